package reading

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// token is a word, or one rune that belongs to none.
type token struct {
	from, to int  // runes of the text
	node     int  // of the trie: the word, or for one rune its character; -1 for what is not in the table
	own      *own // the word of With that it is
	surname  int  // for a personal name the length of the surname
	name     bool // a proper name
	firm     bool // what stands right beside decided how it reads
	pos      byte // part of speech as jieba has it (n, v, a, …), 'w' for what is not Han
}

// own is a word that With added.
type own struct {
	runes    []rune
	readings []string // "" leaves the rune to the Reader
	name     bool
	surname  int // for a personal name the length of the surname
	pin      bool
}

const (
	ownWeight     = -4   // log of the share of a word of With: it wins over nearly all that the table can make of the runes
	unknownWeight = -17  // of a character that is in no word
	nameWeight    = -6   // of any personal name
	rarest        = -7   // the least a surname weighs: jieba's list has few of the rare ones
	shortName     = -3.5 // a name of two characters is rarer, and easily a mistake
	titleBonus    = 4    // beside a title or another name
	warmBonus     = 2    // before a title that only people have
	seldomMalus   = -3   // for surnames that are commoner as other words
	linkBonus     = 3    // after 和, 请 and the like
	clauseBonus   = 1    // where a clause begins
	closeCall     = 6    // a segmentation that is less likely by less than this may be the right one
)

// segment cuts text into the likeliest words: runs of Han by Viterbi over the shares of words, numbers and Latin words whole, all else rune by rune.
// The words of segmentations that are nearly as likely are v.close.
func (r *Reader) segment(v *viterbi, text []rune) []token {
	tokens := make([]token, 0, len(text)*2/3+1)
	v.close = v.close[:0]
	for i := 0; i < len(text); {
		from := i
		switch class := classOf(text[i]); class {
		case han:
			for i < len(text) && classOf(text[i]) == han {
				i++
			}
			tokens = v.run(r, text, from, i, tokens)
		default:
			for i++; class != other && i < len(text) && classOf(text[i]) == class; i++ {
			}
			tokens = append(tokens, token{from: from, to: i, node: -1, pos: 'w'})
		}
	}
	return tokens
}

type class uint8

const (
	other class = iota
	han
	digit
	latin
)

func classOf(r rune) class {
	switch {
	case r >= 0x4e00 && r <= 0x9fff || r >= 0x2e80 && unicode.Is(unicode.Han, r):
		return han
	case r >= '0' && r <= '9' || r >= '０' && r <= '９':
		return digit
	case r < 0x3000 && (unicode.IsLetter(r) || unicode.IsMark(r)):
		return latin
	}
	return other
}

// viterbi holds the working space of one call of Read.
type viterbi struct {
	best   []float32 // of the text from a rune on
	chosen []token
	places []int
	edges  []edge
	reach  []float32 // the best of the text before a rune
	close  []edge    // what could nearly as well be a word, in all runs
}

var spaces = sync.Pool{New: func() any { return new(viterbi) }}

// edge is a word, or a character alone, that the text may have.
type edge struct {
	from, to, node int
	weight         float32
}

