package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// disputeDays is after how many days a dispute should have a result.
const disputeDays = 60

var incidentResultMissing = &Check{
	Name: "incident-result-missing", Severity: diag.Warning,
	Title: diag.T("纠纷过了60天没有结果", "a dispute has no result after 60 days"),
	What: diag.T("矛盾排查、纠纷调处的记录超过60天，没有写结果（result），或者还写着“处理中”。每户合起来说一次。",
		"A dispute is older than 60 days, and its result is missing or still “under way”. One warning a hub."),
	Why:     diag.T("调处成功率要公布分子和分母；久拖不结的，应当说明未成功或者移交。", "The rate of success is published with its parts; what drags on was not settled or should be handed over."),
	Example: diag.T("kind = \"纠纷调处\"\ndate = 2026-03-01   # 没有 result", "kind = \"纠纷调处\"\ndate = 2026-03-01   # no result"),
	Fix:     diag.T("写上 result：成功、未成功或移交，并写 closed。", "Write result (settled, not settled or handed over) and closed."),
	Run: func(p *Pass) {
		for _, h := range p.Board.Hubs {
			first, n := firstOf(h.Incidents, func(x *record.Incident) bool {
				return x.Dispute() && (x.Result == "" || x.Result == "处理中") && p.Today.Sub(x.Date) > disputeDays
			})
			if n > 0 {
				p.Report(first.Pos("date"), diag.T("“%s”有%d件纠纷超过%d天没有结果，最早的是%s的", "%s has %d disputes without a result after %d days, the oldest of %s", h.Name, n, disputeDays, day(first.Date)),
					diag.T("请写 result（成功、未成功、移交）和 closed", "write result (成功, 未成功, 移交) and closed"))
			}
		}
	},
}

var incidentResultUnfit = &Check{
	Name: "incident-result-unfit", Severity: diag.Warning,
	Title: diag.T("平安台账的结果与事项不合", "a result that does not fit the entry"),
	What: diag.T("治安巡防、涉稳信息、案件线索写了结果（result）；或者结束（closed）早于发生的日期；或者写了结束日期，结果却是“处理中”。",
		"A patrol, a report or a lead has a result; or closed is before the date; or the entry is closed, but its result is “under way”."),
	Why:     diag.T("成功率只按纠纷计算。巡防写了“成功”，多半是事项（kind）写错了。", "The rate of success counts disputes only. A patrol with a result most likely has the wrong kind."),
	Example: diag.T("kind = \"治安巡防\"\nresult = \"成功\"", "kind = \"治安巡防\"\nresult = \"成功\""),
	Fix:     diag.T("改正 kind，或删去 result；核对 closed。", "Correct kind or delete result; check closed."),
	Each: func(p *Pass, r record.Record) {
		x, ok := r.(*record.Incident)
		switch {
		case !ok:
		case !x.Dispute() && x.Result != "":
			p.Report(x.Pos("result"), diag.T("“%s”没有调处结果，这里却写了“%s”", "an entry of the kind %s has no result, but %s is written here", x.Kind, x.Result),
				diag.T("是纠纷的改正 kind，不是的删去 result", "correct kind if it is a dispute, else delete result"))
		case !x.Closed.IsZero() && x.Closed.Before(x.Date):
			p.Report(x.Pos("closed"), diag.T("结束于%s，早于发生的%s", "it was closed on %s, before its date, %s", day(x.Closed), day(x.Date)),
				diag.T("请核对两个日期", "check both dates"))
		case !x.Closed.IsZero() && x.Result == "处理中":
			p.Report(x.Pos("result"), diag.T("已于%s结束，结果却是“处理中”", "it was closed on %s, but its result is 处理中", day(x.Closed)),
				diag.T("请写明成功、未成功或移交；没有结束的删去 closed", "write 成功, 未成功 or 移交, or delete closed"))
		}
	},
}
