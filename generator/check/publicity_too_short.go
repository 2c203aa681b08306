package check

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var publicityTooShort = &Check{
	Name: "publicity-too-short", Severity: diag.Error,
	Title: diag.T("公示期太短", "the publicity is too short"),
	What: diag.T("公示的天数（days），或写明起止日期之间实有的天数，少于 board.toml 里 publicity_days 规定的天数；首日是否计入，按本条公示自己的写法。写成日历日的，也不能比本镇规定的工作日更早结束。",
		"The days of a publicity, or the days there really are between its stated first and last day, are fewer than publicity_days in board.toml. The first day counts as the publicity itself says. One counted in calendar days may not end earlier than the town's working days would."),
	Why: diag.T("《党政领导干部选拔任用工作条例》第四十二条：公示期不少于五个工作日。党员中心户选聘按“公示5天”执行。",
		"Art. 42 of the regulation on selecting and appointing leading cadres: no fewer than five working days. The hub system says “publicity of 5 days”."),
	Example: diag.T("[publicity]\nstart = 2026-11-23\ndays = 3", "[publicity]\nstart = 2026-11-23\ndays = 3"),
	Fix: diag.T("延长公示期；已经张贴的，要重新公示。本镇规定不同的，改 board.toml 的 publicity_days。",
		"Make the period longer; what hangs already must be published anew. Where the town's rule differs, change publicity_days in board.toml."),
	Run: runPublicityTooShort,
}

func runPublicityTooShort(p *Pass) {
	least := p.rules().PublicityDays
	hint := diag.T("公示期至少%d天（board.toml 的 publicity_days），请延长", "a publicity takes at least %d days (publicity_days in board.toml): make it longer", least)
	for m, pub := range p.publicities() {
		if pub.Days < least {
			p.Report(m.Pos("publicity.days"), diag.T("公示期写成%s，少于规定的%d天", "the publicity takes %s, fewer than the required %d",
				pub.Rule.Unit.Count(pub.Days), least), hint)
			continue
		}
		if p.endsBeforeRule(pub) {
			p.Report(m.Pos("publicity.unit"), diag.T("按日历日公示到%s，不足本镇规定的%d个工作日", "counted in calendar days to %s, it is shorter than the town's %d working days",
				day(pub.Period.End), least), hint)
			continue
		}
		if pub.End.Before(pub.Start) { // none is stated, or check publicity-period says so
			continue
		}
		n, err := p.Board.Calendar.Length(pub.Start, pub.End, pub.Rule.Unit, pub.Rule.CountStartDay)
		if err == nil && n < least {
			p.Report(m.Pos("publicity.end"), diag.T("公示从%s到%s，实际只有%s，少于规定的%d天", "the publicity from %s to %s has only %s, fewer than the required %d",
				day(pub.Start), day(pub.End), pub.Rule.Unit.Count(n), least), hint)
		}
	}
}

// endsBeforeRule says that a publicity counted in calendar days is over before the working days that the board asks for.
func (p *Pass) endsBeforeRule(pub *record.Publicity) bool {
	r := p.rules()
	if r.PublicityUnit != "working" || pub.Rule.Unit == calendar.WorkingDays || pub.Period.IsZero() {
		return false
	}
	end, err := p.Board.Calendar.End(pub.Start, calendar.Rule{Days: r.PublicityDays, CountStartDay: pub.Rule.CountStartDay})
	return err == nil && pub.Period.End.Before(end)
}