// run appends the words of text[from:to], all of it Han.
func (v *viterbi) run(r *Reader, text []rune, from, to int, tokens []token) []token {
	n := to - from
	v.best, v.chosen, v.places = slices.Grow(v.best[:0], n+1)[:n+1], slices.Grow(v.chosen[:0], n)[:n], slices.Grow(v.places[:0], n)[:n]
	t := r.table
	for i, c := range text[from:to] {
		v.places[i] = t.find(c)
	}
	v.best[n], v.edges = 0, v.edges[:0]
	for i := n - 1; i >= 0; i-- {
		place, at := v.places[i], from+i
		best, chosen := unknownWeight+v.best[i+1], token{from: at, to: at + 1, node: place}
		if place >= 0 {
			best, chosen.pos = t.freq[place]+v.best[i+1], t.pos[place]
			v.edges = append(v.edges, edge{i, i + 1, place, t.freq[place]})
			for node, j := place, i+1; j < n && v.places[j] >= 0; j++ {
				if node = t.child(node, v.places[j]); node < 0 {
					break
				}
				below := node - len(t.runes)
				w := t.wordFreq[below]
				if w == 0 {
					continue
				}
				v.edges = append(v.edges, edge{i, j + 1, node, w})
				if w+v.best[j+1] > best {
					best, chosen = w+v.best[j+1], token{from: at, to: from + j + 1, node: node, pos: t.wordPos[below]}
				}
			}
		}
		words := r.own[text[at]]
		for length, weight := range r.names(text, at, to) {
			if w := weight.share + v.best[i+length]; w > best {
				best, chosen = w, token{from: at, to: at + length, node: -1, surname: weight.surname, name: true, pos: 'N'}
			}
		}
		for k := range words {
			o := &words[k]
			if !o.pin && len(o.runes) <= to-at && slices.Equal(o.runes, text[at:at+len(o.runes)]) {
				if w := ownWeight + v.best[i+len(o.runes)]; w > best {
					best, chosen = w, token{from: at, to: at + len(o.runes), node: -1, own: o, surname: o.surname, name: o.name, pos: 'n'}
				}
			}
		}
		v.best[i], v.chosen[i] = best, chosen
	}
	for i := 0; i < n; i = v.chosen[i].to - from {
		tokens = append(tokens, v.chosen[i])
	}
	v.rivals(from, n)
	return tokens
}

// rivals adds to v.close what is a word in a segmentation of the run that is nearly as likely as the chosen one.
func (v *viterbi) rivals(from, n int) {
	v.reach = slices.Grow(v.reach[:0], n+1)[:n+1]
	for i := range v.reach {
		v.reach[i] = float32(math.Inf(-1))
	}
	v.reach[0] = 0
	k, next := len(v.edges), 0 // next is where the following chosen word begins
	for i := range n {
		v.reach[i+1] = max(v.reach[i+1], v.reach[i]+unknownWeight)
		chosen := v.chosen[i]
		first := k
		for first > 0 && v.edges[first-1].from == i {
			first--
		}
		if share := v.best[i] - v.best[chosen.to-from]; v.reach[chosen.to-from] < v.reach[i]+share {
			v.reach[chosen.to-from] = v.reach[i] + share
		}
		for _, e := range v.edges[first:k] {
			v.reach[e.to] = max(v.reach[e.to], v.reach[i]+e.weight)
			if v.reach[i]+e.weight+v.best[e.to] > v.best[0]-closeCall && (i != next || from+e.to != chosen.to) {
				v.close = append(v.close, edge{from: from + e.from, to: from + e.to, node: e.node})
			}
		}
		if k = first; i == next {
			next = chosen.to - from
		}
	}
}

// readWord returns the readings of a word of the table, or the default of a character.
func (t *table) readWord(node int, runes []rune, set func(i int, pinyin string)) {
	if node < len(t.runes) {
		set(0, t.reading(node, 0))
		return
	}
	at := t.places[node-len(t.runes)]
	for i, c := range runes {
		which := 0
		if at > 0 {
			which = int(t.digits[int(at)-1+i])
		}
		set(i, t.reading(t.find(c), which))
	}
}

// isWord returns the node of the word that the runes are, or -1.
func (t *table) isWord(runes []rune) int {
	node := -1
	for i, c := range runes {
		place := t.find(c)
		if place >= 0 && i > 0 {
			place = t.child(node, place)
		}
		if node = place; node < 0 {
			return -1
		}
	}
	if node < len(t.runes) || t.wordFreq[node-len(t.runes)] == 0 {
		return -1
	}
	return node
}

// hasAny tells whether one of the words, separated by spaces, is word.
func hasAny(list, word string) bool {
	for len(list) > 0 {
		one, rest, _ := strings.Cut(list, " ")
		if one == word {
			return true
		}
		list = rest
	}
	return false
}
