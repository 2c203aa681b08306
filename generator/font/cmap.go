package font

import (
	"encoding/binary"
	"sort"
)

// cmap looks characters up in the font's own bytes: nothing is unpacked, so that a face costs no memory until it is used.
type cmap struct {
	format   int    // 4 or 12
	subtable []byte // the whole subtable of that format, checked by newCmap
	n        int    // segments of format 4, groups of format 12
}

// newCmap picks the richest Unicode subtable. ok is false where there is none, or where it is damaged.
func newCmap(table []byte) (c cmap, ok bool) {
	if len(table) < 4 {
		return cmap{}, false
	}
	n := int(binary.BigEndian.Uint16(table[2:]))
	if len(table) < 4+8*n {
		return cmap{}, false
	}
	for i := range n {
		e := table[4+8*i:]
		platform, encoding := binary.BigEndian.Uint16(e), binary.BigEndian.Uint16(e[2:])
		at := uint64(binary.BigEndian.Uint32(e[4:]))
		unicode := platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10)
		if !unicode || at+16 > uint64(len(table)) {
			continue
		}
		var s cmap
		switch t := table[at:]; binary.BigEndian.Uint16(t) {
		case 4:
			s = newFormat4(t)
		case 12:
			s = newFormat12(t)
		}
		if s.format > c.format {
			c = s
		}
	}
	return c, c.format != 0
}

// newFormat4 returns a zero cmap where the segments are not in order or run past the end. The length field is not used: it
// overflows in large fonts.
func newFormat4(t []byte) cmap {
	n := int(binary.BigEndian.Uint16(t[6:])) / 2
	if n == 0 || len(t) < 16+8*n {
		return cmap{}
	}
	last := -1
	for i := range n {
		end, start := int(binary.BigEndian.Uint16(t[14+2*i:])), int(binary.BigEndian.Uint16(t[16+2*n+2*i:]))
		if start > end || start <= last {
			return cmap{}
		}
		last = end
	}
	return cmap{4, t, n}
}

func newFormat12(t []byte) cmap {
	n := uint64(binary.BigEndian.Uint32(t[12:]))
	if n == 0 || uint64(len(t)) < 16+12*n {
		return cmap{}
	}
	last := int64(-1)
	for i := range n {
		g := t[16+12*i:]
		start, end := int64(binary.BigEndian.Uint32(g)), int64(binary.BigEndian.Uint32(g[4:]))
		if start > end || start <= last || end > 0x10FFFF {
			return cmap{}
		}
		last = end
	}
	return cmap{12, t, int(n)}
}

// glyph returns 0 where the font has no glyph for r.
func (c *cmap) glyph(r rune) GlyphID {
	if r < 0 || c.format == 4 && r > 0xFFFF {
		return 0
	}
	i := sort.Search(c.n, func(i int) bool { _, end := c.span(i); return end >= r })
	if i == c.n {
		return 0
	}
	if start, _ := c.span(i); r < start {
		return 0
	}
	return c.at(i, r)
}

// each walks the characters in ascending order; g may be 0.
func (c *cmap) each(yield func(rune, GlyphID) bool) {
	for i := range c.n {
		start, end := c.span(i)
		for r := start; r <= end; r++ {
			if !yield(r, c.at(i, r)) {
				return
			}
		}
	}
}

func (c *cmap) span(i int) (start, end rune) {
	if c.format == 12 {
		g := c.subtable[16+12*i:]
		return rune(binary.BigEndian.Uint32(g)), rune(binary.BigEndian.Uint32(g[4:]))
	}
	return rune(c.word(8 + c.n + i)), rune(c.word(7 + i))
}

// at returns the glyph of r, which lies in segment or group i.
func (c *cmap) at(i int, r rune) GlyphID {
	if c.format == 12 {
		g := c.subtable[16+12*i:]
		id := uint64(binary.BigEndian.Uint32(g[8:])) + uint64(uint32(r)-binary.BigEndian.Uint32(g))
		if id > 0xFFFF {
			return 0
		}
		return GlyphID(id)
	}
	start := c.word(8 + c.n + i)
	delta := c.word(8 + 2*c.n + i)
	at := 8 + 3*c.n + i // the word of idRangeOffset, which counts bytes from itself
	offset := int(c.word(at))
	if offset == 0 {
		return GlyphID(uint16(r) + delta)
	}
	at += offset/2 + int(uint16(r)-start)
	if 2*at+2 > len(c.subtable) {
		return 0
	}
	if g := c.word(at); g != 0 {
		return GlyphID(g + delta)
	}
	return 0
}

// word reads the i-th 16-bit word of the subtable.
func (c *cmap) word(i int) uint16 { return binary.BigEndian.Uint16(c.subtable[2*i:]) }
