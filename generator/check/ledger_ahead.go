package check

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var ledgerAhead = &Check{
	Name: "ledger-ahead", Severity: diag.Warning,
	Title: diag.T("台账的日期在今天之后", "a ledger is dated after today"),
	What: diag.T("民情、平安台账、走访、配套物品、帮扶的记录里，有日期在今天之后。每个文件合起来说一次，指着第一处。",
		"An entry of the voices, the public-order ledger, visits, kits or help has a date after today. One warning a file, at the first place."),
	Why:     diag.T("台账只记已经发生的事；写错年份的，统计时会漏掉。", "Ledgers hold what has happened. What has the wrong year is not counted."),
	Example: diag.T("[[visit]]\ndate = 2027-03-01   # 今天是2026年11月25日", "[[visit]]\ndate = 2027-03-01   # it is 2026-11-25"),
	Fix:     diag.T("核对日期；还没有发生的事，发生以后再记。", "Check the date; write down what is to come when it has happened."),
	Run: func(p *Pass) {
		var files []string
		first, count := map[string]*laterDate{}, map[string]int{}
		for _, r := range p.Board.All() {
			m := r.Base()
			for _, d := range ledgerDates(r) {
				if !d.date.After(p.Today) {
					continue
				}
				if count[m.File]++; count[m.File] == 1 {
					files = append(files, m.File)
					first[m.File] = &laterDate{m.Pos(d.key), d.date}
				}
				break
			}
		}
		for _, f := range files {
			p.Report(first[f].pos, diag.T("有%d条记录的日期在今天（%s）之后，第一条是%s", "%d entries are dated after today, %s; the first is of %s", count[f], day(p.Today), day(first[f].date)),
				diag.T("请核对日期", "check the date"))
		}
	},
}

type laterDate struct {
	pos  diag.Pos
	date calendar.Date
}

type keyDate struct {
	key  string
	date calendar.Date
}

// ledgerDates returns the dates of an entry of a ledger, nil for other records.
func ledgerDates(r record.Record) []keyDate {
	switch r := r.(type) {
	case *record.Voice:
		return []keyDate{{"date", r.Date}, {"settled", r.Settled}, {"reported", r.Reported}, {"answered", r.Answered}}
	case *record.Incident:
		return []keyDate{{"date", r.Date}, {"closed", r.Closed}}
	case *record.Visit:
		return []keyDate{{"date", r.Date}}
	case *record.Kit:
		return []keyDate{{"issued", r.Issued}, {"returned", r.Returned}}
	case *record.Help:
		return []keyDate{{"since", r.Since}, {"done", r.Done}}
	}
	return nil
}
