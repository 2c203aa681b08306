package generator_test

import (
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
	"noticeboard/generator/internal/browser"
	"noticeboard/generator/record"
)

// seen is what a page says at a moment of its visitor's clock, in a time zone, after a script.
func seen(t *testing.T, dir, name, moment, zone, script string, scripts bool) string {
	t.Helper()
	before := []browser.Step{browser.Zone(zone), browser.MovedClock(moment)}
	if !scripts {
		before = append(before, browser.NoScript)
	}
	tab := browser.Open(t, browser.FileURL(filepath.Join(dir, filepath.FromSlash(name))), before...)
	browser.Value[any](tab, script+"; 0")
	return browser.Value[string](tab, `document.querySelector("main").textContent`)
}

// TestExpiryInBrowser: a page that nobody made anew says by itself that its publicity is over, from the first minute of the next day in
// China, wherever the visitor is; and then tells of nobody.
func TestExpiryInBrowser(t *testing.T) {
	content := changed(t, map[string]string{"notices/stays.md": `+++
title = "路灯安装位置公示"
date = 2026-11-23
type = "公示"
village = "guozhai"
[publicity]
start = 2026-11-23
end = 2026-11-27
places = ["郭寨村村务公开栏"]
keep = "always"
+++

共装12盏路灯。
`})
	dir := publishAll(t, onDay(t, content, "2026-11-25"))
	b := demonstration(t, false).Board
	var names []string
	for _, c := range b.Find(record.SelectionKind, "2026-guozhai").(*record.Selection).Candidates {
		names = append(names, c.Member.To.Name)
	}
	const last, over = "2026-11-27T23:59:59+08:00", "2026-11-28T00:00:00+08:00"
	own := "selections/2026-guozhai.html"
	for _, c := range []struct {
		name, page, moment, zone, script string
		noScript                         bool
		people                           bool // the candidates are named
		want, not                        string
	}{
		{name: "last second", page: own, moment: last, people: true, want: "公示中", not: "公示已结束"},
		{name: "next day", page: own, moment: over, want: "公示期已过，名单不再显示。", not: "公示中"},
		{name: "next day in New York", page: own, moment: over, zone: "America/New_York", want: "公示已结束", not: "公示中"},
		{name: "last second in Auckland", page: own, moment: last, zone: "Pacific/Auckland", people: true, want: "公示中", not: "公示已结束"},
		{name: "no script", page: own, moment: over, noScript: true, people: true, want: "公示中", not: "公示已结束"},
		{name: "easy", page: "easy/selection-2026-guozhai.html", moment: over, want: "公示已结束"},
		{name: "easy before", page: "easy/selection-2026-guozhai.html", moment: last, people: true, not: "公示已结束"},
		{name: "open over midnight", page: own, moment: last, want: "公示已结束",
			script: `window.moved += 1000; document.dispatchEvent(new Event("visibilitychange"))`},
		{name: "printed after midnight", page: own, moment: last, want: "公示已结束",
			script: `window.moved += 1000; window.dispatchEvent(new Event("beforeprint"))`},
		{name: "tells of nobody", page: "notices/stays.html", moment: over, want: "共装12盏路灯", not: "公示中"},
		{name: "home", page: "index.html", moment: over, want: "公示已结束", not: "公示中，"},
		{name: "home before", page: "index.html", moment: "2026-11-26T23:59:59+08:00", want: "公示中，", not: "公示已结束"},
		{name: "list", page: "selections/index.html", moment: over, want: "公示已结束", not: "公示中，"},
		{name: "village", page: "villages/guozhai.html", moment: over, want: "公示已结束", not: "公示中，"},
		{name: "result known", page: "selections/2026-liujing.html", moment: "2026-12-13T12:00:00+08:00", want: "聘用名单", not: "公示已结束"},
		{name: "result out of time", page: "selections/2026-liujing.html", moment: "2026-12-14T12:00:00+08:00", want: "公示已结束", not: "聘用名单"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.zone == "" {
				c.zone = "Asia/Shanghai"
			}
			text := seen(t, dir, c.page, c.moment, c.zone, c.script, !c.noScript)
			if !strings.Contains(text, c.want) || c.not != "" && strings.Contains(text, c.not) {
				t.Errorf("want %q, not %q, in\n%s", c.want, c.not, text)
			}
			for _, name := range names {
				if path.Dir(c.page) != "villages" && c.page != "notices/stays.html" && !strings.Contains(c.page, "liujing") && path.Base(c.page) != "index.html" && strings.Contains(text, name) != c.people {
					t.Errorf("%s is named: %t", name, !c.people)
				}
			}
		})
	}
}

// TestPinnedBoardStandsStill: a demonstration board looks the same whenever it is visited.
func TestPinnedBoardStandsStill(t *testing.T) {
	dir := publishAll(t, demonstration(t, false))
	text := seen(t, dir, "selections/2026-guozhai.html", "2027-06-01T12:00:00+08:00", "Asia/Shanghai", "", true)
	if !strings.Contains(text, "公示中") || strings.Contains(text, "公示已结束") {
		t.Error("a board with a pinned day looks as if its time were over")
	}
	site, problems := generator.Plan(generator.Options{Content: fstest.MapFS(changed(t, nil)), Today: calendar.New(2026, 11, 25)})
	if site == nil {
		t.Fatal(problems)
	}
	if page := string(open(t, site, "index.html")); strings.Contains(page, "data-today") {
		t.Error("a board without a pinned day stands still")
	}
}
