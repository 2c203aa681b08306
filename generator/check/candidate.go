package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var candidateTwice = &Check{
	Name: "candidate-twice", Severity: diag.Error,
	Title:   diag.T("同一轮选聘里重复", "a candidate stands twice in one round"),
	What:    diag.T("同一名党员在一轮选聘里列了两次；同一个中心户有两名人选的只提醒。", "A member is listed twice in one selection. Two candidates for one hub are only a warning."),
	Why:     diag.T("一个中心户设一名户长，公示的是拟聘人选。", "A hub has one head, and the publicity shows who is to be engaged."),
	Example: diag.T("[[candidate]]\nmember = \"zhang-san\"\n[[candidate]]\nmember = \"zhang-san\"", "[[candidate]]\nmember = \"zhang-san\"\n[[candidate]]\nmember = \"zhang-san\""),
	Fix:     diag.T("删去重复的一段，或改正 member、hub。", "Delete one of the two, or correct member or hub."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			p.repeatedCandidates(s)
		}
	},
}

func (p *Pass) repeatedCandidates(s *record.Selection) {
	members, hubs := map[*record.Member]int{}, map[*record.Hub]int{}
	for i := range s.Candidates {
		c := &s.Candidates[i]
		if first, ok := members[c.Member.To]; ok && c.Member.To != nil {
			p.Report(s.Pos(item("candidate", i, "member")), diag.T("%s已经是第%d名人选", "%s is candidate %d already", c.Member.To.Name, first+1),
				diag.T("请删去重复的一段，或改正 member", "delete one of the two, or correct member"))
			continue
		}
		members[c.Member.To] = i
		if first, ok := hubs[c.Hub.To]; ok && c.Hub.To != nil {
			p.Warn(s.Pos(item("candidate", i, "hub")), diag.T("“%s”已有第%d名人选，一个中心户只设一名户长", "%s has candidate %d already, and a hub has one head", c.Hub.To.Name, first+1),
				diag.T("请核对 hub", "check hub"))
			continue
		}
		hubs[c.Hub.To] = i
	}
}

var candidateWrongHub = &Check{
	Name: "candidate-wrong-hub", Severity: diag.Warning,
	Title:   diag.T("人选与中心户不在一处", "a candidate and the hub are not of one place"),
	What:    diag.T("人选或中心户不属于本轮选聘的村；按村民小组建户的，人选与中心户不在同一个组。", "The candidate or the hub is not of the selection's village; or, where hubs are formed by group, the two are not of one group."),
	Why:     diag.T("建户三原则：居住相邻、便于管理、能人优先。编号写错时最常见的表现也是村、组对不上。", "Hubs are formed by neighbourhood first. And a wrong id shows itself most often in a village or group that does not fit."),
	Example: diag.T("village = \"guozhai\"\n[[candidate]]\nmember = \"zhang-san\"   # 3组\nhub = \"guozhai-05\"      # 5组", "village = \"guozhai\"\n[[candidate]]\nmember = \"zhang-san\"   # group 3\nhub = \"guozhai-05\"      # group 5"),
	Fix:     diag.T("核对 member 和 hub 的编号；情况属实的可以保留。", "Check the ids of member and hub; keep them if they are right."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			for i := range s.Candidates {
				p.misplaced(s, i)
			}
		}
	},
}

func (p *Pass) misplaced(s *record.Selection, i int) {
	village, member, hub := s.Village.To, s.Candidates[i].Member.To, s.Candidates[i].Hub.To
	hint := diag.T("请核对 member 和 hub 的编号", "check the ids of member and hub")
	switch {
	case village == nil || member == nil || hub == nil || member.Village == nil || hub.Village == nil:
	case hub.Village != village:
		p.Report(s.Pos(item("candidate", i, "hub")), diag.T("“%s”是%s的，本轮选聘是%s的", "%s is of %s, the selection of %s", hub.Name, hub.Village.Name, village.Name), hint)
	case member.Village != village:
		p.Report(s.Pos(item("candidate", i, "member")), diag.T("%s是%s的党员，本轮选聘是%s的", "%s is a member in %s, the selection is of %s", member.Name, member.Village.Name, village.Name), hint)
	case p.byGroup() && member.Group != hub.Group:
		p.Report(s.Pos(item("candidate", i, "hub")), diag.T("%s在第%d组，“%s”在第%d组", "%s is in group %d, %s in group %d", member.Name, member.Group, hub.Name, hub.Group), hint)
	}
}
