package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

func date(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func meta(k *record.Kind, id, dir string) record.Meta {
	return record.Meta{ID: id, Slug: id, Kind: k, Dir: dir, File: dir + "/" + id}
}

// board has two villages, one of them not public, a hub in each, a round in publicity, and seven notices.
func board(t testing.TB, more ...record.Record) *record.Board {
	t.Helper()
	no := false
	hidden := &record.Village{Meta: meta(record.VillageKind, "hidden", "villages/hidden"), Name: "暗村"}
	hidden.Public = &no
	v := &record.Village{Meta: meta(record.VillageKind, "guozhai", "villages/guozhai"), Name: "郭寨村", Order: 1}
	records := []record.Record{
		&record.Config{Meta: meta(record.ConfigKind, "board", ""), Title: "公示栏 & 栏",
			Town: record.Town{FullName: "泰兴市宣堡镇", Party: "中共宣堡镇委员会"}, Site: record.SiteOptions{PageSize: 5}},
		v, hidden,
		&record.Hub{Meta: meta(record.HubKind, "guozhai-01", "villages/guozhai"), Group: 1, Head: record.Ref[record.Member]{ID: "m1"}},
		&record.Hub{Meta: meta(record.HubKind, "hidden-01", "villages/hidden"), Group: 1},
		&record.Member{Meta: meta(record.MemberKind, "m1", "villages/guozhai"), Name: "郭䶮"},
		&record.Selection{Meta: meta(record.SelectionKind, "2026-guozhai", "selections"), Village: record.Ref[record.Village]{ID: "guozhai"},
			Publicity:  &record.Publicity{Start: date(t, "2026-11-23")},
			Candidates: []record.Candidate{{Member: record.Ref[record.Member]{ID: "m1"}}}},
		&record.Commendation{Meta: meta(record.CommendationKind, "2025", "commendations"), Title: "决定", Date: date(t, "2026-01-20"), Honour: "优秀",
			Awards: []record.Award{{Hub: record.Ref[record.Hub]{ID: "guozhai-01"}}, {Member: record.Ref[record.Member]{ID: "m1"}}}},
		&record.Activity{Meta: meta(record.ActivityKind, "meeting", "activities"), Title: "议事", Date: date(t, "2026-10-01"),
			Hub: record.Ref[record.Hub]{ID: "guozhai-01"}},
		&record.Page{Meta: meta(record.PageKind, "about", "pages"), Title: "关于"},
		&record.Statistics{Meta: meta(record.StatisticsKind, "pilot", "statistics"), Title: "试点"},
	}
	for i := range 7 {
		n := &record.Notice{Meta: meta(record.NoticeKind, fmt.Sprintf("n%d", i), "notices"), Title: fmt.Sprintf("公告<%d>", i),
			Date: date(t, fmt.Sprintf("2026-11-%02d", 20+i)), Type: "公告", Summary: "摘要"}
		switch i {
		case 1, 2:
			n.Village.ID = "guozhai"
		case 3:
			n.Public = &no
		case 4:
			n.Village.ID = "hidden"
		}
		records = append(records, n)
	}
	b, problems := record.Assemble(append(records, more...), calendar.Builtin())
	if problems.HasErrors() && len(more) == 0 {
		t.Fatal(problems)
	}
	return b
}

func plan(t testing.TB, b *record.Board, base string) *Site {
	t.Helper()
	s, problems := New(b, Options{Today: date(t, "2026-11-25"), BaseURL: base})
	if problems.HasErrors() || (base == "") != (problems.Count(diag.Note) == 1) {
		t.Fatal(problems)
	}
	return s
}

func TestAddress(t *testing.T) {
	b := board(t)
	s := plan(t, b, "")
	for _, c := range []struct {
		kind     *record.Kind
		id, want string
	}{
		{record.SelectionKind, "2026-guozhai", "selections/2026-guozhai.html"},
		{record.NoticeKind, "n0", "notices/n0.html"},
		{record.NoticeKind, "n3", ""}, // public = false
		{record.VillageKind, "guozhai", "villages/guozhai.html"},
		{record.VillageKind, "hidden", ""},
		{record.HubKind, "guozhai-01", "hubs/guozhai-01.html"},
		{record.HubKind, "hidden-01", ""}, // its village is not public
		{record.MemberKind, "m1", ""},
		{record.CommendationKind, "2025", "commendations/2025.html"},
		{record.ActivityKind, "meeting", "activities/meeting.html"},
		{record.PageKind, "about", "about.html"},
		{record.StatisticsKind, "pilot", "statistics.html#pilot"},
	} {
		if got := s.Address(b.Find(c.kind, c.id)); got != c.want {
			t.Errorf("%s:%s is at %q, want %q", c.kind.Name, c.id, got, c.want)
		}
	}
}

func TestConflict(t *testing.T) {
	twin := &record.Page{Meta: meta(record.PageKind, "twin", "pages")}
	twin.Slug = "about"
	for slug, r := range map[string]record.Record{
		"about":  twin,
		"index":  &record.Page{Meta: meta(record.PageKind, "index", "pages")},
		"page-2": &record.Notice{Meta: meta(record.NoticeKind, "page-2", "notices")},
	} {
		_, problems := New(board(t, r), Options{BaseURL: "https://example.org/"})
		if len(problems) != 1 || problems[0].Check != "same-address" || problems[0].File != r.Base().File {
			t.Errorf("%s: %v", slug, problems)
		}
	}
}

func TestLists(t *testing.T) {
	b := board(t)
	s := plan(t, b, "")
	v := b.Find(record.VillageKind, "guozhai").(*record.Village)
	labels := func(list []record.Record) string {
		var ids []string
		for _, r := range list {
			ids = append(ids, r.Base().ID)
		}
		return strings.Join(ids, " ")
	}
	town := s.List(record.NoticeKind, nil)
	if town.Pages() != 2 || town.Path(1) != "notices/index.html" || town.Path(2) != "notices/page-2.html" {
		t.Errorf("town: %d pages, %s, %s", town.Pages(), town.Path(1), town.Path(2))
	}
	if got := labels(town.Page(1)) + "|" + labels(town.Page(2)); got != "n6 n5 n4 n2 n1|n0" {
		t.Errorf("town list: %s", got)
	}
	local := s.List(record.NoticeKind, v)
	if got := labels(local.Records); got != "n2 n1" || local.Path(1) != "villages/guozhai/notices.html" || local.Path(2) != "villages/guozhai/notices-2.html" {
		t.Errorf("village list: %s at %s, %s", got, local.Path(1), local.Path(2))
	}
	var kinds []string
	for _, l := range s.VillageLists(v) {
		kinds = append(kinds, l.Kind.Name)
	}
	if got := strings.Join(kinds, " "); got != "selection notice commendation activity" {
		t.Errorf("lists of the village: %s", got)
	}
	if s.List(record.MaterialKind, nil) != nil {
		t.Error("an empty list exists")
	}
	before, after := s.Neighbours(b.Find(record.NoticeKind, "n4"))
	if labels([]record.Record{before, after}) != "n5 n2" {
		t.Errorf("neighbours of n4: %v, %v", before, after)
	}
	if before, _ := s.Neighbours(b.Find(record.NoticeKind, "n6")); before != nil {
		t.Error("the first notice has one before it")
	}
	h := b.Find(record.HubKind, "guozhai-01").(*record.Hub)
	if len(s.Honours(h)) != 1 || len(s.HubActivities(h)) != 1 {
		t.Errorf("hub has %d honours and %d activities, want 1 and 1", len(s.Honours(h)), len(s.HubActivities(h)))
	}
}

func TestRunning(t *testing.T) {
	ahead := &record.Notice{Meta: meta(record.NoticeKind, "ahead", "notices"), Date: date(t, "2026-11-24"), Publicity: &record.Publicity{Start: date(t, "2026-12-01")}}
	open := &record.Notice{Meta: meta(record.NoticeKind, "open", "notices"), Date: date(t, "2026-11-24"), Publicity: &record.Publicity{Start: date(t, "2026-11-20")}}
	over := &record.Notice{Meta: meta(record.NoticeKind, "over", "notices"), Date: date(t, "2026-11-24"), Publicity: &record.Publicity{Start: date(t, "2026-11-02")}}
	b := board(t, ahead, open, over)
	s := plan(t, b, "")
	var got []string
	for _, r := range s.Running(nil) {
		got = append(got, fmt.Sprintf("%s %s %d", r.Record.Base().ID, r.Status.Stage, r.Status.Day))
	}
	want := []string{"open in-publicity 4", "2026-guozhai in-publicity 3", "ahead scheduled 0"}
	if !slices.Equal(got, want) {
		t.Errorf("running: %q, want %q", got, want)
	}
	v := b.Find(record.VillageKind, "guozhai").(*record.Village)
	if list := s.Running(v); len(list) != 1 || list[0].Record.Base().ID != "2026-guozhai" {
		t.Errorf("running in the village: %v", list)
	}
	if st, ok := s.Status(over); !ok || st.Stage != record.Posted {
		t.Errorf("status of a period that is over: %v, %v", st, ok)
	}
	if _, ok := s.Status(b.Find(record.NoticeKind, "n0")); ok {
		t.Error("a notice without a period has a status")
	}
}

func TestRelative(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"index.html", "about.html", "about.html"},
		{"index.html", "notices/a.html", "notices/a.html"},
		{"notices/a.html", "index.html", "../index.html"},
		{"notices/a.html", "notices/b.html", "b.html"},
		{"notices/a.html", "hubs/b.html", "../hubs/b.html"},
		{"villages/guozhai/notices.html", "villages/guozhai.html", "../guozhai.html"},
		{"villages/guozhai/notices.html", "static/x.css", "../../static/x.css"},
		{"villages/guozhai.html", "villages/guozhai/feed.xml", "guozhai/feed.xml"},
	} {
		if got := Relative(c.from, c.to); got != c.want {
			t.Errorf("from %s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestResolve(t *testing.T) {
	s := plan(t, board(t), "")
	s.File = func(target string) (string, bool) { return "files/" + target, target == "images/村 口.jpg" }
	for _, c := range []struct {
		target, want string
		ok           bool
	}{
		{"hub:guozhai-01", "../hubs/guozhai-01.html", true},
		{"notice:n0#times", "n0.html#times", true},
		{"statistics:pilot", "../statistics.html#pilot", true},
		{"statistics:pilot#x", "../statistics.html#x", true},
		{"member:m1", "", false},
		{"notice:n3", "", false},
		{"notice:none", "", false},
		{"nothing:n0", "", false},
		{"javascript:alert(1)", "", false},
		{"data:text/html,x", "", false},
		{"#period", "#period", true},
		{"#", "#", false},
		{"https://example.org/", "https://example.org/", true},
		{"mailto:a@example.org", "mailto:a@example.org", true},
		{`https://example.org/?a="b c"|d`, "https://example.org/?a=%22b%20c%22%7Cd", true},
		{"http:", "http:", false},
		{"images/村 口.jpg", "../files/images/%E6%9D%91%20%E5%8F%A3.jpg", true},
		{"images/other.jpg", "", false},
		{"", "", false},
	} {
		got, ok := s.Resolve("notices/n1.html", c.target)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%q: %q, %v, want %q, %v", c.target, got, ok, c.want, c.ok)
		}
	}
}

func TestFiles(t *testing.T) {
	s := plan(t, board(t), "")
	for _, f := range s.Files([]string{"index.html"}) {
		if f.Path != "robots.txt" && !strings.HasPrefix(f.Path, "api/") {
			t.Errorf("%s without a base URL", f.Path)
		}
	}
	s = plan(t, board(t), "https://example.org/board")
	got := map[string]string{}
	for _, f := range s.Files([]string{"index.html", "notices/n0.html"}) {
		var b bytes.Buffer
		f.Write(&b)
		got[f.Path] = b.String()
		if strings.HasSuffix(f.Path, ".xml") {
			if err := xml.Unmarshal(b.Bytes(), new(struct{ XMLName xml.Name })); err != nil {
				t.Errorf("%s: %v", f.Path, err)
			}
		}
	}
	for path, want := range map[string]string{
		"robots.txt":                "Sitemap: https://example.org/board/sitemap.xml\n",
		"sitemap.xml":               "<url><loc>https://example.org/board/</loc></url>\n<url><loc>https://example.org/board/notices/n0.html</loc></url>",
		"feed.xml":                  "<title>公告&lt;2&gt;</title>\n<updated>2026-11-22T00:00:00+08:00</updated>\n<published>2026-11-22T00:00:00+08:00</published>\n<link rel=\"alternate\" href=\"https://example.org/board/notices/n2.html\"/>\n<summary>摘要</summary>",
		"villages/guozhai/feed.xml": "<title>公示栏 &amp; 栏 郭寨村</title>",
	} {
		if !strings.Contains(got[path], want) {
			t.Errorf("%s lacks %q:\n%s", path, want, got[path])
		}
	}
	if strings.Contains(got["feed.xml"], "公告&lt;6&gt;") {
		t.Error("the feed holds a notice dated after today")
	}
	if strings.Contains(got["villages/guozhai/feed.xml"], "n0.html") {
		t.Error("the village's feed holds a notice of the town")
	}
}

func TestSitemapIndex(t *testing.T) {
	s := plan(t, board(t), "https://example.org/")
	pages := make([]string, maxSitemap+1)
	for i := range pages {
		pages[i] = fmt.Sprintf("notices/%d.html", i)
	}
	var paths []string
	for _, f := range s.sitemaps(pages) {
		var b bytes.Buffer
		f.Write(&b)
		paths = append(paths, fmt.Sprintf("%s %d", f.Path, strings.Count(b.String(), "<loc>")))
	}
	if got := strings.Join(paths, ", "); got != "sitemap-1.xml 50000, sitemap-2.xml 1, sitemap.xml 2" {
		t.Error(got)
	}
}
