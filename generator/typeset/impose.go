package typeset

// replay says where the items of a page go on another one.
type replay struct {
	num, den int    // scale
	x, y     Length // of the old page's upper left corner
	tags     int    // added to the index of a tag; artifacts for drops
}

// drops is a replay.tags that makes artifacts of all items.
const drops = -1

// composition is a layout that is made of others.
type composition struct {
	*Layout
	tags map[*Layout]int // what is added to the tags of a layout
}

// compose begins a layout with the structure of others, each a section.
func compose(layouts []*Layout) composition {
	c := composition{&Layout{Tags: []Tag{{Role: "Document", Parent: -1}}}, make(map[*Layout]int, len(layouts))}
	for i, l := range layouts {
		if i == 0 {
			c.Title, c.Lang = l.Title, l.Lang
		}
		if _, twice := c.tags[l]; twice {
			continue
		}
		at := len(c.Tags)
		c.tags[l] = at
		for k, t := range l.Tags {
			t.Parent += at
			if k == 0 {
				t.Role, t.Parent = "Sect", 0
			}
			c.Tags = append(c.Tags, t)
		}
	}
	return c
}

// put replays a page of l, with its bookmarks, on the last page of c.
func (c composition) put(l *Layout, page int, r replay) {
	to := &c.Pages[len(c.Pages)-1]
	to.Items = r.items(to.Items, l.Pages[page].Items)
	for _, b := range l.Outline {
		if b.Page == page {
			b.Page, b.Y = len(c.Pages)-1, r.y+r.length(b.Y)
			c.Outline = append(c.Outline, b)
		}
	}
}

func (r replay) length(l Length) Length { return l.scaled(r.num, r.den) }

func (r replay) rect(q Rect) Rect {
	return Rect{r.x + r.length(q.X), r.y + r.length(q.Y), r.length(q.W), r.length(q.H)}
}

func (r replay) tag(t int) int {
	if t == Artifact || r.tags == drops {
		return Artifact
	}
	return t + r.tags
}

// items appends copies of items at their new places. Glyphs are shared where nothing is scaled.
func (r replay) items(dst, items []Item) []Item {
	for _, it := range items {
		switch it := it.(type) {
		case *Text:
			t := *it
			t.X, t.Y, t.Size, t.Tag = r.x+r.length(t.X), r.y+r.length(t.Y), r.length(t.Size), r.tag(t.Tag)
			if r.num != r.den {
				t.Glyphs = make([]Glyph, len(it.Glyphs))
				for i, g := range it.Glyphs {
					t.Glyphs[i] = Glyph{g.ID, g.Rune, r.length(g.X)}
				}
			}
			dst = append(dst, &t)
		case *Line:
			dst = append(dst, &Line{X1: r.x + r.length(it.X1), Y1: r.y + r.length(it.Y1), X2: r.x + r.length(it.X2), Y2: r.y + r.length(it.Y2),
				Width: r.length(it.Width), Color: it.Color, Dash: r.length(it.Dash), Tag: r.tag(it.Tag)})
		case *Rects:
			rects := make([]Rect, len(it.Rects))
			for i, q := range it.Rects {
				// From edge to edge, so that modules side by side stay so.
				a, b := r.rect(q), r.rect(Rect{X: q.X + q.W, Y: q.Y + q.H})
				rects[i] = Rect{a.X, a.Y, b.X - a.X, b.Y - a.Y}
			}
			dst = append(dst, &Rects{Rects: rects, Color: it.Color, Tag: r.tag(it.Tag)})
		case *Image:
			dst = append(dst, &Image{Rect: r.rect(it.Rect), Data: it.Data, Turn: it.Turn, Tag: r.tag(it.Tag)})
		case *Link:
			if r.tags != drops {
				dst = append(dst, &Link{Rect: r.rect(it.Rect), URL: it.URL, Tag: r.tag(it.Tag)})
			}
		}
	}
	return dst
}

