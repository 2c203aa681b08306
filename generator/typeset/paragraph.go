package typeset

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// column is the room a block is set in.
type column struct {
	x, width Length
	role     font.Role // of running text
	tag      int32     // the parent in the logical structure
	depth    int       // of lists
}

// narrowed is the column without so much at its sides. It always keeps room for six characters.
func (s *setter) narrowed(c column, before, after Length) column {
	if c.width-before-after < 6*s.em {
		return c
	}
	c.x += before
	c.width -= before + after
	return c
}

// par is a paragraph to be set.
type par struct {
	typeStyle
	column
	prefix string // set before the content, in the same type
	indent Length // of the first line
	how    align
	line   int // of the source
	spread bool
	label  label
}

// label stands before the first line: a list number, a field's name.
type label struct {
	text  string
	x     Length
	width Length // that its characters are spread over, 0 for their own
	after string // set right after the width, such as ：
	tag   int32
}

// bodyStyle is the type of running text.
func (s *setter) bodyStyle(role font.Role) typeStyle {
	return typeStyle{role: role, size: s.t.Size, em: s.em, pitch: s.pitch}
}

// ownStyle is the type of other sizes, each character as wide as its size.
func ownStyle(role font.Role, size, pitch Length) typeStyle {
	return typeStyle{role: role, size: size, em: size, pitch: pitch}
}

// baseline is the distance from the top of a line to its baseline, the type in the middle of the line.
func (t typeStyle) baseline() Length { return (t.pitch-t.size)/2 + t.rise + ascent(t.size) }

// paragraph sets content below what is there: one strip for each line. A page neither ends with its first line nor starts
// with its last (寡行).
func (s *setter) paragraph(content []doc.Inline, p par) {
	s.boxes, s.cuts, s.lines = s.boxes[:0], s.cuts[:0], s.lines[:0]
	r := run{typeStyle: p.typeStyle, tag: p.tag, line: p.line, spread: p.spread}
	readings := len(s.readings)
	s.shapeText(p.prefix, r)
	s.shape(content, r)
	s.pairs(0, r)
	if len(s.readings) > readings {
		p.typeStyle = p.withReadings()
	}
	n := len(s.boxes)
	s.breakLines(0, n, p.indent, p.width, p.em)
	s.reportForced(p.line)
	if len(s.lines) == 0 {
		if p.label.text == "" {
			return
		}
		s.lines = append(s.lines, line{last: true})
	}
	lines := len(s.lines)
	for i := range lines {
		from := len(s.items)
		x, m := p.x, p.width
		if i == 0 {
			x, m = x+p.indent, m-p.indent
			if p.label.text != "" {
				s.setLabel(p.label, p)
			}
		}
		s.setLine(s.lines[i], x, m, p.baseline(), p.how, p.typeStyle)
		s.strips = append(s.strips, strip{height: p.pitch, from: from, to: len(s.items), text: true,
			keep: lines > 1 && (i == 0 || i == lines-2)})
	}
}

// reportForced warns of a word longer than its line that breakLines has just parted.
func (s *setter) reportForced(line int) {
	at := s.breaker.forced - 1
	if at < 0 {
		return
	}
	from := at - 1
	for from > 0 && s.boxes[from-1].brk == never {
		from--
	}
	word := make([]rune, 0, wordShown)
	for i := from; i < len(s.boxes) && len(word) < wordShown; i++ {
		word = append(word, s.boxes[i].rune)
	}
	s.diags.Warning(s.pos(line), "word-too-long",
		diag.T("“%s…”中间没有可以换行的地方，比一行还长，只好从中间断开", "“%s…” allows no line break and is longer than a line; it was parted", string(word)),
		diag.T("请缩短它，或在合适的地方加空格或换行", "shorten it, or put a space or a line break where it may be parted"))
}

// wordShown is how many characters of a word a message shows.
const wordShown = 20

// setLabel sets a label on the line that is being made, after the boxes and lines of its paragraph.
func (s *setter) setLabel(l label, p par) {
	at := len(s.boxes)
	r := run{typeStyle: p.typeStyle, tag: l.tag, line: p.line}
	s.shapeText(l.text, r)
	if l.width > 0 {
		s.justifyLabel(s.boxes[at:], l.width)
	}
	s.shapeText(l.after, r)
	s.pairs(at, r)
	n := len(s.boxes)
	s.setLine(line{from: at, end: n, to: n, last: true}, l.x, s.t.Width, p.baseline(), alignBoth, p.typeStyle)
}

// justifyLabel spreads the characters of a label over a width: 电话 as wide as 受理单位.
func (s *setter) justifyLabel(b []box, width Length) {
	var w Length
	for i := range b {
		w += b[i].width
	}
	if len(b) < 2 || w >= width {
		if len(b) > 0 && w < width {
			b[len(b)-1].width += width - w
		}
		return
	}
	for i := range len(b) - 1 {
		b[i].gap = (width-w)*Length(i+1)/Length(len(b)-1) - (width-w)*Length(i)/Length(len(b)-1)
	}
}

// textWidth is the width of text on one line, without the trimming of its last mark.
func (s *setter) textWidth(text string, style typeStyle) (w Length) {
	at := len(s.boxes)
	r := run{typeStyle: style}
	s.shapeText(text, r)
	s.pairs(at, r)
	for i := at; i < len(s.boxes); i++ {
		w += s.boxes[i].width + s.boxes[i].gap
	}
	s.boxes = s.boxes[:at]
	return w
}

// blank adds empty lines, which are dropped at the top of a page.
func (s *setter) blank(lines int) {
	for range lines {
		s.strips = append(s.strips, strip{height: s.pitch, from: len(s.items), to: len(s.items), blank: true})
	}
}
