// Package due finds what starts, ends or is owed on a board in the next days: publicity that ends, results that are owed,
// rounds of assessment, disclosure by its catalogue, terms that run out, members whom no study has reached.
//
// Each thing is found by a Rule. A rule looks at the dates in the records and at the thresholds of board.toml; it knows no clock.
package due

import (
	"slices"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// Item is one thing to be done or to be known.
type Item struct {
	Date    calendar.Date // the day it starts or ends, or by which it is owed
	Overdue bool          // the day is past, and it is owed still
	Rule    *Rule
	What    diag.Text
	Do      diag.Text // what to do; empty where nothing is
	Pos     diag.Pos  // the record it comes from
}

// Rule finds things of one sort.
type Rule struct {
	Name  string // English, as in the JSON output
	Title diag.Text
	Find  func(*search)
}

// Rules lists all rules in the order in which they are documented. A new one is a function in a file of its subject and a line
// here.
var Rules = []*Rule{
	publicityStarts, publicityEnds, resultOwed, objectionOpen, listEnds, withdrawalTakesEffect,
	assessmentOwed, termEnds, agreementEnds, postEnds, regulationEnds,
	disclosureOwed, allowanceUnpublished,
	sessionAhead, trainingAhead, membersUnreached, bagKept,
	answerOwed, kitToReturn, duesUnpaid, noticeEnds,
}

// List returns what starts, ends or is owed from today to days later, and all that is overdue: by date, then in the order of the
// rules.
func List(b *record.Board, today calendar.Date, days int) []Item {
	s := &search{Board: b, Today: today, Until: today.AddDays(days)}
	for _, r := range Rules {
		s.rule = r
		r.Find(s)
	}
	slices.SortStableFunc(s.found, func(x, y Item) int { return x.Date.Compare(y.Date) })
	return s.found
}

// search is a run over one board.
type search struct {
	*record.Board
	Today, Until calendar.Date

	rule  *Rule
	found []Item
}

// ahead adds something that happens on a day by itself, if the day lies between today and the end of the search.
func (s *search) ahead(day calendar.Date, pos diag.Pos, what, do diag.Text) {
	if !day.IsZero() && !day.Before(s.Today) && !day.After(s.Until) {
		s.found = append(s.found, Item{Date: day, Rule: s.rule, What: what, Do: do, Pos: pos})
	}
}

// owed adds something that has to be done by a day and is not done yet, if the day lies before the end of the search.
func (s *search) owed(day calendar.Date, pos diag.Pos, what, do diag.Text) {
	if !day.IsZero() && !day.After(s.Until) {
		s.found = append(s.found, Item{Date: day, Overdue: day.Before(s.Today), Rule: s.rule, What: what, Do: do, Pos: pos})
	}
}

// workingDays returns the n-th working day after a day, zero when the calendar of the year is not known.
func (s *search) workingDays(after calendar.Date, n int) calendar.Date {
	if after.IsZero() {
		return after
	}
	end, err := s.Calendar.End(after, calendar.Rule{Days: n, Unit: calendar.WorkingDays})
	if err != nil {
		return calendar.Date{}
	}
	return end
}

// village is the name of a village, or of the town for nil.
func (s *search) village(v *record.Village) string {
	if v == nil {
		return s.Config.Town.Name
	}
	return v.Name
}

// monthEnd is the last day of a month, 1 to 12.
func monthEnd(year, month int) calendar.Date {
	if month == 12 {
		return calendar.New(year, time.December, 31)
	}
	return calendar.New(year, time.Month(month+1), 1).AddDays(-1)
}
