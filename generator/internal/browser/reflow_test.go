package browser_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"noticeboard/generator/internal/browser"
)

// lost lists what does not fit: a page that has to be scrolled sideways with what sticks out of it, and text that is cut off. What
// scrolls in a box of its own (tables) is no loss, where the box can be reached by keyboard.
const lost = `(function () {
	var found = [], root = document.documentElement, width = root.clientWidth;
	function name(e) {
		return e.nodeName.toLowerCase() + (e.className ? "." + String(e.className.baseVal || e.className).replace(/ /g, ".") : "") + " “" + e.textContent.trim().slice(0, 30) + "”";
	}
	function scrolls(e) { // in a box
		for (var p = e.parentElement; p && p !== document.body; p = p.parentElement)
			if (getComputedStyle(p).overflowX !== "visible") return true;
		return false;
	}
	if (root.scrollWidth > width) found.push("the page is " + root.scrollWidth + " px wide");
	[].forEach.call(document.body.querySelectorAll("*"), function (e) {
		var style = getComputedStyle(e), box = e.getBoundingClientRect();
		if (box.width <= 1 || box.height <= 1 || style.visibility === "hidden") return;
		if (root.scrollWidth > width && box.right > width + 1 && !scrolls(e) && found.length < 4) found.push("sticks out: " + name(e));
		if (/^(hidden|clip)$/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1) found.push("cut off: " + name(e));
		if (/^(hidden|clip)$/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1) found.push("cut off below: " + name(e));
		if (/^(auto|scroll)$/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1 && e.tabIndex < 0 && !e.querySelector("a, button, input"))
			found.push("scrolls, but not by keyboard: " + name(e));
	});
	return found;
})()`

// enlarge doubles the size of all text, as the setting of a browser does (WCAG 1.4.4).
const enlarge = `document.documentElement.style.fontSize = 2 * parseFloat(getComputedStyle(document.documentElement).fontSize) + "px"`

// settled is true when scripts have fitted the page into its new size.
const settled = `new Promise(function (done) { requestAnimationFrame(function () { requestAnimationFrame(function () { done(0) }) }) })`

// TestReflow: on 320 px, which is 1280 px at a zoom of 400 %, and with text of double size nothing is cut off or has to be scrolled to
// sideways (WCAG 1.4.4, 1.4.10).
func TestReflow(t *testing.T) {
	faulty := filepath.Join(t.TempDir(), "faulty.html")
	if err := os.WriteFile(faulty, []byte(`<p style="width:50em">wide<p style="width:2em;overflow:hidden;white-space:nowrap">cut off`), 0o666); err != nil {
		t.Fatal(err)
	}
	tab := browser.Open(t, browser.FileURL(faulty), browser.Viewport(320, 640))
	if found := browser.Value[[]string](tab, lost); len(found) < 3 {
		t.Fatalf("in a faulty page only %q is found", found)
	}
	b := built(t)
	someOf(t, b, b.sample(), func(tab *browser.Tab, page string) {
		for _, c := range []struct {
			name string
			do   []browser.Step
			size string
		}{
			{"320 px", []browser.Step{browser.Viewport(320, 640)}, "0"},
			{"640 px, a zoom of 200 %", []browser.Step{browser.Viewport(640, 400)}, "0"},
			{"640 px, text of double size", []browser.Step{browser.Viewport(640, 800)}, enlarge},
			{"1280 px, text of double size", []browser.Step{browser.Viewport(1280, 800)}, "0"},
		} {
			tab.Do(c.do...)
			browser.Value[any](tab, c.size+"; "+settled)
			if found := browser.Value[[]string](tab, lost); len(found) > 0 {
				tab.Errorf("%s, %s:\n    %s", page, c.name, strings.Join(found, "\n    "))
			}
		}
	})
}
