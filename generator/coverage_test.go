package generator_test

import (
	"fmt"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"noticeboard/generator"
	"noticeboard/generator/check"
	"noticeboard/generator/compose"
	"noticeboard/generator/due"
	"noticeboard/generator/record"
	"noticeboard/generator/sheet"
)

// series are the rows of the system's inventory: letter and how many.
var series = []struct {
	letter string
	rows   int
}{
	{"I", 13}, {"R", 17}, {"N", 8}, {"T", 5}, {"K", 6}, {"P", 11}, {"D", 20}, {"Q", 7}, {"L", 11}, {"E", 12}, {"F", 6}, {"C", 12},
}

var (
	coverageRow    = regexp.MustCompile(`(?m)^\| ([A-Z]-\d+) \| ([^|]+) \| ([^|]+) \|([^|]*)\|$`)
	coverageTarget = regexp.MustCompile("`([a-z]+):([^`]+)`")
)

// TestCoverage holds docs/coverage.md against the system's inventory and the program: every row is there once, and every target
// that it names exists.
func TestCoverage(t *testing.T) {
	text, err := os.ReadFile("../docs/coverage.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]bool{}
	s := plan(t, generator.Options{Content: os.DirFS("../content"), PDF: true})
	pages := map[string]bool{}
	for _, o := range s.Outputs {
		pages[o.Path] = true
	}
	for _, row := range coverageRow.FindAllStringSubmatch(string(text), -1) {
		if rows[row[1]] {
			t.Errorf("%s stands there twice", row[1])
		}
		rows[row[1]] = true
		targets := coverageTarget.FindAllStringSubmatch(row[3], -1)
		if len(targets) == 0 {
			t.Errorf("%s names no target", row[1])
		}
		for _, target := range targets {
			if !exists(target[1], target[2], pages) {
				t.Errorf("%s: there is no %s", row[1], target[0])
			}
		}
	}
	want := 0
	for _, x := range series {
		for n := 1; n <= x.rows; n++ {
			if want++; !rows[fmt.Sprintf("%s-%d", x.letter, n)] {
				t.Errorf("%s-%d is missing", x.letter, n)
			}
		}
	}
	if len(rows) != want {
		t.Errorf("%d rows, want %d", len(rows), want)
	}
}

func exists(kind, name string, pages map[string]bool) bool {
	switch kind {
	case "record":
		return hasField(name)
	case "page":
		return pages[name]
	case "overview":
		return compose.FindOverview(name) != nil
	case "sheet":
		return sheet.Find(name) != nil
	case "check":
		for _, c := range check.Checks {
			if c.Name == name {
				return true
			}
		}
	case "due":
		for _, r := range due.Rules {
			if r.Name == name {
				return true
			}
		}
	case "package":
		_, err := os.Stat("../" + name)
		return err == nil
	}
	return false
}

// hasField says whether a kind has a key, as in selection.candidate.agreement.
func hasField(name string) bool {
	parts := strings.Split(name, ".")
	for _, k := range record.Kinds {
		if k.Name == parts[0] {
			return hasKeys(reflect.TypeOf(k.New()).Elem(), parts[1:])
		}
	}
	return false
}

func hasKeys(t reflect.Type, keys []string) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if len(keys) == 0 {
		return true
	}
	if t.Kind() != reflect.Struct {
		return false
	}
	for _, f := range reflect.VisibleFields(t) {
		if f.Tag.Get("toml") == keys[0] {
			return hasKeys(f.Type, keys[1:])
		}
	}
	return false
}
