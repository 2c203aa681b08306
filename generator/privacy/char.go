package privacy

import "unicode/utf8"

// script is a way to write digits. A number keeps to one.
type script uint8

const (
	notDigit script = iota
	arabic          // half-width and full-width
	chinese
)

// wideDigit returns the script and value of a digit of three bytes.
func wideDigit(a, b, c byte) (script, byte) {
	switch uint32(a)<<16 | uint32(b)<<8 | uint32(c) {
	case 0xE38087, 0xE99BB6: // 〇 零
		return chinese, 0
	case 0xE4B880, 0xE5B9BA: // 一 幺
		return chinese, 1
	case 0xE4BA8C: // 二
		return chinese, 2
	case 0xE4B889: // 三
		return chinese, 3
	case 0xE59B9B: // 四
		return chinese, 4
	case 0xE4BA94: // 五
		return chinese, 5
	case 0xE585AD: // 六
		return chinese, 6
	case 0xE4B883: // 七
		return chinese, 7
	case 0xE585AB: // 八
		return chinese, 8
	case 0xE4B99D: // 九
		return chinese, 9
	}
	if a == 0xEF && b == 0xBC && c-0x90 <= 9 { // ０ to ９
		return arabic, c - 0x90
	}
	return notDigit, 0
}

// class is what a character does in a row of digits.
type class uint8

const (
	other     class = iota // ends the row
	digit                  // is one
	checkX                 // is the check character X
	invisible              // has no width: is passed over
	space                  // parts groups
	newline                // parts groups
	mark                   // a hyphen, dot, slash or bracket: parts groups
)

// char is the character at one place of a text.
type char struct {
	class  class
	script script
	value  byte // of a digit; 10 for X
	size   int  // bytes
}

func charAt(text string, i int) char {
	b := text[i]
	if b-'0' <= 9 {
		return char{digit, arabic, b - '0', 1}
	}
	r, size := rune(b), 1
	if b >= utf8.RuneSelf {
		r, size = utf8.DecodeRuneInString(text[i:])
	}
	if size == 3 {
		if s, v := wideDigit(text[i], text[i+1], text[i+2]); s != notDigit {
			return char{digit, s, v, size}
		}
	}
	return char{class: classOf(r), size: size, value: 10}
}

func classOf(r rune) class {
	switch r {
	case 'X', 'x', 'Ｘ', 'ｘ':
		return checkX
	case ' ', '\u00A0', '\u202F', '\u205F', '\u3000':
		return space
	case '\n', '\r':
		return newline
	case '-', '.', '·', '−', '－', '．', '﹣', '﹘', '/', '／', '_', '＿', '(', ')', '（', '）':
		return mark
	case '\u00AD', '\u20E3', '\uFEFF': // soft hyphen, keycap, byte order mark
		return invisible
	}
	switch {
	case r >= '\u2000' && r <= '\u200A': // spaces of fixed width
		return space
	case r >= '\u200B' && r <= '\u200F', r >= '\u202A' && r <= '\u202E', r >= '\u2060' && r <= '\u206F', r >= '\uFE00' && r <= '\uFE0F':
		return invisible
	case r >= '\u2010' && r <= '\u2015': // hyphens and dashes
		return mark
	}
	return other
}
