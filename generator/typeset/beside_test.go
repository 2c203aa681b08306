package typeset

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"

	"noticeboard/generator/doc"
)

// withPictures are options with a picture for every name like 3x2.png, so many hundred pixels wide and high.
func withPictures() Options {
	opt := testOptions()
	opt.Open = func(path string) ([]byte, error) {
		var w, h int
		if _, err := fmt.Sscanf(path, "%dx%d.png", &w, &h); err != nil {
			return nil, err
		}
		var b bytes.Buffer
		err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 100*w, 100*h)))
		return b.Bytes(), err
	}
	return opt
}

// sentencesOf are so many paragraphs of a line each, or of two in a narrow column.
func sentencesOf(n int) (blocks []doc.Block) {
	for i := range n {
		blocks = append(blocks, doc.P(string(rune('甲'+i))+"说，少吃盐，多走路，常量血。"))
	}
	return blocks
}

func itemsOf(n int) *doc.List {
	l := &doc.List{Ordered: true, Start: 1}
	for _, b := range sentencesOf(n) {
		l.Items = append(l.Items, doc.Item{Blocks: []doc.Block{b}})
	}
	return l
}

func shown(target, caption string) *doc.Figure {
	return &doc.Figure{Target: target, Alt: "图", Caption: doc.Plain(caption)}
}

// picturesOn lists the pictures of a layout with the pages they are on.
func picturesOn(l *Layout) (images []*Image, pages []int) {
	for i := range l.Pages {
		for _, it := range l.Pages[i].Items {
			if im, ok := it.(*Image); ok {
				images, pages = append(images, im), append(pages, i)
			}
		}
	}
	return images, pages
}

// TestPictureBesideText: the picture stands at the left in two fifths of the line, its caption below it, all of a short text at its right;
// a long text goes on across the page below. Nothing is set over the picture.
func TestPictureBesideText(t *testing.T) {
	for _, template := range []Template{BookletA5, BookletA4} {
		for _, c := range []struct {
			name   string
			text   []doc.Block
			after  bool // the picture comes after the text
			across bool // the last sentence stands across the page
		}{
			{"a sentence", sentencesOf(1), false, false},
			{"a sentence before", sentencesOf(1), true, false},
			{"a paragraph", sentencesOf(2), false, false},
			{"a long one", sentencesOf(6), true, true},
			{"a list", []doc.Block{itemsOf(2)}, false, false},
			{"a long list", []doc.Block{itemsOf(7)}, true, true},
		} {
			blocks := append([]doc.Block{shown("6x4.png", "看图")}, c.text...)
			if c.after {
				blocks = append(append([]doc.Block{}, c.text...), shown("6x4.png", "看图"))
			}
			l, diags := Set(&doc.Document{Blocks: []doc.Block{&doc.Illustrated{Blocks: blocks}, doc.P("下一段。")}}, &template, withPictures())
			images, _ := picturesOn(l)
			if len(diags) > 0 || len(images) != 1 {
				t.Fatalf("%s: %d pictures, %v", c.name, len(images), diags)
			}
			im := images[0]
			if share := im.W * 100 / template.AreaWidth; im.X != template.Left || share < 38 || share > 42 {
				t.Errorf("%s: the picture is at %s and takes %d%% of the line", c.name, pt(im.X), share)
			}
			caption, _ := find(t, l, "看图")
			if caption.Y < im.Y+im.H || caption.X > im.X+im.W || caption.X < im.X {
				t.Errorf("%s: the caption is at %s, %s, the picture ends at %s, %s", c.name, pt(caption.X), pt(caption.Y), pt(im.X+im.W), pt(im.Y+im.H))
			}
			first, _ := find(t, l, "甲说")
			if first.X < im.X+im.W || first.Y < im.Y || first.Y > im.Y+im.H {
				t.Errorf("%s: the text starts at %s, %s, not beside the picture", c.name, pt(first.X), pt(first.Y))
			}
			last, _ := find(t, l, string(rune('甲'+strings.Count(doc.PlainText(c.text), "说")-1))+"说")
			if got := last.X < im.X+im.W; got != c.across {
				t.Errorf("%s: across the page: %v, want %v", c.name, got, c.across)
			}
			next, _ := find(t, l, "下一段")
			if next.X > im.X+im.W || next.Y-next.Size < caption.Y {
				t.Errorf("%s: the next paragraph is at %s, %s", c.name, pt(next.X), pt(next.Y))
			}
			for _, it := range l.Pages[0].Items {
				if x, ok := it.(*Text); ok && x.X < im.X+im.W && x.Y > im.Y && x.Y-x.Size*3/4 < im.Y+im.H {
					t.Errorf("%s: %q stands on the picture", c.name, textOf(x))
				}
			}
		}
	}
}

