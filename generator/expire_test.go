package generator_test

import (
	"bytes"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/sheet"
	"noticeboard/generator/tally"
)

// People of whom the demonstration board knows nothing but what follows.
const trialPeople = `
[[member]]
id = "xd-901"
name = "濮阳墨言"
sex = "男"
birth = "1980-04"
education = "大专"
joined = "2003-07"
group = 1
hub = "xingdai-01"

[[member]]
id = "xd-902"
name = "公冶听雪"
sex = "女"
birth = "1991-09"
education = "本科"
joined = "2015-07"
group = 2
hub = "xingdai-02"
`

// trial are records that name them wherever a record can.
var trial = map[string]string{
	"selections/2026-trial.md": `+++
title = "关于选聘濮阳墨言的事"
village = "xingdai"
issuer = "中共宣堡镇杏埭村支部委员会"
easy = "大家认识濮阳墨言。"
three = ["请濮阳墨言当户长。", "公冶听雪也去。", "大家看看。"]
[nomination]
date = 2026-08-03
by = "濮阳墨言所在支部"
note = "濮阳墨言得票最多"
[inspection]
date = 2026-08-12
by = "公冶听雪"
team = ["公冶听雪"]
heard = 21
[examination]
date = 2026-08-26
meeting = "公冶听雪列席的会议"
[publicity]
start = 2026-09-07
end = 2026-09-11
places = ["濮阳墨言家门口"]
grace = 15
[[publicity.posted]]
place = "濮阳墨言家东墙"
date = 2026-09-07
removed = 2026-09-11
photo = "/photos/wall.jpg"
alt = "濮阳墨言三个字很清楚"
[appointment]
date = 2026-09-15
by = "公冶听雪列席的支部会议"
term_start = 2026-09-16
term_end = 2029-09-15
[posting]
date = 2026-09-18
note = "濮阳墨言到场"
[[candidate]]
member = "xd-901"
hub = "xingdai-01"
merits = "濮阳墨言修过桥。"
badge = "濮阳01"
badge_issued = 2026-09-18
plate = "杏埭濮阳01号"
hung = 2026-09-18
photo = "photos/door.jpg"
alt = "濮阳墨言家的门"
[candidate.agreement]
number = "濮阳聘1号"
date = 2026-09-16
[[candidate.nomination]]
channel = "村民推荐"
date = 2026-08-02
by = "濮阳墨言所在小组"
votes = 30
present = 40
[[candidate]]
member = "xd-902"
hub = "xingdai-02"
merits = "公冶听雪会记账。"
[[candidate.nomination]]
channel = "党员推荐"
date = 2026-08-02
by = "公冶听雪所在支部"
[[objection]]
received = 2026-09-09
member = "xd-902"
closed = 2026-09-10
answered = 2026-09-10
outcome = "暂缓"
+++

濮阳墨言和{公冶(gong1 ye3)}听雪都愿意干。
`,
	"notices/2026-trial.md": `+++
title = "关于拟接收钟离问秋为中共预备党员的公示"
date = 2026-09-07
type = "公示"
village = "xingdai"
contact = "xingdai-committee"
summary = "钟离问秋，女。"
easy = "钟离问秋要入党。"
three = ["钟离问秋要入党。", "到9月11日。", "打电话。"]
result = "公示期间没有收到异议。"
result_date = 2026-09-15
[publicity]
start = 2026-09-07
end = 2026-09-11
places = ["钟离问秋所在小组"]
grace = 15
+++

拟接收钟离问秋为预备党员。

![钟离问秋的登记照](/photos/face.jpg)
`,
	"commendations/2026-trial.md": `+++
title = "关于表彰钟离问秋等人的决定"
date = 2026-09-07
honour = "钟离式好人"
easy = "表彰钟离问秋。"
three = ["表彰公冶听雪。", "二。", "三。"]
[[award]]
member = "xd-902"
citation = "公冶听雪会记账。"
[[reserve]]
member = "xd-901"
citation = "濮阳墨言修过桥。"
+++

决定表彰公冶听雪。
`,
	"activities/2026-09-07-trial.md": `+++
title = "钟离问秋讲课"
date = 2026-09-07
hub = "xingdai-01"
form = "学习"
attended = 12
summary = "钟离问秋讲课。"
host = "濮阳墨言"
+++

钟离问秋讲得好。
`,
	"materials/trial.md": `+++
title = "学习钟离问秋"
date = 2026-09-07
topic = "乡风文明"
summary = "钟离问秋的故事。"
author = "公冶听雪"
audio = "media/talk.mp3"
transcript = "钟离问秋说"
+++

钟离问秋做好事。
`,
	"ledgers/withdrawals-trial.toml": `[[withdrawal]]
record = "commendation:2026-trial"
date = 2026-10-01
cause = "本人申请"
decided_by = "村党支部"
reason = "公冶听雪本人要求"
[[withdrawal]]
record = "activity:2026-09-07-trial"
date = 2026-10-01
cause = "经核实有误"
decided_by = "村党支部"
reason = "钟离问秋没有讲课"
[[withdrawal]]
record = "material:trial"
date = 2026-10-01
cause = "依照规定"
decided_by = "村党支部"
reason = "钟离问秋要求"
`,
}

