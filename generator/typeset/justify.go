package typeset

// align is how a line stands in its measure.
type align uint8

const (
	alignBoth align = iota // spread or compressed to the measure, the last line left
	alignLeft
	alignCenter
	alignRight
)

// setLine puts the characters of a line on a baseline and appends the items to s.items. x is the left edge of a measure of
// width m; style is the type the boxes were shaped with.
func (s *setter) setLine(ln line, x, m, baseline Length, how align, style typeStyle) {
	boxes := s.boxes[ln.from:ln.to]
	ink := ln.end - ln.from
	s.before, s.after = grow(s.before, len(boxes)), grow(s.after, len(boxes))
	clear(s.before)
	clear(s.after)
	w := s.edges(boxes[:ink], ln.trimmed)
	switch {
	case w > m:
		s.compress(boxes[:ink], w-m, style.em)
	case how == alignBoth && !ln.last:
		s.spread(boxes[:ink], m-w, style.em)
	case how == alignCenter:
		x += (m - w) / 2
	case how == alignRight:
		x += m - w
	}
	s.setBoxes(boxes, ink, x, baseline, style)
}

// edges takes the blanks at both ends of a line away and returns its natural width.
func (s *setter) edges(boxes []box, trimmed bool) (w Length) {
	if len(boxes) == 0 {
		return 0
	}
	for i := range boxes {
		w += boxes[i].width + boxes[i].gap
	}
	if trimmed {
		s.before[0] -= boxes[0].front
		w -= boxes[0].front
	}
	last := len(boxes) - 1
	s.after[last] -= boxes[last].back + boxes[last].gap
	return w - boxes[last].back - boxes[last].gap
}

// compress takes d out of a line in the order of clreq: word spaces, brackets, ， 、 ； ：, gaps between Han and Latin, and at
// last 。 ？ ！. The mark at the line end is trimmed already, and 间隔号 are set half a character wide from the start.
func (s *setter) compress(boxes []box, d, em Length) {
	for _, step := range [...]func(b *box) (front, back Length){
		func(b *box) (Length, Length) { return 0, spaceRoom(b) },
		func(b *box) (Length, Length) { return backIf(b, closing, b.front) },
		func(b *box) (Length, Length) { return backIf(b, pauseMark, 0) },
		func(b *box) (Length, Length) { return 0, gapRoom(b, em) },
		func(b *box) (Length, Length) { return backIf(b, stopMark, 0) },
	} {
		d -= s.take(boxes, d, step)
		if d <= 0 {
			return
		}
	}
}

func backIf(b *box, c class, front Length) (Length, Length) {
	if b.class == c {
		return front, b.back
	}
	return front, 0
}

// take compresses every place of one step by the same part of its room, by d in all or as far as it goes, and returns how
// much that was.
func (s *setter) take(boxes []box, d Length, step func(b *box) (front, back Length)) Length {
	var room int64
	for i := range boxes {
		front, back := s.rest(boxes, i, step)
		room += int64(front + back)
	}
	if room == 0 {
		return 0
	}
	all := min(int64(d), room)
	var seen, taken int64
	part := func(amount Length) Length {
		seen += int64(amount)
		p := all*seen/room - taken
		taken += p
		return Length(p)
	}
	for i := range boxes {
		front, back := s.rest(boxes, i, step)
		s.before[i] -= part(front)
		s.after[i] -= part(back)
	}
	return Length(all)
}

// rest is the room of boxes[i] in a step that the trimming of the line's ends has left.
func (s *setter) rest(boxes []box, i int, step func(b *box) (front, back Length)) (Length, Length) {
	front, back := step(&boxes[i])
	if i == 0 && s.before[0] != 0 {
		front = 0
	}
	if i == len(boxes)-1 {
		back = 0
	}
	return front, back
}

// spread puts d into a line: word spaces grow to half a character first, then Han–Latin gaps to a third, then every gap
// alike but those inside words, numbers, —— and ……. A line that would become too loose stays as it is.
func (s *setter) spread(boxes []box, d, em Length) {
	gaps := 0
	var spaces, mixed int64
	for i := range len(boxes) - 1 {
		if !boxes[i].solid {
			gaps++
		}
		spaces += int64(wordGrowth(&boxes[i], em))
		mixed += int64(s.gapGrowth(&boxes[i], em))
	}
	if gaps == 0 || spreadOf(d, gaps, em) > maxSpread {
		return
	}
	d -= s.give(boxes, d, spaces, func(b *box) Length { return wordGrowth(b, em) })
	d -= s.give(boxes, d, mixed, func(b *box) Length { return s.gapGrowth(b, em) })
	given, n := Length(0), 0
	for i := range len(boxes) - 1 {
		if boxes[i].solid {
			continue
		}
		n++
		p := Length(int64(d)*int64(n)/int64(gaps)) - given
		s.after[i] += p
		given += p
	}
}

