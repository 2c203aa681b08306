package typeset

import (
	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// A tree on a sheet of its own: the root in a filled box, the nodes below it as boxes side by side in one to four rows under a
// line they all hang from, and below each box its own tree as a list with spines. Nodes without children stand in columns.

var (
	paleRed  = Color{0xF7, 0xEB, 0xE9}
	white    = Color{0xFF, 0xFF, 0xFF}
	noteGrey = Color{0x4A, 0x4A, 0x4A}
	spineRed = Color{0xC9, 0x8A, 0x84}
)

// wall is a tree while its sheet is set. All lengths but x, width and height follow from size.
type wall struct {
	*setter
	root          *doc.TreeNode
	x, width      Length
	height        Length
	size          Length // of the names of nodes below the boxes
	lead          int    // distance of lines, in percent of size
	drop          Length // of the lines above and below those that the boxes hang from
	rows, columns int    // of boxes; columns in a full row
	packed        int    // columns of the nodes without children
	tags          map[*doc.TreeNode]int32
	widths        map[*doc.TreeNode][2]Length // of name and note, set in measured
}

// measured is the size that the widths of a wall are known for.
const measured = Length(100_000)

// wallTree sets the tree as one strip. It takes the largest type, down to the template's least, with which it and the blocks
// below it fit the page. Where none does, nothing is set and it returns false.
func (s *setter) wallTree(t *doc.Tree, rest []doc.Block, c column) bool {
	tags := len(s.layout.Tags)
	w := wall{setter: s, root: &t.Root, x: c.x, width: c.width, tags: map[*doc.TreeNode]int32{}, widths: map[*doc.TreeNode][2]Length{}}
	var y Length
	for k := range s.strips {
		y = s.top(k, y) + s.strips[k].height
	}
	w.height = s.pitch*Length(s.t.Lines) - y - s.heightOf(rest)
	w.enter(w.root, s.addTag("L", c.tag))
	best := w
	best.size, best.rows, best.packed, best.lead = max(s.t.LeastSize, Pt(6)), max((len(w.root.Children)+5)/6, 1), 1, leastLead
	best.drop = best.size
	for w.size = s.t.Size * 2; w.size >= best.size; w.size -= Pt(0.25) {
		if w.arrange() {
			best = w
			break
		}
	}
	best.columns = (len(best.root.Children) + best.rows - 1) / max(best.rows, 1)
	best.stretch()
	if best.set(false) > best.height {
		s.layout.Tags = s.layout.Tags[:tags]
		return false
	}
	from := len(s.items)
	s.strips = append(s.strips, strip{height: best.set(true), from: from, to: len(s.items)})
	return true
}

// stretch moves lines and boxes apart where there is room.
func (w *wall) stretch() {
	for w.lead < 190 && w.set(false) <= w.height {
		w.lead += 5
	}
	for w.lead > leastLead && w.set(false) > w.height {
		w.lead -= 5
	}
	most := w.size * 4
	for w.drop < most && w.set(false) <= w.height {
		w.drop += w.size / 4
	}
	if w.set(false) > w.height {
		w.drop -= w.size / 4
	}
}

// leastLead is the least distance of lines, in percent of their size.
const leastLead = 125

// heightOf is the height of blocks that are set later.
func (s *setter) heightOf(blocks []doc.Block) (y Length) {
	if len(blocks) == 0 {
		return 0
	}
	other := setter{t: s.t, doc: s.doc, opt: s.opt, fonts: s.fonts, em: s.em, pitch: s.pitch, reported: map[rune]bool{}}
	other.scratch = scratches.Get().(*scratch)
	defer other.release()
	other.layout = &Layout{Tags: []Tag{{Role: "Document", Parent: -1}}}
	other.blocks(blocks, s.main)
	for k := range other.strips {
		y = other.top(k, y) + other.strips[k].height
	}
	for k := range other.strips {
		if other.strips[k].snap {
			return y + s.pitch
		}
	}
	return y
}

// enter measures a node and those below it, and gives them their places in the logical structure.
func (w *wall) enter(n *doc.TreeNode, list int32) {
	item := w.addTag("LI", list)
	body := w.addTag("LBody", item)
	w.tags[n] = body
	role := font.Heading
	if len(n.Children) == 0 {
		role = font.Body
	}
	w.widths[n] = [2]Length{w.textWidth(n.Name, ownStyle(role, measured, measured)), w.textWidth(n.Note, ownStyle(font.Kai, measured, measured))}
	if len(n.Children) > 0 {
		below := w.addTag("L", body)
		for i := range n.Children {
			w.enter(&n.Children[i], below)
		}
	}
}

// arrange looks for rows of boxes and columns of nodes with which all fits in the size of w.
func (w *wall) arrange() bool {
	w.lead, w.drop = leastLead, w.size*4/5
	for w.rows = 1; w.rows <= min(4, max(len(w.root.Children), 1)); w.rows++ {
		w.columns = (len(w.root.Children) + w.rows - 1) / w.rows
		for w.packed = 1; w.packed <= 4; w.packed++ {
			if w.fits() && w.set(false) <= w.height {
				return true
			}
		}
	}
	return false
}

func (w *wall) gap() Length { return w.size * 3 / 2 }

// room is the width of a box. A few boxes don't grow over the whole sheet.
func (w *wall) room() Length {
	n := Length(max(w.columns, 1))
	return min((w.width-w.trunk()-(n-1)*w.gap())/n, w.size*22*Length(max(w.packed, 1)))
}

// trunk is the room for the line down to further rows, at the left where it can't pass between two boxes in the middle.
func (w *wall) trunk() Length {
	if w.rows > 1 && w.columns%2 == 1 {
		return w.gap()
	}
	return 0
}

// line is the width of the name and note of a node on one line of the given size, and of the wider of the two.
func (w *wall) line(n *doc.TreeNode, size Length) (both, wider Length) {
	slack := size / 20 // each glyph is rounded
	name, note := w.widths[n][0].scaled(int(size), int(measured))+slack, w.widths[n][1].scaled(int(size*9/10), int(measured))+slack
	if n.Note == "" {
		return name, name
	}
	return name + note + size/2, max(name, note)
}

// fits says whether every name stands on one line, and every note beside or below it; that of a box may turn once.
func (w *wall) fits() bool {
	if _, wider := w.line(w.root, w.size*2); wider > w.width/2 {
		return false
	}
	for i := range w.root.Children {
		n := &w.root.Children[i]
		note := w.widths[n][1].scaled(int(w.boxSize()*4/5), int(measured))
		name := w.widths[n][0].scaled(int(w.boxSize()), int(measured))
		if room := w.room() - w.size; name > room || note > room*9/5 || !w.fitsBelow(n, w.room()) {
			return false
		}
	}
	return true
}

func (w *wall) boxSize() Length { return w.size * 5 / 4 }

func (w *wall) fitsBelow(n *doc.TreeNode, width Length) bool {
	for i := range n.Children {
		child := &n.Children[i]
		room := width - w.indent()
		if len(child.Children) == 0 {
			room = w.packedRoom(width)
		}
		if _, wider := w.line(child, w.size); wider > room || !w.fitsBelow(child, width-w.indent()) {
			return false
		}
	}
	return true
}

// indent is the room of a spine and its ticks.
func (w *wall) indent() Length { return w.size * 11 / 10 }

// packedRoom is the width of the name and note of a node without children.
func (w *wall) packedRoom(width Length) Length {
	return width/Length(w.packed) - w.indent()
}

// set lays the tree out, and puts its items down where draw is set. It returns the height.
func (w *wall) set(draw bool) (bottom Length) {
	n := len(w.root.Children)
	_, rootWidth := w.line(w.root, w.size*2)
	rootWidth = min(max(rootWidth+4*w.size, w.size*16), w.width)
	middle := w.x + w.width/2
	y := w.size/2 + w.boxHeight(w.root, rootWidth, w.size*2)
	w.box(w.root, Rect{middle - rootWidth/2, w.size / 2, rootWidth, y - w.size/2}, w.size*2, true, draw)
	if n == 0 {
		return y
	}
	room, gap, drop := w.room(), w.gap(), w.drop
	full := Length(w.columns)*room + Length(w.columns-1)*gap
	left := w.x + w.trunk() + (w.width-w.trunk()-full)/2
	trunk := left - w.trunk()
	if w.trunk() == 0 {
		trunk = middle
	}
	if draw {
		w.stroke(middle, y, middle, y+drop)
	}
	last, start := y+drop, middle
	for row := range w.rows {
		from, to := row*w.columns, min((row+1)*w.columns, n)
		if from >= to {
			break
		}
		bus := y + drop
		if draw {
			first, end := left+room/2, left+Length(to-from-1)*(room+gap)+room/2
			w.stroke(trunk, last, trunk, bus)
			first, end = min(first, trunk), max(end, trunk)
			w.stroke(min(first, start), bus, max(end, start), bus)
			start = trunk
		}
		last, bottom = bus, bus
		var height Length
		for i := from; i < to; i++ {
			height = max(height, w.boxHeight(&w.root.Children[i], room, w.boxSize()))
		}
		for i := from; i < to; i++ {
			x := left + Length(i-from)*(room+gap)
			if draw {
				w.stroke(x+room/2, bus, x+room/2, bus+drop)
			}
			child := &w.root.Children[i]
			w.box(child, Rect{x, bus + drop, room, height}, w.boxSize(), false, draw)
			bottom = max(bottom, bus+drop+height, w.below(child, x, bus+drop+height, room, draw))
		}
		y = bottom
	}
	return bottom + w.size/2
}

func (w *wall) stroke(x1, y1, x2, y2 Length) {
	if x1 != x2 || y1 != y2 {
		w.items = append(w.items, &Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: max(w.size/12, Pt(0.8)), Color: calmRed, Tag: Artifact})
	}
}

