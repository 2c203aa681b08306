package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// duesMonths is how many months may be unpaid before it is said.
const duesMonths = 2

var duesOverpaid = &Check{
	Name: "dues-overpaid", Severity: diag.Warning,
	Title: diag.T("党费缴得比应缴的月份多", "dues were paid for more months than there are"),
	What: diag.T("paid 里的日期比这一年从 from 月到12月的月数还多。",
		"paid has more days than there are months from the month from to December."),
	Why:     diag.T("党费按月缴纳，一个日期抵一个月；多出来的，多半是同一笔记了两次。", "Dues are paid by the month, a day for each; one too many was most likely written twice."),
	Example: diag.T("from = 11\npaid = [2026-11-05, 2026-12-05, 2026-12-05]", "from = 11\npaid = [2026-11-05, 2026-12-05, 2026-12-05]"),
	Fix:     diag.T("删去重复的日期；下一年的记到下一年。", "Delete what is there twice; write next year's into next year's entry."),
	Each: func(p *Pass, r record.Record) {
		d, ok := r.(*record.Dues)
		if !ok {
			return
		}
		if months := 13 - d.From; len(d.Paid) > months {
			p.Report(d.Pos("paid"), diag.T("%s%d年应缴%d个月，却记了%d次", "%s owes %[3]d months of %[2]d, but %[4]d payments are written down", d.Label(), d.Year, months, len(d.Paid)),
				diag.T("请删去重复的日期", "delete what is there twice"))
		}
	},
}

var duesBehind = &Check{
	Name: "dues-behind", Severity: diag.Warning,
	Title:   diag.T("党费欠缴两个月以上", "dues are more than two months behind"),
	What:    diag.T("到今天所在的月份为止，没有缴的超过2个月。每村合起来说一次，只在检查时提示，不公开。", "More than 2 months up to the present one are unpaid. One warning a village; it is shown to the office only."),
	Why:     diag.T("中心户按月收缴党费。党章第九条：连续六个月不交纳党费，就被认为是自行脱党，要早提醒。", "Hubs collect dues by the month. Party constitution, art. 9: who does not pay for six months is held to have left; remind early."),
	Example: diag.T("year = 2026\npaid = [2026-01-10]   # 今天是11月", "year = 2026\npaid = [2026-01-10]   # it is November"),
	Fix:     diag.T("提醒补缴；缴了的在 paid 里补上日期。", "Remind the member; add the days to paid where it was paid."),
	Run: func(p *Pass) {
		for _, v := range p.Board.Villages {
			var first *record.Dues
			var names []string
			for _, m := range v.Members {
				for _, d := range m.Dues {
					if _, unpaid := d.Owed(p.Today); unpaid > duesMonths {
						if first == nil {
							first = d
						}
						names = append(names, m.Name)
					}
				}
			}
			if first != nil {
				p.Report(first.Pos("paid"), diag.T("%s有%d名党员欠缴党费超过%d个月：%s", "%s has %d members who are more than %d months behind with their dues: %s", v.Name, len(names), duesMonths, some(names)),
					diag.T("请提醒补缴；已缴的在 paid 里补上日期", "remind them; add the days to paid where it was paid"))
			}
		}
	},
}

var duesTwice = &Check{
	Name: "dues-twice", Severity: diag.Error,
	Title:   diag.T("同一名党员同一年有两份党费记录", "a member has two ledgers of dues for a year"),
	What:    diag.T("两条党费记录写的是同一名党员、同一年。", "Two entries have the same member and year."),
	Why:     diag.T("应缴、已缴会算两遍。", "What is owed and paid would count twice."),
	Example: diag.T("[[dues]]\nmember = \"zhang-san\"\nyear = 2026\n[[dues]]\nmember = \"zhang-san\"\nyear = 2026", "[[dues]]\nmember = \"zhang-san\"\nyear = 2026\n[[dues]]\nmember = \"zhang-san\"\nyear = 2026"),
	Fix:     diag.T("合成一条，或改正 member、year。", "Make one of them, or correct member or year."),
	Run: func(p *Pass) {
		for _, m := range p.Board.Members {
			for i, d := range m.Dues {
				for _, before := range m.Dues[:i] {
					if before.Year == d.Year {
						p.Report(d.Pos("member"), diag.T("%s%d年的党费已经记在 %s", "the dues of %s for %d are written down already in %s", m.Name, d.Year, before.Pos("member")),
							diag.T("请合成一条，或改正 member、year", "make one of them, or correct member or year"))
						break
					}
				}
			}
		}
	},
}
