package check

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var voiceOpenTooLong = &Check{
	Name: "voice-open-too-long", Severity: diag.Warning,
	Title: diag.T("民情既没有办结也没有上报", "a matter was neither settled nor reported"),
	What: diag.T("民情记录过了7天，还没有办结日期（settled）和上报日期（reported）。每户合起来说一次。",
		"An entry of the voice book is older than 7 days and has neither settled nor reported. One warning a hub."),
	Why:     diag.T("民情记录本的规矩：当场能办的当场办，办不了的及时上报。搁着不办，群众就不再来说。", "The rule of the voice book: settle at once what can be settled, report the rest. Who is not answered does not come again."),
	Example: diag.T("[[voice]]\nhub = \"guozhai-01\"\ndate = 2026-10-01   # 没有 settled，也没有 reported", "[[voice]]\nhub = \"guozhai-01\"\ndate = 2026-10-01   # neither settled nor reported"),
	Fix:     diag.T("办好的写 settled，报到村里、镇里的写 reported 和 reported_to。", "Write settled when it is done, reported and reported_to when it went to the village or the town."),
	Run: func(p *Pass) {
		for _, h := range p.Board.Hubs {
			first, n := firstOf(h.Voices, func(v *record.Voice) bool {
				return v.StateOn(p.Today) == record.VoiceOpen && v.Settled.IsZero() && v.Reported.IsZero() && p.Today.Sub(v.Date) > record.VoiceOpenDays
			})
			if n > 0 {
				p.Report(first.Pos("date"), diag.T("“%s”有%d件民情超过%d天没有办结，也没有上报，最早的是%s的", "%s has %d matters that wait longer than %d days, neither settled nor reported, the oldest of %s", h.Name, n, record.VoiceOpenDays, day(first.Date)),
					diag.T("办好的写 settled，办不了的上报并写 reported", "write settled when it is done; else report it and write reported"))
			}
		}
	},
}

var voiceAnswerLate = &Check{
	Name: "voice-answer-late", Severity: diag.Warning,
	Title: diag.T("上报的民情过期没有答复", "a reported matter has no answer in time"),
	What: diag.T("上报（reported）后超过 answer_days 天，到今天还没有答复（answered）也没有办结。每户合起来说一次。",
		"More than answer_days days after reported there is neither answered nor settled. One warning a hub."),
	Why:     diag.T("民情记录本要写明何时上报、何时答复。答复期限由 board.toml 的 answer_days 定。", "The voice book says when a matter was reported and when it was answered; answer_days in board.toml is how long that may take."),
	Example: diag.T("[[voice]]\ndate = 2026-10-01\nreported = 2026-10-02   # 没有 answered", "[[voice]]\ndate = 2026-10-01\nreported = 2026-10-02   # no answered"),
	Fix:     diag.T("催办后写上 answered 和 answer；期限不合适的，改 board.toml 的 answer_days。", "Ask for the answer and write answered and answer; or change answer_days in board.toml."),
	Run: func(p *Pass) {
		limit := p.rules().AnswerDays
		for _, h := range p.Board.Hubs {
			first, n := firstOf(h.Voices, func(v *record.Voice) bool {
				return v.StateOn(p.Today) == record.VoiceReported && v.Answered.IsZero() && p.Today.Sub(v.Reported) > limit
			})
			if n > 0 {
				p.Report(first.Pos("reported"), diag.T("“%s”有%d件上报的民情超过%d天没有答复，最早的是%s上报的", "%s has %d reported matters without an answer for more than %d days, the oldest reported on %s", h.Name, n, limit, day(first.Reported)),
					diag.T("请向受理单位催办，答复后写 answered 和 answer", "ask the office, then write answered and answer"))
			}
		}
	},
}

var voiceOrder = &Check{
	Name: "voice-order", Severity: diag.Error,
	Title: diag.T("民情记录的日期前后矛盾", "the dates of a matter contradict each other"),
	What: diag.T("办结、上报或答复早于记下的日期；答复早于上报；没有上报就有答复；既写了当场办结又写了上报。",
		"It was settled, reported or answered before it was written down; answered before it was reported, or without being reported; or both settled on the spot and reported."),
	Why:     diag.T("公开页按这些日期说明办到哪一步、用了几天，写错了就对不上。", "The public page tells from these dates how far a matter is and how many days it took."),
	Example: diag.T("date = 2026-10-08\nreported = 2026-10-02", "date = 2026-10-08\nreported = 2026-10-02"),
	Fix:     diag.T("核对各个日期；户里自己办好的只写 settled，上报的写 reported 和 answered。", "Check the dates. Write only settled for what the hub did itself, reported and answered for the rest."),
	Each: func(p *Pass, r record.Record) {
		if v, ok := r.(*record.Voice); ok {
			p.voiceDates(v)
		}
	},
}

func (p *Pass) voiceDates(v *record.Voice) {
	check := diag.T("请核对这几个日期", "check these dates")
	for _, d := range []struct {
		key   string
		date  calendar.Date
		title diag.Text
	}{
		{"settled", v.Settled, diag.T("办结", "settled")}, {"reported", v.Reported, diag.T("上报", "reported")}, {"answered", v.Answered, diag.T("答复", "answered")},
	} {
		if !d.date.IsZero() && d.date.Before(v.Date) {
			p.Report(v.Pos(d.key), diag.T("%s于%s，早于记下的%s", "it was %s on %s, before it was written down on %s", d.title, day(d.date), day(v.Date)), check)
			return
		}
	}
	switch {
	case !v.Settled.IsZero() && !v.Reported.IsZero():
		p.Report(v.Pos("reported"), diag.T("既写了当场办结（settled），又写了上报（reported）", "it has both settled and reported"),
			diag.T("户里自己办好的只写 settled；上报的只写 reported，答复后写 answered", "write only settled for what the hub did itself; else reported, and answered later"))
	case !v.Answered.IsZero() && v.Reported.IsZero():
		p.Report(v.Pos("answered"), diag.T("写了答复日期，却没有上报日期", "it was answered, but not reported"),
			diag.T("请补上 reported 和 reported_to；户里自己办好的改写 settled", "write reported and reported_to; or settled for what the hub did itself"))
	case !v.Answered.IsZero() && v.Answered.Before(v.Reported):
		p.Report(v.Pos("answered"), diag.T("答复于%s，早于上报的%s", "it was answered on %s, before it was reported on %s", day(v.Answered), day(v.Reported)), check)
	}
}
