package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// SelectionNotice is the notice of a selection: 拟聘公示 from the first day of the period, 聘用公告 once the result is out.
// Before that there is nothing to hang up.
var SelectionNotice = &Sheet{
	Name: "selection", Title: diag.T("选聘公示、聘用公告", "notice of candidates or of appointment"), Public: true, Template: &typeset.Official,
	Subjects: func(b *record.Board, today calendar.Date) (subjects []record.Record) {
		for _, r := range published(b.Selections) {
			if r.(*record.Selection).StageOn(today).Shown() {
				subjects = append(subjects, r)
			}
		}
		return subjects
	},
	Compose: compose.Record,
}
