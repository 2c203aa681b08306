package search

// separator stands in folded text for a run of punctuation and blanks.
const separator = ','

// letter returns the form in which a rune is compared, 0 for punctuation, blanks and symbols. The same function stands in search.js; a test holds
// them against each other.
func letter(r rune) rune {
	if r >= 0xFF01 && r <= 0xFF5E { // full-width forms
		r -= 0xFEE0
	}
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r >= '0' && r <= '9', r >= 'a' && r <= 'z':
		return r
	case r < 0xC0, r == 0xD7, r == 0xF7:
		return 0
	case r < 0x2000:
		return r
	case r < 0x2E80: // general punctuation to supplemental punctuation; letter-like signs and ①② are kept
		if r >= 0x2100 && r < 0x2190 || r >= 0x2460 && r < 0x2500 || r >= 0x2C00 && r < 0x2E00 {
			return r
		}
		return 0
	case r < 0x3000:
		return r
	case r < 0x3040: // 々〆〇〡 are letters
		if r >= 0x3005 && r <= 0x3007 || r >= 0x3021 && r <= 0x302F || r >= 0x3031 && r <= 0x303C {
			return r
		}
		return 0
	case r == 0x30FB, r >= 0xD800 && r < 0xE000, r >= 0xFE00 && r < 0xFE70, r >= 0xFEFF && r < 0xFF66, r >= 0xFFE0 && r < 0x10000,
		r >= 0x1F000 && r < 0x20000, r >= 0xE0000:
		return 0
	}
	return r
}

// Fold returns text as it is compared: letters alone, and one separator for what stands between them.
func Fold(text string) []rune {
	folded := make([]rune, 0, len(text)/3+8)
	gap := false
	for _, r := range text {
		r = letter(r)
		if r == 0 {
			gap = len(folded) > 0
			continue
		}
		if gap {
			folded = append(folded, separator)
			gap = false
		}
		folded = append(folded, r)
	}
	return folded
}
