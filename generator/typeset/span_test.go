package typeset

import (
	"testing"

	"noticeboard/generator/doc"
)

// A cell of a form that covers several columns is a field to write in: its text starts at the left. In the head it stands in the
// middle of the columns.
func TestSpannedField(t *testing.T) {
	table := &doc.Table{Form: true, Columns: make([]doc.Align, 4), Weights: []int{1, 1, 1, 1},
		Head: []doc.Cell{{Content: doc.Plain("栏")}, {Content: doc.Plain("头"), Span: 3}},
		Rows: [][]doc.Cell{{{Content: doc.Plain("项")}, {Content: doc.Plain("填"), Span: 3}}}}
	l, diags := Set(&doc.Document{Blocks: []doc.Block{table}}, &FormA4, Options{})
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	left := FormA4.Left + FormA4.AreaWidth/4
	field, _ := find(t, l, "填")
	if field.X < left || field.X > left+FormA4.em() {
		t.Errorf("the field's text starts at %s, its columns at %s", pt(field.X), pt(left))
	}
	head, _ := find(t, l, "头")
	if middle := left + FormA4.AreaWidth*3/8; head.X > middle || rightOf(head) < middle {
		t.Errorf("the head stands at %s, the middle of its columns is %s", pt(head.X), pt(middle))
	}
}

// The title of a book has room above it on the cover.
func TestTitleBefore(t *testing.T) {
	d := &doc.Document{Title: "工作手册", Blocks: []doc.Block{doc.P("甲")}}
	low, high := HandbookA5, HandbookA5
	low.TitleBefore, high.TitleBefore = 4, 0
	y := func(t2 *Template) Length {
		l, _ := Set(d, t2, Options{})
		title, _ := find(t, l, "工作手册")
		return title.Y
	}
	if moved := y(&low) - y(&high); !near(moved, 4*low.pitch()) {
		t.Errorf("four lines above the title move it by %s", pt(moved))
	}
}
