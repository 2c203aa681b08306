package spoken

import (
	"regexp"
	"strconv"
	"strings"
)

// A rule says one form of number. The first rule that fits at a place is taken.
type rule struct {
	form *regexp.Regexp
	say  func(m []string) string
}

// The forms are tried in this order at every digit. None of them begins inside a number: Text goes past each in whole.
var rules = []rule{
	{form(`((?:1[89]|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})`), func(m []string) string { return date(m[1], m[2], m[3]) }},
	{form(`(\d{4})年(\d{1,2})月(\d{1,2})日`), func(m []string) string { return date(m[1], m[2], m[3]) }},
	{form(`(0\d{2,3})[-）) ]?(\d{7,8}(?:-\d+)?)`), func(m []string) string { return Phone(m[0]) }},
	{form(`(?:400|800)-\d{3,4}-\d{3,4}`), func(m []string) string { return Phone(m[0]) }},
	{form(`(\d{4})\s*[—–～~-]\s*(\d{4})(年?)`), yearRange},
	{form(`(\d{4})(年|学年|财年)`), func(m []string) string { return Digits(m[1]) + m[2] }},
	{form(`(\d{1,2})[:：](\d{2})\s*[—–～~-]+\s*(\d{1,2})[:：](\d{2})`), func(m []string) string { return clock(m[1], m[2]) + "到" + until(m[1], m[3], m[4]) }},
	{form(`(\d{1,2})[:：](\d{2})`), func(m []string) string { return clock(m[1], m[2]) }},
	{form(`(\d+(?:\.\d+)?)([%％]?)\s*[—–～~-]+\s*(\d+(?:\.\d+)?)([%％]?)`), span},
	{form(`(\d+(?:\.\d+)?)([%％‰])`), share},
	{form(`(\d+)/(\d+)`), func(m []string) string { return amount(m[2], "") + "分之" + amount(m[1], "") }},
	{form(`\d{1,3}(?:[,\x{2009}\x{202f}]\d{3})+(?:\.\d+)?`), func(m []string) string { return amount(ungrouped.Replace(m[0]), "") }},
	{form(`(\d+(?:\.\d+)+)`), func(m []string) string { return amount(m[1], "") }},
	{form(`\d+`), func(m []string) string { return amount(m[0], "") }},
}

// ungrouped takes the marks between groups of three digits away: a comma or a narrow space.
var ungrouped = strings.NewReplacer(",", "", "\u2009", "", "\u202f", "")

func form(pattern string) *regexp.Regexp { return regexp.MustCompile(`^(?:` + pattern + `)`) }

// hotlines are said digit by digit, though they have few digits.
var hotlines = []string{"110", "119", "120", "122", "12345", "12371", "12380", "12388", "12315", "12348", "12393", "96110"}

// Text says all numbers in a text. There is no digit in what it returns, be it 0 or ０.
func Text(text string) string {
	text = plainDigits(text)
	var out strings.Builder
	for i := 0; i < len(text); {
		if c := text[i]; c < '0' || c > '9' {
			out.WriteByte(c)
			i++
			continue
		}
		said, length := number(text[i:], out.String())
		out.WriteString(said)
		i += length
	}
	return out.String()
}

// number says the number at the start of text; before is what has been said. It returns how many bytes it took.
func number(text, before string) (said string, length int) {
	for _, r := range rules {
		m := r.form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		length = len(m[0])
		rest := text[length:]
		bare := strings.Trim(m[0], "0123456789") == ""
		switch {
		case bare && isPhone(m[0], before):
			return Phone(m[0]), length
		case bare && strings.HasSuffix(before, "〔"):
			return Digits(m[0]), length
		case bare && m[0] == "2" && counts(rest) && !strings.HasSuffix(before, "第"):
			return "两", length
		}
		return r.say(m), length
	}
	panic("spoken: a digit that no rule says") // the last rule takes any
}

