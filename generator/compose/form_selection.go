package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Agreements are the 聘用协议 of a selection, one for each who is engaged (D-2). There are none before the result.
func Agreements(b *record.Board, s *record.Selection) (list []*doc.Document) {
	if s.Appointment == nil {
		return nil
	}
	for _, c := range s.Appointed() {
		list = append(list, agreement(b, s, c))
	}
	return list
}

func agreement(b *record.Board, s *record.Selection, c *record.Candidate) *doc.Document {
	start, end := s.Appointment.TermStart, s.Appointment.TermEnd
	number := ""
	if a := c.Agreement; a != nil {
		number = a.Number
		if !a.Start.IsZero() {
			start = a.Start
		}
		if !a.End.IsZero() {
			end = a.End
		}
	}
	day := func(d calendar.Date) string {
		if d.IsZero() {
			return "＿＿＿＿年＿＿月＿＿日"
		}
		return d.Chinese()
	}
	blocks := []doc.Block{
		&doc.Fields{Fields: []doc.Field{
			field("甲方", s.Issuer),
			nameField("乙方", c.Member.To),
			field("中心户", c.Hub.To.Name),
		}},
		doc.P("经公开民主推荐、考察、审查和公示，甲方聘用乙方担任" + c.Hub.To.Name + "户长。双方约定如下。"),
		heading("term", "聘期"),
		doc.P(fmt.Sprintf("聘期自%s起，至%s止。", day(start), day(end))),
		heading("duties", "乙方的职责"),
		doc.P("乙方履行" + strings.Join(record.Duties, "、") + "六项职责，做好召集、联络、监督工作。"),
		heading("first", "甲方的责任"),
		numberedList("发给聘书、胸卡等配套物品，上门增挂户牌。", "组织培训，提供学习资料，支持乙方开展活动。",
			fmt.Sprintf("乙方上报的群众意见，%d天内给予答复。", b.Config.Rules.AnswerDays), allowanceClause(b, s.Village.To)),
		heading("second", "乙方的责任"),
		numberedList("按学习安排组织学习，按时开展活动，如实填写工作手册。", "及时收集和上报民情，办结的、答复的都向群众回话。",
			"保守秘密，不外传群众的姓名、电话和家事。", "保管好户牌、胸卡和配套物品，不转借，不用于私事。"),
		heading("assessment", "考核"),
		doc.P(fmt.Sprintf("甲方每年进行半年初评和年终考核。年终考核%d分以上为优秀，%d分以上为合格，合格的可以续聘。", b.Config.Rules.ExcellentFrom, b.Config.Rules.PassFrom)),
		heading("end", "解聘"),
		doc.P("有下列情形之一的，甲方可以解聘，并书面告知乙方理由："),
		numberedList("年终考核不合格，或者排在末位的；", "不履行职责，经提醒仍不改正的；", "违纪违法，不宜继续担任的；", "因迁居、健康等原因不能履职，或者本人提出辞去的。"),
		doc.P("期满不续聘或者解聘的，7日内交回聘书、户牌等配套物品。"),
		heading("copies", "其他"),
		doc.P("本协议一式两份，双方各执一份，签字盖章后生效。"),
		signatureTable(),
	}
	return &doc.Document{Title: "党员中心户户长聘用协议", Number: number, Source: s.File, Blocks: official(blocks)}
}

// signatureTable are the fields in which both sides of an agreement sign.
func signatureTable() *doc.Table {
	side := func(lines ...doc.Inline) doc.Cell {
		content := []doc.Inline{}
		for _, l := range lines {
			content = append(content, l, doc.LineBreak{}, doc.Text("　"), doc.LineBreak{})
		}
		return doc.Cell{Content: append(content, doc.Text(blankDate))}
	}
	return &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft}, Form: true, Weights: []int{1, 1}, Rows: [][]doc.Cell{{
		side(doc.Text("甲方（盖章）："), doc.Text("代表签名：")),
		side(doc.Text("乙方（签名）："), doc.Text("　")),
	}}}
}

