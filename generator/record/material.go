package record

import (
	"fmt"
	"iter"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// MaterialKind is study material (学习资料) for members of very different schooling.
var MaterialKind = &Kind{
	Name: "material", Title: diag.T("学习资料", "study material"), Files: "materials/*.md", Public: true,
	New: func() Record { return new(Material) },
}

// Material is a text to be read or read out. The Markdown body is the text.
type Material struct {
	Meta
	Title    string        `toml:"title" rec:"required"`
	Date     calendar.Date `toml:"date" rec:"required"`
	Topic    string        `toml:"topic" rec:"enum=政策法规|党务知识|农业技术|村务公开|平安建设|健康生活|乡风文明"`
	Author   string        `toml:"author"` // who wrote it
	Source   string        `toml:"source"` // where its facts come from
	Summary  string        `toml:"summary"`
	Level    int           `toml:"level"`     // characters a reader must know: 1500, 2000, 2500 or 3500; 0 for not said
	MustRead bool          `toml:"must_read"` // 规定必读篇目
	Audience []string      `toml:"audience" rec:"enum=农事|外出|离退休|年老体弱|流动|生活困难|读写困难|全体党员|村民"`

	Glosses   []Gloss  `toml:"gloss"`     // of words of this text, before those of the board
	Three     []string `toml:"three"`     // the text in three sentences (三句话)
	Questions []string `toml:"questions"` // to think about or to answer in writing
	Easy      string   `toml:"easy"`      // the same in plain words and short sentences, Markdown; by default the text itself
	Audio     string   `toml:"audio"`     // path of a recording in the content folder
	Video     string   `toml:"video"`
	// Transcript is what is said in Audio or Video, where that is not the text itself.
	Transcript  string `toml:"transcript"`
	BookletRuby string `toml:"booklet_ruby" rec:"enum=none|hard|all"` // over which characters of the booklet pinyin stands; hard by default

	EasyBody []doc.Block `toml:"-"` // of Easy
}

// EasyText returns the text in plain words and where its blocks go.
func (m *Material) EasyText() (string, *[]doc.Block) { return m.Easy, &m.EasyBody }

// Gloss explains a word that readers may not know. It has an easier word, a meaning, or both.
type Gloss struct {
	Word    string `toml:"word" rec:"required"`
	Easy    string `toml:"easy"`    // a simpler word that can stand in its place
	Meaning string `toml:"meaning"` // what it means, in words that the readers know
}

// Label returns the material's title.
func (m *Material) Label() string { return m.Title }

// Read yields the texts that readers of a material have to read, with their keys: the body, whose key is "", the three sentences, the
// questions and the meanings of the words.
func (m *Material) Read() iter.Seq2[string, string] {
	return func(yield func(key, text string) bool) {
		more := true
		add := func(key, text string) {
			if more && text != "" {
				more = yield(key, text)
			}
		}
		add("", doc.PlainText(m.Body))
		for i, s := range m.Three {
			add(fmt.Sprintf("three[%d]", i), s)
		}
		for i, s := range m.Questions {
			add(fmt.Sprintf("questions[%d]", i), s)
		}
		for i, g := range m.Glosses {
			add(fmt.Sprintf("gloss[%d].meaning", i), g.Meaning)
		}
	}
}
