package compose

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// formsBoard is the small board from which the handbook and the forms are filled in.
func formsBoard(t *testing.T) *record.Board {
	t.Helper()
	return load(t, archiveFile(t, "testdata/forms.txtar"))
}

func find[R record.Record](t *testing.T, b *record.Board, k *record.Kind, id string) R {
	t.Helper()
	r, ok := b.Find(k, id).(R)
	if !ok {
		t.Fatalf("no %s %s", k.Name, id)
	}
	return r
}

// forms are all documents of the office, by the name of their golden.
func forms(t *testing.T, b *record.Board) map[string][]*doc.Document {
	t.Helper()
	today := b.Config.Today
	hub, other := find[*record.Hub](t, b, record.HubKind, "jia-1"), find[*record.Hub](t, b, record.HubKind, "jia-2")
	village := find[*record.Village](t, b, record.VillageKind, "jia")
	selection := find[*record.Selection](t, b, record.SelectionKind, "done")
	official := find[*record.Official](t, b, record.OfficialKind, "liaison")
	list := func(d *doc.Document) []*doc.Document { return []*doc.Document{d} }
	return map[string][]*doc.Document{
		"handbook":         list(Handbook(b, hub, today)),
		"handbook-empty":   list(Handbook(b, other, today)),
		"agreement":        Agreements(b, selection),
		"nomination":       NominationForms(b, selection),
		"posting-log":      list(PostingLog(selection)),
		"objection-log":    list(ObjectionLog(selection)),
		"assessment-form":  AssessmentForms(b, hub, today),
		"study-record":     list(StudyRecord(b, hub, today)),
		"training-sign-in": list(TrainingSignIn(b, b.Trainings[0])),
		"passing-slip":     list(PassingSlip(b.Circulations[0], today)),
		"voice-book":       list(VoiceBook(hub, today)),
		"voice-reply":      VoiceReplies(hub, today),
		"ledger-incidents": list(IncidentLedger(village, today)),
		"ledger-help":      list(HelpLedger(village, today)),
		"ledger-visits":    list(VisitLog(official, today)),
		"ledger-dues":      list(DuesLedger(village, today)),
		"ledger-allowance": list(AllowanceLedger(b, village, today)),
		"kit-ledger":       list(KitLedger(village, today)),
		"kit":              list(KitReceipt(hub, today)),
	}
}

// TestForms holds every form against its golden in testdata/forms.
func TestForms(t *testing.T) {
	board := formsBoard(t)
	all := forms(t, board)
	for name, docs := range all {
		t.Run(name, func(t *testing.T) {
			var dump strings.Builder
			for _, d := range docs {
				dump.WriteString(doc.Dump(d))
			}
			golden := filepath.Join("testdata", "forms", name+".txt")
			if *update {
				if err := os.WriteFile(golden, []byte(dump.String()), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil || dump.String() != string(want) {
				t.Errorf("%v\ngot:\n%s\nwant:\n%s", err, dump.String(), want)
			}
		})
	}
	goldens, _ := filepath.Glob("testdata/forms/*.txt")
	for _, g := range goldens {
		if all[strings.TrimSuffix(filepath.Base(g), ".txt")] == nil {
			t.Errorf("stale golden %s", g)
		}
	}
}

// TestFormsTwice: composing a form changes nothing in the records that the next one is made from.
func TestFormsTwice(t *testing.T) {
	board := formsBoard(t)
	first, second := forms(t, board), forms(t, board)
	for name, docs := range first {
		for i, d := range docs {
			if doc.Dump(d) != doc.Dump(second[name][i]) {
				t.Errorf("%s is another one the second time", name)
			}
		}
	}
}

// TestHandbookIsOfOneHub: the book of a hub holds what is its own, and nothing of another hub's people or of another village.
func TestHandbookIsOfOneHub(t *testing.T) {
	board := formsBoard(t)
	text := doc.Dump(Handbook(board, find[*record.Hub](t, board, record.HubKind, "jia-1"), board.Config.Today))
	for _, other := range []string{"欧阳秀琴", "199-0000-0002", "别家", "乙村", "旧干部", "赵困难", "宅基地", "水渠"} {
		if strings.Contains(text, other) {
			t.Errorf("holds %s", other)
		}
	}
	for _, own := range []string{"张志远", "199-0000-0003", "李大田", "周挂钩", "甲聘2023-01", "离退休党员", "每名党员联系周围10户左右群众", "公示5个工作日",
		"已记2件：当场办结1件，上报后答复1件，在办0件", "12日学习", "月底前年终考核", "甲镇党员中心户考核奖惩制度", "8.50"} {
		if !strings.Contains(text, own) {
			t.Errorf("lacks %s", own)
		}
	}
	for _, absent := range []string{"甲镇选聘办法", "取消的一次"} { // not valid yet; cancelled
		if strings.Contains(text, absent) {
			t.Errorf("holds %s", absent)
		}
	}
}

// TestFormsHoldNoFuture: what happens after the day is on no form.
func TestFormsHoldNoFuture(t *testing.T) {
	board := formsBoard(t)
	all := forms(t, board)
	for name, later := range map[string]string{"passing-slip": "2026-12-01", "ledger-dues": "12/1"} {
		for _, d := range all[name] {
			if strings.Contains(doc.Dump(d), later) {
				t.Errorf("%s holds %s", name, later)
			}
		}
	}
}

func TestAgreementsAreOfTheAppointed(t *testing.T) {
	board := formsBoard(t)
	s := *find[*record.Selection](t, board, record.SelectionKind, "done")
	list := Agreements(board, &s)
	if len(list) != 1 || list[0].Number != "甲聘〔2026〕1号" || !strings.Contains(doc.Dump(list[0]), "每天80元，全年不超过12天") {
		t.Errorf("%d agreements", len(list))
	}
	if s.Appointment = nil; Agreements(board, &s) != nil {
		t.Error("there are agreements before the result")
	}
}

// TestObjectionLogHasNoObjector: no column asks for who raised the objection.
func TestObjectionLogHasNoObjector(t *testing.T) {
	board := formsBoard(t)
	for _, b := range ObjectionLog(board.Selections[0]).Blocks {
		if table, ok := b.(*doc.Table); ok {
			for _, c := range table.Head {
				if head := doc.InlineText(c.Content); strings.Contains(head, "反映人") || strings.Contains(head, "姓名") || strings.Contains(head, "电话") {
					t.Errorf("column %s", head)
				}
			}
		}
	}
}

// TestFill: rows are added until the last page is full, be they empty or filled in, of one line or of several.
func TestFill(t *testing.T) {
	p := paper{first: 1000, next: 600, row: 200, width: 10} // rows of 270: three, then two
	long := strings.Repeat("长", 16)                         // four lines in a column of five characters: 810
	for _, c := range []struct {
		filled      []string
		pages, want int
	}{
		{nil, 1, 3}, {nil, 2, 5}, {nil, 3, 7}, {[]string{"1", "2", "3"}, 1, 3}, {[]string{"1", "2", "3", "4"}, 1, 5},
		{[]string{long}, 1, 1}, {[]string{long, "1"}, 1, 3}, {[]string{long}, 2, 3},
	} {
		table := ruled(col{"甲", 1, false}, col{"乙", 1, false})
		for _, text := range c.filled {
			table.Rows = append(table.Rows, cells("", text))
		}
		if got := len(fill(table, p, c.pages, 1).Rows); got != c.want {
			t.Errorf("%d rows on %d pages: %d, want %d", len(c.filled), c.pages, got, c.want)
		}
	}
}
