package main

import "strings"

// surnames of each village, the old families of the place first. Anything else that is frequent in Jiangsu comes from others.
var surnames = map[string]weighted[string]{
	"guozhai":  {{40, "郭"}, {8, "张"}, {6, "殷"}, {6, "蒋"}, {6, "顾"}, {6, "何"}, {5, "翁"}, {5, "单"}},
	"liujing":  {{26, "叶"}, {24, "柳"}, {16, "曹"}, {8, "朱"}, {5, "翟"}},
	"hedang":   {{24, "吴"}, {20, "戴"}, {18, "鞠"}, {6, "蔡"}},
	"sangwei":  {{26, "封"}, {24, "沈"}, {16, "肖"}, {5, "姚"}},
	"yuzhuang": {{28, "钱"}, {26, "卞"}, {8, "薛"}, {4, "焦"}},
	"hewan":    {{30, "李"}, {24, "常"}, {10, "谢"}, {5, "芮"}},
	"xingdai":  {{26, "季"}, {22, "解"}, {20, "袁"}, {5, "印"}},
	"shifang":  {{28, "姜"}, {24, "仇"}, {8, "陶"}, {4, "缪"}},
	"weigang":  {{24, "杨"}, {20, "徐"}, {16, "尤"}, {8, "司徒"}, {10, "潘"}},
	"sanhuai":  {{26, "黄"}, {20, "宋"}, {18, "倪"}, {4, "佘"}},
	"gengduo":  {{28, "耿"}, {22, "冯"}, {8, "尉迟"}, {14, "毛"}},
	"wangjia":  {{26, "周"}, {24, "范"}, {10, "严"}, {5, "储"}},
}

var others = weighted[string]{
	{8, "张"}, {7, "王"}, {6, "陈"}, {6, "刘"}, {4, "孙"}, {4, "陆"}, {4, "钱"}, {4, "沈"}, {3, "蒋"}, {3, "顾"}, {3, "丁"}, {3, "许"},
	{3, "韩"}, {3, "唐"}, {2, "夏"}, {2, "严"}, {2, "殷"}, {2, "何"}, {2, "朱"}, {2, "马"}, {2, "宋"}, {2, "邹"}, {2, "秦"}, {2, "钟"},
	{1, "汤"}, {1, "卢"}, {1, "洪"}, {1, "施"}, {1, "孔"}, {1, "翁"}, {1, "岳"}, {1, "瞿"},
}

// given names are made of a first and a second character, by sex and by the time of birth.
type given struct{ first, second []string }

func chars(s string) []string { return strings.Split(s, "") }

var givenNames = map[string][]given{ // born before 1956, 1972, 1988, and later
	"男": {
		{chars("长德有广金兆福正殿宝连锦汝寿克守春茂怀庆盘凤秉"), chars("根生林富才祥元贵喜发顺余田山庚泉宽仁义成堂银祺")},
		{chars("国建永志学红爱兴荣卫维广茂伯玉新秀步友宏海"), chars("华明平军兵忠林祥山才宏民荣良勤定根年泰琪")},
		{chars("建志小晓海永亚春立卫学文俊国勇宏新剑红"), chars("军峰华明兵强波飞平东林锋伟春进刚勇健松磊")},
		{chars("文子浩宇俊志嘉翔泽天晨家明思博一鹏"), chars("轩宇杰博涵豪阳辰帆凯航晨睿峻皓源诚")},
	},
	"女": {
		{chars("桂秀兰玉素金翠凤巧月慧美来银扣"), chars("英珍兰芳华香娥凤珠宝云莲美粉琴")},
		{chars("秀玉桂美红爱春素翠惠国月金巧"), chars("兰芳珍英萍琴华梅霞凤云娟香芹红")},
		{chars("小海晓玉丽红亚美春燕雪秀文冬"), chars("琴燕萍芳娟梅霞红玲静云兰艳丽蓉")},
		{chars("雨思佳婷欣梦晓雅诗文子嘉若"), chars("婷怡雯涵倩悦妍洁琪瑶敏慧萱颖")},
	},
}

