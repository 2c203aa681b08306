package browser_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"noticeboard/generator/internal/browser"
)

// violation is a rule that elements of a page break.
type violation struct {
	ID, Impact, Help string
	Nodes            []struct {
		HTML, Target, Summary string
	}
}

func (v violation) String() string {
	var s strings.Builder
	fmt.Fprintf(&s, "%s (%s): %s", v.ID, v.Impact, v.Help)
	for i, n := range v.Nodes {
		if i == 3 {
			fmt.Fprintf(&s, "\n    and %d more", len(v.Nodes)-i)
			break
		}
		fmt.Fprintf(&s, "\n    %s\n      %.300s\n      %s", n.Target, n.HTML, strings.ReplaceAll(n.Summary, "\n", "\n      "))
	}
	return s.String()
}

// runAxe asks axe-core for what breaks WCAG 2.2 AA or good practice.
const runAxe = `axe.run(document, {
	resultTypes: ["violations"],
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
}).then(function (r) {
	return r.violations.map(function (v) {
		return { ID: v.id, Impact: v.impact, Help: v.help, Nodes: v.nodes.map(function (n) {
			return { HTML: n.html, Target: n.target.join(" "), Summary: n.failureSummary };
		}) };
	});
})`

// TestAxe holds every kind of page against WCAG 2.2 AA as far as axe-core sees it, on a phone and a desk, light and dark.
func TestAxe(t *testing.T) {
	name := os.Getenv("NOTICEBOARD_AXE")
	if name == "" {
		browser.Missing(t, "NOTICEBOARD_AXE, the file axe.min.js of the npm package axe-core,")
	}
	axe, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	faulty := browser.Open(t, "data:text/html,<p style='color:silver'>text<img src=data:,>", browser.Light)
	browser.Value[any](faulty, string(axe)+"; 0")
	if found := fmt.Sprint(browser.Value[[]violation](faulty, runAxe)); !strings.Contains(found, "color-contrast") || !strings.Contains(found, "image-alt") {
		t.Fatalf("axe-core finds in a faulty page only %s", found)
	}
	b := built(t)
	looks := []struct {
		name string
		on   []browser.Step
	}{
		{"360 px, light", []browser.Step{browser.Viewport(360, 740), browser.Light}},
		{"360 px, dark", []browser.Step{browser.Viewport(360, 740), browser.Dark}},
		{"1280 px, dark", []browser.Step{browser.Viewport(1280, 800), browser.Dark}},
		{"1280 px, light", []browser.Step{browser.Viewport(1280, 800), browser.Light}},
	}
	someOf(t, b, b.sample(), func(tab *browser.Tab, page string) {
		browser.Value[any](tab, string(axe)+"; 0")
		for _, look := range looks {
			tab.Do(look.on...)
			for _, v := range browser.Value[[]violation](tab, runAxe) {
				tab.Errorf("%s, %s: %s", page, look.name, v)
			}
		}
	})
}
