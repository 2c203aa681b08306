package compose

import (
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Notice is a free notice: its text, its period and contact where it has them, its signature.
func Notice(b *record.Board, n *record.Notice, today calendar.Date) *doc.Document {
	var blocks []doc.Block
	if n.Addressee != "" {
		blocks = append(blocks, &doc.Addressee{Content: doc.Plain(n.Addressee)})
	}
	blocks = append(blocks, levelled(n.Body)...)
	f := &doc.Fields{}
	if n.Publicity != nil {
		f.Fields = append(f.Fields, doc.Field{Label: "公示时间", Value: doc.Plain(period(n.Publicity))})
	}
	if n.Result != "" && happened(n.ResultDate, today) {
		result := n.Result
		if !n.ResultDate.IsZero() {
			result += "（" + n.ResultDate.Chinese() + "公布）"
		}
		f.Fields = append(f.Fields, doc.Field{Label: "公示结果", Value: doc.Plain(result)})
	}
	if c := contact(b.Config.Contact(n.Contact)); c != nil {
		f.Fields = slices.Concat(f.Fields, c.Fields)
	}
	if len(f.Fields) > 0 {
		blocks = append(blocks, f)
	}
	blocks = append(blocks, sign(n, n.Issuer, n.Date)...)
	return &doc.Document{Title: n.Title, Number: n.Number, Source: n.File, Blocks: official(blocks)}
}
