package check

import (
	"fmt"
	"strings"
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// BenchmarkRun is a clean board of 10,000 notices, a quarter of them with a publicity, and 1,000 members.
func BenchmarkRun(b *testing.B) {
	board := largeBoard(10_000, 1_000)
	for b.Loop() {
		if list := Run(board, today, 1); len(list) > 0 {
			b.Fatal(list[0].Format(diag.English))
		}
	}
}

func largeBoard(notices, members int) *record.Board {
	body := strings.Repeat("根据有关规定，经村党组织会议研究，现将2026年度第3季度的收支情况予以公示，共收入12600元，支出9850元。\n\n", 5) +
		"联系电话：0523-80000001，受理时间：上午8:30—12:00。\n" // about 1 KB
	text := []doc.Block{doc.P(body)}
	config := &record.Config{Contacts: []record.Contact{{ID: "zuzhiban", Unit: "组织办", Phone: "0523-80000001"}}}
	village := &record.Village{Name: "郭寨村", Party: "郭寨村党总支", Contact: "zuzhiban", Groups: []record.Group{{Number: 1}}}
	hub := &record.Hub{Group: 1, Head: record.Ref[record.Member]{ID: "member-0"}}
	records := []record.Record{named(config, "board"), named(village, "guozhai"), named(hub, "hub")}
	for i := range members {
		records = append(records, named(&record.Member{Name: "孙健", Sex: "男", Group: 1, Hub: record.Ref[record.Hub]{ID: "hub"}}, fmt.Sprint("member-", i)))
	}
	for i := range notices {
		n := &record.Notice{Title: fmt.Sprintf("关于第%d号事项的公告", i), Date: calendar.New(2026, 11, 23), Type: "公告", Number: "宣委发〔2026〕12号",
			Village: record.Ref[record.Village]{ID: "guozhai"}, Summary: "本村财务收支情况。"}
		n.Text, n.TextLine, n.Body = body, 9, text
		if i%4 == 0 {
			n.Publicity = &record.Publicity{Start: n.Date, End: calendar.New(2026, 11, 27), Places: []string{"村务公开栏", "各组公示栏"}}
		}
		records = append(records, named(n, fmt.Sprint("notice-", i)))
	}
	board, _ := record.Assemble(records, calendar.Builtin())
	return board
}

func named(r record.Record, id string) record.Record {
	m := r.Base()
	m.ID, m.File, m.Dir = id, id+".md", "villages/guozhai"
	for _, k := range record.Kinds {
		if fmt.Sprintf("%T", k.New()) == fmt.Sprintf("%T", r) {
			m.Kind = k
		}
	}
	return r
}
