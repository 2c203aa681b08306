package typeset

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

var (
	thickRule = MM(0.35) // around a table, as around the 版记 (GB/T 9704-2012, 7.4.1)
	thinRule  = MM(0.25) // inside
)

// frame is what the rows of one table share.
type frame struct {
	edges            []Length // of the columns from the left, one more than columns
	headFrom, headTo int      // strips of the head
	headHeight       Length   // 0 where the head is too tall to be repeated on each page
	rowHeight        Length   // of the rows at least
}

// longCell is the number of characters from which a cell holds running text; a cell of up to shortCell is never broken.
// The lines of a cell narrower than raggedCell have too few gaps to be spread evenly and stay ragged.
const (
	longCell   = 9
	shortCell  = 5
	raggedCell = 12
)

// table sets a caption, the head and the rows. The largest type of the template's is taken that the table fits with.
func (s *setter) table(t *doc.Table, c column) {
	columns := max(len(t.Columns), columnsOf(t.Head))
	for _, row := range t.Rows {
		columns = max(columns, columnsOf(row))
	}
	if columns == 0 {
		return
	}
	c.tag = s.addTag("Table", c.tag)
	s.caption(t, c)
	var style typeStyle
	var cols []columnWidth
	fits, ruby := false, hasRuby(t)
	for i, size := range s.t.TableSizes {
		style = ownStyle(c.role, size, size*3/2)
		if ruby {
			style = style.withReadings()
		}
		cols = s.measureColumns(t, columns, style)
		if len(t.Weights) == columns {
			fits = shareByWeights(cols, t.Weights, c.width, style.em/2, i == len(s.t.TableSizes)-1)
		} else {
			fits = shareWidth(cols, c.width, style.em/2)
		}
		if fits {
			break
		}
	}
	if !fits {
		s.diags.Error(s.pos(t.Line), "table-too-wide",
			diag.T("表格太宽：%d 栏用最小的字也排不进一页的宽度", "the table is too wide: its %d columns don't fit the page in the smallest type", columns),
			diag.T("减少栏数，或把一张表分成两张", "take out columns, or make two tables of it"))
	}
	f := &frame{edges: make([]Length, columns+1)}
	f.edges[0] = c.x
	for i := range columns {
		f.edges[i+1] = f.edges[i] + cols[i].natural
	}
	if len(t.Caption) == 0 { // a caption brings its own space
		s.strips = append(s.strips, strip{from: len(s.items), to: len(s.items), height: s.pitch / 6, blank: true, keep: true})
	}
	f.headFrom = len(s.strips)
	if len(t.Head) > 0 {
		s.row(f, t, t.Head, cols, style, c.tag, true)
	}
	f.headTo = len(s.strips)
	for _, st := range s.strips[f.headFrom:] {
		f.headHeight += st.height
	}
	if f.headHeight > s.pitch*Length(s.t.Lines)/3 {
		f.headHeight = 0
	}
	s.keepAll(f.headFrom)
	if t.Form || toBeFilled(t, columns) {
		f.rowHeight = s.t.WritingLine
	}
	for i, row := range t.Rows {
		if i > 0 && i == len(t.Rows)-1 { // no page starts with the last row alone
			s.strips[len(s.strips)-1].keep = true
		}
		s.row(f, t, row, cols, style, c.tag, false)
	}
	s.strips = append(s.strips, strip{from: len(s.items), to: len(s.items), snap: true, blank: true})
}

func (s *setter) caption(t *doc.Table, c column) {
	if len(t.Caption) == 0 {
		return
	}
	from := len(s.strips)
	c.tag = s.addTag("Caption", c.tag)
	s.paragraph(t.Caption, par{typeStyle: ownStyle(font.Heading, s.t.TableSizes[0], s.pitch), column: c, how: alignCenter, line: t.Line})
	s.keepAll(from)
}

// placedCell is a cell whose lines are known.
type placedCell struct {
	items [][2]int // items of each line in setter.items
}

