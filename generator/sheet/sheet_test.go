package sheet

import (
	"os"
	"regexp"
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
	"noticeboard/generator/source"
	"noticeboard/generator/typeset"
)

// TestSheets holds the list together: names are unique, every sheet has subjects on the demonstration board
// or on the small one of the forms, and no two
// public sheets of one record want the same file.
func TestSheets(t *testing.T) {
	board, problems := source.Load(os.DirFS("../../content"), source.Options{Calendar: calendar.Builtin(), Jobs: 2})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	type file struct {
		subject          record.Record
		overview, suffix string
		ext              string
	}
	small := formsBoard(t)
	names, files := map[string]bool{}, map[file]string{}
	for _, s := range Sheets {
		if names[s.Name] || !regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)*$`).MatchString(s.Name) {
			t.Errorf("name %q is taken or not kebab-case", s.Name)
		}
		names[s.Name] = true
		if Find(s.Name) != s || Find(s.Title.Chinese) != s {
			t.Errorf("%s is not found by its name or its title %s", s.Name, s.Title.Chinese)
		}
		if s.Title.Chinese == "" || s.Title.English == "" || s.About.Chinese == "" || s.About.English == "" || s.Template == nil {
			t.Errorf("%s: title or template is missing", s.Name)
		}
		subjects := s.Subjects(board, board.Config.Today)
		if len(subjects) == 0 && len(s.Subjects(small, small.Config.Today)) == 0 {
			t.Errorf("%s: neither the demonstration board nor that of the forms has a subject for it", s.Name)
		}
		for _, r := range subjects {
			f := file{r, s.Overview, s.Suffix, s.Ext()}
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

// TestPostersFit: a poster is one sheet, however many candidates there are.
func TestPostersFit(t *testing.T) {
	board, problems := source.Load(os.DirFS("../../content"), source.Options{Calendar: calendar.Builtin(), Jobs: 2})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	s := *board.Selections[0]
	for _, other := range board.Selections {
		if len(other.Candidates) > len(s.Candidates) {
			s = *other
		}
	}
	all := s.Candidates
	opt := typeset.Options{Resolve: func(target string) (string, bool) { return "https://xuanbao.example.org/" + target, true }}
	for _, poster := range []*Sheet{CandidatePoster, CandidatePosterA2} {
		for n := 1; n <= 60; n++ {
			if n == 60 {
				n = 300
			}
			s.Candidates = nil
			for i := range n {
				s.Candidates = append(s.Candidates, all[i%len(all)])
			}
			d := poster.Compose(board, &s, board.Config.Today)[0]
			if l, diags := typeset.Set(d, poster.Template, opt); len(l.Pages) != 1 || len(diags) > 0 {
				t.Errorf("%s of %d candidates: %d pages, %v", poster.Name, n, len(l.Pages), diags)
			}
		}
	}
}
