package due_test

import (
	"fmt"
	"strings"
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/due"
	"noticeboard/generator/record"
	"noticeboard/generator/source"
	"testing/fstest"
)

const base = `
title = "甲镇公示栏"
[town]
name = "甲镇"
full_name = "乙市甲镇"
party = "中共甲镇委员会"
`

const village = `
name = "丙村"
party = "中共甲镇丙村支部委员会"
[[group]]
number = 1
[[group]]
number = 2
`

const people = `
[[member]]
id = "m1"
name = "张三"
sex = "男"
group = 1
hub = "h1"
[[member]]
id = "m2"
name = "李四"
sex = "女"
group = 2
hub = "h2"
`

const hubs = `
[[hub]]
id = "h1"
group = 1
head = "m1"
since = 2023-01-10
term_end = 2026-12-20
[[hub]]
id = "h2"
group = 2
head = "m2"
`

// load reads a board made of the base and files laid over it.
func load(t *testing.T, files map[string]string) *record.Board {
	t.Helper()
	content := fstest.MapFS{}
	for name, text := range map[string]string{
		"board.toml": base, "villages/bing/village.toml": village, "villages/bing/people.toml": people, "villages/bing/hubs.toml": hubs,
	} {
		content[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for name, text := range files {
		content[name] = &fstest.MapFile{Data: []byte(text)}
	}
	b, problems := source.Load(content, source.Options{Calendar: calendar.Builtin(), Jobs: 1})
	for _, p := range problems {
		if p.Severity == diag.Error {
			t.Fatal(p.Format(diag.Chinese))
		}
	}
	return b
}

func date(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestList lays records over the base, one case for each rule, and looks for what the rule finds at its very edge: on the last day
// on which it lies inside the search, and not a day earlier.
func TestList(t *testing.T) {
	tried := map[string]bool{}
	for _, c := range []struct {
		rule, file, text string
		today            string
		days             int    // the least number of days ahead that finds it
		want             string // date, "overdue" where it is, and the message
	}{
		{"term-ends", "", "", "2026-12-01", 19, "2026-12-20 丙村第1组党员中心户户长张三任期届满"},
		{"publicity-ends", "selections/s.md", publicity, "2026-11-25", 2, "2026-11-27 丙村2026年党员中心户选聘：公示最后一天"},
		{"publicity-starts", "selections/s.md", publicity, "2026-11-20", 3, "2026-11-23 丙村2026年党员中心户选聘：公示开始"},
		{"result-owed", "selections/s.md", publicity, "2026-11-28", 6, "2026-12-04 丙村2026年党员中心户选聘：公布公示结果"},
		{"objection-open", "selections/s.md", strings.TrimSuffix(publicity, "+++\n") + "[[objection]]\nreceived = 2026-11-24\n+++\n", "2026-11-28", 10, "2026-12-08 丙村2026年党员中心户选聘：2026年11月24日收到的反映要核实完"},
		{"list-ends", "selections/s.md", strings.Replace(publicity, "[[candidate]]", "[appointment]\ndate = 2026-12-02\n[[candidate]]", 1), "2026-12-03", 15, "2026-12-18 丙村2026年党员中心户选聘：网上的名单从这天起撤下"},
		{"withdrawal-takes-effect", "ledgers/withdrawals.toml", "[[withdrawal]]\nrecord = \"village:bing\"\ndate = 2026-12-01\ncause = \"本人申请\"\ndecided_by = \"村党总支\"\nreason = \"本人要求\"\n", "2026-11-25", 6, "2026-12-01 丙村：撤下生效"},
		{"assessment-owed", "assessments/a.toml", assessment, "2026-08-03", 0, "2026-07-31 overdue 2026年半年初评还差丙村"},
		{"post-ends", "organisations/o.toml", "name = \"丙村村民委员会\"\ntype = \"村民委员会\"\n[[person]]\nname = \"王五\"\npost = \"主任\"\nterm_end = 2026-11-30\n", "2026-11-25", 5, "2026-11-30 丙村村民委员会主任王五任期届满"},
		{"regulation-ends", "regulations/r.md", "+++\ntitle = \"选聘办法\"\ntopic = \"选聘\"\nversion = \"1\"\nadopted = 2020-01-01\nvalid_from = 2020-01-01\nvalid_until = 2026-11-24\n+++\n文\n", "2026-11-25", 0, "2026-11-24 overdue 《选聘办法》有效期届满"},
		{"notice-ends", "notices/n.md", "+++\ntitle = \"停水\"\ntype = \"通知\"\ndate = 2026-11-01\nuntil = 2026-11-28\n+++\n文\n", "2026-11-25", 3, "2026-11-28 《停水》到期"},
		{"disclosure-owed", "disclosure.toml", "[[item]]\nid = \"f\"\nmatter = \"收支\"\nbasis = \"法\"\nperiod = \"每季度\"\npublisher = \"村\"\nchannels = [\"栏\"]\nlevel = \"村\"\nsince = 2026-07-01\n", "2026-10-01", 14, "2026-10-15 公开“收支”（2026年第3季度）：丙村"},
		{"allowance-unpublished", "allowances/a.toml", "village = \"bing\"\nyear = 2026\nstandard = \"每天80元\"\npaid = 2026-11-20\n[[payment]]\nhub = \"h1\"\nkind = \"误工补助\"\namount = 80\n", "2026-11-25", 10, "2026-12-05 丙村2026年误工补助和活动经费已发放，还没有公开"},
		{"session-ahead", "plans/p.toml", "title = \"安排\"\nyear = 2026\nvillage = \"bing\"\n[[session]]\ndate = 2026-12-01\nhub = \"h1\"\ntopic = \"用电\"\nform = \"集中学习\"\n", "2026-11-25", 6, "2026-12-01 丙村学习1次，最近一次是2026年12月1日“用电”"},
		{"members-unreached", "plans/p.toml", "title = \"安排\"\nyear = 2026\nvillage = \"bing\"\n[[session]]\ndate = 2026-03-01\nhub = \"h1\"\ntopic = \"用电\"\nform = \"集中学习\"\nattended = [\"m1\"]\n", "2026-12-11", 20, "2026-12-31 丙村有1名党员今年还没有参加过学习，也没有送学记录：李四"},
		{"training-ahead", "trainings/t.md", "+++\ntitle = \"新户长培训\"\ntype = \"岗前培训\"\ndate = 2026-12-02\n+++\n文\n", "2026-11-25", 7, "2026-12-02 岗前培训：新户长培训"},
		{"bag-kept", "circulations/c.toml", "title = \"传阅袋\"\nvillage = \"bing\"\n[[item]]\ncategory = \"市场经济知识\"\ntitle = \"行情\"\n[[passing]]\nhub = \"h1\"\nreceived = 2026-11-18\n", "2026-11-25", 3, "2026-11-28 传阅袋从2026年11月18日起在丙村第1组党员中心户，该往下传了"},
		{"answer-owed", "ledgers/voices.toml", "[[voice]]\nhub = \"h1\"\ndate = 2026-11-10\ntopic = \"道路水利\"\nmatter = \"路灯不亮\"\nreported = 2026-11-12\nreported_to = \"村委会\"\n", "2026-11-25", 2, "2026-11-27 丙村第1组党员中心户2026年11月12日上报的“道路水利”要答复"},
		{"kit-to-return", "ledgers/kits.toml", "[[kit]]\nhub = \"h1\"\nholder = \"m2\"\nissued = 2020-01-01\n", "2026-11-25", 0, "2023-01-10 overdue 丙村第1组党员中心户换了户长，李四领的物品还没有归还"},
		{"dues-unpaid", "ledgers/dues.toml", "[[dues]]\nmember = \"m1\"\nyear = 2026\nmonthly = 5\npaid = [2026-01-05, 2026-02-05, 2026-03-05, 2026-04-05, 2026-05-05, 2026-06-05, 2026-07-05, 2026-08-05, 2026-09-05]\n", "2026-11-25", 5, "2026-11-30 丙村有1名党员的党费还差2个月"},
		{"agreement-ends", "selections/s.md", agreement, "2026-12-01", 9, "2026-12-10 李四的聘用协议（丙聘1号）到期"},
	} {
		tried[c.rule] = true
		t.Run(c.rule, func(t *testing.T) {
			files := map[string]string{}
			if c.file != "" {
				files[c.file] = c.text
			}
			b := load(t, files)
			today := date(t, c.today)
			got := found(b, today, c.days, c.rule)
			if got != c.want {
				t.Errorf("in %d days: %q, want %q", c.days, got, c.want)
			}
			if c.days > 0 {
				if got := found(b, today, c.days-1, c.rule); got != "" {
					t.Errorf("in %d days already: %q", c.days-1, got)
				}
			}
		})
	}
	for _, r := range due.Rules {
		if !tried[r.Name] || r.Title.Chinese == "" || r.Title.English == "" {
			t.Errorf("rule %q has no case above, or no title", r.Name)
		}
	}
}

func found(b *record.Board, today calendar.Date, days int, rule string) string {
	var lines []string
	for _, x := range due.List(b, today, days) {
		if x.Rule.Name != rule {
			continue
		}
		late := ""
		if x.Overdue {
			late = "overdue "
		}
		lines = append(lines, fmt.Sprintf("%s %s%s", x.Date, late, x.What.Chinese))
	}
	return strings.Join(lines, "\n")
}

const candidates = `[[candidate]]
member = "m2"
hub = "h2"
nominated_by = ["党员推荐"]
`

const publicity = `+++
village = "bing"
[publicity]
start = 2026-11-23
` + candidates + `+++
`

const agreement = `+++
village = "bing"
[appointment]
date = 2023-12-11
` + candidates + `[candidate.agreement]
number = "丙聘1号"
date = 2023-12-11
end = 2026-12-10
+++
`

const assessment = `year = 2025
round = "年终考核"
village = "bing"
date = 2025-12-20
[[indicator]]
name = "政策宣传"
max = 100
[[result]]
hub = "h1"
scores = [95]
`

func TestCatalogue(t *testing.T) {
	item := `[[item]]
id = "allowance"
matter = "误工补助"
basis = "法"
period = "每季度"
publisher = "村"
channels = ["栏"]
level = "村"
since = 2026-01-01
kinds = ["allowance"]
[[item]]
id = "inner"
matter = "党费"
basis = "条例"
period = "每年"
publisher = "支部"
channels = ["会"]
level = "镇"
audience = "党内"
[[item]]
id = "rules"
matter = "制度"
basis = "条例"
period = "长期"
publisher = "镇"
channels = ["栏"]
level = "镇"
kinds = ["regulation"]
`
	list := func(quarter int, published string) string {
		return fmt.Sprintf("village = \"bing\"\nyear = 2026\nquarter = %d\nstandard = \"每天80元\"\npublished = %s\n[[payment]]\nhub = \"h1\"\nkind = \"误工补助\"\namount = 80\n", quarter, published)
	}
	b := load(t, map[string]string{
		"disclosure.toml":      item,
		"allowances/q1.toml":   list(1, "2026-04-10"),
		"allowances/late.toml": list(3, "2026-10-20"),
		"notices/q2.md":        "+++\ntitle = \"补公开\"\ntype = \"公告\"\ndate = 2026-08-01\ndiscloses = \"allowance\"\ncovers = \"2026-Q2\"\n+++\n文\n",
	})
	for _, c := range []struct{ today, missing, next, last string }{
		{"2026-04-09", "", "2026-Q1", ""},
		{"2026-04-12", "", "2026-Q2", "2026-04-10"},
		{"2026-07-16", "2026-Q2", "2026-Q3", "2026-04-10"},
		{"2026-08-01", "", "2026-Q3", "2026-08-01"},
		{"2026-10-15", "", "2026-Q3", "2026-08-01"},
		{"2026-10-16", "2026-Q3", "2026-Q4", "2026-08-01"},
		{"2026-10-20", "", "2026-Q4", "2026-10-20"},
	} {
		catalogue := due.Catalogue(b, date(t, c.today))
		if len(catalogue) != 2 {
			t.Fatalf("%d items for the public", len(catalogue))
		}
		row := catalogue[0].Rows[0]
		var missing []string
		for _, s := range row.Missing {
			missing = append(missing, s.Name)
		}
		if got := strings.Join(missing, " "); got != c.missing || row.Next.Name != c.next || row.Date.String() != c.last && !(row.Date.IsZero() && c.last == "") {
			t.Errorf("%s: missing %q next %q last %s, want %+v", c.today, got, row.Next.Name, row.Date, c)
		}
		if rules := catalogue[1]; rules.Overdue() != 1 {
			t.Errorf("what is to be published for good and never was is not missing")
		}
	}
	do := map[string]string{}
	for _, i := range due.List(b, date(t, "2026-10-16"), 0) {
		do[i.What.Chinese] = i.Do.Chinese
	}
	for what, want := range map[string]string{
		"公开“制度”（一直没有公开）：甲镇":      `发布制度的记录就算公开；用公告公开的，发布后在公告里写 discloses = "rules"`,
		"公开“误工补助”（2026年第3季度）：丙村": `发布误工补助的记录就算公开；用公告公开的，发布后在公告里写 discloses = "allowance"、covers = "2026-Q3"`,
	} {
		if do[what] != want {
			t.Errorf("%s: %q, want %q; have %v", what, do[what], want, do)
		}
	}
}
