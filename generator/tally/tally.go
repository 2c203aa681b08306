// Package tally adds up what the records hold: for the town and each village, for any span of days, by month and by year.
// Every page and every sheet takes its numbers from here, so two of them cannot disagree.
//
// A [Quantity] turns the records into dated entries; a [Tally] collects the entries of all quantities in one pass over the
// board, and everything that is asked of it afterwards is read from those. Nothing after the day of the Tally is counted,
// nor anything of a village that is not public. A [Rate] is never a number alone: its [Share] carries numerator,
// denominator and period.
//
// Stated figures (record.Figure) are held against their own parts by [Derive] and against the records by [Tally.Beside].
package tally

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// Quantity is one thing that is counted.
type Quantity struct {
	Name    string // English, as in counts = "disputes"
	Title   string // 排查、受理矛盾纠纷
	English string
	Short   string // above a column of a table: 纠纷; empty where Title is short enough
	Unit    string // 起
	// Stock says that the number holds for a day (hubs); else it is what happened in a span of days (sessions).
	Stock bool
	// Undated says that the records tell only how it is now: its past is not known.
	Undated bool
	// Shielded says that one or two of it in a village could point at a person: such a count is shown in totals only.
	Shielded bool
	Digits   int // of fraction that whole counts stand for: 2 for sums in fen

	each func(l *ledger)
}

// Value writes a count of the quantity without its unit: 455, or 1280.50 for fen.
func (q *Quantity) Value(n int) string {
	if q.Digits == 0 {
		return strconv.Itoa(n)
	}
	scale := int(math.Pow10(q.Digits))
	if n%scale == 0 {
		return strconv.Itoa(n / scale)
	}
	return fmt.Sprintf("%d.%0*d", n/scale, q.Digits, n%scale)
}

// Column is the short title.
func (q *Quantity) Column() string {
	if q.Short != "" {
		return q.Short
	}
	return q.Title
}

// Head is the quantity above a column: 纠纷（起）.
func (q *Quantity) Head() string { return q.Column() + "（" + q.Unit + "）" }

// Find returns the quantity with this name, nil if there is none.
func Find(name string) *Quantity {
	for _, q := range Quantities {
		if q.Name == name {
			return q
		}
	}
	return nil
}

// Names lists what a stated figure may name in its counts: quantities, then rates.
func Names() (names []string) {
	for _, q := range Quantities {
		names = append(names, q.Name)
	}
	for _, r := range Rates {
		names = append(names, r.Name)
	}
	return names
}

// Scope is what is asked for. The zero Scope is the whole town up to the day of the Tally.
type Scope struct {
	Village  *record.Village // nil for the whole town
	From, To calendar.Date   // both included; zero for no bound. A stock is that of To.
}

// Year is the scope of a calendar year.
func Year(v *record.Village, year int) Scope {
	return Scope{v, calendar.New(year, 1, 1), calendar.New(year, 12, 31)}
}

// entry is a change of a count: by n on a day. village is the place in Board.Villages, town for what belongs to no single one.
type entry struct {
	village int32
	day     calendar.Date
	n       int
}

const town = -1

// Tally holds the counts of a board up to a day. It is read-only and may be shared by any number of goroutines.
type Tally struct {
	Board *record.Board
	Today calendar.Date

	place   map[*record.Village]int32
	entries map[*Quantity][]entry
}

// New counts what the records hold by a day.
func New(b *record.Board, today calendar.Date) *Tally {
	t := &Tally{Board: b, Today: today, place: make(map[*record.Village]int32, len(b.Villages)), entries: make(map[*Quantity][]entry, len(Quantities))}
	for i, v := range b.Villages {
		t.place[v] = int32(i)
	}
	for _, q := range Quantities {
		l := ledger{Tally: t}
		q.each(&l)
		t.entries[q] = l.list
	}
	return t
}

// ledger takes the entries of one quantity.
type ledger struct {
	*Tally
	list []entry
}

