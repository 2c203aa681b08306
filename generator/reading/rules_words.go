package reading

// wordRules read words of the table that have two readings, or that the table has in places where they are two words (看 着火).
var wordRules = []rule{
	{"人家", "rén jia", when{after: "给替跟管帮求问让叫"}, "别给人家{jia}添麻烦；问人家{jia}要"},
	{"人家", "rén jiā", when{after: "户多少的"}, "十几户人家{jiā}；困难的人家{jiā}"},
	{"人家", "rén jiā", when{}, "人家{jiā}不多；那边人家{jiā}多"},
	{"正当", "zhèng dàng", when{before: "理权收途竞手职经防要的利"}, "正当{dàng}收入；正当{dàng}的要求"},
	{"正当", "zhèng dāng", when{ahead: "时"}, "正当{dāng}大家着急的时候；正当{dāng}插秧时"},
	{"正当", "zhèng dàng", when{}, "手段正当{dàng}；渠道正当{dàng}"},
	{"挑起", "tiāo qǐ", when{ahead: "担水筐"}, "挑{tiāo}起担子；挑{tiāo}起两筐土"},
	{"圈里", "juàn lǐ", when{among: "猪羊牛鸡鸭畜"}, "羊在圈{juàn}里；猪还在圈{juàn}里"},
	{"着火", "zhe huǒ", when{after: "看拿带举点向围对冒烤烧生玩顾守"}, "油锅要看着{zhe}火；围着{zhe}火"},
	{"转过", "zhuàn guò", when{ahead: "圈"}, "绕着村子转{zhuàn}过一圈；转{zhuàn}过三圈"},
	{"着火", "zháo huǒ", when{}, "仓库着{zháo}火；小心着{zháo}火"},
	{"着手", "zhe shǒu", when{after: "空背抄伸握拉牵挥拍搓举垂摆洗拿"}, "空着{zhe}手；拉着{zhe}手"},
	{"着手", "zháo shǒu", when{after: "切炸烫割砸轧夹碰伤扎划"}, "切菜别切着{zháo}手；小心炸着{zháo}手"},
	{"着眼", "zhe yǎn", when{after: "蒙闭睁瞪眯红擦揉"}, "蒙着{zhe}眼；瞪着{zhe}眼"},
	{"着重", "zhe zhòng", when{after: "背扛提抬压"}, "扛着{zhe}重东西；提着{zhe}重东西"},
	{"着地", "zhe dì", when{after: "扫拖种耕犁翻看"}, "扫着{zhe}地；种着{zhe}地"},
	{"穿着", "chuān zhuó", when{before: "^打朴整得体讲简"}, "穿着{zhuó}朴素；穿着{zhuó}整洁"},
	{"穿着", "chuān zhe", when{pos: "nmq"}, "奶奶穿着{zhe}夹袄；穿着{zhe}雨衣"},
	{"穿着", "chuān zhe", when{before: "一两红白黑蓝厚单新旧长短雨棉"}, "穿着{zhe}一身新衣；穿着{zhe}厚衣服"},
	{"老人家", "lǎo rén jiā", when{before: "里中境庭门"}, "老人家{jiā}里的水管；到老人家{jiā}中探望"},
	{"口角", "kǒu jué", when{among: "生争起"}, "两家发生口角{jué}；一句话引起口角{jué}"},
	{"还给", "hái gěi", when{ahead: "添买送做发办讲帮倒盛"}, "他还{hái}给每人添了一壶油；她还{hái}给大家讲课"},
	{"还给", "huán gěi", when{}, "借的书还{huán}给她；把农具还{huán}给组里"},
	{"一扇", "yī shān", when{after: "扇"}, "扇一扇{shān}；拿扇子扇一扇{shān}"},
}
