package font

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"noticeboard/generator/font/internal/sfnt"
)

// tableList is the 通用规范汉字表, written by internal/subset.
//
//go:embed testdata/kTGH.txt
var tableList string

type embedded struct {
	file string
	data []byte
}

func embeddedFaces() []embedded {
	return []embedded{
		{"NotoSerifSC-Regular.ttf", serifRegular}, {"NotoSerifSC-Bold.ttf", serifBold}, {"NotoSansSC-Medium.ttf", sansMedium},
		{"NoticeboardKai-Regular.ttf", kaiRegular}, {"NoticeboardKaiRare-Regular.ttf", kaiRare},
	}
}

// TestEmbedded holds the built-in data against SHA256SUMS and Parse's full check, which Builtin leaves out.
func TestEmbedded(t *testing.T) {
	if n := strings.Count(sums, "\n"); n != len(embeddedFaces()) {
		t.Errorf("SHA256SUMS has %d lines, want %d", n, len(embeddedFaces()))
	}
	for _, e := range embeddedFaces() {
		sum := sha256.Sum256(e.data)
		if !strings.Contains(sums, hex.EncodeToString(sum[:])+"  "+e.file+"\n") {
			t.Errorf("%s: %x is not in SHA256SUMS", e.file, sum)
		}
		f, err := Parse(e.file, e.data)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name+".ttf" != e.file {
			t.Errorf("%s: PostScript name %q", e.file, f.Name)
		}
		if f.UnitsPerEm != 1000 || f.Ascent != 880 || f.Descent != -120 || f.Restricted || f.StemV < 80 || f.CapHeight < 600 {
			t.Errorf("%s: measures %+v", e.file, [...]int{f.UnitsPerEm, f.Ascent, f.Descent, f.StemV, f.CapHeight})
		}
	}
	for i, f := range []*Face{Builtin().chains[Body][0], Builtin().chains[Title][0]} {
		if f.Fingerprint() != sha256.Sum256(embeddedFaces()[i].data) {
			t.Errorf("%s: the fingerprint isn't the SHA-256 of the data", f.Name)
		}
	}
}

func TestCoverage(t *testing.T) {
	table := []rune(strings.TrimSpace(tableList))
	if len(table) != 8105 {
		t.Fatalf("the list has %d characters", len(table))
	}
	signs := `0AZaz~ ，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·～％￥＝＋－×÷±√℃№○●☆★□■△▲→←↑↓①⑩⑳㈠⑴⒈ⅠⅫ〇々āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńňǹḿΩα㎡㎏②Ａ０`
	for role := Body; role < roles; role++ {
		own := Builtin().chains[role][0]
		for _, r := range table {
			if _, ok := own.Glyph(r); !ok {
				t.Errorf("%s lacks %c", own.Name, r)
			}
		}
		for _, r := range signs + "𠮷𬱖䶮㛃堃龍臺ひ" {
			if _, g, ok := Builtin().Find(role, r); !ok || g == 0 {
				t.Errorf("role %d: no glyph for %c", role, r)
			}
		}
		if f, _, ok := Builtin().Find(role, '\U000F0000'); ok {
			t.Errorf("role %d: %s has a private character", role, f.Name)
		}
	}
	if _, _, ok := Builtin().Find(roles, '一'); ok {
		t.Error("an unknown role has a glyph")
	}
}

func TestFindFullWidth(t *testing.T) {
	for role := Body; role < roles; role++ {
		for _, r := range "—·“”‘’…，。、（）《》０" {
			f, g, ok := Builtin().Find(role, r)
			if w := f.Advance(g); !ok || w != 1000 {
				t.Errorf("role %d: %c is %d wide in %s", role, r, w, f.Name)
			}
			if role == Kai && strings.ContainsRune("“”‘’", r) && f.Name != "NotoSerifSC-Regular" {
				t.Errorf("%c of 楷体 comes from %s", r, f.Name)
			}
		}
		if f, g, _ := Builtin().Find(role, 'i'); f.Advance(g) > 500 {
			t.Errorf("role %d: Latin i is %d wide", role, f.Advance(g))
		}
	}
}

// TestDashesJoin: two dashes in a row must look like one line.
func TestDashesJoin(t *testing.T) {
	for role := Body; role < roles; role++ {
		f, g, _ := Builtin().Find(role, '—')
		o := f.outline(g)
		if left, right := signed(o[2:]), signed(o[6:]); left > 0 || right < 1000 {
			t.Errorf("%s: the ink of — reaches from %d to %d", f.Name, left, right)
		}
	}
}

