package markdown

import (
	"unicode/utf8"
)

// runeRange is an inclusive range of characters.
type runeRange struct{ lo, hi rune }

// cjk lists the CJK characters of the markdown-cjk-friendly specification: East Asian Width F, H or W (UAX #11) without
// the default emoji (UTS #51), and Hangul. Unassigned gaps are closed where that makes the list shorter.
var cjk = [...]runeRange{
	{0x1100, 0x11FF}, {0x20A9, 0x20A9}, {0x2329, 0x232A}, {0x2630, 0x2637}, {0x268A, 0x268F},
	{0x2E80, 0x303E}, {0x3040, 0x3247}, {0x3250, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7FF},
	{0xF900, 0xFAFF}, {0xFE10, 0xFE1F}, {0xFE30, 0xFE6F}, {0xFF01, 0xFFEF},
	{0x16FE0, 0x18DFF}, {0x1AFF0, 0x1B2FF}, {0x1D300, 0x1D376},
	{0x1F200, 0x1F200}, {0x1F202, 0x1F202}, {0x1F210, 0x1F219}, {0x1F21B, 0x1F22E}, {0x1F230, 0x1F231},
	{0x1F237, 0x1F237}, {0x1F23B, 0x1F23B}, {0x1F240, 0x1F248}, {0x1F260, 0x1F265}, {0x20000, 0x3FFFD},
}

func isCJK(r rune) bool {
	if 0x4E00 <= r && r <= 0x9FFF {
		return true
	}
	for _, c := range cjk {
		if r <= c.hi {
			return r >= c.lo
		}
	}
	return false
}

// isHangul reports the Korean letters; Korean is written with spaces between words.
func isHangul(r rune) bool {
	switch {
	case 0x1100 <= r && r <= 0x11FF, 0x3131 <= r && r <= 0x318E, 0xA960 <= r && r <= 0xA97F,
		0xAC00 <= r && r <= 0xD7FF, 0xFFA0 <= r && r <= 0xFFDC:
		return true
	}
	return false
}

// isNeutral reports what Chinese and Latin text share: “ ” ‘ ’ — … · and the like, emoji, joiners and variation selectors.
// The language of a line's end or start shows in the character beside them.
func isNeutral(r rune) bool {
	switch {
	case r < 0x80:
		return false
	case r == 0xB7, r == 0x200D, 0x2010 <= r && r <= 0x2027, 0x2030 <= r && r <= 0x205E,
		0x2600 <= r && r <= 0x27BF, 0xFE00 <= r && r <= 0xFE0F, 0x1F300 <= r && r <= 0x1FAFF, 0xE0100 <= r && r <= 0xE01EF:
		return !isCJK(r)
	}
	return false
}

// joins says whether two lines, one ending in a and one beginning with b, are one run of characters without a space.
func joins(a, b rune) bool {
	if a == 0x200B || b == 0x200B { // zero width space: the author marked the place
		return true
	}
	return (isCJK(a) || isCJK(b)) && !isHangul(a) && !isHangul(b)
}

// lastStrong returns the last character of s that is not neutral; fallback when there is none.
func lastStrong(s string, fallback rune) rune {
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if !isNeutral(r) {
			return r
		}
		s = s[:len(s)-size]
	}
	return fallback
}
