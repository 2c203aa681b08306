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

// Selection returns what the round has to say on a day: before the period an announcement without names, from its first
// day the notice of the candidates (拟聘公示), and once the result is out the notice of appointment (聘用公告).
func Selection(b *record.Board, s *record.Selection, today calendar.Date) *doc.Document {
	switch stage := s.StageOn(today); {
	case stage == record.Withdrawn:
		return withdrawn(s)
	case stage.Decided():
		return Appointment(b, s)
	case stage.Shown():
		return Publicity(b, s)
	}
	return announcement(s)
}

// PublicityTitle is the title of the 拟聘公示.
func PublicityTitle(s *record.Selection) string {
	return "关于拟聘" + people(candidates(s)) + "为" + s.Post + "的公示"
}

// Publicity is the notice that shows the candidates to the public (拟聘公示).
func Publicity(b *record.Board, s *record.Selection) *doc.Document {
	list := candidates(s)
	blocks := []doc.Block{doc.P(fmt.Sprintf(
		"按照镇党委选聘%s的安排，经%s%s，拟聘%s为%s%s。为充分发扬民主，广泛听取党员和群众意见，接受社会监督，现予公示。",
		s.Post, nominations(s), steps(s), listed(list), s.Village.To.Name, s.Post))}
	blocks = append(blocks, levelled(s.Body)...)
	blocks = append(blocks, heading("candidates", "拟聘人选"), candidateTable(s, list))
	blocks = append(blocks, merits(list)...)
	blocks = append(blocks, heading("period", "公示时间"), doc.P(period(s.Publicity)+"。"))
	if p := s.Publicity.Places; len(p) > 0 {
		blocks = append(blocks, heading("places", "公示地点"), doc.P(strings.Join(p, "、")+"。"))
	}
	office := b.Config.Contact(s.Contact)
	ways := "来信、来电、来访"
	if office != nil && office.Email != "" {
		ways += "、电子邮件"
	}
	blocks = append(blocks, heading("objections", "意见反映"), doc.P(
		"公示期间，对拟聘人选有意见的，可以通过"+ways+"等方式反映。反映情况请实事求是，签署真实姓名，留下联系方式，以便核实和答复；"+
			"以单位名义反映的，请加盖公章。信函以到达日邮戳为准。受理单位为反映人保密。"))
	if f := contact(office); f != nil {
		blocks = append(blocks, f)
	}
	blocks = append(blocks, sign(s, s.Issuer, s.Publicity.Start)...)
	return &doc.Document{Title: PublicityTitle(s), Source: s.File, Blocks: official(blocks)}
}

// Appointment is the notice of the result (聘用公告).
func Appointment(b *record.Board, s *record.Selection) *doc.Document {
	list := s.Appointed()
	a := s.Appointment
	var text strings.Builder
	if s.Publicity != nil {
		fmt.Fprintf(&text, "《%s》已于%s公示。%s", PublicityTitle(s), s.Publicity.Period.Chinese(), objections(s))
	}
	if a.By != "" {
		fmt.Fprintf(&text, "经%s研究，", a.By)
	}
	fmt.Fprintf(&text, "决定聘用%s为%s%s。", listed(list), s.Village.To.Name, s.Post)
	if !a.TermStart.IsZero() && !a.TermEnd.IsZero() {
		fmt.Fprintf(&text, "聘期自%s起，至%s止。", a.TermStart.Chinese(), a.TermEnd.Chinese())
	}
	text.WriteString("特此公告。")
	blocks := []doc.Block{doc.P(text.String()), heading("appointed", "聘用名单"), candidateTable(s, list)}
	if f := contact(b.Config.Contact(s.Contact)); f != nil {
		blocks = append(blocks, heading("contact", "联系方式"), f)
	}
	blocks = append(blocks, sign(s, s.Issuer, a.Date)...)
	return &doc.Document{Title: "关于聘用" + people(list) + "为" + s.Post + "的公告", Number: a.Number, Source: s.File, Blocks: official(blocks)}
}

