package compose

import (
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Article is a speech or a report of experience (rows D-20 and E-6): who gave it in which post, where and when, and its text.
// A time that the source leaves open is given in the source's own words.
func Article(a *record.Article) *doc.Document {
	var p pairs
	p.text("类型", a.Type)
	p.inline("作者", doc.Name(a.Author))
	p.text("当时职务", a.Post)
	p.text("场合", a.Occasion)
	switch {
	case !a.Date.IsZero():
		p.text("时间", a.Date.Chinese())
	case a.DateText != "":
		p.text("时间", a.DateText)
	default:
		p.text("时间", "来源没有写明")
	}
	p.text("来源", a.Source)
	return &doc.Document{Title: a.Title, Source: a.File, Blocks: append(p.blocks(), levelled(a.Body)...)}
}
