package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/font"
	"noticeboard/generator/parallel"
	"noticeboard/generator/pdf"
	"noticeboard/generator/publish"
	"noticeboard/generator/raster"
	"noticeboard/generator/record"
	"noticeboard/generator/sheet"
	"noticeboard/generator/site"
	"noticeboard/generator/typeset"
)

// A form is one public sheet for one record.
type form struct {
	sheet   *sheet.Sheet
	subject record.Record
}

// findForms lists the public forms of the day: without PDFs, only those that are pictures or have a plain text.
func (p *planner) findForms() (list []form) {
	for _, s := range sheet.Sheets {
		if !s.Public || !p.PDF && !s.Picture && s.Text == nil {
			continue
		}
		for _, r := range s.Subjects(p.board, p.today) {
			if !p.board.Keeping(r, p.today).Down() {
				list = append(list, form{s, r})
			}
		}
	}
	return list
}

// downloads returns what a record's page offers. It is asked when pages are made, after the site gave its addresses.
func (p *planner) downloads() func(record.Record) []site.Download {
	by := map[record.Record][]form{}
	for _, f := range p.forms {
		by[f.subject] = append(by[f.subject], f)
	}
	return func(r record.Record) (list []site.Download) {
		for _, f := range by[r] {
			if p.drawn(f) {
				list = append(list, site.Download{Title: f.sheet.Title.In(p.lang()), Path: p.path(f)})
			}
			if f.sheet.Text != nil {
				list = append(list, site.Download{Title: f.sheet.Title.In(p.lang()), Path: p.textPath(f)})
			}
		}
		return list
	}
}

// overviewDownloads returns what the page of an overview offers.
func (p *planner) overviewDownloads(name string) (list []site.Download) {
	for _, f := range p.forms {
		if f.sheet.Overview == name && p.drawn(f) {
			list = append(list, site.Download{Title: f.sheet.Title.In(p.lang()), Path: p.path(f)})
		}
	}
	return list
}

// drawn says whether a form is made, and not its plain text alone.
func (p *planner) drawn(f form) bool { return p.PDF || f.sheet.Picture }

// path is where a form stands: beside the page of its record.
func (p *planner) path(f form) string {
	if f.sheet.Overview != "" {
		return f.sheet.Overview + f.sheet.Suffix + f.sheet.Ext()
	}
	return strings.TrimSuffix(p.web.Address(f.subject), ".html") + f.sheet.Suffix + f.sheet.Ext()
}

// sharePicture returns where the picture that shares a record stands, "" where it has none.
func (p *planner) sharePicture() func(record.Record) string {
	shares := map[record.Record]form{}
	for _, f := range p.forms {
		if f.sheet == sheet.Share {
			shares[f.subject] = f
		}
	}
	return func(r record.Record) string {
		if f, ok := shares[r]; ok {
			return p.path(f)
		}
		return ""
	}
}

// textPath is where the plain text of a form stands.
func (p *planner) textPath(f form) string { return strings.TrimSuffix(p.path(f), ".pdf") + ".txt" }

// texts are the plain texts of the forms that have one.
func (p *planner) texts() (outputs []publish.Output) {
	for _, f := range p.forms {
		if f.sheet.Text != nil {
			outputs = append(outputs, publish.Output{Path: p.textPath(f), Write: func(b *bytes.Buffer) error {
				b.WriteString(f.sheet.Text(p.board, f.subject, p.today))
				return nil
			}})
		}
	}
	return outputs
}

func (p *planner) lang() diag.Lang {
	if p.board.Config.Language == "en" {
		return diag.English
	}
	return diag.Chinese
}

// printer sets and draws forms; shared by all workers.
type printer struct {
	*planner
	fonts *font.Set
	kit   *pdf.Kit
	names []string // of people: no title is parted inside one
}

func (p *planner) printer() *printer {
	pr := &printer{planner: p, fonts: p.fonts(), kit: new(pdf.Kit)}
	for _, m := range p.board.Members {
		pr.names = append(pr.names, m.Name)
	}
	return pr
}

