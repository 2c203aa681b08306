package typeset

import (
	"bytes"
	"errors"
	"image"
	_ "image/jpeg"
	_ "image/png"
	"io/fs"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/photo"
)

const (
	maxPixels = 50_000_000
	// pictureDPI is the resolution a picture is printed at where it fits: enough for a photograph seen at arm's length.
	pictureDPI = 150
)

// picture is an image that can be printed.
type picture struct {
	alt           string
	data          []byte
	turn          Turn
	width, height int // in pixels, as it is seen
}

// load reads a picture. ok is false where it can't be printed, which is then reported.
func (s *setter) load(path, alt string, line int) (p picture, ok bool) {
	p, message, hint := s.read(path)
	if message != (diag.Text{}) {
		s.diags.Error(s.pos(line), "picture-unusable", message, hint)
		return picture{}, false
	}
	p.alt = alt
	return p, true
}

// read is readPicture, once for each picture that can be printed.
func (s *setter) read(path string) (p picture, message, hint diag.Text) {
	if p, known := s.loaded[path]; known {
		return p, message, hint
	}
	if p, message, hint = readPicture(path, s.opt.Open); message == (diag.Text{}) {
		if s.loaded == nil {
			s.loaded = map[string]picture{}
		}
		s.loaded[path] = p
	}
	return p, message, hint
}

// readPicture reads a picture and decodes it once: a file whose pixels are damaged would print as half a picture. Where it
// can't be printed, message says why.
func readPicture(path string, open func(string) ([]byte, error)) (p picture, message, hint diag.Text) {
	if open == nil {
		return p, diag.T("图片“%s”打不开", "the picture %q can't be opened", path), hint
	}
	data, err := open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return p, diag.T("找不到图片“%s”", "there is no picture %q", path),
			diag.T("请核对文件名，或把图片放进 content 文件夹", "check the file name, or put the picture into the content folder")
	}
	var broken *photo.Error
	if errors.As(err, &broken) {
		return p, diag.T("图片“%s”不能用：%s", "the picture %q can't be used: %s", path, broken.Text()), broken.Hint()
	}
	if err != nil {
		return p, diag.T("图片“%s”读不出来：%v", "the picture %q can't be read: %v", path, err), hint
	}
	again := diag.T("请重新拷贝一次，或用看图软件另存为 JPEG 或 PNG", "copy it again, or save it as JPEG or PNG with a picture program")
	_, _, err = photo.Clean(data)
	if errors.As(err, &broken) {
		return p, diag.T("图片“%s”不能用：%s", "the picture %q can't be used: %s", path, broken.Text()), broken.Hint()
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err == nil && int64(config.Width)*int64(config.Height) > maxPixels {
		return p, diag.T("图片“%s”太大：%d × %d 像素，超过 5000 万像素", "the picture %q is too large: %d × %d pixels, more than 50 million",
				path, config.Width, config.Height),
			diag.T("请先缩小图片，打印用 3000 像素宽就足够了", "scale it down; 3000 pixels in width are enough for print")
	}
	if err == nil {
		_, _, err = image.Decode(bytes.NewReader(data))
	}
	if err != nil || config.Width == 0 || config.Height == 0 {
		return p, diag.T("图片“%s”的内容已损坏", "the picture %q is damaged", path), again
	}
	p = picture{data: data, turn: Turn(photo.Orientation(data)), width: config.Width, height: config.Height}
	if p.turn.Sideways() {
		p.width, p.height = p.height, p.width
	}
	return p, message, hint
}

// pictureSize is the size of a picture in a column: that of print at pictureDPI, where that is not too wide or too high.
func (s *setter) pictureSize(p *picture, width Length) (w, h Length) {
	w = min(Length(int64(p.width)*72000/pictureDPI), width)
	h = Length(int64(w) * int64(p.height) / int64(p.width))
	if highest := s.pitch * Length(s.t.Lines) * 3 / 5; h > highest {
		h = highest
		w = max(Length(int64(h)*int64(p.width)/int64(p.height)), 1)
	}
	return w, h
}

// figure sets a picture that stands alone, centred, with its caption below.
func (s *setter) figure(f *doc.Figure, c column) {
	p, ok := s.load(f.Target, f.Alt, f.Line)
	if !ok {
		return
	}
	w, h := s.pictureSize(&p, c.width)
	from := len(s.items)
	margin := s.pitch / 4
	height := (h + 2*margin + s.pitch - 1) / s.pitch * s.pitch
	s.image(&p, Rect{c.x + (c.width-w)/2, (height - h) / 2, w, h}, c)
	s.strips = append(s.strips, strip{height: height, from: from, to: len(s.items), keep: len(f.Caption) > 0})
	s.pictureCaption(f, ownStyle(c.role, s.t.TableSizes[0], s.pitch), c)
}

// image adds a picture with its alternative text.
func (s *setter) image(p *picture, r Rect, c column) {
	tag := s.addTag("Figure", c.tag)
	s.layout.Tags[tag].Alt = p.alt
	s.items = append(s.items, &Image{Rect: r, Data: p.data, Turn: p.turn, Tag: int(tag)})
}

// pictureCaption sets what stands below a picture, if anything does.
func (s *setter) pictureCaption(f *doc.Figure, style typeStyle, c column) {
	if len(f.Caption) > 0 {
		c.tag = s.addTag("Caption", c.tag)
		s.paragraph(f.Caption, par{typeStyle: style, column: c, how: alignCenter, line: f.Line})
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
	s.items = append(s.items, &Image{Rect: Rect{x, baseline - ascent(size) + (size-h)/2, b.width, max(h, 1)}, Data: p.data, Turn: p.turn, Tag: int(b.tag)})
}
