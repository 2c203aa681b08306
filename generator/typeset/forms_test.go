package typeset

import (
	"fmt"
	"slices"
	"testing"

	"noticeboard/generator/doc"
)

// voiceBook is a form with two rows that are filled in.
func voiceBook(rows int) *doc.Table {
	t := &doc.Table{Columns: make([]doc.Align, 5), Head: cells("序号", "日期", "反映的问题", "办理结果", "签名"), Form: true, Weights: []int{1, 2, 6, 3, 2}}
	for i := range rows {
		t.Rows = append(t.Rows, cells(fmt.Sprint(i+1), "", "", "", ""))
	}
	if rows > 1 {
		t.Rows[1] = cells("2", "3月5日", "村东头排水沟堵塞，下雨天积水漫到路面，请村里清理并加盖板，再在路口装一盏路灯。", "已清理", "")
	}
	return t
}

func formPage(rows int) *doc.Document {
	return &doc.Document{Title: "民情记录本", Source: "forms/voices", Blocks: []doc.Block{
		&doc.Fields{Fields: []doc.Field{{Label: "党员中心户", Value: doc.Plain("郭寨村第3组")}, {Label: "户长", Value: doc.Plain("张志远")}}},
		voiceBook(rows)}}
}

func handbookPages() *doc.Document {
	heading := func(text string) doc.Block { return &doc.Heading{Level: 1, Content: doc.Plain(text)} }
	return &doc.Document{Title: "党员中心户工作手册", Source: "forms/handbook", Blocks: []doc.Block{
		doc.P("在家做党建，把党建做到家。"), &doc.PageBreak{}, &doc.PageBreak{}, heading("民情记录"), voiceBook(9),
		&doc.PageBreak{}, heading("学习笔记"), &doc.WritingLines{Count: 12}, &doc.PageBreak{}}}
}

func TestPageBreak(t *testing.T) {
	b := func() doc.Block { return &doc.PageBreak{} }
	for _, test := range []struct {
		blocks []doc.Block
		pages  int
	}{
		{[]doc.Block{doc.P("甲"), b(), doc.P("乙")}, 2},
		{[]doc.Block{b(), doc.P("甲"), b(), b(), doc.P("乙"), b()}, 2},
		{[]doc.Block{b(), b(), doc.P("甲")}, 1},
		{[]doc.Block{doc.P("甲"), b(), &doc.Attachment{Title: "乙", Blocks: []doc.Block{doc.P("丙")}}}, 2},
		{[]doc.Block{&doc.Heading{Level: 1, Content: doc.Plain("甲")}, b(), &doc.Heading{Level: 1, Content: doc.Plain("乙")}}, 2},
		{[]doc.Block{doc.P("甲"), &doc.WritingLines{Count: 2}, b(), voiceBook(2), b(), &doc.Quote{Blocks: []doc.Block{doc.P("乙"), b(), doc.P("丙")}}}, 4},
	} {
		l, diags := Set(&doc.Document{Blocks: test.blocks}, &FormA4, Options{})
		if len(l.Pages) != test.pages || len(diags) > 0 {
			t.Errorf("%d blocks: %d pages, want %d; %v", len(test.blocks), len(l.Pages), test.pages, diags)
		}
		for i, p := range l.Pages {
			if len(p.Items) < 2 {
				t.Errorf("page %d is empty", i+1)
			}
		}
	}
}

// Every row of a form is high enough to write in, on every page, and its columns keep to their weights.
func TestForm(t *testing.T) {
	for _, template := range []Template{FormA4, LedgerA4, HandbookA5} {
		l, diags := Set(formPage(60), &template, Options{})
		if len(diags) > 0 || len(l.Pages) < 2 {
			t.Fatalf("%d pages, %v", len(l.Pages), diags)
		}
		for _, p := range l.Pages {
			var xs, ys []Length
			for _, line := range linesOf(p) {
				xs, ys = append(xs, line.X1, line.X2), append(ys, line.Y1, line.Y2)
			}
			slices.Sort(xs)
			slices.Sort(ys)
			xs, ys = slices.Compact(xs), slices.Compact(ys)
			for i := 2; i < len(ys); i++ { // the first row is the head
				if ys[i]-ys[i-1] < template.WritingLine {
					t.Errorf("a row of %s", pt(ys[i]-ys[i-1]))
				}
			}
			if len(xs) != 6 {
				t.Fatalf("%d edges", len(xs))
			}
			if wide, narrow := xs[3]-xs[2], xs[4]-xs[3]; wide < narrow*18/10 || wide > narrow*22/10 {
				t.Errorf("columns of %s and %s should be as 6:3", pt(wide), pt(narrow))
			}
		}
	}
}

func TestShareByWeights(t *testing.T) {
	for _, test := range []struct {
		least   []Length
		weights []int
		widen   bool
		want    []Length
		fits    bool
	}{
		{[]Length{10, 10, 10}, []int{1, 2, 1}, false, []Length{100, 200, 100}, true},
		{[]Length{150, 10, 10}, []int{1, 2, 1}, false, nil, false},
		{[]Length{150, 10, 10}, []int{1, 2, 1}, true, []Length{150, 167, 83}, true},
		{[]Length{150, 200, 100}, []int{1, 2, 1}, true, []Length{150, 200, 100}, false},
		{[]Length{10, 10}, []int{0, 3}, false, []Length{100, 300}, true},
	} {
		cols := make([]columnWidth, len(test.least))
		for i, l := range test.least {
			cols[i].least = l
		}
		fits := shareByWeights(cols, test.weights, 400, 0, test.widen)
		if fits != test.fits {
			t.Errorf("%v of %v: fits is %v", test.weights, test.least, fits)
		}
		for i, want := range test.want {
			if got := cols[i].natural; got < want-1 || got > want+1 {
				t.Errorf("%v of %v: column %d is %d wide, want %d", test.weights, test.least, i+1, got, want)
			}
		}
	}
}
