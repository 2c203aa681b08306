package check

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var objectionLate = &Check{
	Name: "objection-late", Severity: diag.Warning,
	Title:   diag.T("异议核实超过期限", "an objection took too long"),
	What:    diag.T("异议收到后，过了规定的工作日（[rules] objection_days，默认10个）才办结，或者到今天还没有办结。", "An objection was closed, or is still open today, more working days after it was received than [rules] objection_days (10 by default)."),
	Why:     diag.T("异议要及时核实，核实清楚前不能聘用（P-7），拖着就误了整轮选聘。", "Nobody is appointed before objections are settled (row P-7); delay holds up the round."),
	Example: diag.T("[[objection]]\nreceived = 2026-10-09\nclosed = 2026-11-20", "[[objection]]\nreceived = 2026-10-09\nclosed = 2026-11-20"),
	Fix:     diag.T("尽快核实，办结后写 closed 和 outcome；日期写错的改正。", "Settle it and write closed and outcome; or correct the dates."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			for i := range s.Objections {
				p.objectionTime(s, i, &s.Objections[i])
			}
		}
	},
}

func (p *Pass) objectionTime(s *record.Selection, i int, o *record.Objection) {
	days := p.rules().ObjectionDays
	last, err := p.Board.Calendar.End(o.Received, calendar.Rule{Days: days, Unit: calendar.WorkingDays})
	if err != nil { // not dated, or in a year whose holidays are not known
		return
	}
	switch {
	case o.Closed.IsZero() && p.Today.After(last):
		p.Report(s.Pos(item("objection", i, "received")), diag.T("%s收到的异议应在%d个工作日内（%s前）核实，现在还没有办结", "the objection of %s was due within %d working days, by %s, and is still open", day(o.Received), days, day(last)),
			diag.T("请尽快核实，办结后写 closed 和 outcome", "settle it, and write closed and outcome"))
	case o.Closed.After(last):
		p.Report(s.Pos(item("objection", i, "closed")), diag.T("%s收到的异议应在%d个工作日内（%s前）核实，%s才办结", "the objection of %s was due within %d working days, by %s, but closed on %s", day(o.Received), days, day(last), day(o.Closed)),
			diag.T("请核对日期；期限在 board.toml 的 [rules] objection_days", "check the dates; the limit is objection_days in [rules]"))
	}
}

var objectionUnanswered = &Check{
	Name: "objection-unanswered", Severity: diag.Warning,
	Title:   diag.T("异议办结后没有答复", "an objection was closed without an answer"),
	What:    diag.T("写明了反映方式（channel）的异议已经办结，却没有答复日期（answered），或答复早于办结。", "An objection whose channel is known was closed, but has no answered, or one before closed."),
	Why:     diag.T("公示写明“以便核实和答复”，署名反映的要告诉结果。", "The notice promises an answer to those who sign."),
	Example: diag.T("[[objection]]\nreceived = 2026-11-18\nchannel = \"来访\"\nclosed = 2026-11-20\noutcome = \"不属实\"", "[[objection]]\nreceived = 2026-11-18\nchannel = \"来访\"\nclosed = 2026-11-20\noutcome = \"不属实\""),
	Fix:     diag.T("答复以后写 answered；匿名反映、无法答复的，不写 channel。", "Write answered once they were told; leave channel out where nobody can be told."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			for i, o := range s.Objections {
				if o.Channel == "" || o.Closed.IsZero() || o.Closed.After(p.Today) || !o.Answered.Before(o.Closed) {
					continue
				}
				if o.Answered.IsZero() {
					p.Report(s.Pos(item("objection", i, "closed")), diag.T("异议已于%s办结，没有写答复日期", "the objection was closed on %s, but nobody was told", day(o.Closed)),
						diag.T("答复以后写上 answered", "write answered once they were told"))
					continue
				}
				p.Report(s.Pos(item("objection", i, "answered")), diag.T("答复日期%s早于办结的%s", "the answer of %s is before the closing on %s", day(o.Answered), day(o.Closed)),
					diag.T("请核对两个日期", "check both dates"))
			}
		}
	},
}
