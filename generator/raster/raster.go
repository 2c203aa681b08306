// Package raster draws laid-out documents as pictures (PNG). Like package pdf it decides nothing and measures nothing: where a glyph
// stands is settled in the frames of package typeset.
//
// # Equal bytes everywhere
//
// A processor may fuse a multiplication with the addition behind it, which rounds differently, so what is reckoned here is reckoned in
// whole numbers: places in 1/64 pixel, curves parted into chords, coverage in sixteenths, mixed colours. The chords are filled by
// golang.org/x/image/vector, which guards its own arithmetic against fusing and is held to equal results on all processors by its
// tests; its own curves are not guarded, and are not used. Shapes under 512 pixels, which all glyphs are, it fills in fixed point.
//
// # Weight
//
// Chats shrink and grey pictures that weigh much. Coverage in sixteenths leaves a page of text some dozens of colours, so the file has
// a palette. Only a page with photos has more than 256 colours and is written in full. A picture for chats of 1080 × 2000 pixels:
//
//	 14 ms  80 kB  drawn and packed at the fastest level of compress/zlib, which is used
//	 30 ms  64 kB  at its default level, used where the first gives more than 110 kB
//	450 ms  55 kB  at its best
package raster

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"

	"golang.org/x/image/vector"

	"noticeboard/generator/typeset"
)

// Write draws the only page of a layout as a PNG with so many pixels to the point. An error of anything but w is a mistake in the layout,
// or a picture in it that can't be read.
func Write(w io.Writer, d *typeset.Layout, scale int) error {
	if len(d.Pages) != 1 {
		return fmt.Errorf("raster: a picture shows one page, not %d", len(d.Pages))
	}
	img, err := Draw(&d.Pages[0], scale)
	if err != nil {
		return fmt.Errorf("raster: %w", err)
	}
	few := fewColors(img)
	var file bytes.Buffer
	for _, level := range []png.CompressionLevel{png.BestSpeed, png.DefaultCompression} {
		file.Reset()
		if err := (&png.Encoder{CompressionLevel: level}).Encode(&file, few); err != nil {
			return fmt.Errorf("raster: %w", err)
		}
		if file.Len() < heavy {
			break
		}
	}
	_, err = w.Write(file.Bytes())
	return err
}

// heavy is the weight in bytes from which a file is packed better, which takes twice the time.
const heavy = 110_000

// largest is how many pixels a page may have on a side. It keeps a plate of half a metre from taking the machine's memory.
const largest = 8000

// Draw draws a page with so many pixels to the point, on white.
func Draw(p *typeset.Page, scale int) (*image.RGBA, error) {
	a := artist{scale: scale}
	width, height := a.pixel(p.Width), a.pixel(p.Height)
	if scale < 1 || width < 1 || height < 1 || width > largest || height > largest {
		return nil, fmt.Errorf("the page would have %d × %d pixels", width, height)
	}
	a.img = image.NewRGBA(image.Rect(0, 0, width, height))
	whiten(a.img.Pix)
	for _, item := range p.Items {
		if err := a.item(item); err != nil {
			return nil, err
		}
	}
	return a.img, nil
}

// artist draws one page.
type artist struct {
	img   *image.RGBA
	scale int // pixels to the point
	fill  vector.Rasterizer
	mask  image.Alpha
	path  []point // of the shape that is being drawn
	ends  []int   // of its contours in path
}

// point is a place in 1/64 pixel from the upper left corner of the page.
type point struct{ x, y int }

// sub is how many units of a point make a pixel.
const sub = 64

func (a *artist) item(item typeset.Item) error {
	switch i := item.(type) {
	case *typeset.Text:
		return a.text(i)
	case *typeset.Line:
		return a.line(i)
	case *typeset.Rects:
		for _, r := range i.Rects {
			a.rect(a.box(r), i.Color)
		}
	case *typeset.Image:
		return a.picture(i)
	case *typeset.Link: // nobody can click on a picture
	default:
		return fmt.Errorf("unknown item %T", item)
	}
	return nil
}

// pixel is the nearest edge of a pixel.
func (a *artist) pixel(l typeset.Length) int { return divRound(int64(l)*int64(a.scale), 1000) }

// length is a length in 1/64 pixel.
func (a *artist) length(l typeset.Length) int { return divRound(int64(l)*int64(a.scale)*sub, 1000) }

func (a *artist) place(x, y typeset.Length) point {
	return point{a.length(x), a.length(y)}
}

// box is the pixels of a rectangle. Edges fall between pixels, so that what touches on paper touches here and nothing is blurred; no
// rectangle vanishes.
func (a *artist) box(r typeset.Rect) image.Rectangle {
	b := image.Rect(a.pixel(r.X), a.pixel(r.Y), a.pixel(r.X+r.W), a.pixel(r.Y+r.H))
	if b.Dx() == 0 && r.W > 0 {
		b.Max.X++
	}
	if b.Dy() == 0 && r.H > 0 {
		b.Max.Y++
	}
	return b
}

