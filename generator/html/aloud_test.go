package html

import (
	"html"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"noticeboard/templates"
)

// TestAloud runs static/js/read.js in Chromium, with testdata/aloud.html for the part of the browser that speaks.
func TestAloud(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("NOTICEBOARD_REQUIRE_TOOLS") == "1" {
			t.Fatal("chromium is required")
		}
		t.Skip("chromium is not on PATH")
	}
	script, err := fs.ReadFile(templates.FS(), "static/js/read.js")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("testdata/aloud.html")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "aloud.html")
	if err := os.WriteFile(name, []byte(strings.Replace(string(page), ">READ<", ">"+string(script)+"<", 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--dump-dom", "file://"+filepath.ToSlash(name)).Output()
	if err != nil {
		t.Fatal(err)
	}
	_, log, _ := strings.Cut(string(out), `<pre id="log">`)
	log, _, _ = strings.Cut(html.UnescapeString(log), "</pre>")
	if n := strings.Count(log, "ok "); n < 19 || strings.Contains(log, "FAIL") {
		t.Errorf("%d passed:\n%s", n, log)
	}
}
