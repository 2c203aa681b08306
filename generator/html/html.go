// Package html shows the site as HTML: a Document inside a page, and around it what only the web has: masthead, menu,
// breadcrumbs, the stage of a publicity, its steps, downloads, the way to the next record.
//
// # Layouts
//
// A page is layouts/base.html with the output of one other layout as its .Content; only redirect.html is a page by itself. All layouts are html/template and may
// be replaced by a village, one file at a time (package templates). They may use
//
//	word "key" args…   a word of the catalogue in i18n/, its %[1]s replaced by the first argument, and so on
//	dial phone         the number that a phone can dial, "" where the text is not one plain number
//	heading .Title     the title with <wbr> between its words; without it only a title that is too long for its line is broken
//	.Static "name"     (base.html) the published address of a file of static/
//	.Head               (base.html) what programs read: META tags, Open Graph, feeds, JSON-LD
//	.DataHash           (base.html) the source of that JSON-LD, behind 'self' of script-src in the Content-Security-Policy
//	the exported fields of the struct behind the layout: chrome for base.html, and homePage, listPage, villagePage,
//	hubPage, selectionPage, documentPage, easyPage, statisticsPage, searchPage, screenPage, lostPage and redirectPage for the others
//
// base.html is executed once for each section and depth of folders, not for each page: what differs between pages
// (.Title, .Description, .Path, .DataHash, .Head, .Content) is filled in afterwards, and may stand only in text or in a quoted attribute.
// The body of a Document is written by Go, not by a template. That makes a page cost some microseconds.
//
// Addresses in pages are relative, so the site works from file:// and below any path. Pages read fully without JavaScript. The files of
// static/css/ make one stylesheet and those of static/js/ one script, in the order of their names; a village adds to them
// by files of its own.
package html

import (
	"bytes"
	"html/template"
	"io"
	"io/fs"
	"strings"
	"sync"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/search"
	"noticeboard/generator/site"
)

// Page is one file of the site: a page, a feed, a static file. Write is safe for concurrent use; it appends the file to
// an empty buffer. Its error is a *TemplateError.
type Page struct {
	Path  string
	Write func(*bytes.Buffer) error
	// Key describes all that the page is made from but the program itself, in much less time than Write takes; it is "" for a page that
	// has to be made. It is nil for what costs no more than its description.
	Key func() string
}

// Renderer makes the pages of a site. It is read-only and may be shared by any number of goroutines.
type Renderer struct {
	site     *site.Site
	document func(record.Record) *doc.Document
	overview func(name string) *doc.Document
	words    Words
	lang     diag.Lang
	set      *template.Template // minified
	written  *template.Template // the same as they are written
	static   map[string]string  // name below static/ → site path
	frames   map[frameKey]*frame
	// identified says that the board gives the tags of the site which the guide asks for.
	identified bool
	// What every page says of the site: Open Graph, and the publisher as the end of an object of JSON-LD.
	graph, publisher []byte
	// Sums of what many easy pages are made from: all of them, those with pinyin.
	common, readings sum
	index            *search.Index
	menu             []menuItem
	pages            []Page
	portal           bool      // pages for the package of a portal
	codes            *sync.Map // QR codes as template.HTML, by record
}

// New prepares the pages of s. fsys holds layouts, partials, static files and words (package templates); document makes
// the Document of a record, nil for a record without one; overview makes that of one of the site's Overviews. Faults in the templates are errors in the list, each with
// file and line; the Renderer can then not be used.
func New(s *site.Site, fsys fs.FS, document func(record.Record) *doc.Document, overview func(string) *doc.Document) (*Renderer, diag.List) {
	r := &Renderer{codes: new(sync.Map), site: s, document: document, overview: overview, static: map[string]string{}, frames: map[frameKey]*frame{}}
	if s.Board.Config.Language == "en" {
		r.lang = diag.English
	}
	var problems diag.List
	r.words, problems = loadWords(fsys, s.Board.Config.Language)
	if problems.HasErrors() {
		return r, problems
	}
	r.parse(fsys, &problems)
	statics := r.loadStatic(fsys, &problems)
	if problems.HasErrors() {
		return r, problems
	}
	r.menu = r.makeMenu()
	_, _, _, r.identified = s.Identity()
	r.aboutSite()
	r.sumCommon()
	r.index = r.makeIndex()
	plan := r.plan()
	r.makeFrames(plan, &problems)
	if problems.HasErrors() {
		return r, problems
	}
	r.try(plan, &problems)
	r.pages = append(r.finish(plan), statics...)
	return r, problems
}

// Pages returns every file of the site in a fixed order.
func (r *Renderer) Pages() []Page { return r.pages }

// planned is a page to be: where it stands and how its inside is made.
type planned struct {
	path   string
	layout string // "layouts/home.html"
	frame  frameKey
	make   func(path string) content
	key    func(p *planned) string // nil for a page that is always made
	hidden bool                    // from search engines: neither in the sitemap
	whole  bool                    // the layout is the whole page, without base.html; it is not for search engines
}

// content is the inside of a page.
type content struct {
	title       string // of the window; the site's title follows it
	description string
	data        any // of the layout

	record record.Record // whose page it is, nil for others and for easy pages
	list   *site.List    // of which it is a page, nil for others
	easy   bool          // an easy page
}

