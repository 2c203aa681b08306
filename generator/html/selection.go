package html

import (
	"html/template"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

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
