package check

import "noticeboard/generator/diag"

var candidateIncomplete = &Check{
	Name: "candidate-incomplete", Severity: diag.Warning,
	Title:   diag.T("候选人的情况不全", "a candidate's particulars are incomplete"),
	What:    diag.T("候选人在 people.toml 里没有出生年月、学历或入党时间。", "A candidate has no month of birth, schooling or date of joining in people.toml."),
	Why:     diag.T("公示要让群众认得准人，表里会空着一格。", "The public must be able to tell who is meant; the notice would have an empty cell."),
	Example: diag.T("[[member]]\nid = \"zheng-li\"\nname = \"郑丽\"   # 没有 birth", "[[member]]\nid = \"zheng-li\"\nname = \"郑丽\"   # no birth"),
	Fix:     diag.T("在 people.toml 里补上。", "Add what is missing to people.toml."),
	Run:     runCandidateIncomplete,
}

func runCandidateIncomplete(p *Pass) {
	for _, s := range p.Board.Selections {
		for i := range s.Candidates {
			m := s.Candidates[i].Member.To
			if m == nil {
				continue
			}
			for _, f := range []struct {
				key     string
				missing bool
				name    diag.Text
			}{
				{"birth", m.Birth.IsZero(), diag.T("出生年月", "month of birth")},
				{"education", m.Education == "", diag.T("学历", "schooling")},
				{"joined", m.Joined.IsZero(), diag.T("入党时间", "date of joining the Party")},
			} {
				if f.missing {
					p.Report(s.Pos(item("candidate", i, "member")), diag.T("候选人%s没有%s", "candidate %s has no %s", m.Name, f.name),
						diag.T("在 %s 里补上 %s", "add it to %s as %s", m.File, f.key))
				}
			}
		}
	}
}
