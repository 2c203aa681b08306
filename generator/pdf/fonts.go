package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"strconv"

	"noticeboard/generator/font"
	"noticeboard/generator/typeset"
)

// fontList is the fonts of a document in the order of first use.
type fontList struct {
	list   []*embedded
	byFace map[*font.Face]*embedded
}

// embedded is one face as a document embeds it: a composite font whose two-byte codes number the glyphs of a subset
// (ISO 32000-1, 9.7). One glyph that stands for two characters gets two codes.
type embedded struct {
	face     *font.Face
	resource string
	codes    map[use]uint16
	glyphs   []font.GlyphID // by code; 0 is .notdef
	runes    []rune         // by code; 0 where the code stands for no character
}

type use struct {
	glyph font.GlyphID
	r     rune
}

func (l *fontList) of(f *font.Face) *embedded {
	if e := l.byFace[f]; e != nil {
		return e
	}
	if l.byFace == nil {
		l.byFace = map[*font.Face]*embedded{}
	}
	e := &embedded{face: f, resource: "F" + strconv.Itoa(len(l.list)), codes: map[use]uint16{}, glyphs: []font.GlyphID{0}, runes: []rune{0}}
	l.list, l.byFace[f] = append(l.list, e), e
	return e
}

// code returns the code of a glyph, a new one on its first use; false where all two-byte codes are taken.
func (e *embedded) code(g typeset.Glyph) (code uint16, ok bool) {
	u := use{g.ID, g.Rune}
	c, known := e.codes[u]
	if !known {
		if len(e.glyphs) > math.MaxUint16 {
			return 0, false
		}
		c = uint16(len(e.glyphs))
		e.codes[u] = c
		e.glyphs, e.runes = append(e.glyphs, g.ID), append(e.runes, g.Rune)
	}
	return c, true
}

// name is the PostScript name with a tag that tells this subset from others (ISO 32000-1, 9.6.4).
func (e *embedded) name() string {
	sum := e.face.Fingerprint()
	b := append(make([]byte, 0, len(sum)+6*len(e.glyphs)), sum[:]...)
	for i, g := range e.glyphs {
		b = binary.BigEndian.AppendUint16(b, uint16(g))
		b = binary.BigEndian.AppendUint32(b, uint32(e.runes[i]))
	}
	tag := sha256.Sum256(b)
	for i := range tag[:6] {
		tag[i] = 'A' + tag[i]%26
	}
	return string(tag[:6]) + "+" + e.face.Name
}

// write writes the font's objects and returns the number of the first.
func (e *embedded) write(f *file, code *entropyCode, archive bool) int {
	top, descendant, descriptor, program, unicode := f.reserve(), f.reserve(), f.reserve(), f.reserve(), f.reserve()
	name, face := e.name(), e.face
	f.object(top, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", name, descendant, unicode)
	f.open(descendant)
	f.buf = fmt.Appendf(f.buf, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"+
		"/FontDescriptor %d 0 R/CIDToGIDMap/Identity/DW 1000/W[", name, descriptor)
	f.buf = append(e.appendWidths(f.buf), "]>>"...)
	f.end()
	data := face.Subset(e.glyphs)
	set := ""
	if archive {
		n := f.reserve()
		f.stream(n, "", glyphSet(glyphCount(data)))
		set = fmt.Sprintf("/CIDSet %d 0 R", n)
	}
	box := face.BBox
	f.object(descriptor, "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R%s>>",
		name, box[0], box[1], box[2], box[3], face.Ascent, face.Descent, face.CapHeight, face.StemV, program, set)
	at := f.openDeflated(program, "/Length1 "+strconv.Itoa(len(data)))
	f.buf = code.pack(f.buf, data)
	f.endDeflated(at)
	f.stream(unicode, "", e.toUnicode()) // short enough that packing gains less than it takes
	return top
}

// appendWidths lists the advances that differ from the default of 1000, in runs of codes (ISO 32000-1, 9.7.4.3).
func (e *embedded) appendWidths(b []byte) []byte {
	open := false
	for code, g := range e.glyphs {
		w := e.face.Advance(g)
		switch {
		case w == 1000 && open:
			b, open = append(b, ']'), false
		case w != 1000 && open:
			b = append(b, ' ')
		case w != 1000:
			b, open = append(appendInt(append(b, ' '), int64(code)), '['), true
		}
		if w != 1000 {
			b = appendInt(b, int64(w))
		}
	}
	if open {
		b = append(b, ']')
	}
	return b
}

// toUnicode maps codes to characters for searching and copying (ISO 32000-1, 9.10.3).
func (e *embedded) toUnicode() []byte {
	b := make([]byte, 0, 400+10*len(e.runes))
	b = append(b, "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"+
		"/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n"...)
	runs := e.runs()
	for len(runs) > 0 {
		n := min(len(runs), 100) // the most that one block may hold
		b = append(appendInt(b, int64(n)), " beginbfrange\n"...)
		for _, r := range runs[:n] {
			b = append(appendHex(append(b, '<'), uint16(r[0])), "><"...)
			b = append(appendHex(b, uint16(r[1]-1)), ">["...)
			for _, c := range e.runes[r[0]:r[1]] {
				b = append(appendUTF16(append(b, '<'), string(c)), '>')
			}
			b = append(b, "]\n"...)
		}
		b = append(b, "endbfrange\n"...)
		runs = runs[n:]
	}
	return append(b, "endcmap CMapName currentdict/CMap defineresource pop end end"...)
}

// runs returns the stretches of codes that stand for characters, from and to, parted where the higher byte changes, as the
// format asks.
func (e *embedded) runs() (runs [][2]int) {
	for c := 0; c < len(e.runes); c++ {
		from := c
		for c < len(e.runes) && e.runes[c] != 0 && c>>8 == from>>8 {
			c++
		}
		if c > from {
			runs = append(runs, [2]int{from, c})
			c-- // looked at again as the start of the next
		}
	}
	return runs
}
