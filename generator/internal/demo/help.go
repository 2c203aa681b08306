package main

import (
	"slices"

	"noticeboard/generator/calendar"
)

// needs are what people find hard, with what a head can do about it, step by step.
var needs = []struct {
	kind, need  string
	actions     []string
	cooperative bool
}{
	{"生产技术", "想种大棚菜，不会", []string{"一起看了邻村的大棚", "技术员上门教育苗", "第一茬菜由合作社代销"}, true},
	{"生产技术", "养鹅死了一批，不敢再养", []string{"请兽医讲防疫", "换了鹅棚的位置，垫高", "新苗成活，按周称重"}, true},
	{"生产技术", "三亩田没有劳力种", []string{"农忙时党员帮工一天", "转给合作社代种，收益写明"}, true},
	{"生产技术", "果树不结果", []string{"户长上门剪枝", "教施肥的时间"}, false},
	{"就业", "厂子停工，一时没有活", []string{"问到镇上厂里缺人", "陪去面试", "上班满月，回访"}, false},
	{"就业", "要照看孩子，只能在家做活", []string{"联系手工编织点", "领料上门，教了两回"}, false},
	{"就业", "年纪大，零工也难找", []string{"推荐做河道保洁", "协议签好，按月发工钱"}, false},
	{"就医", "慢性病，药费负担重", []string{"帮助办门诊慢性病手续", "乡村医生每月量血压"}, false},
	{"就医", "手术后没有人陪", []string{"排了三名党员轮流陪护", "出院后送饭十天"}, false},
	{"就医", "眼睛看不清，不知道能不能治", []string{"联系义诊", "陪去医院检查，是白内障", "手术后复查正常"}, false},
	{"就学", "孩子上大学，学费不够", []string{"送去助学申请表", "联系爱心人士"}, false},
	{"就学", "孩子没人辅导，跟不上", []string{"退休教师每周辅导两次", "期末成绩有进步"}, false},
	{"住房", "老屋漏雨", []string{"瓦匠师傅看过，材料自备", "义工两天翻盖好"}, false},
	{"住房", "院墙快要倒了", []string{"先拉绳隔开", "报村里列入危房排查"}, false},
	{"生活照料", "独居，做饭洗衣不方便", []string{"排好邻居轮流送饭", "换了灯泡和纱窗", "装了扶手"}, false},
	{"生活照料", "老两口都有病，买菜难", []string{"每星期代买两次菜", "联系助餐点"}, false},
	{"生活照料", "腿脚不便，冬天取暖难", []string{"送去棉被", "检查电热毯和线路"}, false},
	{"其他", "证件丢了，不知怎么补", []string{"陪去派出所补办"}, false},
	{"其他", "儿子长年不在家，心里闷", []string{"接到中心户来坐，学会视频通话", "每周打一次电话"}, false},
}

// writeHelp gives each head one or two people to help, where no plans are listed by hand. The first is still being helped.
func (t *town) writeHelp() {
	const name = "ledgers/help-demo.toml"
	c := stream(name)
	listed := map[string]bool{}
	for _, h := range t.board.Helps {
		listed[h.Hub.ID] = true
	}
	w := newFile("帮扶困难群众的登记（内部使用），手写的以外。网上只公布人数。")
	what := newDeck(needs)
	for _, h := range t.hubs() {
		if listed[h.id] {
			continue
		}
		for person := range c.between(1, 2) {
			n := what.deal(c)
			since := c.day(calendar.New(2025, 3, 1), calendar.New(2026, 9, 20))
			w.table("help")
			w.text("hub", h.id)
			sex := pick(c, []string{"男", "女"})
			w.text("person", h.village.namer.name(c, "", sex, c.between(1938, 1978)))
			w.text("need", n.need)
			w.text("kind", n.kind)
			w.date("since", since)
			if n.cooperative && c.of(60) {
				w.line("cooperative", "true")
			}
			days := make([]calendar.Date, len(n.actions))
			for i := range days {
				days[i] = earlier(c.day(since.AddDays(2), since.AddDays(120)), today.AddDays(-2))
			}
			slices.SortFunc(days, calendar.Date.Compare)
			if done := days[len(days)-1].AddDays(c.between(5, 40)); !done.After(today) && person > 0 && c.of(60) {
				w.date("done", done)
				w.text("result", weighted[string]{{6, "已解决"}, {5, "明显好转"}, {1, "转有关部门"}}.pick(c))
			}
			for i, a := range n.actions {
				w.WriteString("[[help.action]]\n")
				w.date("date", days[i])
				w.text("what", a)
			}
		}
	}
	t.files[name] = w.Bytes()
}
