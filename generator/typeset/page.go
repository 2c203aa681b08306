package typeset

import (
	"strconv"

	"noticeboard/generator/font"
)

// strip is a piece of a page as wide as the type area: a line, a table row, a picture. Its items count y from its top.
type strip struct {
	height   Length
	reach    Length   // how far its items reach below its top, where the next strips stand beside them
	from, to int      // setter.items
	keep     bool     // no page ends between it and the next
	blank    bool     // dropped at the top of a page
	snap     bool     // starts on the line grid
	text     bool     // a line of text
	placed   Length   // where page put its top
	mark     int      // 1 + index in Layout.Outline of the bookmark that points at it
	table    *frame   // of a table row
	head     bool     // a row of the table's head
	inner    bool     // not the first line of a row that is parted
	edges    []Length // of a row's cells where some are merged; nil for those of the table
	page     bool     // starts a page
	foot     bool     // stands on the lower edge of the type area
	signed   bool     // a signature, or a code that stands at the end
}

// pageBreak ends the page where there is something on it. The strip is blank, so that it is dropped at the top of the new page.
func (s *setter) pageBreak() {
	for i := range s.strips {
		if !s.strips[i].blank {
			s.strips = append(s.strips, strip{from: len(s.items), to: len(s.items), blank: true, page: true})
			return
		}
	}
}

// paginate deals the strips to pages and says whether a page but the first holds a signature or a code and no more than a few lines.
func (s *setter) paginate() (tail bool) {
	area := s.pitch * Length(s.t.Lines)
	at := 0
	for {
		for at < len(s.strips) && s.strips[at].blank && len(s.layout.Pages) > 0 {
			at++
		}
		if at == len(s.strips) && at > 0 {
			break
		}
		end := s.pageEnd(at, area)
		s.page(at, end)
		if at > 0 && end-at <= fewStrips {
			for _, st := range s.strips[at:end] {
				tail = tail || st.signed
			}
		}
		if end >= len(s.strips) {
			break
		}
		at = end
	}
	return tail
}

// fewStrips is how many strips a page holds at most that is not worth a page: the signature or code, the space above it, and what it
// takes along: the last lines of the text, or the address of an office under its heading.
const fewStrips = 10

// pageEnd is the index after the last strip of a page that starts with strip at.
func (s *setter) pageEnd(at int, area Length) int {
	y := s.repeatedHeight(at)
	for k := at; k < len(s.strips); k++ {
		if s.strips[k].page && k > at {
			return k
		}
		y = s.top(k, y) + s.strips[k].height
		if y+s.strips[k].reach <= area || s.strips[k].blank {
			continue
		}
		for b := k; b > at; b-- {
			if !s.strips[b-1].keep {
				return b
			}
		}
		return max(k, at+1)
	}
	return len(s.strips)
}

// top is where strip k starts when the strips before it end at y.
func (s *setter) top(k int, y Length) Length {
	if s.strips[k].snap {
		y = (y + s.pitch - 1) / s.pitch * s.pitch
	}
	return y
}

// repeatedHeight is the height of the table head that is printed again above strip at.
func (s *setter) repeatedHeight(at int) Length {
	if at < len(s.strips) && s.strips[at].table != nil && !s.strips[at].head {
		return s.strips[at].table.headHeight
	}
	return 0
}

// page makes a page of strips from to to.
func (s *setter) page(from, to int) {
	n := 0
	if from < to {
		n = s.strips[to-1].to - s.strips[from].from
	}
	p := Page{Width: s.t.Width, Height: s.t.Height, Items: make([]Item, 0, n+2)}
	number := len(s.layout.Pages) + 1
	if s.t.Tall {
		p.Height = min(s.t.Top+s.contentHeight(from, to)+s.t.Left, s.t.Height)
	}
	if s.t.Band > 0 {
		p.Items = append(p.Items, &Rects{Rects: []Rect{{0, 0, p.Width, s.t.Band}}, Color: s.t.TitleColor, Tag: Artifact})
	}
	s.border(&p)
	if number == 1 {
		p.Items = append(p.Items, s.items[:s.furniture]...)
	}
	y := s.middle(from, to)
	if from < to && s.repeatedHeight(from) > 0 {
		f := s.strips[from].table
		for k := f.headFrom; k < f.headTo; k++ {
			p.Items = s.repeat(p.Items, k, s.t.Top+y)
			f.rules(&p, &s.strips[k], s.t.Top+y, k == f.headFrom, false, false)
			y += s.strips[k].height
		}
	}
	for k := from; k < to; k++ {
		st := &s.strips[k]
		y = s.top(k, y)
		if st.foot {
			y = max(y, s.t.AreaHeight-st.height)
		}
		st.placed = s.t.Top + y
		for _, it := range s.items[st.from:st.to] {
			move(it, 0, s.t.Top+y)
			p.Items = append(p.Items, it)
		}
		if st.mark > 0 {
			b := &s.layout.Outline[st.mark-1]
			b.Page, b.Y = number-1, s.t.Top+y
		}
		if st.table != nil {
			first := k == from && s.repeatedHeight(from) == 0 || k > from && s.strips[k-1].table != st.table
			last := k == to-1 || s.strips[k+1].table != st.table
			st.table.rules(&p, st, s.t.Top+y, first, last, st.inner && k > from)
		}
		y += st.height
	}
	s.pageNumber(&p, number)
	s.layout.Pages = append(s.layout.Pages, p)
}

