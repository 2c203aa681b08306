package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"noticeboard/generator/font"
	"noticeboard/generator/typeset"
)

var sampleOptions = Options{Author: "宣堡镇党委𠮷", Subject: "公示 <1> & (2)", Date: "2026-11-23"}

func render(t testing.TB, d *typeset.Layout) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d, sampleOptions); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// tool runs a program on a file; without the program the test is skipped, or fails where NOTICEBOARD_REQUIRE_TOOLS is 1.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("NOTICEBOARD_REQUIRE_TOOLS") == "1" {
			t.Fatalf("%s is required", name)
		}
		t.Skipf("%s is not on PATH", name)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

func saved(t *testing.T, d *typeset.Layout) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(path, render(t, d), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestSound(t *testing.T) {
	untagged := newSheet()
	untagged.newPage("")
	untagged.text(font.Kai, "没有结构", bodySize, 100000, 100000, typeset.Artifact)
	untagged.Tags = nil
	for name, d := range map[string]*typeset.Layout{"notice": notice(), "everything": everything(t), "untagged": &untagged.Layout} {
		out := tool(t, "qpdf", "--check", saved(t, d))
		if !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(out, "WARNING") {
			t.Errorf("%s: %s", name, out)
		}
	}
}

func TestTextRoundTrip(t *testing.T) {
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	many := newSheet() // more characters than one byte can number
	many.newPage("")
	var text strings.Builder
	for r := range font.Builtin().Faces()[0].Runes {
		if r >= '一' && text.Len() < 3*18*28 {
			text.WriteRune(r)
		}
	}
	many.para(font.Body, many.tag("P", 0), text.String())
	for name, d := range map[string]*typeset.Layout{"notice": notice(), "everything": everything(t), "many": &many.Layout} {
		var want strings.Builder
		for _, p := range d.Pages {
			for _, i := range p.Items {
				if text, ok := i.(*typeset.Text); ok {
					for _, g := range text.Glyphs {
						if g.Rune != 0 {
							want.WriteRune(g.Rune)
						}
					}
				}
			}
		}
		if got := tool(t, "pdftotext", "-raw", saved(t, d), "-"); squeeze(got) != squeeze(want.String()) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want.String())
		}
	}
}

func TestStructure(t *testing.T) {
	out := tool(t, "pdfinfo", "-struct-text", saved(t, everything(t)))
	// The paragraph's own text stands around its link and goes on overleaf.
	flat := strings.Join(strings.Fields(out), " ")
	want := `P (block) "见网页" Link (inline) "公示(一)" "，接下页" "续上页“完”"`
	flat = regexp.MustCompile(`Object \d+ \d+ `).ReplaceAllString(flat, "")
	if !strings.Contains(flat, want) {
		t.Errorf("structure is\n%s\nwant in it %s", flat, want)
	}
	out = tool(t, "pdfinfo", "-struct-text", saved(t, notice()))
	for _, want := range []string{"TH", "TD", "张𬱖", "Figure", "H3", "（一）监督方式"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in the structure:\n%s", want, out)
		}
	}
	flat = regexp.MustCompile(`Object \d+ \d+`).ReplaceAllString(strings.Join(strings.Fields(tool(t, "pdfinfo", "-struct", saved(t, notice()))), " "), "Object")
	if !regexp.MustCompile(`Link \(inline\) Figure: /Placement /Block /BBox \[[ .\d]+\] Object$`).MatchString(flat) {
		t.Errorf("the code and its link are not in one Link:\n%s", flat)
	}
	if strings.Contains(out, "— 1 —") {
		t.Error("the page number is part of the structure")
	}
}

func TestFontsEmbedded(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(tool(t, "pdffonts", saved(t, everything(t)))), "\n")[2:]
	if len(lines) < 3 {
		t.Fatalf("fonts: %v", lines)
	}
	names := map[string]bool{}
	for _, l := range lines {
		if !regexp.MustCompile(`^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes`).MatchString(l) {
			t.Errorf("font %s", l)
		}
		names[strings.Fields(l)[0]] = true
	}
	if len(names) != len(lines) {
		t.Errorf("names repeat: %v", lines)
	}
}

