package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

// Support is the page of what the hubs are given: the seven things, the allowances, the visits of officials (配套保障).
var Support = &Overview{
	Name: "support", Title: diag.T("配套保障", "Support"), Group: "open",
	Compose: support,
}

func support(b *record.Board, today calendar.Date) *doc.Document {
	var blocks []doc.Block
	t := tally.New(b, today)
	blocks = append(blocks, kitBlocks(t)...)
	blocks = append(blocks, allowanceBlocks(b, today)...)
	blocks = append(blocks, visitBlocks(t)...)
	if len(blocks) == 0 {
		return nil
	}
	return &doc.Document{Title: "配套保障", Source: b.Config.File, Blocks: blocks}
}

// kitBlocks counts the seven things by what became of them; nothing where no hub was given any.
func kitBlocks(c *tally.Tally) []doc.Block {
	b, today, hubs := c.Board, c.Today, c.Count("hubs", tally.Scope{})
	if c.Count("kits", tally.Scope{}) == 0 {
		return nil
	}
	t := &doc.Table{Columns: centred(7), Head: cells("物品", "已发", "在用", "损坏", "遗失", "已归还", "未发")}
	var sum [6]int
	for _, it := range record.KitItems {
		states, held := map[string]int{}, map[*record.Hub]bool{}
		for _, k := range b.Kits {
			if !counted(k.Hub) {
				continue
			}
			state := k.State(it.Name, today)
			states[state]++
			if h := k.Hub.To; shownHub(k.Hub) && state != "未领" && !k.ReturnedBy(today) {
				held[h] = true
			}
		}
		issued := states["在用"] + states["损坏"] + states["遗失"] + states["已归还"]
		row := []int{issued, states["在用"], states["损坏"], states["遗失"], states["已归还"], max(0, hubs-len(held))}
		text := []string{it.Name}
		for i, n := range row {
			text = append(text, measured(n, it.Measure))
			sum[i] += n
		}
		t.Rows = append(t.Rows, cells(text...))
	}
	text := []string{"合计"}
	for _, n := range sum {
		text = append(text, measured(n, "件"))
	}
	t.Rows = append(t.Rows, cells(text...))
	var things []string
	for _, it := range record.KitItems {
		things = append(things, "一"+it.Measure+it.Name)
	}
	whole := hubs * len(record.KitItems)
	return []doc.Block{
		heading("kit", "七件套"),
		doc.P(fmt.Sprintf("每户发%s，共%[2]d件。全部发齐是%[3]d户×%[2]d件＝%[4]d件，已发到户%[5]s。",
			strings.Join(things, "、"), len(record.KitItems), hubs, whole, outOf(whole-sum[5], whole, "件"))),
		t,
	}
}

// measured is a number with its measure word; nothing is counted in 0.
func measured(n int, measure string) string {
	if n == 0 {
		return "0"
	}
	return strconv.Itoa(n) + measure
}

// byPeriod returns all lists, those of the newest period first, of one period in the order of the villages.
func byPeriod(b *record.Board) []*record.Allowance {
	place := map[*record.Village]int{}
	for i, v := range b.Villages {
		place[v] = i
	}
	return slices.SortedStableFunc(slices.Values(b.Allowances), func(x, y *record.Allowance) int {
		return cmp.Or(y.Period().End.Compare(x.Period().End), cmp.Compare(place[x.Village.To], place[y.Village.To]))
	})
}

// allowanceBlocks lists the sums of this year and the last by village and period; nothing where no list is public.
func allowanceBlocks(b *record.Board, today calendar.Date) []doc.Block {
	var tables []doc.Block
	var t *doc.Table
	period := ""
	var work, activities int64 // of this year, in fen
	for _, a := range byPeriod(b) {
		if v := a.Village.To; !a.IsPublic() || v != nil && !v.IsPublic() || a.Published.After(today) || a.Year < today.Year()-1 {
			continue
		}
		if name := a.PeriodName(); name != period {
			period = name
			t = &doc.Table{
				Caption: doc.Plain(name),
				Columns: []doc.Align{doc.AlignLeft, doc.AlignRight, doc.AlignRight, doc.AlignRight},
				Head:    cells("公布表", "误工补助（元）", "活动经费（元）", "合计（元）"),
			}
			tables = append(tables, t)
		}
		row := cells("", yuan(a.Total("误工补助")), yuan(a.Total("活动经费")), yuan(a.Total("")))
		name := period
		if v := a.Village.To; v != nil {
			name = v.Name
		}
		row[0].Content = []doc.Inline{&doc.Link{Target: Reference(a), Content: doc.Plain(name)}}
		t.Rows = append(t.Rows, row)
		if a.Year == today.Year() {
			work += a.Total("误工补助")
			activities += a.Total("活动经费")
		}
	}
	if len(tables) == 0 {
		return nil
	}
	return append([]doc.Block{
		heading("allowances", "误工补助和活动经费"),
		doc.P(fmt.Sprintf("%d年已公布误工补助%s元、活动经费%s元。人员和标准由各村村民会议或者村民代表会议讨论决定，每季度公布一次。", today.Year(), yuan(work), yuan(activities))),
	}, tables...)
}

// visitBlocks says how many officials are linked to hubs, and how many hubs were visited in the quarter of the day; nothing where
// no visit was written down.
func visitBlocks(t *tally.Tally) []doc.Block {
	if t.Count("visits", tally.Scope{}) == 0 {
		return nil
	}
	b, today := t.Board, t.Today
	quarter := (int(today.Month()) + 2) / 3
	start := calendar.New(today.Year(), time.Month(3*quarter-2), 1)
	visited, linked := map[*record.Hub]bool{}, map[*record.Hub]bool{}
	for _, v := range b.Visits {
		if !v.Date.Before(start) && !v.Date.After(today) && shownHub(v.Hub) {
			visited[v.Hub.To] = true
		}
	}
	for _, o := range b.Officials {
		for _, h := range o.Hubs {
			if o.On(today) && shownHub(h) {
				linked[h.To] = true
			}
		}
	}
	r := b.Config.Rules
	return []doc.Block{
		heading("visits", "干部挂钩联系"),
		doc.P(fmt.Sprintf("机关干部、村干部每人挂钩联系%s个党员中心户。现有%d名干部挂钩联系%d户。", span(r.LiaisonMin, r.LiaisonMax), t.Count("officials", tally.Scope{}), len(linked))),
		doc.P(fmt.Sprintf("%d年第%d季度（截至%s）走访%d次，走到%s。", today.Year(), quarter, today.Chinese(), t.Count("visits", tally.Scope{From: start}),
			outOf(len(visited), t.Count("hubs", tally.Scope{}), "户"))),
	}
}