// add counts n of a village (nil for what belongs to none) on a day, the zero day for what has always been.
func (l *ledger) add(v *record.Village, day calendar.Date, n int) {
	if n == 0 || day.After(l.Today) || v != nil && !v.IsPublic() {
		return
	}
	place := int32(town)
	if v != nil {
		place = l.place[v]
	}
	l.list = append(l.list, entry{place, day, n})
}

// at counts n of a hub's village.
func (l *ledger) at(hub record.Ref[record.Hub], day calendar.Date, n int) {
	l.add(villageOf(hub), day, n)
}

func villageOf(hub record.Ref[record.Hub]) *record.Village {
	if hub.To == nil {
		return nil
	}
	return hub.To.Village
}

// come says whether a day is written down and not later than today.
func (l *ledger) come(day calendar.Date) bool { return !day.IsZero() && !day.After(l.Today) }

// Count returns how many of a quantity there are in a scope. It panics for a name that is no quantity's.
func (t *Tally) Count(name string, s Scope) int {
	place := int32(town)
	if s.Village != nil {
		place = t.place[s.Village]
	}
	n := 0
	for e := range t.within(t.quantity(name), s) {
		if s.Village == nil || e.village == place {
			n += e.n
		}
	}
	return n
}

// ByVillage returns the counts of all villages in the order of the board, and what belongs to no single one of them. The
// Village of the scope is not looked at.
func (t *Tally) ByVillage(name string, s Scope) (counts []int, rest int) {
	counts = make([]int, len(t.Board.Villages))
	for e := range t.within(t.quantity(name), s) {
		if e.village == town {
			rest += e.n
		} else {
			counts[e.village] += e.n
		}
	}
	return counts, rest
}

// ByMonth returns the counts of the twelve months of a year; those after the day of the Tally are left out.
func (t *Tally) ByMonth(name string, v *record.Village, year int) []int {
	s := Year(v, year)
	months := 12
	switch {
	case year > t.Today.Year():
		return nil
	case year == t.Today.Year():
		months = int(t.Today.Month())
	}
	counts := make([]int, months)
	for e := range t.within(t.quantity(name), s) {
		if v == nil || e.village == t.place[v] {
			counts[e.day.Month()-1] += e.n
		}
	}
	return counts
}

// FirstYear returns the year of the earliest dated entry of some quantities, 0 if there is none.
func (t *Tally) FirstYear(names ...string) (year int) {
	for _, name := range names {
		for _, e := range t.entries[t.quantity(name)] {
			if y := e.day.Year(); y > 0 && (year == 0 || y < year) {
				year = y
			}
		}
	}
	return year
}

// Dated says whether all of a quantity has its day, so that its past is known.
func (t *Tally) Dated(name string) bool {
	q := t.quantity(name)
	return !q.Undated && !slices.ContainsFunc(t.entries[q], func(e entry) bool { return e.day.IsZero() })
}

// Period is the span of days that a scope covers on this Tally, for people: from its first day, or that of the earliest entry
// of a quantity, to its last. It is zero where neither is known.
func (t *Tally) Period(name string, s Scope) calendar.Period {
	p := calendar.Period{Start: s.From, End: t.until(s)}
	if p.Start.IsZero() {
		for e := range t.within(t.quantity(name), s) {
			if !e.day.IsZero() && (p.Start.IsZero() || e.day.Before(p.Start)) {
				p.Start = e.day
			}
		}
	}
	return p
}

func (t *Tally) until(s Scope) calendar.Date {
	if s.To.IsZero() || s.To.After(t.Today) {
		return t.Today
	}
	return s.To
}

func (t *Tally) quantity(name string) *Quantity {
	if q := Find(name); q != nil {
		return q
	}
	panic("tally: there is no quantity " + strconv.Quote(name))
}

// within yields the entries of a quantity in the days of a scope. A stock is the sum of all that came before.
func (t *Tally) within(q *Quantity, s Scope) func(yield func(entry) bool) {
	until := t.until(s)
	return func(yield func(entry) bool) {
		for _, e := range t.entries[q] {
			if e.day.After(until) || !q.Stock && e.day.Before(s.From) {
				continue
			}
			if !yield(e) {
				return
			}
		}
	}
}
