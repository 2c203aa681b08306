package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// AssessmentNotice is the notice of the results of a round (考核结果通报).
var AssessmentNotice = &Sheet{
	Name: "assessment", Title: diag.T("考核结果通报", "notice of assessment"), Public: true, Template: &typeset.Official,
	About:    diag.T("考核结果通报，A4：等次户数、优秀名单、结果运用，不写分数", "results of a round: A4, grades and outcomes without scores"),
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return published(b.Assessments) },
	Compose:  one(compose.Assessment),
}

// RenewalNotice is the notice of new terms and dismissals that follow a round (续聘和解聘公告).
var RenewalNotice = &Sheet{
	Name: "renewal", Title: diag.T("续聘和解聘公告", "notice of renewal and dismissal"), Public: true, Suffix: "-renewal", Template: &typeset.Official,
	About: diag.T("考核以后续聘、解聘户长的公告，A4，不写原因", "who is engaged again and who is not, after a round: A4, without reasons"),
	Subjects: func(b *record.Board, today calendar.Date) (subjects []record.Record) {
		for _, a := range b.Assessments {
			if a.IsPublic() && compose.HasRenewal(a, today) {
				subjects = append(subjects, a)
			}
		}
		return subjects
	},
	Compose: one(func(b *record.Board, a *record.Assessment, _ calendar.Date) *doc.Document {
		return compose.Renewal(b, a)
	}),
}

// AssessmentLedger is the ledger of a round (考核台账), for the office.
var AssessmentLedger = &Sheet{
	Name: "assessment-ledger", Title: diag.T("考核台账", "assessment ledger"), Suffix: "-ledger", Template: &typeset.LedgerA4,
	About:    diag.T("考核台账，A4 横放：逐户各项得分、总分、名次、等次、结果，内部使用", "every hub's scores, total, rank, grade and outcome: A4 landscape, internal"),
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return all(b.Assessments) },
	Compose: one(func(b *record.Board, a *record.Assessment, _ calendar.Date) *doc.Document {
		return compose.AssessmentLedger(b, a)
	}),
}

// ReserveNotice names heads as village reserve cadres (后备干部人选通报).
var ReserveNotice = &Sheet{
	Name: "reserve", Title: diag.T("后备干部人选通报", "notice of reserve nominees"), Public: true, Suffix: "-reserve", Template: &typeset.Official,
	About: diag.T("把户长列为村级后备干部人选的通报，A4", "heads named as village reserve cadres: A4"),
	Subjects: func(b *record.Board, today calendar.Date) (subjects []record.Record) {
		for _, c := range b.Commendations {
			if c.IsPublic() && len(c.Reserve) > 0 {
				subjects = append(subjects, c)
			}
		}
		return subjects
	},
	Compose: one(func(b *record.Board, c *record.Commendation, _ calendar.Date) *doc.Document {
		return compose.Reserve(b, c)
	}),
}

// Dossier is the file of a selection (选聘档案), for the office.
var Dossier = &Sheet{
	Name: "dossier", Title: diag.T("选聘档案", "selection dossier"), Suffix: "-dossier", Template: &typeset.FormA4,
	About:    diag.T("选聘档案，A4：推荐得票、考察、审查、张贴记录、异议、协议、户牌，内部使用", "all that a selection's record holds: A4, internal"),
	Subjects: anySelection,
	Compose:  one(compose.Dossier),
}
