package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var rateWithoutBase = &Check{
	Name: "rate-without-base", Severity: diag.Warning,
	Title:   diag.T("百分比没有写分子和分母", "a percentage without its base"),
	What:    diag.T("单位是“%”的数字没有写 numerator 和 denominator。", "A figure in % has neither numerator nor denominator."),
	Why:     diag.T("“成功率93%”要看用哪个数作底数：排查455起，还是参与调处的数。不写底数，别人没法核对。", "What 93% means depends on its base: 455 disputes found, or those that were mediated. Without it nobody can check the figure."),
	Example: diag.T("[[figure]]\nid = \"settled-rate\"\nlabel = \"调处成功率\"\nvalue = 93\nunit = \"%\"", "[[figure]]\nid = \"settled-rate\"\nlabel = \"调处成功率\"\nvalue = 93\nunit = \"%\""),
	Fix:     diag.T("写 numerator = \"settled\"、denominator = \"disputes\"，都是同组数字的编号。", "Write numerator = \"settled\" and denominator = \"disputes\", both ids of figures of the set."),
	Run: func(p *Pass) {
		p.figures(func(s *record.Statistics, i int, f *record.Figure) {
			if f.Unit == "%" && f.Numerator == "" && f.Denominator == "" && len(f.SumOf) == 0 {
				p.Report(s.Pos(item("figure", i, "value")), diag.T("“%s”是百分比，没有写分子和分母", "%s is a percentage without numerator and denominator", f.Label),
					diag.T("请写 numerator 和 denominator；来源没有说的，在 note 里写明", "write numerator and denominator"))
			}
		})
	},
}
