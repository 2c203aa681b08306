package check

import (
	"slices"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var organisationLoop = &Check{
	Name: "organisation-loop", Severity: diag.Error,
	Title:   diag.T("组织机构绕成圈", "organisations are above each other"),
	What:    diag.T("沿着 superior（上级）往上走，又回到同一个组织。", "Following superior upwards from an organisation leads back to it."),
	Why:     diag.T("谁领导谁就说不清了。三级网络从镇党委往下（资料行 N-1）。", "It no longer says who leads whom. The network goes down from the town's committee (row N-1)."),
	Example: diag.T("# leading-group.toml\nsuperior = \"section\"\n# section.toml\nsuperior = \"leading-group\"", "# leading-group.toml\nsuperior = \"section\"\n# section.toml\nsuperior = \"leading-group\""),
	Fix:     diag.T("最上面的组织（镇党委）不写 superior。", "The highest organisation has no superior."),
	Run: func(p *Pass) {
		for _, o := range p.Board.Organisations {
			if circular(o, func(o *record.Organisation) *record.Organisation { return o.Superior.To }) {
				p.Report(o.Pos("superior"), diag.T("“%s”往上数，又数到它自己", "%s is above itself", o.Short),
					diag.T("最上面的组织不写 superior，请核对", "the highest organisation has no superior: check them"))
			}
		}
	},
}

var postReversed = &Check{
	Name: "post-reversed", Severity: diag.Error,
	Title:   diag.T("离任早于任职", "a post ends before it begins"),
	What:    diag.T("组织里的人，until 或 term_end 早于 since。", "until or term_end of a person of an organisation is before since."),
	Why:     diag.T("谁在什么时候任什么职，全看这几个日期（资料行 C-9）。", "Who held which post on which day follows from these dates (row C-9)."),
	Example: diag.T("[[person]]\nname = \"李明\"\npost = \"书记\"\nsince = 2024-01-10\nuntil = 2021-01-10", "[[person]]\nname = \"李明\"\npost = \"书记\"\nsince = 2024-01-10\nuntil = 2021-01-10"),
	Fix:     diag.T("核对任职、离任和届满的日期。", "Check the dates."),
	Run: func(p *Pass) {
		hint := diag.T("请核对任职、离任和届满的日期", "check the dates of the post")
		for _, o := range p.Board.Organisations {
			for i, x := range o.People {
				if !x.Until.IsZero() && x.Until.Before(x.Since) {
					p.Report(o.Pos(item("person", i, "until")), diag.T("%s离任在%s，早于任职的%s", "%s left the post on %s, before taking it on %s", x.Name, day(x.Until), day(x.Since)), hint)
				}
				if !x.Term.IsZero() && x.Term.Before(x.Since) {
					p.Report(o.Pos(item("person", i, "term_end")), diag.T("%s的任期届满于%s，早于任职的%s", "the term of %s runs out on %s, before it begins on %s", x.Name, day(x.Term), day(x.Since)), hint)
				}
			}
		}
	},
}

var postOverdue = &Check{
	Name: "post-overdue", Severity: diag.Warning,
	Title:   diag.T("任期已满，仍然在任", "a term has run out, but the person is still in office"),
	What:    diag.T("组织里的人，term_end 已经过去，而没有写 until（离任）。", "term_end of a person of an organisation has passed, and there is no until."),
	Why:     diag.T("换届以后没有改，页面就一直写着旧班子（资料行 I-8）。", "After elections that nobody entered, the page goes on showing the old committee (row I-8)."),
	Example: diag.T("# 今天是 2026-11-25\n[[person]]\nname = \"李明\"\npost = \"主任\"\nterm_end = 2025-12-31", "# today is 2026-11-25\n[[person]]\nname = \"李明\"\npost = \"主任\"\nterm_end = 2025-12-31"),
	Fix:     diag.T("已经离任的写 until，连任的改 term_end。", "Write until for who left, a new term_end for who stayed."),
	Run: func(p *Pass) {
		for _, o := range p.Board.Organisations {
			for i, x := range o.People {
				if !x.Term.IsZero() && x.Term.Before(p.Today) && x.On(p.Today) {
					p.Report(o.Pos(item("person", i, "term_end")), diag.T("%s（%s）的任期%s已满", "the term of %s (%s) ran out on %s", x.Name, x.Post, day(x.Term)),
						diag.T("已经离任的写 until，连任的改 term_end", "write until for who left, a new term_end for who stayed"))
				}
			}
		}
	},
}

var leadingGroupHeadless = &Check{
	Name: "leading-group-headless", Severity: diag.Warning,
	Title:   diag.T("领导小组今天没有组长", "a leading group has no head today"),
	What:    diag.T("类型是“领导小组”的组织，今天没有人任组长。", "Nobody holds the post \"组长\" in an organisation of the type \"领导小组\" today."),
	Why:     diag.T("“一把手”负责制（资料行 I-4）：没有组长，就没有人负总责。", "The top leader answers for it (row I-4): without a head nobody does."),
	Example: diag.T("type = \"领导小组\"\n[[person]]\nname = \"李明\"\npost = \"组长\"\nuntil = 2025-12-31", "type = \"领导小组\"\n[[person]]\nname = \"李明\"\npost = \"组长\"\nuntil = 2025-12-31"),
	Fix:     diag.T("补上现任组长。", "Add who is head now."),
	Run: func(p *Pass) {
		for _, o := range p.Board.Organisations {
			heads := slices.ContainsFunc(o.People, func(x record.Post) bool {
				return x.On(p.Today) && strings.Contains(x.Post, "组长") && !strings.Contains(x.Post, "副组长")
			})
			if o.Type == "领导小组" && !heads {
				p.Report(o.Pos("type"), diag.T("“%s”今天没有组长", "%s has no head today", o.Short), diag.T("请补上现任组长", "add who is head now"))
			}
		}
	},
}

var responsibilityUnknown = &Check{
	Name: "responsibility-unknown", Severity: diag.Warning,
	Title:   diag.T("责任分工里的单位没有登记", "the matrix names an unknown party"),
	What:    diag.T("[[responsibility]] 的 lead 或 with 不是任何一个科室（[[section]]）、组织机构（name、short）或者组织类型。", "lead or with of a [[responsibility]] is no [[section]], no name or short name of an organisation, and no type of organisation."),
	Why:     diag.T("分工写到没有的单位头上，等于没有人管（资料行 E-12）。", "A matter that is given to nobody is done by nobody (row E-12)."),
	Example: diag.T("[[responsibility]]\nmatter = \"审查\"\nlead = \"组织处\"   # 本镇叫组织科", "[[responsibility]]\nmatter = \"审查\"\nlead = \"组织处\"   # the town's is 组织科"),
	Fix:     diag.T("改成登记的名称，或者补上这个科室、组织。", "Write the name that is known, or add the section or organisation."),
	Run:     runResponsibilityUnknown,
}

func runResponsibilityUnknown(p *Pass) {
	c := p.Board.Config
	var names []string
	for _, s := range c.Sections {
		names = append(names, s.Name)
	}
	for _, o := range p.Board.Organisations {
		names = append(names, o.Name, o.Short)
	}
	if len(names) == 0 {
		return
	}
	names = append(names, "镇党委", "村党组织", "村民委员会", "村务监督委员会", "领导小组")
	look := func(i int, key, name string) {
		if name == "" || slices.Contains(names, name) {
			return
		}
		hint := diag.T("请改成登记的名称，或补上 [[section]]", "write a known name, or add a [[section]]")
		if like := diag.Nearest(name, names); like != "" {
			hint = diag.T("是不是“%s”？", "did you mean %q?", like)
		}
		p.Report(c.Pos(item("responsibility", i, key)), diag.T("“%s”不是登记的科室或组织", "%q is no known section or organisation", name), hint)
	}
	for i, r := range c.Responsibilities {
		look(i, "lead", r.Lead)
		for _, name := range r.With {
			look(i, "with", name)
		}
	}
}
