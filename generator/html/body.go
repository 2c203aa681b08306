package html

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"noticeboard/generator/doc"
	"noticeboard/generator/site"
)

// surroundings are what a Document is shown in.
type surroundings struct {
	words   Words                                      // name what has no name of its own: tables, the numbers of a chart
	resolve func(target string) (href string, ok bool) // links that it refuses stay as their text
	picture func(target string) []site.Picture         // pictures that it doesn't know become their alternative text
	eager   bool                                       // the first picture may be on the first screen
}

// body writes the blocks of a Document.
type body struct {
	surroundings
	dst     []byte
	section string // text of the last heading
	labels  map[string]int
	top     int   // HTML level of the heading above the blocks
	open    []int // levels of the Document's headings above this place, each deeper than the one before
	cells   bool  // inside a table
	all     []doc.Block
	anchors map[string]bool // of the headings of all; nil until a link asks
}

// appendBody appends d as HTML. Its headings come below one of HTML level top, and never skip a level.
func appendBody(dst []byte, d *doc.Document, top int, in surroundings) []byte {
	w := body{surroundings: in, dst: dst, top: top, section: d.Title, all: d.Blocks}
	w.blocks(d.Blocks)
	return w.dst
}

func (w *body) raw(s string)  { w.dst = append(w.dst, s...) }
func (w *body) text(s string) { w.dst = appendText(w.dst, s) }

// attr writes one attribute with its leading space.
func (w *body) attr(name, value string) {
	w.dst = append(w.dst, ' ')
	w.raw(name)
	w.raw(`="`)
	w.text(value)
	w.dst = append(w.dst, '"')
}

func (w *body) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		w.block(b)
	}
}

func (w *body) block(b doc.Block) {
	switch b := b.(type) {
	case *doc.Heading:
		w.heading(b)
	case *doc.Paragraph:
		w.element("<p>", b.Content, "</p>\n")
	case *doc.List:
		w.list(b)
	case *doc.Table:
		w.table(b)
	case *doc.Quote:
		w.raw("<blockquote>\n")
		w.blocks(b.Blocks)
		w.raw("</blockquote>\n")
	case *doc.Figure:
		w.figure(b)
	case *doc.Illustrated:
		w.blocks(b.Blocks)
	case *doc.Rule:
		w.raw("<hr>\n")
	case *doc.Addressee:
		w.element(`<p class="addressee">`, b.Content, "</p>\n")
	case *doc.Fields:
		w.raw("<dl class=\"facts\">\n")
		for _, f := range b.Fields {
			w.raw("<div><dt>")
			w.text(f.Label)
			w.element("</dt><dd>", f.Value, "</dd></div>\n")
		}
		w.raw("</dl>\n")
	case *doc.Signature:
		w.signature(b)
	case *doc.AttachmentList:
		w.attachmentList(b)
	case *doc.Attachment:
		w.attachment(b)
	case *doc.Chart:
		w.chart(b)
	case *doc.Tree:
		w.tree(b)
	case *doc.QRCode, *doc.Head, *doc.Imprint, *doc.WritingLines, *doc.Blank, *doc.PageBreak: // for paper
	default:
		panic(fmt.Sprintf("html: unknown block %T", b))
	}
}

func (w *body) element(open string, content []doc.Inline, end string) {
	w.raw(open)
	w.inlines(content)
	w.raw(end)
}

func (w *body) heading(h *doc.Heading) {
	for len(w.open) > 0 && w.open[len(w.open)-1] >= h.Level {
		w.open = w.open[:len(w.open)-1]
	}
	w.open = append(w.open, h.Level)
	w.section = doc.InlineText(h.Content)
	digit := byte('0' + min(w.top+len(w.open), 6))
	w.dst = append(w.dst, '<', 'h', digit)
	if h.ID != "" {
		w.attr("id", h.ID)
	}
	w.raw(">")
	if h.Number != "" {
		w.text(h.Number)
	}
	w.inlines(h.Content)
	w.dst = append(w.dst, '<', '/', 'h', digit, '>', '\n')
}

