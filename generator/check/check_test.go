package check

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/source"

	"github.com/rogpeppe/go-internal/txtar"
)

// today is the date on which all archives are checked, a Wednesday.
var today = calendar.New(2026, time.November, 25)

// Each check has an archive of its name. Its files under bad/ and good/, laid over testdata/base.txtar, are two content
// folders: what the first has must be found, line by line, and nothing else; the second must be clean.
//
// In TOML a comment at the end of a line says what is found there: # want "regexp" "regexp". For the lines of Markdown
// bodies the file bad/want says it: path:line:column: regexp, the column being optional. A regexp is matched
// against "check-name: message → hint [severity]", the Chinese wording.
func TestChecks(t *testing.T) {
	base := readArchive(t, "base")[""]
	check(t, base, nil, "")
	for _, c := range Checks {
		t.Run(c.Name, func(t *testing.T) {
			parts := readArchive(t, c.Name)
			wants := wanted(t, parts["bad"])
			if !checksFor(wants, c.Name) {
				t.Errorf("no want under bad/ is for %s", c.Name)
			}
			if len(parts["good"]) == 0 {
				t.Error("no files under good/")
			}
			check(t, over(base, parts["bad"]), wants, "bad")
			check(t, over(base, parts["good"]), nil, "good")
		})
	}
}

// TestArchives finds archives of checks that are no more.
func TestArchives(t *testing.T) {
	known := map[string]bool{"base": true}
	for _, c := range Checks {
		known[c.Name] = true
	}
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if stem := strings.TrimSuffix(filepath.Base(name), ".txtar"); !known[stem] {
			t.Errorf("%s belongs to no check", name)
		}
	}
}

// want is one line of a file on which something must be found.
type want struct {
	file         string
	line, column int // column 0: any
	message      *regexp.Regexp
	text         string
}

func checksFor(wants []want, name string) bool {
	for _, w := range wants {
		if strings.HasPrefix(w.text, name+":") {
			return true
		}
	}
	return false
}

// readArchive returns the content folders of an archive, by the first element of their paths; "" where none is bad or good.
func readArchive(t *testing.T, name string) map[string]fstest.MapFS {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	data = []byte(strings.ReplaceAll(string(data), "\r\n", "\n"))
	parts := map[string]fstest.MapFS{}
	for _, f := range txtar.Parse(data).Files {
		part, rest, _ := strings.Cut(f.Name, "/")
		if part != "bad" && part != "good" {
			part, rest = "", f.Name
		}
		if parts[part] == nil {
			parts[part] = fstest.MapFS{}
		}
		parts[part][rest] = &fstest.MapFile{Data: f.Data}
	}
	return parts
}

func over(base, files fstest.MapFS) fstest.MapFS {
	content := maps.Clone(base)
	maps.Copy(content, files)
	return content
}

var (
	comment  = regexp.MustCompile(`# want( "[^"]*")+$`)
	quoted   = regexp.MustCompile(`"[^"]*"`)
	wantLine = regexp.MustCompile(`^(.+?):(\d+):(?:(\d+):)? (.*)$`)
)

// wanted takes the wants out of content.
func wanted(t *testing.T, content fstest.MapFS) (wants []want) {
	t.Helper()
	add := func(file string, line, column int, text string) {
		re, err := regexp.Compile(text)
		if err != nil {
			t.Fatal(err)
		}
		wants = append(wants, want{file, line, column, re, text})
	}
	for name, f := range content {
		for i, line := range strings.Split(strings.TrimSuffix(string(f.Data), "\n"), "\n") {
			if name == "want" {
				m := wantLine.FindStringSubmatch(line)
				if m == nil {
					t.Fatalf("want: %q", line)
				}
				n, _ := strconv.Atoi(m[2])
				column, _ := strconv.Atoi(m[3])
				add(m[1], n, column, m[4])
				continue
			}
			for _, q := range quoted.FindAllString(comment.FindString(line), -1) {
				add(name, i+1, 0, q[1:len(q)-1])
			}
		}
	}
	delete(content, "want")
	return wants
}

func load(t *testing.T, content fs.FS) *record.Board {
	t.Helper()
	board, problems := source.Load(content, source.Options{Calendar: calendar.Builtin(), Jobs: 1})
	for _, d := range problems {
		t.Errorf("source: %s", d.Format(diag.English))
	}
	return board
}

func check(t *testing.T, content fs.FS, wants []want, part string) {
	t.Helper()
	list := Run(load(t, content), today, 3)
	found := make([]bool, len(wants))
	for _, d := range list {
		if !take(d, wants, found) {
			t.Errorf("%s: unexpected: %s", part, d.Format(diag.Chinese))
		}
		for _, text := range []string{d.Message.Chinese, d.Message.English, d.Hint.Chinese, d.Hint.English} {
			if text == "" || strings.Contains(text, "%!") {
				t.Errorf("%s: a text is empty or badly formatted: %+v", part, d)
			}
		}
	}
	for i, w := range wants {
		if !found[i] {
			t.Errorf("%s: not found: %s:%d: %s", part, w.file, w.line, w.text)
		}
	}
}

// take marks the want that d satisfies.
func take(d diag.Diagnostic, wants []want, found []bool) bool {
	for i, w := range wants {
		if !found[i] && d.File == w.file && d.Line == w.line && (w.column == 0 || d.Column == w.column) &&
			w.message.MatchString(fmt.Sprintf("%s: %s → %s [%s]", d.Check, d.Message.Chinese, d.Hint.Chinese, d.Severity)) {
			found[i] = true
			return true
		}
	}
	return false
}
