package due

import (
	"fmt"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// day is a date in both languages.
func day(d calendar.Date) diag.Text { return diag.Text{Chinese: d.Chinese(), English: d.String()} }

// item is the path of a key in the i-th of repeated tables.
func item(table string, i int, key string) string { return fmt.Sprintf("%s[%d].%s", table, i, key) }

var assessmentOwed = &Rule{
	Name: "assessment-owed", Title: diag.T("考核待完成", "an assessment is owed"),
	Find: func(s *search) {
		for i, round := range []string{"半年初评", "年终考核"} {
			if i >= len(s.Config.Rules.AssessmentMonths) {
				return
			}
			year := s.Today.Year()
			end := monthEnd(year, s.Config.Rules.AssessmentMonths[i])
			if missing := s.unassessed(year, round); len(missing) > 0 {
				s.owed(end, s.Config.Pos("rules"), diag.T("%d年%s还差%s", "%d: the round %s lacks %s", year, round, names(missing)),
					diag.T("用 noticeboard print assessment-form 印考核表，结果写进 assessments/", "print the forms with noticeboard print assessment-form and write the results into assessments/"))
			}
		}
	},
}

// unassessed returns the villages with hubs that have no such round; none on a board that keeps no assessments.
func (s *search) unassessed(year int, round string) (missing []*record.Village) {
	if len(s.Assessments) == 0 {
		return nil
	}
	done := map[*record.Village]bool{}
	for _, a := range s.Assessments {
		if a.Year == year && a.Round == round && !a.Date.After(s.Today) {
			done[a.Village.To] = true
		}
	}
	if done[nil] { // a round of the whole town
		return nil
	}
	for _, v := range s.Villages {
		if len(v.Hubs) > 0 && !done[v] {
			missing = append(missing, v)
		}
	}
	return missing
}

// people lists members, the first three by name where they are many.
func people(list []*record.Member) diag.Text {
	text := ""
	for i, m := range list {
		if i == 3 && len(list) > 4 {
			return diag.T("%s等", "%s and more", text)
		}
		if i > 0 {
			text += "、"
		}
		text += m.Name
	}
	return diag.Text{Chinese: text, English: text}
}

// names lists villages, the first three by name where they are many.
func names(list []*record.Village) diag.Text {
	text := ""
	for i, v := range list {
		if i == 3 && len(list) > 4 {
			return diag.T("%s等%d个村", "%s and more, %d villages", text, len(list))
		}
		if i > 0 {
			text += "、"
		}
		text += v.Name
	}
	return diag.Text{Chinese: text, English: text}
}

var termEnds = &Rule{
	Name: "term-ends", Title: diag.T("户长任期届满", "the term of a head ends"),
	Find: func(s *search) {
		for _, h := range s.Hubs {
			if h.Head.To != nil {
				s.owed(h.TermEnd, h.Pos("term_end"), diag.T("%s户长%s任期届满", "%s: the term of %s ends", h.Name, h.Head.To.Name),
					diag.T("考核后续聘或重新选聘，再改 term_end", "renew it after an assessment or select anew, then change term_end"))
			}
		}
	},
}

var agreementEnds = &Rule{
	Name: "agreement-ends", Title: diag.T("聘用协议到期", "an agreement ends"),
	Find: func(s *search) {
		for _, x := range s.Selections {
			for i := range x.Candidates {
				c := &x.Candidates[i]
				if a := c.Agreement; a != nil && c.Hub.To != nil && c.Hub.To.Head.To == c.Member.To && c.Member.To != nil && c.Hub.To.TermEnd.IsZero() {
					s.owed(a.End, x.Pos(item("candidate", i, "agreement")), diag.T("%s的聘用协议（%s）到期", "the agreement of %s (%s) ends", c.Member.To.Name, a.Number),
						diag.T("续签或解除协议", "renew or end it"))
				}
			}
		}
	},
}

var postEnds = &Rule{
	Name: "post-ends", Title: diag.T("任职届满", "a term of office ends"),
	Find: func(s *search) {
		for _, o := range s.Organisations {
			for i := range o.People {
				if p := &o.People[i]; p.On(s.Today) {
					s.owed(p.Term, o.Pos(item("person", i, "term_end")), diag.T("%s%s%s任期届满", "%s, %s: the term of %s ends", o.Short, p.Post, p.Name),
						diag.T("换届后写 until，并补上新任人员", "after the election write until and add who follows"))
				}
			}
		}
	},
}

var regulationEnds = &Rule{
	Name: "regulation-ends", Title: diag.T("制度有效期届满", "rules expire"),
	Find: func(s *search) {
		for _, r := range s.Regulations {
			if r.IsPublic() && r.ReplacedBy == nil && !r.ValidFrom.After(s.Today) {
				s.owed(r.ValidUntil, r.Pos("valid_until"), diag.T("《%s》有效期届满", "%s expire", r.Title),
					diag.T("修订后另写一份，replaces 写这一份；继续有效的，改 valid_until", "write the new version with replaces, or change valid_until"))
			}
		}
	},
}

var noticeEnds = &Rule{
	Name: "notice-ends", Title: diag.T("公告到期", "a notice expires"),
	Find: func(s *search) {
		for _, n := range s.Notices {
			if n.IsPublic() {
				s.ahead(n.Until, n.Pos("until"), diag.T("《%s》到期", "%s expires", n.Title), diag.Text{})
			}
		}
	},
}
