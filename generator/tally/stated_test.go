package tally

import (
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// TestDerive holds stated values against parts with the ids a, b and c.
func TestDerive(t *testing.T) {
	for _, c := range []struct {
		a, b, c    float64
		figure     record.Figure
		arithmetic string // empty: nothing is derived
		agrees     bool
	}{
		{423, 455, 0, record.Figure{Value: 93, Unit: "%", Numerator: "a", Denominator: "b"}, "423÷455=92.967%", true},
		{423, 455, 0, record.Figure{Value: 92.97, Unit: "%", Numerator: "a", Denominator: "b"}, "423÷455=92.96703%", true},
		{423, 455, 0, record.Figure{Value: 92.9, Unit: "%", Numerator: "a", Denominator: "b"}, "423÷455=92.967%", false},
		{423, 455, 0, record.Figure{Value: 94, Unit: "%", Numerator: "a", Denominator: "b"}, "423÷455=92.967%", false},
		{1, 8, 0, record.Figure{Value: 12.5, Unit: "%", Numerator: "a", Denominator: "b"}, "1÷8=12.5%", true},
		{1, 8, 0, record.Figure{Value: 13, Unit: "%", Numerator: "a", Denominator: "b"}, "1÷8=12.5%", true},
		{1, 8, 0, record.Figure{Value: 12, Unit: "%", Numerator: "a", Denominator: "b"}, "1÷8=12.5%", true}, // half to even
		{1, 8, 0, record.Figure{Value: 14, Unit: "%", Numerator: "a", Denominator: "b"}, "1÷8=12.5%", false},
		{5075, 203, 0, record.Figure{Value: 25, Unit: "户", Numerator: "a", Denominator: "b"}, "5075÷203=25户", true},
		{5075, 811, 0, record.Figure{Value: 10, Unit: "户", Numerator: "a", Denominator: "b"}, "5075÷811=6.258户", false},
		{0.1, 0.2, 0, record.Figure{Value: 0.3, Unit: "亩", SumOf: []string{"a", "b"}}, "0.1＋0.2=0.3亩", true}, // decimals, not binary
		{100, 20, 3, record.Figure{Value: 123, SumOf: []string{"a", "b", "c"}}, "100＋20＋3=123", true},
		{100, 20, 3, record.Figure{Value: 124, SumOf: []string{"a", "b", "c"}}, "100＋20＋3=123", false},
		{1.26, 1.26, 0, record.Figure{Value: 2.5, SumOf: []string{"a", "b"}}, "1.26＋1.26=2.52", true}, // written with fewer decimals
		{1.26, 1.26, 0, record.Figure{Value: 2.6, SumOf: []string{"a", "b"}}, "1.26＋1.26=2.52", false},
		{1, 0, 0, record.Figure{Value: 5, Numerator: "a", Denominator: "b"}, "", false},
		{1, 2, 0, record.Figure{Value: 5, Numerator: "a", Denominator: "z"}, "", false},
		{1, 2, 0, record.Figure{Value: 5, Numerator: "a"}, "", false},
		{1, 2, 0, record.Figure{ID: "self", Value: 5, SumOf: []string{"a", "self"}}, "", false},
		{1, 2, 0, record.Figure{Value: 5}, "", false},
	} {
		s := &record.Statistics{Figures: []record.Figure{{ID: "a", Value: c.a}, {ID: "b", Value: c.b}, {ID: "c", Value: c.c}, c.figure}}
		list := Derive(s, &s.Figures[3])
		if c.arithmetic == "" {
			if len(list) > 0 {
				t.Errorf("%+v: %+v", c.figure, list)
			}
			continue
		}
		if len(list) != 1 || list[0].Arithmetic != c.arithmetic || list[0].Agrees != c.agrees {
			t.Errorf("%+v: %+v, want %s %t", c.figure, list, c.arithmetic, c.agrees)
		}
	}
}

// TestBeside sets the records of testdata beside stated figures.
func TestBeside(t *testing.T) {
	tally := New(load(t), today)
	undated := &record.Statistics{}
	for _, c := range []struct {
		set        *record.Statistics
		counts     string
		value      float64
		held, when string
		difference string
		more       bool
	}{
		{undated, "disputes", 4, "4起", "2026年3月1日至11月25日", "", false},
		{undated, "disputes", 455, "4起", "2026年3月1日至11月25日", "451起", false},
		{undated, "disputes", 1, "4起", "2026年3月1日至11月25日", "3起", true},
		{undated, "families", 19, "19户", "2026年11月25日", "", false},
		{undated, "settled-rate", 50, "2÷4=50.0%", "2026年3月1日至11月25日", "", false},
		{undated, "settled-rate", 93, "2÷4=50.0%", "2026年3月1日至11月25日", "43个百分点", false},
		{undated, "families-per-member", 5, "19÷4=4.8户", "2026年11月25日", "", false}, // 4.75 rounds to 5
		{undated, "visits", 7, "", "", "", false},
		{undated, "allowances", 540.5, "540.50元", "2025年12月31日至2026年11月25日", "", false},
		{&record.Statistics{Year: 2025}, "activities", 2, "1次", "2025年1月1日至12月31日", "1次", false},
		{&record.Statistics{Year: 2026, AsOf: calendar.New(2026, 6, 30)}, "activities", 1, "1次", "2026年1月1日至6月30日", "", false},
		{&record.Statistics{AsOf: calendar.New(2013, 6, 30)}, "earlier-hubs-standing", 126, "2户", "2013年6月30日", "124户", false},
		{&record.Statistics{AsOf: calendar.New(2013, 6, 30)}, "hubs", 0, "0户", "2013年6月30日", "", false},
	} {
		h, ok := tally.Beside(c.set, &record.Figure{Value: c.value, Counts: c.counts})
		if !ok || h.Value != c.held || h.Value != "" && h.Period.Chinese() != c.when || h.Difference != c.difference || h.More != c.more {
			t.Errorf("%s %v: %+v %s, want %+v", c.counts, c.value, h, h.Period.Chinese(), c)
		}
	}
	for _, name := range []string{"", "dispute"} {
		if h, ok := tally.Beside(undated, &record.Figure{Counts: name}); ok {
			t.Errorf("counts %q: %+v", name, h)
		}
	}
}
