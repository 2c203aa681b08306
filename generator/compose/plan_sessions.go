package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

// progress says what the plan has come to: in sentences, and for each hub of a village or each village of the town.
func (v *planView) progress() []doc.Block {
	var table *doc.Table
	if v.plan.Village.To != nil {
		table = v.byHub()
	} else {
		table = v.byVillage()
	}
	if len(v.plan.Sessions) == 0 && table == nil {
		return nil
	}
	blocks := []doc.Block{heading("progress", "学习进度")}
	if len(v.members) > 0 {
		n := v.reach.Count(v.members)
		text := fmt.Sprintf("截至%s，%d名党员中有%d名参加过集中学习或者收到过送学，占%s。", v.today.Chinese(), len(v.members), n, rateOf(n, len(v.members)))
		if n := v.unlisted(); n > 0 {
			text += fmt.Sprintf("另有%d场只记了人数，没有计入。", n)
		}
		blocks = append(blocks, doc.P(text))
	}
	if t := v.totals; t.Held > 0 {
		text := fmt.Sprintf("本安排中的集中学习已办%d场，到场%d人次；待办%d场，取消%d场。", t.Held, t.Attendance, t.Ahead, t.Cancelled)
		if t.Asked > 0 {
			text += "学习效果：" + studyEffect(&record.Effect{Asked: t.Asked, Right: t.Right}) + "。"
		}
		blocks = append(blocks, doc.P(text))
	}
	if table != nil {
		blocks = append(blocks, table)
	}
	return blocks
}

// unlisted is how many sessions, of the plan's village or of the whole town, can't be counted for any member.
func (v *planView) unlisted() (n int) {
	if v.plan.Village.To == nil {
		return v.reach.Unlisted
	}
	for i := range v.plan.Sessions {
		if s := &v.plan.Sessions[i]; s.Held(v.today) && s.Count > 0 && len(s.Attended) == 0 {
			n++
		}
	}
	return n
}

// progressTable has a row for each hub or village.
func progressTable(first string) *doc.Table {
	return &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignRight, doc.AlignRight, doc.AlignRight, doc.AlignRight, doc.AlignRight},
		Head: cells(first, "已办（场）", "待办（场）", "到场（人次）", "学到的党员", "必读完成")}
}

func (v *planView) progressRow(link *doc.Link, t tally.Sessions, members []*record.Member) []doc.Cell {
	done, due := v.reach.Completion(mustReads(v.board, v.plan), members)
	row := cells("", strconv.Itoa(t.Held), strconv.Itoa(t.Ahead), strconv.Itoa(t.Attendance), ofWhole(v.reach.Count(members), len(members)), ofWhole(done, due))
	row[0].Content = []doc.Inline{link}
	return row
}

// byHub returns nil for a village without published hubs.
func (v *planView) byHub() *doc.Table {
	t := progressTable("中心户")
	for _, h := range v.plan.Village.To.Hubs {
		if !h.IsPublic() {
			continue
		}
		var sum tally.Sessions
		for _, s := range h.Sessions {
			if s.Plan.Year == v.plan.Year {
				sum.Add(s, v.today)
			}
		}
		t.Rows = append(t.Rows, v.progressRow(&doc.Link{Target: Reference(h), Content: doc.Plain(shortHub(h, v.plan.Village.To))}, sum, h.Members))
	}
	return filled(t)
}

// byVillage returns nil when no village has a published plan of the year.
func (v *planView) byVillage() *doc.Table {
	t := progressTable("村")
	for _, village := range v.board.Villages {
		var sum tally.Sessions
		var first *record.Plan
		for _, p := range villagePlans(v.board, village, v.plan.Year) {
			if first == nil {
				first = p
			}
			for i := range p.Sessions {
				sum.Add(&p.Sessions[i], v.today)
			}
		}
		if first != nil && village.IsPublic() {
			t.Rows = append(t.Rows, v.progressRow(&doc.Link{Target: Reference(first), Content: doc.Plain(village.Name)}, sum, village.Members))
		}
	}
	return filled(t)
}

