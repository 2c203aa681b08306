package browser_test

import (
	"os"
	"strings"
	"testing"

	"noticeboard/generator/internal/browser"
)

// TestElder uses 大字 and 高对比 by keyboard: the page changes, nothing is lost on a narrow screen, the choice is kept on the next page and
// taken back, axe-core finds nothing, and paper stays as it was.
func TestElder(t *testing.T) {
	b := built(t)
	tab := browser.Open(t, b.server.URL+below+"index.html", browser.Viewport(320, 640), browser.Light)
	const look = `(function () { var s = getComputedStyle(document.querySelector("main p")), r = document.documentElement.classList;
		return [parseFloat(s.fontSize), s.color, r.contains("large"), r.contains("contrast")].join(" ") })()`
	plain := browser.Value[string](tab, look)
	size := browser.Value[float64](tab, `parseFloat(getComputedStyle(document.querySelector("main p")).fontSize)`)
	press := func(value string) {
		t.Helper()
		browser.Value[any](tab, `document.activeElement.blur(), scrollTo(0, 0), 0`)
		for range 60 {
			tab.Keys("\t")
			if browser.Value[bool](tab, `document.activeElement.getAttribute("data-elder") === "`+value+`"`) {
				tab.Keys(" ")
				return
			}
		}
		t.Fatalf("Tab does not reach the button %s", value)
	}
	for _, value := range []string{"large", "contrast"} {
		press(value)
		tab.Wait(`document.documentElement.classList.contains("` + value + `") && document.querySelector("[data-elder=` + value + `]").getAttribute("aria-pressed") === "true"`)
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
	for _, value := range []string{"large", "contrast"} {
		press(value)
		tab.Wait(`!document.documentElement.classList.contains("` + value + `")`)
	}
	if now := browser.Value[string](tab, look); now != plain {
		t.Errorf("taken back, the page looks %s, not %s", now, plain)
	}

	click := func(value string) {
		browser.Value[any](tab, `document.querySelector("[data-elder=`+value+`]").click(), 0`)
	}
	const size16 = `parseFloat(getComputedStyle(document.documentElement).fontSize)`
	click("large")
	tab.Do(browser.Paper)
	if got := browser.Value[float64](tab, size16); got > 17 {
		t.Errorf("on paper the type is %g px", got)
	}
	tab.Do(browser.Light)
	click("large")

	// nothing can be remembered: the buttons work all the same
	browser.Value[any](tab, `Object.defineProperty(window, "localStorage", { get: function () { throw new Error("private") } }), 0`)
	click("large")
	if got := browser.Value[float64](tab, size16); got < 20 {
		t.Errorf("in a private window the type is %g px", got)
	}
}

// TestElderWithoutScript: buttons that could do nothing are not shown.
func TestElderWithoutScript(t *testing.T) {
	b := built(t)
	tab := browser.Open(t, b.server.URL+below+"index.html", browser.NoScript)
	if got := browser.Value[float64](tab, `document.querySelector(".comfort").offsetHeight`); got != 0 {
		t.Error("the buttons are shown without JavaScript")
	}
}
