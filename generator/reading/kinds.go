package reading

import (
	"sync"
	"unicode/utf8"
)

// kinds tell of a character at once what most characters are not: that it is in one of the sets that are asked about every character.
type kinds uint16

const (
	isDominant kinds = 1 << iota
	isRareSurname
	isSeldomSurname
	isPlaceEnd
	beginsCompound // a surname of two characters
	beginsTitle    // or what else follows names
	endsCalling    // or what else stands before names
	hasRules       // as a lone character
	hasWordRules   // as the first of a word
	hasSuspects
)

var kindsTable = sync.OnceValue(func() *[1 << 16]kinds {
	all := new([1 << 16]kinds)
	for _, set := range []struct {
		runes string
		mark  kinds
	}{{dominant, isDominant}, {rareSurnames, isRareSurname}, {seldomSurnames, isSeldomSurname}, {placeEnds, isPlaceEnd}} {
		for _, c := range set.runes {
			all[c] |= set.mark
		}
	}
	for surname := range compounds {
		first, _ := utf8.DecodeRuneInString(surname)
		all[first] |= beginsCompound
	}
	for _, l := range []list{titles, warm, homes} {
		for first := range l.first {
			all[first] |= beginsTitle
		}
	}
	for _, l := range []list{callings, linking} {
		for last := range l.last {
			all[last] |= endsCalling
		}
	}
	for first := range rulesOf().alone {
		all[first] |= hasRules
	}
	for first := range rulesOf().words {
		all[first] |= hasWordRules
	}
	for first := range suspectsOf() {
		all[first] |= hasSuspects
	}
	return all
})

// is tells whether a character has a mark. All sets are of the basic plane.
func (t *table) is(c rune, m kinds) bool {
	return c >= 0 && c < 1<<16 && t.kinds[c]&m != 0
}
