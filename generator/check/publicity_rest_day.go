package check

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

var publicityEndsOnRestDay = &Check{
	Name: "publicity-ends-on-rest-day", Severity: diag.Error,
	Title: diag.T("公示在休息日截止", "a publicity ends on a day off"),
	What: diag.T("公示的截止日是周末或节假日。board.toml 里 end_on_working_day = false 时只提醒。",
		"The last day of a publicity is a weekend or a holiday. It is only a warning where board.toml has end_on_working_day = false."),
	Why: diag.T("截止日受理单位不上班，群众最后一天反映不了情况。《民法典》第二百零三条：末日是法定休假日的，以休假日结束的次日为最后一日。",
		"The receiving office is shut, so nobody can object on the last day. Civil Code art. 203: if the last day is a statutory day off, the day after the days off is the last."),
	Example: diag.T("[publicity]\nstart = 2026-11-23\nend = 2026-11-28   # 星期六", "[publicity]\nstart = 2026-11-23\nend = 2026-11-28   # a Saturday"),
	Fix:     diag.T("把截止日改到下一个工作日。", "Move the last day to the next working day."),
	Run:     runPublicityEndsOnRestDay,
}

func runPublicityEndsOnRestDay(p *Pass) {
	for m, pub := range p.publicities() {
		end := pub.Period.End
		if end.IsZero() {
			continue
		}
		works, err := p.Board.Calendar.Working(end)
		if err != nil || works {
			continue
		}
		reason := diag.Text{Chinese: end.ChineseWeekday(), English: end.Weekday().String()}
		if holiday := p.Board.Calendar.HolidayName(end); holiday != "" {
			reason = diag.T("%s放假", "%s", holiday)
		}
		hint := diag.T("请把截止日改到下一个工作日", "move the last day to the next working day")
		if next, err := p.Board.Calendar.End(end, calendar.Rule{Days: 1, CountStartDay: true}); err == nil {
			hint = diag.T("请把截止日改到下一个工作日：%s", "move the last day to the next working day, %s", day(next))
		}
		report := p.Report
		if !pub.Rule.EndOnWorkingDay {
			report = p.Warn
		}
		report(m.Pos("publicity.end"), diag.T("公示在%s（%s）截止，这天受理单位不上班", "the publicity ends on %s (%s), when the receiving office is shut", day(end), reason), hint)
	}
}
