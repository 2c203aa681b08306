package compose

import (
	"os"
	"testing"
	"testing/fstest"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
)

const catalogueItems = `[[item]]
id = "finance"
matter = "村级财务收支"
basis = "《村民委员会组织法》第三十条"
period = "每季度"
publisher = "村民委员会"
channels = ["村务公开栏", "本站"]
level = "村"
since = 2026-07-01
[[item]]
id = "honours"
matter = "表彰决定"
basis = "考核奖惩制度"
period = "随时"
within = 10
publisher = "镇党委"
channels = ["本站"]
level = "镇"
kinds = ["commendation"]
[[item]]
id = "plans"
matter = "学习安排"
basis = "学习制度"
period = "每年"
publisher = "镇党委"
channels = ["本站"]
level = "镇"
since = 2026-01-01
kinds = ["plan"]
`

// TestDisclosure: one item is overdue, one has been met, one is not owed yet; without a catalogue there is no page.
func TestDisclosure(t *testing.T) {
	content := archive(t).(fstest.MapFS)
	today := calendar.New(2026, 12, 10)
	if d := Disclosure.Compose(load(t, content), today); d != nil {
		t.Errorf("a page without a catalogue:\n%s", doc.Dump(d))
	}
	content["disclosure.toml"] = &fstest.MapFile{Data: []byte(catalogueItems)}
	golden(t, "testdata/disclosure.golden", doc.Dump(Disclosure.Compose(load(t, content), today)))
}

// golden holds a text against a file, or rewrites the file with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
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
}
