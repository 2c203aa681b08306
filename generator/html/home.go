package html

import (
	"strconv"

	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

type homePage struct {
	Title, Intro, Town string
	Running, Pending   []running
	News               []*news
	Figures            []figure
	Statistics         *link
	Villages           []link
	More               []link // sections that the masthead leaves out
	Contact            *record.Contact
	Offices            []record.Section
}

// How many records of a kind the home page shows.
const (
	homeNotices = 6
	homeOthers  = 3
)

func (r *Renderer) home(path string) content {
	s := r.site
	config := s.Board.Config
	p := &homePage{
		Title: config.Title, Intro: config.Town.Intro, Town: config.Town.Name,
		Figures: r.glance(path),
		Offices: config.Sections,
	}
	p.Running, p.Pending = r.runningCards(path, nil)
	for _, section := range []struct {
		kind  *record.Kind
		limit int
	}{
		{record.NoticeKind, homeNotices}, {record.SelectionKind, homeOthers}, {record.MaterialKind, homeOthers},
		{record.CommendationKind, homeOthers}, {record.ActivityKind, homeOthers},
	} {
		if n := r.news(path, s.List(section.kind, nil), section.limit); n != nil {
			p.News = append(p.News, n)
		}
	}
	if len(s.StatisticsSets()) > 0 {
		p.Statistics = &link{r.words["statistics-more"], site.Statistics}
	}
	if l := s.List(record.VillageKind, nil); l != nil {
		for _, v := range l.Records {
			p.Villages = append(p.Villages, link{v.Label(), r.href(path, v)})
		}
	}
	for _, item := range r.menu {
		if item.Minor && item.group != "about" {
			p.More = append(p.More, item.link)
		}
	}
	if len(config.Contacts) > 0 {
		p.Contact = &config.Contacts[0]
	}
	return content{description: config.Description, data: p}
}

// glance counts what the records hold: villages, hubs, members, linked families. What is not public is not counted.
func (r *Renderer) glance(path string) []figure {
	var villages, hubs, members, families int
	for _, v := range r.site.Board.Villages {
		if r.site.Address(v) == "" {
			continue
		}
		villages++
		hubs += len(r.hubs(v))
		members += len(v.Members)
		for _, m := range v.Members {
			families += m.FamilyCount()
		}
	}
	figures := []figure{
		r.figure("villages", villages), r.figure("hubs", hubs), r.figure("members", members), r.figure("families", families),
	}
	for i, kind := range []*record.Kind{record.VillageKind, record.HubKind} {
		if l := r.site.List(kind, nil); l != nil {
			figures[i].Href = site.Relative(path, l.Path(1))
		}
	}
	return figures
}

// figure is a count with the words count-KEY and unit-KEY of the catalogue.
func (r *Renderer) figure(key string, n int) figure {
	return figure{Label: r.words["count-"+key], Value: strconv.Itoa(n), Unit: r.words["unit-"+key]}
}

// lostPage is 404.html.
type lostPage struct {
	Title string
	Ways  []link
}

func (r *Renderer) notFound(path string) content {
	p := &lostPage{Title: r.words["not-found"], Ways: []link{{r.words["home"], site.Home}}}
	for _, item := range r.menu {
		p.Ways = append(p.Ways, item.link)
	}
	return content{title: p.Title, description: r.words["not-found-text"], data: p}
}
