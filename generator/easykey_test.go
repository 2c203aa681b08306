package generator_test

import (
	"bytes"
	"context"
	"image"
	"image/jpeg"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
	"noticeboard/generator/publish"
)

const easyNotice = `+++
title = "关于清理沟渠的公示"
date = 2026-11-20
type = "公示"
village = "v"
contact = "office"
easy = "任玉兰带大家清沟渠。先看[说明](page:more)。"

[publicity]
start = 2026-11-23
days = 5
+++
正文。
`

// easyOptions are those of a board with one notice that is full of references.
func easyOptions(t *testing.T) (generator.Options, fstest.MapFS) {
	config := strings.Replace(strings.Split(board, "[fonts]")[0], "[town]", "[site]\nfooter = \"页脚\"\n[[contact]]\nid = \"office\"\nunit = \"甲镇组织办\"\nphone = \"0523-87651234\"\n[town]", 1)
	content := fstest.MapFS{
		"board.toml":              {Data: []byte(config)},
		"notices/n.md":            {Data: []byte(easyNotice)},
		"notices/other.md":        {Data: []byte(plainNotice)},
		"pages/more.md":           {Data: []byte("+++\ntitle = \"说明\"\n+++\n正文。\n")},
		"materials/m.md":          material("", "\n![会场](/photos/a.jpg)\n"),
		"photos/a.jpg":            {Data: photo(t)},
		"villages/v/village.toml": {Data: []byte("name = \"丙村\"\nparty = \"丙村党支部\"\n[[group]]\nnumber = 1\n")},
		"villages/v/people.toml":  {Data: []byte("[[member]]\nid = \"a\"\nname = \"任玉兰\"\nsex = \"女\"\nbirth = \"1980-04\"\neducation = \"大专\"\njoined = \"2003-07\"\ngroup = 1\nhub = \"v-01\"\n")},
		"villages/v/hubs.toml":    {Data: []byte("[[hub]]\nid = \"v-01\"\ngroup = 1\nname = \"第1组党员中心户\"\naddress = \"1号\"\nhead = \"a\"\nsince = 2026-01-01\n")},
	}
	return generator.Options{Content: content, Clock: someDay, Tool: "test"}, content
}

// easyPages are the bytes and keys of the easy pages.
func easyPages(t *testing.T, o generator.Options) (pages, keys map[string]string) {
	t.Helper()
	s, problems := generator.Plan(o)
	if s == nil {
		t.Fatal(list(problems))
	}
	pages, keys = map[string]string{}, map[string]string{}
	for _, o := range s.Outputs {
		if strings.HasPrefix(o.Path, "easy/") {
			var b bytes.Buffer
			if err := o.Write(&b); err != nil {
				t.Fatal(err)
			}
			pages[o.Path], keys[o.Path] = b.String(), o.Key
		} else if strings.HasSuffix(o.Path, ".html") && o.Key != "" {
			t.Errorf("%s has a key", o.Path)
		}
	}
	return pages, keys
}

