// Package pdf writes laid-out documents as PDF files. It decides nothing and measures nothing: where a glyph stands is settled
// in the frames of package typeset.
//
//	kit := new(pdf.Kit) // one for a build, shared by all workers
//	err := kit.Write(w, layout, pdf.Options{Title: "公示", Author: "宣堡镇党委", Date: "2026-11-23"})
//
// # What a file has
//
// PDF 1.7 with embedded font subsets, text that can be searched and copied (characters above U+FFFF too), document language,
// XMP metadata that agrees with the information dictionary, bookmarks, page labels, link annotations, and the logical structure
// of the frames' tags (ISO 32000-1, 14.7 and 14.8) with page furniture marked as artifact. Equal layouts and options give equal
// bytes: there is no clock, dates come from [Options], and the file's ID is a hash of its content.
//
// Pictures and codes that lead somewhere stand in a Link element with their annotation. Structure types that PDF doesn't know,
// glyph 0 and links without an address are errors.
//
// # For the archive
//
// With [Options].Archive a file is PDF/A-1b (ISO 19005-1): PDF 1.4 without what is younger (the order of tabs, the scope of header
// cells), an sRGB output intent whose profile is made here from the published constants, the set of glyphs of each font, and
// XMP that says so. JPEG pictures of inks are packed anew in red, green and blue; transparent ones always are. The tests have
// Apache PDFBox Preflight look at such files. The structure stands as in other files, but the file doesn't claim conformance
// level A: nobody has held the reading order and every alternative text against it.
//
// # What fpdf does, and what it doesn't
//
// This is the only package that knows github.com/go-pdf/fpdf (v0.9.0). fpdf is the canvas: it holds the pages and their content
// streams and draws the strokes. Text goes in as raw operators, because fpdf's own text functions drop characters at line ends,
// panic above U+FFFF and can't share a parsed font. Pictures, bookmarks and links are written here: fpdf numbers pictures of
// equal width in map order, which makes the bytes vary; its links can't be tagged; its bookmarks take the height of the last page.
//
// # Rewriting, not updating
//
// The canvas's file is read through its own cross-reference table, and a new file is written with the deflated content streams
// and everything else. The other way, an incremental update (ISO 32000-1, 7.5.6) appended to fpdf's bytes, was measured with a
// one-page notice: fpdf must then deflate each page itself, with a new compressor every time, which alone allocates 1.2 MB and
// takes 0.3 ms per page, where a whole file now takes 0.3 MB and 0.8 ms; and the replaced objects stay in the file. What an update
// would spare, finding where a content stream ends, takes 3 µs.
//
// # Fonts
//
// Each document embeds the glyphs it uses and no others. For the five faces of a one-page notice the subsets take 0.1 ms, and
// packing them
//
//	0.10 ms  48 kB  by a Huffman code that is made once for each face (entropy.go)
//	0.27 ms  47 kB  by one for each font, found by klauspost/compress
//	0.47 ms  43 kB  by its level 1
//	0.80 ms  41 kB  by its level 6
//
// Chinese outlines hold next to no repeats to look for, so the first is used; the pages' streams are text and packed at level 1.
// A core subset shared by all documents, packed once per build, was weighed against this: a core of 700 glyphs would bring some
// 130 kB for each face into files of 57 kB to spare a part of those 0.2 ms.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/go-pdf/fpdf"
	"github.com/klauspost/compress/zlib"

	"noticeboard/generator/typeset"
)

// Options is what a file says about itself.
type Options struct {
	Title   string // empty for the layout's
	Author  string // the issuer
	Subject string
	Date    string // of creation and change, as 2026-11-23; empty leaves both out
	Lang    string // BCP 47; empty for the layout's
	Archive bool   // PDF/A-1b (ISO 19005-1), for keeping; see the package comment
}

// Kit holds the buffers, compressors and codes that documents written one after the other share. The zero value is ready; it is safe
// for concurrent use, and what it has been used for before doesn't show in the bytes.
type Kit struct {
	scratch sync.Pool
	codes   entropyCodes
}

// scratch is the memory of one Write.
type scratch struct {
	ops    []byte       // operators on their way to the canvas
	canvas bytes.Buffer // fpdf's file
	out    file
	codes  *entropyCodes
}

