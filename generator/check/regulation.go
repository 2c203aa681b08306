package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var regulationReplacedTwice = &Check{
	Name: "regulation-replaced-twice", Severity: diag.Error,
	Title:   diag.T("一项制度被代替了两次", "a regulation is replaced twice"),
	What:    diag.T("两项制度的 replaces 写的是同一项，或者一项制度代替了自己。", "Two regulations have the same one in replaces, or one replaces itself."),
	Why:     diag.T("页面要写明“已被哪一项代替”，只能有一项（资料行 E-11：版本和有效期）。", "The page says by which one it is replaced; that can be only one (row E-11: version and validity)."),
	Example: diag.T("# v2.md\nreplaces = \"selection-v1\"\n# v3.md\nreplaces = \"selection-v1\"", "# v2.md\nreplaces = \"selection-v1\"\n# v3.md\nreplaces = \"selection-v1\""),
	Fix:     diag.T("每一版只代替前一版。", "Let each version replace the one before it."),
	Run: func(p *Pass) {
		by := map[*record.Regulation]*record.Regulation{}
		hint := diag.T("每一版只代替前一版，请核对 replaces", "each version replaces the one before it: check replaces")
		for _, r := range p.Board.Regulations {
			old := r.Replaces.To
			switch {
			case old == nil:
			case old == r:
				p.Report(r.Pos("replaces"), diag.T("《%s》（%s）代替了自己", "%s (%s) replaces itself", r.Title, r.Version), hint)
			case by[old] != nil:
				p.Report(r.Pos("replaces"), diag.T("《%s》（%s）已经被 %s 代替", "%s (%s) is replaced by %s already", old.Title, old.Version, by[old].ID), hint)
			default:
				by[old] = r
			}
		}
	},
}

var regulationDates = &Check{
	Name: "regulation-dates", Severity: diag.Error,
	Title: diag.T("制度的日期前后颠倒", "the dates of a regulation are out of order"),
	What: diag.T("失效日期（valid_until）早于施行日期（valid_from）；或者施行日期早于通过日期（adopted），早于被它代替的一项的施行日期（后两种只提醒）。",
		"A regulation ends before it holds; or it holds before it was adopted, or before the one that it replaces (warnings)."),
	Why:     diag.T("哪一天有没有效，全看这几个日期。", "Whether it holds on a day follows from these dates."),
	Example: diag.T("adopted = 2026-01-04\nvalid_from = 2026-01-15\nvalid_until = 2025-12-31", "adopted = 2026-01-04\nvalid_from = 2026-01-15\nvalid_until = 2025-12-31"),
	Fix:     diag.T("核对通过、施行和失效的日期。", "Check the dates."),
	Run: func(p *Pass) {
		hint := diag.T("请核对通过、施行和失效的日期", "check when it was adopted, holds and ends")
		for _, r := range p.Board.Regulations {
			if !r.ValidUntil.IsZero() && r.ValidUntil.Before(r.ValidFrom) {
				p.Report(r.Pos("valid_until"), diag.T("失效日期%s早于施行日期%s", "it ends on %s, before it holds from %s", day(r.ValidUntil), day(r.ValidFrom)), hint)
			}
			switch old := r.Replaces.To; {
			case r.ValidFrom.Before(r.Adopted):
				p.Warn(r.Pos("valid_from"), diag.T("施行日期%s早于通过日期%s", "it holds from %s, before it was adopted on %s", day(r.ValidFrom), day(r.Adopted)), hint)
			case old != nil && old != r && !old.ValidFrom.Before(r.ValidFrom):
				p.Warn(r.Pos("valid_from"), diag.T("施行日期%s不晚于被代替的一项（%s）", "it holds from %s, not later than the one that it replaces (%s)", day(r.ValidFrom), day(old.ValidFrom)), hint)
			}
		}
	},
}

var regulationExpired = &Check{
	Name: "regulation-expired", Severity: diag.Warning,
	Title:   diag.T("制度已经过期，没有新的代替", "a regulation has run out and nothing replaces it"),
	What:    diag.T("失效日期（valid_until）已经过去，没有别的制度用 replaces 代替它。", "valid_until of a regulation has passed, and no other one has it in replaces."),
	Why:     diag.T("长效机制要靠现行有效的制度（资料行 E-11）：过期了还照着办，或者没有人发现已经过期。", "What is to last needs rules that hold (row E-11); most often nobody noticed that they ran out."),
	Example: diag.T("# 今天是 2026-11-25\nvalid_from = 2023-01-01\nvalid_until = 2025-12-31", "# today is 2026-11-25\nvalid_from = 2023-01-01\nvalid_until = 2025-12-31"),
	Fix:     diag.T("续期的改 valid_until；修订了的，新的一项写 replaces。", "Write a later valid_until where it was prolonged; a revision has replaces."),
	Run: func(p *Pass) {
		for _, r := range p.Board.Regulations {
			if !r.ValidUntil.IsZero() && r.ValidUntil.Before(p.Today) && r.ReplacedBy == nil {
				p.Report(r.Pos("valid_until"), diag.T("《%s》%s已经失效，没有新的代替", "%s ran out on %s and nothing replaces it", r.Title, day(r.ValidUntil)),
					diag.T("续期的改 valid_until；修订了的，新的一项写 replaces = %q", "write a later valid_until, or replaces = %q in the revision", r.ID))
			}
		}
	},
}
