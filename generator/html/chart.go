package html

import (
	"noticeboard/generator/doc"
)

// chart shows the numbers as a table.
func (w *body) chart(c *doc.Chart) {
	t := &doc.Table{Caption: doc.Plain(c.Title), Columns: []doc.Align{doc.AlignLeft}, Head: []doc.Cell{{}}}
	for _, s := range c.Series {
		t.Columns = append(t.Columns, doc.AlignRight)
		t.Head = append(t.Head, doc.Cell{Content: doc.Plain(s.Name)})
	}
	for i, l := range c.Labels {
		row := []doc.Cell{{Content: doc.Plain(l)}}
		for _, s := range c.Series {
			row = append(row, doc.Cell{Content: doc.Plain(number(s.Values[i]) + c.Unit)})
		}
		t.Rows = append(t.Rows, row)
	}
	w.table(t)
}
