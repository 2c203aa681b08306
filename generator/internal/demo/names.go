package main

import (
	"slices"
	"strings"
)

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

// wellKnown are public persons whom these lists would name by accident.
var wellKnown = strings.Fields(`王建军 王海燕 王学兵 王志飞 王国强 王立军 王永民 王卫东 王守仁 王守义 王广义 王庆祥 王文娟 张国强 张志强 张建华 张晓明 张桂梅 张宝顺 张玉凤
陈国华 陈晓东 刘志军 刘翔宇 李春平 李小平 李志强 李宏伟 李永波 李晓东 李海峰 李雪琴 李德生 李广田 李秉贵 周小平 周小燕 朱建华 孙海平 孙春兰 孙志刚 孙立平
黄晓明 黄志忠 黄海波 吴建民 吴亚军 杨建华 杨丽萍 杨国强 徐海东 徐小平 徐玉兰 马国明 马天宇 马晓春 马志明 郭小平 郭凤莲 冯小刚 冯建华 冯国华
曹国伟 许文强 许海峰 季国强 沈晓明 唐国强 潘晓婷 潘建伟 蒋国华 常小兵 丁晓兵 钱永健 姜春云 陶玉玲 顾秀莲 严凤英`)

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
		if first != second && !slices.Contains(wellKnown, name) && (!n.used[name] || try > 200) {
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
