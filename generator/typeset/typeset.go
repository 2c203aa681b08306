// Package typeset sets a doc.Document on pages: every glyph, rule and picture gets its place, so that whoever draws the
// Layout measures nothing and decides nothing.
//
// The rules are those of W3C clreq (Requirements for Chinese Text Layout), GB/T 15834-2011 for marks, and GB/T 9704-2012 for
// the sheet. In the order of the work:
//
//	shape      characters become boxes: glyph, width, class (shape.go, class.go); adjacent marks are squeezed (标点挤压)
//	break      a paragraph is parted into lines, all its breaks weighed together (linebreak.go)
//	justify    a line is compressed or spread to its measure in the order of clreq (justify.go)
//	stack      lines, table rows, pictures become strips, one below the other (blocks.go, table.go, signature.go, …)
//	page       strips are dealt to pages; a strip can be bound to the next (page.go)
//
// Lengths are whole thousandths of a point throughout: equal documents give equal layouts on every machine.
//
// # What holds for every line
//
// No line is wider than its measure. No line starts or ends with a mark that 避头尾 forbids there, but for one case: a run
// that allows no break at all and is longer than its line (an address without a space, twenty brackets in a row) is broken
// where the line is full. The text of a Layout in reading order is the text of the document; what the sheet adds (list numbers,
// colons after labels) stands beside it.
//
// All breaks of a paragraph are weighed together, not line by line: over 21,000 lines of mixed text that leaves a third of the
// lines that are visibly loose (370 for 1,150) and next to no last lines of one character (2 for 111). A full page takes 0.1 ms.
// TestWholeParagraphsBeatGreedyLines holds this.
//
// # What is a template and what is a block
//
// A Template holds numbers. How a kind of block is set is code, one function per kind in the file of its name. Everything
// stands on the line grid of the template but table rows and pictures, after which the text returns to the grid, and a red
// head, whose distances are given in millimetres.
//
// # Pictures and their text
//
// An Illustrated stands in two columns where the template has one for pictures (Beside): pictures hang from a strip of no height,
// beside the lines that follow it (beside.go).
//
// # Charts and trees
//
// A chart is one Figure whose alternative text says its numbers; bars are strips, so that a long chart goes on overleaf. A tree
// is a list with spines that may go on overleaf too, but on a sheet that stands alone (MaxPages 1) boxes joined by lines, in the
// largest type that fits (wall.go).
//
// # Sheets of several layouts
//
// Grid and Booklet make new layouts by replaying the frames of others (impose.go); nothing is set anew.
package typeset

