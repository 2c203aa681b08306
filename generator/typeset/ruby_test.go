package typeset

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"noticeboard/generator/doc"
)

// annotate puts a reading over each Chinese character of a text.
func annotate(text string, readings ...string) (content []doc.Inline) {
	n := 0
	for _, c := range text {
		if unicode.Is(unicode.Han, c) {
			content = append(content, doc.Ruby{Base: string(c), Text: readings[n%len(readings)]})
			n++
		} else {
			content = append(content, doc.Text(string(c)))
		}
	}
	return content
}

var syllables = []string{"zhuāng", "ài", "chuáng", "é", "lǜ", "dì", "xiǎng", "ā", "nǚ", "shuǐ", "yī"}

// checkRuby sets a paragraph and holds its readings against clreq, 行间注: centred above their characters, a quarter of their size
// apart, lines alike, and 避头尾 as ever. It returns the number of lines.
func checkRuby(t *testing.T, text string, template *Template) int {
	t.Helper()
	content := append(annotate(text, syllables...), doc.Text("没有拼音的一句也要在同样的行距上，一行放不下就再来一行。"))
	l, diags := Set(&doc.Document{Blocks: []doc.Block{&doc.Paragraph{Content: content}}}, template, Options{})
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	lines, all := readLines(l)
	if want := plain(content); string(all) != want {
		t.Fatalf("text changed:\n got %s\nwant %s", string(all), want)
	}
	for i := 1; i < len(lines); i++ {
		if fault := badBreak(lines[i-1].text, lines[i].text); fault != "" {
			t.Errorf("%s in %q", fault, text)
		}
	}
	for _, p := range l.Pages {
		checkReadings(t, p, template)
	}
	return len(lines)
}

func checkReadings(t *testing.T, p Page, template *Template) {
	t.Helper()
	var base *Text
	y := Length(0)
	for _, it := range p.Items {
		x, ok := it.(*Text)
		if !ok {
			continue
		}
		if x.Tag != Artifact {
			if y > 0 && x.Y != y && !near(x.Y-y, template.pitch()) {
				t.Errorf("lines stand %s apart", pt(x.Y-y))
			}
			base, y = x, x.Y
			continue
		}
		if x.Size != template.Size/2 || strings.Trim(textOf(x), "^") != "" {
			continue // the page number
		}
		bottom := x.Y + x.Size*22/100
		if top := base.Y - ascent(base.Size); bottom > top+1 || x.Y-x.Size < y-template.pitch()+template.Size-ascent(template.Size) {
			t.Errorf("a reading from %s to %s above type at %s", pt(x.Y-x.Size), pt(bottom), pt(top))
		}
		end := Length(-1)
		for i, g := range x.Glyphs {
			w := x.Size * Length(x.Face.Advance(g.ID)) / 1000
			if end >= 0 && g.X > end+10 && g.X-end < x.Size/4-20 {
				t.Errorf("glyph %d stands only %s from the reading before", i, pt(g.X-end))
			}
			end = g.X + w
		}
	}
}

func TestRuby(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	lines := 0
	for n := range 400 {
		template := Reading
		if n%2 == 0 {
			template = ReadingA5
		}
		template.PageNumberSize = 0
		lines += checkRuby(t, strings.ReplaceAll(onlyMarks(mixture(r, 5+r.IntN(40))), "　", ""), &template)
	}
	if lines < 3000 {
		t.Errorf("only %d lines", lines)
	}
}

// onlyMarks leaves Chinese characters and their marks of a mixture.
func onlyMarks(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Han, r), strings.ContainsRune("，。、；：？！（）《》“”", r):
			return r
		}
		return -1
	}, text)
}

func TestRubyIsCentred(t *testing.T) {
	content := annotate("装一", "zhuāng", "yī")
	l, _ := Set(&doc.Document{Blocks: []doc.Block{&doc.Paragraph{Content: content}}}, &Reading, Options{})
	base, _ := find(t, l, "装一")
	var above *Text
	for _, it := range l.Pages[0].Items {
		if x, ok := it.(*Text); ok && x.Size == Reading.Size/2 {
			above = x
		}
	}
	if above == nil || len(above.Glyphs) != len([]rune("zhuāngyī")) {
		t.Fatalf("readings %+v", above)
	}
	middle := func(x *Text, from, to int) Length {
		last := x.Glyphs[to-1]
		return x.X + (x.Glyphs[from].X+last.X+x.Size*Length(x.Face.Advance(last.ID))/1000)/2
	}
	for i, part := range [][2]int{{0, 6}, {6, 8}} {
		if a, b := middle(above, part[0], part[1]), middle(base, i, i+1); a-b > 250 || b-a > 250 {
			t.Errorf("reading %d is centred at %s, its character at %s", i+1, pt(a), pt(b))
		}
	}
	if gap := base.Glyphs[1].X; gap <= Reading.em() {
		t.Errorf("装 is not widened: 一 starts at %s", pt(gap))
	}
}

// A reading over two characters is never parted from them, and the characters not from each other.
func TestRubyOverAWord(t *testing.T) {
	for n := range 40 {
		content := append(doc.Plain(strings.Repeat("村", n)), doc.Ruby{Base: "党建", Text: "dǎngjiàn"})
		l, _ := Set(&doc.Document{Blocks: []doc.Block{&doc.Paragraph{Content: content}}}, &ReadingA5, Options{})
		find(t, l, "党建")
	}
}
