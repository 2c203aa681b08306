package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// DuesKind is the ledger of Party dues (党费) of a member for a year. It is internal.
var DuesKind = &Kind{
	Name: "dues", Title: diag.T("党费", "dues"), Files: "ledgers/dues*.toml", Table: "dues", Numbered: true,
	New: func() Record { return new(Dues) },
}

// Dues is what one member owes each month of a year, and the days on which it was paid.
type Dues struct {
	Meta
	Member  Ref[Member]     `toml:"member" rec:"required"`
	Year    int             `toml:"year" rec:"required,min=1949,max=2100"`
	Monthly float64         `toml:"monthly" rec:"required,internal"` // yuan
	From    int             `toml:"from" rec:"min=1,max=12"`         // first month that is owed; 1 by default
	Paid    []calendar.Date `toml:"paid" rec:"internal"`             // one day for each month paid, in the order of the months
}

// Owed returns how many months are owed up to and including the month of a day, and how many of these are not paid.
func (d *Dues) Owed(day calendar.Date) (months, unpaid int) {
	switch {
	case day.Year() < d.Year:
		return 0, 0
	case day.Year() > d.Year:
		months = 13 - d.From
	default:
		months = max(0, int(day.Month())-d.From+1)
	}
	paid := 0
	for _, p := range d.Paid {
		if !p.After(day) {
			paid++
		}
	}
	return months, max(0, months-paid)
}

// Label returns the member's name.
func (d *Dues) Label() string {
	if d.Member.To == nil {
		return d.Member.ID
	}
	return d.Member.To.Name
}
