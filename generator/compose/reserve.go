package compose

import (
	"fmt"
	"strconv"
	"strings"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Reserve is the notice that names heads as village reserve cadres; nil for a commendation that names none.
func Reserve(b *record.Board, c *record.Commendation) *doc.Document {
	if len(c.Reserve) == 0 {
		return nil
	}
	text := "按照党员中心户考核结果，经村党组织推荐、镇党委研究，"
	if c.Year > 0 {
		text = fmt.Sprintf("按照%d年度党员中心户考核结果，经村党组织推荐、镇党委研究，", c.Year)
	}
	text += fmt.Sprintf("将下列%d名同志列为村级后备干部人选，由所在村党组织培养、考察。", len(c.Reserve))
	blocks := append([]doc.Block{doc.P(text), reserveTable(c)}, sign(c, c.Issuer, c.Date)...)
	return &doc.Document{Title: "关于将" + reserveNames(c) + "列为村级后备干部人选的通报", Source: c.File, Blocks: blocks}
}

func reserveNames(c *record.Commendation) string {
	name := "有关"
	if m := c.Reserve[0].Person(); m != nil {
		name = m.Name
	}
	if n := len(c.Reserve); n > 1 {
		return name + "等" + strconv.Itoa(n) + "名同志"
	}
	return name + "同志"
}

func reserveTable(c *record.Commendation) *doc.Table {
	t := &doc.Table{Columns: []doc.Align{doc.AlignCenter, doc.AlignCenter, doc.AlignCenter, doc.AlignCenter, doc.AlignLeft},
		Head: cells("序号", "姓名", "出生年月", "中心户", "主要表现")}
	for i := range c.Reserve {
		a := &c.Reserve[i]
		m := a.Person()
		if m == nil {
			continue
		}
		hub := ""
		if h := a.Hub.To; h != nil {
			hub = strings.TrimSuffix(h.Name, "党员中心户")
		} else if m.Hub.To != nil {
			hub = strings.TrimSuffix(m.Hub.To.Name, "党员中心户")
		}
		row := cells(strconv.Itoa(i+1), "", m.Birth.Chinese(), hub, a.Citation)
		row[1] = nameCell(m)
		t.Rows = append(t.Rows, row)
	}
	return t
}
