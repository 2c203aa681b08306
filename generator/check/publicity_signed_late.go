package check

import "noticeboard/generator/diag"

var publicitySignedLate = &Check{
	Name: "publicity-signed-late", Severity: diag.Error,
	Title:   diag.T("公示开始之后才落款", "a publicity is signed after it began"),
	What:    diag.T("公示类公告的落款日期（date）晚于公示的起始日（publicity.start）。", "The date of a notice is later than the first day of its publicity."),
	Why:     diag.T("先有公告，后有公示期：落款日期应当等于或早于公示首日，否则公示天数对不上。", "The notice comes first: its date equals or precedes the first day of the period, or days of the period are missing."),
	Example: diag.T("date = 2026-11-25\n[publicity]\nstart = 2026-11-23", "date = 2026-11-25\n[publicity]\nstart = 2026-11-23"),
	Fix:     diag.T("核对两个日期；确实是后来才贴出的，公示期从贴出之日重新算。", "Check both dates; if it really was put up later, count the period from that day."),
	Run: func(p *Pass) {
		for _, n := range p.Board.Notices {
			if n.Publicity == nil || n.Publicity.Start.IsZero() || !n.Date.After(n.Publicity.Start) {
				continue
			}
			p.Report(n.Pos("date"), diag.T("落款日期%s晚于公示首日%s", "the notice is dated %s, after its publicity began on %s", day(n.Date), day(n.Publicity.Start)),
				diag.T("落款日期应当等于或早于公示首日，请核对", "a notice is dated on or before the first day of its publicity: check both dates"))
		}
	},
}
