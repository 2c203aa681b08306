package typeset

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"noticeboard/generator/doc"
)

var update = flag.Bool("update", false, "rewrite the goldens in testdata")

func TestGolden(t *testing.T) {
	tests := []struct {
		name     string
		doc      *doc.Document
		template Template
	}{
		{"notice-sealed", notice("2026年11月23日", true), Official},
		{"notice-unsealed", notice("2026年11月23日", false), Official},
		{"candidates", candidates(30), Official},
		{"long-title", longTitle(), Official},
		{"rare", rare(), Official},
		{"study", study(), Reading},
		{"decision", decision(), Official},
		{"poster", poster(24, 4), PosterA3},
		{"certificate", certificate(), CertificateA4},
		{"badge", badge("张志远"), Card},
		{"plate", plate(), Plate},
		{"booklet", booklet(), ReadingA5},
		{"bulletin", bulletin(), Reading},
		{"wall", wallChart(network(4, 2, 3)), WallA3},
		{"outline", &doc.Document{Title: "三级网络", Blocks: []doc.Block{network(2, 2, 2)}}, Reading},
		{"form", formPage(8), FormA4},
		{"ledger", formPage(4), LedgerA4},
		{"handbook", handbookPages(), HandbookA5},
	}
	known := map[string]bool{}
	for _, test := range tests {
		known[test.name+".golden"] = true
		t.Run(test.name, func(t *testing.T) {
			l, diags := Set(test.doc, &test.template, testOptions())
			for _, d := range diags {
				t.Error(d.Format(0))
			}
			golden(t, test.name+".golden", Dump(l))
		})
	}
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !f.IsDir() && !known[f.Name()] {
			t.Errorf("testdata/%s belongs to no test", f.Name())
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.ReplaceAll(string(data), "\r\n", "\n")
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s differs at line %d:\n got %s\nwant %s", path, i+1, g[i], strings.Join(w[min(i, len(w)):min(i+1, len(w))], ""))
		}
	}
	t.Fatalf("%s: %d lines too few", path, len(w)-len(g))
}

// One layout must not depend on another, nor on the memory it got.
func TestSetIsDeterministic(t *testing.T) {
	first, _ := Set(candidates(30), &Official, testOptions())
	want := Dump(first)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				Set(study(), &Reading, testOptions())
				Set(decision(), &Official, testOptions())
				Set(booklet(), &ReadingA5, testOptions())
				Set(poster(45, 5), &PosterA3, testOptions())
				if l, _ := Set(candidates(30), &Official, testOptions()); Dump(l) != want {
					t.Error("the same document was laid out in two ways")
				}
			}
		})
	}
	wg.Wait()
	if Dump(first) != want {
		t.Error("a layout changed after it was made")
	}
}

// The content of a sheet in reading order is the text of the document, with the numbers and colons that paper adds.
func TestTextIsComplete(t *testing.T) {
	for _, test := range []struct {
		doc      *doc.Document
		template Template
	}{
		{notice("2026年11月23日", true), Official}, {candidates(30), Official}, {study(), Reading}, {longTitle(), Official}, {rare(), Reading},
		{certificate(), CertificateA4}, {plate(), Plate}, {booklet(), ReadingA5},
	} {
		l, _ := Set(test.doc, &test.template, testOptions())
		_, got := readLines(l)
		want := test.doc.Title + test.doc.Number + textOfBlocks(test.doc.Blocks, &test.template, 0)
		if string(got) != want {
			t.Errorf("%s:\n got %s\nwant %s", test.doc.Source, string(got), want)
		}
	}
}

func textOfBlocks(blocks []doc.Block, template *Template, depth int) (text string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			text += b.Number + plain(b.Content)
		case *doc.Paragraph:
			text += plain(b.Content)
		case *doc.Addressee:
			text += plain(b.Content)
		case *doc.List:
			for i, item := range b.Items {
				switch {
				case !b.Ordered:
					text += template.Bullet
				case depth > 0:
					text += fmt.Sprintf("（%d）", b.Start+i)
				default:
					text += fmt.Sprintf("%d.", b.Start+i)
				}
				text += textOfBlocks(item.Blocks, template, depth+1)
			}
		case *doc.Table:
			text += plain(b.Caption)
			for _, row := range append([][]doc.Cell{b.Head}, b.Rows...) {
				for _, c := range row {
					text += plain(c.Content)
				}
			}
		case *doc.Figure:
			text += plain(b.Caption)
		case *doc.Illustrated:
			text += textOfBlocks(b.Blocks, template, depth)
		case *doc.Quote:
			text += textOfBlocks(b.Blocks, template, depth)
		case *doc.Fields:
			for _, f := range b.Fields {
				text += f.Label + "：" + plain(f.Value)
			}
		case *doc.Signature:
			text += strings.Join(b.Issuers, "") + b.Post + b.Date
		case *doc.QRCode:
			text += b.Caption
		case *doc.Blank:
			text += b.Label
		case *doc.AttachmentList:
			for i, name := range b.Names {
				if i == 0 {
					text += "附件："
				}
				if len(b.Names) > 1 {
					text += fmt.Sprintf("%d.", i+1)
				}
				text += name
			}
		case *doc.Attachment:
			text += "附件"
			if b.Number > 0 {
				text += fmt.Sprint(b.Number)
			}
			text += b.Title + textOfBlocks(b.Blocks, template, depth)
		}
	}
	return text
}
