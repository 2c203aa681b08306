package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"slices"
)

// canvas is a drawing in few flat colours. Shapes are painted one over the other on a raster so many times finer than the picture that
// their edges come out smooth; whether a point is inside is decided in whole numbers, so that the pixels are the same everywhere.
type canvas struct {
	width, height int // of the picture in pixels
	paint         []tint
}

// finer is how many points of the raster make the side of a pixel.
const finer = 3

// tint is one of the colours.
type tint uint8

const (
	white tint = iota
	ink
	grey
	pale
	skin
	blue
	sky
	green
	leaf
	red
	yellow
	brown
)

var tints = [...]color.RGBA{white: {255, 255, 255, 255}, ink: {38, 38, 42, 255}, grey: {150, 152, 156, 255}, pale: {232, 233, 234, 255},
	skin: {246, 219, 190, 255}, blue: {74, 122, 176, 255}, sky: {212, 229, 243, 255}, green: {70, 140, 82, 255}, leaf: {190, 220, 176, 255},
	red: {200, 50, 44, 255}, yellow: {250, 208, 92, 255}, brown: {190, 146, 100, 255}}

// point is a place on the picture, in pixels from its upper left corner.
type point struct{ x, y int }

func newCanvas(width, height int) *canvas {
	return &canvas{width, height, make([]tint, width*height*finer*finer)}
}

// fill paints the inside of a polygon.
func (c *canvas) fill(t tint, outline ...point) {
	top, bottom := outline[0].y, outline[0].y
	for _, p := range outline {
		top, bottom = min(top, p.y), max(bottom, p.y)
	}
	var cuts []int
	for y := max(top, 0) * finer; y < min(bottom, c.height)*finer; y++ {
		cuts = cuts[:0]
		for i, p := range outline {
			q := outline[(i+1)%len(outline)]
			if p.y > q.y {
				p, q = q, p
			}
			if twice := 2*y + 1; 2*p.y*finer <= twice && twice < 2*q.y*finer {
				cuts = append(cuts, p.x*finer+(q.x-p.x)*(twice-2*p.y*finer)/(2*(q.y-p.y)))
			}
		}
		slices.Sort(cuts)
		for i := 0; i+1 < len(cuts); i += 2 {
			c.row(t, y, cuts[i], cuts[i+1])
		}
	}
}

// row paints the points of a row from one to before another.
func (c *canvas) row(t tint, y, from, to int) {
	wide := c.width * finer
	for x := max(from, 0); x < min(to, wide); x++ {
		c.paint[y*wide+x] = t
	}
}

// line draws strokes with round ends from point to point.
func (c *canvas) line(t tint, width int, points ...point) {
	for i := 1; i < len(points); i++ {
		c.segment(t, width*finer, points[i-1], points[i])
	}
}

func (c *canvas) segment(t tint, width int, p, q point) {
	px, py, dx, dy := p.x*finer, p.y*finer, (q.x-p.x)*finer, (q.y-p.y)*finer
	r, long := width/2, dx*dx+dy*dy
	for y := max(min(py, py+dy)-r, 0); y <= min(max(py, py+dy)+r, c.height*finer-1); y++ {
		from, to := math.MaxInt, 0
		for x := max(min(px, px+dx)-r, 0); x <= min(max(px, px+dx)+r, c.width*finer-1); x++ {
			ax, ay := x-px, y-py
			along, across := ax*dx+ay*dy, ax*dy-ay*dx
			inside := false
			switch {
			case along <= 0:
				inside = ax*ax+ay*ay <= r*r
			case along >= long:
				inside = (ax-dx)*(ax-dx)+(ay-dy)*(ay-dy) <= r*r
			default:
				inside = across*across <= r*r*long
			}
			if inside {
				from, to = min(from, x), x+1
			}
		}
		if from < to {
			c.row(t, y, from, to)
		}
	}
}

// outlineWidth is that of the strokes around shapes.
const outlineWidth = 9

// shape fills a polygon and draws its outline.
func (c *canvas) shape(t tint, outline ...point) {
	c.fill(t, outline...)
	c.line(ink, outlineWidth, append(slices.Clone(outline), outline[0])...)
}

// arc is a part of an ellipse, its angles in degrees clockwise from the right.
func arc(x, y, rx, ry, from, to int) (points []point) {
	steps := max((to-from)/5, (from-to)/5, 1)
	for i := range steps + 1 {
		sin, cos := math.Sincos(float64(from*steps+(to-from)*i) / float64(steps) * math.Pi / 180)
		points = append(points, point{x + int(math.Round(float64(rx)*cos)), y + int(math.Round(float64(ry)*sin))})
	}
	return points
}

func circle(x, y, r int) []point { return arc(x, y, r, r, 0, 360) }

func box(x, y, w, h int) []point { return []point{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}} }

// rounded is a box with round corners.
func rounded(x, y, w, h, r int) []point {
	return slices.Concat(arc(x+w-r, y+r, r, r, -90, 0), arc(x+w-r, y+h-r, r, r, 0, 90), arc(x+r, y+h-r, r, r, 90, 180), arc(x+r, y+r, r, r, 180, 270))
}

// curve bends from a to c towards b.
func curve(a, b, c point) (points []point) {
	const steps = 20
	for i := range steps + 1 {
		j := steps - i
		at := func(a, b, c int) int { return (a*j*j + 2*b*i*j + c*i*i + steps*steps/2) / (steps * steps) }
		points = append(points, point{at(a.x, b.x, c.x), at(a.y, b.y, c.y)})
	}
	return points
}

// strokes of the digits in a cell of two by four, as they are shown on gauges.
var digits = [...]string{"abcdef", "bc", "abged", "abgcd", "fgbc", "afgcd", "afgedc", "abc", "abcdefg", "abcdfg"}

// number writes a number in digits of a height, its upper left corner at x and y.
func (c *canvas) number(t tint, text string, x, y, height int) {
	w, half, thick := height/2, height/2, height/7
	ends := map[rune][2]point{'a': {{0, 0}, {w, 0}}, 'b': {{w, 0}, {w, half}}, 'c': {{w, half}, {w, height}}, 'd': {{0, height}, {w, height}},
		'e': {{0, half}, {0, height}}, 'f': {{0, 0}, {0, half}}, 'g': {{0, half}, {w, half}}}
	for _, d := range text {
		if d == '-' {
			c.line(t, thick, point{x + w/4, y + half}, point{x + w, y + half})
		} else {
			for _, s := range digits[d-'0'] {
				e := ends[s]
				c.line(t, thick, point{x + e[0].x, y + e[0].y}, point{x + e[1].x, y + e[1].y})
			}
		}
		x += w + height*3/10
	}
}

// png is the picture as a file.
func (c *canvas) png() []byte {
	im := image.NewRGBA(image.Rect(0, 0, c.width, c.height))
	for y := range c.height {
		for x := range c.width {
			var r, g, b int
			for i := range finer * finer {
				t := tints[c.paint[(y*finer+i/finer)*c.width*finer+x*finer+i%finer]]
				r, g, b = r+int(t.R), g+int(t.G), b+int(t.B)
			}
			const n = finer * finer
			im.SetRGBA(x, y, color.RGBA{uint8(r / n), uint8(g / n), uint8(b / n), 255})
		}
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, im); err != nil {
		panic(err) // a buffer takes everything
	}
	return out.Bytes()
}
