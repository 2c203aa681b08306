package photo

import (
	"image"
	"image/draw"
)

// A plane is samples in rows: one of the channels of a picture, or all of them side by side.
type plane struct {
	pix           []byte
	width, height int
	stride        int // bytes from row to row
	channels      int // bytes to a pixel
}

func newPlane(width, height, channels int) plane {
	return plane{make([]byte, width*height*channels), width, height, width * channels, channels}
}

// scaled returns the plane at another size. A new pixel is the mean of the area that falls on it, parts of pixels counted as parts:
// exact in whole numbers, which 64 bits hold for any picture that Inspect lets pass.
func (p plane) scaled(width, height int) plane {
	if width == p.width && height == p.height {
		return p
	}
	out := newPlane(width, height, p.channels)
	row := make([]uint32, out.stride) // of the source, as wide as the result; times p.width
	sums := make([]uint64, out.stride)
	area := uint64(p.width) * uint64(p.height)
	y, room := 0, p.height // the row of the result, and how much of it is still empty, in parts of which a source row has height
	for sy := range p.height {
		p.narrow(p.pix[sy*p.stride:], row, width)
		for left := height; left > 0; {
			n := min(left, room)
			for i, v := range row {
				sums[i] += uint64(v) * uint64(n)
			}
			left, room = left-n, room-n
			if room > 0 {
				continue
			}
			for i, s := range sums {
				out.pix[y*out.stride+i] = byte((s + area/2) / area)
			}
			clear(sums)
			y, room = y+1, p.height
		}
	}
	return out
}

// narrow sums up a row of the source for a row of the given width.
func (p plane) narrow(src []byte, row []uint32, width int) {
	if p.channels == 1 {
		narrowOne(src[:p.width], row, width)
		return
	}
	clear(row)
	x, room := 0, p.width
	for sx := range p.width {
		for left := width; left > 0; {
			n := min(left, room)
			for c := range p.channels {
				row[x*p.channels+c] += uint32(src[sx*p.channels+c]) * uint32(n)
			}
			left, room = left-n, room-n
			if room == 0 {
				x, room = x+1, p.width
			}
		}
	}
}

// narrowOne is narrow for one channel, as photos have it, where most pixels lie wholly in one of the result.
func narrowOne(src []byte, row []uint32, width int) {
	x, room, sum := 0, len(src), uint32(0)
	for _, v := range src {
		left := width
		for left >= room {
			row[x] = sum + uint32(v)*uint32(room)
			left -= room
			x, room, sum = x+1, len(src), 0
		}
		sum += uint32(v) * uint32(left)
		room -= left
	}
}

// turned returns the plane upright, where orientation is in the numbers of Orientation.
func (p plane) turned(orientation int) plane {
	if orientation <= 1 {
		return p
	}
	out := newPlane(p.width, p.height, p.channels)
	if orientation >= 5 {
		out = newPlane(p.height, p.width, p.channels)
	}
	right, bottom := p.width-1, p.height-1
	for y := range out.height {
		for x := range out.width {
			sx, sy := x, y
			switch orientation {
			case 2:
				sx = right - x
			case 3:
				sx, sy = right-x, bottom-y
			case 4:
				sy = bottom - y
			case 5:
				sx, sy = y, x
			case 6:
				sx, sy = y, bottom-x
			case 7:
				sx, sy = right-y, bottom-x
			case 8:
				sx, sy = right-y, x
			}
			copy(out.pix[y*out.stride+x*p.channels:][:p.channels], p.pix[sy*p.stride+sx*p.channels:])
		}
	}
	return out
}

// A raster is a picture in planes: one of greys, one of red, green, blue and alpha, or brightness and twice colour at
// half the resolution.
type raster struct {
	width, height int
	planes        []plane
}

// rasterOf takes over the pixels of a decoded picture, or copies them where it keeps them in another way: inks become red, green and
// blue, 16 bits become eight.
func rasterOf(img image.Image) raster {
	b := img.Bounds()
	r := raster{width: b.Dx(), height: b.Dy()}
	switch img := img.(type) {
	case *image.YCbCr:
		half := image.Rect(0, 0, b.Dx(), b.Dy())
		cw, ch := chroma(half, img.SubsampleRatio)
		r.planes = []plane{
			{img.Y, b.Dx(), b.Dy(), img.YStride, 1}, {img.Cb, cw, ch, img.CStride, 1}, {img.Cr, cw, ch, img.CStride, 1},
		}
	case *image.Gray:
		r.planes = []plane{{img.Pix, b.Dx(), b.Dy(), img.Stride, 1}}
	case *image.RGBA:
		r.planes = []plane{{img.Pix, b.Dx(), b.Dy(), img.Stride, 4}}
	default:
		rgba := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
		draw.Draw(rgba, rgba.Rect, img, b.Min, draw.Src)
		return rasterOf(rgba)
	}
	return r
}

// chroma is the size of the planes of colour.
func chroma(r image.Rectangle, ratio image.YCbCrSubsampleRatio) (width, height int) {
	across, down := 1, 1
	switch ratio {
	case image.YCbCrSubsampleRatio422:
		across = 2
	case image.YCbCrSubsampleRatio420:
		across, down = 2, 2
	case image.YCbCrSubsampleRatio440:
		down = 2
	case image.YCbCrSubsampleRatio411:
		across = 4
	case image.YCbCrSubsampleRatio410:
		across, down = 4, 2
	}
	return (r.Dx() + across - 1) / across, (r.Dy() + down - 1) / down
}

func (r raster) scaled(size Size) raster {
	out := raster{width: size.Width, height: size.Height}
	for i, p := range r.planes {
		w, h := size.Width, size.Height
		if len(r.planes) == 3 && i > 0 {
			w, h = (w+1)/2, (h+1)/2
		}
		out.planes = append(out.planes, p.scaled(w, h))
	}
	return out
}

func (r raster) turned(orientation int) raster {
	out := raster{width: r.width, height: r.height}
	if orientation >= 5 {
		out.width, out.height = r.height, r.width
	}
	for _, p := range r.planes {
		out.planes = append(out.planes, p.turned(orientation))
	}
	return out
}

// image returns the picture for an encoder. A raster with three planes must have been scaled: only then its colour is at half the
// resolution.
func (r raster) image() image.Image {
	bounds := image.Rect(0, 0, r.width, r.height)
	p := r.planes[0]
	switch {
	case len(r.planes) == 3:
		return &image.YCbCr{Y: p.pix, Cb: r.planes[1].pix, Cr: r.planes[2].pix, YStride: p.stride, CStride: r.planes[1].stride,
			SubsampleRatio: image.YCbCrSubsampleRatio420, Rect: bounds}
	case p.channels == 1:
		return &image.Gray{Pix: p.pix, Stride: p.stride, Rect: bounds}
	}
	return &image.RGBA{Pix: p.pix, Stride: p.stride, Rect: bounds}
}
