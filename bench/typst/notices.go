//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"noticeboard/generator/doc"
)

var sentences = strings.Split("各村民小组要按照分工把渠道清理干净，做到沟底无淤泥、沟边无杂草。|负责人每天到现场看一次，发现问题当天解决，解决不了的报村委会。|"+
	"参加义务劳动的党员、群众请自带工具，上午8:30在村口集合。|所需资金从村集体经济收入中列支，账目在公开栏逐笔公布。|"+
	"因天气原因不能按时完成的，顺延3天，并通知到每一户。|对孤寡老人、困难家庭，由党员中心户户长上门说明，帮助办理。|"+
	"施工期间，请过往车辆减速慢行，注意安全。|本次工作结束以后，由村务监督委员会验收，结果向全体村民公开。|"+
	"有意见和建议的，可以当面提出，也可以写信；受理单位为反映人保密。|粮食烘干机由合作社统一管理，先到先用，每吨收费60元。", "|")

// notice is a notice that fills a page: paragraphs, a table of five rows, a list and a signature. Each number gives another.
func notice(i int) *doc.Document {
	r := rand.New(rand.NewPCG(uint64(i), 1))
	text := func() (b string) {
		for range 3 {
			b += sentences[r.IntN(len(sentences))]
		}
		return b
	}
	rows := make([][]doc.Cell, 4)
	for k := range rows {
		rows[k] = cells(fmt.Sprintf("第%d组", k+1), name(r), fmt.Sprint(30+r.IntN(40)), fmt.Sprintf("12月%d日", 1+r.IntN(28)))
	}
	matter := []string{"清理沟渠", "修补道路", "发放补贴", "冬季防火", "安全用电", "义务劳动", "村务公开"}[i%7]
	return &doc.Document{Title: fmt.Sprintf("关于%s的通知（第%d号）", matter, i+1), Blocks: []doc.Block{
		doc.P("为做好" + matter + "工作，现将有关事项通知如下。"),
		&doc.Heading{Level: 1, Number: "一、", Content: doc.Plain("总体安排")},
		doc.P(text()),
		&doc.Heading{Level: 1, Number: "二、", Content: doc.Plain("分工和时间")},
		&doc.Table{Columns: make([]doc.Align, 4), Head: cells("村民小组", "负责人", "户数", "完成日期"), Rows: rows},
		doc.P("各组要做到："),
		&doc.List{Tight: true, Items: []doc.Item{{Blocks: []doc.Block{doc.P(sentences[r.IntN(len(sentences))])}}}},
		doc.P(text()),
		&doc.Signature{Issuers: []string{"清溪镇人民政府"}, Date: fmt.Sprintf("2026年11月%d日", 1+r.IntN(28))},
	}}
}

func name(r *rand.Rand) string {
	pick := func(from string) string { list := []rune(from); return string(list[r.IntN(len(list))]) }
	return pick("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗") + pick("建秀国玉志春桂文德永") + pick("华英军芳明兰强梅平荣")
}

func cells(texts ...string) (row []doc.Cell) {
	for _, t := range texts {
		row = append(row, doc.Cell{Content: doc.Plain(t)})
	}
	return row
}

// preamble gives Typst the measures of typeset.Official.
const preamble = `#set document(title: %q)
#set page(paper: "a4", margin: (left: 28mm, right: 26mm, top: 37mm, bottom: 35mm), footer: align(right)[#text(14pt)[— #context counter(page).display() —]])
#set text(font: "Noto Serif SC", size: 15.75pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13.2pt, spacing: 13.2pt)
#show heading.where(level: 1): it => align(center, text(22pt, weight: "bold", it.body))
#show heading.where(level: 2): it => par(text(15.75pt, font: "Noto Sans SC", weight: "medium", it.body))
#set table(stroke: 0.5pt, inset: 5pt)
#show table: set text(12pt)
`

// typst is the same notice in Typst's language. The texts hold no character that means something there.
func typst(d *doc.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, preamble, d.Title)
	fmt.Fprintf(&b, "= %s\n\n", d.Title)
	for _, block := range d.Blocks {
		switch n := block.(type) {
		case *doc.Paragraph:
			b.WriteString(doc.InlineText(n.Content) + "\n\n")
		case *doc.Heading:
			b.WriteString("== " + n.Number + doc.InlineText(n.Content) + "\n\n")
		case *doc.List:
			for _, i := range n.Items {
				b.WriteString("- " + doc.PlainText(i.Blocks) + "\n")
			}
			b.WriteString("\n")
		case *doc.Table:
			fmt.Fprintf(&b, "#table(columns: (1fr,) * %d, align: center, table.header(%s),\n", len(n.Columns), typstRow(n.Head, "Noto Sans SC"))
			for _, row := range n.Rows {
				b.WriteString("  " + typstRow(row, "Noto Serif SC") + ",\n")
			}
			b.WriteString(")\n\n")
		case *doc.Signature:
			fmt.Fprintf(&b, "#align(right)[#set par(first-line-indent: 0pt); %s #h(4em)]\n\n#align(right)[%s #h(4em)]\n", n.Issuers[0], n.Date)
		}
	}
	return b.String()
}

func typstRow(row []doc.Cell, face string) string {
	list := make([]string, len(row))
	for i, c := range row {
		list[i] = fmt.Sprintf("text(font: %q)[%s]", face, doc.InlineText(c.Content))
	}
	return strings.Join(list, ", ")
}