// middle is where the first strip of a page starts: at its top, or lower where the template wants it in the middle.
func (s *setter) middle(from, to int) Length {
	if !s.t.Middle {
		return 0
	}
	return max(s.t.AreaHeight-s.contentHeight(from, to), 0) / 2
}

// contentHeight is what strips from to to take on a page, without blank ones at its end.
func (s *setter) contentHeight(from, to int) Length {
	for to > from && s.strips[to-1].blank {
		to--
	}
	y := s.repeatedHeight(from)
	for k := from; k < to; k++ {
		y = s.top(k, y) + s.strips[k].height
	}
	return y
}

// border draws the two strokes of the template's border as rectangles, whose corners meet.
func (s *setter) border(p *Page) {
	b := &s.t.Border
	if b.Outer == 0 {
		return
	}
	r := &Rects{Color: b.Color, Tag: Artifact}
	frame := func(in, width Length) {
		w, h := p.Width-2*in, p.Height-2*in
		r.Rects = append(r.Rects, Rect{in, in, w, width}, Rect{in, in + h - width, w, width},
			Rect{in, in + width, width, h - 2*width}, Rect{in + w - width, in + width, width, h - 2*width})
	}
	frame(b.Inset, b.Outer)
	if b.Inner > 0 {
		frame(b.Inset+b.Outer+b.Gap, b.Inner)
	}
	p.Items = append(p.Items, r)
}

// repeat copies the items of strip k, no longer as content, to y.
func (s *setter) repeat(items []Item, k int, y Length) []Item {
	for _, it := range s.items[s.strips[k].from:s.strips[k].to] {
		if t, ok := it.(*Text); ok {
			c := s.newText()
			*c = *t
			c.Y = t.Y - s.strips[k].placed + y
			c.Tag = Artifact
			items = append(items, c)
		}
	}
	return items
}

// move shifts an item.
func move(it Item, dx, dy Length) {
	switch it := it.(type) {
	case *Text:
		it.X, it.Y = it.X+dx, it.Y+dy
	case *Line:
		it.X1, it.X2, it.Y1, it.Y2 = it.X1+dx, it.X2+dx, it.Y1+dy, it.Y2+dy
	case *Rects:
		for i := range it.Rects {
			it.Rects[i].X, it.Rects[i].Y = it.Rects[i].X+dx, it.Rects[i].Y+dy
		}
	case *Image:
		it.X, it.Y = it.X+dx, it.Y+dy
	case *Link:
		it.X, it.Y = it.X+dx, it.Y+dy
	}
}

// pageNumber prints — 1 — below the type area, the dashes PageNumberDrop below it, one character in from the right edge on
// odd pages and from the left edge on even ones (GB/T 9704-2012, 7.5).
func (s *setter) pageNumber(p *Page, number int) {
	if s.t.PageNumberSize == 0 {
		return
	}
	p.Label = strconv.Itoa(number)
	style := ownStyle(font.Body, s.t.PageNumberSize, s.pitch)
	s.boxes = s.boxes[:0]
	s.shapeText("— "+p.Label+" —", run{typeStyle: style, tag: Artifact})
	for i := range s.boxes {
		s.boxes[i].class = latin
		if s.boxes[i].rune == ' ' {
			s.boxes[i].width = style.em / 4
		}
	}
	at, n := len(s.items), len(s.boxes)
	// The dash of the faces stands at 0.38 of the size above the baseline.
	y := s.t.Top + s.t.AreaHeight + s.t.PageNumberDrop + style.size*38/100
	how := alignRight
	if number%2 == 0 {
		how = alignLeft
	}
	s.setLine(line{end: n, to: n, last: true}, s.t.Left+style.em, s.t.AreaWidth-2*style.em, y, how, style)
	p.Items = append(p.Items, s.items[at:]...)
	s.items = s.items[:at]
}
