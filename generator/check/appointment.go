package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var appointmentTooEarly = &Check{
	Name: "appointment-too-early", Severity: diag.Error,
	Title: diag.T("公示未满或异议未结就聘用", "an appointment before publicity ended or objections were closed"),
	What: diag.T("聘用日期不在公示截止日之后，或者当天还有已收到而未办结的异议。",
		"The appointment is not after the last day of the publicity, or an objection received by then was not closed."),
	Why: diag.T("公示期满、异议核实清楚，才能办理聘用（《党政领导干部选拔任用工作条例》第四十二条：公示结果不影响任职的，办理任职手续）。最后一天仍可提出异议。",
		"People are engaged when the period is over and objections are settled (art. 42 of the regulation on appointments). Objections may still come on the last day."),
	Example: diag.T("[publicity]\nstart = 2026-11-23\nend = 2026-11-27\n[appointment]\ndate = 2026-11-27", "[publicity]\nstart = 2026-11-23\nend = 2026-11-27\n[appointment]\ndate = 2026-11-27"),
	Fix: diag.T("改正聘用日期；异议还在核实的，先不写 [appointment]，办结后补上 closed 和 outcome 再写。",
		"Correct the date; while an objection is being checked, leave [appointment] out until closed and outcome are known."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			if s.Appointment != nil && !s.Appointment.Date.IsZero() {
				p.tooEarly(s)
			}
		}
	},
}

func (p *Pass) tooEarly(s *record.Selection) {
	on := s.Appointment.Date
	if pub := s.Publicity; pub != nil && !pub.Start.IsZero() {
		end := pub.Period.End
		if end.IsZero() {
			end = pub.Start // it can't be computed, but is no earlier than this
		}
		if !on.After(end) {
			p.Report(s.Pos("appointment.date"), diag.T("聘用日期%s，而公示到%s才期满", "the appointment is dated %s, but the publicity lasts until %s", day(on), day(end)),
				diag.T("聘用最早在%s，请核对日期", "the earliest date is %s: check both", day(end.AddDays(1))))
		}
	}
	for i, o := range s.Objections {
		if o.Received.IsZero() || o.Received.After(on) || !o.Closed.IsZero() && !o.Closed.After(on) {
			continue
		}
		p.Report(s.Pos(item("objection", i, "received")), diag.T("%s聘用时，%s收到的%s异议还没有办结", "at the appointment on %s the objection received on %s%s was still open", day(on), day(o.Received), concerning(&o)),
			diag.T("请先核实：办结后写明 closed 和 outcome，聘用日期不得早于办结日期", "settle it first: write closed and outcome, and date the appointment no earlier"))
	}
}

// concerning names whom an objection is about, where it says so.
func concerning(o *record.Objection) diag.Text {
	if o.Member.To == nil {
		return diag.Text{}
	}
	return diag.T("关于%s的", " concerning %s", o.Member.To.Name)
}

var appointmentOfNobody = &Check{
	Name: "appointment-of-nobody", Severity: diag.Error,
	Title:   diag.T("聘用名单为空", "an appointment of nobody"),
	What:    diag.T("写了聘用，但所有人选都因异议被取消资格或暂缓。", "There is an appointment, but an objection disqualified or put off every candidate."),
	Why:     diag.T("聘用公告会没有名单。", "The result would be a notice without names."),
	Example: diag.T("[[candidate]]\nmember = \"zhang-san\"\n[[objection]]\nmember = \"zhang-san\"\noutcome = \"取消资格\"\n[appointment]\ndate = 2026-12-01", "[[candidate]]\nmember = \"zhang-san\"\n[[objection]]\nmember = \"zhang-san\"\noutcome = \"取消资格\"\n[appointment]\ndate = 2026-12-01"),
	Fix:     diag.T("这一轮没有聘用的，把 [appointment] 换成 [withdrawn]（终止）；outcome 写错的改正。", "If nobody was engaged, replace [appointment] by [withdrawn]; or correct the outcome."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			if s.Appointment != nil && len(s.Candidates) > 0 && len(s.Appointed()) == 0 {
				p.Report(s.Pos("appointment"), diag.T("全部%d名人选都被取消资格或暂缓，没有可聘用的人", "all %d candidates were disqualified or put off; nobody is left to appoint", len(s.Candidates)),
					diag.T("没有聘用的，请把 [appointment] 换成 [withdrawn]", "if nobody was engaged, replace [appointment] by [withdrawn]"))
			}
		}
	},
}

var termReversed = &Check{
	Name: "term-reversed", Severity: diag.Error,
	Title:   diag.T("聘期颠倒", "a term of appointment is reversed"),
	What:    diag.T("聘期结束（term_end）早于开始（term_start），或者聘期在聘用决定之前开始。", "The term ends before it starts, or starts before the appointment."),
	Why:     diag.T("聘书和聘用公告要印聘期，写反了就作废。", "Letters and notices of appointment print the term; reversed they are void."),
	Example: diag.T("[appointment]\ndate = 2026-12-01\nterm_start = 2027-01-01\nterm_end = 2026-12-31", "[appointment]\ndate = 2026-12-01\nterm_start = 2027-01-01\nterm_end = 2026-12-31"),
	Fix:     diag.T("核对聘期的起止日期。", "Check both dates of the term."),
	Run: func(p *Pass) {
		hint := diag.T("请核对聘期的起止日期", "check the dates of the term")
		for _, s := range p.Board.Selections {
			a := s.Appointment
			switch {
			case a == nil:
			case !a.TermEnd.IsZero() && a.TermEnd.Before(a.TermStart):
				p.Report(s.Pos("appointment.term_end"), diag.T("聘期结束于%s，早于开始的%s", "the term ends on %s, before it starts on %s", day(a.TermEnd), day(a.TermStart)), hint)
			case !a.TermStart.IsZero() && a.TermStart.Before(a.Date):
				p.Report(s.Pos("appointment.term_start"), diag.T("聘期从%s开始，早于聘用日期%s", "the term starts on %s, before the appointment on %s", day(a.TermStart), day(a.Date)), hint)
			}
		}
	},
}
