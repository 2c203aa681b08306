package typeset

import (
	"math"

	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// chartLook tells the series of a chart apart, in colour and in black and white: by the tint of bars, and by dashes and points
// of lines.
type chartLook struct {
	tint   Color
	dash   Length // 0 for a solid line
	hollow bool   // points
}

// chartLooks are taken in turn.
var chartLooks = []chartLook{
	{tint: calmRed},
	{tint: Color{0xDD, 0xB9, 0xB5}, dash: Pt(4), hollow: true},
	{tint: Color{0x8A, 0x8A, 0x8A}, dash: Pt(1.5)},
	{tint: Color{0x1E, 0x1E, 0x1E}, dash: Pt(8), hollow: true},
}

// lineTint is the colour of a joined line, which is never as light as a bar.
func (l chartLook) lineTint() Color {
	if l.dash == 0 {
		return l.tint
	}
	return Color{0x40, 0x40, 0x40}
}

// axisGrey is for lines that values are read off from.
var axisGrey = Color{0xC4, 0xC4, 0xC4}

// chart sets a title, a legend where there are several series, and the chart itself, all as one Figure whose alternative text
// says the numbers.
func (s *setter) chart(b *doc.Chart, c column) {
	if len(b.Labels) == 0 {
		return
	}
	style := ownStyle(c.role, s.t.TableSizes[1], s.t.TableSizes[1]*3/2)
	if b.Title != "" {
		from := len(s.strips)
		title := c
		title.tag = s.addTag("P", c.tag)
		s.paragraph(doc.Plain(b.Title), par{typeStyle: ownStyle(font.Heading, s.t.TableSizes[0], s.pitch), column: title, how: alignCenter})
		s.keepAll(from)
	}
	c.tag = s.addTag("Figure", c.tag)
	s.layout.Tags[c.tag].Alt = b.Alt()
	s.legend(b, style, c)
	if b.Kind == doc.LineChart {
		s.lineChart(b, style, c)
	} else {
		s.barChart(b, style, c)
	}
	s.strips = append(s.strips, strip{height: s.pitch / 2, from: len(s.items), to: len(s.items), blank: true},
		strip{from: len(s.items), to: len(s.items), snap: true, blank: true})
}

// along is how far v reaches on a length that stands for most.
func along(v, most float64, length Length) Length {
	if v <= 0 || most <= 0 {
		return 0
	}
	return Length(math.Round(float64(min(v/most, 1)) * float64(length)))
}

func look(i int) chartLook { return chartLooks[i%len(chartLooks)] }

// legend names the series, each beside a sample, in as many lines as they need.
func (s *setter) legend(b *doc.Chart, style typeStyle, c column) {
	if len(b.Series) < 2 {
		return
	}
	from, x, y := len(s.items), c.x, Length(0)
	sample := style.size * 2
	for i, series := range b.Series {
		width := sample + style.size/2 + s.textWidth(series.Name, style)
		if x > c.x && x+width > c.x+c.width {
			x, y = c.x, y+style.pitch
		}
		middle := y + style.pitch/2
		if b.Kind == doc.LineChart {
			s.segment(x, middle, x+sample, middle, i, c.tag)
			s.point(x+sample/2, middle, style.size*2/5, i, c.tag)
		} else {
			s.rect(Rect{x, middle - style.size*2/5, sample, style.size * 4 / 5}, look(i).tint, c.tag)
		}
		x += sample + style.size/2
		s.setText(series.Name, x, max(c.x+c.width-x, style.em), y+style.baseline(), alignLeft, style, c.tag)
		x += width - sample - style.size/2 + 2*style.size
	}
	s.strips = append(s.strips, strip{height: y + style.pitch*5/4, from: from, to: len(s.items), keep: true})
}

func (s *setter) rect(r Rect, color Color, tag int32) {
	s.items = append(s.items, &Rects{Rects: []Rect{r}, Color: color, Tag: int(tag)})
}

// segment is a piece of the line of series i.
func (s *setter) segment(x1, y1, x2, y2 Length, i int, tag int32) {
	l := look(i)
	s.items = append(s.items, &Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: Pt(1.2), Dash: l.dash, Color: l.lineTint(), Tag: int(tag)})
}

// point marks a value of series i with a square of the given side.
func (s *setter) point(x, y, side Length, i int, tag int32) {
	l := look(i)
	s.rect(Rect{x - side/2, y - side/2, side, side}, l.lineTint(), tag)
	if l.hollow {
		in := side / 4
		s.rect(Rect{x - side/2 + in, y - side/2 + in, side - 2*in, side - 2*in}, Color{0xFF, 0xFF, 0xFF}, tag)
	}
}

