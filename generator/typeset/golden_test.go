package typeset

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"noticeboard/generator/doc"
)

var update = flag.Bool("update", false, "rewrite the goldens in testdata")

func TestGolden(t *testing.T) {
	tests := []struct {
		name     string
		doc      *doc.Document
		template Template
	}{
		{"notice-sealed", notice("2026年11月23日", true), Official},
		{"notice-unsealed", notice("2026年11月23日", false), Official},
		{"candidates", candidates(30), Official},
		{"long-title", longTitle(), Official},
		{"rare", rare(), Official},
		{"study", study(), Reading},
	}
	known := map[string]bool{}
	for _, test := range tests {
		known[test.name+".golden"] = true
		t.Run(test.name, func(t *testing.T) {
			l, diags := Set(test.doc, &test.template, testOptions())
			for _, d := range diags {
				t.Error(d.Format(0))
			}
			golden(t, test.name+".golden", Dump(l))
		})
	}
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !f.IsDir() && !known[f.Name()] {
			t.Errorf("testdata/%s belongs to no test", f.Name())
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.ReplaceAll(string(data), "\r\n", "\n")
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s differs at line %d:\n got %s\nwant %s", path, i+1, g[i], strings.Join(w[min(i, len(w)):min(i+1, len(w))], ""))
		}
	}
	t.Fatalf("%s: %d lines too few", path, len(w)-len(g))
}

// One layout must not depend on another, nor on the memory it got.
func TestSetIsDeterministic(t *testing.T) {
	first, _ := Set(candidates(30), &Official, testOptions())
	want := Dump(first)
	Set(study(), &Reading, testOptions())
	second, _ := Set(candidates(30), &Official, testOptions())
	if Dump(second) != want || Dump(first) != want {
		t.Error("the same document was laid out in two ways")
	}
}
