package compose

import (
	"fmt"
	"slices"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Study is the page of what every member should know of the year's study: the next sessions, how each kind of learner
// studies, what must be read, the trainings, and how those are reached who can't come.
var Study = &Overview{Name: "study", Title: diag.T(studyTitle, "Study at a glance"), Group: "study", Compose: study}

const (
	studyTitle = "学习安排总览"
	studyDays  = 14 // how far the overview looks ahead
	studyLimit = 3  // sessions of one village that it names
)

func study(b *record.Board, today calendar.Date) *doc.Document {
	year := today.Year()
	var plans []*record.Plan
	for _, p := range b.Plans {
		if p.Year == year && p.IsPublic() {
			plans = append(plans, p)
		}
	}
	trainings := trainingTable(b, year, today)
	if len(plans) == 0 && trainings == nil {
		return nil
	}
	var blocks []doc.Block
	blocks = append(blocks, studyNext(b, plans, today)...)
	town := townPlan(b, year)
	if town != nil {
		if tables := coreTables(town); len(tables) > 0 {
			blocks = append(append(blocks, heading("arrangements", "哪一类党员怎么学")), tables...)
		}
		blocks = append(blocks, studyReading(b, town, today)...)
	}
	if trainings != nil {
		blocks = append(blocks, heading("trainings", "户长培训"),
			doc.P(fmt.Sprintf("%d年1月1日至%s办的培训。", year, today.ChineseMonthDay())), trainings)
	}
	if t := studyWays(plans, today); t != nil {
		blocks = append(blocks, heading("ways", "到不了场的怎么学"),
			doc.P(fmt.Sprintf("%d年1月1日至%s，用下面的办法把学习送到党员身边。只公布次数，不公布姓名。", year, today.ChineseMonthDay())), t)
	}
	if len(blocks) == 0 {
		return nil
	}
	return &doc.Document{Title: studyTitle, Source: b.Config.File, Blocks: blocks}
}

// studyNext has a row for each village with sessions in the coming days.
func studyNext(b *record.Board, plans []*record.Plan, today calendar.Date) []doc.Block {
	until := today.AddDays(studyDays)
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignRight, doc.AlignLeft}, Head: cells("村", "场次", "最近的几场"), Weights: []int{2, 1, 9}}
	for _, village := range append([]*record.Village{nil}, b.Villages...) {
		if village == nil || village.IsPublic() {
			if row := studyVillage(plans, village, today, until); row != nil {
				t.Rows = append(t.Rows, row)
			}
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	text := fmt.Sprintf("%s到%s的学习，也欢迎群众来听。全部场次、地点和主持人见各村的学习安排。", today.AddDays(1).ChineseMonthDay(), until.ChineseMonthDay())
	return []doc.Block{heading("next", "最近的学习"), doc.P(text), t}
}

// studyVillage is the row of a village, of the whole town for nil, with its sessions after today and not after until; nil
// when there are none.
func studyVillage(plans []*record.Plan, village *record.Village, today, until calendar.Date) []doc.Cell {
	var list []*record.Session
	var first *record.Plan
	for _, p := range plans {
		if p.Village.To != village {
			continue
		}
		if first == nil {
			first = p
		}
		for i := range p.Sessions {
			s := &p.Sessions[i]
			if s.Cancelled == "" && s.Date.After(today) && !s.Date.After(until) && (s.Hub.To == nil || s.Hub.To.IsPublic()) {
				list = append(list, s)
			}
		}
	}
	if len(list) == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(x, y *record.Session) int { return x.Date.Compare(y.Date) })
	name := "全镇"
	if village != nil {
		name = village.Name
	}
	v := &planView{plan: first}
	row := cells("", strconv.Itoa(len(list)), "")
	row[0].Content = []doc.Inline{&doc.Link{Target: Reference(first) + "#coming", Content: doc.Plain(name)}}
	for i, s := range list[:min(studyLimit, len(list))] {
		if i > 0 {
			row[2].Content = append(row[2].Content, doc.LineBreak{})
		}
		row[2].Content = append(row[2].Content, doc.Text(s.Date.ChineseMonthDay()+sessionHour(s)+"，"))
		row[2].Content = append(row[2].Content, v.hubOrAll(s)...)
		row[2].Content = append(row[2].Content, doc.Text("："+s.Topic))
	}
	return row
}

// studyReading says how far the town's must-read items are read, for all members and for each village.
func studyReading(b *record.Board, town *record.Plan, today calendar.Date) []doc.Block {
	v := newPlanView(b, town, today)
	t := readingTable(mustReads(b, town), b.Members, v.reach)
	if t == nil {
		return nil
	}
	blocks := []doc.Block{heading("must-read", "规定必读篇目"),
		doc.P(fmt.Sprintf("全镇党员读完的人数，按学习签到和送学记录统计，截至%s。", today.Chinese())), t}
	chart := &doc.Chart{Kind: doc.BarChart, Title: "各村必读篇目完成率", Unit: "%", Series: []doc.Series{{}}}
	for _, village := range b.Villages {
		if len(villagePlans(b, village, town.Year)) == 0 || !village.IsPublic() {
			continue
		}
		done, due := v.reach.Completion(mustReads(b, town), village.Members)
		if due > 0 {
			chart.Labels = append(chart.Labels, fmt.Sprintf("%s（%s）", village.Name, ofWhole(done, due)))
			chart.Series[0].Values = append(chart.Series[0].Values, float64((done*2000+due)/(2*due))/10)
		}
	}
	if len(chart.Labels) > 0 {
		blocks = append(blocks, chart)
	}
	return append(blocks, studyReach(v))
}

func studyReach(v *planView) *doc.Paragraph {
	n := v.reach.Count(v.members)
	text := fmt.Sprintf("%d年以来，全镇%d名党员中有%d名参加过集中学习或者收到过送学，占%s。", v.plan.Year, len(v.members), n, rateOf(n, len(v.members)))
	if v.reach.Unlisted > 0 {
		text += fmt.Sprintf("另有%d场只记了人数，没有计入。", v.reach.Unlisted)
	}
	return doc.P(text)
}
