package reading

const (
	numerals = "一二三四五六七八九十百千万亿两几多数半每某各这那哪此第0123456789０１２３４５６７８９"
	people   = "我 你 您 他 她 它 大家 我们 你们 他们 她们 咱们 村民 农户 群众 孩子 孩子们 学生 家长 老人 老人们 百姓 老百姓 自己 谁 人 农民 居民 乡亲 乡亲们 社员 儿童 妇女 村里人 婆婆 奶奶 年轻人 邻居 户长 党员"
)

// rules are tried from the top; the last one of a character often has no condition: what it is in nearly all notices.
var rules = []rule{
	{'地', "dì", when{afterWord: "承包 转包 流转 种植 所在 出生 居住 施工 活动 集中 集散 产 原产 养殖 停放 安置 建设 使用 宅基 常住 输入 输出"}, "承包地{dì}调换；承包地{dì}作为进出通道"},
	{'地', "de", when{double: true, notBefore: "^里上下中块头面", notLong: "家家 户户 村村 处处"}, "慢慢地{de}走；轻轻地{de}关上门"},
	{'地', "de", when{afterPos: "adzil", notAfter: "^大小多少好各本实湿干", notBefore: "^里上下中块头面的区势带", notLong: "外 原 就 全 异 当 旱 荒"}, "要认真地{de}填写；仔细地{de}核对"},
	{'地', "de", when{pos: "v", notAfter: "^大小多少好各本实湿干土荒田当就外", notBefore: "处", afterPos: "abdvilz"}, "他高兴地{de}说；主动地{de}帮忙"},
	{'地', "dì", when{}, "把地{dì}翻一遍；每块地{dì}都要登记"},

	{'得', "děi", when{afterWord: "都 就 还 也 总 可 你 我 他 她 们 必 又 只 才 每年 大家 谁 我们 你们 他们 非 须 户长 村民", notBefore: "^到了知出"}, "每户都得{děi}参加；你得{děi}先登记"},
	{'得', "dé", when{before: "到了分票奖知出病过满胜失益", notAfter: "获觉记做办说写看听吃走跑算"}, "得{dé}了三等功；本轮得{dé}票最多"},
	{'得', "de", when{before: "最很太多少好快慢早远高清上下起", notAfter: "^"}, "种得{de}少；对不对得{de}上"},
	{'得', "de", when{afterPos: "vazi"}, "大家说得{de}对；会开得{de}很好"},
	{'得', "dé", when{before: "^"}, "人人有所得{dé}；多劳多得{dé}"},

	{'着', "zháo", when{after: "不", notBefore: "手"}, "东西找不着{zháo}；摸不着{zháo}"},
	{'着', "zháo", when{after: "得睡找点", before: "^了的"}, "丢的牛找着{zháo}了；灯点着{zháo}了"},
	{'着', "zhe", when{}, "门开着{zhe}；带着{zhe}身份证"},

	{'了', "liǎo", when{afterWord: "不 得"}, "一个人干不了{liǎo}；这样办得了{liǎo}"},
	{'了', "le", when{}, "水来了{le}；交了{le}钱"},

	{'还', "huán", when{before: "款钱贷账债清本息书给伞田林粮礼愿"}, "先还{huán}贷；到期要还{huán}本"},
	{'还', "huán", when{after: "要未已不待应", before: "^的未了"}, "借了要还{huán}；应还{huán}未还{huán}的"},
	{'还', "huán", when{before: "了", among: "借欠贷款钱账"}, "借的款已经还{huán}了；欠账都还{huán}了"},
	{'还', "hái", when{}, "还{hái}缺三户；雨还{hái}在下"},

	{'为', "wéi", when{among: "聘选推评任授", notAfter: "^"}, "聘王建强为{wéi}户长；推选她为{wéi}党员代表"},
	{'为', "wèi", when{word: people + " 民 党 群 国家 集体 全村 全镇 困难户 户 其 之 公 党员 受灾 家庭 病人 患者 客户 军属 烈属 留守儿童 残疾人"}, "为{wèi}群众办实事；为{wèi}村民解难"},
	{'为', "wéi", when{before: "^主准期限止例先零首重荣乐人生"}, "以自愿为{wéi}主；名额为{wéi}零"},
	{'为', "wèi", when{afterWord: "免费 主动 自愿 义务 上门 积极 热心 专门 一直 经常 能 可以 愿意 会 要 也 都 就 不 只 先 再 常 及时 应 应当 优先 是 来 去 总 还 全部 继续 无偿"}, "免费为{wèi}组里看门；我能为{wèi}村里出力"},
	{'为', "wéi", when{after: "分选列定评命名称视改变划确设合折认作成均共约仅应即总推聘转升授化化换并"}, "设为{wéi}三组；两村合并为{wéi}一村"},
	{'为', "wéi", when{among: "以将把由选聘推评确任定改升授"}, "聘王建强为{wéi}户长；将两组合并为{wéi}一组"},
	{'为', "wèi", when{before: "一二三四五六七八九十百千两0123456789", ahead: "颁送办做发买修提服祝过解"}, "镇长为{wèi}十户人家颁奖；为{wèi}五位老人送饭"},
	{'为', "wéi", when{before: "一二三四五六七八九十百千两零半0123456789０１２３４５６７８９每本全不非"}, "会期为{wéi}三天；间隔为{wéi}1米"},
	{'为', "wèi", when{after: "^"}, "为{wèi}方便出行；为{wèi}防火灾"},
	{'为', "wèi", when{before: "了此何您你我他她其防方"}, "为{wèi}此通知；都是为{wèi}他好"},
	{'为', "wèi", when{pos: "v", afterPos: "nr", notBefore: "演"}, "婆媳为{wèi}带孩子争吵；户长为{wèi}调解跑路"},
	{'为', "wèi", when{pos: "nrsf", ahead: "做办提送服解作减增缴垫争打讲吵奔"}, "村里为{wèi}小区做好事；两家为{wèi}宅边吵架"},
	{'为', "wéi", when{afterPos: "nt", pos: "nmtrv"}, "组长为{wéi}张明；电话为{wéi}本人"},
	{'为', "wéi", when{afterPos: "v"}, "改造为{wéi}仓库；撤换为{wéi}新牌"},

	{'长', "zhǎng", when{after: "村户组校院局科厂队班县镇区市省部处站所社店连排乡州家兄学年首师楼园行馆庭台"}, "由队长{zhǎng}带队；院长{zhǎng}讲话"},
	{'长', "zhǎng", when{before: "着了出到满大高势肉个虫草"}, "地里长{zhǎng}出草；树长{zhǎng}满虫"},
	{'长', "zhǎng", when{after: "正副生见增"}, "由正长{zhǎng}负责；草又生长{zhǎng}"},
	{'长', "cháng", when{after: numerals + "米里全很太最较不更时期加延特身"}, "全长{cháng}三里；坝太长{cháng}"},
	{'长', "cháng", when{before: numerals + "期时度宽约达短远途", notBefore: "各"}, "渠长{cháng}八百米；坝长{cháng}约三里"},

	{'种', "zhǒng", when{after: numerals + "品何多"}, "两种{zhǒng}办法；各种{zhǒng}补贴"},
	{'种', "zhòng", when{before: "了的上在过着下树菜粮田地花果药稻麦玉豆瓜棉油烟茶草养什得完好满些蔬桃梨小水大红黄辣西银苗竹山一二三四五六七八九十两几多0123456789"}, "种{zhòng}了两亩；地里种{zhòng}的豆子"},
	{'种', "zhǒng", when{after: "下浸备藕拌选晒换"}, "下种{zhǒng}之前；先浸种{zhǒng}再催芽"},
	{'种', "zhòng", when{afterWord: "别人 一起 劳力 人 先 他 我 谁 给 代 可以"}, "给别人种{zhòng}；先收先种{zhòng}"},
	{'种', "zhòng", when{before: "法得点"}, "水稻的种{zhòng}法；种{zhòng}得少"},
	{'种', "zhòng", when{after: "耕抢补套轮复间改不没新要来自会能够都可"}, "今年改种{zhòng}；荒地不种{zhòng}"},
	{'种', "zhòng", when{pos: "nv"}, "种{zhòng}草莓；种{zhòng}黄桃"},
	{'种', "zhǒng", when{after: "良稻麦菌猪牛鸡羊引选留供购"}, "自家留种{zhǒng}；统一供种{zhǒng}"},

	{'重', "chóng", when{before: "建修写做印开申填报审测组办发来选走划定设启签排登录复立砌"}, "重{chóng}写一份；表格重{chóng}填"},
	{'重', "zhòng", when{before: "^的了量活伤病担达约"}, "东西很重{zhòng}；药费负担重{zhòng}"},
	{'重', "zhòng", when{after: "很太最较更多不超净毛加称"}, "不超重{zhòng}；更重{zhòng}要的"},

	{'行', "háng", when{after: "同一二三四五六七八九两几每各该本全干入改转", notBefore: "程动人为政使"}, "干一行{háng}爱一行{háng}；每行{háng}种两棵"},
	{'行', "háng", when{among: "苗株垄畦", before: "^"}, "缺苗断行{háng}；一株一行{háng}"},
	{'行', "xíng", when{}, "这样不行{xíng}；车辆单向行{xíng}"},

	{'都', "dōu", when{}, "大家都{dōu}到了；都{dōu}要登记"},

	{'要', "yāo", when{before: "挟"}, "要{yāo}挟村民；不许要{yāo}挟干部"},
	{'要', "yào", when{}, "要{yào}按时；还要{yào}签字"},

	{'应', "yìng", when{before: "邀约聘征诊试考召承"}, "应{yìng}邀参加；应{yìng}约前来"},
	{'应', "yìng", when{after: "供响反适对呼照答回感效顺"}, "有求必应{yìng}；一呼百应{yìng}"},
	{'应', "yīng", when{}, "应{yīng}于周五前交；每户应{yīng}缴五元"},

	{'当', "dàng", when{before: "天真作成铺", notAfter: "相"}, "当{dàng}作证据；别当{dàng}真"},
	{'当', "dàng", when{among: "把", pos: "n"}, "把她当{dàng}亲人；把小事当{dàng}大事办"},
	{'当', "dàng", when{among: "把", before: "^自一"}, "把村里的事当{dàng}自己的事；把活动室当{dàng}自家屋"},
	{'当', "dāng", when{}, "当{dāng}户长；当{dāng}有人求助时"},

	{'分', "fèn", when{before: "^内外"}, "这是分{fèn}内事；分{fèn}外高兴"},
	{'分', "fēn", when{}, "共三分{fēn}；分{fēn}两批"},

	{'量', "liáng", when{before: "体血身尺一了量过好衣地房水完"}, "先量{liáng}身高；把房子量{liáng}一量{liáng}"},
	{'量', "liáng", when{after: "丈测要来去先再一"}, "请来量{liáng}面积；先量{liáng}再填"},
	{'量', "liáng", when{after: "^"}, "量{liáng}以前坐五分钟；量{liáng}地"},
	{'量', "liáng", when{afterWord: "可以 怎么 当场 能 会 帮 给 的 日子 重新"}, "在家可以量{liáng}；当场量{liáng}清"},
	{'量', "liàng", when{afterPos: "n"}, "看工程量{liàng}；说明工程量{liàng}和价款"},
	{'量', "liàng", when{after: "产数水雨用总含存剂流重质销音车工饭力大气能定热按降"}, "控制用量{liàng}；按量{liàng}发放"},

	{'数', "shǔ", when{before: "一了清到完过数钱", notAfter: "人户总"}, "钱要数{shǔ}清；数{shǔ}了三遍"},
	{'数', "shù", when{after: "总人户票次件份天亩年分岁多少半款基个位人头台"}, "总数{shù}；公布票数{shù}"},
	{'数', "shù", when{after: "的余车桌"}, "上面的数{shù}对不对；没有余数{shù}"},
	{'数', "shù", when{afterPos: "nv"}, "抄表数{shù}；公布亩数{shù}"},
	{'数', "shù", when{before: "十百千万"}, "数{shù}百人；数{shù}十户"},

	{'中', "zhòng", when{before: "奖标毒暑风签选弹枪计", notAfter: "其"}, "三户中{zhòng}了标；三户中{zhòng}签"},
	{'中', "zhòng", when{before: "了", ahead: "标毒奖暑计签"}, "有人中{zhòng}了毒；中{zhòng}了奖"},
	{'中', "zhōng", when{}, "工作中{zhōng}要细心；会议中{zhōng}不抽烟"},

	{'处', "chǔ", when{before: "以罚于置分理境", notAfter: numerals + "何"}, "处{chǔ}以罚款；处{chǔ}于危险中"},
	{'处', "chù", when{after: numerals + "何别他他住出好坏难用长益到深高低原某远近该路岔交口危此哪所旁外内同隐险渗漏开汇"}, "漏水一处{chù}；在路口处{chù}停车"},
	{'处', "chù", when{afterPos: "nv", notBefore: "以于"}, "交联系处{chù}；没处{chù}晒"},
	{'处', "chù", when{before: "^的有"}, "在树荫处{chù}；桥头处{chù}有坑"},

	{'给', "jǐ", when{before: "予养水付"}, "给{jǐ}予照顾；给{jǐ}水管道"},
	{'给', "gěi", when{}, "送给{gěi}她；给{gěi}大家看"},

	{'和', "huò", when{before: "药泥", notAfter: "^"}, "把石灰和{huò}泥拌匀；水里和{huò}药"},
	{'和', "hé", when{}, "你和{hé}我；水和{hé}电"},

	{'只', "zhī", when{after: numerals}, "两只{zhī}羊；养鸡30只{zhī}"},
	{'只', "zhī", when{after: "船", before: "^"}, "清点船只{zhī}；停靠船只{zhī}"},
	{'只', "zhǐ", when{}, "只{zhǐ}收现金；只{zhǐ}有他去"},

	{'干', "gān", when{after: "晒晾擦烘吹晾风口抹沥阴弄烤"}, "把衣服晾干{gān}；稻谷要烘干{gān}"},
	{'干', "gān", when{before: "了草柴燥净旱枯裂菜货", notBefore: "了十"}, "堆干{gān}柴；不要堆放干{gān}草"},
	{'干', "gān", when{among: "晒晾烘吹", before: "^了"}, "粮食晒不干{gān}；晾不干{gān}了"},
	{'干', "gān", when{among: "水塘河沟渠井田", before: "了^涸"}, "池塘的水干{gān}了；井干{gān}了"},
	{'干', "gàn", when{notBefore: "^了"}, "干{gàn}什么都行；大家干{gàn}得很好"},
	{'干', "gàn", when{afterWord: people + " 一道 就 肯 敢 能 去 来 会 一起 怎么 可以 实 先 都 不 还", before: "^了"}, "他干{gàn}了三年；说了就干{gàn}"},

	{'间', "jiàn", when{before: "苗作伐种或断"}, "玉米要间{jiàn}苗；间{jiàn}或有雨"},
	{'间', "jiān", when{}, "三间{jiān}房；两村间{jiān}的路"},

	{'空', "kòng", when{after: "有没抽得留填补腾亏", notBefore: "气中调军"}, "有空{kòng}就来；请填空{kòng}"},
	{'空', "kòng", when{before: "地房闲白缺余格位置着出"}, "屋子空{kòng}着；空{kòng}出两间"},
	{'空', "kōng", when{before: "车瓶桶罐箱袋心的手屋药盒坛"}, "空{kōng}瓶回收；空{kōng}车慢行"},

	{'将', "jiàng", when{after: "大上中少老主猛干虎", before: "^的军"}, "村里的老将{jiàng}；他是员大将{jiàng}"},
	{'将', "jiāng", when{}, "将{jiāng}于明天停水；将{jiāng}表交回"},

	{'教', "jiào", when{word: "学 师 工 龄 职 委 室 案 材"}, "关心教{jiào}工；教{jiào}龄三十年"},
	{'教', "jiāo", when{word: people + " 会 孩 学习 认字 写字 识字 种 做 用 唱 跳 着 过 给 得 了 一 怎么"}, "教{jiāo}大家识字；教{jiāo}她用手机"},
	{'教', "jiāo", when{pos: "rn"}, "教{jiāo}技术；手把手教{jiāo}他们"},
	{'教', "jiāo", when{pos: "v"}, "教{jiāo}施肥；上门教{jiāo}剪枝"},
	{'教', "jiāo", when{after: "手能来请会来去把先", notAfter: "家"}, "请来教{jiāo}；先教{jiāo}后考"},

	{'觉', "jiào", when{among: "睡"}, "睡个好觉{jiào}；睡一觉{jiào}"},
	{'觉', "jué", when{}, "觉{jué}着冷；都觉{jué}好"},

	{'看', "kān", when{before: "门青羊牛鱼瓜园守护场", notAfter: "来去"}, "夜里看{kān}门；看{kān}青的人"},
	{'看', "kàn", when{}, "看{kàn}通知；请看{kàn}公告栏"},

	{'难', "nàn", when{after: "遇受避逃落蒙救患空海矿", before: "^的者家群"}, "遇难{nàn}者；进山避难{nàn}"},
	{'难', "nán", when{}, "路难{nán}走；有什么难{nán}事"},

	{'强', "qiǎng", when{before: "求迫逼拆买卖词辩"}, "不可强{qiǎng}求；强{qiǎng}买强{qiǎng}卖"},
	{'强', "qiáng", when{}, "责任心强{qiáng}；风力强{qiáng}"},

	{'切', "qiè", when{before: "勿记莫忌不合近实身"}, "切{qiè}莫靠近；切{qiè}不可大意"},
	{'切', "qiē", when{}, "切{qiē}好菜；切{qiē}成片"},

	{'任', "rèn", when{}, "他任{rèn}户长三年；一任{rèn}三年"},

	{'少', "shào", when{before: "儿女爷先", notAfter: "不太很多较最"}, "少{shào}儿活动；少{shào}女一名"},
	{'少', "shǎo", when{}, "人太少{shǎo}；少{shǎo}吃盐"},

	{'省', "shěng", when{before: "下钱电水油时力事工料心去得着吃"}, "省{shěng}下两天；既省{shěng}钱又好用"},
	{'省', "shěng", when{after: "节能可不要"}, "能省{shěng}就省{shěng}；不省{shěng}事"},
	{'省', "shěng", when{}, "全省{shěng}第一；到省{shěng}里开会"},

	{'盛', "chéng", when{before: "饭水汤菜粥满着装放器"}, "帮老人盛{chéng}饭；盛{chéng}满一碗"},
	{'盛', "shèng", when{}, "开得正盛{shèng}；树大叶盛{shèng}"},

	{'属', "shǔ", when{}, "情况属{shǔ}实；土地属{shǔ}集体"},

	{'说', "shuō", when{}, "大家都说{shuō}好；他说{shuō}要来"},
	{'似', "shì", when{before: "的"}, "下雨似{shì}的；像亲人似{shì}的"},
	{'似', "sì", when{}, "似{sì}有不妥；看似{sì}平静"},

	{'提', "dī", when{before: "防溜"}, "夜间提{dī}防；提{dī}溜着水桶"},
	{'提', "tí", when{}, "有意见请提{tí}；提{tí}三条建议"},

	{'挑', "tiǎo", when{before: "拨动战衅唆灯头"}, "不要挑{tiǎo}动；挑{tiǎo}灯看书"},
	{'挑', "tiāo", when{}, "挑{tiāo}一担水；挑{tiāo}好种子"},

	{'通', "tōng", when{}, "路已经通{tōng}了；四月通{tōng}水"},

	{'吐', "tǔ", when{before: "痰露字丝口"}, "不要乱吐{tǔ}痰；随处吐{tǔ}口水"},
	{'吐', "tù", when{}, "吃坏了，又吐{tù}又泻；孩子吐{tù}了"},

	{'相', "xiàng", when{after: "照长貌面亮真洋"}, "来照相{xiàng}；真相{xiàng}"},
	{'相', "xiāng", when{}, "两家相{xiāng}邻；与实际相{xiāng}符"},

	{'校', "jiào", when{before: "对正准验订样"}, "名单要校{jiào}准；校{jiào}正电表"},
	{'校', "xiào", when{}, "到校{xiào}上课；离校{xiào}后"},

	{'兴', "xìng", when{after: "高助尽败扫即余酒雅", before: "^的之"}, "大家很高兴{xìng}；跳舞助兴{xìng}"},
	{'兴', "xīng", when{}, "大兴{xīng}土木；兴{xīng}水利"},

	{'血', "xiě", when{after: "了点出", before: "^淋"}, "手上出了血{xiě}；流了点血{xiě}"},
	{'血', "xuè", when{}, "带血{xuè}的纱布；血{xuè}样"},

	{'压', "yā", when{}, "把膜压{yā}紧；压{yā}好车"},

	{'与', "yù", when{before: "会闻"}, "与{yù}会人员；全体与{yù}会党员"},
	{'与', "yǔ", when{}, "水与{yǔ}电；与{yǔ}他联系"},

	{'载', "zǎi", when{after: "登刊转记千年一半", before: "^的于了明入"}, "报上登载{zǎi}的；转载{zǎi}于县报"},
	{'载', "zài", when{}, "不许载{zài}人；车上载{zài}满粮"},

	{'扎', "zā", when{before: "辫彩头紧带起绳"}, "扎{zā}彩灯；把口子扎{zā}紧"},
	{'扎', "zhā", when{before: "针根手破进伤营"}, "扎{zhā}针；脚被扎{zhā}伤"},

	{'涨', "zhàng", when{after: "头泡豆"}, "头涨{zhàng}；豆子泡涨{zhàng}了"},
	{'涨', "zhǎng", when{}, "河水上涨{zhǎng}；价格涨{zhǎng}了"},

	{'正', "zhēng", when{before: "月"}, "正{zhēng}月初一；正{zhēng}月十五"},
	{'正', "zhèng", when{}, "天正{zhèng}下雨；把牌子扶正{zhèng}"},

	{'转', "zhuàn", when{before: "圈悠了动", notAfter: "已好移"}, "在村里转{zhuàn}了一圈；机器转{zhuàn}动"},
	{'转', "zhuàn", when{after: "口里边外上", before: "^"}, "生人在村口转{zhuàn}；别在圩边转{zhuàn}"},
	{'转', "zhuàn", when{after: "打团空自转"}, "水泵空转{zhuàn}；围着村子打转{zhuàn}"},
	{'转', "zhuǎn", when{after: "右左后向好已周流"}, "向右转{zhuǎn}；病情好转{zhuǎn}"},
	{'转', "zhuǎn", when{notBefore: "^"}, "转{zhuǎn}镇里查；钱已转{zhuǎn}到卡上"},

	{'作', "zuō", when{before: "坊"}, "木作{zuō}坊；家庭作{zuō}坊"},
	{'作', "zuò", when{}, "作{zuò}记录；作{zuò}报告"},

	{'过', "guo", when{afterPos: "v", notBefore: "^程去来年节冬夏路河桥关期户度多大高半了渡", notAfter: "不要通经超路越翻走可穿绕伸跨迈"}, "打过{guo}疫苗；来过{guo}三次"},
	{'过', "guo", when{afterPos: "v", after: "见去看听说做吃用打学", before: "^的"}, "没有见过{guo}；我去过{guo}的地方"},
	{'过', "guo", when{afterPos: "va", before: "^", notAfter: "不要通经超路越翻走可穿绕一来去难"}, "从没有断过{guo}；也没有缺过{guo}"},
	{'过', "guò", when{}, "过{guò}了期限；不过{guò}三天"},

	{'没', "mò", when{after: "淹沉埋出", before: "^的了"}, "农田被淹没{mò}；水淹没{mò}了桥"},
	{'没', "méi", when{}, "没{méi}水了；还没{méi}到"},

	{'好', "hào", when{before: "学客强奇喝赌", after: "向人奋心来"}, "他一向好{hào}学；为人好{hào}客"},
	{'好', "hǎo", when{}, "看好{hǎo}门；办得好{hǎo}"},

	{'会', "kuài", when{before: "计"}, "村会{kuài}计室；总会{kuài}计师"},
	{'会', "huì", when{}, "会{huì}后发书；会{huì}用手机"},

	{'便', "pián", when{before: "宜"}, "卖得便{pián}宜；图便{pián}宜"},
	{'便', "biàn", when{}, "行走不便{biàn}；便{biàn}民"},

	{'几', "jǐ", when{}, "来了几{jǐ}户；几{jǐ}家人"},
	{'系', "jì", when{before: "好上紧着鞋住牢绳扣带领围安"}, "系{jì}安全带；把绳子系{jì}牢"},
	{'系', "xì", when{}, "系{xì}本村村民；此款系{xì}捐款"},
	{'圈', "juàn", when{before: "舍"}, "看圈{juàn}舍；修圈{juàn}舍"},
	{'圈', "juàn", when{after: "猪羊牛鸡鸭入出清棚垫"}, "打扫鸡圈{juàn}；牛羊入圈{juàn}"},
	{'圈', "juān", when{before: "起养住好着在"}, "用网圈{juān}住；狗要圈{juān}好"},
	{'圈', "quān", when{}, "绕村一圈{quān}；画一个圈{quān}"},
	{'倒', "dào", when{before: "进入出掉水车垃满退茶酒给在污剩走"}, "垃圾倒{dào}进桶里；不要乱倒{dào}污水"},
	{'倒', "dào", when{afterWord: "再 有人 人 乱 先 不得 不许 谁", notBefore: "^"}, "再倒{dào}一次；有人倒{dào}建筑垃圾"},
	{'倒', "dǎo", when{before: "了"}, "墙快要倒{dǎo}了；稻子要倒{dǎo}了"},
	{'倒', "dǎo", when{after: "摔跌推吹刮打病卧绊压撞滑放拉晕晒砍", before: "^了的在伤骨一"}, "树被风刮倒{dǎo}；老人滑倒{dǎo}了"},
	{'背', "bēi", when{before: "着起上包走来孩老了到柴书"}, "背{bēi}着药箱；背{bēi}老人过河"},
	{'背', "bèi", when{}, "把条文背{bèi}熟；背{bèi}一段"},
	{'结', "jiē", when{after: "树藤瓜枝", before: "^了满的"}, "树上结{jiē}满果；瓜藤结{jiē}了"},
	{'结', "jiē", when{before: "果籽瓜满子", notAfter: "总完"}, "今年结{jiē}籽多；枝头结{jiē}满桃"},
	{'结', "jié", when{notBefore: "了满"}, "绳子打了结{jié}；年终结{jié}账"},
	{'率', "shuài", when{before: "队团先领众部"}, "率{shuài}队参观；亲自率{shuài}众"},
	{'率', "lǜ", when{}, "接种率{lǜ}；入户率{lǜ}百分之九十"},
	{'供', "gòng", when{before: "奉品桌果香"}, "供{gòng}桌；摆供{gòng}果"},
	{'供', "gōng", when{}, "供{gōng}大家用；专供{gōng}老人"},
	{'据', "jù", when{}, "据{jù}群众反映；据{jù}此"},
	{'划', "huá", when{before: "船破伤算开桨水火"}, "划{huá}船；手被划{huá}破"},
	{'划', "huà", when{}, "划{huà}线；划{huà}到三组"},
	{'落', "là", when{before: "下在", among: "户人家谁字东"}, "一户也不落{là}下；把东西落{là}在车上"},
	{'落', "luò", when{}, "太阳落{luò}山；叶子落{luò}了"},
	{'散', "sǎn", when{after: "松零分", before: "^的乱"}, "土质松散{sǎn}；纸张零散{sǎn}"},
	{'散', "sǎn", when{after: "得太很松较"}, "党员住得散{sǎn}；住得太散{sǎn}"},
	{'散', "sàn", when{afterWord: "时候 才 就 没 不"}, "人不散{sàn}；开会到晚饭的时候散{sàn}"},
	{'散', "sàn", when{before: "场会了去发步"}, "会散{sàn}了；学习散{sàn}场以后"},
	{'称', "chèn", when{before: "心职"}, "大家都称{chèn}心；很称{chèn}职"},
	{'称', "chēng", when{}, "称{chēng}一称{chēng}重；人称{chēng}老黄牛"},
	{'调', "diào", when{before: "来往任离走查派用拨取研动给水一机两人"}, "调{diào}往三组；从县里调{diào}来"},
	{'调', "tiáo", when{before: "低高大小好到解整成温匀味"}, "把声音调{tiáo}低；温度调{tiáo}到二十度"},
	{'尽', "jìn", when{ahead: "孝责义"}, "尽{jìn}个孝心；尽{jìn}一份责任"},
	{'尽', "jìn", when{before: "职责力心孝义到其所全兴"}, "尽{jìn}到责任；尽{jìn}其所能"},
	{'更', "gēng", when{before: "换新正改名衣替"}, "更{gēng}名；到期更{gēng}换"},
	{'更', "gèng", when{}, "更{gèng}好；路更{gèng}平了"},
	{'累', "lèi", when{}, "大家都累{lèi}了；活不累{lèi}"},
	{'朝', "cháo", when{}, "门朝{cháo}南；朝{cháo}前走"},
	{'差', "chāi", when{after: "出公"}, "他出差{chāi}了；因公差{chāi}"},
	{'差', "chà", when{before: "一二三四五六七八九十两几点了得不的^"}, "还差{chà}两户；条件差{chà}"},
	{'担', "dàn", when{after: "一二三四五六七八九十两几"}, "一担{dàn}水；挑了两担{dàn}"},
	{'担', "dān", when{}, "担{dān}风险；把水担{dān}来"},
	{'铺', "pù", when{after: "里店床商药当肉菜"}, "新开的药铺{pù}；七里铺{pù}"},
	{'铺', "pū", when{}, "铺{pū}沙子；里面已铺{pū}碎石"},
	{'传', "chuán", when{}, "传{chuán}话；代代传{chuán}下去"},
	{'喝', "hē", when{}, "喝{hē}水；少喝{hē}酒"},
	{'埋', "mái", when{}, "埋{mái}管子；死猪要深埋{mái}"},
	{'卷', "juǎn", when{before: "起走入烟袖"}, "被风卷{juǎn}走；卷{juǎn}起"},
	{'塞', "sāi", when{}, "塞{sāi}满；把洞口塞{sāi}住"},
	{'撒', "sǎ", when{notBefore: "手谎娇网"}, "撒{sǎ}石灰；路上撒{sǎ}盐"},
	{'占', "zhàn", when{}, "占{zhàn}道；占{zhàn}三成"},
	{'禁', "jìn", when{}, "全面禁{jìn}烧；禁{jìn}渔"},
	{'宿', "sù", when{}, "留宿{sù}；不得宿{sù}在工地"},
	{'露', "lòu", when{before: "馅头底脸了一", notBefore: "天"}, "露{lòu}一手；露{lòu}了馅"},
	{'冲', "chòng", when{before: "着我他她"}, "不要冲{chòng}着人喊；别冲{chòng}她嚷"},
	{'冲', "chōng", when{}, "桥被冲{chōng}坏；用水冲{chōng}"},
	{'发', "fà", when{after: "理染烫白剪头", before: "^店师"}, "来理发{fà}；剪发{fà}"},
	{'发', "fā", when{}, "发{fā}书；每户发{fā}一袋"},
	{'假', "jiǎ", when{before: "药货币种的酒烟钞话证牌冒票"}, "假{jiǎ}药；不卖假{jiǎ}货"},
	{'假', "jià", when{after: "请放暑寒病事产婚度休长节天"}, "产假{jià}；请三天假{jià}"},
	{'斗', "dǒu", when{after: "一漏烟北车"}, "一斗{dǒu}米；漏斗{dǒu}"},
	{'宁', "nìng", when{before: "可愿肯"}, "宁{nìng}愿多走；宁{nìng}可慢些"},
	{'打', "dá", when{after: "一二三四五六七八九十两几", before: "^鸡铅啤毛"}, "一打{dá}铅笔；两打{dá}毛巾"},
	{'打', "dǎ", when{}, "打{dǎ}电话；打{dǎ}井"},
	{'盖', "gài", when{}, "盖{gài}房；盖{gài}三间"},
	{'弹', "tán", when{before: "琴棉唱起了"}, "弹{tán}琴；弹{tán}棉花"},
	{'圩', "wéi", when{}, "上圩{wéi}巡查；圩{wéi}上加高"},
	{'垛', "duò", when{}, "在垛{duò}上；村里有垛{duò}田"},
	{'岗', "gǎng", when{}, "上岗{gǎng}；党员领一个岗{gǎng}"},
	{'答', "dá", when{}, "答{dá}题；一问一答{dá}"},
	{'折', "zhé", when{}, "把纸折{zhé}个角；折{zhé}成两半"},
	{'扫', "sǎo", when{}, "扫{sǎo}路；谁来扫{sǎo}"},
	{'角', "jiǎo", when{}, "放在桌角{jiǎo}；折个角{jiǎo}"},
	{'创', "chuàng", when{}, "创{chuàng}先；争先创{chuàng}优"},
	{'漂', "piāo", when{}, "水面漂{piāo}着草；河里漂{piāo}了水草"},
	{'缝', "fèng", when{after: "道条门窗裂墙"}, "留一道缝{fèng}；墙上有条缝{fèng}"},
	{'闷', "mèn", when{after: "里很口"}, "心里闷{mèn}；胸口闷{mèn}"},
	{'吗', "ma", when{}, "可以吗{ma}；来了吗{ma}"},
	{'祭', "jì", when{}, "祭{jì}祖；不烧纸祭{jì}"},
	{'闷', "mēn", when{before: "热"}, "天气闷{mēn}热；屋里闷{mēn}热"},
	{'片', "piàn", when{}, "一片{piàn}林；分片{piàn}包户"},
	{'参', "cān", when{}, "参{cān}选；参{cān}保"},
	{'号', "hào", when{}, "五号{hào}；挂号{hào}"},
	{'磨', "mò", when{before: "面粉豆坊盘"}, "磨{mò}面；磨{mò}豆子"},
	{'曲', "qǔ", when{after: "一唱歌两几首戏"}, "唱一曲{qǔ}；两曲{qǔ}"},
	{'舍', "shè", when{after: "圈猪牛鸡鸭羊畜禽农校"}, "畜舍{shè}；禽舍{shè}要消毒"},
	{'令', "lìng", when{}, "责令{lìng}改；令{lìng}人放心"},
	{'曾', "céng", when{}, "曾{céng}在部队；他曾{céng}任队长"},
	{'熟', "shú", when{}, "麦子熟{shú}了；先熟{shú}先收"},
	{'厂', "chǎng", when{}, "办厂{chǎng}；厂{chǎng}里招工"},
	{'广', "guǎng", when{}, "面积广{guǎng}；来源广{guǎng}"},
	{'挣', "zhèng", when{}, "挣{zhèng}钱；一年挣{zhèng}三万"},
	{'恶', "wù", when{after: "可厌憎好"}, "令人厌恶{wù}；骗子可恶{wù}"},
	{'论', "lùn", when{}, "论{lùn}斤卖；按事论{lùn}理"},
	{'泥', "ní", when{}, "清泥{ní}；路上有泥{ní}"},
	{'夹', "jiā", when{}, "手被夹{jiā}；夹{jiā}在书里"},
	{'哪', "nǎ", when{}, "哪{nǎ}天开会；去哪{nǎ}办"},
	{'那', "nà", when{}, "那{nà}块地；那{nà}是三组"},
	{'谁', "shuí", when{}, "谁{shuí}来谁{shuí}领；有谁{shuí}"},
	{'的', "de", when{}, "我的{de}书；新的{de}"},
	{'啊', "a", when{}, "来啊{a}；好啊{a}"},
	{'吧', "ba", when{}, "去吧{ba}；来吧{ba}"},
	{'见', "jiàn", when{}, "见{jiàn}附表；见{jiàn}到他"},
	{'听', "tīng", when{}, "听{tīng}广播；念给他听{tīng}"},
}

// plainAlone are polyphones whose other readings are so rare for a lone character in notices that asking about them would only tire.
const plainAlone = "一不了大会上下在有是人到去来个家可把车合体场员作期价同经万北石区名头子儿女回王雨语食衣阿脚被别柏宾奇其识食拾术委遗亿阴予于员远咱仔责朱自足座化红纪济监件节康抗可刻脉每南期若什胜思四伯殷"