var trialNames = []string{"濮阳", "墨言", "公冶", "听雪", "钟离", "问秋"}

// trialPages are the pages of the trial records.
var trialPages = []string{"selections/2026-trial", "notices/2026-trial", "commendations/2026-trial", "activities/2026-09-07-trial", "materials/trial"}

func trialContent(t *testing.T) fstest.MapFS {
	t.Helper()
	content := changed(t, trial)
	people := "villages/xingdai/people.toml"
	content[people] = &fstest.MapFile{Data: append(bytes.Clone(content[people].Data), trialPeople...)}
	for _, name := range []string{"photos/wall.jpg", "photos/door.jpg", "photos/face.jpg"} {
		content[name] = &fstest.MapFile{Data: photo(t)}
	}
	content["media/talk.mp3"] = &fstest.MapFile{Data: []byte(id3Tag + mp3Frame)}
	return content
}

func onDay(t *testing.T, content fstest.MapFS, day string) *generator.Site {
	t.Helper()
	today, err := calendar.Parse(day)
	if err != nil {
		t.Fatal(err)
	}
	site, problems := generator.Plan(generator.Options{Content: content, Today: today, PDF: true})
	if site == nil { // the demonstration is about another day: what is only warned about does not matter here
		for _, d := range problems {
			if d.Severity == diag.Error {
				t.Error(d.Format(diag.English))
			}
		}
		t.FailNow()
	}
	return site
}

var (
	trialMedia = regexp.MustCompile(`^media/(photos/(wall|door|face)|media/talk)\b`)

	markup = regexp.MustCompile(`<rp>.*?</rp>|<rt[^>]*>.*?</rt>|<[^>]*>`)
	escape = regexp.MustCompile(`\\u[0-9a-fA-F]{4}`)
)

// readable is a published file with all that can be read from it, its compressed streams and escapes included.
func readable(t *testing.T, name string, data []byte) string {
	t.Helper()
	switch path.Ext(name) {
	case ".pdf":
		data = append(append(data, inflated(data)...), tool(t, "pdftotext", "-raw", saved(t, data), "-")...)
		return string(data) + squeeze(string(data))
	case ".html":
		return string(data) + markup.ReplaceAllString(string(data), "")
	case ".json", ".js":
		return string(data) + escape.ReplaceAllStringFunc(string(data), func(s string) string {
			n := rune(0)
			for _, c := range strings.ToLower(s[2:]) {
				n = n<<4 | rune(strings.IndexRune("0123456789abcdef", c))
			}
			return string(n)
		})
	}
	return string(data)
}

