package check

import (
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// lostHyphen is what the range 1-2 becomes when its hyphen is lost: the source of the system says 联系12名困难群众.
const lostHyphen = 12

var helpLoad = &Check{
	Name: "help-load", Severity: diag.Warning,
	Title: diag.T("户长帮扶的人过多或过少", "a head helps too many or too few people"),
	What: diag.T("一户正在帮扶的人数超过 help_max；或者本村已有帮扶登记，而有的户不到 help_min（每村合起来说明一次，帮扶对象解决后暂时没有的不算错）；或者 help_max 写成了12，公开的文字里有“12名困难群众”。",
		"A hub helps more people than help_max; or its village keeps such plans, and some hubs help fewer than help_min (one note a village: after a case is solved there may be none for a while); or help_max is 12, or a public text says 12 people in difficulty."),
	Why: diag.T("规定每名户长联系帮扶1～2名困难群众。材料里的“12名”多半是“1-2名”丢了横线：12名乘以203户是2436人。",
		"The rule: each head helps 1–2 people in difficulty. The “12” of the source is most likely “1-2” without its hyphen: 12 people in each of 203 hubs would be 2,436."),
	Example: diag.T("[rules]\nhelp_max = 12   # 应是 2", "[rules]\nhelp_max = 12   # means 2"),
	Fix:     diag.T("调整帮扶对象，已经解决的写 done 和 result；本镇规定不同的，改 help_min、help_max。", "Share the plans out, write done and result for what is solved, or change help_min and help_max."),
	Run: func(p *Pass) {
		r := p.rules()
		if r.HelpMax == lostHyphen {
			p.Report(p.Board.Config.Pos("rules.help_max"), diag.T("每名户长帮扶人数的上限写的是12名", "the most that a head helps is set to 12"),
				diag.T("规定是1～2名，“12”多半是“1-2”丢了横线：请写 help_min = 1、help_max = 2", "the rule is 1–2; 12 is most likely 1-2 without its hyphen: write help_min = 1 and help_max = 2"))
		}
		for _, v := range p.Board.Villages {
			p.helpOf(v)
		}
		for _, r := range p.Board.All() {
			if m := r.Base(); m.Kind != record.StatisticsKind { // which sets stated figures beside each other as they are
				p.helpText(r, m)
			}
		}
	},
}

// helpText looks for 12名困难群众 in what a record says in public.
func (p *Pass) helpText(r record.Record, m *record.Meta) {
	report := func(pos diag.Pos) {
		p.Report(pos, diag.T("这里写的是“12名困难群众”，规定是1～2名", "this says 12 people in difficulty; the rule is 1–2"),
			diag.T("“12”多半是“1-2”丢了横线，请核对后写成 1～2名", "12 is most likely 1-2 without its hyphen: write 1～2名"))
	}
	published(r, func(text string, _ bool, key *keyPath) {
		if twelve(text) >= 0 {
			report(m.Pos(key.String()))
		}
	})
	if at := twelve(m.Text); at >= 0 {
		report(textPos(m, at))
	}
}

// twelve finds 12名困难 that is not the end of a larger number; -1 if there is none.
func twelve(text string) int {
	at := strings.Index(text, "12名困难")
	if at > 0 && isDigit(text[at-1]) {
		return -1
	}
	return at
}

func (p *Pass) helpOf(v *record.Village) {
	r := p.rules()
	var first *record.Hub
	var fewer []string
	kept := false
	for _, h := range v.Hubs {
		kept = kept || len(h.Helps) > 0
		n := 0
		var last *record.Help
		for _, x := range h.Helps {
			if x.ActiveOn(p.Today) {
				n, last = n+1, x
			}
		}
		switch {
		case n > r.HelpMax:
			hint := diag.T("已经解决的写 done 和 result；人多的分给别的户", "write done and result for what is solved; share the others out")
			if n == lostHyphen {
				hint = diag.T("规定是1～2名，“12名”多半是“1-2名”丢了横线，请核对", "the rule is 1–2; 12 is most likely 1-2 without its hyphen")
			}
			p.Report(last.Pos("hub"), diag.T("“%s”正在帮扶%d人，规定为%d～%d名", "%s helps %d people, the rule is %d–%d", h.Name, n, r.HelpMin, r.HelpMax), hint)
		case n < r.HelpMin:
			if first == nil {
				first = h
			}
			fewer = append(fewer, h.ID)
		}
	}
	if kept && len(fewer) > 0 {
		p.found.Note(first.Pos("id"), p.check.Name, diag.T("%s有%d户正在帮扶的不到%d人：%s", "%s has %d hubs that help fewer than %d: %s", v.Name, len(fewer), r.HelpMin, some(fewer)),
			diag.T("有帮扶的请补记在 ledgers/help*.toml 里；规定不同的，改 board.toml 的 help_min", "write their plans down in ledgers/help*.toml; where the rule differs, change help_min in board.toml"))
	}
}

var helpReversed = &Check{
	Name: "help-reversed", Severity: diag.Warning,
	Title: diag.T("帮扶登记前后矛盾", "a help plan contradicts itself"),
	What: diag.T("结束（done）早于开始（since）；做的事（action）早于开始或晚于结束；有结束日期而无结果，或有结果而无结束日期。",
		"done is before since; an action is before since or after done; or one of done and result is missing."),
	Why:     diag.T("正在帮扶几人、解决几人，都按这些日期统计并公开。", "How many are helped and how many were solved is counted from these dates, and published."),
	Example: diag.T("since = 2026-05-01\ndone = 2026-03-01", "since = 2026-05-01\ndone = 2026-03-01"),
	Fix:     diag.T("核对 since、done 和各项 action 的日期；结束的写明 result。", "Check since, done and the dates of the actions; write result when it is over."),
	Each: func(p *Pass, r record.Record) {
		if h, ok := r.(*record.Help); ok {
			p.helpDates(h)
		}
	},
}

func (p *Pass) helpDates(h *record.Help) {
	dates := diag.T("请核对这两个日期", "check both dates")
	switch {
	case !h.Done.IsZero() && h.Done.Before(h.Since):
		p.Report(h.Pos("done"), diag.T("帮扶结束于%s，早于开始的%s", "the help ended on %s, before it began on %s", day(h.Done), day(h.Since)), dates)
		return
	case !h.Done.IsZero() && h.Result == "":
		p.Report(h.Pos("done"), diag.T("帮扶已于%s结束，却没有写结果", "the help ended on %s, but has no result", day(h.Done)),
			diag.T("请写 result：已解决、明显好转、转有关部门或对象变动", "write result"))
	case h.Done.IsZero() && h.Result != "":
		p.Report(h.Pos("result"), diag.T("帮扶已有结果“%s”，却没有写结束日期", "the help has the result %s, but no last day", h.Result),
			diag.T("请写 done；还在帮扶的，删去 result", "write done; delete result while the help goes on"))
	}
	for i, a := range h.Actions {
		switch {
		case a.Date.Before(h.Since):
			p.Report(h.Pos(item("action", i, "date")), diag.T("这件事做于%s，早于帮扶开始的%s", "this was done on %s, before the help began on %s", day(a.Date), day(h.Since)), dates)
			return
		case !h.Done.IsZero() && a.Date.After(h.Done):
			p.Report(h.Pos(item("action", i, "date")), diag.T("这件事做于%s，晚于帮扶结束的%s", "this was done on %s, after the help ended on %s", day(a.Date), day(h.Done)), dates)
			return
		}
	}
}
