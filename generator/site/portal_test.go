package site

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"noticeboard/generator/record"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// hostile breaks out of whatever does not escape it.
const hostile = "</script><!-- ]]> \"'&\\ \u2028 \u0001 \xff 题"

// published makes every file that is no page.
func published(t testing.TB, s *Site) map[string]string {
	t.Helper()
	got := map[string]string{}
	for _, f := range s.Files([]string{Home}) {
		var b bytes.Buffer
		f.Write(&b)
		if _, twice := got[f.Path]; twice {
			t.Errorf("two files at %s", f.Path)
		}
		got[f.Path] = b.String()
	}
	return got
}

// more are records for feeds and the API: what has run out, what was called off, what has a title that must be escaped.
func more(t testing.TB) []record.Record {
	t.Helper()
	over := &record.Notice{Meta: meta(record.NoticeKind, "over", "notices"), Title: "过期的通知", Date: date(t, "2026-11-20"), Type: "通知", Until: date(t, "2026-11-24")}
	off := &record.Selection{Meta: meta(record.SelectionKind, "off", "selections"), Village: record.Ref[record.Village]{ID: "guozhai"}, Title: "终止的选聘",
		Publicity: &record.Publicity{Start: date(t, "2026-11-16")}, Withdrawn: &record.Step{Date: date(t, "2026-11-20")},
		Candidates: []record.Candidate{{Member: record.Ref[record.Member]{ID: "m1"}}}}
	bad := &record.Notice{Meta: meta(record.NoticeKind, "bad", "notices"), Title: hostile, Summary: hostile, Date: date(t, "2026-11-25"), Type: "通知"}
	open := &record.Notice{Meta: meta(record.NoticeKind, "open", "notices"), Title: "公示", Date: date(t, "2026-11-24"), Type: "公示", Until: date(t, "2026-11-25"),
		Publicity: &record.Publicity{Start: date(t, "2026-11-12")}}
	return []record.Record{over, off, bad, open}
}

func TestFeeds(t *testing.T) {
	if feeds := plan(t, board(t), "").feeds; len(feeds) > 0 {
		t.Errorf("%d feeds without a base URL", len(feeds))
	}
	s := plan(t, board(t, more(t)...), "https://example.org/board")
	got := published(t, s)
	var paths []string
	for _, f := range s.feeds {
		paths = append(paths, f.stem)
		if f != s.Feed(f.Kind, f.Village) {
			t.Errorf("%s is not found", f.stem)
		}
		atomFeed(t, f, got[f.Atom()])
		jsonFeed(t, f, got[f.JSON()])
	}
	want := []string{"feed", "selections/feed", "notices/feed", "commendations/feed", "activities/feed", "villages/guozhai/feed",
		"villages/guozhai/selections-feed", "villages/guozhai/notices-feed", "villages/guozhai/commendations-feed", "villages/guozhai/activities-feed"}
	if !slices.Equal(paths, want) {
		t.Errorf("feeds %q, want %q", paths, want)
	}
	for path, text := range got {
		if !strings.Contains(path, "feed.") {
			continue
		}
		for _, never := range []string{"过期的通知", "终止的选聘", "郭䶮", "公告&lt;3&gt;", "公告\\u003c3", "公告&lt;6&gt;", "</script>", "<!--"} {
			if strings.Contains(text, never) {
				t.Errorf("%s holds %s", path, never)
			}
		}
	}
	for path, want := range map[string]string{
		"selections/feed.json":               `"content_text":"公示时间：2026年11月23日至11月27日。"`,
		"villages/guozhai/notices-feed.json": `"title":"公示栏 \u0026 栏 郭寨村 公告通知"`,
		"villages/guozhai/notices-feed.xml":  "<title>公示栏 &amp; 栏 郭寨村 公告通知</title>",
		"notices/feed.xml":                   "<link rel=\"alternate\" href=\"https://example.org/board/notices/index.html\"/>",
	} {
		if !strings.Contains(got[path], want) {
			t.Errorf("%s lacks %s:\n%s", path, want, got[path])
		}
	}
}

