package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var attendedElsewhere = &Check{
	Name: "attended-elsewhere", Severity: diag.Warning,
	Title:   diag.T("到场的党员不是这一户的", "a member attended at another hub"),
	What:    diag.T("attended 里的党员不归这个中心户联系；全村的学习，党员不是本村的。", "A member in attended is not linked to the session's hub; or, of a session of the whole village, to the village."),
	Why:     diag.T("到场率和必读完成率按户统计，写错了人，两户的数都不对。", "Attendance and readings are counted by hub: a wrong member makes the counts of two hubs wrong."),
	Example: diag.T("hub = \"guozhai-01\"\nattended = [\"gz-040\"]   # gz-040 归 guozhai-10 联系", "hub = \"guozhai-01\"\nattended = [\"gz-040\"]   # gz-040 is linked to guozhai-10"),
	Fix:     diag.T("核对编号；确实是别户党员来听的，不写进名单，算在 count 里。", "Check the id; a guest of another hub is not listed but counted in count."),
	Run: func(p *Pass) {
		p.sessions(func(plan *record.Plan, i int, s *record.Session) {
			for j, m := range s.Attended {
				if m.To == nil {
					continue
				}
				at, hint := plan.Pos(element("session", i, "attended", j)), diag.T("请核对编号；来听的外户党员只算在 count 里", "check the id; guests are only counted in count")
				v := plan.Village.To
				switch h := s.Hub.To; {
				case h != nil && m.To.Hub.To != h:
					p.Report(at, diag.T("%s不归“%s”联系", "%s is not linked to %s", m.To.Name, h.Name), hint)
				case s.Hub.ID == "" && v != nil && m.To.Village != v:
					p.Report(at, diag.T("%s不是%s的党员", "%s is not a member in %s", m.To.Name, v.Name), hint)
				}
			}
		})
	},
}

var attendanceExceeds = &Check{
	Name: "attendance-exceeds", Severity: diag.Warning,
	Title: diag.T("到场人数对不上", "the attendance can't be right"),
	What: diag.T("名单上的人比 count 还多，同一名党员写了两次，或者到场人数超过本户党员和联系户之和。",
		"The list is longer than count, a member is listed twice, or more people came than the hub has members and linked families."),
	Why:     diag.T("count 是到场总人数，包括名单上的党员和来听的群众（每家按1人算）。", "count is everybody who came, members on the list and villagers, one for each family."),
	Example: diag.T("count = 2\nattended = [\"gz-001\", \"gz-002\", \"gz-003\"]", "count = 2\nattended = [\"gz-001\", \"gz-002\", \"gz-003\"]"),
	Fix:     diag.T("核对签到表，改正 count 或名单。", "Check the sign-in sheet and correct count or the list."),
	Run: func(p *Pass) {
		p.sessions(func(plan *record.Plan, i int, s *record.Session) {
			hint := diag.T("请对照签到表改正", "correct it by the sign-in sheet")
			seen := map[string]bool{"": true}
			for j, m := range s.Attended {
				if seen[m.ID] && m.ID != "" {
					p.Report(plan.Pos(element("session", i, "attended", j)), diag.T("“%s”在到场名单里写了两次", "%s is listed twice", m.ID), hint)
				}
				seen[m.ID] = true
			}
			if s.Count > 0 && len(s.Attended) > s.Count {
				p.Report(plan.Pos(item("session", i, "count")), diag.T("到场%d人，名单上却有%d名党员", "%d came, but %d members are listed", s.Count, len(s.Attended)), hint)
			}
			if h := s.Hub.To; h != nil && h.Families() > 0 && s.Attendance() > len(h.Members)+h.Families() {
				p.Report(plan.Pos(item("session", i, "count")), diag.T("“%s”有党员%d名、联系户%d户，到场却有%d人", "%s has %d members and %d families, but %d people came",
					h.Name, len(h.Members), h.Families(), s.Attendance()), hint)
			}
		})
	},
}
