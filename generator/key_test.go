package generator_test

import (
	"testing"
	"testing/fstest"
)

// TestSheetKeys holds that a sheet is made anew when something changes that it only refers to.
func TestSheetKeys(t *testing.T) {
	base := func() fstest.MapFS {
		content := small(fstest.MapFS{
			"notices/n.md":     {Data: []byte(plainNotice + "\n见[说明](page:more)。会场![会场](/photos/a.jpg)在村部。\n")},
			"pages/more.md":    {Data: []byte("+++\ntitle = \"说明\"\n+++\n正文。\n")},
			"photos/a.jpg":     {Data: photo(t)},
			"pages/unasked.md": {Data: []byte("+++\ntitle = \"别的\"\n+++\n正文。\n")},
		})
		content["board.toml"] = &fstest.MapFile{Data: append([]byte("base_url = \"https://example.cn/\"\n"), content["board.toml"].Data...)}
		return content
	}
	key := func(content fstest.MapFS) string {
		for _, o := range planSmall(t, content).Outputs {
			if o.Path == "notices/n.pdf" {
				return o.Key
			}
		}
		t.Fatal("no sheet")
		return ""
	}
	first := key(base())
	if again := key(base()); again != first || first == "" {
		t.Error("the key changes by itself")
	}
	for _, c := range []struct {
		what    string
		changes bool
		edit    func(fstest.MapFS)
	}{
		{"a page that it does not mention", false, func(m fstest.MapFS) { m["pages/unasked.md"].Data = []byte("+++\ntitle = \"别的\"\n+++\n改了。\n") }},
		{"the address of a linked page", true, func(m fstest.MapFS) {
			m["pages/more.md"].Data = []byte("+++\ntitle = \"说明\"\npublic = false\n+++\n正文。\n")
		}},
		{"a picture in the line", true, func(m fstest.MapFS) { d := photo(t); m["photos/a.jpg"].Data = append(d, 0) }},
	} {
		content := base()
		c.edit(content)
		if got := key(content) != first; got != c.changes {
			t.Errorf("%s: the key changes %t, want %t", c.what, got, c.changes)
		}
	}
}
