package check

import "noticeboard/generator/diag"

var eventUnknownDate = &Check{
	Name: "event-unknown-date", Severity: diag.Warning,
	Title:   diag.T("大事记没有时间", "a timeline entry without a time"),
	What:    diag.T("timeline.toml 的一条既没有 date（日期），也没有 date_text（来源的原话）。", "An entry of timeline.toml has neither date nor date_text (the source's own words)."),
	Why:     diag.T("不知道哪一天的，照来源的原话写，不要猜（资料行 C-8）；两样都没有，就不知道放在哪里。", "Where the day is not known the source is quoted, never guessed (row C-8); with neither, nobody knows where it belongs."),
	Example: diag.T("[[event]]\ntitle = \"试点经验总结\"", "[[event]]\ntitle = \"试点经验总结\""),
	Fix:     diag.T("写 date = 2014-03-18，或者 date_text = \"201*年\"。", "Write date = 2014-03-18, or date_text = \"201*年\"."),
	Run: func(p *Pass) {
		for _, e := range p.Board.Events {
			if e.Date.IsZero() && e.DateText == "" {
				p.Report(e.Pos("title"), diag.T("“%s”没有时间", "%s has no time", e.Title),
					diag.T("写 date；不知道哪一天的写 date_text，照来源的原话", "write date, or date_text with the source's own words"))
			}
		}
	},
}

var articleUndated = &Check{
	Name: "article-undated", Severity: diag.Warning,
	Title:   diag.T("讲话、材料没有时间", "an article without a time"),
	What:    diag.T("讲话或经验材料既没有 date（日期），也没有 date_text（来源的原话）。", "A speech or a report has neither date nor date_text (the source's own words)."),
	Why:     diag.T("材料里的“目前”“去年”要看是哪一年写的（资料行 C-8）。", "“At present” and “last year” in it depend on when it was written (row C-8)."),
	Example: diag.T("title = \"在推进会议上的讲话\"\nauthor = \"李明\"", "title = \"在推进会议上的讲话\"\nauthor = \"李明\""),
	Fix:     diag.T("写 date = 2026-06-30；只知道大概的写 date_text = \"201*年\"。", "Write date = 2026-06-30, or date_text = \"201*年\"."),
	Run: func(p *Pass) {
		for _, a := range p.Board.Articles {
			if a.Date.IsZero() && a.DateText == "" {
				p.Report(a.Pos("title"), diag.T("《%s》没有时间", "%s has no time", a.Title),
					diag.T("写 date；不知道哪一天的写 date_text，照来源的原话", "write date, or date_text with the source's own words"))
			}
		}
	},
}
