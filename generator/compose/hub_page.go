package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// HubDetails is what stands on the page of a hub below its facts: what its five centres did this year, what it is for, how it
// was formed, its study, and what its ledgers add up to. It counts people and cases; it names only the head's predecessors,
// and members with an assigned duty where the board names members. nil when there is nothing to say.
func HubDetails(b *record.Board, h *record.Hub, today calendar.Date) *doc.Document {
	var blocks []doc.Block
	section := func(id, title string, more ...doc.Block) {
		if len(more) > 0 {
			blocks = append(append(blocks, heading(id, title)), more...)
		}
	}
	section("centres", fmt.Sprintf("%d年的五个中心", today.Year()), centresOf(h, today)...)
	section("study", "学习", studyOf(h, today)...)
	section("service", "服务群众", serviceOf(h, today)...)
	section("posts", "无职党员设岗定责", assignedDuties(b, h)...)
	section("forming", "建户", formingOf(h, today)...)
	section("assessment", "考核", gradesOf(h, today)...)
	if len(blocks) == 0 {
		return nil
	}
	section("tasks", "职责", tasks())
	return &doc.Document{Title: h.Name, Source: h.File, Blocks: blocks}
}

// centresOf counts this year's public activities by centre (row L-1); none when there were none.
func centresOf(h *record.Hub, today calendar.Date) []doc.Block {
	held, people := map[string]int{}, map[string]int{}
	for _, a := range h.Activities {
		if a.IsPublic() && happened(a.Date, today) && a.Date.Year() == today.Year() {
			held[a.Centre]++
			people[a.Centre] += a.Attended
		}
	}
	if len(held) == 0 {
		return nil
	}
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignRight, doc.AlignRight}, Head: cells("中心", "对象和内容", "活动", "参加")}
	for _, c := range record.Centres {
		row := cells(c.Name, c.For, "", "")
		if n := held[c.Name]; n > 0 {
			row = cells(c.Name, c.For, fmt.Sprintf("%d次", n), "")
			if people[c.Name] > 0 {
				row[3].Content = doc.Plain(fmt.Sprintf("%d人次", people[c.Name]))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return []doc.Block{t}
}

// shownSessions is how many study sessions a page lists on each side of today.
const shownSessions = 3

// studyOf lists the last and the next study sessions of the hub, of plans that are public.
func studyOf(h *record.Hub, today calendar.Date) []doc.Block {
	var held, ahead []*record.Session
	for _, s := range h.Sessions {
		switch {
		case s.Cancelled != "" || s.Plan != nil && !s.Plan.IsPublic():
		case s.Held(today):
			held = append(held, s)
		default:
			ahead = append(ahead, s)
		}
	}
	held = held[max(0, len(held)-shownSessions):]
	slices.Reverse(held)
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignLeft, doc.AlignRight}, Head: cells("时间", "内容", "形式", "参加")}
	for _, s := range ahead[:min(len(ahead), shownSessions)] {
		t.Rows = append(t.Rows, cells(s.Date.Chinese()+s.Time, s.Topic, s.Form, "待开展"))
	}
	for _, s := range held {
		count := ""
		if n := s.Attendance(); n > 0 {
			count = fmt.Sprintf("%d人", n)
		}
		t.Rows = append(t.Rows, cells(s.Date.Chinese()+s.Time, s.Topic, s.Form, count))
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []doc.Block{t}
}

// serviceOf adds up this year's voice book and public-order ledger of the hub (rows D-13 and D-17): numbers only, and of disputes
// none that could point at somebody.
func serviceOf(h *record.Hub, today calendar.Date) []doc.Block {
	year := func(d calendar.Date) bool { return happened(d, today) && d.Year() == today.Year() }
	var voices, settled, answered, patrols, patrolled, disputes, solved int
	for _, v := range h.Voices {
		if !year(v.Date) {
			continue
		}
		voices++
		switch v.StateOn(today) {
		case record.VoiceSettled:
			settled++
		case record.VoiceAnswered:
			answered++
		}
	}
	for _, i := range h.Incidents {
		switch {
		case !year(i.Date):
		case i.Kind == record.Patrol:
			patrols++
			patrolled += i.People
		case i.Dispute():
			disputes++
			if i.SettledOn(today) {
				solved++
			}
		}
	}
	var p pairs
	if voices > 0 {
		text := fmt.Sprintf("%d件：当场办结%d件，上报后答复%d件", voices, settled, answered)
		if open := voices - settled - answered; open > 0 {
			text += fmt.Sprintf("，其余%d件在办", open)
		}
		p.text("民情记录", text)
	}
	if disputes >= fewest {
		p.text("矛盾纠纷", fmt.Sprintf("%d起，调处成功%s", disputes, share(solved, disputes)))
	}
	if patrols > 0 {
		text := fmt.Sprintf("%d次", patrols)
		if patrolled > 0 {
			text += fmt.Sprintf("，%d人次", patrolled)
		}
		p.text("治安巡防", text)
	}
	if len(p) == 0 {
		return nil
	}
	return append([]doc.Block{doc.P(fmt.Sprintf("%d年1月1日至%s。", today.Year(), today.Chinese()))}, p.blocks()...)
}

// assignedDuties lists the posts of members without office (rows N-8 and R-13), with their names only where the board names
// members.
func assignedDuties(b *record.Board, h *record.Hub) []doc.Block {
	names := b.Config.Site.HubMembers == "names"
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft}, Head: cells("岗位", "党员")}
	count := map[string]int{}
	var order []string
	for _, m := range h.Members {
		switch {
		case m.Duty == "":
		case names && !m.Withheld():
			t.Rows = append(t.Rows, []doc.Cell{{Content: doc.Plain(m.Duty)}, {Content: []doc.Inline{doc.Name(m.Name)}}})
		default:
			if count[m.Duty] == 0 {
				order = append(order, m.Duty)
			}
			count[m.Duty]++
		}
	}
	for _, d := range order {
		t.Rows = append(t.Rows, cells(d, strconv.Itoa(count[d])+"名"))
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []doc.Block{t}
}