func TestMetadata(t *testing.T) {
	path := saved(t, everything(t))
	t.Setenv("TZ", "Asia/Shanghai")
	info := tool(t, "pdfinfo", path)
	for _, want := range []string{"关于柳溪镇党员中心户拟聘人选的公示", "宣堡镇党委𠮷", "公示 <1> & (2)", "Tagged:          yes", "Pages:           3", "Metadata Stream: yes", "Nov 23 00:00:00 2026"} {
		if !strings.Contains(info, want) {
			t.Errorf("no %q in\n%s", want, info)
		}
	}
	if meta := tool(t, "pdfinfo", "-meta", path); !strings.Contains(meta, "公示 &lt;1&gt; &amp; (2)") || !strings.Contains(meta, "2026-11-23T00:00:00+08:00") {
		t.Errorf("XMP is\n%s", meta)
	}
	links := tool(t, "pdfinfo", "-url", path)
	if !strings.Contains(links, "https://example.cn/%E5%85%AC%E7%A4%BA(%E4%B8%80).html") || !strings.Contains(links, "2026-guozhai.html") {
		t.Errorf("links are\n%s", links)
	}
	qpdf := tool(t, "qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", path, "-")
	for _, want := range []string{"/DisplayDocTitle true", "/StructTreeRoot", "/Outlines", "/PageLabels", "/MarkInfo", "/PageMode /UseOutlines", "/Lang (zh-CN)", "/BBox"} {
		if !strings.Contains(qpdf, want) {
			t.Errorf("no %s in the file", want)
		}
	}
}

// TestDeterministic writes two documents in turns with 1 and with 8 workers, and looks at every result.
func TestDeterministic(t *testing.T) {
	layouts := []*typeset.Layout{notice(), everything(t)}
	want := [][]byte{render(t, layouts[0]), render(t, layouts[1])}
	for _, workers := range []int{1, 8} {
		kit := new(Kit)
		var group sync.WaitGroup
		for w := range workers {
			group.Go(func() {
				for i := range 6 {
					k := (i + w) % 2
					var b bytes.Buffer
					if err := kit.Write(&b, layouts[k], sampleOptions); err != nil || !bytes.Equal(b.Bytes(), want[k]) {
						t.Errorf("%d workers: document %d differs, error %v", workers, k, err)
					}
				}
			})
		}
		group.Wait()
	}
	other := notice()
	other.Pages[0].Items[0].(*typeset.Text).X++
	id := func(b []byte) string { return regexp.MustCompile(`/ID\[<\w+>`).FindString(string(b)) }
	if b := render(t, other); id(b) == "" || id(b) == id(want[0]) {
		t.Errorf("a change doesn't show in the ID %s", id(b))
	}
}

// TestAfterFailure writes a document with the memory of one that failed.
func TestAfterFailure(t *testing.T) {
	kit, broken := new(Kit), notice()
	broken.Pages[0].Items = append(broken.Pages[0].Items, &typeset.Line{Tag: 999})
	for range 3 { // a pool may drop what it is given
		if err := kit.Write(new(bytes.Buffer), broken, sampleOptions); err == nil {
			t.Fatal("no error")
		}
		var b bytes.Buffer
		if err := kit.Write(&b, notice(), sampleOptions); err != nil || !bytes.Equal(b.Bytes(), render(t, notice())) {
			t.Fatalf("the failed document shows, error %v", err)
		}
	}
}

func TestNothingPrivateInPictures(t *testing.T) {
	if b := render(t, everything(t)); bytes.Contains(b, []byte("GPS")) || bytes.Contains(b, []byte("Exif")) {
		t.Error("camera data is in the file")
	}
}

func TestMistakes(t *testing.T) {
	one := func(change func(d *typeset.Layout, o *Options)) error {
		d, o := notice(), sampleOptions
		change(d, &o)
		return Write(new(bytes.Buffer), d, o)
	}
	item := func(i typeset.Item) func(*typeset.Layout, *Options) {
		return func(d *typeset.Layout, _ *Options) { d.Pages[0].Items = append(d.Pages[0].Items, i) }
	}
	face := font.Builtin().Faces()[0]
	for _, c := range []struct {
		want   string
		change func(*typeset.Layout, *Options)
	}{
		{"no page", func(d *typeset.Layout, _ *Options) { d.Pages = nil }},
		{"2026-11-23", func(_ *typeset.Layout, o *Options) { o.Date = "23.11.2026" }},
		{"parent 7", func(d *typeset.Layout, _ *Options) { d.Tags[2].Parent = 7 }},
		{"page 9", func(d *typeset.Layout, _ *Options) { d.Outline[0].Page = 9 }},
		{"page 1: *typeset.Line has tag 999", item(&typeset.Line{Tag: 999})},
		{"https://example.cn/ has tag 999", item(&typeset.Link{URL: "https://example.cn/", Tag: 999})},
		{"belongs to a Document", item(&typeset.Link{URL: "https://example.cn/", Tag: 0})},
		{"leads nowhere", item(&typeset.Link{Tag: typeset.Artifact})},
		{"tag 1 is a \"H7\"", func(d *typeset.Layout, _ *Options) { d.Tags[1].Role = "H7" }},
		{"page 1 is 2 ×", func(d *typeset.Layout, _ *Options) { d.Pages[0].Width = 2000 }},
		{"-1 pt wide", item(&typeset.Line{Width: -1000, Tag: typeset.Artifact})},
		{"glyph 0 for '𠮷'", item(&typeset.Text{Face: face, Size: 1, Glyphs: []typeset.Glyph{{Rune: '𠮷'}}})},
		{"glyph 65535", item(&typeset.Text{Face: face, Size: 1, Glyphs: []typeset.Glyph{{ID: 65535}}})},
		{"no face", item(&typeset.Text{Glyphs: []typeset.Glyph{{ID: 1}}})},
		{"neither JPEG nor PNG", item(&typeset.Image{Data: []byte("GIF89a")})},
	} {
		if err := one(c.change); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("error is %v, want %q", err, c.want)
		}
	}
	var fault *ImageError
	jpg := samplePictures(t)[5]
	for n := range len(jpg) {
		if err := one(item(&typeset.Image{Data: jpg[:n]})); err != nil && !errors.As(err, &fault) {
			t.Fatalf("%d bytes: %v", n, err)
		}
	}
	if fault == nil || !strings.Contains(fault.Text().Chinese, "图片打不开") {
		t.Errorf("a truncated picture gives %v", fault)
	}
}

