package pdf

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/go-pdf/fpdf"

	"noticeboard/generator/typeset"
)

// draw puts every page on a canvas and leaves the canvas's file in the scratch memory.
func (d *document) draw() error {
	d.ops = d.ops[:0] // a document that failed leaves some
	c := newCanvas()
	for i := range d.layout.Pages {
		p := &d.layout.Pages[i]
		c.AddPageFormat("P", fpdf.SizeType{Wd: p.Width.Points(), Ht: p.Height.Points()})
		a := artist{document: d, canvas: c, page: p, number: i}
		if err := a.drawItems(); err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	d.scratch.canvas.Reset()
	return c.Output(&d.scratch.canvas)
}

// artist draws one page. The ink fields mirror the graphics state, so that nothing is set twice.
type artist struct {
	*document
	canvas *fpdf.Fpdf
	page   *typeset.Page
	number int

	fill, stroke typeset.Color
	width, dash  typeset.Length
}

// noTag is no item's tag.
const noTag = -2

func (a *artist) drawItems() error {
	open := noTag // the tag of the marked-content sequence that is open
	for _, item := range a.page.Items {
		if l, ok := item.(*typeset.Link); ok {
			if err := a.link(l); err != nil {
				return err
			}
			continue
		}
		tag, err := a.tagOf(item)
		if err != nil {
			return err
		}
		if tag != open {
			a.mark(open, tag)
			open = tag
		}
		if err := a.drawItem(item); err != nil {
			return err
		}
	}
	a.mark(open, noTag)
	a.flush()
	a.plainStroke()
	return nil
}

// plainStroke takes colour and dashes back: fpdf would go on with them on the next page.
func (a *artist) plainStroke() {
	if a.stroke != typeset.Black {
		a.canvas.SetDrawColor(0, 0, 0)
	}
	if a.dash != 0 {
		a.canvas.SetDashPattern(nil, 0)
	}
}

func (a *artist) tagOf(item typeset.Item) (tag int, err error) {
	switch i := item.(type) {
	case *typeset.Text:
		tag = i.Tag
	case *typeset.Line:
		tag = i.Tag
	case *typeset.Rects:
		tag = i.Tag
	case *typeset.Image:
		tag = i.Tag
	default:
		return 0, fmt.Errorf("unknown item %T", item)
	}
	if tag < typeset.Artifact || tag >= len(a.layout.Tags) {
		return 0, fmt.Errorf("%T has tag %d of %d", item, tag, len(a.layout.Tags))
	}
	return tag, nil
}

// mark ends one marked-content sequence and begins another (ISO 32000-1, 14.6). Items of one tag that follow each other share
// a sequence.
func (a *artist) mark(from, to int) {
	if from != noTag {
		a.ops = append(a.ops, "EMC\n"...)
	}
	switch to {
	case noTag:
	case typeset.Artifact:
		a.ops = append(a.ops, "/Artifact BMC\n"...)
	default:
		p := &a.pages[a.number]
		a.ops = append(append(append(a.ops, '/'), a.layout.Tags[to].Role...), " <</MCID "...)
		a.ops = append(appendInt(a.ops, int64(len(p.marks))), ">> BDC\n"...)
		a.tree.content(to, mark{page: a.number, id: len(p.marks)})
		p.marks = append(p.marks, to)
	}
}

func (a *artist) drawItem(item typeset.Item) error {
	switch i := item.(type) {
	case *typeset.Text:
		return a.text(i)
	case *typeset.Line:
		return a.line(i)
	case *typeset.Rects:
		a.rects(i)
	case *typeset.Image:
		return a.image(i)
	}
	return nil
}

// text shows the glyphs at their places. A viewer moves by the glyph's own width after each; where the frame wants it elsewhere,
// a number in thousandths of the size stands between (ISO 32000-1, 9.4.3). Reckoning is in whole millionths of a point.
func (a *artist) text(t *typeset.Text) error {
	if len(t.Glyphs) == 0 {
		return nil
	}
	if t.Face == nil || t.Size <= 0 {
		return fmt.Errorf("text of %d glyphs has no face or no size", len(t.Glyphs))
	}
	f := a.fonts.of(t.Face)
	size := int64(t.Size)
	a.fillWith(t.Color)
	b := append(a.ops, "BT "...)
	b = appendLength(b, t.X+t.Glyphs[0].X)
	b = appendLength(append(b, ' '), a.page.Height-t.Y)
	b = append(append(b, " Td /"...), f.resource...)
	b = appendLength(append(b, ' '), t.Size)
	b = append(b, " Tf [<"...)
	pen := int64(t.Glyphs[0].X) * 1000
	for _, g := range t.Glyphs {
		if g.ID == 0 || int(g.ID) >= t.Face.Glyphs() {
			return fmt.Errorf("glyph %d for %q is not in %s", g.ID, g.Rune, t.Face.Name)
		}
		if n := divRound(int64(g.X)*1000-pen, size); n != 0 {
			b = append(appendInt(append(b, '>'), -n), '<')
			pen += n * size
		}
		code, ok := f.code(g)
		if !ok {
			return fmt.Errorf("more than %d different glyphs of %s", len(f.glyphs)-1, t.Face.Name)
		}
		b = appendHex(b, code)
		pen += int64(t.Face.Advance(g.ID)) * size
	}
	a.ops = append(b, ">]TJ ET\n"...)
	if t.Tag >= 0 && a.layout.Tags[t.Tag].Role == "Figure" {
		left := t.X + t.Glyphs[0].X
		a.tree.cover(t.Tag, a.number, typeset.Rect{X: left, Y: t.Y - t.Size*9/10, W: t.X + typeset.Length(pen/1000) - left, H: t.Size * 11 / 10})
	}
	return nil
}

// line is drawn by the canvas; fpdf rounds to 1/100 pt.
func (a *artist) line(l *typeset.Line) error {
	a.flush()
	if l.Width < 0 || l.Dash < 0 {
		return fmt.Errorf("a line is %g pt wide with dashes of %g pt", l.Width.Points(), l.Dash.Points())
	}
	if l.Color != a.stroke {
		a.stroke = l.Color
		a.canvas.SetDrawColor(int(l.Color.R), int(l.Color.G), int(l.Color.B))
	}
	if l.Width != a.width {
		a.width = l.Width
		a.canvas.SetLineWidth(l.Width.Points())
	}
	if l.Dash != a.dash {
		a.dash = l.Dash
		var pattern []float64
		if l.Dash > 0 {
			pattern = []float64{l.Dash.Points(), l.Dash.Points()}
		}
		a.canvas.SetDashPattern(pattern, 0)
	}
	a.canvas.Line(l.X1.Points(), l.Y1.Points(), l.X2.Points(), l.Y2.Points())
	return nil
}

// rects fills all rectangles as one path with exact edges: filled one by one, or rounded, a QR code shows hairlines.
func (a *artist) rects(r *typeset.Rects) {
	if len(r.Rects) == 0 {
		return
	}
	a.fillWith(r.Color)
	for _, q := range r.Rects {
		a.tree.cover(r.Tag, a.number, q)
		a.ops = appendLengths(a.ops, q.X, a.page.Height-q.Y-q.H, q.W, q.H)
		a.ops = append(a.ops, "re\n"...)
	}
	a.ops = append(a.ops, "f\n"...)
}

func (a *artist) image(i *typeset.Image) error {
	name, err := a.pictures.add(i.Data)
	if err != nil {
		return err
	}
	a.tree.cover(i.Tag, a.number, i.Rect)
	a.ops = append(a.ops, "q "...)
	m := turned(i)
	a.ops = appendLengths(a.ops, m[0], m[1], m[2], m[3], i.X+m[4], a.page.Height-i.Y-i.H+m[5])
	a.ops = fmt.Appendf(a.ops, "cm /%s Do Q\n", name)
	return nil
}

// turned is the matrix that puts the unit square of a picture upright into its rectangle, seen from the lower left corner of
// that.
func turned(i *typeset.Image) [6]typeset.Length {
	w, h := i.W, i.H
	switch i.Turn {
	case 2:
		return [6]typeset.Length{-w, 0, 0, h, w, 0}
	case 3:
		return [6]typeset.Length{-w, 0, 0, -h, w, h}
	case 4:
		return [6]typeset.Length{w, 0, 0, -h, 0, h}
	case 5:
		return [6]typeset.Length{0, -h, -w, 0, w, h}
	case 6:
		return [6]typeset.Length{0, -h, w, 0, 0, h}
	case 7:
		return [6]typeset.Length{0, h, w, 0, 0, 0}
	case 8:
		return [6]typeset.Length{0, h, -w, 0, w, 0}
	}
	return [6]typeset.Length{w, 0, 0, h, 0, 0}
}

func (a *artist) link(l *typeset.Link) error {
	if l.Tag < typeset.Artifact || l.Tag >= len(a.layout.Tags) {
		return fmt.Errorf("the link to %s has tag %d of %d", l.URL, l.Tag, len(a.layout.Tags))
	}
	if l.URL == "" {
		return errors.New("a link leads nowhere")
	}
	p := &a.pages[a.number]
	if l.Tag != typeset.Artifact {
		if role := a.layout.Tags[l.Tag].Role; role != "Link" && role != "Figure" {
			return fmt.Errorf("the link to %s belongs to a %s, not to a Link or a Figure", l.URL, role)
		}
		a.tree.content(l.Tag, mark{page: a.number, id: len(p.links), link: true})
	}
	p.links = append(p.links, link{Link: l})
	return nil
}

func (a *artist) fillWith(c typeset.Color) {
	if c == a.fill {
		return
	}
	a.fill = c
	for _, v := range []uint8{c.R, c.G, c.B} {
		a.ops = append(appendThousandths(a.ops, (int64(v)*1000+127)/255), ' ')
	}
	a.ops = append(a.ops, "rg\n"...)
}

// flush hands the collected operators to the canvas.
func (a *artist) flush() {
	if n := len(a.ops); n > 0 {
		a.canvas.RawWriteBuf(bytes.NewReader(a.ops[:n-1])) // the canvas ends the line
		a.ops = a.ops[:0]
	}
}

// divRound is a/b rounded to the nearest, halves away from zero; b is positive.
func divRound(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}
