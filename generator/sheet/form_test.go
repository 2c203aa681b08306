package sheet

import (
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
	"noticeboard/generator/source"
	"noticeboard/generator/typeset"
)

// office are the forms that are never published.
var office = []*Sheet{
	Handbook, Agreement, NominationForm, PostingLog, ObjectionLog, AssessmentForm, StudyRecord, TrainingSignIn, PassingSlip,
	VoiceBook, VoiceReply, IncidentLedger, HelpLedger, VisitLog, DuesLedger, AllowanceLedger, KitLedger, KitReceipt,
}

// formsBoard is the small board of the goldens of the forms.
func formsBoard(t *testing.T) *record.Board {
	t.Helper()
	a, err := txtar.ParseFile("../compose/testdata/forms.txtar")
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, f := range a.Files {
		content[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	board, problems := source.Load(content, source.Options{Calendar: calendar.Builtin(), Jobs: 1})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	return board
}

// TestOfficeForms sets each form for each of its subjects: without a fault, and with all of its pages full enough to be worth
// their paper.
func TestOfficeForms(t *testing.T) {
	board := formsBoard(t)
	for _, s := range office {
		if s.Public {
			t.Errorf("%s is published", s.Name)
		}
		subjects := s.Subjects(board, board.Config.Today)
		if len(subjects) == 0 {
			t.Errorf("%s has no subject", s.Name)
		}
		for _, r := range subjects {
			for _, d := range s.Compose(board, r, board.Config.Today) {
				l, problems := typeset.Set(d, s.Template, typeset.Options{})
				for _, p := range problems {
					t.Errorf("%s of %s: %s", s.Name, r.Base().ID, p.Format(1))
				}
				for i := range l.Pages {
					if low := lowest(&l.Pages[i]) - s.Template.Top; low < s.Template.AreaHeight/3 {
						t.Errorf("%s of %s: page %d of %d holds little", s.Name, r.Base().ID, i+1, len(l.Pages))
					}
				}
			}
		}
	}
}

// lowest is how far down a page its lines and text reach, without the page number.
func lowest(p *typeset.Page) (y typeset.Length) {
	var number typeset.Length
	for _, it := range p.Items {
		switch it := it.(type) {
		case *typeset.Line:
			y = max(y, it.Y2)
		case *typeset.Text:
			if it.Tag != typeset.Artifact {
				y = max(y, it.Y)
			} else {
				number = max(number, it.Y)
			}
		}
	}
	if number > 0 && y > number {
		return number
	}
	return y
}

// TestHandbookPages: a book has 40 pages at least, its ruled parts fill their pages, and imposed it is whole sheets of paper.
func TestHandbookPages(t *testing.T) {
	board := formsBoard(t)
	for _, h := range board.Hubs {
		l, problems := typeset.Set(Handbook.Compose(board, h, board.Config.Today)[0], Handbook.Template, typeset.Options{})
		if len(problems) > 0 || len(l.Pages) < 40 {
			t.Errorf("%s: %d pages, %v", h.ID, len(l.Pages), problems)
		}
		if sides := typeset.Booklet(l, false).Pages; len(sides)%2 != 0 || 2*len(sides) < len(l.Pages) {
			t.Errorf("%s: %d pages make %d sides", h.ID, len(l.Pages), len(sides))
		}
		first := 0
		for _, b := range l.Outline {
			if b.Title == "民情记录" {
				first = b.Page
			}
		}
		if first == 0 {
			t.Fatalf("%s: no ruled part", h.ID)
		}
		bottom := Handbook.Template.Top + Handbook.Template.AreaHeight
		for i := first; i < len(l.Pages); i++ {
			if low := lowest(&l.Pages[i]); low < bottom-typeset.MM(18) || low > bottom+typeset.MM(1) {
				t.Errorf("%s: the ruled page %d ends %d mm from the top", h.ID, i+1, low/typeset.MM(1))
			}
		}
	}
}
