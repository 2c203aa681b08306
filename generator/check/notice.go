package check

import "noticeboard/generator/diag"

var noticeExpiredBeforeDate = &Check{
	Name: "notice-expired-before-date", Severity: diag.Error,
	Title:   diag.T("公告还没发就过期", "a notice expires before it is issued"),
	What:    diag.T("有效期（until）早于公告日期（date），或者早于公示截止日。", "The last day of a notice (until) is before its date, or before its publicity has ended."),
	Why:     diag.T("过期的公告会从“最新公告”里撤下；公示期内必须一直看得到。", "Expired notices leave the list of current ones; during its publicity a notice must be seen."),
	Example: diag.T("date = 2026-11-23\nuntil = 2026-11-03", "date = 2026-11-23\nuntil = 2026-11-03"),
	Fix:     diag.T("改正 until；没有期限的删去。", "Correct until, or delete it where there is no end."),
	Run: func(p *Pass) {
		hint := diag.T("请核对 until；没有期限的删去", "check until, or delete it where there is no end")
		for _, n := range p.Board.Notices {
			switch {
			case n.Until.IsZero():
			case n.Until.Before(n.Date):
				p.Report(n.Pos("until"), diag.T("有效期到%s，早于公告日期%s", "the notice is current until %s, before its date %s", day(n.Until), day(n.Date)), hint)
			case n.Publicity != nil && n.Until.Before(n.Publicity.Period.End):
				p.Report(n.Pos("until"), diag.T("有效期到%s，而公示到%s才期满", "the notice is current until %s, but its publicity lasts until %s", day(n.Until), day(n.Publicity.Period.End)), hint)
			}
		}
	},
}
