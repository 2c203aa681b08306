package record

import (
	"testing"

	"noticeboard/generator/calendar"
)

// TestKeeping: until which day a list is shown, by policy, result and withdrawals; a day after it, it is down.
func TestKeeping(t *testing.T) {
	date := func(s string) calendar.Date { return day(t, s) }
	const end = "2026-11-27"
	period := func(keep string, grace *int) *Publicity {
		return &Publicity{Start: date("2026-11-23"), Period: calendar.Period{Start: date("2026-11-23"), End: date(end)}, Keep: keep, Grace: grace}
	}
	round := func(p *Publicity, result string) *Selection {
		s := &Selection{Publicity: p}
		if result != "" {
			s.Appointment = &Appointment{Date: date(result)}
		}
		return s
	}
	notice := func(p *Publicity, result string) *Notice {
		n := &Notice{Publicity: p}
		if result != "" {
			n.ResultDate = date(result)
		}
		return n
	}
	whole := func(d string) *Withdrawal { return &Withdrawal{Type: "撤下", Date: date(d)} }
	for _, c := range []struct {
		name        string
		policy      Retention
		record      Record
		withdrawals []*Withdrawal
		today       string // on which it is asked
		until       string // "" for no end
		withdrawn   bool   // on the day after until
	}{
		{name: "no result yet", policy: Retention{Keep: KeepResult}, record: round(period("", nil), ""), today: "2027-06-01"},
		{name: "result ahead", policy: Retention{Keep: KeepResult}, record: round(period("", nil), "2026-12-02"), today: "2026-12-01"},
		{name: "result", policy: Retention{Keep: KeepResult}, record: round(period("", nil), "2026-12-02"), today: "2026-12-02", until: "2026-12-17"},
		{name: "result, the board's grace", policy: Retention{Keep: KeepResult, Grace: new(0)}, record: round(period("", nil), "2026-12-02"), today: "2026-12-02", until: "2026-12-02"},
		{name: "result, own grace", policy: Retention{Keep: KeepResult, Grace: new(3)}, record: round(period("", new(30)), "2026-12-02"), today: "2026-12-02", until: "2027-01-01"},
		{name: "result without publicity", policy: Retention{Keep: KeepResult}, record: round(nil, "2026-12-02"), today: "2026-12-02", until: "2026-12-17"},
		{name: "neither", policy: Retention{Keep: KeepResult}, record: round(nil, ""), today: "2026-12-02"},
		{name: "days", policy: Retention{Keep: KeepDays, Grace: new(10)}, record: round(period("", nil), ""), today: "2026-11-23", until: "2026-12-07"},
		{name: "days, late result", policy: Retention{Keep: KeepDays, Grace: new(10)}, record: round(period("", nil), "2026-12-30"), today: "2026-11-23", until: "2026-12-07"},
		{name: "always", policy: Retention{Keep: KeepAlways}, record: round(period("", nil), "2026-12-02"), today: "2030-01-01"},
		{name: "own always", policy: Retention{Keep: KeepResult}, record: notice(period(KeepAlways, nil), ""), today: "2030-01-01"},
		{name: "own days", policy: Retention{Keep: KeepAlways}, record: notice(period(KeepDays, nil), ""), today: "2026-11-23", until: "2026-12-12"},
		{name: "notice without result", policy: Retention{Keep: KeepResult}, record: notice(period("", nil), ""), today: "2026-11-23", until: "2026-12-12"},
		{name: "notice with result", policy: Retention{Keep: KeepResult}, record: notice(period("", nil), "2026-12-10"), today: "2026-12-10", until: "2026-12-25"},
		{name: "notice without publicity", policy: Retention{Keep: KeepDays}, record: notice(nil, ""), today: "2030-01-01"},
		{name: "notice without publicity, with result", policy: Retention{Keep: KeepResult}, record: notice(nil, "2026-12-10"), today: "2030-01-01"},
		{name: "material", policy: Retention{Keep: KeepDays}, record: &Material{}, today: "2030-01-01"},
		{name: "withdrawn", policy: Retention{Keep: KeepResult}, record: round(period("", nil), ""), withdrawals: []*Withdrawal{whole("2026-11-26")}, today: "2026-11-23", until: "2026-11-25", withdrawn: true},
		{name: "withdrawn twice", policy: Retention{Keep: KeepResult}, record: &Material{}, withdrawals: []*Withdrawal{whole("2026-11-26"), whole("2026-11-24")}, today: "2026-11-23", until: "2026-11-23", withdrawn: true},
		{name: "withdrawn before its time is over", policy: Retention{Keep: KeepDays, Grace: new(10)}, record: round(period("", nil), ""), withdrawals: []*Withdrawal{whole("2026-12-01")}, today: "2026-11-23", until: "2026-11-30", withdrawn: true},
		{name: "its time is over before", policy: Retention{Keep: KeepDays, Grace: new(0)}, record: round(period("", nil), ""), withdrawals: []*Withdrawal{whole("2026-12-01")}, today: "2026-11-23", until: end},
		{name: "corrected", policy: Retention{Keep: KeepResult}, record: &Material{}, withdrawals: []*Withdrawal{{Type: "更正", Date: date("2026-11-01")}}, today: "2026-11-23"},
		{name: "one taken out", policy: Retention{Keep: KeepResult}, record: round(period("", nil), ""), withdrawals: []*Withdrawal{{Type: "撤下", Date: date("2026-11-24"), Only: []Ref[Member]{{ID: "m"}}}}, today: "2026-11-25"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := &Board{Config: &Config{Retention: c.policy}, withdrawals: map[Record][]*Withdrawal{c.record: c.withdrawals}}
			k := b.Keeping(c.record, date(c.today))
			if c.until == "" {
				if !k.Until.IsZero() || k.Down() {
					t.Errorf("shown until %s, want no end", k.Until)
				}
				return
			}
			last := date(c.until)
			if k.Until != last || k.Down() {
				t.Errorf("shown until %s, down %t, want %s", k.Until, k.Down(), last)
			}
			if k = b.Keeping(c.record, last); k.Down() || k.Withdrawal != nil {
				t.Error("down on its last day")
			}
			if k = b.Keeping(c.record, last.AddDays(1)); !k.Down() || k.Since != last.AddDays(1) || (k.Withdrawal != nil) != c.withdrawn {
				t.Errorf("a day later: %+v", k)
			}
		})
	}
}

// TestTitles: what remains of a record has its title, unless that may name somebody.
func TestTitles(t *testing.T) {
	b := &Board{Config: &Config{Town: Town{Name: "宣堡镇"}}, Members: []*Member{{Name: "闻人景"}}, Officials: []*Official{{Name: "陆文"}}}
	for title, names := range map[string]bool{
		"关于石舫村记账员拟聘人选的公示":       false,
		"柳泾村2026年党员中心户选聘":       false,
		"关于表彰优秀党员中心户的决定":        false,
		"关于拟接收钟离问秋为中共预备党员的公示":   true,
		"关于拟聘闻人景等3人的公示":         true,
		"闻人景先进事迹公示":             true,
		"陆文任前公示":                true,
		"关于王某同志任职的公示":           true,
		"关于表彰李四、王五的决定":          true,
		"2026年第三季度村务公开":         false,
		"关于道路养护方案的公示":           false,
		"村级后备干部人选公示":            false,
		"关于推荐省级文明村的公示":          false,
		"关于荷荡村党员中心户户长误工补助标准的公示": false,
	} {
		if got := (&taker{Board: b}).namesSomebody(title); got != names {
			t.Errorf("%s names somebody: %t", title, got)
		}
	}
}
