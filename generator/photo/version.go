package photo

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
)

const (
	quality = 80
	// light is up to how many bytes a JPEG that need not be changed is taken as it is, without a second loss.
	light = 100_000
	// PrintPixels is the longer side of what paper gets: 300 dots to the inch on the 156 mm of a type area.
	PrintPixels = 1850
)

// Versions makes the picture in all sizes of Inspect, in their order, and decodes it once for all of them. The error is an *Error.
func Versions(data []byte) ([][]byte, error) {
	f, err := Inspect(data)
	if err != nil {
		return nil, err
	}
	return render(data, f, f.Sizes)
}

// Print makes the picture for paper: upright, without metadata, at most PrintPixels long. The error is an *Error.
func Print(data []byte) ([]byte, error) {
	f, err := Inspect(data)
	if err != nil {
		return nil, err
	}
	size := Size{f.Width, f.Height}
	if long := max(f.Width, f.Height); long > PrintPixels {
		size = scaledTo(f.Width, f.Height, max(1, f.Width*PrintPixels/long))
	}
	list, err := render(data, f, []Size{size})
	if err != nil {
		return nil, err
	}
	return list[0], nil
}

// render decodes a picture and encodes it in some sizes, the narrowest first. Each is made of the next wider one.
func render(data []byte, f *Info, list []Size) ([][]byte, error) {
	img, format, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, &Error{Cause: errDamaged}
	}
	clean, _, err := Clean(data)
	if err != nil {
		return nil, err
	}
	_, inks := img.(*image.CMYK)
	same := f.turn <= 1 && f.JPEG == (format == "jpeg") && !inks // the file itself can be published
	r := rasterOf(img)
	made := make([][]byte, len(list))
	for i := len(list) - 1; i >= 0; i-- {
		size := list[i]
		if r, err = fit(r, size, f, i == len(list)-1); err != nil {
			return nil, err
		}
		full := size == Size{f.Width, f.Height}
		if same && full && f.JPEG && len(clean) <= light {
			made[i] = clean
			continue
		}
		if made[i], err = encode(r.image(), f.JPEG); err != nil {
			return nil, &Error{Cause: err}
		}
		// A drawing can grow when it is scaled, since edges become soft; a small JPEG when it is packed again.
		if same && (full || !f.JPEG) && len(clean) <= len(made[i]) {
			made[i] = clean
		}
	}
	return made, nil
}

// fit scales r to a size. The first time it is turned upright too, after scaling: then there is less to turn.
func fit(r raster, size Size, f *Info, first bool) (raster, error) {
	if !first {
		return r.scaled(size), nil
	}
	lying := size
	if f.turn >= 5 {
		lying = Size{size.Height, size.Width}
	}
	return r.scaled(lying).turned(f.turn), nil
}

func encode(img image.Image, asJPEG bool) ([]byte, error) {
	var b bytes.Buffer
	if asJPEG {
		err := jpeg.Encode(&b, onPaper(img), &jpeg.Options{Quality: quality})
		return b.Bytes(), err
	}
	err := png.Encode(&b, withPalette(img))
	return b.Bytes(), err
}

// onPaper lays a transparent picture on white.
func onPaper(img image.Image) image.Image {
	rgba, ok := img.(*image.RGBA)
	if !ok || rgba.Opaque() {
		return img
	}
	paper := image.NewRGBA(rgba.Rect)
	draw.Draw(paper, paper.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(paper, paper.Rect, rgba, rgba.Rect.Min, draw.Over)
	return paper
}

// withPalette packs a picture of at most 256 colours with a palette, in the order in which they occur.
func withPalette(img image.Image) image.Image {
	rgba, ok := img.(*image.RGBA)
	if !ok {
		return img
	}
	out := image.NewPaletted(rgba.Rect, nil)
	index := map[color.RGBA]uint8{}
	for i := range out.Pix {
		p := rgba.Pix[i*4 : i*4+4]
		c := color.RGBA{p[0], p[1], p[2], p[3]}
		n, known := index[c]
		if !known {
			if len(out.Palette) == 256 {
				return img
			}
			n = uint8(len(out.Palette))
			index[c], out.Palette = n, append(out.Palette, c)
		}
		out.Pix[i] = n
	}
	return out
}
