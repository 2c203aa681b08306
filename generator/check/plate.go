package check

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var plateNumberTwice = &Check{
	Name: "plate-number-twice", Severity: diag.Error,
	Title:   diag.T("户牌编号重复", "a plate's number is used twice"),
	What:    diag.T("两个中心户的户牌编号（plate）相同；选聘记录里的户牌也算。", "Two hubs have the same plate number; plates in selections count too."),
	Why:     diag.T("一户一牌一号（D-4、P-10）。", "Each hub has a plate with its own number (rows D-4, P-10)."),
	Example: diag.T("[[hub]]\nid = \"guozhai-01\"\nplate = \"郭寨01号\"\n[[hub]]\nid = \"guozhai-02\"\nplate = \"郭寨01号\"", "[[hub]]\nid = \"guozhai-01\"\nplate = \"郭寨01号\"\n[[hub]]\nid = \"guozhai-02\"\nplate = \"郭寨01号\""),
	Fix:     diag.T("对照户牌改正编号。", "Correct the number by the plate itself."),
	Run: func(p *Pass) {
		seen := map[string]*record.Hub{}
		use := func(number string, h *record.Hub, pos diag.Pos) {
			if number == "" || h == nil {
				return
			}
			if first := seen[number]; first != nil && first != h {
				p.Report(pos, diag.T("户牌编号“%s”已经是%s的", "the plate number %s is that of %s already", number, first.Name), diag.T("请对照户牌改正编号", "correct the number by the plate itself"))
				return
			}
			seen[number] = h
		}
		for _, h := range p.Board.Hubs {
			use(h.Plate, h, h.Pos("plate"))
		}
		p.candidates(func(s *record.Selection, i int, c *record.Candidate) {
			use(c.Plate, c.Hub.To, s.Pos(item("candidate", i, "plate")))
		})
	},
}

var badgeNumberTwice = &Check{
	Name: "badge-number-twice", Severity: diag.Error,
	Title:   diag.T("胸卡编号重复", "a badge's number is used twice"),
	What:    diag.T("选聘记录或配套物品台账里，两个人的胸卡编号（badge）相同。", "In selections or the kit ledger two people have the same badge number."),
	Why:     diag.T("一人一卡一号（D-5、P-9、Q-3）。", "Each head has a badge with its own number (rows D-5, P-9, Q-3)."),
	Example: diag.T("[[candidate]]\nmember = \"zhang-san\"\nbadge = \"01\"\n[[candidate]]\nmember = \"li-si\"\nbadge = \"01\"", "[[candidate]]\nmember = \"zhang-san\"\nbadge = \"01\"\n[[candidate]]\nmember = \"li-si\"\nbadge = \"01\""),
	Fix:     diag.T("对照发放记录改正编号。", "Correct the number by the record of issue."),
	Run: func(p *Pass) {
		seen := map[string]*record.Member{}
		use := func(number string, m *record.Member, pos diag.Pos) {
			if number == "" || m == nil {
				return
			}
			if first := seen[number]; first != nil && first != m {
				p.Report(pos, diag.T("胸卡编号“%s”已经发给%s", "the badge number %s was given to %s already", number, first.Name), diag.T("请对照发放记录改正编号", "correct the number by the record of issue"))
				return
			}
			seen[number] = m
		}
		p.candidates(func(s *record.Selection, i int, c *record.Candidate) {
			use(c.Badge, c.Member.To, s.Pos(item("candidate", i, "badge")))
		})
		for _, k := range p.Board.Kits {
			use(k.Badge, k.Holder.To, k.Pos("badge"))
		}
	},
}

var plateHungEarly = &Check{
	Name: "plate-hung-early", Severity: diag.Error,
	Title:   diag.T("聘用以前就挂牌、发卡", "a plate or badge before the appointment"),
	What:    diag.T("人选的户牌上门增挂日期（hung）或胸卡发放日期（badge_issued）早于聘用日期，或者还没有 [appointment]。", "A candidate's plate was hung or badge issued before the appointment, or without one."),
	Why:     diag.T("先聘用，后发胸卡、上门增挂户牌（P-9、P-10，公开挂牌上岗）。", "Badge and plate follow the appointment (rows P-9, P-10)."),
	Example: diag.T("[appointment]\ndate = 2026-10-14\n[[candidate]]\nhung = 2026-10-12", "[appointment]\ndate = 2026-10-14\n[[candidate]]\nhung = 2026-10-12"),
	Fix:     diag.T("核对日期；还没有聘用的，删去 hung 和 badge_issued。", "Check the dates; delete hung and badge_issued until there is an appointment."),
	Run: func(p *Pass) {
		p.candidates(func(s *record.Selection, i int, c *record.Candidate) {
			for _, x := range []struct {
				key  string
				what diag.Text
				on   calendar.Date
			}{{"badge_issued", diag.T("发放胸卡", "issue of the badge"), c.BadgeIssued}, {"hung", diag.T("增挂户牌", "hanging of the plate"), c.Hung}} {
				switch {
				case x.on.IsZero():
				case s.Appointment == nil:
					p.Report(s.Pos(item("candidate", i, x.key)), diag.T("还没有聘用，就写了%s%s", "there is no appointment, but the %[2]s on %[1]s", day(x.on), x.what),
						diag.T("请补上 [appointment]，或删去这一项", "add [appointment], or delete this"))
				case x.on.Before(s.Appointment.Date):
					p.Report(s.Pos(item("candidate", i, x.key)), diag.T("%s%s，早于聘用日期%s", "the %[2]s on %[1]s is before the appointment on %[3]s", day(x.on), x.what, day(s.Appointment.Date)),
						diag.T("请核对两个日期", "check both dates"))
				}
			}
		})
	},
}
