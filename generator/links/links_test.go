package links

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// found writes faults as "page: reason target", one a line.
func found(c *Checker) string {
	names := [...]string{"no file", "no anchor", "no id", "twice", "outside", "empty", "script"}
	var b strings.Builder
	for _, f := range c.Faults() {
		for _, p := range f.Places {
			fmt.Fprintf(&b, "%s: %s %s (%s)\n", p.Page, names[f.Reason], f.Target, p.Written)
		}
	}
	return b.String()
}

var tree = []string{"index.html", "a/b.html", "a/c.html", "a/b.pdf", "style.css", "media/x y.jpg", "feed.xml", "api/a.json"}

func TestPage(t *testing.T) {
	for _, test := range []struct{ name, page, text, want string }{
		{"relative", "a/b.html", `<a href="c.html">c</a><a href="../index.html">i</a><a href='../a/b.pdf#page=2'>p</a><a href=c.html>c</a><a href="./c.html?q=1">`, ""},
		{"missing", "a/b.html", `<a href="d.html">`, "a/b.html: no file a/d.html (d.html)\n"},
		{"missing, unquoted", "index.html", `<a href=a/d.html>`, "index.html: no file a/d.html (a/d.html)\n"},
		{"case counts", "index.html", `<a href="a/B.html">`, "index.html: no file a/B.html (a/B.html)\n"},
		{"a folder is no page from a stick", "index.html", `<a href="a/">`, "index.html: no file a/ (a/)\n"},
		{"escaped", "index.html", `<img src="media/x%20y.jpg"><a href="?a=1&amp;b=2">`, ""},
		{"too high", "a/b.html", `<a href="../../index.html">`, "a/b.html: outside ../../index.html (../../index.html)\n"},
		{"from the root", "a/b.html", `<a href="/index.html">`, "a/b.html: outside /index.html (/index.html)\n"},
		{"inside a path", "index.html", `<a href="a/../a/b.html"><a href="a/./e.html">`, "index.html: no file a/e.html (a/./e.html)\n"},
		{"other sites", "index.html", `<a href="https://example.org/x"><a href="mailto:a@b"><a href="tel:1"><img src="data:,"><a href="//example.org/">`, ""},
		{"a script as address", "index.html", `<a href="JavaScript:x()">`, "index.html: script JavaScript:x() (JavaScript:x())\n"},
		{"the site itself", "a/b.html", `<link rel="canonical" href="https://v.cn/s/"><a href="https://v.cn/s/a/c.html"><meta property="og:image" content="https://v.cn/s/no.png">`,
			"a/b.html: no file no.png (https://v.cn/s/no.png)\n"},
		{"in a script", "a/b.html", `<script type="application/ld+json">{"url":"https://v.cn/s/a/x.html","id":"https://v.cn/s/#me"} <a href="no.html"></script>`,
			"a/b.html: no file a/x.html (https://v.cn/s/a/x.html)\n"},
		{"all attributes", "index.html", `<img src="1"><video poster="2"></video><form action="3"></form><button formaction="4"></button><div data-src="5" data-href="6" data-url="7" data-label="8">`,
			"index.html: no file 1 (1)\nindex.html: no file 2 (2)\nindex.html: no file 3 (3)\nindex.html: no file 4 (4)\nindex.html: no file 5 (5)\nindex.html: no file 6 (6)\nindex.html: no file 7 (7)\n"},
		{"srcset", "index.html", `<img srcset="media/x%20y.jpg 480w, no.jpg 960w,style.css">`, "index.html: no file no.jpg (no.jpg)\n"},
		{"refresh", "a/b.html", `<meta http-equiv="refresh" content="0; url=no.html"><meta http-equiv="x" content="0; url=y.html">`, "a/b.html: no file a/no.html (no.html)\n"},
		{"empty", "index.html", `<a href="">`, "index.html: empty  ()\n"},
		{"own anchor", "index.html", `<a href="#x"><a href="#y"><a href="index.html#z"><p id="x"><a href="#"><a href="#top">`,
			"index.html: no anchor index.html#y (#y)\nindex.html: no anchor index.html#z (#z)\n"},
		{"names of elements", "index.html", `<p aria-labelledby="x y"><label for="x"><i id=x>`, "index.html: no id y (y)\n"},
		{"one id twice", "index.html", `<p id="one"><p id="x"><p id="x"><p data-id="x">`, "index.html: twice x (x)\n"},
		{"no markup", "index.html", `<!-- <a href="no"> --><title><a href="no"></title><style>a{b:"<a href=no>"}</style><textarea><a href="no"></textarea>5 < 6 <`, ""},
		{"behind text without markup", "index.html", `<title>a</title><a href="no">`, "index.html: no file no (no)\n"},
		{"cut short", "index.html", `<a href="no`, ""},
		{"base", "a/b.html", `<base href="https://v.cn/s/"><a href="a/c.html"><a href="c.html"><a href="#k">`,
			"a/b.html: no file c.html (c.html)\na/b.html: no anchor index.html#k (#k)\n"},
		{"base elsewhere", "a/b.html", `<base href="/x/">`, "a/b.html: outside /x/ (/x/)\n"},
	} {
		c := New(tree, Options{BaseURL: "https://v.cn/s/"})
		if test.page != "index.html" {
			c.Add("index.html", []byte(`<p id="me">`))
		}
		c.Add(test.page, []byte(test.text))
		if got := found(c); got != test.want {
			t.Errorf("%s: got\n%swant\n%s", test.name, got, test.want)
		}
	}
}