// Write writes d as a finished PDF. The error is an *ImageError where a picture can't be used; any other error but w's own
// is a mistake in the layout.
func (k *Kit) Write(w io.Writer, d *typeset.Layout, opt Options) error {
	s, ok := k.scratch.Get().(*scratch)
	if !ok {
		var err error
		if s, err = newScratch(); err != nil {
			return err
		}
	}
	defer k.scratch.Put(s)
	s.codes = &k.codes
	b, err := s.write(d, opt)
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	_, err = w.Write(b)
	return err
}

func newScratch() (*scratch, error) {
	zip, err := zlib.NewWriterLevel(io.Discard, zlib.BestSpeed)
	if err != nil {
		return nil, err
	}
	return &scratch{out: file{zip: zip}}, nil
}

// Write writes one document with memory of its own.
func Write(w io.Writer, d *typeset.Layout, opt Options) error { return new(Kit).Write(w, d, opt) }

// write returns the file; it is valid until s is used again.
func (s *scratch) write(d *typeset.Layout, opt Options) ([]byte, error) {
	if opt.Title == "" {
		opt.Title = d.Title
	}
	if opt.Lang == "" {
		opt.Lang = d.Lang
	}
	opt.Title, opt.Author, opt.Subject = plain(opt.Title), plain(opt.Author), plain(opt.Subject)
	if err := check(d, opt); err != nil {
		return nil, err
	}
	doc := &document{layout: d, options: opt, scratch: s, tree: newTree(d.Tags), pages: make([]page, len(d.Pages))}
	doc.pictures.archive = opt.Archive
	if err := doc.draw(); err != nil {
		return nil, err
	}
	contents, size, err := readCanvas(s.canvas.Bytes(), len(d.Pages))
	if err != nil {
		return nil, err
	}
	return doc.assemble(contents, size)
}

// roles are the structure types that a layout may use (ISO 32000-1, 14.8.4).
var roles = []typeset.Role{"Document", "Sect", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
	"BlockQuote", "Figure", "Caption", "Link", "Span"}

// check finds what would make a broken file.
func check(d *typeset.Layout, opt Options) error {
	if len(d.Pages) == 0 {
		return errors.New("the layout has no page")
	}
	for i, p := range d.Pages {
		if least, most := typeset.Pt(3), typeset.Pt(14400); min(p.Width, p.Height) < least || max(p.Width, p.Height) > most { // ISO 32000-1, C.2
			return fmt.Errorf("page %d is %g × %g pt", i+1, p.Width.Points(), p.Height.Points())
		}
	}
	for i, t := range d.Tags {
		if !slices.Contains(roles, t.Role) {
			return fmt.Errorf("tag %d is a %q", i, t.Role)
		}
		if t.Parent >= i || (t.Parent < 0) != (i == 0) {
			return fmt.Errorf("tag %d has parent %d", i, t.Parent)
		}
	}
	for _, b := range d.Outline {
		if b.Page < 0 || b.Page >= len(d.Pages) {
			return fmt.Errorf("bookmark %q leads to page %d of %d", b.Title, b.Page, len(d.Pages))
		}
	}
	if opt.Date != "" {
		if _, err := time.Parse(time.DateOnly, opt.Date); err != nil {
			return fmt.Errorf("date %q isn't like 2026-11-23", opt.Date)
		}
	}
	return nil
}

// document is one document on its way to a file.
type document struct {
	*scratch
	layout   *typeset.Layout
	options  Options
	fonts    fontList
	pictures pictureList
	tree     *tree
	pages    []page
}

// page is what a page has beside its content stream.
type page struct {
	marks []int // the tag of each marked-content identifier
	links []link
}

// link is a link annotation.
type link struct {
	*typeset.Link
	object int // number of the annotation object, once written
}

// newCanvas returns an empty fpdf document in points. Its own dates never reach the file; they are fixed so that fpdf doesn't
// read the clock.
func newCanvas() *fpdf.Fpdf {
	c := fpdf.New("P", "pt", "A4", "")
	c.SetCatalogSort(true)
	c.SetCompression(false)
	c.SetAutoPageBreak(false, 0)
	c.SetCreationDate(time.Unix(0, 0).UTC())
	c.SetModificationDate(time.Unix(0, 0).UTC())
	return c
}
