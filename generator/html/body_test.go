package html

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"noticeboard/generator/doc"
	"noticeboard/generator/site"
)

// around resolves links by refuse and knows two pictures, a wide one of three sizes and a small high one.
func around(words Words) surroundings {
	return surroundings{words: words, resolve: refuse, eager: true, picture: func(target string) []site.Picture {
		switch target {
		case "images/a.jpg":
			return []site.Picture{{Path: "a-480.jpg", Width: 480, Height: 360}, {Path: "a-960.jpg", Width: 960, Height: 720}, {Path: "a-1600.jpg", Width: 1600, Height: 1200}}
		case "images/high.png":
			return []site.Picture{{Path: "high-30.png", Width: 30, Height: 40}}
		}
		return nil
	}}
}

// refuse resolves links the way the tests need them: records to their id, absolute addresses and anchors to themselves.
func refuse(target string) (string, bool) {
	switch {
	case strings.HasPrefix(target, "hub:"):
		return "../hubs/" + target[4:] + ".html", true
	case strings.HasPrefix(target, "#"), strings.HasPrefix(target, "https:"), strings.HasPrefix(target, "images/"):
		return target, true
	}
	return "", false
}

func TestBody(t *testing.T) {
	heading := func(level int, text string) doc.Block {
		return &doc.Heading{Level: level, Content: doc.Plain(text)}
	}
	one := func(in ...doc.Inline) []doc.Block { return []doc.Block{&doc.Paragraph{Content: in}} }
	for _, c := range []struct {
		name   string
		blocks []doc.Block
		want   string
	}{
		{"paragraph", one(doc.Text(`a<b & "c"`), doc.LineBreak{}, doc.Text("'d'")), "<p>a&lt;b &amp; &#34;c&#34;<br>\n&#39;d&#39;</p>\n"},
		{"heading with number and id", []doc.Block{&doc.Heading{Level: 1, Number: "一、", ID: "who", Content: doc.Plain("人选")}}, "<h2 id=\"who\">一、人选</h2>\n"},
		{"headings never skip", []doc.Block{heading(2, "a"), heading(2, "b"), heading(4, "c"), heading(1, "d"), heading(2, "e")},
			"<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>\n<h2>d</h2>\n<h3>e</h3>\n"},
		{"name", one(doc.Name("郭䶮")), "<p><span class=\"name\">郭䶮</span></p>\n"},
		{"emphasis", one(&doc.Emphasis{Content: doc.Plain("a")}, &doc.Strong{Content: doc.Plain("b")}, doc.Code("<c>")),
			"<p><em>a</em><strong>b</strong><code>&lt;c&gt;</code></p>\n"},
		{"links", one(&doc.Link{Target: "hub:x", Content: doc.Plain("a")}, &doc.Link{Target: "javascript:x", Content: doc.Plain("b")}),
			"<p><a href=\"../hubs/x.html\">a</a>b</p>\n"},
		{"images", one(&doc.Image{Target: "images/a.jpg", Alt: "村口"}, &doc.Image{Target: "https://example.org/a.jpg", Alt: "别处"}, &doc.Image{Target: "images/high.png", Alt: "<高>"}),
			"<p><img src=\"a-960.jpg\" srcset=\"a-480.jpg 480w, a-960.jpg 960w, a-1600.jpg 1600w\" sizes=\"(min-width: 48em) 43rem, calc(100vw - 4rem)\" width=\"1600\" height=\"1200\" alt=\"村口\" decoding=\"async\">别处<img src=\"high-30.png\" width=\"30\" height=\"40\" alt=\"&lt;高&gt;\" class=\"tall\" loading=\"lazy\" decoding=\"async\"></p>\n"},
		{"figure", []doc.Block{&doc.Figure{Target: "images/a.jpg", Alt: "村口", Caption: doc.Plain("图")}},
			"<figure><img src=\"a-960.jpg\" srcset=\"a-480.jpg 480w, a-960.jpg 960w, a-1600.jpg 1600w\" sizes=\"(min-width: 48em) 43rem, calc(100vw - 4rem)\" width=\"1600\" height=\"1200\" alt=\"村口\" decoding=\"async\"><figcaption>图</figcaption></figure>\n"},
		{"tight list", []doc.Block{&doc.List{Tight: true, Items: []doc.Item{{Blocks: one(doc.Text("a"))}}}}, "<ul>\n<li>a</li>\n</ul>\n"},
		{"ordered list", []doc.Block{&doc.List{Ordered: true, Start: 3, Items: []doc.Item{{Blocks: one(doc.Text("a"))}, {}}}},
			"<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li></li>\n</ol>\n"},
		{"quote and rule", []doc.Block{&doc.Quote{Blocks: one(doc.Text("a"))}, &doc.Rule{}}, "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n"},
		{"addressee", []doc.Block{&doc.Addressee{Content: doc.Plain("各村：")}}, "<p class=\"addressee\">各村：</p>\n"},
		{"fields", []doc.Block{&doc.Fields{Fields: []doc.Field{{Label: "电话", Value: doc.Plain("12380")}}}},
			"<dl class=\"facts\">\n<div><dt>电话</dt><dd>12380</dd></div>\n</dl>\n"},
		{"signature", []doc.Block{&doc.Signature{Issuers: []string{"甲", "乙"}, Post: "丙", Date: "2026年3月5日"}},
			"<div class=\"signature\">\n<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n<p>2026年3月5日</p>\n</div>\n"},
		{"code for paper", []doc.Block{&doc.QRCode{Target: "hub:x", Caption: "扫码"}}, ""},
		{"paper only", []doc.Block{&doc.Head{Mark: "党委文件", Number: "〔2026〕5号"}, &doc.Imprint{Issuer: "办公室"}, &doc.WritingLines{Count: 3}, &doc.Blank{Label: "贴照片处"}, &doc.PageBreak{}}, ""},
		{"one attachment", []doc.Block{&doc.AttachmentList{Names: []string{"a<b"}}}, "<p class=\"attachments\">附件：a&lt;b</p>\n"},
		{"attachments", []doc.Block{&doc.AttachmentList{Names: []string{"名单", "办法"}}},
			"<div class=\"attachments\">\n<p>附件：</p>\n<ol>\n<li>名单</li>\n<li>办法</li>\n</ol>\n</div>\n"},
		{"attachment", []doc.Block{heading(1, "a"), heading(2, "b"), &doc.Attachment{Number: 2, Title: "<办法>", Blocks: []doc.Block{heading(1, "c")}}, heading(2, "d")},
			"<h2>a</h2>\n<h3>b</h3>\n<section class=\"attachment\">\n<h2><span class=\"number\">附件2</span> &lt;办法&gt;</h2>\n<h3>c</h3>\n</section>\n<h3>d</h3>\n"},
		{"ruby and boxes", one(doc.Ruby{Base: "字", Text: "zì<"}, doc.CheckBox{}, doc.CheckBox{Checked: true}),
			"<p><ruby>字<rp>(</rp><rt lang=\"zh-Latn-pinyin\" aria-hidden=\"true\">zì&lt;</rt><rp>)</rp></ruby><span role=\"img\" aria-label=\"未勾选\">☐</span><span role=\"img\" aria-label=\"已勾选\">☑</span></p>\n"},
		{"merged head", []doc.Block{&doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignRight, doc.AlignCenter},
			Head: []doc.Cell{{Content: doc.Plain("a"), Span: 2}, {Content: doc.Plain("b")}, {}}, Rows: [][]doc.Cell{cells("1", "2", "3", "4")}}},
			"<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"表格\">\n<table class=\"close\">\n<thead><tr><th scope=\"colgroup\" colspan=\"2\">a<th scope=\"col\" class=\"right\">b<th scope=\"col\" class=\"center\"></thead>\n" +
				"<tbody><tr>\n<td class=\"left\">1<td class=\"left\">2<td class=\"right\">3<td class=\"center\">4</tbody>\n</table>\n</div>\n"},
		{"narrow table", []doc.Block{&doc.Table{Caption: doc.Plain("表"), Columns: []doc.Align{doc.AlignCenter, doc.AlignDefault}, Head: cells("姓名", "b"),
			Rows: [][]doc.Cell{{{Content: []doc.Inline{doc.Name("张三")}}, {}}}}},
			"<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"表\">\n<table>\n<caption>表</caption>\n<thead><tr><th scope=\"col\" class=\"center\">姓名<th scope=\"col\">b</thead>\n" +
				"<tbody><tr>\n<td class=\"center\"><span class=\"name two\">张三</span><td></tbody>\n</table>\n</div>\n"},
		{"tables are told apart", []doc.Block{heading(1, "补助"), &doc.Table{}, &doc.Table{}},
			"<h2>补助</h2>\n<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"补助 表格\">\n<table>\n<tbody></tbody>\n</table>\n</div>\n" +
				"<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"补助 表格 2\">\n<table>\n<tbody></tbody>\n</table>\n</div>\n"},
		{"wide table", []doc.Block{&doc.Table{Columns: make([]doc.Align, 4), Head: cells("a", "b", "c", "<d>"), Rows: [][]doc.Cell{cells("1", "乙", "3", "4")}}},
			"<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"表格\">\n<table class=\"wide\">\n<thead><tr><th scope=\"col\">a<th scope=\"col\">b<th scope=\"col\">c<th scope=\"col\">&lt;d&gt;</thead>\n" +
				"<tbody><tr>\n<td>1<td data-label=b>乙<td data-label=c>3<td data-label=\"&lt;d&gt;\">4</tbody>\n</table>\n</div>\n"},
	} {
		if got := string(appendBody(nil, &doc.Document{Blocks: c.blocks}, 1, around(Words{"table": "表格", "chart-data": "数据表"}))); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

var anyTag = regexp.MustCompile(`<[^>]*>`)

// FuzzText puts any text in every place of a Document: what comes out is well formed, has only the tags of the Document,
// and holds the text unchanged.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "<script>alert(1)</script>", `"><img src=x onerror=y>`, "&lt;&amp;", "'`\x00\xff", "郭䶮 𠮷", "]]>", "<!--"} {
		f.Add(seed)
	}
	empty := strings.Join(anyTag.FindAllString(render("x"), -1), "")
	f.Fuzz(func(t *testing.T, text string) {
		if text == "" {
			return
		}
		out := render(text)
		if err := wellFormed(out); err != nil {
			t.Fatal(err)
		}
		escaped := string(appendText(nil, text))
		tags := strings.Join(anyTag.FindAllString(out, -1), "")
		for _, attr := range []string{` alt="`, ` aria-label="`} {
			tags = strings.ReplaceAll(tags, attr+escaped+`"`, attr+`x"`)
		}
		if tags != empty {
			t.Fatalf("tags %s, want %s", tags, empty)
		}
		if strings.ContainsAny(escaped, "<>\"'") {
			t.Fatalf("not escaped: %q", escaped)
		}
		if got, want := html.UnescapeString(escaped), strings.ReplaceAll(text, "\x00", "\uFFFD"); got != want {
			t.Fatalf("%q came out as %q", want, got)
		}
		if n := strings.Count(out, escaped); n < 9 {
			t.Fatalf("the text stands %d times in %s", n, out)
		}
	})
}

// render shows a Document with text in nine places.
func render(text string) string {
	plain := doc.Plain(text)
	d := &doc.Document{Blocks: []doc.Block{
		&doc.Heading{Level: 1, ID: "a", Number: text},
		&doc.Paragraph{Content: []doc.Inline{doc.Code(text), &doc.Image{Target: "images/a", Alt: text}}},
		&doc.Table{Caption: plain, Columns: make([]doc.Align, 1), Head: []doc.Cell{{Content: plain}}},
		&doc.Fields{Fields: []doc.Field{{Label: text, Value: plain}}},
		&doc.Signature{Issuers: []string{text}},
	}}
	return string(appendBody(nil, d, 1, around(nil)))
}
