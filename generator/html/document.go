package html

import (
	"html/template"
	"sync"

	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// documentPage shows a notice, a material, a commendation, an activity or a fixed page.
type documentPage struct {
	head
	limit
	Facts     template.HTML
	Stage     *stage
	Easy      *easyCard
	Body      template.HTML
	Media     []player
	Downloads []download
}

func (r *Renderer) documentPage(path string, x record.Record) content {
	p := &documentPage{head: r.recordHead(path, x), Facts: facts(r.facts(path, x)), Easy: r.easyCard(path, x), Media: r.players(path, x), Downloads: r.downloads(path, x)}
	p.Stage, p.limit = r.stageOf(x), r.limit(x)
	c := content{title: p.Title, description: site.Brief(x), data: p, record: x}
	var summary string
	p.Body, summary = r.body(path, x, p.Title)
	if c.description == "" {
		c.description = summary
	}
	return c
}

// bodies are buffers to write bodies in before they become strings.
var bodies = sync.Pool{New: func() any { return new([]byte) }}

// facts are the labelled values below the heading of a document.
func (r *Renderer) facts(path string, x record.Record) (list []fact) {
	add := func(key, text, href string) {
		if text != "" {
			list = append(list, fact{r.words[key], text, href})
		}
	}
	village := func(v *record.Village) {
		if v != nil && r.site.Address(v) != "" {
			add("fact-village", v.Name, r.href(path, v))
		}
	}
	switch x := x.(type) {
	case *record.Notice:
		add("fact-date", r.day(x.Date), "")
		add("fact-issuer", x.Issuer, "")
		add("fact-number", x.Number, "")
		village(x.Village.To)
	case *record.Commendation:
		add("fact-date", r.day(x.Date), "")
		add("fact-issuer", x.Issuer, "")
		add("fact-number", x.Number, "")
	case *record.Material:
		add("fact-date", r.day(x.Date), "")
		add("fact-topic", x.Topic, "")
		add("fact-level", r.level(x), "")
		if x.MustRead {
			add("fact-plan", r.words["must-read"], "")
		}
	case *record.Activity:
		add("fact-date", r.day(x.Date), "")
		village(x.Village.To)
	}
	return list
}

// level says how many characters a reader of the material must know, "" where that is not said or not so.
func (r *Renderer) level(m *record.Material) string {
	if !r.site.Board.KeepsLevel(m) {
		return ""
	}
	return r.words.Text("level", m.Level)
}