// atomFeed holds a feed against what RFC 4287 asks for.
func atomFeed(t *testing.T, f *Feed, text string) {
	t.Helper()
	type link struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	}
	var feed struct {
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Authors []string `xml:"author>name"`
		Links   []link   `xml:"link"`
		Entries []struct {
			ID      string `xml:"id"`
			Title   string `xml:"title"`
			Updated string `xml:"updated"`
			Links   []link `xml:"link"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal([]byte(text), &feed); err != nil {
		t.Errorf("%s: %v", f.Atom(), err)
		return
	}
	self := "https://example.org/board/" + f.Atom()
	if feed.ID != self || feed.Title != f.Title || !slices.Contains(feed.Links, link{"self", self}) || len(feed.Authors) != 1 || feed.Authors[0] == "" {
		t.Errorf("%s: id %s, title %s, links %v, authors %q", f.Atom(), feed.ID, feed.Title, feed.Links, feed.Authors)
	}
	if len(feed.Entries) != len(f.Records) || len(feed.Entries) == 0 {
		t.Errorf("%s has %d entries of %d", f.Atom(), len(feed.Entries), len(f.Records))
	}
	last := feed.Updated
	for _, e := range feed.Entries {
		if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || e.Updated > last || e.ID == "" || e.Title == "" || len(e.Links) != 1 || e.Links[0].Href != e.ID {
			t.Errorf("%s: entry %+v (%v)", f.Atom(), e, err)
		}
		last = e.Updated
	}
}

// jsonFeed holds a feed against what JSON Feed 1.1 asks for.
func jsonFeed(t *testing.T, f *Feed, text string) {
	t.Helper()
	var feed struct {
		Version, Title, Language string
		Home                     string `json:"home_page_url"`
		Self                     string `json:"feed_url"`
		Items                    []struct {
			ID, URL, Title string
			Content        string    `json:"content_text"`
			Published      time.Time `json:"date_published"`
		}
	}
	if err := json.Unmarshal([]byte(text), &feed); err != nil {
		t.Errorf("%s: %v", f.JSON(), err)
		return
	}
	if feed.Version != "https://jsonfeed.org/version/1.1" || feed.Title != f.Title || feed.Self != "https://example.org/board/"+f.JSON() ||
		!strings.HasPrefix(feed.Home, "https://example.org/board/") || len(feed.Items) != len(f.Records) || feed.Language != "zh-CN" {
		t.Errorf("%s: %+v", f.JSON(), feed)
	}
	for _, x := range feed.Items {
		if x.ID == "" || x.ID != x.URL || x.Title == "" || x.Content == "" || x.Published.IsZero() {
			t.Errorf("%s: item %+v", f.JSON(), x)
		}
	}
}

// apiSchemaOf compiles the schema as it is published.
func apiSchemaOf(t testing.TB, text string) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("https://example.org/schema.json", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("https://example.org/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func validate(t testing.TB, schema *jsonschema.Schema, text string) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return schema.Validate(value)
}

// TestAPI validates every file of the API, and looks for what must not be in them.
func TestAPI(t *testing.T) {
	for _, base := range []string{"", "https://example.org/board/"} {
		s := plan(t, board(t, more(t)...), base)
		s.Downloads = func(r record.Record) []Download {
			return []Download{{Title: "打印件", Path: strings.TrimSuffix(s.Address(r), ".html") + ".pdf"}}
		}
		s.SharePicture = func(r record.Record) string { return map[string]string{"open": "notices/open.png"}[r.Base().ID] }
		got := published(t, s)
		schema := apiSchemaOf(t, got["api/schema.json"])
		files := 0
		for path, text := range got {
			if !strings.HasPrefix(path, "api/") || path == "api/schema.json" {
				continue
			}
			files++
			if err := validate(t, schema, text); err != nil {
				t.Errorf("%s: %v", path, err)
			}
			for _, never := range []string{"郭䶮", "暗村", "\"n3\"", "\"hidden\"", "</script>", "<!--", "\u2028"} {
				if strings.Contains(text, never) {
					t.Errorf("%s holds %q", path, never)
				}
			}
			if base == "" && strings.Contains(text, "http") {
				t.Errorf("%s holds an absolute address", path)
			}
		}
		if files != 8 {
			t.Errorf("%d files", files)
		}
		for path, want := range map[string][]string{
			"api/selections.json": {`"stage":"in-publicity"`, `"start":"2026-11-23"`, `"end":"2026-11-27"`, `"days":5`, `"stage":"withdrawn"`, `"selections/2026-guozhai.pdf"`},
			"api/notices.json":    {`"stage":"over"`, `"until":"2026-11-25"`, `"picture":"notices/open.png"`, `"easy":"easy/notice-open.html"`},
			"api/villages.json":   {`"hubs":1`, `"members":1`},
			"api/index.json":      {`"publisher":"中共宣堡镇委员会"`, `"path":"api/notices.json"`, `"as_of":"2026-11-25"`},
		} {
			for _, w := range want {
				if !strings.Contains(got[path], w) {
					t.Errorf("%s lacks %s", path, w)
				}
			}
		}
		if n := strings.Count(got["api/selections.json"], `"period"`); n != 1 {
			t.Errorf("%d periods, want that of the round which goes on", n)
		}
	}
}

// TestAPIParts: many records are spread over files that lead to each other, each record in one of them.
func TestAPIParts(t *testing.T) {
	var many []record.Record
	for i := range 2*apiSize + 10 {
		many = append(many, &record.Notice{Meta: meta(record.NoticeKind, fmt.Sprintf("m%03d", i), "notices"), Title: "通知", Date: date(t, "2026-10-01"), Type: "通知"})
	}
	s := plan(t, board(t, many...), "")
	got := published(t, s)
	schema := apiSchemaOf(t, got["api/schema.json"])
	seen := map[string]bool{}
	previous := ""
	files := 0
	for name := "notices.json"; name != ""; files++ {
		text := got["api/"+name]
		if err := validate(t, schema, text); err != nil {
			t.Error(err)
		}
		var f struct {
			Previous, Next     string
			Total, Page, Pages int
			Items              []struct{ ID, Path string }
		}
		if err := json.Unmarshal([]byte(text), &f); err != nil {
			t.Fatal(err)
		}
		if f.Previous != previous || f.Page != files+1 || f.Pages != 3 || f.Total != len(s.List(record.NoticeKind, nil).Records) {
			t.Errorf("%s: %+v", name, f)
		}
		for _, x := range f.Items {
			if seen[x.ID] || x.Path == "" {
				t.Errorf("%s: %s", name, x.ID)
			}
			seen[x.ID] = true
		}
		previous, name = name, f.Next
	}
	if want := len(s.List(record.NoticeKind, nil).Records); len(seen) != want || files != 3 {
		t.Errorf("%d records in %d files, want %d in 3", len(seen), files, want)
	}
}

// TestAPISchema: the schema refuses what is wrong.
func TestAPISchema(t *testing.T) {
	got := published(t, plan(t, board(t), "https://example.org/"))
	schema := apiSchemaOf(t, got["api/schema.json"])
	for _, c := range []struct{ file, old, new string }{
		{"api/index.json", `"kind":"notice"`, `"kind":"voice"`},
		{"api/index.json", `"publisher":`, `"editor":`},
		{"api/index.json", `"total":6`, `"total":"6"`},
		{"api/notices.json", `"total":6`, `"total":0`},
		{"api/notices.json", `"date":"2026-11-26"`, `"date":"26.11.2026"`},
		{"api/notices.json", `"path":"notices/n6.html"`, `"path":"/notices/n6.html"`},
		{"api/notices.json", `"path":"notices/n6.html"`, `"path":"../n6.html"`},
		{"api/notices.json", `"url":"https:`, `"url":"javascript:`},
		{"api/notices.json", `"title":"公告\u003c6\u003e"`, `"title":""`},
		{"api/notices.json", `"issuer":`, `"author":`},
		{"api/selections.json", `"stage":"in-publicity"`, `"stage":"running"`},
		{"api/selections.json", `"unit":"working"`, `"unit":"weeks"`},
	} {
		text := strings.Replace(got[c.file], c.old, c.new, 1)
		if text == got[c.file] {
			t.Errorf("%s lacks %s:\n%s", c.file, c.old, text)
		} else if validate(t, schema, text) == nil {
			t.Errorf("%s with %s is valid", c.file, c.new)
		}
	}
}

func TestIdentity(t *testing.T) {
	for _, c := range []struct {
		options record.SiteOptions
		base    string
		want    string
	}{
		{record.SiteOptions{}, "https://example.org/", ""},
		{record.SiteOptions{Name: "门户", Domain: "www.example.org"}, "", ""},
		{record.SiteOptions{IDCode: "0000000000"}, "", ""},
		{record.SiteOptions{IDCode: "0000000000"}, "https://www.example.org:8080/board/", "公示栏 & 栏 www.example.org 0000000000"},
		{record.SiteOptions{IDCode: "0000000000", Domain: "www.example.cn", Name: "门户"}, "https://example.org/", "门户 www.example.cn 0000000000"},
	} {
		b := board(t)
		b.Config.Site.Name, b.Config.Site.Domain, b.Config.Site.IDCode = c.options.Name, c.options.Domain, c.options.IDCode
		name, domain, code, ok := plan(t, b, c.base).Identity()
		if got := name + " " + domain + " " + code; ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%+v at %s: %s, %v", c.options, c.base, got, ok)
		}
	}
}

func TestSource(t *testing.T) {
	b := board(t)
	v := b.Find(record.VillageKind, "guozhai").(*record.Village)
	v.Party = "中共郭寨村总支部委员会"
	s := plan(t, b, "")
	for id, want := range map[string]string{"commendation:2025": "中共宣堡镇委员会", "activity:meeting": v.Party, "page:about": "中共宣堡镇委员会"} {
		kind, id, _ := strings.Cut(id, ":")
		for _, k := range record.Kinds {
			if k.Name == kind {
				if got := s.Source(b.Find(k, id)); got != want {
					t.Errorf("%s comes from %s, want %s", id, got, want)
				}
			}
		}
	}
}

// BenchmarkAPI measures what 10,000 notices cost: the plan with its feeds, and the files of the API. An operation is all of them.
func BenchmarkAPI(b *testing.B) {
	var many []record.Record
	for i := range 10_000 {
		many = append(many, &record.Notice{Meta: meta(record.NoticeKind, fmt.Sprintf("m%05d", i), "notices"), Title: "关于清理沟渠的通知",
			Date: date(b, "2026-10-01"), Type: "通知", Summary: "清理沟渠工作的时间、地点和要求。", Village: record.Ref[record.Village]{ID: "guozhai"}})
	}
	s := plan(b, board(b, many...), "https://example.org/")
	var buf bytes.Buffer
	b.Run("files", func(b *testing.B) {
		b.ReportAllocs()
		size := 0
		for b.Loop() {
			size = 0
			for _, f := range s.api() {
				buf.Reset()
				f.Write(&buf)
				size += buf.Len()
			}
		}
		b.SetBytes(int64(size))
	})
	b.Run("feeds", func(b *testing.B) {
		for b.Loop() {
			s.findFeeds()
		}
	})
}
