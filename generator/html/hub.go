package html

import (
	"html/template"

	"noticeboard/generator/record"
)

// hubPage shows the public fields of a hub.
type hubPage struct {
	head
	Intro      string
	Facts      template.HTML
	Figures    []figure
	Members    []string // names, only where the board has hub_members = "names"
	Officials  []*record.Official
	Details    template.HTML // what the hub does, how it was formed
	Activities template.HTML
	Honours    []honour
	Contact    *record.Contact
	Downloads  []download
}

type honour struct{ Text, Note, Href string }

func (r *Renderer) hub(path string, h *record.Hub) content {
	p := &hubPage{
		head: r.recordHead(path, h), Intro: h.Intro, Facts: facts(r.hubFacts(path, h)),
		Figures:   []figure{r.figure("linked", len(h.Members)), r.figure("families", h.Families())},
		Contact:   r.site.Board.Config.Contact(h.Village.Contact),
		Downloads: r.downloads(path, h),
	}
	p.Members, p.Officials = r.memberNames(h), r.officials(h)
	p.Details, _ = r.body(path, h, p.Title)
	var held []record.Record
	for _, a := range r.site.HubActivities(h) {
		held = append(held, a)
	}
	p.Activities = r.entries(path, held, h.Village)
	for _, x := range r.site.Honours(h) {
		text := x.Commendation.Honour
		if x.Commendation.Year > 0 {
			text = r.words.Text("honour-year", x.Commendation.Year, text)
		}
		p.Honours = append(p.Honours, honour{text, x.Award.Citation, r.href(path, x.Commendation)})
	}
	return content{title: h.Name, description: h.Intro, data: p, record: h}
}

// memberNames are the linked members whom the page of a hub names: none where the board names no members.
func (r *Renderer) memberNames(h *record.Hub) (list []string) {
	if r.site.Board.Config.Site.HubMembers != "names" {
		return nil
	}
	for _, m := range h.Members {
		if !m.Withheld() {
			list = append(list, m.Name)
		}
	}
	return list
}

// officials are the linked officials whom the page of a hub names.
func (r *Renderer) officials(h *record.Hub) (list []*record.Official) {
	for _, o := range h.Officials {
		if o.IsPublic() && o.On(r.site.Today) {
			list = append(list, o)
		}
	}
	return list
}

func (r *Renderer) hubFacts(path string, h *record.Hub) (list []fact) {
	add := func(key, text, href string) {
		if text != "" {
			list = append(list, fact{r.words[key], text, href})
		}
	}
	add("hub-head", r.headName(h), "")
	add("hub-village", h.Village.Name, r.href(path, h.Village))
	group := r.href(path, h.Village)
	if group != "" && h.Village.Group(h.Group) != nil {
		group += "#" + groupAnchor(h.Group)
	}
	add("hub-group", r.groupName(h.Village, h.Group), group)
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
	return list
}

// showClass says whether the class of a hub may be shown. It says something about the members' means, health or
// schooling in most classes (民法典 art. 1034), so never beside their names.
func (r *Renderer) showClass(h *record.Hub) bool {
	return r.site.Board.Config.Site.HubMembers != "names" || h.Class == "K-1"
}
