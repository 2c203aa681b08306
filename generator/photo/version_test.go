package photo

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// corners is a picture with a colour in each quarter: A and B above, C and D below.
func corners(width, height int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for i, c := range quarter {
		x, y := i%2*width/2, i/2*height/2
		draw.Draw(m, image.Rect(x, y, x+width/2, y+height/2), image.NewUniform(c), image.Point{}, draw.Src)
	}
	return m
}

var quarter = []color.RGBA{{220, 30, 30, 255}, {30, 160, 30, 255}, {30, 30, 220, 255}, {240, 240, 240, 255}}

// seen names the quarters of a picture, row by row.
func seen(m image.Image) (names string) {
	b := m.Bounds()
	for i := range 4 {
		x, y := b.Dx()/8+i%2*b.Dx()*3/4, b.Dy()/8+i/2*b.Dy()*3/4
		r, g, bl, _ := m.At(x, y).RGBA()
		best, least := 0, 1<<30
		for n, c := range quarter {
			d := abs(int(r>>8)-int(c.R)) + abs(int(g>>8)-int(c.G)) + abs(int(bl>>8)-int(c.B))
			if d < least {
				best, least = n, d
			}
		}
		if least > 40 {
			return fmt.Sprintf("%s?(%d,%d,%d)", names, r>>8, g>>8, bl>>8)
		}
		names += string(rune('A' + best))
	}
	return names
}

func abs(n int) int { return max(n, -n) }

func encodedJPEG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func encodedPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestTurned holds the corners of every version against what the EXIF standard says of row 0 and column 0.
func TestTurned(t *testing.T) {
	for i, want := range []string{"ABCD", "BADC", "DCBA", "CDAB", "ACBD", "CADB", "DBCA", "BDAC"} {
		turn := byte(i + 1)
		for _, size := range []Size{{64, 48}, {65, 47}, {1300, 1000}} {
			data := withSegment(encodedJPEG(t, corners(size.Width, size.Height)), 0xE1, exif(turn))
			f, err := Inspect(data)
			if err != nil {
				t.Fatal(err)
			}
			if sideways := turn >= 5; sideways != (f.Width < f.Height) {
				t.Errorf("orientation %d: %d × %d", turn, f.Width, f.Height)
			}
			list, err := Versions(data)
			if err != nil {
				t.Fatal(err)
			}
			printed, err := Print(data)
			if err != nil {
				t.Fatal(err)
			}
			for n, v := range append(list, printed) {
				m, _, err := image.Decode(bytes.NewReader(v))
				if err != nil {
					t.Fatal(err)
				}
				if got := seen(m); got != want {
					t.Errorf("orientation %d, %v, version %d: %s, want %s", turn, size, n, got, want)
				}
				if n < len(list) && m.Bounds().Size() != image.Pt(f.Sizes[n].Width, f.Sizes[n].Height) {
					t.Errorf("orientation %d, version %d is %v, announced as %v", turn, n, m.Bounds(), f.Sizes[n])
				}
				if Orientation(v) != 1 {
					t.Errorf("orientation %d: version %d still has to be turned", turn, n)
				}
			}
		}
	}
}

func TestSizes(t *testing.T) {
	for _, c := range []struct {
		width, height int
		want          []Size
	}{
		{4000, 3000, []Size{{640, 480}, {960, 720}, {1600, 1200}}},
		{3000, 4000, []Size{{640, 853}, {960, 1280}}},
		{1100, 700, []Size{{640, 407}, {1100, 700}}},
		{800, 500, []Size{{800, 500}}},
		{64, 48, []Size{{64, 48}}},
		{60000, 3, []Size{{640, 1}, {960, 1}, {1600, 1}}},
		{1, 1, []Size{{1, 1}}},
	} {
		if got := sizes(c.width, c.height); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%d × %d: %v, want %v", c.width, c.height, got, c.want)
		}
	}
}

