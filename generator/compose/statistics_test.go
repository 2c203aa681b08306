package compose

import (
	"fmt"
	"io/fs"
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
)

// tallied is the board of package tally, with more disputes, so that some villages may show theirs, and a stated contradiction.
func tallied(t *testing.T) fstest.MapFS {
	t.Helper()
	a, err := txtar.ParseFile("../tally/testdata/board.txtar")
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, f := range a.Files {
		content[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	var more strings.Builder
	for i := range 14 {
		hub, result := "dong-1", "成功"
		if i%2 > 0 {
			hub = "xi-1"
		}
		if i%5 == 4 {
			result = "未成功"
		}
		fmt.Fprintf(&more, "[[incident]]\nkind = \"矛盾排查\"\nhub = %q\ndate = 2025-%02d-03\nresult = %q\ntype = %q\nmatter = \"内部\"\n", hub, i%12+1, result, disputeTypes[i%4])
		fmt.Fprintf(&more, "[[incident]]\nkind = \"纠纷调处\"\nhub = %q\ndate = 2026-%02d-04\nresult = %q\ntype = %q\nhandler = \"内部\"\n", hub, i%9+1, result, disputeTypes[i%3])
	}
	content["ledgers/incidents-more.toml"] = &fstest.MapFile{Data: []byte(more.String())}
	content["statistics/s.toml"] = &fstest.MapFile{Data: []byte(`title = "发言的数字"
source = "推进会议发言"
as_of_text = "目前"
[[figure]]
id = "hubs"
label = "中心户"
value = 203
[[contradiction]]
title = "126户与203户"
stated = "两份材料"
check = "203−126=77"
handling = "分开列出"
`)}
	return content
}

// TestSummaries composes the pages that sum up the board. A golden is named NAME@DAY.golden.
func TestSummaries(t *testing.T) {
	b := load(t, tallied(t))
	for _, c := range []struct {
		overview *Overview
		today    calendar.Date
	}{
		{StatisticsPage, calendar.New(2026, time.November, 25)},
		{Bulletin, calendar.New(2026, time.November, 25)},
		{Bulletin, calendar.New(2026, time.March, 1)}, // of the year before
		{Peace, calendar.New(2026, time.November, 25)},
	} {
		name := filepath.Join("testdata", c.overview.Name+"@"+c.today.String()+".golden")
		t.Run(filepath.Base(name), func(t *testing.T) {
			got := doc.Dump(c.overview.Compose(b, c.today))
			if again := doc.Dump(c.overview.Compose(b, c.today)); again != got {
				t.Errorf("a second time:\n%s", again)
			}
			if strings.Contains(got, "内部") || strings.Contains(got, "隐村") {
				t.Error("what is not public is shown")
			}
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

// TestNothingToSum: a board without records of work has neither bulletin nor peace, and one without a hub no statistics.
func TestNothingToSum(t *testing.T) {
	content := tallied(t)
	for name := range content {
		if !strings.HasPrefix(name, "villages/") && name != "board.toml" && name != "officials.toml" {
			delete(content, name)
		}
	}
	today := calendar.New(2026, time.November, 25)
	b := load(t, content)
	if Bulletin.Compose(b, today) != nil || Peace.Compose(b, today) != nil {
		t.Error("something is told of nothing")
	}
	if d := StatisticsPage.Compose(b, today); d == nil || strings.Contains(doc.Dump(d), "2026年工作") {
		t.Error("the network alone is to be told")
	}
	bare := fstest.MapFS{"board.toml": content["board.toml"]}
	if d := StatisticsPage.Compose(load(t, bare), today); d != nil {
		t.Errorf("statistics of nothing:\n%s", doc.Dump(d))
	}
}

// TestOneVillage: a single village is not set beside others, and there is no chart of it.
func TestOneVillage(t *testing.T) {
	content := tallied(t)
	const more = "ledgers/incidents-more.toml"
	only := fstest.MapFS{}
	for _, name := range []string{"board.toml", more} {
		only[name] = content[name]
	}
	only[more] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(only[more].Data), "xi-1", "dong-1"))}
	for _, f := range must(fs.Glob(content, "villages/dong/*")) {
		only[f] = content[f]
	}
	b := load(t, only)
	today := calendar.New(2026, time.November, 25)
	for _, o := range []*Overview{StatisticsPage, Bulletin, Peace} {
		doc.Walk(o.Compose(b, today).Blocks, func(n doc.Block) bool {
			if c, ok := n.(*doc.Chart); ok && c.Kind == doc.BarChart {
				t.Errorf("%s has bars of one village", o.Name)
			}
			if table, ok := n.(*doc.Table); ok && len(table.Head) > 0 && doc.InlineText(table.Head[0].Content) == "村" {
				t.Errorf("%s has a table of one village", o.Name)
			}
			return true
		})
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// TestShield reads every table of three villages with up to eight of something as a curious reader would: from what is shown, the
// total and the rule, nobody must be able to tell a count of one or two.
func TestShield(t *testing.T) {
	type possible map[int]bool
	values := map[string]*[3]possible{} // of each village, by all that is shown
	all := func(do func(v []int)) {
		for i := range 9 * 9 * 9 {
			do([]int{i / 81, i / 9 % 9, i % 9})
		}
	}
	shown := func(v []int) string {
		hide := shield(v, nil)
		text := fmt.Sprint(v[0] + v[1] + v[2])
		for i := range v {
			if hide[i] {
				text += " ＊"
			} else {
				text += fmt.Sprint(" ", v[i])
			}
		}
		return text
	}
	sum := func(v []int) int { return v[0] + v[1] + v[2] }
	all(func(v []int) {
		key := shown(v)
		if values[key] == nil {
			values[key] = &[3]possible{{}, {}, {}}
		}
		for i, n := range v {
			values[key][i][n] = true
		}
	})
	all(func(v []int) {
		key := shown(v)
		for i, n := range v {
			if (n == 1 || n == 2) && len(values[key][i]) < 2 && sum(v) != 2*len(v) { // two each: the total alone tells
				t.Errorf("%v is shown as %s: village %d can be told", v, key, i)
			}
		}
		if !slices.Contains(v, 1) && !slices.Contains(v, 2) && strings.Contains(key, "＊") {
			t.Errorf("%v is shown as %s", v, key)
		}
	})
	if got := shield([]int{0, 5, 9}, []bool{true, true, false}); !slices.Equal(got, []bool{true, true, false}) {
		t.Errorf("parts of what is hidden: %v", got)
	}
}

// TestShieldedQuantities: what could point at a person is marked so.
func TestShieldedQuantities(t *testing.T) {
	b := load(t, tallied(t))
	text := doc.Dump(Peace.Compose(b, calendar.New(2026, time.November, 25)))
	if !strings.Contains(text, notShown) || !strings.Contains(text, "不单列") {
		t.Errorf("one report of a village is to be hidden, and the rule told:\n%s", text)
	}
}
