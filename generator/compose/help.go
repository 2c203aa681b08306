package compose

import (
	"cmp"
	"fmt"
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

// Help is the page of the help for people in difficulty: numbers only, so coarse that nobody can be told from them.
var Help = &Overview{
	Name: "help", Title: diag.T("帮扶", "Help"), Group: "service",
	Compose: help,
}

const otherVillages = "其他村"

// helpKinds are the kinds in the order of the record's list, without 其他, which is always last.
var helpKinds = []string{"生产技术", "就业", "就医", "就学", "住房", "生活照料"}

// helpCount sums up what package tally does not: what came of the plans of this year, and of those under way their kinds.
type helpCount struct {
	solved, better, cooperative int
	kinds                       map[string]int
	heads                       int // hubs whose head helps somebody
}

// countHelp returns the sums, and whether there was any plan by then.
func countHelp(b *record.Board, today calendar.Date) (c helpCount, kept bool) {
	c.kinds = map[string]int{}
	heads := map[*record.Hub]bool{}
	for _, h := range b.Helps {
		if h.Since.After(today) || !counted(h.Hub) {
			continue
		}
		kept = true
		if h.Cooperative {
			c.cooperative++
		}
		if h.ActiveOn(today) {
			c.kinds[h.Kind]++
			if shownHub(h.Hub) {
				heads[h.Hub.To] = true
			}
		} else if h.Done.Year() == today.Year() {
			switch h.Result {
			case "已解决":
				c.solved++
			case "明显好转":
				c.better++
			}
		}
	}
	c.heads = len(heads)
	return c, kept
}

func help(b *record.Board, today calendar.Date) *doc.Document {
	c, kept := countHelp(b, today)
	if !kept {
		return nil
	}
	t := tally.New(b, today)
	active, hubs := t.Count("helped", tally.Scope{}), t.Count("hubs", tally.Scope{})
	var p pairs
	p.text("统计时间", "截至"+today.Chinese())
	p.text("正在帮扶", fmt.Sprintf("%d人", active))
	p.text("今年解决", fmt.Sprintf("%d人", c.solved))
	p.text("今年好转", withUnit(c.better, "人"))
	p.text("加入协会", fmt.Sprintf("%d人加入农民专业合作协会", c.cooperative))
	p.text("帮扶户长", outOf(c.heads, hubs, "名"))
	r := b.Config.Rules
	blocks := []doc.Block{
		doc.P(fmt.Sprintf("党员中心户户长每人联系帮扶%s名困难群众，帮技术、帮就业、帮办事。这里只公布人数，不公布姓名和具体情况。", span(r.HelpMin, r.HelpMax))),
	}
	blocks = append(blocks, p.blocks()...)
	if kinds := coarse(kindRows(c.kinds), "其他"); len(kinds) > 1 {
		chart := &doc.Chart{Kind: doc.BarChart, Title: "帮的是什么", Unit: "人", Series: []doc.Series{{}}}
		for _, k := range kinds {
			chart.Labels = append(chart.Labels, k.name)
			chart.Series[0].Values = append(chart.Series[0].Values, float64(k.people))
		}
		blocks = append(blocks, chart)
	}
	var villages []headcount
	byVillage, _ := t.ByVillage("helped", tally.Scope{})
	for i, v := range b.Villages {
		if byVillage[i] > 0 {
			villages = append(villages, headcount{v.Name, byVillage[i]})
		}
	}
	if villages = coarse(villages, otherVillages); len(villages) > 1 {
		t := &doc.Table{Columns: centred(2), Head: cells("村", "正在帮扶（人）")}
		for _, v := range villages {
			t.Rows = append(t.Rows, cells(v.name, fmt.Sprint(v.people)))
		}
		blocks = append(blocks, heading("villages", "各村人数"), t)
		if villages[len(villages)-1].name == otherVillages {
			blocks = append(blocks, doc.P(fmt.Sprintf("人数不满%d人的村不单列。", fewest)))
		}
	}
	return &doc.Document{Title: "帮扶", Source: b.Config.File, Blocks: blocks}
}

// headcount is a number of people under a name.
type headcount struct {
	name   string
	people int
}

func kindRows(counts map[string]int) (rows []headcount) {
	rest := 0
	for kind, n := range counts {
		if !slices.Contains(helpKinds, kind) {
			rest += n
		}
	}
	for _, kind := range helpKinds {
		if counts[kind] > 0 {
			rows = append(rows, headcount{kind, counts[kind]})
		}
	}
	if rest > 0 {
		rows = append(rows, headcount{"其他", rest})
	}
	return rows
}

// coarse puts the rows with too few people together under the name other. Where that hides a single row or too few people
// still, the smallest of the rest goes with them: else the total would tell what is hidden.
func coarse(rows []headcount, other string) []headcount {
	order := slices.Clone(rows)
	slices.SortStableFunc(order, func(x, y headcount) int { return cmp.Compare(x.people, y.people) })
	hidden, sum := map[string]bool{}, 0
	for _, r := range order {
		if r.people >= fewest && (len(hidden) == 0 || len(hidden) > 1 && sum >= fewest) {
			break
		}
		hidden[r.name] = true
		sum += r.people
	}
	var shown []headcount
	for _, r := range rows {
		if !hidden[r.name] {
			shown = append(shown, r)
		}
	}
	if len(hidden) > 0 {
		shown = append(shown, headcount{other, sum})
	}
	return shown
}
