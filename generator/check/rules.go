package check

import (
	"slices"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var rulesContradict = &Check{
	Name: "rules-contradict", Severity: diag.Error,
	Title:   diag.T("规则自相矛盾", "the rules contradict each other"),
	What:    diag.T("board.toml 的 [rules] 里，下限大于上限（members_min 与 members_max，liaison_min 与 liaison_max）。", "In [rules] of board.toml a lower bound is above its upper one (members_min, members_max; liaison_min, liaison_max)."),
	Why:     diag.T("这样的规则谁也达不到，每个中心户、每名干部都会被提醒。只写一个时，另一个用默认值。", "Nothing can keep such a rule, so every hub or official would be warned about. Where one bound is not written, its default holds."),
	Example: diag.T("[rules]\nmembers_min = 30   # members_max 默认是 20", "[rules]\nmembers_min = 30   # members_max is 20 by default"),
	Fix:     diag.T("两个数一起改。", "Change both together."),
	Run: func(p *Pass) {
		r := p.rules()
		for _, bounds := range []struct {
			lower, upper string
			least, most  int
		}{
			{"members_min", "members_max", r.MembersMin, r.MembersMax},
			{"liaison_min", "liaison_max", r.LiaisonMin, r.LiaisonMax},
		} {
			if bounds.least > bounds.most {
				p.Report(p.Board.Config.Pos("rules."+bounds.lower), diag.T("%s = %d 大于 %s = %d", "%s = %d is above %s = %d", bounds.lower, bounds.least, bounds.upper, bounds.most),
					diag.T("请两个数一起核对；没有写的用默认值", "check both; one that is not written has its default"))
			}
		}
	},
}

var calendarYearDoubtful = &Check{
	Name: "calendar-year-doubtful", Severity: diag.Error,
	Title: diag.T("补充的放假安排可疑", "the holidays of a year are doubtful"),
	What: diag.T("board.toml 的 [[calendar_year]] 里，同一天既放假又上班，或调休上班日不是周末。放假天数少于法定天数、日期不在那一年的只提醒。",
		"In a [[calendar_year]] of board.toml a day is both off and worked, or a working day is no weekend. Fewer days off than the law gives and dates of another year are only a warning."),
	Why: diag.T("公示的截止日按这些数据计算。《全国年节及纪念日放假办法》：2025年起全体公民放假13天，此前11天。",
		"Last days of publicities are computed from it. By the national rule on holidays there are 13 days off a year from 2025 on, 11 before."),
	Example: diag.T("[[calendar_year]]\nyear = 2035\noff = [2035-01-01, 2035-02-08]   # 只有2天", "[[calendar_year]]\nyear = 2035\noff = [2035-01-01, 2035-02-08]   # only 2 days"),
	Fix:     diag.T("对照国务院办公厅的放假通知补全、改正。", "Complete and correct it by the State Council's notice."),
	Run: func(p *Pass) {
		for i := range p.Board.Config.Years {
			p.yearData(i, &p.Board.Config.Years[i])
		}
	},
}

func (p *Pass) yearData(i int, y *record.Year) {
	c := p.Board.Config
	hint := diag.T("请对照国务院办公厅的放假通知核对", "check it against the State Council's notice")
	for _, d := range y.Working {
		switch weekday := d.Weekday(); {
		case slices.Contains(y.Off, d):
			p.Report(c.Pos(item("calendar_year", i, "working")), diag.T("%s既写在 off 里，又写在 working 里", "%s is in off and in working", day(d)), hint)
		case weekday != time.Saturday && weekday != time.Sunday:
			p.Report(c.Pos(item("calendar_year", i, "working")), diag.T("%s是%s，本来就上班，不必写在 working 里", "%s is a %s, which is worked anyway",
				day(d), diag.Text{Chinese: d.ChineseWeekday(), English: weekday.String()}), hint)
		}
	}
	if n, least := len(y.Off), calendar.StatutoryDays(y.Year); n < least {
		p.Warn(c.Pos(item("calendar_year", i, "off")), diag.T("%d年只写了%d个放假日，法定至少%d天", "%d has only %d days off, by law there are at least %d", y.Year, n, least), hint)
	}
	for _, list := range []struct {
		key  string
		days []calendar.Date
	}{{"off", y.Off}, {"working", y.Working}} {
		outside := func(d calendar.Date) bool { return d.Year() != y.Year && !yearEnd(d, y.Year) }
		if k := slices.IndexFunc(list.days, outside); k >= 0 {
			p.Warn(c.Pos(item("calendar_year", i, list.key)), diag.T("%s不在%d年", "%s is not in %d", day(list.days[k]), y.Year), hint)
		}
	}
}

// yearEnd says whether d is in the last days before a year: arrangements for a New Year may begin there.
func yearEnd(d calendar.Date, year int) bool {
	return d.Year() == year-1 && d.Month() == time.December && d.Day() > 24
}
