package compose

import (
	"fmt"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Organisation is the page of a committee, a section, a leading group or a village organisation (rows I-1 to I-11): its place
// in the network, who held which post from when to when, and what it met about.
func Organisation(b *record.Board, o *record.Organisation, today calendar.Date) *doc.Document {
	var p pairs
	if o.Short != o.Name {
		p.text("全称", o.Name)
	}
	p.text("类型", o.Type)
	if o.Superior.To != nil {
		p.inline("上级", recordLink(o.Superior.To))
	}
	if o.Village.To != nil {
		p.inline("所在村", recordLink(o.Village.To))
	}
	if happened(o.Founded, today) {
		p.text("成立时间", o.Founded.Chinese())
	}
	p.text("工作原则", o.Principle)
	p.text("主抓", o.Duties)
	var below []*doc.Link
	for _, x := range b.Organisations {
		if x.Superior.To == o && x.IsPublic() {
			below = append(below, textLink(Reference(x), x.Short))
		}
	}
	p.inline("下级", separated(below, doc.Text("、"))...)
	blocks := p.blocks()
	if t := peopleToday(o, today); t != nil {
		blocks = append(blocks, heading("people", "现任人员"), t)
	}
	if t := peopleBefore(o, today); t != nil {
		blocks = append(blocks, heading("former", "历任人员"), t)
	}
	if t := meetings(o, today); t != nil {
		blocks = append(blocks, heading("meetings", "会议"), t)
	}
	if c := contact(b.Config.Contact(o.Contact)); c != nil {
		blocks = append(blocks, heading("contact", "联系方式"), c)
	}
	return &doc.Document{Title: o.Short, Source: o.File, Blocks: blocks}
}

// peopleToday lists who holds a post on a day; nil when nobody does.
func peopleToday(o *record.Organisation, today calendar.Date) *doc.Table {
	t := &doc.Table{Columns: centred(4), Head: cells("姓名", "职务", "任职时间", "任期届满")}
	terms := false
	for i := range o.People {
		if x := &o.People[i]; x.On(today) {
			terms = terms || !x.Term.IsZero()
			t.Rows = append(t.Rows, postRow(x, x.Since.Chinese(), x.Term.Chinese()))
		}
	}
	if !terms {
		t.Columns, t.Head = t.Columns[:3], t.Head[:3]
		for i := range t.Rows {
			t.Rows[i] = t.Rows[i][:3]
		}
	}
	return filled(t)
}

// peopleBefore lists who held a post that has ended (C-9: a person's post depends on the date); nil when nobody did.
func peopleBefore(o *record.Organisation, today calendar.Date) *doc.Table {
	t := &doc.Table{Columns: centred(4), Head: cells("姓名", "职务", "任职", "离任")}
	for i := range o.People {
		if x := &o.People[i]; !x.Until.IsZero() && x.Until.Before(today) {
			t.Rows = append(t.Rows, postRow(x, x.Since.Chinese(), x.Until.Chinese()))
		}
	}
	return filled(t)
}

func postRow(x *record.Post, texts ...string) []doc.Cell {
	return append([]doc.Cell{{Content: []doc.Inline{doc.Name(x.Name)}}, {Content: doc.Plain(x.Post)}}, cells(texts...)...)
}

// meetings lists what the organisation met about, newest first as written; nil when nothing is known.
func meetings(o *record.Organisation, today calendar.Date) *doc.Table {
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignLeft}, Head: cells("日期", "议题", "结果")}
	for _, m := range o.Meetings {
		if happened(m.Date, today) {
			t.Rows = append(t.Rows, cells(m.Date.Chinese(), m.Topic, m.Outcome))
		}
	}
	return filled(t)
}

// leader is the first who holds a post on a day, with the post; "" when nobody does.
func leader(o *record.Organisation, today calendar.Date) string {
	for i := range o.People {
		if x := &o.People[i]; x.On(today) {
			return fmt.Sprintf("%s %s", x.Post, x.Name)
		}
	}
	return ""
}