// wellKnown are people whom these lists could name by accident.
var wellKnown = map[string]bool{
	"王建军": true, "王海燕": true, "王志文": true, "王学兵": true, "王志飞": true, "王雅琪": true, "王国强": true, "王文博": true, "张国强": true, "张文宏": true, "张小兵": true,
	"张志强": true, "张海迪": true, "张嘉译": true, "张建华": true, "张雨绮": true, "张天爱": true, "张子萱": true, "张雅婷": true, "张晓明": true, "陈国华": true, "陈宝国": true,
	"陈志朋": true, "陈建斌": true, "陈晓东": true, "陈思成": true, "陈学明": true, "刘志军": true, "刘晓庆": true, "刘国梁": true, "刘永好": true, "刘金山": true, "刘翔宇": true,
	"刘海洋": true, "李春平": true, "李国华": true, "李小鹏": true, "李小平": true, "李亚鹏": true, "李文华": true, "李雪健": true, "李春江": true, "李志强": true, "李国强": true,
	"李宏伟": true, "李永波": true, "李晓东": true, "李玉刚": true, "李海峰": true, "李天一": true, "李思思": true, "周小平": true, "周永康": true, "周海波": true, "周冬雨": true,
	"周晓文": true, "周建平": true, "朱建华": true, "朱亚文": true, "朱国平": true, "孙海平": true, "孙海英": true, "孙春兰": true, "孙志刚": true, "孙文波": true, "黄晓明": true,
	"黄文华": true, "黄志忠": true, "黄雅莉": true, "黄海波": true, "黄金荣": true, "黄建平": true, "吴建民": true, "吴仪": true, "吴亚军": true, "吴永刚": true, "吴秀波": true,
	"杨建华": true, "杨国强": true, "杨志刚": true, "杨永信": true, "杨丽萍": true, "杨玉环": true, "徐海东": true, "徐小平": true, "徐永光": true, "徐文明": true, "徐春明": true,
	"马国明": true, "马天宇": true, "马晓春": true, "马晓华": true, "宋丹丹": true, "宋美龄": true, "宋玉华": true, "宋小宝": true, "宋春丽": true, "韩国明": true, "韩红": true, "韩雪": true,
	"郭明义": true, "郭小平": true, "郭晓冬": true, "郭文华": true, "郭文景": true, "郭晶晶": true, "冯建华": true, "冯小刚": true, "冯国华": true, "冯玉祥": true, "曹国伟": true,
	"曹德旺": true, "何晓明": true, "何小平": true, "何雨欣": true, "许文强": true, "许海峰": true, "许家印": true, "顾长卫": true, "顾维钧": true, "季国强": true, "沈晓明": true,
	"沈腾": true, "唐国强": true, "唐嘉璇": true, "潘石屹": true, "潘晓婷": true, "陆小曼": true, "陆永泉": true, "蒋国华": true, "蒋介石": true, "蒋雯丽": true, "钱学森": true, "钱文忠": true,
	"丁俊晖": true, "于文红": true, "夏雨": true, "严复": true, "汤国华": true, "卢永华": true, "石国鹏": true, "袁志明": true, "袁立": true, "范冰冰": true, "范志毅": true, "毛新宇": true,
}

// namer keeps names apart within a village.
type namer struct {
	village string
	used    map[string]bool
}

// name makes a name that the village does not have yet. own is the surname of the neighbourhood, "" for any.
func (n *namer) name(c chance, own, sex string, born int) string {
	for try := 0; ; try++ {
		surname := own
		if surname == "" || try > 30 {
			surname = n.surname(c)
		}
		g := givenNames[sex][era(born)]
		first, second := pick(c, g.first), pick(c, g.second)
		name := surname + first + second
		if born >= 1975 && len(surname) > 3 || born >= 1990 && c.of(12) { // people with long surnames like short names
			name = surname + second
		}
		if first != second && !wellKnown[name] && (!n.used[name] || try > 200) {
			n.used[name] = true
			return name
		}
	}
}

func (n *namer) surname(c chance) string {
	if c.of(72) {
		return surnames[n.village].pick(c)
	}
	return others.pick(c)
}

func era(born int) int {
	switch {
	case born < 1956:
		return 0
	case born < 1972:
		return 1
	case born < 1988:
		return 2
	}
	return 3
}
