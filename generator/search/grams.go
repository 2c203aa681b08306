package search

import (
	"slices"
	"sort"

	"noticeboard/generator/parallel"
)

// grams are the letters and the pairs of neighbouring letters of many texts, each with the entries that hold it; in pairs the separator counts as a
// letter. A pair is an item of items: the number of its first letter, that of its second (0 for a letter alone) and the entry, in 20, 20 and 24 bits.
type grams struct {
	letters []rune // by number, from 1, ascending
	number  map[rune]uint64
	items   []uint64 // ascending
}

const (
	entryBits  = 24
	letterBits = 20
	entryMask  = 1<<entryBits - 1
)

func item(first, second uint64, entry int) uint64 {
	return first<<(letterBits+entryBits) | second<<entryBits | uint64(entry)
}

// gramsOf collects the pairs of folded texts; the place of a text is its entry.
func gramsOf(texts [][]rune, jobs int) *grams {
	g := &grams{}
	numbers := g.numberLetters(texts)
	batches := make([][]uint64, max(1, min(jobs, len(texts))))
	parallel.Each(jobs, len(batches), func(k int) {
		from, to := k*len(texts)/len(batches), (k+1)*len(texts)/len(batches)
		var seen set
		out := make([]uint64, 0, runes(texts[from:to]))
		for d := from; d < to; d++ {
			seen.reset(2*len(texts[d]), d)
			before := uint64(0)
			for _, r := range texts[d] {
				n := uint64(numbers[r])
				if one := item(n, 0, d); r != separator && seen.add(one) {
					out = append(out, one)
				}
				if before > 0 {
					if two := item(before, n, d); seen.add(two) {
						out = append(out, two)
					}
				}
				before = n
			}
		}
		batches[k] = out
	})
	g.items = sorted(batches, len(g.letters))
	return g
}

// runes is how long the texts are.
func runes(texts [][]rune) (n int) {
	for _, text := range texts {
		n += len(text)
	}
	return n
}

// numberLetters gives every letter its number, by code point; the result is a table of them.
func (g *grams) numberLetters(texts [][]rune) []uint32 {
	numbers := make([]uint32, 0x30000)
	for _, text := range texts {
		for _, r := range text {
			if int(r) >= len(numbers) {
				numbers = append(numbers, make([]uint32, int(r)+1-len(numbers))...)
			}
			numbers[r] = 1
		}
	}
	g.letters, g.number = []rune{0}, map[rune]uint64{}
	for r, used := range numbers {
		if used > 0 {
			numbers[r] = uint32(len(g.letters))
			g.number[rune(r)] = uint64(len(g.letters))
			g.letters = append(g.letters, rune(r))
		}
	}
	return numbers
}

// triples are three letters in a row of which both pairs stand in many entries: what holds the pairs need not hold the three, and there are too many
// to look at. Their items begin with the number of the first pair instead of that of a letter.
type triples struct {
	pairs [][2]rune // by number, from 1
	items []uint64
}

// triplesOf collects the triples of the texts that g was made of; a pair stands in many entries when there are more than few.
func (g *grams) triplesOf(texts [][]rune, few, jobs int) *triples {
	t := &triples{pairs: make([][2]rune, 1)}
	var keys []uint64
	for rest := g.items; len(rest) > 0; {
		key, n := rest[0]&^entryMask, 1
		for n < len(rest) && rest[n]&^entryMask == key {
			n++
		}
		if rest = rest[n:]; n > few && second(key) > 0 {
			keys = append(keys, key)
			t.pairs = append(t.pairs, [2]rune{g.letters[first(key)], g.letters[second(key)]})
		}
	}
	if len(keys) == 0 {
		return t
	}
	number := newNumbering(len(keys))
	for i, key := range keys {
		at := number.place(key)
		number.keys[at], number.numbers[at] = key, uint64(i+1)
	}
	letters := make([]uint32, g.letters[len(g.letters)-1]+1)
	for n, r := range g.letters {
		letters[r] = uint32(n)
	}
	batches := make([][]uint64, max(1, min(jobs, len(texts))))
	parallel.Each(jobs, len(batches), func(k int) {
		var seen set
		from, to := k*len(texts)/len(batches), (k+1)*len(texts)/len(batches)
		out := make([]uint64, 0, runes(texts[from:to])/2)
		for d := from; d < to; d++ {
			seen.reset(len(texts[d]), d)
			var letter, pair uint64 // the one before, and the pair that ends with it
			for _, r := range texts[d] {
				n := uint64(letters[r])
				next := number.numbers[number.place(item(letter, n, 0))]
				if it := item(pair, n, d); pair > 0 && next > 0 && seen.add(it) {
					out = append(out, it)
				}
				letter, pair = n, next
			}
		}
		batches[k] = out
	})
	t.items = sorted(batches, max(len(g.letters), len(t.pairs)))
	return t
}

