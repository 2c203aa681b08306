package browser_test

import (
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp"

	"noticeboard/generator/compose"
	"noticeboard/generator/doc"
	"noticeboard/generator/internal/browser"
	"noticeboard/generator/record"
)

// solid is a text without its spaces and line ends, which browsers and readers of PDFs set as they like.
func solid(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff' {
			return -1
		}
		return c
	}, text)
}

// notIn lists the lines and cells of a Document that a text lacks. What only paper has, and what is said of pictures to those who don't
// see them, is not asked for.
func notIn(text string, d *doc.Document) (lines []string) {
	skip := map[string]bool{}
	var blocks []doc.Block
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if f, ok := b.(*doc.Figure); ok {
			skip[f.Alt] = true
		}
		return true
	})
	doc.WalkInlines(d.Blocks, func(in doc.Inline) bool {
		if image, ok := in.(*doc.Image); ok {
			skip[image.Alt] = true
		}
		return true
	})
	for _, b := range d.Blocks {
		switch b.(type) {
		case *doc.QRCode, *doc.Head, *doc.Imprint:
		default:
			blocks = append(blocks, b)
		}
	}
	text = solid(text)
	for _, line := range strings.FieldsFunc(doc.PlainText(blocks), func(c rune) bool { return c == '\n' || c == '\t' }) {
		if !skip[line] && !strings.Contains(text, solid(line)) {
			lines = append(lines, line)
		}
	}
	return lines
}

// TestNoScript reads with scripts switched off: the main part of a page shows all that the Document of its record says, and nothing
// is offered that would need a script.
func TestNoScript(t *testing.T) {
	b := built(t)
	records := map[string]record.Record{}
	for _, r := range b.site.Board.All() {
		m := r.Base()
		records[path.Join(strings.TrimPrefix(path.Dir(m.Kind.Files), "pages"), m.ID+".html")] = r
	}
	var read atomic.Int64
	someOf(t, b, b.sample(), func(tab *browser.Tab, page string) {
		browser.Value[any](tab, `document.querySelectorAll("details").forEach(function (d) { d.open = true }), 0`) // a reader opens them without a script
		text := browser.Value[string](tab, `document.querySelector("main").innerText`)
		if len(solid(text)) < 40 {
			tab.Errorf("%s says only %q", page, text)
		}
		if dead := browser.Value[[]string](tab, `[].filter.call(document.querySelectorAll("button"), function (e) { return !e.form && e.checkVisibility() }).map(function (e) { return e.outerHTML })`); len(dead) > 0 {
			tab.Errorf("%s: buttons that do nothing: %q", page, dead)
		}
		if bad := browser.Value[[]string](tab, `[].map.call(document.forms, function (f) { return f.action }).filter(function (a) { return !/\.html$/.test(a) })`); len(bad) > 0 {
			tab.Errorf("%s: forms that lead to no page: %q", page, bad)
		}
		r := records[page]
		if r == nil {
			return
		}
		d := compose.Record(b.site.Board, r, b.site.Today)
		if d == nil {
			return
		}
		read.Add(1)
		if missing := notIn(text, d); len(missing) > 0 {
			tab.Errorf("%s: to be read in the record, not on the page: %q", page, missing)
		}
	}, browser.NoScript, browser.Viewport(1280, 800), browser.Light) // narrow tables leave out the running number
	t.Cleanup(func() { // after both tabs
		if read.Load() < 20 {
			t.Errorf("only %d pages were held against their records", read.Load())
		}
	})
}

