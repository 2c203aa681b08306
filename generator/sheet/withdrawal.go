package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// WithdrawalLog is the log of what was taken down from the site and corrected on it.
var WithdrawalLog = &Sheet{
	Name: "withdrawal-log", Title: diag.T("公示撤下记录", "log of withdrawals"), Suffix: "-withdrawals", Template: &typeset.LedgerA4,
	About:    diag.T("网上撤下、更正、到期撤下名单的记录，A4 横放，全镇一份，只供内部使用", "what was taken down, corrected, or ended: A4 landscape, for the office alone"),
	Subjects: board,
	Compose: func(b *record.Board, _ record.Record, today calendar.Date) []*doc.Document {
		return []*doc.Document{compose.WithdrawalLog(b, today)}
	},
}
