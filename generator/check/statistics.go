package check

import (
	"cmp"

	"noticeboard/generator/diag"
)

var statisticsUndated = &Check{
	Name: "statistics-undated", Severity: diag.Warning,
	Title:   diag.T("统计数字没有时点", "figures without a date"),
	What:    diag.T("统计记录既没有 as_of（日期），也没有 as_of_text（来源的原话）。", "A set of statistics has neither as_of (a date) nor as_of_text (the source's own words)."),
	Why:     diag.T("同是“全镇”，两份材料一写126户、一写203户：不写时点，数字就互相打架。不知道的照来源写，不要猜。", "Two sources give 126 and 203 hubs for the same town: without their dates the figures contradict each other. Where the day is not known, quote the source; never guess."),
	Example: diag.T("title = \"全镇概况\"\nsource = \"推进会议讲话\"", "title = \"全镇概况\"\nsource = \"推进会议讲话\""),
	Fix:     diag.T("写 as_of = 2026-06-30；只知道大概的写 as_of_text = \"201*年\"。", "Write as_of = 2026-06-30, or what the source says: as_of_text = \"201*年\"."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Statistics {
			if s.AsOf.IsZero() && s.AsOfText == "" {
				p.Report(s.Pos("source"), diag.T("“%s”没有写数字的时点", "%s does not say for which day its figures hold", cmp.Or(s.Title, s.ID)),
					diag.T("请写 as_of（日期），或 as_of_text（来源的原话）", "write as_of (a date) or as_of_text (the source's words)"))
			}
		}
	},
}
