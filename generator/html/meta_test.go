package html

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"html"
	"regexp"
	"strings"
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
	"noticeboard/templates"
)

// pagesOf makes all pages; options may differ from those of plan.
func pagesOf(t testing.TB, list []record.Record, options site.Options) map[string]string {
	t.Helper()
	b, problems := record.Assemble(list, calendar.Builtin())
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	options.Today = date(t, "2026-11-25")
	s, problems := site.New(b, options)
	if problems.Count(diag.Warning) > 0 || problems.HasErrors() {
		t.Fatal(problems)
	}
	r, problems := New(s, templates.FS(), func(x record.Record) *doc.Document { return compose.Record(s.Board, x, s.Today) },
		func(name string) *doc.Document { return compose.FindOverview(name).Compose(s.Board, s.Today) })
	if problems.HasErrors() {
		t.Fatal(formatted(problems))
	}
	return write(t, r)
}

var metaTag = regexp.MustCompile(`<meta (name|property)="([^"]*)" content="([^"]*)">`)

// metaOf returns the names of a page's META tags and properties with their contents.
func metaOf(page string) map[string]string {
	found := map[string]string{}
	for _, m := range metaTag.FindAllStringSubmatch(page, -1) {
		found[m[2]] += html.UnescapeString(m[3])
	}
	return found
}

func guided(c *record.Config) {
	c.Site.Name, c.Site.Domain, c.Site.IDCode = "泰兴市人民政府", "www.taixing.example.cn", "0000000000"
	c.Site.Columns = []record.Column{{Section: "notice", Description: "公告 & 通知", Keywords: []string{"公告", "通知"}, Type: "公示公告"}}
}

// TestGuideTags: each level of the guide's tags is on its pages, and nowhere else.
func TestGuideTags(t *testing.T) {
	files := build(t, guided)
	siteTags := map[string]string{"SiteName": "泰兴市人民政府", "SiteDomain": "www.taixing.example.cn", "SiteIDCode": "0000000000"}
	column := map[string]string{"ColumnName": "公告通知", "ColumnDescription": "公告 & 通知", "ColumnKeywords": "公告,通知", "ColumnType": "公示公告"}
	article := map[string]string{
		"ArticleTitle": "关于停水的通知（0）", "PubDate": "2026-11-24 00:00", "ContentSource": "中共郭寨村总支部委员会", "Keywords": "通知,郭寨村",
		"Url": "https://example.org/board/notices/n0.html",
	}
	material := map[string]string{
		"ArticleTitle": "防电话诈骗", "PubDate": "2026-09-01 00:00", "ContentSource": "中共宣堡镇委员会", "Keywords": "平安建设", "Author": "宣传科",
		"Url": "https://example.org/board/materials/fraud.html", "description": "三句话。",
	}
	for page, levels := range map[string][]map[string]string{
		"index.html":                    {siteTags},
		"about.html":                    {siteTags},
		"statistics.html":               {siteTags},
		"villages/guozhai.html":         {siteTags},
		"notices/index.html":            {siteTags, column},
		"notices/page-2.html":           {siteTags, column},
		"villages/guozhai/notices.html": {siteTags, column},
		"notices/n0.html":               {siteTags, column, article},
		"materials/fraud.html":          {siteTags, material},
		"easy/notice-n0.html":           {siteTags},
		"404.html":                      {},
	} {
		got := metaOf(files[page])
		want := map[string]string{}
		for _, level := range levels {
			for name, content := range level {
				want[name] = content
			}
		}
		for name, content := range want {
			if got[name] != content {
				t.Errorf("%s: %s is %q, want %q", page, name, got[name], content)
			}
		}
		for name := range got {
			if _, ok := want[name]; !ok && name[0] >= 'A' && name[0] <= 'Z' {
				t.Errorf("%s: %s does not belong there", page, name)
			}
		}
	}
}

