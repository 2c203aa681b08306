package html

import (
	"html/template"
	"strconv"

	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

type villagePage struct {
	head
	Intro   string
	Figures []figure
	Running []running // in publicity now
	Pending []running // announced, or waiting for a result
	News    []*news
	Groups  []groupRow
	Columns groupColumns
	Details template.HTML // branches, committees, mergers, earlier hubs
	Contact *record.Contact
	Boards  []string // where paper notices hang
	Feed    string   // address of the village's feed, "" when it has none
	Screen  string   // address of the page for the screen in the village's hall
}

// groupRow is a villagers' group with its hubs; there is one in each group, or several where hubs are formed by likeness.
type groupRow struct {
	Anchor, Name, Head              string
	Households, Population, Members int // 0 where not known
	Hubs                            []tile
}

// groupColumns says which columns the table of groups has: those with something in them.
type groupColumns struct{ Head, Households, Population, Members bool }

// groupAnchor is the id of a group on the page of its village.
func groupAnchor(number int) string { return "group-" + strconv.Itoa(number) }

const villageNews = 4

func (r *Renderer) village(path string, v *record.Village) content {
	s := r.site
	p := &villagePage{
		head: r.recordHead(path, v), Intro: v.Intro,
		Contact: s.Board.Config.Contact(v.Contact),
	}
	if !r.portal {
		p.Screen = site.Relative(path, s.VillageScreen(v))
	}
	p.Running, p.Pending = r.runningCards(path, v)
	if f := s.Feed(nil, v); f != nil && !r.portal {
		p.Feed = site.Relative(path, f.Atom())
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
	for _, kind := range []*record.Kind{record.NoticeKind, record.SelectionKind, record.CommendationKind, record.ActivityKind,
		record.PlanKind, record.AssessmentKind, record.AllowanceKind} {
		if n := r.news(path, s.List(kind, v), villageNews); n != nil {
			p.News = append(p.News, n)
		}
	}
	p.Groups, p.Columns = r.groupRows(path, v, hubs)
	p.Details, _ = r.body(path, v, p.Title)
	for _, b := range v.Boards {
		p.Boards = append(p.Boards, b.Name)
	}
	return content{title: v.Name, description: v.Intro, data: p, record: v}
}

// groupRows lists the groups of a village with their hubs.
func (r *Renderer) groupRows(path string, v *record.Village, hubs []*record.Hub) (rows []groupRow, columns groupColumns) {
	members := map[int]int{}
	for _, m := range v.Members {
		members[m.Group]++
	}
	for _, g := range v.Groups {
		row := groupRow{
			Anchor: groupAnchor(g.Number), Name: r.groupName(v, g.Number), Head: g.Head,
			Households: g.Households, Population: g.Population, Members: members[g.Number],
		}
		for _, h := range hubs {
			if h.Group == g.Number {
				row.Hubs = append(row.Hubs, tile{h.Name, r.headName(h), r.href(path, h)})
			}
		}
		columns.Head = columns.Head || row.Head != ""
		columns.Households = columns.Households || row.Households > 0
		columns.Population = columns.Population || row.Population > 0
		columns.Members = columns.Members || row.Members > 0
		rows = append(rows, row)
	}
	return rows, columns
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
	if m := h.Head.To; m != nil && !m.Withheld() {
		return m.Name
	}
	return ""
}
