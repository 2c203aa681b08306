package html

import (
	"html/template"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
	"noticeboard/generator/tally"
)

// statisticsPage shows what the records hold, then stated figures beside it, and where the statements disagree.
type statisticsPage struct {
	head
	Today   string
	Figures []figure
	Body    template.HTML // what the records hold: tables, rates, charts
	Sets    []statisticsSet
}

type statisticsSet struct {
	ID, Title, Note string
	Facts           template.HTML
	Figures         []statedFigure
	Counted         bool          // the records hold something beside one of the Figures
	Derived         []string      // figures that are made of others, with the arithmetic
	Charts          template.HTML // of the set's series
	Contradictions  []record.Contradiction
}

// statedFigure is a number as stated. Held is what the records hold beside it, For the days of that, Difference in words how
// the two differ; all three are empty for a figure that nothing is counted for.
type statedFigure struct{ Label, Value, Unit, Note, Held, For, Difference string }

func (r *Renderer) statistics(path string) content {
	p := &statisticsPage{
		head:    head{Title: r.words["section-statistics"], Crumbs: r.crumbs(path, nil, nil)},
		Today:   r.day(r.site.Today),
		Figures: r.glance(path),
	}
	p.Body, _ = r.show(path, r.overview("statistics"), p.Title)
	count := tally.New(r.site.Board, r.site.Today)
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
		for i := range x.Figures {
			f := r.stated(count, x, &x.Figures[i])
			set.Figures = append(set.Figures, f)
			set.Counted = set.Counted || f.Held != ""
			for _, d := range tally.Derive(x, &x.Figures[i]) {
				word := "statistics-parts-agree"
				if !d.Agrees {
					word = "statistics-parts-differ"
				}
				set.Derived = append(set.Derived, r.words.Text(word, f.Label, f.Value+f.Unit, d.Arithmetic))
			}
		}
		set.Charts, _ = r.show(path, statedCharts(x), x.Title)
		p.Sets = append(p.Sets, set)
	}
	return content{title: p.Title, data: p}
}

// stated sets what the records hold beside a figure.
func (r *Renderer) stated(count *tally.Tally, x *record.Statistics, f *record.Figure) statedFigure {
	s := statedFigure{Label: f.Label, Value: number(f.Value), Unit: f.Unit, Note: f.Note}
	h, ok := count.Beside(x, f)
	switch {
	case !ok:
		return s
	case h.Value == "":
		s.Held = r.words["statistics-held-none"]
		return s
	case h.Difference == "":
		s.Difference = r.words["statistics-held-same"]
	case h.More:
		s.Difference = r.words.Text("statistics-held-more", h.Difference)
	default:
		s.Difference = r.words.Text("statistics-held-less", h.Difference)
	}
	s.Held, s.For = h.Value, r.span(h.Period)
	return s
}

// span writes the days that a number holds for.
func (r *Renderer) span(p calendar.Period) string {
	switch {
	case p.Start == p.End || p.Start.IsZero():
		return r.words.Text("statistics-until", r.day(p.End))
	case r.words["date-style"] != "english":
		return p.Chinese()
	}
	return r.day(p.Start) + " – " + r.day(p.End)
}

// statedCharts are the charts of a set; nil for none.
func statedCharts(x *record.Statistics) *doc.Document {
	if len(x.Series) == 0 {
		return nil
	}
	d := &doc.Document{Title: x.Title}
	for _, s := range x.Series {
		c := &doc.Chart{Title: s.Title, Unit: s.Unit, Series: []doc.Series{{}}}
		if s.Chart == "line" {
			c.Kind = doc.LineChart
		}
		for _, p := range s.Points {
			c.Labels = append(c.Labels, p.Label)
			c.Series[0].Values = append(c.Series[0].Values, p.Value)
		}
		d.Blocks = append(d.Blocks, c)
	}
	return d
}

func anchor(s *site.Site, x *record.Statistics) string {
	return s.Address(x)[len(site.Statistics)+1:]
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
