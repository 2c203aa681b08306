package check

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var ledgerTwice = &Check{
	Name: "ledger-twice", Severity: diag.Error,
	Title:   diag.T("两个文件里有同一条台账", "an entry stands in two files"),
	What:    diag.T("两个文件里有户、日期和事由都相同的民情、帮扶、平安或走访记录，或者同一村同一期的补助名单。常见于复制出来的“副本”文件。", "Two files have a voice, a help plan, a public-order entry or a visit of the same hub, day and matter, or an allowance list of the same village and period. Often one of them is a copy."),
	Why:     diag.T("公开的数目按条计算，同一条会数两遍；补助会公开两次。", "The published numbers count entries: one would count twice, and an allowance be published twice."),
	Example: diag.T("ledgers/voices.toml 和 ledgers/voices - 副本.toml", "ledgers/voices.toml and ledgers/voices - copy.toml"),
	Fix:     diag.T("删去副本；确实是两件事的，把事由写得不一样。", "Delete the copy; where there really were two matters, tell them apart."),
	Run: func(p *Pass) {
		first := map[entry]*record.Meta{}
		for _, r := range p.Board.All() {
			e, ok := entryOf(r)
			if !ok {
				continue
			}
			m := r.Base()
			switch at := first[e]; {
			case at == nil:
				first[e] = m
			case at.File != m.File:
				p.Report(m.Pos(""), diag.T("与 %s 是同一条", "this is the same as %s", at.Pos("")),
					diag.T("如果是复制出来的文件，请移走；确实是两件事的，把事由写得不一样", "if the file is a copy, move it away; else tell the two apart"))
			}
		}
	},
}

// entry is what tells two entries of one kind apart.
type entry struct {
	kind    *record.Kind
	subject any // the hub or the village
	date    calendar.Date
	matter  string
}

// entryOf is false for records that may well be alike: a patrol of a hub on a day is told from another by its matter alone.
func entryOf(r record.Record) (e entry, ok bool) {
	k := r.Base().Kind
	switch r := r.(type) {
	case *record.Voice:
		return entry{k, r.Hub.To, r.Date, r.Matter}, r.Matter != ""
	case *record.Help:
		return entry{k, r.Hub.To, r.Since, r.Person}, r.Person != ""
	case *record.Incident:
		return entry{k, r.Hub.To, r.Date, r.Kind + " " + r.Matter}, r.Matter != ""
	case *record.Visit:
		return entry{k, r.Hub.To, r.Date, r.Official.ID}, r.Official.ID != ""
	case *record.Allowance:
		return entry{k, r.Village.To, calendar.New(r.Year, 1, 1), r.PeriodName()}, r.Year > 0
	}
	return entry{}, false
}
