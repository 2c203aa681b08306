package compose

import (
	"fmt"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Training is the page of a training: its facts, how many came once it was held, and what its author tells of it.
func Training(t *record.Training, today calendar.Date) *doc.Document {
	held := !t.Date.After(today)
	var p pairs
	p.text("类型", t.Type)
	p.text("时间", trainingDays(t))
	p.text("内容", strings.Join(t.Topics, "、"))
	p.text("演练", t.Drill)
	p.text("组织", t.Organiser)
	p.text("授课", t.Trainer)
	p.text("地点", t.Venue)
	p.text("范围", trainingScope(t))
	p.text("人数", trainingCount(t, held))
	if held {
		p.text("结果", t.Outcome)
	}
	return &doc.Document{Title: t.Title, Source: t.File, Blocks: append(p.blocks(), levelled(t.Body)...)}
}

func trainingDays(t *record.Training) string {
	if t.Until.IsZero() || t.Until.Before(t.Date) {
		return t.Date.Chinese()
	}
	return calendar.Period{Start: t.Date, End: t.Until}.Chinese()
}

func trainingScope(t *record.Training) string {
	if len(t.Villages) == 0 {
		return "全镇"
	}
	var names []string
	for _, v := range t.Villages {
		if v.To != nil {
			names = append(names, v.To.Name)
		}
	}
	return strings.Join(names, "、")
}

// trainingCount is how many were to come and came: 应到16名，实到15名，到训率93.8%. What was not written down is left out.
func trainingCount(t *record.Training, held bool) string {
	var parts []string
	if t.Invited > 0 {
		parts = append(parts, fmt.Sprintf("应到%d名", t.Invited))
	}
	if held && t.Attended > 0 {
		parts = append(parts, fmt.Sprintf("实到%d名", t.Attended))
		if t.Invited > 0 {
			parts = append(parts, "到训率"+rateOf(t.Attended, t.Invited))
		}
	}
	return strings.Join(parts, "，")
}

// trainingTypes are the three kinds of training (L-8), in the order in which a head goes through them.
var trainingTypes = []string{"岗前培训", "专题集训", "拉练实训"}

// trainingTable counts the published trainings of a year that were held by a day, by their kind; nil when there was none.
func trainingTable(b *record.Board, year int, today calendar.Date) *doc.Table {
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignRight, doc.AlignRight, doc.AlignRight, doc.AlignRight, doc.AlignLeft},
		Head: cells("类型", "次数", "应到（人次）", "实到（人次）", "到训率", "主要内容")}
	found := false
	for _, kind := range trainingTypes {
		times, invited, attended := 0, 0, 0
		var topics []string
		seen := map[string]bool{"": true}
		for _, x := range b.Trainings {
			if x.Type != kind || x.Date.Year() != year || x.Date.After(today) || !x.IsPublic() {
				continue
			}
			times, invited, attended = times+1, invited+x.Invited, attended+x.Attended
			for _, topic := range append([]string{x.Drill}, x.Topics...) {
				if !seen[topic] {
					seen[topic] = true
					topics = append(topics, topic)
				}
			}
		}
		found = found || times > 0
		t.Rows = append(t.Rows, cells(kind, strconv.Itoa(times), strconv.Itoa(invited), strconv.Itoa(attended), rateOf(attended, invited), orDash(strings.Join(topics, "、"))))
	}
	if !found {
		return nil
	}
	return t
}
