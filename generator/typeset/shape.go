package typeset

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// box is one character as the line breaker sees it.
type box struct {
	face  *font.Face
	id    font.GlyphID
	class class
	solid bool  // the space after it never grows: inside a word, a number, —— or ……
	brk   uint8 // what a line break after it costs: 0 nothing, never forbids it
	rune  rune
	width Length // advance
	shift Length // from the advance's left edge to the glyph's origin, where a mark lost the blank before its ink
	front Length // blank before the ink that may still be taken away
	back  Length // blank after the ink that may still be taken away
	gap   Length // space after it that is no character: between Han and Latin, in spread names; dropped at a line end
	tag   int32  // index in Layout.Tags
	ruby  int32  // 1 + index in setter.readings of the reading that starts above it; 0 for none
	ref   int32  // 1 + index in setter.links or, for an object, in setter.pictures; 0 for none
}

const never = 255

// typeStyle is the type of a paragraph.
type typeStyle struct {
	role  font.Role
	size  Length
	em    Length // width of one character: the size, or the share of a line with a set number of characters
	pitch Length
	rise  Length // how much lower than in the middle of its line the type stands, to have room for readings above
	color Color
}

// run is the state while inline content is shaped.
type run struct {
	typeStyle
	tag    int32
	link   int32
	line   int  // of the source
	spread bool // names of two characters take the room of three
}

// shape appends the characters of content to s.boxes and the places of line breaks the author asked for to s.cuts.
func (s *setter) shape(content []doc.Inline, r run) {
	for _, in := range content {
		switch in := in.(type) {
		case doc.Text:
			s.shapeText(string(in), r)
		case doc.Code:
			s.shapeText(string(in), r)
		case doc.Name:
			s.shapeName(string(in), r)
		case *doc.Emphasis:
			inner := r
			inner.role = font.Kai
			s.shape(in.Content, inner)
		case *doc.Strong:
			inner := r
			inner.role = font.Heading
			s.shape(in.Content, inner)
		case *doc.Link:
			s.shapeLink(in, r)
		case *doc.Image:
			s.shapeImage(in, r)
		case doc.Ruby:
			s.shapeRuby(in, r)
		case doc.CheckBox:
			s.shapeCheckBox(in, r)
		case doc.LineBreak:
			s.cuts = append(s.cuts, len(s.boxes))
		}
	}
}

func (s *setter) shapeLink(l *doc.Link, r run) {
	if r.line == 0 {
		r.line = l.Line
	}
	if url, ok := s.resolve(l.Target); ok {
		r.tag = s.addTag("Link", r.tag)
		s.links = append(s.links, link{url, int(r.tag)})
		r.link = int32(len(s.links))
	}
	s.shape(l.Content, r)
}

func (s *setter) shapeName(name string, r run) {
	from := len(s.boxes)
	s.shapeText(name, r)
	letters := s.boxes[from:]
	for i := range len(letters) - 1 {
		letters[i].brk = never
	}
	if r.spread && len(letters) == 2 && letters[0].class == han && letters[1].class == han {
		letters[0].gap = r.em
	}
}

func (s *setter) shapeText(text string, r run) {
	for _, c := range text {
		b := box{class: classOf(c), rune: c, tag: r.tag, ref: r.link}
		if b.class == solidus && s.t.Breaks == BreakBasic {
			b.class = han
		}
		s.glyph(&b, r)
		s.boxes = append(s.boxes, b)
	}
}

// glyph finds the glyph of b.rune and its width.
func (s *setter) glyph(b *box, r run) {
	look := b.rune
	switch {
	case b.class == space || b.class == hardSpace:
		look = ' '
	case b.class == combining:
		if f, id, ok := s.fonts.Find(r.role, look); ok {
			b.face, b.id, b.width = f, id, r.scale(f.Advance(id))
			return
		}
		look = ' '
	}
	face, id, ok := s.fonts.Find(r.role, look)
	if !ok {
		s.missing(b.rune, r.line)
		if face, id, ok = s.fonts.Find(r.role, ' '); !ok {
			return
		}
	}
	b.face, b.id = face, id
	advance := face.Advance(id)
	switch {
	case b.class == combining:
		b.width = 0
	case b.class == space:
		b.width = r.em / 3
	case !b.class.western() && advance >= almostEm || b.class == wideSpace:
		b.width = r.em
		s.trims(b, r.em)
	default:
		b.width = r.scale(advance)
	}
}

// almostEm is the advance in 1/1000 em from which a glyph is a full-width one.
const almostEm = 960

// trims notes the blank half of a full-width mark (标点宽度调整).
func (s *setter) trims(b *box, em Length) {
	switch b.class {
	case opening:
		b.front = em / 2
	case closing, pauseMark:
		b.back = em / 2
	case stopMark:
		if b.rune != '‼' && b.rune != '⁇' {
			b.back = em / 2
		}
	case interpunct: // half a character: GB/T 15834-2011, 5.1.8
		b.width, b.shift = em/2, -em/4
	}
}

// scale turns an advance in 1/1000 em into a length at the type's own size.
func (t typeStyle) scale(advance int) Length {
	return Length((int64(t.size)*int64(advance) + 500) / 1000)
}