func TestWith(t *testing.T) {
	base := Builtin()
	kai := base.chains[Kai][0]
	s := base.With(Body, kai)
	if f, _, _ := s.Find(Body, '村'); f != kai {
		t.Errorf("村 comes from %s", f.Name)
	}
	if f, _, _ := s.Find(Body, '“'); f == kai {
		t.Error("a narrow quotation mark was taken from the first face")
	}
	if f, _, _ := base.Find(Body, '村'); f == kai {
		t.Error("With changed the set it was called on")
	}
	if s.Fingerprint() == base.Fingerprint() {
		t.Error("different sets have equal fingerprints")
	}
	if n := len(s.Faces()); n != 5 {
		t.Errorf("%d faces, want 5", n)
	}
}

// TestSubset compares each glyph of a subset with the original, those with parts included.
func TestSubset(t *testing.T) {
	for _, e := range embeddedFaces() {
		f, _ := Parse(e.file, e.data)
		before := sha256.Sum256(e.data)
		gids := []GlyphID{0}
		for g := 1; g < f.Glyphs(); g += 37 {
			gids = append(gids, GlyphID(g))
		}
		composites := 0
		for g := range f.Glyphs() {
			if isComposite(f.outline(GlyphID(g))) {
				gids = append(gids, GlyphID(g))
				composites++
			}
		}
		if strings.HasPrefix(e.file, "NoticeboardKai-") && composites == 0 {
			t.Error("no composite glyph to test with")
		}
		sub := f.Subset(gids)
		if !bytes.Equal(sub, f.Subset(gids)) {
			t.Errorf("%s: two subsets differ", e.file)
		}
		s := reparse(t, sub, f)
		if s.Glyphs() < len(gids) || len(sub) > len(e.data)/10 {
			t.Errorf("%s: %d glyphs for %d, %d bytes", e.file, s.Glyphs(), len(gids), len(sub))
		}
		for i, g := range gids {
			if s.Advance(GlyphID(i)) != f.Advance(g) || !bytes.Equal(flat(s, GlyphID(i)), flat(f, g)) {
				t.Errorf("%s: glyph %d differs from glyph %d of the original", e.file, i, g)
			}
		}
		if sum := sha256.Sum256(e.data); sum != before {
			t.Errorf("%s: Subset wrote into the face", e.file)
		}
	}
}

