package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var awardEmpty = &Check{
	Name: "award-empty", Severity: diag.Error,
	Title:   diag.T("表彰对象没写或写了两个", "an award to nobody, or to two"),
	What:    diag.T("表彰决定里的 [[award]] 既没有 hub 也没有 member，或者两样都写了。", "An [[award]] of a commendation has neither a hub nor a member, or both."),
	Why:     diag.T("每一条表彰一个中心户，或者一名党员，名单要与决定一致。", "Each entry commends one hub or one member, and the list must agree with the decision."),
	Example: diag.T("[[award]]\ncitation = \"乐于助人\"", "[[award]]\ncitation = \"乐于助人\""),
	Fix:     diag.T("写 hub 或 member 中的一个。", "Write one of hub and member."),
	Run: func(p *Pass) {
		hint := diag.T("每条写 hub 或 member 中的一个", "write one of hub and member")
		for _, c := range p.Board.Commendations {
			for i, a := range c.Awards {
				switch hub, member := a.Hub.ID != "", a.Member.ID != ""; {
				case !hub && !member:
					p.Report(c.Pos(item("award", i, "hub")), diag.T("第%d条没有写表彰对象", "award %d is to nobody", i+1), hint)
				case hub && member:
					p.Report(c.Pos(item("award", i, "member")), diag.T("第%d条既写了中心户又写了党员", "award %d names both a hub and a member", i+1), hint)
				}
			}
		}
	},
}

var awardTwice = &Check{
	Name: "award-twice", Severity: diag.Error,
	Title:   diag.T("表彰名单重复", "a list of awards names one twice"),
	What:    diag.T("同一个中心户或同一名党员在一份表彰决定里出现两次。", "A hub or a member stands twice in one commendation."),
	Why:     diag.T("名单重复，表彰的户数和人数就不对。", "With repeats the numbers in the decision are wrong."),
	Example: diag.T("[[award]]\nhub = \"guozhai-03\"\n[[award]]\nhub = \"guozhai-03\"", "[[award]]\nhub = \"guozhai-03\"\n[[award]]\nhub = \"guozhai-03\""),
	Fix:     diag.T("删去重复的一条，或改正编号。", "Delete one of the two, or correct the id."),
	Run: func(p *Pass) {
		for _, c := range p.Board.Commendations {
			hubs, members := map[*record.Hub]int{}, map[*record.Member]int{}
			for i, a := range c.Awards {
				p.repeatedAward(c, i, "hub", a.Hub.To, firstAt(hubs, a.Hub.To, i))
				p.repeatedAward(c, i, "member", a.Member.To, firstAt(members, a.Member.To, i))
			}
		}
	},
}

// firstAt notes that to is commended in award i, and returns the award in which it was first.
func firstAt[T any](seen map[*T]int, to *T, i int) int {
	if first, ok := seen[to]; ok && to != nil {
		return first
	}
	seen[to] = i
	return i
}

func (p *Pass) repeatedAward(c *record.Commendation, i int, key string, to record.Record, first int) {
	if first != i {
		p.Report(c.Pos(item("award", i, key)), diag.T("“%s”已在第%d条", "%s is in award %d already", to.Label(), first+1),
			diag.T("请删去重复的一条，或改正编号", "delete one of the two, or correct the id"))
	}
}
