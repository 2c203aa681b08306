package compose

import (
	"fmt"
	"slices"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

// Voices is the page of what villagers said and what came of it (民情记录本). It names nobody: of each entry only the summary
// and the answer that were written for the public are shown, the others are counted.
var Voices = &Overview{
	Name: "voices", Title: diag.T("民情", "Voices"), Group: "service",
	Compose: voices,
}

// mostVoices is how many entries the page shows at most.
const mostVoices = 30

// voiceTopics are the topics in the order of the record's list.
var voiceTopics = []string{"道路水利", "农业生产", "环境卫生", "社会保障", "邻里关系", "村务公开", "教育医疗", "用水用电", "其他"}

// voiceStates says the states in words.
var voiceStates = map[record.VoiceState]string{
	record.VoiceOpen: "待办", record.VoiceReported: "已上报，待答复", record.VoiceSettled: "当场办结", record.VoiceAnswered: "已答复",
}

// topicCount counts the entries of a topic.
type topicCount struct{ all, done int }

func voices(b *record.Board, today calendar.Date) *doc.Document {
	c := yearOf(tally.New(b, today), today.Year())
	topics := map[string]*topicCount{}
	days := 0                  // from the entry to the answer, of all this year that were answered
	var public []*record.Voice // newest first
	for _, v := range slices.Backward(b.Voices) {
		if v.Date.After(today) {
			continue
		}
		if publicVoice(v) {
			public = append(public, v)
		}
		if v.Date.Year() != today.Year() || !counted(v.Hub) {
			continue
		}
		if topics[v.Topic] == nil {
			topics[v.Topic] = &topicCount{}
		}
		topics[v.Topic].all++
		state := v.StateOn(today)
		if state == record.VoiceSettled || state == record.VoiceAnswered {
			topics[v.Topic].done++
		}
		if state == record.VoiceAnswered {
			days += v.Answered.Sub(v.Date)
		}
	}
	if !c.some("voices") && len(public) == 0 {
		return nil
	}
	blocks := voiceTotals(c, days)
	if c.some("voices") {
		blocks = append(blocks, voiceChart(topics))
		if t := voiceVillages(c); t != nil {
			blocks = append(blocks, heading("villages", "各村办理情况"), t)
		}
	}
	blocks = append(blocks, voiceEntries(public, today)...)
	blocks = append(blocks, heading("speak", "有话怎么说"),
		doc.P("有事可以到本组党员中心户当面说，由户长记在民情记录本上：当场能办的当场办，办不了的报到村里和镇里，办完回话。也可以直接找下面的单位。本页不登任何人的姓名。"))
	if t := offices(b); t != nil {
		blocks = append(blocks, t)
	}
	return &doc.Document{Title: "民情", Source: b.Config.File, Blocks: blocks}
}

// publicVoice says whether the entry has something for the public, and neither it nor its hub is kept from it.
func publicVoice(v *record.Voice) bool {
	return v.Summary != "" && !v.Withheld() && v.Hub.To != nil && v.Hub.To.Shown()
}

func voiceTotals(c counts, days int) []doc.Block {
	title := heading("year", fmt.Sprintf("%d年办理情况", c.Today.Year()))
	all, settled, reported, answered := c.n("voices"), c.n("voices-settled"), c.n("voices-reported"), c.n("voices-answered")
	if all == 0 {
		return []doc.Block{title, doc.P("今年还没有记下民情。")}
	}
	var p pairs
	p.text("统计时间", fmt.Sprintf("%d年1月1日至%s", c.Today.Year(), c.Today.Chinese()))
	p.text("记下民情", fmt.Sprintf("%d件", all))
	p.text("当场办结", fmt.Sprintf("%d件", settled))
	p.text("上报", fmt.Sprintf("%d件，其中已答复%d件，待答复%d件", reported, answered, reported-answered))
	p.text("待办", fmt.Sprintf("%d件", all-settled-reported))
	p.text("办结率", fmt.Sprintf("当场办结%d件，加上已答复%d件，共%s", settled, answered, outOf(c.n("voices-done"), all, "件")))
	if answered > 0 {
		p.text("答复用时", fmt.Sprintf("从记下到答复平均%s天（%d件共%d天）", mean(days, answered), answered, days))
	}
	return append([]doc.Block{title}, p.blocks()...)
}

func voiceChart(topics map[string]*topicCount) *doc.Chart {
	chart := &doc.Chart{Kind: doc.BarChart, Title: "说的是什么事", Unit: "件", Series: []doc.Series{{Name: "记下"}, {Name: "办结"}}}
	for _, topic := range voiceTopics {
		if c := topics[topic]; c != nil {
			chart.Labels = append(chart.Labels, topic)
			chart.Series[0].Values = append(chart.Series[0].Values, float64(c.all))
			chart.Series[1].Values = append(chart.Series[1].Values, float64(c.done))
		}
	}
	return chart
}

// voiceVillages is a row for each public village that has entries; nil where none has.
func voiceVillages(c counts) *doc.Table {
	t := &doc.Table{
		Columns: centred(6), Head: cells("村", "记下（件）", "当场办结", "已答复", "未办结", "办结率"),
	}
	for _, v := range shown(c.Board) {
		x := counts{c.Tally, tally.Year(v, c.Today.Year())}
		if all, done := x.n("voices"), x.n("voices-done"); all > 0 {
			t.Rows = append(t.Rows, cells(v.Name, strconv.Itoa(all), x.value("voices-settled"), x.value("voices-answered"), strconv.Itoa(all-done), division(done, all)))
		}
	}
	return filled(t)
}

func voiceEntries(public []*record.Voice, today calendar.Date) []doc.Block {
	if len(public) == 0 {
		return nil
	}
	blocks := []doc.Block{heading("entries", "逐件公布")}
	if len(public) > mostVoices {
		blocks = append(blocks, doc.P(fmt.Sprintf("可以公布的共%d件，下面是最近的%d件。", len(public), mostVoices)))
		public = public[:mostVoices]
	}
	list := &doc.List{}
	for _, v := range public {
		list.Items = append(list.Items, voiceItem(v, today))
	}
	return append(blocks, list)
}

func voiceItem(v *record.Voice, today calendar.Date) doc.Item {
	place := fmt.Sprintf("%s第%d组", v.Hub.To.Village.Name, v.Hub.To.Group)
	state := v.StateOn(today)
	text := voiceStates[state]
	switch state {
	case record.VoiceAnswered:
		text += "（" + dayOf(v.Answered, today) + "）"
	case record.VoiceSettled:
		text += "（" + dayOf(v.Settled, today) + "）"
	case record.VoiceReported:
		text += "（" + dayOf(v.Reported, today) + "上报）"
	}
	if v.Answer != "" && (state == record.VoiceAnswered || state == record.VoiceSettled) {
		text += "：" + v.Answer
	}
	return doc.Item{Blocks: []doc.Block{
		&doc.Paragraph{Content: []doc.Inline{&doc.Strong{Content: doc.Plain(dayOf(v.Date, today) + "　" + place)}}},
		doc.P(v.Topic + "：" + v.Summary),
		doc.P("办理：" + text),
	}}
}

// dayOf is a day, without its year when that is today's.
func dayOf(d, today calendar.Date) string {
	if d.Year() == today.Year() {
		return d.ChineseMonthDay()
	}
	return d.Chinese()
}

// offices is a table of all offices that receive questions; nil when the board names none.
func offices(b *record.Board) *doc.Table {
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignLeft}, Head: cells("单位", "电话", "时间")}
	for i := range b.Config.Contacts {
		c := &b.Config.Contacts[i]
		t.Rows = append(t.Rows, cells(c.Unit, c.Phone, c.Hours))
	}
	return filled(t)
}
