package html

import (
	"html/template"

	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// selectionPage shows a round: its stage, its notice, its whole life as a timeline.
type selectionPage struct {
	head
	limit
	Stage     *stage
	Easy      *easyCard
	Body      template.HTML
	Steps     []step
	Contact   *record.Contact
	Downloads []download
}

// step is one step of the round. Class is "past", "now" or "ahead", and State says the same in words.
type step struct {
	Class, Name, State string
	Date, Body         template.HTML
}

func (r *Renderer) selection(path string, s *record.Selection) content {
	p := &selectionPage{
		head: r.recordHead(path, s), limit: r.limit(s), Stage: r.stageOf(s), Easy: r.easyCard(path, s), Steps: r.steps(path, s),
		Contact: r.site.Board.Config.Contact(s.Contact), Downloads: r.downloads(path, s),
	}
	p.Body, _ = r.body(path, s, p.Title)
	return content{title: p.Title, description: r.briefly(s), data: p, record: s}
}

// steps shows the life of a round. A step that lies ahead shows no date, since it is not certain that it will be taken; only
// the period of the publicity is announced.
func (r *Renderer) steps(path string, s *record.Selection) (list []step) {
	w := r.words
	names := map[string]string{
		"nomination": w["step-nomination"], "inspection": w["step-inspection"], "examination": w["step-examination"],
		"publicity": w["step-publicity"], "checking": w["step-checking"], "appointment": w["step-appointment"], "posting": w["step-posting"],
		"withdrawn": w["step-withdrawn"], "assessment": w["step-assessment"], "outcome": w["step-outcome"], "honour": w["step-honour"],
	}
	states := [...]struct{ class, word string }{
		compose.Ahead: {"ahead", w["step-ahead"]}, compose.Fixed: {"ahead", w["step-scheduled"]},
		compose.Now: {"now", w["step-now"]}, compose.Past: {"past", w["step-past"]},
	}
	for _, x := range compose.Life(r.site.Board, s, r.site.Today) {
		st := step{Class: states[x.State].class, Name: names[x.Key], State: states[x.State].word}
		if x.Title != "" {
			st.Name += "　" + x.Title
		}
		switch {
		case !x.Period.IsZero():
			st.Date = r.period(x.Period)
		case !x.Date.IsZero():
			st.Date = r.time(x.Date)
		}
		st.Body, _ = r.show(path, &doc.Document{Title: st.Name, Blocks: x.Blocks}, st.Name)
		list = append(list, st)
	}
	return list
}

// period is both days of a period as elements.
func (r *Renderer) period(p calendar.Period) template.HTML {
	end := r.day(p.End)
	if p.Start.Year() == p.End.Year() && r.words["date-style"] != "english" {
		end = p.End.ChineseMonthDay()
	}
	return r.time(p.Start) + template.HTML(template.HTMLEscapeString(r.words["period-to"])) + timeElement(p.End, end)
}

// briefly describes a round to those who keep what they read, search engines and chats: its period and nobody's name, which must be
// gone when the page no longer has it.
func (r *Renderer) briefly(s *record.Selection) string {
	if text := site.Brief(s); text != "" {
		return text
	}
	return r.words.Text("list-village", s.Village.To.Name, r.section(record.SelectionKind))
}
