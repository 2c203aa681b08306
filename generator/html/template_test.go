package html

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator/compose"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/templates"
)

// overridden builds the board with a village's own templates.
func overridden(t *testing.T, own fstest.MapFS) (*Renderer, string) {
	t.Helper()
	s := plan(t, records(t, 12))
	r, problems := New(s, templates.Over(own), func(x record.Record) *doc.Document { return compose.Record(s.Board, x, s.Today) }, noOverview)
	return r, formatted(problems)
}

func TestOverride(t *testing.T) {
	r, problems := overridden(t, fstest.MapFS{
		"partials/stage.html":       {Data: []byte(`{{with .Stage}}<p>[{{.Words}}]</p>{{end}}`)},
		"i18n/own.toml":             {Data: []byte("section-village = \"十二个村\"\n")},
		"static/css/90-village.css": {Data: []byte("p{color:red}")},
		"static/poster.svg":         {Data: []byte("<svg xmlns='http://www.w3.org/2000/svg'/>")},
	})
	if problems != "" {
		t.Fatal(problems)
	}
	files := write(t, r)
	for p, want := range map[string]string{
		"notices/n1.html": "<p>[公示中，第3天，",
		"index.html":      ">十二个村</a>",
	} {
		if !strings.Contains(files[p], want) {
			t.Errorf("%s lacks %s", p, want)
		}
	}
	if r.static["poster.svg"] == "" || !strings.Contains(files[r.static["style.css"]], "p{color:red}") {
		t.Errorf("static files: %v", r.static)
	}
}

func TestBrokenOverride(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"syntax", "layouts/list.html", "<main>\n{{if}}\n", `templates/layouts/list.html:2: error: the template is faulty: missing value for if`},
		{"unknown field", "layouts/hub.html", "<main>\n\n{{.Titel}}</main>", `templates/layouts/hub.html:3:3: error: the template is faulty: executing "layouts/hub.html" at <.Titel>: can't evaluate field Titel`},
		{"unknown partial", "layouts/home.html", `{{template "partials/none.html"}}`, `templates/layouts/home.html:1:12: error:`},
		{"unclosed tag", "layouts/village.html", `<a href="{{.Title}}`, `templates/layouts/village.html: error: the template is faulty:`},
		{"no content", "layouts/base.html", `<html></html>`, `templates/layouts/base.html: error: the template lacks {{.Content}}`},
		{"unknown word of one's own", "i18n/own.toml", `section-vilage = "村"`, "templates/i18n/own.toml: error: there is no word \"section-vilage\" [words]\n    → did you mean section-village?"},
		{"unreadable words", "i18n/zh-CN.toml", "\n首页 = 首页\n", `templates/i18n/zh-CN.toml:2: error: this line cannot be read`},
		{"word twice", "i18n/own.toml", "home = \"a\"\nhome = \"b\"", `templates/i18n/own.toml:2: error: the word home is written twice`},
	} {
		_, problems := overridden(t, fstest.MapFS{c.file: {Data: []byte(c.text)}})
		if !strings.Contains(problems, c.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, problems, c.want)
		}
	}
}

// TestLateFault: a fault that no page of the trial run meets is the error of the page that does.
func TestLateFault(t *testing.T) {
	r, problems := overridden(t, fstest.MapFS{"layouts/hub.html": {Data: []byte("<main>{{if .Honours}}{{else}}\n{{.Missing}}{{end}}</main>")}})
	if problems != "" {
		t.Fatal(problems)
	}
	for _, p := range r.Pages() {
		if p.Path != "hubs/guozhai-02.html" {
			continue
		}
		err := p.Write(new(bytes.Buffer))
		if err == nil || !strings.Contains(err.Error(), "templates/layouts/hub.html:2:3: error:") {
			t.Errorf("got %v", err)
		}
		return
	}
	t.Fatal("the page is not there")
}

