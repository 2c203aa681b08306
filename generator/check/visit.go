package check

import (
	"slices"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var visitNotLinked = &Check{
	Name: "visit-not-linked", Severity: diag.Warning,
	Title:   diag.T("走访的不是挂钩联系的户", "an official visited a hub that is not linked"),
	What:    diag.T("走访记录里的干部没有挂钩联系这一户，或者走访那天挂钩还没有开始、已经结束。", "The official of a visit is not linked to the hub, or was not on the day of the visit."),
	Why:     diag.T("公布的走访率按挂钩联系计算；写错户号，就会漏了一户、多了一户。", "The published rate of visits goes by the links; a wrong id leaves out one hub and adds another."),
	Example: diag.T("# officials.toml 里 gb-01 联系的是 guozhai-01\n[[visit]]\nofficial = \"gb-01\"\nhub = \"guozhai-09\"", "# officials.toml links gb-01 to guozhai-01\n[[visit]]\nofficial = \"gb-01\"\nhub = \"guozhai-09\""),
	Fix:     diag.T("核对 official 和 hub；挂钩关系有变动的，先改 officials.toml。", "Check official and hub; if the link changed, correct officials.toml first."),
	Each: func(p *Pass, r record.Record) {
		v, ok := r.(*record.Visit)
		if !ok || v.Official.To == nil || v.Hub.To == nil {
			return
		}
		o := v.Official.To
		switch {
		case !slices.ContainsFunc(o.Hubs, func(h record.Ref[record.Hub]) bool { return h.ID == v.Hub.ID }):
			p.Report(v.Pos("hub"), diag.T("%s没有挂钩联系“%s”", "%s is not linked to %s", o.Name, v.Hub.To.Name),
				diag.T("请核对 official 和 hub；挂钩有变动的先改 officials.toml", "check official and hub; if the link changed, correct officials.toml"))
		case !o.On(v.Date):
			p.Report(v.Pos("date"), diag.T("%s走访时，%s的挂钩联系不在有效期内", "on %s, the day of the visit, the link of %s did not hold", day(v.Date), o.Name),
				diag.T("请核对走访日期和 officials.toml 里的 since、until", "check the date, and since and until in officials.toml"))
		}
	},
}
