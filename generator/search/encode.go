package search

import "math/bits"

// A list of entries is written in 89 signs, the printable ASCII from % on without the backslash, so that it stands in a JavaScript string as it
// is. The rest of the printable signs are free for marks: ! before a bitmap, # and $ between lists.
const (
	signs    = 89
	final    = 64 // signs from here on say that the number goes on
	bitmap   = '!'
	between  = '#'
	sections = '$'
)

func sign(n int) byte {
	c := byte('%' + n)
	if c >= '\\' {
		c++
	}
	return c
}

// appendNumber writes a number that is not negative: digits to the base 25 that go on, and a last one to the base 64.
func appendNumber(dst []byte, n int) []byte {
	var high [16]byte
	at := len(high)
	for x := n / final; x > 0; x /= signs - final {
		x--
		at--
		high[at] = sign(final + x%(signs-final))
	}
	return append(append(dst, high[at:]...), sign(n%final))
}

// appendList writes ascending entries, as gaps or as a bitmap of six entries a sign, whichever is shorter.
func appendList(dst []byte, entries []uint32) []byte {
	if len(entries) == 0 {
		return dst
	}
	start := len(dst)
	next := uint32(0)
	for _, d := range entries {
		dst = appendNumber(dst, int(d-next))
		next = d + 1
	}
	size := 2 + int(entries[len(entries)-1])/6
	if len(dst)-start <= size {
		return dst
	}
	dst = append(dst[:start], bitmap)
	group, word := uint32(0), 0
	for _, d := range entries {
		for ; group < d/6; group++ {
			dst = append(dst, sign(word))
			word = 0
		}
		word |= 1 << (d % 6)
	}
	return append(dst, sign(word))
}

// parts is into how many parts of a size a total is divided: a power of two.
func parts(total, size int) int {
	if total <= size {
		return 1
	}
	return 1 << bits.Len(uint((total-1)/size))
}