// boxStyles are the types of the name and note in a box of the given type.
func boxStyles(size Length) (name, note typeStyle) {
	return ownStyle(font.Heading, size, size*7/5), ownStyle(font.Kai, size*4/5, size*11/10)
}

func (w *wall) boxHeight(n *doc.TreeNode, width, size Length) Length {
	name, note := boxStyles(size)
	return w.lines(n.Name, width-size/2, name, 0) + w.lines(n.Note, width-size/2, note, 0) + size*4/5
}

// box draws a box with the name and note of a node in its middle. That of the root is filled.
func (w *wall) box(n *doc.TreeNode, r Rect, size Length, filled, draw bool) {
	if !draw {
		return
	}
	name, note := boxStyles(size)
	edge := max(w.size/10, Pt(1))
	name.color, note.color = calmRed, noteGrey
	inside := paleRed
	if filled {
		inside, name.color, note.color = calmRed, white, white
	}
	w.rect(r, calmRed, Artifact)
	w.rect(Rect{r.X + edge, r.Y + edge, r.W - 2*edge, r.H - 2*edge}, inside, Artifact)
	at := r.Y + size*2/5 + (r.H-w.boxHeight(n, r.W, size))/2
	at += w.put(n.Name, r.X+size/4, at, r.W-size/2, alignCenter, name, w.tags[n])
	w.put(n.Note, r.X+size/4, at, r.W-size/2, alignCenter, note, w.tags[n])
}

