package font

import (
	"fmt"
	"slices"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// TestContours holds the outlines against those that golang.org/x/image/font/sfnt reads, which shares no code with this package.
func TestContours(t *testing.T) {
	for _, data := range [][]byte{serifRegular, serifBold, sansMedium, kaiRegular, kaiRare} {
		face := mustParse("face.ttf", data)
		other, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		checked := 0
		for g := 0; g < face.Glyphs(); g += 5 {
			segments, err := other.LoadGlyph(&buf, sfnt.GlyphIndex(g), fixed.I(face.UnitsPerEm), nil)
			if err != nil {
				t.Fatal(err)
			}
			contours := face.Contours(GlyphID(g))
			if slices.ContainsFunc(contours, func(c []Point) bool { return len(c) < 2 }) {
				continue // single points, left by the makers of the font, which draw nothing
			}
			want, got := drawn(segments), commands(contours)
			if !slices.Equal(got, want) {
				t.Fatalf("%s, glyph %d:\ngot  %v\nwant %v", face.Name, g, got, want)
			}
			checked += len(got)
		}
		if checked < 10_000 {
			t.Errorf("%s: only %d strokes", face.Name, checked)
		}
	}
}

// drawn writes segments as text, in half units with y upwards. A line back to the start of a contour is left out, as are strokes of no length.
func drawn(segments sfnt.Segments) (list []string) {
	at := func(p fixed.Point26_6) [2]int { return [2]int{int(p.X) / 32, int(-p.Y) / 32} }
	var start, pen [2]int
	for _, s := range segments {
		a, b := at(s.Args[0]), at(s.Args[1])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			start = a
			pen = a
			list = append(list, fmt.Sprint("M", a))
		case sfnt.SegmentOpLineTo:
			if a != start && a != pen {
				list = append(list, fmt.Sprint("L", a))
			}
			pen = a
		case sfnt.SegmentOpQuadTo:
			list = append(list, fmt.Sprint("Q", a, b))
			pen = b
		}
	}
	return list
}

func commands(contours [][]Point) (list []string) {
	for _, points := range contours {
		if len(points) == 0 {
			continue
		}
		at := func(i int) [2]int { p := points[i%len(points)]; return [2]int{2 * p.X, 2 * p.Y} }
		middle := func(a, b [2]int) [2]int { // cut to whole units, as the other reader has it
			return [2]int{(a[0]/2 + b[0]/2) / 2 * 2, (a[1]/2 + b[1]/2) / 2 * 2}
		}
		if !slices.ContainsFunc(points, func(p Point) bool { return p.On }) { // it starts in the middle of its first two
			points = append(append([]Point{{(points[0].X + points[1].X) / 2, (points[0].Y + points[1].Y) / 2, true}}, points[1:]...), points[0])
		}
		first := slices.IndexFunc(points, func(p Point) bool { return p.On })
		start, pen := at(first), at(first)
		list = append(list, fmt.Sprint("M", start))
		for i := first + 1; i <= first+len(points); i++ {
			p := points[i%len(points)]
			switch next := points[(i+1)%len(points)]; {
			case p.On:
				if at(i) != start && at(i) != pen && points[(i-1)%len(points)].On {
					list = append(list, fmt.Sprint("L", at(i)))
				}
				pen = at(i)
			case next.On:
				list = append(list, fmt.Sprint("Q", at(i), at(i+1)))
				pen = at(i + 1)
			default:
				pen = middle(at(i), at(i+1))
				list = append(list, fmt.Sprint("Q", at(i), pen))
			}
		}
	}
	return list
}

// TestDamagedContours: a description that ends too early, or counts more points than it has, draws nothing, and nothing panics.
func TestDamagedContours(t *testing.T) {
	face := Builtin().Faces()[0]
	g, _ := face.Glyph('永')
	whole := face.outline(g)
	if simple(whole) == nil {
		t.Fatal("no outline to damage")
	}
	for n := 10; n < len(whole)-4; n++ { // up to three bytes fill the last word
		if got := simple(slices.Clone(whole[:n])); got != nil {
			t.Fatalf("%d of %d bytes give %d contours", n, len(whole), len(got))
		}
	}
	for i := 2; i < len(whole); i++ { // the first two say that it is simple
		b := slices.Clone(whole)
		b[i] ^= 0xFF
		simple(b)
	}
}
