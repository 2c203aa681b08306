package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// StatisticsKind is a set of stated figures (统计) with their source and the day they hold for.
var StatisticsKind = &Kind{
	Name: "statistics", Title: diag.T("统计", "statistics"), Files: "statistics/*.toml", Public: true,
	New: func() Record { return new(Statistics) },
}

// Statistics is what one source states. Figures that contradict each other are shown side by side, with the arithmetic.
type Statistics struct {
	Meta
	Title          string          `toml:"title" rec:"required"`
	Source         string          `toml:"source" rec:"required"` // who stated it, where
	AsOf           calendar.Date   `toml:"as_of"`                 // zero when the source does not say
	AsOfText       string          `toml:"as_of_text"`            // the source's own words for the time: “201*年”
	Order          int             `toml:"order"`
	Note           string          `toml:"note"`
	Figures        []Figure        `toml:"figure"`
	Contradictions []Contradiction `toml:"contradiction"`
}

// Figure is one stated number.
type Figure struct {
	ID    string  `toml:"id" rec:"required"`
	Label string  `toml:"label" rec:"required"`
	Value float64 `toml:"value" rec:"required"`
	Unit  string  `toml:"unit"`
	Note  string  `toml:"note"`
}

// Contradiction is a place where figures do not agree with each other, or with the text.
type Contradiction struct {
	Title    string `toml:"title" rec:"required"`
	Stated   string `toml:"stated" rec:"required"`   // what the sources say
	Check    string `toml:"check" rec:"required"`    // the arithmetic
	Handling string `toml:"handling" rec:"required"` // how this board treats it
}

// Label returns the set's title.
func (s *Statistics) Label() string { return s.Title }
