package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

// counts are the numbers of a Tally in one scope, in words.
type counts struct {
	*tally.Tally
	scope tally.Scope
}

// yearOf counts a calendar year, as far as it has come.
func yearOf(t *tally.Tally, year int) counts { return counts{t, tally.Year(nil, year)} }

func (c counts) n(name string) int { return c.Count(name, c.scope) }

// some says whether any of the quantities was counted at all.
func (c counts) some(names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return c.n(name) != 0 })
}

// value is a count in figures, amount the same with its unit: 455起.
func (c counts) value(name string) string { return tally.Find(name).Value(c.n(name)) }

func (c counts) amount(name string) string { return c.value(name) + tally.Find(name).Unit }

// items names the quantities that are not zero with their counts: 开展活动157次，参加活动700人次.
func (c counts) items(names ...string) string {
	var list []string
	for _, name := range names {
		if c.n(name) != 0 {
			list = append(list, tally.Find(name).Title+c.amount(name))
		}
	}
	return strings.Join(list, "，")
}

// rate is a rate with its division: 调处成功率93.0%（423÷455）; empty where there is no base.
func (c counts) rate(name string) string {
	x, ok := c.Share(name, c.scope)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%s%s（%d÷%d）", tally.FindRate(name).Title, x.Value(), x.Numerator, x.Denominator)
}

// sentence joins the parts that are not empty; without any there is no sentence.
func sentence(parts ...string) string {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, "，") + "。"
}

// paragraph holds the sentences that are not empty; nil if there are none.
func paragraph(sentences ...string) []doc.Block {
	text := strings.Join(sentences, "")
	if text == "" {
		return nil
	}
	return []doc.Block{doc.P(text)}
}

// elapsed is the part of a year that a Tally counts.
func elapsed(t *tally.Tally, year int) calendar.Period {
	s := tally.Year(nil, year)
	if s.To.After(t.Today) {
		s.To = t.Today
	}
	return calendar.Period{Start: s.From, End: s.To}
}

// work is what happens from day to day: a year without any of it is not worth a report.
var work = []string{"sessions", "trainings", "activities", "voices", "helps", "patrols", "stability-reports", "case-leads", "disputes", "visits",
	"appointed", "assessed", "commended", "commended-members", "kits", "allowances"}

// workYear is the newest year in which there was any work; 0 if there never was.
func workYear(t *tally.Tally, names ...string) int {
	first := t.FirstYear(names...)
	for year := t.Today.Year(); year >= first && first > 0; year-- {
		if yearOf(t, year).some(names...) {
			return year
		}
	}
	return 0
}

// column is a quantity, village by village.
type column struct {
	quantity *tally.Quantity
	values   []int // of the villages shown, then of what belongs to no single one
	hide     []bool
	total    int
}

// columns counts quantities village by village, without those of which there are none. A part of another quantity is hidden
// where that is: parts names it.
func (c counts) columns(villages []*record.Village, names ...string) (list []*column) {
	parts := map[string]string{"disputes-settled": "disputes"}
	byName := map[string]*column{}
	for _, name := range names {
		all, rest := c.ByVillage(name, c.scope)
		col := &column{quantity: tally.Find(name)}
		for i, v := range c.Board.Villages {
			if slices.Contains(villages, v) {
				col.values = append(col.values, all[i])
			}
		}
		col.values = append(col.values, rest)
		for _, n := range col.values {
			col.total += n
		}
		col.hide = make([]bool, len(col.values))
		if col.quantity.Shielded {
			var forced []bool
			if whole := byName[parts[name]]; whole != nil {
				forced = whole.hide
			}
			col.hide = shield(col.values, forced)
		}
		byName[name] = col
		if col.total != 0 {
			list = append(list, col)
		}
	}
	return list
}

// shown are the villages that tables list.
func shown(b *record.Board) (list []*record.Village) {
	for _, v := range b.Villages {
		if v.IsPublic() {
			list = append(list, v)
		}
	}
	return list
}

