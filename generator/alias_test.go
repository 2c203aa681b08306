package generator_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
)

func withAliases(aliases string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(strings.Replace(plainNotice, "type =", "aliases = ["+aliases+"]\ntype =", 1))}
}

// TestAliases holds that old ids and old addresses lead to the page that is there now, and that nothing lists them.
func TestAliases(t *testing.T) {
	content := small(fstest.MapFS{
		"notices/n.md":            withAliases(`"old-id", "旧编号", "2019/Water.html"`),
		"villages/v/village.toml": {Data: []byte("name = \"甲村\"\nparty = \"甲村党支部\"\naliases = [\"w\"]\n[[group]]\nnumber = 1\n")},
		"notices/m.md":            {Data: []byte(strings.Replace(plainNotice, "type =", "village = \"w\"\ntype =", 1) + "见[通知](notice:old-id)。\n")},
	})
	_, problems := generator.Plan(generator.Options{Content: content, Clock: someDay})
	if found := list(problems).String(); !strings.Contains(found, `notices/n.md:4:1: error: the alias "2019/Water.html" is no address`) || !strings.Contains(found, `write "2019/water.html"`) {
		t.Errorf("an address in upper case: %s", found)
	}
	content["notices/n.md"] = withAliases(`"old-id", "旧编号", "2019/water.html"`)
	s, problems := generator.Plan(generator.Options{Content: content, Clock: someDay, BaseURL: "https://v.cn/s/"})
	found := list(problems).String()
	for _, want := range []string{`notices/m.md:4:1: warning: the village "w" has the id v now`, `notices/m.md:8: warning: the notice "old-id" has the id n now`} {
		if !strings.Contains(found, want) {
			t.Errorf("want %q in\n%s", want, found)
		}
	}
	if s == nil {
		t.Fatal("no site")
	}
	for from, to := range map[string]string{
		"notices/old-id.html": "n.html", "2019/water.html": "../notices/n.html",
		"easy/notice-old-id.html": "notice-n.html", "easy/pinyin/notice-old-id.html": "notice-n.html",
		"villages/w.html": "v.html", "villages/w/notices.html": "../v/notices.html",
	} {
		page, ok, err := s.Open(from)
		if !ok || err != nil {
			t.Errorf("%s: %t, %v", from, ok, err)
			continue
		}
		for _, want := range []string{`content="0; url=` + to + `"`, `<a href="` + to + `">`, `<meta name="robots" content="noindex">`, `rel="canonical" href="https://v.cn/s/`, `lang="zh-CN"`} {
			if !strings.Contains(string(page), want) {
				t.Errorf("%s lacks %s:\n%s", from, want, page)
			}
		}
	}
	for _, name := range []string{"sitemap.xml", "feed.xml", "index.html", "notices/index.html", "villages/v.html"} {
		if page, _, _ := s.Open(name); len(page) == 0 || strings.Contains(string(page), "old-id") || strings.Contains(string(page), "villages/w") || strings.Contains(string(page), "2019/water") {
			t.Errorf("%s lists an old address, or is not there", name)
		}
	}
	if faults := s.Proof(); len(faults) > 0 {
		t.Error(list(faults))
	}
	hashed := 0
	for _, o := range s.Outputs {
		if strings.HasPrefix(o.Path, "notices/r-") {
			hashed++
		}
	}
	if hashed != 1 {
		t.Errorf("%d pages for the id 旧编号, want 1", hashed)
	}
}

// TestAliasFaults holds that an alias that can't be is an error at its line.
func TestAliasFaults(t *testing.T) {
	for aliases, want := range map[string]string{
		`"n"`:                                 "is there twice, or is the id itself",
		`"a", "a"`:                            "is there twice",
		`""`:                                  "an alias is empty",
		`"m"`:                                 `the alias "m" belongs to notices/m.md`,
		`"taken"`:                             `the alias "taken" belongs to notices/m.md:4:1`,
		`"notices/m.html"`:                    "the old address notices/m.html is taken by notices/m.md",
		`"index.html"`:                        "is a page of the site itself",
		`"notices/index.html"`:                "is a page of the site itself",
		`"easy/notice-m.html"`:                "is taken by notices/m.md",
		`"../x.html"`:                         `write "x.html"`,
		`"/x.html"`:                           `write "x.html"`,
		`"notices\\x.html"`:                   `write "notices/x.html"`,
		`"https://v.cn/x.html?a=1"`:           `write "x.html"`,
		`"x/"`:                                "write it as 2019/water.html",
		`"通知.html"`:                           "write it as 2019/water.html",
		`"x.html", "x.html"`:                  "is taken by notices/n.md",
		`"notices/n.html"`:                    "is taken by notices/n.md",
		`"con.html"`:                          "Windows does not allow the name",
		`"static/style.html", "media/x.html"`: "none",
	} {
		content := small(fstest.MapFS{"notices/n.md": withAliases(aliases), "notices/m.md": withAliases(`"taken"`)})
		s, problems := generator.Plan(generator.Options{Content: content, Clock: someDay})
		found := list(problems).String()
		switch {
		case want == "none":
			if problems.HasErrors() {
				t.Errorf("%s: %s", aliases, found)
			}
		case s != nil && problems.HasErrors() == false, !strings.Contains(found, want), !strings.Contains(found, "notices/n.md:4:1: error") && !strings.Contains(found, "notices/m.md:4:1: error"):
			t.Errorf("%s: want %q in\n%s", aliases, want, found)
		}
	}
}

// TestAliasWithoutPage holds that a record without a page has old ids but no old address, and one that is not public has neither.
func TestAliasWithoutPage(t *testing.T) {
	for alias, want := range map[string]bool{"b": false, "b.html": true} {
		s, problems := generator.Plan(generator.Options{Clock: someDay, Content: small(fstest.MapFS{
			"timeline.toml": {Data: fmt.Appendf(nil, "[[event]]\ntitle = \"全面推行\"\ndate = 2014-03-18\nid = \"a\"\naliases = [%q]\n", alias)},
			"notices/x.md":  {Data: []byte(strings.Replace(plainNotice, "type =", "public = false\naliases = [\"gone.html\", \"gone\"]\ntype =", 1))},
		})})
		if got := strings.Contains(list(problems).String(), "timeline.toml:5:1: error: a timeline entry has no page for the address"); got != want || (s == nil) != want {
			t.Errorf("%s: %s", alias, list(problems))
		}
		if s != nil {
			for _, gone := range []string{"gone.html", "notices/gone.html"} {
				if _, ok, _ := s.Open(gone); ok {
					t.Errorf("a record that is not public has a redirect from %s", gone)
				}
			}
		}
	}
}
