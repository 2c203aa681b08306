package compose

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// lifeBoard is a board with one selection that has come to its end.
func lifeBoard(t *testing.T) *record.Board {
	t.Helper()
	a, err := txtar.ParseFile("testdata/life/board.txtar")
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, f := range a.Files {
		content[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	board := load(t, content)
	board.Config.Retention.Keep = record.KeepAlways // the whole life is looked at, years after the result
	return board
}

func onDay(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// goldenLife holds got against a file of testdata/life.
func goldenLife(t *testing.T, name, got string) {
	t.Helper()
	golden(t, filepath.Join("testdata", "life", name+".txt"), got)
}

// TestLife composes the timeline at each stage of a selection.
func TestLife(t *testing.T) {
	board := lifeBoard(t)
	for _, day := range []string{"2023-01-15", "2023-02-09", "2023-02-28", "2024-08-01", "2026-03-05", "2027-01-05"} {
		t.Run(day, func(t *testing.T) {
			goldenLife(t, "timeline-"+day, timelineText(board, onDay(t, day)))
		})
	}
}

func timelineText(board *record.Board, today calendar.Date) string {
	var b strings.Builder
	for _, x := range Life(board, board.Selections[0], today) {
		fmt.Fprintf(&b, "== %s %s state %d, date %s, period %s\n", x.Key, x.Title, x.State, x.Date.Chinese(), x.Period.Chinese())
		b.WriteString(doc.Dump(&doc.Document{Blocks: x.Blocks}))
	}
	return b.String()
}

// TestLifeEarly: on no day does the timeline tell what comes later, nor anything internal; a day before the period there are no
// names, votes and numbers.
func TestLifeEarly(t *testing.T) {
	board := lifeBoard(t)
	for day := onDay(t, "2023-01-01"); day.Before(onDay(t, "2023-03-03")); day = day.AddDays(1) {
		text := timelineText(board, day)
		for word, from := range map[string]string{
			"33票": "2023-02-06", "张𬱖": "2023-02-06", "欧阳": "2023-02-06", "2023年2月11日": "2023-02-11", "收到反映": "2023-02-08",
			"协1": "2023-02-21", "甲01": "2023-02-28", "甲村01号": "2023-02-28", "内部": "9999-01-01", "续聘": "2024-01-01",
		} {
			if strings.Contains(text, word) && day.Before(onDay(t, from)) {
				t.Errorf("%s on %s:\n%s", word, day, text)
			}
		}
	}
}

// TestAssessmentDocuments: the public papers of a round hold no scores and reasons, the ledger does.
func TestAssessmentDocuments(t *testing.T) {
	board := lifeBoard(t)
	late, early := onDay(t, "2026-03-05"), onDay(t, "2023-12-01")
	round := board.Assessments[1] // newest first
	goldenLife(t, "assessment", doc.Dump(Assessment(board, round, late)))
	goldenLife(t, "assessment-town", doc.Dump(Assessment(board, board.Assessments[0], late)))
	goldenLife(t, "assessment-ahead", doc.Dump(Assessment(board, round, early)))
	goldenLife(t, "renewal", doc.Dump(Renewal(board, round)))
	goldenLife(t, "assessment-ledger", doc.Dump(AssessmentLedger(board, round)))
	if HasRenewal(round, early) || !HasRenewal(round, late) || HasRenewal(board.Assessments[0], late) {
		t.Error("the notice of renewal is due exactly for the round of 2023, once it was held")
	}
	for _, a := range board.Assessments {
		for _, d := range []*doc.Document{Assessment(board, a, late), Renewal(board, a)} {
			if text := doc.Dump(d); strings.Contains(text, "内部") || strings.Contains(text, "41.5") || strings.Contains(text, "91.5") {
				t.Errorf("a public paper holds what is internal:\n%s", text)
			}
		}
	}
	if text := doc.Dump(AssessmentLedger(board, round)); !strings.Contains(text, "内部原因") || !strings.Contains(text, "末位") {
		t.Errorf("the ledger lacks reason or last place:\n%s", text)
	}
}

// TestReserve: the notice names the heads; there is none without nominees.
func TestReserve(t *testing.T) {
	board := lifeBoard(t)
	goldenLife(t, "reserve", doc.Dump(Reserve(board, board.Commendations[0])))
	if d := Reserve(board, &record.Commendation{}); d != nil {
		t.Errorf("a notice of nobody: %s", doc.Dump(d))
	}
}

// TestDossier: the file for the office holds what the public does not see, as far as it has come.
func TestDossier(t *testing.T) {
	board := lifeBoard(t)
	s := board.Selections[0]
	goldenLife(t, "dossier", doc.Dump(Dossier(board, s, onDay(t, "2026-03-05"))))
	text := doc.Dump(Dossier(board, s, onDay(t, "2023-01-15")))
	for _, later := range []string{"第2次会议", "内部事由", "甲委〔2023〕1号"} {
		if strings.Contains(text, later) {
			t.Errorf("%s stands in the file before its day:\n%s", later, text)
		}
	}
}

// TestNumbers: a badge has its own number, a plate that of the hub or of the selection.
func TestNumbers(t *testing.T) {
	board := lifeBoard(t)
	if badge, plate := badgeAndPlate(board, board.Hubs[0]); badge != "甲01" || plate != "甲村01号" {
		t.Errorf("%q %q", badge, plate)
	}
	if badge, plate := badgeAndPlate(board, board.Hubs[1]); badge != "" || plate != "" { // its head came later
		t.Errorf("%q %q", badge, plate)
	}
}

// TestLifeWithdrawn: a round that was called off shows what was done and that it ended, no steps ahead and no names.
func TestLifeWithdrawn(t *testing.T) {
	board := lifeBoard(t)
	s := board.Selections[0]
	s.Withdrawn = &record.Step{Date: onDay(t, "2023-02-15"), Note: "并组后重新推荐。"}
	var keys []string
	for _, x := range Life(board, s, onDay(t, "2023-02-16")) {
		keys = append(keys, x.Key)
	}
	if got := strings.Join(keys, " "); got != "nomination inspection examination publicity checking withdrawn" {
		t.Error(got)
	}
	if text := timelineText(board, onDay(t, "2023-02-16")); strings.Contains(text, "张𬱖") || !strings.Contains(text, "并组后重新推荐") {
		t.Error(text)
	}
}