// TestFromFiles follows links from home two levels deep, from file:// and below a path of a server: no page or part of one is missing, no
// script fails, and nothing goes against the Content-Security-Policy.
func TestFromFiles(t *testing.T) {
	b := built(t)
	const links = `[].map.call(document.links, function (a) { return a.href.split("#")[0] })`
	for name, root := range map[string]string{"files": strings.TrimSuffix(browser.FileURL(b.dir), "/") + "/", "server": b.server.URL + below} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tab := browser.Open(t, root+"index.html", browser.Viewport(360, 740))
			seen := map[string]bool{root + "index.html": true}
			level := []string{root + "index.html"}
			for range 2 {
				var next []string
				for _, url := range level {
					tab.Go(url)
					if faults := tab.Faults(); len(faults) > 0 {
						t.Errorf("%s:\n    %s", url, strings.Join(faults, "\n    "))
					}
					for _, link := range browser.Value[[]string](tab, links) {
						if strings.HasPrefix(link, "file:") && !strings.HasPrefix(link, root) {
							t.Errorf("%s leads out of the folder: %s", url, link)
						}
						if strings.HasPrefix(link, root) && strings.HasSuffix(link, ".html") && !seen[link] {
							seen[link] = true
							next = append(next, link)
						}
					}
				}
				level = next
			}
			if len(level) < 100 {
				t.Errorf("the second level has only %d pages", len(level))
			}
			for _, url := range level {
				if _, err := os.Stat(filepath.Join(b.dir, filepath.FromSlash(strings.TrimPrefix(url, root)))); err != nil {
					t.Error(err)
				}
			}
		})
	}
	someOf(t, b, b.sample(), func(tab *browser.Tab, page string) {
		if faults := tab.Faults(); len(faults) > 0 {
			tab.Errorf("%s:\n    %s", page, strings.Join(faults, "\n    "))
		}
	}, browser.Viewport(1280, 800))
}

// TestFaults: what the other tests hope not to see is seen.
func TestFaults(t *testing.T) {
	file := filepath.Join(t.TempDir(), "faulty.html")
	page := `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'"><style>p{}</style>
<script src="gone.js"></script><script>console.log("said"); nothing()</script>`
	if err := os.WriteFile(file, []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	tab := browser.Open(t, browser.FileURL(file))
	faults := fmt.Sprint(tab.Faults())
	for _, want := range []string{"style-src", "said", "ReferenceError", "gone.js"} {
		if !strings.Contains(faults, want) {
			t.Errorf("no %q in %s", want, faults)
		}
	}
}

// TestPrint makes PDFs of pages as a browser prints them: A4, all that the record says, no menus, few sheets.
func TestPrint(t *testing.T) {
	for _, tool := range []string{"pdftotext", "pdfinfo"} {
		if _, err := exec.LookPath(tool); err != nil {
			browser.Missing(t, tool)
		}
	}
	b := built(t)
	for _, c := range []struct {
		kind   *record.Kind
		page   string
		sheets int // at most
	}{
		{record.NoticeKind, "notices/2026-medical-insurance.html", 2},
		{record.SelectionKind, "selections/2026-guozhai.html", 5},
		{record.MaterialKind, "materials/phone-fraud.html", 4},
	} {
		t.Run(c.page, func(t *testing.T) {
			tab := browser.Open(t, b.url(c.page), browser.Dark) // paper is white all the same
			sheet, err := chromedp.Run(tab.Ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), "page.pdf")
			if err := os.WriteFile(file, sheet, 0o666); err != nil {
				t.Fatal(err)
			}
			var info, text string
			for _, x := range []struct {
				out  *string
				args []string
			}{{&info, []string{"pdfinfo", file}}, {&text, []string{"pdftotext", "-raw", file, "-"}}} {
				out, err := exec.Command(x.args[0], x.args[1:]...).Output()
				if err != nil {
					t.Fatal(err)
				}
				*x.out = string(out)
			}
			pages := 0
			for line := range strings.Lines(info) {
				fmt.Sscanf(line, "Pages: %d", &pages)
			}
			if pages == 0 || pages > c.sheets || !strings.Contains(info, "(A4)") {
				t.Errorf("%d pages, at most %d of A4 are wanted:\n%s", pages, c.sheets, info)
			}
			id := strings.TrimSuffix(path.Base(c.page), ".html")
			d := compose.Record(b.site.Board, b.site.Board.Find(c.kind, id), b.site.Today)
			if missing := notIn(text, d); len(missing) > 0 {
				t.Errorf("not on paper: %q", missing)
			}
			menus := browser.Value[[]string](tab, `[].map.call(document.querySelectorAll("nav a, .skip"), function (a) { return a.textContent.trim() })`)
			if len(menus) < 5 {
				t.Errorf("the page has only the menus %q", menus)
			}
			for line := range strings.Lines(text) {
				if slices.Contains(menus, strings.TrimSpace(line)) && strings.TrimSpace(line) != "" {
					t.Errorf("on paper stands the menu entry %q", line)
				}
			}
			tab.Do(browser.Paper)
			look := `(function () { var s = getComputedStyle(document.body); return s.color + " on " + s.backgroundColor })()`
			if got := browser.Value[string](tab, look); got != "rgb(0, 0, 0) on rgb(255, 255, 255)" {
				t.Errorf("paper is %s", got)
			}
		})
	}
}