// villagePlans returns the published plans of a village for a year.
func villagePlans(b *record.Board, village *record.Village, year int) (list []*record.Plan) {
	for _, p := range b.Plans {
		if p.Year == year && p.Village.To == village && p.IsPublic() {
			list = append(list, p)
		}
	}
	return list
}

// shortHub names a hub where its village is known: 第3组.
func shortHub(h *record.Hub, village *record.Village) string {
	name := strings.TrimSuffix(h.Name, "党员中心户")
	if village != nil {
		name = strings.TrimPrefix(name, village.Name)
	}
	if name == "" {
		return h.Name
	}
	return name
}

// hubOrAll is the hub of a session as a link, or everybody.
func (v *planView) hubOrAll(s *record.Session) []doc.Inline {
	switch h := s.Hub.To; {
	case h != nil:
		return []doc.Inline{&doc.Link{Target: Reference(h), Content: doc.Plain(shortHub(h, v.plan.Village.To))}}
	case v.plan.Village.To != nil:
		return doc.Plain("全村")
	}
	return doc.Plain("全镇")
}

// sessionTopic is what a session is about, with what is read there; a topic that is the title of what is read is its link.
func sessionTopic(s *record.Session) []doc.Inline {
	content := doc.Plain(s.Topic)
	open := "，读《"
	for _, m := range s.Materials {
		switch {
		case m.To == nil || !m.To.IsPublic():
		case m.To.Title == s.Topic:
			content[0] = &doc.Link{Target: Reference(m.To), Content: doc.Plain(s.Topic)}
		default:
			content = append(content, doc.Text(open), &doc.Link{Target: Reference(m.To), Content: doc.Plain(m.To.Title)}, doc.Text("》"))
			open = "《"
		}
	}
	return content
}

// studyEffect says what a check of the learning found: 抽问20题，答对17题，85.0%.
func studyEffect(e *record.Effect) string {
	text := fmt.Sprintf("抽问%d题，答对%d题，%s", e.Asked, e.Right, rateOf(e.Right, e.Asked))
	if e.Note != "" {
		text += "；" + e.Note
	}
	return text
}

// sessionTime is the day and, below it, the hour of a session that is ahead: 12月1日, 周二晚上6:30—8:00.
func sessionTime(s *record.Session) []doc.Inline {
	return []doc.Inline{doc.Text(s.Date.ChineseMonthDay()), doc.LineBreak{}, doc.Text(sessionHour(s))}
}

// sessionHour is the day of the week with the hour, where one is fixed.
func sessionHour(s *record.Session) string {
	return "周" + strings.TrimPrefix(s.Date.ChineseWeekday(), "星期") + s.Time
}

// coming lists the sessions that are still ahead, the next first, at most limit of them.
func (v *planView) coming(limit int) []doc.Block {
	var ahead []*record.Session
	for _, s := range v.listed {
		if s.Cancelled == "" && s.Date.After(v.today) {
			ahead = append(ahead, s)
		}
	}
	if len(ahead) == 0 {
		return nil
	}
	shown := ahead[:min(limit, len(ahead))]
	blocks := append([]doc.Block{heading("coming", "接下来的学习")}, v.sessionTables(shown)...)
	if rest := ahead[len(shown):]; len(rest) > 0 {
		blocks = append(blocks, doc.P(fmt.Sprintf("以后还有%d场：%s。", len(rest), sessionMonths(rest))))
	}
	return blocks
}

// sameTopic is how many hubs must study the same for a table of their own, which then says it only once.
const sameTopic = 3

