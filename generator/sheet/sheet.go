// Package sheet lists the printed forms: what is printed, for which records, on which paper. A new form is one file here
// and one line in Sheets.
package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// Sheet is one kind of printed form.
type Sheet struct {
	Name   string    // English, as in "noticeboard print notice"
	Title  diag.Text // for people
	Public bool      // offered on the site; others go to print/, which is never published
	Suffix string    // what its file's name adds to that of the subject's page; the main sheet adds nothing

	Template *typeset.Template
	Subjects func(b *record.Board, today calendar.Date) []record.Record // those that have the sheet on that day
	Compose  func(b *record.Board, subject record.Record, today calendar.Date) *doc.Document
}

// Sheets lists all printed forms.
var Sheets = []*Sheet{CandidateNotice, AppointmentNotice, CommendationDecision, FreeNotice, StudyMaterial}

// published turns the records of one kind into subjects, without those that are not public.
func published[R record.Record](list []R) (subjects []record.Record) {
	for _, r := range list {
		if r.Base().IsPublic() {
			subjects = append(subjects, r)
		}
	}
	return subjects
}

// CommendationDecision is the decision to commend (表彰决定).
var CommendationDecision = &Sheet{
	Name: "commendation", Title: diag.T("表彰决定", "commendation decision"), Public: true, Template: &typeset.Official,
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return published(b.Commendations) },
	Compose:  compose.Record,
}

// FreeNotice is a notice written by hand (公告、通知).
var FreeNotice = &Sheet{
	Name: "notice", Title: diag.T("公告通知", "notice"), Public: true, Template: &typeset.Official,
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return published(b.Notices) },
	Compose:  compose.Record,
}

// StudyMaterial is a text for study, in larger and wider lines than a notice.
var StudyMaterial = &Sheet{
	Name: "material", Title: diag.T("学习资料", "study material"), Public: true, Template: &typeset.Reading,
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return published(b.Materials) },
	Compose:  compose.Record,
}
