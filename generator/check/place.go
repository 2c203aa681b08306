package check

import (
	"fmt"
	"slices"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var hubGroupUnknown = &Check{
	Name: "hub-group-unknown", Severity: diag.Error,
	Title:   diag.T("中心户的组号本村没有", "the group of a hub is not in the village"),
	What:    diag.T("hubs.toml 里的 group 不是本村 village.toml 的任何一个 [[group]]。", "group in hubs.toml is not the number of a [[group]] in the village's village.toml."),
	Why:     diag.T("组号写错，名称、统计和张贴地点都会跟着错。", "A wrong group makes the hub's name, the figures and the posting place wrong."),
	Example: diag.T("[[hub]]\nid = \"guozhai-30\"\ngroup = 30   # 本村只有1—16组", "[[hub]]\nid = \"guozhai-30\"\ngroup = 30   # the village has groups 1–16"),
	Fix:     diag.T("改正组号，或在 village.toml 里补上这个组。", "Correct the number, or add the group to village.toml."),
	Run: func(p *Pass) {
		for _, h := range p.Board.Hubs {
			p.groupKnown(&h.Meta, h.Village, h.Group)
		}
	},
}

var memberGroupUnknown = &Check{
	Name: "member-group-unknown", Severity: diag.Error,
	Title:   diag.T("党员的组号本村没有", "the group of a member is not in the village"),
	What:    diag.T("people.toml 里的 group 不是本村 village.toml 的任何一个 [[group]]。", "group in people.toml is not the number of a [[group]] in the village's village.toml."),
	Why:     diag.T("公示表上要印所在的组，组号也决定联系哪个中心户。", "Lists of candidates print the group, and it decides to which hub a member is linked."),
	Example: diag.T("[[member]]\nid = \"zhang-san\"\ngroup = 30   # 本村只有1—16组", "[[member]]\nid = \"zhang-san\"\ngroup = 30   # the village has groups 1–16"),
	Fix:     diag.T("改正组号，或在 village.toml 里补上这个组。", "Correct the number, or add the group to village.toml."),
	Run: func(p *Pass) {
		for _, m := range p.Board.Members {
			p.groupKnown(&m.Meta, m.Village, m.Group)
		}
	},
}

func (p *Pass) groupKnown(m *record.Meta, v *record.Village, group int) {
	if v == nil || group == 0 || v.Group(group) != nil { // 0: it is missing, as package source says
		return
	}
	p.Report(m.Pos("group"), diag.T("%s没有第%d组", "%s has no group %d", v.Name, group),
		diag.T("%s的村民小组：%s。请改正，或在 village.toml 里补上", "the groups of %s are %s: correct it, or add the group to village.toml", v.Name, numbers(v.Groups)))
}

// numbers lists the groups of a village with ranges: 1—7、9.
func numbers(groups []record.Group) string {
	var all []int
	for _, g := range groups {
		all = append(all, g.Number)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	var parts []string
	for i := 0; i < len(all); {
		last := i
		for last+1 < len(all) && all[last+1] == all[last]+1 {
			last++
		}
		switch {
		case last > i+1:
			parts = append(parts, fmt.Sprintf("%d—%d", all[i], all[last]))
		default:
			last = i
			parts = append(parts, fmt.Sprint(all[i]))
		}
		i = last + 1
	}
	return strings.Join(parts, "、")
}

var branchUnknown = &Check{
	Name: "branch-unknown", Severity: diag.Error,
	Title:   diag.T("本村没有这个支部", "the branch is not in the village"),
	What:    diag.T("中心户或党员的 branch 不是本村 village.toml 里任何一个 [[branch]] 的 id。", "The branch of a hub or a member is not the id of a [[branch]] in the village's village.toml."),
	Why:     diag.T("支部名称要印在页面和表格上，编号写错就印不出来。", "Pages and lists print the name of the branch; with a wrong id there is nothing to print."),
	Example: diag.T("branch = \"guodnog\"   # 应为 guodong", "branch = \"guodnog\"   # guodong is meant"),
	Fix:     diag.T("改正编号，或在 village.toml 里补上这个支部。", "Correct the id, or add the branch to village.toml."),
	Run: func(p *Pass) {
		for _, h := range p.Board.Hubs {
			p.branchKnown(&h.Meta, h.Village, h.Branch)
		}
		for _, m := range p.Board.Members {
			p.branchKnown(&m.Meta, m.Village, m.Branch)
		}
	},
}

func (p *Pass) branchKnown(m *record.Meta, v *record.Village, id string) {
	if v == nil || id == "" || v.Branch(id) != nil {
		return
	}
	hint := diag.T("请检查编号，或在 village.toml 里补上 [[branch]]", "check the id, or add a [[branch]] to village.toml")
	var ids []string
	for _, b := range v.Branches {
		ids = append(ids, b.ID)
		if b.Name == id {
			hint = diag.T("这是名称，请写编号 %q", "this is its name; write its id, %q", b.ID)
		}
	}
	if like := diag.Nearest(id, ids); like != "" {
		hint = diag.T("是不是 %q？", "did you mean %q?", like)
	}
	p.Report(m.Pos("branch"), diag.T("%s没有编号为“%s”的支部", "%s has no branch with the id %q", v.Name, id), hint)
}
