package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var hubGroupDuplicate = &Check{
	Name: "hub-group-duplicate", Severity: diag.Error,
	Title:   diag.T("一个村民小组有两个中心户", "two hubs in one villagers' group"),
	What:    diag.T("按村民小组建户（hub_design = \"group\"）时，同一村同一组有不止一个党员中心户。", "Hubs are formed by group (hub_design = \"group\"), and a group of a village has more than one."),
	Why:     diag.T("每个村民小组设1个党员中心户，联系本组全部党员。", "Each villagers' group has one hub, which links all members of the group."),
	Example: diag.T("[[hub]]\nid = \"guozhai-03\"\ngroup = 3\n[[hub]]\nid = \"guozhai-04\"\ngroup = 3", "[[hub]]\nid = \"guozhai-03\"\ngroup = 3\n[[hub]]\nid = \"guozhai-04\"\ngroup = 3"),
	Fix:     diag.T("改正组号；确实按“分类建户”建的，在 board.toml 里写 hub_design = \"likeness\"。", "Correct the group; where hubs are formed by likeness, write hub_design = \"likeness\" in board.toml."),
	Run: func(p *Pass) {
		if !p.byGroup() {
			return
		}
		for _, v := range p.Board.Villages {
			p.repeatedGroups(v)
		}
	},
}

func (p *Pass) repeatedGroups(v *record.Village) {
	hubs := map[int]*record.Hub{}
	for _, h := range v.Hubs {
		first := hubs[h.Group]
		if first == nil || h.Group == 0 {
			hubs[h.Group] = h
			continue
		}
		p.Report(h.Pos("group"), diag.T("%s第%d组已有中心户“%s”（%s）", "group %[2]d of %[1]s has the hub %[3]s (%[4]s) already", v.Name, h.Group, first.ID, first.Pos("group")),
			diag.T("每个村民小组设一个中心户，请改正组号", "a group has one hub: correct the number of the group"))
	}
}

// hubOf returns the hub of a villagers' group, nil if there is none.
func hubOf(v *record.Village, group int) *record.Hub {
	if v != nil && group > 0 {
		for _, h := range v.Hubs {
			if h.Group == group {
				return h
			}
		}
	}
	return nil
}
