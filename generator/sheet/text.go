package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

func materials(b *record.Board, _ calendar.Date) []record.Record { return published(b.Materials) }

var material = one(func(_ *record.Board, m *record.Material, _ calendar.Date) *doc.Document { return compose.Material(m) })

// FreeNotice is a notice written by hand (公告、通知).
var FreeNotice = &Sheet{
	Name: "notice", Title: diag.T("公告通知", "notice"), Public: true, Template: &typeset.Official,
	About:    diag.T("公告、通知，A4，按 GB/T 9704 排版", "a notice written by hand: A4 by GB/T 9704"),
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return published(b.Notices) },
	Compose:  one(func(b *record.Board, n *record.Notice, _ calendar.Date) *doc.Document { return compose.Notice(b, n) }),
}

// StudyMaterial is a text for study, in wider lines than a notice.
var StudyMaterial = &Sheet{
	Name: "material", Title: diag.T("学习资料", "study material"), Public: true, Template: &typeset.Reading,
	About:    diag.T("学习资料，A4", "a text for study: A4"),
	Subjects: materials,
	Compose:  material,
}

// StudyBooklet is the same in large 楷体 on A5 pages, to be folded.
var StudyBooklet = &Sheet{
	Name: "booklet", Title: diag.T("学习小册子", "study booklet"), Suffix: "-booklet", Template: &typeset.ReadingA5, Booklet: true,
	About:    diag.T("大字学习小册子，A5；加 --imposed 按骑马订排在 A4 上", "in large type: A5, or two-up on A4 for saddle stitching with --imposed"),
	Subjects: materials,
	Compose:  material,
}