// TestPicturesInOrder: several pictures of one text stand one below the other in the order of the author; those of papers without
// such columns, and panoramas, across the line where the author has them.
func TestPicturesInOrder(t *testing.T) {
	text := sentencesOf(1)[0]
	for _, c := range []struct {
		name     string
		template Template
		blocks   []doc.Block
		want     string // what starts each line, from the top; | parts what stands side by side
	}{
		{"two after", BookletA5, []doc.Block{text, shown("3x2.png", "一图"), shown("4x3.png", "二图")}, "图甲 一图 图 二图"},
		{"before and after", BookletA5, []doc.Block{shown("4x3.png", "一图"), text, shown("3x2.png", "二图")}, "图甲 一图 图 二图"},
		{"a panorama before", BookletA5, []doc.Block{shown("15x5.png", "一图"), text, shown("3x2.png", "二图")}, "图 一图 图甲 二图"},
		{"a panorama after", BookletA5, []doc.Block{text, shown("15x5.png", "一图")}, "甲 图 一图"},
		{"twice as wide", BookletA5, []doc.Block{text, shown("10x5.png", "一图")}, "图甲 一图"},
		{"other paper", LargeA4, []doc.Block{text, shown("3x2.png", "一图")}, "甲 图 一图"},
	} {
		l, diags := Set(&doc.Document{Blocks: []doc.Block{&doc.Illustrated{Blocks: c.blocks}}}, &c.template, withPictures())
		var got []string
		var below Length // of what stands on the last line
		for _, it := range itemsByTop(l.Pages[0]) {
			name := ""
			switch it := it.(type) {
			case *Image:
				name = "图"
			case *Text:
				for _, s := range []string{"甲", "一图", "二图"} {
					if strings.HasPrefix(textOf(it), s) {
						name = s
					}
				}
			}
			if name == "" {
				continue
			}
			_, y := place(it)
			if len(got) > 0 && name == "甲" && y < below {
				got[len(got)-1] += name
			} else {
				got = append(got, name)
			}
			if im, ok := it.(*Image); ok {
				below = y + im.H
			}
		}
		if s := strings.Join(got, " "); s != c.want || len(diags) > 0 {
			t.Errorf("%s: got %s, want %s; %v", c.name, s, c.want, diags)
		}
	}
}

// itemsByTop sorts items as they follow each other down the page.
func itemsByTop(p Page) []Item {
	items := append([]Item{}, p.Items...)
	for i := range items {
		for k := i; k > 0; k-- {
			_, y := place(items[k])
			if _, above := place(items[k-1]); above <= y {
				break
			}
			items[k], items[k-1] = items[k-1], items[k]
		}
	}
	return items
}

// TestPictureKeptWithText: wherever on a page it falls, a picture is on one page with its text and the heading above.
func TestPictureKeptWithText(t *testing.T) {
	moved := false
	for lines := range BookletA5.Lines + 1 {
		blocks := append(sentencesOf(lines), &doc.Heading{Level: 1, Content: doc.Plain("标题")},
			&doc.Illustrated{Blocks: append([]doc.Block{shown("4x3.png", "看图")}, doc.P("子说，少吃盐。"), doc.P("丑说，多走路。"))})
		l, _ := Set(&doc.Document{Blocks: blocks}, &BookletA5, withPictures())
		_, pages := picturesOn(l)
		for _, text := range []string{"标题", "看图", "子说", "丑说"} {
			if _, page := find(t, l, text); page != pages[0] {
				t.Errorf("after %d lines %s is on page %d, the picture on page %d", lines, text, page+1, pages[0]+1)
			}
		}
		moved = moved || pages[0] == 1
	}
	if !moved {
		t.Error("no picture had to be moved")
	}
}

