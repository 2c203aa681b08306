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
	Compose:  one(compose.Notice),
}

// StudyMaterial is a text for study, in wider lines than a notice.
var StudyMaterial = &Sheet{
	Name: "material", Title: diag.T("学习资料", "study material"), Public: true, Template: &typeset.Reading,
	About:    diag.T("学习资料，A4", "a text for study: A4"),
	Subjects: materials,
	Compose:  material,
}

// StudyBooklet is the booklet (简易小册子) in large 楷体 on A5 pages, to be folded.
var StudyBooklet = &Sheet{
	Name: "booklet", Title: diag.T("学习小册子", "study booklet"), Public: true, Suffix: "-booklet", Template: &typeset.BookletA5, Booklet: true,
	About: diag.T("简易小册子，A5 大字带拼音，有三句话、词语解释、问题和陪读页；加 --imposed 按骑马订排在 A4 上",
		"for people who read with effort: A5 in large type with pinyin, a summary, words explained, questions, a page for companions; two-up on A4 with --imposed"),
	Subjects: materials,
	Compose:  booklet(2),
	MaxPages: bookletPages,
}

// StudyBookletA4 is the same on A4 in larger type, for old eyes.
var StudyBookletA4 = &Sheet{
	Name: "booklet-a4", Title: diag.T("学习小册子（A4大字）", "study booklet (large A4)"), Public: true, Suffix: "-booklet-a4", Template: &typeset.BookletA4,
	About:    diag.T("简易小册子的大字版，A4，给眼睛不好的人", "the booklet in larger type on A4, for those who see badly"),
	Subjects: materials,
	Compose:  booklet(4),
	MaxPages: bookletPages,
}

func bookletPages(b *record.Board) int { return b.Config.Rules.BookletPagesMax }

// booklet composes for pages with room for so many questions and the lines to answer them.
func booklet(questions int) func(*record.Board, record.Record, calendar.Date) []*doc.Document {
	return one(func(b *record.Board, m *record.Material, _ calendar.Date) *doc.Document {
		return compose.Booklet(b, m, questions)
	})
}
