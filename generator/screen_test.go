package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"noticeboard/generator"
	"noticeboard/generator/internal/browser"
)

// hall opens the screen of a published site in a new tab, from its files, at a moment of the visitor's clock. The clock stands still;
// timers run when a test calls advance(seconds).
func hall(t *testing.T, dir, path, moment string, width, height int64) *browser.Tab {
	t.Helper()
	return browser.Open(t, browser.FileURL(filepath.Join(dir, filepath.FromSlash(path))), browser.Viewport(width, height),
		browser.Script(fmt.Sprintf(standingClock, moment)))
}

// standingClock replaces clock and timers of a page.
const standingClock = `(function (Real) {
  var moved = Date.parse(%q), timers = [], next = 1;
  window.Date = class extends Real {
    constructor(...a) { if (a.length) super(...a); else super(moved); }
    static now() { return moved; }
  };
  window.setInterval = function (f, ms) { timers.push({ id: next, f: f, ms: ms, due: moved + ms }); return next++; };
  window.clearInterval = function (id) { timers = timers.filter(function (t) { return t.id !== id; }); };
  window.advance = function (seconds) {
    for (var end = moved + seconds * 1000; moved < end;) {
      moved += 1000;
      timers.slice().forEach(function (t) { if (t.due <= moved && timers.indexOf(t) >= 0) { t.due += t.ms; t.f(); } });
    }
  };
})(Date);`

// shown runs a script and returns the headings that are then on the screen.
func shown(tab *browser.Tab, script string) []string {
	tab.Helper()
	return browser.Value[[]string](tab, script+`; [].filter.call(document.querySelectorAll(".slide h2"), function (h) {
  return h.offsetParent !== null; }).map(function (h) { return h.textContent; })`)
}

// unpinned is the demonstration board without its standing day, with few notices.
func unpinned(t *testing.T) *generator.Site {
	t.Helper()
	board, err := os.ReadFile("../content/board.toml")
	if err != nil {
		t.Fatal(err)
	}
	return withDay(t, over(t, map[string]string{"board.toml": strings.Replace(string(board), "\ntoday = 2026-11-25\n", "\n", 1)}), "2026-11-25")
}

// TestScreenTurns: one slide at a time, each for fifteen seconds, stopped and gone on with, turned by keys.
func TestScreenTurns(t *testing.T) {
	tab := hall(t, publishAll(t, unpinned(t)), "villages/guozhai/screen.html", "2026-11-25T10:00:00+08:00", 1280, 720)
	first := shown(tab, "0")
	if len(first) != 1 || !strings.Contains(first[0], "郭寨村党员中心户户长拟聘人选公示") {
		t.Fatalf("the screen begins with %v", first)
	}
	second := shown(tab, "advance(15)")
	key := func(k string) string {
		return fmt.Sprintf(`document.dispatchEvent(new KeyboardEvent("keydown", {key: %q, bubbles: true}))`, k)
	}
	press := func(name string) string { return `document.querySelector(".turn .` + name + `").click()` }
	for _, c := range []struct {
		script string
		want   []string
	}{
		{"advance(14)", second},
		{key("ArrowLeft"), first},
		{press("stop"), first},
		{"advance(300)", first},
		{key("ArrowRight"), second},
		{"advance(300)", second},
		{`document.querySelector(".slide:not([hidden])").click()`, second}, // goes on
		{press("before"), first},
		{"advance(15)", second},
		{`document.body.focus(); ` + `document.body.dispatchEvent(new KeyboardEvent("keydown", {key: " ", bubbles: true}))`, second},
		{"advance(60)", second},
	} {
		if got := shown(tab, c.script); len(got) != 1 || !slices.Equal(got, c.want) {
			t.Errorf("after %s: %v, want %v", c.script, got, c.want)
		}
	}
	if slices.Equal(first, second) {
		t.Error("the screen doesn't turn")
	}
}

// TestScreenDrops: with the first minute after its last day in China a slide is gone, though nobody made the site anew; when all
// are, the office is shown. A demonstration stands still.
func TestScreenDrops(t *testing.T) {
	all := func(moment, dir string) []string {
		tab := hall(t, dir, "screen.html", moment, 1280, 720)
		var list []string
		for range 12 {
			for _, title := range shown(tab, "0") {
				if !slices.Contains(list, title) {
					list = append(list, title)
				}
			}
			shown(tab, "advance(15)")
		}
		return list
	}
	const title = "郭寨村党员中心户户长拟聘人选公示"
	dir := publishAll(t, unpinned(t))
	for moment, want := range map[string]bool{"2026-11-27T23:50:00+08:00": true, "2026-11-27T17:00:00Z": false} { // one o'clock of the 28th in China
		if got := all(moment, dir); slices.Contains(got, title) != want {
			t.Errorf("at %s: %v", moment, got)
		}
	}
	if got := all("2027-11-28T08:00:00+08:00", dir); !slices.Equal(got, []string{"宣堡镇"}) {
		t.Errorf("a year later: %v", got)
	}
	if got := all("2027-11-28T08:00:00+08:00", publishAll(t, demonstration(t, false))); !slices.Contains(got, title) {
		t.Errorf("the demonstration a year later: %v", got)
	}
	// Over midnight, while the screen runs.
	tab := hall(t, dir, "villages/guozhai/screen.html", "2026-11-27T23:59:50+08:00", 1280, 720)
	if got := shown(tab, "0"); !slices.Equal(got, []string{title}) {
		t.Fatalf("before midnight: %v", got)
	}
	if got := shown(tab, "advance(15); advance(600)"); slices.Contains(got, title) {
		t.Errorf("after midnight: %v", got)
	}
	if text := browser.Value[string](tab, `document.querySelector(".screen").textContent`); strings.Contains(text, title) {
		t.Error("the expired slide is still on the page")
	}
}

