package html

import (
	"bytes"
	"html/template"
	"slices"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// A frame is base.html, executed for one section at one depth of folders, cut where the parts that differ from page to
// page belong.
type frame struct {
	parts []framePart
	sum   sum // of the parts
}

type framePart struct {
	text []byte
	slot slot // what follows text
}

type frameKey struct {
	section string // name of the kind, "home", the path of a fixed page, …
	depth   int    // folders above the page
	hidden  bool   // from search engines
}

type slot byte

const (
	slotEnd slot = iota
	slotTitle
	slotDescription
	slotPath
	slotContent
	slotHead
	slotDataHash
)

// slotMark stands in an executed frame for a slot; the slot's letter follows. It is made of letters, which no escaping
// changes.
const slotMark = "NoticeboardSlotQZJXV"

func (s slot) mark() string { return slotMark + string('a'+rune(s)) }

// chrome is what layouts/base.html shows.
type chrome struct {
	Lang                     string
	Title, Description, Path string // slots
	DataHash                 string // slot: lets the page's own JSON-LD stand in it under the Content-Security-Policy
	Content                  template.HTML
	Head                     template.HTML // what programs read: the same for the section, then a slot
	Root                     string        // address of the site, "" when it is not known
	Base                     string        // what links are relative to, only on 404.html: it is shown at any address
	Home, Brand              string
	HallScreen               string      // address of the page for the screen of the town's hall
	Menu                     []menuItem  // the sections in the masthead
	All                      []menuGroup // all pages, by group, in the footer of the home page; others lead there
	Feed                     *link
	Contact                  *record.Contact // the board's first office
	Footer, ICP, PoliceFiled string
	Organiser, Undertaker    string
	IDCode                   string
	API                      string // address of the JSON files for other programs, on the home page and the fixed pages
	Easy                     bool   // an easy page: without menus, with what reads it out
	NoScript                 bool   // a page of the package for a portal: nothing that needs a script, no feeds
	Today                    string
	Pinned                   string // the day that a demonstration board stands still on, 2026-11-25; "" for others
	Hidden                   bool   // search engines are to leave the page out
	Search                   string // address of the search page
	Find                     bool   // the masthead has a search form
	Script                   string // name of the page's script in static/
	Screen                   bool   // the page for the screen of a hall: without masthead and footer, and not for search engines

	up     string
	static map[string]string
}

// Static returns the address of a file of static/, "" when there is none of that name.
func (c chrome) Static(name string) string {
	if path := c.static[name]; path != "" {
		return c.up + path
	}
	return ""
}

// menuItem is an entry of the menu.
type menuItem struct {
	link
	Here  bool // the page lies in this section
	Minor bool // left out of the masthead on a small screen; the footer of the home page has it

	section string
	group   string
}

// menuGroup is a group of the menu of all pages.
type menuGroup struct {
	Name  string
	Items []menuItem
}

// makeMenu lists the sections; addresses are site paths.
func (r *Renderer) makeMenu() (menu []menuItem) {
	for _, l := range r.site.Lists {
		menu = append(menu, menuItem{link: link{r.section(l.Kind), l.Path(1)}, section: l.Kind.Name, group: l.Group, Minor: l.Minor})
	}
	for _, o := range r.site.Overviews {
		menu = append(menu, menuItem{link: link{o.Title, o.Path()}, section: o.Name, group: o.Group, Minor: o.Name != "disclosure"})
	}
	if len(r.site.StatisticsSets()) > 0 {
		menu = append(menu, menuItem{link: link{r.words["section-statistics"], site.Statistics}, section: "statistics", group: "open"})
	}
	for _, p := range r.site.Pages() {
		if p.Menu != "" {
			path := r.site.Address(p)
			menu = append(menu, menuItem{link: link{p.Menu, path}, section: path, group: "about", Minor: true})
		}
	}
	return menu
}

// section is the name of a kind's section.
func (r *Renderer) section(k *record.Kind) string { return r.words["section-"+k.Name] }

// makeFrames executes base.html for every section and depth of the plan.
func (r *Renderer) makeFrames(plan []planned, problems *diag.List) {
	var buf bytes.Buffer
	for _, p := range plan {
		if p.whole || r.frames[p.frame] != nil {
			continue
		}
		buf.Reset()
		if err := r.execute(&buf, "layouts/base.html", r.chrome(p.frame)); err != nil {
			*problems = append(*problems, err.Diagnostic)
			return
		}
		f := cut(buf.Bytes())
		if !f.has(slotContent) {
			problems.Error(diag.Pos{File: "templates/layouts/base.html"}, "template",
				diag.T("模板里没有 {{.Content}}，页面会没有内容", "the template lacks {{.Content}}: pages would be empty"),
				diag.T("请在正文的位置写上 {{.Content}}", "write {{.Content}} where the page belongs"))
			return
		}
		r.frames[p.frame] = f
	}
}

func (r *Renderer) chrome(key frameKey) chrome {
	s := r.site
	config := s.Board.Config
	up := strings.Repeat("../", key.depth)
	c := chrome{
		Lang:        config.Language,
		Title:       slotTitle.mark(),
		Description: slotDescription.mark(),
		Path:        slotPath.mark(),
		DataHash:    slotDataHash.mark(),
		Content:     template.HTML(slotContent.mark()),
		Head:        r.sectionHead(key.section) + template.HTML(slotHead.mark()),
		Root:        s.BaseURL,
		Home:        up + site.Home,
		HallScreen:  up + site.Screen,
		Brand:       config.Title,
		Footer:      config.Site.Footer,
		ICP:         config.Site.ICP,
		PoliceFiled: config.Site.PoliceFiled,
		Organiser:   config.Site.Organiser,
		Undertaker:  config.Site.Undertaker,
		IDCode:      config.Site.IDCode,
		Today:       r.day(s.Today),
		Hidden:      key.hidden,
		NoScript:    r.portal,
		Search:      up + site.Search,
		Find:        true,
		Script:      "script.js",
		up:          up,
		static:      r.static,
	}
	if s.TodayPinned {
		c.Pinned = s.Today.String()
	}
	switch key.section {
	case "easy":
		c.Easy, c.Find, c.HallScreen = true, false, ""
	case "search":
		c.Script, c.Find = "search.js", false
	case "screen":
		c.Screen = true
	case "home":
		c.API = up + site.API
		c.Brand = config.Town.FullName // the page's heading is the site's title
	case "404":
		c.Base, c.Root = c.Root, ""
	}
	if strings.HasSuffix(key.section, ".html") {
		c.API = up + site.API
	}
	if r.portal {
		c.API, c.Search, c.HallScreen, c.Find = "", "", "", false
	}
	if len(config.Contacts) > 0 {
		c.Contact = &config.Contacts[0]
	}
	if f := s.Feed(nil, nil); f != nil && !r.portal {
		c.Feed = &link{f.Title, up + f.Atom()}
	}
	for _, item := range r.menu {
		item.Here = item.section == key.section
		item.Href = up + item.Href
		if !item.Minor || item.group == "about" {
			c.Menu = append(c.Menu, item)
		}
	}
	if key.section == "home" {
		c.All = r.groups(up) // 3 KB, on every page the largest part of many
	}
	return c
}

// groups lists all pages of the menu by their group; empty groups are left out.
func (r *Renderer) groups(up string) (list []menuGroup) {
	for _, name := range append(slices.Clone(site.Groups), "about") {
		g := menuGroup{Name: r.words["group-"+name]}
		for _, item := range r.menu {
			if item.group == name {
				item.Href = up + item.Href
				g.Items = append(g.Items, item)
			}
		}
		if len(g.Items) > 0 {
			list = append(list, g)
		}
	}
	return list
}

// cut splits an executed frame at its slots.
func cut(text []byte) *frame {
	f := &frame{}
	text = bytes.Clone(text)
	for {
		i := bytes.Index(text, []byte(slotMark))
		if i < 0 || i+len(slotMark) == len(text) {
			f.parts = append(f.parts, framePart{text, slotEnd})
			for _, p := range f.parts {
				f.sum.add(string(p.text), string('a'+rune(p.slot)))
			}
			return f
		}
		end := i + len(slotMark)
		f.parts = append(f.parts, framePart{text[:i], slot(text[end] - 'a')})
		text = text[end+1:]
	}
}

func (f *frame) has(s slot) bool {
	for i := range f.parts {
		if f.parts[i].slot == s {
			return true
		}
	}
	return false
}
