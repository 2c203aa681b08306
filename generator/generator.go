// Package generator conducts the making of a board: from the content folder to the list of all files of the published
// tree. It reads no clock, no environment and no network; what it makes depends on its Options alone.
//
//	Options ──Plan──▶ Site{Outputs} ──publish.Publish──▶ public/
//	                               └──Site.Open──▶ the preview server
package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"

	"noticeboard/generator/calendar"
	"noticeboard/generator/check"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/html"
	"noticeboard/generator/links"
	"noticeboard/generator/parallel"
	"noticeboard/generator/publish"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
	"noticeboard/generator/source"
	"noticeboard/templates"
)

// Options are all that a site depends on.
type Options struct {
	Content   fs.FS         // the records
	Templates fs.FS         // the village's own templates, laid over the built-in ones; may be nil
	Today     calendar.Date // the day the site is made for; zero: the board's pinned day, or else Clock
	Clock     calendar.Date // the day by the machine's clock
	BaseURL   string        // goes before that of board.toml when not empty
	PDF       bool          // make the printed forms; pictures for chats are made without it too
	Archive   bool          // make them as PDF/A-1b (ISO 19005-1), for keeping
	Portal    bool          // plan the package for a portal too, see Site.WritePackage
	Jobs      int           // workers; one per processor when 0
	Tool      string        // names this very program; PDFs and easy pages of another one are made anew
}

// Site is a planned site: every file of it, ready to be made.
type Site struct {
	Board   *record.Board
	Today   calendar.Date
	Outputs []publish.Output
	Pages   int // HTML pages among the outputs
	Sheets  int // printed forms among them

	jobs   int
	byPath map[string]int
	prints []*printed
	web    *site.Site
	links  *links.Checker
	portal *portal // nil without Options.Portal
	own    bool    // the village has templates of its own
}

// Plan reads and checks the records and plans the site. The site is nil when a diagnostic is an error.
//
// What only shows when a form is set (a character that no face has, a broken picture) is found by Proof, or when the
// output is written.
func Plan(opt Options) (*Site, diag.List) {
	p := prepare(opt, true)
	if p.problems.HasErrors() {
		return nil, p.found()
	}
	s := p.plan()
	if p.problems.HasErrors() {
		return nil, p.found()
	}
	return s, p.found()
}

// prepare reads and checks the records and finds out where everything stands. With errors among its problems the planner is
// not to be used. For the public the records are emptied of what is not to be shown any more.
func prepare(opt Options, public bool) *planner {
	if opt.Jobs <= 0 {
		opt.Jobs = runtime.GOMAXPROCS(0)
	}
	p := &planner{Options: opt, pictures: map[string]*picture{}, recordings: map[string]*sound{}, summaries: map[string]*doc.Document{}}
	p.board, p.problems = source.Load(opt.Content, source.Options{Calendar: calendar.Builtin(), Jobs: opt.Jobs})
	pinned := false
	p.today, pinned = opt.day(p.board)
	p.problems = append(p.problems, check.Run(p.board, p.today, opt.Jobs)...)
	if p.problems.HasErrors() { // the rest needs records that are whole
		return p
	}
	if public {
		p.board.TakeDown(p.today)
	}
	if p.BaseURL == "" {
		p.BaseURL = p.board.Config.BaseURL
	}
	p.findMedia()
	p.checkTemplates()
	p.forms = p.findForms()
	var problems diag.List
	p.web, problems = site.New(p.board, site.Options{
		Today: p.today, TodayPinned: pinned, BaseURL: p.BaseURL, Downloads: p.downloads(), File: p.mediaPath, Picture: p.pictureSizes,
		Overviews: p.overviews(), OverviewDownloads: p.overviewDownloads, Search: site.Search, SharePicture: p.sharePicture(),
	})
	p.problems = append(p.problems, problems...)
	return p
}

// day is the day the site is made for, and whether board.toml pins it.
func (opt *Options) day(b *record.Board) (day calendar.Date, pinned bool) {
	switch {
	case !opt.Today.IsZero():
		return opt.Today, false
	case !b.Config.Today.IsZero():
		return b.Config.Today, true
	}
	return opt.Clock, false
}

type planner struct {
	Options
	board      *record.Board
	today      calendar.Date
	web        *site.Site
	forms      []form                   // on the site
	summaries  map[string]*doc.Document // of the overviews that have something to show, by name
	pictures   map[string]*picture      // by target
	recordings map[string]*sound        // by target
	problems   diag.List
}

// overviews lists the overviews that have something to show on the day.
func (p *planner) overviews() (list []site.Overview) {
	for _, o := range compose.Overviews {
		if d := o.Compose(p.board, p.today); d != nil {
			p.summaries[o.Name] = d
			list = append(list, site.Overview{Name: o.Name, Title: o.Title.In(p.lang()), Group: o.Group})
		}
	}
	p.summaries[compose.StatisticsPage.Name] = compose.StatisticsPage.Compose(p.board, p.today)
	return list
}

// found returns what is wrong, in order.
func (p *planner) found() diag.List {
	p.problems.Sort()
	return p.problems
}

