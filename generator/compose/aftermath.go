package compose

import (
	"fmt"
	"slices"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// aftermath gathers what followed a selection for its hubs while the people it engaged are in office.
type aftermath struct {
	b     *record.Board
	s     *record.Selection
	today calendar.Date
	left  map[*record.Hub]calendar.Date // when a head was dismissed
	until map[*record.Hub]calendar.Date // to when a head was renewed
	steps []LifeStep
}

// inTerm returns the candidate who was in office at a hub on a day that has come, by this round; nil when none was.
func (l *aftermath) inTerm(h *record.Hub, day calendar.Date) *record.Candidate {
	if h == nil || day.After(l.today) || day.Before(l.s.Appointment.Date) {
		return nil
	}
	for _, c := range l.s.Appointed() {
		if c.Hub.To != h {
			continue
		}
		if out := l.left[h]; !out.IsZero() && day.After(out) {
			return nil
		}
		if end := l.end(c); end.IsZero() || !day.After(end) {
			return c
		}
	}
	return nil
}

// end is the last day of a candidate's term with its renewals; zero when it is not known.
func (l *aftermath) end(c *record.Candidate) calendar.Date {
	_, end := l.s.Term(c)
	if to := l.until[c.Hub.To]; to.After(end) {
		end = to
	}
	return end
}

// linked is a sentence with a link to the record that says more.
func linked(text string, r record.Record, see string) *doc.Paragraph {
	return &doc.Paragraph{Content: []doc.Inline{doc.Text(text), &doc.Link{Target: Reference(r), Content: doc.Plain(see)}}}
}

func (l *aftermath) add(date calendar.Date, text string) {
	l.steps = append(l.steps, LifeStep{Key: "outcome", State: Past, Date: date, Blocks: []doc.Block{doc.P(text)}})
}

// assessments shows who was excellent in each round and what it led to, the oldest first. Other grades are not published.
func (l *aftermath) assessments() {
	for _, a := range slices.Backward(l.b.Assessments) {
		if !a.IsPublic() {
			continue
		}
		var excellent []string
		var outcomes []LifeStep
		assessed := false
		for i := range a.Results {
			x := &a.Results[i]
			if l.inTerm(x.Hub.To, a.Date) == nil {
				continue
			}
			assessed = true
			hub := hubIn(l.s.Village.To, x.Hub.To)
			if x.Grade == "优秀" {
				excellent = append(excellent, hub+x.Grade)
			}
			if text, date := l.outcome(a, x); text != "" && !date.After(l.today) {
				outcomes = append(outcomes, LifeStep{Key: "outcome", State: Past, Date: date, Blocks: []doc.Block{doc.P(hub + text)}})
			}
		}
		if assessed {
			text := "参加了考核。"
			if len(excellent) > 0 {
				text = strings.Join(excellent, "，") + "。"
			}
			l.steps = append(l.steps, LifeStep{Key: "assessment", State: Past, Date: a.Date, Title: fmt.Sprintf("%d年%s", a.Year, a.Round), Blocks: []doc.Block{
				linked(text, a, "看考核结果")}})
			l.steps = append(l.steps, outcomes...)
		}
	}
}

// outcome tells what an assessment led to for a hub, and from when; "" where there is nothing for the public.
func (l *aftermath) outcome(a *record.Assessment, x *record.Result) (string, calendar.Date) {
	from := x.From
	if from.IsZero() {
		from = a.Date
	}
	switch {
	case x.Outcome == "解聘":
		l.left[x.Hub.To] = from
		return "户长不再聘用。", from
	case x.Renewed() && !x.TermEnd.IsZero():
		if !from.After(l.today) {
			l.until[x.Hub.To] = x.TermEnd
		}
		return "户长续聘，聘期至" + x.TermEnd.Chinese() + "。", from
	case x.Renewed():
		return "户长续聘。", from
	}
	return "", from
}

func (l *aftermath) honours() {
	for _, c := range slices.Backward(l.b.Commendations) {
		if !c.IsPublic() || l.b.Keeping(c, l.today).Down() {
			continue
		}
		for i := range c.Awards {
			l.honour(c, &c.Awards[i], "获得“"+c.Honour+"”称号。")
		}
		for i := range c.Reserve {
			l.honour(c, &c.Reserve[i], "户长列为村级后备干部人选。")
		}
	}
}

func (l *aftermath) honour(c *record.Commendation, a *record.Award, what string) {
	h := a.Hub.To
	if h == nil && a.Member.To != nil {
		for _, x := range l.s.Appointed() {
			if x.Member.To == a.Member.To {
				h = x.Hub.To
			}
		}
	}
	if l.inTerm(h, c.Date) == nil {
		return
	}
	text := hubIn(l.s.Village.To, h) + what
	l.steps = append(l.steps, LifeStep{Key: "honour", State: Past, Date: c.Date, Blocks: []doc.Block{linked(text, c, "看表彰决定")}})
}

func (l *aftermath) kits() {
	for _, c := range l.s.Appointed() {
		for _, k := range c.Hub.To.Kits {
			if k.Holder.To == c.Member.To && k.ReturnedBy(l.today) && !k.Issued.Before(l.s.Appointment.Date) {
				l.add(k.Returned, hubIn(l.s.Village.To, c.Hub.To)+"配套物品已交还。")
			}
		}
	}
}

// ends closes the timeline where a term is over, renewals included, and was not ended before.
func (l *aftermath) ends() {
	for _, c := range l.s.Appointed() {
		if end := l.end(c); !end.IsZero() && end.Before(l.today) && l.left[c.Hub.To].IsZero() {
			l.add(end, hubIn(l.s.Village.To, c.Hub.To)+"聘期届满。")
		}
	}
}
