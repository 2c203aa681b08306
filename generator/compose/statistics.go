package compose

import (
	"fmt"
	"slices"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

// StatisticsPage is what the statistics page shows of the records, before the stated figures. It is no overview of its own: the
// page is listed with the records of its kind.
var StatisticsPage = &Overview{Name: "statistics", Title: diag.T("统计", "Statistics"), Group: "open", Compose: statistics}

// tableYears is how many years the table by year shows at most.
const tableYears = 10

func statistics(b *record.Board, today calendar.Date) *doc.Document {
	t := tally.New(b, today)
	now := counts{t, tally.Scope{To: today}}
	d := &doc.Document{Title: "统计", Source: b.Config.File}
	add := func(blocks ...doc.Block) { d.Blocks = append(d.Blocks, blocks...) }
	section := func(id, title string, blocks ...[]doc.Block) {
		head := heading(id, title)
		for _, some := range blocks {
			if len(some) > 0 && head != nil {
				add(head)
				head = nil
			}
			add(some...)
		}
	}
	section("held-network", "三级网络",
		paragraph(networkText(now)),
		now.rateTable("平均数，截至"+today.Chinese(), "members-per-hub", "families-per-member", "families-per-hub"),
		paragraph(familiesText(now)),
		now.byVillage("各村中心户和联系情况，截至"+today.Chinese(), "hubs", "members", "families"))
	section("held-years", "分年情况",
		yearTable(t, "各年的中心户；户数为年末数，本年截至"+today.Chinese(), "earlier-hubs-standing", "hubs", "appointed", "commended"),
		yearTable(t, "各年的工作；本年截至"+today.Chinese(), "sessions", "trainings", "activities", "voices", "disputes", "disputes-settled"))
	if year := workYear(t, work...); year > 0 {
		c := yearOf(t, year)
		when := during(elapsed(t, year))
		section("held-work", fmt.Sprintf("%d年工作", year),
			c.byVillage("各村学习和服务，"+when, "sessions", "trainings", "activities", "voices", "voices-done"),
			c.byVillage("各村平安，"+when, "patrols", "stability-reports", "case-leads", "disputes", "disputes-settled"),
			c.rateTable("比率，"+when, "commended-share", "excellent-rate", "effect-rate", "training-rate", "activities-per-hub", "people-per-activity", "activity-people-per-member", "voices-done-rate", "answer-rate", "settled-rate"),
			c.villageChart(fmt.Sprintf("%d年各村排查和调处成功的矛盾纠纷", year), "起", "disputes", "disputes-settled"),
			monthChart(t, year, fmt.Sprintf("%d年各月活动和民情记录", year), "activities", "voices"))
	}
	if len(d.Blocks) == 0 {
		return nil
	}
	return d
}

// yearTable lists quantities year by year; hubs are counted at its end, apart for each design. Years in which nothing was done and
// nothing changed are left out. There is none for a single year.
func yearTable(t *tally.Tally, caption string, names ...string) []doc.Block {
	first, last := t.FirstYear(names...), t.Today.Year()
	if first == 0 || first == last { // one year is told elsewhere
		return nil
	}
	var used []*tally.Quantity
	for _, name := range names {
		for year := first; year <= last; year++ {
			if yearOf(t, year).n(name) != 0 {
				used = append(used, tally.Find(name))
				break
			}
		}
	}
	table := &doc.Table{Caption: doc.Plain(caption), Columns: centred(1), Head: cells("年份")}
	designs := 0
	for _, q := range used {
		table.Columns = append(table.Columns, doc.AlignRight)
		table.Head = append(table.Head, doc.Cell{Content: doc.Plain(q.Head())})
		if q.Stock {
			designs++
		}
	}
	for year := last; year >= first && len(table.Rows) < tableYears; year-- {
		c, before := yearOf(t, year), yearOf(t, year-1)
		if !slices.ContainsFunc(used, func(q *tally.Quantity) bool { // something was done, or the number of hubs changed
			return !q.Stock && c.n(q.Name) != 0 || q.Stock && c.n(q.Name) != before.n(q.Name)
		}) {
			continue
		}
		row := cells(strconv.Itoa(year))
		for _, q := range used {
			text := q.Value(c.n(q.Name))
			switch {
			case year < last && !t.Dated(q.Name):
				text = "不详"
			case c.n(q.Name) == 0: // none on record: not the same as none
				text = "—"
			}
			row = append(row, cells(text)...)
		}
		table.Rows = append(table.Rows, row)
	}
	if len(table.Rows) < 2 || len(used) == 0 {
		return nil
	}
	blocks := []doc.Block{table}
	if designs > 1 {
		blocks = append(blocks, doc.P("两种建户办法的户数分开列，不相加，也不比较增减。"))
	}
	return blocks
}

// networkText says how far the network reaches.
func networkText(c counts) string {
	if c.n("hubs") == 0 {
		return ""
	}
	text := fmt.Sprintf("%s在%d个村设有党员中心户%s", c.Board.Config.Town.Name, c.n("villages"), c.amount("hubs"))
	if d := c.Board.Config.DesignOn(c.Today); d != nil {
		text += map[string]string{"group": "（每个村民小组设1户）", "likeness": "（分类建户）"}[d.Kind]
	}
	linked := ""
	switch {
	case c.some("members") && c.some("families"):
		linked = "联系党员" + c.amount("members") + "、群众" + c.amount("families")
	case c.some("members"):
		linked = "联系党员" + c.amount("members")
	}
	more := ""
	if c.some("officials") {
		more = sentence(c.amount("officials") + "干部挂钩联系中心户")
	}
	if c.some("members-unlinked") {
		more += sentence("还有" + c.amount("members-unlinked") + "党员没有联系到中心户")
	}
	return sentence(text, linked) + more
}

// familiesText sets the mean beside the rule of about ten families for each member.
func familiesText(c counts) string {
	x, ok := c.Share("families-per-member", c.scope)
	rule := c.Board.Config.Rules.FamiliesPerMember
	if !ok || x.Numerator == 0 || x.Numerator >= rule*x.Denominator {
		return ""
	}
	return fmt.Sprintf("要求每名党员联系周围%d户左右群众；按登记计算，平均每名党员联系%s（%s），少于要求。", rule, x.Value(), x.String())
}
