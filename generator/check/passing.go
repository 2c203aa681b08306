package check

import (
	"slices"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var passingOverlap = &Check{
	Name: "passing-overlap", Severity: diag.Warning,
	Title:   diag.T("传阅袋同时在两户", "a circulation bag is at two hubs at once"),
	What:    diag.T("一户收到传阅袋时，另一户还没有交出。交出的当天收到不算。", "A hub received the bag before the one that had it passed it on; the same day is right."),
	Why:     diag.T("传阅袋只有一只，登记单要说得清它在哪里。", "There is one bag, and its slip must tell where it is."),
	Example: diag.T("[[passing]]\nhub = \"guozhai-01\"\nreceived = 2026-10-12\n[[passing]]\nhub = \"guozhai-02\"\nreceived = 2026-10-20   # 01没有写 passed", "[[passing]]\nhub = \"guozhai-01\"\nreceived = 2026-10-12\n[[passing]]\nhub = \"guozhai-02\"\nreceived = 2026-10-20   # 01 has no passed"),
	Fix:     diag.T("对照登记单补上、改正 received 和 passed。", "Complete and correct received and passed by the slip."),
	Run: func(p *Pass) {
		for _, c := range p.Board.Circulations {
			p.overlaps(c)
		}
	},
}

// overlaps looks at the passings in the order in which the bag came.
func (p *Pass) overlaps(c *record.Circulation) {
	order := make([]int, len(c.Passings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return c.Passings[i].Received.Compare(c.Passings[j].Received) })
	for n := 1; n < len(order); n++ {
		before, now := &c.Passings[order[n-1]], &c.Passings[order[n]]
		if now.Received.IsZero() || before.Received.IsZero() || !before.Passed.IsZero() && !before.Passed.After(now.Received) {
			continue
		}
		p.Report(c.Pos(item("passing", order[n], "received")), diag.T("%s收到时，传阅袋还在 %s", "on %s the bag was still at %s", day(now.Received), before.Hub.ID),
			diag.T("请对照登记单改正收到、交出的日期", "correct the dates by the slip"))
	}
}

var passingReversed = &Check{
	Name: "passing-reversed", Severity: diag.Error,
	Title:   diag.T("传阅袋没有收到就交出了", "a circulation bag was passed on before it came"),
	What:    diag.T("一次传阅的 passed（交出）在 received（收到）之前。", "passed of a passing is before received."),
	Why:     diag.T("网页公布每户收到、交出的日期和停留天数。", "The page shows both dates and the days between them."),
	Example: diag.T("received = 2026-10-20\npassed = 2026-10-12", "received = 2026-10-20\npassed = 2026-10-12"),
	Fix:     diag.T("对照登记单改正。", "Correct it by the slip."),
	Run: func(p *Pass) {
		p.passings(func(c *record.Circulation, i int, x *record.Passing) {
			if !x.Passed.IsZero() && x.Passed.Before(x.Received) {
				p.Report(c.Pos(item("passing", i, "passed")), diag.T("%s收到，却在%s交出", "the bag came on %s and was passed on on %s", day(x.Received), day(x.Passed)),
					diag.T("请对照登记单改正日期", "correct the dates by the slip"))
			}
		})
	},
}

var passingTooLong = &Check{
	Name: "passing-too-long", Severity: diag.Warning,
	Title:   diag.T("传阅袋在一户停得太久", "a circulation bag stays too long at a hub"),
	What:    diag.T("一户收到后超过 passing_days 天没有交出；还没有写 passed 的，算到今天。", "A hub kept the bag for more than passing_days days; up to today where passed is not written."),
	Why:     diag.T("传阅袋要在各户之间传起来，停在一户，别户就看不到市场信息。", "The bag is to go round: while it rests, the other hubs miss the news of the market."),
	Example: diag.T("received = 2026-10-01\npassed = 2026-11-20   # passing_days = 10", "received = 2026-10-01\npassed = 2026-11-20   # passing_days = 10"),
	Fix:     diag.T("提醒这一户交给下一户；规定不同的，改 board.toml 的 passing_days。", "Remind the hub; where the rule differs, change passing_days in board.toml."),
	Run: func(p *Pass) {
		most := p.rules().PassingDays
		p.passings(func(c *record.Circulation, i int, x *record.Passing) {
			until := x.Passed
			if until.IsZero() {
				until = p.Today
			}
			if days := until.Sub(x.Received); !x.Received.IsZero() && days > most {
				p.Report(c.Pos(item("passing", i, "received")), diag.T("传阅袋在 %s 停了%d天，规定最多%d天", "the bag stayed at %s for %d days, the rule is %d at most", x.Hub.ID, days, most),
					diag.T("请提醒传给下一户；已经交出的补写 passed", "have it passed on, or add passed"))
			}
		})
	},
}

var passingOffRoute = &Check{
	Name: "passing-off-route", Severity: diag.Warning,
	Title:   diag.T("传阅袋传到了路线以外的户", "a circulation bag went to a hub off its route"),
	What:    diag.T("写了 route（传阅次序）的传阅袋，passing 里的中心户不在其中。", "A bag has a route, and the hub of a passing is not on it."),
	Why:     diag.T("传阅次序事先公布，各户才知道几时轮到自己。", "The route is published so that every hub knows its turn."),
	Example: diag.T("route = [\"guozhai-01\", \"guozhai-02\"]\n[[passing]]\nhub = \"guozhai-09\"", "route = [\"guozhai-01\", \"guozhai-02\"]\n[[passing]]\nhub = \"guozhai-09\""),
	Fix:     diag.T("改正中心户，或把它加进 route。", "Correct the hub, or add it to route."),
	Run: func(p *Pass) {
		p.passings(func(c *record.Circulation, i int, x *record.Passing) {
			on := func(h record.Ref[record.Hub]) bool { return h.ID == x.Hub.ID }
			if len(c.Route) > 0 && x.Hub.To != nil && !slices.ContainsFunc(c.Route, on) {
				p.Report(c.Pos(item("passing", i, "hub")), diag.T("“%s”不在传阅次序里", "%s is not on the route", x.Hub.To.Name),
					diag.T("请改正中心户，或把它加进 route", "correct the hub, or add it to route"))
			}
		})
	},
}

var bagBranchUnknown = &Check{
	Name: "bag-branch-unknown", Severity: diag.Error,
	Title:   diag.T("传阅袋的支部本村没有", "the branch of a circulation bag is not in the village"),
	What:    diag.T("传阅袋的 branch 不是本村 village.toml 的任何一个 [[branch]]。", "branch of a bag is not the id of a [[branch]] in the village's village.toml."),
	Why:     diag.T("传阅袋由支部管，网页上要写明是哪个支部的。", "A branch keeps the bag, and the page names it."),
	Example: diag.T("village = \"guozhai\"\nbranch = \"guonan\"", "village = \"guozhai\"\nbranch = \"guonan\""),
	Fix:     diag.T("改正编号，或在 village.toml 里补上这个支部。", "Correct the id, or add the branch to village.toml."),
	Run: func(p *Pass) {
		for _, c := range p.Board.Circulations {
			p.branchKnown(&c.Meta, c.Village.To, c.Branch)
		}
	},
}

// passings calls look for every passing of every bag.
func (p *Pass) passings(look func(c *record.Circulation, i int, x *record.Passing)) {
	for _, c := range p.Board.Circulations {
		for i := range c.Passings {
			look(c, i, &c.Passings[i])
		}
	}
}
