package compose

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// serviceDay is the day on which the board of testdata/service is looked at.
var serviceDay = calendar.New(2026, time.November, 25)

func serviceBoard(t *testing.T) *record.Board {
	t.Helper()
	a, err := txtar.ParseFile("testdata/service/board.txtar")
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, f := range a.Files {
		content[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return load(t, content)
}

// TestService holds the pages of voices, help and support, and the lists of allowances, to goldens.
func TestService(t *testing.T) {
	b := serviceBoard(t)
	hubs := *b
	config := *b.Config
	config.Site.AllowanceNames = "hubs"
	hubs.Config = &config
	list := func(b *record.Board, id string) *doc.Document {
		return Record(b, b.Find(record.AllowanceKind, id), serviceDay)
	}
	for name, d := range map[string]*doc.Document{
		"voices": Voices.Compose(b, serviceDay), "help": Help.Compose(b, serviceDay), "support": Support.Compose(b, serviceDay),
		"allowance": list(b, "2026-q2"), "allowance-hubs": list(&hubs, "2026-q2"), "allowance-year": list(b, "2025"),
	} {
		t.Run(name, func(t *testing.T) {
			file, got := filepath.Join("testdata", "service", name+".txt"), doc.Dump(d)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil || got != string(want) {
				t.Errorf("%v\ngot:\n%s\nwant:\n%s", err, got, want)
			}
			for _, secret := range []string{"内部", "7.77", "李四海", "不公开", "明天"} {
				if strings.Contains(got, secret) {
					t.Errorf("the page says %s", secret)
				}
			}
		})
	}
}

// TestServiceEmpty: a board without these records has none of the pages, and neither has one whose records are all to come.
func TestServiceEmpty(t *testing.T) {
	b := serviceBoard(t)
	early := calendar.New(2019, time.January, 1)
	bare := &record.Board{Config: b.Config, Hubs: b.Hubs, Villages: b.Villages, Officials: b.Officials}
	for _, o := range []*Overview{Voices, Help, Support} {
		if d := o.Compose(bare, serviceDay); d != nil {
			t.Errorf("%s of a board without records: %s", o.Name, doc.Dump(d))
		}
	}
	for _, o := range []*Overview{Voices, Help} {
		if d := o.Compose(b, early); d != nil {
			t.Errorf("%s before the first record: %s", o.Name, doc.Dump(d))
		}
	}
}

// TestVoicesLimit: no more than the newest entries are listed, all are counted.
func TestVoicesLimit(t *testing.T) {
	b := serviceBoard(t)
	many := *b
	many.Voices = nil
	for i := range mostVoices + 5 {
		v := *b.Voices[1]
		v.Summary = fmt.Sprintf("第%03d件。", i)
		many.Voices = append(many.Voices, &v)
	}
	text := doc.Dump(Voices.Compose(&many, serviceDay))
	for want, there := range map[string]bool{"共35件": true, "最近的30件": true, "第034件": true, "第005件": true, "第004件": false} {
		if strings.Contains(text, want) != there {
			t.Errorf("%s: there is %v, want %v", want, !there, there)
		}
	}
}

// TestCoarse: no row has so few people that they can be told, and none can be worked out from the total.
func TestCoarse(t *testing.T) {
	for _, c := range []struct {
		rows, want []headcount
	}{
		{nil, nil},
		{[]headcount{{"甲", 3}, {"乙", 5}}, []headcount{{"甲", 3}, {"乙", 5}}},
		{[]headcount{{"甲", 1}, {"乙", 5}, {"丙", 4}}, []headcount{{"乙", 5}, {"其他", 5}}},
		{[]headcount{{"甲", 1}, {"乙", 9}, {"丙", 2}}, []headcount{{"乙", 9}, {"其他", 3}}},
		{[]headcount{{"甲", 1}, {"乙", 9}, {"丙", 1}}, []headcount{{"其他", 11}}},
		{[]headcount{{"甲", 2}}, []headcount{{"其他", 2}}},
	} {
		if got := coarse(c.rows, "其他"); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.rows, got, c.want)
		}
	}
}

func TestShares(t *testing.T) {
	for _, c := range []struct {
		part, whole int
		want        string
	}{
		{423, 455, "423件，占455件的93.0%"}, {0, 7, "0件，占7件的0.0%"}, {2, 3, "2件，占3件的66.7%"}, {1, 2000, "1件，占2000件的0.1%"}, {0, 0, "0件"}, {5, 5, "5件，占5件的100.0%"},
	} {
		if got := outOf(c.part, c.whole, "件"); got != c.want {
			t.Errorf("%d of %d: %s, want %s", c.part, c.whole, got, c.want)
		}
	}
	for fen, want := range map[int64]string{0: "0", 8000: "80", 8050: "80.50", 5: "0.05"} {
		if got := yuan(fen); got != want {
			t.Errorf("%d fen: %s, want %s", fen, got, want)
		}
	}
}
