package generator_test

import (
	"bytes"
	"context"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/font"
	"noticeboard/generator/publish"
)

// list is what diagnostics say, one a line.
type list diag.List

func (l list) String() string {
	var b strings.Builder
	for _, d := range l {
		b.WriteString(d.Format(diag.English) + "\n")
	}
	return b.String()
}

// publishFaults publishes a site that can't be published.
func publishFaults(t *testing.T, s *generator.Site, dir string) diag.List {
	t.Helper()
	_, err := publish.Publish(context.Background(), s.Outputs, publish.Options{Dir: dir})
	if err == nil {
		t.Error("it was published")
	}
	return generator.Faults(err)
}

const board = `title = "板"
language = "zh-CN"
[town]
name = "甲镇"
full_name = "乙市甲镇"
party = "中共甲镇委员会"
[fonts]
body = "fonts/own.ttf"
`

const plainNotice = "+++\ntitle = \"通知\"\ndate = 2026-11-20\ntype = \"通知\"\n+++\n正文。\n"

var someDay = calendar.New(2026, 11, 25)

// small is a board of two files and those given.
func small(files fstest.MapFS) fstest.MapFS {
	content := fstest.MapFS{"board.toml": {Data: []byte(strings.Split(board, "[fonts]")[0])}, "notices/n.md": {Data: []byte(plainNotice)}}
	for name, f := range files {
		content[name] = f
	}
	return content
}

