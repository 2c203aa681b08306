// Package sheet lists the printed forms: what is printed, for which records, on which paper. A new form is an entry in the
// file of its subject and its name in Sheets.
package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// Sheet is one kind of printed form.
type Sheet struct {
	Name   string    // English, as in "noticeboard print notice"
	Title  diag.Text // for people
	About  diag.Text // what it is for and on which paper, in one sentence
	Public bool      // offered on the site; others are for the office and go to print/, which is never published
	Suffix string    // what its file's name adds to that of the subject's page; the main sheet adds nothing

	// Overview names the compose.Overview beside whose page a sheet of the whole board stands; its subject is the board.
	Overview string

	Template *typeset.Template
	Subjects func(b *record.Board, today calendar.Date) []record.Record // those that have the sheet on that day
	// Compose returns the documents of one file, for example a certificate for each person; none when there is nothing to print.
	Compose func(b *record.Board, subject record.Record, today calendar.Date) []*doc.Document
	// Text is the same as a plain text, which stands beside the PDF; nil for none.
	Text func(b *record.Board, subject record.Record, today calendar.Date) string
	// MaxPages is how many pages the form may have before its author is warned; nil for any number.
	MaxPages func(b *record.Board) int
	// Arrange puts the documents on the printer's paper; nil sets them one after the other.
	Arrange func([]*typeset.Layout) *typeset.Layout
	// Booklet says that the pages may be imposed, two on each side of a sheet.
	Booklet bool
	// Picture says that the form is looked at and not printed: a PNG and no PDF, made with --no-pdf too.
	Picture bool
}

// Ext is the extension of the form's files.
func (s *Sheet) Ext() string {
	if s.Picture {
		return ".png"
	}
	return ".pdf"
}

// Sheets lists all printed forms in the order in which they are explained.
var Sheets = []*Sheet{
	CandidateNotice, CandidatePoster, CandidatePosterA2, AppointmentNotice, Letter,
	Share,
	CommendationDecision, Certificate,
	Dossier, AssessmentNotice, RenewalNotice, AssessmentLedger, ReserveNotice,
	FreeNotice, StudyMaterial, StudyBooklet, StudyBookletA4, Broadcast,
	StudyPlan,
	Badge, Plate, KitReceipt, SignIn,
	BulletinSheet,
	DisclosureIndex,
	Allowance,
	Network, Regulation,
	Handbook,
	Agreement, NominationForm, PostingLog, ObjectionLog, AssessmentForm, StudyRecord, TrainingSignIn, PassingSlip,
	VoiceBook, VoiceReply, IncidentLedger, HelpLedger, VisitLog, DuesLedger, AllowanceLedger, KitLedger, WithdrawalLog,
}

// Find returns the sheet with this name or Chinese title, nil if there is none.
func Find(name string) *Sheet {
	for _, s := range Sheets {
		if s.Name == name || s.Title.Chinese == name {
			return s
		}
	}
	return nil
}

// published turns the records of one kind into subjects, without those that are not public.
func published[R record.Record](list []R) (subjects []record.Record) {
	for _, r := range list {
		if r.Base().IsPublic() {
			subjects = append(subjects, r)
		}
	}
	return subjects
}

// board is the only subject of a sheet about the whole board.
func board(b *record.Board, _ calendar.Date) []record.Record { return []record.Record{b.Config} }

// all turns the records of one kind into subjects.
func all[R record.Record](list []R) (subjects []record.Record) {
	for _, r := range list {
		subjects = append(subjects, r)
	}
	return subjects
}

// one makes a Compose of a function that makes a single document of one kind of record.
func one[R record.Record](compose func(b *record.Board, r R, today calendar.Date) *doc.Document) func(*record.Board, record.Record, calendar.Date) []*doc.Document {
	return func(b *record.Board, r record.Record, today calendar.Date) []*doc.Document {
		return []*doc.Document{compose(b, r.(R), today)}
	}
}
