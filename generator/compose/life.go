package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// LifeStep is one step in the life of a selection: what is known of it on a day, for the timeline of its page. It tells nothing
// internal: no votes before the candidates are shown, never who objected or why.
type LifeStep struct {
	Key    string          // nomination, inspection, examination, publicity, checking, appointment, posting, assessment, outcome, honour, withdrawn
	State  StepState       // whether it has been taken
	Date   calendar.Date   // zero where it lies ahead
	Period calendar.Period // of the publicity, instead of Date
	Title  string          // what it is called beside its key, such as the round of assessment; "" for most
	Blocks []doc.Block
}

// StepState says where a step stands on a day.
type StepState uint8

const (
	Ahead StepState = iota
	Fixed           // ahead, but its date is announced
	Now
	Past
)

// Life lists the steps of a round in their order (P-1 to P-11): those of the selection, whether they have come or not, and then
// what followed for its hubs while the term lasts. Of a round whose list is taken down it has days, numbers and hubs; of one that
// was withdrawn nothing.
func Life(b *record.Board, s *record.Selection, today calendar.Date) []LifeStep {
	k := b.Keeping(s, today)
	if k.Withdrawal != nil {
		return nil
	}
	list := life(b, s, today, k.Down())
	if k.Down() {
		for i := range list {
			switch list[i].Key {
			case "nomination":
				if list[i].State == Past {
					list[i].Blocks = nominationBlocks(s, false, today)
				}
			case "checking", "assessment", "outcome", "honour": // numbers and hubs
			default:
				list[i].Blocks = nil
			}
		}
	}
	return list
}

func life(b *record.Board, s *record.Selection, today calendar.Date, down bool) []LifeStep {
	stage := s.StageOn(today)
	named := stage.Shown() && !down
	list := []LifeStep{
		simpleStep("nomination", s.Nomination, today, nominationBlocks(s, named, today)),
		simpleStep("inspection", s.Inspection, today, inspectionBlocks(s.Inspection)),
		simpleStep("examination", s.Examination, today, nil),
		publicityStep(s.Publicity, today),
	}
	if x, ok := checkingStep(b, s, today); ok {
		list = append(list, x)
	}
	if stage == record.Withdrawn {
		list = slices.DeleteFunc(list, func(x LifeStep) bool { return x.State < Now })
		for i := range list {
			list[i].State = Past // whatever was under way ended with the round
		}
		return append(list, simpleStep("withdrawn", s.Withdrawn, today, nil))
	}
	list = append(list, appointmentStep(s, today), postingStep(s, today))
	if stage.Decided() {
		list = append(list, after(b, s, today)...)
	}
	return list
}

func simpleStep(key string, x *record.Step, today calendar.Date, blocks []doc.Block) LifeStep {
	if x == nil || x.Date.After(today) {
		return LifeStep{Key: key}
	}
	var text []string
	for _, t := range []string{x.By, x.Meeting} {
		if t != "" {
			text = append(text, t)
		}
	}
	first := strings.Join(text, "，")
	if first != "" {
		blocks = append([]doc.Block{doc.P(first)}, blocks...)
	}
	if x.Note != "" {
		blocks = append(blocks, doc.P(x.Note))
	}
	return LifeStep{Key: key, State: Past, Date: x.Date, Blocks: blocks}
}

// nominationBlocks counts the candidates of each channel; once they are shown, each nomination has a row with its votes.
func nominationBlocks(s *record.Selection, named bool, today calendar.Date) []doc.Block {
	var counts []string
	for _, channel := range record.Channels {
		n := 0
		for _, c := range s.Candidates {
			if slices.Contains(c.NominatedBy, channel) {
				n++
			}
		}
		if n > 0 {
			counts = append(counts, fmt.Sprintf("%s%d名", channel, n))
		}
	}
	if len(counts) == 0 {
		return nil
	}
	text := "推荐渠道："
	if len(s.Candidates) > 1 {
		text = fmt.Sprintf("%d名人选的推荐渠道（一人可有几个渠道）：", len(s.Candidates))
	}
	blocks := []doc.Block{doc.P(text + strings.Join(counts, "，") + "。")}
	if t := nominationTable(s, today, false); named && len(t.Rows) > 0 {
		blocks = append(blocks, t)
	}
	return blocks
}