// barChart sets a strip for each label, so that a long chart goes on over pages: the label, the bars of all series, the value
// at the end of each. A label that takes more than a third of the width turns.
func (s *setter) barChart(b *doc.Chart, style typeStyle, c column) {
	var labels, values Length
	for i, label := range b.Labels {
		labels = max(labels, s.textWidth(label, style))
		for _, series := range b.Series {
			if v, ok := series.Value(i); ok {
				values = max(values, s.textWidth(doc.Number(v)+b.Unit, style))
			}
		}
	}
	labels = min(labels, c.width/3)
	gap := style.size / 2
	left := c.x + labels + gap
	room := max(c.x+c.width-left-values-gap, style.em)
	most := b.Most()
	bar := style.size * 9 / 10
	if len(b.Series) > 1 {
		bar = style.size * 7 / 10
	}
	row := max(bar+style.size/5, style.size*11/10)
	for i, label := range b.Labels {
		from := len(s.items)
		lines := s.cellLines(label, labels, style, c.tag)
		height := max(row*Length(len(b.Series)), Length(len(lines))*style.pitch) + style.size*3/5
		y := (height - Length(len(lines))*style.pitch) / 2
		for k, ln := range lines {
			s.setLine(ln, c.x, labels, y+Length(k)*style.pitch+style.baseline(), alignRight, style)
		}
		y = (height - row*Length(len(b.Series))) / 2
		s.rect(Rect{left - thinRule, 0, thinRule, height}, Grey, c.tag)
		for k, series := range b.Series {
			if v, ok := series.Value(i); ok {
				w := along(v, most, room)
				if w > 0 {
					s.rect(Rect{left, y + (row-bar)/2, w, bar}, look(k).tint, c.tag)
				}
				s.setText(doc.Number(v)+b.Unit, left+w+gap/2, values+gap/2, y+(row-style.size)/2+ascent(style.size), alignLeft, style, c.tag)
			}
			y += row
		}
		s.strips = append(s.strips, strip{height: height, from: from, to: len(s.items), keep: i == 0 || i == len(b.Labels)-2})
	}
}

// cellLines parts a text into lines of a width, which stay in s.lines until the next text is shaped.
func (s *setter) cellLines(text string, width Length, style typeStyle, tag int32) []line {
	s.boxes, s.cuts, s.lines = s.boxes[:0], s.cuts[:0], s.lines[:0]
	r := run{typeStyle: style, tag: tag}
	s.shapeText(text, r)
	s.pairs(0, r)
	s.breakLines(0, len(s.boxes), 0, max(width, 1), style.em)
	return s.lines
}

// fewPoints is the number of places up to which the values of a single line are written at its points.
const fewPoints = 13

// lineChart sets a chart whose values are joined by lines: one strip, as wide as the column.
func (s *setter) lineChart(b *doc.Chart, style typeStyle, c column) {
	from := len(s.items)
	scale := b.Ticks()
	most := scale[len(scale)-1]
	var names Length
	for _, v := range scale {
		names = max(names, s.textWidth(doc.Number(v)+b.Unit, style))
	}
	gap := style.size / 2
	left, right := c.x+names+gap, c.x+c.width
	top := style.pitch * 3 / 2
	height := min(c.width*2/5, s.pitch*Length(s.t.Lines)/3)
	bottom := top + height
	for _, v := range scale {
		y := bottom - along(v, most, height)
		color := axisGrey
		if v == 0 {
			color = Grey
		}
		s.rect(Rect{left, y - thinRule/2, right - left, thinRule}, color, c.tag)
		s.setText(doc.Number(v)+b.Unit, c.x, names, y-style.size/2+ascent(style.size), alignRight, style, c.tag)
	}
	step := (right - left) / Length(len(b.Labels))
	at := func(i int) Length { return left + step/2 + step*Length(i) }
	s.placeNames(b.Labels, step, at, bottom+gap/2, c, style)
	for k := range b.Series {
		s.joined(b, k, style, c.tag, func(v float64) Length { return bottom - along(v, most, height) }, at)
	}
	s.strips = append(s.strips, strip{height: bottom + gap/2 + style.pitch, from: from, to: len(s.items)})
}

// joined draws the points of series k, joins those that follow each other, and writes the values of a single series.
func (s *setter) joined(b *doc.Chart, k int, style typeStyle, tag int32, y func(float64) Length, at func(int) Length) {
	series, n := &b.Series[k], len(b.Labels)
	step := at(1) - at(0)
	for i := range n {
		before, ok := series.Value(i - 1)
		if v, here := series.Value(i); ok && here {
			s.segment(at(i-1), y(before), at(i), y(v), k, tag)
		}
	}
	for i := range n {
		v, ok := series.Value(i)
		if !ok {
			continue
		}
		s.point(at(i), y(v), style.size*2/5, k, tag)
		text := doc.Number(v)
		if len(b.Series) > 1 || n > fewPoints || s.textWidth(text, style) > step {
			continue
		}
		baseline := y(v) - style.size*2/3
		before, left := series.Value(i - 1)
		after, right := series.Value(i + 1)
		if left && right && before > v && after > v && y(v)+style.size*3/2 < y(0) { // in a valley
			baseline = y(v) + style.size*5/4
		}
		s.setText(text, at(i)-step/2, step, baseline, alignCenter, style, tag)
	}
}

// placeNames writes as many of the labels below the axis as have room, every second, third and so on, the first always.
func (s *setter) placeNames(labels []string, step Length, at func(int) Length, y Length, c column, style typeStyle) {
	var widest Length
	for _, label := range labels {
		widest = max(widest, s.textWidth(label, style))
	}
	every := 1
	for Length(every)*step < widest+style.size/2 && every < len(labels) {
		every++
	}
	for i := 0; i < len(labels); i += every {
		w := s.textWidth(labels[i], style)
		x := max(min(at(i)-w/2, c.x+c.width-w), c.x)
		s.setText(labels[i], x, c.x+c.width-x, y+style.baseline(), alignLeft, style, c.tag)
	}
}
