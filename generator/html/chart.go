package html

import (
	"math"
	"strconv"
	"unicode/utf8"

	"noticeboard/generator/doc"
)

// Charts are inline SVG without scripts and styles: classes give the colours, so that they are right in the dark and in print.
// A unit is about a pixel of a small phone.
const (
	chartWidth = 360
	chartType  = 13 // size of the type
	chartRow   = 20
	chartKinds = 4 // series told apart by class
)

// chart shows the numbers as a picture, and below it as a table to be opened.
func (w *body) chart(c *doc.Chart) {
	if len(c.Labels) == 0 {
		return
	}
	w.raw("<figure class=\"chart\">\n")
	if c.Title != "" {
		w.raw("<figcaption>")
		w.text(c.Title)
		w.raw("</figcaption>\n")
	}
	p := picture{unit: c.Unit}
	p.legend(c)
	if c.Kind == doc.LineChart {
		p.lines(c)
	} else {
		p.bars(c)
	}
	w.raw(`<svg role="img" viewBox="0 0 ` + strconv.Itoa(chartWidth) + " " + strconv.Itoa(p.y) + `" font-size="` + strconv.Itoa(chartType) + `"`)
	w.attr("aria-label", c.Title)
	w.raw(">\n")
	w.dst = append(w.dst, p.dst...)
	w.raw("</svg>\n<details class=\"data\"><summary>")
	w.text(w.words["chart-data"])
	w.raw("</summary>\n")
	w.table(chartTable(c))
	w.raw("</details>\n</figure>\n")
}

