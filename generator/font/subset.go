package font

import (
	"encoding/binary"

	"noticeboard/generator/font/internal/sfnt"
)

// Flags of a component in a composite glyph (OpenType 1.9, glyf).
const (
	wordArguments = 0x0001
	oneScale      = 0x0008
	more          = 0x0020
	twoScales     = 0x0040
	matrix        = 0x0080
)

// Subset returns a TrueType font for embedding that holds gids in that order; gids[0] must be .notdef. The parts of composite
// glyphs are added behind them. The font has no cmap, name or OS/2: a PDF brings its own encoding. Hinting programs are kept
// where the face has them, because some older Chinese fonts assemble their strokes by them.
//
// A glyph that the face hasn't got is taken as .notdef. Equal gids give equal bytes.
func (f *Face) Subset(gids []GlyphID) []byte {
	return sfnt.Write(f.subsetTables(gids))
}

func (f *Face) subsetTables(gids []GlyphID) sfnt.Tables {
	size := 0
	for _, g := range gids {
		if int(g) < f.glyphs {
			size += len(f.outline(g)) + 3
		}
	}
	be := binary.BigEndian
	var parts components
	glyf, hmtx, loca := make([]byte, 0, size), make([]byte, 0, 4*len(gids)), make([]byte, 0, 4*len(gids)+4)
	all := gids
	for i := 0; i < len(all); i++ {
		g := all[i]
		if int(g) >= f.glyphs {
			g = 0
		}
		loca = be.AppendUint32(loca, uint32(len(glyf)))
		at := len(glyf)
		glyf = append(glyf, f.outline(g)...)
		if isComposite(glyf[at:]) {
			all = parts.renumber(glyf[at:], all)
		}
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = f.appendMetric(hmtx, g)
	}
	loca = be.AppendUint32(loca, uint32(len(glyf)))
	t := sfnt.Tables{
		{Tag: "glyf", Data: glyf}, {Tag: "hmtx", Data: hmtx}, {Tag: "loca", Data: loca},
		{Tag: "head", Data: f.patched("head", 50, 1)},
		{Tag: "hhea", Data: f.patched("hhea", 34, len(all))},
		{Tag: "maxp", Data: f.patched("maxp", 4, len(all))},
	}
	for _, tag := range []string{"cvt ", "fpgm", "prep"} {
		t = append(t, sfnt.Table{Tag: tag, Data: f.tables.Get(tag)})
	}
	return t
}

// patched is a copy of a table with the 16-bit field at that offset set to v.
func (f *Face) patched(tag string, at, v int) []byte {
	b := append([]byte(nil), f.tables.Get(tag)...)
	binary.BigEndian.PutUint16(b[at:], uint16(v))
	return b
}

// appendMetric adds advance and left side bearing of g.
func (f *Face) appendMetric(hmtx []byte, g GlyphID) []byte {
	if i := int(g); i >= f.metrics {
		hmtx = append(hmtx, f.hmtx[4*f.metrics-4:4*f.metrics-2]...)
		return append(hmtx, f.hmtx[2*f.metrics+2*i:2*f.metrics+2*i+2]...)
	}
	return append(hmtx, f.hmtx[4*int(g):4*int(g)+4]...)
}

// components remembers where in a subset the parts of composite glyphs stand. It is nil until one is met: in Chinese fonts
// they are rare.
type components struct{ at map[GlyphID]GlyphID }

// renumber writes the subset's glyph numbers into one composite outline and returns gids with missing parts added.
func (c *components) renumber(outline []byte, gids []GlyphID) []GlyphID {
	if c.at == nil {
		c.at = make(map[GlyphID]GlyphID, len(gids))
		for i, g := range gids {
			if _, known := c.at[g]; !known {
				c.at[g] = GlyphID(i)
			}
		}
		gids = append([]GlyphID(nil), gids...)
	}
	eachComponent(outline, func(field []byte) bool {
		part := GlyphID(binary.BigEndian.Uint16(field))
		n, known := c.at[part]
		if !known {
			n = GlyphID(len(gids))
			c.at[part] = n
			gids = append(gids, part)
		}
		binary.BigEndian.PutUint16(field, uint16(n))
		return true
	})
	return gids
}

func isComposite(outline []byte) bool { return len(outline) >= 10 && signed(outline) < 0 }

// eachComponent calls visit with the two bytes that number each component. It returns false where the records run past the
// end, or where visit says so.
func eachComponent(outline []byte, visit func(field []byte) bool) bool {
	for p := 10; ; {
		if p+4 > len(outline) {
			return false
		}
		flags := binary.BigEndian.Uint16(outline[p:])
		field := outline[p+2 : p+4]
		p += 6
		if flags&wordArguments != 0 {
			p += 2
		}
		switch {
		case flags&oneScale != 0:
			p += 2
		case flags&twoScales != 0:
			p += 4
		case flags&matrix != 0:
			p += 8
		}
		if p > len(outline) || !visit(field) {
			return false
		}
		if flags&more == 0 {
			return true
		}
	}
}

// soundOutline says whether the parts of g that Subset follows lie within its bytes and within the font.
func (f *Face) soundOutline(g GlyphID) bool {
	o := f.outline(g)
	switch {
	case len(o) == 0:
		return true
	case len(o) < 10:
		return false
	case signed(o) >= 0:
		ends := 10 + 2*signed(o)
		return signed(o) == 0 || ends+2 <= len(o) && ends+2+int(binary.BigEndian.Uint16(o[ends:])) <= len(o)
	}
	return eachComponent(o, func(field []byte) bool { return int(binary.BigEndian.Uint16(field)) < f.glyphs })
}