// TestMissingPictureBeside: a picture that can't be read is reported once, and its text is there.
func TestMissingPictureBeside(t *testing.T) {
	l, diags := Set(&doc.Document{Source: "materials/a.md", Blocks: []doc.Block{&doc.Illustrated{Blocks: []doc.Block{
		&doc.Figure{Target: "none.png", Line: 7}, doc.P("子说。")}}}}, &BookletA5, withPictures())
	if find(t, l, "子说"); len(diags) != 1 || !strings.Contains(diags[0].Format(1), "materials/a.md:7") {
		t.Errorf("%v", diags)
	}
}

// TestTitleWithReadings: the readings of a title stand above its characters and change nothing of its text.
func TestTitleWithReadings(t *testing.T) {
	plain := &doc.Document{Title: "一起学", Blocks: []doc.Block{doc.P("文。")}}
	with := *plain
	with.Ruby = annotate("一起学", "yī", "qǐ", "xué")
	readings := func(d *doc.Document) (n int, lowest, title Length) {
		l, diags := Set(d, &BookletA5, Options{})
		x, _ := find(t, l, "一")
		for _, it := range l.Pages[0].Items {
			if r, ok := it.(*Text); ok && r.Tag == Artifact && r.Size == BookletA5.TitleSize/2 {
				n += len(r.Glyphs)
				lowest = max(lowest, r.Y)
			}
		}
		if _, all := readLines(l); string(all) != "一起学文。" || l.Title != "一起学" || len(diags) > 0 {
			t.Errorf("%s, %s, %v", l.Title, string(all), diags)
		}
		return n, lowest, x.Y - ascent(x.Size)
	}
	if n, _, _ := readings(plain); n != 0 {
		t.Errorf("%d letters above a plain title", n)
	}
	if n, lowest, title := readings(&with); n != len([]rune("yīqǐxué")) || lowest > title {
		t.Errorf("%d letters, down to %s; the title starts at %s", n, pt(lowest), pt(title))
	}
}

// TestRandomIllustrated: whatever stands beside pictures, nothing is lost, and the pictures stand inside the type area.
func TestRandomIllustrated(t *testing.T) {
	r := rand.New(rand.NewPCG(40, 60))
	template := ReadingA5
	template.Beside = BookletA5.Beside
	for n := range 60 {
		d := &doc.Document{Title: mixture(r, r.IntN(6))}
		for range 1 + r.IntN(4) {
			x := &doc.Illustrated{}
			for range 1 + r.IntN(3) {
				f := shown([]string{"6x4.png", "3x2.png", "5x2.png", "1x2.png"}[r.IntN(4)], mixture(r, r.IntN(3)))
				if x.Blocks = append(x.Blocks, f); r.IntN(2) == 0 {
					x.Blocks = append(x.Blocks, nested(r, 2)...)
				}
			}
			d.Blocks = append(append(d.Blocks, x), nested(r, 1)...)
		}
		l, _ := Set(d, &template, withPictures())
		if _, got := readLines(l); len(got) != len([]rune(d.Title+textOfBlocks(d.Blocks, &template, 0))) {
			t.Fatalf("document %d: text is lost or doubled:\n got %s\nwant %s", n, string(got), d.Title+textOfBlocks(d.Blocks, &template, 0))
		}
		want := 0
		doc.Walk(d.Blocks, func(b doc.Block) bool {
			if _, ok := b.(*doc.Figure); ok {
				want++
			}
			return true
		})
		images, pages := picturesOn(l)
		if len(images) != want {
			t.Errorf("document %d: %d pictures of %d", n, len(images), want)
		}
		for i, im := range images {
			if im.X < template.Left || im.X+im.W > template.Left+template.AreaWidth || im.Y < template.Top || im.Y+im.H > template.Top+template.AreaHeight {
				t.Errorf("document %d, page %d: a picture at %s, %s", n, pages[i]+1, pt(im.X), pt(im.Y))
			}
		}
	}
}
