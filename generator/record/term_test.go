package record

import (
	"testing"

	"noticeboard/generator/calendar"
)

func TestTerm(t *testing.T) {
	day := func(n int) calendar.Date { return calendar.New(2026, 1, n) }
	appointment := &Appointment{TermStart: day(1), TermEnd: day(9)}
	for _, c := range []struct {
		name       string
		s          Selection
		c          Candidate
		start, end calendar.Date
	}{
		{"nothing", Selection{}, Candidate{}, calendar.Date{}, calendar.Date{}},
		{"appointment", Selection{Appointment: appointment}, Candidate{Agreement: &Agreement{}}, day(1), day(9)},
		{"agreement", Selection{Appointment: appointment}, Candidate{Agreement: &Agreement{Start: day(2)}}, day(2), day(9)},
	} {
		if start, end := c.s.Term(&c.c); start != c.start || end != c.end {
			t.Errorf("%s: %s to %s", c.name, start, end)
		}
	}
}

func TestHeadNameOn(t *testing.T) {
	year := func(y int) calendar.Date { return calendar.New(y, 1, 1) }
	h := &Hub{Since: year(2020), Former: []FormerHead{{Name: "甲", Since: year(2010), Until: year(2015)}, {Name: "乙", Until: year(2005)}}}
	h.Head.To = &Member{Name: "丙"}
	for y, want := range map[int]string{2026: "丙", 2020: "丙", 2018: "", 2015: "甲", 2010: "甲", 2007: "", 2001: "乙"} {
		if got := h.HeadNameOn(year(y)); got != want {
			t.Errorf("%d: %q, want %q", y, got, want)
		}
	}
}

func TestRenewed(t *testing.T) {
	end := calendar.New(2028, 12, 31)
	for _, c := range []struct {
		x    Result
		want bool
	}{
		{Result{Outcome: "续聘"}, true}, {Result{Outcome: "表彰"}, false}, {Result{Outcome: "表彰", TermEnd: end}, true},
		{Result{Outcome: "解聘", TermEnd: end}, false}, {Result{}, false},
	} {
		if got := c.x.Renewed(); got != c.want {
			t.Errorf("%+v: %t", c.x, got)
		}
	}
}