// TestNothingLeft: what was withdrawn, and what the policy takes down, is gone from every byte that is published from its day on;
// the day before it was there. Pages keep their address.
func TestNothingLeft(t *testing.T) {
	content := trialContent(t)
	// 15 days after the result of 15 September, and on the day of the withdrawals.
	before, after := onDay(t, content, "2026-09-30"), onDay(t, content, "2026-10-01")
	for _, page := range trialPages {
		text := string(open(t, before, page+".html"))
		told := false
		for _, name := range trialNames {
			told = told || strings.Contains(text, name)
		}
		if !told || strings.Contains(text, "noindex") {
			t.Errorf("%s names nobody while it is shown, or is hidden", page)
		}
	}
	for _, o := range after.Outputs {
		text := readable(t, o.Path, open(t, after, o.Path))
		for _, name := range trialNames {
			if i := strings.Index(text, name); i >= 0 {
				t.Errorf("%s still has %s: …%s…", o.Path, name, text[max(0, i-60):min(len(text), i+60)])
			}
		}
		for _, page := range trialPages {
			if base := strings.TrimSuffix(o.Path, ".html"); strings.HasPrefix(base, page) && base != page {
				t.Errorf("%s is still published", o.Path)
			}
		}
		if trialMedia.MatchString(o.Path) || strings.HasPrefix(o.Path, "easy/") && strings.Contains(o.Path, "trial") {
			t.Errorf("%s is still published", o.Path)
		}
	}
	for _, page := range trialPages {
		text := string(open(t, after, page+".html"))
		if !strings.Contains(text, `<meta name="robots" content="noindex">`) || !strings.Contains(text, "撤下") {
			t.Errorf("%s is no stub:\n%s", page, text)
		}
		for _, list := range []string{"sitemap.xml", "feed.xml", "villages/xingdai/feed.xml"} {
			if strings.Contains(string(open(t, after, list)), page) {
				t.Errorf("%s lists %s", list, page)
			}
			if list != "villages/xingdai/feed.xml" && !strings.Contains(string(open(t, before, list)), page) {
				t.Errorf("%s lacked %s before: the test proves nothing", list, page)
			}
		}
	}
	for page, want := range map[string][]string{
		"selections/2026-trial": {"公示已结束，名单已撤下", "拟聘2名，聘用1名", "1名人选不列入聘用名单", "2026年9月7日至9月11日", "2026年9月15日", "杏埭村2026年党员中心户选聘"},
		"notices/2026-trial":    {"公示期间没有收到异议。", "2026年9月7日至9月11日", "杏埭村2026年9月7日公示"},
		"materials/trial":       {"依照规定，本页内容已于2026年10月1日撤下。"},
		"selections/index":      {"杏埭村2026年党员中心户选聘", "公示已结束，名单已撤下"},
	} {
		text := string(open(t, after, page+".html"))
		for _, words := range want {
			if !strings.Contains(text, words) {
				t.Errorf("%s lacks %s", page, words)
			}
		}
	}
}

// TestNoIndex: where the board wants it, search engines leave a publicity out while it is shown, its easy pages too.
func TestNoIndex(t *testing.T) {
	content := changed(t, nil)
	board := content["board.toml"]
	content["board.toml"] = &fstest.MapFile{Data: bytes.Replace(board.Data, []byte("[retention]\n"), []byte("[retention]\nnoindex = true\n"), 1)}
	for _, c := range []struct {
		content fstest.MapFS
		hidden  bool
	}{{changed(t, nil), false}, {content, true}} {
		site := onDay(t, c.content, "2026-11-25")
		listed := string(open(t, site, "sitemap.xml"))
		for page, hidden := range map[string]bool{
			"selections/2026-guozhai.html": c.hidden, "easy/selection-2026-guozhai.html": c.hidden, "easy/pinyin/selection-2026-guozhai.html": c.hidden,
			"notices/2026-allowance-standard.html": c.hidden, "notices/2026-water-supply.html": false, "index.html": false,
		} {
			text := string(open(t, site, page))
			if got := strings.Contains(text, `content="noindex"`); got != hidden || page != "index.html" && strings.Contains(listed, page) == hidden {
				t.Errorf("%s: noindex %t, in the sitemap %t, want hidden %t", page, got, strings.Contains(listed, page), hidden)
			}
		}
	}
}

// TestNumbersStay: what is counted does not change when a list comes down.
func TestNumbersStay(t *testing.T) {
	content := trialContent(t)
	delete(content, "ledgers/withdrawals-trial.toml")
	before, after := onDay(t, content, "2026-09-30"), onDay(t, content, "2026-10-01")
	k := after.Board.Keeping(after.Board.Find(record.SelectionKind, "2026-trial"), after.Today)
	if !k.Down() {
		t.Fatal("the list is not down: the test proves nothing")
	}
	was, is := tally.New(before.Board, after.Today), tally.New(after.Board, after.Today)
	for _, q := range tally.Quantities {
		scope := tally.Scope{To: after.Today}
		if got, want := is.Count(q.Name, scope), was.Count(q.Name, scope); got != want {
			t.Errorf("%s: %d, was %d", q.Name, got, want)
		}
	}
}

