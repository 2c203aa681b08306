package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
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
}

// Label returns the material's title.
func (m *Material) Label() string { return m.Title }
