package html

import (
	"io/fs"
	"strings"
	"testing"

	"noticeboard/templates"
)

// TestHeading: only the h1 tells where a title may be broken; the text is the same, with pinyin too, and nothing in it is markup.
func TestHeading(t *testing.T) {
	r := renderer(t, records(t, 1), nil)
	for title, want := range map[string]string{
		"冬季学习通知":           "冬季学习通知", // fits any line
		"不认识的人来电话要钱怎么办":    "不认识的人来<wbr>电话<wbr>要钱<wbr>怎么办",
		"公布<b>价格</b>和收费标准": "公布&lt;b&gt;价格&lt;/b&gt;和<wbr>收费<wbr>标准",
	} {
		if got := string(r.heading(title)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		annotated := string(r.pinyinHeading(title))
		if heard(annotated) != title || strings.Contains(annotated, "<wbr>") {
			t.Errorf("with pinyin %s", annotated)
		}
	}
	word := `<span class="word"><ruby>电<rp>(</rp><rt lang="zh-Latn-pinyin" aria-hidden="true">diàn</rt><rp>)</rp></ruby><ruby>话<rp>(</rp><rt lang="zh-Latn-pinyin" aria-hidden="true">huà</rt><rp>)</rp></ruby></span>`
	if got := string(r.pinyinHeading("不认识的人来电话要钱怎么办")); !strings.Contains(got, word) {
		t.Errorf("电话 is not in one piece: %s", got)
	}
}

// TestHeadingOnly: the window's title, lists, feeds and descriptions have no <wbr>; with keep-all, what has none still breaks.
func TestHeadingOnly(t *testing.T) {
	for path, page := range build(t, nil) {
		if strings.HasPrefix(path, "static/") {
			continue
		}
		_, rest, _ := strings.Cut(page, "<h1>")
		title, _, _ := strings.Cut(rest, "</h1>")
		if n := strings.Count(page, "<wbr>"); n != strings.Count(title, "<wbr>") {
			t.Errorf("%s: <wbr> outside its h1", path)
		}
		if strings.HasPrefix(path, "hubs/") && strings.HasSuffix(path, "1.html") && !strings.Contains(title, "<wbr>") {
			t.Errorf("%s: no <wbr> in %s", path, title)
		}
	}
	data, err := fs.ReadFile(templates.FS(), "static/css/10-site.css")
	if err != nil {
		t.Fatal(err)
	}
	style := string(data)
	_, rule, _ := strings.Cut(style, "\nh1 {")
	rule, _, _ = strings.Cut(rule, "}")
	if !strings.Contains(rule, "word-break: keep-all") || strings.Contains(rule, "overflow-wrap") || !strings.Contains(style, "overflow-wrap: anywhere;") {
		t.Errorf("h1 {%s}", rule)
	}
}
