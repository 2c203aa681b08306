package check

import "noticeboard/generator/diag"

var activityAhead = &Check{
	Name: "activity-ahead", Severity: diag.Warning,
	Title:   diag.T("活动日期在今天之后", "an activity lies ahead"),
	What:    diag.T("活动记录的日期晚于今天。", "The date of an activity is after today."),
	Why:     diag.T("活动记录写的是已经办过的活动，年份写错时最容易出现这种情况。", "Activities tell what happened; a date ahead is most often a wrong year."),
	Example: diag.T("date = 2062-11-20   # 应为 2026", "date = 2062-11-20   # 2026 is meant"),
	Fix:     diag.T("改正日期；预告请写成公告（notice）。", "Correct the date; announce what is to come with a notice."),
	Run: func(p *Pass) {
		for _, a := range p.Board.Activities {
			if a.Date.After(p.Today) {
				p.Report(a.Pos("date"), diag.T("活动日期%s在今天（%s）之后", "the activity is dated %s, after today, %s", day(a.Date), day(p.Today)),
					diag.T("请核对日期；预告请写成公告（notice）", "check the date; announce what is to come with a notice"))
			}
		}
	},
}
