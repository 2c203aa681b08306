package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

func commendations(b *record.Board, _ calendar.Date) []record.Record {
	return published(b.Commendations)
}

// CommendationDecision is the decision to commend (表彰决定).
var CommendationDecision = &Sheet{
	Name: "commendation", Title: diag.T("表彰决定", "commendation decision"), Public: true, Template: &typeset.Official,
	About:    diag.T("表彰决定，A4，带红头和文号", "the decision: A4 with red head and number"),
	Subjects: commendations,
	Compose: one(func(b *record.Board, c *record.Commendation, _ calendar.Date) *doc.Document {
		return compose.Commendation(b, c)
	}),
}

// Certificate is the certificate of honour (荣誉证书), one for each who is commended.
var Certificate = &Sheet{
	Name: "certificate", Title: diag.T("荣誉证书", "certificate of honour"), Suffix: "-certificates", Template: &typeset.CertificateA4,
	About:    diag.T("荣誉证书，A4 横放，每户或每人一张，盖章处留空", "for each who is commended: A4 landscape, with room for the seal"),
	Subjects: commendations,
	Compose: func(_ *record.Board, r record.Record, _ calendar.Date) []*doc.Document {
		return compose.Certificates(r.(*record.Commendation))
	},
}
