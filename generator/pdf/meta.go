package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"noticeboard/generator/typeset"
)

// producer names the program, without a version: the bytes of a sheet change when its content does.
const producer = "noticeboard"

// info is the entries of the information dictionary. What stands here and in the XMP packet must agree.
func (o Options) info() string {
	var b strings.Builder
	for _, e := range []struct{ key, value string }{{"Title", o.Title}, {"Author", o.Author}, {"Subject", o.Subject}, {"Producer", producer}} {
		if e.value != "" {
			fmt.Fprintf(&b, "/%s%s", e.key, text(e.value))
		}
	}
	if o.Date != "" {
		date := strings.ReplaceAll(o.Date, "-", "")
		fmt.Fprintf(&b, "/CreationDate(D:%[1]s000000+08'00')/ModDate(D:%[1]s000000+08'00')", date)
	}
	return b.String()
}

// xmp is the metadata packet (ISO 16684-1).
func (o Options) xmp() []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">`)
	element := func(before, value, after string) {
		if value == "" {
			return
		}
		b.WriteString(before)
		xml.EscapeText(&b, []byte(value)) // a bytes.Buffer takes everything
		b.WriteString(after + "\n")
	}
	element(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, o.Title, `</rdf:li></rdf:Alt></dc:title>`)
	element(`<dc:creator><rdf:Seq><rdf:li>`, o.Author, `</rdf:li></rdf:Seq></dc:creator>`)
	element(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, o.Subject, `</rdf:li></rdf:Alt></dc:description>`)
	element(`<dc:language><rdf:Bag><rdf:li>`, o.Lang, `</rdf:li></rdf:Bag></dc:language>`)
	element(`<pdf:Producer>`, producer, `</pdf:Producer>`)
	if o.Date != "" {
		element(`<xmp:CreateDate>`, o.Date+"T00:00:00+08:00", `</xmp:CreateDate>`)
		element(`<xmp:ModifyDate>`, o.Date+"T00:00:00+08:00", `</xmp:ModifyDate>`)
	}
	if o.Archive { // in a Description of its own, where PDFBox looks for the namespace
		b.WriteString(`</rdf:Description><rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">` +
			"<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// appendLabels adds the page labels (ISO 32000-1, 12.4.2), so that a viewer counts as the paper does; nothing where no page has
// a number printed.
func appendLabels(b []byte, pages []typeset.Page) []byte {
	labelled := false
	for _, p := range pages {
		labelled = labelled || p.Label != ""
	}
	if !labelled {
		return b
	}
	b = append(b, "/PageLabels<</Nums["...)
	next := -1 // the number that would continue the current range
	for i, p := range pages {
		n, err := strconv.Atoi(p.Label)
		switch {
		case err == nil && n > 0 && n == next:
			next++
		case err == nil && n > 0 && strconv.Itoa(n) == p.Label:
			b = fmt.Appendf(b, "%d<</S/D/St %d>>", i, n)
			next = n + 1
		default:
			b = append(appendText(fmt.Appendf(b, "%d<</P", i), p.Label), ">>"...)
			next = -1
		}
	}
	return append(b, "]>>"...)
}

// entry is a bookmark with its place in the tree; places are indices, -1 for none.
type entry struct {
	typeset.Bookmark
	parent, prev, next, first, last, children int
}

// writeOutline writes the bookmarks (ISO 32000-1, 12.3.3) and returns the number of the outline; 0 where there is none. A level
// that is left out on the way down is passed over.
func (d *document) writeOutline() int {
	if len(d.layout.Outline) == 0 {
		return 0
	}
	f := &d.out
	list := outlineTree(d.layout.Outline)
	root := f.reserve()
	first := len(f.offsets)
	for range list {
		f.reserve()
	}
	top := entry{first: -1, last: -1}
	for i, e := range list {
		f.open(first + i)
		f.buf = appendText(append(f.buf, "<</Title"...), e.Title)
		parent := root
		if e.parent >= 0 {
			parent = first + e.parent
		} else {
			if top.first < 0 {
				top.first = i
			}
			top.last = i
		}
		f.buf = fmt.Appendf(f.buf, "/Parent %d 0 R", parent)
		for _, l := range []struct {
			key string
			to  int
		}{{"Prev", e.prev}, {"Next", e.next}, {"First", e.first}, {"Last", e.last}} {
			if l.to >= 0 {
				f.buf = fmt.Appendf(f.buf, "/%s %d 0 R", l.key, first+l.to)
			}
		}
		if e.children > 0 {
			f.buf = fmt.Appendf(f.buf, "/Count %d", e.children)
		}
		f.buf = fmt.Appendf(f.buf, "/Dest[%d 0 R/XYZ null ", pageObject(e.Page))
		f.buf = append(appendLength(f.buf, d.layout.Pages[e.Page].Height-e.Y), " null]>>"...)
		f.end()
	}
	f.object(root, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", first+top.first, first+top.last, len(list))
	return root
}

// outlineTree links the bookmarks; children counts all descendants, since every entry is shown open.
func outlineTree(marks []typeset.Bookmark) []entry {
	list := make([]entry, len(marks))
	var path []int // from the top to the entry before
	for i, m := range marks {
		e := entry{Bookmark: m, parent: -1, prev: -1, next: -1, first: -1, last: -1}
		for len(path) > 0 && list[path[len(path)-1]].Level >= m.Level {
			e.prev = path[len(path)-1]
			path = path[:len(path)-1]
		}
		if len(path) > 0 {
			e.parent = path[len(path)-1]
			p := &list[e.parent]
			if p.first < 0 {
				p.first = i
			}
			e.prev, p.last = p.last, i
			for _, above := range path {
				list[above].children++
			}
		}
		if e.prev >= 0 {
			list[e.prev].next = i
		}
		list[i] = e
		path = append(path, i)
	}
	return list
}
