package generator_test

import (
	"context"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"noticeboard/generator"
	"noticeboard/generator/internal/browser"
	"noticeboard/generator/publish"
)

// fitScript says what goes wrong on a page as it stands:
//
//	fit      it has to be scrolled sideways, text is cut off, a box scrolls that no keyboard reaches or that has no name, or parts of
//	         the masthead, the footer or the crumbs lie over one another (WCAG 1.4.4, 1.4.10)
//	targets  what is pressed with a thumb is smaller than 24 by 24, links within a sentence excepted (WCAG 2.5.8)
//	focus    what has the focus is not marked, or something lies over it (WCAG 2.4.7, 2.4.11)
//	borders  boxes, buttons and fields have no border
//	still    something moves
const fitScript = `(function () {
  function name(e) { return e.nodeName.toLowerCase() + (e.id ? "#" + e.id : "") + (typeof e.className === "string" && e.className ? "." + e.className.replace(/ /g, ".") : "") + " “" + e.textContent.trim().slice(0, 24) + "”"; }
  function seen(e) { var b = e.getBoundingClientRect(); return b.width > 1 && b.height > 1 && e.checkVisibility({ visibilityProperty: true }) && b.right > 0; }
  function all(q, root) { return [].filter.call((root || document).querySelectorAll(q), seen); }
  function hides(v) { return v === "hidden" || v === "clip"; }
  var root = document.documentElement, press = "a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']";
  var look = {
    fit: function (found) {
      var wide = document.scrollingElement.scrollWidth > innerWidth;
      if (wide) found.push("the page is " + document.scrollingElement.scrollWidth + " px wide on " + innerWidth);
      [].forEach.call(document.querySelectorAll("body :not(tr:nth-child(n+40), tr:nth-child(n+40) *, svg *)"), function (e) { // long tables go on alike
        var b = e.getBoundingClientRect(), s;
        if (b.width <= 1 || b.height <= 1 || b.right <= 0) return;
        s = getComputedStyle(e);
        if (b.right > innerWidth + 1) {
          for (var p = e; p && getComputedStyle(p).overflowX === "visible"; p = p.parentElement);
          if (!p) found.push("sticks out: " + name(e));
        }
        if (hides(s.overflowX) && e.scrollWidth > e.clientWidth + 1 || hides(s.overflowY) && e.scrollHeight > e.clientHeight + 1) found.push("cut off: " + name(e));
        if (/auto|scroll/.test(s.overflowX) && e.scrollWidth > e.clientWidth + 1 && !(e.tabIndex === 0 && (e.getAttribute("aria-label") || e.getAttribute("aria-labelledby")))) found.push("scrolls without focus or name: " + name(e));
      });
      [".masthead .brand, .masthead input, .masthead button, .masthead .menu a", ".foot a, .foot h2", ".crumbs li", ".turn > *"].forEach(function (q) {
        var list = all(q);
        list.forEach(function (e, i) {
          var a = e.getBoundingClientRect();
          list.slice(i + 1).forEach(function (f) {
            var b = f.getBoundingClientRect();
            if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) found.push("lie over one another: " + name(e) + " and " + name(f));
          });
        });
      });
    },
    targets: function (found) {
      all(press).forEach(function (e) {
        var b = e.getBoundingClientRect(), s = getComputedStyle(e), block = e.parentElement, links = 0;
        if (e.matches(".skip, .table, .screen")) return;
        if (s.display === "inline") {
          while (getComputedStyle(block).display === "inline") block = block.parentElement;
          [].forEach.call(block.querySelectorAll("a"), function (a) { links += a.textContent.trim().length; });
          if (block.textContent.trim().length > links + 1) return; // in a sentence
        }
        if (b.width < 23.9 || b.height < 23.9) found.push("small: " + b.width.toFixed(1) + " × " + b.height.toFixed(1) + " " + name(e));
      });
    },
    focus: function (found) {
      all(press + ", .skip").filter(function (e, i, list) { return !e.disabled && (i < 40 || i > list.length - 10); }).forEach(function (e) {
        e.focus({ focusVisible: true });
        var s = getComputedStyle(e), b = [].find.call(e.getClientRects(), function (r) { return r.bottom >= 1 && r.top <= innerHeight - 1; }); // a link may be longer than the window
        if (document.activeElement !== e) return void found.push("takes no focus: " + name(e));
        if (!(s.outlineStyle === "auto" || s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && s.outlineColor !== getComputedStyle(document.body).backgroundColor)) found.push("focus is not marked: " + name(e));
        if (!b) return void found.push("focus is out of sight: " + name(e));
        var x = Math.max(b.left, 0) + Math.min(b.width, 20) / 2, y = Math.max(b.top, 0) + Math.min(b.height, 20) / 2, top = document.elementFromPoint(x, Math.min(y, innerHeight - 1));
        if (top && !(top === e || e.contains(top) || top.contains(e))) found.push("covered by " + name(top) + ": " + name(e));
      });
      if (document.activeElement) document.activeElement.blur();
      scrollTo(0, 0);
    },
    borders: function (found) {
      all(".card, .stage, .box, .sheet, button, input, select, .tiles a, .chips a, .pager > a, .downloads a, .buttons a, th, td").forEach(function (e) {
        var s = getComputedStyle(e);
        if (!(parseFloat(s.borderTopWidth) > 0 && s.borderTopStyle !== "none" && s.borderTopColor !== getComputedStyle(root).backgroundColor)) found.push("no border: " + name(e));
      });
      var here = document.querySelector(".menu a[aria-current]"), other = document.querySelector(".menu a:not([aria-current])");
      if (here && other && getComputedStyle(here).borderBottomColor === getComputedStyle(other).borderBottomColor) found.push("the menu doesn't show where one is");
    },
    still: function (found) {
      var alike = {};
      [root].concat([].slice.call(document.querySelectorAll("*"))).forEach(function (e) {
        if (alike[e.nodeName + e.getAttribute("class")]++ > 3) return;
        alike[e.nodeName + e.getAttribute("class")] = alike[e.nodeName + e.getAttribute("class")] || 1;
        [null, "::before", "::after"].forEach(function (p) {
          var s = getComputedStyle(e, p);
          if (s.animationName !== "none" || /[1-9]/.test(s.transitionDuration) || s.scrollBehavior === "smooth") found.push("moves: " + name(e));
        });
      });
    }
  };
  return function (what) { var found = []; look[what](found); return found.slice(0, 5); };
})()`

