package compose

import (
	"strconv"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// col is a column of a form to be filled in by hand: its head and its share of the width. Left is for running text.
type col struct {
	head   string
	weight int
	left   bool
}

// ruled begins a form.
func ruled(cols ...col) *doc.Table {
	t := &doc.Table{Form: true}
	for _, c := range cols {
		align := doc.AlignCenter
		if c.left {
			align = doc.AlignLeft
		}
		t.Columns = append(t.Columns, align)
		t.Head = append(t.Head, doc.Cell{Content: doc.Plain(c.head)})
		t.Weights = append(t.Weights, c.weight)
	}
	return t
}

// paper is the room that a form finds on its sheet, in tenths of points, where its type is 12 points high. first is below the title or
// heading, the line of the unit and the head of the table, next below the repeated head; row is the least height of a row,
// and width that of all columns in characters.
type paper struct{ first, next, row, width int }

// The papers of the templates HandbookA5, FormA4 and LedgerA4.
var (
	handbookPaper = paper{4300, 4540, 270, 26}
	formPaper     = paper{6030, 6780, 284, 37}
	ledgerPaper   = paper{3570, 4350, 284, 60}
)

// The height of a line in a table and of the space above and below it; that of a line of running text.
const (
	rowLine, rowSpace = 180, 90
	textLine          = 235
)

// below is the paper with so many lines of text above the form.
func (p paper) below(lines int) paper {
	p.first -= lines * textLine
	return p
}

// fill adds empty rows of so many lines until the table has filled at least so many pages.
func fill(t *doc.Table, p paper, pages, lines int) *doc.Table {
	for _, row := range t.Rows {
		raise(row, lines)
	}
	head := (rowLines(t, t.Head, p) - 1) * rowLine
	page, rest := 1, p.first-head
	take := func(row []doc.Cell) (fits bool) {
		height := max(p.row, rowLines(t, row, p)*rowLine+rowSpace)
		if height > rest {
			page, rest = page+1, p.next-head
			rest -= height
			return false
		}
		rest -= height
		return true
	}
	for _, row := range t.Rows {
		take(row)
	}
	for empty := emptyRow(len(t.Columns), lines); take(empty) || page <= pages; {
		t.Rows = append(t.Rows, emptyRow(len(t.Columns), lines))
	}
	return t
}

// rowLines is how many lines a row takes, about.
func rowLines(t *doc.Table, row []doc.Cell, p paper) int {
	all := 0
	for _, w := range t.Weights {
		all += w
	}
	most := 1
	for i := range row {
		lines, width := 1, 0
		room := max(2, 2*(p.width*t.Weights[i]-all)/all) // in halves of a character
		for _, in := range row[i].Content {
			if _, ok := in.(doc.LineBreak); ok {
				lines, width = lines+1, 0
				continue
			}
			for _, r := range doc.InlineText([]doc.Inline{in}) {
				step := 2
				if r < 0x250 {
					step = 1
				}
				if width += step; width > room {
					lines, width = lines+1, step
				}
			}
		}
		most = max(most, lines)
	}
	return most
}

// raise gives a row that is filled in the height of the empty ones, in its last empty cell.
func raise(row []doc.Cell, lines int) {
	for i := len(row) - 1; i > 0 && lines > 1; i-- {
		if len(row[i].Content) == 0 {
			row[i].Content = room("", lines)
			return
		}
	}
}

// numbered writes 1, 2, 3 … into the first column.
func numbered(t *doc.Table) *doc.Table {
	for i := range t.Rows {
		t.Rows[i][0].Content = doc.Plain(strconv.Itoa(i + 1))
	}
	return t
}

// emptyRow is a row with room for so many lines of handwriting.
func emptyRow(columns, lines int) []doc.Cell {
	row := make([]doc.Cell, columns)
	row[columns-1].Content = room("", lines)
	return row
}

// room is a text with room for handwriting below it, so many lines in all; no text leaves the lines empty.
func room(text string, lines int) []doc.Inline {
	content := doc.Plain(text)
	for range lines - 1 {
		content = append(content, doc.LineBreak{}, doc.Text("　"))
	}
	if text == "" && lines > 1 {
		content = append([]doc.Inline{doc.Text("　")}, content...)
	}
	return content
}

// fieldTable is a form of labels and values, two of each in a row. An odd last value takes the rest of its row.
func fieldTable(weights [4]int, fields ...doc.Field) *doc.Table {
	t := &doc.Table{Form: true, Columns: centred(4), Weights: weights[:]}
	for i := 0; i < len(fields); i += 2 {
		row := []doc.Cell{{Content: doc.Plain(fields[i].Label)}, {Content: fields[i].Value}}
		if i+1 < len(fields) {
			row = append(row, doc.Cell{Content: doc.Plain(fields[i+1].Label)}, doc.Cell{Content: fields[i+1].Value})
		} else {
			row[1].Span = 3
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// tall is a form of a label and a wide field below each other, each field with room for so many lines.
func tall(weights []int, rows ...[]doc.Cell) *doc.Table {
	return &doc.Table{Form: true, Columns: []doc.Align{doc.AlignCenter, doc.AlignLeft}, Weights: weights, Rows: rows}
}

// wide is a row of tall.
func wide(label string, content ...doc.Inline) []doc.Cell {
	return []doc.Cell{{Content: doc.Plain(label)}, {Content: content}}
}

func field(label, value string) doc.Field { return doc.Field{Label: label, Value: doc.Plain(value)} }

func nameField(label string, m *record.Member) doc.Field {
	if m == nil {
		return doc.Field{Label: label}
	}
	return doc.Field{Label: label, Value: []doc.Inline{doc.Name(m.Name)}}
}

// unitLine is the line above a form: who fills it in, and when.
func unitLine(unit, right string) doc.Block {
	return doc.P("填报单位：" + unit + "　　" + right)
}

// blankDate is a date to be written in by hand.
const blankDate = "　　　　年　　月　　日"

// boxes are words with a box each to be ticked.
func boxes(words []string, ticked func(string) bool) (content []doc.Inline) {
	for i, w := range words {
		if i > 0 {
			content = append(content, doc.Text("　"))
		}
		content = append(content, doc.CheckBox{Checked: ticked(w)}, doc.Text(w))
	}
	return content
}
