package html

import (
	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// stage says in words where a publicity stands, for example 公示中，第3天，共5个工作日，至11月27日止.
func (r *Renderer) stage(x record.Record, st site.Status) *stage {
	key := "stage-" + st.Stage.String()
	if _, isNotice := x.(*record.Notice); isNotice && st.Stage == record.Posted {
		key = "stage-over"
	}
	var args []any
	if p := st.Publicity; p != nil {
		args = []any{r.shortDay(p.Period.Start), p.Rule.Unit.Count(p.Length).In(r.lang), r.shortDay(p.Period.End), st.Day}
		switch {
		case st.Stage == record.InPublicity && st.Day == 0:
			key += "-uncounted"
		case p.Period.IsZero():
			key, args = "stage-unknown", nil
		}
	}
	s := &stage{Class: stageClass(st.Stage), Words: r.words.Text(key, args...)}
	if st.Stage >= record.Scheduled && st.Stage <= record.AwaitingResult {
		s.AsOf = r.day(r.site.Today)
	}
	return s
}

func stageClass(s record.Stage) string {
	switch s {
	case record.InPublicity:
		return "now"
	case record.Checking, record.AwaitingResult, record.Scheduled:
		return "wait"
	case record.Appointed, record.Posted:
		return "done"
	}
	return "off"
}

// runningCards shows what is under way in a village, or in the town for nil: what is in publicity, and what is announced,
// being checked or waiting for its result.
func (r *Renderer) runningCards(from string, v *record.Village) (open, pending []running) {
	for _, c := range r.site.Running(v) {
		card := running{Title: c.Record.Label(), Href: r.href(from, c.Record), Stage: r.stage(c.Record, c.Status)}
		if p := c.Status.Publicity; p.Period.Contains(r.site.Today) {
			card.LastDay = timeElement(p.Period.End, r.shortDay(p.Period.End))
		}
		if v == nil {
			card.Tags = r.villageTag(c.Record)
		}
		if c.Status.Stage == record.InPublicity {
			open = append(open, card)
		} else {
			pending = append(pending, card)
		}
	}
	return open, pending
}
