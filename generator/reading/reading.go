// Package reading gives Han characters their pinyin.
//
// # How it reads
//
// Text is cut into words by Viterbi over a table of some 65,000 words with their frequencies (data/PROVENANCE.md tells where they are from);
// the words of the table know their readings. Personal names are found by surname, characters of given names and titles beside them. A
// character that is left alone is read by the rules of rules.go, which look at its neighbours, and otherwise by its default. Tones are
// those of the dictionary, neutral tones after 现代汉语词典; what 一 and 不 become before other tones is an option.
//
// # What only people know
//
// With puts words and names of a board over the table. In a record a reading can be written behind a character, 查{zhā}金凤 or 长{zhang3};
// Strip takes it out again. A Word whose Pinyin has "-" pins single readings and is no word of its own, unless it is a Name.
//
// # Doubt
//
// Every syllable says how sure it is. A reading is sure by a word of the table, unless the word has two readings or another segmentation is nearly as
// likely and reads otherwise, and by a rule that looked at what stands right beside the character, for the most volatile ones on both sides. All
// else of a character with several readings is Polyphone, unless it reads otherwise in the contexts of suspects.go only; Other is then what it
// may read instead. PersonName is a character of a name, detected or given by With without a reading, that a name may read otherwise (任, 单, 长,
// 朝). Unknown has no reading at all. The same text always gets the same doubts, so that a list of them can be worked off. In ordinary notices
// some 1 to 2 % of the characters are doubted, in sentences full of polyphones 4 %.
//
// # Accuracy
//
// At the first reading, by rules that had not seen them, 5 of the 931 characters of testdata/heldout.tsv were wrong (99.46 % right), of the ordinary
// notices and news in testdata/ordinary.tsv 6 of 1,550 (99.61 %), of testdata/independent.tsv, with many polyphones and by someone who
// did not know the rules, 20 of 1,650 (98.79 %), and of testdata/practice.tsv, where each sentence sets the readings of a polyphone against each
// other, 71 of 3,668 (98.06 %). Classes of those errors were worked on since; TestAccuracy holds what is left of them. After that work
// testdata/blind.tsv was written by somebody who knew none of it, half as such texts come and half full of polyphones: 16 of 3,589 were wrong
// (99.55 % right), 12 of the 16 doubted with 2.3 % of the characters. Nothing was tuned to it.
//
// Of the 71 errors in practice.tsv the doubts as they were before caught 14; a new design caught 34 before anybody had looked at the errors, with 3.4 %
// of the characters doubted. Since then it has learnt from them. Laid over the rules and words from before independent.tsv, the doubts of today
// catch 16 of its 20 errors, over those from before practice.tsv 60 of 69. TestDoubtWithoutRule holds such a figure: it withholds the
// rules one at a time and wants nine of ten of the errors doubted.
//
// # Costs
//
// The table is 0.4 MB of the binary, unpacked when the first Reader is asked for; a Reader of With shares it.
package reading

import (
	"slices"
	"sync"
)

// Reader gives Han characters their readings. It is read-only and safe for concurrent use.
type Reader struct {
	table *table
	own   map[rune][]own // by first rune
}

// Builtin returns the Reader of the built-in table, which is loaded on first use.
func Builtin() *Reader { return builtin() }

var builtin = sync.OnceValue(func() *Reader {
	t, err := load(packed)
	if err != nil {
		panic("reading: " + err.Error()) // it is part of the program; a test loads it
	}
	return &Reader{table: t}
})

// Word is a word with its reading: a syllable for each rune, separated by spaces, or as people write it, Zhā Jīnfèng; "-" leaves a rune to the
// Reader, and so does an empty Pinyin for all of them. Name marks a proper name of a person or a place.
type Word struct {
	Text, Pinyin string
	Name         bool
}

// With returns a Reader that puts the words over those of r; of two with the same text the later one counts. Words without runes are left
// out, and so are those whose Pinyin does not fit their Text (Parse tells), unless they are names: these are then read as unconfirmed.
func (r *Reader) With(words []Word) *Reader {
	with := &Reader{table: r.table, own: make(map[rune][]own, len(r.own)+len(words))}
	for first, list := range r.own {
		with.own[first] = slices.Clone(list)
	}
	for _, w := range words {
		runes := []rune(w.Text)
		readings, ok := r.Parse(w.Text, w.Pinyin)
		if len(runes) == 0 || !ok && !w.Name || slices.ContainsFunc(runes, func(c rune) bool { return classOf(c) != han }) {
			continue
		}
		o := own{runes: runes, readings: readings, name: w.Name, pin: !w.Name && slices.Contains(readings, "")}
		if w.Name {
			o.surname = r.table.surnameOf(runes)
		}
		list := slices.DeleteFunc(with.own[runes[0]], func(x own) bool { return !x.pin && !o.pin && slices.Equal(x.runes, runes) })
		with.own[runes[0]] = append(list, o)
	}
	return with
}

