package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// node is a node of the trie of all words. The nodes of depth one are the characters, in their order.
type node struct {
	label    int // index of the character
	children []*node
	word     *word
}

// encode writes the table as package reading loads it (table.go there says how): numbers as uvarints, one column after another, so that like stands
// beside like, then all deflated.
func encode(chars map[rune]*char, words []*word) ([]byte, error) {
	runes := slices.Sorted(maps.Keys(chars))
	index := make(map[rune]int, len(runes))
	level := make([]*node, len(runes))
	for i, r := range runes {
		index[r], level[i] = i, &node{label: i}
	}
	for _, w := range words {
		var at *node
		for i, r := range []rune(w.text) {
			if i == 0 {
				at = level[index[r]]
				continue
			}
			last := len(at.children) - 1
			if last < 0 || at.children[last].label != index[r] { // words come sorted by UTF-8, which is the order of the runes
				at.children = append(at.children, &node{label: index[r]})
				last++
			}
			at = at.children[last]
		}
		at.word = w
	}
	syllables, err := syllableList(chars)
	if err != nil {
		return nil, err
	}
	var b []byte
	put := func(n int) { b = binary.AppendUvarint(b, uint64(n)) }
	put(len(runes))
	text := strings.Join(syllables, " ")
	put(len(text))
	b = append(b, text...)
	characterColumns(chars, runes, syllables, put)

	var nodes []*node // all below the characters, level by level
	counts := slices.Clone(level)
	for next := level; len(next) > 0; {
		var below []*node
		for _, n := range next {
			below = append(below, n.children...)
		}
		nodes = append(nodes, below...)
		counts = append(counts, below...)
		next = below
	}
	put(len(nodes))
	for _, n := range counts {
		put(len(n.children))
	}
	for _, n := range counts {
		previous := 0
		for _, c := range n.children {
			put(c.label - previous)
			previous = c.label
		}
	}
	wordColumns(chars, nodes, put)

	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	fmt.Printf("%d characters, %d words, %d nodes, %d bytes, %d deflated\n", len(runes), len(words), len(nodes), len(b), out.Len())
	return out.Bytes(), nil
}

func syllableList(chars map[rune]*char) ([]string, error) {
	seen := map[string]bool{}
	for r, c := range chars {
		for _, reading := range c.readings {
			if reading == "" || strings.ContainsAny(reading, " ,") {
				return nil, fmt.Errorf("%c has the reading %q", r, reading)
			}
			seen[reading] = true
		}
	}
	return slices.Sorted(maps.Keys(seen)), nil
}

// characterColumns puts: distance to the character before; number of readings, doubled, plus one when it is a polyphone; the readings;
// frequency and part of speech; reading as a surname (0 none, else one more than its place) with the weights as a name.
func characterColumns(chars map[rune]*char, runes []rune, syllables []string, put func(int)) {
	place := make(map[string]int, len(syllables))
	for i, s := range syllables {
		place[s] = i
	}
	previous := 0
	for _, r := range runes {
		put(int(r) - previous)
		previous = int(r)
	}
	for _, r := range runes {
		n := 2 * len(chars[r].readings)
		if chars[r].poly {
			n++
		}
		put(n)
	}
	for _, r := range runes {
		for _, s := range chars[r].readings {
			put(place[s])
		}
	}
	for _, r := range runes {
		put(logStep(chars[r].freq))
	}
	for _, r := range runes {
		put(int(chars[r].pos))
	}
	for _, r := range runes {
		put(1 + slices.Index(chars[r].readings, chars[r].surname))
	}
	for _, r := range runes {
		put(logStep(chars[r].asName))
	}
	for _, r := range runes {
		put(logStep(chars[r].given))
	}
}

// wordColumns puts: frequency, 0 where the node is no word; for the words the part of speech, doubled, plus one when a reading is not
// the default; for those the places of their readings.
func wordColumns(chars map[rune]*char, nodes []*node, put func(int)) {
	for _, n := range nodes {
		if n.word == nil {
			put(0)
		} else {
			put(max(1, logStep(n.word.freq)))
		}
	}
	var places []int
	for _, n := range nodes {
		if n.word == nil {
			continue
		}
		var own []int
		differs := 0
		for i, r := range []rune(n.word.text) {
			at := slices.Index(chars[r].readings, n.word.readings[i])
			own = append(own, at)
			if at > 0 {
				differs = 1
			}
		}
		put(2*int(n.word.pos) + differs)
		if differs > 0 {
			places = append(places, own...)
		}
	}
	for _, p := range places {
		put(p)
	}
}

// logStep is 16 times the natural logarithm of one more than n, rounded; 0 for 0.
func logStep(n int) int { return int(math.Round(16 * math.Log(float64(n)+1))) }
