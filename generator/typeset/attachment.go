package typeset

import (
	"strconv"

	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// attachmentList names the attachments a blank line below the body, two characters in; turned lines align with the first
// character of the name (附件说明, GB/T 9704-2012, 7.3.4).
func (s *setter) attachmentList(l *doc.AttachmentList, c column) {
	if len(l.Names) == 0 {
		return
	}
	s.blank(1)
	style := s.bodyStyle(c.role)
	const heading = "附件："
	number := func(i int) string {
		if len(l.Names) == 1 {
			return ""
		}
		return strconv.Itoa(i+1) + "."
	}
	outer := s.narrowed(c, 2*s.em, 0)
	at := s.textWidth(heading, style)
	inner := s.narrowed(outer, at+s.textWidth(number(len(l.Names)-1), style), 0)
	from := len(s.strips)
	for i, name := range l.Names {
		p := par{typeStyle: style, column: inner, label: label{text: number(i), x: outer.x + at}}
		if i == 0 {
			p.label = label{text: heading + number(i), x: outer.x}
		}
		p.tag = s.addTag("P", c.tag)
		p.label.tag = p.tag
		if inner.x == outer.x { // no room for a label beside the names
			p.prefix, p.label = p.label.text, label{}
		}
		s.paragraph(doc.Plain(name), p)
	}
	for i := from; i < len(s.strips)-1; i++ {
		s.strips[i].keep = true
	}
}

// attachment starts a page with 附件 and its number in 黑体 at the margin of the first line, its title in the middle of the
// third (附件, GB/T 9704-2012, 7.3.7).
func (s *setter) attachment(a *doc.Attachment, c column) {
	name := "附件"
	if a.Number > 0 {
		name += strconv.Itoa(a.Number)
	}
	c.tag = s.addTag("Sect", c.tag)
	first := len(s.strips)
	number := c
	number.tag = s.addTag("P", c.tag)
	s.paragraph(doc.Plain(name), par{typeStyle: s.bodyStyle(font.Heading), column: number})
	s.strips[first].page = true
	s.blank(1)
	if a.Title != "" {
		title := c
		title.tag = s.addTag("H1", c.tag)
		s.titleLines(doc.Plain(a.Title), title)
		s.blank(s.t.TitleAfter)
		name += "　" + a.Title
	}
	s.keepAll(first)
	s.bookmark(1, name, first)
	s.blocks(a.Blocks, c)
}
