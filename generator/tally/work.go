package tally

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// session calls count for each session that was held by today.
func (l *ledger) session(count func(*record.Session) int) {
	for _, p := range l.Board.Plans {
		if !p.IsPublic() {
			continue
		}
		for i := range p.Sessions {
			s := &p.Sessions[i]
			if !s.Held(l.Today) {
				continue
			}
			v := p.Village.To
			if s.Hub.To != nil {
				v = s.Hub.To.Village
			}
			l.add(v, s.Date, count(s))
		}
	}
}

func sessions(l *ledger)      { l.session(func(*record.Session) int { return 1 }) }
func sessionPeople(l *ledger) { l.session((*record.Session).Attendance) }

func questionsAsked(l *ledger) {
	l.session(func(s *record.Session) int {
		if s.Effect == nil {
			return 0
		}
		return s.Effect.Asked
	})
}

func questionsRight(l *ledger) {
	l.session(func(s *record.Session) int {
		if s.Effect == nil {
			return 0
		}
		return s.Effect.Right
	})
}

func deliveries(l *ledger) {
	for _, p := range l.Board.Plans {
		for i := range p.Deliveries {
			if d := &p.Deliveries[i]; p.IsPublic() && d.Member.To != nil {
				l.add(d.Member.To.Village, d.Date, 1)
			}
		}
	}
}

func passings(l *ledger) {
	for _, c := range l.Board.Circulations {
		for i := range c.Passings {
			if p := &c.Passings[i]; c.IsPublic() {
				l.at(p.Hub, p.Received, 1)
			}
		}
	}
}

// training counts a training for its village; one of several villages belongs to none of them.
func (l *ledger) training(count func(*record.Training) int) {
	for _, t := range l.Board.Trainings {
		var v *record.Village
		if len(t.Villages) == 1 {
			v = t.Villages[0].To
		}
		if t.IsPublic() {
			l.add(v, t.Date, count(t))
		}
	}
}

func trainings(l *ledger)      { l.training(func(*record.Training) int { return 1 }) }
func trainingPeople(l *ledger) { l.training(func(t *record.Training) int { return t.Attended }) }

// trainingInvited leaves out trainings for which nobody wrote down who was invited, and takes those who came where more did.
func trainingInvited(l *ledger) {
	l.training(func(t *record.Training) int {
		if t.Invited == 0 {
			return t.Attended
		}
		return max(t.Invited, t.Attended)
	})
}

func (l *ledger) activity(count func(*record.Activity) int) {
	for _, a := range l.Board.Activities {
		if a.IsPublic() {
			l.add(a.Village.To, a.Date, count(a))
		}
	}
}

func activities(l *ledger)     { l.activity(func(*record.Activity) int { return 1 }) }
func activityPeople(l *ledger) { l.activity(func(a *record.Activity) int { return a.Attended }) }
func suggestions(l *ledger)    { l.activity(func(a *record.Activity) int { return len(a.Suggestions) }) }

func services(l *ledger) {
	l.activity(func(a *record.Activity) int {
		if a.Form == "义工" {
			return 1
		}
		return 0
	})
}

// voice counts the voices in one of some states, all for none. The day is that on which the voice was written down, also where
// it was answered later: so those answered are some of those reported, and no rate exceeds 100%.
func (l *ledger) voice(is func(*record.Voice) bool) {
	for _, v := range l.Board.Voices {
		if is(v) {
			l.at(v.Hub, v.Date, 1)
		}
	}
}

func voices(l *ledger) { l.voice(func(*record.Voice) bool { return true }) }

func voicesSettled(l *ledger) {
	l.voice(func(v *record.Voice) bool { return v.StateOn(l.Today) == record.VoiceSettled })
}

func voicesReported(l *ledger) {
	l.voice(func(v *record.Voice) bool {
		state := v.StateOn(l.Today)
		return state == record.VoiceReported || state == record.VoiceAnswered
	})
}

func voicesAnswered(l *ledger) { l.voice(func(v *record.Voice) bool { return l.come(v.Answered) }) }

func voicesDone(l *ledger) {
	l.voice(func(v *record.Voice) bool { return l.come(v.Answered) || l.come(v.Settled) })
}

func helps(l *ledger) {
	for _, h := range l.Board.Helps {
		l.at(h.Hub, h.Since, 1)
	}
}

func helped(l *ledger) {
	helps(l)
	for _, h := range l.Board.Helps {
		if !h.Done.IsZero() {
			l.at(h.Hub, h.Done, -1)
		}
	}
}

func helpActions(l *ledger) {
	for _, h := range l.Board.Helps {
		for i := range h.Actions {
			l.at(h.Hub, h.Actions[i].Date, 1)
		}
	}
}

// incidents counts the entries of the public-order ledgers for which is holds.
func incidents(is func(i *record.Incident, today calendar.Date) bool) func(*ledger) {
	return func(l *ledger) {
		for _, i := range l.Board.Incidents {
			if is(i, l.Today) {
				l.at(i.Hub, i.Date, 1)
			}
		}
	}
}

func isPatrol(i *record.Incident, _ calendar.Date) bool  { return i.Kind == record.Patrol }
func isReport(i *record.Incident, _ calendar.Date) bool  { return i.Kind == record.Report }
func isLead(i *record.Incident, _ calendar.Date) bool    { return i.Kind == record.Lead }
func isFound(i *record.Incident, _ calendar.Date) bool   { return i.Kind == record.Found }
func isBrought(i *record.Incident, _ calendar.Date) bool { return i.Kind == record.Mediation }
func isDispute(i *record.Incident, _ calendar.Date) bool { return i.Dispute() }

func isSettled(i *record.Incident, today calendar.Date) bool { return i.SettledOn(today) }

func patrolPeople(l *ledger) {
	for _, i := range l.Board.Incidents {
		if i.Kind == record.Patrol {
			l.at(i.Hub, i.Date, i.People)
		}
	}
}

func kits(l *ledger) {
	for _, k := range l.Board.Kits {
		l.at(k.Hub, k.Issued, 1)
	}
}

func kitItems(l *ledger) {
	for _, k := range l.Board.Kits {
		l.at(k.Hub, k.Issued, len(record.KitItems)-len(k.NotIssued))
	}
}

// kitBroken counts by the day of issue: when a thing broke is not written down.
func kitBroken(l *ledger) {
	for _, k := range l.Board.Kits {
		l.at(k.Hub, k.Issued, len(k.Broken)+len(k.Lost))
	}
}

func kitReturned(l *ledger) {
	for _, k := range l.Board.Kits {
		if !k.Returned.IsZero() {
			l.at(k.Hub, k.Returned, 1)
		}
	}
}

// allowances sums what was paid, in fen. It belongs to the quarter or the year that it was paid for.
func allowances(kind string) func(*ledger) {
	return func(l *ledger) {
		for _, a := range l.Board.Allowances {
			paid := a.Paid
			if paid.IsZero() {
				paid = a.Published
			}
			if !a.IsPublic() || !l.come(paid) {
				continue
			}
			last := a.Period().End
			if paid.Before(last) {
				last = paid
			}
			l.add(a.Village.To, last, int(a.Total(kind)))
		}
	}
}
