package calendar

import (
	"crypto/sha256"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestProvenance(t *testing.T) {
	about, err := os.ReadFile("data/PROVENANCE.md")
	if err != nil {
		t.Fatal(err)
	}
	sum := fmt.Sprintf("| holidays.tsv | `%x` |", sha256.Sum256([]byte(strings.ReplaceAll(holidays, "\r\n", "\n"))))
	if !strings.Contains(string(about), sum) {
		t.Errorf("data/PROVENANCE.md lacks the line %s: holidays.tsv was edited by hand", sum)
	}
}

// A swap moves days off and never makes one: in a whole year the days off in the week, less the weekend days worked,
// are the days the law gives.
func TestEveryYearHasItsStatutoryDays(t *testing.T) {
	c := Builtin()
	want := []int{2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026}
	if !slices.Equal(c.Years(), want) {
		t.Fatalf("the years are %v", c.Years())
	}
	for _, year := range c.Years() {
		named, net := 0, 0
		for d := New(year, time.January, 1); d.Year() == year; d = d.AddDays(1) {
			work, err := c.Working(d)
			if err != nil {
				t.Fatal(err)
			}
			weekend := weekday(d) == off
			switch {
			case work && weekend:
				net--
			case !work && !weekend:
				net++
			}
			if c.HolidayName(d) != "" {
				named++
				if work {
					t.Errorf("%v is %s and worked", d, c.HolidayName(d))
				}
			}
		}
		extra := map[int]int{2020: 2}[year] // the prolonged Spring Festival
		if net != StatutoryDays(year)+extra || named < StatutoryDays(year) {
			t.Errorf("%d: %d days off won, %d named; the law gives %d", year, net, named, StatutoryDays(year))
		}
	}
}

func TestWorking(t *testing.T) {
	for _, c := range []struct {
		date string
		want bool
		name string
	}{
		{"2026-11-23", true, ""}, {"2026-11-28", false, ""}, {"2026-05-09", true, ""}, {"2026-05-05", false, "劳动节"},
		{"2026-02-16", false, "春节"}, {"2026-02-14", true, ""}, {"2018-12-29", true, ""}, {"2018-12-31", false, "元旦"},
		{"2026-04-05", false, "清明节"}, {"2026-06-19", false, "端午节"}, {"2026-09-25", false, "中秋节"}, {"2026-10-07", false, "国庆节"},
	} {
		d := day0(t, c.date)
		if got, err := Builtin().Working(d); err != nil || got != c.want || Builtin().HolidayName(d) != c.name {
			t.Errorf("%s: %v, %q, %v", c.date, got, Builtin().HolidayName(d), err)
		}
	}
	for _, d := range []Date{{}, New(2017, 12, 31), New(2027, 1, 1)} {
		if _, err := Builtin().Working(d); err == nil {
			t.Errorf("%v is known", d)
		}
		if _, err := new(Calendar).Working(d); err == nil {
			t.Errorf("an empty calendar knows %v", d)
		}
	}
}

func TestWith(t *testing.T) {
	c := Builtin().With(2028, []Date{New(2028, 1, 3), New(2026, 12, 31), New(2027, 12, 31)}, []Date{New(2028, 1, 8)})
	if got := c.Years(); !slices.Equal(got[len(got)-3:], []int{2025, 2026, 2028}) {
		t.Errorf("the years are %v", got)
	}
	for _, x := range []struct {
		date string
		want day
	}{
		{"2028-01-03", off}, {"2028-01-04", working}, {"2028-01-08", working}, {"2028-01-09", off}, {"2028-12-29", working},
		{"2026-12-31", off}, {"2027-12-31", unknown}, {"2026-05-09", working}, {"2018-01-01", off}, {"2029-01-01", unknown},
	} {
		if got := c.at(day0(t, x.date)); got != x.want {
			t.Errorf("%s: %d, want %d", x.date, got, x.want)
		}
	}
	if ok, _ := Builtin().Working(New(2026, 12, 31)); !ok {
		t.Error("With changed the calendar it was called on")
	}
	replaced := Builtin().With(2026, nil, nil)
	if d := New(2026, 5, 5); replaced.at(d) != working || replaced.HolidayName(d) != "" || Builtin().HolidayName(d) == "" {
		t.Error("With keeps what it should forget")
	}
	if got := new(Calendar).With(9999, nil, nil).With(1, nil, nil).Years(); !slices.Equal(got, []int{1, 9999}) {
		t.Errorf("the years are %v", got)
	}
	if got := Builtin().With(0, nil, nil); got != Builtin() {
		t.Error("the year 0 is one")
	}
}

func TestParseTable(t *testing.T) {
	c, err := parse("# comment\r\n\r\n2030\t2030-01-01\toff\t元旦\r\n2030\t2030-01-05\twork\t元旦\r\n")
	if err != nil || c.at(New(2030, 1, 1)) != off || c.at(New(2030, 1, 5)) != working || c.HolidayName(New(2030, 1, 1)) != "元旦" {
		t.Errorf("got %v, %v", c, err)
	}
	for _, table := range []string{"2030\t2030-01-01\toff", "2030\t2030-1-1\toff\t元旦", "2030\t2031-01-01\toff\t元旦", "2030\t2030-01-01\tfree\t元旦"} {
		if _, err := parse(table); err == nil {
			t.Errorf("%q was read", table)
		}
	}
}
