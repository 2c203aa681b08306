package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// Allowance is the list of allowances to be posted each quarter (误工补助和活动经费公布表).
var Allowance = &Sheet{
	Name: "allowance", Title: diag.T("误工补助公布表", "allowance list"), Public: true, Template: &typeset.Official,
	About:    diag.T("误工补助和活动经费公布表，A4，按季度张贴", "what was paid in a quarter, to be posted: A4"),
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return published(b.Allowances) },
	Compose: one(func(b *record.Board, a *record.Allowance, _ calendar.Date) *doc.Document {
		return compose.Allowance(b, a)
	}),
}
