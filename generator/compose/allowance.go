package compose

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Allowance is the published list of a quarter's or a year's allowances: who decided the standard, what each was paid, where to
// ask (村民委员会组织法, arts 24, 30 and 31). Bank accounts have no field and no place in it.
func Allowance(b *record.Board, a *record.Allowance) *doc.Document {
	village := ""
	if v := a.Village.To; v != nil {
		village = v.Name
	}
	basis := "根据《中华人民共和国村民委员会组织法》第二十四条，享受误工补贴的人员和补贴标准，由村民会议或者村民会议授权的村民代表会议讨论决定。"
	if !a.Decided.IsZero() {
		by := a.DecidedBy
		if by == "" {
			by = village + "村民会议"
		}
		basis += a.Decided.Chinese() + "，" + by + "讨论通过了下列标准。"
	}
	f := &doc.Fields{}
	add := func(label, value string) {
		f.Fields = append(f.Fields, doc.Field{Label: label, Value: doc.Plain(value)})
	}
	add("所属时间", allowancePeriod(a).Chinese())
	add("标准", a.Standard)
	if !a.Paid.IsZero() {
		add("发放日期", a.Paid.Chinese())
	}
	whom, office := "村民委员会", contact(b.Config.Contact(a.Contact))
	if office != nil {
		whom = "下列单位"
	}
	blocks := []doc.Block{
		doc.P(basis + "现将" + allowancePeriodName(a) + "的发放情况公布如下。"),
		heading("standard", "标准"), f,
		heading("payments", "发放情况"), payments(b, a),
		doc.P(allowanceTotals(a)),
		heading("questions", "查询和反映"),
		doc.P("对名单、标准和金额有疑问的，可以向" + whom + "查询。依照该法第三十条，村民委员会应当保证公布事项真实，并接受村民查询。认为公布不及时、不真实的，依照第三十一条，可以向镇人民政府反映，由镇人民政府调查核实，责令依法公布。"),
	}
	if office != nil {
		blocks = append(blocks, office)
	}
	date := a.Published
	if date.IsZero() {
		date = a.Paid
	}
	blocks = append(blocks, sign(a, a.Issuer, date)...)
	return &doc.Document{Title: a.Title, Source: a.File, Blocks: official(blocks)}
}

// payments is the table of what was paid, with the sum of all in its last row.
func payments(b *record.Board, a *record.Allowance) *doc.Table {
	names := b.Config.Site.AllowanceNames != "hubs"
	notes := false
	for i := range a.Payments {
		notes = notes || a.Payments[i].Note != ""
	}
	head := []string{"序号", "中心户"}
	if names {
		head = append(head, "户长")
	}
	head = append(head, "项目", "天数", "金额（元）")
	if notes {
		head = append(head, "备注")
	}
	t := &doc.Table{Columns: centred(len(head)), Head: cells(head...)}
	for i := range a.Payments {
		p := &a.Payments[i]
		row := cells(strconv.Itoa(i+1), paidHub(a, p.Hub.To))
		if names {
			row = append(row, paidHead(p.Hub.To, a.Paid))
		}
		days := "—"
		if p.Days > 0 {
			days = strconv.FormatFloat(p.Days, 'f', -1, 64)
		}
		row = append(row, cells(p.Kind, days, yuanText(record.Fen(p.Amount)))...)
		if notes {
			row = append(row, doc.Cell{Content: doc.Plain(p.Note)})
		}
		t.Rows = append(t.Rows, row)
	}
	sum := make([]doc.Cell, len(head))
	sum[1].Content = doc.Plain("合计")
	last := len(head) - 1
	if notes {
		last--
	}
	sum[last].Content = doc.Plain(yuanText(a.Total("")))
	t.Rows = append(t.Rows, sum)
	return t
}

// paidHub is the hub's group where it lies in the list's own village, else its whole name.
func paidHub(a *record.Allowance, h *record.Hub) string {
	switch {
	case h == nil:
		return ""
	case h.Village == a.Village.To && h.Group > 0:
		return fmt.Sprintf("第%d组", h.Group)
	}
	return h.Name
}

// paidHead names who was the hub's head on the day of the payment. A member whom the board does not name in public stays
// unnamed here too.
func paidHead(h *record.Hub, day calendar.Date) doc.Cell {
	if h == nil {
		return doc.Cell{}
	}
	if !day.IsZero() && h.Since.After(day) {
		for _, f := range h.Former {
			if !f.Since.After(day) && !f.Until.Before(day) {
				return doc.Cell{Content: []doc.Inline{doc.Name(f.Name)}}
			}
		}
	}
	m := h.Head.To
	if m == nil || m.Public != nil && !*m.Public {
		return doc.Cell{Content: doc.Plain("户长")}
	}
	return nameCell(m)
}

// allowanceTotals says the sum of each kind that was paid, and of all where there are two.
func allowanceTotals(a *record.Allowance) string {
	var parts []string
	for _, kind := range []string{"误工补助", "活动经费"} {
		if fen := a.Total(kind); fen != 0 {
			parts = append(parts, kind+"合计"+yuanText(fen)+"元")
		}
	}
	if len(parts) > 1 {
		parts = append(parts, "两项共"+yuanText(a.Total(""))+"元")
	}
	return strings.Join(parts, "，") + "。"
}

// allowancePeriod is the quarter or the year that a list is about.
func allowancePeriod(a *record.Allowance) calendar.Period {
	if a.Quarter == 0 {
		return calendar.Period{Start: calendar.New(a.Year, time.January, 1), End: calendar.New(a.Year, time.December, 31)}
	}
	first := time.Month(3*a.Quarter - 2)
	return calendar.Period{Start: calendar.New(a.Year, first, 1), End: calendar.New(a.Year, first+3, 0)}
}

func allowancePeriodName(a *record.Allowance) string {
	if a.Quarter == 0 {
		return fmt.Sprintf("%d年", a.Year)
	}
	return fmt.Sprintf("%d年第%d季度", a.Year, a.Quarter)
}

// yuanText writes fen as yuan, with decimals only where there are fen: 80, 80.50.
func yuanText(fen int64) string {
	if fen%100 == 0 {
		return strconv.FormatInt(fen/100, 10)
	}
	return fmt.Sprintf("%d.%02d", fen/100, max(fen%100, -fen%100))
}
