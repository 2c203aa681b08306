package html

import (
	"html/template"

	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// What every page of a record has, and the lines of lists, is written here and not by templates: a template would cost
// more than the whole Document.

// link is a link with its text.
type link struct{ Text, Href string }

// fact is a labelled value. Href is empty where it is no link.
type fact struct{ Label, Text, Href string }

func appendLink(dst []byte, l link) []byte {
	dst = append(dst, `<a href="`...)
	dst = appendText(dst, l.Href)
	dst = append(dst, `">`...)
	dst = appendText(dst, l.Text)
	return append(dst, "</a>"...)
}

// crumbs is the way to a page of a list: home, the list, the villages given, and more.
func (r *Renderer) crumbs(from string, l *site.List, villages []*record.Village, more ...link) template.HTML {
	dst := make([]byte, 0, 512)
	dst = append(dst, `<nav class="crumbs" aria-label="`...)
	dst = appendText(dst, r.words["crumbs"])
	dst = append(dst, `"><ol>`...)
	add := func(l link) {
		dst = append(dst, "<li>"...)
		dst = appendLink(dst, l)
		dst = append(dst, "</li>"...)
	}
	add(link{r.words["home"], site.Relative(from, site.Home)})
	if l != nil && l.Path(1) != from {
		add(link{r.section(l.Kind), site.Relative(from, l.Path(1))})
	}
	for _, v := range villages {
		if href := r.href(from, v); href != "" {
			add(link{v.Name, href})
		}
	}
	for _, l := range more {
		add(l)
	}
	return template.HTML(append(dst, "</ol></nav>"...))
}

// facts is a list of labelled values; empty for none.
func facts(list []fact) template.HTML {
	if len(list) == 0 {
		return ""
	}
	dst := make([]byte, 0, 512)
	dst = append(dst, "<dl class=\"facts\">\n"...)
	for _, f := range list {
		dst = append(dst, "<div><dt>"...)
		dst = appendText(dst, f.Label)
		dst = append(dst, "</dt><dd>"...)
		if f.Href != "" {
			dst = appendLink(dst, link{f.Text, f.Href})
		} else {
			dst = appendText(dst, f.Text)
		}
		dst = append(dst, "</dd></div>\n"...)
	}
	return template.HTML(append(dst, "</dl>"...))
}

// neighbours leads to the records before and after x in the list of its kind; empty where it stands alone.
func (r *Renderer) neighbours(from string, x record.Record) template.HTML {
	before, after := r.site.Neighbours(x)
	if before == nil && after == nil {
		return ""
	}
	dst := make([]byte, 0, 512)
	dst = append(dst, `<nav class="neighbours" aria-label="`...)
	dst = appendText(dst, r.words["neighbours"])
	dst = append(dst, `">`...)
	add := func(to record.Record, rel, word string) {
		if to == nil {
			return
		}
		dst = append(dst, `<a rel="`...)
		dst = append(dst, rel...)
		dst = append(dst, `" href="`...)
		dst = appendText(dst, r.href(from, to))
		dst = append(dst, `"><span>`...)
		dst = appendText(dst, r.words[word])
		dst = append(dst, "</span>"...)
		dst = appendText(dst, to.Label())
		dst = append(dst, "</a>"...)
	}
	add(before, "prev", "previous")
	add(after, "next", "next")
	return template.HTML(append(dst, "</nav>"...))
}

// entries shows records as the lines of a list; empty for none. In a village's own list its name is not repeated.
func (r *Renderer) entries(from string, list []record.Record, in *record.Village) template.HTML {
	if len(list) == 0 {
		return ""
	}
	dst := make([]byte, 0, 512*len(list))
	dst = append(dst, "<ol class=\"entries\">"...)
	for _, x := range list {
		dst = appendEntry(dst, r.entry(from, x, in))
	}
	return template.HTML(append(dst, "\n</ol>\n"...))
}

func appendEntry(dst []byte, e entry) []byte {
	element := func(open, text, end string) {
		dst = append(dst, open...)
		dst = appendText(dst, text)
		dst = append(dst, end...)
	}
	dst = append(dst, "\n<li"...)
	if e.Until != "" {
		element(` data-until="`, e.Until, `"`)
		element(` data-ended="`, e.Ended, `"`)
	}
	dst = append(dst, '>')
	dst = append(dst, e.Date...)
	dst = append(dst, "\n<div>"...)
	dst = appendLink(dst, link{e.Title, e.Href})
	if e.Stage != nil {
		element(`<p class="state `, e.Stage.Class, `">`)
		element("", e.Stage.Words, "</p>")
	}
	if len(e.Tags) > 0 {
		dst = append(dst, `<p class="tags">`...)
		for _, tag := range e.Tags {
			element("<span>", tag, "</span> ")
		}
		dst = append(dst, "</p>"...)
	}
	switch {
	case e.Summary == "":
	case e.Until != "" && !e.Keep:
		element("<p data-personal>", e.Summary, "</p>")
	default:
		element("<p>", e.Summary, "</p>")
	}
	return append(dst, "</div></li>"...)
}

// recordHead is the head of a record's page.
func (r *Renderer) recordHead(from string, x record.Record) head {
	kind := x.Base().Kind
	var villages []*record.Village
	if kind != record.CommendationKind {
		villages = site.Villages(x)
	}
	return head{
		Title:      x.Label(),
		Crumbs:     r.crumbs(from, r.site.List(kind, nil), villages),
		Neighbours: r.neighbours(from, x),
	}
}
