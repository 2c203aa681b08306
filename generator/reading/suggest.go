package reading

import (
	"slices"
	"strings"
	"unicode/utf8"

	"noticeboard/generator/diag"
)

// Suggestion is a way to make a text easier.
type Suggestion struct {
	Offset  int // byte of the text
	Message diag.Text
}

// halfMin is how many Han characters each half of a sentence has at least where a split is suggested.
const halfMin = 6

// dependent are words that begin a clause which can't stand alone.
var dependent = []string{"如果", "要是", "假如", "若", "因为", "由于", "虽然", "尽管", "只要", "只有", "无论", "不管", "不论", "为了", "除了", "即使", "既然", "一旦", "当", "凡", "自从", "随着", "根据", "按照", "经"}

// leaning are words with which a clause leans on the next one.
var leaning = []string{"的话", "的", "时", "时候", "以后", "之后", "后", "以前", "之前", "前", "期间", "一天", "等", "和", "或者"}

// suggestions are a split of each sentence that is too long, where there is one, and the easier words of the glossary.
func (x *examination) suggestions(sentences []Sentence) (list []Suggestion) {
	for _, s := range sentences {
		if s.Length <= x.SentenceMax {
			continue
		}
		if at := splitAt(s.Text); at > 0 {
			mark, size := utf8.DecodeLastRuneInString(s.Text[:at])
			list = append(list, Suggestion{s.Offset + at - size, diag.T("可以在“%s%c”后面断成两句", "end the sentence after “%s%c”", tail(s.Text[:at-size], 8), mark)})
		}
	}
	for i := range x.Glossary {
		list = append(list, x.easier(&x.Glossary[i])...)
	}
	slices.SortStableFunc(list, func(a, b Suggestion) int { return a.Offset - b.Offset })
	return list
}

// easier suggests the easier word of a gloss once, where it first stands as a word of its own.
func (x *examination) easier(g *Gloss) []Suggestion {
	if g.Word == "" || g.Easy == "" || g.Easy == g.Word {
		return nil
	}
	n, first := 0, -1
	length := utf8.RuneCountInString(g.Word)
	for from := 0; ; {
		k := strings.Index(x.text[from:], g.Word)
		if k < 0 {
			break
		}
		at := from + k
		from = at + len(g.Word)
		i, _ := slices.BinarySearch(x.offsets, at)
		if x.named[i] || !x.whole(i, i+length) {
			continue
		}
		if n++; n == 1 {
			first = at
		}
	}
	switch n {
	case 0:
		return nil
	case 1:
		return []Suggestion{{first, diag.T("“%s”可以改成“%s”", "%q has an easier word: %q", g.Word, g.Easy)}}
	}
	return []Suggestion{{first, diag.T("“%s”可以改成“%s”（共%d处）", "%q has an easier word: %q (%d places)", g.Word, g.Easy, n)}}
}

// whole says whether words begin at both ends of some runes.
func (x *examination) whole(from, to int) bool {
	return x.bounds == nil || x.bounds[from] == from && (to == len(x.bounds) || x.bounds[to] == to)
}

// splitAt returns the byte behind the comma or semicolon nearest to the middle of a sentence at which it can end, 0 when there is none:
// both halves have halfMin characters, the first is no condition or time for the second, and the mark is not in brackets or quotes.
func splitAt(sentence string) int {
	total, seen, depth, clause := Count(sentence), 0, 0, 0
	best, distance := 0, total+1
	for i, r := range sentence {
		switch {
		case IsHan(r):
			seen++
		case strings.ContainsRune(openers, r):
			depth++
		case strings.ContainsRune(closers, r):
			depth--
		case strings.ContainsRune(pauses, r):
			end := i + utf8.RuneLen(r)
			off := seen - (total - seen)
			if off < 0 {
				off = -off
			}
			if r == '；' || r == ';' {
				off -= halfMin
			}
			if r != '：' && r != ':' && depth == 0 && seen >= halfMin && total-seen >= halfMin && off < distance && standsAlone(sentence[clause:i], r) {
				best, distance = end, off
			}
			clause = end
		}
	}
	return best
}

// standsAlone says whether a sentence can end with a clause. What ends with a semicolon is a whole statement.
func standsAlone(clause string, mark rune) bool {
	if mark == '；' || mark == ';' {
		return true
	}
	starts := func(w string) bool { return strings.HasPrefix(clause, w) }
	ends := func(w string) bool { return strings.HasSuffix(clause, w) }
	return !slices.ContainsFunc(dependent, starts) && !slices.ContainsFunc(leaning, ends)
}

// tail returns the last n runes of a text, with … where there are more.
func tail(text string, n int) string {
	runes := []rune(text)
	if len(runes) <= n {
		return text
	}
	return "…" + string(runes[len(runes)-n:])
}
