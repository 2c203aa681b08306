package typeset

import (
	"strings"
	"testing"

	"noticeboard/generator/doc"
)

// numbered is a layout of so many A5 pages, each with its number as its text.
func numbered(t *testing.T, pages int) *Layout {
	t.Helper()
	d := &doc.Document{Source: "materials/a.md"}
	for i := range pages {
		d.Blocks = append(d.Blocks, &doc.Attachment{Number: i + 1, Blocks: []doc.Block{&doc.Paragraph{Content: []doc.Inline{
			&doc.Link{Target: "https://example.org/", Content: doc.Plain("网页")}}}}})
	}
	l, _ := Set(d, &ReadingA5, testOptions())
	if len(l.Pages) != pages {
		t.Fatalf("%d pages", len(l.Pages))
	}
	return l
}

// pageNumbers are the page numbers printed on a side, from left to right.
func pageNumbers(p Page) string {
	var left, right string
	for _, it := range p.Items {
		if x, ok := it.(*Text); ok && strings.HasPrefix(textOf(x), "附件") {
			if x.X < p.Width/2 {
				left = textOf(x)[len("附件"):]
			} else {
				right = textOf(x)[len("附件"):]
			}
		}
	}
	return left + "-" + right
}

func TestBooklet(t *testing.T) {
	for pages, want := range map[int]string{
		1: "-1 -", 4: "4-1 2-3", 5: "-1 2- -3 4-5", 8: "8-1 2-7 6-3 4-5", 12: "12-1 2-11 10-3 4-9 8-5 6-7",
	} {
		l := numbered(t, pages)
		before := Dump(l)
		for _, longEdge := range []bool{false, true} {
			b := Booklet(l, longEdge)
			var got []string
			for i, p := range b.Pages {
				got = append(got, pageNumbers(p))
				if p.Width != 2*A5.Width || p.Height != A5.Height || p.UpsideDown != (longEdge && i%2 == 1) {
					t.Errorf("side %d: %s × %s, upside down %v", i+1, pt(p.Width), pt(p.Height), p.UpsideDown)
				}
				for _, it := range p.Items {
					switch it := it.(type) {
					case *Link:
						t.Error("a link in a printer's master")
					case *Text:
						if it.Tag != Artifact {
							t.Errorf("tag %d", it.Tag)
						}
					}
				}
			}
			if strings.Join(got, " ") != want || len(b.Tags)+len(b.Outline) > 0 {
				t.Errorf("%d pages: %q, want %s", pages, got, want)
			}
		}
		if Dump(l) != before {
			t.Error("the pages were changed")
		}
	}
}

func TestGrid(t *testing.T) {
	var cards []*Layout
	for i := range 13 {
		l, _ := Set(badge("张"+givenNames[i%10]), &Card, Options{})
		cards = append(cards, l)
	}
	before := Dump(cards[0])
	g := Grid(cards, A4, 2, 5, 0, true)
	if len(g.Pages) != 2 || g.Pages[0].Width != A4.Width {
		t.Fatalf("%d sheets", len(g.Pages))
	}
	if Dump(cards[0]) != before {
		t.Error("the cards were changed")
	}
	var borders []Rect
	for _, it := range g.Pages[0].Items {
		if r, ok := it.(*Rects); ok {
			borders = append(borders, r.Rects[0])
		}
	}
	if len(borders) != 10 {
		t.Fatalf("%d cards on a sheet", len(borders))
	}
	for i, b := range borders {
		x, y := MM(15)+Length(i%2)*MM(90)+MM(2), MM(13.5)+Length(i/2)*MM(54)+MM(2)
		if !near(b.X, x) || !near(b.Y, y) {
			t.Errorf("card %d at %s, %s, want %s, %s", i+1, pt(b.X), pt(b.Y), pt(x), pt(y))
		}
	}
	marks := 0
	for _, ln := range linesOf(g.Pages[0]) {
		if ln.Dash > 0 {
			continue
		}
		marks++
		inX, inY := ln.X1 > MM(15) && ln.X1 < MM(195), ln.Y1 > MM(13.5) && ln.Y1 < MM(283.5)
		if inX && inY || ln.X1 < 0 || ln.X2 > A4.Width || ln.Y1 < 0 || ln.Y2 > A4.Height {
			t.Errorf("a cut mark at %s, %s", pt(ln.X1), pt(ln.Y1))
		}
	}
	if marks != 2*3+2*6 {
		t.Errorf("%d cut marks", marks)
	}
	checkTags(t, g, 13)
	if len(g.Outline) != 13*3 || g.Outline[38].Page != 1 {
		t.Errorf("%d bookmarks", len(g.Outline))
	}
	if apart := Grid(cards[:2], A4, 2, 5, MM(4), true); len(linesOf(apart.Pages[0])) != 2*4+2*10+2*4 {
		t.Errorf("%d strokes around cards that stand apart", len(linesOf(apart.Pages[0])))
	}
}

// checkTags holds that tags are a tree of so many sections, and that every item has one of them.
func checkTags(t *testing.T, l *Layout, sections int) {
	t.Helper()
	for i, tag := range l.Tags {
		if tag.Parent >= i || tag.Parent < 0 != (i == 0) {
			t.Errorf("tag %d has parent %d", i, tag.Parent)
		}
		if tag.Role == "Sect" && tag.Parent == 0 {
			sections--
		}
	}
	if sections != 0 {
		t.Errorf("%d sections are missing", sections)
	}
	for _, p := range l.Pages {
		for _, it := range p.Items {
			if x, ok := it.(*Text); ok && (x.Tag >= len(l.Tags) || x.Tag == 0 || x.Tag > 0 && l.Tags[x.Tag].Role == "Sect") {
				t.Errorf("%q has tag %d", textOf(x), x.Tag)
			}
		}
	}
}

func TestJoin(t *testing.T) {
	a, _ := Set(study(), &Reading, testOptions())
	b, _ := Set(certificate(), &CertificateA4, testOptions())
	dumps := Dump(a) + Dump(b)
	j := Join([]*Layout{a, b})
	if len(j.Pages) != len(a.Pages)+1 || j.Pages[0].Label != "1" || j.Pages[len(a.Pages)].Width != A4.Height || j.Title != a.Title {
		t.Errorf("%d pages", len(j.Pages))
	}
	_, all := readLines(j)
	_, first := readLines(a)
	_, second := readLines(b)
	if string(all) != string(first)+string(second) {
		t.Errorf("got %s", string(all))
	}
	checkTags(t, j, 2)
	if m := j.Outline[len(j.Outline)-1]; m.Title != "荣誉证书" || m.Page != len(a.Pages) {
		t.Errorf("bookmark %+v", m)
	}
	if Dump(a)+Dump(b) != dumps {
		t.Error("the layouts were changed")
	}
	if Join(nil) != nil || Join([]*Layout{a}) != a {
		t.Error("nothing to join")
	}
}
