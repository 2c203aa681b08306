package compose

import (
	"fmt"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// AssessmentForms are the 考核表 of a hub for the two rounds of the year (D-8): the indicators of the newest assessment of its
// village, else of the town, else of any, and rows to write them in where there is none.
func AssessmentForms(b *record.Board, h *record.Hub, today calendar.Date) (list []*doc.Document) {
	for _, round := range []string{"半年初评", "年终考核"} {
		list = append(list, assessmentForm(b, h, round, today))
	}
	return list
}

func assessmentForm(b *record.Board, h *record.Hub, round string, today calendar.Date) *doc.Document {
	t := ruled(col{"序号", 3, false}, col{"考核指标", 6, true}, col{"评分办法", 16, true}, col{"满分", 3, false}, col{"自评", 3, false}, col{"村评", 3, false}, col{"核定", 3, false})
	result := resultOf(h, round, today)
	if a := indicatorsFor(b, h); a != nil {
		for i, x := range a.Indicators {
			row := cells("", x.Name, x.About, marks(x.Max), "", "", "")
			if result != nil && len(result.Scores) == len(a.Indicators) && result.Assessment.Indicators[i].Name == x.Name {
				row[6].Content = doc.Plain(marks(result.Scores[i]))
			}
			t.Rows = append(t.Rows, row)
		}
	}
	for len(t.Rows) == 0 || indicatorsFor(b, h) == nil && len(t.Rows) < 8 {
		t.Rows = append(t.Rows, emptyRow(7, 1))
	}
	numbered(t)
	total := cells("", "合计", "", "100", "", "", "")
	grade, outcome := "", ""
	if result != nil {
		total[6].Content = doc.Plain(marks(result.Total))
		grade, outcome = result.Grade, result.Outcome
	}
	t.Rows = append(t.Rows, total)
	lines := opinionLines(t)
	is := func(word string) func(string) bool { return func(w string) bool { return w == word } }
	sign := func(by string) []doc.Inline {
		return append(room("", lines), doc.LineBreak{}, doc.Text("　　"+by+"　　　　"+blankDate))
	}
	opinions := tall([]int{7, 26},
		wide("等次", boxes([]string{"优秀", "合格", "不合格"}, is(grade))...),
		wide("结果运用", boxes([]string{"续聘", "表彰", "列为后备干部人选", "限期改进", "解聘"}, is(outcome))...),
		wide("自我评价", sign("户长签名：＿＿＿＿＿＿")...),
		wide("村党组织意见", sign("（盖章）")...),
		wide("镇党委意见", sign("（盖章）")...),
	)
	head := &doc.Paragraph{Content: []doc.Inline{doc.Text("中心户：" + h.Name + "　　户长："), doc.Name(h.Head.To.Name)}}
	return &doc.Document{Title: fmt.Sprintf("党员中心户%d年%s表", today.Year(), round), Source: h.File, Blocks: []doc.Block{head, t, opinions}}
}

// opinionLines is how many lines each of the three opinions below a table has room for, so that both fill a page.
func opinionLines(t *doc.Table) int {
	rest := formPaper.first - textLine - 2*formPaper.row
	for _, row := range t.Rows {
		rest -= max(formPaper.row, rowLines(t, row, formPaper)*rowLine+rowSpace)
	}
	return max(2, min(6, (rest/3-rowSpace)/rowLine-1))
}

// indicatorsFor is the assessment whose indicators hold for a hub; nil when there is none at all.
func indicatorsFor(b *record.Board, h *record.Hub) (found *record.Assessment) {
	rank := func(a *record.Assessment) int {
		switch a.Village.To {
		case h.Village:
			return 2
		case nil:
			return 1
		}
		return 0
	}
	for _, a := range b.Assessments {
		if found == nil || rank(a) > rank(found) {
			found = a
		}
	}
	return found
}

// resultOf is the hub's result in a round of the year of a day, nil where there is none yet.
func resultOf(h *record.Hub, round string, today calendar.Date) *record.HubResult {
	for i := range h.Results {
		if a := h.Results[i].Assessment; a.Round == round && a.Year == today.Year() && !a.Date.After(today) {
			return &h.Results[i]
		}
	}
	return nil
}

// VoiceBook are pages of the 民情记录本 of a hub (D-13): what it recorded this year, and rows to go on.
func VoiceBook(h *record.Hub, today calendar.Date) *doc.Document {
	t := ruled(col{"序号", 3, false}, col{"日期", 6, false}, col{"反映人", 5, false}, col{"类别", 3, false}, col{"事项", 14, true}, col{"当场办结的办法", 9, true}, col{"上报日期和单位", 9, false}, col{"答复", 10, true})
	for _, v := range h.Voices {
		if !inYear(v.Date, today) {
			continue
		}
		reported, answer := "", ""
		if !v.Reported.IsZero() && !v.Reported.After(today) {
			reported = dateText(v.Reported) + " " + v.ReportedTo
		}
		if v.StateOn(today) == record.VoiceAnswered {
			answer = shortDate(v.Answered) + " " + v.Answer
		}
		how := v.How
		if !v.Settled.IsZero() && !v.Settled.After(today) {
			how = shortDate(v.Settled) + " " + how
		}
		t.Rows = append(t.Rows, cells("", dateText(v.Date), v.Who, v.Type, v.Matter, how, reported, answer))
	}
	return &doc.Document{Title: fmt.Sprintf("%d年民情记录", today.Year()), Source: h.File, Blocks: []doc.Block{
		hubLine(h, "能当场办的当场办；办不了的上报，有了答复回访告知。"), numbered(fill(t, ledgerPaper, 2, 2))}}
}

// hubLine is the line above a form of a hub.
func hubLine(h *record.Hub, more string) doc.Block {
	return &doc.Paragraph{Content: []doc.Inline{doc.Text("中心户：" + h.Name + "　　户长："), doc.Name(h.Head.To.Name), doc.Text("　　" + more)}}
}

// VoiceReplies are the 回复单 of a hub: one for each voice of the year that was reported and answered, and an empty one. What
// the villager gets does not name anybody else.
func VoiceReplies(h *record.Hub, today calendar.Date) (list []*doc.Document) {
	for _, v := range h.Voices {
		if inYear(v.Date, today) && v.StateOn(today) == record.VoiceAnswered && v.Answer != "" {
			list = append(list, voiceReply(h, v))
		}
	}
	return append(list, voiceReply(h, &record.Voice{}))
}

func voiceReply(h *record.Hub, v *record.Voice) *doc.Document {
	matter := v.Summary
	if matter == "" {
		matter = v.Matter
	}
	stub := fieldTable([4]int{6, 11, 6, 11},
		field("反映人", v.Who), field("反映日期", dateText(v.Date)),
		field("答复单位", v.ReportedTo), field("答复日期", dateText(v.Answered)),
		field("送达日期", ""), field("送达人签名", ""))
	text := "您反映的下面这件事，已经办理，现回复如下。"
	if !v.Date.IsZero() {
		text = "您在" + v.Date.Chinese() + "反映的下面这件事，已经办理，现回复如下。"
	}
	blocks := []doc.Block{
		&doc.Heading{Level: 1, Content: doc.Plain("存根（留中心户）")}, stub, &doc.Rule{},
		&doc.Heading{Level: 1, Content: doc.Plain("回复单（交反映人）")},
		doc.P("＿＿＿＿＿＿：您好！"), doc.P(text),
		tall([]int{5, 29},
			wide("您反映的", room(matter, 3)...),
			wide("答复", room(v.Answer, 5)...),
			wide("您的意见", append(boxes([]string{"满意", "基本满意", "不满意"}, func(string) bool { return false }), room("", 2)...)...),
		),
		doc.P("对答复还有意见的，可以再找户长，也可以直接向村党组织反映。"),
		&doc.Signature{Issuers: []string{h.Name}, Date: blankDate},
	}
	return &doc.Document{Title: "群众反映事项回复单", Source: h.File, Blocks: blocks}
}

// studySessions is how many sessions a page of the study record has columns for.
const studySessions = 7

// StudyRecord is the 学习记录 of a hub: its sessions of the year, and a column for each in which the members sign (D-15).
func StudyRecord(b *record.Board, h *record.Hub, today calendar.Date) *doc.Document {
	var sessions []*record.Session
	for _, s := range h.Sessions {
		if s.Date.Year() == today.Year() && s.Cancelled == "" {
			sessions = append(sessions, s)
		}
	}
	pages := max(1, (len(sessions)+studySessions-1)/studySessions)
	blocks := []doc.Block{hubLine(h, fmt.Sprintf("全年学习不少于%d次。", b.Config.Rules.SessionsPerYear))}
	for page := range pages {
		from := page * studySessions
		to := min(from+studySessions, len(sessions))
		if page > 0 {
			blocks = append(blocks, &doc.PageBreak{})
		}
		blocks = append(blocks, sessionTable(sessions[from:to], from), &doc.PageBreak{}, &doc.Heading{Level: 1, Content: doc.Plain("学习签到")},
			signTable(h, sessions[from:to], from))
	}
	return &doc.Document{Title: fmt.Sprintf("%d年学习记录", today.Year()), Source: h.File, Blocks: blocks}
}

func sessionTable(sessions []*record.Session, from int) *doc.Table {
	t := ruled(col{"次数", 4, false}, col{"日期时间", 9, false}, col{"学习内容", 16, true}, col{"形式", 6, false}, col{"地点", 6, false}, col{"主持", 5, false}, col{"到会", 4, false}, col{"效果", 8, true})
	for i := range studySessions {
		row := emptyRow(8, 2)
		if i < len(sessions) {
			s := sessions[i]
			effect := ""
			if s.Effect != nil {
				effect = fmt.Sprintf("答问%d题，答对%d题", s.Effect.Asked, s.Effect.Right)
			}
			row = cells("", dateText(s.Date)+" "+s.Time, s.Topic, s.Form, s.Place, "", withUnit(s.Attendance(), ""), effect)
			if s.Host != "" {
				row[5].Content = []doc.Inline{doc.Name(s.Host)}
			}
		}
		raise(row, 2)
		row[0].Content = doc.Plain(fmt.Sprintf("第%d次", from+i+1))
		t.Rows = append(t.Rows, row)
	}
	return t
}

// signTable has a column for each session in which the members sign.
func signTable(h *record.Hub, sessions []*record.Session, from int) *doc.Table {
	cols := []col{{"序号", 3, false}, {"姓名", 5, false}, {"组", 2, false}}
	for i := range studySessions {
		cols = append(cols, col{fmt.Sprintf("第%d次", from+i+1), 6, false})
	}
	t := ruled(append(cols, col{"备注", 5, true})...)
	for i := range studySessions {
		day := "　月　日"
		if i < len(sessions) {
			day = sessions[i].Date.ChineseMonthDay()
		}
		t.Head[3+i].Content = append(t.Head[3+i].Content, doc.LineBreak{}, doc.Text(day))
	}
	for _, m := range h.Members {
		row := emptyRow(len(t.Columns), 1)
		row[1], row[2].Content = nameCell(m), doc.Plain(strconv.Itoa(m.Group))
		t.Rows = append(t.Rows, row)
	}
	return numbered(fill(t, ledgerPaper, 1, 1))
}

// PassingSlip is the 传阅登记单 of a circulation bag: what is in it, and a row for each hub that it goes to (D-12).
func PassingSlip(c *record.Circulation, today calendar.Date) *doc.Document {
	in := ruled(col{"序号", 3, false}, col{"类别", 10, false}, col{"资料名称", 15, true}, col{"放入日期", 6, false})
	for i := range c.Items {
		x := &c.Items[i]
		in.Rows = append(in.Rows, cells("", x.Category, x.Title, dateText(x.Since)))
	}
	t := ruled(col{"序号", 3, false}, col{"中心户", 11, false}, col{"收到日期", 6, false}, col{"交出日期", 6, false}, col{"阅读人数", 5, false}, col{"签名", 5, false})
	passed := map[*record.Hub]bool{}
	for i := range c.Passings {
		if p := &c.Passings[i]; !p.Received.After(today) {
			passed[p.Hub.To] = true
			out := p.Passed
			if out.After(today) {
				out = calendar.Date{}
			}
			t.Rows = append(t.Rows, cells("", hubIn(c.Village.To, p.Hub.To), dateText(p.Received), dateText(out), withUnit(p.Readers, ""), ""))
		}
	}
	for _, r := range c.Route {
		if r.To != nil && !passed[r.To] {
			row := emptyRow(6, 1)
			row[1].Content = doc.Plain(hubIn(c.Village.To, r.To))
			t.Rows = append(t.Rows, row)
		}
	}
	p := formPaper.below(3)
	for _, row := range in.Rows {
		p.first -= max(p.row, rowLines(in, row, p)*rowLine+rowSpace)
	}
	fill(t, p, 1, 1)
	return &doc.Document{Title: c.Title + "登记单", Source: c.File, Blocks: []doc.Block{
		&doc.Heading{Level: 1, Content: doc.Plain("袋内资料")}, numbered(in), &doc.Heading{Level: 1, Content: doc.Plain("传阅登记")}, numbered(t)}}
}

// TrainingSignIn is the sheet on which hub heads sign at a training (D-16): those of the villages that were invited.
func TrainingSignIn(b *record.Board, x *record.Training) *doc.Document {
	invited := map[*record.Village]bool{}
	for _, v := range x.Villages {
		invited[v.To] = true
	}
	t := ruled(col{"序号", 3, false}, col{"村", 5, false}, col{"中心户", 5, false}, col{"户长", 5, false}, col{"上午签名", 6, false}, col{"下午签名", 6, false}, col{"备注", 4, true})
	for _, v := range b.Villages {
		if len(invited) > 0 && !invited[v] {
			continue
		}
		for _, h := range v.Hubs {
			row := cells("", v.Name, hubIs(h), "", "", "", "")
			row[3] = nameCell(h.Head.To)
			t.Rows = append(t.Rows, row)
		}
	}
	days := x.Date.Chinese()
	if !x.Until.IsZero() {
		days = calendar.Period{Start: x.Date, End: x.Until}.Chinese()
	}
	return &doc.Document{Title: x.Title + "签到表", Source: x.File, Blocks: []doc.Block{
		doc.P("时间：" + days + "　　地点：" + x.Venue), numbered(fill(t, formPaper, 1, 1))}}
}
