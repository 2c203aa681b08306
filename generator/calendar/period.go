package calendar

import (
	"fmt"

	"noticeboard/generator/diag"
)

// Period is a span of days, both ends included.
type Period struct{ Start, End Date }

// IsZero says whether a day is missing at either end.
func (p Period) IsZero() bool { return p.Start.IsZero() || p.End.IsZero() }

// Contains says whether d lies in the period. A period that lacks an end contains nothing.
func (p Period) Contains(d Date) bool {
	return !p.IsZero() && !d.Before(p.Start) && !d.After(p.End)
}

// Days returns the number of calendar days, 0 when the period lacks an end or ends before it starts.
func (p Period) Days() int {
	if p.IsZero() {
		return 0
	}
	return max(0, p.End.Sub(p.Start)+1)
}

// Chinese returns the form 2026年11月23日至11月27日, with the second year where it differs; one day stands alone. It is
// "" when an end is missing.
func (p Period) Chinese() string {
	switch {
	case p.IsZero():
		return ""
	case p.Start == p.End:
		return p.Start.Chinese()
	case p.Start.Year() == p.End.Year():
		return p.Start.Chinese() + "至" + p.End.ChineseMonthDay()
	}
	return p.Start.Chinese() + "至" + p.End.Chinese()
}

// Text is the period in words, empty when an end is missing.
func (p Period) Text() diag.Text {
	switch {
	case p.IsZero():
		return diag.Text{}
	case p.Start == p.End:
		return diag.Text{Chinese: p.Chinese(), English: p.Start.String()}
	}
	return diag.Text{Chinese: p.Chinese(), English: fmt.Sprintf("%s to %s", p.Start, p.End)}
}
