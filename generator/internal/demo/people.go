package main

import (
	"fmt"
	"slices"
	"time"

	"noticeboard/generator/calendar"
)

// conditions of a hub's members by its class; the class is what most of them have in common.
var commonCondition = map[string]string{"K-2": "离退休", "K-3": "生活困难", "K-4": "年老体弱", "K-5": "流动", "K-6": "读写困难"}

var mixedConditions = weighted[string]{{40, "农事"}, {14, "外出"}, {11, "离退休"}, {5, "年老体弱"}, {6, "流动"}, {4, "生活困难"}, {5, "读写困难"}, {15, ""}}

// newMember makes the n-th member of a hub, the head for 0.
func newMember(c chance, h *hub, own string, n int) *member {
	m := &member{sex: "男"}
	if c.of(38) || n == 0 && c.of(15) {
		m.sex = "女"
	}
	if m.condition = mixedConditions.pick(c); n == 0 {
		m.condition = weighted[string]{{60, "农事"}, {20, "离退休"}, {20, ""}}.pick(c)
	} else if common := commonCondition[h.class]; common != "" && (n <= 2 || c.of(50)) {
		m.condition = common
	}
	oldest, youngest := 1950, 2003
	switch m.condition {
	case "农事":
		oldest, youngest = 1954, 1992
	case "外出", "流动":
		oldest, youngest = 1972, 2003
	case "离退休":
		oldest, youngest = 1944, 1964
	case "年老体弱":
		oldest, youngest = 1936, 1950
	case "读写困难":
		oldest, youngest = 1944, 1962
	case "生活困难":
		oldest, youngest = 1952, 1982
	}
	if h.class == "K-1" && n > 0 {
		m.condition, oldest, youngest = "", 1978, 2001
	}
	if n == 0 {
		oldest, youngest = max(oldest, 1952), min(youngest, 1990)
	}
	m.born = c.between(oldest, youngest)
	m.birth = calendar.NewMonth(m.born, time.Month(c.between(1, 12)))
	m.education = schooling(c, m)
	joined := c.between(m.born+20, min(m.born+45, 2025))
	m.joined = calendar.NewMonth(joined, pick(c, []time.Month{6, 7, 7, 11, 12}))
	if m.preparing = joined == 2025 && m.joined.Month() == 12; n == 0 {
		m.preparing = false
	}
	m.name = h.village.namer.name(c, either(c, 55, own, ""), m.sex, m.born)
	callings(c, m, h, n)
	if m.condition == "流动" || m.condition == "外出" && c.of(40) {
		m.away = weighted[string]{{5, "苏州"}, {5, "无锡"}, {4, "上海"}, {4, "常州"}, {3, "南京"}, {3, "泰州"}, {2, "杭州"}, {2, "宁波"}, {1, "合肥"}, {1, "西安"}}.pick(c)
		m.channel = weighted[string]{{7, "网络"}, {2, "邮寄"}, {2, "电话"}}.pick(c)
		m.awaySince = c.day(calendar.New(max(2016, m.born+19), 2, 20), calendar.New(2026, 3, 10))
	}
	return m
}

// schooling fits the time of birth and the condition.
func schooling(c chance, m *member) string {
	if m.condition == "读写困难" {
		return weighted[string]{{3, "小学以下"}, {7, "小学"}}.pick(c)
	}
	switch era(m.born) {
	case 0:
		return weighted[string]{{30, "小学"}, {45, "初中"}, {20, "高中"}, {5, "中专"}}.pick(c)
	case 1:
		return weighted[string]{{6, "小学"}, {55, "初中"}, {30, "高中"}, {6, "中专"}, {3, "大专"}}.pick(c)
	case 2:
		return weighted[string]{{40, "初中"}, {26, "高中"}, {12, "中专"}, {16, "大专"}, {6, "本科"}}.pick(c)
	}
	return weighted[string]{{8, "高中"}, {10, "中专"}, {42, "大专"}, {38, "本科"}, {2, "研究生"}}.pick(c)
}

// callings gives posts, sources of heads, and posts of members without office.
func callings(c chance, m *member, h *hub, n int) {
	age := today.Year() - m.born
	switch {
	case n == 0:
		m.post = weighted[string]{{40, "村民小组组长"}, {20, ""}, {8, "村民代表"}, {5, "退休教师"}, {5, "家庭农场负责人"}, {4, "农机手"}, {3, "乡村医生"}, {3, "村民小组会计"}, {2, "村红白理事会成员"}}.pick(c)
		m.sources = []string{weighted[string]{{30, "退职干部"}, {25, "退伍军人"}, {25, "致富能人"}, {20, "技术强人"}}.pick(c)}
		if m.sex == "女" && m.sources[0] == "退伍军人" {
			m.sources[0] = "致富能人"
		}
	case m.condition == "" || m.condition == "农事" && c.of(20):
		posts := []string{"村民代表", "网格员", "村水利员", "村民小组会计", "合作社社员代表", "村级河道保洁员", "村卫生室护士"}
		if m.sex == "女" {
			posts = append(posts, "妇女小组长", "村妇联执委")
		}
		if age < 40 {
			posts = append(posts, "村后备干部", "村团支部委员", "电商服务点店员")
		}
		if c.of(60) {
			m.post = pick(c, posts)
		}
	}
	if m.post == "退休教师" && age < 60 {
		m.post = "村民代表"
	}
	if m.post == "" && (m.condition == "农事" || m.condition == "离退休") && n > 0 && c.of(35) {
		m.duty = pick(c, []string{"河道看护岗", "公开栏监督岗", "环境卫生岗", "独居老人照应岗", "治安巡防岗", "政策宣讲岗", "红白事劝导岗", "道路养护岗"})
	}
}

