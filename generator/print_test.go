package generator_test

import (
	"encoding/xml"
	"math"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"noticeboard/generator/doc"
	"noticeboard/generator/internal/browser"
	"noticeboard/generator/record"
	"noticeboard/generator/sheet"
)

// sheets calls f for each printed form of the demonstration board, with its PDF saved as a file and the Document it shows.
func sheets(t *testing.T, f func(t *testing.T, file string, d *doc.Document)) {
	site := demonstration(t, true)
	n := 0
	for _, s := range sheet.Sheets {
		if !s.Public || s.Picture {
			continue
		}
		for _, r := range s.Subjects(site.Board, site.Today) {
			if site.Board.Keeping(r, site.Today).Down() {
				continue
			}
			n++
			m := r.Base()
			name := path.Dir(m.Kind.Files) + "/" + m.Slug + s.Suffix + ".pdf"
			if s.Overview != "" {
				name = s.Overview + s.Suffix + ".pdf"
			}
			t.Run(name, func(t *testing.T) {
				docs := s.Compose(site.Board, r, site.Today)
				if len(docs) != 1 {
					t.Fatalf("%d documents in one public sheet", len(docs))
				}
				f(t, saved(t, open(t, site, name)), docs[0])
			})
		}
	}
	if n != site.Sheets || n < 15 {
		t.Errorf("%d sheets looked at, %d planned", n, site.Sheets)
	}
}

// TestSheetText reads each PDF back. All of the Document's text is there, in its order. What stands beside it is drawn only:
// page numbers, list numbers and bullets, colons after labels, the repeated heads of tables, the labels of the imprint.
func TestSheetText(t *testing.T) {
	sheets(t, func(t *testing.T, file string, d *doc.Document) {
		got := pageNumber.ReplaceAllString(tool(t, "pdftotext", "-raw", file, "-"), "\n")
		pages := strings.Count(got, "\f")
		want := []rune(squeeze(paperText(d)))
		beside := map[rune]int{}
		next := 0
		for _, r := range squeeze(got) {
			if next < len(want) && r == want[next] {
				next++
			} else {
				beside[r]++
			}
		}
		if next < len(want) {
			t.Fatalf("lost or out of order: %q in\n%s", string(want[next:min(next+20, len(want))]), got)
		}
		drawn := func(text string, times int) {
			for _, r := range text {
				beside[r] -= min(beside[r], times)
			}
		}
		for _, b := range d.Blocks {
			switch b := b.(type) {
			case *doc.Table:
				for _, c := range b.Head {
					drawn(doc.InlineText(c.Content), pages-1)
				}
			case *doc.Imprint:
				drawn("抄送印发", 1)
			case *doc.Chart: // typeset holds its labels and numbers
				drawn(doc.PlainText([]doc.Block{b}), 12)
			}
		}
		for r, n := range beside {
			if n > 0 && !strings.ContainsRune("：—·0123456789.（）", r) {
				t.Errorf("%d × %c is not in the document:\n%s", n, r, got)
			}
		}
	})
}

// paperText is the text of d in the order of a sheet: a red head stands above the title, and has the number.
func paperText(d *doc.Document) string {
	title, blocks := d.Title+d.Number, slices.Clone(d.Blocks)
	for i, b := range blocks {
		if head, ok := b.(*doc.Head); ok {
			title, blocks = head.Mark+head.Number+d.Title, slices.Delete(blocks, i, i+1)
			break
		}
	}
	for i, b := range blocks {
		switch b := b.(type) {
		case *doc.Chart:
			blocks[i] = doc.P(b.Title)
		case *doc.Illustrated:
			blocks[i] = &doc.Quote{Blocks: picturesFirst(b)}
		}
	}
	return title + doc.PlainText(blocks)
}

// picturesFirst are the captions and the text of b: a picture stands before its text unless it is a panorama.
func picturesFirst(b *doc.Illustrated) (blocks []doc.Block) {
	captions := 0
	for _, x := range b.Blocks {
		f, ok := x.(*doc.Figure)
		if !ok {
			blocks = append(blocks, x)
			continue
		}
		caption := doc.P(doc.InlineText(f.Caption))
		if strings.Contains(f.Target, "field") {
			blocks = append(blocks, caption)
		} else {
			blocks = slices.Insert(blocks, captions, doc.Block(caption))
			captions++
		}
	}
	return blocks
}

var pageNumber = regexp.MustCompile(`(?m)^— \d+ —$`)

func squeeze(s string) string { return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), "") }

var fontLine = regexp.MustCompile(`^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes`)

func TestSheetSound(t *testing.T) {
	sheets(t, func(t *testing.T, file string, _ *doc.Document) {
		if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(out, "WARNING") {
			t.Error(out)
		}
		fonts := strings.Split(strings.TrimSpace(tool(t, "pdffonts", file)), "\n")
		for _, line := range fonts[2:] {
			if !fontLine.MatchString(line) {
				t.Errorf("not embedded as a subset: %s", line)
			}
		}
	})
}

