package check

import (
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

var figureCountsUnknown = &Check{
	Name: "figure-counts-unknown", Severity: diag.Warning,
	Title:   diag.T("counts 写的名称不存在", "counts names nothing that is counted"),
	What:    diag.T("数字的 counts 不是能从记录里算出来的项目。", "The counts of a figure is no quantity and no rate that is counted from the records."),
	Why:     diag.T("写对了名称，统计页才会在公布的数字旁边列出本站记录的数字。", "With the right name the statistics page sets what the records hold beside the stated figure."),
	Example: diag.T("counts = \"dispute\"", "counts = \"dispute\""),
	Fix:     diag.T("可以写的名称："+strings.Join(tally.Names(), "、")+"。", "The names are: "+strings.Join(tally.Names(), ", ")+"."),
	Run: func(p *Pass) {
		p.figures(func(s *record.Statistics, i int, f *record.Figure) {
			if f.Counts == "" || tally.Find(f.Counts) != nil || tally.FindRate(f.Counts) != nil {
				return
			}
			p.Report(s.Pos(item("figure", i, "counts")), diag.T("没有“%s”这个统计项目", "nothing is counted under the name %q", f.Counts),
				suggest(f.Counts, tally.Names(), diag.T("可以写的名称见 noticeboard check --list", "noticeboard check --list has the names")))
		})
	},
}
