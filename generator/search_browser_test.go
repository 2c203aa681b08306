package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"noticeboard/generator"
	"noticeboard/generator/internal/browser"
	"noticeboard/generator/publish"
	"noticeboard/generator/search"
)

// openSearch opens the search page below dir, from file:// as from a USB stick.
func openSearch(t *testing.T, dir string) *browser.Tab {
	t.Helper()
	return browser.Open(t, browser.FileURL(filepath.Join(dir, "search.html")))
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
	tab.Go(browser.FileURL(dir) + "/notices/index.html")
	browser.Value[bool](tab, `document.getElementById("nb-find").focus(), true`)
	tab.Keys("郭寨村")
	tab.Keys("\r")
	tab.Wait(`/search\.html\?q=/.test(location.href) && /^(找到|先列出)/.test(document.getElementById("nb-found").textContent)`)
	const first = `document.querySelector("#nb-results a")`
	if title := browser.Value[string](tab, first+`.textContent`); title != "郭寨村" {
		t.Errorf("the village's own page is not the first result, but %q", title)
	}
	if text := browser.Value[string](tab, `document.querySelector("#nb-results mark").textContent`); text != "郭寨村" {
		t.Errorf("%q is marked", text)
	}

	// filters, kept in the address
	browser.Value[bool](tab, `(function () { var s = document.getElementById("nb-kind"); s.value = "selection"; s.onchange(); return true })()`)
	tab.Wait(`/kind=selection/.test(location.search) && document.querySelectorAll("#nb-results li").length > 0 &&
		[].every.call(document.querySelectorAll("#nb-results a"), function (a) { return /selections\//.test(a.href) })`)

	// by keyboard: into the results and back, and to the page
	browser.Value[bool](tab, `document.getElementById("nb-q").focus(), true`)
	tab.Keys(kb.ArrowDown)
	tab.Wait(`document.activeElement === ` + first)
	tab.Keys(kb.ArrowDown)
	tab.Wait(`document.activeElement === document.querySelectorAll("#nb-results a")[1]`)
	tab.Keys(kb.Escape)
	tab.Wait(`document.activeElement.id === "nb-q"`)
	tab.Keys(kb.ArrowDown)
	tab.Wait(`document.activeElement === ` + first)
	tab.Keys("\r")
	tab.Wait(`/selections\/.*\.html$/.test(location.pathname) && document.title !== ""`)

	// more than a page of results: the focus goes on to the first new one
	tab.Go(browser.FileURL(dir) + "/search.html?q=党员")
	tab.Wait(`document.querySelectorAll("#nb-results li").length > 0 && !document.getElementById("nb-more").hidden`)
	shown := browser.Value[int](tab, `document.querySelectorAll("#nb-results li").length`)
	browser.Value[bool](tab, `document.getElementById("nb-more").click(), true`)
	tab.Wait(fmt.Sprintf(`document.activeElement === document.querySelectorAll("#nb-results div > a")[%d]`, shown))

	// a name by its initials, by its syllables with tone marks, by a part of them
	for _, q := range []string{"xxq", "xiè xiù qín", "xiuq"} {
		tab.Go(browser.FileURL(dir) + "/search.html?q=" + q)
		tab.Wait(`/谢秀勤/.test(document.getElementById("nb-names").textContent) && document.querySelector("#nb-results mark").textContent.length >= 3`)
	}

	// nothing found: it says so and shows all sections
	tab.Go(browser.FileURL(dir) + "/search.html?q=龘龘龘")
	tab.Wait(`/龘龘龘/.test(document.getElementById("nb-found").textContent) && !document.getElementById("nb-all").hidden`)

	// text of a query is text
	tab.Go(browser.FileURL(dir) + "/search.html?q=" + `%3Cimg%20src=x%20onerror=console.log(1)%3E`)
	tab.Wait(`document.getElementById("nb-found").textContent.indexOf("<img") >= 0`)

	// a part that is not there
	if err := os.RemoveAll(filepath.Join(dir, "search", "g")); err != nil {
		t.Fatal(err)
	}
	tab.Go(browser.FileURL(dir) + "/search.html?q=公示")
	tab.Wait(`/没有读到/.test(document.getElementById("nb-found").textContent)`)
	for _, fault := range tab.Faults() {
		if !strings.Contains(fault, "search/g") && !strings.Contains(fault, "ERR_FILE_NOT_FOUND") { // the part
			t.Error(fault)
		}
	}
}

// TestSearchStages moves the browser's clock: what is in publicity is so by the reader's day, not by that of the build.
func TestSearchStages(t *testing.T) {
	b := publishSearch(t, demonstration(t, false))
	tab := openSearch(t, b.dir)
	if day := browser.Value[string](tab, "nbToday()"); day != "2026-11-25" {
		t.Errorf("the demonstration board stands still on %s", day)
	}
	browser.Value[bool](tab, `document.documentElement.removeAttribute("data-today") === undefined`)
	for day, want := range map[string]string{"2026-11-22": "ahead", "2026-11-23": "now", "2026-11-27": "now", "2026-11-28": "over"} {
		for _, stage := range []string{"ahead", "now", "over"} {
			script := fmt.Sprintf(`new Promise(function (resolve) {
				var real = Date, now = new Date(%q + "T12:00:00");
				Date = function () { return now; };
				Date.parse = real.parse;
				nbSearch.ask("郭寨村2026年党员中心户选聘", { stage: %q }, function (a) { a.more(function (found) { Date = real; resolve(found.map(function (e) { return e[0] })) }) });
			})`, day, stage)
			found := slices.Contains(browser.Value[[]string](tab, script), "selections/2026-guozhai.html")
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
		if browser.Value[string](tab, script) != string(search.Fold(text.String())) {
			t.Errorf("U+%X to U+%X: the two differ", from, from+0x2000)
		}
	}
}