// TestSheetCode reads the codes of two sheets as a telephone would.
func TestSheetCode(t *testing.T) {
	site := demonstration(t, true)
	for _, page := range []string{"selections/2026-guozhai", "notices/2026-road-repair"} {
		name := saved(t, open(t, site, page+".pdf"))
		picture := strings.TrimSuffix(name, ".pdf")
		tool(t, "pdftoppm", "-r", "100", "-gray", name, picture)
		got := ""
		images, _ := filepath.Glob(picture + "*.pgm")
		for _, image := range images {
			if _, err := exec.LookPath("zbarimg"); err != nil {
				browser.Missing(t, "zbarimg")
			}
			out, _ := exec.Command("zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", image).Output() // fails on a page without code
			got += string(out)
		}
		if want := site.Board.Config.BaseURL + page + ".html"; strings.TrimSpace(got) != want {
			t.Errorf("%s: the code says %q, want %s", page, got, want)
		}
	}
}

// Lengths of GB/T 9704-2012, 5.2.1 and 7.5, in pt.
const (
	mm         = 72 / 25.4
	leftEdge   = 28 * mm
	rightEdge  = (28 + 156) * mm
	topEdge    = 37 * mm
	bottomEdge = (37 + 225) * mm
	pitch      = 225 * mm / 22
	em         = 156 * mm / 28
)

type box struct {
	XMin float64 `xml:"xMin,attr"`
	YMin float64 `xml:"yMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMax float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

// boxes returns the words of each page of a PDF.
func boxes(t *testing.T, file string) (pages [][]box) {
	t.Helper()
	out := file + ".xml"
	tool(t, "pdftotext", "-bbox", file, out)
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	var layout struct {
		Pages []struct {
			Words []box `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal(data, &layout); err != nil {
		t.Fatal(err)
	}
	for _, p := range layout.Pages {
		pages = append(pages, p.Words)
	}
	return pages
}

// TestGeometry measures a long notice against GB/T 9704-2012: 22 lines a page, 28 characters a line, the type
// area, and the page number below its outer corner.
func TestGeometry(t *testing.T) {
	const near = 1.5 // pt: glyphs do not fill their square
	text := strings.Repeat("清理沟渠修补道路发放补贴冬季防火安全用电义务劳动村务公开", 100)
	site := planSmall(t, small(fstest.MapFS{"notices/n.md": {Data: []byte(plainNotice + text + "\n")}}))
	pages := boxes(t, saved(t, open(t, site, "notices/n.pdf")))
	if len(pages) < 4 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, words := range pages {
		number := slices.IndexFunc(words, func(b box) bool { return b.YMin > bottomEdge })
		if number < 0 {
			t.Fatalf("page %d has no number", i+1)
		}
		// 7.5: one 四号 character (14 pt) in from the edge, on the right of odd pages and the left of even ones, its dashes
		// 7 mm below the type area.
		mark := words[number:]
		words = words[:number]
		if left, right := mark[0].XMin-leftEdge, rightEdge-mark[len(mark)-1].XMax; i%2 == 0 && math.Abs(right-14) > 3 || i%2 == 1 && math.Abs(left-14) > 3 {
			t.Errorf("page %d: its number is %.1f pt from the left and %.1f pt from the right", i+1, left, right)
		}
		if middle := (mark[0].YMin+mark[0].YMax)/2 - bottomEdge; math.Abs(middle-7*mm) > 4 {
			t.Errorf("page %d: its number is %.1f pt below the type area", i+1, middle)
		}
		lines := map[float64]string{}
		var tops []float64
		for _, b := range words {
			if b.XMin < leftEdge-near || b.XMax > rightEdge+near || b.YMin < topEdge-near || b.YMax > bottomEdge+near {
				t.Errorf("page %d: %q stands outside the type area: %+v", i+1, b.Text, b)
			}
			if lines[b.YMin] == "" {
				tops = append(tops, b.YMin)
			}
			lines[b.YMin] += b.Text
		}
		if i == 0 || i >= len(pages)-2 {
			continue // the title and the signature stand there
		}
		slices.Sort(tops)
		if len(tops) != 22 {
			t.Fatalf("page %d has %d lines", i+1, len(tops))
		}
		for k, top := range tops {
			if n := len([]rune(lines[top])); n != 28 {
				t.Errorf("page %d, line %d has %d characters", i+1, k+1, n)
			}
			if k > 0 && math.Abs(top-tops[k-1]-pitch) > 0.1 {
				t.Errorf("page %d, line %d is %.2f pt below the one before, want %.2f", i+1, k+1, top-tops[k-1], pitch)
			}
		}
		if width := words[0].XMax - words[0].XMin; len([]rune(words[0].Text)) == 28 && math.Abs(width-28*em) > near {
			t.Errorf("page %d: a line is %.1f pt wide, want %.1f", i+1, width, 28*em)
		}
	}
}

// TestFormsOfTheDay: what a selection's sheet is follows from the day.
func TestFormsOfTheDay(t *testing.T) {
	site := demonstration(t, true)
	for _, r := range site.Board.Selections {
		name := "selections/" + r.Slug + ".pdf"
		_, found, err := site.Open(name)
		stage := r.StageOn(site.Today)
		if found != (stage.Shown() && !site.Board.Keeping(r, site.Today).Down()) || err != nil {
			t.Errorf("%s (%s): found %t, %v", name, stage, found, err)
		}
		if !found {
			continue
		}
		text := squeeze(tool(t, "pdftotext", "-raw", saved(t, open(t, site, name)), "-"))
		want := map[bool]string{false: "的公示", true: "的公告"}[stage == record.Appointed || stage == record.Posted]
		if !strings.Contains(text[:min(len(text), 200)], want) {
			t.Errorf("%s (%s) begins %s", name, stage, text[:min(len(text), 200)])
		}
	}
}
