package html

import (
	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

type villagePage struct {
	head
	Intro    string
	Figures  []figure
	Running  []running // in publicity now
	Pending  []running // announced, or waiting for a result
	News     []*news
	Hubs     []tile
	Contact  *record.Contact
	Boards   []string // where paper notices hang
	Branches []record.Branch
	Groups   []string
	Mergers  []string
}

const villageNews = 4

func (r *Renderer) village(path string, v *record.Village) content {
	s := r.site
	p := &villagePage{
		head: r.recordHead(path, v), Intro: v.Intro,
		Contact:  s.Board.Config.Contact(v.Contact),
		Branches: v.Branches,
	}
	p.Running, p.Pending = r.runningCards(path, v)
	hubs := r.hubs(v)
	for _, f := range []figure{
		r.figure("households", v.Households), r.figure("population", v.Population), r.figure("groups", len(v.Groups)),
		r.figure("hubs", len(hubs)), r.figure("members", len(v.Members)),
	} {
		if f.Value != "0" {
			p.Figures = append(p.Figures, f)
		}
	}
	for _, kind := range []*record.Kind{record.NoticeKind, record.SelectionKind, record.CommendationKind, record.ActivityKind} {
		if n := r.news(path, s.List(kind, v), villageNews); n != nil {
			p.News = append(p.News, n)
		}
	}
	for _, h := range hubs {
		p.Hubs = append(p.Hubs, tile{h.Name, r.words.Text("hub-tile", r.groupName(v, h.Group), r.headName(h)), r.href(path, h)})
	}
	for _, b := range v.Boards {
		p.Boards = append(p.Boards, b.Name)
	}
	for _, g := range v.Groups {
		text := r.groupName(v, g.Number)
		if g.Households > 0 {
			text = r.words.Text("group-line", text, g.Households)
		}
		p.Groups = append(p.Groups, text)
	}
	for _, m := range v.Merged {
		p.Mergers = append(p.Mergers, r.words.Text("merger-line", m.Year, m.Villages))
	}
	return content{title: v.Name, description: v.Intro, data: p}
}

// hubs returns the hubs of a village that have a page.
func (r *Renderer) hubs(v *record.Village) (list []*record.Hub) {
	for _, h := range v.Hubs {
		if r.site.Address(h) != "" {
			list = append(list, h)
		}
	}
	return list
}

// groupName is 第3组, with the group's own name where it has one.
func (r *Renderer) groupName(v *record.Village, number int) string {
	text := r.words.Text("group", number)
	if v != nil {
		if g := v.Group(number); g != nil && g.Name != "" {
			text = r.words.Text("group-named", number, g.Name)
		}
	}
	return text
}

// headName is the name of a hub's head, "" where it may not be published.
func (r *Renderer) headName(h *record.Hub) string {
	if m := h.Head.To; m != nil && nameable(m) {
		return m.Name
	}
	return ""
}

// nameable says whether a member may be named: members have no page, so only public = false forbids it.
func nameable(m *record.Member) bool { return m.Public == nil || *m.Public }

// hubPage shows the public fields of a hub.
type hubPage struct {
	head
	Intro      string
	Facts      []fact
	Figures    []figure
	Members    []string // names, only where the board has hub_members = "names"
	Officials  []*record.Official
	Activities []entry
	Honours    []honour
	Contact    *record.Contact
	Downloads  []link
}

type honour struct{ Text, Note, Href string }

func (r *Renderer) hub(path string, h *record.Hub) content {
	p := &hubPage{
		head: r.recordHead(path, h), Intro: h.Intro, Facts: r.hubFacts(path, h),
		Figures:   []figure{r.figure("linked", len(h.Members)), r.figure("families", h.Families())},
		Contact:   r.site.Board.Config.Contact(h.Village.Contact),
		Downloads: r.downloads(path, h),
	}
	if r.site.Board.Config.Site.HubMembers == "names" {
		for _, m := range h.Members {
			if nameable(m) {
				p.Members = append(p.Members, m.Name)
			}
		}
	}
	for _, o := range h.Officials {
		if o.IsPublic() {
			p.Officials = append(p.Officials, o)
		}
	}
	for _, a := range r.site.HubActivities(h) {
		p.Activities = append(p.Activities, r.entry(path, a, h.Village))
	}
	for _, x := range r.site.Honours(h) {
		text := x.Commendation.Honour
		if x.Commendation.Year > 0 {
			text = r.words.Text("honour-year", x.Commendation.Year, text)
		}
		p.Honours = append(p.Honours, honour{text, x.Award.Citation, r.href(path, x.Commendation)})
	}
	return content{title: h.Name, description: h.Intro, data: p}
}

func (r *Renderer) hubFacts(path string, h *record.Hub) (facts []fact) {
	add := func(key, text, href string) {
		if text != "" {
			facts = append(facts, fact{r.words[key], text, href})
		}
	}
	add("hub-head", r.headName(h), "")
	add("hub-village", h.Village.Name, r.href(path, h.Village))
	add("hub-group", r.groupName(h.Village, h.Group), "")
	if b := h.Village.Branch(h.Branch); b != nil {
		add("hub-branch", b.Name, "")
	}
	if r.showClass(h) {
		add("hub-class", record.Classes[h.Class], "")
	}
	add("hub-since", r.day(h.Since), "")
	add("hub-plate", h.Plate, "")
	add("hub-room", h.Room, "")
	add("hub-models", r.words.join(h.Models), "")
	add("hub-posts", r.words.join(h.Also), "")
	return facts
}

// showClass says whether the class of a hub may be shown. It says something about the members' means, health or
// schooling in most classes (民法典 art. 1034), so never beside their names.
func (r *Renderer) showClass(h *record.Hub) bool {
	return r.site.Board.Config.Site.HubMembers != "names" || h.Class == "K-1"
}

// statisticsPage shows stated figures beside what the records hold, and where the statements disagree.
type statisticsPage struct {
	head
	Today   string
	Figures []figure
	Sets    []statisticsSet
}

type statisticsSet struct {
	ID, Title, Note string
	Facts           []fact
	Figures         []statedFigure
	Contradictions  []record.Contradiction
}

type statedFigure struct{ Label, Value, Unit, Note string }

func (r *Renderer) statistics(path string) content {
	p := &statisticsPage{
		head:    head{Title: r.words["section-statistics"], Crumbs: r.crumbs(path, nil)},
		Today:   r.day(r.site.Today),
		Figures: r.glance(path),
	}
	for _, x := range r.site.StatisticsSets() {
		set := statisticsSet{ID: anchor(r.site, x), Title: x.Title, Note: x.Note, Contradictions: x.Contradictions}
		asOf := x.AsOfText
		switch {
		case !x.AsOf.IsZero() && asOf != "":
			asOf = r.words.Text("as-of-both", r.day(x.AsOf), asOf)
		case !x.AsOf.IsZero():
			asOf = r.day(x.AsOf)
		case asOf == "":
			asOf = r.words["as-of-unknown"]
		}
		set.Facts = []fact{{r.words["statistics-source"], x.Source, ""}, {r.words["statistics-as-of"], asOf, ""}}
		for _, f := range x.Figures {
			set.Figures = append(set.Figures, statedFigure{f.Label, number(f.Value), f.Unit, f.Note})
		}
		p.Sets = append(p.Sets, set)
	}
	return content{title: p.Title, data: p}
}

func anchor(s *site.Site, x *record.Statistics) string {
	return s.Address(x)[len(site.Statistics)+1:]
}
