package site

import (
	"cmp"
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// Status is where a publicity stands on the day of the build.
type Status struct {
	Stage     record.Stage
	Publicity *record.Publicity // nil while no period is fixed
	Day       int               // which day of the period today is, 0 before the first counted one; only in publicity
}

// Status returns where a selection, or a notice with a period, stands today. ok is false for every other record. A
// notice whose period is over is Decided: nothing more is to come of it.
func (s *Site) Status(r record.Record) (st Status, ok bool) {
	switch r := r.(type) {
	case *record.Selection:
		st = Status{Stage: r.StageOn(s.Today), Publicity: r.Publicity}
	case *record.Notice:
		if r.Publicity == nil {
			return Status{}, false
		}
		st = Status{Stage: noticeStage(r.Publicity, s.Today), Publicity: r.Publicity}
	default:
		return Status{}, false
	}
	if st.Stage == record.InPublicity {
		// A period that can't be counted has been reported by the checks; the page then shows no day.
		rule := st.Publicity.Rule
		rule.Days = st.Publicity.Length
		st.Day, _ = s.Board.Calendar.Nth(st.Publicity.Start, s.Today, rule)
	}
	return st, true
}

func noticeStage(p *record.Publicity, today calendar.Date) record.Stage {
	switch {
	case today.Before(p.Start):
		return record.Scheduled
	case today.After(p.Period.End):
		return record.Posted
	}
	return record.InPublicity
}

// Running is a publicity that is under way: announced, open, or waiting for its result.
type Running struct {
	Record record.Record
	Status Status
}

// Running returns what is under way in a village, or in the whole town for nil: first what is in publicity, the
// earliest last day first, then what is being checked, awaits its result, or is announced.
func (s *Site) Running(v *record.Village) (list []Running) {
	if v == nil {
		return s.running
	}
	for _, c := range s.running {
		if slices.Contains(Villages(c.Record), v) {
			list = append(list, c)
		}
	}
	return list
}

func (s *Site) findRunning() (list []Running) {
	order := map[record.Stage]int{record.InPublicity: 1, record.Checking: 2, record.AwaitingResult: 3, record.Scheduled: 4}
	for _, kind := range []*record.Kind{record.SelectionKind, record.NoticeKind} {
		l := s.List(kind, nil)
		if l == nil {
			continue
		}
		for _, r := range l.Records {
			if st, ok := s.Status(r); ok && order[st.Stage] > 0 && !s.Keeping(r).Down() {
				list = append(list, Running{r, st})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Running) int {
		return cmp.Or(cmp.Compare(order[a.Status.Stage], order[b.Status.Stage]),
			a.Status.Publicity.Period.End.Compare(b.Status.Publicity.Period.End))
	})
	return list
}

// Date returns the day by which a record is dated in lists and feeds, zero for a record without one.
func Date(r record.Record) calendar.Date {
	switch r := r.(type) {
	case *record.Selection:
		return r.Date()
	case *record.Notice:
		return r.Date
	case *record.Commendation:
		return r.Date
	case *record.Material:
		return r.Date
	case *record.Activity:
		return r.Date
	case *record.Training:
		return r.Date
	case *record.Assessment:
		return r.Date
	case *record.Article:
		return r.Date
	case *record.Regulation:
		return r.Adopted
	case *record.Allowance:
		return r.Published
	}
	return calendar.Date{}
}

// Summary returns the record's own summary, "" when it has none.
func Summary(r record.Record) string {
	switch r := r.(type) {
	case *record.Notice:
		return r.Summary
	case *record.Material:
		return r.Summary
	case *record.Activity:
		return r.Summary
	case *record.Page:
		return r.Summary
	case *record.Training:
		return r.Summary
	case *record.Article:
		return r.Summary
	case *record.Regulation:
		return r.Summary
	case *record.Circulation:
		return r.Intro
	case *record.Organisation:
		return r.Duties
	case *record.Plan:
		return r.Intro
	}
	return ""
}
