package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"noticeboard/generator/calendar"
)

func monthStart(month int) calendar.Date { return calendar.New(2026, time.Month(month), 1) }

// partyShort is what people call the village's Party organisation.
func partyShort(v *village) string {
	if strings.Contains(v.Party, "总支") {
		return "党总支"
	}
	return "党支部"
}

// indicators are the six duties of a hub with their points.
var indicators = []struct {
	name  string
	max   int
	about string
}{
	{"政策宣传", 20, "按学习安排开课每次2分，有记录、有签到再加1分，加满为止"},
	{"党建联络", 15, "联系党员每季走到一遍，少一名扣1分"},
	{"致富帮困", 15, "帮扶1～2名困难群众，有计划5分，有进展5分，有结果5分"},
	{"民情收集", 20, "民情记录本按月记5分，上报及时5分，件件回复10分"},
	{"综治维稳", 15, "巡防、排查有记录8分，调处成功7分"},
	{"乡风文明", 15, "义工服务每次3分，文体活动每次3分，加满为止"},
}

// lastPlace are reasons why a hub came last.
var lastPlace = []string{
	"民情记录本缺3个月，下一季度补齐", "集中学习有两次没有签到表，要补记录", "帮扶登记只有计划没有进展，限半年内做实", "巡防没有登记，从下月起逐次记",
}

// writeAssessments makes two rounds for each village that has no round by hand. At most a fifth is excellent; those whom the
// town commended for 2025 are among them. Nobody is last twice, which would mean dismissal.
func (t *town) writeAssessments() {
	commended := map[string]bool{}
	for _, d := range t.board.Commendations {
		for _, a := range d.Awards {
			if d.Date.Year() == 2026 && a.Hub.ID != "" {
				commended[a.Hub.ID] = true
			}
		}
	}
	for _, v := range t.villages[1:] {
		var last *hub
		for _, round := range []struct {
			id, name    string
			year        int
			first, last calendar.Date
		}{
			{"2025-h2", "年终考核", 2025, calendar.New(2025, 12, 22), calendar.New(2025, 12, 30)},
			{"2026-h1", "半年初评", 2026, calendar.New(2026, 7, 6), calendar.New(2026, 7, 24)},
		} {
			name := "assessments/" + round.id + "-" + v.ID + ".toml"
			c := stream(name)
			w := newFile(v.Name + strconv.Itoa(round.year) + "年" + round.name + "。分数和理由只供内部使用，不会公开。")
			w.number("year", round.year)
			w.text("round", round.name)
			w.text("village", v.ID)
			w.date("date", t.workday(c.day(round.first, round.last)))
			w.text("by", v.Name+partyShort(v)+"会同镇党委组织科")
			for _, i := range indicators {
				w.table("indicator")
				w.text("name", i.name)
				w.number("max", i.max)
				w.text("about", i.about)
			}
			order := standing(c, v, commended, last)
			last = order[len(order)-1]
			excellent := len(order) * 20 / 100
			for _, h := range v.hubs {
				place := slices.Index(order, h)
				w.table("result")
				w.text("hub", h.id)
				switch {
				case place < excellent:
					writeScores(w, c, c.between(90, 95), place == 0)
					if round.name == "年终考核" && commended[h.id] {
						w.text("outcome", "表彰")
					}
				case h == last && round.name == "半年初评" && c.of(25):
					writeScores(w, c, c.between(54, 58), false)
					w.text("grade", "不合格")
					w.text("outcome", "限期改进")
					w.text("reason", "集中学习次数不够，民情记录没有答复")
				case h == last:
					writeScores(w, c, c.between(64, 69), false)
					if round.name == "年终考核" {
						w.text("outcome", "限期改进")
						w.text("reason", pick(c, lastPlace))
					}
				default:
					writeScores(w, c, c.between(72, 88), false)
				}
			}
			t.files[name] = w.Bytes()
		}
	}
}

// standing is a random order of a village's hubs, the commended ones first, with another at the end than the last time.
func standing(c chance, v *village, commended map[string]bool, last *hub) []*hub {
	order := slices.Clone(v.hubs)
	c.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	slices.SortStableFunc(order, func(x, y *hub) int {
		rank := func(h *hub) int {
			if commended[h.id] {
				return 0
			}
			return 1
		}
		return rank(x) - rank(y)
	})
	if n := len(order); order[n-1] == last {
		order[n-1], order[n-2] = order[n-2], order[n-1]
	}
	return order
}

// writeScores divides a total of points among the indicators; the best of a village gets a point more where there is room.
func writeScores(w *writer, c chance, total int, best bool) {
	if best {
		total++
	}
	points := make([]int, len(indicators))
	left := 100 - total
	for i := range points {
		points[i] = indicators[i].max
	}
	for left > 0 {
		if i := c.IntN(len(points)); points[i] > indicators[i].max/3 {
			points[i]--
			left--
		}
	}
	items := make([]string, len(points))
	for i, p := range points {
		items[i] = strconv.Itoa(p)
	}
	w.line("scores", "["+strings.Join(items, ", ")+"]")
}

// writeAllowances lists what the hubs of each village were paid in two quarters, by the standard of its villagers' meeting.
func (t *town) writeAllowances() {
	for _, v := range t.villages[1:] {
		c := stream("allowances " + v.ID)
		rate := pick(c, []int{60, 70, 80})
		decided := t.workday(c.day(calendar.New(2026, 1, 12), calendar.New(2026, 1, 28)))
		all := c.between(30, 45)
		came := all - c.between(1, 4)
		agreed := came - c.between(0, 2)
		for quarter := 2; quarter <= 3; quarter++ {
			name := fmt.Sprintf("allowances/2026-q%d-%s.toml", quarter, v.ID)
			w := newFile(fmt.Sprintf("%s2026年第%d季度误工补助和活动经费。人员和标准由村民代表会议讨论决定，必须公布。", v.Name, quarter))
			w.text("village", v.ID)
			w.number("year", 2026)
			w.number("quarter", quarter)
			w.date("decided", decided)
			w.text("decided_by", fmt.Sprintf("%s村民代表会议（应到%d人，实到%d人，%d人同意）", v.Name, all, came, agreed))
			w.text("standard", fmt.Sprintf("误工补助每天%d元，半天%d元，以活动记录和登记簿为准；活动经费（茶水、照明）每户每季度25元。每户全年合计不超过1200元。", rate, rate/2))
			w.number("day_rate", rate)
			published := t.workday(monthStart(3*quarter + 1).AddDays(c.between(8, 13)))
			w.date("published", published)
			w.date("paid", t.workday(published.AddDays(c.between(4, 8))))
			for _, h := range v.hubs {
				halves := c.between(2, 7)
				w.table("payment")
				w.text("hub", h.id)
				w.text("kind", "误工补助")
				w.line("days", strconv.FormatFloat(float64(halves)/2, 'f', -1, 64))
				w.number("amount", halves*rate/2)
			}
			for _, h := range v.hubs {
				w.table("payment")
				w.text("hub", h.id)
				w.text("kind", "活动经费")
				w.number("amount", 25)
			}
			t.files[name] = w.Bytes()
		}
	}
}