func (a *artist) rect(r image.Rectangle, c typeset.Color) {
	draw.Draw(a.img, r, &image.Uniform{color.RGBA{c.R, c.G, c.B, 0xFF}}, image.Point{}, draw.Src)
}

func (a *artist) text(t *typeset.Text) error {
	if len(t.Glyphs) == 0 {
		return nil
	}
	if t.Face == nil || t.Size <= 0 {
		return fmt.Errorf("text of %d glyphs has no face or no size", len(t.Glyphs))
	}
	num, den := int64(t.Size)*int64(a.scale)*sub, 1000*int64(t.Face.UnitsPerEm)
	for _, g := range t.Glyphs {
		if g.ID == 0 || int(g.ID) >= t.Face.Glyphs() {
			return fmt.Errorf("glyph %d for %q is not in %s", g.ID, g.Rune, t.Face.Name)
		}
		at := a.place(t.X+g.X, t.Y)
		a.path, a.ends = a.path[:0], a.ends[:0]
		for _, contour := range t.Face.Contours(g.ID) {
			a.contour(contour, at, num, den)
		}
		a.paint(t.Color)
	}
	return nil
}

// paint fills the contours of the path.
func (a *artist) paint(c typeset.Color) {
	r := a.bounds().Intersect(a.img.Bounds())
	if r.Empty() {
		return
	}
	a.fill.Reset(r.Dx(), r.Dy())
	from := 0
	for _, to := range a.ends {
		for i, p := range a.path[from:to] {
			x, y := float32(p.x-r.Min.X*sub)/sub, float32(p.y-r.Min.Y*sub)/sub // exact: whole numbers parted by a power of two
			if i == 0 {
				a.fill.MoveTo(x, y)
			} else {
				a.fill.LineTo(x, y)
			}
		}
		a.fill.ClosePath()
		from = to
	}
	if n := r.Dx() * r.Dy(); n > cap(a.mask.Pix) {
		a.mask.Pix = make([]byte, n)
	} else {
		a.mask.Pix = a.mask.Pix[:n]
	}
	a.mask.Stride, a.mask.Rect = r.Dx(), image.Rect(0, 0, r.Dx(), r.Dy())
	a.fill.DrawOp = draw.Src
	a.fill.Draw(&a.mask, a.mask.Rect, image.Opaque, image.Point{})
	for y := range r.Dy() {
		to := a.img.Pix[a.img.PixOffset(r.Min.X, r.Min.Y+y):]
		for x, cover := range a.mask.Pix[y*r.Dx() : (y+1)*r.Dx()] {
			if cover > 0 {
				mix(to[4*x:4*x+3:4*x+3], c, (int(cover)*levels+127)/255)
			}
		}
	}
}

// levels is how finely the edge of a shape is told from what is behind it.
const levels = 16

func mix(to []byte, c typeset.Color, level int) {
	for i, ink := range [3]byte{c.R, c.G, c.B} {
		to[i] = byte((int(to[i])*(levels-level) + int(ink)*level + levels/2) / levels)
	}
}

// bounds is the pixels that the path touches.
func (a *artist) bounds() image.Rectangle {
	if len(a.path) == 0 {
		return image.Rectangle{}
	}
	least, most := a.path[0], a.path[0]
	for _, p := range a.path {
		least = point{min(least.x, p.x), min(least.y, p.y)}
		most = point{max(most.x, p.x), max(most.y, p.y)}
	}
	return image.Rect(least.x>>6, least.y>>6, most.x>>6+1, most.y>>6+1)
}

// whiten fills the pixels of a picture with white, doubling what is filled.
func whiten(pix []byte) {
	for n := copy(pix, []byte{0xFF}); n < len(pix); {
		n += copy(pix[n:], pix[:n])
	}
}

// fewColors turns a picture of at most 256 colours into one with a palette, and returns others as they are.
func fewColors(img *image.RGBA) image.Image {
	few := image.NewPaletted(img.Bounds(), nil)
	index := map[uint32]uint8{}
	var last uint32 // no pixel is transparent
	var number uint8
	for i := range few.Pix {
		c := binary.LittleEndian.Uint32(img.Pix[4*i:])
		if c != last {
			n, known := index[c]
			if !known {
				if len(index) == 256 {
					return img
				}
				n = uint8(len(index))
				index[c] = n
				few.Palette = append(few.Palette, color.RGBA{uint8(c), uint8(c >> 8), uint8(c >> 16), uint8(c >> 24)})
			}
			last, number = c, n
		}
		few.Pix[i] = number
	}
	return few
}

// divRound divides and rounds halves away from zero; d is positive. What is divided may be more than an int of 32 bits holds.
func divRound(n, d int64) int {
	if n < 0 {
		return -int((-n + d/2) / d)
	}
	return int((n + d/2) / d)
}

var errPicture = errors.New("the picture is neither JPEG nor PNG, or damaged")