// reparse reads a subset back; the cmap of the original is lent to it, as Parse wants one.
func reparse(t *testing.T, sub []byte, of *Face) *Face {
	t.Helper()
	tables, ok := sfnt.Read(sub)
	if !ok {
		t.Fatal("the subset is no font")
	}
	if sfnt.Checksum(sub) != 0xB1B0AFBA {
		t.Errorf("checksum of the subset is %x", sfnt.Checksum(sub))
	}
	s, err := Parse("subset", sfnt.Write(append(tables, sfnt.Table{Tag: "cmap", Data: of.tables.Get("cmap")})))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// flat is an outline with its parts in place of their numbers, less padding.
func flat(f *Face, g GlyphID) []byte {
	o := bytes.Clone(f.outline(g))
	if !isComposite(o) {
		return bytes.TrimRight(o, "\x00")
	}
	var parts []byte
	eachComponent(o, func(field []byte) bool {
		parts = append(parts, flat(f, GlyphID(binary.BigEndian.Uint16(field)))...)
		field[0], field[1] = 0, 0
		return true
	})
	return append(bytes.TrimRight(o, "\x00"), parts...)
}

func TestParseRefuses(t *testing.T) {
	with := func(change func(b []byte)) []byte {
		b := bytes.Clone(small(t))
		change(b)
		return b
	}
	table := func(b []byte, tag string) []byte {
		tables, _ := sfnt.Read(b)
		return tables.Get(tag)
	}
	for _, c := range []struct {
		name    string
		data    []byte
		chinese string
	}{
		{"empty", nil, "这不是字体文件"},
		{"text", []byte("仿宋体"), "这不是字体文件"},
		{"CFF", []byte("OTTO\x00\x0c"), "OpenType CFF（.otf）"},
		{"collection", []byte("ttcf\x00\x01"), "字体合集（.ttc）"},
		{"web font", []byte("wOF2...."), "网页字体"},
		{"signature only", []byte("\x00\x01\x00\x00"), "不完整或已损坏"},
		{"truncated", small(t)[:len(small(t))/2], "不完整或已损坏"},
		{"no tables", with(func(b []byte) { b[4], b[5] = 0, 0 }), "不完整或已损坏"},
		{"no glyphs", with(func(b []byte) { copy(table(b, "maxp")[4:], "\x00\x00") }), "maxp"},
		{"no advances", with(func(b []byte) { copy(table(b, "hhea")[34:], "\x00\x00") }), "hhea"},
		{"too many advances", with(func(b []byte) { copy(table(b, "hhea")[34:], "\xff\xff") }), "hhea"},
		{"no em", with(func(b []byte) { copy(table(b, "head")[18:], "\x00\x00") }), "head"},
		{"offsets past the end", with(func(b []byte) { copy(table(b, "loca")[4:], "\x7f\xff\xff\xff") }), "glyf"},
		{"more glyphs than offsets", with(func(b []byte) { copy(table(b, "maxp")[4:], "\xff\xff") }), "hmtx"},
		{"overlong hinting", with(func(b []byte) { copy(table(b, "glyf")[10:], bytes.Repeat([]byte{0xff}, 40)) }), "glyf"},
		{"no Unicode", with(func(b []byte) { copy(table(b, "cmap")[2:], "\x00\x00") }), "cmap"},
	} {
		_, err := Parse("字体.ttf", c.data)
		var fault *FormatError
		if !errors.As(err, &fault) {
			t.Errorf("%s: error is %v", c.name, err)
			continue
		}
		if text := fault.Text(); !strings.Contains(text.Chinese, c.chinese) || !strings.Contains(text.Chinese, ".ttf") || text.English == "" {
			t.Errorf("%s: says %q", c.name, text.Chinese)
		}
	}
}

// small is a sound font of a few glyphs, some of them with parts.
func small(t testing.TB) []byte {
	t.Helper()
	kai := Builtin().chains[Kai][0]
	gids := []GlyphID{0}
	for _, r := range "村民委员会ABC，。" {
		g, _ := kai.Glyph(r)
		gids = append(gids, g)
	}
	for g := range kai.Glyphs() {
		if isComposite(kai.outline(GlyphID(g))) {
			gids = append(gids, GlyphID(g))
		}
	}
	// 村 is glyph 1: one format 4 segment and the end mark.
	words := []uint16{0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, 0x6751, 0xFFFF, 0, 0x6751, 0xFFFF, 0x98B0, 1, 0, 0}
	var cm []byte
	for _, w := range words {
		cm = binary.BigEndian.AppendUint16(cm, w)
	}
	return sfnt.Write(append(kai.subsetTables(gids), sfnt.Table{Tag: "cmap", Data: cm}))
}

func TestFormat4(t *testing.T) {
	f, err := Parse("村里的字体 仿宋.ttf", small(t))
	if err != nil {
		t.Fatal(err)
	}
	if g, ok := f.Glyph('村'); !ok || g != 1 || f.Advance(g) != 1000 {
		t.Errorf("村 is glyph %d, %v", g, ok)
	}
	for _, r := range "材\uFFFF𠮷\x00" {
		if g, ok := f.Glyph(r); ok {
			t.Errorf("%U is glyph %d", r, g)
		}
	}
	if f.Name != "Font" {
		t.Errorf("named %q", f.Name)
	}
	if f.Advance(60000) != 0 {
		t.Error("a glyph that isn't there has an advance")
	}
	if _, err := Parse("x", f.Subset([]GlyphID{0, 60000})); err == nil {
		t.Error("a subset without cmap parsed")
	}
}

// FuzzParse: damage is an error, never a panic, and whatever parses can be used.
func FuzzParse(f *testing.F) {
	b := small(f)
	f.Add(b, 0, uint16(0))
	f.Add(b, 200, uint16(0xFFFF))
	f.Add([]byte("OTTO"), 0, uint16(0))
	f.Fuzz(func(t *testing.T, data []byte, at int, value uint16) {
		data = bytes.Clone(data)
		if at >= 0 && at+2 <= len(data) {
			binary.BigEndian.PutUint16(data[at:], value)
		}
		face, err := Parse("x.ttf", data)
		var fault *FormatError
		if err != nil {
			if !errors.As(err, &fault) {
				t.Fatal(err)
			}
			return
		}
		before := sha256.Sum256(data)
		gids := []GlyphID{0, 0xFFFF}
		for _, r := range "村A𠮷" {
			g, _ := face.Glyph(r)
			gids = append(gids, g)
		}
		gids = append(gids, GlyphID(face.Glyphs()-1))
		if _, ok := sfnt.Read(face.Subset(gids)); !ok {
			t.Fatal("the subset is no font")
		}
		n := 0
		for _, g := range face.Runes {
			face.Advance(g)
			if n++; n > 1000 {
				break
			}
		}
		if sha256.Sum256(data) != before {
			t.Fatal("the data was written to")
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, e := range embeddedFaces() {
		b.Run(e.file, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := parse(e.file, e.data); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("checked/"+e.file, func(b *testing.B) {
			for b.Loop() {
				Parse(e.file, e.data)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	s := Builtin()
	text := []rune("关于2026年度农村低保对象名单的公示，𠮷田")
	for b.Loop() {
		for _, r := range text {
			s.Find(Body, r)
		}
	}
	b.ReportMetric(float64(len(text)), "chars")
}
