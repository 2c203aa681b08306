package check

import (
	"testing"

	"noticeboard/generator/record"
)

// TestWords holds what the looks at wording find, and what they leave alone.
func TestWords(t *testing.T) {
	terms := []record.Term{{Term: "户长", Aliases: []string{"中心户长"}}, {Term: "治安中心户长"}}
	alias := func(text string, from int) (int, int) {
		return bare(text, from, "中心户长", terms), len("中心户长")
	}
	for _, c := range []struct {
		name string
		find func(string, int) (int, int)
		text string
		want string // what is found, "" for nothing
	}{
		{"halfWidth", halfWidth, "停水,请储水", ","},
		{"halfWidth", halfWidth, "好!", ""},
		{"halfWidth", halfWidth, ",好", ""},
		{"halfWidth", halfWidth, "上午8:30—12:00，见 a,b", ""},
		{"halfWidth", halfWidth, "“停水”:请储水", ""}, // a quotation mark is no Han character
		{"hiddenYear", hiddenYear, "自201*年起", "201*年"},
		{"hiddenYear", hiddenYear, "20××年", "20××年"},
		{"hiddenYear", hiddenYear, "20XX年", "20XX年"},
		{"hiddenYear", hiddenYear, "**2014年**和3×年", ""},
		{"hiddenYear", hiddenYear, "原文“201*年”，后来是201*年", "201*年"},
		{"hiddenYear", hiddenYear, "原文“201*年”", ""},
		{"relativeWord", relativeWord, "原文写“目前”，近年来也有", "近年来"},
		{"relativeWord", relativeWord, "“去年以来、目前”都没有写明", ""},
		{"webPhrase", webPhrase, "如转载请注明出处，见免责声明", "转载请注明"},
		{"bare", alias, "治安中心户长和中心户长", "中心户长"},
		{"bare", alias, "治安中心户长", ""},
	} {
		got := ""
		if at, length := c.find(c.text, 0); at >= 0 {
			got = c.text[at : at+length]
		}
		if got != c.want {
			t.Errorf("%s(%q) finds %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("自201*年起，停水,请储水“目前”")
	f.Fuzz(func(t *testing.T, text string) {
		for _, find := range []func(string, int) (int, int){halfWidth, hiddenYear, relativeWord, webPhrase} {
			for from := 0; ; {
				at, length := find(text, from)
				if at < 0 {
					break
				}
				if length <= 0 || at+length > len(text) || at+length <= from {
					t.Fatalf("from %d found %d with length %d in %q", from, at, length, text)
				}
				from = at + length
			}
		}
	})
}
