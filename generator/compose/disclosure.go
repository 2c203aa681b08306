package compose

import (
	"fmt"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/due"
	"noticeboard/generator/record"
)

// Disclosure is the index of what has to be made public (村务公开目录), with what has been.
var Disclosure = &Overview{Name: "disclosure", Title: diag.T("村务公开", "disclosure"), Group: "open", Compose: disclosure}

func disclosure(b *record.Board, today calendar.Date) *doc.Document {
	catalogue := due.Catalogue(b, today)
	if len(catalogue) == 0 {
		return nil
	}
	late := 0
	for i := range catalogue {
		if catalogue[i].Overdue() > 0 {
			late++
		}
	}
	text := fmt.Sprintf("下面是应当向村民公开的%d个事项，依据、时限、由谁公开、在哪里看，一项一行。截至%s，", len(catalogue), today.Chinese())
	if late == 0 {
		text += "到期的都已公开。"
	} else {
		text += fmt.Sprintf("有%d项还有到期未公开的，已写明是哪一期、哪几个村。", late)
	}
	blocks := []doc.Block{doc.P(text), heading("catalogue", "公开目录"), catalogueTable(catalogue)}
	if late > 0 {
		blocks = append(blocks, heading("overdue", "到期还没有公开的"), overdueList(catalogue))
	}
	blocks = append(blocks, heading("ask", "发现该公开的没有公开"), doc.P(
		"可以先问村党组织和村务监督委员会；也可以向镇里反映。村民委员会不及时公布应当公布的事项，或者公布的事项不真实的，村民有权向镇人民政府或者县级有关部门反映（《村民委员会组织法》第三十一条）。"))
	if len(b.Config.Contacts) > 0 {
		blocks = append(blocks, contact(&b.Config.Contacts[0]))
	}
	return &doc.Document{Title: b.Config.Town.Name + "村务公开目录", Source: "disclosure.toml", Blocks: blocks}
}

// catalogueTable has the seven columns that catalogues have, and how far each item has been met.
func catalogueTable(catalogue []due.Matter) *doc.Table {
	t := &doc.Table{
		Columns: []doc.Align{doc.AlignCenter, doc.AlignLeft, doc.AlignLeft, doc.AlignLeft, doc.AlignLeft, doc.AlignLeft, doc.AlignCenter, doc.AlignLeft},
		Head:    cells("序号", "公开事项", "公开依据", "公开时限", "公开主体", "公开渠道", "公开层级", "公开情况"),
		Weights: []int{3, 10, 15, 10, 8, 10, 4, 14},
	}
	for i := range catalogue {
		m := &catalogue[i]
		row := cells(strconv.Itoa(i+1), m.Matter, m.Basis, Deadline(m.Disclosure), m.Publisher, strings.Join(m.Channels, "、"), m.Level, "")
		row[7].Content = met(m)
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Deadline says in words when an item has to be published: 每季度，下季度首月15日前.
func Deadline(d *record.Disclosure) string {
	day := d.Day
	if day == 0 {
		day = due.DefaultDay
	}
	switch d.Period {
	case "每月":
		return fmt.Sprintf("每月，次月%d日前", day)
	case "每季度":
		return fmt.Sprintf("每季度，下季度首月%d日前", day)
	case "每半年":
		return fmt.Sprintf("每半年，期满次月%d日前", day)
	case "每年":
		return fmt.Sprintf("每年，次年1月%d日前", day)
	case "随时":
		if d.Within > 0 {
			return fmt.Sprintf("随时，事项发生后%d天内", d.Within)
		}
	}
	return d.Period
}

// met says what was published for an item, and links to the newest.
func met(m *due.Matter) (content []doc.Inline) {
	var newest *due.Row
	for i := range m.Rows {
		if r := &m.Rows[i]; r.Last != nil && (newest == nil || r.Date.After(newest.Date)) {
			newest = r
		}
	}
	late := m.Overdue()
	switch {
	case newest == nil && late == 0:
		return doc.Plain("还没有到期")
	case newest == nil:
		return []doc.Inline{&doc.Strong{Content: doc.Plain("到期未公开")}}
	}
	text := "最近公开："
	if !newest.Date.IsZero() {
		text += newest.Date.Chinese() + " "
	}
	content = []doc.Inline{doc.Text(text), &doc.Link{Target: Reference(newest.Last), Content: doc.Plain(newest.Last.Label())}, doc.Text("。")}
	if len(m.Rows) > 1 && due.Months(m.Period) > 0 {
		content = append(content, doc.Text(fmt.Sprintf("%d个村中%d个按时公开。", len(m.Rows), m.Met())))
	}
	if late > 0 {
		content = append(content, &doc.Strong{Content: doc.Plain(lateWords(m, late))})
	}
	return content
}

func lateWords(m *due.Matter, late int) string {
	if len(m.Rows) == 1 {
		return "有到期未公开的。"
	}
	return fmt.Sprintf("%d个村有到期未公开的。", late)
}

// overdueList names for every item the periods that are missing, and the villages.
func overdueList(catalogue []due.Matter) *doc.List {
	list := &doc.List{Tight: true, Start: 1}
	for i := range catalogue {
		m := &catalogue[i]
		var spans []due.Span
		villages := map[due.Span][]string{}
		for j := range m.Rows {
			for _, s := range m.Rows[j].Missing {
				if villages[s] == nil {
					spans = append(spans, s)
				}
				name := ""
				if v := m.Rows[j].Village; v != nil {
					name = v.Name
				}
				villages[s] = append(villages[s], name)
			}
		}
		for _, s := range spans {
			list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{doc.P(missing(m, s, villages[s]))}})
		}
	}
	return list
}

func missing(m *due.Matter, s due.Span, villages []string) string {
	text := m.Matter + "，" + s.Title
	if !s.Deadline.IsZero() {
		text += fmt.Sprintf("（应在%s前公开）", s.Deadline.Chinese())
	}
	switch {
	case len(villages) == len(m.Rows) && len(villages) > 1:
		return text + fmt.Sprintf("：%d个村都没有公开。", len(villages))
	case villages[0] == "":
		return text + "。"
	}
	return text + "：" + strings.Join(villages, "、") + "。"
}
