package source

import (
	"fmt"
	"slices"
	"testing"
	"testing/fstest"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// boardWith loads a board with one more file.
func boardWith(t *testing.T, name, text string) *record.Board {
	t.Helper()
	board, problems := load(fstest.MapFS{
		"board.toml": &fstest.MapFile{Data: []byte("title = \"公示栏\"\n[town]\nname = \"宣堡镇\"\nfull_name = \"泰兴市宣堡镇\"\nparty = \"中共宣堡镇委员会\"\n")},
		name:         &fstest.MapFile{Data: []byte(text)},
	})
	for _, d := range problems {
		t.Error(d)
	}
	return board
}

func TestReadingsInBraces(t *testing.T) {
	b := boardWith(t, "materials/m.md", "+++\ntitle = \"找查{zhā}金凤\"\ndate = 2026-11-20\nthree = [\"一\", \"长{zhǎng}了\"]\neasy = \"\"\"\n来。\n\n种{zhòng}地。\n\"\"\"\n+++\n\n第一行。\n\n单{shan4}家和查{zhā}家。{甲}\n")
	m := b.Materials[0]
	if m.Title != "找查金凤" || m.Three[1] != "长了" || m.Text != "\n第一行。\n\n单家和查家。{甲}\n" {
		t.Errorf("title %q, three %q, text %q", m.Title, m.Three, m.Text)
	}
	if got := doc.PlainText(m.EasyBody); got != "来。\n种地。" {
		t.Errorf("easy %q", got)
	}
	var words []string
	for _, w := range m.Readings {
		words = append(words, w.Text+" "+w.Pinyin)
	}
	for _, want := range []string{"找查金凤 - zhā - -", "长了 zhǎng -", "种地 zhòng -", "单家和 shàn - -", "家和查家 - - zhā -"} {
		if !slices.Contains(words, want) {
			t.Errorf("%q is not among the readings %q", want, words)
		}
	}
	for at, want := range map[string]string{"第": "12:1", "单": "14:1", "家和": "14:9", "查": "14:11", "家。": "14:17", "{甲": "14:19"} {
		for i := range m.Text {
			if len(m.Text) >= i+len(at) && m.Text[i:i+len(at)] == at {
				if p := m.TextPos(i); fmt.Sprintf("%d:%d", p.Line, p.Column) != want {
					t.Errorf("%q stands at %d:%d, want %s", at, p.Line, p.Column, want)
				}
				break
			}
		}
	}
}

func TestPlainText(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"a.txt", "一行\r\n两行{x}\r\n", "一行\n两行{x}\n"},
		{"a.txt", "\ufeff查{zhā}金凤", "查金凤"},
		{"a.md", "+++\ntitle = \"题\"\n+++\n\n## 小题\n\n一段\n两行。\n\n- 甲**乙**\n", "小题\n一段两行。\n甲乙"},
		{"a.md", "+++\ntitle = \"题\"\n", ""}, // no end of the front matter
		{"a.txt", "\xc4\xe3\xba\xc3", ""},    // GBK
	} {
		got, _, problems := PlainText(tt.name, []byte(tt.in))
		if got != tt.want || (tt.want == "") != problems.HasErrors() {
			t.Errorf("PlainText(%q) = %q, %v", tt.in, got, problems)
		}
	}
}
