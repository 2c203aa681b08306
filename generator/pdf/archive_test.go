package pdf

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"image/jpeg"
	"math"
	"regexp"
	"strings"
	"testing"

	"noticeboard/generator/font"
	"noticeboard/generator/internal/preflight"
	"noticeboard/generator/typeset"
)

func archived(t testing.TB, d *typeset.Layout, opt Options) []byte {
	t.Helper()
	opt.Archive = true
	var b bytes.Buffer
	if err := Write(&b, d, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// composite sets a glyph that Subset puts together from others.
func composite(t testing.TB) *typeset.Layout {
	t.Helper()
	s := newSheet()
	s.newPage("")
	for _, f := range font.Builtin().Faces() {
		for r, g := range f.Runes {
			if n := glyphCount(f.Subset([]font.GlyphID{0, g})); n > 2 {
				s.put(&typeset.Text{Face: f, Size: bodySize, X: typeset.MM(30), Y: typeset.MM(40), Glyphs: []typeset.Glyph{{ID: g, Rune: r}}, Tag: s.tag("P", 0)})
				return &s.Layout
			}
		}
	}
	t.Fatal("no face has a composite glyph")
	return nil
}

// inks is everything with a JPEG picture in CMYK.
func inks(t testing.TB) *typeset.Layout {
	t.Helper()
	s := newSheet()
	s.newPage("")
	s.put(&typeset.Image{Rect: typeset.Rect{X: typeset.MM(30), Y: typeset.MM(40), W: typeset.MM(30), H: typeset.MM(20)}, Data: cmykPicture(t), Tag: typeset.Artifact})
	return &s.Layout
}

// TestPreflight has PDFBox look at archived files of every kind, and at one that was not made for the archive.
func TestPreflight(t *testing.T) {
	untagged := newSheet()
	untagged.newPage("")
	untagged.text(font.Kai, "没有结构", bodySize, 100000, 100000, typeset.Artifact)
	untagged.Tags = nil
	got := preflight.Validate(t, map[string][]byte{
		"notice.pdf":     archived(t, notice(), sampleOptions),
		"everything.pdf": archived(t, everything(t), sampleOptions),
		"composite.pdf":  archived(t, composite(t), sampleOptions),
		"inks.pdf":       archived(t, inks(t), sampleOptions),
		"untagged.pdf":   archived(t, &untagged.Layout, Options{Title: "\x01\uFFFF", Author: "\xFF"}),
		"plain.pdf":      render(t, notice()),
	})
	for name, faults := range got {
		if name == "plain.pdf" {
			if text := strings.Join(faults, "\n"); !strings.Contains(text, "CIDSet") || !strings.Contains(text, "identification schema") {
				t.Errorf("what is no archive has the faults\n%s", text)
			}
		} else if len(faults) > 0 {
			t.Errorf("%s: %s", name, strings.Join(faults, "\n"))
		}
	}
}

// TestArchiveFormat holds what the validator does not look at.
func TestArchiveFormat(t *testing.T) {
	b := archived(t, everything(t), sampleOptions)
	if !bytes.HasPrefix(b, []byte("%PDF-1.4\n")) {
		t.Errorf("the file begins %q", b[:10])
	}
	for _, young := range []string{"/Tabs", "/Scope", "/SMask", "/ObjStm", "/DeviceCMYK", "/Encrypt"} {
		if bytes.Contains(b, []byte(young)) || bytes.Contains(archived(t, inks(t), sampleOptions), []byte(young)) {
			t.Errorf("the file has %s", young)
		}
	}
	if sets, fonts := bytes.Count(b, []byte("/CIDSet")), bytes.Count(b, []byte("/FontFile2")); sets != fonts || fonts < 3 {
		t.Errorf("%d glyph sets for %d fonts", sets, fonts)
	}
	if annots, printed := bytes.Count(b, []byte("/Type/Annot")), bytes.Count(b, []byte("/Subtype/Link/F 4/")); annots != printed || annots < 2 {
		t.Errorf("%d annotations, %d printed", annots, printed)
	}
	if !bytes.Equal(b, archived(t, everything(t), sampleOptions)) {
		t.Error("the same layout gives two files")
	}
}

func TestGlyphSet(t *testing.T) {
	for n, want := range map[int]string{1: "\x80", 7: "\xFE", 8: "\xFF", 9: "\xFF\x80", 16: "\xFF\xFF"} {
		if got := string(glyphSet(n)); got != want {
			t.Errorf("%d glyphs: %x, want %x", n, got, want)
		}
	}
	face := font.Builtin().Faces()[0]
	if n := glyphCount(face.Subset([]font.GlyphID{0, 1, 2})); n != 3 {
		t.Errorf("%d glyphs, want 3", n)
	}
	if n := glyphCount([]byte("\x00\x01\x00\x00\x00\x01")); n != 0 {
		t.Errorf("%d glyphs in no font", n)
	}
}

// TestProfile reads the profile as a colour program does.
func TestProfile(t *testing.T) {
	p, be := srgbProfile(), binary.BigEndian
	if int(be.Uint32(p)) != len(p) || string(p[36:40]) != "acsp" || len(p)%4 != 0 {
		t.Fatalf("%d bytes, header %q", len(p), p[:40])
	}
	tags := map[string][]byte{}
	for i := range int(be.Uint32(p[128:])) {
		e := p[132+12*i:]
		at, size := be.Uint32(e[4:]), be.Uint32(e[8:])
		tags[string(e[:4])] = p[at : at+size]
	}
	var sum [3]float64
	for _, name := range []string{"rXYZ", "gXYZ", "bXYZ"} {
		for i := range sum {
			sum[i] += float64(be.Uint32(tags[name][8+4*i:])) / 65536
		}
	}
	for i, want := range []float64{0.9642, 1, 0.8249} {
		if math.Abs(sum[i]-want) > 1e-4 {
			t.Errorf("white is %v", sum)
		}
	}
	curve := tags["gTRC"]
	if n := int(be.Uint32(curve[8:])); n != curvePoints || len(curve) != 12+2*n || string(curve) != string(tags["rTRC"]) {
		t.Fatalf("a curve of %d points in %d bytes", n, len(curve))
	}
	for i := range curvePoints {
		exact := 65535 * linearLight(float64(i)/(curvePoints-1))
		if got := float64(be.Uint16(curve[12+2*i:])); math.Abs(got-exact) > 0.5 {
			t.Errorf("point %d is %g, want %g", i, got, exact)
		}
		if _, part := math.Modf(exact); math.Abs(part-0.5) < 1e-6 {
			t.Errorf("point %d may be rounded in two ways: %.9f", i, exact)
		}
	}
	for i := range 50000 { // in between, as a reader interpolates
		x := float64(i) / 50000 * (curvePoints - 1)
		k := int(x)
		low, high := float64(be.Uint16(curve[12+2*k:])), float64(be.Uint16(curve[14+2*k:]))
		got := low + (x-float64(k))*(high-low)
		if off := math.Abs(got/65535 - linearLight(float64(i)/50000)); off > 1./30000 {
			t.Fatalf("at %g the curve is off by %g", float64(i)/50000, off)
		}
	}
}

// cmykPicture is 8 by 8 pixels of ink as Photoshop writes them, inverted.
func cmykPicture(t testing.TB) []byte {
	t.Helper()
	data, err := base64.StdEncoding.DecodeString(cmykJPEG)
	if err == nil {
		_, err = jpeg.Decode(bytes.NewReader(data))
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// cmykJPEG is 8 by 8 red pixels with four components and Adobe's marker.
const cmykJPEG = "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAGBAUGBQQGBgUGBwcGCAoQCgoJCQoUDg8MEBcUGBgXFBYWGh0lHxobIxwWFiAsICMmJykqKRkfLTAtKDAlKCko" +
	"/9sAQwEHBwcKCAoTCgoTKBoWGigoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgo/8AAFAgACAAIBAEiAAIRAQMR" +
	"AQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAHCP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAGCP/EABQRAQAAAAAAAAAA" +
	"AAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AogBim1qkB//Z"

func TestInks(t *testing.T) {
	if b := render(t, inks(t)); !bytes.Contains(b, []byte("/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]")) {
		t.Error("the picture's inks are lost")
	}
	b := archived(t, inks(t), sampleOptions)
	at := regexp.MustCompile(`/DeviceRGB/Filter/DCTDecode/Length \d+>>\nstream\n`).FindIndex(b)
	if at == nil {
		t.Fatal("the picture is not in screen colours")
	}
	img, err := jpeg.Decode(bytes.NewReader(b[at[1]:]))
	if err != nil {
		t.Fatal(err)
	}
	if r, g, b, _ := img.At(4, 4).RGBA(); r>>8 < 180 || g>>8 > 90 || b>>8 > 90 {
		t.Errorf("red became %d %d %d", r>>8, g>>8, b>>8)
	}
}
