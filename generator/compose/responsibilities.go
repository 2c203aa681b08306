package compose

import (
	"slices"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Responsibilities is the page that says who answers for what (row E-12): the matters with who leads and who joins in, and
// the duties of the sections.
var Responsibilities = &Overview{
	Name: "responsibilities", Title: diag.T("责任分工", "Who answers for what"), Group: "network", Compose: responsibilities,
}

// matrixColumns is how many parties a matrix may have before it no longer fits a page.
const matrixColumns = 8

func responsibilities(b *record.Board, today calendar.Date) *doc.Document {
	c := b.Config
	if len(c.Responsibilities) == 0 && len(c.Sections) == 0 {
		return nil
	}
	blocks := leadingGroups(b, today)
	if len(c.Responsibilities) > 0 {
		blocks = append(blocks, heading("matters", "事项和分工"))
		if m := matrix(c.Responsibilities); m != nil {
			blocks = append(blocks, m)
		}
		for _, r := range c.Responsibilities {
			blocks = append(blocks, &doc.Paragraph{Content: matter(r)})
		}
	}
	if len(c.Sections) > 0 {
		var p pairs
		for _, s := range c.Sections {
			p.inline(s.Name, doc.Text(s.Duties))
		}
		blocks = append(append(blocks, heading("sections", "各科室主抓")), p.blocks()...)
	}
	return &doc.Document{Title: "责任分工", Source: c.File, Blocks: blocks}
}

// leadingGroups say who leads the whole, and by which principle (row I-4).
func leadingGroups(b *record.Board, today calendar.Date) (blocks []doc.Block) {
	for _, o := range b.Organisations {
		if o.Type != "领导小组" || !o.IsPublic() {
			continue
		}
		text := "统筹协调"
		if o.Principle != "" {
			text += "，" + strings.TrimSuffix(o.Principle, "。")
		}
		if name := leader(o, today); name != "" {
			text += "。" + name
		}
		blocks = append(blocks, &doc.Paragraph{Content: []doc.Inline{recordLink(o), doc.Text(text + "。")}})
	}
	return blocks
}

// matrix shows the matters against the parties; nil when there are too many parties for a table, the list below it says the
// same.
func matrix(list []record.Responsibility) *doc.Table {
	var parties []string
	for _, r := range list {
		for _, name := range append([]string{r.Lead}, r.With...) {
			if !slices.Contains(parties, name) {
				parties = append(parties, name)
			}
		}
	}
	if len(parties) > matrixColumns {
		return nil
	}
	t := &doc.Table{Columns: centred(len(parties) + 1), Head: cells(append([]string{"事项"}, parties...)...)}
	t.Columns[0] = doc.AlignLeft
	for _, r := range list {
		row := cells(append([]string{r.Matter}, make([]string, len(parties))...)...)
		for i, name := range parties {
			switch {
			case name == r.Lead:
				row[i+1].Content = doc.Plain("●牵头")
			case slices.Contains(r.With, name):
				row[i+1].Content = doc.Plain("○配合")
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// matter says a row of the matrix as a sentence.
func matter(r record.Responsibility) []doc.Inline {
	text := "：" + r.Lead + "牵头"
	if len(r.With) > 0 {
		text += "，" + strings.Join(r.With, "、") + "配合"
	}
	text += "。"
	if r.About != "" {
		text += strings.TrimSuffix(r.About, "。") + "。"
	}
	return []doc.Inline{&doc.Strong{Content: doc.Plain(r.Matter)}, doc.Text(text)}
}
