package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// BulletinSheet is the yearly bulletin (统计公报) on paper.
var BulletinSheet = &Sheet{
	Name: "bulletin", Title: diag.T("统计公报", "yearly bulletin"), Public: true, Overview: "bulletin", Template: &typeset.Official,
	About:    diag.T("一年的统计公报，A4，附各村数字和图", "the numbers of a year: A4, with tables of the villages and charts"),
	Subjects: bulletins,
	Compose: func(b *record.Board, _ record.Record, today calendar.Date) []*doc.Document {
		return []*doc.Document{compose.Bulletin.Compose(b, today)}
	},
}

// bulletins is the board where there is something to report.
func bulletins(b *record.Board, today calendar.Date) []record.Record {
	if compose.Bulletin.Compose(b, today) == nil {
		return nil
	}
	return board(b, today)
}