// formingOf says how the hub was formed (rows N-3 and N-6), until when its head is appointed, and who kept it before.
func formingOf(h *record.Hub, today calendar.Date) (blocks []doc.Block) {
	var p pairs
	if happened(h.Founded, today) {
		p.text("建户时间", h.Founded.Chinese())
	}
	p.text("建户原则", strings.Join(h.Principles, "、"))
	p.text("分类标准", strings.Join(h.Criteria, "、"))
	p.text("户长聘期至", h.TermEnd.Chinese())
	p.text("党员责任区", h.Area)
	blocks = p.blocks()
	t := &doc.Table{Caption: doc.Plain("以前的户长"), Columns: centred(3), Head: cells("姓名", "任职", "离任")}
	for _, f := range h.Former {
		if happened(f.Until, today) {
			row := cells("", f.Since.Chinese(), f.Until.Chinese())
			row[0].Content = []doc.Inline{doc.Name(f.Name)}
			t.Rows = append(t.Rows, row)
		}
	}
	if len(t.Rows) > 0 {
		blocks = append(blocks, t)
	}
	return blocks
}

// gradesOf lists the rounds in which the hub was 优秀. Other grades are not published.
func gradesOf(h *record.Hub, today calendar.Date) []doc.Block {
	l := &doc.List{Tight: true}
	for _, r := range h.Results {
		a := r.Assessment
		if r.Grade == "优秀" && a.IsPublic() && happened(a.Date, today) {
			l.Items = append(l.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{
				Content: []doc.Inline{recordLink(a), doc.Text("：优秀")}}}})
		}
	}
	if len(l.Items) == 0 {
		return nil
	}
	return []doc.Block{l}
}

// tasks are the six duties of a hub and the three functions of its head (rows L-2 and L-3).
func tasks() *doc.Fields {
	var names []string
	for _, d := range record.HeadDuties {
		names = append(names, d.Name)
	}
	return &doc.Fields{Fields: []doc.Field{
		{Label: "六大职责", Value: doc.Plain(strings.Join(record.Duties, "、"))},
		{Label: "户长职能", Value: doc.Plain(strings.Join(names, "、"))},
	}}
}
