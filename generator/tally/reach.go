package tally

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// Reach says whom the study of a year has reached by a day, and who has read what. Only what is recorded by name counts: a
// session of which just the number of people was written down can't be laid to anybody's account.
type Reach struct {
	reached map[*record.Member]bool
	read    map[*record.Material]map[*record.Member]bool

	Unlisted int // sessions held of which only a number was written down
}

// StudyReach returns what all study plans of a year have come to by a day.
func StudyReach(b *record.Board, year int, today calendar.Date) *Reach {
	r := &Reach{reached: map[*record.Member]bool{}, read: map[*record.Material]map[*record.Member]bool{}}
	for _, p := range b.Plans {
		if p.Year != year {
			continue
		}
		for i := range p.Sessions {
			r.session(&p.Sessions[i], today)
		}
		for i := range p.Deliveries {
			if d := &p.Deliveries[i]; d.Member.To != nil && !d.Date.After(today) {
				r.reached[d.Member.To] = true
				if d.Done() {
					r.finished(d.Member.To, d.Materials)
				}
			}
		}
	}
	return r
}

func (r *Reach) session(s *record.Session, today calendar.Date) {
	if !s.Held(today) {
		return
	}
	if len(s.Attended) == 0 && s.Count > 0 {
		r.Unlisted++
	}
	for _, m := range s.Attended {
		if m.To != nil {
			r.reached[m.To] = true
			r.finished(m.To, s.Materials)
		}
	}
}

func (r *Reach) finished(m *record.Member, materials []record.Ref[record.Material]) {
	for _, x := range materials {
		if x.To == nil {
			continue
		}
		if r.read[x.To] == nil {
			r.read[x.To] = map[*record.Member]bool{}
		}
		r.read[x.To][m] = true
	}
}

// Count returns how many of the members have been reached.
func (r *Reach) Count(members []*record.Member) (n int) {
	for _, m := range members {
		if r.reached[m] {
			n++
		}
	}
	return n
}

// Missed returns those of the members whom nothing has reached yet, in their order.
func (r *Reach) Missed(members []*record.Member) (missed []*record.Member) {
	for _, m := range members {
		if !r.reached[m] {
			missed = append(missed, m)
		}
	}
	return missed
}

// Readers returns how many of the members have read a material: at a session or from a delivery that is finished.
func (r *Reach) Readers(x *record.Material, members []*record.Member) (n int) {
	for _, m := range members {
		if r.read[x][m] {
			n++
		}
	}
	return n
}

// Completion sums Readers over materials (规定必读篇目 of a plan): how many readings are done of those that are due, one for
// each member and material.
func (r *Reach) Completion(materials []*record.Material, members []*record.Member) (done, due int) {
	for _, x := range materials {
		done += r.Readers(x, members)
	}
	return done, len(materials) * len(members)
}

// Sessions are the totals of some study sessions by a day. Right of Asked questions were answered rightly, over the sessions
// whose effect was checked.
type Sessions struct {
	Held, Ahead, Cancelled int
	Attendance             int // people who came, over all sessions held
	Asked, Right           int
}

// Add counts one more session.
func (t *Sessions) Add(s *record.Session, today calendar.Date) {
	switch {
	case s.Cancelled != "":
		t.Cancelled++
	case s.Held(today):
		t.Held++
		t.Attendance += s.Attendance()
		if s.Effect != nil {
			t.Asked += s.Effect.Asked
			t.Right += s.Effect.Right
		}
	default:
		t.Ahead++
	}
}

// Ways are the ways in which study reaches those who can't come, in the order of the core table.
var Ways = []string{"送学上门", "网上助学", "邮寄教材", "专人伴学", "子女助学", "录像辅学"}

// WayCount says how often a way was used, and of how many deliveries the reading is finished.
type WayCount struct {
	Way            string
	Times, Members int // deliveries, and the members they went to
	Finished       int
}

// StudyWays counts the deliveries of some plans by a day, one entry for each way that was used.
func StudyWays(plans []*record.Plan, today calendar.Date) (counts []WayCount) {
	for _, way := range Ways {
		c, members := WayCount{Way: way}, map[string]bool{}
		for _, p := range plans {
			for i := range p.Deliveries {
				d := &p.Deliveries[i]
				if d.Way != way || d.Date.After(today) {
					continue
				}
				c.Times++
				members[d.Member.ID] = true
				if d.Done() {
					c.Finished++
				}
			}
		}
		if c.Members = len(members); c.Times > 0 {
			counts = append(counts, c)
		}
	}
	return counts
}
