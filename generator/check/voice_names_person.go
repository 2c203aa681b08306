package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var voiceNamesPerson = &Check{
	Name: "voice-names-person", Severity: diag.Error,
	Title: diag.T("公开的民情里有人名", "a public matter names a person"),
	What: diag.T("民情记录的 summary 或 answer 里，有党员的姓名、这一条 who 里的姓名，或者这一户联系户户主的姓名。挂钩联系干部的姓名不算。",
		"The summary or the answer of an entry has the name of a member, of its own who, or of the head of a family linked to the hub. Names of liaison officials may stand there."),
	Why: diag.T("来说事的人要放心，公开页不登姓名。《个人信息保护法》第二十五条：未经单独同意不得公开。",
		"Who speaks up must feel safe: the page names nobody. Personal Information Protection Law, art. 25: nothing is made public without separate consent."),
	Example: diag.T("who = \"张三\"\nsummary = \"张三家门前的路坏了。\"", "who = \"张三\"\nsummary = \"张三家门前的路坏了。\""),
	Fix:     diag.T("改成“一户村民”“第3组党员中心户”这样的说法。", "Say “a family”, “the hub of group 3” instead."),
	Run: func(p *Pass) {
		names := map[string]bool{}
		for _, m := range p.Board.Members {
			names[m.Name] = true
		}
		for _, o := range p.Board.Officials {
			delete(names, o.Name)
		}
		officials := func(name string) bool {
			return slices.ContainsFunc(p.Board.Officials, func(o *record.Official) bool { return o.Name == name })
		}
		for _, v := range p.Board.Voices {
			for _, t := range []struct{ key, text string }{{"summary", v.Summary}, {"answer", v.Answer}} {
				name := memberIn(t.text, names)
				if name == "" {
					name = villagerIn(t.text, v)
				}
				if name != "" && !officials(name) {
					p.Report(v.Pos(t.key), diag.T("要公开的文字里有人名“%s”", "the public text has the name %s", name),
						diag.T("请改成“一户村民”之类的说法", "say “a family” or the like instead"))
				}
			}
		}
	},
}

// memberIn returns the first of the names that stands in text, "" if none does. It looks up every run of two to four characters,
// which is faster than searching for each of hundreds of names.
func memberIn(text string, names map[string]bool) string {
	for start := range text {
		end := start
		for n := 1; n <= 4 && end < len(text); n++ {
			_, size := utf8.DecodeRuneInString(text[end:])
			end += size
			if n > 1 && names[text[start:end]] {
				return text[start:end]
			}
		}
	}
	return ""
}

// anonymous are words that stand for a name where none is written down.
var anonymous = []string{"匿名", "村民", "群众", "居民", "老人", "党员", "多人", "大家"}

// villagerIn returns the name in text of who brought the matter or of the head of a family of the hub, "" if there is none.
func villagerIn(text string, v *record.Voice) string {
	in := func(name string) bool {
		return utf8.RuneCountInString(name) >= 2 && !slices.Contains(anonymous, name) && strings.Contains(text, name)
	}
	if text == "" {
		return ""
	}
	if in(v.Who) {
		return v.Who
	}
	if v.Hub.To != nil {
		for _, m := range v.Hub.To.Members {
			for _, f := range m.Linked {
				if in(f.Head) {
					return f.Head
				}
			}
		}
	}
	return ""
}
