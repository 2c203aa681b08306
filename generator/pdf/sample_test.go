package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"noticeboard/generator/font"
	"noticeboard/generator/typeset"
)

// sheet builds layouts by hand, so that these tests need no typesetting.
type sheet struct {
	typeset.Layout
	y typeset.Length
}

const bodySize = 15750 // 三号, thousandths of a point

func newSheet() *sheet {
	return &sheet{Layout: typeset.Layout{Title: "关于柳溪镇党员中心户拟聘人选的公示", Lang: "zh-CN", Tags: []typeset.Tag{{Role: "Document", Parent: -1}}}}
}

func (s *sheet) newPage(label string) {
	s.Pages = append(s.Pages, typeset.Page{Width: typeset.MM(210), Height: typeset.MM(297), Label: label})
	s.y = typeset.MM(37)
}

func (s *sheet) put(i typeset.Item) {
	p := &s.Pages[len(s.Pages)-1]
	p.Items = append(p.Items, i)
}

func (s *sheet) tag(role typeset.Role, parent int) int {
	s.Tags = append(s.Tags, typeset.Tag{Role: role, Parent: parent})
	return len(s.Tags) - 1
}

// text sets one run at x and returns where it ends. Faces change by character.
func (s *sheet) text(role font.Role, text string, size, x, y typeset.Length, tag int) typeset.Length {
	var run *typeset.Text
	for _, r := range text {
		f, g, ok := font.Builtin().Find(role, r)
		if !ok {
			panic("no glyph for " + string(r))
		}
		if run == nil || run.Face != f {
			run = &typeset.Text{Face: f, Size: size, X: x, Y: y, Tag: tag}
			s.put(run)
		}
		run.Glyphs = append(run.Glyphs, typeset.Glyph{ID: g, Rune: r, X: x - run.X})
		x += typeset.Length(f.Advance(g)) * size / 1000
	}
	return x
}

// para sets text in lines of 28 characters, without regard to punctuation.
func (s *sheet) para(role font.Role, tag int, text string) {
	r := []rune(text)
	for len(r) > 0 {
		n := min(len(r), 28)
		s.text(role, string(r[:n]), bodySize, typeset.MM(28), s.y, tag)
		s.y += typeset.MM(10.2)
		r = r[n:]
	}
}

// qr draws modules in a fixed pattern; it doesn't encode anything.
func (s *sheet) qr(tag int) {
	q := &typeset.Rects{Tag: tag}
	for y := range 29 {
		for x := range 29 {
			if (x*7+y*5+x*y)%3 == 0 {
				q.Rects = append(q.Rects, typeset.Rect{X: typeset.MM(28 + .9*float64(x)), Y: s.y + typeset.MM(.9*float64(y)), W: typeset.MM(.9), H: typeset.MM(.9)})
			}
		}
	}
	s.put(q)
	s.put(&typeset.Link{Rect: typeset.Rect{X: typeset.MM(28), Y: s.y, W: typeset.MM(26), H: typeset.MM(26)}, URL: "https://example.cn/selections/2026-guozhai.html", Tag: tag})
	s.y += typeset.MM(36)
}

var candidates = []string{"张𬱖", "李䶮", "王㛃玥", "欧阳喆", "赵堃", "𠮷田"}

// notice is one page of text, a table, a picture of modules and a signature.
func notice() *typeset.Layout {
	s := newSheet()
	s.newPage("1")
	title := s.tag("H1", 0)
	s.text(font.Title, s.Title, 22000, typeset.MM(38), s.y, title)
	s.Outline = append(s.Outline, typeset.Bookmark{Level: 1, Title: s.Title, Y: s.y - 22000})
	s.y += typeset.MM(16)
	s.para(font.Body, s.tag("P", 0), "根据《社会救助暂行办法》（国务院令第649号）和《××省农村最低生活保障工作规程》，经本人申请、村民小组评议、入户核查（含大数据比对）、村“两委”研究并报镇人民政府审核，现将拟纳入保障的对象名单予以公示，接受群众监督。公示期为7天：2026年11月22日至2026年11月28日。")
	heading := s.tag("H2", 0)
	s.Outline = append(s.Outline, typeset.Bookmark{Level: 2, Title: "一、拟保障对象", Y: s.y - bodySize})
	s.para(font.Heading, heading, "一、拟保障对象")
	s.table()
	s.para(font.Kai, s.tag("H3", 0), "（一）监督方式")
	s.para(font.Body, s.tag("P", 0), "公示期内如有异议，请如实署名向村务监督委员会反映；电话：0555-1234567，邮箱：xiahe@example.cn。扫描下方二维码可查看全文……任何人不得打击报复——违者依法处理！")
	figure := s.tag("Figure", 0)
	s.Tags[figure].Alt = "二维码：公示网页"
	s.qr(figure)
	s.text(font.Body, "— 1 —", 14000, typeset.MM(165), typeset.MM(272), typeset.Artifact)
	return &s.Layout
}

func (s *sheet) table() {
	table := s.tag("Table", 0)
	top := s.y - typeset.MM(6)
	for i, row := range append([]string{"姓名"}, candidates...) {
		tr := s.tag("TR", table)
		cell, role := typeset.Role("TD"), font.Body
		if i == 0 {
			cell, role = "TH", font.Heading
		}
		for c, text := range []string{row, strings.Repeat("户", i), ""} {
			s.text(role, text, 12000, typeset.MM(30+50*float64(c)), s.y, s.tag(cell, tr))
		}
		s.put(&typeset.Line{X1: typeset.MM(28), Y1: s.y + typeset.MM(2), X2: typeset.MM(184), Y2: s.y + typeset.MM(2), Width: 500, Tag: typeset.Artifact})
		s.y += typeset.MM(8.6)
	}
	s.put(&typeset.Line{X1: typeset.MM(28), Y1: top, X2: typeset.MM(184), Y2: top, Width: 500, Tag: typeset.Artifact})
	s.y += typeset.MM(4)
}