import (
	"sync"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// Options are what a layout needs beside the document.
type Options struct {
	Fonts *font.Set // nil for the built-in faces
	// Resolve turns a Link or QRCode target into an absolute address. Where ok is false a link becomes plain text and a QR code
	// is left out. nil resolves nothing.
	Resolve func(target string) (url string, ok bool)
	// Open reads a picture by its path relative to the content folder. nil opens nothing.
	Open func(path string) ([]byte, error)
	// Keep lists names and words that no title is parted in, beside those that typeset knows.
	Keep []string
}

// Set lays a document out. The layout is complete even where there are errors, but a sheet with an error is not to be
// published: a character or picture is missing from it.
func Set(d *doc.Document, t *Template, opt Options) (*Layout, diag.List) {
	if t.MaxPages > 0 {
		return setWhole(d, t, opt)
	}
	l, diags, tail := setOnce(d, *t, opt)
	// GB/T 9704-2012, 7.3.5.5: where the signature just misses the page, the line spacing is adjusted; so it is for a code.
	for extra := 1; tail && extra <= maxExtraLines; extra++ {
		tight := *t
		tight.Lines += extra
		if l2, diags2, _ := setOnce(d, tight, opt); len(l2.Pages) < len(l.Pages) {
			return l2, diags2
		}
	}
	return l, diags
}

// setWhole lays out a sheet that should not go over MaxPages: where it does, in smaller and smaller type, and in the template's own
// where the smallest doesn't help either.
func setWhole(d *doc.Document, t *Template, opt Options) (*Layout, diag.List) {
	l, diags, _ := setOnce(d, *t, opt)
	for percent := 95; len(l.Pages) > t.MaxPages && t.LeastSize > 0 && t.Size.scaled(percent, 100) >= t.LeastSize; percent -= 5 {
		if l2, diags2, _ := setOnce(d, t.smaller(percent), opt); len(l2.Pages) <= t.MaxPages {
			return l2, diags2
		}
	}
	return l, diags
}

// maxExtraLines is how many lines more than usual a page takes so that a signature needs no page for itself.
const maxExtraLines = 2

// setOnce lays out with one template. tail says whether the last page holds little but a signature or a code.
func setOnce(d *doc.Document, t Template, opt Options) (l *Layout, diags diag.List, tail bool) {
	s := setter{t: &t, doc: d, opt: opt, fonts: opt.Fonts, em: t.em(), pitch: t.pitch(), reported: map[rune]bool{}}
	if s.fonts == nil {
		s.fonts = font.Builtin()
	}
	s.scratch = scratches.Get().(*scratch)
	defer s.release()
	s.layout = &Layout{Title: d.Title, Lang: "zh-CN", Tags: make([]Tag, 1, 2*len(d.Blocks)+16)}
	s.layout.Tags[0] = Tag{Role: "Document", Parent: -1}
	s.main = column{x: t.Left, width: s.em * Length(t.Chars), role: t.Role}
	blocks := s.photoBeside(d.Blocks)
	head := sheetBlock[*doc.Head](d.Blocks)
	s.head(head)
	s.title(head == nil)
	s.blocks(blocks, s.main)
	s.imprint(sheetBlock[*doc.Imprint](d.Blocks))
	if len(s.strips) == 0 && !s.diags.HasErrors() {
		s.diags.Error(s.pos(0), "empty-document", diag.T("没有可以印的内容", "there is nothing to print"),
			diag.T("请写上标题和正文", "write a title and a text"))
	}
	tail = s.paginate()
	switch n := len(s.layout.Pages); {
	case t.MaxPages == 0 || n <= t.MaxPages:
	case t.Series:
		s.diags.Warning(s.pos(0), "sheet-many",
			diag.T("内容太多，一张纸印不下，要 %d 张", "the text needs %d sheets for the wall", n),
			diag.T("请把各张按顺序并排张贴；想只贴一张，换大一号的纸", "hang them side by side, in order; for one sheet, take larger paper"))
	default:
		s.diags.Error(s.pos(0), "sheet-too-full",
			diag.T("内容太多，这种纸只能印 %d 页，现在要 %d 页", "the text needs more than the %d sheet(s) of this form: %d", t.MaxPages, n),
			diag.T("请减少内容，换大一号的纸，或改用可以多页的格式", "shorten the text, take larger paper, or a form of several pages"))
	}
	return s.layout, s.diags, tail
}

// setter is the state of one layout.
type setter struct {
	*scratch
	t      *Template
	doc    *doc.Document
	opt    Options
	fonts  *font.Set
	layout *Layout
	diags  diag.List

	em, pitch Length
	main      column        // of the title and the blocks
	filled    int           // strip below the last one that has a colour behind it
	furniture int           // items at the start of setter.items that stand on the first page, beside the strips
	reported  map[rune]bool // characters without a glyph
	glyphs    []Glyph       // the block that reserve cuts from
	texts     []Text
	links     []link
	pictures  []picture
	loaded    map[string]picture // by path
	readings  []reading
	above     []placedReading // readings of the line that is being set
}

type link struct {
	url string
	tag int
}

// scratch is memory that serves one layout after the other.
type scratch struct {
	boxes         []box
	cuts          []int
	lines         []line
	breaker       breaker
	before, after []Length
	strips        []strip
	items         []Item
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// release gives the scratch memory back without what it points at.
func (s *setter) release() {
	clear(s.items)
	clear(s.boxes[:cap(s.boxes)])
	clear(s.strips)
	s.boxes, s.cuts, s.lines, s.strips, s.items = s.boxes[:0], s.cuts[:0], s.lines[:0], s.strips[:0], s.items[:0]
	scratches.Put(s.scratch)
}

func (s *setter) resolve(target string) (string, bool) {
	if s.opt.Resolve == nil {
		return "", false
	}
	return s.opt.Resolve(target)
}

// addTag appends an element of the logical structure and returns its index.
func (s *setter) addTag(role Role, parent int32) int32 {
	s.layout.Tags = append(s.layout.Tags, Tag{Role: role, Parent: int(parent)})
	return int32(len(s.layout.Tags) - 1)
}

func (s *setter) pos(line int) diag.Pos { return diag.Pos{File: s.doc.Source, Line: line} }
