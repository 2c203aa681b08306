package main

import (
	"slices"
	"strings"

	"noticeboard/generator/calendar"
)

const voices = 160

// A matter is what villagers bring to a hub. {} stands for one of the places. summary and answer are shown to the public.
type matter struct {
	topic, kind, said, summary string
	how                        string // settled on the spot in this way; "" where it was reported
	to                         string // the office that it was reported to; "" for the village's Party organisation
	answer                     string
	months                     [2]int // when it comes up; 0 for any time of the year
}

var places = []string{"村东", "村西", "河南", "河北", "老队场", "学堂前", "桥口", "大埂", "菜场边", "圩堤下", "祠堂后", "机耕路口"}

var matters = []matter{
	{topic: "道路水利", kind: "诉求", said: "{}那段路一下雨就积水，孩子上学要绕路。", summary: "{}一段路雨天积水，行走不便。", answer: "村里已加铺碎石、疏通边沟，雨后看过，不再积水。"},
	{topic: "道路水利", kind: "诉求", said: "{}的涵洞堵了，水下不去。", summary: "{}涵洞堵塞，排水不畅。", how: "户长带三名党员清了一上午", answer: "中心户组织党员清出淤泥，当天通水。"},
	{topic: "道路水利", kind: "建议", said: "{}转弯看不见来车，能不能装面镜子。", summary: "{}弯道视线不好，建议装反光镜。", answer: "村里已购反光镜，装在弯道外侧。"},
	{topic: "道路水利", kind: "诉求", said: "{}的小桥栏杆断了一截，老人过桥怕。", summary: "{}小桥栏杆损坏，有安全隐患。", answer: "先拉警示带，后焊接新栏杆，已经完工。"},
	{topic: "道路水利", kind: "诉求", said: "{}的渠道漏水，灌到田里只剩一半。", summary: "{}渠道渗漏，影响灌溉。", to: "镇水利站", answer: "已列入冬春水利计划，先用防渗膜补漏，保证今年灌水。", months: [2]int{4, 9}},
	{topic: "道路水利", kind: "建议", said: "{}夜里太黑，装两盏路灯就好了。", summary: "建议在{}装路灯。", answer: "经村民代表会议同意，装太阳能路灯2盏，已经亮灯。"},
	{topic: "农业生产", kind: "求助", said: "麦子叶子发黄，不知道是缺肥还是有病。", summary: "小麦叶片发黄，不知道原因。", to: "镇农业技术推广站", answer: "技术员到田头看过，是湿害，开沟排水后追施一次肥。", months: [2]int{2, 4}},
	{topic: "农业生产", kind: "求助", said: "收割机排不上，稻子要倒了。", summary: "收割机一时排不上，担心误了收成。", how: "联系合作社调来一台", answer: "中心户联系合作社调机，两天内收完。", months: [2]int{10, 11}},
	{topic: "农业生产", kind: "建议", said: "能不能请人讲讲怎么种再生稻。", summary: "建议讲一讲再生稻的种法。", to: "镇农业技术推广站", answer: "已在中心户讲课一次，发资料，留下技术员的办公电话。"},
	{topic: "农业生产", kind: "求助", said: "粮食晒不干，收购点不收。", summary: "连阴天粮食晒不干，难出售。", how: "请烘干户先烘", answer: "中心户联系烘干点，按先困难户、后一般户排队烘干。", months: [2]int{6, 11}},
	{topic: "农业生产", kind: "诉求", said: "补贴的面积和我家实种的对不上。", summary: "种粮补贴登记的面积与实际不符。", to: "镇财政所", answer: "重新丈量并改正登记，结果已在公示栏贴出。"},
	{topic: "农业生产", kind: "建议", said: "农药瓶子扔得到处都是，设个回收点吧。", summary: "建议设农药包装回收点。", answer: "已在{}设回收箱，每月收一次。"},
	{topic: "环境卫生", kind: "诉求", said: "{}的垃圾桶满了几天没人收。", summary: "{}垃圾收运不及时。", answer: "与保洁公司约定隔天收一次，村里每周查看。"},
	{topic: "环境卫生", kind: "诉求", said: "{}的河里漂了水草，有气味。", summary: "{}河面水草多，有气味。", how: "排了捞草的班", answer: "中心户的河道看护岗捞清水草，以后每周看一次。", months: [2]int{5, 10}},
	{topic: "环境卫生", kind: "诉求", said: "隔壁养鸡场夏天味道太大。", summary: "养殖点气味大，影响附近住户。", to: "镇农业技术推广站", answer: "已要求养殖户每天清粪、加盖粪池，复查合格。", months: [2]int{6, 9}},
	{topic: "环境卫生", kind: "建议", said: "{}那块空地荒着，种点花多好。", summary: "建议把{}的空地整理成小花园。", how: "党员义工平整种上", answer: "党员义工平整空地，种了月季和桂花。"},
	{topic: "环境卫生", kind: "诉求", said: "有人把旧沙发扔在{}。", summary: "{}堆放大件垃圾。", how: "请保洁车运走", answer: "已清运，并在路口写明大件垃圾的投放点。"},
	{topic: "社会保障", kind: "求助", said: "老母亲的养老金两个月没到账。", summary: "老人的养老金没有按时到账。", to: "镇人力资源和社会保障所", answer: "原因是没有做资格认证，已上门帮助认证，养老金补发到位。"},
	{topic: "社会保障", kind: "求助", said: "不会在手机上交医保。", summary: "老人不会用手机缴医保。", how: "网格员当场代办", answer: "中心户请网格员当场代办，凭据交本人。", months: [2]int{9, 11}},
	{topic: "社会保障", kind: "求助", said: "住院花了五万，想问能不能救助。", summary: "询问大病救助怎样申请。", to: "镇民政科", answer: "已送去申请表并说明要带的材料，按规定程序办理。"},
	{topic: "社会保障", kind: "诉求", said: "医保卡坏了，去县里换跑不动。", summary: "换医保卡要跑县城，来回不便。", to: "镇民政科", answer: "镇便民服务中心可以代收代办，换好后由中心户送到家。"},
	{topic: "社会保障", kind: "求助", said: "一个人住，病了没人晓得。", summary: "建议平时有人照应独居的老人。", how: "排了敲门的班", answer: "党员和邻居排了班，轮流上门看望。"},
	{topic: "邻里关系", kind: "诉求", said: "隔壁盖房挡了我家的光。", summary: "邻居建房，担心挡光。", answer: "村里现场量过，间距合规定；两家商定围墙降低半米。"},
	{topic: "邻里关系", kind: "诉求", said: "晒场被占了，别人没处晒。", summary: "公用晒场被长期占用。", how: "当面商量轮用", answer: "中心户请几家坐下商量，排出轮用的日子，贴在墙上。", months: [2]int{6, 10}},
	{topic: "邻里关系", kind: "诉求", said: "狗不拴，孩子不敢走。", summary: "有人养犬不拴绳，孩子害怕。", how: "上门劝说，当天拴上", answer: "养犬人家已拴绳，并给犬打了疫苗。"},
	{topic: "村务公开", kind: "建议", said: "修路花了多少钱，想看细账。", summary: "希望公开修路的细账。", answer: "已把工程量、单价和付款凭证的目录贴在公开栏，原件可到村部查看。"},
	{topic: "村务公开", kind: "建议", said: "低保评了谁，组里的人不晓得。", summary: "建议低保评议结果也贴到组里。", answer: "从本季度起，评议结果同时贴到各组公示处。"},
	{topic: "村务公开", kind: "诉求", said: "鱼塘发包的事没听说就定了。", summary: "询问集体鱼塘发包是怎样定的。", answer: "发包经村民代表会议表决，会议记录和合同已补充公布。"},
	{topic: "教育医疗", kind: "求助", said: "孙子放假没人看，怕下河。", summary: "暑假孩子没人看护。", how: "开了读书角", answer: "中心户办暑期读书角，党员轮流看护，每天下午开放。", months: [2]int{6, 8}},
	{topic: "教育医疗", kind: "建议", said: "卫生室能不能星期天也开半天。", summary: "建议卫生室星期日也开门半天。", answer: "卫生室从下月起星期日上午开门。"},
	{topic: "教育医疗", kind: "求助", said: "血压药吃完了，镇上太远。", summary: "老人配药路远。", how: "请乡村医生代配", answer: "乡村医生每半月到中心户一次，量血压，代配常用药。"},
	{topic: "教育医疗", kind: "诉求", said: "校车不到{}，孩子走二里路。", summary: "校车站点离{}远。", to: "镇党政办公室", answer: "与学校商定，在{}增加一个停靠点。", months: [2]int{3, 9}},
	{topic: "用水用电", kind: "诉求", said: "自来水早上没有压力，上不了二楼。", summary: "早上自来水压力不足。", to: "镇水利站", answer: "供水站检修了加压泵，水压恢复正常。"},
	{topic: "用水用电", kind: "诉求", said: "{}的电线离树太近，刮风打火。", summary: "{}电线与树枝靠得太近。", to: "镇党政办公室", answer: "供电所已修剪树枝，加装绝缘护套。"},
	{topic: "用水用电", kind: "诉求", said: "抽水的电费分摊不明白。", summary: "对灌溉电费的分摊有疑问。", how: "把抄表数逐户念了一遍", answer: "按亩分摊的算法和抄表数已贴在泵房门口。", months: [2]int{6, 10}},
	{topic: "用水用电", kind: "求助", said: "家里老跳闸，不敢动。", summary: "老人家里电路老化，经常跳闸。", how: "会电工的党员上门换线", answer: "党员电工上门换了老化的线和开关，没有收工钱。"},
	{topic: "其他", kind: "表扬", said: "要谢谢夜里巡防的几个人，大门没关好他们喊了我。", summary: "感谢夜间巡防的党员提醒关门。", how: "转告巡防的人", answer: "已转告。夜里睡前请再看一遍门窗。"},
	{topic: "其他", kind: "建议", said: "快递要到镇上拿，能不能设个点。", summary: "建议村里设快递代收点。", answer: "已与小店商定代收，不收费。"},
	{topic: "其他", kind: "求助", said: "接到电话说中奖，要先交税。", summary: "接到可疑的中奖电话，不知真假。", how: "当场拨96110核实，没有汇款", answer: "是诈骗电话，没有受损失；中心户在学习时讲了这件事。"},
	{topic: "其他", kind: "建议", said: "晚上跳舞的地方太小。", summary: "建议扩大活动场地。", answer: "村里把老队场平整出来，装了两盏灯，晚上9点以前开放。"},
}

