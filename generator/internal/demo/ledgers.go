package main

import (
	"fmt"
	"slices"
	"time"

	"noticeboard/generator/calendar"
)

// writeKits gives each hub whose kit is not listed by hand its seven things. The town equipped all hubs anew in January 2024.
func (t *town) writeKits() {
	const name = "ledgers/kits-demo.toml"
	c := stream(name)
	listed := map[string]bool{}
	for _, k := range t.board.Kits {
		listed[k.Hub.ID] = true
	}
	w := newFile("配套物品。")
	for _, h := range t.hubs() {
		if listed[h.id] {
			continue
		}
		issued := c.day(calendar.New(2024, 1, 8), calendar.New(2024, 1, 26))
		if h.since.After(issued) {
			issued = h.since.AddDays(c.between(0, 5))
		}
		short := fmt.Sprintf("%s%02d", trimVillage(h.village.Name), h.group)
		w.table("kit")
		w.text("hub", h.id)
		w.date("issued", issued)
		w.text("letter", fmt.Sprintf("宣中聘〔%d〕%s号", h.since.Year(), short))
		w.text("badge", short)
		w.text("handbook", "2026年版")
		switch c.IntN(30) {
		case 0:
			w.texts("broken", []string{"手电筒"})
			w.text("remark", "开关坏了，已报换")
		case 1:
			w.texts("broken", []string{"手提喇叭"})
			w.text("remark", "电池漏液，已报换")
		case 2:
			w.texts("lost", []string{"口哨"})
		case 3:
			w.texts("not_issued", []string{"手提喇叭"})
			w.text("remark", "等下一批")
		}
	}
	t.files[name] = w.Bytes()
}

// writeDues lists the dues of 2026, eleven months of which are owed by now, of members not listed by hand.
func (t *town) writeDues() {
	const name = "ledgers/dues-demo.toml"
	c := stream(name)
	listed := map[string]bool{}
	for _, d := range t.board.Dues {
		listed[d.Member.ID] = true
	}
	w := newFile("2026年党费（内部使用，不上网）。paid 按月份写缴纳日期。")
	for _, h := range t.hubs() {
		usual := c.between(5, 20) // the day on which the hub collects
		for _, m := range h.members {
			if listed[m.id] {
				continue
			}
			months := 11
			if c.of(4) {
				months -= c.between(1, 2)
			}
			w.table("dues")
			w.text("member", m.id)
			w.number("year", 2026)
			w.line("monthly", m.monthly(c))
			w.WriteString("paid = [")
			for i := range months {
				if i > 0 {
					w.WriteString(", ")
				}
				w.WriteString(calendar.New(2026, time.Month(i+1), usual+c.IntN(4)).String())
			}
			w.WriteString("]\n")
		}
	}
	t.files[name] = w.Bytes()
}

// monthly is what a member owes a month, in yuan.
func (m *member) monthly(c chance) string {
	switch m.condition {
	case "生活困难", "年老体弱", "读写困难":
		return pick(c, []string{"0.2", "0.5", "1"})
	case "外出", "流动":
		return pick(c, []string{"10", "12", "15", "18", "20"})
	case "离退休":
		return pick(c, []string{"2", "3", "5", "8"})
	}
	return pick(c, []string{"1", "2", "3", "5", "6"})
}

// workday returns the day or, where it is not one, the last working day before it.
func (t *town) workday(day calendar.Date) calendar.Date {
	for {
		if working, err := t.board.Calendar.Working(day); working || err != nil {
			return day
		}
		day = day.AddDays(-1)
	}
}

// visitMatters are what officials come for, with what came of it.
var visitMatters = []struct{ matter, result string }{
	{"看学习记录和民情记录本", "记录齐，提醒把办结日期写上"},
	{"问户长有什么难处", "活动室灯暗，报村里换"},
	{"看望本组困难党员", "商定每月上门一次"},
	{"参加集中学习", "带来规定必读篇目5份"},
	{"看汛前准备", "泵房试机正常"},
	{"了解矛盾排查情况", "一件土地纠纷请司法所帮助"},
	{"核对联系户名单", "两户外迁，已改"},
	{"看秋播进度", "种子、机械都有着落"},
	{"征求对村务公开的意见", "要求把低保名单贴到组里"},
	{"了解独居老人照应情况", "排定邻居轮值"},
	{"看配套物品", "手电筒换新电池"},
	{"听取对医保缴费的意见", "请村会计上门代办"},
}

// writeVisits has the officials come once a quarter to most hubs that have no visits listed by hand.
func (t *town) writeVisits() {
	const name = "ledgers/visits-demo.toml"
	c := stream(name)
	listed := map[string]bool{}
	for _, v := range t.board.Visits {
		listed[v.Hub.ID] = true
	}
	type visit struct {
		hub  *hub
		date calendar.Date
	}
	var list []visit
	for _, h := range t.hubs() {
		if listed[h.id] || h.official == "" {
			continue
		}
		for quarter := range 4 {
			first := calendar.New(2026, time.Month(3*quarter+1), 5)
			last := earlier(first.AddDays(80), today.AddDays(-1))
			if day := c.day(first, last); c.of(88) && !day.Before(h.linked) {
				list = append(list, visit{h, t.workday(day)})
			}
		}
	}
	slices.SortStableFunc(list, func(x, y visit) int { return x.date.Compare(y.date) })
	w := newFile("挂钩联系干部2026年的走访。matter、result 只供内部使用。")
	matters := newDeck(visitMatters)
	for _, v := range list {
		m := matters.deal(c)
		w.table("visit")
		w.text("official", v.hub.official)
		w.text("hub", v.hub.id)
		w.date("date", v.date)
		w.text("matter", m.matter)
		w.text("result", m.result)
	}
	t.files[name] = w.Bytes()
}