func (w *body) list(l *doc.List) {
	end := "</ul>\n"
	switch {
	case l.Ordered && l.Start != 1:
		w.raw("<ol")
		w.attr("start", strconv.Itoa(l.Start))
		w.raw(">\n")
		end = "</ol>\n"
	case l.Ordered:
		w.raw("<ol>\n")
		end = "</ol>\n"
	default:
		w.raw("<ul>\n")
	}
	for _, it := range l.Items {
		w.raw("<li>")
		if p, ok := single(it, l.Tight); ok {
			w.inlines(p.Content)
			w.blocks(it.Blocks[1:])
		} else {
			w.blocks(it.Blocks)
		}
		w.raw("</li>\n")
	}
	w.raw(end)
}

// single returns the paragraph with which an item of a tight list begins; it gets no <p>.
func single(it doc.Item, tight bool) (*doc.Paragraph, bool) {
	if !tight || len(it.Blocks) == 0 {
		return nil, false
	}
	p, ok := it.Blocks[0].(*doc.Paragraph)
	return p, ok
}

// rowNumber heads the column that counts the rows.
const rowNumber = "序号"

// table leaves out what HTML doesn't need, the end tags of cells and rows and most quotes: a list of 30 rows is a third shorter.
func (w *body) table(t *doc.Table) {
	w.raw(`<div class="table" tabindex="0" role="region"`)
	w.attr("aria-label", w.label(t))
	w.raw(">\n<table")
	var labels []string
	class, columns := narrow(t), t.Columns
	if strings.HasPrefix(class, "wide") {
		for _, c := range t.Head {
			for range max(c.Span, 1) {
				labels = append(labels, doc.InlineText(c.Content))
			}
		}
	}
	titled := -1 // the last column without a label on a card: its number, which isn't shown, and what is its title
	if len(labels) > 0 {
		if titled = 0; labels[0] == rowNumber {
			titled, class = 1, class+" numbered"
		}
	}
	if allCentred(columns) { // said once
		class, columns = strings.TrimSpace(class+" centred"), nil
	}
	if class != "" {
		w.raw(` class="`)
		w.raw(class)
		w.raw(`"`)
	}
	w.raw(">\n")
	if len(t.Caption) > 0 {
		w.element("<caption>", t.Caption, "</caption>\n")
	}
	w.cells = true
	if len(t.Head) > 0 {
		w.raw("<thead><tr>")
		column := 0
		for _, c := range t.Head {
			if c.Span > 1 {
				w.raw(`<th scope="colgroup"`)
				w.attr("colspan", strconv.Itoa(c.Span))
			} else {
				w.raw(`<th scope="col"`)
				w.align(columns, column)
			}
			column += max(c.Span, 1)
			w.element(">", c.Content, "")
		}
		w.raw("</thead>\n")
	}
	w.raw("<tbody>")
	for _, row := range t.Rows {
		w.raw("<tr>\n") // not at the end of the last cell: an empty one is to stay so
		for i, c := range row {
			w.raw("<td")
			w.align(columns, i)
			if i < len(labels) && i > titled {
				w.dataLabel(labels[i])
			}
			w.element(">", c.Content, "")
		}
	}
	w.cells = false
	w.raw("</tbody>\n</table>\n</div>\n")
}

// label names a table for those who cannot see it: by its caption, or by the heading above it. No two names are the same.
func (w *body) label(t *doc.Table) string {
	label := doc.InlineText(t.Caption)
	if label == "" {
		label = strings.TrimSpace(w.section + " " + w.words["table"])
	}
	if w.labels == nil {
		w.labels = map[string]int{}
	}
	w.labels[label]++
	if n := w.labels[label]; n > 1 {
		label += " " + strconv.Itoa(n)
	}
	return label
}

// allCentred says whether all columns are.
func allCentred(columns []doc.Align) bool {
	for _, a := range columns {
		if a != doc.AlignCenter {
			return false
		}
	}
	return len(columns) > 0
}

// dataLabel labels a cell of a card with the head of its column.
func (w *body) dataLabel(label string) {
	for _, c := range label {
		if !unicode.IsLetter(c) {
			w.attr("data-label", label)
			return
		}
	}
	if label != "" {
		w.raw(" data-label=")
		w.raw(label)
	} else {
		w.raw(` data-label=""`)
	}
}

func (w *body) align(columns []doc.Align, i int) {
	if i < len(columns) && columns[i] != doc.AlignDefault {
		w.raw(` class="`)
		w.raw(columns[i].String())
		w.raw(`"`)
	}
}

