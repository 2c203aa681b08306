package main

import "unicode"

// signs is what every face holds beside the 8,105 characters, as far as its source has it.
var signs = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x0020, 0x007E, 1}, // ASCII
		{0x00A0, 0x017F, 1}, // Latin-1 and Latin Extended-A: ā é ī ō ū ń ň
		{0x01CD, 0x01DC, 1}, // ǎ ǐ ǒ ǔ ǖ ǘ ǚ ǜ
		{0x01F8, 0x01F9, 1}, // ǹ
		{0x0251, 0x0251, 1}, // ɑ
		{0x0261, 0x0261, 1}, // ɡ
		{0x02C7, 0x02D9, 1}, // tone marks that stand alone
		{0x0300, 0x030C, 1}, // combining tone marks
		{0x0391, 0x03C9, 1}, // Greek
		{0x0401, 0x0451, 1}, // Cyrillic, as in GB 2312
		{0x1E3E, 0x1E3F, 1}, // ḿ
		{0x2010, 0x205E, 1}, // general punctuation
		{0x2070, 0x209C, 1}, // superscripts and subscripts
		{0x20A0, 0x20BF, 1}, // currency
		{0x2100, 0x214F, 1}, // ℃ № ℡
		{0x2150, 0x218B, 1}, // fractions and Roman numerals
		{0x2190, 0x21FF, 1}, // arrows
		{0x2200, 0x22FF, 1}, // mathematics
		{0x2460, 0x24FF, 1}, // ① ⑴ ⒈ ⓪
		{0x2500, 0x25FF, 1}, // boxes, blocks and shapes
		{0x2600, 0x2667, 1}, // ★ ☆
		{0x2713, 0x2717, 1}, // ✓ ✗
		{0x2776, 0x2793, 1}, // ❶
		{0x2E3A, 0x2E3B, 1}, // ⸺
		{0x3000, 0x303F, 1}, // Chinese punctuation, 〇
		{0x30FB, 0x30FB, 1}, // ・, the full-width double of ·
		{0x3105, 0x312F, 1}, // bopomofo
		{0x3200, 0x32FF, 1}, // ㈠ ㊣
		{0x3300, 0x33FF, 1}, // ㎡ ㎏ ㎞
		{0xFE30, 0xFE6B, 1}, // compatibility forms
		{0xFF01, 0xFF5E, 1}, // full-width forms
		{0xFFE0, 0xFFE6, 1}, // ￥
	},
	LatinOffset: 1,
}

func isSign(r rune) bool { return unicode.Is(signs, r) }

// isPrivate says whether r has no agreed meaning, so that no text should hold it.
func isPrivate(r rune) bool { return unicode.Is(unicode.Co, r) || unicode.IsControl(r) }
