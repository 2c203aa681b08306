package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/tally"
)

var familiesFew = &Check{
	Name: "families-few", Severity: diag.Note,
	Title:   diag.T("平均联系的群众少于要求", "fewer linked families than the rule asks for"),
	What:    diag.T("按登记计算，全镇平均每名联系党员联系的群众少于 families_per_member（平时是10户）。登记了联系户的党员不到一半的，不作判断。", "By the records, linked members have on average fewer linked families than families_per_member (10 by default). Where fewer than half of the members have families registered, nothing is said."),
	Why:     diag.T("“每名党员联系周围10户左右群众”。来源材料中全镇811名党员联系5075户，平均只有6.3户：要求是要求，平均数照实写。", "Each member is to be linked to about 10 families around. In the source 811 members are linked to 5,075 families, 6.3 on average: the rule is one thing, the mean is shown as it is."),
	Example: diag.T("811名党员，联系群众5075户", "811 members linked to 5,075 families"),
	Fix:     diag.T("补登联系户（villages/…/families.toml 或 families = 户数），或者按实际改 families_per_member。", "Register the families that are missing (villages/…/families.toml or families = n), or set families_per_member to what is asked for."),
	Run: func(p *Pass) {
		registered := 0
		for _, m := range p.Board.Members {
			if m.Hub.To != nil && m.FamilyCount() > 0 {
				registered++
			}
		}
		x, _ := tally.New(p.Board, p.Today).Share("families-per-member", tally.Scope{})
		if rule := p.rules().FamiliesPerMember; 2*registered > x.Denominator && x.Numerator < rule*x.Denominator {
			p.Report(p.Board.Config.Pos("rules.families_per_member"), diag.T("平均每名党员联系群众%s，要求%d户左右", "each member is linked to families %s on average; the rule is about %d", x.String(), rule),
				diag.T("统计页照实写平均数；漏登的联系户请补上", "the statistics page shows the mean; register families that are missing"))
		}
	},
}
