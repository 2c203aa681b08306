package check

import (
	"strings"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var assessmentHubTwice = &Check{
	Name: "assessment-hub-twice", Severity: diag.Error,
	Title:   diag.T("一户在一轮考核里有两个结果", "a hub has two results in one round"),
	What:    diag.T("同一个中心户在一轮考核里列了两次。", "A hub stands twice in one assessment."),
	Why:     diag.T("一户一轮一个得分（D-8），重复的户数和占比都不对。", "A hub has one result in a round (row D-8); with repeats counts and shares are wrong."),
	Example: diag.T("[[result]]\nhub = \"guozhai-03\"\n[[result]]\nhub = \"guozhai-03\"", "[[result]]\nhub = \"guozhai-03\"\n[[result]]\nhub = \"guozhai-03\""),
	Fix:     diag.T("删去重复的一段，或改正 hub。", "Delete one of the two, or correct hub."),
	Run: func(p *Pass) {
		type key struct {
			a *record.Assessment
			h *record.Hub
		}
		seen := map[key]bool{}
		p.results(func(a *record.Assessment, i int, x *record.Result) {
			if k := (key{a, x.Hub.To}); x.Hub.To != nil {
				if seen[k] {
					p.Report(a.Pos(item("result", i, "hub")), diag.T("“%s”在这一轮里已有结果", "%s has a result in this round already", x.Hub.To.Name),
						diag.T("请删去重复的一段，或改正 hub", "delete one of the two, or correct hub"))
				}
				seen[k] = true
			}
		})
	},
}

var assessmentIncomplete = &Check{
	Name: "assessment-incomplete", Severity: diag.Warning,
	Title:   diag.T("考核有户漏掉或不属于本村", "a round leaves hubs out or has those of other villages"),
	What:    diag.T("已经进行的一轮考核里没有本村（全镇一轮的，全镇）的某些中心户，或有外村的中心户。", "A round that was held lacks hubs of its village (of the town, for a round of the town), or has hubs of other villages."),
	Why:     diag.T("每个中心户每半年都要考核（D-8），漏掉的户名次和末位就算错。", "Each hub is assessed each half year (row D-8); ranks and the last place are wrong without it."),
	Example: diag.T("村里有中心户 guozhai-01、guozhai-02，只有\n[[result]]\nhub = \"guozhai-01\"", "the village has guozhai-01 and guozhai-02, but only\n[[result]]\nhub = \"guozhai-01\""),
	Fix:     diag.T("补上漏掉的户；考核以后才设的户写明 founded。", "Add the missing hubs; give founded for those formed later."),
	Run: func(p *Pass) {
		for _, a := range p.Board.Assessments {
			if !a.Date.After(p.Today) && len(a.Results) > 0 {
				p.missingHubs(a)
			}
		}
	},
}

func (p *Pass) missingHubs(a *record.Assessment) {
	done := map[*record.Hub]bool{}
	for i := range a.Results {
		h := a.Results[i].Hub.To
		if h == nil {
			continue
		}
		done[h] = true
		if v := a.Village.To; v != nil && h.Village != v {
			p.Report(a.Pos(item("result", i, "hub")), diag.T("“%s”不是%s的中心户", "%s is no hub of %s", h.Name, v.Name),
				diag.T("请改正 hub；全镇一起考核的，删去 village", "correct hub; delete village in a round of the whole town"))
		}
	}
	hubs := p.Board.Hubs
	if v := a.Village.To; v != nil {
		hubs = v.Hubs
	}
	var missing []string
	for _, h := range hubs {
		if !done[h] && !h.Founded.After(a.Date) {
			missing = append(missing, h.Name)
		}
	}
	if n := len(missing); n > 0 {
		names := strings.Join(missing[:min(n, 3)], "、")
		if n > 3 {
			names += "等"
		}
		p.Report(a.Pos("result[0].hub"), diag.T("考核漏掉%d户：%s", "%d hubs are left out: %s", n, names), diag.T("请补上漏掉的户；考核以后才设的户写明 founded", "add them; give founded for those formed later"))
	}
}

var assessmentRoundTwice = &Check{
	Name: "assessment-round-twice", Severity: diag.Error,
	Title:   diag.T("同一轮考核有两份记录", "a round is recorded twice"),
	What:    diag.T("同一个村（或全镇）同一年的同一轮考核有两个文件。", "Two files hold the same round of the same year for a village, or for the town."),
	Why:     diag.T("一年两轮，半年初评和年终考核各一次（D-8）。", "There are two rounds a year, each held once (row D-8)."),
	Example: diag.T("2026-h1.toml 和 2026-h1b.toml 都写\nyear = 2026\nround = \"半年初评\"", "2026-h1.toml and 2026-h1b.toml both say\nyear = 2026\nround = \"半年初评\""),
	Fix:     diag.T("合并成一个文件，或改正 year、round。", "Merge them, or correct year or round."),
	Run: func(p *Pass) {
		type key struct {
			village *record.Village
			year    int
			round   string
		}
		seen := map[key]*record.Assessment{}
		for _, a := range p.Board.Assessments {
			k := key{a.Village.To, a.Year, a.Round}
			if first := seen[k]; first != nil {
				p.Report(a.Pos("round"), diag.T("%d年%s已经记在 %s", "%[1]d %[2]s is recorded in %[3]s already", a.Year, a.Round, first.File), diag.T("请合并，或改正 year、round", "merge them, or correct year or round"))
				continue
			}
			seen[k] = a
		}
	},
}

// rounds are the two rounds of a year, in the order of [rules] assessment_months.
var rounds = [...]string{"半年初评", "年终考核"}

var assessmentLate = &Check{
	Name: "assessment-late", Severity: diag.Warning,
	Title:   diag.T("考核逾期没有进行", "a round is overdue"),
	What:    diag.T("有过考核的村，某一轮考核过了规定的月份（[rules] assessment_months，默认7月、12月）还没有记录。全镇一起考核的也算。", "A village that has had assessments lacks a round whose month ([rules] assessment_months, 7 and 12 by default) is over. Rounds of the whole town count."),
	Why:     diag.T("考核每年两轮：半年初评、年终考核（D-8）。", "There are two rounds a year (row D-8)."),
	Example: diag.T("郭寨村2025年考核过，2026年8月还没有半年初评", "Guozhai was assessed in 2025, and has no round of mid-2026 in August"),
	Fix:     diag.T("补上考核记录（noticeboard new assessment），或改 assessment_months。", "Add the round (noticeboard new assessment), or change assessment_months."),
	Run: func(p *Pass) {
		for _, v := range p.Board.Villages {
			p.overdueRound(v)
		}
	},
}

// overdueRound reports the newest round that is over and that the village lacks, if it was assessed before.
func (p *Pass) overdueRound(v *record.Village) {
	var own []*record.Assessment // newest first
	for _, a := range p.Board.Assessments {
		if a.Village.To == v || a.Village.ID == "" {
			own = append(own, a)
		}
	}
	if len(own) == 0 {
		return
	}
	first, months := own[len(own)-1], p.rules().AssessmentMonths
	for year := p.Today.Year(); year >= first.Year; year-- {
		for i := min(len(months), len(rounds)) - 1; i >= 0; i-- {
			due := calendar.New(year, time.Month(months[i])+1, 1).AddDays(-1)
			if !due.Before(p.Today) || !first.Date.Before(due) || hasRound(own, year, rounds[i]) {
				continue
			}
			p.Report(own[0].Pos(""), diag.T("%s%d年%s应在%d月底前进行，还没有记录", "%s lacks the round %[3]s of %[2]d, due by the end of month %[4]d", v.Name, year, rounds[i], months[i]),
				diag.T("请补上考核记录（noticeboard new assessment）", "add it (noticeboard new assessment)"))
			return
		}
	}
}

func hasRound(list []*record.Assessment, year int, round string) bool {
	for _, a := range list {
		if a.Year == year && a.Round == round {
			return true
		}
	}
	return false
}
