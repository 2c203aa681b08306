package templates

import (
	"io/fs"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

func TestOver(t *testing.T) {
	fsys := Over(fstest.MapFS{
		"layouts/home.html":         {Data: []byte("own")},
		"static/css/90-village.css": {Data: []byte("own")},
		"i18n/own.toml":             {Data: []byte("own")},
	})
	for name, own := range map[string]bool{"layouts/home.html": true, "layouts/base.html": false, "static/css/10-site.css": false, "i18n/own.toml": true} {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(data) == "own"; got != own {
			t.Errorf("%s: own = %v, want %v", name, got, own)
		}
	}
	list, err := fs.Glob(fsys, "static/css/*")
	if n := len(list); err != nil || n < 3 || list[0] != "static/css/10-site.css" || list[n-1] != "static/css/90-village.css" {
		t.Errorf("stylesheets %q, %v, want the village's own after the built-in ones", list, err)
	}
	if _, err := fs.Stat(fsys, "layouts/none.html"); err == nil {
		t.Error("a file that neither has was found")
	}
	if _, err := fs.ReadDir(fsys, "nowhere"); err == nil {
		t.Error("a folder that neither has was listed")
	}
}

// TestStyle holds the stylesheet to what it promises: small, sized in rem and em, and legible in both colour schemes
// (WCAG 2.2 contrast).
func TestStyle(t *testing.T) {
	data, err := fs.ReadFile(FS(), "static/css/10-site.css")
	if err != nil {
		t.Fatal(err)
	}
	css := string(data)
	if len(css) > 18_000 { // 14,000 before charts and trees
		t.Errorf("10-site.css has %d bytes", len(css))
	}
	if m := regexp.MustCompile(`font(-size)?: *[^;]*[0-9]px`).FindString(css); m != "" {
		t.Errorf("type sized in px: %s", m)
	}
	if strings.Count(css, "{") != strings.Count(css, "}") {
		t.Error("unbalanced braces")
	}
	light, dark, _ := strings.Cut(css, "prefers-color-scheme: dark")
	for scheme, text := range map[string]string{"light": light, "dark": dark} {
		for _, pair := range []struct {
			front string
			least float64
		}{{"ink", 7}, {"soft", 7}, {"link", 7}, {"seal", 6.5}} {
			for _, back := range []string{"paper", "sheet"} {
				if got := contrast(colour(t, text, pair.front), colour(t, text, back)); got < pair.least {
					t.Errorf("%s: --%s on --%s has a contrast of %.1f, want %.1f", scheme, pair.front, back, got, pair.least)
				}
			}
		}
	}
}

// colour finds the first definition of a custom property.
func colour(t *testing.T, css, name string) [3]float64 {
	t.Helper()
	m := regexp.MustCompile(`--` + name + `: #([0-9a-f]{6})`).FindStringSubmatch(css)
	if m == nil {
		t.Fatalf("no colour --%s", name)
	}
	var c [3]float64
	for i := range c {
		n, err := strconv.ParseUint(m[1][2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c[i] = float64(n) / 255
	}
	return c
}

func contrast(a, b [3]float64) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(c [3]float64) float64 {
	for i, v := range c {
		if v <= .03928 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+.055)/1.055, 2.4)
		}
	}
	return .2126*c[0] + .7152*c[1] + .0722*c[2]
}

// TestElderContrast: the strong contrast is one (WCAG 2.2 AAA, 7:1), by day and by night; the parts of a chart differ from the page by 3:1.
func TestElderContrast(t *testing.T) {
	data, err := fs.ReadFile(FS(), "static/css/60-elder.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, ok := strings.Cut(string(data), "prefers-color-scheme: dark")
	if !ok {
		t.Fatal("no dark scheme")
	}
	for scheme, text := range map[string]string{"light": light, "dark": dark} {
		for front, least := range map[string]float64{"ink": 7, "soft": 7, "link": 7, "seal": 7, "line": 7, "rule": 7, "c0": 3, "c1": 3, "c2": 3, "c3": 3} {
			for _, back := range []string{"paper", "sheet", "wash"} {
				if got := contrast(colour(t, text, front), colour(t, text, back)); got < least {
					t.Errorf("%s: --%s on --%s has a contrast of %.1f, want %.1f", scheme, front, back, got, least)
				}
			}
		}
	}
}
