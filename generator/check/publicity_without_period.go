package check

import "noticeboard/generator/diag"

var publicityWithoutPeriod = &Check{
	Name: "publicity-without-period", Severity: diag.Warning,
	Title:   diag.T("公示没有写公示期", "a publicity without a period"),
	What:    diag.T("类型（type）是“公示”的公告没有 [publicity]。", "A notice of the type \"公示\" has no [publicity]."),
	Why:     diag.T("公示要写明从哪天到哪天，群众才知道什么时候以前可以反映；没有起止日期，天数也无从检查。", "A publicity says from which day to which day objections are received; without the days it can't be checked that they are enough."),
	Example: diag.T("title = \"关于误工补助标准的公示\"\ntype = \"公示\"   # 没有 [publicity]", "title = \"关于误工补助标准的公示\"\ntype = \"公示\"   # no [publicity]"),
	Fix:     diag.T("加上 [publicity] 和 start；只是公布、不征求意见的，type 改为“公告”。", "Add [publicity] with start; where nothing is asked of the reader, make the type \"公告\"."),
	Run: func(p *Pass) {
		for _, n := range p.Board.Notices {
			if n.Type == "公示" && n.Publicity == nil {
				p.Report(n.Pos("type"), diag.T("公示没有写公示期", "the notice is a publicity, but has no period"),
					diag.T("请加上 [publicity] 和 start = 2026-11-23 这样的起始日；只是公布的，type 改为“公告”", "add [publicity] with a first day such as start = 2026-11-23, or make the type \"公告\""))
			}
		}
	},
}
