package typeset

import (
	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

var (
	markTop    = MM(35) // from the top of the type area to the issuer's mark (GB/T 9704-2012, 7.2.4)
	headRule   = MM(4)  // from the document number to the red rule (7.2.7)
	headStroke = Pt(2)
)

// sheetBlock finds the Head or the Imprint among the blocks of a document; the zero T where there is none.
func sheetBlock[T doc.Block](blocks []doc.Block) (found T) {
	for _, b := range blocks {
		if t, ok := b.(T); ok {
			return t
		}
	}
	return found
}

// head sets the red head (版头): the mark in the largest type that fits a line, the number two blank lines below it, the rule,
// and two blank lines above the title. The strip ends between two lines of the grid: the distances are those of the standard.
func (s *setter) head(h *doc.Head) {
	if h == nil {
		return
	}
	from := len(s.items)
	x, width := s.main.x, s.main.width
	mark := ownStyle(font.Title, s.t.MarkSize, s.pitch)
	mark.color = Red
	if w := s.textWidth(h.Mark, mark); w > width {
		mark.size = Length(int64(mark.size) * int64(width) / int64(w))
		mark.em = mark.size
	}
	s.setText(h.Mark, x, width, markTop+ascent(mark.size), alignCenter, mark, s.addTag("P", 0))
	y := markTop + mark.size + 2*s.pitch
	number := s.bodyStyle(font.Body)
	if h.Number != "" {
		s.setText(h.Number, x, width, y+number.baseline(), alignCenter, number, s.addTag("P", 0))
		y += (s.pitch + number.size) / 2
	}
	y += headRule
	s.items = append(s.items, &Line{X1: s.t.Left, Y1: y, X2: s.t.Left + s.t.AreaWidth, Y2: y, Width: headStroke, Color: Red, Tag: Artifact})
	s.strips = append(s.strips, strip{height: y + 2*s.pitch, from: from, to: len(s.items), keep: true})
}

// setText sets one line of text between the strips.
func (s *setter) setText(text string, x, width, baseline Length, how align, style typeStyle, tag int32) {
	s.boxes = s.boxes[:0]
	r := run{typeStyle: style, tag: tag}
	s.shapeText(text, r)
	s.pairs(0, r)
	n := len(s.boxes)
	s.setLine(line{end: n, to: n, last: true}, x, width, baseline, how, style)
}
