package generator_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
	"noticeboard/generator/publish"
	"noticeboard/templates"
)

// TestDeadLinks holds that a link which leads nowhere keeps a site from being published, whoever wrote it, and that the
// message names the author's line or the page.
func TestDeadLinks(t *testing.T) {
	layout, err := fs.ReadFile(templates.FS(), "layouts/base.html")
	if err != nil {
		t.Fatal(err)
	}
	base := func(link string) string {
		return strings.Replace(string(layout), "{{.Content}}", link+"{{.Content}}", 1)
	}
	for _, test := range []struct {
		name, layout, notice string
		want                 []string
	}{
		{"none", "", "", nil},
		{"an anchor of a page that is made", "", "\n见[村](village:v#group-7)。\n\n又见[村](village:v#group-7)和[村](village:v#group-1)。\n",
			[]string{"notices/n.md:8: error: dead link: villages/v.html has no anchor #group-7", "notices/n.md:10: error: dead link: villages/v.html has no anchor #group-7"}},
		{"a layout", base(`<a href="no.html">`), "", []string{"404.html: error: dead link: no.html leads to no.html, which does not exist (and on ", "look into your own templates"}},
		{"a layout, from the root", base(`<img src="/logo.png" alt="">`), "", []string{"dead link: /logo.png leads out of the site"}},
		{"an id twice", base(`<p id="nb-main"></p>`), "", []string{"two elements of the page have the id nb-main"}},
		{"a label of nothing", base(`<label for="q">x</label>`), "", []string{"an attribute names the element q"}},
	} {
		content := small(fstest.MapFS{
			"villages/v/village.toml": {Data: []byte("name = \"甲村\"\nparty = \"甲村党支部\"\n[[group]]\nnumber = 1\n")},
			"notices/n.md":            {Data: []byte(plainNotice + test.notice)},
		})
		opt := generator.Options{Content: content, Clock: someDay}
		if test.layout != "" {
			opt.Templates = fstest.MapFS{"layouts/base.html": {Data: []byte(test.layout)}}
		}
		s, problems := generator.Plan(opt)
		if s == nil {
			t.Fatalf("%s: %v", test.name, list(problems))
		}
		dir := filepath.Join(t.TempDir(), "public")
		_, err = publish.Publish(context.Background(), s.Outputs, publish.Options{Dir: dir, Verify: s.Verify})
		for what, found := range map[string]string{"publish": list(generator.Faults(err)).String(), "proof": list(s.Proof()).String()} {
			for _, want := range test.want {
				if !strings.Contains(found, want) {
					t.Errorf("%s, %s: want %q in\n%s", test.name, what, want, found)
				}
			}
			if test.want == nil && found != "" {
				t.Errorf("%s, %s: %s", test.name, what, found)
			}
		}
		if _, err := os.Stat(dir); (err == nil) != (test.want == nil) {
			t.Errorf("%s: published: %v", test.name, err)
		}
	}
}

// TestAnchorOfEasyPage holds that a link to a heading of the full text is plain text on the easy page, which has no such heading.
func TestAnchorOfEasyPage(t *testing.T) {
	notice := strings.Replace(plainNotice, "type =", "easy = \"停水。见[时间](#when)。\"\ntype =", 1) + "\n见[时间](#when)。\n\n## 时间 {#when}\n\n下周一。\n"
	s, problems := generator.Plan(generator.Options{Content: small(fstest.MapFS{"notices/n.md": {Data: []byte(notice)}}), Clock: someDay})
	if s == nil {
		t.Fatal(list(problems))
	}
	for page, want := range map[string]bool{"notices/n.html": true, "easy/notice-n.html": false, "easy/pinyin/notice-n.html": false} {
		text, ok, err := s.Open(page)
		if got := strings.Contains(string(text), `href="#when"`); !ok || err != nil || got != want {
			t.Errorf("%s has the link: %t, %v", page, got, err)
		}
	}
	if faults := s.Proof(); len(faults) > 0 {
		t.Error(list(faults))
	}
}