// writePeople writes the hubs, members and families of each village.
func (t *town) writePeople() {
	for _, v := range t.villages {
		folder := "villages/" + v.ID + "/"
		if slices.ContainsFunc(v.hubs, func(h *hub) bool { return !h.byHand }) {
			hubs, people := newFile(v.Name+"的党员中心户，手写的以外各组。"), newFile(v.Name+"的党员，手写的以外各组。condition、away 等只供内部使用，不会公开。")
			for _, h := range v.hubs {
				if !h.byHand {
					h.write(hubs)
					for _, m := range h.members {
						m.write(people, h)
					}
				}
			}
			t.files[folder+"hubs-demo.toml"], t.files[folder+"people-demo.toml"] = hubs.Bytes(), people.Bytes()
		}
		t.writeFamilies(v, folder+"families-demo.toml")
	}
}

func (m *member) write(w *writer, h *hub) {
	w.table("member")
	w.text("id", m.id)
	w.text("name", m.name)
	w.text("sex", m.sex)
	w.text("birth", m.birth.String())
	w.text("education", m.education)
	w.text("joined", m.joined.String())
	if m.preparing {
		w.text("status", "预备党员")
	}
	w.number("group", h.group)
	w.text("hub", h.id)
	w.text("post", m.post)
	w.texts("sources", m.sources)
	w.text("assigned_duty", m.duty)
	w.text("condition", m.condition)
	w.text("away", m.away)
	w.date("away_since", m.awaySince)
	w.text("channel", m.channel)
}

// write says who keeps the hub and since when. A term is three years; one that ended was renewed.
func (h *hub) write(w *writer) {
	c := stream("hub " + h.id)
	founded := c.day(newHubs, newHubs.AddDays(70))
	w.table("hub")
	w.text("id", h.id)
	w.number("group", h.group)
	w.line("head", quoted(h.head.id)+"  # "+h.head.name)
	if h.since.Year() == founded.Year() {
		h.since = founded
	}
	w.date("since", h.since)
	w.date("founded", founded)
	end := h.since
	for !end.After(today) {
		end = calendar.New(end.Year()+3, end.Month(), end.Day())
	}
	w.date("term_end", end.AddDays(-1))
	w.text("class", h.class)
	w.texts("principles", pick(c, [][]string{{"居住相邻", "便于管理", "能人优先"}, {"居住相邻", "便于管理"}, {"居住相邻", "能人优先"}}))
	w.text("plate", fmt.Sprintf("%s%02d号", trimVillage(h.village.Name), h.group))
	model := weighted[string]{{40, "党员责任区"}, {22, "无职党员设岗定责"}, {26, "党员致富示范户"}, {20, ""}}.pick(c)
	if model != "" {
		w.texts("models", []string{model})
	}
	if model == "党员责任区" {
		w.text("area", fmt.Sprintf("第%d组%s", h.group, pick(c, []string{"东头住户", "西头住户", "沿河住户", "全组道路和河道", "村道两侧住户", "全组住户"})))
	}
	if c.of(14) {
		w.texts("concurrent_posts", []string{pick(c, []string{"治安中心户长", "治安中心户长", "计生中心户长"})})
	}
	w.text("room", h.room)
	w.text("intro", h.village.sayings.introduction(c, h.class, model))
	if h.since.After(founded) {
		w.WriteString("[[hub.former_head]]\n")
		w.text("name", h.village.namer.name(c, surnames[h.village.ID].pick(c), "男", c.between(1940, 1955)))
		w.date("since", founded)
		w.date("until", h.since.AddDays(-1))
	}
}

// writeFamilies lists the families of all members whose families are not listed by hand.
func (t *town) writeFamilies(v *village, name string) {
	c := stream(name)
	w := newFile(v.Name + "党员的联系户。户主姓名只供内部使用，不会公开。")
	for _, h := range v.hubs {
		own := surnames[v.ID].pick(c)
		for _, m := range h.members {
			if m.familiesByRecord {
				continue
			}
			for range m.families {
				sex := either(c, 16, "女", "男")
				w.table("family")
				w.text("head", v.namer.name(c, either(c, 45, own, ""), sex, c.between(1945, 1994)))
				w.text("member", m.id)
				w.number("people", weighted[int]{{8, 1}, {22, 2}, {24, 3}, {24, 4}, {15, 5}, {6, 6}, {1, 7}}.pick(c))
			}
		}
	}
	t.files[name] = w.Bytes()
}