// fitFaulty has a fault for each that fitScript looks for.
const fitFaulty = `<!doctype html><meta name="viewport" content="width=device-width"><style>*{margin:0}html{scroll-behavior:smooth}a:focus,a:focus-visible{outline:0}
.masthead a{position:absolute;top:5px;left:5px}.menu a{border-bottom:3px solid transparent}.menu a[aria-current]{border-bottom-color:red}</style>
<div class="masthead"><a class="brand" href="#x">brand</a><div class="menu"><a href="#y" aria-current="true">here</a><a href="#z">there</a></div></div>
<p style="width:60em">wide</p><p style="width:2em;overflow:hidden;white-space:nowrap">cut off</p><div style="width:50px;overflow:auto;white-space:nowrap">scrolls without a name</div>
<div class="box">box</div><a href="#" style="display:block;width:10px;height:10px">a</a>`

// fitTab is a tab of Chromium; its size and what its user prefers are set by the steps of the test.
type fitTab struct {
	*testing.T
	ctx  context.Context
	page string
}

// open opens a file.
func (tab *fitTab) open(dir, name string) {
	tab.Helper()
	tab.page = name
	if err := chromedp.Do(tab.ctx, chromedp.Navigate("file://"+filepath.ToSlash(filepath.Join(dir, filepath.FromSlash(name))))); err != nil {
		tab.Fatal(name, err)
	}
}

// as makes the window so wide, the text of a size of so many percent, and media features such as "forced-colors: active" hold.
func (tab *fitTab) as(width, percent int64, features ...string) {
	tab.Helper()
	_, err := chromedp.Call(tab.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: 800, DeviceScaleFactor: 1})
	query := ""
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{}}
	for _, f := range features {
		name, value, _ := strings.Cut(f, ": ")
		media.Features = append(media.Features, &emulation.MediaFeature{Name: name, Value: value})
		query += " and (" + f + ")"
	}
	if err == nil {
		_, err = chromedp.Call(tab.ctx, emulation.SetEmulatedMedia, media)
	}
	ok := false
	if err == nil {
		ok, err = chromedp.Run(tab.ctx, chromedp.Evaluate[bool](fmt.Sprintf(`document.documentElement.style.fontSize = "%d%%", dispatchEvent(new Event("resize")), matchMedia("all%s").matches`, percent, query)))
	}
	if err != nil || !ok {
		tab.Fatal(tab.page, features, err)
	}
}