// lines is the height of a text, 0 for none. known is its width in measured, where that was reckoned.
func (w *wall) lines(text string, width Length, style typeStyle, known Length) Length {
	switch {
	case text == "":
		return 0
	case known > 0 && known.scaled(int(style.size), int(measured))+style.size/20 <= width:
		return style.pitch
	}
	return Length(len(w.cellLines(text, width, style, 0))) * style.pitch
}

// put sets a text in lines from y on and returns their height.
func (w *wall) put(text string, x, y, width Length, how align, style typeStyle, tag int32) Length {
	if text == "" {
		return 0
	}
	lines := w.cellLines(text, width, style, tag)
	for i, ln := range lines {
		w.setLine(ln, x, width, y+Length(i)*style.pitch+style.baseline(), how, style)
	}
	return Length(len(lines)) * style.pitch
}

// below sets the children of n from y on, and returns where they end.
func (w *wall) below(n *doc.TreeNode, x, y, width Length, draw bool) Length {
	if len(n.Children) == 0 {
		return y
	}
	top := y
	y += w.size / 3
	spine, last := x+w.size*2/5, top
	for i := 0; i < len(n.Children); {
		to := i
		for to < len(n.Children) && len(n.Children[to].Children) == 0 {
			to++
		}
		if to > i {
			y = w.pack(n.Children[i:to], x, y, top, width, &last, draw)
			i = to
			continue
		}
		child := &n.Children[i]
		y += w.size * 2 / 5
		last = y + w.size*Length(w.lead)/200
		if draw {
			w.spine(spine, last, x+w.indent()-w.size/8, last)
		}
		y = w.below(child, x+w.indent(), w.node(child, x+w.indent(), y, width-w.indent(), font.Heading, draw), width-w.indent(), draw)
		i++
	}
	if draw && last > top {
		w.spine(spine, top, spine, last)
	}
	return y
}

