package main

import (
	"fmt"
	"slices"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// unreachedTotal is how many members of the generated plans no session and no delivery of the year has reached.
const unreachedTotal = 20

// slots are the parts of the year in which hubs meet for study; harvest and sowing are left out.
var slots = []struct{ first, last calendar.Date }{
	{calendar.New(2026, 1, 12), calendar.New(2026, 2, 8)}, {calendar.New(2026, 3, 5), calendar.New(2026, 4, 18)},
	{calendar.New(2026, 5, 6), calendar.New(2026, 5, 28)}, {calendar.New(2026, 7, 1), calendar.New(2026, 8, 26)},
	{calendar.New(2026, 9, 10), calendar.New(2026, 10, 18)}, {calendar.New(2026, 11, 26), calendar.New(2026, 12, 20)},
}

// topics for each slot, where no material of the board fits the date.
var topics = [][]string{
	{"学习中央农村工作会议精神", "村里上一年的账和今年的打算", "春节前的防火、防盗、防煤气", "回乡党员座谈：我心目中的新农村"},
	{"春耕备种和农资真假辨别", "清明文明祭扫、防火", "党员的义务，对照自己查一查", "产业结构调整，本组能做什么"},
	{"夏收夏种机械和烘干安排", "秸秆不焚烧，怎样还田", "增加农民收入，大家出主意", "土地流转合同怎么签"},
	{"纪念建党，重温入党誓词", "防汛防台，圩堤怎么看", "防溺水，看好孩子", "发展村级经济，听听各家意见"},
	{"秋播茬口和良种选择", "红白事从简，村规民约讨论", "居民医保缴费办法", "一老一小的照应办法"},
	{"党员民主评议的准备", "全年学习小结，补学缺课", "明年学习内容征求意见"},
}

// planRows say when and how each condition learns (core table of the study rules).
var planRows = []struct {
	condition, time, content string
	forms                    []string
	help                     string
}{
	{"T-1", "晚上7:00—8:30，避开农忙", "农业技术和本组要议的事", []string{"集中学习"}, "缺课的，户长在田头补讲"},
	{"T-2", "周末，春节前后集中补课", "规定必读篇目", []string{"网上助学", "邮寄教材"}, "每月通一次电话，问学到哪里"},
	{"T-3", "白天，时间灵活", "读报，听政策，谈体会", []string{"集中学习", "个人自学"}, "走不动的，送学上门"},
	{"T-4", "自己定，每季度集中一次", "规定必读篇目全部学完", []string{"个人自学", "集中学习"}, "季末抽问，记下答对几题"},
	{"T-5", "下午，一次不超过一个半小时", "重要内容编成简易小册子", []string{"专人伴学", "录像辅学"}, "有人念、有人讲，学完说一遍"},
}

// session is one meeting before it is written.
type session struct {
	date      calendar.Date
	hub       *hub
	condition string
	topic     string
	materials []string
	form      string
	place     string
	cancelled string
	attended  []string
	asked     int
	right     int
}

func (t *town) writePlans() {
	missed := t.unreached()
	for _, v := range t.villages[1:] {
		name := "plans/2026-" + v.ID + ".toml"
		c := stream(name)
		w := newFile(v.Name + "2026年学习安排。到会名单和送学的党员只供内部使用，不会公开。")
		w.text("title", v.Name+"2026年党员中心户学习安排")
		w.number("year", 2026)
		w.text("village", v.ID)
		w.text("intro", "总进度与全镇一致，具体时间由各户按党员的情况定。缺课的由户长送学或者补课。")
		var must []string
		for _, m := range t.board.Materials {
			if m.MustRead {
				must = append(must, m.ID)
			}
		}
		slices.Sort(must)
		w.texts("must_read", must)
		for _, r := range planRows {
			w.table("arrangement")
			w.text("for", r.condition)
			w.text("time", r.time)
			w.text("content", r.content)
			w.texts("forms", r.forms)
			w.text("help", r.help)
		}
		reached := map[string]bool{}
		var all []*session
		for _, h := range v.hubs {
			all = append(all, t.sessions(c, h, missed, reached)...)
		}
		var deliveries writer
		for _, h := range v.hubs {
			for _, m := range h.members {
				if !missed[m.id] {
					t.deliver(c, &deliveries, h, m, reached)
				}
			}
		}
		for _, h := range v.hubs {
			catchUp(all, h, missed, reached)
		}
		slices.SortStableFunc(all, func(x, y *session) int { return x.date.Compare(y.date) })
		for _, s := range all {
			s.write(w)
		}
		w.WriteByte('\n')
		w.Write(deliveries.Bytes())
		t.files[name] = w.Bytes()
	}
}

// unreached chooses the members whom nothing has reached, at most one of a hub and never a head.
func (t *town) unreached() map[string]bool {
	c := stream("unreached")
	var able []*member
	for _, v := range t.villages[1:] {
		for _, h := range v.hubs {
			if i := slices.IndexFunc(h.members, func(m *member) bool { return m != h.head && (m.condition == "外出" || m.condition == "流动") }); i >= 0 {
				able = append(able, h.members[i])
			}
		}
	}
	chosen := map[string]bool{}
	for len(chosen) < min(unreachedTotal, len(able)) {
		chosen[pick(c, able).id] = true
	}
	return chosen
}

// sessions are the four to six meetings of a hub.
func (t *town) sessions(c chance, h *hub, missed, reached map[string]bool) (list []*session) {
	skip := c.IntN(2 * len(slots)) // half the hubs leave one out
	for i, slot := range slots {
		if i == skip && i < len(slots)-1 {
			continue
		}
		s := &session{hub: h, date: c.day(slot.first, slot.last), form: "集中学习"}
		switch s.condition = h.learners(); s.condition {
		case "T-2":
			for s.date.Weekday() != time.Saturday && s.date.Weekday() != time.Sunday {
				s.date = s.date.AddDays(-1)
			}
		case "T-3":
			for s.date.Weekday() == time.Saturday || s.date.Weekday() == time.Sunday {
				s.date = s.date.AddDays(2)
			}
		}
		s.topic = pick(c, topics[i])
		if m := t.reading(c, s.date, ""); m != nil && c.of(85) {
			s.topic, s.materials = m.Title, []string{m.ID}
		}
		if s.condition == "T-5" {
			s.form = "录像辅学"
		} else if i == 2 && c.of(30) {
			s.form, s.topic, s.materials, s.place = "现场观摩", "到示范田看苗情、看农机", nil, "本组示范田"
		}
		if i == 3 && c.of(8) {
			s.cancelled = "台风影响，内容并到下一次"
		}
		list = append(list, s)
		if s.cancelled != "" || s.date.After(today) {
			continue
		}
		for _, m := range h.members {
			if !missed[m.id] && c.of(m.attendance(i)) {
				s.attended, reached[m.id] = append(s.attended, m.id), true
			}
		}
		if len(s.attended) == 0 {
			s.attended, reached[h.head.id] = []string{h.head.id}, true
		}
		if h.class == "K-1" || c.of(22) {
			s.asked = 5 * len(s.attended)
			s.right = s.asked * c.between(70, 100) / 100
		}
	}
	return list
}

// learners is the learner condition that most members of a hub have in common, T-1 where there is none.
func (h *hub) learners() string {
	most, best := "T-1", 0
	for _, condition := range []string{"T-1", "T-2", "T-3", "T-5"} {
		n := 0
		for _, m := range h.members {
			if (&record.Member{Condition: m.condition}).Learner() == condition {
				n++
			}
		}
		if n > best {
			most, best = condition, n
		}
	}
	return most
}

// attendance is how likely the member comes to a meeting of a slot, in percent. The first slot is before the Spring Festival.
func (m *member) attendance(slot int) int {
	switch m.condition {
	case "年老体弱":
		return 12
	case "流动":
		if slot == 0 {
			return 55
		}
		return 3
	case "外出":
		if slot == 0 {
			return 80
		}
		return 45
	}
	return 86
}

// reading is a material that was there on a day, of the last four months, for an audience where one is given; nil if there is none.
func (t *town) reading(c chance, day calendar.Date, audience string) *record.Material {
	var fit []*record.Material
	for _, m := range t.board.Materials {
		if !m.Date.After(day) && day.Sub(m.Date) < 120 && (audience == "" || slices.Contains(m.Audience, audience) || slices.Contains(m.Audience, "全体党员")) {
			fit = append(fit, m)
		}
	}
	if len(fit) == 0 {
		return nil
	}
	if i := slices.IndexFunc(fit, func(m *record.Material) bool { return m.MustRead }); i >= 0 && c.of(60) {
		return fit[i]
	}
	return pick(c, fit)
}

// deliver writes what was brought to a member who can't come.
func (t *town) deliver(c chance, w *writer, h *hub, m *member, reached map[string]bool) {
	var way string
	switch m.condition {
	case "年老体弱":
		way = "送学上门"
	case "流动":
		way = "网上助学"
		if m.channel == "邮寄" {
			way = "邮寄教材"
		}
	case "读写困难":
		way = pick(c, []string{"专人伴学", "子女助学", "录像辅学"})
	default:
		return
	}
	day := calendar.New(2026, 6, 16)
	for range c.between(2, 3) {
		day = day.AddDays(c.between(20, 52))
		item := t.reading(c, day, m.condition)
		if day.After(today) || item == nil {
			continue
		}
		reached[m.id] = true
		w.table("delivery")
		w.date("date", day)
		w.text("member", m.id)
		w.text("way", way)
		w.texts("materials", []string{item.ID})
		w.text("by", h.head.name)
		if today.Sub(day) < 20 && c.of(50) {
			w.line("finished", "false")
		}
	}
}

// catchUp puts those of a hub whom nothing has reached yet on the list of its last meeting.
func catchUp(all []*session, h *hub, missed, reached map[string]bool) {
	var last *session
	for _, s := range all {
		if s.hub == h && len(s.attended) > 0 && (last == nil || s.date.After(last.date)) {
			last = s
		}
	}
	for _, m := range h.members {
		if last != nil && !missed[m.id] && !reached[m.id] {
			last.attended, reached[m.id] = append(last.attended, m.id), true
		}
	}
}

func (s *session) write(w *writer) {
	w.table("session")
	w.date("date", s.date)
	w.text("time", map[string]string{"T-2": "下午2:00—3:30", "T-3": "上午9:00—10:30", "T-5": "下午2:30—4:00"}[s.condition])
	if s.condition == "T-1" {
		w.text("time", "晚上7:00—8:30")
	}
	w.text("hub", s.hub.id)
	w.texts("for", []string{s.condition})
	w.text("topic", s.topic)
	w.texts("materials", s.materials)
	w.text("form", s.form)
	w.text("place", s.place)
	w.text("cancelled", s.cancelled)
	w.texts("attended", s.attended)
	if s.asked > 0 {
		w.line("effect", fmt.Sprintf("{ asked = %d, right = %d }", s.asked, s.right))
	}
}
