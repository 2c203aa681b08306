package compose

import (
	"fmt"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Timeline is the page of what happened (rows E-1 to E-3). Entries stand in the order in which they are written: one whose
// day is not known keeps its place, under a heading that claims no year.
var Timeline = &Overview{
	Name: "timeline", Title: diag.T("大事记", "Timeline"), Group: "network", Compose: timeline,
}

func timeline(b *record.Board, today calendar.Date) *doc.Document {
	var blocks []doc.Block
	var table *doc.Table
	last := ""
	for _, e := range b.Events {
		if e.Withheld() || !happened(e.Date, today) {
			continue
		}
		if section := eventYear(e); table == nil || section != last {
			last = section
			table = &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignLeft}, Head: cells("时间", "事情", "类别")}
			blocks = append(blocks, heading(fmt.Sprintf("part-%d", len(blocks)/2+1), section), table)
		}
		table.Rows = append(table.Rows, eventRow(e))
	}
	if len(blocks) == 0 {
		return nil
	}
	return &doc.Document{Title: "大事记", Source: b.Events[0].File, Blocks: blocks}
}

func eventYear(e *record.Event) string {
	if e.Date.IsZero() {
		return "年份未写明"
	}
	return fmt.Sprintf("%d年", e.Date.Year())
}

func eventRow(e *record.Event) []doc.Cell {
	row := cells(e.DateText, "", strings.Join(e.Tags, "、"))
	if !e.Date.IsZero() {
		row[0].Content = doc.Plain(e.Date.ChineseMonthDay())
	} else if e.DateText == "" {
		row[0].Content = doc.Plain("不详")
	}
	var title doc.Inline = &doc.Strong{Content: doc.Plain(e.Title)}
	if e.Link != "" {
		title = &doc.Strong{Content: []doc.Inline{textLink(e.Link, e.Title)}}
	}
	row[1].Content = []doc.Inline{title}
	if e.Text != "" {
		row[1].Content = append(row[1].Content, doc.LineBreak{}, doc.Text(e.Text))
	}
	return row
}
