package compose

import (
	"fmt"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
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

// voiceCount counts entries; each is in exactly one of the four states.
type voiceCount struct {
	total, settled, answered, waiting, open int
	days                                    int // from the entry to the answer, of all that were answered
}

func (c *voiceCount) add(v *record.Voice, today calendar.Date) {
	c.total++
	switch v.StateOn(today) {
	case record.VoiceSettled:
		c.settled++
	case record.VoiceAnswered:
		c.answered++
		c.days += v.Answered.Sub(v.Date)
	case record.VoiceReported:
		c.waiting++
	default:
		c.open++
	}
}

func (c *voiceCount) done() int { return c.settled + c.answered }

func voices(b *record.Board, today calendar.Date) *doc.Document {
	var all voiceCount
	topics, villages := map[string]*voiceCount{}, map[*record.Village]*voiceCount{}
	var public []*record.Voice // newest first
	for i := len(b.Voices) - 1; i >= 0; i-- {
		v := b.Voices[i]
		if v.Date.After(today) {
			continue
		}
		if publicVoice(v) {
			public = append(public, v)
		}
		if v.Date.Year() == today.Year() {
			all.add(v, today)
			entry(topics, v.Topic).add(v, today)
			if v.Hub.To != nil {
				entry(villages, v.Hub.To.Village).add(v, today)
			}
		}
	}
	if all.total == 0 && len(public) == 0 {
		return nil
	}
	blocks := voiceTotals(&all, today)
	if all.total > 0 {
		blocks = append(blocks, voiceChart(topics))
		if t := voiceVillages(b, villages); t != nil {
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

// publicVoice says whether the entry has something for the public, and neither it nor its village is kept from it.
func publicVoice(v *record.Voice) bool {
	return v.Summary != "" && (v.Public == nil || *v.Public) && v.Hub.To != nil && v.Hub.To.Village != nil && v.Hub.To.Village.IsPublic()
}

// entry returns the count of a key, made when it is asked for first.
func entry[K comparable, C any](counts map[K]*C, key K) *C {
	c := counts[key]
	if c == nil {
		c = new(C)
		counts[key] = c
	}
	return c
}

func voiceTotals(c *voiceCount, today calendar.Date) []doc.Block {
	title := heading("year", fmt.Sprintf("%d年办理情况", today.Year()))
	if c.total == 0 {
		return []doc.Block{title, doc.P("今年还没有记下民情。")}
	}
	f := &doc.Fields{}
	add := func(label, value string) {
		f.Fields = append(f.Fields, doc.Field{Label: label, Value: doc.Plain(value)})
	}
	add("统计时间", fmt.Sprintf("%d年1月1日至%s", today.Year(), today.Chinese()))
	add("记下民情", fmt.Sprintf("%d件", c.total))
	add("当场办结", fmt.Sprintf("%d件", c.settled))
	add("上报", fmt.Sprintf("%d件，其中已答复%d件，待答复%d件", c.answered+c.waiting, c.answered, c.waiting))
	add("待办", fmt.Sprintf("%d件", c.open))
	add("办结率", fmt.Sprintf("当场办结%d件，加上已答复%d件，共%s", c.settled, c.answered, outOf(c.done(), c.total, "件")))
	if c.answered > 0 {
		add("答复用时", fmt.Sprintf("从记下到答复平均%s天（%d件共%d天）", oneDecimal(c.days, c.answered), c.answered, c.days))
	}
	return []doc.Block{title, f}
}

func voiceChart(topics map[string]*voiceCount) *doc.Chart {
	chart := &doc.Chart{Kind: doc.BarChart, Title: "说的是什么事", Unit: "件", Series: []doc.Series{{Name: "记下"}, {Name: "办结"}}}
	for _, topic := range voiceTopics {
		if c := topics[topic]; c != nil {
			chart.Labels = append(chart.Labels, topic)
			chart.Series[0].Values = append(chart.Series[0].Values, float64(c.total))
			chart.Series[1].Values = append(chart.Series[1].Values, float64(c.done()))
		}
	}
	return chart
}

// voiceVillages is a row for each public village that has entries; nil where none has.
func voiceVillages(b *record.Board, counts map[*record.Village]*voiceCount) *doc.Table {
	t := &doc.Table{
		Columns: centred(6), Head: cells("村", "记下（件）", "当场办结", "已答复", "未办结", "办结率"),
	}
	for _, v := range b.Villages {
		if c := counts[v]; c != nil && v.IsPublic() {
			t.Rows = append(t.Rows, cells(v.Name, strconv.Itoa(c.total), strconv.Itoa(c.settled), strconv.Itoa(c.answered),
				strconv.Itoa(c.waiting+c.open), fmt.Sprintf("%d÷%d＝%s%%", c.done(), c.total, oneDecimal(100*c.done(), c.total))))
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
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
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// outOf says a part with its share of the whole: 20件，占24件的83.3%.
func outOf(part, whole int, measure string) string {
	if whole == 0 {
		return fmt.Sprintf("%d%s", part, measure)
	}
	return fmt.Sprintf("%d%s，占%d%s的%s%%", part, measure, whole, measure, oneDecimal(100*part, whole))
}

// oneDecimal is a÷b rounded to one decimal, halves up; b is not 0 and a not negative.
func oneDecimal(a, b int) string {
	tenths := (20*a + b) / (2 * b)
	return fmt.Sprintf("%d.%d", tenths/10, tenths%10)
}
