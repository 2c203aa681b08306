package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// CandidateNotice is the notice that shows the candidates of a selection (拟聘公示), from the first day of the period until
// the result is out.
var CandidateNotice = &Sheet{
	Name: "candidates", Title: diag.T("拟聘公示", "notice of candidates"), Public: true, Template: &typeset.Official,
	About:    diag.T("公示期间张贴的公示，A4，按 GB/T 9704 排版", "the notice to hang up during the period: A4 by GB/T 9704"),
	Subjects: selections(shown),
	Compose:  one(compose.Selection),
}

// CandidatePoster is the same in few words and large type.
var CandidatePoster = &Sheet{
	Name: "poster", Title: diag.T("拟聘公示大字版（A3）", "poster of candidates (A3)"), Public: true, Suffix: "-a3", Template: &typeset.PosterA3,
	About:    diag.T("公示的大字版，A3，两米外能看清姓名", "the notice in large type: A3, names readable at two metres"),
	Subjects: selections(shown),
	Compose:  poster(6),
}

// CandidatePosterA2 is for large boards.
var CandidatePosterA2 = &Sheet{
	Name: "poster-a2", Title: diag.T("拟聘公示大字版（A2）", "poster of candidates (A2)"), Suffix: "-a2", Template: &typeset.PosterA2,
	About:    diag.T("公示的大字版，A2，用于大公示栏", "the notice in large type for large boards: A2"),
	Subjects: selections(shown),
	Compose:  poster(12),
}

// AppointmentNotice is the notice of the result (聘用公告).
var AppointmentNotice = &Sheet{
	Name: "appointment", Title: diag.T("聘用公告", "notice of appointment"), Public: true, Template: &typeset.Official,
	About:    diag.T("结果公布后张贴的公告，A4", "the notice of the result: A4"),
	Subjects: selections(record.Stage.Decided),
	Compose:  one(compose.Selection),
}

// Letter is the letter of appointment (聘书), one for each who is engaged.
var Letter = &Sheet{
	Name: "letter", Title: diag.T("聘书", "letter of appointment"), Suffix: "-letters", Template: &typeset.CertificateA4,
	About:    diag.T("发给户长的聘书，A4 横放，每人一张", "for each head who is appointed: A4 landscape"),
	Subjects: selections(record.Stage.Decided),
	Compose: func(_ *record.Board, r record.Record, _ calendar.Date) []*doc.Document {
		return compose.Letters(r.(*record.Selection))
	},
}

// poster composes for paper with room for so many rows in large type.
func poster(rows int) func(*record.Board, record.Record, calendar.Date) []*doc.Document {
	return one(func(b *record.Board, s *record.Selection, _ calendar.Date) *doc.Document {
		return compose.Poster(b, s, rows)
	})
}

func shown(s record.Stage) bool { return s.Shown() && !s.Decided() }

func selections(at func(record.Stage) bool) func(*record.Board, calendar.Date) []record.Record {
	return func(b *record.Board, today calendar.Date) (subjects []record.Record) {
		for _, s := range b.Selections {
			if s.IsPublic() && at(s.StageOn(today)) {
				subjects = append(subjects, s)
			}
		}
		return subjects
	}
}