// allowanceClause is the allowance by the village's newest list, or that it follows what the villagers' meeting decides.
func allowanceClause(b *record.Board, v *record.Village) string {
	for _, a := range b.Allowances {
		if a.Village.To == v {
			return "误工补助按村民会议或者村民代表会议讨论决定的标准发放，现行标准：" + strings.TrimSuffix(a.Standard, "。") + "。"
		}
	}
	return "误工补助按村民会议或者村民代表会议讨论决定的标准发放。"
}

// NominationForms are the 选聘审批表 of a selection, one for each candidate: nomination, inspection, examination, publicity
// (P-1 to P-7, N-6).
func NominationForms(b *record.Board, s *record.Selection) (list []*doc.Document) {
	for i := range s.Candidates {
		c := &s.Candidates[i]
		t := candidateData(s, c)
		add := func(label []doc.Inline, content ...doc.Inline) {
			t.Rows = append(t.Rows, []doc.Cell{{Content: label}, {Content: content, Span: 3}})
		}
		add(doc.Plain("人选类别"), boxes([]string{"致富能人", "技术强人", "退伍军人", "退职干部"}, func(w string) bool { return slices.Contains(c.Member.To.Sources, w) })...)
		add(doc.Plain("三原则"), boxes([]string{"居住相邻", "便于管理", "能人优先"}, func(w string) bool { return slices.Contains(c.Principles, w) })...)
		add(doc.Plain("主要表现"), room(c.Merits, 3-min(2, len([]rune(c.Merits))/formLine))...)
		for _, channel := range record.Channels {
			ticked, text := nominated(c, channel)
			add([]doc.Inline{doc.CheckBox{Checked: ticked}, doc.Text(channel)}, doc.Text(text))
		}
		add(doc.Plain("考察意见"), opinion(inspected(s), "村党组织")...)
		add(doc.Plain("审查意见"), opinion(examined(s), "镇党委组织科")...)
		shown := ""
		if p := s.Publicity; p != nil && !p.Period.IsZero() {
			shown = p.Period.Chinese() + "公示，"
		}
		add(doc.Plain("公示结果"), append(doc.Plain(shown+"异议："), boxes([]string{"没有", "有，已核实"}, func(string) bool { return false })...)...)
		add(doc.Plain("聘用决定"), opinion("", b.Config.Town.Party)...)
		list = append(list, &doc.Document{Title: "党员中心户户长选聘审批表", Source: s.File, Blocks: []doc.Block{unitLine(s.Issuer, ""), t}})
	}
	return list
}

func candidateData(s *record.Selection, c *record.Candidate) *doc.Table {
	m := c.Member.To
	return fieldTable([4]int{7, 10, 7, 10},
		nameField("姓名", m), field("性别", m.Sex),
		field("出生年月", m.Birth.Chinese()), field("民族", m.Ethnicity),
		field("文化程度", m.Education), field("入党时间", m.Joined.Chinese()),
		field("村民小组", fmt.Sprintf("第%d组", m.Group)), field("现任职务", m.Post),
		field("拟任中心户", hubIn(s.Village.To, c.Hub.To)), field("联系电话", m.Phone),
	)
}

// nominated says whether a candidate was nominated in a channel, and by whom, or leaves room for it.
func nominated(c *record.Candidate, channel string) (ticked bool, text string) {
	for _, n := range c.Nominations {
		if n.Channel != channel {
			continue
		}
		text = dateText(n.Date) + "　" + n.By
		if n.Present > 0 {
			text += fmt.Sprintf("，到会%d人，得票%d票", n.Present, n.Votes)
		}
		if n.Reason != "" {
			text += "，" + n.Reason
		}
		return true, text
	}
	text = "　　月　　日，到会　　　人，得票　　　票"
	if channel == "个人自荐" || channel == "党组织推荐" {
		text = "　　月　　日"
	}
	return slices.Contains(c.NominatedBy, channel), text
}

