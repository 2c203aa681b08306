package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// StudyPlan is a study plan for the walls of the hubs (学习安排).
var StudyPlan = &Sheet{
	Name: "plan", Title: diag.T("学习安排表", "study plan"), Public: true, Template: &typeset.Reading,
	About:    diag.T("学习安排，A4，贴在中心户墙上：分类安排、必读篇目、还没有办的各场学习", "for the wall of a hub: how to study, what to read, the sessions ahead; A4"),
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return published(b.Plans) },
	Compose:  one(compose.PlanSheet),
}
