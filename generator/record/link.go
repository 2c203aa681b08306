package record

import "slices"

// link makes the lists that lead from villages, hubs, members and officials to what is written about them elsewhere.
func (a *assembler) link() {
	a.linkPeople()
	a.linkLedgers()
	a.linkRounds()
	for _, r := range a.Regulations {
		if old := r.Replaces.To; old != nil {
			old.ReplacedBy = r
		}
	}
}

func (a *assembler) linkPeople() {
	for _, h := range a.Hubs {
		if h.Village != nil {
			h.Village.Hubs = append(h.Village.Hubs, h)
		}
	}
	for _, m := range a.Members {
		if m.Village != nil {
			m.Village.Members = append(m.Village.Members, m)
		}
		if m.Hub.To != nil {
			m.Hub.To.Members = append(m.Hub.To.Members, m)
		}
	}
	for _, o := range a.Officials {
		for _, h := range o.Hubs {
			if h.To != nil {
				h.To.Officials = append(h.To.Officials, o)
			}
		}
	}
	for _, f := range a.Families {
		if f.Village != nil {
			f.Village.Families = append(f.Village.Families, f)
		}
		if m := f.Member.To; m != nil {
			m.Linked = append(m.Linked, f)
			or(&f.Group, m.Group)
		}
	}
	for _, d := range a.Dues {
		if m := d.Member.To; m != nil {
			m.Dues = append(m.Dues, d)
		}
	}
}

// withHub calls add with the hub of an entry, if there is one.
func withHub(r Ref[Hub], add func(h *Hub)) {
	if r.To != nil {
		add(r.To)
	}
}

func (a *assembler) linkLedgers() {
	for _, x := range a.Activities {
		withHub(x.Hub, func(h *Hub) { h.Activities = append(h.Activities, x) })
	}
	for _, x := range a.Voices {
		withHub(x.Hub, func(h *Hub) { h.Voices = append(h.Voices, x) })
	}
	for _, x := range a.Helps {
		withHub(x.Hub, func(h *Hub) { h.Helps = append(h.Helps, x) })
	}
	for _, x := range a.Incidents {
		withHub(x.Hub, func(h *Hub) { h.Incidents = append(h.Incidents, x) })
	}
	for _, x := range a.Kits {
		withHub(x.Hub, func(h *Hub) { h.Kits = append(h.Kits, x) })
	}
	for _, x := range a.Visits {
		withHub(x.Hub, func(h *Hub) { h.Visits = append(h.Visits, x) })
		if o := x.Official.To; o != nil {
			o.Visits = append(o.Visits, x)
		}
	}
}

// linkRounds links hubs to the sessions and the results that plans and assessments hold.
func (a *assembler) linkRounds() {
	for _, p := range a.Plans {
		for i := range p.Sessions {
			s := &p.Sessions[i]
			s.Plan = p
			withHub(s.Hub, func(h *Hub) { h.Sessions = append(h.Sessions, s) })
		}
	}
	for _, h := range a.Hubs {
		slices.SortStableFunc(h.Sessions, func(x, y *Session) int { return x.Date.Compare(y.Date) })
	}
	for _, x := range a.Assessments {
		for i := range x.Results {
			r := &x.Results[i]
			withHub(r.Hub, func(h *Hub) { h.Results = append(h.Results, HubResult{r, x}) })
		}
	}
}
