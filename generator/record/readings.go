package record

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"noticeboard/generator/doc"
	"noticeboard/generator/reading"
)

// Easier is a record that may have a text in plain words.
type Easier interface {
	Record
	EasyText() (text string, body *[]doc.Block)
}

// Texts returns the blocks of a record: its body and, where it has one, its text in plain words.
func Texts(r Record) [][]doc.Block {
	if e, ok := r.(Easier); ok {
		_, easy := e.EasyText()
		return [][]doc.Block{r.Base().Body, *easy}
	}
	return [][]doc.Block{r.Base().Body}
}

// Readings are the words and names whose pinyin the board gives itself, for reading.Reader's With: those of board.toml, those in
// braces in the records' texts, and the names of members, officials and villages. A name whose reading nobody confirmed is among them
// with dashes for its syllables.
func (b *Board) Readings() []reading.Word {
	if b.readings == nil {
		return nil
	}
	return b.readings()
}

// Reader gives the readings of the board: its own words and names over the built-in ones.
func (b *Board) Reader() *reading.Reader {
	if b.reader == nil {
		return reading.Builtin()
	}
	return b.reader()
}

// IsName says whether a text is a proper name that the board knows: of a member, an official or a village, or one of board.toml.
func (b *Board) IsName(text string) bool { return b.names != nil && b.names()[text] }

func (b *Board) collectNames() map[string]bool {
	names := map[string]bool{}
	for _, w := range b.readings() {
		if w.Name {
			names[w.Text] = true
		}
	}
	return names
}

// collectReadings makes what Readings returns. The first of several readings of a word counts.
func (b *Board) collectReadings() (words []reading.Word) {
	seen := map[string]bool{}
	add := func(w reading.Word) {
		if w.Text != "" && !seen[w.Text] {
			seen[w.Text] = true
			words = append(words, w)
		}
	}
	for _, text := range slices.Sorted(maps.Keys(b.Config.Readings)) {
		if w, ok := confirmed(text, b.Config.Readings[text]); ok {
			add(w)
		}
	}
	for _, v := range b.Villages { // 桑圩 stands for 桑圩村 in names of hubs and groups
		if w, ok := confirmed(v.Name, b.Config.Readings[v.Name]); ok && v.stem() != "" {
			w.Text, w.Pinyin = v.stem(), w.Pinyin[:strings.LastIndexByte(w.Pinyin, ' ')]
			add(w)
		}
	}
	for _, m := range b.Members { // before those that nobody confirmed, who may have the same name
		if w, ok := confirmed(m.Name, m.Reading); ok {
			w.Name = true
			add(w)
		} else if len(m.Readings) > 0 {
			add(inBraces(m.Name, m.Readings))
		}
	}
	for _, r := range b.all {
		for _, w := range r.Base().Readings {
			add(w)
		}
	}
	for _, m := range b.Members {
		add(unconfirmed(m.Name))
	}
	for _, o := range b.Officials {
		add(unconfirmed(o.Name))
	}
	for _, v := range b.Villages {
		add(unconfirmed(v.Name))
		add(unconfirmed(v.stem()))
	}
	return words
}

// confirmed makes a word of a text and its pinyin; ok is false where they don't fit each other.
func confirmed(text, pinyin string) (w reading.Word, ok bool) {
	syllables := reading.Syllables(pinyin, utf8.RuneCountInString(text))
	if len(syllables) == 0 {
		return w, false
	}
	first, _ := utf8.DecodeRuneInString(pinyin)
	return reading.Word{Text: text, Pinyin: strings.Join(syllables, " "), Name: unicode.IsUpper(first)}, true
}

func unconfirmed(name string) reading.Word {
	return reading.Word{Text: name, Pinyin: strings.TrimSpace(strings.Repeat("- ", utf8.RuneCountInString(name))), Name: true}
}

// inBraces makes a word of a name with the readings that stand in braces behind its characters; the others are left to the reader.
func inBraces(name string, readings []reading.Word) reading.Word {
	syllables := slices.Repeat([]string{"-"}, utf8.RuneCountInString(name))
	for _, w := range readings {
		at := strings.Index(name, w.Text)
		if at < 0 { // of another text of the record
			continue
		}
		from := utf8.RuneCountInString(name[:at])
		for i, s := range strings.Fields(w.Pinyin) {
			if s != "-" {
				syllables[from+i] = s
			}
		}
	}
	return reading.Word{Text: name, Pinyin: strings.Join(syllables, " "), Name: true}
}

// SentenceLimit returns how many Han characters a sentence for readers of a level may have: fewer for those of 1,500 characters, who
// read it as a booklet.
func (r *Rules) SentenceLimit(level int) int {
	if level == reading.Levels[0] {
		return r.BookletSentenceMax
	}
	return r.SentenceMax
}

// stem returns a village's name without 村, "" where less than two characters are left.
func (v *Village) stem() string {
	if stem, ok := strings.CutSuffix(v.Name, "村"); ok && utf8.RuneCountInString(stem) > 1 {
		return stem
	}
	return ""
}