// TestScaled holds the scaler against a plain count of areas.
func TestScaled(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 3))
	for range 60 {
		p := newPlane(1+r.IntN(40), 1+r.IntN(40), 1+3*r.IntN(2))
		for i := range p.pix {
			p.pix[i] = byte(r.Uint32())
		}
		w, h := 1+r.IntN(50), 1+r.IntN(50)
		got := p.scaled(w, h)
		for y := range h {
			for x := range w {
				for c := range p.channels {
					sum, area := 0, p.width*p.height
					for sy := range p.height {
						for sx := range p.width {
							over := max(0, min((x+1)*p.width, (sx+1)*w)-max(x*p.width, sx*w)) * max(0, min((y+1)*p.height, (sy+1)*h)-max(y*p.height, sy*h))
							sum += over * int(p.pix[sy*p.stride+sx*p.channels+c])
						}
					}
					if want := byte((sum + area/2) / area); got.pix[y*got.stride+x*got.channels+c] != want {
						t.Fatalf("%d × %d to %d × %d: at %d, %d: %d, want %d", p.width, p.height, w, h, x, y, got.pix[y*got.stride+x*got.channels+c], want)
					}
				}
			}
		}
	}
}

// TestMetadata holds that nothing is left in any version of what cameras, telephones and editors write.
func TestMetadata(t *testing.T) {
	plain := encodedJPEG(t, corners(1300, 700))
	for _, turn := range []byte{1, 6} {
		data := plain
		for _, s := range []struct {
			marker byte
			body   string
		}{
			{0xE0, "JFXX\x00" + secret}, {0xE0, "JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x01\x01" + secret}, {0xE1, exif(turn)},
			{0xE1, "http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta>" + secret}, {0xE2, "ICC_PROFILE\x00\x01\x01" + secret}, {0xE2, "MPF\x00" + secret},
			{0xED, "Photoshop 3.0\x008BIM" + secret}, {0xEB, "JP" + secret}, {0xFE, secret},
		} {
			data = withSegment(data, s.marker, s.body)
		}
		data = append(bytes.Clone(data), secret...)
		checkClean(t, data)
	}
	drawing := encodedPNG(t, corners(1300, 700))
	for _, name := range []string{"tEXt", "zTXt", "iTXt", "eXIf", "iCCP", "tIME", "caNv"} {
		chunk := binary.BigEndian.AppendUint32(nil, uint32(len(secret)))
		chunk = append(append(chunk, name...), secret...)
		chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
		drawing = bytes.Join([][]byte{drawing[:33], chunk, drawing[33:], []byte(secret)}, nil)
	}
	checkClean(t, drawing)
}

func checkClean(t *testing.T, data []byte) {
	t.Helper()
	list, err := Versions(data)
	if err != nil {
		t.Fatal(err)
	}
	printed, err := Print(data)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range append(list, printed) {
		if bytes.Contains(v, []byte(secret)) {
			t.Errorf("version %d tells the secret", i)
		}
		for _, name := range segments(v) {
			if !strings.Contains(" DB C0 C2 C4 DD DA D9 JFIF Adobe IHDR PLTE tRNS sRGB IDAT IEND ", " "+name+" ") {
				t.Errorf("version %d has a segment %q", i, name)
			}
		}
	}
}

// segments names the parts of a JPEG up to its scan, or the chunks of a PNG.
func segments(data []byte) (names []string) {
	if data[0] != 0xFF {
		for i := 8; i < len(data); i += 12 + int(binary.BigEndian.Uint32(data[i:])) {
			names = append(names, string(data[i+4:i+8]))
		}
		return names
	}
	for i := 2; data[i+1] != 0xDA; i += 2 + int(binary.BigEndian.Uint16(data[i+2:])) {
		switch m := data[i+1]; {
		case m >= 0xE0 && m <= 0xEF:
			body := data[i+4:]
			names = append(names, string(body[:max(0, bytes.IndexAny(body, "\x00d"))]))
		default:
			names = append(names, fmt.Sprintf("%X", m))
		}
	}
	return names
}

