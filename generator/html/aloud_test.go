package html

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"noticeboard/generator/internal/browser"
	"noticeboard/templates"
)

func TestMain(m *testing.M) { os.Exit(browser.Run(m)) }

// TestAloud runs static/js/read.js in Chromium, with testdata/aloud.html for the part of the browser that speaks.
func TestAloud(t *testing.T) {
	script, err := fs.ReadFile(templates.FS(), "static/js/read.js")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("testdata/aloud.html")
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "aloud.html")
	if err := os.WriteFile(name, []byte(strings.Replace(string(page), ">READ<", ">"+string(script)+"<", 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	log := browser.Value[string](browser.Open(t, browser.FileURL(name)), `document.getElementById("log").textContent`)
	if n := strings.Count(log, "ok "); n < 19 || strings.Contains(log, "FAIL") {
		t.Errorf("%d passed:\n%s", n, log)
	}
}
