package compose

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// network loads testdata/network.txtar, changed before by change where it is not nil.
func network(t *testing.T, change func(fstest.MapFS)) *record.Board {
	t.Helper()
	a, err := txtar.ParseFile("testdata/network.txtar")
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, f := range a.Files {
		content[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	if change != nil {
		change(content)
	}
	return load(t, content)
}

var networkDay = calendar.New(2026, 11, 25)

// TestNetworkPages composes the pages of the network and of its institutions. A golden is testdata/network/NAME.txt.
func TestNetworkPages(t *testing.T) {
	b := network(t, nil)
	pages := map[string]*doc.Document{"chart": NetworkChart(b, networkDay), "regulation-text": RegulationText(b.Find(record.RegulationKind, "v2").(*record.Regulation))}
	for _, o := range []*Overview{Network, Responsibilities, Timeline, Lists} {
		pages[o.Name] = o.Compose(b, networkDay)
	}
	for _, r := range b.All() {
		switch m := r.Base(); m.Kind {
		case record.OrganisationKind, record.RegulationKind, record.ArticleKind, record.HubKind, record.VillageKind:
			if d := Record(b, r, networkDay); d != nil && m.IsPublic() {
				pages[m.Kind.Name+"-"+m.ID] = d
			}
		}
	}
	goldens, _ := filepath.Glob("testdata/network/*.txt")
	for _, name := range goldens {
		if pages[strings.TrimSuffix(filepath.Base(name), ".txt")] == nil {
			t.Errorf("stale golden %s", name)
		}
	}
	for name, d := range pages {
		got := doc.Dump(d)
		for _, secret := range []string{"内部的", "还没有", "将来的", "不具名", "不公开的", "未来人", "孙岗位", "无户人", "吴旧任", "取消的", "99"} {
			if strings.Contains(got, secret) {
				t.Errorf("%s says %s", name, secret)
			}
		}
		file := filepath.Join("testdata/network", name+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want, err := os.ReadFile(file); err != nil || got != string(want) {
			t.Errorf("%s: %v\ngot:\n%s\nwant:\n%s", name, err, got, want)
		}
	}
}

// TestNetworkSmallBoard: a board without the records of an overview has none, and a hub without a ledger no details.
func TestNetworkSmallBoard(t *testing.T) {
	b := load(t, archive(t))
	b.Hubs, b.Villages = nil, nil
	for _, o := range []*Overview{Network, Responsibilities, Timeline, Lists} {
		if d := o.Compose(b, networkDay); d != nil {
			t.Errorf("%s of a board that has nothing for it:\n%s", o.Name, doc.Dump(d))
		}
	}
	if d := NetworkChart(b, networkDay); d != nil {
		t.Errorf("a chart of no network:\n%s", doc.Dump(d))
	}
	if d := HubDetails(b, &record.Hub{}, networkDay); d != nil {
		t.Errorf("details of a hub that has none:\n%s", doc.Dump(d))
	}
}

// TestAssignedDutiesNamed: who has which duty is said only where the board names members.
func TestAssignedDutiesNamed(t *testing.T) {
	b := network(t, func(content fstest.MapFS) {
		board := string(content["board.toml"].Data) + "[site]\nhub_members = \"names\"\n"
		content["board.toml"] = &fstest.MapFile{Data: []byte(board)}
	})
	text := doc.Dump(HubDetails(b, b.Hubs[0], networkDay))
	if !strings.Contains(text, "孙岗位") || !strings.Contains(text, "河道管护岗") {
		t.Errorf("the board names members:\n%s", text)
	}
}

// TestRegulationStatus follows a regulation and its revisions through the years.
func TestRegulationStatus(t *testing.T) {
	b := network(t, nil)
	for _, c := range []struct{ id, day, want string }{
		{"v1", "2014-03-17", "尚未生效"}, {"v1", "2014-03-18", "现行有效"}, {"v1", "2026-01-14", "现行有效"}, {"v1", "2026-01-15", "已被《选聘办法》（第2版）代替"},
		{"v2", "2026-01-14", "尚未生效"}, {"v2", "2026-12-31", "现行有效"}, {"v2", "2027-01-01", "已被《选聘办法》（第3版）代替"}, {"v3", "2026-12-31", "尚未生效"},
	} {
		day, err := calendar.Parse(c.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.InlineText(regulationStatus(b.Find(record.RegulationKind, c.id).(*record.Regulation), day)); got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.id, c.day, got, c.want)
		}
	}
	ended := &record.Regulation{ValidFrom: calendar.New(2020, 1, 1), ValidUntil: calendar.New(2025, 12, 31)}
	if got := doc.InlineText(regulationStatus(ended, networkDay)); got != "已废止" {
		t.Errorf("a regulation that ran out is %s", got)
	}
}

// TestBranchLoop: branches that are below each other lose no hub.
func TestBranchLoop(t *testing.T) {
	v := &record.Village{Branches: []record.Branch{{ID: "a", Type: "党支部", Parent: "b"}, {ID: "b", Type: "党支部", Parent: "a"}}}
	meta := record.Meta{Kind: record.HubKind}
	v.Hubs = []*record.Hub{{Meta: meta, Group: 1, Branch: "a"}, {Meta: meta, Group: 2}}
	if nodes := villageNodes(v, v.Hubs); len(nodes) != 2 {
		t.Errorf("%d hubs of 2", len(nodes))
	}
}