// TestForms takes all kinds of pictures that decoders know and holds what becomes of each.
func TestForms(t *testing.T) {
	noise := image.NewNRGBA(image.Rect(0, 0, 1200, 300))
	r := rand.New(rand.NewPCG(1, 2))
	for i := range noise.Pix {
		noise.Pix[i] = byte(r.Uint32()) | 3
	}
	deep := image.NewNRGBA64(image.Rect(0, 0, 1200, 900))
	draw.Draw(deep, deep.Rect, corners(1200, 900), image.Point{}, draw.Src)
	lines := image.NewGray(image.Rect(0, 0, 2400, 1200))
	for i := range lines.Pix {
		lines.Pix[i] = byte(i / 7 % 2 * 255)
	}
	inks, err := base64.StdEncoding.DecodeString(cmykJPEG)
	if err != nil {
		t.Fatal(err)
	}
	clear := corners(1200, 900)
	draw.Draw(clear, image.Rect(0, 0, 600, 450), image.Transparent, image.Point{}, draw.Src)
	for _, c := range []struct {
		name   string
		data   []byte
		jpeg   bool
		corner color.RGBA // of the narrowest version
	}{
		{"photo saved as PNG", encodedPNG(t, noise), true, color.RGBA{}},
		{"PNG of 16 bits", encodedPNG(t, deep), false, quarter[0]},
		{"drawing", encodedPNG(t, corners(1200, 900)), false, quarter[0]},
		{"transparent drawing", encodedPNG(t, clear), false, color.RGBA{}},
		{"line art", encodedPNG(t, lines), false, color.RGBA{}},
		{"inks", inks, true, color.RGBA{250, 0, 0, 255}},
	} {
		f, err := Inspect(c.data)
		if err != nil {
			t.Fatal(err)
		}
		list, err := Versions(c.data)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := Versions(c.data)
		for i, v := range list {
			if !bytes.Equal(v, again[i]) {
				t.Errorf("%s: version %d differs from run to run", c.name, i)
			}
			if f.JPEG != c.jpeg || f.JPEG != bytes.HasPrefix(v, []byte{0xFF, 0xD8}) {
				t.Errorf("%s: published as JPEG: %t", c.name, f.JPEG)
			}
			if !f.JPEG && len(v) > len(c.data) {
				t.Errorf("%s: %d bytes became %d", c.name, len(c.data), len(v))
			}
		}
		m, _, err := image.Decode(bytes.NewReader(list[0]))
		if err != nil {
			t.Fatal(err)
		}
		got := color.RGBAModel.Convert(m.At(2, 2)).(color.RGBA)
		want := c.corner
		if want != (color.RGBA{}) && abs(int(got.R)-int(want.R))+abs(int(got.G)-int(want.G))+abs(int(got.B)-int(want.B)) > 40 {
			t.Errorf("%s: the corner is %v, want %v", c.name, got, want)
		}
		if c.name == "transparent drawing" && got.A != 0 {
			t.Errorf("%s: the corner is %v", c.name, got)
		}
	}
}

// TestSubsampling scales pictures whose colour is stored in every resolution that JPEG knows.
func TestSubsampling(t *testing.T) {
	for ratio := image.YCbCrSubsampleRatio444; ratio <= image.YCbCrSubsampleRatio410; ratio++ {
		m := image.NewYCbCr(image.Rect(0, 0, 101, 75), ratio)
		from := corners(102, 76)
		for y := range 75 {
			for x := range 101 {
				c := from.RGBAAt(x, y)
				yy, cb, cr := color.RGBToYCbCr(c.R, c.G, c.B)
				m.Y[m.YOffset(x, y)], m.Cb[m.COffset(x, y)], m.Cr[m.COffset(x, y)] = yy, cb, cr
			}
		}
		for _, size := range []Size{{40, 30}, {101, 75}, {33, 75}} {
			if got := seen(rasterOf(m).scaled(size).image()); got != "ABCD" {
				t.Errorf("%v to %v: %s", ratio, size, got)
			}
		}
	}
}

// TestOthersPictures makes versions of the pictures of Go's own tests, progressive ones among them.
func TestOthersPictures(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skip(err)
	}
	names, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(root)), "src/image/testdata/video-*.jpeg"))
	if len(names) < 10 {
		t.Skip("this Go has no test pictures")
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		was, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil { // one is truncated
			if _, err := Versions(data); err == nil {
				t.Errorf("%s: no error", name)
			}
			continue
		}
		clean, _, err := Clean(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		is, err := jpeg.Decode(bytes.NewReader(clean))
		if err != nil || was.At(40, 40) != is.At(40, 40) {
			t.Errorf("%s: cleaning changed the picture (%v)", name, err)
		}
		if list, err := Versions(data); err != nil || len(list) != 1 || len(list[0]) > len(data)+200 {
			t.Errorf("%s: %d versions, %v", name, len(list), err)
		}
	}
}

