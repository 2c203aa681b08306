package generator

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/due"
)

// Due returns what starts, ends or is owed on a board in the coming days, and the day from which that is counted. Diagnostics that
// are errors leave the list empty.
func Due(opt Options, days int) ([]due.Item, calendar.Date, diag.List) {
	opt.PDF = false
	p := prepare(opt, false)
	if p.problems.HasErrors() {
		return nil, p.today, p.found()
	}
	return due.List(p.board, p.today, days), p.today, p.found()
}
