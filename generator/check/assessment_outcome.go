package check

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var assessmentOutcomeUnfit = &Check{
	Name: "assessment-outcome-unfit", Severity: diag.Warning,
	Title:   diag.T("考核结果与等次不相称", "an outcome that does not fit the grade"),
	What:    diag.T("优秀的解聘、不合格的续聘或表彰；年终考核里末位或不合格的户没有写处理结果，或写了续聘、表彰。", "Dismissal of an excellent hub, renewal or honours for one that failed; or, in the round at the end of the year, a last or failed hub without an outcome or with renewal or honours."),
	Why:     diag.T("按考核奖惩制度，优秀的表彰，合格的续聘留用，不合格和末位的解聘或限期改进（D-7、D-8、P-11）。", "By the rules the excellent are honoured, those who pass renewed, those who fail or come last dismissed or told to improve (rows D-7, D-8, P-11)."),
	Example: diag.T("[[result]]\nhub = \"guozhai-03\"\ngrade = \"不合格\"\noutcome = \"续聘\"", "[[result]]\nhub = \"guozhai-03\"\ngrade = \"不合格\"\noutcome = \"续聘\""),
	Fix:     diag.T("核对等次和处理结果。", "Check grade and outcome."),
	Run: func(p *Pass) {
		p.results(func(a *record.Assessment, i int, x *record.Result) {
			if x.Hub.To == nil {
				return
			}
			keeps := x.Outcome == "续聘" || x.Outcome == "表彰" || x.Outcome == "列为后备干部人选"
			yearly := a.Round == rounds[1] && (x.Last || x.Grade == "不合格")
			standing := diag.Text{Chinese: x.Grade, English: x.Grade}
			if x.Last {
				standing = diag.T("末位，%s", "last, %s", x.Grade)
			}
			switch {
			case x.Outcome == "解聘" && x.Grade == "优秀", keeps && x.Grade == "不合格", yearly && keeps:
				p.Report(a.Pos(item("result", i, "outcome")), diag.T("“%s”%s，结果却是“%s”", "%s is %s, but the outcome is %s", x.Hub.To.Name, standing, x.Outcome),
					diag.T("请核对等次和结果；末位、不合格的写解聘或限期改进", "check both; the last and the failed are 解聘 or 限期改进"))
			case yearly && x.Outcome == "":
				p.Report(a.Pos(item("result", i, "hub")), diag.T("“%s”%s，没有写处理结果", "%s is %s, and has no outcome", x.Hub.To.Name, standing),
					diag.T("请写 outcome = \"解聘\" 或 \"限期改进\"", "write outcome: 解聘 or 限期改进"))
			}
		})
	},
}

var dismissedStillHead = &Check{
	Name: "dismissed-still-head", Severity: diag.Warning,
	Title:   diag.T("已解聘的人还登记为户长", "somebody who was dismissed is still the head"),
	What:    diag.T("考核结果是解聘，日期已过，中心户的 head 还是原来的人，也没有正在进行的选聘。", "A round dismissed a head with effect before today, the hub still has that head, and no selection for it is under way."),
	Why:     diag.T("解聘后要另选户长，网页和名册才不会把已解聘的人写成户长（P-11，动态管理）。", "Another head is selected; until then pages name somebody who is not (row P-11)."),
	Example: diag.T("[[result]]\nhub = \"guozhai-15\"\noutcome = \"解聘\"\nfrom = 2026-01-15", "[[result]]\nhub = \"guozhai-15\"\noutcome = \"解聘\"\nfrom = 2026-01-15"),
	Fix:     diag.T("选出新户长后改 head 和 since，原户长写进 [[hub.former_head]]。", "Once there is a new head, change head and since, and write the old one into [[hub.former_head]]."),
	Run: func(p *Pass) {
		p.results(func(a *record.Assessment, _ int, x *record.Result) {
			h := x.Hub.To
			from := x.From
			if from.IsZero() {
				from = a.Date
			}
			if x.Outcome == "解聘" && h != nil && from.Before(p.Today) && !h.Since.After(from) && !p.selecting(h, from) {
				p.Report(h.Pos("head"), diag.T("%s起已解聘“%s”的户长，这里还是原来的人", "the head of %[2]s was dismissed from %[1]s, but is still here", day(from), h.Name),
					diag.T("选出新户长后改 head 和 since，原户长写进 [[hub.former_head]]", "change head and since once there is a new one; write the old one into [[hub.former_head]]"))
			}
		})
	},
}

// selecting says whether a selection for a hub has been under way since a day, or has led to a new head after it.
func (p *Pass) selecting(h *record.Hub, since calendar.Date) bool {
	for _, s := range p.Board.Selections {
		if s.Withdrawn != nil || s.Date().Before(since) {
			continue
		}
		for i := range s.Candidates {
			if s.Candidates[i].Hub.To == h {
				return true
			}
		}
	}
	return false
}

var reserveNotExcellent = &Check{
	Name: "reserve-not-excellent", Severity: diag.Warning,
	Title:   diag.T("后备干部人选的中心户不是优秀", "a reserve nominee whose hub is not excellent"),
	What:    diag.T("表彰决定的 [[reserve]] 里，中心户在决定以前最近一次考核不是优秀。没有考核过的不提醒。", "In [[reserve]] of a commendation, the hub's latest assessment before it is not \"优秀\". Hubs never assessed are left alone."),
	Why:     diag.T("村级后备干部人选从考核优秀的年轻户长中产生（R-15）。", "Reserve nominees come from the heads of excellent hubs (row R-15)."),
	Example: diag.T("[[reserve]]\nhub = \"guozhai-10\"   # 上次考核合格", "[[reserve]]\nhub = \"guozhai-10\"   # 合格 in the last round"),
	Fix:     diag.T("核对人选和考核结果。", "Check the nominee and the result."),
	Run: func(p *Pass) {
		for _, c := range p.Board.Commendations {
			for i := range c.Reserve {
				p.reserve(c, i, &c.Reserve[i])
			}
		}
	},
}

func (p *Pass) reserve(c *record.Commendation, i int, a *record.Award) {
	key, h := "hub", a.Hub.To
	if h == nil && a.Member.To != nil {
		key, h = "member", a.Member.To.Hub.To
	}
	if h == nil {
		return
	}
	for _, r := range h.Results { // newest first
		if r.Assessment.Date.After(c.Date) {
			continue
		}
		if r.Grade != "优秀" {
			p.Report(c.Pos(item("reserve", i, key)), diag.T("“%s”%d年%s是“%s”，不是优秀", "%s was %[4]s, not excellent, in %[2]d %[3]s", h.Name, r.Assessment.Year, r.Assessment.Round, r.Grade),
				diag.T("请核对人选和考核结果", "check the nominee and the result"))
		}
		return
	}
}
