package font

import "encoding/binary"

// Point is a point of a contour, in font units with y upwards. The points between two that are on the contour bend it as quadratic
// Bézier curves; between two that are off it, their middle is on it (OpenType 1.9, glyf).
type Point struct {
	X, Y int
	On   bool
}

// Contours returns the closed contours of g, filled where their winding number isn't zero; none for a glyph without ink, for one that
// the face hasn't got, and for one whose description is damaged.
func (f *Face) Contours(g GlyphID) [][]Point { return f.contours(g, 0) }

// deepest is how deep composite glyphs may lie in one another; fonts in use have two levels.
const deepest = 8

func (f *Face) contours(g GlyphID, depth int) [][]Point {
	if int(g) >= f.glyphs || depth > deepest {
		return nil
	}
	o := f.outline(g)
	switch {
	case len(o) < 10:
		return nil
	case signed(o) < 0:
		return f.composite(o, depth)
	}
	return simple(o)
}

// Flags of a point in a simple glyph (OpenType 1.9, glyf).
const (
	onCurve  = 0x01
	xByte    = 0x02
	yByte    = 0x04
	repeated = 0x08
	xSame    = 0x10 // or positive, where x is one byte
	ySame    = 0x20
)

// simple reads the contours of a glyph that has no parts.
func simple(o []byte) [][]Point {
	n := signed(o)
	if n == 0 || len(o) < 12+2*n {
		return nil
	}
	ends := o[10 : 10+2*n]
	count := int(binary.BigEndian.Uint16(ends[2*n-2:])) + 1
	r := reader{data: o[10+2*n:]}
	r.skip(int(r.word()))
	flags := make([]byte, 0, count)
	for len(flags) < count && !r.short {
		flag := r.byte()
		times := 1
		if flag&repeated != 0 {
			times += int(r.byte())
		}
		for range min(times, count-len(flags)) {
			flags = append(flags, flag)
		}
	}
	points := make([]Point, len(flags))
	at := 0
	for i, flag := range flags {
		at += r.delta(flag, xByte, xSame)
		points[i].X, points[i].On = at, flag&onCurve != 0
	}
	at = 0
	for i, flag := range flags {
		at += r.delta(flag, yByte, ySame)
		points[i].Y = at
	}
	if r.short {
		return nil
	}
	list := make([][]Point, 0, n)
	from := 0
	for i := range n {
		to := int(binary.BigEndian.Uint16(ends[2*i:])) + 1
		if to < from || to > count {
			return nil
		}
		list = append(list, points[from:to:to])
		from = to
	}
	return list
}

// reader reads from the front of data. Past its end it gives zeros, and short says so.
type reader struct {
	data  []byte
	short bool
}

func (r *reader) byte() byte {
	if len(r.data) == 0 {
		r.short = true
		return 0
	}
	b := r.data[0]
	r.data = r.data[1:]
	return b
}

func (r *reader) word() uint16 { return uint16(r.byte())<<8 | uint16(r.byte()) }

func (r *reader) skip(n int) {
	if n > len(r.data) {
		r.short, n = true, len(r.data)
	}
	r.data = r.data[n:]
}

// delta reads the distance to the next point in one direction.
func (r *reader) delta(flag, short, same byte) int {
	switch {
	case flag&short != 0 && flag&same != 0:
		return int(r.byte())
	case flag&short != 0:
		return -int(r.byte())
	case flag&same != 0:
		return 0
	}
	return int(int16(r.word()))
}

// argumentsXY says that a component is moved by a distance and not point to point.
const argumentsXY = 0x0002

// composite reads the contours of a glyph made of others. A part that is to be placed by matching points stays where it is: no font
// in use for Chinese does that.
func (f *Face) composite(o []byte, depth int) (list [][]Point) {
	r := reader{data: o[10:]}
	for going := true; going; {
		flags, part := r.word(), GlyphID(r.word())
		var dx, dy int
		if flags&wordArguments != 0 {
			dx, dy = int(int16(r.word())), int(int16(r.word()))
		} else {
			dx, dy = int(int8(r.byte())), int(int8(r.byte()))
		}
		if flags&argumentsXY == 0 {
			dx, dy = 0, 0
		}
		m := [4]int{one, 0, 0, one} // x by x, y by x, x by y, y by y
		switch {
		case flags&oneScale != 0:
			m[0] = int(int16(r.word()))
			m[3] = m[0]
		case flags&twoScales != 0:
			m[0], m[3] = int(int16(r.word())), int(int16(r.word()))
		case flags&matrix != 0:
			for i := range m {
				m[i] = int(int16(r.word()))
			}
		}
		if r.short {
			return list
		}
		for _, contour := range f.contours(part, depth+1) {
			for i, p := range contour {
				contour[i].X = (p.X*m[0]+p.Y*m[2]+one/2)>>14 + dx
				contour[i].Y = (p.X*m[1]+p.Y*m[3]+one/2)>>14 + dy
			}
			list = append(list, contour)
		}
		going = flags&more != 0
	}
	return list
}

// one is 1 in the numbers of a component's scale (F2Dot14).
const one = 1 << 14
