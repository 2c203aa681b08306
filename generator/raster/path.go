package raster

import (
	"fmt"
	"image"
	"math"
	"slices"

	"noticeboard/generator/font"
	"noticeboard/generator/typeset"
)

// contour adds a contour of a glyph to the path, its curves as chords. A font unit is num/den of 1/64 pixel.
func (a *artist) contour(points []font.Point, at point, num, den int64) {
	if len(points) < 2 {
		return
	}
	// Twice the units, so that the middle of two points is whole.
	double := func(i int) point {
		p := points[i%len(points)]
		return point{2 * p.X, 2 * p.Y}
	}
	onPage := func(p point) point {
		return point{at.x + divRound(int64(p.x)*num, 2*den), at.y - divRound(int64(p.y)*num, 2*den)}
	}
	// The contour starts at a point on it: where there is none, in the middle of the last and the first.
	start, next, rest := middle(double(len(points)-1), double(0)), 0, len(points)
	if on := slices.IndexFunc(points, func(p font.Point) bool { return p.On }); on >= 0 {
		start, next, rest = double(on), on+1, len(points)-1
	}
	pen, bend, bent := onPage(start), point{}, false
	a.path = append(a.path, pen)
	goTo := func(p point) {
		to := onPage(p)
		if bent {
			a.chords(pen, onPage(bend), to)
		} else {
			a.path = append(a.path, to)
		}
		pen, bent = to, false
	}
	for i := next; i < next+rest; i++ {
		p := double(i)
		if points[i%len(points)].On {
			goTo(p)
			continue
		}
		if bent {
			goTo(middle(bend, p))
		}
		bend, bent = p, true
	}
	if bent {
		goTo(start)
	}
	a.ends = append(a.ends, len(a.path))
}

func middle(p, q point) point { return point{(p.x + q.x) / 2, (p.y + q.y) / 2} }

// chords adds a quadratic Bézier curve from p by way of q to r as straight lines that leave it by no more than a tenth of a pixel.
func (a *artist) chords(p, q, r point) {
	off := max(abs(p.x-2*q.x+r.x), abs(p.y-2*q.y+r.y)) // four times the distance of the curve from its chord
	n := 1
	for off > 4*flat*n*n {
		n++
	}
	for i := 1; i < n; i++ {
		u, v := int64(n-i), int64(i)
		between := func(p, q, r int) int { return divRound(u*u*int64(p)+2*u*v*int64(q)+v*v*int64(r), int64(n)*int64(n)) }
		a.path = append(a.path, point{between(p.x, q.x, r.x), between(p.y, q.y, r.y)})
	}
	a.path = append(a.path, r)
}

// flat is how far chords may be from their curve, in 1/64 pixel.
const flat = 6

func abs(n int) int { return max(n, -n) }

// line draws a stroke, dash by dash.
func (a *artist) line(l *typeset.Line) error {
	if l.Width < 0 || l.Dash < 0 {
		return fmt.Errorf("a line is %g pt wide with dashes of %g pt", l.Width.Points(), l.Dash.Points())
	}
	p, q := a.place(l.X1, l.Y1), a.place(l.X2, l.Y2)
	width := max(a.length(l.Width), sub) // no stroke vanishes
	long := distance(q.x-p.x, q.y-p.y)
	dash := a.length(l.Dash)
	if dash < sub {
		dash = long
	}
	between := func(at int) point {
		return point{p.x + divRound(int64(q.x-p.x)*int64(at), int64(long)), p.y + divRound(int64(q.y-p.y)*int64(at), int64(long))}
	}
	for at := 0; at < long; at += 2 * dash {
		a.stroke(between(at), between(min(at+dash, long)), width, l.Color)
	}
	return nil
}

// stroke draws a straight line. One along an axis has its edges between pixels.
func (a *artist) stroke(p, q point, width int, c typeset.Color) {
	wide := divRound(int64(width), sub)
	round := func(n int) int { return (n + sub/2) >> 6 }
	switch {
	case p.y == q.y:
		top := round(p.y - wide*sub/2)
		a.rect(image.Rect(round(min(p.x, q.x)), top, round(max(p.x, q.x)), top+wide), c)
		return
	case p.x == q.x:
		left := round(p.x - wide*sub/2)
		a.rect(image.Rect(left, round(min(p.y, q.y)), left+wide, round(max(p.y, q.y))), c)
		return
	}
	long := distance(q.x-p.x, q.y-p.y)
	dx, dy := divRound(int64(q.x-p.x)*int64(width), 2*int64(long)), divRound(int64(q.y-p.y)*int64(width), 2*int64(long))
	a.path = append(a.path[:0], point{p.x - dy, p.y + dx}, point{q.x - dy, q.y + dx}, point{q.x + dy, q.y - dx}, point{p.x + dy, p.y - dx})
	a.ends = append(a.ends[:0], len(a.path))
	a.paint(c)
}

// distance is the whole part of the length. math.Sqrt is rounded in one way everywhere (IEEE 754).
func distance(dx, dy int) int {
	return int(math.Sqrt(float64(int64(dx)*int64(dx) + int64(dy)*int64(dy))))
}
