package compose

import (
	"fmt"
	"strconv"
	"strings"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Badge is the 胸卡 of a hub's head.
func Badge(b *record.Board, h *record.Hub) *doc.Document {
	blocks := []doc.Block{
		&doc.Blank{Kind: doc.PhotoBlank, Label: "照片"},
		&doc.Heading{Level: 1, Content: []doc.Inline{doc.Name(h.Head.To.Name)}},
		&doc.Heading{Level: 2, Content: doc.Plain("党员中心户户长")},
		doc.P(fmt.Sprintf("%s第%d组", h.Village.Name, h.Group)),
	}
	if number, plate := numbers(b, h); number != "" {
		blocks = append(blocks, doc.P("编号　"+number))
	} else if plate != "" {
		blocks = append(blocks, doc.P("编号　"+plate))
	}
	return &doc.Document{Title: b.Config.Town.FullName, Source: h.File, Blocks: blocks}
}

// Plate is the 户牌 on a hub's door.
func Plate(b *record.Board, h *record.Hub) *doc.Document {
	blocks := []doc.Block{&doc.Heading{Level: 1, Content: doc.Plain(fmt.Sprintf("%s第%d组", h.Village.Name, h.Group))}}
	issuer := b.Config.Town.Party
	if _, plate := numbers(b, h); plate != "" {
		issuer += "　" + plate
	}
	return &doc.Document{Title: "党员中心户", Source: h.File, Blocks: append(blocks, doc.P(issuer))}
}

// numbers returns the number of the badge of a hub's head and that of the hub's plate: as the hub has it, or as the newest
// selection of that head gave them out; "" where none is written.
func numbers(b *record.Board, h *record.Hub) (badge, plate string) {
	plate = h.Plate
	for _, s := range b.Selections { // newest first
		for _, c := range s.Appointed() {
			if c.Hub.To != h || c.Member.To != h.Head.To {
				continue
			}
			if plate == "" {
				plate = c.Plate
			}
			return c.Badge, plate
		}
	}
	return "", plate
}

// kit are the seven things that every hub is given, with their measure words.
var kit = []struct{ item, measure string }{
	{"聘书", "张"}, {"户牌", "块"}, {"胸卡", "个"}, {"工作手册", "本"}, {"手电筒", "个"}, {"口哨", "只"}, {"手提喇叭", "个"},
}

// KitReceipt is the form on which a head signs for what the hub was given, and on which it is given back (领用单).
func KitReceipt(b *record.Board, h *record.Hub) *doc.Document {
	t := &doc.Table{Columns: centred(6), Head: cells("序号", "物品", "数量", "编号", "领取日期", "归还日期")}
	for i, k := range kit {
		number := ""
		if k.item == "户牌" {
			number = h.Plate
		}
		t.Rows = append(t.Rows, cells(strconv.Itoa(i+1), k.item, "一"+k.measure, number, "", ""))
	}
	return &doc.Document{Title: "党员中心户配套物品领用单", Source: h.File, Blocks: []doc.Block{
		&doc.Fields{Fields: []doc.Field{
			{Label: "中心户", Value: doc.Plain(h.Name)},
			{Label: "户长", Value: []doc.Inline{doc.Name(h.Head.To.Name)}},
		}},
		t,
		doc.P("以上物品由户长妥善保管，解聘时归还。损坏、遗失的，在“归还日期”一栏注明。"),
		&doc.Fields{Fields: []doc.Field{
			{Label: "领取人签名", Value: doc.Plain("＿＿＿＿＿＿＿＿")},
			{Label: "发放人签名", Value: doc.Plain("＿＿＿＿＿＿＿＿")},
		}},
	}}
}

// spareRows is how many empty rows a sign-in sheet has at least for guests; with signInRows it fills a page.
const (
	spareRows  = 5
	signInRows = 12
)

// SignIn is the sheet on which members sign at a hub's meeting (签到表).
func SignIn(h *record.Hub) *doc.Document {
	t := &doc.Table{Columns: centred(4), Head: cells("序号", "姓名", "签名", "备注")}
	for i := range max(len(h.Members)+spareRows, signInRows) {
		row := cells(strconv.Itoa(i+1), "", "　　　　　　", "　　　　")
		if i < len(h.Members) {
			row[1] = nameCell(h.Members[i])
		}
		t.Rows = append(t.Rows, row)
	}
	f := &doc.Fields{}
	for _, label := range []string{"时间", "地点", "议题", "主持"} {
		f.Fields = append(f.Fields, doc.Field{Label: label, Value: doc.Plain(strings.Repeat("＿", 20))})
	}
	return &doc.Document{Title: h.Name + "活动签到表", Source: h.File, Blocks: []doc.Block{f, t}}
}
