package compose

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// contentFiles is the content folder of the repository, each file as edit makes it.
func contentFiles(t *testing.T, edit func(name, text string) string) fs.FS {
	t.Helper()
	content, source := fstest.MapFS{}, os.DirFS("../../content")
	err := fs.WalkDir(source, ".", func(name string, d fs.DirEntry, err error) error {
		if ext := path.Ext(name); err == nil && (ext == ".toml" || ext == ".md") {
			var data []byte
			data, err = fs.ReadFile(source, name)
			content[name] = &fstest.MapFile{Data: []byte(edit(name, string(data)))}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// publicPages dumps all overviews and the pages of all public records, by name. Links to a record say no more than its address, so
// they are left out.
func publicPages(b *record.Board, today calendar.Date) map[string]string {
	pages := map[string]string{}
	add := func(name string, d *doc.Document) {
		if d != nil {
			pages[name] = doc.Dump(d)
		}
	}
	for _, o := range append(slices.Clone(Overviews), StatisticsPage) {
		add("overview:"+o.Name, o.Compose(b, today))
	}
	for _, r := range b.All() {
		if r.Base().IsPublic() {
			add(Reference(r), Record(b, r, today))
		}
	}
	for _, s := range b.Selections {
		for _, x := range Life(b, s, today) {
			add("life of "+s.ID+x.Key+x.Date.String()+x.Title, &doc.Document{Blocks: x.Blocks})
		}
	}
	return pages
}

// TestWithheld: a member, a hub or a village that is not public is named on no page but those that exist to name people: the rounds
// of selection and the commendations (a check warns of these).
func TestWithheld(t *testing.T) {
	names, villageDir := regexp.MustCompile(`(?m)^name = ".*"$`), "villages/gengduo/"
	b := load(t, contentFiles(t, func(name, text string) string {
		ok, _ := path.Match(record.MemberKind.Files, name)
		switch {
		case ok:
			return names.ReplaceAllString(text, "name = \"匿名者\"\npublic = false")
		case name == villageDir+"village.toml":
			return strings.Replace(names.ReplaceAllString(text, "name = \"匿名村\""), "name = ", "public = false\nname = ", 1)
		case name == "villages/guozhai/hubs.toml":
			return strings.Replace(text, "[[hub]]\n", "[[hub]]\nname = \"匿名户\"\npublic = false\n", 1)
		}
		return text
	}))
	for name, page := range publicPages(b, b.Config.Today) {
		kind, _, _ := strings.Cut(name, ":")
		if kind == "selection" || kind == "commendation" || strings.HasPrefix(name, "life of ") || strings.Contains(name, "gengduo") { // or of that village
			continue
		}
		for _, mark := range []string{"匿名者", "匿名村", "匿名户"} {
			if at := strings.Index(page, mark); at >= 0 {
				t.Errorf("%s names %s: %s", name, mark, page[max(0, at-200):at+len(mark)])
			}
		}
	}
	if b.Find(record.MemberKind, "gz-001").Label() != "匿名者" || !slices.ContainsFunc(b.Hubs, func(h *record.Hub) bool { return h.Name == "匿名户" && !h.IsPublic() }) ||
		!slices.ContainsFunc(b.Villages, func(v *record.Village) bool { return v.Name == "匿名村" && !v.IsPublic() }) {
		t.Error("nothing is withheld")
	}
}

// TestAhead: what the ledgers hold of the days after today changes no page.
func TestAhead(t *testing.T) {
	same := func(_, text string) string { return text }
	whole, cut := load(t, contentFiles(t, same)), load(t, contentFiles(t, same))
	random := rand.New(rand.NewPCG(4, 2026))
	var days []calendar.Date
	for range 6 {
		days = append(days, calendar.New(2026, time.Month(1+random.IntN(12)), 1+random.IntN(28)))
	}
	slices.SortFunc(days, func(x, y calendar.Date) int { return y.Compare(x) }) // each cuts off more
	removed := 0
	for _, day := range days {
		removed += cutAfter(cut, day)
		want, got := publicPages(cut, day), publicPages(whole, day)
		if len(want) != len(got) {
			t.Errorf("%s: %d pages, %d without what lies ahead", day, len(got), len(want))
		}
		for name, page := range got {
			if page != want[name] {
				t.Errorf("%s: %s tells what lies ahead:\n%s", day, name, difference(want[name], page))
			}
		}
	}
	if removed < 100 {
		t.Errorf("only %d entries lay ahead", removed)
	}
}

// difference is the first line in which two texts differ.
func difference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("line %d: %s, want %s", i+1, g[i], w[i])
		}
	}
	return "more or fewer lines"
}

// cutAfter takes out of the ledgers whatever they hold of the days after a day, and says how much that was.
func cutAfter(b *record.Board, day calendar.Date) (removed int) {
	later := func(dates ...*calendar.Date) {
		for _, d := range dates {
			if d.After(day) {
				*d = calendar.Date{}
				removed++
			}
		}
	}
	b.Voices = before(b.Voices, day, &removed, func(x *record.Voice) calendar.Date { return x.Date })
	b.Helps = before(b.Helps, day, &removed, func(x *record.Help) calendar.Date { return x.Since })
	b.Incidents = before(b.Incidents, day, &removed, func(x *record.Incident) calendar.Date { return x.Date })
	b.Kits = before(b.Kits, day, &removed, func(x *record.Kit) calendar.Date { return x.Issued })
	b.Visits = before(b.Visits, day, &removed, func(x *record.Visit) calendar.Date { return x.Date })
	b.Activities = before(b.Activities, day, &removed, func(x *record.Activity) calendar.Date { return x.Date })
	for _, h := range b.Hubs {
		h.Voices = before(h.Voices, day, &removed, func(x *record.Voice) calendar.Date { return x.Date })
		h.Helps = before(h.Helps, day, &removed, func(x *record.Help) calendar.Date { return x.Since })
		h.Incidents = before(h.Incidents, day, &removed, func(x *record.Incident) calendar.Date { return x.Date })
		h.Kits = before(h.Kits, day, &removed, func(x *record.Kit) calendar.Date { return x.Issued })
		h.Visits = before(h.Visits, day, &removed, func(x *record.Visit) calendar.Date { return x.Date })
		h.Activities = before(h.Activities, day, &removed, func(x *record.Activity) calendar.Date { return x.Date })
	}
	for _, v := range b.Voices {
		later(&v.Settled, &v.Reported, &v.Answered)
	}
	for _, h := range b.Helps {
		later(&h.Done)
		h.Actions = before(h.Actions, day, &removed, func(x record.HelpAction) calendar.Date { return x.Date })
	}
	for _, i := range b.Incidents {
		if i.Closed.After(day) {
			i.Result = "处理中"
		}
		later(&i.Closed)
	}
	for _, k := range b.Kits {
		later(&k.Returned)
	}
	for _, p := range b.Plans {
		p.Deliveries = before(p.Deliveries, day, &removed, func(x record.Delivery) calendar.Date { return x.Date })
	}
	for _, c := range b.Circulations {
		c.Passings = before(c.Passings, day, &removed, func(x record.Passing) calendar.Date { return x.Received })
		for i := range c.Passings {
			later(&c.Passings[i].Passed)
		}
	}
	return removed
}

func before[T any](list []T, day calendar.Date, removed *int, date func(T) calendar.Date) []T {
	kept := slices.DeleteFunc(slices.Clone(list), func(x T) bool { return date(x).After(day) })
	*removed += len(list) - len(kept)
	return kept
}
