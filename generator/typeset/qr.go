package typeset

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/qrcode"
)

// code is a QR code that is about to be set. size is that of the modules, without the quiet zone.
type code struct {
	*qrcode.Code
	url, caption string
	size         Length
}

// encode returns the code of q; nil where there is none, its target has no address, or the address is too long for a code.
func (s *setter) encode(q *doc.QRCode) *code {
	if q == nil {
		return nil
	}
	url, ok := s.resolve(q.Target)
	if !ok {
		return nil
	}
	c, err := qrcode.Encode(url)
	if err != nil {
		s.diags.Error(s.pos(0), "address-too-long",
			diag.T("网址太长，放不进二维码：%s", "the address is too long for a QR code: %s", url),
			diag.T("请缩短网址", "shorten the address"))
		return nil
	}
	return &code{c, url, q.Caption, s.t.CodeSize}
}

func (c *code) quiet() Length { return c.size / Length(c.Size) * qrcode.Quiet }

func (c *code) noteStyle(s *setter) typeStyle {
	return ownStyle(s.t.NoteRole, s.t.NoteSize, s.t.NoteSize*7/5)
}

// width is the room of the code with its quiet zone and of its caption, which stands centred below it and turns where it is
// nearly twice as wide.
func (c *code) width(s *setter) Length {
	return max(c.size+2*c.quiet(), min(s.textWidth(c.caption, c.noteStyle(s)), c.size*9/5))
}

// qrBlock sets a code that no signature stands beside.
func (s *setter) qrBlock(q *doc.QRCode, c column) {
	if code := s.encode(q); code != nil {
		s.bindText()
		s.codeStrip(code, c)
	}
}

func (s *setter) codeStrip(code *code, c column) {
	from := len(s.items)
	if s.t.CodeMiddle {
		c.x += (c.width - code.width(s)) / 2
	}
	h := s.setCode(code, c, 0)
	h = (h + s.pitch - 1) / s.pitch * s.pitch
	s.strips = append(s.strips, strip{height: h, from: from, to: len(s.items), signed: true})
}

// setCode sets a code at the left of the column with its quiet zone starting at y, and returns where its caption ends.
func (s *setter) setCode(code *code, c column, y Length) Length {
	width, quiet := code.width(s), code.quiet()
	x := c.x + (width-code.size)/2
	if width == code.size+2*quiet && !s.t.CodeMiddle {
		x = c.x // the margin is quiet enough
	}
	tag := s.addTag("Figure", c.tag)
	s.layout.Tags[tag].Alt = code.caption
	if code.caption == "" {
		s.layout.Tags[tag].Alt = code.url
	}
	s.items = append(s.items, &Rects{Rects: code.modules(x, y+quiet), Tag: int(tag)},
		&Link{Rect: Rect{x, y + quiet, code.size, code.size}, URL: code.url, Tag: int(tag)}) // for those who read on a screen
	if code.caption == "" {
		return y + code.size + 2*quiet
	}
	style := code.noteStyle(s)
	s.boxes, s.cuts, s.lines = s.boxes[:0], s.cuts[:0], s.lines[:0]
	r := run{typeStyle: style, tag: s.addTag("Caption", c.tag)}
	s.shapeText(code.caption, r)
	s.pairs(0, r)
	s.breakLines(0, len(s.boxes), 0, max(width, code.size), style.em)
	y += code.size + 2*quiet
	for _, ln := range s.lines {
		s.setLine(ln, x+code.size/2-width/2, width, y+style.baseline(), alignCenter, style)
		y += style.pitch
	}
	return y
}

// modules are the dark modules, each run of them in a row as one rectangle.
func (c *code) modules(x, y Length) []Rect {
	at := func(i int) Length { return Length(int64(c.size) * int64(i) / int64(c.Size)) }
	runs := c.Runs()
	rects := make([]Rect, len(runs))
	for i, r := range runs {
		rects[i] = Rect{x + at(r.Column), y + at(r.Row), at(r.Column+r.Length) - at(r.Column), at(r.Row+1) - at(r.Row)}
	}
	return rects
}
