package reading

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// numerals are what may stand before a measure word, people whom something is done for.
const (
	numerals = "一二三四五六七八九十百千万亿两几多数半每某各这那哪此第0123456789０１２３４５６７８９"
	people   = "我 你 您 他 她 它 大家 我们 你们 他们 她们 咱们 村民 农户 群众 孩子 孩子们 学生 家长 老人 老人们 百姓 老百姓 自己 谁 人 农民 居民 乡亲 乡亲们 社员 儿童 妇女 村里人 婆婆 奶奶 年轻人 邻居 户长 党员"
)

// rule reads a character that stands alone after segmentation, or a word with two readings. All conditions that are set must hold; the first
// rule that holds decides. A set of runes may have ^, which stands for no character: the end of the text or a punctuation mark.
type rule struct {
	text   string
	pinyin string // a syllable for each rune
	when
	examples string // with the reading in braces, as in records; each is a test
}

// when are the conditions of a rule. The runes and words are those beside the character or word.
type when struct {
	after, notAfter   string // runes
	before, notBefore string
	afterWord, word   string // words separated by spaces, before and after the character
	afterPos, pos     string // parts of speech of these
	among             string // one of these runes is among the six before it, in the same clause
	ahead             string // one of these is among the six after it
	double            bool   // what stands before is repeated: 慢慢, 高高兴兴, 一步一步
	notLong           string // the word before is not one of these
}

var rules = slices.Concat(charRules, wordRules)

// ruleSet are the rules by first rune: of lone characters, and of words.
type ruleSet struct{ alone, words map[rune][]*rule }

var rulesOf = sync.OnceValue(func() ruleSet {
	s := ruleSet{map[rune][]*rule{}, map[rune][]*rule{}}
	for i := range rules {
		r := &rules[i]
		first, size := utf8.DecodeRuneInString(r.text)
		if size == len(r.text) {
			s.alone[first] = append(s.alone[first], r)
		} else {
			s.words[first] = append(s.words[first], r)
		}
	}
	return s
})

// ruleFor returns the first rule after the given one, which may be nil, that reads tokens[k]; nil when none speaks.
func ruleFor(text []rune, tokens []token, k int, after *rule) *rule {
	from, to := tokens[k].from, tokens[k].to
	rules := rulesOf().alone
	if to > from+1 {
		rules = rulesOf().words
	}
	list := rules[text[from]]
	for _, r := range list[1+slices.Index(list, after):] {
		if (to == from+1 || r.text == string(text[from:to])) && r.holds(text, tokens, k) {
			return r
		}
	}
	return nil
}

func (w *when) holds(text []rune, tokens []token, k int) bool {
	at, last := tokens[k].from, tokens[k].to-1
	previous, next := neighbour(text, at-1), neighbour(text, last+1)
	if w.after != "" && !strings.ContainsRune(w.after, previous) || w.notAfter != "" && strings.ContainsRune(w.notAfter, previous) ||
		w.before != "" && !strings.ContainsRune(w.before, next) || w.notBefore != "" && strings.ContainsRune(w.notBefore, next) {
		return false
	}
	if w.double && (previous == '^' || previous != neighbour(text, at-2) && (previous != neighbour(text, at-3) || neighbour(text, at-2) != neighbour(text, at-4))) {
		return false
	}
	if w.afterWord != "" && !hasAny(w.afterWord, wordAt(text, tokens, k-1)) || w.word != "" && !hasAny(w.word, wordAt(text, tokens, k+1)) ||
		w.notLong != "" && hasAny(w.notLong, wordAt(text, tokens, k-1)) {
		return false
	}
	if w.afterPos != "" && strings.IndexByte(w.afterPos, posAt(tokens, k-1)) < 0 || w.pos != "" && strings.IndexByte(w.pos, posAt(tokens, k+1)) < 0 {
		return false
	}
	return (w.among == "" || near(text, at, -1, w.among)) && (w.ahead == "" || near(text, last, 1, w.ahead))
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
