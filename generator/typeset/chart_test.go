package typeset

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"noticeboard/generator/doc"
)

func bulletin() *doc.Document {
	months := make([]string, 24)
	var found, solved doc.Series
	found.Name, solved.Name = "排查", "化解"
	for i := range months {
		months[i] = fmt.Sprintf("%d年%d月", 2025+i/12, i%12+1)
		found.Values = append(found.Values, float64(20+i*7%13))
		solved.Values = append(solved.Values, float64(18+i*5%11))
	}
	return &doc.Document{Title: "2026年党员中心户工作统计公报", Source: "statistics/2026.toml", Blocks: []doc.Block{
		doc.P("全镇12个村，设党员中心户203个。"),
		&doc.Chart{Kind: doc.BarChart, Title: "各村党员中心户", Unit: "个", Labels: []string{"郭寨村", "银杏村", "张河村"},
			Series: []doc.Series{{Values: []float64{18, 0, 16.5}}}},
		&doc.Chart{Kind: doc.BarChart, Title: "学习情况", Unit: "人次", Labels: []string{"上半年", "下半年"},
			Series: []doc.Series{{Name: "应到", Values: []float64{811, 811}}, {Name: "实到", Values: []float64{754, 790}}}},
		&doc.Chart{Kind: doc.LineChart, Title: "历年党员中心户", Unit: "个", Labels: []string{"2023年", "2024年", "2025年", "2026年"},
			Series: []doc.Series{{Values: []float64{126, 98, 203, 203}}}},
		&doc.Chart{Kind: doc.LineChart, Title: "矛盾纠纷按月", Unit: "起", Labels: months, Series: []doc.Series{found, solved}},
		doc.P("完。"),
	}}
}

func rectsOf(p Page) (list []*Rects) {
	for _, it := range p.Items {
		if r, ok := it.(*Rects); ok {
			list = append(list, r)
		}
	}
	return list
}

// Bars are as long as their values, begin on one line, and end before their number.
func TestBarChart(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{&doc.Chart{Kind: doc.BarChart, Title: "图", Unit: "起", Labels: []string{"甲村", "乙村", "丙村"},
		Series: []doc.Series{{Values: []float64{100, 50, 0}}}}}}
	l, diags := Set(d, &Reading, Options{})
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	var bars []Rect
	for _, r := range rectsOf(l.Pages[0]) {
		if r.Color == calmRed {
			bars = append(bars, r.Rects...)
		}
	}
	if len(bars) != 2 || !near(bars[0].W, 2*bars[1].W) || bars[0].X != bars[1].X {
		t.Fatalf("bars %+v", bars)
	}
	value, _ := find(t, l, "100起")
	if value.X < bars[0].X+bars[0].W || rightOf(value) > Reading.Left+Reading.AreaWidth+1 {
		t.Errorf("the value stands from %s to %s", pt(value.X), pt(rightOf(value)))
	}
	figure := l.Tags[value.Tag]
	if figure.Role != "Figure" || figure.Alt != "图：甲村 100起，乙村 50起，丙村 0起" {
		t.Errorf("%+v", figure)
	}
}

// A line goes through its points, the names below thin out, and none runs into the next.
func TestLineChart(t *testing.T) {
	d := bulletin()
	d.Title, d.Blocks = "", d.Blocks[4:5]
	l, _ := Set(d, &Reading, Options{})
	lines := linesOf(l.Pages[0])
	if want := 2*23 + 2; len(lines) != want { // with the samples of the legend
		t.Fatalf("%d pieces, want %d", len(lines), want)
	}
	for i := 3; i < 2+23; i++ {
		if lines[i].X1 != lines[i-1].X2 || lines[i].Y1 != lines[i-1].Y2 || lines[i].Dash != 0 {
			t.Errorf("piece %d starts at %s", i, pt(lines[i].X1))
		}
	}
	if lines[2+23].Dash == 0 {
		t.Error("the second line looks like the first")
	}
	names, right := 0, Length(0)
	for _, it := range l.Pages[0].Items {
		if x, ok := it.(*Text); ok && x.Y > lines[2].Y1 && len(x.Glyphs) > 5 && x.Glyphs[0].Rune == '2' {
			if x.X < right {
				t.Errorf("a name at %s runs into the one before, which ends at %s", pt(x.X), pt(right))
			}
			names, right = names+1, rightOf(x)
		}
	}
	if names < 4 || names > 12 {
		t.Errorf("%d of 24 names are written", names)
	}
}

// randomChart has values of every size, too few of them, none, and names of any length.
func randomChart(r *rand.Rand) *doc.Chart {
	c := &doc.Chart{Kind: doc.ChartKind(r.IntN(2)), Title: mixture(r, r.IntN(4)), Unit: []string{"", "起", "人次"}[r.IntN(3)]}
	for range r.IntN(40) {
		c.Labels = append(c.Labels, mixture(r, 1+r.IntN(3)))
	}
	same := r.Float64() * 100
	for range r.IntN(6) {
		s := doc.Series{Name: mixture(r, r.IntN(3))}
		for range r.IntN(len(c.Labels) + 2) {
			s.Values = append(s.Values, []float64{0, same, same, 1e13, -4, math.NaN(), math.Inf(1), r.Float64()}[r.IntN(8)])
		}
		c.Series = append(c.Series, s)
	}
	return c
}

// Whatever the numbers are, a chart stays inside the type area, and bars keep every label and value.
func TestRandomCharts(t *testing.T) {
	r := rand.New(rand.NewPCG(24, 60))
	for n := range 400 {
		template := []Template{Official, Reading, HandbookA5, LedgerA4}[n%4]
		c := randomChart(r)
		l, _ := Set(&doc.Document{Blocks: []doc.Block{doc.P("前"), c, doc.P("后")}}, &template, Options{})
		_, text := readLines(l)
		all := string(text)
		for i, p := range l.Pages {
			for _, it := range p.Items[:len(p.Items)-1] {
				checkWhole(t, n, i, it, &template)
			}
		}
		if c.Kind != doc.BarChart {
			continue
		}
		for i, label := range c.Labels {
			want := label
			for k := range c.Series {
				if v, ok := c.Series[k].Value(i); ok {
					want += doc.Number(v) + c.Unit
				}
			}
			at := strings.Index(all, want)
			if at < 0 {
				t.Fatalf("chart %d: %s is lost in %s", n, want, all)
			}
			all = all[at+len(want):]
		}
	}
}

// checkWhole checks that all of an item stands in the type area.
func checkWhole(t *testing.T, n, page int, it Item, template *Template) {
	t.Helper()
	var left, top, right, bottom Length
	switch it := it.(type) {
	case *Text:
		left, top, right, bottom = it.X, it.Y-ascent(it.Size), rightOf(it), it.Y
	case *Line:
		left, top, right, bottom = min(it.X1, it.X2), min(it.Y1, it.Y2), max(it.X1, it.X2), max(it.Y1, it.Y2)
	case *Rects:
		left, top = it.Rects[0].X, it.Rects[0].Y
		right, bottom = left+it.Rects[0].W, top+it.Rects[0].H
	}
	if r, ok := it.(*Link); ok {
		left, top, right, bottom = r.X, r.Y, r.X+r.W, r.Y+r.H
	}
	slack := template.em() // a mark whose blank is trimmed begins left of its ink
	if left < template.Left-slack || top < template.Top-slack || right > template.Left+template.AreaWidth+slack || bottom > template.Top+template.AreaHeight+slack {
		t.Errorf("document %d, page %d: %T from %s, %s to %s, %s", n, page+1, it, pt(left), pt(top), pt(right), pt(bottom))
	}
}
