package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// yearCalendar has two months on a page: days off as the State Council has them, study days, and what is due in the month.
func yearCalendar(b *record.Board, h *record.Hub, year int) []doc.Block {
	study := map[calendar.Date]bool{}
	for _, s := range h.Sessions {
		if s.Cancelled == "" {
			study[s.Date] = true
		}
	}
	var blocks []doc.Block
	for m := time.January; m <= time.December; m++ {
		if m > time.January && m%2 == 1 {
			blocks = append(blocks, &doc.PageBreak{})
		}
		blocks = append(blocks, &doc.Heading{Level: 2, Content: doc.Plain(fmt.Sprintf("%d年%d月", year, m))},
			month(b.Calendar, year, m, study), doc.P("提示："+reminders(b, h, year, m)))
	}
	return blocks
}

// month is the grid of a month, weeks from Monday to Sunday. 休 is a day off, 班 a weekend day on which offices work, 学 a day of
// study. Of a year whose days off are not known it has none.
func month(c *calendar.Calendar, year int, m time.Month, study map[calendar.Date]bool) *doc.Table {
	t := &doc.Table{Columns: centred(7), Head: cells("一", "二", "三", "四", "五", "六", "日"), Weights: []int{1, 1, 1, 1, 1, 1, 1}}
	day := calendar.New(year, m, 1)
	row := make([]doc.Cell, 7)
	for ; day.Month() == m; day = day.AddDays(1) {
		column := (int(day.Weekday()) + 6) % 7
		row[column].Content = doc.Plain(strconv.Itoa(day.Day()) + dayMark(c, day, study[day]))
		if column == 6 {
			t.Rows, row = append(t.Rows, row), make([]doc.Cell, 7)
		}
	}
	if day.Weekday() != time.Monday {
		t.Rows = append(t.Rows, row)
	}
	return t
}

func dayMark(c *calendar.Calendar, day calendar.Date, study bool) string {
	weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	working, err := c.Working(day)
	mark := ""
	switch {
	case err != nil:
	case c.HolidayName(day) != "" || !working && !weekend:
		mark = " 休"
	case working && weekend:
		mark = " 班"
	}
	if study {
		mark += " 学"
	}
	return mark
}

// reminders are what a month asks of the head.
func reminders(b *record.Board, h *record.Hub, year int, m time.Month) string {
	var list []string
	for first := calendar.New(year, m, 1); first.Month() == m; first = first.AddDays(1) {
		if name := b.Calendar.HolidayName(first); name != "" && b.Calendar.HolidayName(first.AddDays(-1)) != name {
			list = append(list, strconv.Itoa(first.Day())+"日起"+name+"放假")
		}
	}
	var days []string
	for _, s := range h.Sessions {
		if s.Cancelled == "" && s.Date.Year() == year && s.Date.Month() == m {
			days = append(days, strconv.Itoa(s.Date.Day())+"日")
		}
	}
	if len(days) > 0 {
		list = append(list, strings.Join(slices.Compact(days), "、")+"学习")
	}
	list = append(list, "收缴党费")
	if m%3 == 0 {
		list = append(list, "村务公开按季公布")
	}
	if i := slices.Index(b.Config.Rules.AssessmentMonths, int(m)); i >= 0 {
		round := "年终考核"
		if i == 0 && len(b.Config.Rules.AssessmentMonths) > 1 {
			round = "半年初评"
		}
		list = append(list, "月底前"+round)
	}
	return strings.Join(list, "，") + "。"
}

// studyPlan are the arrangement for the hub's class, what must be read, and the sessions of the year.
func studyPlan(b *record.Board, h *record.Hub, year int) []doc.Block {
	var blocks []doc.Block
	lines := 0
	for _, p := range b.Plans {
		if p.Year != year || p.Village.To != nil && p.Village.To != h.Village {
			continue
		}
		for i := range p.Arrangements {
			if a := &p.Arrangements[i]; a.For == h.Class {
				text := arrangement(a)
				blocks, lines = append(blocks, doc.P(text)), lines+lineCount(text)
			}
		}
	}
	if titles := mustRead(b, h, year); len(titles) > 0 {
		blocks = append(blocks, &doc.Heading{Level: 2, Content: doc.Plain("必读篇目（读完打勾）")})
		for _, title := range titles {
			blocks = append(blocks, &doc.Paragraph{Content: []doc.Inline{doc.CheckBox{}, doc.Text("《" + title + "》")}})
			lines += lineCount(title)
		}
		lines++
	}
	t := ruled(col{"日期", 5, false}, col{"学习内容", 12, true}, col{"形式", 5, false}, col{"到会", 3, false})
	for _, s := range h.Sessions {
		if s.Date.Year() == year && s.Cancelled == "" {
			t.Rows = append(t.Rows, cells(s.Date.ChineseMonthDay(), s.Topic, s.Form, withUnit(s.Attendance(), "")))
		}
	}
	p := handbookPaper.below(lines)
	if p.first < handbookPaper.first/5 {
		blocks, p = append(blocks, &doc.PageBreak{}), handbookPaper
	}
	return append(blocks, fill(t, p, 1, 1))
}

// mustRead are the titles of what must be read by the plans of the town and of the hub's village, each once.
func mustRead(b *record.Board, h *record.Hub, year int) (titles []string) {
	for _, p := range b.Plans {
		if p.Year != year || p.Village.To != nil && p.Village.To != h.Village {
			continue
		}
		for _, m := range p.MustRead {
			if m.To != nil && !slices.Contains(titles, m.To.Title) {
				titles = append(titles, m.To.Title)
			}
		}
	}
	return titles
}

// lineCount is how many lines a text takes in the handbook, at most.
func lineCount(text string) int { return (len([]rune(text))+2)/handbookLine + 1 }

// handbookLine is how many characters of an item of a list stand on a line of the handbook.
const handbookLine = 23

// arrangement is how a class of hub studies, in one paragraph.
func arrangement(a *record.Arrangement) string {
	text := "本户属于" + record.Learners[a.For] + "。"
	for _, p := range [][2]string{{"时间：", a.Time}, {"内容：", a.Content}, {"形式：", strings.Join(a.Forms, "、")}, {"帮助：", a.Help}} {
		if p[1] != "" {
			text += p[0] + strings.TrimSuffix(p[1], "。") + "。"
		}
	}
	return text
}