// sorted puts the items of batches in order: by their second letter, then by the first, each time keeping the order of equal ones. Items of an
// entry come after those of earlier entries already.
func sorted(batches [][]uint64, letters int) []uint64 {
	total := 0
	starts := make([]int, letters+1)
	for _, b := range batches {
		total += len(b)
		for _, it := range b {
			starts[second(it)+1]++
		}
	}
	if total == 0 {
		return nil
	}
	sum(starts)
	by := make([]uint64, total)
	for _, b := range batches {
		for _, it := range b {
			k := second(it)
			by[starts[k]] = it
			starts[k]++
		}
	}
	clear(starts)
	for _, it := range by {
		starts[first(it)+1]++
	}
	sum(starts)
	out := make([]uint64, total)
	for _, it := range by {
		k := first(it)
		out[starts[k]] = it
		starts[k]++
	}
	return out
}

func first(it uint64) uint64  { return it >> (letterBits + entryBits) }
func second(it uint64) uint64 { return it >> entryBits & (1<<letterBits - 1) }

// sum turns counts, each one place on, into the places where the counted begin.
func sum(counts []int) {
	for i := 1; i < len(counts); i++ {
		counts[i] += counts[i-1]
	}
}

// entries returns those that hold a pair, or a letter where b is 0; nil for none.
func (g *grams) entries(a, b rune) []uint32 {
	na, nb := g.number[a], g.number[b]
	if na == 0 || b != 0 && nb == 0 {
		return nil
	}
	key := item(na, nb, 0)
	from := sort.Search(len(g.items), func(i int) bool { return g.items[i] >= key })
	list, _ := takeEntries(nil, g.items[from:], key)
	return list
}

// takeEntries appends the entries of the items that begin with key; n is how many there are.
func takeEntries(dst []uint32, items []uint64, key uint64) (list []uint32, n int) {
	for n < len(items) && items[n]&^entryMask == key {
		dst = append(dst, uint32(items[n]&entryMask))
		n++
	}
	return dst, n
}

// set is a small hash set of the items of one entry; those of other entries count as free places.
type set struct {
	items []uint64
	entry uint64
}

// reset makes room for so many items of an entry.
func (s *set) reset(size, entry int) {
	n := 1024
	for n < 2*size {
		n *= 2
	}
	if n > len(s.items) {
		s.items = slices.Repeat([]uint64{1<<64 - 1}, n) // of an entry that there is never
	}
	s.entry = uint64(entry)
}

// add says whether the item was not there before.
func (s *set) add(it uint64) bool {
	mask := uint64(len(s.items) - 1)
	for i := hash(it) & mask; ; i = (i + 1) & mask {
		switch at := s.items[i]; {
		case at == it:
			return false
		case at&entryMask != s.entry:
			s.items[i] = it
			return true
		}
	}
}

func hash(it uint64) uint64 { return it >> entryBits * 0x9E3779B97F4A7C15 >> 40 }

// numbering gives numbers to pairs.
type numbering struct {
	keys    []uint64 // 0 for a free place
	numbers []uint64
}

func newNumbering(size int) *numbering {
	n := 1024
	for n < 4*size {
		n *= 2
	}
	return &numbering{make([]uint64, n), make([]uint64, n)}
}

func (n *numbering) place(key uint64) uint64 {
	mask := uint64(len(n.keys) - 1)
	i := hash(key) & mask
	for n.keys[i] != 0 && n.keys[i] != key {
		i = (i + 1) & mask
	}
	return i
}

// common returns what two ascending lists share.
func common(a, b []uint32) []uint32 {
	var out []uint32
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			out = append(out, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return out
}

// contains says whether folded text holds a folded term.
func contains(text, term []rune) bool {
	for len(text) >= len(term) {
		i := slices.Index(text, term[0])
		if i < 0 || len(text)-i < len(term) {
			return false
		}
		if slices.Equal(text[i:i+len(term)], term) {
			return true
		}
		text = text[i+1:]
	}
	return false
}
