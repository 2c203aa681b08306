// Package font reads TrueType fonts, makes subsets of them for embedding, and holds the faces that noticeboard prints with.
//
// # Faces
//
// Official paper is set in four faces (GB/T 9704-2012, 5.2.2): 仿宋 for the text, 小标宋 for titles, 黑体 and 楷体 for the
// levels of headings. No openly licensed 仿宋 covers the 通用规范汉字表, so the built-in faces are stand-ins:
//
//	Body     Noto Serif SC Regular
//	Title    Noto Serif SC Bold
//	Heading  Noto Sans SC Medium
//	Kai      Noticeboard Kai, a subset of LXGW WenKai under a name of its own, as its licence asks
//
// Each holds the 8,105 characters of the 通用规范汉字表 and the letters, signs and punctuation of Chinese print. A fifth face,
// Noticeboard Kai Rare, holds the other characters of LXGW WenKai (𠮷, traditional forms): it stands last in every chain, so
// that a person's name is printed in another style rather than not at all. data/PROVENANCE.md says where they come from and
// how internal/subset made them.
//
// A village that owns 仿宋_GB2312 or 方正小标宋 puts its file first with [Set.With]; a character that the file lacks is taken
// from the next face of the chain.
//
// # Units and sharing
//
// Lengths are in 1/1000 em, as in PDF. A [Face] and a [Set] are read-only once made and are shared by all goroutines; the
// bytes that a face was parsed from are never written to.
package font

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"sync"

	"noticeboard/generator/font/internal/sfnt"
)

// GlyphID numbers the glyphs of one face. 0 is .notdef, the sign for a missing glyph.
type GlyphID uint16

// Face is one parsed TrueType font with glyf outlines.
type Face struct {
	Name       string // PostScript name, without a subset tag
	UnitsPerEm int

	// Vertical measures in 1/1000 em; Descent is negative. StemV is estimated from the weight class.
	Ascent, Descent, CapHeight, StemV int
	BBox                              [4]int // left, bottom, right, top of all glyphs, in 1/1000 em

	// Restricted says that the font's owner does not allow it to be embedded in documents (OS/2 fsType, bit 1).
	Restricted bool

	tables      sfnt.Tables
	glyf, loca  []byte
	hmtx        []byte
	longLoca    bool
	glyphs      int // number of glyphs
	metrics     int // number of advances in hmtx; later glyphs have the last one
	cmap        cmap
	fingerprint func() [sha256.Size]byte
}

// Glyph returns the glyph for r; false where the face has none, or only .notdef.
func (f *Face) Glyph(r rune) (GlyphID, bool) {
	g := f.cmap.glyph(r)
	return g, g != 0 && int(g) < f.glyphs
}

// Advance returns how far g moves the pen, in 1/1000 em, rounded; 0 for a glyph that the face hasn't got.
func (f *Face) Advance(g GlyphID) int {
	if int(g) >= f.glyphs {
		return 0
	}
	i := min(int(g), f.metrics-1)
	return f.scale(int(binary.BigEndian.Uint16(f.hmtx[4*i:])))
}

// Glyphs returns how many glyphs the face holds.
func (f *Face) Glyphs() int { return f.glyphs }

// Runes calls yield for every character that the face has a glyph for, in ascending order.
func (f *Face) Runes(yield func(rune, GlyphID) bool) {
	f.cmap.each(func(r rune, g GlyphID) bool {
		return g == 0 || int(g) >= f.glyphs || yield(r, g)
	})
}

// Fingerprint is the SHA-256 of the font file.
func (f *Face) Fingerprint() [sha256.Size]byte { return f.fingerprint() }

func (f *Face) scale(units int) int {
	if f.UnitsPerEm == 1000 {
		return units
	}
	return int(math.Round(float64(units) * 1000 / float64(f.UnitsPerEm)))
}

// outline returns the glyf entry of g, empty for a glyph without ink. Parse has checked the offsets.
func (f *Face) outline(g GlyphID) []byte {
	from, to := f.offset(int(g)), f.offset(int(g)+1)
	return f.glyf[from:to:to]
}

func (f *Face) offset(i int) int {
	if f.longLoca {
		return int(binary.BigEndian.Uint32(f.loca[4*i:]))
	}
	return 2 * int(binary.BigEndian.Uint16(f.loca[2*i:]))
}

func sumOf(data []byte) func() [sha256.Size]byte {
	return sync.OnceValue(func() [sha256.Size]byte { return sha256.Sum256(data) })
}