func (s *setter) missing(c rune, line int) {
	if s.reported[c] {
		return
	}
	s.reported[c] = true
	s.diags.Error(diag.Pos{File: s.doc.Source, Line: line}, "character-without-glyph",
		diag.T("没有一种字体含有“%c”（U+%04X）这个字，印不出来", "no font has the character “%c” (U+%04X), so it can't be printed", c, c),
		diag.T("请核对这个字；确实要用的，在 board.toml 的字体设置里加一个含有它的 TTF 字体",
			"check the character; if it is right, name a TTF font that has it in board.toml"))
}

// pairs settles what depends on two neighbours: 标点挤压, breaks, and gaps. It looks at the boxes from index from on.
func (s *setter) pairs(from int, r run) {
	b := s.boxes[from:]
	s.apostrophes(b, r)
	gap := r.em * Length(s.t.HanLatinGap) / 1000
	for i := 0; i+1 < len(b); i++ {
		p, q := &b[i], &b[i+1]
		if p.class == connector && p.rune == '—' && q.rune == '—' {
			p.class, q.class = dash, dash
		} else if q.class == connector && p.class == dash && q.rune == '—' {
			q.class = dash
		}
	}
	for i := 0; i+1 < len(b); i++ {
		p, q := &b[i], &b[i+1]
		if p.class == han && q.class == han {
			continue
		}
		squeeze(p, q)
		if c := breakCost(b, i, s.t.Breaks == BreakStrict); c > p.brk {
			p.brk = c
		}
		p.solid = p.class.western() && q.class.western() || p.class == q.class && (p.class == dash || p.class == ellipsis) ||
			p.class == connector || q.class == connector || q.class == combining
		if gap > 0 && p.gap == 0 && (p.class == han && q.class.western() || p.class.western() && q.class == han) {
			p.gap = gap
		}
	}
}

// squeeze makes two adjacent marks one and a half characters wide (标点挤压).
func squeeze(p, q *box) {
	switch {
	case p.back > 0 && (q.front > 0 || q.back > 0):
		p.width -= p.back
		p.back = 0
	case p.front > 0 && q.front > 0 && p.class == opening:
		q.width -= q.front
		q.shift -= q.front
		q.front = 0
	}
}

// breakCost is the cost of a line break after b[i].
func breakCost(b []box, i int, strict bool) uint8 {
	p, q := &b[i], &b[i+1]
	switch {
	case p.class.western() && q.class.western():
		if p.rune == '/' && i > 0 && b[i-1].class == latin && q.class == latin {
			return 100
		}
		return never
	case q.class.neverStarts() || p.class.neverEnds(), p.class == hardSpace || q.class == hardSpace:
		return never
	case p.class == q.class && (p.class == dash || p.class == ellipsis), strict && (q.class == dash || q.class == ellipsis):
		return never
	case p.class == space || p.class == wideSpace:
		if end := inkEnd(b, i); end > 0 && b[end-1].class.neverEnds() {
			return never
		}
		if q.class == digit {
			return beforeNumber(b, i)
		}
	case p.class == digit:
		if q.class == han && (countUnit(q.rune) || ordinal(b, i)) {
			return never
		}
	case q.class == digit:
		return beforeNumber(b, i)
	case p.class == han && i > 0 && b[i-1].class == digit && unitStart(p.rune) && countUnit(q.rune):
		return never
	case p.class == connector:
		return 60
	case q.class == dash || q.class == ellipsis:
		return 30
	}
	return 0
}

// beforeNumber is the cost of a break after b[i] where a number follows: 第5, 〕5号, 8:30—12:00 stay whole, 10 000 too;
// a date is parted after its year, and there only as a last resort.
func beforeNumber(b []box, i int) uint8 {
	p := &b[i]
	switch {
	case p.rune == '第', p.rune == '〕':
		return never
	case p.class == connector:
		if i > 0 && (b[i-1].class == digit) {
			return never
		}
		return 60
	case p.class == space && i > 0 && b[i-1].class == digit:
		n := digitsFrom(b, i+1)
		if n == 3 {
			return never
		}
	case p.rune == '年' && i > 0 && b[i-1].class == digit:
		return lastResort
	case p.rune == '月' && i > 0 && b[i-1].class == digit:
		return never
	}
	return 0
}

// lastResort is the cost of a break that is better than none and worse than a line that can't be spread: a date is parted after
// its year only where no line holds it whole.
const lastResort = 254

// ordinal says whether the number that ends at b[i] is one of 第: 第3村民小组.
func ordinal(b []box, i int) bool {
	for i >= 0 && b[i].class == digit {
		i--
	}
	return i >= 0 && b[i].rune == '第'
}

func digitsFrom(b []box, i int) (n int) {
	for i+n < len(b) && b[i+n].class == digit {
		n++
	}
	return n
}

// apostrophes gives ’ between Western letters the glyph of the narrow ': in don’t it is no quotation mark.
func (s *setter) apostrophes(b []box, r run) {
	for i := 1; i+1 < len(b); i++ {
		if b[i].rune == '’' && b[i-1].class == latin && b[i+1].class == latin {
			if f, id, ok := s.fonts.Find(r.role, '\''); ok {
				b[i].face, b[i].id, b[i].class = f, id, latin
				b[i].width, b[i].front, b[i].back = r.scale(f.Advance(id)), 0, 0
			}
		}
	}
}
