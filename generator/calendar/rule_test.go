package calendar

import (
	"errors"
	"math/rand/v2"
	"testing"
)

const counted, notCounted = true, false

func TestEnd(t *testing.T) {
	for _, c := range []struct {
		start string
		rule  Rule
		end   string
	}{
		{"2022-10-31", Rule{5, WorkingDays, counted, false}, "2022-11-04"}, // a real notice
		{"2022-05-07", Rule{5, WorkingDays, counted, false}, "2022-05-12"}, // a real notice; starts on a swapped Saturday
		{"2020-08-28", Rule{5, CalendarDays, counted, false}, "2020-09-01"},
		{"2026-02-12", Rule{5, WorkingDays, counted, false}, "2026-02-25"},
		{"2026-02-12", Rule{5, WorkingDays, notCounted, false}, "2026-02-26"},
		{"2026-04-30", Rule{5, WorkingDays, counted, false}, "2026-05-09"},
		{"2026-04-30", Rule{5, WorkingDays, notCounted, false}, "2026-05-11"},
		{"2026-09-18", Rule{5, WorkingDays, counted, false}, "2026-09-23"},
		{"2026-09-18", Rule{5, WorkingDays, notCounted, false}, "2026-09-24"},
		{"2026-09-30", Rule{5, WorkingDays, counted, false}, "2026-10-12"},
		{"2026-09-30", Rule{5, WorkingDays, notCounted, false}, "2026-10-13"},
		{"2026-01-01", Rule{5, WorkingDays, counted, false}, "2026-01-08"},
		{"2026-01-01", Rule{5, WorkingDays, notCounted, false}, "2026-01-08"},
		{"2026-11-23", Rule{5, WorkingDays, counted, false}, "2026-11-27"},
		{"2026-11-23", Rule{5, WorkingDays, notCounted, false}, "2026-11-30"},
		{"2026-11-23", Rule{5, CalendarDays, counted, false}, "2026-11-27"},
		{"2026-11-23", Rule{5, CalendarDays, notCounted, false}, "2026-11-28"},
		{"2026-11-23", Rule{5, CalendarDays, notCounted, true}, "2026-11-30"}, // 《民法典》 art. 203
		{"2026-11-23", Rule{5, CalendarDays, counted, true}, "2026-11-27"},
		{"2026-11-23", Rule{1, WorkingDays, counted, false}, "2026-11-23"},
		{"2025-12-31", Rule{2, WorkingDays, counted, true}, "2026-01-04"}, // into the next year, over a holiday
		{"2027-06-01", Rule{5, CalendarDays, counted, false}, "2027-06-05"},
	} {
		if got, err := Builtin().End(day0(t, c.start), c.rule); err != nil || got != day0(t, c.end) {
			t.Errorf("%s, %+v: %v, %v; want %s", c.start, c.rule, got, err, c.end)
		}
	}
}

func TestEndRefuses(t *testing.T) {
	var noData *NoDataError
	var noRule *RuleError
	for _, c := range []struct {
		start string
		rule  Rule
	}{
		{"2027-01-04", Rule{5, WorkingDays, counted, false}},
		{"2026-12-29", Rule{5, WorkingDays, counted, false}},
		{"2017-12-29", Rule{5, WorkingDays, counted, false}},
		{"2027-01-04", Rule{5, CalendarDays, counted, true}},
	} {
		_, err := Builtin().End(day0(t, c.start), c.rule)
		if !errors.As(err, &noData) || noData.Text().Chinese == "" || noData.Hint().Chinese == "" {
			t.Errorf("%s, %+v: %v", c.start, c.rule, err)
		} else if noData.Year != 2027 && noData.Year != 2017 {
			t.Errorf("%s blames %d", c.start, noData.Year)
		}
	}
	for _, c := range []struct {
		start Date
		rule  Rule
	}{
		{Date{}, Rule{5, WorkingDays, counted, false}},
		{Date{}, Rule{5, CalendarDays, notCounted, false}},
		{day0(t, "2026-11-23"), Rule{0, WorkingDays, counted, false}},
		{day0(t, "2026-11-23"), Rule{-3, CalendarDays, counted, false}},
		{day0(t, "9999-12-30"), Rule{5, CalendarDays, counted, false}},
	} {
		if end, err := Builtin().End(c.start, c.rule); !errors.As(err, &noRule) || !end.IsZero() || noRule.Text().Chinese == "" {
			t.Errorf("%v, %+v: %v, %v", c.start, c.rule, end, err)
		}
	}
}

func TestLength(t *testing.T) {
	for _, c := range []struct {
		start, end string
		unit       Unit
		countStart bool
		want       int
	}{
		{"2022-05-07", "2022-05-12", WorkingDays, counted, 5},
		{"2022-05-07", "2022-05-12", CalendarDays, counted, 6},
		{"2026-11-23", "2026-11-27", WorkingDays, notCounted, 4},
		{"2026-11-23", "2026-11-23", CalendarDays, notCounted, 0},
		{"2026-11-23", "2026-11-22", WorkingDays, counted, 0},
		{"2026-10-01", "2026-10-07", WorkingDays, counted, 0},
	} {
		if got, err := Builtin().Length(day0(t, c.start), day0(t, c.end), c.unit, c.countStart); err != nil || got != c.want {
			t.Errorf("%+v: %d, %v", c, got, err)
		}
	}
	if _, err := Builtin().Length(day0(t, "2026-12-30"), day0(t, "2027-01-05"), WorkingDays, counted); err == nil {
		t.Error("2027 was guessed")
	}
}