// plan lists the pages for people.
func (r *Renderer) plan() (list []planned) {
	add := func(path, layout, section string, make func(string) content) {
		list = append(list, planned{path: path, layout: "layouts/" + layout + ".html", frame: frameKey{section: section, depth: strings.Count(path, "/")}, make: make})
	}
	s := r.site
	add(site.Home, "home", "home", r.home)
	for _, l := range s.Lists {
		r.planList(add, l)
		for _, x := range l.Records {
			layout, make := r.recordPage(x)
			add(s.Address(x), layout, l.Kind.Name, make)
			own := len(list) - 1
			list = append(list, r.planEasy(x)...)
			if s.Unlisted(x) {
				for i := range list[own:] {
					p := &list[own+i]
					p.hidden, p.frame.hidden = true, true
				}
			}
		}
	}
	for _, v := range s.Board.Villages {
		if s.Address(v) == "" {
			continue
		}
		for _, l := range s.VillageLists(v) {
			r.planList(add, l)
		}
	}
	for _, p := range s.Pages() {
		path := s.Address(p)
		add(path, "document", path, func(path string) content { return r.documentPage(path, p) })
	}
	for _, o := range s.Overviews {
		add(o.Path(), "overview", o.Name, func(path string) content { return r.overviewPage(path, o) })
	}
	if len(s.StatisticsSets()) > 0 {
		add(site.Statistics, "statistics", "statistics", r.statistics)
	}
	for _, d := range s.Redirects() {
		list = append(list, planned{path: d.From, layout: "layouts/redirect.html", make: func(string) content { return r.redirect(d) }, whole: true})
	}
	if r.portal {
		return list
	}
	add(site.Search, "search", "search", r.search)
	add(site.Screen, "screen", "screen", func(path string) content { return r.screen(path, nil) })
	for _, v := range s.Board.Villages {
		if path := s.VillageScreen(v); path != "" {
			add(path, "screen", "screen", func(path string) content { return r.screen(path, v) })
		}
	}
	add(site.NotFound, "404", "404", r.notFound)
	return list
}

func (r *Renderer) planList(add func(path, layout, section string, make func(string) content), l *site.List) {
	for n := 1; n <= l.Pages(); n++ {
		add(l.Path(n), "list", l.Kind.Name, func(path string) content { return r.list(path, l, n) })
	}
}

// recordPage returns the layout of a record's page and what makes it.
func (r *Renderer) recordPage(x record.Record) (layout string, make func(path string) content) {
	switch x := x.(type) {
	case *record.Village:
		return "village", func(path string) content { return r.village(path, x) }
	case *record.Hub:
		return "hub", func(path string) content { return r.hub(path, x) }
	case *record.Selection:
		return "selection", func(path string) content { return r.selection(path, x) }
	}
	return "document", func(path string) content { return r.documentPage(path, x) }
}

// finish turns the plan into pages, with the feeds, the sitemap and robots.txt.
func (r *Renderer) finish(plan []planned) (pages []Page) {
	var paths []string
	for _, p := range plan {
		page := Page{Path: p.path, Write: func(b *bytes.Buffer) error { return r.write(b, &p) }}
		if p.key != nil {
			page.Key = func() string { return p.key(&p) }
		}
		pages = append(pages, page)
		if p.path != site.NotFound && p.path != site.Search && p.frame.section != "screen" && !p.hidden && !p.whole {
			paths = append(paths, p.path)
		}
	}
	if r.portal {
		return pages
	}
	for _, f := range r.index.Files {
		pages = append(pages, Page{Path: f.Path, Write: func(b *bytes.Buffer) error { f.Write(b); return nil }})
	}
	for _, f := range r.site.Files(paths) {
		pages = append(pages, Page{Path: f.Path, Write: func(b *bytes.Buffer) error { f.Write(b); return nil }})
	}
	return pages
}

// write makes one page.
func (r *Renderer) write(b *bytes.Buffer, p *planned) error {
	c := p.make(p.path)
	if p.whole {
		if err := r.execute(b, p.layout, c.data); err != nil {
			return err
		}
		return nil
	}
	buffer := bodies.Get().(*[]byte)
	defer bodies.Put(buffer)
	data := r.appendJSONLD((*buffer)[:0], p.path, &c)
	*buffer = data
	f := r.frames[p.frame]
	for i := range f.parts {
		part := &f.parts[i]
		b.Write(part.text)
		switch part.slot {
		case slotTitle:
			b.Write(appendText(b.AvailableBuffer(), r.windowTitle(c.title)))
		case slotDescription:
			b.Write(appendText(b.AvailableBuffer(), r.descriptionOf(c)))
		case slotPath:
			if p.path != site.Home {
				b.Write(appendText(b.AvailableBuffer(), p.path))
			}
		case slotHead:
			b.Write(appendData(r.appendHead(b.AvailableBuffer(), p, &c), data))
		case slotDataHash:
			b.Write(appendHash(b.AvailableBuffer(), data))
		case slotContent:
			if err := r.execute(b, p.layout, c.data); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *Renderer) windowTitle(title string) string {
	name := r.site.Board.Config.Title
	if title == name || title == "" {
		return name
	}
	return title + " - " + name
}

func (r *Renderer) descriptionOf(c content) string {
	switch config := r.site.Board.Config; {
	case c.description != "":
		return c.description
	case config.Description != "":
		return config.Description
	}
	return r.windowTitle(c.title)
}

// try executes each layout once, so that a field which does not exist is found before anything is published.
func (r *Renderer) try(plan []planned, problems *diag.List) {
	done := map[string]bool{}
	for i := range plan {
		p := &plan[i]
		if done[p.layout] {
			continue
		}
		done[p.layout] = true
		if err := r.execute(io.Discard, p.layout, p.make(p.path).data); err != nil {
			*problems = append(*problems, err.Diagnostic)
		}
	}
}
