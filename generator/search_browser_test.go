package generator_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"noticeboard/generator"
	"noticeboard/generator/publish"
	"noticeboard/generator/search"
)

// searchTab is a tab of Chromium with the search page of a board open, from file:// as from a USB stick.
type searchTab struct {
	*testing.T
	ctx context.Context

	mu     sync.Mutex
	faults []string // errors of scripts, and what the console is told
}

// openSearch starts Chromium without a window and opens the search page below dir. The test is skipped where there is no Chromium.
func openSearch(t *testing.T, dir string) *searchTab {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			program = path
			break
		}
	}
	if program == "" {
		missing(t, "chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.DisableGPU)
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)
	tab := &searchTab{T: t, ctx: ctx}
	err := chromedp.Listen(ctx, func(event any) {
		tab.mu.Lock()
		defer tab.mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			tab.faults = append(tab.faults, e.ExceptionDetails.Text)
		case *runtime.EventConsoleAPICalled:
			for _, a := range e.Args {
				tab.faults = append(tab.faults, string(a.Value))
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	tab.open("file://" + dir + "/search.html")
	return tab
}

func (t *searchTab) open(url string) {
	t.Helper()
	if err := chromedp.Do(t.ctx, chromedp.Navigate(url)); err != nil {
		t.Fatalf("%s: %v", url, err)
	}
}

// evaluate runs a script and returns its value, or that of the promise that it is.
func evaluate[V any](t *searchTab, script string) V {
	t.Helper()
	v, err := chromedp.Run(t.ctx, chromedp.Evaluate[V](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", strings.SplitN(script, "\n", 2)[0], err)
	}
	return v
}

// wait asks again and again until a script is true; while another page is being loaded it is not.
func (t *searchTab) wait(script string) {
	t.Helper()
	for range 300 {
		ok, err := chromedp.Run(t.ctx, chromedp.Evaluate[bool]("(function () { try { return !!("+script+") } catch (e) { return false } })()"))
		if ok && err == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatalf("never true: %s; the page is %s", script, evaluate[string](t, `location.href + "\n" + document.body.innerText.slice(0, 800)`))
}

func (t *searchTab) keys(keys string) {
	t.Helper()
	if err := chromedp.Do(t.ctx, chromedp.KeyEvent(keys)); err != nil {
		t.Fatal(err)
	}
}

// publishAll writes the whole site into a folder.
func publishAll(t *testing.T, s *generator.Site) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := publish.Publish(t.Context(), s.Outputs, publish.Options{Dir: dir}); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestSearchPage uses the search of the demonstration board from file:// by keyboard alone: from the form of another page to a result.
func TestSearchPage(t *testing.T) {
	dir := publishAll(t, demonstration(t, false))
	tab := openSearch(t, dir)
	tab.open("file://" + dir + "/notices/index.html")
	evaluate[bool](tab, `document.getElementById("nb-find").focus(), true`)
	tab.keys("郭寨村")
	tab.keys("\r")
	tab.wait(`/search\.html\?q=/.test(location.href) && /^(找到|先列出)/.test(document.getElementById("nb-found").textContent)`)
	const first = `document.querySelector("#nb-results a")`
	if title := evaluate[string](tab, first+`.textContent`); title != "郭寨村" {
		t.Errorf("the village's own page is not the first result, but %q", title)
	}
	if text := evaluate[string](tab, `document.querySelector("#nb-results mark").textContent`); text != "郭寨村" {
		t.Errorf("%q is marked", text)
	}

	// filters, kept in the address
	evaluate[bool](tab, `(function () { var s = document.getElementById("nb-kind"); s.value = "selection"; s.onchange(); return true })()`)
	tab.wait(`/kind=selection/.test(location.search) && document.querySelectorAll("#nb-results li").length > 0 &&
		[].every.call(document.querySelectorAll("#nb-results a"), function (a) { return /selections\//.test(a.href) })`)

	// by keyboard: into the results and back, and to the page
	evaluate[bool](tab, `document.getElementById("nb-q").focus(), true`)
	tab.keys(kb.ArrowDown)
	tab.wait(`document.activeElement === ` + first)
	tab.keys(kb.ArrowDown)
	tab.wait(`document.activeElement === document.querySelectorAll("#nb-results a")[1]`)
	tab.keys(kb.Escape)
	tab.wait(`document.activeElement.id === "nb-q"`)
	tab.keys(kb.ArrowDown)
	tab.wait(`document.activeElement === ` + first)
	tab.keys("\r")
	tab.wait(`/selections\/.*\.html$/.test(location.pathname) && document.title !== ""`)

	// more than a page of results: the focus goes on to the first new one
	tab.open("file://" + dir + "/search.html?q=党员")
	tab.wait(`document.querySelectorAll("#nb-results li").length > 0 && !document.getElementById("nb-more").hidden`)
	shown := evaluate[int](tab, `document.querySelectorAll("#nb-results li").length`)
	evaluate[bool](tab, `document.getElementById("nb-more").click(), true`)
	tab.wait(fmt.Sprintf(`document.activeElement === document.querySelectorAll("#nb-results div > a")[%d]`, shown))

	// a name by its initials, by its syllables with tone marks, by a part of them
	for _, q := range []string{"xxq", "xiè xiù qín", "xiuq"} {
		tab.open("file://" + dir + "/search.html?q=" + q)
		tab.wait(`/谢秀勤/.test(document.getElementById("nb-names").textContent) && document.querySelector("#nb-results mark").textContent.length >= 3`)
	}

	// nothing found: it says so and shows all sections
	tab.open("file://" + dir + "/search.html?q=龘龘龘")
	tab.wait(`/龘龘龘/.test(document.getElementById("nb-found").textContent) && !document.getElementById("nb-all").hidden`)

	// text of a query is text
	tab.open("file://" + dir + "/search.html?q=" + `%3Cimg%20src=x%20onerror=console.log(1)%3E`)
	tab.wait(`document.getElementById("nb-found").textContent.indexOf("<img") >= 0`)

	// a part that is not there
	if err := os.RemoveAll(filepath.Join(dir, "search", "g")); err != nil {
		t.Fatal(err)
	}
	tab.open("file://" + dir + "/search.html?q=公示")
	tab.wait(`/没有读到/.test(document.getElementById("nb-found").textContent)`)
	if len(tab.faults) > 0 {
		t.Error(tab.faults)
	}
}

// TestSearchStages moves the browser's clock: what is in publicity is so by the reader's day, not by that of the build.
func TestSearchStages(t *testing.T) {
	b := publishSearch(t, demonstration(t, false))
	tab := openSearch(t, b.dir)
	for day, want := range map[string]string{"2026-11-22": "ahead", "2026-11-23": "now", "2026-11-27": "now", "2026-11-28": "over"} {
		for _, stage := range []string{"ahead", "now", "over"} {
			script := fmt.Sprintf(`new Promise(function (resolve) {
				var real = Date, now = new Date(%q + "T12:00:00");
				Date = function () { return now; };
				Date.UTC = real.UTC;
				nbSearch.ask("郭寨村2026年党员中心户选聘", { stage: %q }, function (a) { a.more(function (found) { Date = real; resolve(found.map(function (e) { return e[0] })) }) });
			})`, day, stage)
			found := slices.Contains(evaluate[[]string](tab, script), "selections/2026-guozhai.html")
			if found != (stage == want) {
				t.Errorf("on %s the round is found as %s: %t", day, stage, found)
			}
		}
	}
}

// TestSearchWithoutScript: without JavaScript the page leads to every list.
func TestSearchWithoutScript(t *testing.T) {
	s := demonstration(t, false)
	page := string(open(t, s, "search.html"))
	for _, o := range s.Outputs {
		if folder, name, ok := strings.Cut(o.Path, "/"); ok && name == "index.html" && !strings.Contains(page, `href="`+folder+`/index.html"`) {
			t.Errorf("no link to %s", o.Path)
		}
	}
	if strings.Contains(page, `id="nb-all" hidden`) || !strings.Contains(page, `id="nb-filters" class="filters" hidden`) {
		t.Error("without JavaScript the lists must be there, and the filters not")
	}
	for _, p := range []string{"index.html", "notices/index.html"} {
		if text := string(open(t, s, p)); !strings.Contains(text, `search.html" method="get"`) {
			t.Errorf("%s has no search form", p)
		}
	}
}

// TestSearchFold holds the two functions that fold text, in Go and in search.js, against each other for every character.
func TestSearchFold(t *testing.T) {
	b := publishSearch(t, demonstration(t, false))
	tab := openSearch(t, b.dir)
	for from := rune(0); from < 0x30000; from += 0x2000 {
		script := fmt.Sprintf(`(function () {
			var text = "", c;
			for (c = %d; c < %d; c++) text += (c > 0xFFFF ? String.fromCharCode(0xD800 + (c - 0x10000 >> 10), 0xDC00 + (c & 1023)) : String.fromCharCode(c)) + "\n";
			return nbSearch.fold(text);
		})()`, from, from+0x2000)
		var text strings.Builder
		for c := from; c < from+0x2000; c++ {
			if c < 0xD800 || c > 0xDFFF {
				text.WriteRune(c)
			}
			text.WriteByte('\n')
		}
		if evaluate[string](tab, script) != string(search.Fold(text.String())) {
			t.Errorf("U+%X to U+%X: the two differ", from, from+0x2000)
		}
	}
}