// chartTable holds the numbers of a chart, a row for each label.
func chartTable(c *doc.Chart) *doc.Table {
	t := &doc.Table{Caption: doc.Plain(c.Title), Columns: []doc.Align{doc.AlignLeft}, Head: []doc.Cell{{}}}
	named := false
	for _, s := range c.Series {
		named = named || s.Name != ""
		t.Columns = append(t.Columns, doc.AlignRight)
		t.Head = append(t.Head, doc.Cell{Content: doc.Plain(s.Name)})
	}
	if !named {
		t.Head = nil
	}
	for i, l := range c.Labels {
		row := []doc.Cell{{Content: doc.Plain(l)}}
		for k := range c.Series {
			var cell doc.Cell
			if v, ok := c.Series[k].Value(i); ok {
				cell.Content = doc.Plain(doc.Number(v) + c.Unit)
			}
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// picture is a chart while it is drawn downwards from y.
type picture struct {
	dst  []byte
	y    int
	unit string
}

func (p *picture) shape(name string, class string, values ...any) {
	p.dst = append(append(p.dst, '<'), name...)
	p.dst = append(append(append(p.dst, ` class="`...), class...), '"')
	for i := 0; i < len(values); i += 2 {
		p.dst = append(append(append(append(p.dst, ' '), values[i].(string)...), `="`...), strconv.Itoa(values[i+1].(int))...)
		p.dst = append(p.dst, '"')
	}
	p.dst = append(p.dst, "/>\n"...)
}

// label writes a text with its baseline at y; anchor is start, middle or end.
func (p *picture) label(text string, x, y int, anchor string) {
	p.dst = append(p.dst, `<text x="`+strconv.Itoa(x)+`" y="`+strconv.Itoa(y)+`"`...)
	if anchor != "start" {
		p.dst = append(p.dst, ` text-anchor="`+anchor+`"`...)
	}
	p.dst = append(appendText(append(p.dst, '>'), text), "</text>\n"...)
}

// widthOf is about the width of a text.
func widthOf(text string) int {
	w := 0
	for _, r := range text {
		if r < 0x2000 {
			w += chartType * 58
		} else {
			w += chartType * 100
		}
	}
	return (w + 99) / 100
}

// shorten cuts a text that is wider than room; the whole one stands in the table.
func shorten(text string, room int) string {
	if widthOf(text) <= room {
		return text
	}
	for len(text) > 0 && widthOf(text)+chartType > room {
		_, size := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-size]
	}
	return text + "…"
}

func series(k int) string { return strconv.Itoa(k % chartKinds) }

// reach is how many units v takes of those that stand for most.
func reach(v, most float64, units int) int {
	if v <= 0 || most <= 0 {
		return 0
	}
	return int(math.Round(float64(min(v/most, 1)) * float64(units)))
}

// legend names the series, where there are several.
func (p *picture) legend(c *doc.Chart) {
	if len(c.Series) < 2 {
		return
	}
	x := 0
	for k := range c.Series {
		name := shorten(c.Series[k].Name, chartWidth-30)
		width := 24 + widthOf(name)
		if x > 0 && x+width > chartWidth {
			x, p.y = 0, p.y+chartRow
		}
		if c.Kind == doc.LineChart {
			p.shape("line", "l"+series(k), "x1", x, "x2", x+18, "y1", p.y+9, "y2", p.y+9)
		} else {
			p.shape("rect", "c"+series(k), "x", x, "y", p.y+3, "width", 18, "height", 12)
		}
		p.label(name, x+24, p.y+14, "start")
		x += width + 16
	}
	p.y += chartRow + 8
}

// bars draws horizontal bars. Labels stand left of them, long ones above.
func (p *picture) bars(c *doc.Chart) {
	labels, values := 0, 0
	for i, label := range c.Labels {
		labels = max(labels, widthOf(label))
		for k := range c.Series {
			if v, ok := c.Series[k].Value(i); ok {
				values = max(values, widthOf(doc.Number(v)+c.Unit))
			}
		}
	}
	above := labels > chartWidth*3/10
	left := labels + 6
	if above {
		left = 1
	}
	room := max(chartWidth-left-values-6, 20)
	most := c.Most()
	bar, step := 14, chartRow
	if len(c.Series) > 1 {
		bar, step = 11, 15
	}
	p.y += 4
	for i, label := range c.Labels {
		height := step * len(c.Series)
		top := p.y - 4
		if above {
			p.label(shorten(label, chartWidth), 0, p.y+15, "start")
			p.y += chartRow
			top = p.y
		} else {
			p.label(label, left-6, p.y+height/2+5, "end")
		}
		for k := range c.Series {
			if v, ok := c.Series[k].Value(i); ok {
				width := reach(v, most, room)
				if width > 0 {
					p.shape("rect", "c"+series(k), "x", left, "y", p.y+(step-bar)/2, "width", width, "height", bar)
				}
				p.label(doc.Number(v)+c.Unit, left+width+5, p.y+step/2+5, "start")
			}
			p.y += step
		}
		p.y += 8
		p.shape("line", "axis", "x1", left, "x2", left, "y1", top, "y2", p.y-4)
	}
}

// fewPoints is the number of places up to which the values of a single line are written at its points.
const fewPoints = 13

// lines draws joined points over an axis with round ticks.
func (p *picture) lines(c *doc.Chart) {
	scale := c.Ticks()
	most := scale[len(scale)-1]
	left := 0
	for _, v := range scale {
		left = max(left, widthOf(doc.Number(v)+c.Unit)+6)
	}
	const height = 170
	p.y += 22
	bottom := p.y + height
	for _, v := range scale {
		y := bottom - reach(v, most, height)
		class := "grid"
		if v == 0 {
			class = "axis"
		}
		p.shape("line", class, "x1", left, "x2", chartWidth, "y1", y, "y2", y)
		p.label(doc.Number(v)+c.Unit, left-6, y+5, "end")
	}
	n := len(c.Labels)
	at := func(i int) int { return left + (chartWidth-left)*(2*i+1)/(2*n) }
	widest := 0
	for _, label := range c.Labels {
		widest = max(widest, widthOf(label))
	}
	every := 1
	for every < n && (chartWidth-left)*every < (widest+8)*n {
		every++
	}
	for i := 0; i < n; i += every {
		half := widthOf(c.Labels[i]) / 2
		p.label(c.Labels[i], max(min(at(i), chartWidth-half), half), bottom+21, "middle")
	}
	for k := range c.Series {
		p.line(c, k, most, bottom, height, at)
	}
	p.y = bottom + 27
}

// line draws the points of one series and joins those that follow each other.
func (p *picture) line(c *doc.Chart, k int, most float64, bottom, height int, at func(int) int) {
	n := len(c.Labels)
	y := func(i int) (int, bool) {
		v, ok := c.Series[k].Value(i)
		return bottom - reach(v, most, height), ok
	}
	for i := range n {
		here, ok := y(i)
		if !ok {
			continue
		}
		if before, joined := y(i - 1); joined {
			p.shape("line", "l"+series(k), "x1", at(i-1), "y1", before, "x2", at(i), "y2", here)
		}
	}
	for i := range n {
		here, ok := y(i)
		if !ok {
			continue
		}
		p.shape("circle", "p"+series(k), "cx", at(i), "cy", here, "r", 3)
		v, _ := c.Series[k].Value(i)
		text := doc.Number(v)
		if len(c.Series) == 1 && n <= fewPoints && widthOf(text)*n <= chartWidth-chartType*3 {
			baseline := here - 7
			before, left := y(i - 1)
			after, right := y(i + 1)
			if left && right && before < here && after < here && here+20 < bottom { // in a valley
				baseline = here + 17
			}
			p.label(text, at(i), baseline, "middle")
		}
	}
}
