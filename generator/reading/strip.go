package reading

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// reach is how many characters on either side go into a pinned word, so that it holds there and hardly elsewhere.
const reach = 2

// longestName is how many characters joined syllables may be taken apart for.
const longestName = 12

// Override is a reading written behind a character, 查{zhā} or 长{zhang3}.
type Override struct {
	Rune   int    // index of the character in the plain text, in runes
	Pinyin string // with tone mark
}

// Strip takes the readings in braces out of text and returns what is left with a Word for each, which pins the reading together with up to two
// characters on either side. Braces that do not stand behind a Han character, or whose content is no syllable, are text.
func Strip(text string) (plain string, words []Word) {
	plain, overrides := strip(text)
	runes := []rune(plain)
	for _, o := range overrides {
		from, to := o.Rune, o.Rune+1
		for from > 0 && o.Rune-from < reach && classOf(runes[from-1]) == han {
			from--
		}
		for to < len(runes) && to-o.Rune <= reach && classOf(runes[to]) == han {
			to++
		}
		pinyin := slices.Repeat([]string{"-"}, to-from)
		pinyin[o.Rune-from] = o.Pinyin
		words = append(words, Word{Text: string(runes[from:to]), Pinyin: strings.Join(pinyin, " ")})
	}
	return plain, words
}

// strip returns the text without readings in braces, and these.
func strip(text string) (string, []Override) {
	if !strings.Contains(text, "{") {
		return text, nil
	}
	var b strings.Builder
	var list []Override
	n := 0 // runes written
	last := rune(0)
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if r == '{' && classOf(last) == han {
			if inside, rest, ok := strings.Cut(text[1:], "}"); ok && len(inside) <= 12 {
				if pinyin := Builtin().table.normal(inside); pinyin != "" {
					list = append(list, Override{n - 1, pinyin})
					text, last = rest, 0
					continue
				}
			}
		}
		b.WriteString(text[:size])
		text, last = text[size:], r
		n++
	}
	return b.String(), list
}

// Parse returns the syllables of pinyin for the runes of text, with tone marks, "" where it has "-", and nil where it is empty. It takes a
// syllable for each rune, separated by spaces, and joined ones, Zhā Jīnfèng or Xī'ān, as far as they are readings of these characters. It
// returns false for what does not fit.
func (r *Reader) Parse(text, pinyin string) ([]string, bool) {
	runes, fields := []rune(text), strings.Fields(pinyin)
	if len(fields) == 0 {
		return nil, true
	}
	if len(fields) == len(runes) {
		list := make([]string, len(runes))
		for i, f := range fields {
			if f == "-" {
				continue
			}
			if list[i] = r.table.normal(f); list[i] == "" {
				return nil, false
			}
		}
		return list, true
	}
	if len(runes) > longestName {
		return nil, false
	}
	joined := strings.NewReplacer(" ", "", "'", "", "’", "", "-", "").Replace(strings.ToLower(strings.Join(fields, "")))
	list := r.table.fit(runes, joined)
	return list, len(list) == len(runes) && len(runes) > 0
}

// fit returns readings of the characters that put together are joined, or nil.
func (t *table) fit(runes []rune, joined string) []string {
	if len(runes) == 0 {
		if joined == "" {
			return []string{}
		}
		return nil
	}
	place := t.find(runes[0])
	if place < 0 {
		return nil
	}
	for i := range int(t.starts[place+1] - t.starts[place]) {
		s := t.reading(place, i)
		if rest, ok := strings.CutPrefix(joined, s); ok {
			if list := t.fit(runes[1:], rest); list != nil {
				return append([]string{s}, list...)
			}
		}
	}
	return nil
}
