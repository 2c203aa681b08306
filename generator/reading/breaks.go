package reading

import (
	"strings"
	"unicode/utf8"
)

const (
	leading  = "第各本全每不未无请把被为给在向从对到由按与和及或新老大小致" // alone they go with what follows, other single characters with what goes before
	longest  = 6                               // runes that are held together because one of them stands alone
	pausings = fullStops + pauses + "、"
)

// Breaks returns the bytes of a title before which a line may begin, so that no word is parted: between words, but neither between a
// number and what is counted nor before a character that no word claims. Marks stay with what they close or open.
func (r *Reader) Breaks(title string) (at []int) {
	text := []rune(title)
	v := spaces.Get().(*viterbi)
	defer spaces.Put(v)
	tokens := r.segment(v, text)
	from, place, offset := 0, 0, 0 // where what is held together begins, and where the token does, in runes and in bytes
	for k, tk := range tokens {
		for ; place < tk.from; place++ {
			_, size := utf8.DecodeRuneInString(title[offset:])
			offset += size
		}
		if k > 0 && mayBreak(text, tokens[k-1], tk, from) {
			at, from = append(at, offset), tk.from
		}
	}
	return at
}

// mayBreak tells whether a line may end between two neighbouring tokens; the text before it is in one piece from a rune on.
func mayBreak(text []rune, a, b token, from int) bool {
	left, right := text[b.from-1], text[b.from]
	switch l, r := classOf(left), classOf(right); {
	case l == other || r == other:
		return (l != other || strings.ContainsRune(pausings+closers, left)) && (r != other || strings.ContainsRune(openers, right))
	case l == digit || l == latin && r == digit || left == '第':
		return false
	case l == han && r == han && b.to-from <= longest:
		if text[a.from] == '第' { // what an ordinal counts
			return false
		}
		first, second := strings.ContainsRune(leading, left), strings.ContainsRune(leading, right)
		return !(a.to-a.from == 1 && first) && !(b.to-b.from == 1 && !second)
	}
	return true
}