// everything holds each kind of item, a paragraph that goes on overleaf with a link in it, and pages of two sizes.
func everything(t testing.TB) *typeset.Layout {
	s := newSheet()
	s.newPage("")
	h := s.tag("H1", 0)
	x := s.text(font.Title, "名单𠮷𬱖䶮㛃堃", 22000, typeset.MM(40), s.y, h)
	s.Outline = append(s.Outline, typeset.Bookmark{Level: 1, Title: "名单𠮷", Page: 0, Y: s.y}, typeset.Bookmark{Level: 3, Title: "越级", Page: 0, Y: s.y})
	s.put(&typeset.Line{X1: typeset.MM(40), Y1: s.y + 4000, X2: x, Y2: s.y + 4000, Width: 1000, Color: typeset.Red, Tag: typeset.Artifact})
	s.put(&typeset.Line{X1: typeset.MM(40), Y1: s.y + 9000, X2: x, Y2: s.y + 9000, Width: 500, Dash: 3000, Color: typeset.Grey, Tag: typeset.Artifact})
	s.y += typeset.MM(20)
	p := s.tag("P", 0)
	link := s.tag("Link", p)
	x = s.text(font.Body, "见网页", bodySize, typeset.MM(28), s.y, p)
	from := x
	x = s.text(font.Body, "公示(一)", bodySize, x, s.y, link)
	s.put(&typeset.Link{Rect: typeset.Rect{X: from, Y: s.y - bodySize, W: x - from, H: bodySize}, URL: "https://example.cn/公示(一).html", Tag: link})
	s.text(font.Body, "，接下页", bodySize, x, s.y, p)
	s.y += typeset.MM(10)
	for i, data := range samplePictures(t) {
		f := s.tag("Figure", 0)
		s.Tags[f].Alt = "图片"
		s.put(&typeset.Image{Rect: typeset.Rect{X: typeset.MM(30 + 35*float64(i%4)), Y: s.y + typeset.MM(25*float64(i/4)), W: typeset.MM(30), H: typeset.MM(20)}, Data: data, Tag: f})
	}
	s.y += typeset.MM(60)
	q := s.tag("Figure", 0)
	s.Tags[q].Alt = "二维码"
	s.qr(q)
	s.Pages = append(s.Pages, typeset.Page{Width: typeset.MM(210), Height: typeset.MM(148), Label: "2"})
	s.y = typeset.MM(30)
	s.text(font.Kai, "续上页“完”", bodySize, typeset.MM(28), s.y, p)
	s.put(&typeset.Text{Face: font.Builtin().Faces()[0], Size: 30000, X: typeset.MM(28), Y: typeset.MM(60), Color: typeset.Red, Tag: s.tag("P", 0), Glyphs: hidden(t, "红头")})
	s.Outline = append(s.Outline, typeset.Bookmark{Level: 1, Title: "续", Page: 1, Y: s.y})
	s.newPage("3")
	return &s.Layout
}

// hidden sets text with a glyph between that stands for no character.
func hidden(t testing.TB, text string) (g []typeset.Glyph) {
	t.Helper()
	for i, r := range []rune(text) {
		_, id, _ := font.Builtin().Find(font.Body, r)
		dash, _ := font.Builtin().Faces()[0].Glyph('-')
		g = append(g, typeset.Glyph{ID: id, Rune: r, X: typeset.Length(i) * 33333}, typeset.Glyph{ID: dash, X: typeset.Length(i)*33333 + 30000})
	}
	return g
}

// samplePictures is one file of each kind that is treated differently.
func samplePictures(t testing.TB) [][]byte {
	t.Helper()
	r := image.Rect(0, 0, 60, 40)
	rgb, gray, clear := image.NewRGBA(r), image.NewGray(r), image.NewNRGBA(r)
	pal := image.NewPaletted(r, color.Palette{color.White, color.RGBA{200, 0, 0, 255}, color.Transparent})
	deep := image.NewRGBA64(r)
	for y := range 40 {
		for x := range 60 {
			c := color.NRGBA{uint8(4 * x), uint8(6 * y), 120, 255}
			rgb.Set(x, y, c)
			gray.Set(x, y, c)
			deep.Set(x, y, c)
			c.A = uint8(4 * x)
			clear.Set(x, y, c)
			pal.SetColorIndex(x, y, uint8((x/10+y/10)%3))
		}
	}
	var files [][]byte
	for _, img := range []image.Image{rgb, gray, clear, pal, deep} {
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		files = append(files, b.Bytes())
	}
	for _, img := range []image.Image{rgb, gray} {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, img, nil); err != nil {
			t.Fatal(err)
		}
		files = append(files, withExif(b.Bytes()))
	}
	return files
}

// withExif puts a segment as cameras write it behind the start of a JPEG file.
func withExif(file []byte) []byte {
	secret := "Exif\x00\x00GPS 32.15N 120.02E"
	seg := append([]byte{0xFF, 0xE1, 0, byte(2 + len(secret))}, secret...)
	return append(append(bytes.Clone(file[:2]), seg...), file[2:]...)
}
