package html

import (
	"bytes"
	"flag"
	"fmt"
	"html"
	"maps"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
	"noticeboard/templates"
)

var update = flag.Bool("update", false, "rewrite the goldens in testdata")

// build writes all pages of a board of 12 notices.
func build(t testing.TB, change func(*record.Config)) map[string]string {
	t.Helper()
	return write(t, renderer(t, records(t, 12), change))
}

func write(t testing.TB, r *Renderer) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, p := range r.Pages() {
		var b bytes.Buffer
		if err := p.Write(&b); err != nil {
			t.Fatalf("%s: %v", p.Path, err)
		}
		if _, ok := files[p.Path]; ok {
			t.Errorf("two pages at %s", p.Path)
		}
		files[p.Path] = b.String()
	}
	return files
}

func TestGolden(t *testing.T) {
	s := plan(t, records(t, 12))
	r, problems := New(s, templates.FS(), sample, noOverview)
	if len(problems) > 0 {
		t.Fatal(formatted(problems))
	}
	files := write(t, r)
	golden := map[string]string{}
	for _, p := range []string{"index.html", "notices/n1.html", "notices/page-2.html", "selections/2026-guozhai.html", "villages/guozhai.html",
		"hubs/guozhai-01.html", "statistics.html", "404.html"} {
		golden[strings.ReplaceAll(p, "/", "-")] = p
	}
	if *update {
		if err := os.RemoveAll("testdata/golden"); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll("testdata/golden", 0o777); err != nil {
			t.Fatal(err)
		}
		for name, p := range golden {
			if err := os.WriteFile(filepath.Join("testdata/golden", name), []byte(stable(files[p])), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, p := range golden {
		want, err := os.ReadFile(filepath.Join("testdata/golden", name))
		if err != nil {
			t.Fatal(err)
		}
		if got := stable(files[p]); got != strings.ReplaceAll(string(want), "\r\n", "\n") {
			t.Errorf("%s differs from testdata/golden/%s (go test -update rewrites it): %s", p, name, firstDifference(string(want), got))
		}
	}
	entries, err := os.ReadDir("testdata/golden")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := golden[e.Name()]; !ok {
			t.Errorf("testdata/golden/%s is stale", e.Name())
		}
	}
}

// sample is a Document for the goldens, so that they do not change with the wording of package compose.
func sample(x record.Record) *doc.Document {
	return &doc.Document{Title: "关于" + x.Label() + "的公示", Blocks: append([]doc.Block{doc.P("现予公示。")}, x.Base().Body...)}
}

// stable takes the hash out of the names of static files, which the stylesheet's every change would alter, and gives each
// tag a line.
func stable(page string) string {
	return regexp.MustCompile(`(static/\w+)\.[0-9a-f]{8}\.`).ReplaceAllString(strings.ReplaceAll(page, "><", ">\n<"), "$1.HASH.")
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("line %d\nwant %s\ngot  %s", i+1, w[i], g[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

var (
	reference = regexp.MustCompile(` (?:href|src)="([^"]*)"`)
	apiPath   = regexp.MustCompile(`"(path|easy|atom|json|\$schema|next|previous)":"([^"]*)"`)
	identity  = regexp.MustCompile(` id="([^"]*)"`)
)

// TestLinks follows every link and anchor of every page.
func TestLinks(t *testing.T) {
	files := build(t, nil)
	ids := map[string]map[string]bool{}
	for p, text := range files {
		ids[p] = map[string]bool{}
		for _, m := range identity.FindAllStringSubmatch(text, -1) {
			if ids[p][m[1]] {
				t.Errorf("%s: the id %s stands twice", p, m[1])
			}
			ids[p][m[1]] = true
		}
	}
	linked := map[string]bool{"index.html": true, "404.html": true, "robots.txt": true, "sitemap.xml": true}
	for p, text := range files {
		if path.Ext(p) != ".html" {
			continue
		}
		for _, m := range reference.FindAllStringSubmatch(text, -1) {
			href := html.UnescapeString(m[1])
			if href == "" {
				t.Errorf("%s: an empty link", p)
			}
			if regexp.MustCompile(`^(https?|mailto|tel):`).MatchString(href) {
				continue
			}
			to, anchor, found := strings.Cut(href, "#")
			at := p
			if to != "" {
				at = path.Join(path.Dir(p), to)
			}
			if _, ok := files[at]; !ok {
				t.Errorf("%s: the link %s leads nowhere", p, href)
			} else if found && !ids[at][anchor] {
				t.Errorf("%s: %s has no anchor %s", p, at, anchor)
			}
			linked[at] = true
		}
	}
	for p, text := range files {
		if path.Dir(p) != "api" || p == "api/schema.json" {
			continue
		}
		for _, m := range apiPath.FindAllStringSubmatch(text, -1) {
			at := m[2]
			if m[1] == "$schema" || m[1] == "next" || m[1] == "previous" {
				at = "api/" + at
			}
			if _, ok := files[at]; !ok {
				t.Errorf("%s: %s leads nowhere", p, m[0])
			}
			linked[at] = true
		}
	}
	for p := range files {
		if !linked[p] && !strings.HasPrefix(p, "search/") { // what is below is loaded by the search page when it is asked something
			t.Errorf("no page links to %s", p)
		}
	}
}

var (
	tag  = regexp.MustCompile(`<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*"|=[^\s"'=<>]+)?)*)\s*(/?)>`)
	void = map[string]bool{"meta": true, "link": true, "br": true, "wbr": true, "hr": true, "img": true, "base": true, "input": true}
)

// TestStructure checks that every page is well formed and has what assistive technology needs.
func TestStructure(t *testing.T) {
	for p, text := range build(t, nil) {
		if path.Ext(p) != ".html" {
			continue
		}
		if err := wellFormed(text); err != nil {
			t.Errorf("%s: %v", p, err)
		}
		for _, once := range []string{"<!doctype html><html lang=\"zh-CN\" data-today=\"2026-11-25\"", "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';", "<h1", "<main id=\"nb-main\"", "<a class=\"skip\" href=\"#nb-main\">",
			"<title>", "<meta name=\"description\" content=\"", "<meta name=\"viewport\"", "日期固定为2026年11月25日", "苏ICP备00000000号-1", "主办：&lt;组织科&gt;"} {
			if strings.HasPrefix(once, "苏ICP备") && path.Base(p) == site.Screen { // a screen has no footer; its number stands on the home page
				break
			}
			if n := strings.Count(text, once); n != 1 {
				t.Errorf("%s has %q %d times", p, once, n)
			}
		}
		// The one script adds comfort; every word is on the page without it (TestEasyText).
		if len(oneScript.FindAllString(text, -1)) != 1 || len(oneStyle.FindAllString(text, -1)) != 1 {
			t.Errorf("%s: not one script and one stylesheet", p)
		}
		for _, never := range []string{"javascript:", " onclick", " style=\"", "<title> ", "content=\"\"", slotMark, "%!", "<no value>", "ZgotmplZ"} {
			if strings.Contains(text, never) {
				t.Errorf("%s holds %q", p, never)
			}
		}
		last := 0
		for _, m := range regexp.MustCompile(`<h([1-6])`).FindAllStringSubmatch(text, -1) {
			level := int(m[1][0] - '0')
			if level > last+1 {
				t.Errorf("%s: h%d follows h%d", p, level, last)
			}
			last = level
		}
		if th := strings.Count(text, "<th"); th != strings.Count(text, "<th scope=")+strings.Count(text, "<thead") {
			t.Errorf("%s: a table head without scope", p)
		}
	}
}

var (
	oneScript = regexp.MustCompile(`<script src="[^"]*static/(?:script|search)\.[0-9a-f]{8}\.js"></script>`)
	oneStyle  = regexp.MustCompile(`<link rel="stylesheet" href="[^"]*static/style\.[0-9a-f]{8}\.css">`)
)

// wellFormed reports a tag that is not closed, closes nothing, or is no tag at all.
func wellFormed(text string) error {
	text = strings.TrimPrefix(text, "<!doctype html>")
	var open []string
	for text != "" {
		i := strings.IndexAny(text, "<>")
		if i < 0 {
			break
		}
		m := tag.FindStringSubmatch(text[i:])
		if m == nil || !strings.HasPrefix(text[i:], m[0]) {
			return fmt.Errorf("stray bracket at %.60q", text[i:])
		}
		text = text[i+len(m[0]):]
		switch name := m[2]; {
		case void[name], m[4] == "/":
		case m[1] == "" && (name == "td" || name == "th" || name == "tr"): // HTML ends them by what follows
		case m[1] == "":
			open = append(open, name)
		case name == "td" || name == "th" || name == "tr":
		case len(open) == 0 || open[len(open)-1] != name:
			return fmt.Errorf("</%s> closes %v", name, open)
		default:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return fmt.Errorf("not closed: %v", open)
	}
	return nil
}

// TestInternal fills every internal field of every record and looks for it in every file.
func TestInternal(t *testing.T) {
	const marker = "内部字段泄露齉" // the last character stands nowhere else, so the search index must not have it either
	list := records(t, 12)
	filled := 0
	for _, x := range list {
		filled += markInternal(reflect.ValueOf(x), false, marker)
	}
	if filled < 12 {
		t.Fatalf("only %d internal fields were filled", filled)
	}
	for _, members := range []string{"count", "names"} {
		r := renderer(t, list, func(c *record.Config) { c.Site.HubMembers = members })
		for p, text := range write(t, r) {
			for _, never := range []string{marker, "齉", "不公开的通知", "secret", "不具名", "还没有发生的事"} {
				if strings.Contains(text, never) {
					t.Errorf("%s holds %s", p, never)
				}
			}
		}
		list = records(t, 12)
		for _, x := range list {
			markInternal(reflect.ValueOf(x), false, marker)
		}
	}
}

func TestHubMembers(t *testing.T) {
	const p = "hubs/guozhai-01.html"
	count := build(t, nil)[p]
	names := build(t, func(c *record.Config) { c.Site.HubMembers = "names" })[p]
	if strings.Contains(count, `<ul class="names">`) || !strings.Contains(names, `<li class="name">郭䶮</li>`) {
		t.Error("members are named where only their number may stand, or not named where they may")
	}
	class := record.Classes["K-4"]
	if !strings.Contains(count, class) || strings.Contains(names, class) {
		t.Error("the class of the hub must stand where members are not named, and only there")
	}
}

// TestWording looks for sentences that readers rely on.
func TestWording(t *testing.T) {
	files := build(t, nil)
	for _, c := range []struct{ page, want string }{
		{"index.html", "公示中，第3天，共5个工作日，至11月27日止"},
		{"selections/2026-guozhai.html", "公示中，第3天，共5个工作日，至11月27日止"},
		{"selections/2026-guozhai.html", "修路 &lt; 架桥"},
		{"selections/2026-liujing.html", "结果已公布，已聘用"},
		{"notices/n1.html", "公示中，第3天，共5个工作日，至11月27日止"},
		{"notices/n2.html", "有效期到2026年11月23日，已过期，仅供查阅"},
		{"villages/liujing.html", "目前没有正在公示的名单"},
		{"hubs/guozhai-02.html", "还没有登记活动"},
		{"statistics.html", "92.967"},
		{"notices/index.html", "共12条，第1页，共3页"},
		{"villages/guozhai/notices-2.html", "郭寨村：公告通知"},
	} {
		if !strings.Contains(files[c.page], c.want) {
			t.Errorf("%s lacks %s", c.page, c.want)
		}
	}
}

func TestEnglish(t *testing.T) {
	files := build(t, func(c *record.Config) { c.Language = "en" })
	for p, want := range map[string]string{
		"index.html":                   "In publicity, day 3 of 5 working days, until 27 November",
		"selections/2026-guozhai.html": `<html lang="en" data-today="2026-11-25">`,
		"notices/n0.html":              "24 November 2026",
	} {
		if !strings.Contains(files[p], want) {
			t.Errorf("%s lacks %q", p, want)
		}
	}
}

// TestConcurrent makes all pages twice at the same time: the bytes may not depend on who made them.
func TestConcurrent(t *testing.T) {
	r := renderer(t, records(t, 12), nil)
	want := write(t, r)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for _, p := range r.Pages() {
				var b bytes.Buffer
				if err := p.Write(&b); err != nil || b.String() != want[p.Path] {
					t.Errorf("%s differs (%v)", p.Path, err)
				}
			}
		})
	}
	wait.Wait()
	if again := build(t, nil); !maps.Equal(want, again) {
		t.Error("two builds of one board differ")
	}
}

func TestStaticNames(t *testing.T) {
	var names []string
	for p := range build(t, nil) {
		if strings.HasPrefix(p, "static/") {
			names = append(names, regexp.MustCompile(`[0-9a-f]{8}`).ReplaceAllString(p, "HASH"))
		}
	}
	slices.Sort(names)
	if got := strings.Join(names, " "); got != "static/icon.HASH.svg static/script.HASH.js static/search.HASH.js static/style.HASH.css" {
		t.Error(got)
	}
}

// BenchmarkNotice measures one notice page; the target is 25 µs.
func BenchmarkNotice(b *testing.B) {
	r := renderer(b, records(b, 100), nil)
	var pages []Page
	for _, p := range r.Pages() {
		if regexp.MustCompile(`^notices/n\d+\.html$`).MatchString(p.Path) {
			pages = append(pages, p)
		}
	}
	var buf bytes.Buffer
	b.ReportAllocs()
	size, i := 0, 0
	for b.Loop() {
		buf.Reset()
		if err := pages[i%len(pages)].Write(&buf); err != nil {
			b.Fatal(err)
		}
		size, i = buf.Len(), i+1
	}
	b.SetBytes(int64(size))
}

// BenchmarkNew measures what is done once for a board of 1,000 notices.
func BenchmarkNew(b *testing.B) {
	list := records(b, 1000)
	for b.Loop() {
		renderer(b, list, nil)
	}
}
