package typeset

import (
	"slices"
	"strings"

	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// columnWidth is what is known of a column before the table is set, without padding.
type columnWidth struct {
	least   Length // nothing is broken that must not be
	natural Length // nothing is broken
	long    bool   // it holds running text: set left, not centred
}

// columnsOf is how many columns the cells of a row cover.
func columnsOf(row []doc.Cell) (n int) {
	for i := range row {
		n += max(row[i].Span, 1)
	}
	return n
}

// toBeFilled says whether a column has a head but nothing below (spaces only give it its width): a form, whose rows need the
// height of handwriting.
func toBeFilled(t *doc.Table, columns int) bool {
	if len(t.Head) != columns {
		return false
	}
	for i := range columns {
		empty := len(t.Head[i].Content) > 0 && len(t.Rows) > 0
		for _, row := range t.Rows {
			empty = empty && (i >= len(row) || onlySpaces(row[i].Content))
		}
		if empty {
			return true
		}
	}
	return false
}

func onlySpaces(content []doc.Inline) bool {
	return !slices.ContainsFunc(content, func(in doc.Inline) bool {
		t, ok := in.(doc.Text)
		return !ok || strings.TrimSpace(string(t)) != ""
	})
}

// measureColumns shapes every cell once. The columns below a merged cell are then widened until it fits.
func (s *setter) measureColumns(t *doc.Table, columns int, style typeStyle) []columnWidth {
	cols := make([]columnWidth, columns)
	merged := s.measureRow(t.Head, t.Line, cols, style, true, nil)
	for _, row := range t.Rows {
		merged = s.measureRow(row, t.Line, cols, style, false, merged)
	}
	for _, m := range merged {
		below := cols[m.at : m.at+m.span]
		inner := style.em * Length(m.span-1) // the padding between the columns
		var natural, least Length
		for _, c := range below {
			natural, least = natural+c.natural, least+c.least
		}
		for i := range below {
			rest := Length(m.span - i)
			more := max(m.natural-inner-natural, 0) / rest
			below[i].natural, natural = below[i].natural+more, natural+more
			more = max(m.least-inner-least, 0) / rest
			below[i].least, least = below[i].least+more, least+more
			below[i].natural = max(below[i].natural, below[i].least)
		}
	}
	return cols
}

// mergedCell is the width of a cell over several columns.
type mergedCell struct {
	columnWidth
	at, span int
}

// measureRow widens cols by the cells of a row, and appends those over several columns to merged.
func (s *setter) measureRow(row []doc.Cell, line int, cols []columnWidth, style typeStyle, head bool, merged []mergedCell) []mergedCell {
	if head {
		style.role = font.Heading
	}
	at := 0
	for i := range row {
		s.boxes, s.cuts = s.boxes[:0], s.cuts[:0]
		r := run{typeStyle: style, line: line, spread: true}
		links, tags, pictures, readings := len(s.links), len(s.layout.Tags), len(s.pictures), len(s.readings)
		s.shape(row[i].Content, r)
		s.pairs(0, r)
		s.links, s.layout.Tags, s.pictures, s.readings = s.links[:links], s.layout.Tags[:tags], s.pictures[:pictures], s.readings[:readings]
		natural, least := cellWidths(s.boxes, s.cuts)
		if natural <= shortCell*style.em {
			least = natural
		}
		span := max(row[i].Span, 1)
		if span > 1 {
			merged = append(merged, mergedCell{columnWidth{natural: natural, least: least}, at, span})
		} else {
			cols[at].natural = max(cols[at].natural, natural)
			cols[at].least = max(cols[at].least, least)
			cols[at].long = cols[at].long || !head && natural > longCell*style.em
		}
		at += span
	}
	return merged
}

// cellWidths returns the width of the longest line when nothing is broken, and of the longest piece that can't be broken.
func cellWidths(boxes []box, cuts []int) (natural, least Length) {
	var whole, piece Length
	for i := range boxes {
		b := &boxes[i]
		if len(cuts) > 0 && cuts[0] == i {
			natural, whole, piece, cuts = max(natural, whole), 0, 0, cuts[1:]
		}
		if b.class == space {
			least, piece = max(least, piece), 0
			whole += b.width
			continue
		}
		whole += b.width + b.gap
		piece += b.width + b.gap
		least = max(least, piece)
		if b.brk < never {
			piece = 0
		}
	}
	return max(natural, whole), least
}

// shareWidth turns natural into the widths of the columns, padding included, which fill the width in all. It reports
// whether the least widths fit. What is left over goes to the columns by what they lack, or by their size when none lacks.
func shareWidth(cols []columnWidth, width, padding Length) bool {
	var least, natural Length
	for i := range cols {
		cols[i].least += 2 * padding
		cols[i].natural = max(cols[i].natural+2*padding, cols[i].least)
		least += cols[i].least
		natural += cols[i].natural
	}
	keepShort(cols, width, least)
	least = 0
	for i := range cols {
		least += cols[i].least
	}
	fits := least <= width
	var given Length
	var seen, all int64
	rest := width - least
	weight := func(c columnWidth) int64 { return int64(c.natural - c.least) }
	base := func(c columnWidth) Length { return c.least }
	if !fits || natural <= width {
		weight = func(c columnWidth) int64 { return int64(c.natural) }
		base = func(c columnWidth) Length { return c.natural }
		rest = width - natural
	}
	for _, c := range cols {
		all += weight(c)
	}
	for i := range cols {
		seen += weight(cols[i])
		part := Length(int64(rest)*seen/max(all, 1)) - given
		given += part
		cols[i].natural = max(base(cols[i])+part, 2*padding)
	}
	return fits
}

// shareByWeights turns natural into the widths of the columns, padding included, in the proportion of the weights. It reports
// whether nothing is broken then that must not be. Where widen is set, columns too narrow for that take what they lack from
// the others. A weight below 1 counts as 1.
func shareByWeights(cols []columnWidth, weights []int, width, padding Length, widen bool) (fits bool) {
	for i := range cols {
		cols[i].least += 2 * padding
	}
	shares, narrow := make([]Length, len(cols)), make([]bool, len(cols))
	for again := true; again; {
		again = false
		free, all := width, int64(0)
		for i := range cols {
			if narrow[i] {
				shares[i] = cols[i].least
				free -= shares[i]
			} else {
				all += int64(max(weights[i], 1))
			}
		}
		fits = free >= 0
		var seen int64
		var given Length
		for i := range cols {
			if narrow[i] {
				continue
			}
			seen += int64(max(weights[i], 1))
			shares[i] = Length(int64(max(free, 0))*seen/all) - given
			given += shares[i]
			if shares[i] < cols[i].least {
				narrow[i], again = true, true
			}
		}
		if again && !widen {
			return false
		}
	}
	for i := range cols {
		cols[i].long = cols[i].long || cols[i].natural+2*padding > shares[i]
		cols[i].natural = shares[i]
	}
	return fits
}

// keepShort widens the columns without running text to their natural width, so that nothing in them is broken, if all of
// them have the room.
func keepShort(cols []columnWidth, width, least Length) {
	for _, c := range cols {
		if !c.long {
			least += c.natural - c.least
		}
	}
	for i := range cols {
		if !cols[i].long && least <= width {
			cols[i].least = cols[i].natural
		}
	}
}
