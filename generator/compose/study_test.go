package compose

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

func studyArchive(t *testing.T) fs.FS {
	t.Helper()
	a, err := txtar.ParseFile("testdata/study.txtar")
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, f := range a.Files {
		content[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return content
}

// TestStudyGolden composes the pages and the sheet of testdata/study.txtar on days before and after what they tell.
func TestStudyGolden(t *testing.T) {
	board := load(t, studyArchive(t))
	page := func(k *record.Kind, id string) func(calendar.Date) *doc.Document {
		return func(today calendar.Date) *doc.Document { return Record(board, board.Find(k, id), today) }
	}
	autumn, winter := calendar.New(2026, time.November, 25), calendar.New(2026, time.December, 10)
	for _, c := range []struct {
		name    string
		day     calendar.Date
		compose func(calendar.Date) *doc.Document
	}{
		{"plan", autumn, page(record.PlanKind, "jia")},
		{"plan-winter", winter, page(record.PlanKind, "jia")},
		{"plan-town", autumn, page(record.PlanKind, "town")},
		{"plan-sheet", autumn, func(today calendar.Date) *doc.Document {
			return PlanSheet(board, board.Find(record.PlanKind, "jia").(*record.Plan), today)
		}},
		{"training", autumn, page(record.TrainingKind, "first")},
		{"training-ahead", autumn, page(record.TrainingKind, "drill")},
		{"circulation", autumn, page(record.CirculationKind, "dong")},
		{"circulation-unpublished-hub", winter, page(record.CirculationKind, "dong")},
		{"overview", autumn, func(today calendar.Date) *doc.Document { return Study.Compose(board, today) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := doc.Dump(c.compose(c.day))
			if again := doc.Dump(c.compose(c.day)); again != got {
				t.Errorf("a second time it is something else:\n%s", again)
			}
			name := filepath.Join("testdata", "study", c.name+".txt")
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
}

// TestStudyPrivacy: who came, who was taught at home and what is not published stands on no page, on no day.
func TestStudyPrivacy(t *testing.T) {
	board := load(t, studyArchive(t))
	for day := calendar.New(2026, time.January, 1); day.Year() == 2026; day = day.AddDays(13) {
		documents := []*doc.Document{Study.Compose(board, day)}
		for _, p := range board.Plans {
			documents = append(documents, Plan(board, p, day), PlanSheet(board, p, day))
		}
		for _, x := range board.Trainings {
			if x.Date.After(day) {
				documents = append(documents, Training(x, day))
			}
		}
		for _, c := range board.Circulations {
			documents = append(documents, Circulation(c, day))
		}
		for _, d := range documents {
			if d == nil {
				continue
			}
			text := doc.Dump(d)
			for _, word := range []string{"内部", "户长丙", "第3组", "jia-3", "draft"} {
				if strings.Contains(text, word) {
					t.Errorf("%s on %s holds %s", d.Title, day, word)
				}
			}
		}
	}
}

// TestStudyWithoutRecords: a board without plans and trainings of the year has no overview.
func TestStudyWithoutRecords(t *testing.T) {
	board := load(t, studyArchive(t))
	if d := Study.Compose(board, calendar.New(2027, time.March, 1)); d != nil {
		t.Errorf("2027 has the page %s", doc.Dump(d))
	}
	if d := Study.Compose(&record.Board{Config: new(record.Config)}, calendar.New(2026, time.March, 1)); d != nil {
		t.Errorf("an empty board has the page %s", doc.Dump(d))
	}
}

// TestLongPlan: of hundreds of sessions a page lists the nearest, sums the others by month and loses none.
func TestLongPlan(t *testing.T) {
	p := &record.Plan{Title: "长", Year: 2026}
	p.Kind, p.ID = record.PlanKind, "long"
	for i := range 800 {
		s := record.Session{Date: calendar.New(2026, time.January, 1).AddDays(i * 364 / 800), Topic: fmt.Sprintf("第%d课", i), Form: "集中学习", Count: 1, Plan: p}
		p.Sessions = append(p.Sessions, s)
	}
	today := calendar.New(2026, time.July, 1)
	board := &record.Board{Config: new(record.Config), Plans: []*record.Plan{p}}
	lessons, mentioned := 0, 0
	for _, b := range Plan(board, p, today).Blocks {
		switch b := b.(type) {
		case *doc.Table:
			for _, row := range b.Rows {
				if strings.HasPrefix(doc.InlineText(row[2].Content), "第") {
					lessons++
				}
			}
		case *doc.Paragraph:
			for _, prefix := range []string{"以后还有%d场：", "更早的还有%d场："} {
				n := 0
				if k, _ := fmt.Sscanf(doc.InlineText(b.Content), prefix, &n); k == 1 {
					mentioned += n
				}
			}
		}
	}
	if lessons != 2*listedSessions || lessons+mentioned != len(p.Sessions) {
		t.Errorf("%d sessions are listed and %d mentioned, of %d", lessons, mentioned, len(p.Sessions))
	}
	sheet := doc.PlainText(PlanSheet(board, p, today).Blocks)
	for i := range p.Sessions {
		if s := &p.Sessions[i]; strings.Contains(sheet, "\t"+s.Topic+"\t") != s.Date.After(today) {
			t.Fatalf("the sheet lists what is over, or lacks %s of %s", s.Topic, s.Date)
		}
	}
}

func TestStudyRate(t *testing.T) {
	for _, c := range []struct {
		n, of int
		want  string
	}{{0, 0, "—"}, {0, 3, "0.0%"}, {1, 3, "33.3%"}, {2, 3, "66.7%"}, {423, 455, "93.0%"}, {999, 1000, "99.9%"}, {7, 7, "100.0%"}} {
		if got := rateOf(c.n, c.of); got != c.want {
			t.Errorf("%d of %d is %s, want %s", c.n, c.of, got, c.want)
		}
	}
}
