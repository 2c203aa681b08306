package compose

import (
	"fmt"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Lists is the page of the named lists of the system (rows L-1 to L-11) and of its words (C-7): the lists that are part of
// every hub, those that the board writes, and the glossary.
var Lists = &Overview{
	Name: "lists", Title: diag.T("名词和清单", "Terms and lists"), Group: "open", Compose: lists,
}

func lists(b *record.Board, _ calendar.Date) *doc.Document {
	c := b.Config
	if len(c.Lists) == 0 && len(c.Terms) == 0 {
		return nil
	}
	centres := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft}, Head: cells("中心", "对象和内容")}
	for _, x := range record.Centres {
		centres.Rows = append(centres.Rows, cells(x.Name, x.For))
	}
	heads := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft}, Head: cells("职能", "做什么")}
	for _, x := range record.HeadDuties {
		heads.Rows = append(heads.Rows, cells(x.Name, x.About))
	}
	blocks := []doc.Block{
		heading("centres", "五中心"), centres,
		heading("duties", "六大职责"), bulletList(record.Duties),
		heading("head-duties", "户长三项职能"), heads,
	}
	for i, l := range c.Lists {
		blocks = append(blocks, heading(fmt.Sprintf("list-%d", i+1), l.Name))
		if l.About != "" {
			blocks = append(blocks, doc.P(l.About))
		}
		if len(l.Items) > 0 {
			blocks = append(blocks, bulletList(l.Items))
		}
	}
	if len(c.Terms) > 0 {
		blocks = append(blocks, heading("terms", "名词"), doc.P("同一件东西有几种叫法的，本栏目统一用第一列的叫法。"), glossary(c.Terms))
	}
	return &doc.Document{Title: "名词和清单", Source: c.File, Blocks: blocks}
}

func glossary(terms []record.Term) *doc.Table {
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignLeft}, Head: cells("统一叫法", "也有人写作", "意思")}
	for _, x := range terms {
		t.Rows = append(t.Rows, cells(x.Term, strings.Join(x.Aliases, "、"), x.Meaning))
	}
	return t
}
