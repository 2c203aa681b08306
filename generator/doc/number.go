package doc

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// NumberHeadings gives the headings among blocks the numbers of an official document (GB/T 9704-2012, 7.3.3): 一、 for the
// highest level present, then （一）, 1. and （1）. A number that the author typed (see CutNumber) is moved out of the text
// instead, as it was typed, and counting goes on from it. Headings inside lists and quotes keep what they have; those of
// an attachment are counted on their own.
func NumberHeadings(blocks []Block) {
	highest := 0
	for _, b := range blocks {
		if h, ok := b.(*Heading); ok && (highest == 0 || h.Level < highest) {
			highest = h.Level
		}
	}
	var counts [4]int
	for _, b := range blocks {
		if a, ok := b.(*Attachment); ok {
			NumberHeadings(a.Blocks)
		}
		h, ok := b.(*Heading)
		if !ok {
			continue
		}
		level := min(h.Level-highest, len(counts)-1)
		clear(counts[level+1:])
		if h.Number == "" {
			h.Number = takeNumber(h.Content)
		}
		if h.Number == "" {
			counts[level]++
			h.Number = formatNumber(level, counts[level])
		} else {
			counts[level] = numberValue(h.Number)
		}
	}
}

// takeNumber cuts a typed number out of the first Text of content, also inside emphasis or a link. It returns "" where
// there is none.
func takeNumber(content []Inline) string {
	if len(content) == 0 {
		return ""
	}
	t, ok := content[0].(Text)
	if !ok {
		return takeNumber(inside(content[0]))
	}
	number, rest := CutNumber(string(t))
	if number != "" {
		content[0] = Text(rest)
	}
	return number
}

func formatNumber(level, n int) string {
	switch level {
	case 0:
		return chineseNumeral(n) + "、"
	case 1:
		return "（" + chineseNumeral(n) + "）"
	case 2:
		return strconv.Itoa(n) + "."
	}
	return "（" + strconv.Itoa(n) + "）"
}

const chineseDigits = "一二三四五六七八九"

// chineseNumeral writes 1 to 99 in Chinese; other numbers in Arabic digits.
func chineseNumeral(n int) string {
	if n < 1 || n > 99 {
		return strconv.Itoa(n)
	}
	digit := func(d int) string {
		if d == 0 {
			return ""
		}
		return chineseDigits[(d-1)*3 : d*3]
	}
	tens, ones := n/10, digit(n%10)
	switch tens {
	case 0:
		return ones
	case 1:
		return "十" + ones
	}
	return digit(tens) + "十" + ones
}

// CutNumber splits text after the number it begins with: 一、 （一） 1. （1） and the ways they are commonly typed, such as 1、
// 1． (1) （一）、. Spaces after the number are dropped. Without a number, of 1 to 99, it returns "" and the whole text;
// 1.5万元 and 2026. begin with no number.
func CutNumber(text string) (number, rest string) {
	s := text
	s, bracket := cutAny(s, "（(")
	n := numeralLen(s)
	if n == 0 {
		return "", text
	}
	arabic := s[0] < utf8.RuneSelf
	s = s[n:]
	if bracket {
		var closed bool
		if s, closed = cutAny(s, "）)"); !closed {
			return "", text
		}
		s, _ = cutAny(s, "、")
	} else {
		var marked bool
		if s, marked = cutAny(s, "、.．"); !marked || arabic && s != "" && '0' <= s[0] && s[0] <= '9' {
			return "", text
		}
	}
	return text[:len(text)-len(s)], strings.TrimLeft(s, " \t\u3000")
}

// cutAny cuts one leading character of set.
func cutAny(s, set string) (rest string, found bool) {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 || !strings.ContainsRune(set, r) {
		return s, false
	}
	return s[size:], true
}

// numeralLen returns the length in bytes of the Arabic or Chinese number from 1 to 99 at the start of s, 0 for none.
func numeralLen(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == 0 {
		for _, r := range s {
			if r != '十' && !strings.ContainsRune(chineseDigits, r) {
				break
			}
			n += len("一")
		}
	}
	if v := numeralValue(s[:n]); v < 1 || v > 99 {
		return 0
	}
	return n
}

// numberValue returns the value of a heading number such as （三）, 0 where it has none.
func numberValue(number string) int {
	s, _ := cutAny(number, "（(")
	return numeralValue(s[:numeralLen(s)])
}

// numeralValue returns the value of an Arabic or Chinese numeral below 100, 0 for anything else.
func numeralValue(s string) int {
	if s == "" {
		return 0
	}
	if s[0] < utf8.RuneSelf {
		v, _ := strconv.Atoi(s)
		return v
	}
	for v := 1; v <= 99; v++ {
		if chineseNumeral(v) == s {
			return v
		}
	}
	return 0
}