// TestScreenFits: on no usual screen does a slide overflow, and a phone doesn't scroll sideways.
func TestScreenFits(t *testing.T) {
	content := over(t, map[string]string{"notices/2026-long.md": `+++
title = "` + strings.Repeat("高标准农田建设项目土地流转和道路通行", 4) + `的公示"
date = 2026-11-24
type = "公示"
village = "guozhai"
summary = "` + strings.Repeat("土地流转价格每亩900元，施工期间道路只准小车通行，", 5) + `"
[publicity]
start = 2026-11-24
+++
正文。
`})
	dir := publishAll(t, withDay(t, content, "2026-11-25"))
	for _, size := range [][2]int64{{1920, 1080}, {1280, 720}, {1366, 768}, {360, 740}, {320, 640}} {
		tab := hall(t, dir, "villages/guozhai/screen.html", "2026-11-25T10:00:00+08:00", size[0], size[1])
		for range 10 {
			over := browser.Value[string](tab, `(function () {
  var e = document.documentElement, slide = document.querySelector(".slide:not([hidden])"), tv = innerWidth > 800, found = "";
  if (e.scrollWidth > innerWidth) found += "wider than the screen ";
  if (tv && e.scrollHeight > innerHeight) found += "higher than the screen ";
  if (tv && slide.scrollHeight > slide.clientHeight + 1) found += "text is cut ";
  var title = slide.querySelector("h2").textContent;
  advance(15);
  return found && found + title;
})()`)
			if over != "" {
				t.Errorf("%v: %s", size, over)
			}
		}
	}
}

// TestScreenPage: the page without its script has all slides, is not for search engines, and loads itself anew.
func TestScreenPage(t *testing.T) {
	s := demonstration(t, false)
	text := string(open(t, s, "screen.html"))
	for _, want := range []string{`<meta name="robots" content="noindex">`, `<noscript><meta http-equiv="refresh" content="3600"></noscript>`, `data-today="2026-11-25"`,
		`data-last="2026-11-27"`, "郭寨村党员中心户户长拟聘人选公示", "<svg "} {
		if !strings.Contains(text, want) {
			t.Errorf("the screen lacks %s", want)
		}
	}
	if strings.Contains(text, `class="masthead"`) || strings.Contains(string(open(t, s, "sitemap.xml")), "screen.html") {
		t.Error("the screen has a masthead or stands in the sitemap")
	}
	// Nothing is current: the name of the place and when the office is open.
	none := withDay(t, over(t, nil), "2029-11-25")
	text = string(open(t, none, "villages/guozhai/screen.html"))
	if !strings.Contains(text, `<section class="slide none" aria-labelledby="nb-none">`) || strings.Contains(text, "data-last") || !strings.Contains(text, "受理时间") {
		t.Error("with nothing current the screen has no office hours")
	}
}

// TestScreenRenews: once an hour the page is loaded anew; where its files can't be reached, and while it is paused, what is shown stays.
func TestScreenRenews(t *testing.T) {
	dir := publishAll(t, unpinned(t))
	const renewed = `new Promise(function (done) {
  %s;
  var real = window.Image;
  window.Image = function () {
    var probe = new real();
    probe.addEventListener("load", function () { done("loaded"); });
    probe.addEventListener("error", function () { done("failed"); });
    return probe;
  };
  advance(3601);
  requestAnimationFrame(function () { requestAnimationFrame(function () { setTimeout(function () { done("nothing"); }, 1500); }); });
})`
	for before, want := range map[string]string{
		"0": "loaded", `document.querySelector("link[rel=icon]").href = "gone.svg"`: "failed", `document.querySelector(".turn .stop").click()`: "nothing",
	} {
		tab := hall(t, dir, "villages/guozhai/screen.html", "2026-11-25T10:00:00+08:00", 1280, 720)
		if got := browser.Value[string](tab, fmt.Sprintf(renewed, before)); got != want {
			t.Errorf("after %s: %q, want %q", before, got, want)
		}
		kind := ""
		for range 50 {
			var err error // while it is being loaded
			kind, err = chromedp.Run(tab.Ctx, chromedp.Evaluate[string](`performance.getEntriesByType("navigation")[0].type`))
			if want != "loaded" || kind == "reload" && err == nil {
				break
			}
			time.Sleep(100 * time.Millisecond)
		}
		if (kind == "reload") != (want == "loaded") {
			t.Errorf("after %s the page was opened by %q", before, kind)
		}
		if want == "failed" {
			if left := shown(tab, "0"); len(left) != 1 {
				t.Errorf("without network the screen shows %v", left)
			}
		}
	}
}
