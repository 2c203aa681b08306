package html

import (
	"html/template"
	"strconv"

	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// statisticsPage shows stated figures beside what the records hold, and where the statements disagree.
type statisticsPage struct {
	head
	Today   string
	Figures []figure
	Sets    []statisticsSet
}

type statisticsSet struct {
	ID, Title, Note string
	Facts           template.HTML
	Figures         []statedFigure
	Contradictions  []record.Contradiction
}

type statedFigure struct{ Label, Value, Unit, Note string }

func (r *Renderer) statistics(path string) content {
	p := &statisticsPage{
		head:    head{Title: r.words["section-statistics"], Crumbs: r.crumbs(path, nil, nil)},
		Today:   r.day(r.site.Today),
		Figures: r.glance(path),
	}
	for _, x := range r.site.StatisticsSets() {
		set := statisticsSet{ID: anchor(r.site, x), Title: x.Title, Note: x.Note, Contradictions: x.Contradictions}
		asOf := x.AsOfText
		switch {
		case !x.AsOf.IsZero() && asOf != "":
			asOf = r.words.Text("as-of-both", r.day(x.AsOf), asOf)
		case !x.AsOf.IsZero():
			asOf = r.day(x.AsOf)
		case asOf == "":
			asOf = r.words["as-of-unknown"]
		}
		set.Facts = facts([]fact{{r.words["statistics-source"], x.Source, ""}, {r.words["statistics-as-of"], asOf, ""}})
		for _, f := range x.Figures {
			set.Figures = append(set.Figures, statedFigure{f.Label, number(f.Value), f.Unit, f.Note})
		}
		p.Sets = append(p.Sets, set)
	}
	return content{title: p.Title, data: p}
}

func anchor(s *site.Site, x *record.Statistics) string {
	return s.Address(x)[len(site.Statistics)+1:]
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
