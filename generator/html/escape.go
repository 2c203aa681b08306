package html

// appendText appends s so that it is text in an element and in a quoted attribute. A NUL, which HTML forbids, becomes
// U+FFFD.
func appendText(dst []byte, s string) []byte {
	start := 0
	for i := range len(s) {
		c := s[i]
		if c > '>' { // nearly all bytes, and all of Chinese
			continue
		}
		var esc string
		switch c {
		case '&':
			esc = "&amp;"
		case '<':
			esc = "&lt;"
		case '>':
			esc = "&gt;"
		case '"':
			esc = "&#34;"
		case '\'':
			esc = "&#39;"
		case 0:
			esc = "\uFFFD"
		default:
			continue
		}
		dst = append(dst, s[start:i]...)
		dst = append(dst, esc...)
		start = i + 1
	}
	return append(dst, s[start:]...)
}
