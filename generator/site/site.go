// Package site decides what the published site consists of: which records are shown, at which address, in which list,
// next to which neighbour, and in which feed. It holds no HTML; package html shows what is listed here.
//
// Addresses are ASCII, flat and end in .html, so that the site opens from a USB stick (file://) and below any path of a
// county portal:
//
//	index.html                          home
//	notices/index.html, notices/page-2.html     a list and its further pages
//	notices/2026-water.html             a record
//	villages/guozhai.html               a village
//	screen.html, villages/guozhai/screen.html   for the screens of halls
//	villages/guozhai/notices.html, …/notices-2.html   what concerns one village
//	about.html                          a fixed page
//	statistics.html#pilot               a set of figures
//
// Only public records have an address. What a record says is shown elsewhere only if it has one.
package site

import (
	"fmt"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// Options are what a Site depends on besides the board.
type Options struct {
	Today       calendar.Date
	TodayPinned bool   // Today is a demonstration date, and the pages say so
	BaseURL     string // where the site will stand, "" when it is not known

	// Downloads returns the printed forms of a record; nil for none.
	Downloads func(record.Record) []Download
	// OverviewDownloads returns the printed forms of an overview; nil for none.
	OverviewDownloads func(name string) []Download
	// Overviews are the pages that sum up records of the whole board, in the order of the menu.
	Overviews []Overview
	// File returns the site path at which a file of the content folder is published; nil when no file is.
	File func(target string) (path string, ok bool)
	// Picture returns the sizes in which a picture of the content folder is published, the narrowest first; nil when no picture is.
	Picture func(target string) []Picture
	// SharePicture returns the site path of the picture by which chats and portals show a record, "" for none; nil when there are none.
	SharePicture func(record.Record) string
	// Search is the site path of the page that searches for what stands behind ?q= in its address, "" when there is none.
	Search string
}

// Picture is one size of a published picture, in pixels, as it is seen.
type Picture struct {
	Path          string // on the site; in the answer of Pictures a relative link
	Width, Height int
}

// Download is a file that a page offers.
type Download struct {
	Title string
	Path  string // on the site
}

// Overview is a page that stands for no single record. A link reaches it as "overview:" and its name.
type Overview struct {
	Name  string // ASCII; the page is Name.html
	Title string
	Group string // where menus list it: a key "group-…" of the words
}

// Path returns the address of the page.
func (o Overview) Path() string { return o.Name + ".html" }

// Site is the plan of the published site. It is read-only and may be shared by any number of goroutines.
type Site struct {
	Options
	Board *record.Board
	Lists []*List // of the whole town, in the order of the menu; empty ones are left out

	places  map[record.Record]place
	lists   map[listKey]*List
	honours map[*record.Hub][]Honour
	running []Running
	feeds   []*Feed

	redirects []Redirect
}

// place is where a record stands: its address, and its index in the list of its kind.
type place struct {
	path  string
	list  *List
	index int
}

type listKey struct {
	kind    *record.Kind
	village *record.Village
}

// Paths of the pages that stand for no record.
const (
	Home       = "index.html"
	NotFound   = "404.html"
	Statistics = "statistics.html"
	Search     = "search.html"
)

// Groups of the menu of all pages, in their order.
var Groups = []string{"show", "network", "study", "service", "open"}

// menu is the order of the sections; folder is where the records of a kind stand, group where the menu of all pages lists
// them. What is minor stands in that menu only.
var menu = []struct {
	kind   *record.Kind
	folder string
	group  string
	minor  bool
}{
	{record.SelectionKind, "selections", "show", false},
	{record.NoticeKind, "notices", "show", false},
	{record.VillageKind, "villages", "network", false},
	{record.HubKind, "hubs", "network", false},
	{record.MaterialKind, "materials", "study", false},
	{record.CommendationKind, "commendations", "show", false},
	{record.ActivityKind, "activities", "service", false},
	{record.AssessmentKind, "assessments", "show", true},
	{record.OrganisationKind, "organisations", "network", true},
	{record.PlanKind, "plans", "study", true},
	{record.TrainingKind, "trainings", "study", true},
	{record.CirculationKind, "circulations", "study", true},
	{record.ArticleKind, "articles", "study", true},
	{record.AllowanceKind, "allowances", "open", true},
	{record.RegulationKind, "regulations", "open", true},
}

// New plans the site of a board. Two records that want one address are an error in the list; a board without a BaseURL is
// a note.
func New(b *record.Board, opt Options) (*Site, diag.List) {
	if opt.BaseURL != "" && !strings.HasSuffix(opt.BaseURL, "/") {
		opt.BaseURL += "/"
	}
	s := &Site{
		Options: opt, Board: b,
		places: map[record.Record]place{}, lists: map[listKey]*List{}, honours: map[*record.Hub][]Honour{},
	}
	for _, m := range menu {
		s.list(m.kind, m.folder)
		if l := s.lists[listKey{m.kind, nil}]; l != nil {
			l.Group, l.Minor = m.group, m.minor
		}
	}
	for _, p := range s.Pages() {
		s.places[p] = place{path: slug(p) + ".html"}
	}
	for _, x := range s.StatisticsSets() {
		s.places[x] = place{path: Statistics + "#" + slug(x)}
	}
	s.villages()
	s.awards()
	s.running = s.findRunning()
	s.feeds = s.findFeeds()
	problems := s.conflicts()
	if opt.BaseURL == "" {
		problems.Note(b.Config.Pos("base_url"), "no-base-url",
			diag.T("没有写 base_url，不生成订阅（feed.xml）和网站地图（sitemap.xml）", "without base_url there are no feeds and no sitemap.xml"),
			diag.T("网站地址定下来以后，在 board.toml 里写上 base_url = \"https://…/\"", "set base_url in board.toml once the site has an address"))
	}
	return s, problems
}

// list makes the list of a kind and gives its records their addresses.
func (s *Site) list(kind *record.Kind, folder string) {
	l := &List{Kind: kind, stem: folder + "/", size: s.Board.Config.Site.PageSize}
	for _, r := range s.records(kind) {
		if s.visible(r) {
			s.places[r] = place{path: folder + "/" + slug(r) + ".html", list: l, index: len(l.Records)}
			l.Records = append(l.Records, r)
		}
	}
	if len(l.Records) > 0 {
		s.Lists = append(s.Lists, l)
		s.lists[listKey{kind, nil}] = l
	}
}

// records returns all records of a kind in the board's order.
func (s *Site) records(kind *record.Kind) []record.Record {
	b := s.Board
	switch kind {
	case record.VillageKind:
		return asRecords(b.Villages)
	case record.HubKind:
		return asRecords(b.Hubs)
	case record.SelectionKind:
		return asRecords(b.Selections)
	case record.NoticeKind:
		return asRecords(b.Notices)
	case record.MaterialKind:
		return asRecords(b.Materials)
	case record.CommendationKind:
		return asRecords(b.Commendations)
	case record.ActivityKind:
		return asRecords(b.Activities)
	case record.AssessmentKind:
		return asRecords(b.Assessments)
	case record.OrganisationKind:
		return asRecords(b.Organisations)
	case record.PlanKind:
		return asRecords(b.Plans)
	case record.TrainingKind:
		return asRecords(b.Trainings)
	case record.CirculationKind:
		return asRecords(b.Circulations)
	case record.ArticleKind:
		return asRecords(b.Articles)
	case record.AllowanceKind:
		return asRecords(b.Allowances)
	case record.RegulationKind:
		return asRecords(b.Regulations)
	}
	return nil
}

func asRecords[R record.Record](list []R) []record.Record {
	all := make([]record.Record, len(list))
	for i, r := range list {
		all[i] = r
	}
	return all
}

// visible says whether a record may be shown: it is public, and so is the village it lies in.
func (s *Site) visible(r record.Record) bool {
	if h, ok := r.(*record.Hub); ok {
		return h.Shown()
	}
	return r.Base().IsPublic()
}

func slug(r record.Record) string {
	m := r.Base()
	if m.Slug != "" {
		return m.Slug
	}
	return m.ID
}

// Pages returns the public fixed pages in their order.
func (s *Site) Pages() (list []*record.Page) {
	for _, p := range s.Board.Pages {
		if p.IsPublic() {
			list = append(list, p)
		}
	}
	return list
}

// StatisticsSets returns the public sets of figures in their order.
func (s *Site) StatisticsSets() (list []*record.Statistics) {
	for _, x := range s.Board.Statistics {
		if x.IsPublic() {
			list = append(list, x)
		}
	}
	return list
}

// Address returns the site path of the page that shows r, "" when there is none: r is not public, or of a kind
// without pages, such as a member.
func (s *Site) Address(r record.Record) string { return s.places[r].path }

// Keeping says what of a record may be shown on the day of the build. What is taken down keeps its address and its line in the lists
// of its kind; it is in no feed, sitemap or index, and has no easy page and no downloads.
func (s *Site) Keeping(r record.Record) record.Keeping { return s.Board.Keeping(r, s.Today) }

// Unlisted says whether search engines are to leave the pages of a record out: of what is taken down always, of a publicity where the
// board wants it.
func (s *Site) Unlisted(r record.Record) bool {
	return s.Keeping(r).Down() || s.Board.Config.Retention.NoIndex && record.PublicityOf(r) != nil
}

// Neighbours returns the records before and after r in the list of its kind, nil at the ends.
func (s *Site) Neighbours(r record.Record) (before, after record.Record) {
	p := s.places[r]
	if p.list == nil {
		return nil, nil
	}
	if p.index > 0 {
		before = p.list.Records[p.index-1]
	}
	if p.index+1 < len(p.list.Records) {
		after = p.list.Records[p.index+1]
	}
	return before, after
}

// conflicts returns an error for each record that wants an address which is taken, and makes the redirects, which want some too.
func (s *Site) conflicts() (problems diag.List) {
	taken := map[string]record.Record{Home: nil, NotFound: nil, Statistics: nil, Search: nil, Screen: nil} // nil: by the site itself
	for _, o := range s.Overviews {
		taken[o.Path()] = nil
	}
	for _, l := range s.lists {
		for n := 1; n <= l.Pages(); n++ {
			taken[l.Path(n)] = nil
		}
	}
	for _, r := range s.Board.All() {
		path := s.Address(r)
		if path == "" {
			continue
		}
		first, ok := taken[path]
		if !ok {
			taken[path] = r
			continue
		}
		by := diag.T("网站自己的页面", "a page of the site itself")
		if first != nil {
			by = diag.T("%s", "%s", first.Base().Pos("id"))
		}
		problems.Error(r.Base().Pos("id"), "same-address",
			diag.Text{
				Chinese: fmt.Sprintf("网址 %s 已被占用（%s）", path, by.Chinese),
				English: fmt.Sprintf("the address %s is taken by %s", path, by.English),
			},
			diag.T("请给这条记录换一个编号（id）或文件名", "give this record another id or file name"))
	}
	for _, l := range s.Lists {
		for _, r := range l.Records {
			taken[s.Easy(r)], taken[s.EasyPinyin(r)] = r, r
		}
	}
	return append(problems, s.findRedirects(taken)...)
}