// pack sets nodes without children in columns with a spine each, from the top of the first down. last becomes the place of the
// last tick at the first spine.
func (w *wall) pack(nodes []doc.TreeNode, x, y, top, width Length, last *Length, draw bool) Length {
	columns := min(w.packed, len(nodes))
	each := (len(nodes) + columns - 1) / columns
	columnWidth := width / Length(w.packed)
	bottom, head := y, y
	if columns > 1 && *last > top { // what stands above is a sibling
		head += w.size / 3
	}
	for k := 0; k < columns && k*each < len(nodes); k++ {
		left, at, tick := x+Length(k)*columnWidth, head, head
		spine := left + w.size*2/5
		for i := k * each; i < min((k+1)*each, len(nodes)); i++ {
			tick = at + w.size*Length(w.lead)/200
			if draw {
				w.spine(spine, tick, left+w.indent()-w.size/8, tick)
			}
			at = w.node(&nodes[i], left+w.indent(), at, columnWidth-w.indent(), font.Body, draw)
		}
		bottom = max(bottom, at)
		if k == 0 {
			*last = tick
			continue
		}
		if draw {
			join := head - w.size/6
			w.spine(spine, join, spine, tick)
			w.spine(spine-columnWidth, join, spine, join)
		}
	}
	return bottom
}

func (w *wall) spine(x1, y1, x2, y2 Length) {
	w.items = append(w.items, &Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: max(w.size/16, Pt(0.5)), Color: spineRed, Tag: Artifact})
}

// node sets a name, and its note beside it or, where that has no room, below. It returns where they end.
func (w *wall) node(n *doc.TreeNode, x, y, width Length, role font.Role, draw bool) Length {
	name := ownStyle(role, w.size, w.size*Length(w.lead)/100)
	note := ownStyle(font.Kai, w.size*9/10, w.size*Length(w.lead)/100)
	note.color = noteGrey
	both, _ := w.line(n, w.size)
	if n.Note != "" && both <= width {
		if draw {
			w.put(n.Name, x, y, width, alignLeft, name, w.tags[n])
			at := w.widths[n][0].scaled(int(w.size), int(measured)) + w.size/2
			w.put(n.Note, x+at, y, width-at, alignLeft, note, w.tags[n])
		}
		return y + name.pitch
	}
	if !draw {
		return y + w.lines(n.Name, width, name, w.widths[n][0]) + w.lines(n.Note, width, note, w.widths[n][1])
	}
	y += w.put(n.Name, x, y, width, alignLeft, name, w.tags[n])
	return y + w.put(n.Note, x, y, width, alignLeft, note, w.tags[n])
}
