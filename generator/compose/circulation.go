package compose

import (
	"fmt"
	"slices"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// bagCategories are the four categories of what is in a circulation bag (传阅袋), as the sources list them.
var bagCategories = []string{"农业法律法规", "市场经济知识", "实用种养殖业技术", "各类市场信息"}

// Circulation is the page of a circulation bag: where it is, what is in it, and where it has been.
func Circulation(c *record.Circulation, today calendar.Date) *doc.Document {
	var blocks []doc.Block
	if c.Intro != "" {
		blocks = append(blocks, doc.P(c.Intro))
	}
	blocks = append(blocks, bagWhere(c, today))
	if t := bagItems(c, today); t != nil {
		blocks = append(blocks, heading("items", "袋里有什么"), t)
	}
	if p := bagRoute(c); p != nil {
		blocks = append(blocks, heading("route", "传阅次序"), p)
	}
	blocks = append(blocks, bagPassings(c, today)...)
	return &doc.Document{Title: c.Title, Source: c.File, Blocks: blocks}
}

// bagWhere says at which hub the bag is. A hub that is not published is not named.
func bagWhere(c *record.Circulation, today calendar.Date) *doc.Fields {
	f := &doc.Fields{}
	add := func(label string, value ...doc.Inline) {
		f.Fields = append(f.Fields, doc.Field{Label: label, Value: value})
	}
	if v := c.Village.To; v != nil {
		name := v.Name
		if br := v.Branch(c.Branch); br != nil {
			name += "　" + br.Name
		}
		add("所属", doc.Text(name))
	}
	p := c.At(today)
	switch {
	case p == nil || p.Hub.To == nil || !p.Hub.To.IsPublic():
		add("现在在哪", doc.Text("村党组织"))
	default:
		add("现在在哪", &doc.Link{Target: Reference(p.Hub.To), Content: doc.Plain(p.Hub.To.Name)},
			doc.Text(fmt.Sprintf("（%s收到，今天是第%d天）", p.Received.ChineseMonthDay(), today.Sub(p.Received)+1)))
	}
	times, readers := 0, 0
	hubs := map[string]bool{}
	for _, p := range c.Passings {
		if !p.Received.After(today) {
			times, readers = times+1, readers+p.Readers
			hubs[p.Hub.ID] = true
		}
	}
	if times > 0 {
		add("传阅情况", doc.Text(fmt.Sprintf("已传%d次，到过%d户，阅读%d人次", times, len(hubs), readers)))
	}
	return f
}

// bagItems lists what is in the bag on a day by category; nil for an empty bag.
func bagItems(c *record.Circulation, today calendar.Date) *doc.Table {
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignLeft}, Head: cells("类别", "资料", "放入日期")}
	for _, category := range bagCategories {
		for _, x := range c.Items {
			if x.Category != category || x.Since.After(today) {
				continue
			}
			row := cells(category, x.Title, orDash(x.Since.Chinese()))
			if m := x.Material.To; m != nil && m.IsPublic() {
				row[1].Content = []doc.Inline{&doc.Link{Target: Reference(m), Content: doc.Plain(x.Title)}}
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return filled(t)
}

// bagRoute is nil for a bag without a fixed route.
func bagRoute(c *record.Circulation) *doc.Paragraph {
	var content []doc.Inline
	for _, h := range c.Route {
		if h.To == nil || !h.To.IsPublic() {
			continue
		}
		if len(content) > 0 {
			content = append(content, doc.Text(" → "))
		}
		content = append(content, &doc.Link{Target: Reference(h.To), Content: doc.Plain(shortHub(h.To, c.Village.To))})
	}
	if len(content) == 0 {
		return nil
	}
	return &doc.Paragraph{Content: content}
}

// bagPassings lists the stays of the bag, the newest first.
func bagPassings(c *record.Circulation, today calendar.Date) []doc.Block {
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignLeft, doc.AlignRight, doc.AlignRight},
		Head: cells("中心户", "收到", "交出", "停留（天）", "阅读（人）")}
	list := slices.Clone(c.Passings)
	slices.SortStableFunc(list, func(x, y record.Passing) int { return y.Received.Compare(x.Received) })
	for _, p := range list {
		h := p.Hub.To
		if h == nil || !h.IsPublic() || p.Received.After(today) {
			continue
		}
		passed, until := "还在这一户", today
		if !p.Passed.IsZero() && !p.Passed.After(today) {
			passed, until = p.Passed.Chinese(), p.Passed
		}
		row := cells("", p.Received.Chinese(), passed, strconv.Itoa(max(0, until.Sub(p.Received))), strconv.Itoa(p.Readers))
		row[0].Content = []doc.Inline{&doc.Link{Target: Reference(h), Content: doc.Plain(shortHub(h, c.Village.To))}}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []doc.Block{heading("passings", "传阅登记"), t}
}
