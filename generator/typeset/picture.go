package typeset

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"io/fs"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

const (
	maxPixels = 50_000_000
	// pictureDPI is the resolution a picture is printed at where it fits: enough for a photograph seen at arm's length.
	pictureDPI = 150
)

// picture is an image that can be printed.
type picture struct {
	path          string
	alt           string
	data          []byte
	width, height int // in pixels
}

// load reads a picture. ok is false where it can't be printed, which is then reported.
func (s *setter) load(path, alt string, line int) (p picture, ok bool) {
	for i := range s.pictures {
		if s.pictures[i].path == path && s.pictures[i].alt == alt {
			return s.pictures[i], true
		}
	}
	bad := func(message, hint diag.Text) (picture, bool) {
		s.diags.Error(s.pos(line), "picture-unusable", message, hint)
		return picture{}, false
	}
	if s.opt.Open == nil {
		return bad(diag.T("图片“%s”打不开", "the picture %q can't be opened", path), diag.Text{})
	}
	data, err := s.opt.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return bad(diag.T("找不到图片“%s”", "there is no picture %q", path),
			diag.T("请核对文件名，或把图片放进 content 文件夹", "check the file name, or put the picture into the content folder"))
	}
	if err != nil {
		return bad(diag.T("图片“%s”读不出来：%v", "the picture %q can't be read: %v", path, err), diag.Text{})
	}
	config, ok := decodeConfig(data)
	if !ok {
		return bad(diag.T("“%s”不是完好的 JPEG 或 PNG 图片", "%q is not a whole JPEG or PNG picture", path),
			diag.T("请用看图软件另存为 JPEG 或 PNG", "save it as JPEG or PNG with a picture program"))
	}
	if int64(config.Width)*int64(config.Height) > maxPixels {
		return bad(diag.T("图片“%s”太大：%d × %d 像素，超过 5000 万像素", "the picture %q is too large: %d × %d pixels, more than 50 million",
			path, config.Width, config.Height),
			diag.T("请先缩小图片，打印用 3000 像素宽就足够了", "scale it down; 3000 pixels in width are enough for print"))
	}
	return picture{path, alt, data, config.Width, config.Height}, true
}

// decodeConfig reads the size of a JPEG or PNG and checks that the file has an end.
func decodeConfig(data []byte) (c image.Config, ok bool) {
	var err error
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xd8\xff")):
		c, err = jpeg.DecodeConfig(bytes.NewReader(data))
		ok = bytes.LastIndex(data, []byte("\xff\xd9")) > 0
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		c, err = png.DecodeConfig(bytes.NewReader(data))
		ok = bytes.Contains(data[max(0, len(data)-1024):], []byte("IEND\xaeB`\x82"))
	}
	return c, ok && err == nil && c.Width > 0 && c.Height > 0
}

// figure sets a picture that stands alone, centred, with its caption below.
func (s *setter) figure(f *doc.Figure, c column) {
	p, ok := s.load(f.Target, f.Alt, f.Line)
	if !ok {
		return
	}
	w := min(Length(int64(p.width)*72000/pictureDPI), c.width)
	h := Length(int64(w) * int64(p.height) / int64(p.width))
	if highest := s.pitch * Length(s.t.Lines) * 3 / 5; h > highest {
		h = highest
		w = max(Length(int64(h)*int64(p.width)/int64(p.height)), 1)
	}
	tag := s.addTag("Figure", c.tag)
	s.layout.Tags[tag].Alt = f.Alt
	from := len(s.items)
	margin := s.pitch / 4
	height := (h + 2*margin + s.pitch - 1) / s.pitch * s.pitch
	s.items = append(s.items, &Image{Rect: Rect{c.x + (c.width-w)/2, (height - h) / 2, w, h}, Data: p.data, Tag: int(tag)})
	s.strips = append(s.strips, strip{height: height, from: from, to: len(s.items), keep: len(f.Caption) > 0})
	if len(f.Caption) > 0 {
		c.tag = s.addTag("Caption", c.tag)
		s.paragraph(f.Caption, par{typeStyle: ownStyle(font.Body, s.t.TableSizes[0], s.pitch), column: c, how: alignCenter, line: f.Line})
	}
}

// shapeImage makes a box of a picture in the line, as high as the type and at most six characters wide.
func (s *setter) shapeImage(im *doc.Image, r run) {
	line := im.Line
	if line == 0 {
		line = r.line
	}
	p, ok := s.load(im.Target, im.Alt, line)
	if !ok {
		return
	}
	s.pictures = append(s.pictures, p)
	w := min(int64(r.size)*int64(p.width)/int64(p.height), int64(6*r.em))
	tag := s.addTag("Figure", r.tag)
	s.layout.Tags[tag].Alt = im.Alt
	s.boxes = append(s.boxes, box{class: object, width: max(Length(w), 1), tag: tag, ref: int32(len(s.pictures))})
}

// setPicture puts the picture of b on a line of type of the given size.
func (s *setter) setPicture(b *box, x, baseline, size Length) {
	p := &s.pictures[b.ref-1]
	h := min(size, Length(int64(b.width)*int64(p.height)/int64(p.width)))
	s.items = append(s.items, &Image{Rect: Rect{x, baseline - ascent(size) + (size-h)/2, b.width, max(h, 1)}, Data: p.data, Tag: int(b.tag)})
}
