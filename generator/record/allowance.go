package record

import (
	"fmt"
	"math"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// AllowanceKind is the list of allowances for lost working time and of activity funds (误工补助、活动经费). Persons and
// standards are decided by the villagers' meeting and must be published (村民委员会组织法, arts 24 and 30).
var AllowanceKind = &Kind{
	Name: "allowance", Title: diag.T("误工补助", "allowance"), Files: "allowances/*.toml", Public: true,
	New: func() Record { return new(Allowance) },
}

// Allowance is one list, of a quarter or a year.
type Allowance struct {
	Meta
	Title     string        `toml:"title"` // by default village, period and 误工补助和活动经费
	Village   Ref[Village]  `toml:"village" rec:"required"`
	Year      int           `toml:"year" rec:"required,min=1949,max=2100"`
	Quarter   int           `toml:"quarter" rec:"min=1,max=4"` // 0 for the whole year
	Decided   calendar.Date `toml:"decided"`                   // by the villagers' meeting
	DecidedBy string        `toml:"decided_by"`
	Standard  string        `toml:"standard" rec:"required"` // in words: 每天80元，全年不超过12天
	DayRate   float64       `toml:"day_rate"`                // yuan for a day, 0 where it is not by days
	Paid      calendar.Date `toml:"paid"`
	Published calendar.Date `toml:"published"`
	Issuer    string        `toml:"issuer"`  // by default the village's Party organisation
	Contact   string        `toml:"contact"` // by default the village's
	Payments  []Payment     `toml:"payment" rec:"required"`
}

// Payment is what one hub was paid, for its head's time or for its activities.
type Payment struct {
	Hub    Ref[Hub] `toml:"hub" rec:"required"`
	Kind   string   `toml:"kind" rec:"required,enum=误工补助|活动经费"`
	Days   float64  `toml:"days"`
	Amount float64  `toml:"amount" rec:"required"` // yuan
	Note   string   `toml:"note"`
}

// Fen turns yuan into whole fen, so that sums are exact.
func Fen(yuan float64) int64 { return int64(math.Round(yuan * 100)) }

// Total returns the sum of the payments of a kind in fen, of all kinds for "".
func (a *Allowance) Total(kind string) (fen int64) {
	for i := range a.Payments {
		if p := &a.Payments[i]; kind == "" || p.Kind == kind {
			fen += Fen(p.Amount)
		}
	}
	return fen
}

// Period is the quarter or the year that the list is about.
func (a *Allowance) Period() calendar.Period {
	if a.Quarter == 0 {
		return calendar.Period{Start: calendar.New(a.Year, time.January, 1), End: calendar.New(a.Year, time.December, 31)}
	}
	first := time.Month(3*a.Quarter - 2)
	return calendar.Period{Start: calendar.New(a.Year, first, 1), End: calendar.New(a.Year, first+3, 0)}
}

// PeriodName is the same in words: 2026年第3季度.
func (a *Allowance) PeriodName() string {
	if a.Quarter == 0 {
		return fmt.Sprintf("%d年", a.Year)
	}
	return fmt.Sprintf("%d年第%d季度", a.Year, a.Quarter)
}

// Label returns the list's title.
func (a *Allowance) Label() string { return a.Title }
