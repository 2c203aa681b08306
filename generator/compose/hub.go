package compose

import (
	"fmt"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
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
	if number, plate := badgeAndPlate(b, h); number != "" {
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
	if _, plate := badgeAndPlate(b, h); plate != "" {
		issuer += "　" + plate
	}
	return &doc.Document{Title: "党员中心户", Source: h.File, Blocks: append(blocks, doc.P(issuer))}
}

// badgeAndPlate returns the number of the badge of a hub's head and that of the hub's plate: as the hub has it, or as the newest
// selection of that head gave them out; "" where none is written.
func badgeAndPlate(b *record.Board, h *record.Hub) (badge, plate string) {
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

// KitReceipt is the form on which a head signs for what the hub was given, and on which it is given back (领用单). Numbers and
// days are filled in where they are recorded.
func KitReceipt(h *record.Hub, today calendar.Date) *doc.Document {
	t := ruled(col{"序号", 3, false}, col{"物品", 5, false}, col{"数量", 3, false}, col{"编号", 6, false}, col{"领取日期", 6, false}, col{"归还日期", 6, false})
	kit := lastKit(h, today)
	number := map[string]string{"户牌": h.Plate}
	if kit != nil {
		number["聘书"], number["胸卡"], number["工作手册"] = kit.Letter, kit.Badge, kit.Handbook
	}
	for _, item := range record.KitItems {
		row := cells("", item.Name, "一"+item.Measure, number[item.Name], "", "")
		if kit != nil {
			issued, returned := kitDays(kit, item.Name, today)
			row[4].Content, row[5].Content = doc.Plain(issued), doc.Plain(returned)
		}
		t.Rows = append(t.Rows, row)
	}
	return &doc.Document{Title: "党员中心户配套物品领用单", Source: h.File, Blocks: []doc.Block{
		&doc.Fields{Fields: []doc.Field{
			{Label: "中心户", Value: doc.Plain(h.Name)},
			{Label: "户长", Value: []doc.Inline{doc.Name(h.Head.To.Name)}},
		}},
		numbered(t),
		doc.P("以上物品由户长妥善保管，解聘时归还。损坏、遗失的，在“归还日期”一栏注明。"),
		&doc.Fields{Fields: []doc.Field{
			{Label: "领取人签名", Value: doc.Plain("＿＿＿＿＿＿＿＿")},
			{Label: "发放人签名", Value: doc.Plain("＿＿＿＿＿＿＿＿")},
		}},
	}}
}

// kitDays says when an item was given out and when it came back, or that it is broken or lost.
func kitDays(k *record.Kit, item string, today calendar.Date) (issued, returned string) {
	switch state := k.State(item, today); state {
	case "未领":
		return "未领", ""
	case "损坏", "遗失":
		returned = state
	case "已归还":
		returned = k.Returned.String()
	}
	return k.Issued.String(), returned
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
