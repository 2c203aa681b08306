package sheet

import (
	"os"
	"regexp"
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
	"noticeboard/generator/source"
)

// TestSheets holds the list together: names are unique, every sheet has subjects on the demonstration board, and no two
// public sheets of one record want the same file.
func TestSheets(t *testing.T) {
	board, problems := source.Load(os.DirFS("../../content"), source.Options{Calendar: calendar.Builtin(), Jobs: 2})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	type file struct {
		subject record.Record
		suffix  string
	}
	names, files := map[string]bool{}, map[file]string{}
	for _, s := range Sheets {
		if names[s.Name] || !regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)*$`).MatchString(s.Name) {
			t.Errorf("name %q is taken or not kebab-case", s.Name)
		}
		names[s.Name] = true
		if s.Title.Chinese == "" || s.Title.English == "" || s.About.Chinese == "" || s.About.English == "" || s.Template == nil {
			t.Errorf("%s: title or template is missing", s.Name)
		}
		subjects := s.Subjects(board, board.Config.Today)
		if len(subjects) == 0 {
			t.Errorf("%s: the demonstration board has no subject for it", s.Name)
		}
		for _, r := range subjects {
			f := file{r, s.Suffix}
			if other, taken := files[f]; taken {
				t.Errorf("%s and %s want the same file for %s", s.Name, other, r.Base().ID)
			}
			files[f] = s.Name
			docs := s.Compose(board, r, board.Config.Today)
			if len(docs) == 0 {
				t.Errorf("%s of %s: nothing to print", s.Name, r.Base().ID)
			}
			for _, d := range docs {
				if d.Title == "" || len(d.Blocks) == 0 || d.Source == "" {
					t.Errorf("%s of %s: %+v", s.Name, r.Base().ID, d)
				}
			}
		}
	}
}

// TestStages holds which notice a selection has on which day.
func TestStages(t *testing.T) {
	day := func(s string) calendar.Date {
		d, err := calendar.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	s := &record.Selection{
		Publicity:   &record.Publicity{Start: day("2026-11-23"), Period: calendar.Period{Start: day("2026-11-23"), End: day("2026-11-27")}},
		Appointment: &record.Appointment{Date: day("2026-12-02")},
	}
	s.Kind = record.SelectionKind
	board := &record.Board{Selections: []*record.Selection{s}}
	for _, c := range []struct {
		today                   string
		candidates, appointment int
	}{
		{"2026-11-22", 0, 0}, {"2026-11-23", 1, 0}, {"2026-11-27", 1, 0}, {"2026-12-01", 1, 0}, {"2026-12-02", 0, 1},
	} {
		if a, b := len(CandidateNotice.Subjects(board, day(c.today))), len(AppointmentNotice.Subjects(board, day(c.today))); a != c.candidates || b != c.appointment {
			t.Errorf("%s: %d notices of candidates and %d of appointment, want %d and %d", c.today, a, b, c.candidates, c.appointment)
		}
	}
}
