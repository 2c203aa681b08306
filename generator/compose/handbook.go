package compose

import (
	"fmt"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// part is a part of the handbook. It begins on a page of its own.
type part struct {
	title  string
	blocks []doc.Block
}

// Handbook is the 《工作手册》 of a hub for the year of a day: what its head has to know and to look up, and ruled pages for what
// is written down. It is for the head alone: people are named in it with their telephone numbers (D-6).
func Handbook(b *record.Board, h *record.Hub, today calendar.Date) *doc.Document {
	year := today.Year()
	parts := []part{
		{"本户基本情况", hubData(h, today)},
		{"五中心和三项职能", centreTables()},
		{"六大职责和结合模式", dutyTables()},
		{"公开选聘三步", selectionSteps(b)},
		{"制度要点", rulesInShort(b, h.Village, today)},
		{fmt.Sprintf("%d年年历和工作提示", year), yearCalendar(b, h, year)},
		{"学习安排", studyPlan(b, h, year)},
		{"联系党员", linkedMembers(h)},
		{"联系户", linkedFamilies(b, h)},
		{"挂钩联系干部和通讯录", contacts(b, h, today)},
	}
	parts = append(parts, ruledParts(h, today)...)
	parts = append(parts, part{"党费登记", duesPages(h, year)}, part{"配套物品", kitPage(h, today)}, part{"备忘", []doc.Block{&doc.WritingLines{Count: 17}}})

	blocks := append(cover(b, h, year), &doc.PageBreak{})
	blocks = append(blocks, preface(b, h, parts)...)
	for _, p := range parts {
		blocks = append(blocks, &doc.PageBreak{}, &doc.Heading{Level: 1, Content: doc.Plain(p.title)})
		blocks = append(blocks, p.blocks...)
	}
	return &doc.Document{Title: "工作手册", Source: h.File, Blocks: blocks}
}

// cover says whose book it is.
func cover(b *record.Board, h *record.Hub, year int) []doc.Block {
	t := tall([]int{3, 7},
		wide("行政村", doc.Text(h.Village.Name)),
		wide("村民小组", doc.Text(groupName(h))),
		wide("中心户", doc.Text(h.Name)),
		wide("户长", doc.Name(h.Head.To.Name)),
		wide("户牌编号", doc.Plain(h.Plate)...),
		wide("使用年度", doc.Text(fmt.Sprintf("%d年", year))),
	)
	t.Columns = centred(2)
	return []doc.Block{t, &doc.Signature{Issuers: []string{b.Config.Town.Party}, Date: fmt.Sprintf("%d年版", year)}}
}

func groupName(h *record.Hub) string {
	name := fmt.Sprintf("第%d组", h.Group)
	if g := h.Village.Group(h.Group); g != nil && g.Name != "" {
		name += "（" + g.Name + "）"
	}
	return name
}

// preface says how the book is used and what is in it.
func preface(b *record.Board, h *record.Hub, parts []part) []doc.Block {
	use := numberedList(
		"本手册一户一册，由户长保管和填写，一年一换。",
		"当天的事当天记，用钢笔或签字笔，写清日期、人和结果。",
		"手册里有党员和群众的姓名、电话和家里的事，不外借，不拍照外传。",
		"户长换人或者年度结束时，手册交村党组织存档。",
	)
	var titles []string
	for _, p := range parts {
		titles = append(titles, p.title)
	}
	calls := ruled(col{"急用电话", 13, false}, col{"号码", 13, false})
	calls.Rows = [][]doc.Cell{cells("报警", "110"), cells("火警", "119"), cells("急救", "120")}
	blocks := []doc.Block{&doc.Heading{Level: 1, Content: doc.Plain("使用说明")}, use, calls,
		&doc.Heading{Level: 2, Content: doc.Plain("拾到本手册，请交到下面的地方")}}
	blocks = append(blocks, lost(b, h)...)
	return append(blocks, &doc.PageBreak{}, &doc.Heading{Level: 1, Content: doc.Plain("目录")}, numberedList(titles...))
}

// lost is the office to which a lost book is brought: that of the village, or the first of the board; the village's Party
// organisation where there is neither.
func lost(b *record.Board, h *record.Hub) []doc.Block {
	office := b.Config.Contact(h.Village.Contact)
	if office == nil && len(b.Config.Contacts) > 0 {
		office = &b.Config.Contacts[0]
	}
	if office == nil {
		return []doc.Block{doc.P(h.Village.Party)}
	}
	f := &doc.Fields{}
	for _, x := range []doc.Field{field("单位", office.Unit), field("电话", office.Phone), field("地址", office.Address)} {
		if x.Value != nil {
			f.Fields = append(f.Fields, x)
		}
	}
	return []doc.Block{f}
}

// hubData is what stands fast about the hub and its head, and how it was assessed.
func hubData(h *record.Hub, today calendar.Date) []doc.Block {
	m := h.Head.To
	letter, badge := "", ""
	if k := lastKit(h, today); k != nil {
		letter, badge = k.Letter, k.Badge
	}
	branch := ""
	if b := h.Village.Branch(h.Branch); b != nil {
		branch = b.Name
	}
	class := ""
	if h.Class != "" {
		class = h.Class + "　" + record.Classes[h.Class]
	}
	formed := h.Principles
	if len(formed) == 0 {
		formed = h.Criteria
	}
	data := fieldTable([4]int{11, 16, 11, 16},
		nameField("户长", m), field("性别", m.Sex),
		field("出生年月", m.Birth.Chinese()), field("文化程度", m.Education),
		field("入党时间", m.Joined.Chinese()), field("联系电话", m.Phone),
		field("所属支部", branch), field("设立时间", dateText(h.Founded)),
		field("任职时间", dateText(h.Since)), field("聘期届满", dateText(h.TermEnd)),
		field("户牌编号", h.Plate), field("胸卡编号", badge),
		field("联系党员", fmt.Sprintf("%d名", len(h.Members))), field("联系户", fmt.Sprintf("%d户", h.Families())),
	)
	for _, f := range []doc.Field{field("聘书编号", letter), field("活动场所", h.Room), field("类型", class), field("怎样建户", strings.Join(formed, "、")),
		field("结合模式", strings.Join(h.Models, "、")), field("兼任", strings.Join(h.Also, "、"))} {
		data.Rows = append(data.Rows, []doc.Cell{{Content: doc.Plain(f.Label)}, {Content: f.Value, Span: 3}})
	}
	results := ruled(col{"年度", 3, false}, col{"考核", 4, false}, col{"等次", 3, false}, col{"结果", 4, false}, col{"备注", 4, true})
	for _, r := range h.Results {
		if !r.Assessment.Date.After(today) && len(results.Rows) < 2 {
			results.Rows = append(results.Rows, cells(fmt.Sprint(r.Assessment.Year), r.Assessment.Round, r.Grade, r.Outcome, ""))
		}
	}
	for len(results.Rows) < 2 {
		results.Rows = append(results.Rows, emptyRow(5, 1))
	}
	return []doc.Block{data, results}
}

// lastKit is what the hub was given last by a day, nil for nothing.
func lastKit(h *record.Hub, today calendar.Date) (last *record.Kit) {
	for _, k := range h.Kits {
		if !k.Issued.After(today) && k.Holder.ID == h.Head.ID {
			last = k
		}
	}
	return last
}

// linkedMembers lists the members with how each of them learns.
func linkedMembers(h *record.Hub) []doc.Block {
	t := ruled(col{"序号", 3, false}, col{"姓名", 4, false}, col{"性别", 3, false}, col{"组", 2, false}, col{"学习方面", 7, false}, col{"电话", 7, false})
	for _, m := range h.Members {
		row := cells("", "", m.Sex, fmt.Sprint(m.Group), learner(m), m.Phone)
		row[1] = nameCell(m)
		t.Rows = append(t.Rows, row)
	}
	return []doc.Block{numbered(fill(t, handbookPaper, 1, 1))}
}

// learner is the learner condition of a member in few words.
func learner(m *record.Member) string {
	return strings.TrimSuffix(strings.TrimSuffix(record.Learners[m.Learner()], "党员"), "的")
}

// linkedFamilies lists the families of each member, or leaves the rows in which they are written.
func linkedFamilies(b *record.Board, h *record.Hub) []doc.Block {
	t := ruled(col{"联系党员", 5, false}, col{"户主", 4, false}, col{"组", 2, false}, col{"人口", 3, false}, col{"情况和需要", 12, true})
	for _, m := range h.Members {
		for _, f := range m.Linked {
			row := cells("", "", withUnit(f.Group, ""), withUnit(f.People, ""), "")
			row[0], row[1] = nameCell(m), doc.Cell{Content: []doc.Inline{doc.Name(f.Head)}}
			t.Rows = append(t.Rows, row)
		}
		open := max(m.FamilyCount(), b.Config.Rules.FamiliesPerMember) - len(m.Linked)
		for range open {
			row := emptyRow(5, 1)
			row[0] = nameCell(m)
			t.Rows = append(t.Rows, row)
		}
	}
	return []doc.Block{fill(t, handbookPaper, 1, 1)}
}

// contacts are the linked officials, the offices of the town and of the hub's village, and rows for more.
func contacts(b *record.Board, h *record.Hub, today calendar.Date) []doc.Block {
	t := ruled(col{"单位或职务", 11, true}, col{"姓名", 5, false}, col{"电话", 10, false})
	add := func(office, name, phone string) {
		row := cells(office, "", phone)
		if name != "" {
			row[1].Content = []doc.Inline{doc.Name(name)}
		}
		t.Rows = append(t.Rows, row)
	}
	for _, o := range h.Officials {
		if o.On(today) {
			add(o.Post+"（挂钩联系）", o.Name, o.Phone)
		}
	}
	others := map[string]bool{}
	for _, v := range b.Villages {
		others[v.Contact] = v != h.Village && v.Contact != h.Village.Contact
	}
	for i := range b.Config.Contacts {
		if c := &b.Config.Contacts[i]; !others[c.ID] {
			add(c.Unit, "", c.Phone)
		}
	}
	for _, x := range b.Config.Sections {
		add(b.Config.Town.Name+x.Name, "", "")
	}
	for range 12 {
		t.Rows = append(t.Rows, emptyRow(3, 1))
	}
	return []doc.Block{fill(t, handbookPaper, 1, 1)}
}