// TestRefused holds faults outside the records' own words against the place and the gist of what is said about them.
func TestRefused(t *testing.T) {
	figure := &fstest.MapFile{Data: []byte(plainNotice + "\n![会场](/photos/a.jpg)\n")}
	for _, c := range []struct {
		name, want         string
		content, templates fstest.MapFS
	}{
		{"no font", `board.toml:8:1: error: can't read the font fonts/own.ttf`, fstest.MapFS{"board.toml": {Data: []byte(board)}}, nil},
		{"CFF font", `board.toml:8:1: error: fonts/own.ttf: `, fstest.MapFS{"board.toml": {Data: []byte(board)}, "fonts/own.ttf": {Data: []byte("OTTO\x00\x01\x00\x00\x00\x00\x00\x00")}}, nil},
		{"font collection", `board.toml:8:1: error: fonts/own.ttf: `, fstest.MapFS{"board.toml": {Data: []byte(board)}, "fonts/own.ttf": {Data: []byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x02")}}, nil},
		{"no picture", `notices/n.md:8: error: there is no picture photos/a.jpg`, fstest.MapFS{"notices/n.md": figure}, nil},
		{"half a picture", `notices/n.md:8: error: photos/a.jpg: the picture is truncated`, fstest.MapFS{"notices/n.md": figure, "photos/a.jpg": {Data: photo(t)[:200]}}, nil},
		{"no picture at all", `notices/n.md:8: error: photos/a.jpg: this is GIF, neither`, fstest.MapFS{"notices/n.md": figure, "photos/a.jpg": {Data: []byte("GIF89a")}}, nil},
		{"broken layout", `templates/layouts/document.html:2`, nil, fstest.MapFS{"layouts/document.html": {Data: []byte("<main>\n{{if}}</main>")}}},
		{"few words", `templates/i18n/zh-CN.toml: error: words are missing, `, nil, fstest.MapFS{"i18n/zh-CN.toml": {Data: []byte("home = \"甲\"\n")}}},
		{"unknown field", `templates/layouts/document.html:3:3: error: `, nil, fstest.MapFS{"layouts/document.html": {Data: []byte("<main>\n\n{{.Titel}}</main>")}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			opt := generator.Options{Content: small(c.content), PDF: true, Clock: someDay}
			if c.templates != nil {
				opt.Templates = c.templates
			}
			site, problems := generator.Plan(opt)
			if got := list(problems).String(); site != nil || !strings.Contains("\n"+got, "\n"+c.want) {
				t.Errorf("got %s\nwant %s …", got, c.want)
			}
		})
	}
}

// TestPicturesOfOneName publishes two pictures whose names differ in case alone, which many disks can't hold side by side.
func TestPicturesOfOneName(t *testing.T) {
	site := planSmall(t, small(fstest.MapFS{
		"notices/n.md": {Data: []byte(plainNotice + "\n![甲](/photos/A.jpg)\n\n![乙](/photos/a.jpg)\n")},
		"photos/A.jpg": {Data: photo(t)}, "photos/a.jpg": {Data: photo(t)},
	}))
	if _, err := publish.Publish(t.Context(), site.Outputs, publish.Options{Dir: filepath.Join(t.TempDir(), "public")}); err != nil {
		t.Error(err)
	}
}

// TestStrayTemplate lays a layout over the built-in ones under a name that none has.
func TestStrayTemplate(t *testing.T) {
	own := fstest.MapFS{"layouts/hubs.html": {}, "hub.html": {}, "partials/own.html": {}, "i18n/own.toml": {}}
	site, problems := generator.Plan(generator.Options{Content: small(nil), Templates: own, Clock: someDay, BaseURL: "https://example.cn/"})
	const want = `templates/hub.html: warning: no built-in template has this name: it is not used [stray-template]
    → did you mean layouts/hub.html?
templates/layouts/hubs.html: warning: no built-in template has this name: it is not used [stray-template]
    → did you mean layouts/hub.html?
`
	if got := list(problems).String(); site == nil || got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestOwnTemplate(t *testing.T) {
	own := fstest.MapFS{"layouts/document.html": {Data: []byte("<main id=\"nb-main\"><p>本村自己的页面</p>{{.Body}}</main>\n")}}
	site, problems := generator.Plan(generator.Options{Content: small(nil), Templates: own, Clock: someDay})
	if site == nil {
		t.Fatal(problems)
	}
	if page := string(open(t, site, "notices/n.html")); !strings.Contains(page, "<p>本村自己的页面</p><p>正文。</p>\n") || !strings.Contains(page, `href="../index.html"`) {
		t.Error(page)
	}
	if page := string(open(t, site, "notices/index.html")); strings.Contains(page, "本村自己的页面") {
		t.Error("the list changed too")
	}
}

// TestOwnFont prints with a face that lacks a character of the text, which is then taken from a built-in one.
func TestOwnFont(t *testing.T) {
	data, err := os.ReadFile("font/data/NotoSansSC-Medium.ttf")
	if err != nil {
		t.Fatal(err)
	}
	face, err := font.Parse("own", data)
	if err != nil {
		t.Fatal(err)
	}
	const rare = '𠮷'
	if _, ok := face.Glyph(rare); ok {
		t.Fatalf("the face has %c, so nothing is tested", rare)
	}
	site := planSmall(t, small(fstest.MapFS{
		"board.toml": {Data: []byte(board)}, "fonts/own.ttf": {Data: data},
		"notices/n.md": {Data: []byte(plainNotice + string(rare) + "先生。\n")},
	}))
	name := saved(t, open(t, site, "notices/n.pdf"))
	fonts := tool(t, "pdffonts", name)
	if !strings.Contains(fonts, "NotoSansSC") || strings.Contains(fonts, "NotoSerifSC-Regular") {
		t.Errorf("fonts are\n%s", fonts)
	}
	if text := tool(t, "pdftotext", "-raw", name, "-"); !strings.Contains(text, "正文。"+string(rare)+"先生。") {
		t.Error(text)
	}
}

// planSmall plans a small board; that it has no base_url is noted, but does not matter.
func planSmall(t *testing.T, content fstest.MapFS) *generator.Site {
	t.Helper()
	site, problems := generator.Plan(generator.Options{Content: content, PDF: true, Clock: someDay})
	if site == nil {
		t.Fatal(list(problems))
	}
	return site
}

const gps = "GPS 32.2486N 120.0241E"

// photo is a picture that says where it was taken, once in its EXIF data and once behind its end.
func photo(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 64, 48)), nil); err != nil {
		t.Fatal(err)
	}
	exif := append([]byte("Exif\x00\x00II*\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00"), gps...)
	data := []byte{0xFF, 0xD8, 0xFF, 0xE1, 0, byte(len(exif) + 2)}
	data = append(data, exif...)
	data = append(data, b.Bytes()[2:]...)
	return append(data, gps...)
}

// TestPhotoTellsNoPlace publishes such a picture, on the site and on paper.
func TestPhotoTellsNoPlace(t *testing.T) {
	site := planSmall(t, small(fstest.MapFS{
		"notices/n.md": {Data: []byte(plainNotice + "\n![会场](/photos/开会.jpg)\n")}, "photos/开会.jpg": {Data: photo(t)},
	}))
	pictures := 0
	for _, o := range site.Outputs {
		data := open(t, site, o.Path)
		if strings.HasPrefix(o.Path, "media/") {
			pictures++
			if _, err := jpeg.Decode(bytes.NewReader(data)); err != nil {
				t.Errorf("%s: %v", o.Path, err)
			}
			if page := string(open(t, site, "notices/n.html")); !strings.Contains(page, `src="../`+o.Path+`"`) {
				t.Error("the page does not show the picture")
			}
		}
		if strings.HasSuffix(o.Path, ".pdf") && !bytes.Contains(data, []byte("/DCTDecode")) {
			t.Errorf("no picture in %s", o.Path)
		}
		if bytes.Contains(data, []byte("GPS")) || bytes.Contains(data, []byte("Exif")) || bytes.Contains(inflated(data), []byte("GPS")) {
			t.Errorf("%s tells where the photo was taken", o.Path)
		}
	}
	if pictures != 1 {
		t.Errorf("%d pictures published", pictures)
	}
}
