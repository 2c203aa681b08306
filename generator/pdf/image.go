package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"

	"noticeboard/generator/diag"
	"noticeboard/generator/photo"
)

// ImageError says that a picture can't be printed.
type ImageError struct{ Cause error }

func (e *ImageError) Error() string { return e.Text().English + ": " + e.Cause.Error() }

func (e *ImageError) Unwrap() error { return e.Cause }

// Text is the fault and what to do about it, in both languages.
func (e *ImageError) Text() diag.Text {
	return diag.T("图片打不开：文件已损坏，或不是 JPEG、PNG 格式，请用看图软件打开后另存为 .jpg 或 .png",
		"the picture can't be read: it is damaged or neither JPEG nor PNG; open it in a viewer and save it as .jpg or .png")
}

// pictureList is the pictures of a document, each once, in the order of first use.
type pictureList struct {
	archive bool // only colours of the output intent
	list    []picture
	byHash  map[[sha256.Size]byte]string
}

// picture is an image XObject (ISO 32000-1, 8.9.5).
type picture struct {
	name, dict string
	data       []byte
}

// add returns the name of the picture in the resources.
func (l *pictureList) add(file []byte) (string, error) {
	sum := sha256.Sum256(file)
	if name, known := l.byHash[sum]; known {
		return name, nil
	}
	var p picture
	var err error
	if bytes.HasPrefix(file, []byte("\xFF\xD8")) {
		p, err = jpegPicture(file, l.archive)
	} else {
		p, err = pngPicture(file)
	}
	if err != nil {
		return "", &ImageError{err}
	}
	p.name = fmt.Sprintf("I%d", len(l.list))
	if l.byHash == nil {
		l.byHash = map[[sha256.Size]byte]string{}
	}
	l.list, l.byHash[sum] = append(l.list, p), p.name
	return p.name, nil
}

const imageDict = "/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%s"

// jpegPicture embeds the file as it is, less what cameras write into it: a place or an owner's name must not be published.
func jpegPicture(file []byte, archive bool) (picture, error) {
	c, err := jpeg.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return picture{}, err
	}
	space := "DeviceRGB"
	switch c.ColorModel {
	case color.GrayModel:
		space = "DeviceGray"
	case color.CMYKModel:
		if archive { // where all colours are meant as sRGB, inks are forbidden (ISO 19005-1, 6.2.3.3)
			if file, err = screenColors(file); err != nil {
				return picture{}, err
			}
			break
		}
		space = "DeviceCMYK/Decode[1 0 1 0 1 0 1 0]" // written inverted by the programs that make such files
	}
	data, _, err := photo.Clean(file)
	return picture{dict: fmt.Sprintf(imageDict+"/Filter/DCTDecode", c.Width, c.Height, space), data: data}, err
}

// screenColors packs a JPEG picture of inks anew with red, green and blue.
func screenColors(file []byte) ([]byte, error) {
	img, err := jpeg.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	rgb := image.NewRGBA(img.Bounds())
	draw.Draw(rgb, rgb.Bounds(), img, img.Bounds().Min, draw.Src)
	var b bytes.Buffer
	err = jpeg.Encode(&b, rgb, &jpeg.Options{Quality: 92})
	return b.Bytes(), err
}

// pngPicture takes over the rows of a plain PNG and packs any other kind anew: transparent parts become white as the paper,
// since archives (PDF/A-1) allow no transparency.
func pngPicture(file []byte) (picture, error) {
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return picture{}, err
	}
	space, colors := "DeviceRGB", 3
	if _, gray := img.(*image.Gray); gray {
		space, colors = "DeviceGray", 1
	}
	size := img.Bounds().Size()
	rows, plain := pngRows(file)
	if !plain {
		if rows, err = repack(img, colors == 1); err != nil {
			return picture{}, err
		}
	}
	dict := fmt.Sprintf(imageDict+"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/Columns %d>>", size.X, size.Y, space, colors, size.X)
	return picture{dict: dict, data: rows}, nil
}

func repack(img image.Image, gray bool) ([]byte, error) {
	if !gray {
		paper := image.NewRGBA(img.Bounds())
		draw.Draw(paper, paper.Bounds(), image.White, image.Point{}, draw.Src)
		draw.Draw(paper, paper.Bounds(), img, img.Bounds().Min, draw.Over)
		img = paper
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return nil, err
	}
	rows, plain := pngRows(b.Bytes())
	if !plain {
		return nil, fmt.Errorf("%T was not packed plainly", img)
	}
	return rows, nil
}

// pngRows returns the deflated rows of a PNG file (ISO/IEC 15948) that png.Decode has accepted. plain is false where a PDF
// couldn't show them as they are: palettes, transparency, interlacing, and samples that aren't of 8 bits.
func pngRows(file []byte) (rows []byte, plain bool) {
	const header = 8
	depth, kind, interlaced := file[header+16], file[header+17], file[header+20]
	if depth != 8 || kind != 0 && kind != 2 || interlaced != 0 {
		return nil, false
	}
	for p := header; p+12 <= len(file); {
		n := int(binary.BigEndian.Uint32(file[p:]))
		switch string(file[p+4 : p+8]) {
		case "tRNS":
			return nil, false
		case "IDAT":
			rows = append(rows, file[p+8:p+8+n]...)
		case "IEND":
			return rows, true
		}
		p += 12 + n
	}
	return nil, false
}
