package generator_test

import (
	"bytes"
	"image/png"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/doc"
	"noticeboard/generator/internal/browser"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// over lays files over the demonstration board. A file without text is taken away.
func over(t *testing.T, files map[string]string) fstest.MapFS {
	t.Helper()
	content := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("../content"), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join("../content", p))
		content[p] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if text == "" {
			delete(content, name)
			continue
		}
		content[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return content
}

func withDay(t *testing.T, content fs.FS, day string) *generator.Site {
	t.Helper()
	today, err := calendar.Parse(day)
	if err != nil {
		t.Fatal(err)
	}
	s, problems := generator.Plan(generator.Options{Content: content, Today: today}) // on other days than its own the board is warned of
	if s == nil {
		t.Fatal(problems)
	}
	return s
}

func pictures(s *generator.Site) (list []string) {
	for _, o := range s.Outputs {
		if strings.HasSuffix(o.Path, ".png") && !strings.HasPrefix(o.Path, "media/") {
			list = append(list, o.Path)
		}
	}
	return list
}

// TestSharePictures: without PDFs too, every publicity has its picture from its announcement to its last day, and its page offers it.
func TestSharePictures(t *testing.T) {
	content := over(t, nil)
	for _, c := range []struct {
		day   string
		has   bool
		stage record.Stage
	}{
		{"2026-11-20", true, record.Scheduled}, {"2026-11-23", true, record.InPublicity}, {"2026-11-27", true, record.InPublicity},
		{"2026-11-28", false, record.AwaitingResult}, {"2026-10-01", false, record.Planned},
	} {
		s := withDay(t, content, c.day)
		selection := s.Board.Find(record.SelectionKind, "2026-guozhai").(*record.Selection)
		if got := selection.StageOn(s.Today); got != c.stage {
			t.Errorf("%s: stage %s, want %s", c.day, got, c.stage)
		}
		const picture = "selections/2026-guozhai.png"
		page := string(open(t, s, "selections/2026-guozhai.html"))
		if has := slices.Contains(pictures(s), picture); has != c.has || strings.Contains(page, `href="2026-guozhai.png"`) != c.has {
			t.Errorf("%s: pictures %v, offered %v, want %v", c.day, pictures(s), strings.Contains(page, `href="2026-guozhai.png"`), c.has)
		}
	}
}

// TestShareReads: the picture is of a phone's width, weighs little, and its code leads to the page. Without an address it has no code.
func TestShareReads(t *testing.T) {
	for _, base := range []string{"https://xuanbao.example.cn/dangyuan/", ""} {
		board, err := os.ReadFile("../content/board.toml")
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Replace(string(board), `base_url = "https://xuanbao.example.cn/dangyuan/"`, `base_url = "`+base+`"`, 1)
		s := withDay(t, over(t, map[string]string{"board.toml": text}), "2026-11-25")
		data := open(t, s, "selections/2026-guozhai.png")
		img, err := png.DecodeConfig(bytes.NewReader(data))
		if err != nil || img.Width != 1080 || img.Height < 1200 || img.Height > 2700 || len(data) > 150_000 {
			t.Errorf("%d × %d, %d bytes, %v", img.Width, img.Height, len(data), err)
		}
		if _, err := exec.LookPath("zbarimg"); err != nil {
			browser.Missing(t, "zbarimg")
		}
		name := filepath.Join(t.TempDir(), "share.png")
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
		out, _ := exec.Command("zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", name).Output() // fails where there is no code
		want := ""
		if base != "" {
			want = base + "selections/2026-guozhai.html"
		}
		if got := strings.TrimSpace(string(out)); got != want {
			t.Errorf("base %q: the code says %q", base, got)
		}
	}
}

// TestShareNames: no name of a candidate, nor of any member, is on a picture or a hall screen, whatever an author wrote; with share_names they
// are on the picture, once they are shown, and still not on the screen.
func TestShareNames(t *testing.T) {
	const notice = `+++
title = "关于%s同志帮扶情况的公示"
date = 2026-11-24
type = "公示"
village = "guozhai"
summary = "%s同志帮扶两户。"
three = ["%s同志帮扶两户。", "到11月30日为止。", "有事找村里。"]
[publicity]
start = 2026-11-24
+++
正文。
`
	board, err := os.ReadFile("../content/board.toml")
	if err != nil {
		t.Fatal(err)
	}
	member := demonstration(t, false).Board.Members[0].Name
	for _, want := range []string{"count", "names"} {
		content := over(t, map[string]string{
			"board.toml":           strings.Replace(string(board), "[site]\n", "[site]\nshare_names = \""+want+"\"\n", 1),
			"notices/2026-help.md": strings.ReplaceAll(notice, "%s", member),
		})
		s := withDay(t, content, "2026-11-25")
		named := map[string]bool{}
		for _, m := range s.Board.Members {
			named[m.Name] = true
		}
		selection := s.Board.Find(record.SelectionKind, "2026-guozhai").(*record.Selection)
		found := 0
		for _, r := range []record.Record{selection, s.Board.Find(record.NoticeKind, "2026-help")} {
			d := compose.Share(s.Board, r, s.Today)
			for name := range named {
				if strings.Contains(d.Title+doc.PlainText(d.Blocks), name) {
					found++
				}
			}
		}
		if wanted := len(selection.Candidates) + 1; want == "count" && found > 0 || want == "names" && found < wanted {
			t.Errorf("%s: %d names on pictures", want, found)
		}
		screen := string(open(t, s, "screen.html")) + string(open(t, s, "villages/guozhai/screen.html"))
		for _, name := range slices.Sorted(maps.Keys(named)) {
			if strings.Contains(screen, name) {
				t.Errorf("%s: %s is on a screen", want, name)
			}
		}
		before := withDay(t, content, "2026-11-20")
		d := compose.Share(before.Board, before.Board.Find(record.SelectionKind, "2026-guozhai"), before.Today)
		for i := range selection.Candidates {
			if name := selection.Candidates[i].Member.To.Name; strings.Contains(d.Title+doc.PlainText(d.Blocks), name) {
				t.Errorf("%s: %s is on the picture before the first day", want, name)
			}
		}
	}
}

// TestShareFits: whatever it says, a picture is one page and within what a phone shows.
func TestShareFits(t *testing.T) {
	s := withDay(t, over(t, nil), "2026-11-25")
	b := *s.Board
	config := *b.Config
	b.Config = &config
	selection := *b.Find(record.SelectionKind, "2026-guozhai").(*record.Selection)
	all := selection.Candidates
	for _, names := range []string{"count", "names"} {
		config.Site.ShareNames = names
		for _, n := range []int{1, 2, 3, 12, 40} {
			selection.Candidates = nil
			for i := range n {
				selection.Candidates = append(selection.Candidates, all[i%len(all)])
			}
			for _, contact := range []string{selection.Contact, ""} {
				x := selection
				x.Contact = contact
				l, problems := typeset.Set(compose.Share(&b, &x, s.Today), &typeset.Phone, typeset.Options{})
				if len(problems) > 0 || len(l.Pages) != 1 || l.Pages[0].Height > typeset.Phone.Height || l.Pages[0].Height < l.Pages[0].Width {
					t.Errorf("%s, %d candidates: %d pages, %v", names, n, len(l.Pages), problems)
				}
			}
		}
	}
	notice := &record.Notice{Title: strings.Repeat("高标准农田建设项目", 9) + "公示", Type: "公示", Issuer: strings.Repeat("村民委员会", 8),
		Summary: strings.Repeat("土地流转和道路通行的安排，", 20), Publicity: selection.Publicity}
	notice.Kind = record.NoticeKind
	l, problems := typeset.Set(compose.Share(&b, notice, s.Today), &typeset.Phone, typeset.Options{})
	if len(problems) > 0 || len(l.Pages) != 1 {
		t.Errorf("a long notice: %d pages, %v", len(l.Pages), problems)
	}
}
