package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"noticeboard/generator/calendar"
)

// The steps of Assemble for the kinds of the whole system: ledgers, plans, assessments, organisations.

func (a *assembler) orderMore() {
	slices.SortStableFunc(a.Organisations, func(x, y *Organisation) int { return cmp.Or(cmp.Compare(x.Order, y.Order), cmp.Compare(x.ID, y.ID)) })
	slices.SortStableFunc(a.Plans, func(x, y *Plan) int {
		return cmp.Or(cmp.Compare(y.Year, x.Year), cmp.Compare(min(1, len(x.Village.ID)), min(1, len(y.Village.ID))), cmp.Compare(x.ID, y.ID))
	})
	slices.SortStableFunc(a.Circulations, func(x, y *Circulation) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortStableFunc(a.Regulations, func(x, y *Regulation) int { return cmp.Compare(x.ID, y.ID) })
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
}

// byDate orders a ledger; entries of one day stay as written.
func byDate[R Record](list []R, date func(R) calendar.Date) {
	slices.SortStableFunc(list, func(x, y R) int { return date(x).Compare(date(y)) })
}

// linkMore makes the lists that lead from villages, hubs, members and officials to what is written about them elsewhere.
func (a *assembler) linkMore() {
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
	at := func(r Ref[Hub], add func(h *Hub)) {
		if r.To != nil {
			add(r.To)
		}
	}
	for _, x := range a.Activities {
		at(x.Hub, func(h *Hub) { h.Activities = append(h.Activities, x) })
	}
	for _, x := range a.Voices {
		at(x.Hub, func(h *Hub) { h.Voices = append(h.Voices, x) })
	}
	for _, x := range a.Helps {
		at(x.Hub, func(h *Hub) { h.Helps = append(h.Helps, x) })
	}
	for _, x := range a.Incidents {
		at(x.Hub, func(h *Hub) { h.Incidents = append(h.Incidents, x) })
	}
	for _, x := range a.Kits {
		at(x.Hub, func(h *Hub) { h.Kits = append(h.Kits, x) })
	}
	for _, x := range a.Visits {
		at(x.Hub, func(h *Hub) { h.Visits = append(h.Visits, x) })
		if o := x.Official.To; o != nil {
			o.Visits = append(o.Visits, x)
		}
	}
	for _, p := range a.Plans {
		for i := range p.Sessions {
			s := &p.Sessions[i]
			s.Plan = p
			at(s.Hub, func(h *Hub) { h.Sessions = append(h.Sessions, s) })
		}
	}
	for _, h := range a.Hubs {
		slices.SortStableFunc(h.Sessions, func(x, y *Session) int { return x.Date.Compare(y.Date) })
	}
	for _, x := range a.Assessments {
		for i := range x.Results {
			r := &x.Results[i]
			at(r.Hub, func(h *Hub) { h.Results = append(h.Results, HubResult{r, x}) })
		}
	}
	for _, r := range a.Regulations {
		if old := r.Replaces.To; old != nil {
			old.ReplacedBy = r
		}
	}
}

// centreOf is the centre (五中心) to which a form of activity belongs.
var centreOf = map[string]string{
	"学习": "学习中心", "培训": "信息中心", "议事": "议事中心", "走访": "议事中心", "调处": "调处中心", "义工": "活动中心", "文体": "活动中心",
}

func (a *assembler) defaultsMore() {
	for _, o := range a.Organisations {
		orText(&o.Short, o.Name)
	}
	for _, v := range a.Villages {
		for i := range v.Branches {
			orText(&v.Branches[i].Type, "党支部")
		}
	}
	for _, x := range a.Activities {
		orText(&x.Centre, centreOf[x.Form])
	}
	for _, m := range a.Materials {
		orText(&m.BookletRuby, "hard")
		m.Audio, m.Video = strings.TrimPrefix(m.Audio, "/"), strings.TrimPrefix(m.Video, "/")
	}
	for _, d := range a.Dues {
		or(&d.From, 1)
	}
	for _, k := range a.Kits {
		if h := k.Hub.To; h != nil && k.Holder.ID == "" {
			k.Holder = h.Head
		}
	}
	for _, d := range a.Disclosures {
		orText(&d.Audience, "社会")
	}
	for _, x := range a.Statistics {
		for i := range x.Series {
			orText(&x.Series[i].Chart, "bar")
		}
	}
	for _, x := range a.Regulations {
		x.Issuer = a.issuer(x.Issuer, x.Village.To)
	}
	for _, x := range a.Allowances {
		x.Issuer = a.issuer(x.Issuer, x.Village.To)
		if v := x.Village.To; v != nil {
			orText(&x.Contact, v.Contact)
			period := fmt.Sprintf("%d年", x.Year)
			if x.Quarter > 0 {
				period += fmt.Sprintf("第%d季度", x.Quarter)
			}
			orText(&x.Title, v.Name+period+"误工补助和活动经费")
		}
	}
	for _, x := range a.Assessments {
		x.Issuer = a.issuer(x.Issuer, x.Village.To)
		name := a.Config.Town.Name
		if v := x.Village.To; v != nil {
			name = v.Name
			orText(&x.Contact, v.Contact)
		}
		orText(&x.Title, fmt.Sprintf("%s%d年党员中心户%s", name, x.Year, x.Round))
		x.rank(&a.Config.Rules)
	}
	a.sessions()
}

// sessions gives study sessions the place and the host of their hub.
func (a *assembler) sessions() {
	for _, h := range a.Hubs {
		for _, s := range h.Sessions {
			orText(&s.Place, h.Room)
			if m := h.Head.To; m != nil {
				orText(&s.Host, m.Name)
			}
		}
	}
}

// issuer is the one that is written, or the village's Party organisation, or the town's.
func (a *assembler) issuer(written string, v *Village) string {
	switch {
	case written != "":
		return written
	case v != nil:
		return v.Party
	}
	return a.Config.Town.Party
}

// nominations gives candidates the channels of their nominations, in the order of the rules, and their photos paths from the
// content folder.
func (s *Selection) nominations() {
	for i := range s.Candidates {
		c := &s.Candidates[i]
		c.Photo = strings.TrimPrefix(c.Photo, "/")
		if len(c.NominatedBy) > 0 {
			continue
		}
		for _, channel := range Channels {
			if slices.ContainsFunc(c.Nominations, func(n Nomination) bool { return n.Channel == channel }) {
				c.NominatedBy = append(c.NominatedBy, channel)
			}
		}
	}
}

// DesignOn returns the design by which hubs were formed on a day, nil when none is known for it.
func (c *Config) DesignOn(day calendar.Date) *Design {
	for i := range c.Designs {
		if d := &c.Designs[i]; !d.From.After(day) && (d.Until.IsZero() || !d.Until.Before(day)) {
			return d
		}
	}
	return nil
}

// PastHubsOn returns how many hubs of earlier designs stood on a day.
func (b *Board) PastHubsOn(day calendar.Date) (n int) {
	for _, v := range b.Villages {
		for i := range v.PastHubs {
			if h := &v.PastHubs[i]; !h.Founded.After(day) && (h.Closed.IsZero() || h.Closed.After(day)) {
				n++
			}
		}
	}
	return n
}
