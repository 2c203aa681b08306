package check

import (
	"errors"
	"fmt"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var publicityPeriod = &Check{
	Name: "publicity-period", Severity: diag.Error,
	Title: diag.T("写明的公示截止日与算出的不一致", "the stated last day of a publicity is not the computed one"),
	What: diag.T("公示写明了截止日（end），但按天数、单位和首日是否计入算出来是另一天；或者期限根本算不出来。",
		"A publicity states its last day (end), but its days, unit and first day give another one; or the period can't be counted at all."),
	Why: diag.T("“五天”有几种算法：工作日或日历日，首日计入（通行做法）或不计入（《民法典》第二百零一条），末日遇休息日顺延（第二百零三条）。公告上的日期若与规则不符，公示会被质疑无效。",
		"“Five days” can be read in several ways: working or calendar days, the first day counted (practice) or not (Civil Code art. 201), a last day off moved on (art. 203). A date that does not follow from the rule puts the publicity in doubt."),
	Example: diag.T("[publicity]\nstart = 2026-11-23\nend = 2026-11-28   # 5个工作日应到11月27日", "[publicity]\nstart = 2026-11-23\nend = 2026-11-28   # 5 working days end on November 27"),
	Fix: diag.T("改正 end，或者删去 end 由程序计算；确实用另一种算法的，在本条公示里写明 unit 和 count_start_day。",
		"Correct end, or delete it and let it be computed; where another reading is meant, write unit and count_start_day into the publicity."),
	Run: runPublicityPeriod,
}

func runPublicityPeriod(p *Pass) {
	for m, pub := range p.publicities() {
		end, err := p.Board.Calendar.End(pub.Start, pub.Rule)
		if wrong := (*calendar.RuleError)(nil); errors.As(err, &wrong) {
			p.Report(m.Pos("publicity.days"), wrong.Text(), diag.T("请核对 start 和 days", "check start and days"))
			continue
		}
		if err != nil || pub.End.IsZero() || pub.End == end { // check publicity-year-unknown reports a missing year
			continue
		}
		p.Report(m.Pos("publicity.end"), p.disagreement(pub, end), p.readings(pub))
	}
}

// disagreement holds the stated period, in both units, against the computed end.
func (p *Pass) disagreement(pub *record.Publicity, end calendar.Date) diag.Text {
	if pub.End.Before(pub.Start) {
		return diag.T("公示的截止日%s早于起始日%s；按规则应到%s", "the publicity ends on %s, before it starts on %s; by the rule it ends on %s", day(pub.End), day(pub.Start), day(end))
	}
	length := calendar.CalendarDays.Count(pub.End.Sub(pub.Start) + 1)
	if n, err := p.Board.Calendar.Length(pub.Start, pub.End, calendar.WorkingDays, true); err == nil {
		length = diag.T("%s、%s", "%s or %s", calendar.WorkingDays.Count(n), calendar.CalendarDays.Count(pub.End.Sub(pub.Start)+1))
	}
	return diag.T("写明公示到%s，按规则（%s）应到%s；写明的起止日期首尾都算是%s", "the publicity is stated to end on %s, but by the rule (%s) it ends on %s; the stated days, both ends counted, are %s",
		day(pub.End), pub.Rule.Text(), day(end), length)
}

// readings lists the last day in each reading of the period, and names where the rule of the computed one stands.
func (p *Pass) readings(pub *record.Publicity) diag.Text {
	var chinese, english []string
	for _, unit := range []calendar.Unit{calendar.WorkingDays, calendar.CalendarDays} {
		for _, counted := range []bool{true, false} {
			r := calendar.Rule{Days: pub.Rule.Days, Unit: unit, CountStartDay: counted, EndOnWorkingDay: pub.Rule.EndOnWorkingDay}
			end, err := p.Board.Calendar.End(pub.Start, r)
			if err != nil {
				continue
			}
			var note diag.Text
			switch {
			case r == pub.Rule:
				note = diag.T("（现行规则）", " (the rule)")
			case end == pub.End:
				note = diag.T("（与写明的一致）", " (as stated)")
			}
			t := diag.T("%s：到%s%s", "%s: %s%s", r.Text(), day(end), note)
			chinese, english = append(chinese, t.Chinese), append(english, t.English)
		}
	}
	all := diag.Text{Chinese: strings.Join(chinese, "；"), English: strings.Join(english, "; ")}
	return diag.T("各种算法：%s。现行规则来自%s。请改正 end，或删去 end 由程序计算", "the readings are: %s. The rule comes from %s. Correct end, or delete it and let it be computed",
		all, p.origin(pub))
}

// origin names the keys that make the rule of a publicity: those of board.toml, or those with which the record departs from them.
func (p *Pass) origin(pub *record.Publicity) diag.Text {
	r := p.rules()
	var own []string
	if pub.Days != r.PublicityDays {
		own = append(own, fmt.Sprintf("days = %d", pub.Days))
	}
	if pub.Unit != r.PublicityUnit {
		own = append(own, fmt.Sprintf("unit = %q", pub.Unit))
	}
	if pub.Rule.CountStartDay != *r.CountStartDay {
		own = append(own, fmt.Sprintf("count_start_day = %t", pub.Rule.CountStartDay))
	}
	if len(own) > 0 {
		return diag.T("本条记录的 [publicity]（%s）", "[publicity] of this record (%s)", strings.Join(own, ", "))
	}
	return diag.T(" board.toml 的 [rules]（%s）", "[rules] of board.toml (%s)",
		fmt.Sprintf("publicity_days = %d, publicity_unit = %q, count_start_day = %t", r.PublicityDays, r.PublicityUnit, *r.CountStartDay))
}
