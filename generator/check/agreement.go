package check

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// candidates calls visit for each candidate of each selection.
func (p *Pass) candidates(visit func(s *record.Selection, i int, c *record.Candidate)) {
	for _, s := range p.Board.Selections {
		for i := range s.Candidates {
			visit(s, i, &s.Candidates[i])
		}
	}
}

var agreementBeforeAppointment = &Check{
	Name: "agreement-before-appointment", Severity: diag.Error,
	Title:   diag.T("聘用决定以前就签了协议", "an agreement before the appointment"),
	What:    diag.T("聘用协议的日期早于聘用日期，或者有协议而没有 [appointment]。", "An agreement is dated before the appointment, or there is one without [appointment]."),
	Why:     diag.T("公示期满、决定聘用以后才签订聘用协议（P-8）。", "The agreement is signed after the decision (row P-8)."),
	Example: diag.T("[appointment]\ndate = 2026-10-14\n[candidate.agreement]\nnumber = \"1号\"\ndate = 2026-10-10", "[appointment]\ndate = 2026-10-14\n[candidate.agreement]\nnumber = \"1号\"\ndate = 2026-10-10"),
	Fix:     diag.T("核对协议和聘用的日期；还没有聘用的，删去协议。", "Check both dates, or delete the agreement until there is an appointment."),
	Run: func(p *Pass) {
		p.candidates(func(s *record.Selection, i int, c *record.Candidate) {
			switch {
			case c.Agreement == nil || c.Agreement.Date.IsZero():
			case s.Appointment == nil:
				p.Report(s.Pos(item("candidate", i, "agreement.date")), diag.T("还没有聘用决定，就写了%s签订的协议", "there is an agreement of %s, but no appointment", day(c.Agreement.Date)),
					diag.T("请补上 [appointment]，或删去协议", "add [appointment], or delete the agreement"))
			case c.Agreement.Date.Before(s.Appointment.Date):
				p.Report(s.Pos(item("candidate", i, "agreement.date")), diag.T("协议签订于%s，早于聘用日期%s", "the agreement of %s is before the appointment on %s", day(c.Agreement.Date), day(s.Appointment.Date)),
					diag.T("请核对两个日期", "check both dates"))
			}
		})
	},
}

var agreementTerm = &Check{
	Name: "agreement-term", Severity: diag.Warning,
	Title:   diag.T("聘期不一致", "terms that differ"),
	What:    diag.T("聘用协议的聘期和聘用决定的不同，或者聘用决定的聘期不是规定的年数（[rules] term_years，默认3年）。", "The term of an agreement differs from that of the appointment, or the appointment's is not [rules] term_years (3 by default) long."),
	Why:     diag.T("聘书、聘用公告、聘用协议（P-8）要写同一个聘期。", "Letter, notice and agreement (row P-8) give one term."),
	Example: diag.T("[appointment]\nterm_start = 2026-10-16\nterm_end = 2028-10-15   # 规定3年", "[appointment]\nterm_start = 2026-10-16\nterm_end = 2028-10-15   # the rule is 3 years"),
	Fix:     diag.T("核对聘期；规定的年数不同的，改 board.toml 的 term_years。", "Check the terms; where the rule is another, change term_years in board.toml."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			p.termLength(s)
		}
		p.candidates(func(s *record.Selection, i int, c *record.Candidate) {
			a, g := s.Appointment, c.Agreement
			if a == nil || g == nil {
				return
			}
			for _, x := range []struct {
				key       string
				own, from calendar.Date
			}{{"start", g.Start, a.TermStart}, {"end", g.End, a.TermEnd}} {
				if !x.own.IsZero() && !x.from.IsZero() && x.own != x.from {
					p.Report(s.Pos(item("candidate", i, "agreement."+x.key)), diag.T("协议的聘期写%s，聘用决定写%s", "the agreement says %s, the appointment %s", day(x.own), day(x.from)),
						diag.T("聘期相同的，协议里不必写 start 和 end", "leave start and end out where they are the same"))
				}
			}
		})
	},
}

func (p *Pass) termLength(s *record.Selection) {
	a := s.Appointment
	if a == nil || a.TermStart.IsZero() || a.TermEnd.IsZero() || a.TermEnd.Before(a.TermStart) {
		return
	}
	years := p.rules().TermYears
	end := calendar.New(a.TermStart.Year()+years, a.TermStart.Month(), a.TermStart.Day()).AddDays(-1)
	if a.TermEnd != end {
		p.Report(s.Pos("appointment.term_end"), diag.T("聘期%d年应到%s止，写的是%s", "a term of %d years ends on %s, but %s is written", years, day(end), day(a.TermEnd)),
			diag.T("请核对聘期；年数在 board.toml 的 [rules] term_years", "check the term; its length is term_years in [rules]"))
	}
}

var agreementNumberTwice = &Check{
	Name: "agreement-number-twice", Severity: diag.Error,
	Title:   diag.T("协议编号重复", "an agreement's number is used twice"),
	What:    diag.T("两份聘用协议编号相同。", "Two agreements have the same number."),
	Why:     diag.T("一份协议一个编号（P-8），重号就查不到是谁的。", "Each agreement has its own number (row P-8)."),
	Example: diag.T("[candidate.agreement]\nnumber = \"柳聘〔2026〕1号\"\n[candidate.agreement]\nnumber = \"柳聘〔2026〕1号\"", "[candidate.agreement]\nnumber = \"柳聘〔2026〕1号\"\n[candidate.agreement]\nnumber = \"柳聘〔2026〕1号\""),
	Fix:     diag.T("改正其中一个编号。", "Correct one of the two."),
	Run: func(p *Pass) {
		seen := map[string]diag.Pos{}
		p.candidates(func(s *record.Selection, i int, c *record.Candidate) {
			if c.Agreement == nil || c.Agreement.Number == "" {
				return
			}
			pos := s.Pos(item("candidate", i, "agreement.number"))
			if first, ok := seen[c.Agreement.Number]; ok {
				p.Report(pos, diag.T("协议编号“%s”已经用在 %s", "the number %s is used already in %s", c.Agreement.Number, first), diag.T("请改正其中一个编号", "correct one of the two"))
				return
			}
			seen[c.Agreement.Number] = pos
		})
	},
}
