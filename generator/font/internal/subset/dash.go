package main

import (
	"encoding/binary"
	"fmt"

	"noticeboard/generator/font/internal/sfnt"
)

// horizontalBar is the full-width dash. In the Noto fonts its ink leaves 70 units free on either side, and the feature that
// joins two of them isn't run in a PDF: —— would show a gap, against clreq 3.1.5.
const horizontalBar = '―'

// overlap is how far the ink of a lengthened dash passes the edge, so that no hairline shows between two.
const overlap = 6

// lengthenDash gives the bar of horizontalBar the whole width of its glyph. Bars that reach the edges are left alone.
func (c choice) lengthenDash(t sfnt.Tables) error {
	be := binary.BigEndian
	for i, r := range c.runes {
		if r != horizontalBar {
			continue
		}
		g := int(c.at[i])
		loca := t.Get("loca")
		from, to := be.Uint32(loca[4*g:]), be.Uint32(loca[4*g+4:])
		outline, metric := t.Get("glyf")[from:to], t.Get("hmtx")[4*g:4*g+4]
		width := int16(be.Uint16(metric))
		left, right := int16(be.Uint16(outline[2:])), int16(be.Uint16(outline[6:]))
		if left <= 0 && right >= width {
			return nil
		}
		b := bar(-overlap, int16(be.Uint16(outline[4:])), width+overlap, int16(be.Uint16(outline[8:])))
		if len(b) > len(outline) {
			return fmt.Errorf("the outline of %c has %d bytes, want room for %d", r, len(outline), len(b))
		}
		clear(outline[copy(outline, b):])
		be.PutUint16(metric[2:], be.Uint16(b[2:])) // the side bearing is the left edge
		return nil
	}
	return nil
}

// bar is the outline of a rectangle (OpenType 1.9, glyf: simple glyph description).
func bar(left, bottom, right, top int16) []byte {
	const onCurve, sameX, sameY = 0x01, 0x10, 0x20
	var b []byte
	for _, v := range []int16{1, left, bottom, right, top, 3, 0} { // one contour, its last point, no instructions
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	b = append(b, onCurve, onCurve|sameX, onCurve|sameY, onCurve|sameX)
	for _, v := range []int16{left, right - left, bottom, top - bottom, bottom - top} {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}
