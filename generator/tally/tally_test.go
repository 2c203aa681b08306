package tally

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/source"
)

var today = calendar.New(2026, time.November, 25)

func load(t testing.TB) *record.Board {
	t.Helper()
	a, err := txtar.ParseFile("testdata/board.txtar")
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, f := range a.Files {
		content[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	b, problems := source.Load(content, source.Options{Calendar: calendar.Builtin(), Jobs: 1})
	for _, d := range problems {
		t.Error(d.Format(diag.English))
	}
	return b
}

// TestCount counts the board of testdata, in all and by scope. dong and xi are the two public villages.
func TestCount(t *testing.T) {
	b := load(t)
	tally := New(b, today)
	dong, xi := b.Villages[0], b.Villages[1]
	day := func(year int, month time.Month, d int) Scope { return Scope{To: calendar.New(year, month, d)} }
	for _, c := range []struct {
		name  string
		scope Scope
		want  int
	}{
		{"villages", Scope{}, 2},
		{"hubs", Scope{}, 3}, // dong-3 begins tomorrow, yin-1 is not public
		{"hubs", Scope{To: calendar.New(2026, 12, 31)}, 3},
		{"hubs", day(2014, 1, 1), 1}, // dong-2 stands since the design began
		{"hubs", day(2013, 12, 31), 0},
		{"hubs", Scope{Village: xi}, 1},
		{"earlier-hubs-standing", day(2012, 4, 30), 0},
		{"earlier-hubs-standing", day(2012, 5, 1), 1},
		{"earlier-hubs-standing", day(2013, 12, 31), 2},
		{"earlier-hubs-standing", day(2014, 1, 1), 0}, // closed on that day
		{"earlier-hubs-standing", Scope{}, 0},
		{"earlier-hubs", Scope{}, 2},
		{"earlier-villages", Scope{}, 1},
		{"groups", Scope{}, 4},
		{"members", Scope{}, 4},
		{"members-unlinked", Scope{}, 1},
		{"families", Scope{}, 19}, // without those of the member who has no hub
		{"officials", Scope{}, 2},
		{"officials", Scope{Village: dong}, 1}, // the other one is linked to both villages

		{"activities", Scope{}, 3},
		{"activities", Year(nil, 2026), 2},
		{"activities", Year(nil, 2025), 1},
		{"activities", Year(nil, 2027), 0},
		{"activities", Scope{From: calendar.New(2026, 1, 2), To: calendar.New(2026, 11, 24)}, 0},
		{"activities", Scope{From: calendar.New(2026, 1, 1), To: calendar.New(2026, 1, 1)}, 1},
		{"activity-people", Year(nil, 2026), 21},
		{"activity-people", Year(dong, 2026), 13},
		{"services", Scope{}, 2},
		{"suggestions", Scope{}, 2},
		{"sessions", Scope{}, 2},
		{"session-people", Scope{}, 12}, // 3 listed and 9 counted
		{"questions-asked", Scope{}, 10},
		{"questions-right", Scope{}, 8},
		{"deliveries", Scope{}, 1},
		{"trainings", Scope{}, 3},
		{"trainings", Scope{Village: dong}, 1},
		{"trainings", Scope{Village: xi}, 0},
		{"training-people", Scope{}, 8},
		{"training-invited", Scope{}, 9}, // 4, 2 where nobody wrote it down, 3 where more came

		{"voices", Scope{}, 5},
		{"voices-settled", Scope{}, 1},
		{"voices-reported", Scope{}, 3},
		{"voices-answered", Scope{}, 2},
		{"voices-answered", Year(nil, 2026), 1}, // by the day of the voice, not of the answer
		{"voices-done", Scope{}, 3},
		{"helped", Scope{}, 1},
		{"helped", day(2026, 5, 31), 2},
		{"helped", day(2026, 6, 1), 1},
		{"helps", Year(nil, 2026), 1},
		{"help-actions", Year(nil, 2026), 1},

		{"patrols", Scope{}, 1},
		{"patrol-people", Scope{}, 4},
		{"stability-reports", Scope{}, 1},
		{"case-leads", Scope{}, 1},
		{"disputes", Scope{}, 4},
		{"disputes-found", Scope{}, 2},
		{"disputes-brought", Scope{}, 2},
		{"disputes-settled", Scope{}, 2}, // one is closed tomorrow

		{"kits", Scope{}, 2},
		{"kit-items", Scope{}, 13},
		{"kit-broken", Scope{}, 2},
		{"kit-returned", Year(nil, 2026), 1},
		{"allowances", Year(nil, 2025), 46050}, // paid in 2026 for 2025
		{"allowances", Year(nil, 2026), 8000},
		{"allowances-time", Scope{}, 24050},
		{"allowances-activities", Scope{}, 30000},

		{"assessed", Scope{}, 3},
		{"excellent", Scope{}, 1},
		{"passed", Scope{}, 1},
		{"failed", Scope{}, 1},
		{"renewed", Scope{}, 1},
		{"dismissed", Scope{}, 0},
		{"commended", Scope{}, 1},
		{"reserve", Scope{}, 2}, // one is named twice
	} {
		if got := tally.Count(c.name, c.scope); got != c.want {
			t.Errorf("%s %+v: %d, want %d", c.name, c.scope, got, c.want)
		}
	}
}

// TestTotals: what belongs to villages and what belongs to none make up the town, and months make up the year.
func TestTotals(t *testing.T) {
	b := load(t)
	tally := New(b, today)
	for _, q := range Quantities {
		villages, sum := tally.ByVillage(q.Name, Year(nil, 2026))
		for i, v := range b.Villages {
			if got := tally.Count(q.Name, Year(v, 2026)); got != villages[i] {
				t.Errorf("%s of %s: %d and %d", q.Name, v.Name, villages[i], got)
			}
			sum += villages[i]
		}
		if total := tally.Count(q.Name, Year(nil, 2026)); total != sum {
			t.Errorf("%s: %d, villages make %d", q.Name, total, sum)
		}
		if villages[2] != 0 {
			t.Errorf("%s counts %d of a village that is not public", q.Name, villages[2])
		}
		if q.Stock {
			continue
		}
		months := 0
		for _, n := range tally.ByMonth(q.Name, nil, 2026) {
			months += n
		}
		if total := tally.Count(q.Name, Year(nil, 2026)); total != months {
			t.Errorf("%s: %d, months make %d", q.Name, total, months)
		}
	}
	if got := tally.ByMonth("activities", nil, 2026); !slices.Equal(got, []int{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}) {
		t.Errorf("months %v", got)
	}
	if got := tally.ByMonth("activities", b.Villages[1], 2025); len(got) != 12 {
		t.Errorf("months of a past year %v", got)
	}
	if got := tally.ByMonth("activities", nil, 2027); got != nil {
		t.Errorf("months of a year to come %v", got)
	}
}

// TestHistory: years and periods as they are told.
func TestHistory(t *testing.T) {
	tally := New(load(t), today)
	if got := tally.FirstYear("activities", "disputes"); got != 2025 {
		t.Errorf("first year %d", got)
	}
	if got := tally.FirstYear("visits"); got != 0 {
		t.Errorf("first year of nothing %d", got)
	}
	if got := tally.Period("activities", Scope{}).Chinese(); got != "2025年12月31日至2026年11月25日" {
		t.Errorf("period %s", got)
	}
	if got := tally.Period("activities", Year(nil, 2026)).Chinese(); got != "2026年1月1日至11月25日" {
		t.Errorf("period %s", got)
	}
	if !tally.Dated("hubs") || tally.Dated("members") {
		t.Error("hubs are dated, members are not")
	}
}

// TestShare holds rounding, the form of a rate, and that there is none without a base.
func TestShare(t *testing.T) {
	for _, c := range []struct {
		n, d, digits int
		unit, want   string
	}{
		{423, 455, 1, "%", "423÷455=93.0%"},
		{423, 455, 0, "%", "423÷455=93%"},
		{1, 8, 1, "%", "1÷8=12.5%"},
		{1, 8, 0, "%", "1÷8=13%"},
		{1, 3, 2, "", "1÷3=0.33"},
		{2, 3, 2, "", "2÷3=0.67"},
		{0, 7, 1, "%", "0÷7=0.0%"},
		{7, 7, 1, "%", "7÷7=100.0%"},
		{811, 203, 1, "名", "811÷203=4.0名"},
		{5075, 811, 1, "户", "5075÷811=6.3户"},
	} {
		if got := (Share{Numerator: c.n, Denominator: c.d, Digits: c.digits, Unit: c.unit}).String(); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	tally := New(load(t), today)
	if _, ok := tally.Share("settled-rate", Year(nil, 2025)); ok {
		t.Error("there is a rate of no disputes")
	}
	for name, want := range map[string]string{
		"settled-rate":        "2÷4=50.0% 2026年1月1日至11月25日",
		"answer-rate":         "1÷2=50.0% 2026年1月1日至11月25日",
		"training-rate":       "8÷9=88.9% 2026年1月1日至11月25日",
		"families-per-member": "19÷4=4.8户 2026年11月25日",
		"commended-share":     "1÷3=33.3% 2026年1月1日至11月25日",
	} {
		x, ok := tally.Share(name, Year(nil, 2026))
		if got := x.String() + " " + x.Period.Chinese(); !ok || got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestValue(t *testing.T) {
	money := Find("allowances")
	for n, want := range map[int]string{0: "0", 100: "1", 8050: "80.50", 46005: "460.05", 7: "0.07"} {
		if got := money.Value(n); got != want {
			t.Errorf("%d fen: %s, want %s", n, got, want)
		}
	}
}

// TestLists: names are unique over quantities and rates, and rates are made of quantities that there are.
func TestLists(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range Names() {
		if seen[name] {
			t.Errorf("%s twice", name)
		}
		seen[name] = true
	}
	for _, q := range Quantities {
		if q.Title == "" || q.English == "" || q.Unit == "" {
			t.Errorf("%s lacks a title or a unit", q.Name)
		}
	}
	for _, r := range Rates {
		if Find(r.Numerator) == nil || Find(r.Denominator) == nil {
			t.Errorf("%s is %s of %s", r.Name, r.Numerator, r.Denominator)
		}
	}
}

// TestSame: two tallies of one board hold the same.
func TestSame(t *testing.T) {
	b := load(t)
	if x, y := New(b, today), New(b, today); !reflect.DeepEqual(x.entries, y.entries) {
		t.Error("two tallies differ")
	}
}

// BenchmarkNew is a board of 12 villages and 203 hubs with 5,000 incidents; a tally of it must stay below 5 ms. Every cell that is
// asked for afterwards is read from it.
func BenchmarkNew(b *testing.B) {
	board := large(5_000)
	for b.Loop() {
		t := New(board, today)
		for _, name := range []string{"patrols", "stability-reports", "case-leads", "disputes", "disputes-settled"} {
			t.ByVillage(name, Year(nil, 2026))
			t.ByMonth(name, nil, 2026)
		}
	}
}

func large(incidents int) *record.Board {
	meta := func(k *record.Kind, id, dir string) record.Meta {
		return record.Meta{Kind: k, ID: id, Dir: dir, File: dir + "/" + id}
	}
	list := []record.Record{&record.Config{Meta: meta(record.ConfigKind, "board", "")}}
	for i := range 12 {
		dir := fmt.Sprintf("villages/v%d", i)
		list = append(list, &record.Village{Meta: meta(record.VillageKind, fmt.Sprint("v", i), dir), Name: fmt.Sprint("村", i)})
	}
	for i := range 203 {
		list = append(list, &record.Hub{Meta: meta(record.HubKind, fmt.Sprint("h", i), fmt.Sprintf("villages/v%d", i%12)), Group: i/12 + 1})
	}
	kinds := []string{record.Patrol, record.Report, record.Lead, record.Found, record.Mediation}
	for i := range incidents {
		list = append(list, &record.Incident{
			Meta: meta(record.IncidentKind, fmt.Sprint("i", i), "ledgers"), Kind: kinds[i%5], Hub: record.Ref[record.Hub]{ID: fmt.Sprint("h", i%203)},
			Date: today.AddDays(-i % 700), Result: "成功", People: 3,
		})
	}
	board, _ := record.Assemble(list, calendar.Builtin())
	return board
}
