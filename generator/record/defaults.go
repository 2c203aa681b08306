package record

import (
	"fmt"
	"strings"

	"noticeboard/generator/calendar"
)

// defaults fills what records leave to others: names from the village, contacts, the periods.
func (a *assembler) defaults() {
	a.standingDefaults()
	a.noticeDefaults()
	a.ledgerDefaults()
	a.sessions()
}

// standingDefaults are those of villages, their people and their organisations.
func (a *assembler) standingDefaults() {
	for _, v := range a.Villages {
		for i := range v.Branches {
			orText(&v.Branches[i].Type, "党支部")
		}
	}
	for _, m := range a.Members {
		orText(&m.Ethnicity, "汉族")
		orText(&m.Status, "正式党员")
	}
	for _, o := range a.Organisations {
		orText(&o.Short, o.Name)
	}
}

// noticeDefaults are those of what is put up under somebody's name: who issues it, under which title, where to ask.
func (a *assembler) noticeDefaults() {
	for _, s := range a.Selections {
		s.nominations()
		orText(&s.Post, "党员中心户户长")
		if v := s.Village.To; v != nil {
			if year := s.Date().Year(); year > 0 {
				orText(&s.Title, fmt.Sprintf("%s%d年党员中心户选聘", v.Name, year))
			}
			orText(&s.Issuer, v.Party)
			orText(&s.Contact, v.Contact)
		}
		orText(&s.Title, s.ID)
		a.period(s.Publicity)
	}
	for _, c := range a.Commendations {
		orText(&c.Issuer, a.Config.Town.Party)
	}
	for _, n := range a.Notices {
		if v := n.Village.To; v != nil {
			orText(&n.Issuer, v.Party)
			orText(&n.Contact, v.Contact)
		}
		orText(&n.Issuer, a.Config.Town.Party)
		a.period(n.Publicity)
	}
	for _, x := range a.Regulations {
		x.Issuer = a.issuer(x.Issuer, x.Village.To)
	}
	for _, x := range a.Allowances {
		x.Issuer = a.issuer(x.Issuer, x.Village.To)
		if v := x.Village.To; v != nil {
			orText(&x.Contact, v.Contact)
			orText(&x.Title, v.Name+x.PeriodName()+"误工补助和活动经费")
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
}

// centreOf is the centre (五中心) to which a form of activity belongs.
var centreOf = map[string]string{
	"学习": "学习中心", "培训": "信息中心", "议事": "议事中心", "走访": "议事中心", "调处": "调处中心", "义工": "活动中心", "文体": "活动中心",
}

// ledgerDefaults are those of activities, ledgers and the figures.
func (a *assembler) ledgerDefaults() {
	for _, x := range a.Activities {
		if h := x.Hub.To; h != nil && x.Village.To == nil && h.Village != nil {
			x.Village.ID, x.Village.To = h.Village.ID, h.Village
		}
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
}

// sessions gives study sessions the place and the host of their hub.
func (a *assembler) sessions() {
	for _, h := range a.Hubs {
		for _, s := range h.Sessions {
			orText(&s.Place, h.Room)
			if m := h.Head.To; m != nil && !m.Withheld() {
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

// period fills the rule of a publicity from the board's and computes its end where the record does not announce one.
func (a *assembler) period(p *Publicity) {
	if p == nil {
		return
	}
	for i := range p.Posted {
		p.Posted[i].Photo = strings.TrimPrefix(p.Posted[i].Photo, "/")
	}
	r := a.Config.Rules
	or(&p.Days, r.PublicityDays)
	orText(&p.Unit, r.PublicityUnit)
	if p.CountStartDay == nil {
		p.CountStartDay = r.CountStartDay
	}
	unit, _ := calendar.ParseUnit(p.Unit)
	p.Rule = calendar.Rule{Days: p.Days, Unit: unit, CountStartDay: *p.CountStartDay, EndOnWorkingDay: *r.EndOnWorkingDay}
	end := p.End
	if end.IsZero() {
		var err error
		if end, err = a.Calendar.End(p.Start, p.Rule); err != nil {
			return
		}
	}
	p.Period, p.Length = calendar.Period{Start: p.Start, End: end}, p.Days
	if n, err := a.Calendar.Length(p.Start, end, p.Rule.Unit, p.Rule.CountStartDay); err == nil {
		p.Length = n
	}
}
