package compose

import (
	"fmt"
	"math"
	"strconv"
	"strings"

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
	f := &doc.Fields{Fields: []doc.Field{field("所属时间", a.Period().Chinese()), field("标准", a.Standard)}}
	if !a.Paid.IsZero() {
		f.Fields = append(f.Fields, field("发放日期", a.Paid.Chinese()))
	}
	whom, office := "村民委员会", contact(b.Config.Contact(a.Contact))
	if office != nil {
		whom = "下列单位"
	}
	blocks := []doc.Block{
		doc.P(basis + "现将" + a.PeriodName() + "的发放情况公布如下。"),
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

// paid is what one hub was paid, in fen.
type paid struct {
	hub        *record.Hub
	days       float64
	work       int64 // 误工补助
	activities int64 // 活动经费
	notes      []string
}

// paidHubs sums the payments up by hub, in the order of the list.
func paidHubs(a *record.Allowance) (list []*paid) {
	byHub := map[string]*paid{}
	for i := range a.Payments {
		p := &a.Payments[i]
		row := byHub[p.Hub.ID]
		if row == nil {
			row = &paid{hub: p.Hub.To}
			byHub[p.Hub.ID] = row
			list = append(list, row)
		}
		row.days += p.Days
		if p.Kind == "误工补助" {
			row.work += record.Fen(p.Amount)
		} else {
			row.activities += record.Fen(p.Amount)
		}
		if p.Note != "" {
			row.notes = append(row.notes, p.Note)
		}
	}
	return list
}

// payments is the table of what was paid, a row for each hub, with the sums in its last row. Columns in which nothing would
// stand are left out.
func payments(b *record.Board, a *record.Allowance) *doc.Table {
	list, sum := paidHubs(a), &paid{}
	for _, p := range list {
		sum.days += p.days
		sum.work += p.work
		sum.activities += p.activities
		sum.notes = append(sum.notes, p.notes...)
	}
	names := b.Config.Site.AllowanceNames != "hubs"
	both := sum.work != 0 && sum.activities != 0
	row := func(number, hub string, head doc.Cell, p *paid, notes string) []doc.Cell {
		row := cells(number, hub)
		if names {
			row = append(row, head)
		}
		if sum.days > 0 {
			row = append(row, cells(strconv.FormatFloat(math.Round(p.days*1000)/1000, 'f', -1, 64))...)
		}
		if sum.work != 0 {
			row = append(row, cells(yuan(p.work))...)
		}
		if sum.activities != 0 {
			row = append(row, cells(yuan(p.activities))...)
		}
		if both {
			row = append(row, cells(yuan(p.work+p.activities))...)
		}
		if len(sum.notes) > 0 {
			row = append(row, cells(notes)...)
		}
		return row
	}
	t := &doc.Table{Caption: doc.Plain("金额单位：元"), Head: paymentHead(names, sum)}
	t.Columns = centred(len(t.Head))
	for i, p := range list {
		t.Rows = append(t.Rows, row(strconv.Itoa(i+1), paidHub(a, p.hub), headCell(p.hub, a.Paid), p, strings.Join(p.notes, "；")))
	}
	t.Rows = append(t.Rows, row("", "合计", doc.Cell{}, sum, ""))
	return t
}

// paymentHead names the columns of payments; sum is what all hubs were paid.
func paymentHead(names bool, sum *paid) []doc.Cell {
	var head []string
	for _, column := range []struct {
		title string
		there bool
	}{
		{"序号", true}, {"中心户", true}, {"户长", names}, {"误工天数", sum.days > 0}, {"误工补助", sum.work != 0},
		{"活动经费", sum.activities != 0}, {"合计", sum.work != 0 && sum.activities != 0}, {"备注", len(sum.notes) > 0},
	} {
		if column.there {
			head = append(head, column.title)
		}
	}
	return cells(head...)
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

// allowanceTotals says the sum of each kind that was paid, and of all where there are two.
func allowanceTotals(a *record.Allowance) string {
	var parts []string
	for _, kind := range []string{"误工补助", "活动经费"} {
		if fen := a.Total(kind); fen != 0 {
			parts = append(parts, kind+"合计"+yuan(fen)+"元")
		}
	}
	if len(parts) > 1 {
		parts = append(parts, "两项共"+yuan(a.Total(""))+"元")
	}
	return strings.Join(parts, "，") + "。"
}