func (tab *fitTab) faults(what string) []string {
	tab.Helper()
	list, err := chromedp.Run(tab.ctx, chromedp.Evaluate[[]string](fitScript+`("`+what+`")`))
	if err != nil {
		tab.Fatal(tab.page, what, err)
	}
	return list
}

// fitTests are the ways in which every page is looked at.
var fitTests = []struct {
	name           string
	width, percent int64
	features       []string
	what           []string
}{
	{"320 px", 320, 100, nil, []string{"fit"}},
	{"360 px", 360, 100, []string{"prefers-reduced-motion: reduce"}, []string{"fit", "targets", "focus", "still"}}, // focus doesn't glide to its place
	{"360 px, text of double size", 360, 200, nil, []string{"fit"}},
	{"640 px, text of double size", 640, 200, nil, []string{"fit"}},
	{"768 px", 768, 100, nil, []string{"fit"}},
	{"1280 px", 1280, 100, nil, []string{"fit", "targets"}},
	{"forced colours", 1280, 100, []string{"forced-colors: active", "prefers-reduced-motion: reduce"}, []string{"borders", "focus"}},
}

// likeOthers are pages of which the stress board has hundreds that are made alike.
var likeOthers = regexp.MustCompile(`^hubs/(h0[1-9]|h00[4-9]|h[12]|page-([2-9]|1[0-4])\b)`)

// TestStress looks at pages with too much and too little on them, and at one of each kind of the demonstration board.
func TestStress(t *testing.T) {
	type file struct{ dir, page string }
	var files []file
	for name, s := range map[string]*generator.Site{"much": stressed(t, stressBoard()), "bare": stressed(t, bareBoard()), "demonstration": demonstration(t, false)} {
		dir := filepath.Join(t.TempDir(), name)
		if _, err := publish.Publish(t.Context(), s.Outputs, publish.Options{Dir: dir}); err != nil {
			t.Fatal(err)
		}
		for _, o := range s.Outputs {
			sample := slices.Contains(demonstrationSample, o.Path)
			if path.Ext(o.Path) == ".html" && o.Path != "404.html" && !likeOthers.MatchString(o.Path) && (name != "demonstration" || sample) {
				files = append(files, file{dir, o.Path})
			}
		}
	}
	if len(files) < len(demonstrationSample)+30 {
		t.Fatalf("only %d pages", len(files))
	}
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.page, b.page) })
	faulty := t.TempDir()
	if err := os.WriteFile(filepath.Join(faulty, "faulty.html"), []byte(fitFaulty), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Run("tabs", func(t *testing.T) {
		for half := range 2 {
			t.Run(fmt.Sprint(half), func(t *testing.T) {
				t.Parallel()
				tab := &fitTab{T: t, ctx: browser.Open(t, "about:blank").Ctx}
				for i := half; i < len(files); i += 2 {
					tab.open(files[i].dir, files[i].page)
					for _, c := range fitTests {
						tab.as(c.width, c.percent, c.features...)
						for _, what := range c.what {
							if found := tab.faults(what); len(found) > 0 {
								t.Errorf("%s/%s, %s, %s:\n    %s", filepath.Base(files[i].dir), files[i].page, c.name, what, strings.Join(found, "\n    "))
							}
						}
					}
				}
				tab.open(faulty, "faulty.html")
				for _, what := range []string{"fit", "targets", "focus", "still", "borders"} {
					features := []string{}
					if what == "borders" {
						features = append(features, "forced-colors: active")
					}
					tab.as(320, 100, features...)
					if found := tab.faults(what); len(found) < map[string]int{"fit": 5, "borders": 2}[what] || len(found) == 0 {
						t.Errorf("in a faulty page only these are found: %q", found)
					}
				}
			})
		}
	})
}

// demonstrationSample is of each kind of page the one with most on it.
var demonstrationSample = []string{"index.html", "search.html", "statistics.html", "network.html", "selections/index.html", "selections/2026-guozhai.html",
	"notices/index.html", "notices/2026-medical-insurance.html", "villages/guozhai.html", "villages/index.html", "hubs/guozhai-06.html", "hubs/index.html",
	"materials/phone-fraud.html", "easy/selection-2026-guozhai.html", "easy/pinyin/selection-2026-guozhai.html", "screen.html", "villages/guozhai/screen.html", "lists.html"}