func TestAcrossPages(t *testing.T) {
	c := New(tree, Options{})
	c.Add("index.html", []byte(`<a href="a/b.html#x"><a href="a/b.html#no"><a href="a/c.html#unseen">`))
	c.Add("a/b.html", []byte(`<p id="x"><a href="b.html#no">`))
	c.Add("a/b.html", []byte(`<a href="no">`)) // a second time
	c.Add("none.html", []byte(`<a href="no">`))
	want := "a/b.html: no anchor a/b.html#no (b.html#no)\nindex.html: no anchor a/b.html#no (a/b.html#no)\n"
	for range 2 { // asking changes nothing
		if got := found(c); got != strings.Replace(want, "(b.html#no)", "(#no)", 1) && got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	}
}

func TestOtherForms(t *testing.T) {
	c := New(tree, Options{BaseURL: "https://v.cn/s/"})
	c.Add("feed.xml", []byte("<loc>https://v.cn/s/</loc><loc>https://v.cn/s/a/b.html?x</loc><loc>https://v.cn/s/a/z.html</loc>网址 https://v.cn/s/a/c.html。"))
	c.Add("api/a.json", []byte(`{"url":"https://v.cn/s/api/b.json"}`))
	want := "api/a.json: no file api/b.json (https://v.cn/s/api/b.json)\nfeed.xml: no file a/z.html (https://v.cn/s/a/z.html)\n"
	if got := found(c); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestStyle(t *testing.T) {
	c := New(append([]string{"static/s.css", "static/a.svg"}, tree...), Options{})
	c.Add("static/s.css", []byte(`a{b:url(a.svg)}c{d:url( "../media/x%20y.jpg" ) url('b.svg')}e{f:url(data:image/svg+xml,%3Csvg%3E) url(#x) url()}g{h:url(/i.png)}j{k:url(`))
	if got, want := found(c), "static/s.css: outside /i.png (/i.png)\nstatic/s.css: no file static/b.svg (b.svg)\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestNoScript(t *testing.T) {
	page := []byte(`<body onload="x()"><script src="style.css"></script><p on="a">`)
	c := New(tree, Options{NoScript: true})
	c.Add("index.html", page)
	if got, want := found(c), "index.html: script <script> (<script>)\nindex.html: script onload (onload)\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	c = New(tree, Options{})
	c.Add("index.html", page)
	if got := found(c); got != "" {
		t.Error(got)
	}
}

// FuzzPage holds that no bytes upset the scanner.
func FuzzPage(f *testing.F) {
	f.Add([]byte(`<a href="x#y"><p id=a class='b' c>`))
	f.Add([]byte(`<meta http-equiv=refresh content="0; url=../../a"><base href=//><img srcset=",a ,">`))
	f.Fuzz(func(t *testing.T, text []byte) {
		c := New(tree, Options{BaseURL: "https://v.cn/s/", NoScript: true})
		c.Add("a/b.html", bytes.Clone(text))
		c.Add("index.html", text)
		c.Add("style.css", text)
		found(c)
	})
}

// BenchmarkPage scans a page of the size and shape of a notice with its menus.
func BenchmarkPage(b *testing.B) {
	files := []string{"index.html", "style.css"}
	for i := range 10_000 {
		files = append(files, fmt.Sprintf("notices/2026-%d.html", i))
	}
	var page bytes.Buffer
	page.WriteString(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="stylesheet" href="../style.css"></head><body><nav><ul>`)
	for i := range 40 {
		fmt.Fprintf(&page, `<li class="minor"><a href="../notices/2026-%d.html">公告通知</a></li>`, i)
	}
	page.WriteString(`</ul></nav><main id="nb-main">`)
	for range 60 {
		page.WriteString(`<p>因水泵检修，<span class="name">郭寨村</span>第三组、第五组下周一上午八时至十二时停水，请各户提前储水。</p>`)
	}
	page.WriteString(`</main></body></html>`)
	b.SetBytes(int64(page.Len()))
	b.ReportAllocs()
	c := New(files, Options{})
	for i := 0; b.Loop(); i++ {
		c.pages[2+i%10_000].seen.Store(false)
		c.Add(files[2+i%10_000], page.Bytes())
	}
}
