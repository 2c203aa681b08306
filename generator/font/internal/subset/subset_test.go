package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"noticeboard/generator/font"
	"noticeboard/generator/font/internal/sfnt"
)

// TestRegenerate makes all faces anew where FONT_SOURCES names the folder with the full fonts.
func TestRegenerate(t *testing.T) {
	in := os.Getenv("FONT_SOURCES")
	if in == "" {
		t.Skip("FONT_SOURCES is not set")
	}
	out := t.TempDir()
	if err := run(in, out, filepath.Join(out, "kTGH.txt")); err != nil {
		t.Fatal(err)
	}
	for made, stored := range map[string]string{"SHA256SUMS": "../../data/SHA256SUMS", "kTGH.txt": "../../testdata/kTGH.txt"} {
		a, _ := os.ReadFile(filepath.Join(out, made))
		if b, err := os.ReadFile(stored); err != nil || !bytes.Equal(a, b) {
			t.Errorf("%s differs from the stored one, error %v", made, err)
		}
	}
}

func TestInputsAreChecked(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, unihan.file), []byte("another version"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := run(dir, dir, ""); err == nil || !strings.Contains(err.Error(), "SHA-256") {
		t.Errorf("error is %v", err)
	}
}

// TestAssemble makes a small face from a built-in one.
func TestAssemble(t *testing.T) {
	data, err := os.ReadFile("../../data/NotoSerifSC-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	full, err := font.Parse("full", data)
	if err != nil {
		t.Fatal(err)
	}
	wanted := []rune("!Aā―。一丁七村𬱖")
	slices.Sort(wanted)
	c := choose(full, func(r rune) bool { return slices.Contains(wanted, r) })
	if !slices.Equal(c.runes, wanted) {
		t.Fatalf("chose %q, want %q", string(c.runes), string(wanted))
	}
	o := output{input{}, "Noticeboard Test", "Medium", "NoticeboardTest-Medium"}
	made, err := c.assemble(full, data, o)
	if again, _ := c.assemble(full, data, o); err != nil || !bytes.Equal(made, again) {
		t.Fatalf("two faces differ, error %v", err)
	}
	f, err := font.Parse("made", made)
	if err != nil {
		t.Fatal(err)
	}
	if f.Name != o.postScript || f.CapHeight != full.CapHeight || f.Ascent != full.Ascent {
		t.Errorf("%s has measures %d, %d", f.Name, f.CapHeight, f.Ascent)
	}
	four := onlyFormat4(t, made)
	for _, r := range wanted {
		a, _ := full.Glyph(r)
		b, ok := f.Glyph(r)
		if !ok || full.Advance(a) != f.Advance(b) {
			t.Errorf("%c: glyph %d, advance %d", r, b, f.Advance(b))
		}
		if g, ok := four.Glyph(r); g != b && r <= 0xFFFF || ok && r > 0xFFFF {
			t.Errorf("%c: format 4 leads to glyph %d, format 12 to %d", r, g, b)
		}
	}
	if _, ok := f.Glyph('民'); ok {
		t.Error("a character that nobody asked for is there")
	}
	tables, _ := sfnt.Read(made)
	if family := entry(tables.Get("name"), 1); family != "Noticeboard Test Medium" {
		t.Errorf("family is %q", family)
	}
	if first := binary.BigEndian.Uint16(tables.Get("OS/2")[64:]); first != '!' {
		t.Errorf("first character is %U", first)
	}
}

// onlyFormat4 is the face without its other character maps.
func onlyFormat4(t *testing.T, data []byte) *font.Face {
	t.Helper()
	tables, _ := sfnt.Read(data)
	for i := range tables {
		if tables[i].Tag == "cmap" {
			c := bytes.Clone(tables[i].Data)
			binary.BigEndian.PutUint16(c[4+8:], 9) // platforms that nobody knows
			binary.BigEndian.PutUint16(c[4+3*8:], 9)
			tables[i].Data = c
		}
	}
	f, err := font.Parse("format 4", sfnt.Write(tables))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestBarFillsItsGlyph(t *testing.T) {
	data, err := os.ReadFile("../../data/NotoSansSC-Medium.ttf")
	if err != nil {
		t.Fatal(err)
	}
	full, _ := font.Parse("full", data)
	c := choose(full, func(r rune) bool { return r == horizontalBar })
	tables, _ := sfnt.Read(full.Subset(c.gids))
	from := int(binary.BigEndian.Uint32(tables.Get("loca")[4:]))
	outline := tables.Get("glyf")[from:]
	copy(outline, bar(73, 358, 927, 402)) // as it is in the source
	if err := c.lengthenDash(tables); err != nil {
		t.Fatal(err)
	}
	left, right := int16(binary.BigEndian.Uint16(outline[2:])), int16(binary.BigEndian.Uint16(outline[6:]))
	bearing := int16(binary.BigEndian.Uint16(tables.Get("hmtx")[6:]))
	if left != -overlap || right != 1000+overlap || bearing != left {
		t.Errorf("the bar reaches from %d to %d, side bearing %d", left, right, bearing)
	}
}
