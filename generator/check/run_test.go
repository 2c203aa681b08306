package check

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

func TestCheckValues(t *testing.T) {
	name := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	han := regexp.MustCompile(`\p{Han}`)
	quotation := regexp.MustCompile(`"[^"]*"`) // what is to be written may be Chinese
	seen := map[string]bool{}
	for _, c := range Checks {
		if !name.MatchString(c.Name) || seen[c.Name] {
			t.Errorf("%q is not in kebab-case or not unique", c.Name)
		}
		seen[c.Name] = true
		if (c.Run == nil) == (c.Each == nil) {
			t.Errorf("%s: exactly one of Run and Each is to be set", c.Name)
		}
		for what, text := range map[string]diag.Text{"Title": c.Title, "What": c.What, "Why": c.Why, "Example": c.Example, "Fix": c.Fix} {
			if text.Chinese == "" || text.English == "" {
				t.Errorf("%s: %s is empty", c.Name, what)
			}
			if what != "Example" && han.MatchString(quotation.ReplaceAllString(text.English, "")) {
				t.Errorf("%s: %s is not English: %s", c.Name, what, text.English)
			}
			if what != "Example" && !han.MatchString(text.Chinese) {
				t.Errorf("%s: %s is not Chinese: %s", c.Name, what, text.Chinese)
			}
		}
	}
}

func TestDocument(t *testing.T) {
	for _, lang := range []diag.Lang{diag.Chinese, diag.English} {
		var b bytes.Buffer
		if err := Document(&b, lang); err != nil {
			t.Fatal(err)
		}
		for _, c := range Checks {
			if !strings.Contains(b.String(), "\n"+c.Name+" [") && !strings.HasPrefix(b.String(), c.Name+" [") {
				t.Errorf("%s is missing", c.Name)
			}
			for _, text := range []diag.Text{c.Title, c.What, c.Why, c.Fix} {
				if !strings.Contains(b.String(), text.In(lang)) {
					t.Errorf("%s: missing: %s", c.Name, text.In(lang))
				}
			}
		}
	}
}

type fullDisk struct{ room int }

var errFull = errors.New("disk full")

func (w *fullDisk) Write(b []byte) (int, error) {
	if w.room -= len(b); w.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestDocumentReportsTheWritersError(t *testing.T) {
	for _, room := range []int{0, 1000, 5000} {
		if err := Document(&fullDisk{room}, diag.English); !errors.Is(err, errFull) {
			t.Errorf("room %d: got %v", room, err)
		}
	}
}

// TestWorkers lays the bad halves of all archives over each other as far as they go together, and many notices with faults.
func TestWorkers(t *testing.T) {
	content := maps.Clone(readArchive(t, "base")[""])
	for _, name := range []string{"publicity-period", "personal-data", "steps-out-of-order", "objection-incomplete"} {
		for file, f := range readArchive(t, name)["bad"] {
			if file != "want" {
				content[file] = f
			}
		}
	}
	faulty := content["notices/body.md"].Data
	for i := range 3 * chunk {
		content[fmt.Sprintf("notices/more-%d.md", i)] = &fstest.MapFile{Data: faulty}
	}
	board := load(t, content)
	alone := Run(board, today, 1)
	if len(alone) < 6*chunk {
		t.Fatalf("only %d diagnostics", len(alone))
	}
	for _, jobs := range []int{-1, 2, 7, 100} {
		if got := Run(board, today, jobs); !reflect.DeepEqual(got, alone) {
			t.Errorf("%d workers find something else than one", jobs)
		}
	}
}

// TestBrokenBoards runs all checks on boards of records that are empty or refer to nothing: faults of other packages' making
// must not make checks fail.
func TestBrokenBoards(t *testing.T) {
	var empty []record.Record
	for _, k := range record.Kinds {
		for i := range 2 {
			r := k.New()
			m := r.Base()
			m.Kind, m.ID, m.File = k, fmt.Sprint(k.Name, i), k.Name
			fill(reflect.ValueOf(r).Elem())
			empty = append(empty, r)
		}
	}
	for _, records := range [][]record.Record{nil, empty} {
		board, _ := record.Assemble(records, calendar.Builtin())
		Run(board, today, 2)
		Run(board, calendar.Date{}, 2)
	}
}

// fill gives every optional table one empty value.
func fill(v reflect.Value) {
	for i := range v.NumField() {
		f, tag := v.Field(i), v.Type().Field(i).Tag.Get("toml")
		switch {
		case tag == "" || tag == "-":
		case f.Kind() == reflect.Pointer && f.Type().Elem().Kind() == reflect.Struct:
			f.Set(reflect.New(f.Type().Elem()))
		case f.Kind() == reflect.Slice:
			f.Set(reflect.MakeSlice(f.Type(), 1, 1))
		}
	}
}

// The office may shut on the last day where the board says so: a warning, no error.
func TestRestDayAllowedByTheBoard(t *testing.T) {
	content := maps.Clone(readArchive(t, "base")[""])
	board := string(content["board.toml"].Data) + "[rules]\npublicity_unit = \"calendar\"\nend_on_working_day = false\n"
	content["board.toml"] = &fstest.MapFile{Data: []byte(board)}
	content["notices/n.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"公示\"\ndate = 2026-11-24\ntype = \"公示\"\ncontact = \"zuzhiban\"\n[publicity]\nstart = 2026-11-24\nend = 2026-11-28\n+++\n\n名单如下。\n")}
	check(t, content, []want{{file: "notices/n.md", line: 8, message: regexp.MustCompile(`^publicity-ends-on-rest-day: .*星期六.*\[warning\]$`)}}, "calendar")
}

func TestNumbers(t *testing.T) {
	for _, tt := range []struct {
		groups []int
		want   string
	}{
		{nil, ""}, {[]int{4}, "4"}, {[]int{2, 1}, "1、2"}, {[]int{3, 1, 2, 3}, "1—3"}, {[]int{1, 2, 3, 5, 7, 8}, "1—3、5、7、8"},
	} {
		var groups []record.Group
		for _, n := range tt.groups {
			groups = append(groups, record.Group{Number: n})
		}
		if got := numbers(groups); got != tt.want {
			t.Errorf("numbers(%v) = %q, want %q", tt.groups, got, tt.want)
		}
	}
}
