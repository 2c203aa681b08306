package generator_test

import (
	"bytes"
	"os"
	"path"
	"strings"
	"testing"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
	"noticeboard/generator/internal/preflight"
	"noticeboard/generator/sheet"
)

// TestArchive has PDFBox look at every printed form of the demonstration board, those of the office too.
func TestArchive(t *testing.T) {
	opt := generator.Options{Content: os.DirFS("../content"), PDF: true, Archive: true}
	files := map[string][]byte{}
	for _, o := range plan(t, opt).Outputs {
		if path.Ext(o.Path) == ".pdf" {
			files[strings.ReplaceAll(o.Path, "/", "-")] = written(t, o.Write)
		}
	}
	for i := range sheet.Sheets {
		if sheet.Sheets[i].Picture {
			continue
		}
		prints, problems := generator.PlanPrints(opt, sheet.Sheets[i], generator.Unimposed)
		if prints == nil {
			t.Fatal(problems)
		}
		for _, s := range prints.Subjects[:min(len(prints.Subjects), 1)] {
			o := prints.Output(s)
			files["print-"+strings.ReplaceAll(o.Path, "/", "-")] = written(t, o.Write)
		}
	}
	for name, faults := range preflight.Validate(t, files) {
		for _, f := range faults {
			t.Errorf("%s: %s", name, f)
		}
	}
}

func written(t *testing.T, write func(*bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestArchiveKey: whether sheets are for the archive is a part of what a build depends on.
func TestArchiveKey(t *testing.T) {
	opt := generator.Options{Content: os.DirFS("../content"), PDF: true, Clock: calendar.New(2026, 11, 25)}
	keys := map[string]bool{}
	fingerprints := map[string]bool{}
	sheets := 0
	for _, opt.Archive = range []bool{false, true} {
		site := plan(t, opt)
		sheets = site.Sheets
		for _, o := range site.Outputs {
			if path.Ext(o.Path) == ".pdf" { // pictures are the same
				keys[o.Path+o.Key] = true
			}
		}
		fingerprints[generator.Fingerprint(opt)] = true
	}
	if len(keys) != 2*sheets || len(fingerprints) != 2 {
		t.Errorf("%d keys of %d sheets, %d fingerprints", len(keys), sheets, len(fingerprints))
	}
}
