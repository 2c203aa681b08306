package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var groupWithoutHub = &Check{
	Name: "group-without-hub", Severity: diag.Note,
	Title:   diag.T("村民小组没有中心户", "villagers' groups without a hub"),
	What:    diag.T("按村民小组建户（hub_design = \"group\"）时，有2名以上党员的组没有中心户（只有1名党员的，可以联系在邻组）。每村说明一次；整村都还没有建的不说。", "Hubs are formed by group (hub_design = \"group\"), and a group with two or more members has none (a single one may be linked to a neighbouring group). One note a village; none where no group has one yet."),
	Why:     diag.T("每个村民小组设1个中心户（资料行 N-5）：没有的组，党员和群众就没有人联系。", "Each villagers' group has one hub (row N-5): where there is none, nobody is in touch with its members and families."),
	Example: diag.T("# people.toml 里第1、2组各有几名党员\n# hubs.toml 只有\n[[hub]]\nid = \"guozhai-01\"\ngroup = 1", "# people.toml has several members in groups 1 and 2\n# hubs.toml has only\n[[hub]]\nid = \"guozhai-01\"\ngroup = 1"),
	Fix:     diag.T("在 hubs.toml 里补上；组已经撤并的，从 village.toml 里删去。", "Add the hub to hubs.toml, or delete a group that is no more from village.toml."),
	Run: func(p *Pass) {
		if !p.byGroup() {
			return
		}
		for _, v := range p.Board.Villages {
			members := map[int]int{}
			for _, m := range v.Members {
				members[m.Group]++
			}
			first := -1
			var bare []record.Group
			for i, g := range v.Groups {
				if members[g.Number] > 1 && hubOf(v, g.Number) == nil {
					if first < 0 {
						first = i
					}
					bare = append(bare, g)
				}
			}
			if len(bare) > 0 && len(v.Hubs) > 0 {
				p.Report(v.Pos(item("group", first, "number")), diag.T("%s有%d个村民小组没有中心户：第%s组", "%s has %d groups without a hub: %s", v.Name, len(bare), numbers(bare)),
					diag.T("可在 hubs.toml 里补上；组已经撤并的，从 village.toml 里删去", "add them to hubs.toml, or delete groups that are no more from village.toml"))
			}
		}
	},
}

var pastHubReversed = &Check{
	Name: "past-hub-reversed", Severity: diag.Error,
	Title:   diag.T("以前的中心户撤户早于建户", "a past hub was closed before it was founded"),
	What:    diag.T("[[past_hub]] 的 closed 早于 founded。", "closed of a [[past_hub]] is before founded."),
	Why:     diag.T("村页面按这两个日期写以前的户，写反了就成了没有过的户。", "The village's page tells of earlier hubs by these dates; reversed they never were."),
	Example: diag.T("[[past_hub]]\nfounded = 2014-03-12\nclosed = 2012-03-17", "[[past_hub]]\nfounded = 2014-03-12\nclosed = 2012-03-17"),
	Fix:     diag.T("核对两个日期。", "Check both dates."),
	Run: func(p *Pass) {
		for _, v := range p.Board.Villages {
			for i, h := range v.PastHubs {
				if !h.Closed.IsZero() && h.Closed.Before(h.Founded) {
					p.Report(v.Pos(item("past_hub", i, "closed")), diag.T("“%s”撤户在%s，早于建户的%s", "%s was closed on %s, before it was founded on %s", h.Name, day(h.Closed), day(h.Founded)),
						diag.T("请核对两个日期", "check both dates"))
				}
			}
		}
	},
}

var branchParentUnknown = &Check{
	Name: "branch-parent-unknown", Severity: diag.Error,
	Title:   diag.T("党小组所属的支部找不到", "the branch above a Party group is unknown"),
	What:    diag.T("[[branch]] 的 parent 不是本村任何一个支部的编号；或者党小组没有写 parent。", "parent of a [[branch]] is no branch of the village, or a Party group (type \"党小组\") has no parent."),
	Why:     diag.T("组织图按 parent 画党总支、支部、党小组三级（资料行 I-6），断了就画不出来。", "The tree of general branch, branches and groups (row I-6) follows parent."),
	Example: diag.T("[[branch]]\nid = \"dong-3\"\nname = \"第3组党小组\"\ntype = \"党小组\"\nparent = \"dongzhibu\"   # 没有这个编号", "[[branch]]\nid = \"dong-3\"\nname = \"第3组党小组\"\ntype = \"党小组\"\nparent = \"dongzhibu\"   # there is no such id"),
	Fix:     diag.T("parent 写上一级的编号（id）。", "Write the id of the branch above as parent."),
	Run: func(p *Pass) {
		for _, v := range p.Board.Villages {
			for i, br := range v.Branches {
				switch {
				case br.Parent != "" && v.Branch(br.Parent) == nil:
					p.Report(v.Pos(item("branch", i, "parent")), diag.T("%s没有编号为“%s”的支部", "%s has no branch %q", v.Name, br.Parent), branchHint(v, br.Parent))
				case br.Parent == "" && br.Type == "党小组":
					p.Report(v.Pos(item("branch", i, "id")), diag.T("党小组“%s”没有写属于哪个支部", "the Party group %q has no parent", br.Name), branchHint(v, ""))
				}
			}
		}
	},
}

func branchHint(v *record.Village, wrong string) diag.Text {
	var ids []string
	for _, br := range v.Branches {
		if br.Type != "党小组" {
			ids = append(ids, br.ID)
		}
	}
	if like := diag.Nearest(wrong, ids); like != "" {
		return diag.T("是不是 parent = %q？", "did you mean parent = %q?", like)
	}
	return diag.T("parent 写上一级的编号，本村有：%s", "parent is the id of the branch above; the village has: %s", some(ids))
}

var branchLoop = &Check{
	Name: "branch-loop", Severity: diag.Error,
	Title:   diag.T("支部绕成圈", "branches are below each other"),
	What:    diag.T("沿着 parent 往上走，又回到同一个支部。", "Following parent upwards from a [[branch]] leads back to it."),
	Why:     diag.T("谁也不在最上面，组织图里就没有它们。", "None of them is on top, so the tree of the village loses them all."),
	Example: diag.T("[[branch]]\nid = \"dong\"\nparent = \"xi\"\n[[branch]]\nid = \"xi\"\nparent = \"dong\"", "[[branch]]\nid = \"dong\"\nparent = \"xi\"\n[[branch]]\nid = \"xi\"\nparent = \"dong\""),
	Fix:     diag.T("支部不写 parent，只有党小组写。", "Only Party groups have a parent; branches have none."),
	Run: func(p *Pass) {
		for _, v := range p.Board.Villages {
			for i := range v.Branches {
				if circular(&v.Branches[i], func(br *record.Branch) *record.Branch { return v.Branch(br.Parent) }) {
					p.Report(v.Pos(item("branch", i, "parent")), diag.T("“%s”往上数，又数到它自己", "%s is above itself", v.Branches[i].Name),
						diag.T("支部不写 parent，只有党小组写", "only Party groups have a parent; branches have none"))
				}
			}
		}
	},
}

// circular says whether going up from x leads back to x.
func circular[T any](x *T, above func(*T) *T) bool {
	seen := map[*T]bool{}
	for at := above(x); at != nil && !seen[at]; at = above(at) {
		if at == x {
			return true
		}
		seen[at] = true
	}
	return false
}
