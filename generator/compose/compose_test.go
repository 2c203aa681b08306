package compose

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/source"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestGolden composes records of testdata/board.txtar on a day. A golden is named KIND.ID@DAY.txt.
func TestGolden(t *testing.T) {
	board := load(t, archive(t))
	goldens, _ := filepath.Glob("testdata/*@*.txt")
	seen := map[string]bool{}
	for _, c := range []struct{ kind, id, day string }{
		{"selection", "running", "2026-11-20"}, // before the period: no names
		{"selection", "running", "2026-11-25"},
		{"selection", "running", "2026-12-10"}, // one candidate was disqualified
		{"selection", "single", "2026-12-10"},
		{"selection", "stopped", "2026-12-10"},
		{"commendation", "hubs", "2026-12-10"},
		{"commendation", "members", "2026-12-10"},
		{"notice", "period", "2026-12-10"},
		{"notice", "plain", "2026-12-10"},
		{"material", "m", "2026-12-10"},
		{"activity", "a", "2026-12-10"},
		{"page", "p", "2026-12-10"},
	} {
		name := filepath.Join("testdata", c.kind+"."+c.id+"@"+c.day+".txt")
		seen[name] = true
		t.Run(filepath.Base(name), func(t *testing.T) {
			day, err := calendar.Parse(c.day)
			if err != nil {
				t.Fatal(err)
			}
			var rec record.Record
			for _, k := range record.Kinds {
				if k.Name == c.kind {
					rec = board.Find(k, c.id)
				}
			}
			d := Record(board, rec, day)
			got := doc.Dump(d)
			if again := doc.Dump(Record(board, rec, day)); again != got {
				t.Errorf("composing changed the record; a second time:\n%s", again)
			}
			if *update {
				if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(name)
			if err != nil || got != string(want) {
				t.Errorf("%v\ngot:\n%s\nwant:\n%s", err, got, want)
			}
		})
	}
	for _, name := range goldens {
		if !seen[name] {
			t.Errorf("stale golden %s", name)
		}
	}
}

// TestNoNamesBeforePeriod: whoever is to be shown to the public is not named a day earlier.
func TestNoNamesBeforePeriod(t *testing.T) {
	board := load(t, archive(t))
	for _, s := range board.Selections {
		if s.Publicity == nil {
			continue
		}
		text := doc.Dump(Selection(board, s, s.Publicity.Start.AddDays(-1)))
		for _, c := range s.Candidates {
			if strings.Contains(text, c.Member.To.Name) {
				t.Errorf("%s names %s before the period", s.ID, c.Member.To.Name)
			}
		}
	}
}

// TestInternalFields: what is internal in the records shows in no Document.
func TestInternalFields(t *testing.T) {
	board := load(t, archive(t))
	for _, r := range board.All() {
		for _, day := range []string{"2026-11-20", "2026-11-25", "2026-12-10"} {
			today, _ := calendar.Parse(day)
			if d := Record(board, r, today); d != nil && strings.Contains(doc.Dump(d), "内部") {
				t.Errorf("%s on %s holds internal text", r.Base().ID, day)
			}
		}
	}
}

// TestPoster: all candidates are named as long as there is room for four in a row; after that the poster says where they are.
func TestPoster(t *testing.T) {
	board := load(t, archive(t))
	s := *board.Selections[0]
	for _, other := range board.Selections {
		if len(other.Candidates) > len(s.Candidates) {
			s = *other
		}
	}
	c := s.Candidates[0]
	name := c.Member.To.Name
	for _, test := range []struct {
		candidates, rows, named int
		head                    string
	}{
		{3, 3, 3, "出生年月"}, {4, 3, 4, "中心户"}, {6, 3, 6, "中心户"}, {7, 3, 7, ""}, {12, 3, 12, ""}, {13, 3, 0, ""},
	} {
		s.Candidates = slices.Repeat([]record.Candidate{c}, test.candidates)
		text := doc.Dump(Poster(board, &s, test.rows))
		if got := strings.Count(text, name); got != test.named {
			t.Errorf("%d candidates, %d rows: %d are named, want %d\n%s", test.candidates, test.rows, got, test.named, text)
		}
		if !strings.Contains(text, test.head) || strings.Contains(text, "公示正文") != (test.named == 0) {
			t.Errorf("%d candidates, %d rows:\n%s", test.candidates, test.rows, text)
		}
	}
}

// TestSignInRows: a sheet fills its page and always has rows for guests.
func TestSignInRows(t *testing.T) {
	for members, want := range map[int]int{0: 12, 7: 12, 8: 13, 20: 25} {
		h := &record.Hub{Members: slices.Repeat([]*record.Member{{Name: "张志远"}}, members)}
		if table := SignIn(h).Blocks[1].(*doc.Table); len(table.Rows) != want {
			t.Errorf("%d members have %d rows, want %d", members, len(table.Rows), want)
		}
	}
}

func archive(t *testing.T) fs.FS { return archiveFile(t, "testdata/board.txtar") }

func archiveFile(t *testing.T, name string) fs.FS {
	t.Helper()
	a, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, f := range a.Files {
		content[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return content
}

func load(t *testing.T, content fs.FS) *record.Board {
	t.Helper()
	board, problems := source.Load(content, source.Options{Calendar: calendar.Builtin(), Jobs: 1})
	for _, d := range problems {
		t.Error(d.Format(diag.English))
	}
	return board
}
