package diag

import "testing"

func TestNearest(t *testing.T) {
	keys := []string{"title", "date", "village", "public", "党组织推荐", "党员推荐", "村民推荐"}
	for _, c := range []struct{ word, want string }{
		{"titel", "title"}, {"tilte", "title"}, {"dates", "date"}, {"vilage", "village"}, {"党员推见", "党员推荐"}, {"title", "title"},
		{"summary", ""}, {"", ""}, {"公", ""}, {"xyz", ""},
	} {
		if got := Nearest(c.word, keys); got != c.want {
			t.Errorf("Nearest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestText(t *testing.T) {
	kind := T("党员", "member")
	got := T("找不到%s“%s”", "no %s %q", kind, "a")
	if got.In(Chinese) != "找不到党员“a”" || got.In(English) != `no member "a"` {
		t.Error(got)
	}
	if percent := T("100%", "100%"); percent.English != "100%" {
		t.Error("a text without arguments is taken as it is:", percent)
	}
}

func TestList(t *testing.T) {
	var l List
	at := func(file string, line, column int) Pos { return Pos{file, line, column} }
	l.Warning(at("b", 1, 0), "z", T("后", "later"), Text{})
	l.Error(at("a", 10, 2), "y", T("甲", "one"), T("改", "mend"))
	l.Error(at("a", 9, 3), "y", T("甲", "one"), Text{})
	l.Error(at("a", 10, 2), "y", T("甲", "one"), T("改", "mend"))
	l.Note(Pos{File: "c"}, "x", T("乙", "two"), Text{})
	l.Sort()
	want := []string{
		"a:9:3: error: one [y]", "a:10:2: error: one [y]\n    → mend", "b:1: warning: later [z]", "c: note: two [x]",
	}
	if len(l) != len(want) {
		t.Fatal(l)
	}
	for i, d := range l {
		if got := d.Format(English); got != want[i] {
			t.Errorf("%d: %s, want %s", i, got, want[i])
		}
	}
	if !l.HasErrors() || l.Count(Error) != 2 || l.Count(Warning) != 1 || l[3:].HasErrors() {
		t.Error("counts are wrong")
	}
}