// sessionTables lists sessions in the order of their dates: what many hubs study in a table each, the others together.
func (v *planView) sessionTables(list []*record.Session) (blocks []doc.Block) {
	common := map[string][]*record.Session{}
	for _, s := range list {
		common[sessionKey(s)] = append(common[sessionKey(s)], s)
	}
	var others []*record.Session
	for _, s := range list {
		switch group := common[sessionKey(s)]; {
		case len(group) < sameTopic:
			others = append(others, s)
		case group[0] == s:
			t := &doc.Table{Columns: slices.Repeat([]doc.Align{doc.AlignLeft}, 5), Head: cells("时间", "中心户", "形式", "地点", "主持")}
			for _, s := range group {
				row := cells("", "", s.Form, orDash(s.Place), orDash(s.Host))
				row[0].Content, row[1].Content = sessionTime(s), v.hubOrAll(s)
				t.Rows = append(t.Rows, row)
			}
			blocks = append(blocks, &doc.Paragraph{Content: sessionTopic(s)}, t)
		}
	}
	if len(others) == 0 {
		return blocks
	}
	t := &doc.Table{Columns: slices.Repeat([]doc.Align{doc.AlignLeft}, 5), Head: cells("时间", "中心户", "内容", "形式", "地点")}
	for _, s := range others {
		row := cells("", "", "", s.Form, orDash(s.Place))
		row[0].Content, row[1].Content, row[2].Content = sessionTime(s), v.hubOrAll(s), sessionTopic(s)
		t.Rows = append(t.Rows, row)
	}
	if len(blocks) > 0 {
		blocks = append(blocks, doc.P("其他学习："))
	}
	return append(blocks, t)
}

// sessionKey is the same for sessions in which the same is studied.
func sessionKey(s *record.Session) string {
	var b strings.Builder
	b.WriteString(s.Topic)
	for _, m := range s.Materials {
		b.WriteString("\x00" + m.ID)
	}
	return b.String()
}

// sessionMonths counts sessions by month: 11月3场，12月20场. They are in the order of their dates.
func sessionMonths(list []*record.Session) string {
	var parts []string
	month := func(s *record.Session) calendar.Month { return calendar.NewMonth(s.Date.Year(), s.Date.Month()) }
	for len(list) > 0 {
		n := slices.IndexFunc(list, func(s *record.Session) bool { return month(s) != month(list[0]) })
		if n < 0 {
			n = len(list)
		}
		parts = append(parts, fmt.Sprintf("%s%d场", month(list[0]).Chinese(), n))
		list = list[n:]
	}
	return strings.Join(parts, "，")
}

// held lists the sessions that took place, the newest first. The hubs' table has the sums of them all.
func (v *planView) held() []doc.Block {
	var past []*record.Session
	for _, s := range v.listed {
		if s.Held(v.today) {
			past = append(past, s)
		}
	}
	if len(past) == 0 {
		return nil
	}
	rest := past[:max(0, len(past)-listedSessions)]
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignLeft, doc.AlignLeft, doc.AlignRight, doc.AlignLeft},
		Head: cells("日期", "中心户", "内容", "形式", "到场", "学习效果")}
	for _, s := range slices.Backward(past[len(rest):]) {
		row := cells(s.Date.ChineseMonthDay(), "", "", s.Form, "—", "—")
		row[1].Content, row[2].Content = v.hubOrAll(s), sessionTopic(s)
		if n := s.Attendance(); n > 0 {
			row[4].Content = doc.Plain(strconv.Itoa(n) + "人")
		}
		if s.Effect != nil {
			row[5].Content = doc.Plain(studyEffect(s.Effect))
		}
		t.Rows = append(t.Rows, row)
	}
	blocks := []doc.Block{heading("held", "已经办过的学习"), t}
	if len(rest) > 0 {
		blocks = append(blocks, doc.P(fmt.Sprintf("更早的还有%d场：%s。", len(rest), sessionMonths(rest))))
	}
	return blocks
}

func (v *planView) cancelled() []doc.Block {
	list := &doc.List{Tight: true}
	for _, s := range v.listed {
		if s.Cancelled == "" {
			continue
		}
		content := doc.Plain(s.Date.ChineseMonthDay() + "，")
		content = append(content, v.hubOrAll(s)...)
		content = append(content, doc.Text("，"+s.Topic+"："+strings.TrimSuffix(s.Cancelled, "。")+"。"))
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Content: content}}})
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []doc.Block{heading("cancelled", "取消的学习"), list}
}
