package markdown

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

var update = flag.Bool("update", false, "rewrite the goldens of testdata")

// TestGolden reads each file of testdata/golden: the Markdown in source.md, and what becomes of it in dump and, where
// there are faults, diagnostics.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/golden/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no goldens", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(a.Files) == 0 || a.Files[0].Name != "source.md" {
				t.Fatal("the first file must be source.md")
			}
			blocks, faults := Parse(string(a.Files[0].Data), Options{File: "notices/a.md"})
			want := a.Files[:1:1]
			want = append(want, txtar.File{Name: "dump", Data: []byte(doc.Dump(&doc.Document{Blocks: blocks}))})
			if len(faults) > 0 {
				want = append(want, txtar.File{Name: "diagnostics", Data: []byte(format(faults))})
			}
			got := txtar.Format(&txtar.Archive{Comment: a.Comment, Files: want})
			if *update {
				if err := os.WriteFile(file, got, 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if old := txtar.Format(a); string(old) != string(got) {
				t.Errorf("%s is stale (run go test -update):\n--- have\n%s--- now\n%s", file, old, got)
			}
		})
	}
}

func format(faults diag.List) string {
	var b strings.Builder
	for _, d := range faults {
		b.WriteString(d.Format(diag.Chinese))
		b.WriteByte('\n')
	}
	return b.String()
}
