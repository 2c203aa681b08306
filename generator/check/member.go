package check

import "noticeboard/generator/diag"

var memberWithoutHub = &Check{
	Name: "member-without-hub", Severity: diag.Error,
	Title:   diag.T("党员没有联系到中心户", "a member without a hub"),
	What:    diag.T("people.toml 里的党员没有写 hub。", "A member in people.toml has no hub."),
	Why:     diag.T("三级网络“全覆盖”：每名党员都要联系到一个党员中心户。", "The three-level network covers everybody: each member is linked to a hub."),
	Example: diag.T("[[member]]\nid = \"zhang-san\"\nname = \"张三\"\ngroup = 3   # 没有 hub", "[[member]]\nid = \"zhang-san\"\nname = \"张三\"\ngroup = 3   # no hub"),
	Fix:     diag.T("写上 hub = \"…\"：按组建户的写本组的中心户。", "Write hub = \"…\": where hubs are formed by group, that of the member's group."),
	Run: func(p *Pass) {
		for _, m := range p.Board.Members {
			if m.Hub.ID != "" {
				continue
			}
			hint := diag.T("请写上 hub = \"…\"，编号见本村的 hubs.toml", `write hub = "…", an id of the village's hubs.toml`)
			if h := hubOf(m.Village, m.Group); h != nil && p.byGroup() {
				hint = diag.T("第%d组的中心户是 hub = %q", "the hub of group %d is hub = %q", m.Group, h.ID)
			}
			p.Report(m.Pos("id"), diag.T("党员%s没有联系到中心户", "the member %s is linked to no hub", m.Name), hint)
		}
	},
}

var memberLinkedElsewhere = &Check{
	Name: "member-linked-elsewhere", Severity: diag.Warning,
	Title: diag.T("党员联系在别处的中心户", "a member is linked to a hub elsewhere"),
	What: diag.T("党员联系的中心户在别的村；或按村民小组建户时，本组有中心户而联系在别的组。",
		"A member's hub is in another village; or, where hubs are formed by group, in another group although the member's own has one."),
	Why:     diag.T("每个村民小组的中心户联系本组全部党员；居住相邻、便于管理。", "The hub of a villagers' group links all members of the group: they live close and are easy to reach."),
	Example: diag.T("[[member]]\ngroup = 3\nhub = \"guozhai-05\"   # 第3组有 guozhai-03", "[[member]]\ngroup = 3\nhub = \"guozhai-05\"   # group 3 has guozhai-03"),
	Fix:     diag.T("核对 group 和 hub；情况属实的可以保留。", "Check group and hub; keep them if they are right."),
	Run: func(p *Pass) {
		for _, m := range p.Board.Members {
			h := m.Hub.To
			switch {
			case h == nil || h.Village == nil || m.Village == nil:
			case h.Village != m.Village:
				p.Report(m.Pos("hub"), diag.T("%s是%s的党员，却联系在%s的“%s”", "%s is a member in %s, but linked to a hub in %s, %s", m.Name, m.Village.Name, h.Village.Name, h.Name),
					diag.T("请核对 hub 的编号", "check the id of the hub"))
			case p.byGroup() && h.Group != m.Group:
				if own := hubOf(m.Village, m.Group); own != nil {
					p.Report(m.Pos("hub"), diag.T("%s在第%d组，却联系在第%d组的“%s”", "%s is in group %d, but linked to the hub of group %d, %s", m.Name, m.Group, h.Group, h.Name),
						diag.T("本组的中心户是 hub = %q", "the hub of the own group is hub = %q", own.ID))
				}
			}
		}
	},
}
