package html

import (
	"encoding/xml"
	"io"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"noticeboard/generator/doc"
)

var chartWords = Words{"table": "表格", "chart-data": "数据表", "tree-open": "展开"}

func show(blocks ...doc.Block) string {
	return string(appendBody(nil, &doc.Document{Blocks: blocks}, 1, around(chartWords)))
}

func TestChart(t *testing.T) {
	bars := &doc.Chart{Kind: doc.BarChart, Title: "纠纷<起数>", Unit: "起", Labels: []string{"1月", "2月"},
		Series: []doc.Series{{Name: "排查", Values: []float64{10, 0}}, {Name: "调处", Values: []float64{5}}}}
	got := show(bars, bars)
	for _, want := range []string{
		"<figcaption>纠纷&lt;起数&gt;</figcaption>", `role="img" viewBox="0 0 360 `, `aria-label="纠纷&lt;起数&gt;">`, ">10起</text>", ">0起</text>", ">2月</text>", `<rect class="c1"`,
		"<details class=\"data\"><summary>数据表</summary>", "<td class=\"left\">2月<td class=\"right\">0起<td class=\"right\"><",
		`<th scope="col" class="right">调处<`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "<rect"); n != 2*(2+2) { // two samples and two bars each: none for 0
		t.Errorf("%d rectangles in\n%s", n, got)
	}
	if regexp.MustCompile(`style=|<script|\bon[a-z]+=|px`).MatchString(got) {
		t.Errorf("a style or script in\n%s", got)
	}
	line := show(&doc.Chart{Kind: doc.LineChart, Labels: []string{"1月", "2月", "3月"}, Series: []doc.Series{{Values: []float64{3, 1, 2}}}})
	if strings.Count(line, `<line class="l0"`) != 2 || strings.Count(line, "<circle") != 3 || strings.Contains(line, "<thead>") || strings.Contains(line, "figcaption") {
		t.Errorf("line chart\n%s", line)
	}
	if got := show(&doc.Chart{Title: "空"}); got != "" {
		t.Errorf("a chart of nothing: %s", got)
	}
}

// Whatever the numbers are, all shapes stand in the view box, no picture is empty, and the table holds every value.
func TestRandomCharts(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 3))
	for n := range 300 {
		c := &doc.Chart{Kind: doc.ChartKind(r.IntN(2)), Title: "图", Unit: []string{"", "起", "%"}[r.IntN(3)]}
		for i := range 1 + r.IntN(30) {
			c.Labels = append(c.Labels, strings.Repeat("村", 1+r.IntN(1+n/8))+strconv.Itoa(i))
		}
		for range 1 + r.IntN(6) {
			s := doc.Series{Name: strings.Repeat("名", r.IntN(40))}
			for range r.IntN(len(c.Labels) + 2) {
				s.Values = append(s.Values, []float64{0, 1, r.Float64() * 1e9, float64(r.IntN(100)), -3, 0.01}[r.IntN(6)])
			}
			c.Series = append(c.Series, s)
		}
		got := show(c)
		if err := wellFormed(got); err != nil {
			t.Fatal(err)
		}
		checkShapes(t, got)
		for k := range c.Series {
			for i := range c.Labels {
				if v, ok := c.Series[k].Value(i); ok && !strings.Contains(got, ">"+doc.Number(v)+c.Unit+"<") {
					t.Fatalf("%v is lost in\n%s", v, got)
				}
			}
		}
	}
}

func checkShapes(t *testing.T, page string) {
	t.Helper()
	svg := page[strings.Index(page, "<svg"):strings.Index(page, "<details")]
	height := 0
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		at := map[string]int{}
		for _, a := range e.Attr {
			at[a.Name.Local], _ = strconv.Atoi(a.Value)
			if a.Name.Local == "viewBox" {
				height, _ = strconv.Atoi(strings.Fields(a.Value)[3])
			}
		}
		right := max(at["x"]+at["width"], at["x1"], at["x2"], at["cx"])
		bottom := max(at["y"]+at["height"], at["y1"], at["y2"], at["cy"])
		if low := min(at["x"], at["y"], at["x1"], at["y1"], at["width"], at["height"]); e.Name.Local != "svg" && (low < 0 || right > chartWidth || bottom > height) {
			t.Fatalf("%s %v leaves the picture of %d × %d", e.Name.Local, at, chartWidth, height)
		}
	}
}

func TestTree(t *testing.T) {
	many := doc.TreeNode{Name: "郭寨村", Note: "13户", Target: "hub:x"}
	for range manyNodes + 1 {
		many.Children = append(many.Children, doc.TreeNode{Name: "户"})
	}
	got := show(&doc.Tree{Root: doc.TreeNode{Name: "镇<党委>", Children: []doc.TreeNode{many, {Name: "银杏村", Children: []doc.TreeNode{{Name: "甲"}}}}}})
	want := "<ul class=\"tree\">\n<li>镇&lt;党委&gt;\n<ul>\n<li><a href=\"../hubs/x.html\">郭寨村</a> <span>13户</span><details><summary>展开</summary>\n<ul>\n" +
		strings.Repeat("<li>户</li>\n", manyNodes+1) + "</ul>\n</details></li>\n<li>银杏村\n<ul>\n<li>甲</li>\n</ul>\n</li>\n</ul>\n</li>\n</ul>\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if err := wellFormed(got); err != nil {
		t.Error(err)
	}
}
