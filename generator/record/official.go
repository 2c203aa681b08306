package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// OfficialKind is an official of the town or a village who is linked to hubs (挂钩联系), listed in officials.toml (and more files officials*.toml).
var OfficialKind = &Kind{
	Name: "official", Title: diag.T("挂钩联系干部", "liaison official"), Files: "officials*.toml", Table: "official", Public: true,
	New: func() Record { return new(Official) },
}

// Official is linked to one or two hubs, as the board's rules say.
type Official struct {
	Meta
	Name  string        `toml:"name" rec:"required"`
	Post  string        `toml:"post" rec:"required"`
	Phone string        `toml:"phone" rec:"office"` // of the office
	Hubs  []Ref[Hub]    `toml:"hubs" rec:"required"`
	Since calendar.Date `toml:"since"`
	Until calendar.Date `toml:"until"`

	Visits []*Visit `toml:"-"` // by date
}

// On says whether the link holds on a day.
func (o *Official) On(day calendar.Date) bool {
	return !o.Since.After(day) && (o.Until.IsZero() || !o.Until.Before(day))
}

// Label returns the official's name.
func (o *Official) Label() string { return o.Name }
