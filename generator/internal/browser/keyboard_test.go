package browser_test

import (
	"fmt"
	"strings"
	"testing"

	"noticeboard/generator/internal/browser"
)

// focused tells where the focus is and whether people see it there.
const focused = `(function () {
	var e = document.activeElement;
	if (!e || e === document.body) return null;
	var box = e.getBoundingClientRect(), style = getComputedStyle(e), whole = [].indexOf.call(document.querySelectorAll("*"), e);
	var top = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1));
	return {
		Place: whole, Name: e.nodeName + " " + (e.textContent || e.getAttribute("aria-label") || e.name || "").trim().slice(0, 30), Href: e.href || "",
		Seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
		Covered: !(top && (e === top || e.contains(top) || top.contains(e))),
		Marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.outlineStyle === "auto"
	};
})()`

type focus struct {
	Place                 int
	Name, Href            string
	Seen, Covered, Marked bool
}

// walk presses Tab until the focus leaves the page and returns where it was.
func walk(tab *browser.Tab, page string) (path []focus) {
	tab.Helper()
	all := browser.Value[int](tab, `[].filter.call(document.querySelectorAll("a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex]"), function (e) {
		return e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }); }).length`)
	seen := map[int]bool{}
	for range 3*all + 10 { // players have buttons of their own
		tab.Keys("\t")
		f := browser.Value[*focus](tab, focused)
		if f == nil || len(path) > 1 && f.Place == path[0].Place { // the next stop of a browser with a window is its own
			break
		}
		if len(path) > 0 && path[len(path)-1].Place == f.Place { // within a player
			continue
		}
		if seen[f.Place] {
			tab.Errorf("%s: the focus comes back to %s", page, f.Name)
			break
		}
		seen[f.Place] = true
		path = append(path, *f)
		if !f.Seen || f.Covered {
			tab.Errorf("%s: %s has the focus and is not to be seen (covered: %t)", page, f.Name, f.Covered)
		}
		if !f.Marked {
			tab.Errorf("%s: nothing shows that %s has the focus", page, f.Name)
		}
	}
	if len(path) != all {
		tab.Errorf("%s: Tab reaches %d of %d", page, len(path), all)
	}
	for i := 1; i < len(path); i++ {
		if path[i].Place < path[i-1].Place {
			tab.Errorf("%s: the focus goes back from %s to %s", page, path[i-1].Name, path[i].Name)
		}
	}
	return path
}

// TestKeyboard goes from home to a list and to a selection by Tab and Enter alone, and over everything that can have the focus on
// every kind of layout.
func TestKeyboard(t *testing.T) {
	b := built(t)
	tab := browser.Open(t, b.url("index.html"), browser.Viewport(1280, 800), browser.Light)
	to := func(suffix string) {
		t.Helper()
		here := browser.Value[string](tab, "location.href")
		for range 400 {
			tab.Keys("\t")
			f := browser.Value[*focus](tab, focused)
			if f == nil {
				t.Fatalf("%s: Tab does not reach %s", here, suffix)
			}
			if strings.HasSuffix(f.Href, suffix) && f.Href != here {
				tab.Keys("\r")
				tab.Wait(fmt.Sprintf(`location.href.slice(-%d) === %q && document.readyState === "complete"`, len(suffix), suffix))
				return
			}
		}
		t.Fatalf("%s: Tab does not reach %s", here, suffix)
	}
	to("selections/index.html")
	to("selections/2026-guozhai.html")

	// the first stop leads past the menu, and the next Tab goes on there
	tab.Keys("\t")
	if f := browser.Value[*focus](tab, focused); f == nil || !strings.HasSuffix(f.Href, "#nb-main") || !f.Seen || f.Covered {
		t.Fatalf("the first stop is %+v", f)
	}
	tab.Keys("\r", "\t")
	if in := browser.Value[bool](tab, `document.querySelector("main").contains(document.activeElement)`); !in {
		t.Error("after the skip link the focus is not in the main part")
	}
	tab.Back()
	tab.Back()

	pages := []string{"index.html", "404.html", "selections/index.html", "selections/2026-guozhai.html", "notices/index.html", "statistics.html", "network.html",
		"villages/guozhai.html", "hubs/guozhai-06.html", "materials/phone-fraud.html", "easy/selection-2026-guozhai.html", "easy/pinyin/selection-2026-guozhai.html", "lists.html"}
	someOf(t, b, pages, func(tab *browser.Tab, page string) {
		for _, size := range []browser.Step{browser.Viewport(1280, 800), browser.Viewport(360, 640)} {
			tab.Do(size)
			tab.Go(b.url(page))
			if path := walk(tab, page); len(path) < 3 {
				tab.Errorf("%s: only %v can have the focus", page, path)
			}
		}
	}, browser.Light)
}