func (p *planner) plan() *Site {
	s := &Site{Board: p.board, Today: p.today, jobs: p.Jobs, byPath: map[string]int{}, web: p.web, own: p.Templates != nil}
	renderer, problems := html.New(p.web, p.templates(),
		func(r record.Record) *doc.Document { return compose.Record(p.board, r, p.today) },
		func(name string) *doc.Document { return p.summaries[name] })
	p.problems = append(p.problems, problems...)
	if p.problems.HasErrors() {
		return nil
	}
	made := renderer.Pages()
	keys := p.pageKeys(made)
	for i, page := range made {
		s.Outputs = append(s.Outputs, publish.Output{Path: page.Path, Key: keys[i], Write: page.Write})
		if path.Ext(page.Path) == ".html" {
			s.Pages++
		}
	}
	pages := len(s.Outputs)
	s.Outputs = append(s.Outputs, p.mediaOutputs()...)
	if len(p.forms) > 0 {
		s.prints = p.prints()
		for _, f := range s.prints {
			s.Outputs = append(s.Outputs, publish.Output{Path: f.path, Key: f.key, Write: f.write})
			if !f.sheet.Picture {
				s.Sheets++
			}
		}
	}
	s.Outputs = append(s.Outputs, p.texts()...)
	for i, o := range s.Outputs {
		s.byPath[o.Path] = i
	}
	for _, e := range publish.Validate(s.Outputs) { // two records want one address: said now, not when everything is made
		at := diag.Pos{File: e.Path}
		for _, d := range p.web.Redirects() {
			if d.From == e.Path {
				at = d.Record.Base().Pos("aliases")
			}
		}
		p.problems.Error(at, "output-path", e.Message, e.Hint)
	}
	if p.Portal {
		p.planPortal(s, renderer, s.Outputs[pages:])
	}
	s.links = watch(s.Outputs, links.Options{BaseURL: p.web.BaseURL})
	return s
}

// pageKeys returns the keys of those pages that have one. A program without a name has none, since another one may make other pages,
// and neither have pages of a village's own layouts: these may lead anywhere, which is seen only when they are made.
func (p *planner) pageKeys(pages []html.Page) []string {
	keys := make([]string, len(pages))
	if p.Tool == "" || p.ownLayouts() {
		return keys
	}
	parallel.Each(p.Jobs, len(pages), func(i int) {
		if pages[i].Key == nil {
			return
		}
		if key := pages[i].Key(); key != "" {
			sum := sha256.Sum256([]byte(p.Tool + "\x00" + key))
			keys[i] = hex.EncodeToString(sum[:16])
		}
	})
	return keys
}

func (p *planner) templates() fs.FS {
	if p.Templates == nil {
		return templates.FS()
	}
	return templates.Over(p.Templates)
}

// Open makes one file of the site. found is false when the site has no such file.
func (s *Site) Open(path string) (content []byte, found bool, err error) {
	i, ok := s.byPath[path]
	if !ok {
		return nil, false, nil
	}
	var b bytes.Buffer
	err = s.Outputs[i].Append(&b)
	return b.Bytes(), true, err
}

// Proof makes every page, sets every printed form without drawing it, and returns what is wrong with them.
func (s *Site) Proof() diag.List {
	found := make([]diag.List, len(s.prints))
	parallel.Each(s.jobs, len(s.prints), func(i int) { _, found[i] = s.prints[i].set() })
	makeAll(s.Outputs, s.jobs)
	problems := s.deadLinks()
	for _, list := range found {
		problems = append(problems, list...)
	}
	problems.Sort()
	return problems
}

// Fault is the error of an output that can't be written because of what the records say.
type Fault struct{ diag.List }

func (f *Fault) Error() string {
	return fmt.Sprintf("%d faults in the records, the first: %s", len(f.List), f.List[0].Format(diag.English))
}

// Faults returns what the records are to blame for in an error of publishing, nil when it has another cause.
func Faults(err error) diag.List {
	var f *Fault
	if errors.As(err, &f) {
		return f.List
	}
	return nil
}

// Fingerprint describes all that a build depends on: the options, and the name, size and modification time of every file
// below content and templates. While it is the same the published tree is up to date. It is "" when the files can't be
// listed or carry no times.
func Fingerprint(opt Options) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%s %s\n%s\n%t %t\n", opt.Tool, opt.Today, opt.Clock, opt.BaseURL, opt.PDF, opt.Archive)
	for _, tree := range []fs.FS{opt.Content, opt.Templates} {
		if tree == nil {
			continue
		}
		err := fs.WalkDir(tree, ".", func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			info, err := d.Info()
			if err == nil && info.ModTime().IsZero() {
				err = errors.ErrUnsupported
			}
			if err == nil {
				fmt.Fprintf(h, "%s\x00%d %d\n", p, info.Size(), info.ModTime().UnixNano())
			}
			return err
		})
		if err != nil {
			return ""
		}
		fmt.Fprintln(h)
	}
	return hex.EncodeToString(h.Sum(nil))
}
