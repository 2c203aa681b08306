package typeset

import (
	"slices"
	"strconv"

	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// blocks sets blocks one below the other.
func (s *setter) blocks(blocks []doc.Block, c column) {
	for i := 0; i < len(blocks); i++ {
		switch b := blocks[i].(type) {
		case *doc.Heading:
			s.heading(b, c)
		case *doc.Paragraph:
			s.bodyParagraph(b, c)
		case *doc.List:
			s.list(b, c)
		case *doc.Table:
			s.table(b, c)
		case *doc.Quote:
			s.quote(b, c)
		case *doc.Figure:
			s.figure(b, c)
		case *doc.Illustrated:
			s.illustrated(b, c)
		case *doc.Rule:
			s.rule(c)
		case *doc.Addressee:
			s.addressee(b, c)
		case *doc.Fields:
			s.fields(b, c)
		case *doc.Signature:
			if i+1 < len(blocks) {
				if q, ok := blocks[i+1].(*doc.QRCode); ok {
					s.signature(b, q, c)
					i++
					continue
				}
			}
			s.signature(b, nil, c)
		case *doc.QRCode:
			if i+1 < len(blocks) {
				if g, ok := blocks[i+1].(*doc.Signature); ok {
					s.signature(g, b, c)
					i++
					continue
				}
			}
			s.qrBlock(b, c)
		case *doc.AttachmentList:
			s.attachmentList(b, c)
		case *doc.Attachment:
			s.attachment(b, c)
		case *doc.WritingLines:
			s.writingLines(b, c)
		case *doc.Blank:
			s.blankSpace(b, c)
		case *doc.Tree:
			s.tree(b, blocks[i+1:], c)
		case *doc.Chart:
			s.chart(b, c)
		case *doc.PageBreak:
			s.pageBreak()
		case *doc.Head, *doc.Imprint: // set by setOnce, above and below all else
		}
	}
}

// heading sets a heading as a paragraph of its own, kept with what follows (GB/T 9704-2012, 7.3.3).
func (s *setter) heading(h *doc.Heading, c column) {
	level := min(max(h.Level, 1), 4)
	look := s.t.Headings[level-1]
	style := ownStyle(look.Role, look.Size, s.pitch)
	if look.Size == s.t.Size {
		style.em = s.em
	}
	style.color = look.Color
	text := h.Number + plain(h.Content)
	if s.t.Fit {
		style = s.fit(text, style, c.width)
	}
	style.pitch = max(style.pitch, style.size*5/4)
	if n := len(s.strips); n > 0 && !s.strips[n-1].blank {
		s.blank(look.Before)
	}
	c.tag = s.addTag(Role("H"+strconv.Itoa(min(level+1, 4))), c.tag)
	from, how := len(s.strips), s.aligned()
	if look.Centered {
		how = alignCenter
	}
	s.paragraph(h.Content, par{typeStyle: style, column: c, prefix: h.Number, indent: Length(look.Indent) * s.em, how: how, line: h.Line})
	if look.Fill != Black {
		s.fill(from, c, look.Fill)
	}
	s.blank(look.After)
	s.keepAll(from)
	s.bookmark(level, text, from)
}

// fill puts a colour behind the strips from index from on, half a character more on every side. Strips that follow each other make
// one area.
func (s *setter) fill(from int, c column, color Color) {
	more := s.em / 2
	for k := from; k < len(s.strips); k++ {
		st := &s.strips[k]
		r := Rect{c.x - more, 0, c.width + 2*more, st.height + more}
		if s.filled != k || k == 0 {
			r.Y, r.H = -more, r.H+more
		}
		s.items = slices.Insert(s.items, st.from+k-from, Item(&Rects{Rects: []Rect{r}, Color: color, Tag: Artifact}))
		st.from, st.to = st.from+k-from, st.to+k-from+1
		s.filled = k + 1
	}
}

// keepAll binds the strips from index from on to each other and to what follows.
func (s *setter) keepAll(from int) {
	for i := from; i < len(s.strips); i++ {
		s.strips[i].keep = true
	}
}

// bookmark adds an outline entry that points at a strip, if there is one. Headings stand below the title.
func (s *setter) bookmark(level int, title string, strip int) {
	if title == "" || strip >= len(s.strips) {
		return
	}
	if s.doc.Title != "" && strip > 0 {
		level++
	}
	s.layout.Outline = append(s.layout.Outline, Bookmark{Level: level, Title: title})
	s.strips[strip].mark = len(s.layout.Outline)
}

func (s *setter) bodyParagraph(p *doc.Paragraph, c column) {
	c.tag = s.addTag("P", c.tag)
	s.paragraph(p.Content, par{typeStyle: s.bodyStyle(c.role), column: c, indent: Length(s.t.Indent) * s.em, how: s.aligned(), line: p.Line})
}

// aligned is how running text stands.
func (s *setter) aligned() align {
	if s.t.Centered {
		return alignCenter
	}
	return alignBoth
}

// fit makes the type of a text smaller, down to half, so that it takes one line of the given width.
func (s *setter) fit(text string, style typeStyle, width Length) typeStyle {
	if w := s.textWidth(text, style); w > width {
		style.size = max(Length(int64(style.size)*int64(width)/int64(w)), style.size/2)
		style.em = style.size
	}
	return style
}

// addressee stands flush left, and so do its turned lines (GB/T 9704-2012, 7.3.2).
func (s *setter) addressee(a *doc.Addressee, c column) {
	c.tag = s.addTag("P", c.tag)
	s.paragraph(a.Content, par{typeStyle: s.bodyStyle(c.role), column: c})
}

// quote is set in 楷体, two characters in at both sides.
func (s *setter) quote(q *doc.Quote, c column) {
	c.tag = s.addTag("BlockQuote", c.tag)
	c.role = font.Kai
	s.blocks(q.Blocks, s.narrowed(c, 2*s.em, 2*s.em))
}

// rule is a stroke of a third of the type area, centred in a line of its own.
func (s *setter) rule(c column) {
	from := len(s.items)
	y := s.pitch / 2
	s.items = append(s.items, &Line{X1: c.x + c.width/3, Y1: y, X2: c.x + c.width*2/3, Y2: y, Width: thinRule, Tag: Artifact})
	s.strips = append(s.strips, strip{height: s.pitch, from: from, to: len(s.items)})
}

// fields sets labelled values: labels spread to the longest, a colon, turned lines of a value aligned after it (凸排).
func (s *setter) fields(f *doc.Fields, c column) {
	style := s.bodyStyle(c.role)
	var widest Length
	for i := range f.Fields {
		if w := s.textWidth(f.Fields[i].Label, style); w > widest && w <= maxLabel*s.em {
			widest = w
		}
	}
	outer := s.narrowed(c, 2*s.em, 0)
	list := s.addTag("L", c.tag)
	from := len(s.strips)
	for i := range f.Fields {
		item := s.addTag("LI", list)
		l := label{text: f.Fields[i].Label, x: outer.x, width: widest, after: "：", tag: s.addTag("Lbl", item)}
		inner := s.narrowed(outer, max(widest, s.textWidth(l.text, style))+s.em, 0)
		inner.tag = s.addTag("LBody", item)
		p := par{typeStyle: style, column: inner, label: l}
		if inner.x == outer.x {
			p.prefix, p.label = l.text+l.after, label{}
		}
		s.paragraph(f.Fields[i].Value, p)
	}
	if n := len(s.strips); n-from <= wholeFields {
		for i := from; i < n-1; i++ {
			s.strips[i].keep = true
		}
	}
}

// wholeFields is the number of lines up to which fields, an address as a rule, stand on one page.
const wholeFields = 10

// maxLabel is the length in characters up to which the labels of fields are spread.
const maxLabel = 8

// list sets every item as a paragraph with its number or mark two characters in. Turned lines align with the item's text, but
// in official documents they run to the margin as those of every paragraph (回行顶格, GB/T 9704-2012, 7.3.3).
func (s *setter) list(l *doc.List, c column) {
	s.listIn(l, func() column { return c })
}

// listIn sets each item in the column that there is room in when its turn comes. In a column of few characters the numbers and marks
// stand at its edge.
func (s *setter) listIn(l *doc.List, room func() column) {
	c := room()
	style := s.bodyStyle(c.role)
	tag := s.addTag("L", c.tag)
	var widest Length
	mark := func(i int) string {
		if !l.Ordered {
			return s.t.Bullet
		}
		if c.depth > 0 {
			return "（" + strconv.Itoa(l.Start+i) + "）"
		}
		return strconv.Itoa(l.Start+i) + "."
	}
	if len(l.Items) > 0 {
		widest = s.textWidth(mark(len(l.Items)-1), style)
		half := (s.em + 1) / 2
		widest = max((widest+half-1)/half*half, s.em)
	}
	for i := range l.Items {
		c = room()
		outer := c
		if c.width >= narrowList*s.em && (!s.t.ListFlush || c.depth > 0) {
			outer = s.narrowed(c, 2*s.em, 0)
		}
		item := s.addTag("LI", tag)
		lbl := label{text: mark(i), x: outer.x, tag: s.addTag("Lbl", item)}
		body := outer
		body.tag, body.depth = s.addTag("LBody", item), c.depth+1
		p := par{typeStyle: style, label: lbl, spread: true}
		if s.t.ListHang {
			p.column = s.narrowed(body, widest, 0)
			p.indent = body.x + widest - p.x
		} else {
			p.column = c
			p.tag = body.tag
			p.indent = outer.x + widest - c.x
		}
		s.item(l.Items[i].Blocks, p, body)
	}
}

// narrowList is the width in characters below which lists are not indented.
const narrowList = 12

// item sets the blocks of a list item: its first paragraph beside the label, all else below.
func (s *setter) item(blocks []doc.Block, p par, body column) {
	if len(blocks) > 0 {
		if first, ok := blocks[0].(*doc.Paragraph); ok {
			p.line = first.Line
			p.spread = startsWithName(first.Content)
			s.paragraph(first.Content, p)
			s.blocks(blocks[1:], body)
			return
		}
	}
	s.paragraph(nil, p)
	s.blocks(blocks, body)
}

// startsWithName says whether an entry is one of a list of people, where names of two characters take the room of three.
func startsWithName(content []doc.Inline) bool {
	if len(content) == 0 {
		return false
	}
	_, ok := content[0].(doc.Name)
	return ok
}

// plain is the text of inline content.
func plain(content []doc.Inline) (text string) {
	for _, in := range content {
		switch in := in.(type) {
		case doc.Text:
			text += string(in)
		case doc.Code:
			text += string(in)
		case doc.Name:
			text += string(in)
		case doc.Ruby:
			text += in.Base
		case *doc.Emphasis:
			text += plain(in.Content)
		case *doc.Strong:
			text += plain(in.Content)
		case *doc.Link:
			text += plain(in.Content)
		}
	}
	return text
}
