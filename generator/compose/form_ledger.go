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

// ledger is a page of a ledger of a village for the year of a day.
func ledger(title string, v *record.Village, today calendar.Date, blocks ...doc.Block) *doc.Document {
	return &doc.Document{Title: fmt.Sprintf("%s%d年%s", v.Name, today.Year(), title), Source: v.File,
		Blocks: append([]doc.Block{unitLine(v.Party, "填表人：＿＿＿＿＿＿　　填表日期："+blankDate)}, blocks...)}
}

// hubIs is the hub's place in its village, as narrow columns have it: 第3组.
func hubIs(h *record.Hub) string { return hubIn(h.Village, h) }

// inYear says whether a day lies in the year of today and not after it.
func inYear(d, today calendar.Date) bool { return d.Year() == today.Year() && !d.After(today) }

// IncidentLedger is the 平安台账 of a village: patrols, reports, leads and disputes of the year, and rows for more (D-17).
func IncidentLedger(v *record.Village, today calendar.Date) *doc.Document {
	t := ruled(col{"序号", 3, false}, col{"日期", 6, false}, col{"中心户", 8, false}, col{"类别", 5, false}, col{"事项", 14, true}, col{"经办人", 6, false}, col{"结果", 5, false}, col{"办结日期", 6, false}, col{"备注", 5, true})
	var list []*record.Incident
	for _, h := range v.Hubs {
		for _, x := range h.Incidents {
			if inYear(x.Date, today) {
				list = append(list, x)
			}
		}
	}
	slices.SortStableFunc(list, func(x, y *record.Incident) int { return x.Date.Compare(y.Date) })
	for _, x := range list {
		matter := x.Matter
		if matter == "" && x.People > 0 {
			matter = fmt.Sprintf("%d人参加", x.People)
		}
		t.Rows = append(t.Rows, cells("", dateText(x.Date), hubIs(x.Hub.To), x.Kind, matter, x.Handler, x.Result, dateText(x.Closed), x.Type))
	}
	return ledger("平安台账", v, today, numbered(fill(t, ledgerPaper, 1, 2)))
}

// HelpLedger is the 帮扶台账 of a village. It tells of people in difficulty and is never shown to anybody else.
func HelpLedger(v *record.Village, today calendar.Date) *doc.Document {
	t := ruled(col{"序号", 3, false}, col{"中心户", 8, false}, col{"帮扶对象", 5, false}, col{"困难和需要", 9, true}, col{"类别", 5, false}, col{"开始日期", 6, false}, col{"做了什么", 13, true}, col{"入社", 3, false}, col{"结果", 6, false})
	for _, h := range v.Hubs {
		for _, x := range h.Helps {
			if x.Since.After(today) || !x.Done.IsZero() && x.Done.Year() < today.Year() {
				continue
			}
			var done []string
			for _, a := range x.Actions {
				if !a.Date.After(today) {
					done = append(done, shortDate(a.Date)+" "+a.What)
				}
			}
			member, result := "否", ""
			if x.Cooperative {
				member = "是"
			}
			if !x.Done.IsZero() && !x.Done.After(today) {
				result = x.Result
			}
			row := cells("", hubIs(h), "", x.Need, x.Kind, dateText(x.Since), strings.Join(done, "；"), member, result)
			row[2].Content = []doc.Inline{doc.Name(x.Person)}
			t.Rows = append(t.Rows, row)
		}
	}
	return ledger("帮扶台账", v, today, numbered(fill(t, ledgerPaper, 1, 2)))
}

// VisitLog is the record of a liaison official's visits in the year.
func VisitLog(o *record.Official, today calendar.Date) *doc.Document {
	t := ruled(col{"序号", 3, false}, col{"走访日期", 6, false}, col{"中心户", 12, false}, col{"户长", 5, false}, col{"了解的情况和问题", 14, true}, col{"办理结果", 12, true}, col{"户长签名", 6, false})
	for _, v := range o.Visits {
		if !inYear(v.Date, today) {
			continue
		}
		row := cells("", dateText(v.Date), v.Hub.To.Name, "", v.Matter, v.Result, "")
		row[3] = nameCell(v.Hub.To.Head.To)
		t.Rows = append(t.Rows, row)
	}
	var hubs []string
	for _, h := range o.Hubs {
		if h.To != nil {
			hubs = append(hubs, h.To.Name)
		}
	}
	return &doc.Document{Title: fmt.Sprintf("%d年挂钩联系走访记录", today.Year()), Source: o.File, Blocks: []doc.Block{
		&doc.Paragraph{Content: []doc.Inline{doc.Text("挂钩干部："), doc.Name(o.Name), doc.Text("　　职务：" + o.Post + "　　联系：" + strings.Join(hubs, "、"))}},
		numbered(fill(t, ledgerPaper, 1, 2))}}
}

