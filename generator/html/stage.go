package html

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// stageOf is the line that says where a record stands: that it was taken down, its stage, that it is out of date; nil for most.
func (r *Renderer) stageOf(x record.Record) *stage {
	if k := r.site.Keeping(x); k.Down() {
		return r.gone(k)
	}
	if st, ok := r.site.Status(x); ok {
		return r.stage(x, st)
	}
	if n, ok := x.(*record.Notice); ok && !n.Until.IsZero() && r.site.Today.After(n.Until) {
		return &stage{Class: "off", Words: r.words.Text("stage-expired", r.day(n.Until))}
	}
	return nil
}

// gone is the line of what is taken down.
func (r *Renderer) gone(k record.Keeping) *stage {
	if k.Withdrawal != nil {
		return &stage{Class: "off", Words: r.words["stage-taken-down"]}
	}
	return &stage{Class: "off", Words: r.words["stage-list-down"]}
}

// limit is how long browsers may show a page as it was made, even when nobody makes it anew: to the last day of its publicity, and
// after it to the last day on which its list is kept. Keep is set where the page tells of nobody and only its stage changes.
type limit struct {
	Until string // 2026-11-27, "" for no end
	Keep  bool
}

func (r *Renderer) limit(x record.Record) (l limit) {
	k := r.site.Keeping(x)
	if k.Down() {
		return l
	}
	until := k.Until
	if p := record.PublicityOf(x); p != nil && !settled(x, r.site.Today) && !p.Period.End.Before(r.site.Today) {
		policy, _ := r.site.Board.Retention(p)
		l.Keep = policy == record.KeepAlways && until.IsZero()
		if until.IsZero() || p.Period.End.Before(until) {
			until = p.Period.End
		}
	}
	if !until.IsZero() {
		l.Until = until.String()
	}
	return l
}

// settled says whether a round has its result or was called off.
func settled(x record.Record, today calendar.Date) bool {
	s, ok := x.(*record.Selection)
	return ok && (s.StageOn(today).Decided() || s.StageOn(today) == record.Withdrawn)
}

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
		card := running{Title: c.Record.Label(), Href: r.href(from, c.Record), Stage: r.stage(c.Record, c.Status), limit: r.limit(c.Record)}
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