// Join makes one layout of several, one after the other. Structure, bookmarks, links and page labels are kept. The title is that
// of the first. None gives nil.
func Join(layouts []*Layout) *Layout {
	switch len(layouts) {
	case 0:
		return nil
	case 1:
		return layouts[0]
	}
	c := compose(layouts)
	for _, l := range layouts {
		for i, p := range l.Pages {
			c.Pages = append(c.Pages, Page{Width: p.Width, Height: p.Height, Label: p.Label, UpsideDown: p.UpsideDown, Items: make([]Item, 0, len(p.Items))})
			c.put(l, i, replay{1, 1, 0, 0, c.tags[l]})
		}
	}
	return c.Layout
}

// Grid puts the pages of cards on sheets of paper, from left to right and from top to bottom, columns times rows on each, gap
// apart, in the middle of the sheet and in their own size. All cards are as large as the first. marks adds cut marks (裁切线)
// in the margins. Structure, bookmarks and links are kept.
func Grid(cards []*Layout, paper Paper, columns, rows int, gap Length, marks bool) *Layout {
	c := compose(cards)
	n := 0
	for _, l := range cards {
		for i := range l.Pages {
			w, h := cards[0].Pages[0].Width, cards[0].Pages[0].Height
			left := (paper.Width - Length(columns)*w - Length(columns-1)*gap) / 2
			top := (paper.Height - Length(rows)*h - Length(rows-1)*gap) / 2
			if n%(columns*rows) == 0 {
				p := Page{Width: paper.Width, Height: paper.Height}
				if marks {
					p.Items = cutMarks(p.Items, cuts(left, w, gap, columns), cuts(top, h, gap, rows), paper)
				}
				c.Pages = append(c.Pages, p)
			}
			column, row := Length(n%columns), Length(n/columns%rows)
			c.put(l, i, replay{1, 1, left + column*(w+gap), top + row*(h+gap), c.tags[l]})
			n++
		}
	}
	return c.Layout
}

// cuts are the edges of so many cards side by side.
func cuts(from, size, gap Length, count int) (edges []Length) {
	for i := range count {
		at := from + Length(i)*(size+gap)
		if i == 0 || gap > 0 {
			edges = append(edges, at)
		}
		edges = append(edges, at+size)
	}
	return edges
}

var (
	cutMark   = MM(5) // length of a mark
	cutOffset = MM(2) // from the card
)

// cutMarks appends the marks at the four sides of a block of cards.
func cutMarks(items []Item, xs, ys []Length, paper Paper) []Item {
	add := func(x1, y1, x2, y2 Length) {
		items = append(items, &Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: Pt(0.25), Tag: Artifact})
	}
	left, right, top, bottom := xs[0]-cutOffset, xs[len(xs)-1]+cutOffset, ys[0]-cutOffset, ys[len(ys)-1]+cutOffset
	for _, x := range xs {
		add(x, max(top-cutMark, 0), x, max(top, 0))
		add(x, min(bottom, paper.Height), x, min(bottom+cutMark, paper.Height))
	}
	for _, y := range ys {
		add(max(left-cutMark, 0), y, max(left, 0), y)
		add(min(right, paper.Width), y, min(right+cutMark, paper.Width), y)
	}
	return items
}

// Booklet imposes the pages for saddle stitching (骑马订): two side by side on each side of a sheet that is twice as wide, in the
// order in which the folded and stapled sheets read. Empty pages fill up to a multiple of four. The printer turns the sheets over
// their short edge; for one that turns them over the long edge the backs are upside down.
//
// The result is for the printer alone: nobody reads pages in that order, so structure, bookmarks, links and page labels are left
// out on purpose. The layout itself is what people read on a screen.
func Booklet(l *Layout, longEdge bool) *Layout {
	out := &Layout{Title: l.Title, Lang: l.Lang}
	n := (len(l.Pages) + 3) / 4 * 4
	for s := range n / 4 {
		out.Pages = append(out.Pages, l.spread(n-1-2*s, 2*s), l.spread(2*s+1, n-2-2*s))
		out.Pages[2*s+1].UpsideDown = longEdge
	}
	return out
}

// spread puts two pages, by index, side by side.
func (l *Layout) spread(left, right int) Page {
	w := l.Pages[0].Width
	p := Page{Width: 2 * w, Height: l.Pages[0].Height}
	for i, n := range [2]int{left, right} {
		if n < len(l.Pages) {
			p.Items = replay{1, 1, Length(i) * w, 0, drops}.items(p.Items, l.Pages[n].Items)
		}
	}
	return p
}