// DuesLedger is the 党费收缴登记 of a village for the year: a day in the field of each month that is paid (D-14).
func DuesLedger(v *record.Village, today calendar.Date) *doc.Document {
	cols := []col{{"序号", 3, false}, {"姓名", 5, false}, {"支部", 5, false}, {"月交", 4, false}}
	for m := range 12 {
		cols = append(cols, col{strconv.Itoa(m+1) + "月", 3, false})
	}
	t := ruled(append(cols, col{"签名", 5, false})...)
	for _, m := range v.Members {
		row := emptyRow(len(t.Columns), 1)
		row[1] = nameCell(m)
		if b := v.Branch(m.Branch); b != nil {
			row[2].Content = doc.Plain(b.Name)
		}
		for _, d := range m.Dues {
			if d.Year == today.Year() {
				dues(row, d, today)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return ledger("党费收缴登记", v, today, numbered(fill(t, ledgerPaper, 1, 1)))
}

// dues fills the row of a member: the day of the month, or the date where it was paid in another month.
func dues(row []doc.Cell, d *record.Dues, today calendar.Date) {
	row[3].Content = doc.Plain(money(record.Fen(d.Monthly)))
	for m := 1; m < d.From; m++ {
		row[3+m].Content = doc.Plain("—")
	}
	for i, paid := range d.Paid {
		if at := 3 + d.From + i; at < len(row)-1 && !paid.After(today) {
			text := shortDate(paid)
			if int(paid.Month()) == d.From+i && paid.Year() == d.Year {
				text = strconv.Itoa(paid.Day())
			}
			row[at].Content = doc.Plain(text)
		}
	}
}

// AllowanceLedger is the 误工补助、活动经费发放登记 of a village: its newest list of the year, or a row for each hub (D-18).
func AllowanceLedger(b *record.Board, v *record.Village, today calendar.Date) *doc.Document {
	t := ruled(col{"序号", 3, false}, col{"中心户", 6, false}, col{"户长", 5, false}, col{"种类", 6, false}, col{"天数", 4, false}, col{"金额（元）", 6, false}, col{"发放日期", 6, false}, col{"领取人签名", 7, false}, col{"备注", 13, true})
	standard := "＿＿＿＿＿＿＿＿＿＿＿＿"
	for _, a := range b.Allowances {
		if a.Village.To != v || a.Year != today.Year() {
			continue
		}
		standard = a.Standard
		for i := range a.Payments {
			p := &a.Payments[i]
			days := ""
			if p.Days > 0 {
				days = strconv.FormatFloat(p.Days, 'f', -1, 64)
			}
			row := cells("", hubIn(v, p.Hub.To), "", p.Kind, days, money(record.Fen(p.Amount)), dateText(a.Paid), "", p.Note)
			row[2] = nameCell(p.Hub.To.Head.To)
			t.Rows = append(t.Rows, row)
		}
		break
	}
	if len(t.Rows) == 0 {
		for _, h := range v.Hubs {
			row := emptyRow(len(t.Columns), 1)
			row[1].Content, row[2] = doc.Plain(hubIs(h)), nameCell(h.Head.To)
			t.Rows = append(t.Rows, row)
		}
	}
	return ledger("误工补助和活动经费发放登记", v, today, doc.P("标准："+standard), numbered(fill(t, ledgerPaper.below(1+len([]rune(standard))/55), 1, 1)))
}

// KitLedger is the 配套物品发放台账 of a village: what each hub has of the seven things.
func KitLedger(v *record.Village, today calendar.Date) *doc.Document {
	cols := []col{{"序号", 3, false}, {"中心户", 4, false}, {"户长", 5, false}}
	for _, item := range record.KitItems {
		cols = append(cols, col{item.Name, max(4, len([]rune(item.Name))+1), false})
	}
	t := ruled(append(cols, col{"领取日期", 6, false}, col{"签名", 5, false}, col{"归还日期", 6, false})...)
	for i, item := range record.KitItems {
		t.Head[3+i].Content = append(t.Head[3+i].Content, doc.LineBreak{}, doc.Text(item.Measure))
	}
	for _, h := range v.Hubs {
		row := emptyRow(len(t.Columns), 1)
		row[1].Content, row[2] = doc.Plain(hubIs(h)), nameCell(h.Head.To)
		if k := lastKit(h, today); k != nil {
			for i, item := range record.KitItems {
				state := k.State(item.Name, today)
				if state == "在用" {
					state = "1"
				}
				row[3+i].Content = doc.Plain(state)
			}
			row[10].Content = doc.Plain(k.Issued.String())
			if !k.Returned.After(today) {
				row[12].Content = doc.Plain(dateText(k.Returned))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return ledger("配套物品发放台账", v, today, numbered(fill(t, ledgerPaper, 1, 1)))
}
