package check

import (
	"slices"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var liaisonDates = &Check{
	Name: "liaison-dates", Severity: diag.Warning,
	Title:   diag.T("挂钩联系的日期有问题", "the dates of a liaison are doubtful"),
	What:    diag.T("干部挂钩联系的 until 早于 since；或者一个中心户的干部联系期都已结束，没有人接。", "until of an official is before since; or the link of every official of a hub has ended and nobody took over."),
	Why:     diag.T("联系制度（资料行 R-7）要求每户都有干部联系，人走了要有人接。", "The liaison rule (row R-7) gives every hub an official; who leaves is succeeded."),
	Example: diag.T("[[official]]\nname = \"李明\"\nhubs = [\"guozhai-01\"]\nsince = 2026-03-01\nuntil = 2025-12-31", "[[official]]\nname = \"李明\"\nhubs = [\"guozhai-01\"]\nsince = 2026-03-01\nuntil = 2025-12-31"),
	Fix:     diag.T("核对日期；干部调走的，在 officials.toml 里写上接替的人。", "Check the dates; add the successor of who left to officials.toml."),
	Run: func(p *Pass) {
		for _, o := range p.Board.Officials {
			if !o.Until.IsZero() && o.Until.Before(o.Since) {
				p.Report(o.Pos("until"), diag.T("%s的联系结束于%s，早于开始的%s", "the link of %s ends on %s, before it begins on %s", o.Name, day(o.Until), day(o.Since)),
					diag.T("请核对 since 和 until", "check since and until"))
			}
		}
		for _, h := range p.Board.Hubs {
			ended := func(o *record.Official) bool { return !o.Until.IsZero() && o.Until.Before(p.Today) }
			if len(h.Officials) > 0 && !slices.ContainsFunc(h.Officials, func(o *record.Official) bool { return !ended(o) }) {
				last := h.Officials[len(h.Officials)-1]
				p.Report(last.Pos("until"), diag.T("%s的联系%s已经结束，“%s”没有人接", "the link of %s ended on %s, and nobody took over %s", last.Name, day(last.Until), h.Name),
					diag.T("在 officials.toml 里写上接替的干部", "add the successor to officials.toml"))
			}
		}
	},
}
