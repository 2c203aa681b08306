package generator_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
	"noticeboard/generator/publish"
)

// TestPostingPhotos: photos of the posting log and of door plates are published from their day on, not before.
func TestPostingPhotos(t *testing.T) {
	content := changed(t, nil)
	const name = "selections/2026-liujing.md"
	text := string(content[name].Data)
	text = strings.Replace(text, "date = 2026-09-30\n", "date = 2026-09-30\nphoto = \"/photos/board.jpg\"\nalt = \"公示贴在公开栏左边\"\n", 1)
	text = strings.Replace(text, "hung = 2026-10-16\n", "hung = 2026-10-16\nphoto = \"photos/plate.jpg\"\nalt = \"户牌在门牌旁边\"\n", 1)
	content[name] = &fstest.MapFile{Data: []byte(text)}
	content["photos/board.jpg"] = &fstest.MapFile{Data: photo(t)}
	content["photos/plate.jpg"] = &fstest.MapFile{Data: photo(t)}
	for _, c := range []struct {
		today        string
		board, plate bool
	}{{"2026-09-29", false, false}, {"2026-09-30", true, false}, {"2026-10-14", true, false}, {"2026-10-16", true, true}} {
		today, err := calendar.Parse(c.today)
		if err != nil {
			t.Fatal(err)
		}
		site, problems := generator.Plan(generator.Options{Content: content, Today: today, Jobs: 1})
		if problems.HasErrors() { // that some things lie ahead is only warned about
			t.Fatal(problems)
		}
		page := string(open(t, site, "selections/2026-liujing.html"))
		for picture, want := range map[string]bool{"media/photos/board-64.": c.board, "media/photos/plate-64.": c.plate} {
			found := slices.ContainsFunc(site.Outputs, func(o publish.Output) bool { return strings.HasPrefix(o.Path, picture) })
			if found != want || strings.Contains(page, picture) != want {
				t.Errorf("%s: %s is published: %t, on the page: %t, want %t", c.today, picture, found, strings.Contains(page, picture), want)
			}
		}
	}
}
