package font

import (
	"encoding/binary"
	"path"
	"strings"
	"unicode/utf16"

	"noticeboard/generator/diag"
	"noticeboard/generator/font/internal/sfnt"
)

// FormatError says why a file can't be used as a font.
type FormatError struct {
	Name string    // as given to Parse
	What diag.Text // what is wrong
	Hint diag.Text // what to do
}

// Error is the English wording on one line.
func (e *FormatError) Error() string { return e.Name + ": " + e.Text().English }

// Text is the fault and what to do about it, in both languages.
func (e *FormatError) Text() diag.Text {
	return diag.Text{Chinese: e.What.Chinese + "，" + e.Hint.Chinese, English: e.What.English + "; " + e.Hint.English}
}

// Parse reads a TrueType font with glyf outlines. name is what messages call it, and what the face is called where the font
// names itself badly. data is kept and must not change afterwards. The error is always a *FormatError.
//
// Everything that Glyph, Advance and Subset rely on is checked here, so that none of them can fail later.
func Parse(name string, data []byte) (*Face, error) {
	f, err := parse(name, data)
	if err != nil {
		return nil, err
	}
	for g := range f.glyphs {
		if !f.soundOutline(GlyphID(g)) {
			return nil, broken(name, "glyf")
		}
	}
	return f, nil
}

// parse is Parse without the look at every glyph, which the built-in faces don't need: a test has done it.
func parse(name string, data []byte) (*Face, error) {
	if err := checkKind(name, data); err != nil {
		return nil, err
	}
	t, ok := sfnt.Read(data)
	if !ok {
		return nil, broken(name, "")
	}
	f := &Face{tables: t, fingerprint: sumOf(data)}
	for _, need := range []struct {
		tag  string
		read func(*Face, []byte) bool
	}{
		{"head", (*Face).readHead}, {"maxp", (*Face).readMaxp}, {"hhea", (*Face).readHhea}, {"hmtx", (*Face).readHmtx},
		{"loca", (*Face).readLoca}, {"glyf", (*Face).readGlyf}, {"cmap", (*Face).readCmap},
	} {
		if !need.read(f, t.Get(need.tag)) {
			return nil, broken(name, need.tag)
		}
	}
	f.readOS2(t.Get("OS/2"))
	f.Name = postScriptName(t.Get("name"), name)
	return f, nil
}

func checkKind(name string, data []byte) error {
	refuse := func(what diag.Text) error {
		return &FormatError{name, what, diag.T("请换用 TrueType（.ttf）字体文件", "use a TrueType (.ttf) font file instead")}
	}
	switch sfnt.KindOf(data) {
	case sfnt.TrueType:
		return nil
	case sfnt.CFF:
		return refuse(diag.T("这是 OpenType CFF（.otf）字体", "this is an OpenType CFF (.otf) font"))
	case sfnt.Collection:
		return refuse(diag.T("这是字体合集（.ttc），一个文件里有好几种字体", "this is a font collection (.ttc) that holds several fonts"))
	case sfnt.WOFF:
		return refuse(diag.T("这是网页字体（.woff 或 .woff2）", "this is a web font (.woff or .woff2)"))
	}
	return refuse(diag.T("这不是字体文件", "this is not a font file"))
}

// broken is the error for a font that is damaged, in one table where that is known.
func broken(name, table string) error {
	what := diag.T("字体文件不完整或已损坏", "the font file is incomplete or damaged")
	if table != "" {
		what = diag.T("字体文件不完整或已损坏（%s 表）", "the font file is incomplete or damaged (table %s)", table)
	}
	return &FormatError{name, what, diag.T("请重新复制原来的字体文件，或换用别的 .ttf 字体", "copy the original file again, or use another .ttf font")}
}

func (f *Face) readHead(t []byte) bool {
	if len(t) < 54 {
		return false
	}
	f.UnitsPerEm = int(binary.BigEndian.Uint16(t[18:]))
	if f.UnitsPerEm < 16 || f.UnitsPerEm > 16384 {
		return false
	}
	for i := range f.BBox {
		f.BBox[i] = f.scale(signed(t[36+2*i:]))
	}
	f.longLoca = binary.BigEndian.Uint16(t[50:]) == 1
	return true
}

