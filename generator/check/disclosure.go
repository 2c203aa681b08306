package check

import (
	"cmp"
	"regexp"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var disclosureCovers = &Check{
	Name: "disclosure-covers", Severity: diag.Error,
	Title:   diag.T("公告没有写清公开的是哪一期", "a notice does not say which period it discloses"),
	What:    diag.T("公告写了 discloses，而 covers 与这一项的时限不合：每月的写 2026-09，每季度的写 2026-Q3，每半年的写 2026-H1，每年的写 2026；随时、长期的不写。", "A notice has discloses, but covers does not fit the period of the item: 2026-09, 2026-Q3, 2026-H1 or 2026; none for items published at any time or for good."),
	Why:     diag.T("公开目录按期核对有没有按时公开；期次不清，就会误记为没有公开。", "The catalogue is held against periods; without one the notice counts for none."),
	Example: diag.T("discloses = \"finance\"\ncovers = \"2026年三季度\"", "discloses = \"finance\"\ncovers = \"2026, 3rd quarter\""),
	Fix:     diag.T("改成 covers = \"2026-Q3\" 的样子；没有写 discloses 的，补上或删去 covers。", "Write covers = \"2026-Q3\"; without discloses, add it or delete covers."),
	Run: func(p *Pass) {
		for _, n := range p.Board.Notices {
			item := n.Discloses.To
			switch {
			case item == nil && n.Discloses.ID == "" && n.Covers != "":
				p.Report(n.Pos("covers"), diag.T("写了 covers，没有写公开的是哪一项（discloses）", "covers is given without discloses"),
					diag.T("补上 discloses = \"…\"（disclosure.toml 里的编号）", "add discloses with the id of an item of disclosure.toml"))
			case item == nil || coversForm[item.Period].MatchString(n.Covers):
			case n.Covers == "":
				p.Report(n.Pos("discloses"), diag.T("“%s”%s公开一次，没有写是哪一期（covers）", "%s is published for periods (%s), and covers is not given", item.Matter, item.Period),
					diag.T("例如 covers = %q", "as in covers = %q", coversExample[item.Period]))
			default:
				p.Report(n.Pos("covers"), diag.T("covers 写的是“%[3]s”，“%[1]s”是%[2]s公开的", "covers is %[3]q, but %[1]s is published %[2]s", item.Matter, item.Period, n.Covers),
					diag.T("写成 covers = %q 的样子；随时、长期公开的不写", "write it as covers = %q; none for what is published at any time", coversExample[item.Period]))
			}
		}
	},
}

var coversForm = map[string]*regexp.Regexp{
	"每月":  regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])$`),
	"每季度": regexp.MustCompile(`^\d{4}-Q[1-4]$`),
	"每半年": regexp.MustCompile(`^\d{4}-H[12]$`),
	"每年":  regexp.MustCompile(`^\d{4}$`),
	"随时":  regexp.MustCompile(`^$`),
	"长期":  regexp.MustCompile(`^$`),
}

var coversExample = map[string]string{"每月": "2026-09", "每季度": "2026-Q3", "每半年": "2026-H1", "每年": "2026"}

var disclosureUnmet = &Check{
	Name: "disclosure-unmet", Severity: diag.Warning,
	Title:   diag.T("公开事项没有可以算作公开的记录", "nothing can meet an item of the catalogue"),
	What:    diag.T("公开事项要按期公开，既没有写 kinds，也没有一份公告用 discloses 指向它。", "An item is to be published for periods, but names no kinds, and no notice names it."),
	Why:     diag.T("《村民委员会组织法》第三十条：应当公布的事项要及时公布，接受村民监督。", "Organic Law of the Villagers' Committees, art. 30: what must be published is published in time."),
	Example: diag.T("[[item]]\nid = \"finance\"\nperiod = \"每季度\"", "[[item]]\nid = \"finance\"\nperiod = \"每季度\""),
	Fix:     diag.T("发布公告时写 discloses = \"finance\"；由某种记录自动满足的，写 kinds。", "Write discloses in the notice; or kinds, where records meet it by themselves."),
	Run: func(p *Pass) {
		named := map[*record.Disclosure]bool{}
		for _, n := range p.Board.Notices {
			named[n.Discloses.To] = true
		}
		for _, d := range p.Board.Disclosures {
			if coversExample[d.Period] != "" && len(d.Kinds) == 0 && !named[d] {
				p.Report(d.Pos("matter"), diag.T("“%s”要%s公开，还没有一份公告写明公开的是它", "%s is to be published (%s), but no notice says that it does", cmp.Or(d.Matter, d.ID), d.Period),
					diag.T("在公告里写 discloses = %q 和 covers = %q", "write discloses = %q and covers = %q in the notice", d.ID, coversExample[d.Period]))
			}
		}
	},
}