// TestGuideTagsMissing: with one of the three tags of the site missing there is none of any level.
func TestGuideTagsMissing(t *testing.T) {
	for _, c := range []struct {
		what   string
		change func(*record.Config)
		base   string
	}{
		{"nothing", nil, "https://example.org/"},
		{"no code", func(c *record.Config) { guided(c); c.Site.IDCode = "" }, "https://example.org/"},
		{"no domain", func(c *record.Config) { guided(c); c.Site.Domain = "" }, ""},
	} {
		list := records(t, 3)
		if c.change != nil {
			c.change(list[0].(*record.Config))
		}
		for p, text := range pagesOf(t, list, site.Options{BaseURL: c.base}) {
			for name := range metaOf(text) {
				if name[0] >= 'A' && name[0] <= 'Z' {
					t.Errorf("%s: %s has %s", c.what, p, name)
				}
			}
		}
	}
}

// TestFooter: each line is there when the board gives it, and only then.
func TestFooter(t *testing.T) {
	for _, c := range []struct {
		name, want string
		set        func(*record.Config)
	}{
		{"icp", `<a href="https://beian.miit.gov.cn/">苏ICP备12345678号-1</a>`, func(c *record.Config) { c.Site.ICP = "苏ICP备12345678号-1" }},
		{"police_filed", `<a href="https://beian.mps.gov.cn/">苏公网安备32128302000001号</a>`, func(c *record.Config) { c.Site.PoliceFiled = "苏公网安备32128302000001号" }},
		{"id_code", "网站标识码：3212830001", func(c *record.Config) { c.Site.IDCode = "3212830001" }},
		{"organiser", "主办单位：宣堡镇&lt;党委&gt;", func(c *record.Config) { c.Site.Organiser = "宣堡镇<党委>" }},
		{"undertaker", "承办单位：组织科", func(c *record.Config) { c.Site.Undertaker = "组织科" }},
		{"contact", "联系我们：办公室", func(c *record.Config) {
			c.Contacts = []record.Contact{{ID: "office", Unit: "办公室", Phone: "0523-88880101"}}
		}},
		{"footer", "<p>村务公开&amp;监督</p>", func(c *record.Config) { c.Site.Footer = "村务公开&监督" }},
	} {
		bare := func(config *record.Config) {
			config.Site.ICP, config.Site.Footer, config.Contacts = "", "", []record.Contact{}
		}
		for _, given := range []bool{true, false} {
			list := records(t, 1)
			bare(list[0].(*record.Config))
			if given {
				c.set(list[0].(*record.Config))
			}
			for p, text := range pagesOf(t, list, site.Options{}) {
				if strings.HasSuffix(p, "screen.html") { // for halls, not for the web
					continue
				}
				foot := regexp.MustCompile(`(?s)<footer.*</footer>`).FindString(text)
				if strings.HasSuffix(p, ".html") && strings.Contains(foot, c.want) != given {
					t.Errorf("%s given %t: the footer of %s is %s", c.name, given, p, foot)
				}
				label, _, _ := strings.Cut(c.want, "：")
				if strings.HasSuffix(p, ".html") && !given && strings.Contains(foot, label) {
					t.Errorf("%s not given: the footer of %s holds %s", c.name, p, label)
				}
			}
		}
	}
}