// give spreads the places that growth names by the same part of what each may grow, and returns how much that was.
func (s *setter) give(boxes []box, d Length, all int64, growth func(*box) Length) Length {
	if all == 0 || d == 0 {
		return 0
	}
	sum := min(int64(d), all)
	var seen, given int64
	for i := range len(boxes) - 1 {
		seen += int64(growth(&boxes[i]))
		p := sum*seen/all - given
		given += p
		s.after[i] += Length(p)
	}
	return Length(sum)
}

func wordGrowth(b *box, em Length) Length {
	if b.class == space && b.width > 0 {
		return em/2 - b.width
	}
	return 0
}

// gapGrowth is 0 where the template keeps Han and Latin close.
func (s *setter) gapGrowth(b *box, em Length) Length {
	if s.t.HanLatinGap == 0 || b.gap == 0 || b.gap > em/3 {
		return 0
	}
	return em/3 - b.gap
}

// setBoxes makes one Text of each run of boxes with the same face and tag, the areas of links, pictures, and at last the
// readings above. Boxes from index ink on hang at the line end without width.
func (s *setter) setBoxes(boxes []box, ink int, x, baseline Length, style typeStyle) {
	size := style.size
	s.above = s.above[:0]
	var t *Text
	var area *Link
	var areaRef int32
	glyphs := s.reserve(len(boxes))
	for i := range boxes {
		b := &boxes[i]
		at := x + s.before[i] + b.shift
		advance := s.before[i] + b.width + b.gap + s.after[i]
		if i >= ink {
			advance = 0
		}
		if b.ruby > 0 {
			s.above = append(s.above, placedReading{&s.readings[b.ruby-1], x + s.before[i]})
		}
		if b.class == object || b.class == checkBox {
			if b.class == object {
				s.setPicture(b, x, baseline, size)
			} else {
				s.setCheckBox(b, x, baseline, size)
			}
			t, x = nil, x+advance
			continue
		}
		if b.face == nil {
			continue
		}
		if t == nil || t.Face != b.face || t.Tag != int(b.tag) {
			t = s.newText()
			*t = Text{Face: b.face, Size: size, X: at, Y: baseline, Color: style.color, Tag: int(b.tag), Glyphs: glyphs[len(glyphs):]}
			s.items = append(s.items, t)
		}
		glyphs = append(glyphs, Glyph{ID: b.id, Rune: b.rune, X: at - t.X})
		t.Glyphs = t.Glyphs[:len(t.Glyphs)+1]
		if b.ref != areaRef {
			area, areaRef = s.linkArea(b.ref, at, baseline, size), b.ref
		}
		x += advance
		if area != nil && i < ink {
			area.W = max(area.W, x-area.X)
		}
	}
	s.setReadings(baseline, size)
}

// linkArea opens the area of a link, as high as the type with a little around it; nil where ref names none.
func (s *setter) linkArea(ref int32, x, baseline, size Length) *Link {
	if ref == 0 {
		return nil
	}
	l := s.links[ref-1]
	area := &Link{Rect: Rect{X: x, Y: baseline - ascent(size), W: 0, H: size + size/8}, URL: l.url, Tag: l.tag}
	s.items = append(s.items, area)
	return area
}

// ascent is the distance from the top of a Chinese character's square to the baseline.
func ascent(size Length) Length { return size * 88 / 100 }

// reserve returns an empty slice with room for n glyphs, cut from a larger block.
func (s *setter) reserve(n int) []Glyph {
	if len(s.glyphs)+n > cap(s.glyphs) {
		s.glyphs = make([]Glyph, 0, max(n, glyphBlock))
	}
	at := len(s.glyphs)
	s.glyphs = s.glyphs[:at+n]
	return s.glyphs[at : at : at+n]
}

func (s *setter) newText() *Text {
	if len(s.texts) == cap(s.texts) {
		s.texts = make([]Text, 0, textBlock)
	}
	s.texts = s.texts[:len(s.texts)+1]
	return &s.texts[len(s.texts)-1]
}

const (
	glyphBlock = 768 // a full page has 616
	textBlock  = 64
)
