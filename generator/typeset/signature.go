package typeset

import "noticeboard/generator/doc"

// signature sets issuer and date, beside it the QR code where there is room. The block is one strip, bound to the last two
// lines of the text, so that no page holds nothing else (GB/T 9704-2012, 7.3.5).
func (s *setter) signature(g *doc.Signature, q *doc.QRCode, c column) {
	style := s.bodyStyle(c.role)
	sealed := g.Sealed && s.t.Seal > 0
	// A sealed signature stands two lines below the text: a seal of 42 mm whose top is within a line of the text then has
	// name and date just below its middle, as 7.3.5.1 asks.
	above := 2 * s.pitch
	var p signaturePlan
	switch {
	case g.Post != "":
		p = s.placeStamped(g, c)
	case sealed && len(g.Issuers) > 1:
		p = s.placeJoint(g, c)
	default:
		if p = s.placeSignature(g, sealed, c); !sealed {
			above = s.pitch
		}
	}
	code := s.encode(q)
	beside := code != nil && c.x+code.width(s) < p.leftmost-s.em
	s.bindText()
	from, y, top := len(s.items), above, above
	for _, part := range p.parts {
		if !part.beside {
			y += Length(part.above) * s.pitch
			top = y
		}
		s.setSignaturePart(part, top, style)
		y = max(y, top+Length(part.lines)*s.pitch)
	}
	y += p.below
	if beside {
		y = max(y, s.setCode(code, c, 0))
		y = (y + s.pitch - 1) / s.pitch * s.pitch
	}
	below := code != nil && !beside
	s.strips = append(s.strips, strip{height: y, from: from, to: len(s.items), keep: below, signed: true})
	if below {
		s.codeStrip(code, c)
	}
}

// signaturePart is an issuer or the date with its place.
type signaturePart struct {
	text   string
	x, w   Length
	how    align
	lines  int
	tag    int32
	above  int  // blank lines above it
	beside bool // on the line of the part before
}

// signaturePlan is where the parts of a signature stand.
type signaturePlan struct {
	parts    []signaturePart
	leftmost Length // of the parts and of the seal
	below    Length // what a stamp needs below the last part
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

// placeStamped finds the places of a signature with a name stamp (7.3.5.3): four characters from the right the stamp, two
// characters left of it the post; the date a blank line below the stamp, four characters from the right. Issuers stand above.
func (s *setter) placeStamped(g *doc.Signature, c column) (p signaturePlan) {
	style := s.bodyStyle(c.role)
	right := c.x + c.width - 4*s.em
	for _, name := range g.Issuers {
		w := min(s.textWidth(name, style), right-c.x)
		p.parts = append(p.parts, signaturePart{text: name, x: right - w, w: w, how: alignRight, lines: 1, tag: s.addTag("P", c.tag)})
	}
	// The stamp is centred on the line of the post and reaches into the lines above and below.
	w := min(s.textWidth(g.Post, style), right-c.x)
	x := max(right-nameStamp-2*s.em-w, c.x)
	p.parts = append(p.parts, signaturePart{text: g.Post, x: x, w: w, lines: 1, tag: s.addTag("P", c.tag)})
	p.leftmost = x
	if g.Date != "" {
		w = s.textWidth(g.Date, style)
		p.parts = append(p.parts, signaturePart{text: g.Date, x: right - w, w: w, lines: 1, above: 1, tag: s.addTag("P", c.tag)})
		p.leftmost = min(p.leftmost, right-w)
	}
	return p
}

// nameStamp is the width kept for a stamp with a name.
var nameStamp = MM(30)

// sealGap keeps seals side by side from touching.
var sealGap = MM(3)

// placeJoint finds the places of several sealed issuers (7.3.5.1): up to three side by side, each with the room of a seal that is
// centred on its name; the date stands below the last.
func (s *setter) placeJoint(g *doc.Signature, c column) (p signaturePlan) {
	style := s.bodyStyle(c.role)
	most := max(min(int(c.width/(s.t.Seal+sealGap)), 3), 1)
	rows := (len(g.Issuers) + most - 1) / most
	columns := (len(g.Issuers) + rows - 1) / rows
	cell := c.width / Length(columns)
	var x Length
	for i, name := range g.Issuers {
		if i%columns == 0 {
			x = c.x + (c.width-cell*Length(min(columns, len(g.Issuers)-i)))/2
		}
		part := signaturePart{text: name, x: x + s.em/2, w: cell - s.em, how: alignCenter, lines: 1, beside: i%columns > 0, tag: s.addTag("P", c.tag)}
		if w := s.textWidth(name, style); w > part.w {
			part.lines = int((w + part.w - 1) / part.w)
		}
		if i > 0 && i%columns == 0 {
			part.above = int((s.t.Seal + sealGap) / s.pitch) // with the name's own line, the seals above end before
		}
		p.parts = append(p.parts, part)
		x += cell
	}
	p.leftmost = c.x
	if g.Date != "" {
		p.parts = append(p.parts, signaturePart{text: g.Date, x: x - cell, w: cell, how: alignCenter, lines: 1, tag: s.addTag("P", c.tag)})
	}
	// The seals of the last row reach lower than the date.
	p.below = max(s.t.Seal/2-s.pitch*3/2, 0)
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
