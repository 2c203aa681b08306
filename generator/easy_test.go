package generator_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
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

// TestRecordings: a recording is published as it is and played on the page; one that is not there, or that no browser plays, is
// refused at the line that names it.
func TestRecordings(t *testing.T) {
	sound := &fstest.MapFile{Data: []byte("ID3 sound")}
	s, problems := generator.Plan(generator.Options{Clock: someDay, Content: small(fstest.MapFS{
		"materials/m.md": material("audio = \"media/a.mp3\"\ntranscript = \"听到的话。\"", ""), "media/a.mp3": sound})})
	if s == nil {
		t.Fatal(list(problems))
	}
	if got, ok, err := s.Open("media/media/a.mp3"); !ok || err != nil || string(got) != "ID3 sound" {
		t.Errorf("the recording is published as %q, %v, %v", got, ok, err)
	}
	for _, page := range []string{"materials/m.html", "easy/material-m.html", "easy/pinyin/material-m.html"} {
		text, _, err := s.Open(page)
		if err != nil || !strings.Contains(string(text), "<audio controls") || !strings.Contains(string(text), "听到的话。") {
			t.Errorf("%s has no player: %v", page, err)
		}
	}
	for fields, want := range map[string]string{
		`audio = "media/b.mp3"`: "materials/m.md:5:1: error: there is no recording media/b.mp3",
		`video = "media/a.avi"`: "materials/m.md:5:1: error: media/a.avi is no recording that browsers play",
	} {
		s, problems := generator.Plan(generator.Options{Clock: someDay, Content: small(fstest.MapFS{"materials/m.md": material(fields, "")})})
		if s != nil || !strings.Contains(list(problems).String(), want) {
			t.Errorf("%s: got\n%swant %s", fields, list(problems), want)
		}
	}
}

// TestScriptFile: the script for the loudspeaker stands beside the page as a text, and the page offers it.
func TestScriptFile(t *testing.T) {
	s := demonstration(t, true)
	text, ok, err := s.Open("selections/2026-guozhai-broadcast.txt")
	if !ok || err != nil || !strings.HasPrefix(string(text), "广播稿：") {
		t.Fatalf("%q, %v, %v", text, ok, err)
	}
	_, said, _ := strings.Cut(string(text), "乡亲们")
	if strings.ContainsAny(said, "0123456789") || !strings.Contains(said, "Guō") {
		t.Errorf("%s", said)
	}
	page, _, _ := s.Open("selections/2026-guozhai.html")
	if !strings.Contains(string(page), `href="2026-guozhai-broadcast.txt">广播稿<span>TXT</span>`) {
		t.Error("the page does not offer the script")
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
