package check

import (
	"errors"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

var publicityYearUnknown = &Check{
	Name: "publicity-year-unknown", Severity: diag.Error,
	Title: diag.T("缺少公示年份的放假调休数据", "no holiday data for the year of a publicity"),
	What: diag.T("公示期要按工作日计算，而日历里没有那一年的放假调休安排。",
		"A publicity is counted in working days and runs into a year whose holiday arrangements are not in the calendar."),
	Why: diag.T("哪天放假、哪天调休上班由国务院办公厅每年通知，推算不出来。靠猜会把截止日印错。",
		"Days off and working weekends are fixed by a yearly notice of the State Council and can't be computed. A guess would print a wrong last day."),
	Example: diag.T("[publicity]\nstart = 2035-12-28", "[publicity]\nstart = 2035-12-28"),
	Fix: diag.T("更新程序，或在 board.toml 里用 [[calendar_year]] 写明该年的 off（放假日）和 working（调休上班日）；通知还没发的，等发了再定。",
		"Update the program, or write the days off and the working weekend days of the year into a [[calendar_year]] of board.toml; if the notice is not out, wait."),
	Run: runPublicityYearUnknown,
}

func runPublicityYearUnknown(p *Pass) {
	for m, pub := range p.publicities() {
		_, err := p.Board.Calendar.End(pub.Start, pub.Rule)
		if missing := (*calendar.NoDataError)(nil); errors.As(err, &missing) {
			p.Report(m.Pos("publicity.start"), missing.Text(), missing.Hint())
		}
	}
}