func TestOpenGraph(t *testing.T) {
	list := records(t, 3)
	files := pagesOf(t, list, site.Options{BaseURL: "https://example.org/board/", SharePicture: func(x record.Record) string {
		return map[string]string{"2026-guozhai": "selections/2026-guozhai.png"}[x.Base().ID]
	}})
	for page, want := range map[string]map[string]string{
		"index.html": {"og:title": "宣堡镇公示栏", "og:type": "website", "og:url": "https://example.org/board/", "og:site_name": "宣堡镇公示栏",
			"og:description": "选聘公示、公告通知。", "og:locale": "zh_CN"},
		"notices/index.html": {"og:title": "公告通知", "og:type": "website", "og:url": "https://example.org/board/notices/index.html",
			"og:site_name": "宣堡镇公示栏", "og:locale": "zh_CN"},
		"selections/2026-liujing.html": {"og:title": "柳泾村2026年党员中心户选聘", "og:type": "article", "og:url": "https://example.org/board/selections/2026-liujing.html",
			"og:site_name": "宣堡镇公示栏", "og:description": "公示时间：2026年10月12日至10月16日。", "og:locale": "zh_CN",
			"article:published_time": "2026-10-12", "article:modified_time": "2026-10-20", "article:section": "选聘公示"},
		"selections/2026-guozhai.html": {"og:title": "郭寨村2026年党员中心户选聘", "og:type": "article", "og:url": "https://example.org/board/selections/2026-guozhai.html",
			"og:site_name": "宣堡镇公示栏", "og:description": "公示时间：2026年11月23日至11月27日。", "og:locale": "zh_CN",
			"og:image": "https://example.org/board/selections/2026-guozhai.png", "article:published_time": "2026-11-23", "article:section": "选聘公示"},
	} {
		got := metaOf(files[page])
		for name, content := range got {
			if strings.Contains(name, ":") && want[name] != content {
				t.Errorf("%s: %s is %q, want %q", page, name, content, want[name])
			}
		}
		for name := range want {
			if got[name] == "" {
				t.Errorf("%s lacks %s", page, name)
			}
		}
	}
	if got := metaOf(files["404.html"]); got["og:title"] != "" {
		t.Error("404.html is something to share")
	}
}

// TestNoBaseURL: where the site will stand is not known, and no page says it.
func TestNoBaseURL(t *testing.T) {
	list := records(t, 12)
	config := list[0].(*record.Config)
	guided(config)
	config.Site.ICP = ""
	config.Site.Translations = []record.Translation{{Language: "en", BaseURL: "https://example.org/en/"}}
	files := pagesOf(t, list, site.Options{Search: "search.html", SharePicture: func(record.Record) string { return "picture.png" }})
	for p, text := range files {
		text = strings.ReplaceAll(text, "https://schema.org", "")
		if !strings.HasSuffix(p, ".js") && p != "api/schema.json" && !strings.HasSuffix(p, ".svg") && strings.Contains(text, "https://") {
			t.Errorf("%s holds an absolute address", p)
		}
		if strings.Contains(p, "feed") || strings.Contains(text, "og:image") || strings.Contains(text, `"image"`) || strings.Contains(text, "hreflang") {
			t.Errorf("%s has what needs an address", p)
		}
	}
}

var jsonLD = regexp.MustCompile(`<script type="application/ld\+json">(.*?)</script>`)

// graphOf reads the JSON-LD of a page, nil for none.
func graphOf(t *testing.T, path, page string) []map[string]any {
	t.Helper()
	list := jsonLD.FindAllStringSubmatch(page, -1)
	if len(list) == 0 {
		return nil
	}
	var data struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(list[0][1]), &data); err != nil || len(list) > 1 || data.Context != "https://schema.org" {
		t.Errorf("%s: %v, %d blocks, context %s", path, err, len(list), data.Context)
	}
	return data.Graph
}

