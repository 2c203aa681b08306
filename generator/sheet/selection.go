package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// CandidateNotice is the notice that shows the candidates of a selection (拟聘公示), from the first day of the period until
// the result is out.
var CandidateNotice = &Sheet{
	Name: "candidates", Title: diag.T("拟聘公示", "notice of candidates"), Public: true, Template: &typeset.Official,
	Subjects: selections(func(s record.Stage) bool { return s.Shown() && !s.Decided() }),
	Compose:  compose.Record,
}

// AppointmentNotice is the notice of the result (聘用公告).
var AppointmentNotice = &Sheet{
	Name: "appointment", Title: diag.T("聘用公告", "notice of appointment"), Public: true, Template: &typeset.Official,
	Subjects: selections(record.Stage.Decided),
	Compose:  compose.Record,
}

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
