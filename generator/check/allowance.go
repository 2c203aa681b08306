package check

import (
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var allowanceStandard = &Check{
	Name: "allowance-standard", Severity: diag.Error,
	Title: diag.T("误工补助与标准对不上", "an allowance does not fit the standard"),
	What: diag.T("写了每天的标准（day_rate），而误工补助的金额不等于天数乘以标准。每份表说一次，指着第一笔。",
		"The list has a day_rate, and an allowance for lost time is not its days times that rate. One error a list, at the first payment."),
	Why:     diag.T("标准经村民会议讨论决定（《村民委员会组织法》第二十四条），公布的金额要能照着算出来。", "The standard was decided by the villagers' meeting (Organic Law of Villagers' Committees, art. 24): anybody must be able to work the amount out."),
	Example: diag.T("day_rate = 60\n[[payment]]\nkind = \"误工补助\"\ndays = 3\namount = 200   # 3 × 60 = 180", "day_rate = 60\n[[payment]]\nkind = \"误工补助\"\ndays = 3\namount = 200   # 3 × 60 = 180"),
	Fix:     diag.T("核对天数和金额；不按天发的，不写 day_rate。", "Check days and amount; leave day_rate out where it is not by days."),
	Run: func(p *Pass) {
		for _, a := range p.Board.Allowances {
			p.allowanceAmounts(a)
		}
	},
}

func (p *Pass) allowanceAmounts(a *record.Allowance) {
	if a.DayRate <= 0 {
		return
	}
	first, n := -1, 0
	for i, x := range a.Payments {
		if x.Kind == "误工补助" && record.Fen(x.Days*a.DayRate) != record.Fen(x.Amount) {
			if n == 0 {
				first = i
			}
			n++
		}
	}
	if n == 0 {
		return
	}
	x := a.Payments[first]
	p.Report(a.Pos(item("payment", first, "amount")), diag.T("%v天×%v元＝%v元，表里是%v元；这样的共%d笔", "%v days × %v yuan = %v yuan, but the list says %v; %d payments differ", x.Days, a.DayRate, float64(record.Fen(x.Days*a.DayRate))/100, x.Amount, n),
		diag.T("请核对天数和金额；不按天发的，不写 day_rate", "check days and amount; leave day_rate out where it is not by days"))
}

var allowanceUndecided = &Check{
	Name: "allowance-undecided", Severity: diag.Warning,
	Title:   diag.T("补助标准没有写明经村民会议决定", "the standard of an allowance was not decided"),
	What:    diag.T("误工补助表没有写村民会议决定的日期（decided），或者决定的日期晚于发放日期。", "An allowance list has no day of the villagers' meeting (decided), or that day is after it was paid."),
	Why:     diag.T("《村民委员会组织法》第二十四条：享受误工补贴的人员及补贴标准，经村民会议讨论决定方可办理。", "Organic Law of Villagers' Committees, art. 24: who receives such an allowance and its standard are decided by the villagers' meeting before it is paid."),
	Example: diag.T("village = \"guozhai\"\nstandard = \"每天60元\"   # 没有 decided", "village = \"guozhai\"\nstandard = \"每天60元\"   # no decided"),
	Fix:     diag.T("写上 decided 和 decided_by；没有决定过的，先开会。", "Write decided and decided_by; hold the meeting first if there was none."),
	Each: func(p *Pass, r record.Record) {
		a, ok := r.(*record.Allowance)
		switch {
		case !ok || a.Standard == "": // nothing is filled in yet
		case a.Decided.IsZero():
			p.Report(a.Pos("standard"), diag.T("没有写补助的人员和标准是哪天经村民会议决定的", "it is not said when the villagers' meeting decided on persons and standard"),
				diag.T("请写 decided 和 decided_by（村民会议或者村民代表会议）", "write decided and decided_by"))
		case !a.Paid.IsZero() && a.Decided.After(a.Paid):
			p.Report(a.Pos("decided"), diag.T("标准决定于%s，晚于发放的%s", "the standard was decided on %s, after it was paid on %s", day(a.Decided), day(a.Paid)),
				diag.T("请核对两个日期；先决定，后发放", "check both dates: the decision comes first"))
		}
	},
}

var allowanceTwice = &Check{
	Name: "allowance-twice", Severity: diag.Error,
	Title:   diag.T("同一户同一项发了两次", "a hub is paid twice for one thing"),
	What:    diag.T("一份表里，同一个中心户的同一个项目（kind）有两笔。", "A list has two payments of a kind for one hub."),
	Why:     diag.T("公布出去的合计会多算，村民会来问。", "The published sum would be too high."),
	Example: diag.T("[[payment]]\nhub = \"guozhai-01\"\nkind = \"活动经费\"\n[[payment]]\nhub = \"guozhai-01\"\nkind = \"活动经费\"", "[[payment]]\nhub = \"guozhai-01\"\nkind = \"活动经费\"\n[[payment]]\nhub = \"guozhai-01\"\nkind = \"活动经费\""),
	Fix:     diag.T("删去重复的一笔；确有两笔的，合成一笔，在 note 里说明。", "Delete what is there twice; make one payment of two and explain it in note."),
	Each: func(p *Pass, r record.Record) {
		a, ok := r.(*record.Allowance)
		if !ok {
			return
		}
		type payment struct{ hub, kind string }
		seen := map[payment]bool{}
		for i, x := range a.Payments {
			key := payment{x.Hub.ID, x.Kind}
			if seen[key] {
				p.Report(a.Pos(item("payment", i, "hub")), diag.T("%s的%s已经有一笔", "%s has a payment for %s already", x.Hub.ID, x.Kind),
					diag.T("请删去重复的，或合成一笔并在 note 里说明", "delete what is there twice, or make one of both and explain it in note"))
			}
			seen[key] = true
		}
	},
}

// allowanceDay is the day of the month after a period by which its list must be posted.
const allowanceDay = 15

var allowanceUnpublished = &Check{
	Name: "allowance-unpublished", Severity: diag.Warning,
	Title: diag.T("发了补助没有按时公布", "an allowance was paid and not published"),
	What: diag.T("补助已经发放（paid），过了下一季度（全年的为下一年）第一个月15日，还没有写公布日期（published），或者写了 public = false。",
		"It was paid, and by the 15th of the first month after its quarter or year it has no published, or it is public = false."),
	Why:     diag.T("《村民委员会组织法》第三十条：一般事项至少每季度公布一次，接受村民监督。", "Organic Law of Villagers' Committees, art. 30: such matters are published at least every quarter."),
	Example: diag.T("year = 2026\nquarter = 2\npaid = 2026-07-05   # 没有 published", "year = 2026\nquarter = 2\npaid = 2026-07-05   # no published"),
	Fix:     diag.T("张贴后写上 published，删去 public = false。", "Post it and write published; delete public = false."),
	Each: func(p *Pass, r record.Record) {
		a, ok := r.(*record.Allowance)
		if !ok || a.Paid.IsZero() || a.Paid.After(p.Today) {
			return
		}
		due := calendar.New(a.Year+1, time.January, allowanceDay)
		if a.Quarter > 0 {
			due = calendar.New(a.Year, time.Month(3*a.Quarter+1), allowanceDay)
		}
		if !p.Today.After(due) || a.IsPublic() && !a.Published.IsZero() && !a.Published.After(p.Today) {
			return
		}
		p.Report(a.Pos("paid"), diag.T("已于%s发放，应在%s以前公布，还没有公布", "it was paid on %s and should have been published by %s", day(a.Paid), day(due)),
			diag.T("请张贴，写上 published；写了 public = false 的删去", "post it and write published; delete public = false"))
	},
}
