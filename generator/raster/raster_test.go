package raster_test

import (
	"bytes"
	"errors"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"noticeboard/generator/font"
	"noticeboard/generator/raster"
	"noticeboard/generator/typeset"
)

var update = flag.Bool("update", false, "rewrite testdata")

// tiny is a frame with every kind of item.
func tiny(t *testing.T) *typeset.Layout {
	t.Helper()
	text := &typeset.Text{Size: typeset.Pt(14), X: typeset.Pt(3), Y: typeset.Pt(16), Color: typeset.Red}
	text.Face = font.Builtin().Faces()[0]
	for i, r := range "公8" {
		g, ok := text.Face.Glyph(r)
		if !ok {
			t.Fatalf("no %c", r)
		}
		text.Glyphs = append(text.Glyphs, typeset.Glyph{ID: g, Rune: r, X: typeset.Pt(float64(i) * 5)})
	}
	var photo bytes.Buffer
	img := image.NewNRGBA(image.Rect(0, 0, 4, 2)) // its upper left is blue, the rest as good as not there
	img.Set(0, 0, color.NRGBA{B: 200, A: 255})
	img.Set(1, 0, color.NRGBA{B: 200, A: 255})
	if err := png.Encode(&photo, img); err != nil {
		t.Fatal(err)
	}
	page := typeset.Page{Width: typeset.Pt(40), Height: typeset.Pt(30), Items: []typeset.Item{
		&typeset.Rects{Rects: []typeset.Rect{{X: 0, Y: 0, W: typeset.Pt(40), H: typeset.Pt(2)}, {X: typeset.Pt(30.3), Y: typeset.Pt(5), W: 1, H: typeset.Pt(4)}}, Color: typeset.Red},
		text,
		&typeset.Line{X1: typeset.Pt(2), Y1: typeset.Pt(20), X2: typeset.Pt(38), Y2: typeset.Pt(20), Width: typeset.Pt(1)},
		&typeset.Line{X1: typeset.Pt(2), Y1: typeset.Pt(23), X2: typeset.Pt(38), Y2: typeset.Pt(23), Width: 1, Dash: typeset.Pt(3), Color: typeset.Grey},
		&typeset.Line{X1: typeset.Pt(26), Y1: typeset.Pt(29), X2: typeset.Pt(39), Y2: typeset.Pt(25), Width: typeset.Pt(1.5), Color: typeset.Grey},
		&typeset.Image{Rect: typeset.Rect{X: typeset.Pt(4), Y: typeset.Pt(24), W: typeset.Pt(2), H: typeset.Pt(4)}, Data: photo.Bytes(), Turn: 6},
		&typeset.Link{Rect: typeset.Rect{W: typeset.Pt(40), H: typeset.Pt(30)}, URL: "https://example.cn/"},
	}}
	return &typeset.Layout{Pages: []typeset.Page{page}, Tags: []typeset.Tag{{Role: "Document", Parent: -1}}}
}

func decode(t *testing.T, file []byte) *image.Paletted {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	few, ok := img.(*image.Paletted)
	if !ok {
		t.Fatalf("%T has no palette", img)
	}
	return few
}

