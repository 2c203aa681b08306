package check

import (
	"slices"

	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var scriptTooLong = &Check{
	Name: "script-too-long", Severity: diag.Warning,
	Title: diag.T("广播稿超过一分钟", "a loudspeaker script takes more than a minute"),
	What: diag.T("广播稿先少说一遍第一天，再少念几个名字（至少念一个），再少说一遍最后一天，再不说第一天，最后电话只说一遍。这样还超过60秒的，就提醒。",
		"A script says the first day once, then names fewer people but one, says the last day once, leaves the first day out and says the number once. This is told where it still takes more than 60 seconds."),
	Why:     diag.T("大喇叭里话一长，听的人记不住开头。", "Of a long announcement nobody remembers the beginning."),
	Example: diag.T("title = \"关于……（很长）的公示\"\n\n[rules]\nbroadcast_speed = 70", "title = \"关于……的公示\" # very long\n\n[rules]\nbroadcast_speed = 70"),
	Fix: diag.T("把标题写短；或者看看 board.toml 里 broadcast_speed（一分钟念几个字）是不是写小了，平常是180。",
		"Shorten the title, or see whether broadcast_speed of board.toml, in characters a minute, is too low: it is usually 180."),
	Each: func(p *Pass, r record.Record) {
		if !r.Base().IsPublic() || !namesAll(r) {
			return
		}
		s := compose.Broadcast(p.Board, r, p.Today)
		if s == nil || !s.TooLong() {
			return
		}
		pos := r.Base().Pos("title")
		if _, ok := r.(*record.Selection); ok {
			pos = r.Base().Pos("publicity")
		}
		p.Report(pos, diag.T("广播稿念一遍要%d秒，最好不超过60秒（每分钟%d字）", "the script takes %d seconds, best at most 60, at %d characters a minute", s.Seconds, s.Speed),
			diag.T("标题写短一点，或者改 broadcast_speed", "shorten the title, or change broadcast_speed"))
	},
}

// namesAll says whether everybody is known whom a script would name; who is not is an error told elsewhere.
func namesAll(r record.Record) bool {
	switch r := r.(type) {
	case *record.Selection:
		return r.Village.To != nil && !slices.ContainsFunc(r.Candidates, func(c record.Candidate) bool { return c.Member.To == nil })
	case *record.Commendation:
		return len(r.Awards) > 0 && !slices.ContainsFunc(r.Awards, func(a record.Award) bool {
			return a.Hub.To == nil && (a.Member.To == nil || a.Member.To.Village == nil)
		})
	}
	return true
}
