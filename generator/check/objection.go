package check

import (
	"slices"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var objectionIncomplete = &Check{
	Name: "objection-incomplete", Severity: diag.Error,
	Title: diag.T("异议记录不完整或自相矛盾", "the record of an objection is incomplete or contradicts itself"),
	What: diag.T("有办结日期而无结果，或有结果而无办结日期；办结早于收到；所涉及的人不在本轮人选里。收到或办结日期在今天之后的只提醒。",
		"It has a closing date but no outcome, or an outcome but no closing date; it was closed before it was received; whom it concerns is no candidate of the round. Dates after today are only a warning."),
	Why:     diag.T("谁能聘用由异议的结果决定：取消资格和暂缓的人不进聘用名单。", "Outcomes decide who is appointed: those disqualified or put off are not on the list."),
	Example: diag.T("[[objection]]\nreceived = 2026-11-24\nclosed = 2026-11-26   # 没有 outcome", "[[objection]]\nreceived = 2026-11-24\nclosed = 2026-11-26   # no outcome"),
	Fix:     diag.T("办结的写明 closed 和 outcome，未办结的两项都不写。", "Write both closed and outcome when it is settled, and neither before."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			for i := range s.Objections {
				p.objection(s, i, &s.Objections[i])
			}
		}
	},
}

func (p *Pass) objection(s *record.Selection, i int, o *record.Objection) {
	hint := diag.T("办结的写明 closed 和 outcome，未办结的两项都不写", "write both closed and outcome when it is settled, and neither before")
	switch {
	case !o.Closed.IsZero() && o.Outcome == "":
		p.Report(s.Pos(item("objection", i, "closed")), diag.T("异议已于%s办结，却没有写结果", "the objection was closed on %s, but has no outcome", day(o.Closed)), hint)
	case o.Closed.IsZero() && o.Outcome != "":
		p.Report(s.Pos(item("objection", i, "outcome")), diag.T("异议已有结果“%s”，却没有写办结日期", "the objection has the outcome %s, but no closing date", o.Outcome), hint)
	case !o.Closed.IsZero() && o.Closed.Before(o.Received):
		p.Report(s.Pos(item("objection", i, "closed")), diag.T("异议办结于%s，早于收到的%s", "the objection was closed on %s, before it was received on %s", day(o.Closed), day(o.Received)),
			diag.T("请核对两个日期", "check both dates"))
	case o.Received.After(p.Today) || o.Closed.After(p.Today):
		p.Warn(s.Pos(item("objection", i, "received")), diag.T("异议的日期在今天（%s）之后", "the objection is dated after today, %s", day(p.Today)),
			diag.T("请核对 received 和 closed", "check received and closed"))
	}
	concerned := func(c record.Candidate) bool { return c.Member.ID == o.Member.ID }
	if o.Member.ID != "" && !slices.ContainsFunc(s.Candidates, concerned) {
		p.Report(s.Pos(item("objection", i, "member")), diag.T("异议涉及的“%s”不是本轮人选", "the objection concerns %q, who is no candidate of this round", o.Member.ID),
			diag.T("请改为本轮人选的编号；涉及整轮选聘的，删去 member", "write the id of a candidate; delete member if it concerns the whole round"))
	}
}