func TestReadCanvas(t *testing.T) {
	c := newCanvas()
	c.AddPage()
	c.RawWriteStr("q Q endobj")
	var b bytes.Buffer
	if err := c.Output(&b); err != nil {
		t.Fatal(err)
	}
	contents, size, err := readCanvas(b.Bytes(), 1)
	if err != nil || size != 7 || len(contents) != 1 || !bytes.Contains(contents[0], []byte("q Q endobj")) {
		t.Fatalf("contents %q, %d objects, %v", contents, size, err)
	}
	for n := range b.Len() - len("%%EOF\n") - 1 {
		if _, _, err := readCanvas(b.Bytes()[:n], 1); err == nil {
			t.Fatalf("%d of %d bytes were read without an error", n, b.Len())
		}
	}
}

func TestNumbers(t *testing.T) {
	for v, want := range map[int64]string{0: "0", 1: "0.001", 10: "0.01", 100: "0.1", 1000: "1", -1: "-0.001", -1500: "-1.5", 595276: "595.276"} {
		if got := string(appendThousandths(nil, v)); got != want {
			t.Errorf("%d is written %s, want %s", v, got, want)
		}
	}
	for _, c := range [][3]int64{{7, 2, 4}, {-7, 2, -4}, {5, 3, 2}, {4, 3, 1}, {0, 9, 0}, {-1, 3, 0}} {
		if got := divRound(c[0], c[1]); got != c[2] {
			t.Errorf("%d/%d = %d, want %d", c[0], c[1], got, c[2])
		}
	}
}

func TestRuns(t *testing.T) {
	long := make([]rune, 520)
	for i := range long {
		long[i] = 'a'
	}
	for want, runes := range map[string][]rune{
		"[]":                            {0},
		"[[1 3] [4 5]]":                 {0, 'a', 'b', 0, 'c', 0},
		"[[0 256] [256 512] [512 520]]": long,
	} {
		if got := fmt.Sprint((&embedded{runes: runes}).runs()); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestLabels(t *testing.T) {
	for labels, want := range map[string]string{
		",":           "",
		"1,2,3":       "/PageLabels<</Nums[0<</S/D/St 1>>]>>",
		",1,2":        "/PageLabels<</Nums[0<</P<FEFF>>>1<</S/D/St 1>>]>>",
		"1,2,1,2,甲,3": "/PageLabels<</Nums[0<</S/D/St 1>>2<</S/D/St 1>>4<</P<FEFF7532>>>5<</S/D/St 3>>]>>",
		"01":          "/PageLabels<</Nums[0<</P<FEFF00300031>>>]>>",
	} {
		var pages []typeset.Page
		for l := range strings.SplitSeq(labels, ",") {
			pages = append(pages, typeset.Page{Label: l})
		}
		if got := string(appendLabels(nil, pages)); got != want {
			t.Errorf("%s: %s, want %s", labels, got, want)
		}
	}
}

func TestOutlineTree(t *testing.T) {
	var marks []typeset.Bookmark
	for _, l := range []int{2, 1, 3, 2, 3, 1} {
		marks = append(marks, typeset.Bookmark{Level: l})
	}
	var got []string
	for _, e := range outlineTree(marks) {
		got = append(got, fmt.Sprint(e.parent, e.prev, e.next, e.first, e.last, e.children))
	}
	want := []string{"-1 -1 1 -1 -1 0", "-1 0 5 2 3 3", "1 -1 3 -1 -1 0", "1 2 -1 4 4 1", "3 -1 -1 -1 -1 0", "-1 1 -1 -1 -1 0"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("parent prev next first last children:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func BenchmarkNotice(b *testing.B) {
	d, kit := notice(), new(Kit)
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := kit.Write(&out, d, sampleOptions); err != nil {
			b.Fatal(err)
		}
		size = out.Len()
	}
	b.ReportMetric(float64(size), "bytes/file")
}