// TestOfficeKeepsAll: the office can print what the site does not show any more, and a log of it.
func TestOfficeKeepsAll(t *testing.T) {
	opt := generator.Options{Content: trialContent(t), Today: calendar.New(2026, 11, 25), PDF: true}
	for _, c := range []struct {
		sheet *sheet.Sheet
		file  string
		want  []string
	}{
		{sheet.AppointmentNotice, "2026-trial.pdf", []string{"濮阳墨言", "聘用名单"}},
		{sheet.Dossier, "2026-trial.pdf", []string{"公冶听雪", "濮阳聘1号"}},
		{sheet.FreeNotice, "2026-trial.pdf", []string{"拟接收钟离问秋为预备党员"}},
		{sheet.WithdrawalLog, "board.pdf", []string{"公冶听雪本人要求", "notice:2026-trial", "结果公布15天后", "其他3人同意一并撤下"}},
	} {
		prints, problems := generator.PlanPrints(opt, c.sheet, generator.Unimposed)
		if prints == nil {
			t.Fatal(problems)
		}
		var text, names string
		for _, subject := range prints.Subjects {
			o := prints.Output(subject)
			names += o.Path + " "
			if path.Base(o.Path) != c.file {
				continue
			}
			var b bytes.Buffer
			if err := o.Write(&b); err != nil {
				t.Fatal(err)
			}
			text = squeeze(tool(t, "pdftotext", "-raw", saved(t, b.Bytes()), "-"))
		}
		for _, words := range c.want {
			if !strings.Contains(text, words) {
				t.Errorf("%s of %s lacks %s (printed: %s):\n%s", c.sheet.Name, c.file, words, names, text)
			}
		}
	}
}

// TestTakenOut: one person is taken out of a list that stays.
func TestTakenOut(t *testing.T) {
	content := trialContent(t)
	content["ledgers/withdrawals-trial.toml"] = &fstest.MapFile{Data: []byte(`[[withdrawal]]
record = "selection:2026-trial"
only = ["xd-902"]
date = 2026-09-08
cause = "本人申请"
decided_by = "村党支部"
reason = "本人要求"
[[withdrawal]]
record = "commendation:2026-trial"
only = ["xd-902"]
date = 2026-09-08
cause = "本人申请"
notice = "应当事人申请，一人的信息已撤下。"
decided_by = "村党支部"
reason = "本人要求"
`)}
	selection := content["selections/2026-trial.md"]
	text := strings.NewReplacer("公冶听雪", "有人", "{公冶(gong1 ye3)}听雪", "有人", "关于选聘濮阳墨言的事", "杏埭村选聘").Replace(string(selection.Data))
	content["selections/2026-trial.md"] = &fstest.MapFile{Data: []byte(text)}
	text = strings.ReplaceAll(string(content["commendations/2026-trial.md"].Data), "决定表彰公冶听雪", "决定表彰1人")
	content["commendations/2026-trial.md"] = &fstest.MapFile{Data: []byte(strings.NewReplacer("表彰公冶听雪。\"", "表彰好人。\"", "公冶听雪会", "有人会").Replace(text))}
	delete(content, "materials/trial.md")
	before, after := onDay(t, content, "2026-09-07"), onDay(t, content, "2026-09-08")
	for _, page := range []string{"selections/2026-trial.html", "commendations/2026-trial.html"} {
		if !strings.Contains(string(open(t, before, page)), "公冶听雪") {
			t.Errorf("%s does not name her before", page)
		}
	}
	for _, o := range after.Outputs {
		if text := readable(t, o.Path, open(t, after, o.Path)); strings.Contains(text, "公冶") {
			t.Errorf("%s still names her", o.Path)
		}
	}
	for page, want := range map[string][]string{
		"selections/2026-trial.html":    {"濮阳墨言等2名同志", record.TakenOut, "应当事人申请，本页中1人的信息已于2026年9月8日撤下。"},
		"commendations/2026-trial.html": {record.TakenOut, "应当事人申请，一人的信息已撤下。", "濮阳墨言"},
	} {
		text := string(open(t, after, page))
		for _, words := range want {
			if !strings.Contains(text, words) {
				t.Errorf("%s lacks %s", page, words)
			}
		}
		if strings.Contains(text, "noindex") {
			t.Errorf("%s is hidden", page)
		}
	}
}
