package reading

import (
	"strings"
	"sync"
)

// rule reads a character that stands alone after segmentation. All conditions that are set must hold; the first rule that holds decides. A
// set of runes may have ^, which stands for no character: the end of the text or a punctuation mark.
type rule struct {
	char   rune
	pinyin string
	when
	examples string // with the reading in braces, as in records; each is a test
}

// when are the conditions of a rule. The runes and words are those beside the character.
type when struct {
	after, notAfter   string // runes
	before, notBefore string
	afterWord, word   string // words separated by spaces, before and after the character
	afterPos, pos     string // parts of speech of these
	among             string // one of these runes is among the six before it, in the same clause
	ahead             string // one of these is among the six after it
	double            bool   // the word before ends in a repeated rune: 慢慢, 高高兴兴
	notLong           string // the word before is not one of these
}

var rulesOf = sync.OnceValue(func() map[rune][]*rule {
	m := map[rune][]*rule{}
	for i := range rules {
		m[rules[i].char] = append(m[rules[i].char], &rules[i])
	}
	return m
})

// apply returns the reading of the lone character tokens[k] by the rules, false when none speaks.
func apply(text []rune, tokens []token, k int) (string, bool) {
	at := tokens[k].from
	for _, r := range rulesOf()[text[at]] {
		if r.holds(text, tokens, k) {
			return r.pinyin, true
		}
	}
	return "", false
}

func (w *when) holds(text []rune, tokens []token, k int) bool {
	at := tokens[k].from
	previous, next := neighbour(text, at-1), neighbour(text, at+1)
	if w.after != "" && !strings.ContainsRune(w.after, previous) || w.notAfter != "" && strings.ContainsRune(w.notAfter, previous) ||
		w.before != "" && !strings.ContainsRune(w.before, next) || w.notBefore != "" && strings.ContainsRune(w.notBefore, next) {
		return false
	}
	if w.double && (previous == '^' || previous != neighbour(text, at-2)) {
		return false
	}
	if w.afterWord != "" && !hasAny(w.afterWord, wordAt(text, tokens, k-1)) || w.word != "" && !hasAny(w.word, wordAt(text, tokens, k+1)) ||
		w.notLong != "" && hasAny(w.notLong, wordAt(text, tokens, k-1)) {
		return false
	}
	if w.afterPos != "" && strings.IndexByte(w.afterPos, posAt(tokens, k-1)) < 0 || w.pos != "" && strings.IndexByte(w.pos, posAt(tokens, k+1)) < 0 {
		return false
	}
	return (w.among == "" || near(text, at, -1, w.among)) && (w.ahead == "" || near(text, at, 1, w.ahead))
}

// neighbour returns the rune at i, or ^ where the text or the clause ends.
func neighbour(text []rune, i int) rune {
	if i < 0 || i >= len(text) || classOf(text[i]) == other {
		return '^'
	}
	return text[i]
}

// near tells whether one of the runes is within six of at, in the direction step, in the same clause.
func near(text []rune, at, step int, runes string) bool {
	for n := 1; n <= 6; n++ {
		switch c := neighbour(text, at+n*step); {
		case c == '^':
			return false
		case strings.ContainsRune(runes, c):
			return true
		}
	}
	return false
}

func wordAt(text []rune, tokens []token, k int) string {
	if k < 0 || k >= len(tokens) {
		return ""
	}
	return string(text[tokens[k].from:tokens[k].to])
}

// posAt returns the part of speech of a word, w where there is none.
func posAt(tokens []token, k int) byte {
	if k < 0 || k >= len(tokens) || tokens[k].pos == 0 {
		return 'w'
	}
	if p := tokens[k].pos; p != 'N' && p != 'S' { // names of persons and places are nouns
		return p
	}
	return 'n'
}
