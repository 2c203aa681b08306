package photo

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	_ "image/jpeg"
	_ "image/png"
)

// maxPixels is how large a picture may be, and half of that where decoding takes more memory (progressive JPEG, 16 bits a sample). What
// a file says of itself costs nothing; a file of some kilobytes can ask for a thousand megapixels.
const maxPixels = 100_000_000

// maxSide is the longest side of a JPEG; a PNG is held to it too.
const maxSide = 65535

// Info is what is known of a picture before it is decoded.
type Info struct {
	Width, Height int  // as it is seen, turned upright
	JPEG          bool // it is published as JPEG; else as PNG
	Sizes         []Size

	turn int // in the numbers of Orientation
}

// Size is one size in which a picture is published, in pixels.
type Size struct{ Width, Height int }

// Ext is the ending of the published file's name.
func (f *Info) Ext() string {
	if f.JPEG {
		return ".jpg"
	}
	return ".png"
}

// Inspect says how a picture will be published. It reads the whole file but decodes no pixel, so a fault among the pixels is
// found by Versions only. The error is an *Error.
func Inspect(data []byte) (*Info, error) {
	if _, _, err := Clean(data); err != nil {
		return nil, err
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width == 0 || config.Height == 0 {
		return nil, &Error{Cause: errDamaged}
	}
	pixels := int64(config.Width) * int64(config.Height)
	limit := int64(maxPixels)
	if heavy(data, config.ColorModel) {
		limit /= 2
	}
	if pixels > limit || max(config.Width, config.Height) > maxSide {
		return nil, &Error{Cause: errTooLarge, width: config.Width, height: config.Height}
	}
	f := &Info{Width: config.Width, Height: config.Height, turn: Orientation(data)}
	if f.turn >= 5 {
		f.Width, f.Height = f.Height, f.Width
	}
	f.JPEG = format == "jpeg" || photographic(data, pixels, config.ColorModel)
	f.Sizes = sizes(f.Width, f.Height)
	return f, nil
}

// heavy says whether decoding takes much more memory than the pixels themselves.
func heavy(data []byte, model color.Model) bool {
	switch model {
	case color.RGBA64Model, color.NRGBA64Model, color.Gray16Model:
		return true
	}
	return bytes.HasPrefix(data, []byte{0xFF, 0xD8}) && progressive(data)
}

// progressive looks for the frame header SOF2 (ITU-T T.81, table B.1). The file has passed Clean.
func progressive(data []byte) bool {
	for i := 2; i+4 <= len(data) && data[i+1] != 0xDA; {
		if data[i+1] == 0xFF {
			i++
			continue
		}
		if data[i+1] == 0xC2 {
			return true
		}
		i += 2 + int(binary.BigEndian.Uint16(data[i+2:]))
	}
	return false
}

// photographic says whether a PNG is a photo in the wrong form, to be published as JPEG: drawings, scans and screens of a telephone
// deflate to far less than a byte a pixel, photos never do.
func photographic(data []byte, pixels int64, model color.Model) bool {
	each := int64(1)
	switch model {
	case color.RGBA64Model, color.NRGBA64Model:
		each = 2
	case color.RGBAModel, color.NRGBAModel:
	default: // grey or with a palette
		return false
	}
	return int64(len(data)) > pixels*each
}

// Widths of published pictures, for a column of 690 CSS pixels and for 300 of them on telephones with two or three pixels to one. Those higher than wide
// are shown at most 26rem wide and need no more than the second.
const (
	narrow, middle, wide = 640, 960, 1600
)

// sizes lists the sizes of a picture, the narrowest first. No picture is enlarged, and a size is left out that would be nearly
// as wide as the next.
func sizes(width, height int) (list []Size) {
	widest := min(width, wide)
	if height > width {
		widest = min(width, middle)
	}
	for _, w := range []int{narrow, middle} {
		if w*5/4 < widest {
			list = append(list, scaledTo(width, height, w))
		}
	}
	return append(list, scaledTo(width, height, widest))
}

func scaledTo(width, height, w int) Size {
	return Size{w, max(1, (height*w+width/2)/width)}
}
