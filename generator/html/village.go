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
	Feed     string // address of the village's feed, "" when it has none
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
	if feed := s.VillageFeed(v); feed != "" {
		p.Feed = site.Relative(path, feed)
	}
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
