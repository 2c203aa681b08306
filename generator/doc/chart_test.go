package doc

import (
	"math"
	"slices"
	"testing"
)

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   []float64
	}{
		{nil, []float64{0, 1}}, {[]float64{0, 0}, []float64{0, 1}}, {[]float64{-3}, []float64{0, 1}}, {[]float64{1}, []float64{0, 1}},
		{[]float64{3, 2}, []float64{0, 1, 2, 3}}, {[]float64{23}, []float64{0, 5, 10, 15, 20, 25}}, {[]float64{100}, []float64{0, 20, 40, 60, 80, 100}},
		{[]float64{math.NaN(), 455}, []float64{0, 100, 200, 300, 400, 500}}, {[]float64{5075}, []float64{0, 1000, 2000, 3000, 4000, 5000, 6000}},
		{[]float64{2e12}, []float64{0, 5e11, 1e12, 1.5e12, 2e12}}, {[]float64{0.5}, []float64{0, 0.1, 0.2, 0.3, 0.4, 0.5}},
	} {
		chart := &Chart{Labels: make([]string, len(c.values)), Series: []Series{{Values: c.values}}}
		got := chart.Ticks()
		if !slices.EqualFunc(got, c.want, func(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Abs(b) }) {
			t.Errorf("%v: %v, want %v", c.values, got, c.want)
		}
	}
	for most := 1.0; most < 30000; most++ {
		chart := &Chart{Labels: []string{""}, Series: []Series{{Values: []float64{most}}}}
		list := chart.Ticks()
		if last := list[len(list)-1]; last < most || last > 2*most || len(list) > 7 || list[1] != math.Trunc(list[1]) {
			t.Fatalf("%v: %v", most, list)
		}
	}
}

func TestChartAlt(t *testing.T) {
	chart := &Chart{Title: "纠纷", Unit: "起", Labels: []string{"1月", "2月"}, Series: []Series{{"排查", []float64{3, 1.256}}, {"调处", []float64{5075}}}}
	if got, want := chart.Alt(), "纠纷：排查　1月 3起，2月 1.26起；调处　1月 5075起，2月"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for v, want := range map[float64]string{0: "0", 10: "10", 0.5: "0.5", 93.0: "93", 1e15: "1000000000000000"} {
		if got := Number(v); got != want {
			t.Errorf("%v is written %s", v, got)
		}
	}
}
