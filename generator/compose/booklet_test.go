package compose

import (
	"strings"
	"testing"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// TestIllustrated: a picture joins the text before it, else the one after it, and none is lost or moved.
func TestIllustrated(t *testing.T) {
	kinds := map[rune]func() doc.Block{
		'h': func() doc.Block { return &doc.Heading{Level: 1} }, 'p': func() doc.Block { return doc.P("文。") },
		'l': func() doc.Block { return &doc.List{} }, 'q': func() doc.Block { return &doc.Quote{} },
		't': func() doc.Block { return &doc.Table{} }, 'f': func() doc.Block { return &doc.Figure{} },
	}
	letter := func(b doc.Block) string {
		switch b.(type) {
		case *doc.Heading:
			return "h"
		case *doc.Paragraph:
			return "p"
		case *doc.List:
			return "l"
		case *doc.Quote:
			return "q"
		case *doc.Table:
			return "t"
		}
		return "f"
	}
	for text, want := range map[string]string{
		"": "", "p": "p", "f": "f", "pf": "(pf)", "fp": "(fp)", "hfp": "h(fp)", "hfl": "h(fl)", "qf": "(qf)",
		"pfp": "(pf)p", "pffp": "(pff)p", "fpf": "(fpf)", "fpfp": "(fpf)p", "pfpf": "(pf)(pf)", "pfhfp": "(pf)h(fp)",
		"hfh": "hfh", "tf": "tf", "tfp": "t(fp)", "fft": "fft", "ppf": "p(pf)", "pfl": "(pf)l",
	} {
		var blocks []doc.Block
		for _, r := range text {
			blocks = append(blocks, kinds[r]())
		}
		got, n := "", 0
		for _, b := range illustrated(blocks) {
			x, ok := b.(*doc.Illustrated)
			if !ok {
				x = &doc.Illustrated{Blocks: []doc.Block{b}}
			}
			part := ""
			for _, b := range x.Blocks {
				if b != blocks[n] {
					t.Errorf("%s: block %d is another", text, n)
				}
				part += letter(b)
				n++
			}
			if ok {
				part = "(" + part + ")"
			}
			got += part
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// coverField is the value of a field of a booklet's cover, "" where there is none.
func coverField(d *doc.Document, label string) string {
	f := d.Blocks[0].(*doc.Fields)
	for i := range f.Fields {
		if f.Fields[i].Label == label {
			return doc.InlineText(f.Fields[i].Value)
		}
	}
	return ""
}

// TestBookletCover: the title has pinyin as the rest has; how many characters are enough is told only where the text passes; what is
// to be heard or seen is told as it is.
func TestBookletCover(t *testing.T) {
	b, _ := readingBoard(t)
	m := *b.Find(record.MaterialKind, "m").(*record.Material)
	m.Title = "用磙子压麦"
	for ruby, want := range map[string]string{"none": "", "hard": "用磙(gǔn)子压麦", "all": "用(yòng)磙(gǔn)子(zi)压(yā)麦(mài)"} {
		m.BookletRuby = ruby
		d := Booklet(b, &m, 2)
		if got := withReadings(d.Ruby); got != want {
			t.Errorf("%s: got %s, want %s", ruby, got, want)
		}
		if d.Title != m.Title || ruby != "none" && doc.InlineText(d.Ruby) != m.Title {
			t.Errorf("%s: the title is %s, with readings over %s", ruby, d.Title, doc.InlineText(d.Ruby))
		}
	}
	claim := "认识1500个字就能读"
	long := doc.P("查家桥的查金凤" + strings.Repeat("一个人走", 10) + "。")
	for _, c := range []struct {
		name  string
		level int
		body  []doc.Block
		want  string
	}{
		{"easy", 1500, m.Body, claim},
		{"no level", 0, m.Body, ""},
		{"no such level", 1600, m.Body, "有的地方难，请人陪着读"},
		{"a hard word", 1500, []doc.Block{doc.P("用磙子压麦。")}, "有的地方难，请人陪着读"},
		{"a long sentence", 1500, []doc.Block{long}, "有的地方难，请人陪着读"},
		{"a long sentence, of a higher level", 3500, []doc.Block{doc.P("墒情好。")}, "有的地方难，请人陪着读"},
	} {
		own := m
		own.Level, own.Body = c.level, c.body
		if got := coverField(Booklet(b, &own, 2), "难不难"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	for _, c := range []struct{ audio, video, code, companion string }{
		{"", "", "扫码听全文", ""}, {"a.mp3", "", "扫码听录音", "还有录音"}, {"", "a.mp4", "扫码看录像", "还有录像"}, {"a.mp3", "a.mp4", "扫码看录像", "还有录像"},
	} {
		own := m
		own.Audio, own.Video = c.audio, c.video
		d := Booklet(b, &own, 2)
		if got := d.Blocks[1].(*doc.QRCode).Caption; got != c.code {
			t.Errorf("%+v: the code says %s", c, got)
		}
		text := doc.PlainText(d.Blocks)
		if !strings.Contains(text, c.companion) || c.companion == "" && strings.Contains(text, "还有录") {
			t.Errorf("%+v: the companion reads\n%s", c, text)
		}
	}
}

// TestBookletPictures: a booklet parts the text beside a picture into sentences too, and puts readings over it and the caption.
func TestBookletPictures(t *testing.T) {
	b, _ := readingBoard(t)
	m := *b.Find(record.MaterialKind, "m").(*record.Material)
	m.Body = []doc.Block{&doc.Paragraph{Content: doc.Plain("先登记。再领钱。")}, &doc.Figure{Target: "a.png", Caption: doc.Plain("登记")},
		&doc.List{Items: []doc.Item{{Blocks: []doc.Block{doc.P("一。二。")}}}}, &doc.Figure{Target: "b.png"}}
	var pairs []string
	doc.Walk(Booklet(b, &m, 2).Blocks, func(x doc.Block) bool {
		if p, ok := x.(*doc.Illustrated); ok {
			pairs = append(pairs, doc.Dump(&doc.Document{Blocks: p.Blocks}))
		}
		return true
	})
	if len(pairs) != 2 || strings.Count(pairs[0], "paragraph") != 2 || !strings.Contains(pairs[0], `ruby "登" "dēng"`) ||
		strings.Count(pairs[1], "paragraph") != 1 || !strings.Contains(pairs[1], "break") {
		t.Errorf("%d pairs\n%s", len(pairs), strings.Join(pairs, "\n"))
	}
}
