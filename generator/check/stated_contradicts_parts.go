package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

var statedContradictsParts = &Check{
	Name: "stated-contradicts-parts", Severity: diag.Warning,
	Title: diag.T("公布的数字与它的组成部分算不拢", "a stated figure that its parts contradict"),
	What: diag.T("写了 sum_of 的数字不等于各部分相加；写了 numerator 和 denominator 的，按它自己的位数四舍五入以后不等于两数相除。",
		"A figure with sum_of is not the sum of its parts; one with numerator and denominator is not their quotient, rounded to as many decimals as the figure has."),
	Why: diag.T("455起调处成功423起，423÷455=92.967%，写93%是对的；写94%，看的人一算就知道不对。对不上的数字要查原始台账，查不清的照来源列出并写明。",
		"423 of 455 disputes is 92.967%: 93% is right, 94% is not, and readers can tell. Such figures are looked up in the ledgers; where that is not possible they are shown with a remark."),
	Example: diag.T("[[figure]]\nid = \"settled-rate\"\nvalue = 94\nunit = \"%\"\nnumerator = \"settled\"     # 423\ndenominator = \"disputes\"   # 455",
		"[[figure]]\nid = \"settled-rate\"\nvalue = 94\nunit = \"%\"\nnumerator = \"settled\"     # 423\ndenominator = \"disputes\"   # 455"),
	Fix: diag.T("核对数字；来源就是这样写的，保留原数，在 [[contradiction]] 里写明。", "Correct the figure; where the source has it so, keep it and say so in a [[contradiction]]."),
	Run: func(p *Pass) {
		p.figures(func(s *record.Statistics, i int, f *record.Figure) {
			for _, d := range tally.Derive(s, f) {
				if !d.Agrees {
					p.Report(s.Pos(item("figure", i, "value")), diag.T("“%s”写的是%v%s，按组成部分算是%s", "%s is stated as %v%s, but its parts make %s", f.Label, f.Value, f.Unit, d.Arithmetic),
						diag.T("请核对；来源原文如此的，写一条 [[contradiction]] 说明", "check the figures; where the source has it so, say so in a [[contradiction]]"))
				}
			}
		})
	},
}

// figures calls see for every stated figure of the board.
func (p *Pass) figures(see func(s *record.Statistics, i int, f *record.Figure)) {
	for _, s := range p.Board.Statistics {
		for i := range s.Figures {
			see(s, i, &s.Figures[i])
		}
	}
}
