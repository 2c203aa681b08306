package check

import (
	"maps"
	"slices"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var planClassMissing = &Check{
	Name: "plan-class-missing", Severity: diag.Warning,
	Title: diag.T("有的党员、中心户没有学习安排", "some members or hubs have no arrangement for study"),
	What: diag.T("全镇的学习安排里，缺了党员实际有的情况（T-1至T-5）或中心户实际有的类别（K-1至K-6）。",
		"The town's plan lacks an arrangement for a condition that members have (T-1 to T-5) or a class that hubs have (K-1 to K-6)."),
	Why:     diag.T("分类学习：每一类党员、每一类中心户都要有合适的时间、内容和方式，覆盖全部党员。", "Study by classes: every kind of member and hub has its own time, content and form, so that nobody is left out."),
	Example: diag.T("# 有的中心户写了 class = \"K-5\"，安排里没有\n[[arrangement]]\nfor = \"K-1\"", "# a hub has class = \"K-5\", the plan has no such row\n[[arrangement]]\nfor = \"K-1\""),
	Fix:     diag.T("在全镇的学习安排里补上 [[arrangement]]。", "Add the [[arrangement]] to the town's plan."),
	Run: func(p *Pass) {
		need := p.learners()
		have, first := map[int]map[string]bool{}, map[int]*record.Plan{}
		for _, plan := range p.Board.Plans {
			if plan.Village.ID != "" {
				continue
			}
			if have[plan.Year] == nil {
				have[plan.Year], first[plan.Year] = map[string]bool{}, plan
			}
			for _, a := range plan.Arrangements {
				have[plan.Year][a.For] = true
			}
		}
		for _, year := range slices.Sorted(maps.Keys(first)) {
			var lacking, names []string
			for _, l := range need {
				if !have[year][l] {
					lacking, names = append(lacking, l), append(names, l+record.Learners[l])
				}
			}
			if len(lacking) > 0 {
				p.Report(first[year].Pos("year"), diag.T("%[1]d年全镇学习安排里没有：%[2]s", "the town's plan for %[1]d has no arrangement for %[3]s", year, strings.Join(names, "、"), strings.Join(lacking, ", ")),
					diag.T("请补上 [[arrangement]]", "add the [[arrangement]]"))
			}
		}
	},
}

// learners are the conditions that members have and the classes that hubs have, sorted.
func (p *Pass) learners() []string {
	need := map[string]bool{}
	for _, m := range p.Board.Members {
		need[m.Learner()] = true
	}
	for _, h := range p.Board.Hubs {
		need[h.Class] = true
	}
	delete(need, "")
	return slices.Sorted(maps.Keys(need))
}

var sessionsFew = &Check{
	Name: "sessions-few", Severity: diag.Warning,
	Title: diag.T("有的中心户学习场次太少", "hubs have too few study sessions"),
	What: diag.T("有学习安排的村，去年办的、今年排的（不算取消的）学习少于 sessions_per_year 场的中心户。全村的学习每户都算；当年才建的户不算。每村一年说明一次。",
		"Hubs of a village with a plan that had fewer sessions than sessions_per_year last year, or have fewer planned this year, cancelled ones left out. A session of the whole village counts for each hub; hubs founded in the year don't count. One warning for a village and a year."),
	Why:     diag.T("中心户是学习中心，按镇里的进度每年都要学够；哪一户落下了，要看得出来。", "A hub is a centre of study and keeps the town's pace; a hub that falls behind must be seen."),
	Example: diag.T("# sessions_per_year = 4，guozhai-05 今年只排了2场", "# sessions_per_year = 4, guozhai-05 has only 2 sessions this year"),
	Fix:     diag.T("补排学习；本镇规定不同的，改 board.toml 的 sessions_per_year。", "Plan more sessions; where the town's rule differs, change sessions_per_year in board.toml."),
	Run: func(p *Pass) {
		for _, year := range []int{p.Today.Year() - 1, p.Today.Year()} {
			plans := p.plansOf(year)
			for _, v := range p.Board.Villages {
				of := func(plan *record.Plan) bool { return plan.Village.To == v }
				if i := slices.IndexFunc(plans, of); i >= 0 {
					p.fewSessions(plans[i], v, year)
				}
			}
		}
	},
}

// fewSessions reports the hubs of a village with too few sessions at its first plan of the year.
func (p *Pass) fewSessions(plan *record.Plan, v *record.Village, year int) {
	counts, common := map[*record.Hub]int{}, 0
	for _, other := range p.plansOf(year) {
		for i := range other.Sessions {
			switch s := &other.Sessions[i]; {
			case s.Cancelled != "":
			case s.Hub.To != nil:
				counts[s.Hub.To]++
			case other.Village.To == v:
				common++
			}
		}
	}
	var few []string
	for _, h := range v.Hubs {
		if h.Founded.Year() != year && counts[h]+common < p.rules().SessionsPerYear {
			few = append(few, h.ID)
		}
	}
	if len(few) == 0 {
		return
	}
	p.Report(plan.Pos("year"), diag.T("%s%d年有%d个中心户的学习不足%d场（共%d户）：%s", "%s in %d: %d hubs have fewer than %d study sessions (of %d hubs): %s",
		v.Name, year, len(few), p.rules().SessionsPerYear, len(v.Hubs), some(few)),
		diag.T("请补排学习；规定不同的，改 board.toml 的 sessions_per_year", "plan more sessions; where the rule differs, change sessions_per_year in board.toml"))
}
