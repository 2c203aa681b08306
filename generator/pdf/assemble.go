package pdf

import (
	"fmt"

	"noticeboard/generator/typeset"
)

// Objects whose numbers are fixed, as the canvas has them.
const (
	pagesObject     = 1
	resourcesObject = 2
)

func pageObject(i int) int    { return 3 + 2*i }
func contentObject(i int) int { return 4 + 2*i }

// assemble writes the file around the pages' content streams. size is the number of the canvas's objects; its last two are the
// information dictionary and the catalog.
func (d *document) assemble(contents [][]byte, size int) ([]byte, error) {
	f, opt := &d.out, d.options
	info, catalog := size-2, size-1
	if info != contentObject(len(d.pages)-1)+1 {
		return nil, fmt.Errorf("the canvas has %d objects for %d pages", size, len(d.pages))
	}
	f.start(opt.version(), size)
	for i, c := range contents {
		if err := f.deflated(contentObject(i), "", c); err != nil {
			return nil, err
		}
	}
	d.writeResources()
	d.writePages()
	tree := d.writeTree()
	outline := d.writeOutline()
	meta := f.reserve()
	f.stream(meta, "/Type/Metadata/Subtype/XML", opt.xmp())
	f.object(info, "<<%s>>", opt.info())
	intent := ""
	if opt.Archive {
		var err error
		if intent, err = f.writeIntent(); err != nil {
			return nil, err
		}
	}

	f.open(catalog)
	f.buf = fmt.Appendf(f.buf, "<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R/ViewerPreferences<</DisplayDocTitle true>>", pagesObject, meta)
	if opt.Lang != "" {
		f.buf = appendASCII(append(f.buf, "/Lang"...), opt.Lang)
	}
	f.buf = append(f.buf, intent...)
	if tree > 0 {
		f.buf = fmt.Appendf(f.buf, "/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R", tree)
	}
	if outline > 0 {
		f.buf = fmt.Appendf(f.buf, "/Outlines %d 0 R", outline)
		if len(d.pages) > 1 {
			f.buf = append(f.buf, "/PageMode/UseOutlines"...)
		}
	}
	f.buf = append(appendLabels(f.buf, d.layout.Pages), ">>"...)
	f.end()
	return f.finish(catalog, info)
}

// writeResources writes the fonts, the pictures and the dictionary that names them for all pages.
func (d *document) writeResources() {
	f := &d.out
	dict := []byte("<</Font<<")
	for _, e := range d.fonts.list {
		n := e.write(f, d.codes.of(e.face), d.options.Archive)
		dict = fmt.Appendf(dict, "/%s %d 0 R", e.resource, n)
	}
	dict = append(dict, ">>/XObject<<"...)
	for _, p := range d.pictures.list {
		n := f.reserve()
		f.stream(n, p.dict, p.data)
		dict = fmt.Appendf(dict, "/%s %d 0 R", p.name, n)
	}
	f.object(resourcesObject, "%s>>>>", dict)
}

func (d *document) writePages() {
	f := &d.out
	key := len(d.pages) // of the next tagged link in the parent tree
	for i := range d.pages {
		links := d.pages[i].links
		for k := range links {
			links[k].object = f.reserve()
			key = d.writeLink(&links[k], &d.layout.Pages[i], key)
		}
		f.open(pageObject(i))
		f.buf = fmt.Appendf(f.buf, "<</Type/Page/Parent %d 0 R/Resources %d 0 R/Contents %d 0 R/MediaBox[0 0 ", pagesObject, resourcesObject, contentObject(i))
		f.buf = append(appendLengths(f.buf, d.layout.Pages[i].Width, d.layout.Pages[i].Height), ']')
		if d.layout.Pages[i].UpsideDown {
			f.buf = append(f.buf, "/Rotate 180"...)
		}
		if len(d.tree.nodes) > 0 {
			f.buf = fmt.Appendf(f.buf, "/StructParents %d", i)
			if !d.options.Archive { // younger than PDF 1.4
				f.buf = append(f.buf, "/Tabs/S"...)
			}
		}
		if len(links) > 0 {
			f.buf = append(f.buf, "/Annots["...)
			for _, l := range links {
				f.buf = appendReference(f.buf, l.object)
			}
			f.buf = append(f.buf, ']')
		}
		f.buf = append(f.buf, ">>"...)
		f.end()
	}
	f.open(pagesObject)
	f.buf = fmt.Appendf(f.buf, "<</Type/Pages/Count %d/Kids[", len(d.pages))
	for i := range d.pages {
		f.buf = appendReference(f.buf, pageObject(i))
	}
	f.buf = append(f.buf, "]>>"...)
	f.end()
}

// writeLink writes an annotation that is printed (flag 4) and read aloud by its address. It returns the next free key.
func (d *document) writeLink(l *link, p *typeset.Page, key int) int {
	f := &d.out
	f.open(l.object)
	f.buf = append(f.buf, "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["...)
	f.buf = appendLengths(f.buf, l.X, p.Height-l.Y-l.H, l.X+l.W, p.Height-l.Y)
	f.buf = appendText(append(f.buf, "]/Contents"...), l.URL)
	f.buf = append(appendASCII(append(f.buf, "/A<</S/URI/URI"...), l.URL), ">>"...)
	if l.Tag != typeset.Artifact {
		f.buf = fmt.Appendf(f.buf, "/StructParent %d", key)
		key++
	}
	f.buf = append(f.buf, ">>"...)
	f.end()
	return key
}

// appendASCII adds s as a string of single bytes, as addresses must be (ISO 32000-1, 12.6.4.7); what isn't ASCII is
// percent-encoded.
func appendASCII(b []byte, s string) []byte {
	b = append(b, '(')
	for _, c := range []byte(s) {
		switch {
		case c == '(' || c == ')' || c == '\\':
			b = append(b, '\\', c)
		case c <= ' ' || c > '~':
			b = append(b, '%', hexDigits[c>>4], hexDigits[c&15])
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}
