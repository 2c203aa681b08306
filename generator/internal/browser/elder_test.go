package browser_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"noticeboard/generator/internal/browser"
	"noticeboard/templates"
)

// TestElder uses 大字 and 高对比 by keyboard: the page changes, nothing is lost on a narrow screen, the choice is kept on the next page and
// taken back, axe-core finds nothing, and paper stays as it was.
func TestElder(t *testing.T) {
	if _, err := fs.Stat(templates.FS(), "static/js/elder.js"); err != nil {
		t.Skip("these templates have no elder mode")
	}
	b := built(t)
	tab := browser.Open(t, b.server.URL+below+"index.html", browser.Viewport(320, 640), browser.Light)
	const look = `(function () { var s = getComputedStyle(document.querySelector("main p")), r = document.documentElement.classList;
		return [parseFloat(s.fontSize), s.color, r.contains("large"), r.contains("strong")].join(" ") })()`
	plain := browser.Value[string](tab, look)
	size := browser.Value[float64](tab, `parseFloat(getComputedStyle(document.querySelector("main p")).fontSize)`)
	press := func(value string) {
		t.Helper()
		browser.Value[any](tab, `document.activeElement.blur(), scrollTo(0, 0), 0`)
		for range 60 {
			tab.Keys("\t")
			if browser.Value[bool](tab, `document.activeElement.value === "`+value+`"`) {
				tab.Keys(" ")
				return
			}
		}
		t.Fatalf("Tab does not reach the button %s", value)
	}
	for _, value := range []string{"large", "strong"} {
		press(value)
		tab.Wait(`document.documentElement.classList.contains("` + value + `") && document.querySelector(".reading [value=` + value + `]").getAttribute("aria-pressed") === "true"`)
	}
	if now := browser.Value[float64](tab, `parseFloat(getComputedStyle(document.querySelector("main p")).fontSize)`); now < 1.25*size {
		t.Errorf("大字: text of %v px is now %v px", size, now)
	}

	axe, err := os.ReadFile(os.Getenv("NOTICEBOARD_AXE"))
	for _, page := range []string{"index.html", "selections/index.html", "selections/2026-guozhai.html", "statistics.html", "easy/pinyin/selection-2026-guozhai.html"} {
		tab.Do(browser.Light)
		tab.Go(b.server.URL + below + page)
		if now := browser.Value[string](tab, look); !strings.HasSuffix(now, "true true") {
			t.Errorf("%s: the choice is forgotten: %s", page, now)
		}
		if found := browser.Value[[]string](tab, lost); len(found) > 0 {
			t.Errorf("%s, large type on 320 px: %s", page, strings.Join(found, "\n    "))
		}
		if err != nil { // TestAxe asks for it
			continue
		}
		browser.Value[any](tab, string(axe)+"; 0")
		for _, scheme := range []browser.Step{browser.Light, browser.Dark} {
			tab.Do(scheme)
			for _, v := range browser.Value[[]violation](tab, runAxe) {
				t.Errorf("%s, large and strong: %s", page, v)
			}
		}
	}

	tab.Do(browser.Light)
	tab.Go(b.server.URL + below + "index.html")
	for _, value := range []string{"large", "strong"} {
		press(value)
		tab.Wait(`!document.documentElement.classList.contains("` + value + `")`)
	}
	if now := browser.Value[string](tab, look); now != plain {
		t.Errorf("taken back, the page looks %s, not %s", now, plain)
	}
}
