package reading

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Gloss is an entry of a glossary: a word that readers may not know, in other words.
type Gloss struct {
	Word    string
	Easy    string // a word to be used in its place; may be empty
	Meaning string // a sentence that says what it means; may be empty
}

// Names are proper names by their first character, longer ones first.
type Names map[rune][]string

// NamesOf picks the proper names out of words.
func NamesOf(words []Word) Names {
	names := Names{}
	for _, w := range words {
		if first, _ := utf8.DecodeRuneInString(w.Text); w.Name && first != utf8.RuneError {
			names[first] = append(names[first], w.Text)
		}
	}
	for first := range names {
		slices.SortFunc(names[first], longerFirst)
		names[first] = slices.Compact(names[first])
	}
	return names
}

func longerFirst(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) }

// ExamineOptions say what a text is held against.
type ExamineOptions struct {
	Level       int     // of the list that readers know; 1500 where it is 0
	SentenceMax int     // Han characters of a sentence at most; 25 where it is 0
	Names       Names   // proper names, which do not count
	Glossary    []Gloss // of the house and of the text itself
	Reader      *Reader // finds the words of the text; without one each hard character stands for its word
}

// GateShare is how much of the running text may be outside the list of its level: two of a hundred characters.
const GateShare = 0.02

// Report is how hard a text is.
type Report struct {
	Level       int
	SentenceMax int
	Sentences   []Sentence
	Characters  int              // Han characters, those of names apart
	Names       int              // Han characters in names
	Outside     [len(Levels)]int // Characters outside each of the Levels
	Hardest     []Hard           // ten at most: words outside the level, rare characters in it, long sentences
	Unglossed   []Hard           // words outside the level that no gloss explains, in the order of the text
	Suggestions []Suggestion     // in the order of the text
}

// Share is the part of the running text outside a list, 0 to 1; level is one of Levels.
func (r *Report) Share(level int) float64 {
	i := slices.Index(Levels[:], level)
	if i < 0 || r.Characters == 0 {
		return 0
	}
	return float64(r.Outside[i]) / float64(r.Characters)
}

// Long returns the sentences that are longer than they should be, in the order of the text.
func (r *Report) Long() (long []Sentence) {
	for _, s := range r.Sentences {
		if s.Length > r.SentenceMax {
			long = append(long, s)
		}
	}
	return long
}

// Passes says whether the text keeps the gate of its level: enough of it inside the list, every other word glossed, and no sentence too
// long.
func (r *Report) Passes() bool {
	return r.Share(r.Level) <= GateShare && len(r.Unglossed) == 0 && len(r.Long()) == 0
}

// Examine tells how hard a text is. Lines of text are paragraphs.
func Examine(text string, o ExamineOptions) Report {
	if o.Level == 0 {
		o.Level = Levels[0]
	}
	if o.SentenceMax == 0 {
		o.SentenceMax = 25
	}
	x := examination{ExamineOptions: o, text: text, runes: []rune(text)}
	x.mark()
	r := Report{Level: o.Level, SentenceMax: o.SentenceMax, Sentences: Sentences(text)}
	for i, c := range x.runes {
		switch {
		case !IsHan(c):
		case x.named[i]:
			r.Names++
		default:
			r.Characters++
			for k, level := range Levels {
				if outside(c, level) {
					r.Outside[k]++
				}
			}
		}
	}
	x.words()
	r.Unglossed = x.unglossed()
	r.Hardest = x.hardest(r.Sentences)
	r.Suggestions = x.suggestions(r.Sentences)
	return r
}

// examination is Examine at work.
type examination struct {
	ExamineOptions
	text    string
	runes   []rune
	offsets []int  // byte of each rune, and the length of the text
	named   []bool // the rune belongs to a proper name
	glossed []bool // the rune belongs to a word of the glossary
	bounds  []int  // rune at which the word of each rune begins; nil without a Reader
}

// mark finds names and glossed words.
func (x *examination) mark() {
	x.offsets = make([]int, 0, len(x.runes)+1)
	for i := range x.text {
		x.offsets = append(x.offsets, i)
	}
	x.offsets = append(x.offsets, len(x.text))
	var glosses []Word
	for _, g := range x.Glossary {
		glosses = append(glosses, Word{Text: g.Word, Name: true})
	}
	x.named, x.glossed = x.find(x.ExamineOptions.Names), x.find(NamesOf(glosses))
}

// find marks the runes of the longest of some words at each place.
func (x *examination) find(words Names) []bool {
	found := make([]bool, len(x.runes))
	for i := 0; i < len(x.runes); {
		n := 1
		for _, w := range words[x.runes[i]] {
			if strings.HasPrefix(x.text[x.offsets[i]:], w) {
				n = utf8.RuneCountInString(w)
				for k := i; k < i+n; k++ {
					found[k] = true
				}
				break
			}
		}
		i += n
	}
	return found
}

// words finds where words begin.
func (x *examination) words() {
	if x.Reader == nil {
		return
	}
	read := x.Reader.Read(x.text, Options{})
	x.bounds = make([]int, len(read))
	for i := range read {
		x.bounds[i] = i
		if i > 0 && read[i].Word == read[i-1].Word {
			x.bounds[i] = x.bounds[i-1]
		}
	}
}

// word returns the bounds of the word of a rune.
func (x *examination) word(i int) (from, to int) {
	if x.bounds == nil {
		return i, i + 1
	}
	from, to = x.bounds[i], i+1
	for to < len(x.bounds) && x.bounds[to] == from {
		to++
	}
	return from, to
}

// slice returns the text of some runes.
func (x *examination) slice(from, to int) string { return x.text[x.offsets[from]:x.offsets[to]] }
