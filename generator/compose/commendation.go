package compose

import (
	"strconv"
	"strings"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Commendation is a decision to commend (表彰决定): the author's text, the list of the commended, the signature.
func Commendation(b *record.Board, c *record.Commendation) *doc.Document {
	var blocks []doc.Block
	if c.Number != "" { // only a numbered decision goes out under the red head
		blocks = append(blocks, &doc.Head{Mark: c.Issuer + "文件", Number: c.Number})
	}
	if c.Addressee != "" {
		blocks = append(blocks, &doc.Addressee{Content: doc.Plain(c.Addressee)})
	}
	blocks = append(blocks, levelled(c.Body)...)
	blocks = append(blocks, heading("awards", c.Honour+"名单"), awardTable(c))
	if len(c.Reserve) > 0 {
		blocks = append(blocks, heading("reserve", "列为村级后备干部人选的户长"), reserveTable(c))
	}
	blocks = append(blocks, sign(c, c.Issuer, c.Date)...)
	if c.PrintedBy != "" {
		blocks = append(blocks, &doc.Imprint{CopyTo: c.CopyTo, Issuer: c.PrintedBy, Date: c.Date.Chinese()})
	}
	return &doc.Document{Title: c.Title, Number: c.Number, Source: c.File, Blocks: official(blocks)}
}

func awardTable(c *record.Commendation) *doc.Table {
	hubs := len(c.Awards) > 0 && c.Awards[0].Hub.To != nil
	t := &doc.Table{Columns: []doc.Align{doc.AlignCenter, doc.AlignLeft, doc.AlignCenter, doc.AlignLeft}, Head: cells("序号", "中心户", "户长", "主要事迹")}
	if !hubs {
		t.Columns, t.Head = []doc.Align{doc.AlignCenter, doc.AlignCenter, doc.AlignCenter, doc.AlignLeft}, cells("序号", "姓名", "所在村", "主要事迹")
	}
	for i := range c.Awards {
		a := &c.Awards[i]
		m := a.Person()
		row := cells(strconv.Itoa(i+1), "", "", a.Citation)
		if hubs {
			row[1].Content, row[2] = doc.Plain(strings.TrimSuffix(a.Hub.To.Name, "党员中心户")), awardedCell(a, c.Date)
		} else {
			row[1], row[2].Content = nameCell(m), doc.Plain(m.Village.Name)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
