package generator_test

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"noticeboard/generator"
	"noticeboard/generator/compose"
	"noticeboard/generator/record"
	"noticeboard/generator/site"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestColumnSections: what board.toml may describe as a column are the sections that a site can have.
func TestColumnSections(t *testing.T) {
	field, _ := reflect.TypeFor[record.Column]().FieldByName("Section")
	_, enum, _ := strings.Cut(field.Tag.Get("rec"), "enum=")
	got := strings.Split(enum, "|")
	want := []string{compose.StatisticsPage.Name}
	for _, o := range compose.Overviews {
		want = append(want, o.Name)
	}
	s := demonstration(t, false)
	web, _ := site.New(s.Board, site.Options{Today: s.Today})
	for _, l := range web.Lists { // the demonstration board has records of every kind
		want = append(want, l.Kind.Name)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("columns are %q, sections %q", got, want)
	}
}

// TestDemonstrationAPI validates the API of the demonstration board and looks for people in it. Those whom a clerk named in a title or
// a summary may be there.
func TestDemonstrationAPI(t *testing.T) {
	s := demonstration(t, true)
	text := string(open(t, s, "api/schema.json"))
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	said := saidByClerks(s)
	path := regexp.MustCompile(`"(?:path|easy|atom|json)":"([^"]*)"`)
	files := 0
	for _, o := range s.Outputs {
		if !strings.HasPrefix(o.Path, "api/") || o.Path == "api/schema.json" {
			continue
		}
		files++
		text := string(open(t, s, o.Path))
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err == nil {
			err = compiled.Validate(value)
		}
		if err != nil {
			t.Errorf("%s: %v", o.Path, err)
		}
		for _, m := range path.FindAllStringSubmatch(text, -1) {
			if _, found, _ := s.Open(m[1]); !found {
				t.Errorf("%s: %s leads nowhere", o.Path, m[1])
			}
		}
		for _, m := range s.Board.Members {
			if strings.Contains(text, m.Name) && !strings.Contains(said, m.Name) {
				t.Errorf("%s names %s", o.Path, m.Name)
			}
		}
	}
	if files < 18 {
		t.Errorf("only %d files", files)
	}
}

// saidByClerks are the titles and summaries of all records that have a page.
func saidByClerks(s *generator.Site) string {
	web, _ := site.New(s.Board, site.Options{Today: s.Today})
	var said strings.Builder
	for _, r := range s.Board.All() {
		if web.Address(r) != "" {
			said.WriteString(r.Label() + "\n" + site.Summary(r) + "\n")
		}
	}
	return said.String()
}

// TestAPIBudget: 10,000 notices are never in one file of more than 200 kB.
func TestAPIBudget(t *testing.T) {
	dir := t.TempDir()
	if err := writeBoard(dir, 500); err != nil {
		t.Fatal(err)
	}
	s := plan(t, generator.Options{Content: os.DirFS(dir)})
	for _, name := range []string{"api/notices.json", "api/notices-3.json"} {
		if n := len(open(t, s, name)); n > 200_000 || n < 20_000 {
			t.Errorf("%s is %d bytes", name, n)
		}
	}
	if _, found, _ := s.Open("api/notices-4.json"); found {
		t.Error("a part without records")
	}
}

// TestHeadsNameNobody: what others keep of a page, its head and the feeds, names no candidate, in publicity or afterwards.
func TestHeadsNameNobody(t *testing.T) {
	s := demonstration(t, false)
	said := saidByClerks(s)
	var names []string
	for _, x := range s.Board.Selections {
		for i := range x.Candidates {
			if name := x.Candidates[i].Member.To.Name; !strings.Contains(said, name) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if len(names) < 5 {
		t.Fatalf("only %d candidates", len(names))
	}
	named := false
	for _, o := range s.Outputs {
		text, page := string(open(t, s, o.Path)), strings.HasSuffix(o.Path, ".html")
		head, rest, _ := strings.Cut(text, "</head>")
		if !page && !strings.Contains(o.Path, "feed.") {
			continue
		}
		for _, name := range names {
			if strings.Contains(head, name) {
				t.Errorf("the head of %s names %s", o.Path, name)
			}
			named = named || strings.Contains(rest, name)
		}
	}
	if !named {
		t.Error("no page names a candidate: nothing was looked for")
	}
}