type voice struct {
	hub  *hub
	date calendar.Date
	matter
	place string
}

// writeVoices fills the voice books of the villages that have none written by hand.
func (t *town) writeVoices() {
	const name = "ledgers/voices-demo.toml"
	c := stream(name)
	has := map[string]bool{}
	for _, v := range t.board.Voices {
		if v.Hub.To != nil {
			has[v.Hub.To.Village.ID] = true
		}
	}
	has[t.villages[0].ID] = true
	var hubs []*hub
	for _, h := range t.hubs() {
		if !has[h.village.ID] {
			hubs = append(hubs, h)
		}
	}
	homes, what, where := newDeck(hubs), newDeck(matters), newDeck(places)
	var list []voice
	for range voices {
		v := voice{hub: homes.deal(c), matter: what.deal(c), place: where.deal(c)}
		first, last := calendar.New(2026, 1, 5), today.AddDays(-1)
		if from, to := v.months[0], v.months[1]; from > 0 {
			first, last = monthStart(from), earlier(monthStart(to+1).AddDays(-1), last)
		}
		v.date = c.day(first, last)
		list = append(list, v)
	}
	slices.SortStableFunc(list, func(x, y voice) int { return x.date.Compare(y.date) })
	w := newFile("民情记录本，手写的以外。matter、how 只供内部使用；summary 和 answer 登在网上，不写任何人的姓名。")
	for i := range list {
		list[i].write(c, w)
	}
	t.files[name] = w.Bytes()
}

// write says how far a voice has come: settled at once, or reported within three days and answered within fifteen.
func (v *voice) write(c chance, w *writer) {
	at := func(s string) string { return strings.ReplaceAll(s, "{}", v.place) }
	w.table("voice")
	w.text("hub", v.hub.id)
	w.date("date", v.date)
	w.text("type", v.kind)
	w.text("topic", v.topic)
	w.text("matter", at(v.said))
	w.text("summary", at(v.summary))
	if v.how != "" {
		if settled := v.date.AddDays(c.IntN(3)); !settled.After(today) {
			w.text("how", v.how)
			w.date("settled", settled)
			w.text("answer", at(v.answer))
		}
		return
	}
	reported := v.date.AddDays(c.between(0, 3))
	if reported.After(today) {
		return
	}
	to := v.to
	if to == "" {
		to = v.hub.village.Name + partyShort(v.hub.village)
	}
	w.date("reported", reported)
	w.text("reported_to", to)
	if answered := reported.AddDays(c.between(3, 14)); !answered.After(today) {
		w.date("answered", answered)
		w.text("answer", at(v.answer))
	}
}
