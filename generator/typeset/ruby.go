package typeset

import (
	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// reading is a Ruby's text (拼音), set above its base at half the size in 黑体, whose faces have every letter with a tone mark
// (clreq, 行间注).
type reading struct {
	glyphs []readingGlyph
	width  Length
	room   Length // width of the base's boxes
}

type readingGlyph struct {
	face *font.Face
	id   font.GlyphID
	x    Length
}

// placedReading is a reading on the line that is being set; x is the left edge of its room.
type placedReading struct {
	*reading
	x Length
}

// shapeRuby appends the base. It is widened so that readings side by side are at least a quarter of their size apart, and
// never parted from its reading.
func (s *setter) shapeRuby(in doc.Ruby, r run) {
	from := len(s.boxes)
	s.shapeText(in.Base, r)
	base := s.boxes[from:]
	if len(base) == 0 || in.Text == "" {
		return
	}
	above := r.typeStyle
	above.size = r.size / 2
	var rd reading
	for _, c := range in.Text {
		f, id, ok := s.fonts.Find(font.Heading, c)
		if !ok {
			s.missing(c, r.line)
			continue
		}
		rd.glyphs = append(rd.glyphs, readingGlyph{f, id, rd.width})
		rd.width += above.scale(f.Advance(id))
	}
	for i := range base {
		rd.room += base[i].width
	}
	if lacking := rd.width + above.size/4 - rd.room; lacking > 0 {
		for i := range base {
			part := lacking / Length(len(base)-i)
			base[i].width += part
			base[i].shift += part / 2
			lacking -= part
			rd.room += part
		}
	}
	for i := range len(base) - 1 {
		base[i].brk, base[i].solid = never, true
	}
	s.readings = append(s.readings, rd)
	base[0].ruby = int32(len(s.readings))
}

// withReadings is the type of a paragraph with readings: all its lines are alike, whether they have any or not, and the
// readings stand within them.
func (t typeStyle) withReadings() typeStyle {
	t.pitch = max(t.pitch, t.size*17/10)
	t.rise = max(t.size*57/100-(t.pitch-t.size)/2, 0)
	return t
}

// setReadings sets what s.above holds over a line. Readings are furniture without characters: who copies or listens to the
// text gets its characters, in order.
func (s *setter) setReadings(baseline, size Length) {
	n := 0
	for _, p := range s.above {
		n += len(p.glyphs)
	}
	glyphs := s.reserve(n)
	// The descender of the letters, 0.22 of their size, just clears the square of the base.
	y := baseline - ascent(size) - size/2*22/100
	var t *Text
	for _, p := range s.above {
		x := p.x + (p.room-p.width)/2
		for _, g := range p.glyphs {
			if t == nil || t.Face != g.face {
				t = s.newText()
				*t = Text{Face: g.face, Size: size / 2, X: x + g.x, Y: y, Tag: Artifact, Glyphs: glyphs[len(glyphs):]}
				s.items = append(s.items, t)
			}
			glyphs = append(glyphs, Glyph{ID: g.id, X: x + g.x - t.X})
			t.Glyphs = t.Glyphs[:len(t.Glyphs)+1]
		}
	}
}

// hasRuby says whether a cell of the table has a reading.
func hasRuby(t *doc.Table) (found bool) {
	doc.WalkInlines([]doc.Block{t}, func(in doc.Inline) bool {
		_, ok := in.(doc.Ruby)
		found = found || ok
		return !found
	})
	return found
}