// isPhone says whether a run of digits is a telephone number, not a count.
func isPhone(number, before string) bool {
	for _, h := range hotlines {
		if number == h && (strings.HasSuffix(before, "打") || strings.HasSuffix(before, "电话") || strings.HasSuffix(before, "热线") || strings.HasSuffix(before, "拨")) {
			return true
		}
	}
	return len(number) == 11 && number[0] == '1' || len(number) == 8 && strings.HasSuffix(before, "电话")
}

// measures are the words before which 2 is 两.
const measures = "个名户位件条次天周季倍家人块元亩斤吨份张本篇场期遍批类种项辆台头只棵株里米册袋盒支公小分钟点岁所处瓶间桶把趟平克万亿"

func counts(rest string) bool {
	for _, not := range []string{"期", "分之", "点钟以后", "里"} { // 2期, 2分之
		if strings.HasPrefix(rest, not) {
			return false
		}
	}
	for _, c := range rest {
		return strings.ContainsRune(measures, c)
	}
	return false
}

func date(year, month, day string) string {
	return Digits(year) + "年" + amount(month, "月") + "月" + amount(day, "日") + "日"
}

func yearRange(m []string) string {
	if m[3] == "" && (m[1] < "1900" || m[1] > "2100") {
		return amount(m[1], "") + "到" + amount(m[2], "")
	}
	return Digits(m[1]) + "到" + Digits(m[2]) + m[3]
}

// clock says a time of day. From 13 on the hours are those of the afternoon and the evening.
func clock(hour, minute string) string {
	h, _ := strconv.Atoi(hour)
	switch {
	case 13 <= h && h < 18:
		return "下午" + hours(h-12, minute)
	case 18 <= h && h < 24:
		return "晚上" + hours(h-12, minute)
	}
	return hours(h, minute)
}

// until says the end of a span of time: the part of the day is said once.
func until(start, hour, minute string) string {
	said := clock(hour, minute)
	part, _, _ := strings.Cut(clock(start, "00"), "点")
	for _, p := range []string{"下午", "晚上"} {
		if strings.HasPrefix(part, p) {
			said = strings.TrimPrefix(said, p)
		}
	}
	return said
}

func hours(h int, minute string) string {
	text := Number(int64(h))
	if h == 2 {
		text = "两"
	}
	text += "点"
	switch m, _ := strconv.Atoi(minute); {
	case m == 0:
	case m == 30:
		text += "半"
	case m < 10:
		text += "零" + digits[m] + "分"
	default:
		text += Number(int64(m)) + "分"
	}
	return text
}

func share(m []string) string {
	of := "百分之"
	if m[2] == "‰" {
		of = "千分之"
	}
	return of + amount(m[1], "")
}

// span says a range: 一到两 is left to the reader, 1到2 is 一到二.
func span(m []string) string {
	from, to := amount(m[1], ""), amount(m[3], "")
	if m[2] != "" || m[4] != "" {
		return "百分之" + from + "到百分之" + to
	}
	return from + "到" + to
}

// amount says a number with or without decimals: 93.0 is 九十三, 1.25 一点二五. Digits too many for a count, or with a zero in
// front, are said one by one; unit is what the number counts, for months and days a leading zero is nothing.
func amount(number, unit string) string {
	whole, decimals, _ := strings.Cut(number, ".")
	if unit != "" {
		whole = strings.TrimLeft(whole, "0")
	}
	decimals = strings.TrimRight(decimals, "0")
	n, err := strconv.ParseInt(whole, 10, 64)
	if strings.Contains(decimals, ".") || err != nil || len(whole) > 12 || len(whole) > 1 && whole[0] == '0' {
		return each(strings.ReplaceAll(number, ".", "点"), "零", "一")
	}
	text := Number(n)
	if decimals != "" {
		text += "点" + each(decimals, "零", "一")
	}
	return text
}

// plainDigits turns full-width digits into plain ones.
func plainDigits(text string) string {
	return strings.Map(func(c rune) rune {
		if '０' <= c && c <= '９' {
			return c - '０' + '0'
		}
		return c
	}, text)
}
