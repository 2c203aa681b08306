package record

import (
	"cmp"
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// AssessmentKind is one round of assessing hubs (考核): in the middle of the year (半年初评) or at its end (年终考核).
var AssessmentKind = &Kind{
	Name: "assessment", Title: diag.T("考核", "assessment"), Files: "assessments/*.toml", Public: true,
	New: func() Record { return new(Assessment) },
}

// Assessment is a round with its indicators and the result of each hub. Scores and reasons are internal; the page shows how
// many hubs have which grade, who is excellent, and who leaves office.
type Assessment struct {
	Meta
	Title      string        `toml:"title"` // by default village or town, year and round
	Year       int           `toml:"year" rec:"required,min=1949,max=2100"`
	Round      string        `toml:"round" rec:"required,enum=半年初评|年终考核"`
	Village    Ref[Village]  `toml:"village"` // none for a round of the whole town
	Date       calendar.Date `toml:"date" rec:"required"`
	By         string        `toml:"by"` // who assessed
	Issuer     string        `toml:"issuer"`
	Contact    string        `toml:"contact"`
	Indicators []Indicator   `toml:"indicator" rec:"required"`
	Results    []Result      `toml:"result"`
}

// Indicator is one thing that is assessed. The maxima add up to 100.
type Indicator struct {
	Name  string  `toml:"name" rec:"required"`
	Max   float64 `toml:"max" rec:"required"`
	About string  `toml:"about"` // how points are given
}

// Result is what one hub reached.
type Result struct {
	Hub     Ref[Hub]      `toml:"hub" rec:"required"`
	Scores  []float64     `toml:"scores" rec:"required,internal"` // in the order of the indicators
	Stated  string        `toml:"grade" rec:"enum=优秀|合格|不合格"`     // as the form has it; derived from the total when left out
	Outcome string        `toml:"outcome" rec:"enum=续聘|表彰|列为后备干部人选|限期改进|解聘"`
	Reason  string        `toml:"reason" rec:"internal"`
	From    calendar.Date `toml:"from"` // from when the outcome holds: the first day of a new term, or the day of dismissal
	TermEnd calendar.Date `toml:"term_end"`

	Total float64 `toml:"-"` // sum of the scores
	Rank  int     `toml:"-"` // 1 is the best; equal totals share a rank
	Last  bool    `toml:"-"` // last place (末位)
	Grade string  `toml:"-"` // Stated, or derived from Total by the board's rules
}

// rank fills what follows from the scores.
func (a *Assessment) rank(r *Rules) {
	order := make([]*Result, len(a.Results))
	for i := range a.Results {
		x := &a.Results[i]
		order[i] = x
		x.Total = 0
		for _, s := range x.Scores {
			x.Total += s
		}
		if x.Grade = x.Stated; x.Grade == "" {
			x.Grade = r.Grade(x.Total)
		}
	}
	slices.SortStableFunc(order, func(x, y *Result) int { return cmp.Compare(y.Total, x.Total) })
	for i, x := range order {
		x.Rank = i + 1
		if i > 0 && x.Total == order[i-1].Total {
			x.Rank = order[i-1].Rank
		}
	}
	if n := len(order); n > 1 && order[0].Total > order[n-1].Total {
		for _, x := range order {
			x.Last = x.Total == order[n-1].Total
		}
	}
}

// Grade returns the grade of a total of points.
func (r *Rules) Grade(total float64) string {
	switch {
	case total >= float64(r.ExcellentFrom):
		return "优秀"
	case total >= float64(r.PassFrom):
		return "合格"
	}
	return "不合格"
}

// Label returns the round's title.
func (a *Assessment) Label() string { return a.Title }

// Renewed says whether the head stays for a new term: it is renewed, or honoured with a new term beside.
func (x *Result) Renewed() bool {
	return x.Outcome == "续聘" || (x.Outcome == "表彰" || x.Outcome == "列为后备干部人选") && !x.TermEnd.IsZero()
}

// HeadNameOn returns who kept the hub on a day, who keeps it now for the zero day; "" when that is not known.
func (h *Hub) HeadNameOn(day calendar.Date) string {
	if m := h.Head.To; m != nil && (day.IsZero() || !h.Since.After(day)) {
		return m.Name
	}
	for _, f := range h.Former {
		if !f.Since.After(day) && !f.Until.Before(day) {
			return f.Name
		}
	}
	return ""
}