func (w *body) signature(s *doc.Signature) {
	w.raw("<div class=\"signature\">\n")
	for _, name := range s.Issuers {
		w.raw("<p>")
		w.text(name)
		w.raw("</p>\n")
	}
	if s.Post != "" {
		w.raw("<p>")
		w.text(s.Post)
		w.raw("</p>\n")
	}
	if s.Date != "" {
		w.raw("<p>")
		w.text(s.Date)
		w.raw("</p>\n")
	}
	w.raw("</div>\n")
}

// attachmentList names the attachments (附件说明); several are numbered.
func (w *body) attachmentList(l *doc.AttachmentList) {
	if len(l.Names) == 1 {
		w.raw("<p class=\"attachments\">附件：")
		w.text(l.Names[0])
		w.raw("</p>\n")
		return
	}
	w.raw("<div class=\"attachments\">\n<p>附件：</p>\n<ol>\n")
	for _, name := range l.Names {
		w.raw("<li>")
		w.text(name)
		w.raw("</li>\n")
	}
	w.raw("</ol>\n</div>\n")
}

// attachment is a section, the headings of its blocks below its own.
func (w *body) attachment(a *doc.Attachment) {
	top, open := w.top, w.open
	w.top, w.open, w.section = min(w.top+1, 6), nil, a.Title
	level := strconv.Itoa(w.top)
	w.raw("<section class=\"attachment\">\n<h" + level + "><span class=\"number\">附件")
	if a.Number > 0 {
		w.raw(strconv.Itoa(a.Number))
	}
	w.raw("</span> ")
	w.text(a.Title)
	w.raw("</h" + level + ">\n")
	w.blocks(a.Blocks)
	w.raw("</section>\n")
	w.top, w.open = top, open
}

func (w *body) inlines(content []doc.Inline) {
	for _, in := range content {
		switch in := in.(type) {
		case doc.Text:
			w.text(string(in))
		case *doc.Emphasis:
			w.element("<em>", in.Content, "</em>")
		case *doc.Strong:
			w.element("<strong>", in.Content, "</strong>")
		case doc.Code:
			w.raw("<code>")
			w.text(string(in))
			w.raw("</code>")
		case *doc.Link:
			w.link(in)
		case *doc.Image:
			w.image(in.Target, in.Alt)
		case doc.Name:
			w.name(string(in))
		case doc.Ruby:
			w.raw("<ruby>")
			w.text(in.Base)
			w.raw(`<rp>(</rp><rt lang="zh-Latn-pinyin" aria-hidden="true">`) // else screen readers say every character twice
			w.text(in.Text)
			w.raw("</rt><rp>)</rp></ruby>")
		case doc.CheckBox:
			if in.Checked {
				w.raw(`<span role="img" aria-label="已勾选">☑</span>`)
			} else {
				w.raw(`<span role="img" aria-label="未勾选">☐</span>`)
			}
		case doc.LineBreak:
			w.raw("<br>\n")
		default:
			panic(fmt.Sprintf("html: unknown inline %T", in))
		}
	}
}

func (w *body) link(l *doc.Link) {
	href, ok := w.resolve(l.Target)
	if anchor, own := strings.CutPrefix(l.Target, "#"); own && ok {
		ok = w.anchor(anchor) // an easy page has other headings than the text it comes from
	}
	if !ok {
		w.inlines(l.Content)
		return
	}
	w.raw("<a")
	w.attr("href", href)
	w.element(">", l.Content, "</a>")
}

// anchor says whether a heading of the Document has an ID.
func (w *body) anchor(id string) bool {
	if w.anchors == nil {
		w.anchors = map[string]bool{}
		doc.Walk(w.all, func(b doc.Block) bool {
			if h, ok := b.(*doc.Heading); ok {
				w.anchors[h.ID] = true
			}
			return true
		})
	}
	return w.anchors[id]
}

// name writes a person's name. In tables a name of two characters is spread to the width of three by the stylesheet,
// so that the text itself stays as it is.
func (w *body) name(name string) {
	if w.cells && utf8.RuneCountInString(name) == 2 {
		w.raw(`<span class="name two">`)
	} else {
		w.raw(`<span class="name">`)
	}
	w.text(name)
	w.raw("</span>")
}
