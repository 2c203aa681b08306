package record

import "noticeboard/generator/calendar"

// OpenPublicity returns the publicity of a record that is announced or under way on a day: not decided, not called off, its last day
// not over. It is nil for every other record.
func OpenPublicity(r Record, today calendar.Date) (p *Publicity) {
	switch r := r.(type) {
	case *Selection:
		if s := r.StageOn(today); s == Scheduled || s == InPublicity || s == Checking {
			p = r.Publicity
		}
	case *Notice:
		p = r.Publicity
	}
	if p == nil || p.Period.IsZero() || today.After(p.Period.End) {
		return nil
	}
	return p
}