func TestJSONLD(t *testing.T) {
	files := pagesOf(t, records(t, 12), site.Options{BaseURL: "https://example.org/board/", Search: "search.html"})
	types := map[string]string{
		"index.html": "WebSite", "notices/index.html": "CollectionPage BreadcrumbList", "notices/n1.html": "Article BreadcrumbList",
		"selections/2026-guozhai.html": "Article BreadcrumbList", "materials/fraud.html": "LearningResource BreadcrumbList",
		"villages/guozhai.html": "WebPage BreadcrumbList", "hubs/guozhai-01.html": "WebPage BreadcrumbList", "about.html": "WebPage BreadcrumbList",
		"statistics.html": "WebPage BreadcrumbList", "404.html": "", "easy/notice-n1.html": "", "easy/pinyin/notice-n1.html": "",
	}
	people := []string{"郭䶮", "欧阳秀𠮷", "𬱖堃", "陆文斌", "不具名"}
	for p, text := range files {
		if !strings.HasSuffix(p, ".html") {
			continue
		}
		graph := graphOf(t, p, text)
		var got []string
		for _, node := range graph {
			got = append(got, node["@type"].(string))
		}
		if want, ok := types[p]; ok && strings.Join(got, " ") != want {
			t.Errorf("%s is %q, want %q", p, got, want)
		}
		source := regexp.MustCompile(`script-src 'self'([^;]*);`).FindStringSubmatch(text)[1]
		want := ""
		if m := jsonLD.FindStringSubmatch(text); m != nil {
			sum := sha256.Sum256([]byte(m[1]))
			want = " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
		}
		if source != want {
			t.Errorf("%s: the policy allows %s, the data is %s", p, source, want)
		}
		head, _, _ := strings.Cut(text, "</head>")
		for _, name := range people {
			if strings.Contains(head, name) {
				t.Errorf("the head of %s names %s", p, name)
			}
		}
	}
	notice := graphOf(t, "n1", files["notices/n1.html"])[0]
	for key, want := range map[string]any{"headline": "关于停水的通知（1）", "datePublished": "2026-11-23", "expires": "2026-11-27",
		"temporalCoverage": "2026-11-23/2026-11-27", "articleSection": "公告通知", "url": "https://example.org/board/notices/n1.html"} {
		if notice[key] != want {
			t.Errorf("%s is %v, want %v", key, notice[key], want)
		}
	}
	result := graphOf(t, "liujing", files["selections/2026-liujing.html"])[0]
	if result["datePublished"] != "2026-10-12" || result["dateModified"] != "2026-10-20" || result["expires"] != nil || result["temporalCoverage"] != nil {
		t.Errorf("the result of a round: %v", result)
	}
	if until := graphOf(t, "n2", files["notices/n2.html"])[0]["expires"]; until != "2026-11-23" {
		t.Errorf("n2 expires on %v", until)
	}
	if crumbs := trail(graphOf(t, "n2", files["notices/n2.html"])[1]); crumbs != "首页 https://example.org/board/ > 公告通知 https://example.org/board/notices/index.html > "+
		"郭寨村 https://example.org/board/villages/guozhai.html > 关于停水的通知（2） <nil>" {
		t.Error(crumbs)
	}
	home := graphOf(t, "home", files["index.html"])[0]
	if action, _ := home["potentialAction"].(map[string]any); action["target"] != "https://example.org/board/search.html?q={q}" {
		t.Errorf("the search is %v", home["potentialAction"])
	}
	without := pagesOf(t, records(t, 1), site.Options{BaseURL: "https://example.org/board/"})
	if action := graphOf(t, "home", without["index.html"])[0]["potentialAction"]; action != nil {
		t.Errorf("a search that does not exist: %v", action)
	}
}

func trail(list map[string]any) string {
	var parts []string
	for i, x := range list["itemListElement"].([]any) {
		item := x.(map[string]any)
		if item["position"] != float64(i+1) {
			parts = append(parts, "out of order")
		}
		at, ok := item["item"].(string)
		if !ok {
			at = "<nil>"
		}
		parts = append(parts, item["name"].(string)+" "+at)
	}
	return strings.Join(parts, " > ")
}

// TestHostile puts what breaks out of quotes, tags and scripts into everything that the heads are made of.
func TestHostile(t *testing.T) {
	const hostile = "</script><script>alert(1)</script><!-- ]]> \"'&\\ \u2028\u2029 \u0001 \xff 题"
	list := records(t, 1)
	config := list[0].(*record.Config)
	guided(config)
	config.Title, config.Description, config.Town.FullName, config.Site.Name, config.Site.Organiser = hostile, hostile, hostile, hostile, hostile
	config.Site.Columns[0].Description, config.Site.Columns[0].Keywords, config.Site.Columns[0].Type = hostile, []string{hostile}, hostile
	config.Contacts[0].Unit = hostile
	for _, x := range list {
		switch x := x.(type) {
		case *record.Notice:
			x.Title, x.Summary, x.Issuer = hostile, hostile, hostile
		case *record.Village:
			x.Name, x.Intro = hostile, hostile
		case *record.Material:
			x.Author = hostile
		}
	}
	seen := 0
	for p, text := range pagesOf(t, list, site.Options{BaseURL: "https://example.org/"}) {
		if !strings.HasSuffix(p, ".html") {
			continue
		}
		if n := strings.Count(text, "<script"); n > 3 || strings.Contains(text, "<!--") || strings.Contains(text, "alert(1)</script>") {
			t.Errorf("%s: the title breaks out", p)
		}
		if err := wellFormed(text); err != nil {
			t.Errorf("%s: %v", p, err)
		}
		if graph := graphOf(t, p, text); len(graph) > 0 && graph[0]["headline"] == strings.ReplaceAll(hostile, "\xff", "\ufffd") {
			seen++
			got := metaOf(text)
			for _, name := range []string{"og:title", "ArticleTitle", "description", "ContentSource", "SiteName", "ColumnType"} {
				if got[name] != hostile {
					t.Errorf("%s: %s is %q", p, name, got[name])
				}
			}
		}
	}
	if seen != 1 {
		t.Errorf("%d pages have the title", seen)
	}
}