func (f *Face) readMaxp(t []byte) bool {
	if len(t) < 6 {
		return false
	}
	f.glyphs = int(binary.BigEndian.Uint16(t[4:]))
	return f.glyphs > 0
}

func (f *Face) readHhea(t []byte) bool {
	if len(t) < 36 {
		return false
	}
	f.Ascent, f.Descent = f.scale(signed(t[4:])), f.scale(signed(t[6:]))
	f.metrics = int(binary.BigEndian.Uint16(t[34:]))
	return f.metrics > 0 && f.metrics <= f.glyphs
}

func (f *Face) readHmtx(t []byte) bool {
	f.hmtx = t
	return len(t) >= 4*f.metrics+2*(f.glyphs-f.metrics)
}

func (f *Face) readLoca(t []byte) bool {
	f.loca = t
	if f.longLoca {
		return len(t) >= 4*(f.glyphs+1)
	}
	return len(t) >= 2*(f.glyphs+1)
}

func (f *Face) readGlyf(t []byte) bool {
	f.glyf = t
	last := 0
	for i := range f.glyphs + 1 {
		at := f.offset(i)
		if at < last || at > len(t) {
			return false
		}
		last = at
	}
	return true
}

func (f *Face) readCmap(t []byte) (ok bool) {
	f.cmap, ok = newCmap(t)
	return ok
}

// readOS2 takes the typographic measures, which for Chinese fonts fill exactly one em. Fonts without the table keep those of
// hhea.
func (f *Face) readOS2(t []byte) {
	weight := 400
	if len(t) >= 72 {
		weight = int(binary.BigEndian.Uint16(t[4:]))
		f.Restricted = binary.BigEndian.Uint16(t[8:])&0xF == 2
		if up, down := signed(t[68:]), signed(t[70:]); up != 0 || down != 0 {
			f.Ascent, f.Descent = f.scale(up), f.scale(down)
		}
	}
	f.CapHeight = f.Ascent * 4 / 5
	if len(t) >= 90 && binary.BigEndian.Uint16(t) >= 2 && signed(t[88:]) > 0 {
		f.CapHeight = f.scale(signed(t[88:]))
	}
	f.StemV = 50 + weight*weight/(65*65)
}

// postScriptName returns name entry 6 (OpenType 1.9, name), or a name made from the file's where that is unusable in a PDF.
func postScriptName(t []byte, file string) string {
	if n := nameEntry(t, 6); validPostScript(n) {
		return n
	}
	base := strings.TrimSuffix(path.Base(strings.ReplaceAll(file, `\`, "/")), path.Ext(file))
	n := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r == '-' || r == '_' {
			return r
		}
		return -1
	}, base)
	if n == "" {
		return "Font"
	}
	return n[:min(len(n), 63)]
}

// nameEntry returns the first entry with that id, "" where there is none.
func nameEntry(t []byte, id uint16) string {
	if len(t) < 6 {
		return ""
	}
	be := binary.BigEndian
	n, store := int(be.Uint16(t[2:])), int(be.Uint16(t[4:]))
	for i := 0; i < n && len(t) >= 18+12*i; i++ {
		e := t[6+12*i:]
		size, at := int(be.Uint16(e[8:])), store+int(be.Uint16(e[10:]))
		if be.Uint16(e[6:]) != id || at+size > len(t) {
			continue
		}
		s := t[at : at+size]
		if be.Uint16(e) == 1 { // Macintosh: one byte a character
			return string(s)
		}
		u := make([]uint16, len(s)/2)
		for i := range u {
			u[i] = be.Uint16(s[2*i:])
		}
		return string(utf16.Decode(u))
	}
	return ""
}

func validPostScript(n string) bool {
	for _, c := range []byte(n) {
		if c <= ' ' || c > '~' || strings.IndexByte("[](){}<>/%#", c) >= 0 {
			return false
		}
	}
	return n != "" && len(n) <= 63
}

func signed(b []byte) int { return int(int16(binary.BigEndian.Uint16(b))) }
