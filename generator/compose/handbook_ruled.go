package compose

import (
	"fmt"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// ruledParts are the pages on which the head writes down what happened: each kind of entry as its ledger has it (D-12 to D-19).
func ruledParts(h *record.Hub, today calendar.Date) []part {
	voices := ruled(col{"日期", 4, false}, col{"反映人", 4, false}, col{"事项", 8, true}, col{"办结或上报", 6, false}, col{"答复", 4, false})
	visits := ruled(col{"日期", 4, false}, col{"走访户", 4, false}, col{"了解的情况和要求", 11, true}, col{"办理结果", 7, true})
	helps := ruled(col{"日期", 4, false}, col{"帮扶对象", 5, false}, col{"困难和需要", 8, true}, col{"做法和效果", 9, true})
	disputes := ruled(col{"日期", 4, false}, col{"当事人", 4, false}, col{"纠纷事由", 8, true}, col{"调处结果", 6, true}, col{"参加人", 4, false})
	patrols := ruled(col{"日期时间", 5, false}, col{"参加人", 6, false}, col{"路线地段", 6, true}, col{"发现和处理", 9, true})
	activities := ruled(col{"日期", 4, false}, col{"地点", 4, false}, col{"形式和议题", 8, true}, col{"人数", 3, false}, col{"结果和建议", 7, true})
	bag := ruled(col{"资料名称", 8, true}, col{"收到日期", 5, false}, col{"交出日期", 5, false}, col{"交给谁", 4, false}, col{"签名", 4, false})
	summary := voiceSummary(h, today)
	return []part{
		{"民情记录", append(summary, fill(voices, handbookPaper.below(2*len(summary)), 5, 2))},
		{"走访记录", []doc.Block{fill(visits, handbookPaper, 2, 2)}},
		{"帮扶记录", []doc.Block{fill(helps, handbookPaper, 3, 2)}},
		{"矛盾纠纷调处", []doc.Block{fill(disputes, handbookPaper, 3, 2)}},
		{"治安巡防", []doc.Block{fill(patrols, handbookPaper, 2, 2)}},
		{"学习笔记", []doc.Block{&doc.WritingLines{Count: 18*4 - 1}}},
		{"活动记录", []doc.Block{fill(activities, handbookPaper, 2, 2)}},
		{"传阅登记", []doc.Block{fill(bag, handbookPaper, 1, 2)}},
	}
}

// voiceSummary counts what the hub has recorded so far this year; nothing where there is nothing.
func voiceSummary(h *record.Hub, today calendar.Date) []doc.Block {
	all, settled, answered, open := 0, 0, 0, 0
	for _, v := range h.Voices {
		if v.Date.Year() != today.Year() || v.Date.After(today) {
			continue
		}
		all++
		switch v.StateOn(today) {
		case record.VoiceSettled:
			settled++
		case record.VoiceAnswered:
			answered++
		default:
			open++
		}
	}
	if all == 0 {
		return nil
	}
	return []doc.Block{doc.P(fmt.Sprintf("到%s本年已记%d件：当场办结%d件，上报后答复%d件，在办%d件。", today.ChineseMonthDay(), all, settled, answered, open))}
}

// duesPaper has rows of small type, which are lower.
var duesPaper = paper{first: 16 * 270, next: 17 * 270, row: 270, width: 50}

// duesPages is a line for each member, with a field for each month (D-14).
func duesPages(h *record.Hub, year int) []doc.Block {
	cols := []col{{"姓名", 8, false}, {"月交", 9, false}}
	for m := range 12 {
		cols = append(cols, col{strconv.Itoa(m + 1), 4, false})
	}
	t := ruled(cols...)
	for _, m := range h.Members {
		row := emptyRow(len(cols), 1)
		row[0] = nameCell(m)
		for _, d := range m.Dues {
			if d.Year == year {
				row[1].Content = doc.Plain(money(record.Fen(d.Monthly)))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return []doc.Block{fill(t, duesPaper, 1, 1)}
}

// kitPage is the list of what the hub was given, with room for when and how it is given back.
func kitPage(h *record.Hub, today calendar.Date) []doc.Block {
	t := ruled(col{"物品", 6, false}, col{"数量", 4, false}, col{"领取日期", 7, false}, col{"归还日期", 7, false}, col{"备注", 5, true})
	kit := lastKit(h, today)
	for _, item := range record.KitItems {
		row := cells(item.Name, "一"+item.Measure, "", "", "")
		if kit != nil {
			issued, returned := kitDays(kit, item.Name, today)
			row[2].Content, row[3].Content = doc.Plain(issued), doc.Plain(returned)
		}
		t.Rows = append(t.Rows, row)
	}
	return []doc.Block{fill(t, handbookPaper.below(4), 1, 1), doc.P("物品由户长妥善保管。损坏、遗失的写在备注里；解聘或者换人时当面清点交回。"),
		&doc.Fields{Fields: []doc.Field{field("领取人签名", "＿＿＿＿＿＿"), field("发放人签名", "＿＿＿＿＿＿")}}}
}