// row sets one row. It is a single strip, but a row taller than a page becomes one strip for each line.
func (s *setter) row(f *frame, t *doc.Table, cells []doc.Cell, cols []columnWidth, style typeStyle, tag int32, head bool) {
	from := len(s.items)
	if head {
		style.role = font.Heading
	}
	if style.rise > 0 && !hasRuby(&doc.Table{Head: cells}) {
		style.rise = 0
	}
	row := s.addTag("TR", tag)
	placed := make([]placedCell, len(cells))
	lines, at := 1, 0
	edges := []Length{f.edges[0]}
	for i := range cells {
		role := Role("TD")
		if head {
			role = "TH"
		}
		r := run{typeStyle: style, tag: s.addTag(role, row), line: t.Line, spread: true}
		end := at + max(cells[i].Span, 1)
		how := cellAlign(t, at, cols[at].long, head)
		if end-at > 1 {
			s.layout.Tags[r.tag].Span = end - at
			if how = alignBoth; head {
				how = alignCenter
			}
		}
		placed[i] = s.cell(cells[i], f.edges[at], f.edges[end], r, how, style.em/2)
		lines = max(lines, len(placed[i].items))
		edges = append(edges, f.edges[end])
		at = end
	}
	if len(edges) == len(f.edges) || columnsOf(cells) == len(cells) {
		edges = nil
	} else {
		edges = append(edges, f.edges[at+1:]...)
	}
	padding := style.size * 3 / 8
	height := Length(lines)*style.pitch + 2*padding
	if !head && height < f.rowHeight {
		padding += (f.rowHeight - height) / 2
		height = f.rowHeight
	}
	if height > s.pitch*Length(s.t.Lines-1)-f.headHeight {
		s.tallRow(strip{table: f, edges: edges}, placed, lines, style.pitch, padding, from)
		return
	}
	for _, c := range placed {
		y := padding + Length(lines-len(c.items))*style.pitch/2
		for i, part := range c.items {
			for _, it := range s.items[part[0]:part[1]] {
				move(it, 0, y+Length(i)*style.pitch)
			}
		}
	}
	s.strips = append(s.strips, strip{height: height, from: from, to: len(s.items), table: f, head: head, edges: edges})
}

// tallRow makes strips of single lines. The items of a strip stand together, so those of all cells are sorted by line.
func (s *setter) tallRow(row strip, placed []placedCell, lines int, pitch, padding Length, from int) {
	all := append([]Item(nil), s.items[from:]...)
	s.items = s.items[:from]
	for n := range lines {
		at := len(s.items)
		for _, c := range placed {
			if n < len(c.items) {
				s.items = append(s.items, all[c.items[n][0]-from:c.items[n][1]-from]...)
			}
		}
		st := row
		st.height, st.from, st.to, st.inner = pitch, at, len(s.items), n > 0
		if n == 0 {
			st.height += padding
			for _, it := range s.items[at:] {
				move(it, 0, padding)
			}
		}
		if n == lines-1 {
			st.height += padding
		}
		s.strips = append(s.strips, st)
	}
}

// cell sets the lines of a cell from left to right below each other from y 0, without moving them to their place in the row.
func (s *setter) cell(c doc.Cell, left, right Length, r run, how align, padding Length) (placed placedCell) {
	s.boxes, s.cuts, s.lines = s.boxes[:0], s.cuts[:0], s.lines[:0]
	s.shape(c.Content, r)
	s.pairs(0, r)
	x, m := left+padding, right-left-2*padding
	if how == alignBoth && m < raggedCell*r.em {
		how = alignLeft
	}
	s.breakLines(0, len(s.boxes), 0, max(m, 1), r.em)
	s.reportForced(r.line)
	for _, ln := range s.lines {
		at := len(s.items)
		s.setLine(ln, x, m, r.baseline(), how, r.typeStyle)
		placed.items = append(placed.items, [2]int{at, len(s.items)})
	}
	return placed
}

// cellAlign is the author's alignment, or the custom of Chinese tables: short cells centred, running text left.
func cellAlign(t *doc.Table, i int, long, head bool) align {
	a := doc.AlignDefault
	if i < len(t.Columns) {
		a = t.Columns[i]
	}
	switch {
	case head || a == doc.AlignCenter:
		return alignCenter
	case a == doc.AlignRight:
		return alignRight
	case a == doc.AlignLeft || long:
		return alignBoth
	}
	return alignCenter
}

// rules draws the grid of one row: a thick stroke above the first row on a page and below the last.
func (f *frame) rules(p *Page, st *strip, y Length, first, last, inner bool) {
	edges, height := st.edges, st.height
	if edges == nil {
		edges = f.edges
	}
	l, r := edges[0], edges[len(edges)-1]
	horizontal := func(y, width Length) {
		p.Items = append(p.Items, &Line{X1: l, Y1: y, X2: r, Y2: y, Width: width, Tag: Artifact})
	}
	switch {
	case first:
		horizontal(y, thickRule)
	case !inner:
		horizontal(y, thinRule)
	}
	if last {
		horizontal(y+height, thickRule)
	}
	for i, x := range edges {
		width := thinRule
		if i == 0 || i == len(edges)-1 {
			width = thickRule
		}
		p.Items = append(p.Items, &Line{X1: x, Y1: y, X2: x, Y2: y + height, Width: width, Tag: Artifact})
	}
}
