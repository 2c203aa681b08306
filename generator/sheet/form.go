package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

func anySelection(b *record.Board, _ calendar.Date) []record.Record { return all(b.Selections) }

// decided are the selections whose result is out, published or not: these forms stay in the office.
func decided(b *record.Board, today calendar.Date) (subjects []record.Record) {
	for _, s := range b.Selections {
		if s.StageOn(today).Decided() {
			subjects = append(subjects, s)
		}
	}
	return subjects
}

// Agreement is the 聘用协议 of each head who is engaged.
var Agreement = &Sheet{
	Name: "agreement", Title: diag.T("聘用协议", "agreement"), Suffix: "-agreements", Template: &typeset.Official,
	About:    diag.T("聘用协议，A4，受聘的每人一份，双方签字盖章，印两份", "for each head who is appointed: A4, to be signed by both sides in two copies"),
	Subjects: decided,
	Compose: func(b *record.Board, r record.Record, _ calendar.Date) []*doc.Document {
		return compose.Agreements(b, r.(*record.Selection))
	},
}

// NominationForm is the 选聘审批表 of each candidate.
var NominationForm = &Sheet{
	Name: "nomination", Title: diag.T("选聘审批表", "nomination form"), Suffix: "-nomination", Template: &typeset.FormA4,
	About:    diag.T("推荐、考察、审查、公示、聘用的审批表，A4，每名人选一张", "for each candidate: nomination, inspection, examination, publicity and appointment on A4"),
	Subjects: anySelection,
	Compose: func(b *record.Board, r record.Record, _ calendar.Date) []*doc.Document {
		return compose.NominationForms(b, r.(*record.Selection))
	},
}

// PostingLog is the 公示张贴记录 of a selection.
var PostingLog = &Sheet{
	Name: "posting-log", Title: diag.T("公示张贴记录", "posting log"), Suffix: "-posting", Template: &typeset.LedgerA4,
	About:    diag.T("公示在哪里张贴、几时揭下的记录，A4 横放", "where and when a notice was hung up and taken down: A4 landscape"),
	Subjects: anySelection,
	Compose: one(func(_ *record.Board, s *record.Selection, _ calendar.Date) *doc.Document {
		return compose.PostingLog(s)
	}),
}

// ObjectionLog is the 异议登记表 of a selection.
var ObjectionLog = &Sheet{
	Name: "objection-log", Title: diag.T("异议登记表", "register of objections"), Suffix: "-objections", Template: &typeset.LedgerA4,
	About:    diag.T("公示期间异议的登记表，A4 横放，不登记反映人", "objections of a publicity period, without who raised them: A4 landscape"),
	Subjects: anySelection,
	Compose: one(func(_ *record.Board, s *record.Selection, _ calendar.Date) *doc.Document {
		return compose.ObjectionLog(s)
	}),
}

// AssessmentForm is the 考核表 of a hub for both rounds of the year.
var AssessmentForm = &Sheet{
	Name: "assessment-form", Title: diag.T("考核表", "assessment form"), Suffix: "-assessment", Template: &typeset.FormA4,
	About:    diag.T("半年初评表和年终考核表，A4，每户两张", "for a hub's two rounds of the year: A4"),
	Subjects: hubs,
	Compose: func(b *record.Board, r record.Record, today calendar.Date) []*doc.Document {
		return compose.AssessmentForms(b, r.(*record.Hub), today)
	},
}

// StudyRecord is the 学习记录 of a hub.
var StudyRecord = &Sheet{
	Name: "study-record", Title: diag.T("学习记录", "study record"), Suffix: "-study", Template: &typeset.LedgerA4,
	About:    diag.T("全年学习的安排和签到，A4 横放，每户一份", "a hub's sessions of the year with columns to sign in: A4 landscape"),
	Subjects: hubs,
	Compose:  one(compose.StudyRecord),
}

// TrainingSignIn is the sign-in sheet of a training.
var TrainingSignIn = &Sheet{
	Name: "training-sign-in", Title: diag.T("培训签到表", "training sign-in sheet"), Suffix: "-sign-in", Template: &typeset.FormA4,
	About:    diag.T("户长培训的签到表，A4，列好应到的户长", "for a training of heads: A4, with those who are invited"),
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return all(b.Trainings) },
	Compose: one(func(b *record.Board, x *record.Training, _ calendar.Date) *doc.Document {
		return compose.TrainingSignIn(b, x)
	}),
}

// PassingSlip is the 传阅登记单 of a circulation bag.
var PassingSlip = &Sheet{
	Name: "passing-slip", Title: diag.T("传阅登记单", "passing slip"), Suffix: "-slip", Template: &typeset.FormA4,
	About:    diag.T("传阅袋的登记单，A4，列好袋内资料和传阅路线", "for a circulation bag: A4, with what is in it and where it goes"),
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return all(b.Circulations) },
	Compose: one(func(_ *record.Board, c *record.Circulation, today calendar.Date) *doc.Document {
		return compose.PassingSlip(c, today)
	}),
}
