package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"

	"noticeboard/generator/typeset"
)

// picture scales a picture into its rectangle: each pixel is the mean of those that it covers, or the nearest where the picture is enlarged.
func (a *artist) picture(i *typeset.Image) error {
	decode := png.Decode
	if bytes.HasPrefix(i.Data, []byte("\xFF\xD8")) {
		decode = jpeg.Decode
	}
	decoded, err := decode(bytes.NewReader(i.Data))
	if err != nil {
		return fmt.Errorf("%w: %w", errPicture, err)
	}
	size := decoded.Bounds().Size()
	if size.X == 0 || size.Y == 0 {
		return errPicture
	}
	from := image.NewRGBA(image.Rectangle{Max: size})
	draw.Draw(from, from.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(from, from.Rect, decoded, decoded.Bounds().Min, draw.Over)
	to := a.box(i.Rect)
	seen := to.Size() // of the picture as its pixels lie
	if i.Turn.Sideways() {
		seen.X, seen.Y = seen.Y, seen.X
	}
	for y := range seen.Y {
		for x := range seen.X {
			c := mean(from, span(x, seen.X, size.X), span(y, seen.Y, size.Y))
			tx, ty := turned(i.Turn, x, y, seen)
			if at := to.Min.Add(image.Pt(tx, ty)); at.In(a.img.Rect) {
				a.img.SetRGBA(at.X, at.Y, c)
			}
		}
	}
	return nil
}

// span is the pixels, of all that there are, which pixel i of n shows: from the first to before the last.
func span(i, n, all int) [2]int {
	first := int(int64(i) * int64(all) / int64(n))
	return [2]int{first, max(int(int64(i+1)*int64(all)/int64(n)), first+1)}
}

func mean(img *image.RGBA, xs, ys [2]int) color.RGBA {
	var r, g, b, n int64
	for y := ys[0]; y < ys[1]; y++ {
		for x := xs[0]; x < xs[1]; x++ {
			p := img.Pix[img.PixOffset(x, y):]
			r, g, b, n = r+int64(p[0]), g+int64(p[1]), b+int64(p[2]), n+1
		}
	}
	return color.RGBA{uint8(divRound(r, n)), uint8(divRound(g, n)), uint8(divRound(b, n)), 0xFF}
}

// turned is where a stored pixel is seen; size is that of the picture as it is stored.
func turned(t typeset.Turn, x, y int, size image.Point) (int, int) {
	right, low := size.X-1-x, size.Y-1-y
	switch t {
	case 2:
		return right, y
	case 3:
		return right, low
	case 4:
		return x, low
	case 5:
		return y, x
	case 6:
		return low, x
	case 7:
		return low, right
	case 8:
		return y, right
	}
	return x, y
}
