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
	Year           int             `toml:"year" rec:"min=1949,max=2100"` // the calendar year that the figures are about; 0 when not known
	Figures        []Figure        `toml:"figure"`
	Series         []Series        `toml:"series"`
	Contradictions []Contradiction `toml:"contradiction"`
}

// Figure is one stated number.
type Figure struct {
	ID    string  `toml:"id" rec:"required"`
	Label string  `toml:"label" rec:"required"`
	Value float64 `toml:"value" rec:"required"`
	Unit  string  `toml:"unit"`
	Note  string  `toml:"note"`
	// A figure may be made of others of the same set, named by their ids: the sum of some, or a rate. Package tally holds it
	// against them.
	SumOf       []string `toml:"sum_of"`
	Numerator   string   `toml:"numerator"`
	Denominator string   `toml:"denominator"`
	// Counts names what the records hold beside it (package tally lists the names).
	Counts string `toml:"counts"`
}

// Series is a stated row of numbers, shown as a chart.
type Series struct {
	Title  string  `toml:"title" rec:"required"`
	Unit   string  `toml:"unit"`
	Chart  string  `toml:"chart" rec:"enum=bar|line"` // bar by default
	Points []Point `toml:"point" rec:"required"`
}

// Point is one number of a Series.
type Point struct {
	Label string  `toml:"label" rec:"required"`
	Value float64 `toml:"value"`
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
