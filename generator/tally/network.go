package tally

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// Founded is the day since when a hub stands: as written, else the beginning of today's design, else the zero day.
func Founded(b *record.Board, h *record.Hub) calendar.Date {
	if !h.Founded.IsZero() {
		return h.Founded
	}
	for i := range b.Config.Designs {
		if d := &b.Config.Designs[i]; d.Until.IsZero() && d.Kind == b.Config.Rules.HubDesign {
			return d.From
		}
	}
	return calendar.Date{}
}

func villages(l *ledger) {
	for _, v := range l.Board.Villages {
		var first calendar.Date
		some := false
		for _, h := range v.Hubs {
			if day := Founded(l.Board, h); h.IsPublic() && (!some || day.Before(first)) {
				first, some = day, true
			}
		}
		if some {
			l.add(v, first, 1)
		}
	}
}

func groups(l *ledger) {
	for _, v := range l.Board.Villages {
		l.add(v, calendar.Date{}, len(v.Groups))
	}
}

func hubs(l *ledger) {
	for _, h := range l.Board.Hubs {
		if h.IsPublic() {
			l.add(h.Village, Founded(l.Board, h), 1)
		}
	}
}

func earlierVillages(l *ledger) {
	for _, v := range l.Board.Villages {
		var first calendar.Date
		for i := range v.PastHubs {
			if day := v.PastHubs[i].Founded; i == 0 || day.Before(first) {
				first = day
			}
		}
		if len(v.PastHubs) > 0 {
			l.add(v, first, 1)
		}
	}
}

func earlierHubs(l *ledger) {
	for _, v := range l.Board.Villages {
		for i := range v.PastHubs {
			l.add(v, v.PastHubs[i].Founded, 1)
		}
	}
}

func earlierHubsStanding(l *ledger) {
	earlierHubs(l)
	for _, v := range l.Board.Villages {
		for i := range v.PastHubs {
			if closed := v.PastHubs[i].Closed; !closed.IsZero() {
				l.add(v, closed, -1)
			}
		}
	}
}

func members(l *ledger) {
	for _, m := range l.Board.Members {
		if m.Hub.To != nil {
			l.add(m.Village, calendar.Date{}, 1)
		}
	}
}

func membersUnlinked(l *ledger) {
	for _, m := range l.Board.Members {
		if m.Hub.To == nil {
			l.add(m.Village, calendar.Date{}, 1)
		}
	}
}

// families are those of linked members, so that their mean has one base.
func families(l *ledger) {
	for _, m := range l.Board.Members {
		if m.Hub.To != nil {
			l.add(m.Village, calendar.Date{}, m.FamilyCount())
		}
	}
}

func officials(l *ledger) {
	for _, o := range l.Board.Officials {
		var at *record.Village
		for i, h := range o.Hubs {
			if v := villageOf(h); i == 0 {
				at = v
			} else if v != at { // of several villages: of none
				at = nil
				break
			}
		}
		if len(o.Hubs) > 0 && o.On(l.Today) {
			l.add(at, calendar.Date{}, 1)
		}
	}
}

func visits(l *ledger) {
	for _, v := range l.Board.Visits {
		l.at(v.Hub, v.Date, 1)
	}
}

func candidates(l *ledger) {
	for _, s := range l.Board.Selections {
		if s.IsPublic() && s.Publicity != nil && !s.Publicity.Start.IsZero() {
			l.add(s.Village.To, s.Publicity.Start, len(s.Candidates))
		}
	}
}

func appointed(l *ledger) {
	for _, s := range l.Board.Selections {
		if s.IsPublic() && s.Appointment != nil {
			l.add(s.Village.To, s.Appointment.Date, len(s.Appointed()))
		}
	}
}

// platesHung takes the day of the single plate, else that of the round.
func platesHung(l *ledger) {
	for _, s := range l.Board.Selections {
		if !s.IsPublic() || s.Appointment == nil {
			continue
		}
		for _, c := range s.Appointed() {
			switch {
			case !c.Hung.IsZero():
				l.add(s.Village.To, c.Hung, 1)
			case s.Posting != nil:
				l.add(s.Village.To, s.Posting.Date, 1)
			}
		}
	}
}

// assessed counts the results of a grade and an outcome, "" for any.
func assessed(grade, outcome string) func(*ledger) {
	return func(l *ledger) {
		for _, a := range l.Board.Assessments {
			if !a.IsPublic() {
				continue
			}
			for i := range a.Results {
				r := &a.Results[i]
				if (grade == "" || r.Grade == grade) && (outcome == "" || r.Outcome == outcome) {
					l.at(r.Hub, a.Date, 1)
				}
			}
		}
	}
}

func commended(l *ledger) {
	for _, c := range l.Board.Commendations {
		for i := range c.Awards {
			if h := c.Awards[i].Hub; h.To != nil && c.IsPublic() {
				l.at(h, c.Date, 1)
			}
		}
	}
}

func commendedMembers(l *ledger) {
	for _, c := range l.Board.Commendations {
		for i := range c.Awards {
			if m := c.Awards[i].Member.To; m != nil && c.IsPublic() {
				l.add(m.Village, c.Date, 1)
			}
		}
	}
}

// reserve counts a head once in a year, whether a decision or an assessment names it.
func reserve(l *ledger) {
	type nominee struct {
		member *record.Member
		year   int
	}
	seen := map[nominee]bool{}
	name := func(m *record.Member, day calendar.Date) {
		if key := (nominee{m, day.Year()}); m != nil && !seen[key] && l.come(day) {
			seen[key] = true
			l.add(m.Village, day, 1)
		}
	}
	for _, c := range l.Board.Commendations {
		for i := range c.Reserve {
			if c.IsPublic() {
				name(c.Reserve[i].Person(), c.Date)
			}
		}
	}
	for _, a := range l.Board.Assessments {
		for i := range a.Results {
			if r := &a.Results[i]; r.Outcome == "列为后备干部人选" && r.Hub.To != nil && a.IsPublic() {
				name(r.Hub.To.Head.To, a.Date)
			}
		}
	}
}
