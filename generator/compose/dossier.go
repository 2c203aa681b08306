package compose

import (
	"fmt"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Dossier is the file of a round (选聘档案) for the office: all that the record holds, internal matters included, and room for the
// signatures. Steps that have not been taken by today stand as empty lines.
func Dossier(b *record.Board, s *record.Selection, today calendar.Date) *doc.Document {
	blocks := []doc.Block{
		&doc.Fields{Fields: []doc.Field{
			{Label: "所在村", Value: doc.Plain(s.Village.To.Name)},
			{Label: "岗位", Value: doc.Plain(s.Post)},
			{Label: "人选", Value: doc.Plain(fmt.Sprintf("%d名", len(s.Candidates)))},
			{Label: "整理日期", Value: doc.Plain(today.Chinese())},
		}},
		heading("people", "人选基本情况"), candidateTable(s, candidates(s)),
	}
	for _, c := range candidates(s) {
		if len(c.Principles) > 0 {
			blocks = append(blocks, doc.P(c.Member.To.Name+"：符合"+strings.Join(c.Principles, "、")+"。"))
		}
	}
	blocks = append(blocks, merits(candidates(s))...)
	blocks = append(blocks, heading("nomination", "推荐"))
	blocks = append(blocks, stepFields(s.Nomination, today, "组织单位"))
	if t := nominationTable(s, today, true); len(t.Rows) > 0 {
		blocks = append(blocks, t)
	}
	blocks = append(blocks, heading("inspection", "考察"), stepFields(s.Inspection, today, "考察单位"),
		heading("examination", "审查"), stepFields(s.Examination, today, "审查单位"), heading("publicity", "公示"))
	blocks = append(blocks, publicityFile(s.Publicity, today)...)
	blocks = append(blocks, heading("objections", "异议办理"))
	blocks = append(blocks, objectionFile(s, today)...)
	blocks = append(blocks, heading("appointment", "聘用、胸卡、户牌"))
	blocks = append(blocks, appointmentFile(s, today)...)
	blocks = append(blocks, doc.P("本档案只供内部使用。异议记录不写提出人。"), &doc.Fields{Fields: toSign("整理人签名", "审核人签名", "归档日期")})
	return &doc.Document{Title: s.Title + "档案", Source: s.File, Blocks: official(blocks)}
}

// stepFields are what is known of a simple step, with blanks to be filled in by hand for what is not.
func stepFields(x *record.Step, today calendar.Date, by string) *doc.Fields {
	f := &doc.Fields{}
	if x == nil || x.Date.After(today) {
		f.Fields = toSign("日期", by)
		return f
	}
	add := func(label, value string) {
		if value != "" {
			f.Fields = append(f.Fields, doc.Field{Label: label, Value: doc.Plain(value)})
		}
	}
	add("日期", x.Date.Chinese())
	add(by, x.By)
	add("考察人员", strings.Join(x.Team, "、"))
	add("谈话人数", withUnit(x.Heard, "人次"))
	add("会议", x.Meeting)
	add("情况", x.Note)
	return f
}

func publicityFile(p *record.Publicity, today calendar.Date) []doc.Block {
	if p == nil {
		return []doc.Block{doc.P("还没有公示。")}
	}
	blocks := []doc.Block{doc.P("公示时间：" + period(p) + "。")}
	t := postingTable(p, today, true)
	for _, place := range p.Places {
		if !hangsAt(p, place) {
			t.Rows = append(t.Rows, cells(place, "", "", ""))
		}
	}
	if len(t.Rows) > 0 {
		blocks = append(blocks, t)
	}
	return blocks
}

func hangsAt(p *record.Publicity, place string) bool {
	for _, l := range p.Posted {
		if l.Place == place {
			return true
		}
	}
	return false
}

func objectionFile(s *record.Selection, today calendar.Date) []doc.Block {
	t := &doc.Table{Columns: centred(8), Weights: []int{5, 3, 4, 8, 4, 5, 5, 4},
		Head: cells("收到", "方式", "涉及人选", "反映事项", "核实人", "办结", "答复", "结果")}
	for _, o := range s.Objections {
		if o.Received.After(today) {
			continue
		}
		row := cells(o.Received.Chinese(), o.Channel, "", o.Matter, o.CheckedBy, o.Closed.Chinese(), o.Answered.Chinese(), o.Outcome)
		if m := o.Member.To; m != nil {
			row[2] = nameCell(m)
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return []doc.Block{doc.P("没有收到异议。")}
	}
	return []doc.Block{t}
}

func appointmentFile(s *record.Selection, today calendar.Date) []doc.Block {
	if s.Appointment == nil || s.Appointment.Date.After(today) {
		return []doc.Block{&doc.Fields{Fields: toSign("聘用日期", "聘用会议", "文号")}}
	}
	a := s.Appointment
	t := &doc.Table{Columns: centred(6), Head: cells("姓名", "胸卡编号", "发放日期", "户牌编号", "上门增挂", "经办人")}
	for _, c := range s.Appointed() {
		row := cells("", c.Badge, c.BadgeIssued.Chinese(), c.Plate, c.Hung.Chinese(), c.HungBy)
		row[0] = nameCell(c.Member.To)
		t.Rows = append(t.Rows, row)
	}
	return []doc.Block{
		doc.P(strings.Trim(a.Date.Chinese()+"，"+a.By+"，"+a.Number, "，") + "。"), agreementTable(s, today), t,
	}
}