// printed is one form on its way to a file.
type printed struct {
	*printer
	form
	path string // on the site
	key  string // of everything that the file is made from
}

func (p *planner) prints() []*printed {
	pr := p.printer()
	fonts := pr.fonts.Fingerprint()
	names := strings.Join(pr.names, " ")
	forms := slices.DeleteFunc(slices.Clone(p.forms), func(f form) bool { return !p.drawn(f) })
	list := make([]*printed, len(forms))
	parallel.Each(p.Jobs, len(forms), func(i int) {
		f := &printed{printer: pr, form: forms[i], path: p.path(forms[i])}
		h := sha256.New()
		h.Write(fonts[:])
		for _, s := range []string{p.Tool, p.BaseURL, names, f.sheet.Name, p.date(f.subject), strconv.FormatBool(p.Archive && !f.sheet.Picture)} {
			h.Write([]byte(s + "\x00"))
		}
		for _, d := range f.compose() {
			h.Write(doc.AppendDump(nil, d))
			p.hashTargets(h, d)
		}
		f.key = hex.EncodeToString(h.Sum(nil)[:16])
		list[i] = f
	})
	return list
}

// hashTargets adds what a document refers to and does not hold: the bytes of pictures, and the addresses that links and
// codes lead to, which depend on other records.
func (p *planner) hashTargets(h hash.Hash, d *doc.Document) {
	picture := func(target string) {
		if pic := p.pictures[target]; pic != nil {
			h.Write(pic.sum[:])
			return
		}
		data, _ := p.original(target)
		sum := sha256.Sum256(data)
		h.Write(sum[:])
	}
	link := func(target string) {
		address, _ := p.resolve(target)
		h.Write([]byte(address + "\x00"))
	}
	doc.Targets(d.Blocks, picture, link)
}

// fonts is the built-in faces with those of the village laid over them.
func (p *planner) fonts() *font.Set {
	set := font.Builtin()
	own := p.board.Config.Fonts
	for _, f := range []struct {
		key, path string
		role      font.Role
	}{{"body", own.Body, font.Body}, {"title", own.Title, font.Title}, {"heading", own.Heading, font.Heading}, {"kai", own.Kai, font.Kai}} {
		if f.path == "" {
			continue
		}
		at := p.board.Config.Pos("fonts." + f.key)
		data, err := fs.ReadFile(p.Content, f.path)
		if err != nil {
			p.problems.Error(at, "missing-font", diag.T("读不了字体文件 %s", "can't read the font %s", f.path),
				diag.T("请把 TTF 文件放在内容文件夹里，例如 fonts/fangsong.ttf", "put the TTF file into the content folder, as in fonts/fangsong.ttf"))
			continue
		}
		face, err := font.Parse(strings.TrimSuffix(f.path[strings.LastIndexByte(f.path, '/')+1:], ".ttf"), data)
		var fault *font.FormatError
		if errors.As(err, &fault) {
			p.problems.Error(at, "broken-font", diag.T("%s：%s", "%s: %s", f.path, fault.Text()), diag.Text{})
			continue
		}
		set = set.With(f.role, face)
	}
	return set
}

// resolve gives Links and QR codes on paper the address of the page they lead to.
func (p *planner) resolve(target string) (string, bool) {
	href, ok := p.web.Resolve("index.html", target)
	switch {
	case !ok || strings.HasPrefix(href, "#"):
		return "", false
	case strings.Contains(href, ":"):
		return href, true
	case p.web.BaseURL == "":
		return "", false
	}
	return p.web.BaseURL + href, true
}

func (p *planner) date(r record.Record) string {
	d := site.Date(r)
	if d.IsZero() {
		d = p.today
	}
	return d.String()
}

func (f *printed) compose() []*doc.Document { return f.sheet.Compose(f.board, f.subject, f.today) }

