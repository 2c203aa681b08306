// Package spoken writes numbers, dates and telephone numbers as they are said, for those who read a text out: 5075 is
// 五千零七十五, and 0523-88880101 is 零五二三，八八八八零幺零幺.
package spoken

import "strings"

var digits = [...]string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}

// Number says a whole number as a count: 十, 一百零五, 两千, 五千零七十五, 三百万. 2 alone is 二, for it depends on the word that
// follows (两户, but 第二).
func Number(n int64) string {
	switch {
	case n < 0:
		return "负" + positive(uint64(-(n+1))+1)
	case n == 0:
		return digits[0]
	}
	return positive(uint64(n))
}

func positive(n uint64) string {
	text := groups(n)
	if tens, ok := strings.CutPrefix(text, "一十"); ok { // 十五, but 一百一十五
		text = "十" + tens
	}
	return text
}

// groups says a number by its groups of four digits.
func groups(n uint64) string {
	for _, g := range []struct {
		size uint64
		name string
	}{{1e16, "亿亿"}, {1e8, "亿"}, {1e4, "万"}} {
		if n < g.size {
			continue
		}
		text := groups(n/g.size) + g.name
		if text == "二"+g.name {
			text = "两" + g.name
		}
		if rest := n % g.size; rest > 0 {
			if rest < g.size/10 {
				text += digits[0]
			}
			text += groups(rest)
		}
		return text
	}
	return thousands(int(n))
}

// thousands says 1 to 9999. Of two, 两 stands before 千 at the head only: 两千二百.
func thousands(n int) string {
	var text strings.Builder
	gap := false
	for _, unit := range []struct {
		size int
		name string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / unit.size % 10
		switch {
		case d == 0:
			gap = text.Len() > 0
			continue
		case gap:
			text.WriteString(digits[0])
			gap = false
		}
		if d == 2 && unit.size == 1000 {
			text.WriteString("两")
		} else {
			text.WriteString(digits[d])
		}
		text.WriteString(unit.name)
	}
	return text.String()
}

// Digits says the digits of a number one by one, as years are said: 2026 is 二〇二六. Other characters stay.
func Digits(number string) string { return each(number, "〇", "一") }

// Phone says a telephone number: 零 and 幺 for 0 and 1, and a pause between area code, number and extension.
func Phone(number string) string {
	return strings.ReplaceAll(each(number, "零", "幺"), "-", "，")
}

func each(number, zero, one string) string {
	var text strings.Builder
	for _, c := range number {
		switch {
		case c == '0':
			text.WriteString(zero)
		case c == '1':
			text.WriteString(one)
		case '2' <= c && c <= '9':
			text.WriteString(digits[c-'0'])
		default:
			text.WriteRune(c)
		}
	}
	return text.String()
}
