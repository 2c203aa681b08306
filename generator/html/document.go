package html

import (
	"html/template"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// documentPage shows a notice, a material, a commendation, an activity or a fixed page.
type documentPage struct {
	head
	Facts     []fact
	Stage     *stage
	Body      template.HTML
	Downloads []link
}

func (r *Renderer) documentPage(path string, x record.Record) content {
	p := &documentPage{head: r.recordHead(path, x), Facts: r.facts(path, x), Downloads: r.downloads(path, x)}
	if st, ok := r.site.Status(x); ok {
		p.Stage = r.stage(x, st)
	} else if n, ok := x.(*record.Notice); ok && !n.Until.IsZero() && r.site.Today.After(n.Until) {
		p.Stage = &stage{Class: "off", Words: r.words.Text("stage-expired", r.day(n.Until))}
	}
	c := content{title: p.Title, description: site.Summary(x), data: p}
	var summary string
	p.Body, summary = r.body(path, x, p.Title)
	if c.description == "" {
		c.description = summary
	}
	return c
}

// body shows the record's Document. Its title is repeated only where it is not the page's own. The second result is a
// description taken from the first paragraph.
func (r *Renderer) body(path string, x record.Record, heading string) (template.HTML, string) {
	d := r.document(x)
	if d == nil {
		return "", ""
	}
	dst := make([]byte, 0, 4096)
	top := 1
	if d.Title != "" && d.Title != heading {
		top = 2
		dst = append(dst, `<h2 class="doc-title">`...)
		dst = appendText(dst, d.Title)
		dst = append(dst, "</h2>\n"...)
	}
	resolve := func(target string) (string, bool) { return r.site.Resolve(path, target) }
	return template.HTML(appendBody(dst, d, top, r.words["table"], resolve)), describe(d)
}

// facts are the labelled values below the heading of a document.
func (r *Renderer) facts(path string, x record.Record) (facts []fact) {
	add := func(key, text, href string) {
		if text != "" {
			facts = append(facts, fact{r.words[key], text, href})
		}
	}
	village := func(v *record.Village) {
		if v != nil {
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
	return facts
}

// level says how many characters a reader of the material must know, "" where that is not said.
func (r *Renderer) level(m *record.Material) string {
	if m.Level == 0 {
		return ""
	}
	return r.words.Text("level", m.Level)
}

// selectionPage shows a round: its stage, its notice, its steps.
type selectionPage struct {
	head
	Stage     *stage
	Body      template.HTML
	Steps     []step
	Contact   *record.Contact
	Downloads []link
}

// step is one step of the round. Class is "past", "now" or "ahead", and State says the same in words.
type step struct {
	Class, Name, State, By, Note string
	Date                         template.HTML
}

func (r *Renderer) selection(path string, s *record.Selection) content {
	st, _ := r.site.Status(s)
	p := &selectionPage{
		head: r.recordHead(path, s), Stage: r.stage(s, st), Steps: r.steps(s, st.Stage),
		Contact: r.site.Board.Config.Contact(s.Contact), Downloads: r.downloads(path, s),
	}
	body, summary := r.body(path, s, p.Title)
	p.Body = body
	return content{title: p.Title, description: summary, data: p}
}

// steps lists the steps of a round in their order. A step that lies ahead shows no date, since it is not certain that
// it will be taken; only the period of the publicity is announced.
func (r *Renderer) steps(s *record.Selection, now record.Stage) []step {
	appointment := (*record.Step)(nil)
	if a := s.Appointment; a != nil {
		appointment = &record.Step{Date: a.Date, By: a.By, Note: a.Number}
	}
	list := []step{
		r.step("nomination", s.Nomination), r.step("inspection", s.Inspection), r.step("examination", s.Examination),
		r.publicityStep(s.Publicity),
	}
	if now == record.Checking {
		list = append(list, step{Class: "now", Name: r.words["step-checking"], State: r.words["step-now"]})
	}
	list = append(list, r.step("appointment", appointment), r.step("posting", s.Posting))
	if now == record.Withdrawn {
		list = append(list, r.step("withdrawn", s.Withdrawn))
	}
	return list
}

func (r *Renderer) step(key string, x *record.Step) step {
	if x == nil || x.Date.After(r.site.Today) {
		return step{Class: "ahead", Name: r.words["step-"+key], State: r.words["step-ahead"]}
	}
	return step{Class: "past", Name: r.words["step-"+key], State: r.words["step-past"], Date: r.time(x.Date), By: x.By, Note: x.Note}
}

func (r *Renderer) publicityStep(p *record.Publicity) step {
	x := r.step("publicity", nil)
	if p == nil || p.Period.IsZero() {
		return x
	}
	x.Date = r.period(p.Period)
	x.Note = p.Rule.Text().In(r.lang)
	switch {
	case r.site.Today.After(p.Period.End):
		x.Class, x.State = "past", r.words["step-past"]
	case !r.site.Today.Before(p.Start):
		x.Class, x.State = "now", r.words["step-now"]
	default:
		x.State = r.words["step-scheduled"]
	}
	return x
}

// period is both days of a period as elements.
func (r *Renderer) period(p calendar.Period) template.HTML {
	end := r.day(p.End)
	if p.Start.Year() == p.End.Year() && r.words["date-style"] != "english" {
		end = p.End.ChineseMonthDay()
	}
	return r.time(p.Start) + template.HTML(template.HTMLEscapeString(r.words["period-to"])) + timeElement(p.End, end)
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// join lists several values.
func (w Words) join(list []string) string { return strings.Join(list, w["list-separator"]) }
