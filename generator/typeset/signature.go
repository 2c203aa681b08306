package typeset

import "noticeboard/generator/doc"

// signature sets issuer and date, beside it the QR code where there is room. The block is one strip, bound to the last two
// lines of the text, so that no page holds nothing else (GB/T 9704-2012, 7.3.5).
func (s *setter) signature(g *doc.Signature, q *doc.QRCode, c column) {
	style := s.bodyStyle(c.role)
	sealed := g.Sealed && s.t.Seal > 0
	p := s.placeSignature(g, sealed, c)
	code := s.encode(q)
	// A sealed signature stands two lines below the text: a seal of 42 mm whose top is within a line of the text then has
	// name and date just below its middle, as 7.3.5.1 asks.
	lines := 1
	if sealed {
		lines = 2
	}
	above := Length(lines) * s.pitch
	beside := code != nil && c.x+code.width(s) < p.leftmost-s.em
	s.bindText()
	from, y := len(s.items), above
	for _, part := range p.parts {
		s.setSignaturePart(part, y, style)
		y += Length(part.lines) * s.pitch
	}
	if beside {
		y = max(y, s.setCode(code, c, 0))
		y = (y + s.pitch - 1) / s.pitch * s.pitch
	}
	below := code != nil && !beside
	s.strips = append(s.strips, strip{height: y, from: from, to: len(s.items), keep: below})
	s.signed = true
	if below {
		s.codeStrip(code, c)
	}
}

// signaturePart is an issuer or the date with its place.
type signaturePart struct {
	text  string
	x, w  Length
	how   align
	lines int
	tag   int32
}

// signaturePlan is where the parts of a signature stand.
type signaturePlan struct {
	parts    []signaturePart
	leftmost Length // of the parts and of the seal
}

// placeSignature finds the horizontal places: of a sealed signature by 7.3.5.1 (date four characters from the right, issuer
// centred above it), otherwise by 7.3.5.2 (issuer two characters from the right, date two characters in from the issuer's
// first).
func (s *setter) placeSignature(g *doc.Signature, sealed bool, c column) (p signaturePlan) {
	style := s.bodyStyle(c.role)
	edge := c.x + c.width
	widest := c.width - 4*s.em
	var issuer Length
	for _, name := range g.Issuers {
		w := s.textWidth(name, style)
		part := signaturePart{text: name, w: w, lines: 1}
		if w > widest {
			part.w = widest
			part.lines = int((w + widest - 1) / widest)
		}
		issuer = max(issuer, part.w)
		p.parts = append(p.parts, part)
	}
	date := s.textWidth(g.Date, style)
	if g.Date == "" && sealed {
		date = issuer
	}
	right := edge - 4*s.em
	if !sealed {
		right = edge - 2*s.em
	}
	var dateX, issuerX Length
	if sealed {
		dateX = right - date
		issuerX = dateX + date/2 - issuer/2
		if issuerX+issuer > edge { // too long to be centred: it goes to 右空二字 and the date below its middle
			issuerX = edge - 2*s.em - issuer
			dateX = issuerX + issuer/2 - date/2
		}
	} else {
		issuerX = right - issuer
		dateX = issuerX + 2*s.em
		if dateX+date > right {
			dateX = right - date
			issuerX = min(issuerX, dateX-2*s.em)
		}
	}
	p.leftmost = min(dateX, issuerX)
	for i := range p.parts {
		part := &p.parts[i]
		part.x = issuerX
		if sealed {
			part.x, part.w, part.how = issuerX, issuer, alignCenter
		} else if part.lines > 1 {
			part.how = alignCenter
		}
		part.tag = s.addTag("P", c.tag)
	}
	if g.Date != "" {
		p.parts = append(p.parts, signaturePart{text: g.Date, x: dateX, w: date, lines: 1, tag: s.addTag("P", c.tag)})
	}
	if sealed {
		p.leftmost = min(p.leftmost, dateX+date/2-s.t.Seal/2)
	}
	return p
}

func (s *setter) setSignaturePart(part signaturePart, y Length, style typeStyle) {
	s.boxes, s.cuts, s.lines = s.boxes[:0], s.cuts[:0], s.lines[:0]
	r := run{typeStyle: style, tag: part.tag}
	s.shapeText(part.text, r)
	s.pairs(0, r)
	s.breakLines(0, len(s.boxes), 0, part.w, style.em)
	how := part.how
	if how == alignBoth {
		how = alignLeft
	}
	for i, ln := range s.lines {
		s.setLine(ln, part.x, part.w, y+Length(i)*s.pitch+style.baseline(), how, style)
	}
}

// bindText binds the last two lines of the text to what follows.
func (s *setter) bindText() {
	for i, n := len(s.strips)-1, 0; i >= 0 && n < 2; i-- {
		if !s.strips[i].text && !s.strips[i].blank {
			if s.strips[i].table != nil && n == 0 {
				s.strips[i].keep = true
			}
			return
		}
		s.strips[i].keep = true
		if s.strips[i].text {
			n++
		}
	}
}