func TestNth(t *testing.T) {
	working := Rule{5, WorkingDays, counted, false}
	for _, c := range []struct {
		start, today string
		rule         Rule
		want         int
	}{
		{"2026-11-23", "2026-11-20", working, 0},
		{"2026-11-23", "2026-11-23", working, 1},
		{"2026-11-23", "2026-11-25", working, 3},
		{"2026-11-23", "2026-11-27", working, 5},
		{"2026-11-23", "2026-12-31", working, 5},
		{"2026-11-26", "2026-11-29", working, 2}, // a Sunday
		{"2026-10-01", "2026-10-03", working, 0}, // started, nothing worked yet
		{"2026-11-23", "2026-11-23", Rule{5, WorkingDays, notCounted, false}, 0},
		{"2026-11-23", "2026-11-29", Rule{5, CalendarDays, notCounted, true}, 5}, // the 6th day, but still waiting for the last
	} {
		if got, err := Builtin().Nth(day0(t, c.start), day0(t, c.today), c.rule); err != nil || got != c.want {
			t.Errorf("%+v: %d, %v", c, got, err)
		}
	}
}

// checkEnd holds what must be true of every last day.
func checkEnd(t *testing.T, c *Calendar, start Date, r Rule) {
	t.Helper()
	end, err := c.End(start, r)
	if err != nil {
		var noData *NoDataError
		if !errors.As(err, &noData) || noData.Year >= 2018 && noData.Year <= 2026 {
			t.Fatalf("%v, %+v: %v", start, r, err)
		}
		return
	}
	if n, err := c.Length(start, end, r.Unit, r.CountStartDay); err != nil || n < r.Days || n > r.Days && !(r.EndOnWorkingDay && r.Unit == CalendarDays) {
		t.Fatalf("%v, %+v ends %v, which is %d days, %v", start, r, end, n, err)
	}
	if r.Unit == WorkingDays || r.EndOnWorkingDay {
		if ok, err := c.Working(end); !ok || err != nil {
			t.Fatalf("%v, %+v ends %v, a day off", start, r, end)
		}
	}
	if n, err := c.Nth(start, end, r); n != r.Days || err != nil {
		t.Fatalf("%v, %+v: %v is day %d, %v", start, r, end, n, err)
	}
	longer := r
	longer.Days++
	if later, err := c.End(start, longer); err == nil && (later.Before(end) || later == end && !r.EndOnWorkingDay) {
		t.Fatalf("%v: %+v ends %v, a day more %v", start, r, end, later)
	}
	if later, err := c.End(start.AddDays(1), r); err == nil && later.Before(end) {
		t.Fatalf("%+v: from %v to %v, from the next day to %v", r, start, end, later)
	}
}

func TestEndProperties(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		start := New(2018, 1, 1).AddDays(random.IntN(9 * 365))
		bits := random.IntN(8)
		checkEnd(t, Builtin(), start, Rule{1 + random.IntN(40), Unit(bits & 1), bits&2 != 0, bits&4 != 0})
	}
}

func FuzzEnd(f *testing.F) {
	f.Add(uint16(3000), uint8(5), false, true, false)
	f.Add(uint16(3246), uint8(5), true, false, true)
	f.Fuzz(func(t *testing.T, offset uint16, days uint8, calendarDays, countStart, endOnWorkingDay bool) {
		r := Rule{1 + int(days), WorkingDays, countStart, endOnWorkingDay}
		if calendarDays {
			r.Unit = CalendarDays
		}
		checkEnd(t, Builtin(), New(2018, 1, 1).AddDays(int(offset)%(9*365)), r)
	})
}

func TestRuleText(t *testing.T) {
	for _, c := range []struct {
		rule Rule
		want string
	}{
		{Rule{5, WorkingDays, counted, true}, "5个工作日，首日计入"},
		{Rule{5, CalendarDays, notCounted, true}, "5天，首日不计入，末日遇休息日顺延"},
	} {
		if got := c.rule.Text().Chinese; got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	if got := WorkingDays.Count(1); got.Chinese != "1个工作日" || got.English != "1 working day" {
		t.Errorf("got %+v", got)
	}
	if got := CalendarDays.Count(7); got.Chinese != "7天" || got.English != "7 days" {
		t.Errorf("got %+v", got)
	}
	if WorkingDays.Text().Chinese != "工作日" || CalendarDays.Text().Chinese != "日历日" {
		t.Error("the units have other names")
	}
}

func TestPeriod(t *testing.T) {
	for _, c := range []struct {
		start, end, want string
		days             int
	}{
		{"2026-11-23", "2026-11-27", "2026年11月23日至11月27日", 5},
		{"2026-12-28", "2027-01-04", "2026年12月28日至2027年1月4日", 8},
		{"2026-11-23", "2026-11-23", "2026年11月23日", 1},
	} {
		p := Period{day0(t, c.start), day0(t, c.end)}
		if p.Chinese() != c.want || p.Text().Chinese != c.want || p.Text().English == "" || p.Days() != c.days {
			t.Errorf("%s–%s: %s, %d days", c.start, c.end, p.Chinese(), p.Days())
		}
		if !p.Contains(p.Start) || !p.Contains(p.End) || p.Contains(p.Start.AddDays(-1)) || p.Contains(p.End.AddDays(1)) {
			t.Errorf("%s contains the wrong days", p.Chinese())
		}
	}
	if p := (Period{Start: New(2026, 11, 23)}); p.Contains(p.Start) || p.Chinese() != "" || p.Days() != 0 || !p.IsZero() {
		t.Error("a period without an end is one")
	}
}

func BenchmarkEnd(b *testing.B) {
	c, start := Builtin(), New(2026, 2, 12)
	for b.Loop() {
		if _, err := c.End(start, Rule{5, WorkingDays, true, false}); err != nil {
			b.Fatal(err)
		}
	}
}
