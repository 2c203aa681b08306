package record

import (
	"cmp"
	"slices"

	"noticeboard/generator/calendar"
)

// order is the order in which Board lists each kind.
func (a *assembler) order() {
	byOrder(a.Villages, func(x *Village) int { return x.Order })
	place := map[*Village]int{nil: len(a.Villages)}
	for i, v := range a.Villages {
		place[v] = i
	}
	slices.SortStableFunc(a.Hubs, func(x, y *Hub) int {
		return cmp.Or(cmp.Compare(place[x.Village], place[y.Village]), cmp.Compare(x.Group, y.Group), cmp.Compare(x.ID, y.ID))
	})
	slices.SortStableFunc(a.Members, func(x, y *Member) int { return cmp.Compare(place[x.Village], place[y.Village]) })
	newestFirst(a.Selections, func(s *Selection) calendar.Date { return s.Date() })
	newestFirst(a.Commendations, func(c *Commendation) calendar.Date { return c.Date })
	newestFirst(a.Materials, func(m *Material) calendar.Date { return m.Date })
	newestFirst(a.Activities, func(x *Activity) calendar.Date { return x.Date })
	newestFirst(a.Notices, func(n *Notice) calendar.Date { return n.Date })
	byOrder(a.Pages, func(x *Page) int { return x.Order })
	byOrder(a.Statistics, func(x *Statistics) int { return x.Order })
	byOrder(a.Organisations, func(x *Organisation) int { return x.Order })
	slices.SortStableFunc(a.Plans, func(x, y *Plan) int {
		return cmp.Or(cmp.Compare(y.Year, x.Year), cmp.Compare(min(1, len(x.Village.ID)), min(1, len(y.Village.ID))), cmp.Compare(x.ID, y.ID))
	})
	byOrder(a.Circulations, func(*Circulation) int { return 0 })
	byOrder(a.Regulations, func(*Regulation) int { return 0 })
	slices.SortStableFunc(a.Allowances, func(x, y *Allowance) int {
		return cmp.Or(cmp.Compare(y.Year, x.Year), cmp.Compare(y.Quarter, x.Quarter), cmp.Compare(x.ID, y.ID))
	})
	newestFirst(a.Trainings, func(t *Training) calendar.Date { return t.Date })
	newestFirst(a.Assessments, func(x *Assessment) calendar.Date { return x.Date })
	newestFirst(a.Articles, func(x *Article) calendar.Date { return x.Date })
	byDate(a.Voices, func(v *Voice) calendar.Date { return v.Date })
	byDate(a.Helps, func(h *Help) calendar.Date { return h.Since })
	byDate(a.Incidents, func(i *Incident) calendar.Date { return i.Date })
	byDate(a.Kits, func(k *Kit) calendar.Date { return k.Issued })
	byDate(a.Visits, func(v *Visit) calendar.Date { return v.Date })
	byDate(a.Withdrawals, func(w *Withdrawal) calendar.Date { return w.Date })
	for _, list := range a.withdrawals {
		byDate(list, func(w *Withdrawal) calendar.Date { return w.Date })
	}
}

// byOrder orders by a number, then by id.
func byOrder[R Record](list []R, order func(R) int) {
	slices.SortStableFunc(list, func(x, y R) int {
		return cmp.Or(cmp.Compare(order(x), order(y)), cmp.Compare(x.Base().ID, y.Base().ID))
	})
}

func newestFirst[R Record](list []R, date func(R) calendar.Date) {
	slices.SortStableFunc(list, func(x, y R) int {
		return cmp.Or(date(y).Compare(date(x)), cmp.Compare(x.Base().ID, y.Base().ID))
	})
}

// byDate orders a ledger; entries of one day stay as written.
func byDate[R Record](list []R, date func(R) calendar.Date) {
	slices.SortStableFunc(list, func(x, y R) int { return date(x).Compare(date(y)) })
}
