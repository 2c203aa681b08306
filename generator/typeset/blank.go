package typeset

import (
	"math"

	"noticeboard/generator/doc"
)

var (
	photoWidth, photoHeight = MM(25), MM(35) // a one-inch photo
	sealWidth               = MM(42)
	outline                 = Pt(0.5)
	outlineDash             = Pt(2.5)
)

// shapeCheckBox makes a box of a check box: the faces have neither ☐ nor ☑, so it is drawn.
func (s *setter) shapeCheckBox(in doc.CheckBox, r run) {
	b := box{class: checkBox, rune: '☐', width: r.em, brk: never, tag: s.addTag("Figure", r.tag)}
	if in.Checked {
		b.rune = '☑'
	}
	s.layout.Tags[b.tag].Alt = string(b.rune)
	s.boxes = append(s.boxes, b)
}

// setCheckBox draws a square of four fifths of the type's size, with a tick where it is checked.
func (s *setter) setCheckBox(b *box, x, baseline, size Length) {
	side := size * 4 / 5
	x += (b.width - side) / 2
	y := baseline - ascent(size) + (size-side)/2
	width := max(size/24, Pt(0.4))
	stroke := func(x1, y1, x2, y2, width Length) {
		s.items = append(s.items, &Line{X1: x + x1, Y1: y + y1, X2: x + x2, Y2: y + y2, Width: width, Tag: int(b.tag)})
	}
	half := width / 2 // strokes overlap at the corners
	stroke(-half, 0, side+half, 0, width)
	stroke(-half, side, side+half, side, width)
	stroke(0, 0, 0, side, width)
	stroke(side, 0, side, side, width)
	if b.rune == '☑' {
		stroke(side*20/100, side*52/100, side*42/100, side*76/100, 2*width)
		stroke(side*40/100, side*76/100, side*82/100, side*24/100, 2*width)
	}
}

// writingLines rules lines to write on.
func (s *setter) writingLines(w *doc.WritingLines, c column) {
	height := max(s.pitch, s.t.WritingLine)
	for range w.Count {
		from := len(s.items)
		s.items = append(s.items, &Line{X1: c.x, Y1: height, X2: c.x + c.width, Y2: height, Width: thinRule, Tag: Artifact})
		s.strips = append(s.strips, strip{height: height, from: from, to: len(s.items)})
	}
	if w.Count > 0 {
		s.strips = append(s.strips, strip{from: len(s.items), to: len(s.items), snap: true, blank: true})
	}
}

// blankSpace leaves a space at the right of the column: for a photo at its edge, for a seal four characters in.
func (s *setter) blankSpace(b *doc.Blank, c column) {
	w, h, in := photoWidth, photoHeight, Length(0)
	if b.Kind == doc.SealBlank {
		w, h, in = sealWidth, sealWidth, 4*s.em
	}
	if w+in > c.width {
		in = 0
	}
	from := len(s.items)
	height := (h + s.pitch/4 + s.pitch - 1) / s.pitch * s.pitch
	s.outlineBlank(b, Rect{c.x + c.width - w - in, (height - h) / 2, w, h}, c.tag)
	s.strips = append(s.strips, strip{height: height, from: from, to: len(s.items)})
}

// outlineBlank draws the dashed outline and the small words inside.
func (s *setter) outlineBlank(b *doc.Blank, r Rect, tag int32) {
	if b.Kind == doc.SealBlank {
		s.dashedCircle(r)
	} else {
		for _, l := range [][4]Length{{0, 0, r.W, 0}, {0, r.H, r.W, r.H}, {0, 0, 0, r.H}, {r.W, 0, r.W, r.H}} {
			s.items = append(s.items, &Line{X1: r.X + l[0], Y1: r.Y + l[1], X2: r.X + l[2], Y2: r.Y + l[3],
				Width: outline, Color: Grey, Dash: outlineDash, Tag: Artifact})
		}
	}
	style := ownStyle(s.t.Role, s.t.NoteSize, s.t.NoteSize*7/5)
	style.color = Grey
	s.boxes, s.cuts, s.lines = s.boxes[:0], s.cuts[:0], s.lines[:0]
	run := run{typeStyle: style, tag: s.addTag("P", tag)}
	s.shapeText(b.Label, run)
	s.pairs(0, run)
	s.breakLines(0, len(s.boxes), 0, r.W*4/5, style.em)
	y := r.Y + (r.H-Length(len(s.lines))*style.pitch)/2
	for _, ln := range s.lines {
		s.setLine(ln, r.X+r.W/10, r.W*4/5, y+style.baseline(), alignCenter, style)
		y += style.pitch
	}
}

// dashedCircle draws every second side of a polygon of so many sides that it looks round.
func (s *setter) dashedCircle(r Rect) {
	const sides = 96
	at := func(i int) (x, y Length) {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / sides)
		round := func(v float64) Length { return Length(math.Round(v)) }
		return r.X + r.W/2 + round(cos*float64(r.W/2)), r.Y + r.H/2 + round(sin*float64(r.H/2))
	}
	for i := 0; i < sides; i += 2 {
		x1, y1 := at(i)
		x2, y2 := at(i + 1)
		s.items = append(s.items, &Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: outline, Color: Grey, Tag: Artifact})
	}
}