// announcement tells what is planned, without the names, which are shown from the first day of the period only.
func announcement(s *record.Selection) *doc.Document {
	text := s.Village.To.Name + "正在选聘" + s.Post + "。拟聘人选经推荐、考察、审查后，在村务公开栏、所在村民小组和本页公示，听取党员和群众意见。"
	blocks := []doc.Block{doc.P(text)}
	if s.Publicity != nil {
		blocks = append(blocks, heading("period", "公示安排"), doc.P("公示时间为"+period(s.Publicity)+"。"))
	}
	return &doc.Document{Title: s.Title, Source: s.File, Blocks: blocks}
}

func withdrawn(s *record.Selection) *doc.Document {
	text := fmt.Sprintf("%s的%s选聘已于%s终止。", s.Village.To.Name, s.Post, s.Withdrawn.Date.Chinese())
	if s.Withdrawn.Note != "" {
		text += s.Withdrawn.Note
	}
	return &doc.Document{Title: s.Title, Source: s.File, Blocks: []doc.Block{doc.P(text)}}
}

func candidates(s *record.Selection) []*record.Candidate {
	list := make([]*record.Candidate, len(s.Candidates))
	for i := range s.Candidates {
		list[i] = &s.Candidates[i]
	}
	return list
}

// people names one person, or the first of several with their number, as titles of notices do.
func people(list []*record.Candidate) string {
	i := slices.IndexFunc(list, func(c *record.Candidate) bool { return !c.Member.To.Nobody() })
	switch {
	case i < 0 && len(list) > 1:
		return strconv.Itoa(len(list)) + "名同志"
	case i < 0:
		return "有关同志"
	case len(list) == 1:
		return list[0].Member.To.Name + "同志"
	}
	return list[i].Member.To.Name + "等" + strconv.Itoa(len(list)) + "名同志"
}

// listed refers to those who stand in the table below, or names the only one.
func listed(list []*record.Candidate) string {
	if len(list) == 1 {
		return people(list)
	}
	return "下列" + strconv.Itoa(len(list)) + "名同志"
}

// nominations lists the channels through which the candidates came, in the order of the rules.
func nominations(s *record.Selection) string {
	used := map[string]bool{}
	for _, c := range s.Candidates {
		for _, n := range c.NominatedBy {
			used[n] = true
		}
	}
	channels := slices.DeleteFunc([]string{"党组织推荐", "党员推荐", "村民推荐", "个人自荐"}, func(n string) bool { return !used[n] })
	return strings.Join(channels, "、")
}

func steps(s *record.Selection) (text string) {
	if s.Inspection != nil {
		text += "，村党组织考察"
	}
	if s.Examination != nil {
		text += "，镇党委审查"
	}
	return text
}

// candidateTable gives what a notice of this kind tells of a person: the month of birth, never the day, and the group
// whose hub it is about.
func candidateTable(s *record.Selection, list []*record.Candidate) *doc.Table {
	t := &doc.Table{Columns: centred(8), Head: cells("序号", "姓名", "性别", "民族", "出生年月", "学历", "入党时间", "中心户")}
	for i, c := range list {
		m := c.Member.To
		row := cells(strconv.Itoa(i+1), "", m.Sex, m.Ethnicity, m.Birth.Chinese(), m.Education, m.Joined.Chinese(), hubIn(s.Village.To, c.Hub.To))
		row[1] = nameCell(m)
		t.Rows = append(t.Rows, row)
	}
	return t
}

// hubIn names a hub to people of a village: by its group when it is theirs.
func hubIn(v *record.Village, h *record.Hub) string {
	if h.Village == v {
		return fmt.Sprintf("第%d组", h.Group)
	}
	return h.Name
}

// merits introduces the candidates one by one, where the record does.
func merits(list []*record.Candidate) (blocks []doc.Block) {
	for _, c := range list {
		if c.Merits != "" {
			blocks = append(blocks, &doc.Paragraph{Content: []doc.Inline{
				&doc.Strong{Content: []doc.Inline{doc.Name(c.Member.To.Name)}}, doc.Text("　" + c.Merits)}})
		}
	}
	return blocks
}

// objections sums up what was raised, without a word on who raised it.
func objections(s *record.Selection) string {
	if len(s.Objections) == 0 {
		return "公示期间未收到异议。"
	}
	text := fmt.Sprintf("公示期间收到反映%d件，经核实，", len(s.Objections))
	if out := len(s.Candidates) - len(s.Appointed()); out > 0 {
		return text + fmt.Sprintf("%d名人选不列入聘用名单。", out)
	}
	return text + "不影响聘用。"
}
