package reading

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestBreaks(t *testing.T) {
	r := Builtin().With([]Word{{Text: "郭寨村", Name: true}, {Text: "茅湾垛村", Name: true}})
	for _, want := range []string{
		"不认识的人来|电话|要钱，|怎么办",
		"关于|郭寨村|党员中心户|户长误工|补助|标准的|公示",
		"茅湾垛村|第3组|党员中心户",
		"2026年|第三季度|财务|公告",
		"一双|布鞋，|一段党课",
		"学习|《农村|土地|承包法》|情况",
		"“五好”|党员中心户|评选",
		"10月～12月|接种|流感|疫苗",
		"Wi-Fi|用法",
		"公示",
		"",
	} {
		title := strings.ReplaceAll(want, "|", "")
		got, from := "", 0
		for _, at := range r.Breaks(title) {
			got, from = got+title[from:at]+"|", at
		}
		if got += title[from:]; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// FuzzBreaks cuts any bytes: inside the title, between its runes, in order, and never beside a mark that may not stand there.
func FuzzBreaks(f *testing.F) {
	for _, seed := range []string{"", "关于（试行）办法", "\xff郭\xfe寨村\xc3", "老老老老老老老老", "第第3第", "𠮷村12ab户·户—户", "“”、，"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, title string) {
		at := Builtin().Breaks(title)
		if !slices.IsSorted(at) || len(slices.Compact(slices.Clone(at))) != len(at) {
			t.Errorf("%q: %v are not in order", title, at)
		}
		for _, i := range at {
			if i <= 0 || i >= len(title) {
				t.Fatalf("%q: %d is outside", title, i)
			}
			before, _ := utf8.DecodeLastRuneInString(title[:i])
			after, _ := utf8.DecodeRuneInString(title[i:])
			if utf8.ValidString(title) && !utf8.RuneStart(title[i]) {
				t.Errorf("%q: %d is inside a character", title, i)
			}
			if strings.ContainsRune(openers, before) || strings.ContainsRune(closers+pausings, after) {
				t.Errorf("%q may break at %d, between %c and %c", title, i, before, after)
			}
		}
	})
}