// nominationTable has a row for each nomination that has been made by a day. The reasons are for the file only.
func nominationTable(s *record.Selection, today calendar.Date, reasons bool) *doc.Table {
	head := []string{"人选", "渠道", "日期", "组织或会议", "到会", "得票"}
	if reasons {
		head = append(head, "推荐理由、自荐陈述")
	}
	t := &doc.Table{Columns: centred(len(head)), Head: cells(head...)}
	for i := range s.Candidates {
		c := &s.Candidates[i]
		for _, n := range c.Nominations {
			if n.Date.After(today) {
				continue
			}
			row := cells("", n.Channel, n.Date.Chinese(), n.By, withUnit(n.Present, "人"), votes(&n))
			row[0] = nameCell(c.Member.To)
			if reasons {
				row = append(row, cells(n.Reason+n.Statement)...)
			}
			t.Rows = append(t.Rows, row)
		}
	}
	if reasons {
		t.Weights = []int{3, 4, 5, 5, 2, 3, 7}
	}
	return t
}

// votes says how many of those present were for the candidate, "" where nobody voted.
func votes(n *record.Nomination) string {
	if n.Present == 0 && n.Votes == 0 {
		return ""
	}
	return fmt.Sprintf("%d票", n.Votes)
}

func inspectionBlocks(x *record.Step) []doc.Block {
	if x == nil {
		return nil
	}
	var text []string
	if len(x.Team) > 0 {
		text = append(text, "考察人员："+strings.Join(x.Team, "、"))
	}
	if x.Heard > 0 {
		text = append(text, fmt.Sprintf("听取党员和群众意见%d人次", x.Heard))
	}
	if len(text) == 0 {
		return nil
	}
	return []doc.Block{doc.P(strings.Join(text, "；") + "。")}
}

// publicityStep shows the period as soon as it is announced, and the posting log as far as it has come.
func publicityStep(p *record.Publicity, today calendar.Date) LifeStep {
	if p == nil || p.Period.IsZero() {
		return LifeStep{Key: "publicity"}
	}
	x := LifeStep{Key: "publicity", State: Fixed, Period: p.Period, Blocks: []doc.Block{doc.P(length(p) + "。")}}
	if today.Before(p.Start) {
		return x
	}
	x.State = Now
	if today.After(p.Period.End) {
		x.State = Past
	}
	t := postingTable(p, today, false)
	if len(t.Rows) > 0 {
		x.Blocks = append(x.Blocks, t)
	} else if len(p.Places) > 0 {
		x.Blocks = append(x.Blocks, doc.P("张贴在"+strings.Join(p.Places, "、")+"。"))
	}
	for _, l := range p.Posted {
		if l.Photo != "" && !l.Date.After(today) {
			x.Blocks = append(x.Blocks, &doc.Figure{Target: l.Photo, Alt: cmp.Or(l.Alt, "贴在"+l.Place+"的公示"), Caption: doc.Plain(l.Place + "，" + l.Date.Chinese() + "张贴")})
		}
	}
	return x
}

