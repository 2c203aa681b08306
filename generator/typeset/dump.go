package typeset

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Dump writes a layout as text, for comparing: pages, then the items of each from top to bottom and from left to right with
// their places in points, then the structure and the outline. The two abscissas of a text are those of its first and its last
// glyph.
func Dump(l *Layout) string {
	var b strings.Builder
	fmt.Fprintf(&b, "layout %q %s\n", l.Title, l.Lang)
	for i := range l.Pages {
		dumpPage(&b, &l.Pages[i], i+1)
	}
	for i, t := range l.Tags {
		fmt.Fprintf(&b, "tag %d %s in %d", i, t.Role, t.Parent)
		if t.Span > 1 {
			fmt.Fprintf(&b, " span %d", t.Span)
		}
		if t.Alt != "" {
			fmt.Fprintf(&b, " alt %q", t.Alt)
		}
		b.WriteByte('\n')
	}
	for _, m := range l.Outline {
		fmt.Fprintf(&b, "bookmark %d page %d y %s %q\n", m.Level, m.Page+1, pt(m.Y), m.Title)
	}
	return b.String()
}

func dumpPage(b *strings.Builder, p *Page, n int) {
	fmt.Fprintf(b, "page %d %s × %s label %q", n, pt(p.Width), pt(p.Height), p.Label)
	if p.UpsideDown {
		b.WriteString(" upside down")
	}
	b.WriteByte('\n')
	items := slices.Clone(p.Items)
	slices.SortStableFunc(items, func(a, c Item) int {
		ax, ay := place(a)
		cx, cy := place(c)
		return cmp.Or(cmp.Compare(ay, cy), cmp.Compare(ax, cx))
	})
	for _, it := range items {
		dumpItem(b, it)
	}
}

func dumpItem(b *strings.Builder, it Item) {
	switch it := it.(type) {
	case *Text:
		last := Length(0)
		if n := len(it.Glyphs); n > 0 {
			last = it.Glyphs[n-1].X
		}
		fmt.Fprintf(b, "  text %s → %s y %s size %s %s%s tag %d %s\n", pt(it.X), pt(it.X+last), pt(it.Y), pt(it.Size),
			it.Face.Name, ink(it.Color), it.Tag, textOf(it))
	case *Line:
		fmt.Fprintf(b, "  line %s %s → %s %s width %s%s", pt(it.X1), pt(it.Y1), pt(it.X2), pt(it.Y2), pt(it.Width), ink(it.Color))
		if it.Dash > 0 {
			fmt.Fprintf(b, " dash %s", pt(it.Dash))
		}
		b.WriteByte('\n')
	case *Rects:
		if len(it.Rects) > 0 {
			fmt.Fprintf(b, "  rects %d from %s %s%s tag %d\n", len(it.Rects), pt(it.Rects[0].X), pt(it.Rects[0].Y), ink(it.Color), it.Tag)
		}
	case *Image:
		fmt.Fprintf(b, "  image %s %s %s × %s tag %d %d bytes", pt(it.X), pt(it.Y), pt(it.W), pt(it.H), it.Tag, len(it.Data))
		if it.Turn > 1 {
			fmt.Fprintf(b, " turn %d", it.Turn)
		}
		b.WriteByte('\n')
	case *Link:
		fmt.Fprintf(b, "  link %s %s %s × %s tag %d %s\n", pt(it.X), pt(it.Y), pt(it.W), pt(it.H), it.Tag, it.URL)
	}
}

// ink names a colour that is not black.
func ink(c Color) string {
	if c == Black {
		return ""
	}
	return fmt.Sprintf(" #%02x%02x%02x", c.R, c.G, c.B)
}

// textOf is what a reader gets of a text; readings above, which have no characters, are shown as ^.
func textOf(t *Text) string {
	var b strings.Builder
	for _, g := range t.Glyphs {
		if g.Rune != 0 {
			b.WriteRune(g.Rune)
		} else {
			b.WriteByte('^')
		}
	}
	return b.String()
}

func place(it Item) (x, y Length) {
	switch it := it.(type) {
	case *Text:
		return it.X, it.Y
	case *Line:
		return min(it.X1, it.X2), min(it.Y1, it.Y2)
	case *Rects:
		if len(it.Rects) > 0 {
			return it.Rects[0].X, it.Rects[0].Y
		}
	case *Image:
		return it.X, it.Y
	case *Link:
		return it.X, it.Y
	}
	return 0, 0
}

// pt writes a length in points with three decimals.
func pt(l Length) string { return fmt.Sprintf("%.3f", l.Points()) }
