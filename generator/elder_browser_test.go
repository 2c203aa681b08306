package generator_test

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestElder presses the buttons for large type and strong contrast: both hold on the page, after a reload and on other pages, in the first
// picture already, and paper knows nothing of them.
func TestElder(t *testing.T) {
	dir := publishAll(t, demonstration(t, false))
	tab := openSearch(t, dir)
	const (
		size    = `parseFloat(getComputedStyle(document.documentElement).fontSize)`
		paper   = `getComputedStyle(document.body).backgroundColor`
		pressed = `[].map.call(document.querySelectorAll("[data-elder]"), function (b) { return b.getAttribute("data-elder") + " " + b.getAttribute("aria-pressed") }).join()`
	)
	state := func(when, want string, large, contrast bool) {
		t.Helper()
		if got := evaluate[string](tab, pressed); got != want {
			t.Errorf("%s: the buttons are %s, want %s", when, got, want)
		}
		if got := evaluate[float64](tab, size); (got > 22) != large {
			t.Errorf("%s: the type is %g px", when, got)
		}
		if got := evaluate[string](tab, paper); (got == "rgb(255, 255, 255)") != contrast {
			t.Errorf("%s: the page is %s", when, got)
		}
	}
	click := func(mode string) {
		evaluate[bool](tab, `document.querySelector('[data-elder="`+mode+`"]').click(), true`)
	}

	if _, err := chromedp.Call(tab.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 360, Height: 740, DeviceScaleFactor: 1}); err != nil {
		t.Fatal(err)
	}
	tab.open("file://" + dir + "/index.html")
	state("at first", "large false,contrast false", false, false)
	click("large")
	state("large", "large true,contrast false", true, false)
	click("contrast")
	for _, page := range []string{"index.html", "notices/index.html", "villages/guozhai.html", "easy/notice-2026-winter-study.html"} {
		tab.open("file://" + dir + "/" + page)
		state(page, "large true,contrast true", true, true)
		if n := evaluate[float64](tab, `document.documentElement.scrollWidth - innerWidth`); n > 0 {
			t.Errorf("%s: %g px too wide", page, n)
		}
	}

	// the classes are there when the body begins, not only once it has been read
	page := evaluate[string](tab, `document.head.querySelector("script[src*=elder]").outerHTML`)
	if strings.Contains(page, "defer") || strings.Contains(page, "async") {
		t.Errorf("%s comes after the first picture", page)
	}

	print := func(media string) {
		t.Helper()
		if _, err := chromedp.Call(tab.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: media}); err != nil {
			t.Fatal(err)
		}
	}
	print("print")
	if got := evaluate[float64](tab, size); got > 17 {
		t.Errorf("on paper the type is %g px", got)
	}
	if evaluate[bool](tab, `document.querySelector(".comfort").offsetHeight > 0`) {
		t.Error("the buttons are printed")
	}
	print("")

	click("large")
	click("contrast")
	tab.open("file://" + dir + "/index.html")
	state("taken back", "large false,contrast false", false, false)

	// nothing can be remembered: the buttons work all the same
	evaluate[bool](tab, `Object.defineProperty(window, "localStorage", { get: function () { throw new Error("private") } }) === window`)
	click("large")
	state("private window", "large true,contrast false", true, false)
	if len(tab.faults) > 0 {
		t.Error(tab.faults)
	}
}

// TestElderWithoutScript: buttons that could do nothing are not shown.
func TestElderWithoutScript(t *testing.T) {
	if text := string(open(t, demonstration(t, false), "index.html")); !strings.Contains(text, `class="comfort" role="group" aria-label="阅读方式" hidden`) {
		t.Error("the buttons are shown without JavaScript")
	}
}