// postingTable is the posting log: where the paper notice hung, and from when to when. Who hung it is for the file only.
func postingTable(p *record.Publicity, today calendar.Date, by bool) *doc.Table {
	head := []string{"张贴处", "张贴", "撤下"}
	if by {
		head = append(head, "经办人")
	}
	t := &doc.Table{Columns: centred(len(head)), Head: cells(head...)}
	for _, l := range p.Posted {
		if l.Date.After(today) {
			continue
		}
		removed := "张贴中"
		if !l.Removed.IsZero() && !l.Removed.After(today) {
			removed = l.Removed.Chinese()
		}
		row := cells(l.Place, l.Date.Chinese(), removed)
		if by {
			row = append(row, cells(l.By)...)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// checkingStep sums up the objections received by a day. ok is false where there are none.
func checkingStep(b *record.Board, s *record.Selection, today calendar.Date) (x LifeStep, ok bool) {
	x = LifeStep{Key: "checking", State: Past}
	received, open := 0, 0
	outcomes := map[string]int{}
	longest := 0
	for _, o := range s.Objections {
		if o.Received.IsZero() || o.Received.After(today) {
			continue
		}
		received++
		if o.Closed.IsZero() || o.Closed.After(today) {
			open++
			continue
		}
		if o.Closed.After(x.Date) {
			x.Date = o.Closed
		}
		outcomes[o.Outcome]++
		if n, err := b.Calendar.Length(o.Received, o.Closed, calendar.WorkingDays, false); err == nil {
			longest = max(longest, n)
		}
	}
	if received == 0 {
		return x, false
	}
	text := fmt.Sprintf("收到反映%d件", received)
	if done := received - open; done > 0 {
		text += fmt.Sprintf("，核实清楚%d件", done)
	}
	for _, out := range []string{"不属实", "不影响聘用", "取消资格", "暂缓"} {
		if n := outcomes[out]; n > 0 {
			text += fmt.Sprintf("，%s%d件", out, n)
		}
	}
	if open > 0 {
		x.State, x.Date = Now, calendar.Date{}
		text += fmt.Sprintf("，正在核实%d件", open)
	}
	text += "。"
	if longest > 0 {
		text += fmt.Sprintf("核实用时最长%d个工作日。", longest)
	}
	x.Blocks = []doc.Block{doc.P(text)}
	return x, true
}

func appointmentStep(s *record.Selection, today calendar.Date) LifeStep {
	a := s.Appointment
	if a == nil || a.Date.After(today) {
		return LifeStep{Key: "appointment"}
	}
	x := LifeStep{Key: "appointment", State: Past, Date: a.Date}
	var text []string
	for _, t := range []string{a.By, a.Number} {
		if t != "" {
			text = append(text, t)
		}
	}
	if len(text) > 0 {
		x.Blocks = append(x.Blocks, doc.P(strings.Join(text, "，")))
	}
	x.Blocks = append(x.Blocks, agreementTable(s, today))
	return x
}

func agreementTable(s *record.Selection, today calendar.Date) *doc.Table {
	t := &doc.Table{Columns: centred(5), Head: cells("姓名", "中心户", "聘期", "聘用协议", "签订日期")}
	for _, c := range s.Appointed() {
		start, end := s.Term(c)
		row := cells("", hubIn(s.Village.To, c.Hub.To), "", "", "")
		if !start.IsZero() && !end.IsZero() {
			row[2].Content = []doc.Inline{doc.Text(start.Chinese()), doc.LineBreak{}, doc.Text("至" + end.Chinese())}
		}
		row[0] = nameCell(c.Member.To)
		if g := c.Agreement; g != nil && !g.Date.After(today) {
			row[3].Content, row[4].Content = doc.Plain(g.Number), doc.Plain(g.Date.Chinese())
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// postingStep is past when the round says so, and under way when some plates hang already.
func postingStep(s *record.Selection, today calendar.Date) LifeStep {
	x := simpleStep("posting", s.Posting, today, nil)
	if s.Appointment == nil || s.Appointment.Date.After(today) {
		return x
	}
	t := &doc.Table{Columns: centred(5), Head: cells("姓名", "胸卡编号", "发放胸卡", "户牌编号", "上门增挂户牌")}
	any := false
	var figures []doc.Block
	for _, c := range s.Appointed() {
		row := cells("", "", "", "", "")
		row[0] = nameCell(c.Member.To)
		if c.Badge != "" && !c.BadgeIssued.After(today) {
			row[1].Content, row[2].Content = doc.Plain(c.Badge), doc.Plain(c.BadgeIssued.Chinese())
			any = true
		}
		if !c.Hung.IsZero() && !c.Hung.After(today) {
			row[3].Content, row[4].Content = doc.Plain(c.Plate), doc.Plain(c.Hung.Chinese())
			any = true
			if c.Photo != "" {
				figures = append(figures, &doc.Figure{Target: c.Photo, Alt: cmp.Or(c.Alt, c.Hub.To.Name+"门口的户牌"), Caption: doc.Plain(c.Hub.To.Name + "，户牌增挂在原有门牌旁边")})
			}
		}
		t.Rows = append(t.Rows, row)
	}
	if any {
		x.Blocks = append(append(x.Blocks, t), figures...)
		x.State = max(x.State, Now)
	}
	return x
}

// after lists what followed for the hubs of a round, by date: assessments, outcomes, honours, the kit given back, the end of the
// term.
func after(b *record.Board, s *record.Selection, today calendar.Date) []LifeStep {
	l := &aftermath{b: b, s: s, today: today, left: map[*record.Hub]calendar.Date{}, until: map[*record.Hub]calendar.Date{}}
	l.assessments()
	l.honours()
	l.kits()
	l.ends()
	slices.SortStableFunc(l.steps, func(x, y LifeStep) int { return x.Date.Compare(y.Date) })
	return l.steps
}
