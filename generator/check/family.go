package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var familyElsewhere = &Check{
	Name: "family-elsewhere", Severity: diag.Warning,
	Title: diag.T("联系户和党员不在一个组", "a linked family lives in another group than its member"),
	What: diag.T("联系户与联系它的党员不在同一个村；或按村民小组建户时，不在同一个村民小组。每村合起来说一次，指着第一户。",
		"A linked family is of another village than its member; or, where hubs are formed by group, of another group. One warning a village, at the first family."),
	Why:     diag.T("每名党员联系周围10户左右群众，按居住相邻、便于管理的原则。", "Each member keeps in touch with about 10 families around: they live close and are easy to reach."),
	Example: diag.T("[[family]]\ngroup = 5\nmember = \"zhang-san\"   # 党员在第3组", "[[family]]\ngroup = 5\nmember = \"zhang-san\"   # the member is of group 3"),
	Fix:     diag.T("核对 group 和 member；情况属实的可以保留。", "Check group and member; keep them if they are right."),
	Run: func(p *Pass) {
		for _, v := range p.Board.Villages {
			first, n := firstOf(v.Families, func(f *record.Family) bool {
				m := f.Member.To
				return m != nil && (m.Village != v || p.byGroup() && f.Group != m.Group)
			})
			if n > 0 {
				p.Report(first.Pos("group"), diag.T("%s有%d户联系户和党员不在一个组，第一户在第%d组，党员%s在%s第%d组", "%s has %d linked families of another group than their member; the first is of group %d, the member %s of %s, group %d", v.Name, n, first.Group, first.Member.To.Name, villageName(first.Member.To), first.Member.To.Group),
					diag.T("请核对 group 和 member", "check group and member"))
			}
		}
	},
}

// villageName is the name of a member's village, "" where it has none.
func villageName(m *record.Member) string {
	if m.Village == nil {
		return ""
	}
	return m.Village.Name
}

var familiesDiffer = &Check{
	Name: "families-differ", Severity: diag.Warning,
	Title: diag.T("联系户的户数和名单不一样", "the number of linked families is not that of the list"),
	What: diag.T("党员写了联系户数（families），families.toml 里又列了名单，两个数不同。每村合起来说一次，指着第一名党员。",
		"A member has both a number of families and a list in families.toml, and they differ. One warning a village, at the first member."),
	Why:     diag.T("有名单的按名单计数；写的数对不上，不知道漏了哪一户。", "The list counts where there is one; if the number differs, a family may be missing."),
	Example: diag.T("# families.toml 里列了6户\n[[member]]\nfamilies = 8", "# families.toml lists 6\n[[member]]\nfamilies = 8"),
	Fix:     diag.T("核对名单；列了名单的，可以删去 people.toml 里的 families。", "Check the list; where there is one, families in people.toml may go."),
	Run: func(p *Pass) {
		for _, v := range p.Board.Villages {
			first, n := firstOf(v.Members, func(m *record.Member) bool {
				return m.Families > 0 && len(m.Linked) > 0 && m.Families != len(m.Linked)
			})
			if n > 0 {
				p.Report(first.Pos("families"), diag.T("%s写的是%d户，名单上有%d户；%s这样的党员共%d名", "%s has %d families, but the list has %d; %s has %d such members", first.Name, first.Families, len(first.Linked), v.Name, n),
					diag.T("请核对 families.toml；列了名单的，可以删去 families", "check families.toml; where there is a list, families may go"))
			}
		}
	},
}
