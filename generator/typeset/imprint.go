package typeset

import (
	"strings"

	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

var (
	imprintSize  = Pt(13.75)                   // 四号
	imprintPitch = imprintSize + Pt(15.75)*7/8 // 行: its height and 7/8 of that of 三号 (GB/T 9704-2012, 3.2)
)

// imprint sets the 版记: copies to, then issuer and date, between rules of which the last stands on the lower edge of the last
// page's type area (GB/T 9704-2012, 7.4).
func (s *setter) imprint(b *doc.Imprint) {
	if b == nil {
		return
	}
	style := ownStyle(font.Body, imprintSize, imprintPitch)
	left, right := s.t.Left, s.t.Left+s.t.AreaWidth
	inner := column{x: left + style.em, width: s.t.AreaWidth - 2*style.em}
	from := len(s.items)
	y := Length(0)
	rule := func(width Length) {
		s.items = append(s.items, &Line{X1: left, Y1: y, X2: right, Y2: y, Width: width, Tag: Artifact})
	}
	rule(thickRule)
	if b.CopyTo != "" {
		y = s.copyTo(b.CopyTo, inner, style)
		rule(thinRule)
	}
	baseline := y + style.baseline()
	date := b.Date
	if date != "" {
		date += "印发"
	}
	tag := s.addTag("P", 0)
	s.setText(b.Issuer, inner.x, inner.width, baseline, alignLeft, style, tag)
	s.setText(date, inner.x, inner.width, baseline, alignRight, style, tag)
	y += style.pitch
	rule(thickRule)
	s.strips = append(s.strips, strip{height: y, from: from, to: len(s.items), foot: true})
}

// copyTo sets 抄送 from y 0 on, turned lines aligned after the colon, and returns where it ends.
func (s *setter) copyTo(names string, c column, style typeStyle) (y Length) {
	const heading = "抄送："
	if !strings.HasSuffix(names, "。") {
		names += "。"
	}
	tag := s.addTag("P", 0)
	s.setText(heading, c.x, c.width, style.baseline(), alignLeft, style, tag)
	in := 3 * style.em
	s.boxes, s.cuts, s.lines = s.boxes[:0], s.cuts[:0], s.lines[:0]
	r := run{typeStyle: style, tag: tag}
	s.shapeText(names, r)
	s.pairs(0, r)
	s.breakLines(0, len(s.boxes), 0, c.width-in, style.em)
	for _, ln := range s.lines {
		s.setLine(ln, c.x+in, c.width-in, y+style.baseline(), alignBoth, style)
		y += style.pitch
	}
	return y
}
