// Package compose makes Documents of records: what a page or a sheet says, once for the web and for paper. One file per
// kind of record; none of them knows how a Document is shown.
//
// The wording of notices follows what domain practice asks of them: basis, purpose, list, period with both dates, how to
// object and where, issuer and date.
package compose

import (
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Record returns the Document of any record that has one, nil for the others. Of one that is taken down it is what remains.
func Record(b *record.Board, r record.Record, today calendar.Date) *doc.Document {
	if k := b.Keeping(r, today); k.Down() {
		return Ended(b, r, k, today)
	}
	d := whole(b, r, today)
	if d != nil {
		d.Blocks = append(remarks(b, r, today), d.Blocks...)
	}
	return d
}

// whole returns the Document of a record that is shown.
func whole(b *record.Board, r record.Record, today calendar.Date) *doc.Document {
	switch r := r.(type) {
	case *record.Selection:
		return Selection(b, r, today)
	case *record.Commendation:
		return Commendation(b, r)
	case *record.Assessment:
		return Assessment(b, r, today)
	case *record.Material:
		return Material(r)
	case *record.Activity:
		return Activity(r)
	case *record.Notice:
		return Notice(b, r, today)
	case *record.Page:
		return Page(r)
	case *record.Plan:
		return Plan(b, r, today)
	case *record.Training:
		return Training(r, today)
	case *record.Circulation:
		return Circulation(r, today)
	case *record.Allowance:
		return Allowance(b, r)
	case *record.Organisation:
		return Organisation(b, r, today)
	case *record.Regulation:
		return Regulation(r, today)
	case *record.Article:
		return Article(r)
	case *record.Hub:
		return HubDetails(b, r, today)
	case *record.Village:
		return VillageDetails(b, r, today)
	}
	return nil
}

// Reference is the Link target of a record.
func Reference(r record.Record) string {
	m := r.Base()
	return m.Kind.Name + ":" + m.ID
}

// official numbers the headings as official documents have them: 一、 is not said where there is no 二、.
func official(blocks []doc.Block) []doc.Block {
	blocks = levelled(blocks)
	headings := 0
	for _, b := range blocks {
		if _, ok := b.(*doc.Heading); ok {
			headings++
		}
	}
	if headings > 1 {
		doc.NumberHeadings(blocks)
	}
	return blocks
}

// levelled makes the highest headings level 1, whatever level the author began with. Blocks of a record's body are shared by
// all who read the board, so headings are copied before they change.
func levelled(blocks []doc.Block) []doc.Block {
	blocks = slices.Clone(blocks)
	highest := 0
	for i, b := range blocks {
		if h, ok := b.(*doc.Heading); ok {
			own := *h
			own.Content = slices.Clone(h.Content)
			blocks[i] = &own
			if highest == 0 || h.Level < highest {
				highest = h.Level
			}
		}
	}
	for _, b := range blocks {
		if h, ok := b.(*doc.Heading); ok {
			h.Level -= highest - 1
		}
	}
	return blocks
}

func heading(id, text string) *doc.Heading {
	return &doc.Heading{Level: 1, ID: id, Content: doc.Plain(text)}
}

// period says both dates and how many days of which kind lie between them.
func period(p *record.Publicity) string {
	return p.Period.Chinese() + "，" + length(p)
}

func length(p *record.Publicity) string {
	text := "共" + p.Rule.Unit.Count(p.Length).Chinese
	if !p.Rule.CountStartDay {
		text += "（自公示次日起算）"
	}
	return text
}

// contact is the office that receives objections; nil where none is named.
func contact(c *record.Contact) *doc.Fields {
	if c == nil {
		return nil
	}
	var p pairs
	p.text("受理单位", c.Unit)
	p.text("受理时间", c.Hours)
	p.text("联系电话", c.Phone)
	p.text("通信地址", c.Address)
	p.text("邮政编码", c.Postcode)
	if c.Email != "" {
		p.inline("电子邮箱", textLink("mailto:"+c.Email, c.Email))
	}
	return &doc.Fields{Fields: p}
}

// sign ends a document: its signature and the code that leads to its page.
func sign(r record.Record, issuer string, date calendar.Date) []doc.Block {
	return []doc.Block{
		&doc.Signature{Issuers: []string{issuer}, Date: date.Chinese(), Sealed: true},
		&doc.QRCode{Target: Reference(r), Caption: "扫码查看网页"},
	}
}

func cells(texts ...string) []doc.Cell {
	row := make([]doc.Cell, len(texts))
	for i, t := range texts {
		row[i].Content = doc.Plain(t)
	}
	return row
}

func nameCell(m *record.Member) doc.Cell {
	return personCell(m.Name)
}

// personCell is the cell of a name, empty where it is not known.
func personCell(name string) doc.Cell {
	if name == "" {
		return doc.Cell{}
	}
	return doc.Cell{Content: []doc.Inline{doc.Name(name)}}
}

func centred(n int) []doc.Align {
	return slices.Repeat([]doc.Align{doc.AlignCenter}, n)
}
