package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// appendUnescaped appends s with backslash escapes and entities decoded (CommonMark 2.4 and 2.5).
func appendUnescaped(dst []byte, s string) []byte {
	for {
		i := strings.IndexAny(s, `\&`)
		if i < 0 {
			return append(dst, s...)
		}
		dst, s = append(dst, s[:i]...), s[i:]
		switch {
		case s[0] == '\\' && len(s) > 1 && util.IsPunct(s[1]):
			dst, s = append(dst, s[1]), s[2:]
			continue
		case s[0] == '&':
			if value, length := entity(s); length > 0 {
				dst, s = append(dst, value...), s[length:]
				continue
			}
		}
		dst, s = append(dst, s[0]), s[1:]
	}
}

// unescape is appendUnescaped for a string.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 && strings.IndexByte(s, '&') < 0 {
		return s
	}
	return string(appendUnescaped(nil, s))
}

// entity decodes the character reference at the start of s. Length is 0 when there is none.
func entity(s string) (value string, length int) {
	const longest = 33 // &CounterClockwiseContourIntegral;
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 2 {
		return "", 0
	}
	name := s[1:end]
	if name[0] != '#' {
		e, ok := util.LookUpHTML5EntityByName(name)
		if !ok {
			return "", 0
		}
		return string(e.Characters), end + 1
	}
	digits, base, limit := name[1:], 10, 7
	if digits != "" && digits[0]|0x20 == 'x' {
		digits, base, limit = digits[1:], 16, 6
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > limit {
		return "", 0
	}
	r := rune(utf8.RuneError)
	if n != 0 && n <= utf8.MaxRune && utf8.ValidRune(rune(n)) {
		r = rune(n)
	}
	return string(r), end + 1
}