// TestTiny holds every pixel of a small frame. The golden was drawn on amd64; builds for 386, and with fused multiplication (GOAMD64=v3),
// must draw the same.
func TestTiny(t *testing.T) {
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := raster.Write(w, tiny(t), 2); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same frame gave two files")
	}
	golden := filepath.Join("testdata", "tiny.png")
	if *update {
		if err := os.WriteFile(golden, a.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, want := decode(t, a.Bytes()), decode(t, file)
	if got.Rect != want.Rect || got.Rect.Dx() != 80 || got.Rect.Dy() != 60 {
		t.Fatalf("%v, want %v", got.Rect, want.Rect)
	}
	for y := range 60 {
		for x := range 80 {
			if got.At(x, y) != want.At(x, y) {
				t.Fatalf("pixel %d, %d is %v, want %v", x, y, got.At(x, y), want.At(x, y))
			}
		}
	}
	is := func(x, y int, c typeset.Color) {
		t.Helper()
		if got.At(x, y) != (color.RGBA{c.R, c.G, c.B, 255}) {
			t.Errorf("pixel %d, %d is %v, want %v", x, y, got.At(x, y), c)
		}
	}
	white := typeset.Color{R: 255, G: 255, B: 255}
	is(0, 0, typeset.Red)
	is(79, 3, typeset.Red)
	is(79, 4, white)
	is(61, 11, typeset.Red) // the rectangle of a thousandth of a point
	is(40, 39, typeset.Black)
	is(40, 41, white)
	is(5, 46, typeset.Grey) // a dash
	is(11, 46, white)       // and a gap
	// The picture's upper left, turned clockwise by a quarter, is its upper right.
	is(11, 48, typeset.Color{B: 200})
	is(8, 48, white)
}

// TestPhone: a picture for chats has the width of a phone, few colours and little weight, and a phone reads its code.
func TestPhone(t *testing.T) {
	var file bytes.Buffer
	l := phone(t, "郭寨村党员中心户户长拟聘人选公示", "公示到", "11月27日", "星期五为止")
	if err := raster.Write(&file, l, 2); err != nil {
		t.Fatal(err)
	}
	size := decode(t, file.Bytes()).Bounds().Size()
	if size.X != 1080 || size.Y < 1400 || size.Y > 2300 || file.Len() > 150_000 {
		t.Errorf("%v, %d bytes", size, file.Len())
	}
	if _, err := exec.LookPath("zbarimg"); err != nil {
		if os.Getenv("NOTICEBOARD_REQUIRE_TOOLS") == "1" {
			t.Fatal("zbarimg is not installed")
		}
		t.Skip("zbarimg is not installed")
	}
	name := filepath.Join(t.TempDir(), "share.png")
	if err := os.WriteFile(name, file.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", name).Output()
	if got := strings.TrimSpace(string(out)); got != "https://xuanbao.example.cn/dangyuan/selections/2026-guozhai.html" {
		t.Errorf("the code says %q (%v)", got, err)
	}
}

// TestTurns: for each turn, where the only dark pixel of a picture of 3 × 2 is seen.
func TestTurns(t *testing.T) {
	stored := image.NewGray(image.Rect(0, 0, 3, 2))
	for i := range stored.Pix {
		stored.Pix[i] = 255
	}
	stored.Pix[0] = 0 // upper left
	var file bytes.Buffer
	if err := png.Encode(&file, stored); err != nil {
		t.Fatal(err)
	}
	for turn, want := range []image.Point{{0, 0}, {0, 0}, {2, 0}, {2, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 2}, {0, 2}} {
		r := typeset.Rect{W: typeset.Pt(3), H: typeset.Pt(2)}
		if typeset.Turn(turn).Sideways() {
			r.W, r.H = r.H, r.W
		}
		img, err := raster.Draw(&typeset.Page{Width: r.W, Height: r.H, Items: []typeset.Item{&typeset.Image{Rect: r, Data: file.Bytes(), Turn: typeset.Turn(turn)}}}, 1)
		if err != nil {
			t.Fatal(err)
		}
		for y := range img.Rect.Dy() {
			for x := range img.Rect.Dx() {
				if dark := img.RGBAAt(x, y).R == 0; dark != (image.Pt(x, y) == want) {
					t.Errorf("turn %d: dark at %d, %d is %v, want it at %v", turn, x, y, dark, want)
				}
			}
		}
	}
}

// TestManyColors: a page with a photo is written in full.
func TestManyColors(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 32, 32))
	for i := range 32 * 32 {
		img.SetRGBA(i%32, i/32, color.RGBA{uint8(i), uint8(i >> 2), 7, 255})
	}
	var photo, file bytes.Buffer
	if err := png.Encode(&photo, img); err != nil {
		t.Fatal(err)
	}
	r := typeset.Rect{W: typeset.Pt(32), H: typeset.Pt(32)}
	l := &typeset.Layout{Pages: []typeset.Page{{Width: r.W, Height: r.H, Items: []typeset.Item{&typeset.Image{Rect: r, Data: photo.Bytes()}}}}}
	if err := raster.Write(&file, l, 1); err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(&file)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 32 * 32 {
		if r, g, b, _ := got.At(i%32, i/32).RGBA(); uint8(r) != uint8(i) || uint8(g) != uint8(i>>2) || uint8(b) != 7 {
			t.Fatalf("pixel %d is %d %d %d", i, uint8(r), uint8(g), uint8(b))
		}
	}
}

type strangeItem struct{ typeset.Item }

// TestMistakes: what can't be drawn is an error and no picture with a hole.
func TestMistakes(t *testing.T) {
	page := func(items ...typeset.Item) typeset.Layout {
		return typeset.Layout{Pages: []typeset.Page{{Width: typeset.Pt(10), Height: typeset.Pt(10), Items: items}}}
	}
	face := font.Builtin().Faces()[0]
	for name, l := range map[string]typeset.Layout{
		"no page":      {},
		"two pages":    {Pages: make([]typeset.Page, 2)},
		"no size":      {Pages: make([]typeset.Page, 1)},
		"huge":         {Pages: []typeset.Page{{Width: typeset.Pt(9000), Height: typeset.Pt(1)}}},
		"glyph 0":      page(&typeset.Text{Face: face, Size: 1000, Glyphs: []typeset.Glyph{{}}}),
		"no face":      page(&typeset.Text{Size: 1000, Glyphs: []typeset.Glyph{{ID: 1}}}),
		"broken photo": page(&typeset.Image{Rect: typeset.Rect{W: 1000, H: 1000}, Data: []byte("GIF89a")}),
		"broken line":  page(&typeset.Line{Width: -1}),
		"strange item": page(strangeItem{}),
	} {
		var b bytes.Buffer
		if err := raster.Write(&b, &l, 1); err == nil || b.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", name, err, b.Len())
		}
	}
	l := page(&typeset.Line{})
	if err := raster.Write(failing{}, &l, 1); !errors.Is(err, errFull) {
		t.Errorf("a full disk gives %v", err)
	}
}

var errFull = errors.New("disk full")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }
