package check

import (
	"fmt"
	"slices"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var mustReadNotMustRead = &Check{
	Name: "must-read-not-must-read", Severity: diag.Warning,
	Title:   diag.T("安排为必读，资料却没有标必读", "a must-read item is not marked so itself"),
	What:    diag.T("学习安排的 must_read 里有一篇资料，它自己没有写 must_read = true。", "must_read of a plan lists a material that does not say must_read = true itself."),
	Why:     diag.T("规定必读篇目在资料页上也要标明，两处要一致。", "The page of a material says whether it must be read; both places must agree."),
	Example: diag.T("must_read = [\"phone-fraud\"]   # 资料里没有 must_read = true", "must_read = [\"phone-fraud\"]   # the material has no must_read = true"),
	Fix:     diag.T("在资料里写 must_read = true，或从必读篇目里去掉。", "Write must_read = true in the material, or take it out of the list."),
	Run: func(p *Pass) {
		for _, plan := range p.Board.Plans {
			for i, x := range plan.MustRead {
				if x.To != nil && !x.To.MustRead {
					p.Report(plan.Pos(fmt.Sprintf("must_read[%d]", i)), diag.T("《%s》列为必读，资料里却没有标明", "%s is listed as a must-read, but is not marked so", x.To.Title),
						diag.T("请在资料里写 must_read = true，或从这里去掉", "write must_read = true in the material, or take it out here"))
				}
			}
		}
	},
}

var mustReadUnplanned = &Check{
	Name: "must-read-unplanned", Severity: diag.Warning,
	Title:   diag.T("必读的资料没有排进学习安排", "a must-read material is in no plan"),
	What:    diag.T("资料写了 must_read = true，它发布那一年有学习安排，却没有一份把它列入 must_read。", "A material says must_read = true, and though there are plans for the year of its date, none lists it."),
	Why:     diag.T("规定必读篇目要有完成情况；没有排进安排的，谁读过没有人统计。", "Who has read a must-read item is counted by the plans; one that is in none is not counted."),
	Example: diag.T("# materials/land.md\nmust_read = true   # 2026年的安排都没有列它", "# materials/land.md\nmust_read = true   # no plan of 2026 lists it"),
	Fix:     diag.T("写进当年学习安排的 must_read，或去掉资料里的 must_read。", "Add it to must_read of a plan of that year, or take must_read out of the material."),
	Run: func(p *Pass) {
		for _, m := range p.Board.Materials {
			plans := p.plansOf(m.Date.Year())
			lists := func(plan *record.Plan) bool {
				return slices.ContainsFunc(plan.MustRead, func(x record.Ref[record.Material]) bool { return x.To == m })
			}
			if m.MustRead && len(plans) > 0 && !slices.ContainsFunc(plans, lists) {
				p.Report(m.Pos("must_read"), diag.T("《%s》是必读，%d年的学习安排里却没有", "%s must be read, but is in no plan of %d", m.Title, m.Date.Year()),
					diag.T("请写进学习安排的 must_read", "add it to must_read of a study plan"))
			}
		}
	},
}

// plansOf returns the study plans of a year.
func (p *Pass) plansOf(year int) (list []*record.Plan) {
	for _, plan := range p.Board.Plans {
		if plan.Year == year {
			list = append(list, plan)
		}
	}
	return list
}
