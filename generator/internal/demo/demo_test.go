package main

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/source"
)

var content = os.DirFS("../../../content")

// TestCommitted holds the committed files against what the program makes of the hand-written records.
func TestCommitted(t *testing.T) {
	made, err := generate(content)
	if err != nil {
		t.Fatal(err)
	}
	again, err := generate(content)
	if err != nil || !maps.EqualFunc(made, again, bytes.Equal) {
		t.Fatal("a second run makes other files", err)
	}
	stale, err := differences(content, made)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range stale {
		t.Errorf("%s is not what the program makes; run go run ./generator/internal/demo", name)
	}
}

// TestTotals counts the whole board: the town's size, the pilot's hubs, and the ledgers since 2025.
func TestTotals(t *testing.T) {
	board, problems := source.Load(content, source.Options{Calendar: calendar.Builtin(), Jobs: 2})
	for _, d := range problems {
		t.Error(d.Format(diag.Chinese))
	}
	families, past := 0, 0
	for _, m := range board.Members {
		families += m.FamilyCount()
		if m.Hub.To == nil || m.Families > 0 && m.Families != len(m.Linked) {
			t.Errorf("%s (%s): hub %q, %d families written down, %d listed", m.Name, m.ID, m.Hub.ID, m.Families, len(m.Linked))
		}
	}
	for _, v := range board.Villages {
		past += len(v.PastHubs)
		names := map[string]bool{}
		for _, m := range v.Members {
			if names[m.Name] {
				t.Errorf("%s has two members named %s", v.Name, m.Name)
			}
			names[m.Name] = true
		}
		for _, g := range v.Groups {
			if !slices.ContainsFunc(v.Hubs, func(h *record.Hub) bool { return h.Group == g.Number }) {
				t.Errorf("group %d of %s has no hub", g.Number, v.Name)
			}
		}
	}
	var n count
	for _, i := range board.Incidents {
		n.add(i)
	}
	guozhai := len(board.Find(record.VillageKind, "guozhai").(*record.Village).PastHubs)
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"villages", len(board.Villages), 12}, {"hubs", len(board.Hubs), 203}, {"members", len(board.Members), memberTotal},
		{"families", families, familyTotal}, {"listed families", len(board.Families), familyTotal},
		{"hubs of the pilot outside Guozhai", past - guozhai, 117},
		{"disputes", n.disputes, disputeTotal}, {"settled disputes", n.settled, settledTotal},
		{"reports", n.reports, reportTotal}, {"leads", n.leads, leadTotal},
	} {
		if c.got != c.want {
			t.Errorf("%d %s, not %d", c.got, c.what, c.want)
		}
	}
	for _, h := range board.Hubs {
		if len(h.Officials) == 0 || len(h.Kits) == 0 || len(h.Members) < 3 {
			t.Errorf("%s has %d officials, %d kits, %d members", h.ID, len(h.Officials), len(h.Kits), len(h.Members))
		}
	}
}

// TestReach counts the members whom the generated plans have not reached.
func TestReach(t *testing.T) {
	board, _ := source.Load(content, source.Options{Calendar: calendar.Builtin(), Jobs: 2})
	reached := map[*record.Member]bool{}
	for _, p := range board.Plans {
		for _, s := range p.Sessions {
			if len(s.Attended) > 0 && !s.Held(today) {
				t.Errorf("%s: %s has attendance but was not held", p.ID, s.Date)
			}
			for _, m := range s.Attended {
				if reached[m.To] = true; s.Hub.To != nil && m.To.Hub.To != s.Hub.To {
					t.Errorf("%s: %s is not of the hub %s", p.ID, m.ID, s.Hub.ID)
				}
			}
		}
		for _, d := range p.Deliveries {
			reached[d.Member.To] = true
		}
	}
	missed := 0
	for _, v := range board.Villages[1:] {
		for _, m := range v.Members {
			if !reached[m] {
				missed++
			}
		}
	}
	if missed != unreachedTotal {
		t.Errorf("%d members outside Guozhai are not reached, not %d", missed, unreachedTotal)
	}
}

// TestGuard: the program refuses records that leave it no room, and sees files that it no longer makes.
func TestGuard(t *testing.T) {
	copied := fstest.MapFS{}
	err := fs.WalkDir(content, ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			var data []byte
			data, err = fs.ReadFile(content, p)
			copied[p] = &fstest.MapFile{Data: data}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	made, err := generate(copied)
	if err != nil {
		t.Fatal(err)
	}
	copied["plans/2031-old.toml"] = &fstest.MapFile{Data: []byte(mark + "title = \"x\"\n")}
	if stale, err := differences(copied, made); err != nil || !slices.Contains(stale, "plans/2031-old.toml") {
		t.Errorf("a file that is made no more is not seen: %v %v", stale, err)
	}
	delete(copied, "plans/2031-old.toml")
	var many bytes.Buffer
	for range leadTotal + 1 {
		many.WriteString("[[incident]]\nkind = \"案件线索\"\nhub = \"guozhai-01\"\ndate = 2026-05-01\n")
	}
	copied["ledgers/incidents-many.toml"] = &fstest.MapFile{Data: many.Bytes()}
	if _, err := generate(copied); err == nil {
		t.Error("more leads than the town has are accepted")
	}
}