// Options choose what Read gives.
type Options struct {
	Sandhi bool // 一 and 不 as they are spoken: yí gè, bú shì
}

// Syllable is the reading of one rune.
type Syllable struct {
	Rune   rune
	Pinyin string // lower case with tone mark, "" where the rune is not Han or nobody knows
	Doubt  Doubt
	Other  string // what it may read instead, where Doubt is Polyphone and that can be told
	Word   int    // index of the word it belongs to, from 0
}

// Doubt tells how a reading may be wrong.
type Doubt uint8

// The doubts.
const (
	Sure       Doubt = iota
	Polyphone        // a character with several readings that no context decides for certain
	PersonName       // a reading of a name that nobody confirmed
	Unknown          // a Han character without a reading
)

// Read returns a Syllable for each rune of text, in order; bytes that are not UTF-8 count as U+FFFD each.
func (r *Reader) Read(text string, o Options) []Syllable {
	out, _ := r.read([]rune(text), o)
	return out
}

func (r *Reader) read(text []rune, o Options) ([]Syllable, []token) {
	out := make([]Syllable, len(text))
	v := spaces.Get().(*viterbi)
	defer spaces.Put(v)
	tokens := r.segment(v, text)
	for k := range tokens {
		for i := tokens[k].from; i < tokens[k].to; i++ {
			out[i] = Syllable{Rune: text[i], Word: k}
		}
		r.readToken(text, tokens, k, out)
	}
	for _, e := range v.close {
		r.table.doubtRival(text, tokens, e, out)
	}
	r.pin(text, out)
	if o.Sandhi {
		sandhi(text, tokens, out)
	}
	return out, tokens
}

// readToken sets the readings of tokens[k] in out.
func (r *Reader) readToken(text []rune, tokens []token, k int, out []Syllable) {
	tk := tokens[k]
	runes := text[tk.from:tk.to]
	switch {
	case tk.pos == 'w' && tk.node < 0 && tk.own == nil && classOf(runes[0]) != han:
	case tk.surname > 0:
		r.table.readName(runes, tk.surname, func(i int, pinyin string, ask bool) {
			out[tk.from+i].Pinyin = pinyin
			out[tk.from+i].Doubt = Sure
			if ask {
				out[tk.from+i].Doubt = PersonName
			}
		})
	case tk.own != nil && (tk.own.readings == nil || slices.Contains(tk.own.readings, "")):
		plain, _ := (&Reader{table: r.table}).read(runes, Options{})
		for i, s := range plain {
			out[tk.from+i].Pinyin, out[tk.from+i].Doubt, out[tk.from+i].Other = s.Pinyin, s.Doubt, s.Other
		}
	case tk.node >= 0:
		r.table.readWord(tk.node, runes, func(i int, pinyin string) { out[tk.from+i].Pinyin = pinyin })
		var rule *rule
		if len(runes) == 1 && r.table.is(runes[0], hasRules) || len(runes) > 1 && r.table.is(runes[0], hasWordRules) {
			rule = ruleFor(text, tokens, k, nil)
		}
		r.table.decide(text, tokens, k, rule, out)
	case tk.own == nil:
		out[tk.from].Doubt = Unknown
	}
	if tk.own != nil {
		for i, pinyin := range tk.own.readings {
			if pinyin != "" {
				out[tk.from+i].Pinyin, out[tk.from+i].Doubt, out[tk.from+i].Other = pinyin, Sure, ""
			}
		}
	}
	for i := tk.from; i < tk.to; i++ {
		if out[i].Pinyin == "" && classOf(text[i]) == han {
			out[i].Doubt, out[i].Other = Unknown, ""
		}
	}
}

// pin lays the single readings of With over what was read.
func (r *Reader) pin(text []rune, out []Syllable) {
	if len(r.own) == 0 {
		return
	}
	for i := range text {
		for _, o := range r.own[text[i]] {
			if !o.pin || len(o.runes) > len(text)-i || !slices.Equal(o.runes, text[i:i+len(o.runes)]) {
				continue
			}
			for j, pinyin := range o.readings {
				if pinyin != "" {
					out[i+j].Pinyin, out[i+j].Doubt, out[i+j].Other = pinyin, Sure, ""
				}
			}
		}
	}
}
