package check

import "noticeboard/generator/diag"

var hubSize = &Check{
	Name: "hub-size", Severity: diag.Warning,
	Title: diag.T("中心户联系的党员过多或过少", "a hub has too many or too few members"),
	What: diag.T("分类建户（hub_design = \"likeness\"）时，联系党员的人数不在 members_min 与 members_max 之间；按村民小组建户时，一名联系党员也没有。",
		"Hubs are formed by likeness, and the linked members are not between members_min and members_max; or they are formed by group, and nobody is linked."),
	Why: diag.T("试点的规定：一般10至20名党员建一个中心户。按组建户不限人数（全镇平均每户4名），但要联系本组全部党员。",
		"The pilot's rule: in general 10 to 20 members to a hub. Hubs by group have no such bounds (4 members on average), but link all members of the group."),
	Example: diag.T("# 只有6名党员写了 hub = \"guozhai-01\"\n[[hub]]\nid = \"guozhai-01\"", "# only 6 members have hub = \"guozhai-01\"\n[[hub]]\nid = \"guozhai-01\""),
	Fix:     diag.T("调整联系党员，或改 board.toml 的 members_min、members_max。", "Link members differently, or change members_min and members_max in board.toml."),
	Run: func(p *Pass) {
		r := p.rules()
		for _, h := range p.Board.Hubs {
			n := len(h.Members)
			switch {
			case p.byGroup() && n == 0:
				p.Report(h.Pos("id"), diag.T("“%s”没有一名联系党员", "no member is linked to %s", h.Name),
					diag.T("在 people.toml 里给本组党员写上 hub = %q", "write hub = %q for the members of its group in people.toml", h.ID))
			case !p.byGroup() && (n < r.MembersMin || n > r.MembersMax):
				p.Report(h.Pos("id"), diag.T("“%s”联系%d名党员，规定一般为%d—%d名", "%s has %d members, in general it should be %d to %d", h.Name, n, r.MembersMin, r.MembersMax),
					diag.T("请核对 people.toml 里的 hub；本镇规定不同的，改 board.toml 的 members_min、members_max", "check hub in people.toml; where the town's rule differs, change members_min and members_max in board.toml"))
			}
		}
	},
}
