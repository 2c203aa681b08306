package compose

import (
	"fmt"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

// Peace is the page of the public-order ledgers (平安): patrols, reports, leads, disputes, as numbers only. No case is told, and
// one or two of a village are shown in the total only.
var Peace = &Overview{Name: "peace", Title: diag.T("平安", "Public order"), Group: "service", Compose: peace}

var peaceful = []string{"patrols", "stability-reports", "case-leads", "disputes"}

func peace(b *record.Board, today calendar.Date) *doc.Document {
	t := tally.New(b, today)
	year := workYear(t, peaceful...)
	if year == 0 {
		return nil
	}
	c := yearOf(t, year)
	d := &doc.Document{Title: "平安", Source: b.Config.File}
	d.Blocks = append(d.Blocks, doc.P("中心户参加治安巡防，上报情况，排查和调处矛盾纠纷。这里只公布数字，不公布具体的人和事。"))
	section := func(id, title string, blocks []doc.Block) {
		if len(blocks) > 0 {
			d.Blocks = append(append(d.Blocks, heading(id, title)), blocks...)
		}
	}
	when := during(elapsed(t, year))
	section("year", fmt.Sprintf("%d年", year), peaceFields(c, when))
	section("villages", "各村", append(c.byVillage("各村平安，"+when, "patrols", "stability-reports", "case-leads", "disputes", "disputes-settled"),
		c.villageChart("各村排查和调处成功的矛盾纠纷", "起", "disputes", "disputes-settled")...))
	section("types", "矛盾纠纷的类别", typeTable(b, c))
	section("months", "各月", monthChart(t, year, fmt.Sprintf("%d年各月矛盾纠纷", year), "disputes", "disputes-settled"))
	section("years", "历年", peaceYears(t))
	return d
}

func peaceFields(c counts, when string) []doc.Block {
	f := &doc.Fields{Fields: []doc.Field{{Label: "统计时间", Value: doc.Plain(when)}}}
	for _, name := range []string{"patrols", "patrol-people", "stability-reports", "case-leads", "disputes-found", "disputes-brought", "disputes-settled"} {
		if c.some(name) {
			f.Fields = append(f.Fields, doc.Field{Label: tally.Find(name).Title, Value: doc.Plain(c.amount(name))})
		}
	}
	if x, ok := c.Share("settled-rate", c.scope); ok {
		f.Fields = append(f.Fields, doc.Field{Label: tally.FindRate("settled-rate").Title, Value: doc.Plain(x.String())})
	}
	return []doc.Block{f}
}

// disputeTypes are the types of disputes in the order of the table. The last is of those that say none.
var disputeTypes = []string{"邻里", "土地", "婚姻家庭", "赡养", "债务", "劳务", "用水", "其他", ""}

func typeTable(b *record.Board, c counts) []doc.Block {
	type pair struct{ all, settled int }
	numbers := map[string]*pair{}
	for _, name := range disputeTypes {
		numbers[name] = &pair{}
	}
	total := pair{}
	for _, i := range b.Incidents {
		if !i.Dispute() || !counted(i.Hub) || i.Date.Before(c.scope.From) || i.Date.After(c.scope.To) || i.Date.After(c.Today) {
			continue
		}
		n := numbers[i.Type]
		n.all++
		total.all++
		if i.SettledOn(c.Today) {
			n.settled++
			total.settled++
		}
	}
	if total.all == 0 {
		return nil
	}
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignRight, doc.AlignRight, doc.AlignRight}, Head: cells("类别", "排查、受理（起）", "调处成功（起）", "成功率")}
	add := func(name string, n pair) {
		if n.all > 0 {
			share := tally.Share{Numerator: n.settled, Denominator: n.all, Unit: "%", Digits: 1}
			t.Rows = append(t.Rows, cells(name, strconv.Itoa(n.all), strconv.Itoa(n.settled), share.Value()))
		}
	}
	for _, name := range disputeTypes[:len(disputeTypes)-1] {
		add(name, *numbers[name])
	}
	add("没有写明", *numbers[""])
	add("合计", total)
	return []doc.Block{t}
}

// peaceYears sets the years beside each other; none for a single year.
func peaceYears(t *tally.Tally) []doc.Block {
	first, last := t.FirstYear(peaceful...), t.Today.Year()
	table := &doc.Table{Columns: centred(1), Head: cells("年份")}
	for _, name := range peaceful {
		q := tally.Find(name)
		table.Columns = append(table.Columns, doc.AlignRight)
		table.Head = append(table.Head, doc.Cell{Content: doc.Plain(q.Head())})
	}
	table.Columns = append(table.Columns, doc.AlignRight)
	table.Head = append(table.Head, cells("调处成功率")...)
	for year := last; year >= max(first, last-tableYears+1); year-- {
		c := yearOf(t, year)
		row := cells(strconv.Itoa(year))
		for _, name := range peaceful {
			row = append(row, cells(tally.Find(name).Value(c.n(name)))...)
		}
		rate := ""
		if x, ok := c.Share("settled-rate", c.scope); ok {
			rate = x.String()
		}
		table.Rows = append(table.Rows, append(row, cells(rate)...))
	}
	if len(table.Rows) < 2 {
		return nil
	}
	return []doc.Block{table}
}
