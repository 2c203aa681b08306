package record

import "noticeboard/generator/calendar"

// Retention is how long the site shows the people of a publicity (PIPL arts 19 and 47: no longer than its purpose needs).
// Afterwards a page of the same address keeps title, dates and result.
type Retention struct {
	Keep  string `toml:"keep" rec:"enum=result|days|always"` // result by default
	Grace *int   `toml:"grace" rec:"min=0,max=3650"`         // days; 15 by default

	NoIndex bool `toml:"noindex"` // search engines are to leave publicities out also while they are shown
}

// How long a list is kept (Retention.Keep, Publicity.Keep).
const (
	KeepResult = "result" // until the result is out and the days of grace are over
	KeepDays   = "days"   // until the days of grace after the last day of the period are over, result or not
	KeepAlways = "always" // for good: of a publicity that tells nothing of people

	DefaultGrace = 15 // days
)

// Keeping is what the public may see of a record on a day. Everything that is published asks it: pages, lists, feeds, the index,
// printed forms, pictures.
type Keeping struct {
	// Until is the last day on which the record is shown whole, as far as that is known on the day; zero where no end is known.
	Until calendar.Date
	// Since is the day from which it is not; zero while it is shown.
	Since calendar.Date
	// Withdrawal is what took it down; nil while it is shown, and where its time was simply over.
	Withdrawal *Withdrawal
}

// Down says whether a page with title, dates and result stands in the record's place.
func (k Keeping) Down() bool { return !k.Since.IsZero() }

// Keeping says what the public may see of a record on a day.
func (b *Board) Keeping(r Record, today calendar.Date) Keeping {
	var k Keeping
	for _, w := range b.withdrawals[r] {
		if w.Whole() && (k.Until.IsZero() || w.Date.AddDays(-1).Before(k.Until)) {
			k.Until, k.Withdrawal = w.Date.AddDays(-1), w
		}
	}
	if last := b.lastDay(r, today); !last.IsZero() && (k.Until.IsZero() || last.Before(k.Until)) && (k.Withdrawal == nil || k.Withdrawal.Date.After(today)) {
		k.Until, k.Withdrawal = last, nil
	}
	if k.Until.IsZero() || !k.Until.Before(today) {
		k.Withdrawal = nil
		return k
	}
	k.Since = k.Until.AddDays(1)
	return k
}

// lastDay is the last day on which the retention policy lets the site show the people of a publicity, zero where none is known.
func (b *Board) lastDay(r Record, today calendar.Date) calendar.Date {
	var p *Publicity
	var result calendar.Date // when it came out
	waits := false           // for a result that the record itself will have
	switch r := r.(type) {
	case *Selection:
		p, waits = r.Publicity, true
		if r.Appointment != nil {
			result = r.Appointment.Date
		}
	case *Notice:
		if p, result = r.Publicity, r.ResultDate; p == nil {
			return calendar.Date{} // nothing was shown for a time
		}
	}
	if p == nil && result.IsZero() {
		return result
	}
	keep, grace := b.Retention(p)
	var end calendar.Date
	if p != nil {
		end = p.Period.End
	}
	if result.After(today) {
		result = calendar.Date{}
	}
	switch {
	case keep == KeepAlways, keep == KeepResult && waits && result.IsZero():
		return calendar.Date{}
	case keep == KeepResult && result.After(end):
		end = result
	case end.IsZero() && p == nil: // appointed without a publicity of its own
		end = result
	}
	if end.IsZero() {
		return end
	}
	return end.AddDays(grace)
}

// Retention returns how long the list of a publicity is kept: as it says itself, else as the board has it. p may be nil.
func (b *Board) Retention(p *Publicity) (keep string, grace int) {
	keep, grace = b.Config.Retention.Keep, DefaultGrace
	if days := b.Config.Retention.Grace; days != nil {
		grace = *days
	}
	if p != nil && p.Keep != "" {
		keep = p.Keep
	}
	if p != nil && p.Grace != nil {
		grace = *p.Grace
	}
	return keep, grace
}

// PublicityOf returns the publicity of a record, nil when it has none.
func PublicityOf(r Record) *Publicity {
	switch r := r.(type) {
	case *Selection:
		return r.Publicity
	case *Notice:
		return r.Publicity
	}
	return nil
}

// Remarks returns the corrections and the removals of single people that a record has had by a day, the oldest first. Its page
// says so while it is shown.
func (b *Board) Remarks(r Record, today calendar.Date) (list []*Withdrawal) {
	for _, w := range b.withdrawals[r] {
		if !w.Whole() && !w.Date.After(today) {
			list = append(list, w)
		}
	}
	return list
}
