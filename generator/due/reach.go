package due

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/tally"
)

var membersUnreached = &Rule{
	Name: "members-unreached", Title: diag.T("还没有学到的党员", "members whom no study has reached"),
	Find: func(s *search) {
		year := s.Today.Year()
		reach := tally.StudyReach(s.Board, year, s.Today)
		for _, v := range s.Villages {
			missed := reach.Missed(v.Members)
			if len(missed) == 0 || reach.Count(v.Members) == 0 { // a village that lists nobody can't tell
				continue
			}
			s.owed(monthEnd(year, 12), missed[0].Pos("id"),
				diag.T("%s有%d名党员今年还没有参加过学习，也没有送学记录：%s", "%s: %d members have neither attended nor been brought any study this year: %s", v.Name, len(missed), people(missed)),
				diag.T("安排补学或送学上门，再写进学习安排的 attended 或 [[delivery]]", "let them catch up or bring it to them, and write it into attended or [[delivery]] of the plan"))
		}
	},
}
