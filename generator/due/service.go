package due

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var sessionAhead = &Rule{
	Name: "session-ahead", Title: diag.T("学习活动", "study sessions"),
	Find: func(s *search) {
		for _, p := range s.Plans {
			var next *record.Session
			at, n := 0, 0
			for i := range p.Sessions {
				x := &p.Sessions[i]
				if x.Cancelled != "" || x.Date.Before(s.Today) || x.Date.After(s.Until) {
					continue
				}
				if n++; next == nil || x.Date.Before(next.Date) {
					next, at = x, i
				}
			}
			if next != nil {
				s.ahead(next.Date, p.Pos(item("session", at, "date")),
					diag.T("%s学习%d次，最近一次是%s“%s”", "%s: %d study sessions, the next on %s: %s", s.village(p.Village.To), n, day(next.Date), next.Topic),
					diag.T("用 noticeboard print sign-in 印签到表，会后写 attended", "print the sign-in sheet, and write attended afterwards"))
			}
		}
	},
}

var trainingAhead = &Rule{
	Name: "training-ahead", Title: diag.T("培训", "a training"),
	Find: func(s *search) {
		for _, t := range s.Trainings {
			s.ahead(t.Date, t.Pos("date"), diag.T("%s：%s", "%[2]s (%[1]s)", t.Type, t.Title), diag.Text{})
		}
	},
}

var bagKept = &Rule{
	Name: "bag-kept", Title: diag.T("传阅袋该往下传", "a circulation bag is to be passed on"),
	Find: func(s *search) {
		for _, c := range s.Circulations {
			if p := c.At(s.Today); p != nil && p.Hub.To != nil {
				s.owed(p.Received.AddDays(s.Config.Rules.PassingDays), c.Pos("passing"),
					diag.T("%s从%s起在%s，该往下传了", "%[1]s has been at %[3]s since %[2]s: pass it on", c.Title, day(p.Received), p.Hub.To.Name), diag.Text{})
			}
		}
	},
}

var answerOwed = &Rule{
	Name: "answer-owed", Title: diag.T("民情待答复", "a voice is to be answered"),
	Find: func(s *search) {
		for _, v := range s.Voices {
			if v.Hub.To == nil || v.Date.After(s.Today) {
				continue
			}
			switch v.StateOn(s.Today) {
			case record.VoiceReported:
				s.owed(v.Reported.AddDays(s.Config.Rules.AnswerDays), v.Pos("reported"),
					diag.T("%s%s上报的“%s”要答复", "%[1]s: the matter reported on %[2]s (%[3]s) is to be answered", v.Hub.To.Name, day(v.Reported), v.Topic),
					diag.T("办好后写 answered 和 answer", "then write answered and answer"))
			case record.VoiceOpen:
				s.owed(v.Date.AddDays(record.VoiceOpenDays), v.Pos("date"),
					diag.T("%s%s听到的“%s”还没有办、也没有上报", "%[1]s: the matter of %[2]s (%[3]s) is neither settled nor reported", v.Hub.To.Name, day(v.Date), v.Topic),
					diag.T("办好的写 settled，办不了的写 reported", "write settled, or reported"))
			}
		}
	},
}

var kitToReturn = &Rule{
	Name: "kit-to-return", Title: diag.T("配套物品待归还", "a kit is to be given back"),
	Find: func(s *search) {
		for _, k := range s.Kits {
			if h := k.Hub.To; h != nil && k.Returned.IsZero() && k.Holder.To != nil && h.Head.To != nil && k.Holder.To != h.Head.To {
				s.owed(h.Since, k.Pos("hub"), diag.T("%s换了户长，%s领的物品还没有归还", "%s has a new head; what %s was given is not returned", h.Name, k.Holder.To.Name),
					diag.T("收回后写 returned，再给新户长登记一条", "write returned once it is, and a new entry for the new head"))
			}
		}
	},
}

var duesUnpaid = &Rule{
	Name: "dues-unpaid", Title: diag.T("党费待收", "dues are owed"),
	Find: func(s *search) {
		for _, v := range s.Villages {
			members, months := 0, 0
			var first *record.Dues
			for _, m := range v.Members {
				for _, d := range m.Dues {
					if _, unpaid := d.Owed(s.Today); unpaid > 0 {
						members, months = members+1, months+unpaid
						if first == nil {
							first = d
						}
					}
				}
			}
			if first != nil {
				s.owed(monthEnd(s.Today.Year(), int(s.Today.Month())), first.Pos("paid"),
					diag.T("%s有%d名党员的党费还差%d个月", "%s: %d members owe dues for %d months", v.Name, members, months),
					diag.T("收齐后在 paid 里补上日期", "add the days to paid"))
			}
		}
	},
}
