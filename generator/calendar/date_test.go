package calendar

import (
	"encoding/json"
	"errors"
	"testing"
	"time"
)

func day0(t testing.TB, s string) Date {
	t.Helper()
	d, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDateForms(t *testing.T) {
	for _, c := range []struct{ iso, chinese, monthDay, weekday string }{
		{"2026-11-23", "2026年11月23日", "11月23日", "星期一"},
		{"2026-03-05", "2026年3月5日", "3月5日", "星期四"},
		{"2024-02-29", "2024年2月29日", "2月29日", "星期四"},
		{"2022-05-07", "2022年5月7日", "5月7日", "星期六"},
		{"1969-12-31", "1969年12月31日", "12月31日", "星期三"},
		{"0001-01-01", "1年1月1日", "1月1日", "星期一"},
		{"9999-12-31", "9999年12月31日", "12月31日", "星期五"},
	} {
		d := day0(t, c.iso)
		if d.String() != c.iso || d.Chinese() != c.chinese || d.ChineseMonthDay() != c.monthDay || d.ChineseWeekday() != c.weekday {
			t.Errorf("%s: %q %q %q %q", c.iso, d, d.Chinese(), d.ChineseMonthDay(), d.ChineseWeekday())
		}
		if New(d.Year(), d.Month(), d.Day()) != d || d.IsZero() {
			t.Errorf("%s does not survive New", c.iso)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct {
		text   string
		unreal bool
	}{
		{"", false}, {"2026-1-05", false}, {"2026/11/01", false}, {"26-11-01", false}, {"2026-11-23 ", false},
		{"2026年11月1日", false}, {"+026-11-01", false}, {"2026-1１-1", false}, {"2026-11-2x", false},
		{"2026-02-29", true}, {"2026-02-30", true}, {"2026-13-01", true}, {"2026-00-10", true}, {"2026-04-31", true},
		{"2026-04-00", true}, {"0000-01-01", true},
	} {
		d, err := Parse(c.text)
		var e *ParseError
		if !errors.As(err, &e) || e.Unreal != c.unreal || !d.IsZero() || e.Text().Chinese == "" {
			t.Errorf("Parse(%q) = %v, %v", c.text, d, err)
		}
	}
}

func TestZeroDate(t *testing.T) {
	var z Date
	if z.String()+z.Chinese()+z.ChineseMonthDay()+z.ChineseWeekday() != "" || z.Year() != 0 || z.Month() != 0 || z.Day() != 0 {
		t.Error("the zero Date prints something")
	}
	if !z.AddDays(5).IsZero() || !New(10000, 1, 1).IsZero() || !day0(t, "9999-12-31").AddDays(1).IsZero() || !day0(t, "0001-01-01").AddDays(-1).IsZero() {
		t.Error("dates beyond the range are not zero")
	}
	if !z.Before(day0(t, "0001-01-01")) {
		t.Error("the zero Date is not the earliest")
	}
}

func TestFromTime(t *testing.T) {
	late := time.Date(2026, 11, 23, 23, 30, 0, 0, time.FixedZone("Beijing", 8*3600))
	if got := FromTime(late); got != day0(t, "2026-11-23") {
		t.Errorf("got %v", got)
	}
	if got := FromTime(late.UTC().Add(9 * time.Hour)); got != day0(t, "2026-11-24") {
		t.Errorf("got %v", got)
	}
}

func TestDateArithmetic(t *testing.T) {
	d := day0(t, "2024-02-28")
	for n := -800; n <= 800; n++ {
		e := d.AddDays(n)
		want := d.time().AddDate(0, 0, n)
		if FromTime(want) != e || e.Sub(d) != n || e.Weekday() != want.Weekday() || e.Before(d) != (n < 0) || e.After(d) != (n > 0) || d.Compare(e) != -sign(n) {
			t.Fatalf("%v + %d days = %v", d, n, e)
		}
	}
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func TestMonth(t *testing.T) {
	m, err := ParseMonth("1975-03")
	if err != nil || m.String() != "1975-03" || m.Chinese() != "1975年3月" || m.Year() != 1975 || m.Month() != time.March {
		t.Errorf("got %v %q %v", m, m.Chinese(), err)
	}
	if dec := NewMonth(1975, time.December); dec.String() != "1975-12" || dec.Compare(m) != 1 || dec.Chinese() != "1975年12月" {
		t.Errorf("got %v", dec)
	}
	for _, text := range []string{"", "1975-3", "1975.03", "1975-13", "1975-00", "0000-01", "1975-03-01", "1975年3月"} {
		var e *ParseError
		if m, err := ParseMonth(text); !errors.As(err, &e) || !m.IsZero() {
			t.Errorf("ParseMonth(%q) = %v, %v", text, m, err)
		}
	}
	var z Month
	if z.String()+z.Chinese() != "" || z.Year() != 0 || z.Month() != 0 {
		t.Error("the zero Month prints something")
	}
}

func TestTextForms(t *testing.T) {
	type record struct {
		Day   Date
		Birth Month
		Unit  Unit
	}
	for _, text := range []string{
		`{"Day":"2026-11-23","Birth":"1975-03","Unit":"calendar"}`,
		`{"Day":"","Birth":"","Unit":"working"}`,
	} {
		var r record
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			t.Fatal(err)
		}
		if again, err := json.Marshal(r); err != nil || string(again) != text {
			t.Errorf("%s became %s, %v", text, again, err)
		}
	}
	for _, text := range []string{`{"Day":"2026-1-1"}`, `{"Birth":"75-03"}`, `{"Unit":"days"}`} {
		if json.Unmarshal([]byte(text), new(record)) == nil {
			t.Errorf("%s was read", text)
		}
	}
}