// TestRefused holds what is said about files that are no pictures, or not good ones, each in words of its own.
func TestRefused(t *testing.T) {
	photo := encodedJPEG(t, corners(64, 48))
	huge := encodedPNG(t, image.NewGray(image.Rect(0, 0, 1, 1)))
	claim := func(width, height uint32) []byte {
		data := bytes.Clone(huge)
		binary.BigEndian.PutUint32(data[16:], width)
		binary.BigEndian.PutUint32(data[20:], height)
		binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
		return data
	}
	for _, c := range []struct{ name, data, want string }{
		{"nothing", "", "neither a JPEG nor a PNG"}, {"text", "hello", "neither a JPEG nor a PNG"},
		{"GIF", "GIF89a....", "this is GIF"}, {"HEIC", "\x00\x00\x00\x24ftypheic", "this is HEIC"}, {"AVIF", "\x00\x00\x00\x24ftypavif", "this is AVIF"},
		{"WebP", "RIFF....WEBPVP8 ", "this is WebP"}, {"BMP", "BM......", "this is BMP"}, {"SVG", "<?xml version='1.0'?>\n<svg/>", "this is SVG"},
		{"half", string(photo[:len(photo)/2]), "truncated"}, {"a bomb", string(claim(40000, 40000)), "too large: 40000 × 40000"},
		{"a long bomb", string(claim(70000, 2)), "too large: 70000 × 2"},
	} {
		_, err := Inspect([]byte(c.data))
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(e.Text().English, c.want) || e.Hint().Chinese == "" || e.Text().Chinese == "" {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	noisy := image.NewGray(image.Rect(0, 0, 64, 64))
	for i := range noisy.Pix {
		noisy.Pix[i] = byte(i * i)
	}
	broken := encodedPNG(t, noisy)
	copy(broken[60:], "damage")
	if _, err := Versions(broken); !errors.Is(err, errDamaged) {
		t.Errorf("damaged pixels: %v", err)
	}
}

// BenchmarkVersions makes the three widths of a photo of twelve megapixels: an operation is a photo.
func BenchmarkVersions(b *testing.B) {
	m := image.NewRGBA(image.Rect(0, 0, 4000, 3000))
	r := rand.New(rand.NewPCG(1, 2))
	for y := range 3000 {
		for x := range 4000 {
			n := byte(r.Uint32() & 15)
			m.SetRGBA(x, y, color.RGBA{byte(x/20) + n, byte(y/15) + n, byte((x+y)/40) + n, 255})
		}
	}
	data := withSegment(encodedJPEG(b, m), 0xE1, exif(6))
	b.ReportAllocs()
	b.ReportMetric(float64(len(data))/1e6, "MB/photo")
	for b.Loop() {
		if _, err := Versions(data); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkInspect is what every build pays for a photo that has not changed, beside reading it.
func BenchmarkInspect(b *testing.B) {
	noise := image.NewGray(image.Rect(0, 0, 2000, 1500))
	r := rand.New(rand.NewPCG(1, 2))
	for i := range noise.Pix {
		noise.Pix[i] = byte(r.Uint32())
	}
	data := encodedJPEG(b, noise)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Inspect(data); err != nil {
			b.Fatal(err)
		}
	}
}

// cmykJPEG is 8 by 8 red pixels with four components and Adobe's marker.
const cmykJPEG = "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAGBAUGBQQGBgUGBwcGCAoQCgoJCQoUDg8MEBcUGBgXFBYWGh0lHxobIxwWFiAsICMmJykqKRkfLTAtKDAlKCko" +
	"/9sAQwEHBwcKCAoTCgoTKBoWGigoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgo/8AAFAgACAAIBAEiAAIRAQMR" +
	"AQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAHCP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAGCP/EABQRAQAAAAAAAAAA" +
	"AAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AogBim1qkB//Z"
