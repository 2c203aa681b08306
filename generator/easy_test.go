package generator_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"noticeboard/generator"
	"noticeboard/generator/compose"
	"noticeboard/generator/doc"
	"noticeboard/generator/publish"
	"noticeboard/generator/reading"
)

const study = "+++\ntitle = \"学一学\"\ndate = 2026-11-20\ntopic = \"健康生活\"\n%s\n+++\n正文。\n"

func material(fields, body string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(strings.Replace(study, "%s", fields, 1) + body)}
}

// TestBookletTooLong: a booklet with more pages than the board allows is a warning at its record, in both sizes.
func TestBookletTooLong(t *testing.T) {
	for _, c := range []struct {
		paragraphs, warnings int
	}{{3, 0}, {400, 2}} {
		s, problems := generator.Plan(generator.Options{
			Content: small(fstest.MapFS{"materials/m.md": material("", strings.Repeat("一句话。\n\n", c.paragraphs))}), Clock: someDay, PDF: true})
		if s == nil {
			t.Fatal(list(problems))
		}
		found := 0
		for _, d := range s.Proof() {
			if d.Check == "too-many-pages" && d.Pos.File == "materials/m.md" {
				found++
			}
		}
		if found != c.warnings {
			t.Errorf("%d paragraphs: %d warnings, want %d", c.paragraphs, found, c.warnings)
		}
	}
}

// mp3Frame is a frame of MPEG-1 Layer III, 128 kbit/s, 44.1 kHz.
var mp3Frame = "\xff\xfb\x90\x00" + strings.Repeat("s", 413)

// id3Tag has room for 20 bytes.
const id3Tag = "ID3\x04\x00\x00\x00\x00\x00\x14SECRET 31.23N 121.4E"

// TestRecordings: a recording is published without its metadata and played on the page; one that is not there, that no browser
// plays, or that can't be cleaned, is refused at the line that names it.
func TestRecordings(t *testing.T) {
	sound := &fstest.MapFile{Data: []byte(id3Tag + mp3Frame + mp3Frame), ModTime: time.Unix(1, 0)}
	options := generator.Options{Clock: someDay, Content: small(fstest.MapFS{
		"materials/m.md": material("audio = \"media/a.mp3\"\ntranscript = \"听到的话。\"", ""), "media/a.mp3": sound})}
	s, problems := generator.Plan(options)
	if s == nil {
		t.Fatal(list(problems))
	}
	if got, ok, err := s.Open("media/media/a.mp3"); !ok || err != nil || string(got) != mp3Frame+mp3Frame {
		t.Errorf("the recording is published as %q, %v, %v", got, ok, err)
	}
	for _, page := range []string{"materials/m.html", "easy/material-m.html", "easy/pinyin/material-m.html"} {
		text, _, err := s.Open(page)
		if err != nil || !strings.Contains(string(text), "<audio controls") || !strings.Contains(string(text), "听到的话。") {
			t.Errorf("%s has no player: %v", page, err)
		}
	}
	key := func() string {
		s, _ := generator.Plan(options)
		return s.Outputs[slices.IndexFunc(s.Outputs, func(o publish.Output) bool { return o.Path == "media/media/a.mp3" })].Key
	}
	was := key()
	if sound.ModTime = time.Unix(2, 0); was == "" || key() == was {
		t.Error("a recording that was written anew keeps its key")
	}
	if sound.ModTime = (time.Time{}); key() != "" {
		t.Error("a recording of unknown age has a key")
	}
	for fields, want := range map[string]string{
		`audio = "media/b.mp3"`: "materials/m.md:5:1: error: there is no recording media/b.mp3",
		`video = "media/a.avi"`: "materials/m.md:5:1: error: media/a.avi is no recording that browsers play",
		`video = "media/a.mp4"`: "materials/m.md:5:1: error: media/a.mp4 is really a file of the form MP3, and browsers go by its ending",
		`audio = "media/c.mp3"`: "materials/m.md:5:1: error: the recording media/c.mp3: the file is truncated or damaged",
		`audio = "media/d.wav"`: "materials/m.md:5:1: error: the recording media/d.wav: the file is none of MP4",
	} {
		s, problems := generator.Plan(generator.Options{Clock: someDay, Content: small(fstest.MapFS{"materials/m.md": material(fields, ""),
			"media/a.mp4": sound, "media/c.mp3": {Data: sound.Data[:len(sound.Data)-1]}, "media/d.wav": {Data: []byte("notes")}})})
		if s != nil || !strings.Contains(list(problems).String(), want) {
			t.Errorf("%s: got\n%swant %s", fields, list(problems), want)
		}
	}
}

// TestScriptFile: the script for the loudspeaker stands beside the page as a text, made with and without the PDFs, and the pages offer
// just what there is.
func TestScriptFile(t *testing.T) {
	for _, pdf := range []bool{true, false} {
		s := demonstration(t, pdf)
		text, ok, err := s.Open("selections/2026-guozhai-broadcast.txt")
		if !ok || err != nil || !strings.HasPrefix(string(text), "广播稿：") {
			t.Fatalf("%q, %v, %v", text, ok, err)
		}
		_, said, _ := strings.Cut(string(text), "乡亲们")
		if strings.ContainsAny(said, "0123456789") || !strings.Contains(said, "Guō") {
			t.Errorf("%s", said)
		}
		for page, link := range map[string]string{"selections/2026-guozhai.html": `href="2026-guozhai-broadcast.`, "easy/selection-2026-guozhai.html": `href="../selections/2026-guozhai-broadcast.`} {
			shown := string(open(t, s, page))
			if !strings.Contains(shown, link+`txt"`) || strings.Contains(shown, link+`pdf"`) != pdf || strings.Contains(shown, ".pdf") != pdf {
				t.Errorf("PDF %t: %s does not offer what there is", pdf, page)
			}
		}
		if len(s.Proof()) > 0 || (s.Sheets > 0) != pdf {
			t.Errorf("PDF %t: %d sheets", pdf, s.Sheets)
		}
	}
}

// TestEasySentences: what the demonstration says in plain words, written or parted by itself, has no sentence of more than 30 characters.
func TestEasySentences(t *testing.T) {
	s, pages := demonstration(t, false), 0
	for _, r := range s.Board.All() {
		d := compose.Easy(s.Board, r, s.Today)
		if d == nil || !r.Base().IsPublic() {
			continue
		}
		pages++
		for _, line := range strings.Split(doc.PlainText(d.Blocks), "\n") {
			if n := reading.Count(line); n > 30 {
				t.Errorf("%s: %d characters: %s", r.Base().File, n, line)
			}
		}
	}
	if pages < 20 {
		t.Errorf("only %d records in plain words", pages)
	}
}

// TestLevelOnPage: a page says how many characters are enough only where the text passes, as the booklet does.
func TestLevelOnPage(t *testing.T) {
	s, problems := generator.Plan(generator.Options{Clock: someDay, Content: small(fstest.MapFS{
		"materials/easy.md": material("level = 1500", ""), "materials/hard.md": material("level = 1500", "用磙子压麦。")})})
	if s == nil {
		t.Fatal(list(problems))
	}
	for page, want := range map[string]bool{"materials/easy.html": true, "materials/hard.html": false} {
		text, _, err := s.Open(page)
		if got := strings.Contains(string(text), "认识1500个字就能读"); got != want || err != nil {
			t.Errorf("%s: claimed %v, want %v; %v", page, got, want, err)
		}
	}
}
