package doc

import (
	"math"
	"strconv"
	"strings"
)

// Value returns the value at a place along the axis. ok is false where there is none, or one that is no number.
func (s *Series) Value(i int) (v float64, ok bool) {
	if i < 0 || i >= len(s.Values) || math.IsNaN(s.Values[i]) || math.IsInf(s.Values[i], 0) {
		return 0, false
	}
	return s.Values[i], true
}

// Most returns the largest value of a chart, 0 where none is above 0.
func (c *Chart) Most() (most float64) {
	for k := range c.Series {
		for i := range c.Labels {
			v, _ := c.Series[k].Value(i)
			most = max(most, v)
		}
	}
	return most
}

// Ticks returns round values from 0 to the first at or above the largest of the chart: steps of 1, 2 or 5 times a power of ten,
// six at most, and whole ones for whole numbers.
func (c *Chart) Ticks() []float64 {
	most := c.Most()
	if most <= 0 {
		return []float64{0, 1}
	}
	power := math.Pow(10, math.Floor(math.Log10(most))-1)
	step := power
	for _, m := range []float64{1, 2, 5, 10, 20, 50} {
		if step = m * power; most/step <= 6 {
			break
		}
	}
	if step < 1 && most == math.Trunc(most) {
		step = 1
	}
	list := []float64{0}
	for i := 1; list[len(list)-1] < most && i <= 6; i++ {
		list = append(list, float64(i)*step)
	}
	return list
}

// Number writes a value of a chart with at most two decimals.
func Number(v float64) string {
	text := strconv.FormatFloat(v, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// Alt says the numbers of a chart: 排查纠纷：1月 3起，2月 5起。
func (c *Chart) Alt() string {
	var text strings.Builder
	text.WriteString(c.Title)
	for k := range c.Series {
		if text.Len() > 0 {
			text.WriteString([]string{"：", "；"}[min(k, 1)])
		}
		if name := c.Series[k].Name; name != "" {
			text.WriteString(name + "　")
		}
		for i, label := range c.Labels {
			if i > 0 {
				text.WriteString("，")
			}
			text.WriteString(label)
			if v, ok := c.Series[k].Value(i); ok {
				text.WriteString(" " + Number(v) + c.Unit)
			}
		}
	}
	return text.String()
}
