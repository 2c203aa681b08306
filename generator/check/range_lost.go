package check

import (
	"strings"
	"unicode/utf8"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var rangeLost = &Check{
	Name: "range-lost", Severity: diag.Warning,
	Title: diag.T("数字之间有看不见的字符", "an invisible character between digits"),
	What: diag.T("两个数字之间夹着软连字符、零宽空格之类看不见的字符，或者乱码替代符。",
		"Two digits have a soft hyphen, a zero-width space or another character that does not show between them, or the sign for an unreadable character."),
	Why: diag.T("从别处复制来的“1-2名”，横线常变成看不见的字符，印出来就成了“12名”。来源材料里的“联系12名困难群众”多半就是这样来的。",
		"In “1-2” copied from elsewhere the hyphen often becomes a character that does not show, and it prints as “12”. The “12 families in difficulty” of the source were most likely “1–2”."),
	Example: diag.T("每名党员联系1\\u00ad2名   # 1与2之间有软连字符", "每名党员联系1\\u00ad2名   # a soft hyphen between 1 and 2"),
	Fix:     diag.T("是范围的改成“1—2”，不是的删去那个字符。", "Write 1—2 where a range is meant, else delete the character."),
	Each:    runRangeLost,
}

func runRangeLost(p *Pass, r record.Record) {
	m := r.Base()
	report := func(pos diag.Pos, text string, at int) {
		c, size := utf8.DecodeRuneInString(text[at:])
		p.Report(pos, diag.T("“%s”与“%s”之间有看不见的字符（%U）", "between %s and %s stands a character that does not show (%U)", text[at-1:at], text[at+size:at+size+1], c),
			diag.T("是范围的写成 %s—%s，不是的删去这个字符", "write %s—%s where a range is meant, else delete the character", text[at-1:at], text[at+size:at+size+1]))
	}
	published(r, func(text string, _ bool, key *keyPath) {
		if at := betweenDigits(text); at >= 0 {
			report(m.Pos(key.String()), text, at)
		}
	})
	if at := betweenDigits(m.Text); at >= 0 {
		report(textPos(m, at), m.Text, at)
	}
}

// beginnings are the first bytes of the characters that silent knows. They are rare in Chinese text, so that looking for them
// is much faster than looking at every character.
var beginnings = [...]string{"\xc2\xad", "\xe2", "\xef\xbb", "\xef\xbf"}

// silent says whether c is not seen in print, or is the sign for an unreadable character.
func silent(c rune) bool {
	switch c {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', utf8.RuneError:
		return true
	}
	return false
}

// betweenDigits returns where the first silent character between two digits is, or -1.
func betweenDigits(text string) int {
	first := -1
	for _, beginning := range beginnings {
		for from := 0; ; {
			i := strings.Index(text[from:], beginning)
			if i < 0 {
				break
			}
			i += from
			c, size := utf8.DecodeRuneInString(text[i:])
			from = i + size
			if silent(c) && i > 0 && from < len(text) && isDigit(text[i-1]) && isDigit(text[from]) && (first < 0 || i < first) {
				first = i
			}
		}
	}
	return first
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
