package typeset_test

import (
	"bytes"
	"fmt"
	"testing"

	"noticeboard/generator/doc"
	"noticeboard/generator/pdf"
	"noticeboard/generator/typeset"
)

// handbook is a 工作手册 of so many chapters: rules, a list and a table, all of different text.
func handbook(chapters int) *doc.Document {
	d := &doc.Document{Title: "党员中心户工作手册", Source: "materials/handbook.md"}
	hanzi := []rune("宣堡镇郭寨村党员中心户选聘公示推荐考察审查学习活动群众困难帮扶年月日名的一是在不了有和人这村民小组议事调处信息")
	text := func(seed, n int) doc.Inline {
		runes := make([]rune, 0, n)
		for i := range n {
			seed = (seed*1103515245 + 12345) & 0x7fffffff
			c := hanzi[seed>>8%len(hanzi)]
			switch {
			case i%17 == 16:
				c = '，'
			case i%31 == 30:
				c = '。'
			}
			runes = append(runes, c)
		}
		return doc.Text(string(runes) + fmt.Sprintf("，见2026年%d月%d日第%d条。", seed%12+1, seed%28+1, seed%90+1))
	}
	for chapter := range chapters {
		table := &doc.Table{Columns: make([]doc.Align, 4), Head: row("日期", "事项", "经办人", "结果"), Line: chapter}
		for i := range 5 {
			table.Rows = append(table.Rows, row(fmt.Sprintf("%d月%d日", chapter%12+1, i+1), "走访联系户，记下意见", "张志远", "已答复"))
		}
		list := &doc.List{Ordered: true, Start: 1}
		for i := range 3 {
			list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Content: []doc.Inline{text(chapter*7+i, 40)}}}})
		}
		d.Blocks = append(d.Blocks, &doc.Heading{Level: 1 + chapter%2, Content: doc.Plain(fmt.Sprintf("第%d项工作", chapter+1))},
			&doc.Paragraph{Content: []doc.Inline{text(chapter, 130)}}, list, table, &doc.Paragraph{Content: []doc.Inline{text(chapter+500, 120)}})
	}
	return d
}

func row(texts ...string) []doc.Cell {
	cells := make([]doc.Cell, len(texts))
	for i, t := range texts {
		cells[i].Content = doc.Plain(t)
	}
	return cells
}

// BenchmarkHandbook sets and writes a handbook of 110 pages. The goal is 150 ms.
func BenchmarkHandbook(b *testing.B) {
	d, kit := handbook(100), new(pdf.Kit)
	b.ReportAllocs()
	pages, size := 0, 0
	for b.Loop() {
		l, diags := typeset.Set(d, &typeset.Reading, typeset.Options{})
		var out bytes.Buffer
		if err := kit.Write(&out, l, pdf.Options{}); err != nil || len(diags) > 0 {
			b.Fatal(err, diags)
		}
		pages, size = len(l.Pages), out.Len()
	}
	b.ReportMetric(float64(pages), "pages")
	b.ReportMetric(float64(size)/1024, "KB")
}
