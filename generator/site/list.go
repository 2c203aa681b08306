package site

import (
	"strconv"

	"noticeboard/generator/record"
)

// List is a list of records over one or more pages.
type List struct {
	Kind    *record.Kind
	Village *record.Village // nil for the list of the whole town
	Records []record.Record // in the board's order: dated kinds newest first
	Group   string          // one of Groups
	Minor   bool            // listed only in the menu of all pages

	stem string // "notices/" or "villages/guozhai/notices"
	size int    // records on a page
}

// Pages returns the number of pages, at least 1.
func (l *List) Pages() int { return max(1, (len(l.Records)+l.size-1)/l.size) }

// Page returns the records on page n, counted from 1.
func (l *List) Page(n int) []record.Record {
	return l.Records[(n-1)*l.size : min(n*l.size, len(l.Records))]
}

// Path returns the address of page n, counted from 1.
func (l *List) Path(n int) string {
	switch {
	case l.Village == nil && n == 1:
		return l.stem + "index.html"
	case l.Village == nil:
		return l.stem + "page-" + strconv.Itoa(n) + ".html"
	case n == 1:
		return l.stem + ".html"
	}
	return l.stem + "-" + strconv.Itoa(n) + ".html"
}

// List returns the list of a kind, or of what of that kind concerns a village; nil when it would be empty.
func (s *Site) List(kind *record.Kind, v *record.Village) *List { return s.lists[listKey{kind, v}] }

// villageKinds are the kinds that have lists per village. Hubs stand on the village's page itself.
var villageKinds = []*record.Kind{
	record.SelectionKind, record.NoticeKind, record.CommendationKind, record.ActivityKind,
	record.PlanKind, record.AssessmentKind, record.AllowanceKind,
}

// VillageLists returns the lists of what concerns a village, empty ones left out.
func (s *Site) VillageLists(v *record.Village) (lists []*List) {
	for _, kind := range villageKinds {
		if l := s.List(kind, v); l != nil {
			lists = append(lists, l)
		}
	}
	return lists
}

// villages makes the lists per village.
func (s *Site) villages() {
	folder := map[*record.Kind]string{}
	for _, m := range menu {
		folder[m.kind] = m.folder
	}
	for _, kind := range villageKinds {
		town := s.List(kind, nil)
		if town == nil {
			continue
		}
		for _, r := range town.Records {
			for _, v := range Villages(r) {
				if s.Address(v) == "" {
					continue
				}
				l := s.List(kind, v)
				if l == nil {
					l = &List{Kind: kind, Village: v, stem: "villages/" + slug(v) + "/" + folder[kind], size: town.size}
					s.lists[listKey{kind, v}] = l
				}
				l.Records = append(l.Records, r)
			}
		}
	}
}

// Villages returns the villages that a record concerns, each once; none for a record of the whole town.
func Villages(r record.Record) []*record.Village {
	switch r := r.(type) {
	case *record.Hub:
		return one(r.Village)
	case *record.Selection:
		return one(r.Village.To)
	case *record.Notice:
		return one(r.Village.To)
	case *record.Activity:
		return one(r.Village.To)
	case *record.Commendation:
		return commended(r)
	case *record.Plan:
		return one(r.Village.To)
	case *record.Assessment:
		return one(r.Village.To)
	case *record.Allowance:
		return one(r.Village.To)
	case *record.Organisation:
		return one(r.Village.To)
	case *record.Circulation:
		return one(r.Village.To)
	case *record.Regulation:
		return one(r.Village.To)
	}
	return nil
}

func one(v *record.Village) []*record.Village {
	if v == nil {
		return nil
	}
	return []*record.Village{v}
}

func commended(c *record.Commendation) (list []*record.Village) {
	seen := map[*record.Village]bool{nil: true}
	for i := range c.Awards {
		v := awardVillage(&c.Awards[i])
		if !seen[v] {
			seen[v] = true
			list = append(list, v)
		}
	}
	return list
}

func awardVillage(a *record.Award) *record.Village {
	switch {
	case a.Hub.To != nil:
		return a.Hub.To.Village
	case a.Member.To != nil:
		return a.Member.To.Village
	}
	return nil
}

// Honour is one award to a hub.
type Honour struct {
	Commendation *record.Commendation
	Award        *record.Award
}

// Honours returns the awards of a hub in public decisions, newest first.
func (s *Site) Honours(h *record.Hub) []Honour { return s.honours[h] }

func (s *Site) awards() {
	for _, c := range s.Board.Commendations {
		if s.Address(c) == "" || s.Keeping(c).Down() {
			continue
		}
		for i := range c.Awards {
			if h := c.Awards[i].Hub.To; h != nil {
				s.honours[h] = append(s.honours[h], Honour{c, &c.Awards[i]})
			}
		}
	}
}

// HubActivities returns the public activities of a hub, newest first.
func (s *Site) HubActivities(h *record.Hub) (list []*record.Activity) {
	for _, a := range h.Activities {
		if s.Address(a) != "" {
			list = append(list, a)
		}
	}
	return list
}
