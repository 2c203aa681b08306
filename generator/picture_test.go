package generator_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
	"noticeboard/generator/diag"
	"noticeboard/generator/publish"
)

// counting counts how often each file is opened.
type counting struct {
	fs.FS
	mu     sync.Mutex
	opened map[string]int
}

func (c *counting) Open(name string) (fs.File, error) {
	c.mu.Lock()
	c.opened[name]++
	c.mu.Unlock()
	return c.FS.Open(name)
}

// turnedPhoto is a photo of a camera that was held upright: it lies on its side in the file, which is as wide as said.
func turnedPhoto(t *testing.T, width int) []byte {
	t.Helper()
	m := image.NewGray(image.Rect(0, 0, width, width*3/4))
	for i := range m.Pix {
		m.Pix[i] = byte(i / 5)
	}
	for y := range m.Rect.Dy() / 2 {
		for x := range m.Rect.Dx() / 2 {
			m.SetGray(x, y, color.Gray{Y: 250}) // this corner will be above on the right
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	exif := "Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00" + gps
	data := append([]byte{0xFF, 0xD8, 0xFF, 0xE1, 0, byte(len(exif) + 2)}, exif...)
	return append(data, b.Bytes()[2:]...)
}

// TestPictures publishes a photo and follows it: sizes and their names, the page, and how often it is read.
func TestPictures(t *testing.T) {
	content := small(fstest.MapFS{
		"notices/n.md":     {Data: []byte(plainNotice + "\n![会场里坐满了人](/photos/a.jpg)\n\n![又一张](/photos/b.jpg)\n")},
		"photos/a.jpg":     {Data: turnedPhoto(t, 1400)},
		"photos/b.jpg":     {Data: photo(t)},
		"photos/asked.jpg": {Data: turnedPhoto(t, 1401)},
	})
	files := &counting{FS: content, opened: map[string]int{}}
	opt := generator.Options{Content: files, Clock: someDay}
	site, problems := generator.Plan(opt)
	if site == nil {
		t.Fatal(list(problems))
	}
	for _, d := range problems {
		if d.Severity > diag.Note {
			t.Error(d.Format(diag.English)) // above all: no word of the photo's lying on its side
		}
	}
	var media []string
	for _, o := range site.Outputs {
		if strings.HasPrefix(o.Path, "media/") {
			media = append(media, o.Path)
		}
	}
	if len(media) != 3 {
		t.Fatalf("published: %v", media)
	}
	page := string(open(t, site, "notices/n.html"))
	const want = `<img src="../MEDIA1" srcset="../MEDIA0 640w, ../MEDIA1 960w" sizes="(min-width: 30em) 26rem, calc(100vw - 4rem)" width="960" height="1280" alt="会场里坐满了人" class="tall" decoding="async">`
	if img := strings.NewReplacer("MEDIA0", media[0], "MEDIA1", media[1]).Replace(want); !strings.Contains(page, img) {
		t.Errorf("want %s in\n%s", img, page)
	}
	if img := `<img src="../` + media[2] + `" width="64" height="48" alt="又一张" loading="lazy" decoding="async">`; !strings.Contains(page, img) {
		t.Errorf("want %s in\n%s", img, page)
	}

	dir := filepath.Join(t.TempDir(), "public")
	build := func() publish.Report {
		clear(files.opened)
		site, problems := generator.Plan(opt)
		if site == nil {
			t.Fatal(list(problems))
		}
		report, err := publish.Publish(t.Context(), site.Outputs, publish.Options{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		return report
	}
	build()
	if n := files.opened["photos/a.jpg"]; n != 2 {
		t.Errorf("the photo was read %d times: once to look at it and once for its two sizes", n)
	}
	content["notices/n.md"] = &fstest.MapFile{Data: append(content["notices/n.md"].Data, "\n又记。\n"...)}
	if report := build(); files.opened["photos/a.jpg"] != 1 || report.Written == 0 {
		t.Errorf("after a change of the text the photo was read %d times", files.opened["photos/a.jpg"])
	}
	content["photos/a.jpg"] = &fstest.MapFile{Data: turnedPhoto(t, 1404)}
	if report := build(); report.Removed != 2 || files.opened["photos/a.jpg"] != 2 {
		t.Errorf("after a change of the photo it was read %d times, and %d of its old files removed", files.opened["photos/a.jpg"], report.Removed)
	}
	if files.opened["photos/asked.jpg"] != 0 {
		t.Error("a photo was read that no record shows")
	}
}

// TestPictureAsked asks for single sizes again and again, as the preview server does.
func TestPictureAsked(t *testing.T) {
	content := small(fstest.MapFS{
		"notices/n.md": {Data: []byte(plainNotice + "\n![会场](/photos/a.jpg)\n")}, "photos/a.jpg": {Data: turnedPhoto(t, 1400)},
	})
	site := planSmall(t, content)
	var first [][]byte
	for range 3 {
		n := 0
		for _, o := range site.Outputs {
			if !strings.HasPrefix(o.Path, "media/") {
				continue
			}
			for range 2 {
				data := open(t, site, o.Path)
				if len(first) <= n {
					first = append(first, data)
				}
				if !bytes.Equal(first[n], data) {
					t.Errorf("%s differs", o.Path)
				}
			}
			n++
		}
	}
	m, err := jpeg.Decode(bytes.NewReader(first[0]))
	if err != nil {
		t.Fatal(err)
	}
	if above, left := color.GrayModel.Convert(m.At(630, 10)).(color.Gray), color.GrayModel.Convert(m.At(10, 840)).(color.Gray); above.Y < 230 || left.Y > 230 {
		t.Errorf("the photo lies on its side: %v above on the right, %v below on the left", above, left)
	}
}

// TestPictureOnPaper holds that paper gets the photo upright and no larger than it can show.
func TestPictureOnPaper(t *testing.T) {
	site := planSmall(t, small(fstest.MapFS{
		"notices/n.md": {Data: []byte(plainNotice + "\n![会场](/photos/a.jpg)\n")}, "photos/a.jpg": {Data: turnedPhoto(t, 4000)},
	}))
	name := saved(t, open(t, site, "notices/n.pdf"))
	if got := strings.Join(strings.Fields(tool(t, "pdfimages", "-list", name)), " "); !strings.Contains(got, " image 1387 1849 gray ") {
		t.Error(got)
	}
}

// TestDamagedPixels damages a photo where only decoding shows it: nothing is published, and the record is named.
func TestDamagedPixels(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewNRGBA64(image.Rect(0, 0, 400, 300))); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	copy(data[60:], "damaged")
	content := small(fstest.MapFS{"notices/n.md": {Data: []byte(plainNotice + "\n![会场](/photos/a.png)\n")}, "photos/a.png": {Data: data}})
	site, problems := generator.Plan(generator.Options{Content: content, Clock: someDay})
	if site == nil {
		t.Fatal(list(problems))
	}
	_, err := publish.Publish(t.Context(), site.Outputs, publish.Options{Dir: filepath.Join(t.TempDir(), "public")})
	if got := list(generator.Faults(err)).String(); !strings.HasPrefix(got, "notices/n.md:8: error: photos/a.png: the picture is damaged [broken-picture]") {
		t.Errorf("%v: %s", err, got)
	}
}
