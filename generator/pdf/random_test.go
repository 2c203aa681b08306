package pdf

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"noticeboard/generator/font"
	"noticeboard/generator/typeset"
)

// gambler makes layouts of every shape. A sound one keeps to the rules of package typeset; others break them now and then.
type gambler struct {
	*rand.Rand
	sound    bool
	pictures [][]byte
}

func (g *gambler) slip() bool { return !g.sound && g.IntN(60) == 0 }

func (g *gambler) length() typeset.Length {
	if g.slip() {
		return typeset.Length(g.Uint32())
	}
	return typeset.Length(g.IntN(600000))
}

func (g *gambler) tag(d *typeset.Layout) int {
	if g.slip() {
		return g.IntN(200) - 100
	}
	return g.IntN(len(d.Tags)+1) - 1
}

func (g *gambler) word() string {
	words := []string{"", "公示", "𠮷(1)\\", "\x00\x1F", "\xFF", "a b&<", "\uFFFF", "1", "7"}
	return words[g.IntN(len(words))]
}

func (g *gambler) layout() *typeset.Layout {
	d := &typeset.Layout{Title: g.word(), Lang: "zh-CN"}
	for i := range g.IntN(12) {
		t := typeset.Tag{Role: roles[g.IntN(len(roles))], Parent: g.IntN(max(i, 1)), Alt: g.word(), Span: g.IntN(4)}
		if i == 0 {
			t.Role, t.Parent = "Document", -1
		}
		if g.slip() {
			t.Role = typeset.Role(g.word())
		}
		if g.slip() {
			t.Parent = g.IntN(20) - 5
		}
		d.Tags = append(d.Tags, t)
	}
	for i := range 1 + g.IntN(3) {
		p := typeset.Page{Width: typeset.Pt(3) + g.length(), Height: typeset.Pt(3) + g.length(), Label: g.word(), UpsideDown: g.IntN(3) == 0}
		for range g.IntN(12) {
			p.Items = append(p.Items, g.item(d))
		}
		d.Pages = append(d.Pages, p)
		b := typeset.Bookmark{Level: g.IntN(6), Title: g.word(), Page: i, Y: g.length()}
		if g.slip() {
			b.Page = g.IntN(9) - 4
		}
		d.Outline = append(d.Outline, b)
	}
	if g.slip() {
		d.Pages = nil
	}
	return d
}

func (g *gambler) item(d *typeset.Layout) typeset.Item {
	color := typeset.Color{R: uint8(g.IntN(3)) * 90, G: uint8(g.IntN(2)) * 255}
	rect := typeset.Rect{X: g.length(), Y: g.length(), W: g.length(), H: g.length()}
	tag := g.tag(d)
	switch g.IntN(5) {
	case 0:
		return &typeset.Line{X1: rect.X, Y1: rect.Y, X2: rect.W, Y2: rect.H, Width: g.length() / 100, Dash: g.length() / 100 * typeset.Length(g.IntN(2)), Color: color, Tag: tag}
	case 1:
		return &typeset.Rects{Rects: []typeset.Rect{rect, {X: g.length(), Y: g.length(), W: 1000, H: 1000}}[:g.IntN(3)], Color: color, Tag: tag}
	case 2:
		return &typeset.Image{Rect: rect, Data: g.picture(), Turn: typeset.Turn(g.IntN(10)), Tag: tag}
	case 3:
		return g.link(d, rect, tag)
	}
	t := &typeset.Text{Size: 1 + g.length(), X: rect.X, Y: rect.Y, Color: color, Tag: tag}
	if !g.slip() {
		t.Face = font.Builtin().Faces()[g.IntN(4)]
	}
	for range g.IntN(9) {
		id := font.GlyphID(1 + g.IntN(8000))
		if g.slip() {
			id = font.GlyphID(g.IntN(2) * 65535)
		}
		t.Glyphs = append(t.Glyphs, typeset.Glyph{ID: id, Rune: []rune{0, '村', '𠮷', 'a'}[g.IntN(4)], X: g.length()})
	}
	return t
}

func (g *gambler) link(d *typeset.Layout, r typeset.Rect, tag int) typeset.Item {
	if g.sound {
		tag = typeset.Artifact
		for i, t := range d.Tags {
			if (t.Role == "Link" || t.Role == "Figure") && g.IntN(2) == 0 {
				tag = i
			}
		}
	}
	return &typeset.Link{Rect: r, URL: "https://example.cn/" + g.word(), Tag: tag}
}

func (g *gambler) picture() []byte {
	p := g.pictures[g.IntN(len(g.pictures))]
	if g.slip() {
		return p[:g.IntN(len(p))]
	}
	return p
}

// sane holds that a file's cross-reference table leads to its objects.
func sane(b []byte) error {
	offsets, err := readXref(b)
	if err != nil {
		return err
	}
	for n := 1; n < len(offsets); n++ {
		if head := fmt.Sprintf("%d 0 obj\n", n); !bytes.HasPrefix(b[offsets[n]:], []byte(head)) {
			return fmt.Errorf("object %d is not at %d", n, offsets[n])
		}
	}
	return nil
}

// FuzzWrite draws random layouts: a sound one becomes a file, any other a file or an error, and the same again next time.
func FuzzWrite(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed, seed%2 == 0, seed%3 == 0)
	}
	pictures := append(samplePictures(f), cmykPicture(f))
	kit := new(Kit)
	f.Fuzz(func(t *testing.T, seed uint64, sound, archive bool) {
		g := &gambler{rand.New(rand.NewPCG(seed, 1)), sound, pictures}
		d, opt := g.layout(), Options{Author: g.word(), Archive: archive}
		var first, second bytes.Buffer
		err := kit.Write(&first, d, opt)
		if err != nil {
			if sound {
				t.Fatal(err)
			}
			return
		}
		if err := sane(first.Bytes()); err != nil {
			t.Fatal(err)
		}
		if err := Write(&second, d, opt); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Fatalf("the second file differs, error %v", err)
		}
	})
}

// TestRandomFiles lets other readers look at random files. They must not complain.
func TestRandomFiles(t *testing.T) {
	tool(t, "pdfinfo", "-v")
	pictures := append(samplePictures(t), cmykPicture(t))
	dir := t.TempDir()
	for seed := range uint64(24) {
		g := &gambler{rand.New(rand.NewPCG(seed, 2)), true, pictures}
		var b bytes.Buffer
		if err := Write(&b, g.layout(), Options{Archive: seed%2 == 0}); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, fmt.Sprint(seed)+".pdf")
		if err := os.WriteFile(path, b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		if out := tool(t, "qpdf", "--check", path); strings.Contains(out, "WARNING") {
			t.Errorf("%d: %s", seed, out)
		}
		for _, args := range [][]string{{"pdfinfo", "-struct-text"}, {"pdfinfo", "-dests"}, {"pdftotext"}} {
			var complaints bytes.Buffer
			c := exec.Command(args[0], append(args[1:], path)...)
			c.Stderr = &complaints
			if err := c.Run(); err != nil || complaints.Len() > 0 {
				t.Errorf("%d: %v: %v\n%s", seed, args, err, complaints.String())
			}
		}
	}
}
