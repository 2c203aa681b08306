package compose

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Regulation is the page of a set of rules (rows D-7, E-10 and E-11): whether it holds today, its version and dates, what it
// replaces, and its text.
func Regulation(r *record.Regulation, today calendar.Date) *doc.Document {
	var p pairs
	p.inline("现在的效力", regulationStatus(r, today)...)
	p.text("版本", r.Version)
	p.text("通过日期", r.Adopted.Chinese())
	p.text("施行日期", r.ValidFrom.Chinese())
	p.text("失效日期", r.ValidUntil.Chinese())
	p.text("发文字号", r.Number)
	p.text("发布单位", r.Issuer)
	if r.Village.To != nil {
		p.inline("适用的村", recordLink(r.Village.To))
	}
	if old := r.Replaces.To; old != nil {
		p.inline("代替", versionLink(old))
	}
	blocks := append(p.blocks(), levelled(r.Body)...)
	return &doc.Document{Title: r.Title, Number: r.Number, Source: r.File, Blocks: official(blocks)}
}

// regulationStatus says whether the rules hold on a day, and which ones do if they were replaced.
func regulationStatus(r *record.Regulation, today calendar.Date) []doc.Inline {
	next := r.ReplacedBy
	switch {
	case next != nil && happened(next.ValidFrom, today):
		return []doc.Inline{doc.Text("已被"), versionLink(next), doc.Text("代替")}
	case r.ValidFrom.After(today):
		return doc.Plain("尚未生效")
	case r.ValidOn(today):
		return doc.Plain("现行有效")
	}
	return doc.Plain("已废止")
}

func versionLink(r *record.Regulation) *doc.Link {
	return textLink(Reference(r), "《"+r.Title+"》（"+r.Version+"）")
}

// RegulationText is the same on paper: when the rules were adopted and from when they hold stands below the title.
func RegulationText(r *record.Regulation) *doc.Document {
	note := "（" + r.Adopted.Chinese() + "通过，自" + r.ValidFrom.Chinese() + "起施行）"
	if r.ValidFrom == r.Adopted {
		note = "（" + r.Adopted.Chinese() + "通过并施行）"
	}
	blocks := []doc.Block{doc.P(note)}
	if old := r.Replaces.To; old != nil {
		blocks = append(blocks, doc.P("本"+r.Version+"施行后，《"+old.Title+"》（"+old.Version+"）停止施行。"))
	}
	blocks = append(append(blocks, levelled(r.Body)...), sign(r, r.Issuer, r.Adopted)...)
	return &doc.Document{Title: r.Title, Number: r.Number, Source: r.File, Blocks: official(blocks)}
}
