package source

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestGolden loads each testdata/*.txtar as a content folder and compares what is said about it with the archive's file
// "want", which holds the diagnostics in Chinese, then in English.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no goldens", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var want *txtar.File
			content := fstest.MapFS{}
			for i, f := range a.Files {
				if f.Name == "want" {
					want = &a.Files[i]
				} else {
					content[f.Name] = &fstest.MapFile{Data: f.Data}
				}
			}
			if want == nil {
				t.Fatal("the archive has no file want")
			}
			got := report(content)
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != string(want.Data) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want.Data)
			}
		})
	}
}

func load(content fs.FS) (*record.Board, diag.List) {
	return Load(content, Options{Calendar: calendar.Builtin(), Jobs: 2})
}

func report(content fs.FS) string {
	_, problems := load(content)
	var b strings.Builder
	for _, l := range []diag.Lang{diag.Chinese, diag.English} {
		for _, d := range problems {
			b.WriteString(d.Format(l) + "\n")
		}
	}
	return b.String()
}

const minimal = "title = \"板\"\n[town]\nname = \"甲镇\"\nfull_name = \"乙市甲镇\"\nparty = \"中共甲镇委员会\"\n"

func TestEncodings(t *testing.T) {
	page := "+++\ntitle = \"关于\"\n+++\n正文。\n"
	gbk := []byte("+++\ntitle = \"")
	gbk = append(gbk, 0xB9, 0xAB, 0xCA, 0xBE) // 公示
	gbk = append(gbk, "\"\n+++\n"...)
	utf16le := []byte{0xFF, 0xFE}
	utf16be := []byte{}
	for _, r := range page {
		utf16le = append(utf16le, byte(r), byte(r>>8))
		utf16be = append(utf16be, byte(r>>8), byte(r))
	}
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"utf-8", "", []byte(page)},
		{"with a mark", "", []byte("\uFEFF" + page)},
		{"windows lines", "", []byte("\uFEFF" + strings.ReplaceAll(page, "\n", "\r\n"))},
		{"old mac lines", "", []byte(strings.ReplaceAll(page, "\n", "\r"))},
		{"gbk", "pages/p.md:2: 错误: 文件是 GBK", gbk},
		{"utf-16le", "pages/p.md:1: 错误: 文件是 UTF-16", utf16le},
		{"utf-16be without a mark", "pages/p.md:1: 错误: 文件是 UTF-16", utf16be},
		{"damaged", "pages/p.md:3: 错误: 文件里有不是 UTF-8 的字节", []byte("+++\n\n\xE5\x85 \xFF\n+++\n")},
		{"zero byte", "pages/p.md:4: 错误: 文件里有空字节", []byte(page[:len(page)-4] + "\x00")},
	} {
		t.Run(c.name, func(t *testing.T) {
			board, problems := load(fstest.MapFS{"board.toml": {Data: []byte(minimal)}, "pages/p.md": {Data: c.data}})
			if c.want == "" {
				if len(problems) > 0 || len(board.Pages) != 1 || board.Pages[0].Title != "关于" || board.Pages[0].TextLine != 4 {
					t.Fatalf("problems %v, pages %v", problems, board.Pages)
				}
				return
			}
			if len(problems) != 1 || !strings.HasPrefix(problems[0].Format(diag.Chinese), c.want) {
				t.Errorf("got %v, want %s…", problems, c.want)
			}
		})
	}
}

// TestSlips holds what clerks really type against what they are told: the place and the gist.
func TestSlips(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`title = “关于公示”`, "1:9: 错误: 值的外面用了中文引号"},
		{`title ＝ "关于"`, "1:7: 错误: 用了全角等号"},
		{`title："关于"`, "1:6: 错误: 键和值之间要用等号"},
		{`title: "关于"`, "1:6: 错误: 键和值之间要用等号"},
		{`places = ["甲"，"乙"]`, "1:14: 错误: 各项之间用了全角逗号"},
		{`places = 【"甲"】`, "1:10: 错误: "},
		{"title =\u3000\"关于\"", "1:8: 错误: 有全角空格"},
		{`date = 2026/11/01`, "错误: 日期的写法不对"},
		{`date = 2026年11月1日`, "错误: 日期的写法不对"},
		{`date = 2026-1-5`, "错误: 日期的写法不对"},
		{`date = 2026-02-30`, "错误: 日期的写法不对"},
		{`birth = 1968-04`, "错误: 年月要写在引号里"},
		{`标题 = "关于"`, "1:1: 错误: 键“标题”要写成英文"},
		{`photo = "C:\公示\照片.jpg"`, "错误: 文字里有反斜杠"},
		{`title = 关于公示`, "1:9: 错误: 文字没有加引号"},
		{`title = "关于`, "错误: 引号没有成对"},
		{`public = 是`, "错误: “是”和“否”要写成 true 和 false"},
		{`days = ５`, "错误: 数字是全角的"},
		{`days = 05`, "错误: 数字前面多了 0"},
		{`days =`, "错误: 等号后面没有值"},
		{"title = \"a\"\ntitle = \"b\"", "2:1: 错误: 同一个键写了两次"},
	} {
		_, problems := parseTOML("f.toml", c.line, 1)
		if len(problems) == 0 || !strings.Contains(problems[0].Format(diag.Chinese), c.want) {
			t.Errorf("%s: got %v, want %s", c.line, problems, c.want)
		}
		if len(problems) > 1 {
			t.Errorf("%s: one fault is reported as several: %v", c.line, problems)
		}
	}
}

// TestAllMistakes has three faulty lines in one file, and good ones between them that must still be read.
func TestAllMistakes(t *testing.T) {
	table, problems := parseTOML("f.toml", "a = “x”\nb = 1\nc ＝ 2\nd = 3\n标题 = \"y\"\ne = 4\n", 10)
	var lines []int
	for _, d := range problems {
		lines = append(lines, d.Line)
	}
	if fmt.Sprint(lines) != "[10 12 14]" || fmt.Sprint(table) != "map[b:1 d:3 e:4]" {
		t.Errorf("lines %v, table %v", lines, table)
	}
}

func TestSlug(t *testing.T) {
	for id, want := range map[string]string{
		"2026-Water": "2026-water", "a_b": "a_b", "console": "console", "com10": "com10",
		"停水": "r-", "aux": "r-", "Com1": "r-", "a.b": "r-", strings.Repeat("a", 201): "r-",
	} {
		if got := record.SlugOf(id); got != want && !(strings.HasPrefix(want, "r-") && strings.HasPrefix(got, "r-") && len(got) == len("r-0123456789")) {
			t.Errorf("slug(%.20q) = %q, want %q", id, got, want)
		}
	}
}

func TestKeyPlaces(t *testing.T) {
	text := "a = 1 # [x]\n  \"b\" = '''\n[no]\n'''\nc.d = [\n 1, # ]\n 2]\n[t]\ne = \"[\\\"\"\n\n[[u]]\nf = {g = 1}\n[[u]]\n\tf = 2\n[u.v]\nw = 1\n[[u.x]]\ny = 1\n"
	got := keyPlaces(text)
	for path, want := range map[string]place{
		"a": {1, 1}, "b": {2, 3}, "c.d": {5, 1}, "t": {8, 1}, "t.e": {9, 1}, "u[0]": {11, 1}, "u[0].f": {12, 1},
		"u[1].f": {14, 2}, "u[1].v.w": {16, 1}, "u[1].x[0].y": {18, 1},
	} {
		if got[path] != want {
			t.Errorf("%s: got %v, want %v", path, got[path], want)
		}
	}
	if p, ok := find(got, "u[1].f[3].z"); !ok || p != (place{14, 2}) {
		t.Errorf("nearest holder: %v %v", p, ok)
	}
}

func TestJobsDoNotShow(t *testing.T) {
	content := fstest.MapFS{"board.toml": {Data: []byte(minimal)}}
	for i := range 40 {
		content[fmt.Sprintf("pages/p%02d.md", i)] = &fstest.MapFile{Data: []byte("+++\ntitel = \"x\"\n+++\n<b>\n")}
	}
	_, one := Load(content, Options{Calendar: calendar.Builtin(), Jobs: 1})
	_, many := Load(content, Options{Calendar: calendar.Builtin(), Jobs: 8})
	if fmt.Sprint(one) != fmt.Sprint(many) || len(one) < 80 {
		t.Errorf("%d diagnostics with one worker, %d with eight", len(one), len(many))
	}
}

// FuzzLoad: no input makes Load panic or say something without a place; a file that is accepted keeps its line numbers.
func FuzzLoad(f *testing.F) {
	f.Add("title = \"x\"\n", "正文")
	f.Add("title = “x”\n[[a]]\n", "# <b>")
	f.Add("title = '''\n", "")
	f.Fuzz(func(t *testing.T, front, body string) {
		text := "+++\n" + front + "\n+++\n" + body
		board, problems := load(fstest.MapFS{"board.toml": {Data: []byte(minimal)}, "pages/p.md": {Data: []byte(text)}})
		lines := 1 + strings.Count(strings.ReplaceAll(text, "\r\n", "\n"), "\n") + strings.Count(text, "\r")
		for _, d := range problems {
			if d.File == "" || d.Line < 0 || d.Line > lines || d.Message.Chinese == "" || d.Message.English == "" {
				t.Errorf("%q: %+v", text, d)
			}
		}
		if len(board.Pages) == 0 && !problems.HasErrors() {
			t.Errorf("%q: lost in silence", text)
		}
	})
}