// set lays the form out: its documents, on the paper of the printer.
func (f *printed) set() (*typeset.Layout, diag.List) {
	var layouts []*typeset.Layout
	var problems diag.List
	for _, d := range f.compose() {
		l, found := typeset.Set(d, f.sheet.Template, typeset.Options{Fonts: f.fonts, Resolve: f.resolve, Open: f.printable, Keep: f.names})
		layouts = append(layouts, l)
		problems = append(problems, found...)
	}
	var layout *typeset.Layout
	switch {
	case f.sheet.Arrange != nil:
		layout = f.sheet.Arrange(layouts)
	case len(layouts) == 1:
		layout = layouts[0]
	default:
		layout = typeset.Join(layouts)
	}
	if f.sheet.MaxPages != nil {
		f.tooLong(len(layout.Pages), &problems)
	}
	return layout, problems
}

// tooLong warns of a form that has more pages than its readers will read.
func (f *printed) tooLong(pages int, problems *diag.List) {
	if most := f.sheet.MaxPages(f.board); most > 0 && pages > most {
		problems.Warning(diag.Pos{File: f.subject.Base().File}, "too-many-pages",
			diag.T("%s有%d页，超过%d页", "the %s has %d pages, more than %d", f.sheet.Title.In(f.lang()), pages, most),
			diag.T("请把内容分成两份资料，或者减少注音（booklet_ruby = \"hard\"）；页数上限是 board.toml 的 [rules] booklet_pages_max",
				"make two materials of it, or put pinyin over fewer characters (booklet_ruby = \"hard\"); the limit is booklet_pages_max in [rules] of board.toml"))
	}
}

// write draws the form. What is wrong with the record is a *Fault.
func (f *printed) write(b *bytes.Buffer) error {
	layout, problems := f.set()
	if problems.HasErrors() {
		return &Fault{problems}
	}
	return f.draw(b, layout)
}

// pixels is how many pixels of a picture make a point.
const pixels = 2

func (f *printed) draw(b *bytes.Buffer, layout *typeset.Layout) error {
	if f.sheet.Picture {
		return raster.Write(b, layout, pixels)
	}
	return f.kit.Write(b, layout, pdf.Options{Author: f.board.Config.Town.FullName, Date: f.date(f.subject), Archive: f.Archive})
}

// Prints is one printed form for all its subjects, for the office.
type Prints struct {
	Subjects []record.Record // that have the form on the day

	printer *printer
	sheet   *sheet.Sheet
	imposed Imposition
}

// Imposition is how the pages of a booklet are put on sheets.
type Imposition uint8

const (
	Unimposed Imposition = iota // page after page
	ShortEdge                   // two on a side, for saddle stitching; the printer turns the sheet on its short edge
	LongEdge                    // the same, turned on the long edge
)

// PlanPrints reads and checks the records as Plan does and finds the subjects of a form. It is nil when a diagnostic is an
// error.
func PlanPrints(opt Options, s *sheet.Sheet, imposed Imposition) (*Prints, diag.List) {
	p := prepare(opt, false)
	if p.problems.HasErrors() {
		return nil, p.found()
	}
	pr := p.printer()
	if p.problems.HasErrors() {
		return nil, p.found()
	}
	return &Prints{Subjects: s.Subjects(p.board, p.today), printer: pr, sheet: s, imposed: imposed}, p.found()
}

// Output is the file of one subject, below the folder for prints. What is wrong with the record is a *Fault, found when it is
// written.
func (p *Prints) Output(subject record.Record) publish.Output {
	f := &printed{printer: p.printer, form: form{p.sheet, subject}}
	return publish.Output{Path: p.sheet.Name + "/" + subject.Base().Slug + p.sheet.Ext(), Write: func(b *bytes.Buffer) error {
		layout, problems := f.set()
		if problems.HasErrors() {
			return &Fault{problems}
		}
		if p.imposed != Unimposed {
			layout = typeset.Booklet(layout, p.imposed == LongEdge)
		}
		return f.draw(b, layout)
	}}
}
