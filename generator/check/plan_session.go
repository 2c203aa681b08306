package check

import (
	"fmt"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// attendanceDays is how long after a session its attendance may still be entered.
const attendanceDays = 14

var sessionBeyondYear = &Check{
	Name: "session-beyond-year", Severity: diag.Warning,
	Title:   diag.T("学习日期不在安排的年份里", "a session is outside the year of its plan"),
	What:    diag.T("学习安排里某一场学习或者送学的日期，不在 year 写的那一年。", "The date of a session or a delivery is not in the year that the plan gives."),
	Why:     diag.T("学习安排按年度统计场次、必读完成率，日期写错一年，数就错了。", "Sessions and readings are counted by the year of the plan; a date of another year makes the counts wrong."),
	Example: diag.T("year = 2026\n[[session]]\ndate = 2062-03-10", "year = 2026\n[[session]]\ndate = 2062-03-10"),
	Fix:     diag.T("改正日期；别的年份的学习写到那一年的安排里。", "Correct the date; write sessions of another year in its own plan."),
	Run: func(p *Pass) {
		for _, plan := range p.Board.Plans {
			for i := range plan.Sessions {
				if d := plan.Sessions[i].Date; !d.IsZero() && d.Year() != plan.Year {
					p.Report(plan.Pos(item("session", i, "date")), diag.T("学习日期%s不在%d年", "the session is dated %s, not in %d", day(d), plan.Year),
						diag.T("请核对日期，或写到那一年的安排里", "check the date, or write it in the plan of its year"))
				}
			}
			for i := range plan.Deliveries {
				if d := plan.Deliveries[i].Date; !d.IsZero() && d.Year() != plan.Year {
					p.Report(plan.Pos(item("delivery", i, "date")), diag.T("送学日期%s不在%d年", "the delivery is dated %s, not in %d", day(d), plan.Year),
						diag.T("请核对日期，或写到那一年的安排里", "check the date, or write it in the plan of its year"))
				}
			}
		}
	},
}

var sessionWithoutAttendance = &Check{
	Name: "session-without-attendance", Severity: diag.Warning,
	Title:   diag.T("学习办过了，没有记到场", "no attendance is entered for a session"),
	What:    diag.T("某一场学习过去14天以上，既没有到场人数，也没有名单，又没有写明取消。", "A session lies more than 14 days back, and there is neither a number nor a list of those who came, nor was it cancelled."),
	Why:     diag.T("学习安排要记到场和效果；没有记的，办没办成都说不清。", "A study plan holds attendance and effect; without them nobody can tell whether the session took place."),
	Example: diag.T("[[session]]\ndate = 2026-09-02\nhub = \"guozhai-01\"   # 没有 count，也没有 attended", "[[session]]\ndate = 2026-09-02\nhub = \"guozhai-01\"   # neither count nor attended"),
	Fix:     diag.T("补上 count 或 attended；没有办成的写 cancelled = \"原因\"。", "Add count or attended; write cancelled = \"why\" where it was not held."),
	Run: func(p *Pass) {
		p.sessions(func(plan *record.Plan, i int, s *record.Session) {
			if !s.Date.IsZero() && s.Cancelled == "" && s.Attendance() == 0 && p.Today.Sub(s.Date) > attendanceDays {
				p.Report(plan.Pos(item("session", i, "date")), diag.T("%s的学习已过去%d天，还没有记到场人数", "the session of %s is %d days past and has no attendance", day(s.Date), p.Today.Sub(s.Date)),
					diag.T("请补上 count 或 attended；没有办成的写 cancelled", "add count or attended; write cancelled where it was not held"))
			}
		})
	},
}

var effectImpossible = &Check{
	Name: "effect-impossible", Severity: diag.Error,
	Title:   diag.T("答对的比抽问的还多", "more answers are right than were asked"),
	What:    diag.T("学习效果里，right（答对）大于 asked（抽问）。", "In the effect of a session, right is above asked."),
	Why:     diag.T("网页会按这两个数算出正确率，超过100%的数不能公布。", "The page shows their share; more than 100% can't be published."),
	Example: diag.T("effect = { asked = 10, right = 17 }", "effect = { asked = 10, right = 17 }"),
	Fix:     diag.T("核对两个数，多半是写反了。", "Check both numbers; most often they are exchanged."),
	Run: func(p *Pass) {
		p.sessions(func(plan *record.Plan, i int, s *record.Session) {
			if e := s.Effect; e != nil && e.Right > e.Asked {
				p.Report(plan.Pos(item("session", i, "effect.right")), diag.T("抽问%d题，却答对%d题", "%d were asked, but %d answered rightly", e.Asked, e.Right),
					diag.T("请核对两个数，看是不是写反了", "check both numbers: they may be exchanged"))
			}
		})
	},
}

// sessions calls look for every session of every plan.
func (p *Pass) sessions(look func(plan *record.Plan, i int, s *record.Session)) {
	for _, plan := range p.Board.Plans {
		for i := range plan.Sessions {
			look(plan, i, &plan.Sessions[i])
		}
	}
}

// element is the path of the j-th value of a list in the i-th of repeated tables: session[2].attended[0].
func element(table string, i int, key string, j int) string {
	return fmt.Sprintf("%s[%d].%s[%d]", table, i, key, j)
}
