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
	sentenceEnds = "。！？!?…"
	clauseEnds   = "，；：,;:"
	closing      = "”’』」）)》〉】"
	opening      = "“‘『「（(《〈【"
)

// Sentences splits a text. What has no Han character is not a sentence.
func Sentences(text string) (all []Sentence) {
	start := 0
	flush := func(end int) {
		part := text[start:end]
		trimmed := strings.TrimLeftFunc(part, unicode.IsSpace)
		s := Sentence{Text: strings.TrimRightFunc(trimmed, unicode.IsSpace), Offset: start + len(part) - len(trimmed)}
		start = end
		if s.Length = hanCount(s.Text); s.Length > 0 {
			s.Clauses = clauses(s.Text)
			all = append(all, s)
		}
	}
	for i, r := range text {
		switch {
		case i < start: // closing marks behind the last end
		case r == '\n' || r == '\t':
			flush(i)
		case strings.ContainsRune(sentenceEnds, r):
			end := i + utf8.RuneLen(r)
			for end < len(text) {
				next, size := utf8.DecodeRuneInString(text[end:])
				if !strings.ContainsRune(sentenceEnds, next) && !strings.ContainsRune(closing, next) {
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
	for _, part := range strings.FieldsFunc(sentence, func(r rune) bool { return strings.ContainsRune(clauseEnds, r) }) {
		if hanCount(part) > 0 {
			n++
		}
	}
	return n
}

func isHan(r rune) bool { return r >= 0x2E80 && unicode.Is(unicode.Han, r) }

func hanCount(s string) (n int) {
	for _, r := range s {
		if isHan(r) {
			n++
		}
	}
	return n
}