// TestCatalogues: both languages have the same words, with the same places for arguments; every word that is used is
// there, and every word that is there is used.
func TestCatalogues(t *testing.T) {
	words := map[string]Words{}
	for _, language := range []string{"zh-CN", "en"} {
		data, err := fs.ReadFile(templates.FS(), "i18n/"+language+".toml")
		if err != nil {
			t.Fatal(err)
		}
		w, problems := ParseWords(language, data)
		if len(problems) > 0 {
			t.Fatal(formatted(problems))
		}
		words[language] = w
	}
	chinese, english := words["zh-CN"], words["en"]
	if a, b := sortedKeys(chinese), sortedKeys(english); !slices.Equal(a, b) {
		t.Errorf("the catalogues have different words:\n%s\n%s", strings.Join(a, " "), strings.Join(b, " "))
	}
	for key := range chinese {
		a, b := placeholder.FindAllString(chinese[key], -1), placeholder.FindAllString(english[key], -1)
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(a, b) {
			t.Errorf("%s has the places %v in Chinese and %v in English", key, a, b)
		}
	}
	used, code := usedWords(t)
	for key := range used {
		if _, ok := chinese[key]; !ok {
			t.Errorf("%s is used but not in the catalogues", key)
		}
	}
	for key := range chinese {
		prefix, _, _ := strings.Cut(key, "-")
		if !used[key] && !strings.Contains(code, `"`+key+`"`) && !strings.Contains(code, `words["`+prefix+`-"+`) {
			t.Errorf("%s is in the catalogues but not used", key)
		}
	}
}

// usedWords finds the words that templates and code use, and returns the code too: a key may also reach a function by its
// name.
func usedWords(t *testing.T) (used map[string]bool, code string) {
	t.Helper()
	used = map[string]bool{}
	find := func(text string, pattern *regexp.Regexp, prefix string) {
		for _, m := range pattern.FindAllStringSubmatch(text, -1) {
			used[prefix+m[1]] = true
		}
	}
	for _, dir := range []string{"layouts", "partials"} {
		names, err := fs.Glob(templates.FS(), dir+"/*.html")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(templates.FS(), name)
			if err != nil {
				t.Fatal(err)
			}
			find(string(data), regexp.MustCompile(`word "([^"]+)"`), "")
		}
	}
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range sources {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		code += text
		find(text, regexp.MustCompile(`(?:words|w)(?:\[|\.Text\()"([a-z0-9-]+)"[\],)]`), "")
		find(text, regexp.MustCompile(`\badd\("([a-z-]+)"`), "")
		find(text, regexp.MustCompile(`r\.figure\("([a-z]+)"`), "count-")
		find(text, regexp.MustCompile(`r\.figure\("([a-z]+)"`), "unit-")
		find(text, regexp.MustCompile(`r\.step\("([a-z]+)"`), "step-")
	}
	for _, k := range []*record.Kind{record.SelectionKind, record.NoticeKind, record.VillageKind, record.HubKind,
		record.MaterialKind, record.CommendationKind, record.ActivityKind} {
		used["section-"+k.Name] = true
	}
	for _, s := range record.Stages {
		used["stage-"+s.String()] = true
	}
	used["stage-in-publicity-uncounted"] = true
	return used, code
}

func TestWords(t *testing.T) {
	w := Words{"a": "共%[1]s条，第%[2]s页", "b": "100%", "c": "%[9]s"}
	for _, c := range []struct {
		key  string
		args []any
		want string
	}{
		{"a", []any{3, "二"}, "共3条，第二页"},
		{"a", nil, "共条，第页"},
		{"b", nil, "100%"},
		{"c", []any{1}, ""},
		{"none", nil, ""},
	} {
		if got := w.Text(c.key, c.args...); got != c.want {
			t.Errorf("%s%v: %q, want %q", c.key, c.args, got, c.want)
		}
	}
	if got := w.fold(`<p>{{word "b"}}{{word "a" .N}}{{word "none"}}</p>`); got != `<p>100%{{word "a" .N}}{{word "none"}}</p>` {
		t.Error(got)
	}
}