func TestAppendString(t *testing.T) {
	for _, s := range []string{"", "题", "a\"b\\c", "</script>&<!--", "\x00\x1f\n\t", "\u2028\u2029\u202a", "\xff题\xe9", "𠮷"} {
		text := appendString(nil, s)
		var got string
		if err := json.Unmarshal(text, &got); err != nil || got != strings.ToValidUTF8(s, "\ufffd") {
			t.Errorf("%q becomes %s: %q, %v", s, text, got, err)
		}
		if strings.ContainsAny(string(text), "<>&\u2028\u2029") {
			t.Errorf("%q becomes %s", s, text)
		}
	}
}

func TestHreflang(t *testing.T) {
	link := regexp.MustCompile(`<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">`)
	files := build(t, func(c *record.Config) {
		c.Site.Translations = []record.Translation{{Language: "en", BaseURL: "https://example.org/en"}, {Language: "ug", BaseURL: "https://example.org/ug/"}}
	})
	for page, below := range map[string]string{"index.html": "", "notices/n1.html": "notices/n1.html", "easy/notice-n1.html": "easy/notice-n1.html"} {
		var got []string
		for _, m := range link.FindAllStringSubmatch(files[page], -1) {
			got = append(got, m[1]+" "+m[2])
		}
		want := "zh-CN https://example.org/board/" + below + "|en https://example.org/en/" + below + "|ug https://example.org/ug/" + below + "|x-default https://example.org/board/" + below
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %q", page, got, want)
		}
	}
	if link.MatchString(files["404.html"]) || link.MatchString(build(t, nil)["index.html"]) {
		t.Error("languages where there are none")
	}
}

// TestDiscovery: pages lead to the feeds of what they are about.
func TestDiscovery(t *testing.T) {
	link := regexp.MustCompile(`<link rel="alternate" type="application/(atom|feed)\+(?:xml|json)" href="([^"]*)"`)
	files := build(t, nil)
	for page, want := range map[string]string{
		"index.html":                    "feed.xml feed.json",
		"notices/index.html":            "../feed.xml feed.xml feed.json",
		"notices/page-2.html":           "../feed.xml feed.xml feed.json",
		"notices/n1.html":               "../feed.xml",
		"villages/guozhai.html":         "../feed.xml guozhai/feed.xml guozhai/feed.json",
		"villages/guozhai/notices.html": "../../feed.xml notices-feed.xml notices-feed.json",
		"villages/index.html":           "../feed.xml",
	} {
		var got []string
		for _, m := range link.FindAllStringSubmatch(files[page], -1) {
			got = append(got, m[2])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s leads to %q, want %s", page, got, want)
		}
	}
}

// BenchmarkHead measures what is written for programs into the head of one notice; the target is 3 µs.
func BenchmarkHead(b *testing.B) {
	r := renderer(b, records(b, 12), guided)
	var p planned
	for _, p = range r.plan() {
		if p.path == "notices/n1.html" {
			break
		}
	}
	c := p.make(p.path)
	var dst, data []byte
	b.ReportAllocs()
	for b.Loop() {
		data = r.appendJSONLD(data[:0], p.path, &c)
		dst = appendData(r.appendHead(appendHash(dst[:0], data), &p, &c), data)
	}
	b.SetBytes(int64(len(dst)))
}
