package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence is a sentence of a text. A heading, a list item or a line of its own counts as one.
type Sentence struct {
	Text    string
	Offset  int // byte of the text at which it begins
	Length  int // Han characters
	Clauses int // parts between commas, semicolons and colons
}

const (
	fullStops = "。！？!?…"
	pauses    = "，；：,;:"
	closers   = "”’』」）)》〉】"
	openers   = "“‘『「（(《〈【"
)

// Sentences splits a text. What has no Han character is not a sentence.
func Sentences(text string) (all []Sentence) {
	start := 0
	flush := func(end int) {
		part := text[start:end]
		trimmed := strings.TrimLeftFunc(part, unicode.IsSpace)
		s := Sentence{Text: strings.TrimRightFunc(trimmed, unicode.IsSpace), Offset: start + len(part) - len(trimmed)}
		start = end
		if s.Length = Count(s.Text); s.Length > 0 {
			s.Clauses = clauses(s.Text)
			all = append(all, s)
		}
	}
	for i, r := range text {
		switch {
		case i < start: // closers marks behind the last end
		case r == '\n' || r == '\t':
			flush(i)
		case strings.ContainsRune(fullStops, r):
			end := i + utf8.RuneLen(r)
			for end < len(text) {
				next, size := utf8.DecodeRuneInString(text[end:])
				if !strings.ContainsRune(fullStops, next) && !strings.ContainsRune(closers, next) {
					break
				}
				end += size
			}
			flush(end)
		}
	}
	flush(len(text))
	return all
}

func clauses(sentence string) int {
	n := 0
	for _, part := range strings.FieldsFunc(sentence, func(r rune) bool { return strings.ContainsRune(pauses, r) }) {
		if Count(part) > 0 {
			n++
		}
	}
	return n
}

// IsHan says whether a rune is a Chinese character: one that has a reading.
func IsHan(r rune) bool { return classOf(r) == han }

// Count returns how many Chinese characters a text has.
func Count(s string) (n int) {
	for _, r := range s {
		if IsHan(r) {
			n++
		}
	}
	return n
}