// formLine is how many characters a line of a wide field of a form holds at least.
const formLine = 28

// opinion is a text with room to add to it, and the line of the seal below.
func opinion(text, by string) []doc.Inline {
	return append(room(text, 3-min(2, (len([]rune(text))+formLine-1)/formLine)), doc.LineBreak{}, doc.Text("　　"+by+"（盖章）　　　"+blankDate))
}

// inspected tells of the inspection: when, by whom, how many were heard.
func inspected(s *record.Selection) (text string) {
	x := s.Inspection
	if x == nil {
		return ""
	}
	text = x.Date.Chinese() + "考察。"
	if len(x.Team) > 0 {
		text += "考察人：" + strings.Join(x.Team, "、") + "。"
	}
	if x.Heard > 0 {
		text += fmt.Sprintf("听取%d人意见。", x.Heard)
	}
	return text + x.Note
}

// examined tells of the examination: when, by which meeting, what came of it.
func examined(s *record.Selection) string {
	x := s.Examination
	if x == nil {
		return ""
	}
	return x.Date.Chinese() + x.Meeting + "审查。" + x.Note
}

// PostingLog is the log of where a notice was hung up and taken down (公示张贴记录): the places of the record, and rows for more.
func PostingLog(s *record.Selection) *doc.Document {
	t := ruled(col{"序号", 3, false}, col{"张贴地点", 16, true}, col{"张贴日期", 7, false}, col{"张贴人", 6, false}, col{"揭下日期", 7, false}, col{"揭下人", 6, false}, col{"照片", 4, false}, col{"备注", 9, true})
	shown := ""
	if p := s.Publicity; p != nil {
		shown = p.Period.Chinese()
		done := map[string]bool{}
		for _, x := range p.Posted {
			photo := ""
			if x.Photo != "" {
				photo = "有"
			}
			t.Rows = append(t.Rows, cells("", x.Place, dateText(x.Date), x.By, dateText(x.Removed), "", photo, ""))
			done[x.Place] = true
		}
		for _, place := range p.Places {
			if !done[place] {
				t.Rows = append(t.Rows, cells("", place, "", "", "", "", "", ""))
			}
		}
	}
	return &doc.Document{Title: "公示张贴记录", Source: s.File, Blocks: []doc.Block{
		unitLine(s.Issuer, "公示时间："+shown), doc.P("公示事项：" + s.Title), numbered(fill(t, ledgerPaper.below(1), 1, 1))}}
}

// ObjectionLog is the register of objections (异议登记表). It has no column for who objected: that is written down nowhere.
func ObjectionLog(s *record.Selection) *doc.Document {
	t := ruled(col{"序号", 3, false}, col{"收到日期", 6, false}, col{"方式", 4, false}, col{"涉及人选", 5, false}, col{"反映事项", 13, true}, col{"核实人", 5, false}, col{"核实情况", 9, true}, col{"结论", 6, false}, col{"答复日期", 6, false})
	for i := range s.Objections {
		o := &s.Objections[i]
		row := cells("", dateText(o.Received), o.Channel, "", o.Matter, o.CheckedBy, "", o.Outcome, dateText(o.Answered))
		if o.Member.To != nil {
			row[3] = nameCell(o.Member.To)
		}
		t.Rows = append(t.Rows, row)
	}
	return &doc.Document{Title: "公示异议登记表", Source: s.File, Blocks: []doc.Block{
		unitLine(s.Issuer, "公示事项："+s.Title), doc.P("本表只登记事项和核实结果，不登记反映人。"),
		numbered(fill(t, ledgerPaper.below(1), 1, 2))}}
}

// shortDate is a day of a year that is known, as a narrow column has it: 3/15.
func shortDate(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return strconv.Itoa(int(d.Month())) + "/" + strconv.Itoa(d.Day())
}