// TestEasyKeys holds that an easy page whose bytes change has another key or none, and that others keep theirs.
func TestEasyKeys(t *testing.T) {
	const plain, pinyin, material = "easy/notice-n.html", "easy/pinyin/notice-n.html", "easy/material-m.html"
	edit := func(name, old, new string) func(*generator.Options, fstest.MapFS) {
		return func(_ *generator.Options, m fstest.MapFS) {
			if !bytes.Contains(m[name].Data, []byte(old)) {
				t.Fatalf("%s has no %s", name, old)
			}
			m[name] = &fstest.MapFile{Data: bytes.Replace(m[name].Data, []byte(old), []byte(new), 1)}
		}
	}
	var portrait bytes.Buffer
	if err := jpeg.Encode(&portrait, image.NewGray(image.Rect(0, 0, 48, 64)), nil); err != nil {
		t.Fatal(err)
	}
	o, _ := easyOptions(t)
	pages, keys := easyPages(t, o)
	if len(pages) != 6 || keys[plain] == "" || keys[pinyin] == keys[plain] {
		t.Fatalf("%d easy pages, keys %q", len(pages), keys)
	}
	for _, c := range []struct {
		what    string
		changed string // pages whose bytes change, "" for none
		edit    func(*generator.Options, fstest.MapFS)
	}{
		{"nothing", "", func(*generator.Options, fstest.MapFS) {}},
		{"another notice", "", edit("notices/other.md", "正文", "别的正文")},
		{"the text in full", "", edit("notices/n.md", "+++\n正文", "+++\n别的正文")},
		{"title", plain + " " + pinyin, edit("notices/n.md", "清理沟渠", "清理渠道")},
		{"easy text", plain + " " + pinyin, edit("notices/n.md", "带大家", "请大家")},
		{"three sentences", plain + " " + pinyin, edit("notices/n.md", "easy =", "three = [\"清沟。\", \"这个月。\", \"找组织办。\"]\neasy =")},
		{"publicity", plain + " " + pinyin, edit("notices/n.md", "days = 5", "days = 6")},
		{"day", plain + " " + pinyin + " " + material, func(o *generator.Options, _ fstest.MapFS) { o.Clock = someDay.AddDays(1) }},
		{"day after the publicity", plain + " " + pinyin, func(o *generator.Options, _ fstest.MapFS) { o.Clock = calendar.New(2026, 12, 1) }},
		{"reading of a member", pinyin, edit("villages/v/people.toml", "name = \"任玉兰\"", "name = \"任玉兰\"\nreading = \"Rèn Yùlán\"")},
		{"reading of the board", pinyin, edit("board.toml", "[town]", "[readings]\n\"沟渠\" = \"gòu qù\"\n[town]")},
		{"reading in another text", pinyin, edit("notices/other.md", "正文。", "清沟渠{qù}。")},
		{"telephone", plain + " " + pinyin, edit("board.toml", "87651234", "87651235")},
		{"footer", plain + " " + pinyin + " " + material, edit("board.toml", "页脚", "别的页脚")},
		{"title of the site", plain + " " + pinyin + " " + material, edit("board.toml", "\"板\"", "\"栏\"")},
		{"address of the site", plain + " " + pinyin + " " + material, func(o *generator.Options, _ fstest.MapFS) { o.BaseURL = "https://example.cn/" }},
		{"linked page", plain + " " + pinyin, edit("pages/more.md", "title =", "public = false\ntitle =")},
		{"printed form", plain + " " + pinyin, func(o *generator.Options, _ fstest.MapFS) { o.PDF = true }},
		{"picture", material, func(_ *generator.Options, m fstest.MapFS) {
			m["photos/a.jpg"] = &fstest.MapFile{Data: portrait.Bytes()}
		}},
		{"recording", material, func(_ *generator.Options, m fstest.MapFS) {
			edit("materials/m.md", "topic", "audio = \"media/a.mp3\"\ntranscript = \"话。\"\ntopic")(nil, m)
			m["media/a.mp3"] = &fstest.MapFile{Data: []byte(mp3Frame + mp3Frame)}
		}},
		{"word", plain + " " + pinyin + " " + material, func(o *generator.Options, _ fstest.MapFS) {
			o.Templates = fstest.MapFS{"i18n/own.toml": {Data: []byte("easy-words = \"大白话\"\n")}}
		}},
		{"stylesheet", plain + " " + pinyin + " " + material, func(o *generator.Options, _ fstest.MapFS) {
			o.Templates = fstest.MapFS{"static/css/99-own.css": {Data: []byte("p { color: red }\n")}}
		}},
		{"layout", plain + " " + pinyin + " " + material, func(o *generator.Options, _ fstest.MapFS) {
			o.Templates = fstest.MapFS{"layouts/easy.html": {Data: []byte("<main id=\"nb-main\">{{.Body}}</main>\n")}}
		}},
		{"partial", material, func(o *generator.Options, m fstest.MapFS) {
			edit("materials/m.md", "topic", "audio = \"media/a.mp3\"\ntranscript = \"话。\"\ntopic")(nil, m)
			m["media/a.mp3"] = &fstest.MapFile{Data: []byte(mp3Frame + mp3Frame)}
			o.Templates = fstest.MapFS{"partials/media.html": {Data: []byte("<p>无</p>\n")}}
		}},
	} {
		o, content := easyOptions(t)
		c.edit(&o, content)
		nowPages, nowKeys := easyPages(t, o)
		for path, was := range pages {
			now, differs := nowPages[path], nowPages[path] != was
			if differs && nowKeys[path] == keys[path] {
				t.Errorf("%s: %s changes, its key does not", c.what, path)
			}
			if strings.Contains(c.changed, path) && !differs {
				t.Errorf("%s: %s stays the same:\n%s", c.what, path, now)
			}
			if c.changed == "" && !differs && nowKeys[path] != keys[path] {
				t.Errorf("%s: %s gets another key", c.what, path)
			}
		}
	}
	o.Tool = "another"
	if _, other := easyPages(t, o); other[plain] == keys[plain] {
		t.Error("another program has the same key")
	}
}

// TestEasyKeyless holds that a page is always made that leads to what may vanish without a change of the page, so that the dead link
// is found by the build that makes it dead.
func TestEasyKeyless(t *testing.T) {
	for _, link := range []string{"village:v#group-2", "https://example.cn/more.html"} {
		o, content := easyOptions(t)
		o.BaseURL = "https://example.cn/"
		content["notices/n.md"] = &fstest.MapFile{Data: []byte(strings.Replace(easyNotice, "page:more", link, 1))}
		village := content["villages/v/village.toml"]
		village.Data = append(village.Data, "[[group]]\nnumber = 2\n"...)
		dir := filepath.Join(t.TempDir(), "public")
		build := func() error {
			s, problems := generator.Plan(o)
			if s == nil {
				t.Fatal(list(problems))
			}
			_, err := publish.Publish(context.Background(), s.Outputs, publish.Options{Dir: dir, Verify: s.Verify})
			return err
		}
		if err := build(); err != nil {
			t.Fatal(link, err, list(generator.Faults(err)))
		}
		village.Data = bytes.Replace(village.Data, []byte("number = 2"), []byte("number = 3"), 1)
		content["pages/more.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"说明\"\npublic = false\n+++\n正文。\n")}
		if err := build(); !strings.Contains(list(generator.Faults(err)).String(), "dead link") {
			t.Errorf("%s: a dead link is published: %v", link, err)
		}
	}
}
