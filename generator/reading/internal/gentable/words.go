package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// word is an entry of two characters or more.
type word struct {
	text     string
	readings []string
	freq     int
	pos      byte
	own      bool
}

const (
	minFreq = 50   // words below this stay only if the characters' defaults would read them wrongly
	ownFreq = 2000 // of our words when jieba doesn't count them or hardly does
	longest = 10   // characters; longer entries are proverbs and titles
)

// lexiconWords are words by their text.
type lexiconWords map[string]*word

// lexicon returns the words of complete.json with the counts of dict.txt, and our own over both. Parts of speech are the first letters of
// jieba's, but N for names of persons and S for places that are surely such; many of jieba's are not (东西, 长大).
func lexicon(chars map[rune]*char, complete, dict []byte, own, places [][]string) (lexiconWords, error) {
	counts, pos := map[string]int{}, map[string]byte{}
	for lines := bufio.NewScanner(bytes.NewReader(dict)); lines.Scan(); {
		f := strings.Fields(lines.Text())
		if len(f) < 3 {
			continue
		}
		n, err := strconv.Atoi(f[1])
		if err != nil {
			return nil, fmt.Errorf("dict.txt: %w", err)
		}
		counts[f[0]], pos[f[0]] = n, f[2][0]
		switch r := []rune(f[0]); {
		case f[2] == "nr":
			pos[f[0]] = 'N'
		case f[2] == "ns" && len(r) > 2 && strings.ContainsRune("省市县区镇乡村州", r[len(r)-1]):
			pos[f[0]] = 'S'
		}
		if r := []rune(f[0]); len(r) == 1 && chars[r[0]] != nil {
			chars[r[0]].freq, chars[r[0]].pos = n, f[2][0]
		}
	}
	var entries map[string][]any
	if err := json.Unmarshal(complete, &entries); err != nil {
		return nil, fmt.Errorf("complete.json: %w", err)
	}
	words := lexiconWords{}
	for _, text := range slices.Sorted(maps.Keys(entries)) {
		pinyin, ok := entries[text][0].(string)
		if !ok {
			return nil, fmt.Errorf("complete.json: %s has no reading", text)
		}
		runes := []rune(text)
		readings := lexical(runes, strings.Fields(strings.ToLower(pinyin)))
		if len(runes) < 2 || len(runes) > longest || len(readings) != len(runes) || !all(runes, func(r rune) bool { return chars[r] != nil && chars[r].table }) {
			continue
		}
		words[text] = &word{text: text, readings: readings, freq: counts[text], pos: pos[text]}
	}
	for _, row := range own {
		if err := words.put(chars, row, counts[row[0]], cmp.Or(pos[row[0]], 'n')); err != nil {
			return nil, fmt.Errorf("words.tsv: %w", err)
		}
	}
	for _, row := range places {
		if err := words.put(chars, row, counts[row[0]], 'S'); err != nil {
			return nil, fmt.Errorf("places.tsv: %w", err)
		}
	}
	return words, nil
}

// put takes in one of our own rows. One of a single character sets its default reading.
func (l lexiconWords) put(chars map[rune]*char, row []string, counted int, pos byte) error {
	if len(row) < 2 {
		return fmt.Errorf("%q", row)
	}
	runes, readings := []rune(row[0]), strings.Fields(row[1])
	if len(runes) != len(readings) {
		return fmt.Errorf("%q", row)
	}
	if len(runes) == 1 {
		c := chars[runes[0]]
		if c == nil { // Unihan has characters of names without a reading
			c = &char{}
			chars[runes[0]] = c
		}
		c.readings = append([]string{readings[0]}, slices.DeleteFunc(c.readings, func(s string) bool { return s == readings[0] })...)
		return nil
	}
	freq := max(counted, ownFreq)
	if len(row) > 2 {
		n, err := strconv.Atoi(row[2])
		if err != nil {
			return fmt.Errorf("%q: %w", row, err)
		}
		freq = n
	}
	l[row[0]] = &word{text: row[0], readings: readings, freq: freq, pos: pos, own: true}
	return nil
}

// lexical undoes the tone sandhi of 一 and 不, which the list writes out: yì dìng, bú yào. Their neutral tones stay.
func lexical(runes []rune, readings []string) []string {
	for i, reading := range readings {
		switch {
		case i >= len(runes):
		case runes[i] == '一' && (reading == "yí" || reading == "yì"):
			readings[i] = "yī"
		case runes[i] == '不' && reading == "bú":
			readings[i] = "bù"
		}
	}
	return readings
}

func all(runes []rune, ok func(rune) bool) bool {
	return !slices.ContainsFunc(runes, func(r rune) bool { return !ok(r) || !unicode.Is(unicode.Han, r) })
}

// weighNames takes in the surnames and counts, in the names of jieba's list, how often a character is a surname or stands in a given name.
func weighNames(chars map[rune]*char, words map[string]*word, surnames [][]string) error {
	for _, row := range surnames {
		r := []rune(row[0])
		if len(row) < 2 || len(r) != 1 || chars[r[0]] == nil {
			return fmt.Errorf("surnames.tsv: %q", row)
		}
		c := chars[r[0]]
		c.surname = row[1]
		c.add(row[1])
	}
	for text, w := range words {
		r := []rune(text)
		if w.pos != 'N' || w.own || len(r) != 3 || chars[r[0]].surname == "" {
			continue
		}
		chars[r[0]].asName++
		chars[r[1]].given++
		chars[r[2]].given++
	}
	return nil
}

// settle gives every character all readings that its words use.
func settle(chars map[rune]*char, words map[string]*word) {
	for _, text := range slices.Sorted(maps.Keys(words)) {
		for i, r := range []rune(text) {
			chars[r].add(words[text].readings[i])
		}
	}
}

// keep returns the words worth their bytes, in order: the frequent ones, those the defaults would read wrongly, and our own. Names of
// jieba's list go: whether three characters are a name is told by the weights. So do rare verbs with 得, which the list reads dé throughout.
func keep(chars map[rune]*char, words map[string]*word) []*word {
	var list []*word
	for _, text := range slices.Sorted(maps.Keys(words)) {
		w, r := words[text], []rune(text)
		differs := false
		for i := range r {
			differs = differs || w.readings[i] != chars[r[i]].readings[0]
		}
		name := w.pos == 'N' && len(r) == 3 && chars[r[0]].surname != ""
		particle := len(r) == 2 && r[1] == '得' && w.freq < minFreq
		if w.own || !name && !particle && (w.freq >= minFreq || differs) {
			list = append(list, w)
		}
	}
	return list
}