// byVillage makes a table of villages and quantities with their totals, and the note for hidden counts. There is none for a
// single village, or where nothing was counted.
func (c counts) byVillage(caption string, names ...string) []doc.Block {
	villages := shown(c.Board)
	list := c.columns(villages, names...)
	if len(villages) < 2 || len(list) == 0 {
		return nil
	}
	t := &doc.Table{Caption: doc.Plain(caption), Columns: []doc.Align{doc.AlignLeft}, Head: cells("村")}
	last, anyHidden := cells("合计"), false
	for _, col := range list {
		t.Columns = append(t.Columns, doc.AlignRight)
		t.Head = append(t.Head, doc.Cell{Content: doc.Plain(col.quantity.Head())})
		last = append(last, doc.Cell{Content: []doc.Inline{&doc.Strong{Content: doc.Plain(col.quantity.Value(col.total))}}})
	}
	row := func(name string, i int) {
		r := cells(name)
		for _, col := range list {
			text := col.quantity.Value(col.values[i])
			if col.hide[i] {
				text, anyHidden = notShown, true
			}
			r = append(r, doc.Cell{Content: doc.Plain(text)})
		}
		t.Rows = append(t.Rows, r)
	}
	for i, v := range villages {
		row(v.Name, i)
	}
	if n := len(villages); slices.ContainsFunc(list, func(col *column) bool { return col.values[n] != 0 }) {
		row("镇级和跨村", n)
	}
	t.Rows = append(t.Rows, last)
	if anyHidden {
		return []doc.Block{t, doc.P(shieldNote)}
	}
	return []doc.Block{t}
}

// villageChart makes bars of the villages that have something to show. Villages with hidden counts share one bar.
func (c counts) villageChart(title, unit string, names ...string) []doc.Block {
	villages := shown(c.Board)
	list := c.columns(villages, names...)
	if len(villages) < 2 || len(list) == 0 {
		return nil
	}
	chart := &doc.Chart{Kind: doc.BarChart, Title: title, Unit: unit}
	apart := func(i int) bool { return slices.ContainsFunc(list, func(col *column) bool { return col.hide[i] }) }
	others := make([]float64, len(list))
	for _, col := range list {
		chart.Series = append(chart.Series, doc.Series{Name: col.quantity.Column()})
	}
	for i := range list[0].values {
		name := "镇级和跨村"
		if i < len(villages) {
			name = villages[i].Name
		}
		switch {
		case apart(i):
			for k, col := range list {
				others[k] += float64(col.values[i])
			}
		case slices.ContainsFunc(list, func(col *column) bool { return col.values[i] != 0 }):
			chart.Labels = append(chart.Labels, name)
			for k, col := range list {
				chart.Series[k].Values = append(chart.Series[k].Values, float64(col.values[i]))
			}
		}
	}
	if slices.ContainsFunc(others, func(n float64) bool { return n != 0 }) {
		chart.Labels = append(chart.Labels, "其余各村")
		for k := range list {
			chart.Series[k].Values = append(chart.Series[k].Values, others[k])
		}
	}
	if len(chart.Labels) < 2 {
		return nil
	}
	return []doc.Block{chart}
}

// monthChart makes a line over the months of a year; none for a year with fewer than two months, or without anything.
func monthChart(t *tally.Tally, year int, title string, names ...string) []doc.Block {
	chart := &doc.Chart{Kind: doc.LineChart, Title: title}
	units := map[string]bool{}
	for _, name := range names {
		q := tally.Find(name)
		s := doc.Series{Name: q.Column()}
		some := false
		for _, n := range t.ByMonth(name, nil, year) {
			s.Values = append(s.Values, float64(n))
			some = some || n != 0
		}
		if !some || len(s.Values) < 2 {
			continue
		}
		if len(chart.Labels) == 0 {
			for m := range s.Values {
				chart.Labels = append(chart.Labels, strconv.Itoa(m+1)+"月")
			}
		}
		chart.Series = append(chart.Series, s)
		chart.Unit = q.Unit
		units[q.Unit] = true
	}
	if len(chart.Series) == 0 {
		return nil
	}
	if len(units) > 1 { // each series then says its own
		chart.Unit = ""
		for i := range chart.Series {
			for _, name := range names {
				if q := tally.Find(name); q.Column() == chart.Series[i].Name {
					chart.Series[i].Name += "（" + q.Unit + "）"
				}
			}
		}
	}
	return []doc.Block{chart}
}

// rateTable lists rates with numerator, denominator and period; none where no rate has a base.
func (c counts) rateTable(caption string, names ...string) []doc.Block {
	t := &doc.Table{Caption: doc.Plain(caption), Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignLeft, doc.AlignRight, doc.AlignLeft},
		Head: cells("项目", "分子", "分母", "结果", "统计时段")}
	for _, name := range names {
		x, ok := c.Share(name, c.scope)
		r := tally.FindRate(name)
		if !ok || x.Numerator == 0 && tally.Find(r.Denominator).Stock { // nothing was done or written down yet
			continue
		}
		t.Rows = append(t.Rows, cells(r.Title, tally.Find(r.Numerator).Title+c.amount(r.Numerator), tally.Find(r.Denominator).Title+c.amount(r.Denominator),
			x.Value(), during(x.Period)))
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []doc.Block{t}
}

// during says for which days a number holds.
func during(p calendar.Period) string {
	if p.Start == p.End && !p.IsZero() {
		return "截至" + p.End.Chinese()
	}
	return p.Chinese()
}
