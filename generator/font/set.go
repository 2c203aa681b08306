package font

import (
	"crypto/sha256"
	"slices"
)

// Role is what a text is, in the words of GB/T 9704-2012, 5.2.2.
type Role uint8

const (
	Body    Role = iota // 仿宋 stand-in: Noto Serif SC Regular
	Title               // 小标宋 stand-in: Noto Serif SC Bold
	Heading             // 黑体: Noto Sans SC Medium
	Kai                 // 楷体: a renamed subset of LXGW WenKai

	roles = iota
)

// Set is the faces of a board: for each Role a chain that is tried character by character. A Set never changes.
type Set struct {
	chains [roles][]*Face
}

// With returns a new set in which f is tried first for role.
func (s *Set) With(role Role, f *Face) *Set {
	n := *s
	n.chains[role] = append([]*Face{f}, s.chains[role]...)
	return &n
}

// Find returns the glyph that r is printed with. ok is false where no face of the chain has one: the character can't be
// printed, and the caller reports it with its record.
//
// Dashes, the ellipsis, quotation marks and the middle dot are full width in Chinese print (clreq, 3.1), but many fonts have
// them in Western widths only: such a glyph is passed over as long as another face has a full one. Text extraction keeps r.
func (s *Set) Find(role Role, r rune) (f *Face, g GlyphID, ok bool) {
	if role >= roles {
		return nil, 0, false
	}
	if wide := fullWidth(r); wide != 0 {
		for _, f := range s.chains[role] {
			for _, c := range [2]rune{wide, r} {
				if g, ok := f.Glyph(c); ok && f.Advance(g) >= almostEm {
					return f, g, true
				}
			}
		}
	}
	for _, f := range s.chains[role] {
		if g, ok := f.Glyph(r); ok {
			return f, g, true
		}
	}
	return nil, 0, false
}

// almostEm is the advance from which a glyph counts as full width, in 1/1000 em. The dashes of Noto are up to 928 wide and
// leave a gap between —— that is not wanted.
const almostEm = 960

// fullWidth returns the character whose glyph stands for r in Chinese text, 0 where r is not such a sign. The Western-width
// — and · have full-width doubles, ― and ・; fonts reach them by the feature fwid, which a PDF doesn't run.
func fullWidth(r rune) rune {
	switch r {
	case '—':
		return '―'
	case '·':
		return '・'
	case '“', '”', '‘', '’', '…':
		return r
	}
	return 0
}

// Faces returns every face of the set once, in a fixed order.
func (s *Set) Faces() []*Face {
	var all []*Face
	for _, chain := range s.chains {
		for _, f := range chain {
			if !slices.Contains(all, f) {
				all = append(all, f)
			}
		}
	}
	return all
}

// Fingerprint changes whenever a text could be printed with other glyphs.
func (s *Set) Fingerprint() (sum [sha256.Size]byte) {
	h := sha256.New()
	for role, chain := range s.chains {
		h.Write([]byte{byte(role), byte(len(chain))})
		for _, f := range chain {
			p := f.Fingerprint()
			h.Write(p[:])
		}
	}
	h.Sum(sum[:0])
	return sum
}
