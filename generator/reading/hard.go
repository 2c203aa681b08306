package reading

import (
	"cmp"
	"slices"

	"noticeboard/generator/diag"
)

// Hard is a word or a sentence that makes a text hard.
type Hard struct {
	Text   string
	Char   rune // the rarest character of a word; 0 for a sentence
	Rank   int  // of Char; 0 when it is outside the 3,500
	Offset int  // byte of the text at which it first stands
	Count  int  // how often a word comes; the length of a sentence in Han characters
	Reason diag.Text
}

// hardestShown is how long the list of the hardest is, longSentences how many places in it sentences have while there are words.
const (
	hardestShown  = 10
	longSentences = 4
	rareFrom      = 1000 // rank from which a character of the list is called rare
)

// unglossed lists the words with a character outside the level that nothing explains.
func (x *examination) unglossed() []Hard {
	return x.rareWords(func(i int) bool { return outside(x.runes[i], x.Level) && !x.glossed[i] })
}

// rareWords lists the words that hold a character which is wanted, each once, in the order of the text.
func (x *examination) rareWords(wanted func(i int) bool) (words []Hard) {
	at := map[string]int{}
	for i := 0; i < len(x.runes); i++ {
		if !IsHan(x.runes[i]) || x.named[i] || !wanted(i) {
			continue
		}
		from, to := x.word(i)
		text := x.slice(from, to)
		char, rank := x.rarest(from, to)
		if k, ok := at[text]; ok {
			words[k].Count++
		} else {
			at[text] = len(words)
			words = append(words, Hard{Text: text, Char: char, Rank: rank, Offset: x.offsets[from], Count: 1})
		}
		i = to - 1
	}
	return words
}

// rarest returns the rarest character of some runes with its rank.
func (x *examination) rarest(from, to int) (char rune, rank int) {
	for i := from; i < to; i++ {
		c := x.runes[i]
		if !IsHan(c) || x.named[i] {
			continue
		}
		if n := Rank(c); char == 0 || rank != 0 && (n == 0 || n > rank) {
			char, rank = c, n
		}
	}
	return char, rank
}

// hardest ranks what makes the text hard.
func (x *examination) hardest(sentences []Sentence) []Hard {
	words := x.rareWords(func(i int) bool { return Rank(x.runes[i]) == 0 || Rank(x.runes[i]) > min(rareFrom, x.Level) })
	slices.SortStableFunc(words, func(a, b Hard) int { return cmp.Or(rarity(b.Rank)-rarity(a.Rank), b.Count-a.Count) })
	for i := range words {
		words[i].Reason = x.why(&words[i])
	}
	var long []Hard
	for _, s := range sentences {
		if s.Length > x.SentenceMax {
			long = append(long, Hard{Text: s.Text, Offset: s.Offset, Count: s.Length,
				Reason: diag.T("一句%d个字，%d个分句，最好不超过%d个字", "a sentence of %d characters in %d clauses, best at most %d", s.Length, s.Clauses, x.SentenceMax)})
		}
	}
	slices.SortStableFunc(long, func(a, b Hard) int { return b.Count - a.Count })
	places := min(len(long), max(longSentences, hardestShown-len(words)))
	return append(words[:min(len(words), hardestShown-places)], long[:places]...)
}

// rarity is a rank that grows with rarity.
func rarity(rank int) int {
	if rank == 0 {
		return Levels[len(Levels)-1] + 1
	}
	return rank
}

func (x *examination) why(h *Hard) diag.Text {
	char := string(h.Char)
	switch level := Level(h.Char); {
	case level == 0:
		return diag.T("“%s”不在3500个通用字里", "%s is not among the 3,500 common characters", char)
	case level > x.Level:
		return diag.T("“%s”不在%d字表里，在%d字表里（第%d位）", "%s is outside the list of %d, inside that of %d (rank %d)", char, x.Level, level, h.Rank)
	}
	return diag.T("“%s”在%d字表里，但不常用（第%d位）", "%s is inside the list of %d, but not common (rank %d)", char, x.Level, h.Rank)
}
