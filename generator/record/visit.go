package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// VisitKind is a visit of a liaison official to a hub (挂钩联系走访). Only numbers are published.
var VisitKind = &Kind{
	Name: "visit", Title: diag.T("走访", "visit"), Files: "ledgers/visits*.toml", Table: "visit", Numbered: true,
	New: func() Record { return new(Visit) },
}

// Visit is one visit.
type Visit struct {
	Meta
	Official Ref[Official] `toml:"official" rec:"required"`
	Hub      Ref[Hub]      `toml:"hub" rec:"required"`
	Date     calendar.Date `toml:"date" rec:"required"`
	Matter   string        `toml:"matter" rec:"internal"`
	Result   string        `toml:"result" rec:"internal"`
}

// Label returns the date.
func (v *Visit) Label() string { return v.Date.Chinese() + "走访" }
