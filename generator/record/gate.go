package record

import (
	"slices"
	"strings"

	"noticeboard/generator/reading"
)

// Whole is all that readers of a material have to read, the texts of Read one below the other, each with a line feed.
func (m *Material) Whole() string {
	var b strings.Builder
	for _, text := range m.Read() {
		b.WriteString(text + "\n")
	}
	return b.String()
}

// Examine holds a material against the list of its level and the board's limits. Without a Reader each hard character stands for its
// word, which is enough to know whether the material passes.
func (b *Board) Examine(m *Material, r *reading.Reader) reading.Report {
	opt := reading.ExamineOptions{Level: m.Level, SentenceMax: b.Config.Rules.SentenceLimit(m.Level), Reader: r}
	if b.proper != nil {
		opt.Names = b.proper()
	}
	for _, g := range slices.Concat(m.Glosses, b.Config.Glosses) {
		opt.Glossary = append(opt.Glossary, reading.Gloss{Word: g.Word, Easy: g.Easy, Meaning: g.Meaning})
	}
	return reading.Examine(m.Whole(), opt)
}

// KeepsLevel says whether who knows as many characters as a material's level says can read it. It is false where no level is given, or
// none that there is a list for.
func (b *Board) KeepsLevel(m *Material) bool {
	if !slices.Contains(reading.Levels[:], m.Level) {
		return false
	}
	r := b.Examine(m, nil)
	return r.Passes()
}
