package browser_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"noticeboard/generator/internal/browser"
)

// finding is what the Nu checker says about a place.
type finding struct {
	Type, SubType, URL, Message, Extract string
	LastLine                             int
}

// nu runs the Nu checker over files or addresses.
func nu(t *testing.T, args ...string) []finding {
	t.Helper()
	jar := os.Getenv("NOTICEBOARD_VNU")
	if jar == "" {
		browser.Missing(t, "NOTICEBOARD_VNU, the file vnu.jar of the npm package vnu-jar,")
	}
	java, err := exec.LookPath("java")
	if err != nil {
		browser.Missing(t, "java")
	}
	args = append([]string{"-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar, "--exit-zero-always", "--format", "json"}, args...)
	var out bytes.Buffer
	c := exec.Command(java, args...)
	c.Stderr = &out
	if err := c.Run(); err != nil {
		t.Fatalf("%v\n%.2000s", err, out.String())
	}
	var found struct{ Messages []finding }
	if err := json.Unmarshal(out.Bytes(), &found); err != nil {
		t.Fatalf("%v\n%.2000s", err, out.String())
	}
	return found.Messages
}

// TestNu holds every page and the stylesheet against the HTML and CSS standards. The pages come from a server: to the checker the
// Content-Security-Policy forbids a file everything.
func TestNu(t *testing.T) {
	b := built(t)
	faulty := filepath.Join(t.TempDir(), "faulty.html")
	if err := os.WriteFile(faulty, []byte("<!doctype html><html lang=zh-CN><title>错</title><p><table></p>"), 0o666); err != nil {
		t.Fatal(err)
	}
	if found := nu(t, faulty); len(found) < 2 {
		t.Fatalf("the checker finds in a faulty page only %v", found)
	}
	var urls []string
	for _, page := range b.pages {
		urls = append(urls, b.server.URL+below+page)
	}
	styles, err := filepath.Glob(filepath.Join(b.dir, "static", "*.css"))
	if err != nil || len(styles) == 0 {
		t.Fatal(styles, err)
	}
	all := map[string][]string{}
	for _, f := range append(nu(t, urls...), nu(t, append([]string{"--css"}, styles...)...)...) {
		text := fmt.Sprintf("%s %s: %s", f.Type, f.SubType, f.Message)
		all[text] = append(all[text], fmt.Sprintf("%s:%d %.200q", strings.TrimPrefix(f.URL, b.server.URL+below), f.LastLine, f.Extract))
	}
	for text, places := range all {
		t.Errorf("%s\n  on %d pages, such as %s", text, len(places), places[0])
	}
}
