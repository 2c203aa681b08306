package record

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

func day(t *testing.T, s string) calendar.Date {
	t.Helper()
	if s == "" {
		return calendar.Date{}
	}
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestKinds holds the list of kinds together.
func TestKinds(t *testing.T) {
	names := map[string]bool{}
	for _, k := range Kinds {
		if names[k.Name] || !regexp.MustCompile(`^[a-z]+$`).MatchString(k.Name) || k.Title.Chinese == "" || k.Title.English == "" {
			t.Errorf("kind %q: name or title", k.Name)
		}
		names[k.Name] = true
		if k.Markdown() == (k.Table != "") && k.Table != "" {
			t.Errorf("%s: a Markdown file holds one record", k.Name)
		}
		r := k.New()
		if reflect.TypeOf(r).Kind() != reflect.Pointer || r.Base() == nil {
			t.Errorf("%s: New", k.Name)
		}
		fields(t, k.Name, reflect.TypeOf(r).Elem())
	}
}

// fields checks the tags of a struct and of all that it holds.
func fields(t *testing.T, where string, typ reflect.Type) {
	t.Helper()
	for i := range typ.NumField() {
		f := typ.Field(i)
		key := f.Tag.Get("toml")
		if f.Anonymous || key == "-" {
			continue
		}
		at := where + "." + key
		if !regexp.MustCompile(`^[a-z][a-z_]*$`).MatchString(key) {
			t.Errorf("%s.%s: key %q is not snake_case", where, f.Name, key)
		}
		for _, option := range strings.Split(f.Tag.Get("rec"), ",") {
			name, _, _ := strings.Cut(option, "=")
			switch name {
			case "", "required", "internal", "office", "enum", "min", "max":
			default:
				t.Errorf("%s: option %q is not known", at, option)
			}
		}
		inner := f.Type
		for inner.Kind() == reflect.Slice || inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		if inner.Kind() == reflect.Struct && inner.PkgPath() == typ.PkgPath() && !strings.HasPrefix(inner.Name(), "Ref[") {
			fields(t, at, inner)
		}
	}
}

func TestStages(t *testing.T) {
	step := func(s string) *Step {
		if s == "" {
			return nil
		}
		return &Step{Date: day(t, s)}
	}
	full := Selection{
		Nomination: step("2026-10-12"), Inspection: step("2026-10-26"), Examination: step("2026-11-16"),
		Publicity:   &Publicity{Start: day(t, "2026-11-23"), Period: calendar.Period{Start: day(t, "2026-11-23"), End: day(t, "2026-11-27")}},
		Objections:  []Objection{{Received: day(t, "2026-11-25"), Closed: day(t, "2026-11-30")}},
		Appointment: &Appointment{Date: day(t, "2026-12-03")}, Posting: step("2026-12-08"),
	}
	for _, c := range []struct {
		today string
		want  Stage
	}{
		{"2026-10-11", Planned}, {"2026-10-12", Nominated}, {"2026-10-26", Inspected}, {"2026-11-16", Scheduled},
		{"2026-11-22", Scheduled}, {"2026-11-23", InPublicity}, {"2026-11-24", InPublicity},
		{"2026-11-25", Checking}, {"2026-11-29", Checking}, {"2026-11-30", AwaitingResult},
		{"2026-12-03", Appointed}, {"2026-12-08", Posted},
	} {
		if got := full.StageOn(day(t, c.today)); got != c.want {
			t.Errorf("on %s: %s, want %s", c.today, got, c.want)
		}
	}
	full.Withdrawn = step("2026-11-26")
	if got := full.StageOn(day(t, "2026-12-09")); got != Withdrawn {
		t.Errorf("after it was called off: %s", got)
	}
	full.Publicity, full.Appointment, full.Posting, full.Withdrawn = nil, nil, nil, nil
	if got := full.StageOn(day(t, "2026-12-09")); got != Examined {
		t.Errorf("without a period: %s", got)
	}
	if len(Stages) != len(stageNames) || Stages[len(Stages)-1] != Withdrawn {
		t.Error("Stages does not list all stages")
	}
}

func TestAppointed(t *testing.T) {
	s := Selection{
		Candidates: []Candidate{{Member: Ref[Member]{ID: "a"}}, {Member: Ref[Member]{ID: "b"}}, {Member: Ref[Member]{ID: "c"}}},
		Objections: []Objection{{Member: Ref[Member]{ID: "a"}, Outcome: "取消资格"}, {Member: Ref[Member]{ID: "b"}, Outcome: "不影响聘用"}, {Member: Ref[Member]{ID: "c"}, Outcome: "暂缓"}},
	}
	if got := s.Appointed(); len(got) != 1 || got[0].Member.ID != "b" {
		t.Error(got)
	}
}

// assemble gives each record a place and assembles them.
func assemble(records ...Record) (*Board, diag.List) {
	for _, r := range records {
		m := r.Base()
		for _, k := range Kinds {
			if reflect.TypeOf(k.New()) == reflect.TypeOf(r) {
				m.Kind = k
			}
		}
		m.File, m.Slug = m.Kind.Name+"-"+m.ID, m.ID
	}
	return Assemble(records, calendar.Builtin())
}

func meta(id string) Meta { return Meta{ID: id, Dir: "villages/jia"} }

func TestAssemble(t *testing.T) {
	village := &Village{Meta: meta("jia"), Name: "甲村", Party: "中共甲村支部委员会", Groups: []Group{{Number: 1}, {Number: 2}}}
	head := &Member{Meta: meta("m"), Name: "张三", Group: 2, Hub: Ref[Hub]{ID: "h"}, Families: 7}
	hub := &Hub{Meta: meta("h"), Group: 2, Head: Ref[Member]{ID: "m"}}
	official := &Official{Meta: meta("o"), Name: "李四", Hubs: []Ref[Hub]{{ID: "h"}}}
	selection := &Selection{Meta: meta("s"), Village: Ref[Village]{ID: "jia"}, Publicity: &Publicity{Start: day(t, "2026-09-30")},
		Candidates: []Candidate{{Member: Ref[Member]{ID: "m"}, Hub: Ref[Hub]{ID: "h"}}}}
	early := &Notice{Meta: meta("early"), Date: day(t, "2026-01-05")}
	late := &Notice{Meta: meta("late"), Date: day(t, "2026-05-06"), Village: Ref[Village]{ID: "jia"}}
	board, problems := assemble(&Config{Meta: meta("board"), Town: Town{Party: "中共甲镇委员会"}}, official, village, hub, head, selection, early, late)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if hub.Village != village || hub.Head.To != head || len(hub.Members) != 1 || len(hub.Officials) != 1 || hub.Families() != 7 || hub.Name != "甲村第2组党员中心户" {
		t.Errorf("hub: %+v", hub)
	}
	if p := selection.Publicity; p.Period.End != day(t, "2026-10-12") || p.Length != 5 || p.Days != 5 || selection.Candidates[0].Member.To != head || selection.Issuer != village.Party {
		t.Errorf("selection: %+v, %+v", selection, p)
	}
	if board.Notices[0] != late || late.Issuer != village.Party || early.Issuer != "中共甲镇委员会" {
		t.Error("notices: order or issuers")
	}
	if board.Find(HubKind, "h") != Record(hub) || board.Find(HubKind, "x") != nil || len(board.All()) != 8 {
		t.Error("Find or All")
	}
}

func TestAssembleFaults(t *testing.T) {
	board, problems := assemble(
		&Village{Meta: meta("jia"), Name: "甲村"},
		&Village{Meta: meta("jia"), Name: "乙村"},
		&Hub{Meta: meta("hub-01"), Group: 1, Head: Ref[Member]{ID: "张三"}},
		&Member{Meta: meta("m"), Name: "张三", Hub: Ref[Hub]{ID: "hub-10"}},
		&Member{Meta: Meta{ID: "n", Dir: "villages/yi"}},
		&Member{Meta: meta("li-2"), Name: "李四"},
		&Member{Meta: meta("li-1"), Name: "李四"},
		&Hub{Meta: meta("hub-02"), Group: 2, Head: Ref[Member]{ID: "李四"}},
	)
	if len(board.Villages) != 2 {
		t.Error("the second record of an id is left out, so that its other faults are not found")
	}
	var got []string
	for _, d := range problems {
		got = append(got, d.File+" "+d.Check+" "+d.Hint.English)
	}
	want := []string{
		`hub-hub-01 unknown-reference write "m"`,
		`hub-hub-02 unknown-reference write "li-1" or "li-2"`,
		`member-m unknown-reference did you mean "hub-01"?`,
		"member-n no-village add village.toml in villages/yi (noticeboard new village yi)",
		"village-jia duplicate-id ids must be unique within a kind: change one of the two",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestIsBaseURL(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.cn/": true, "http://example.cn:8080/a/b": true, "https://[2001:db8::1]/": true, "https://example.cn/%E6%9D%91/": true,
		"": false, "www.example.cn": false, "javascript:alert(1)": false, "https:///a": false, "https://a@example.cn/": false,
		"https://example.cn/a b/": false, "https://example.cn/?a=1": false, "https://example.cn/#a": false, "https://example.cn/村/": false,
	} {
		if got := IsBaseURL(address); got != want {
			t.Errorf("IsBaseURL(%q) = %v", address, got)
		}
	}
}
