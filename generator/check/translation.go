package check

import (
	"regexp"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// languageTag is a language of BCP 47 as hreflang takes it: with a script or a region where need be.
var languageTag = regexp.MustCompile(`^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$`)

var translationUnusable = &Check{
	Name: "translation-unusable", Severity: diag.Error,
	Title:   diag.T("别的语言的网站写得不对", "a site in another language can't be linked"),
	What:    diag.T("[[site.translation]] 的 language 不是语言代码，base_url 不是完整的网址，或者同一种语言写了两次。", "In [[site.translation]] language is no language tag, base_url is no full address, or a language stands twice."),
	Why:     diag.T("每个网页都要指向另一种语言的同一页（hreflang），写错了全站的链接都是错的。", "Each page points to the same page in the other language (hreflang): a mistake makes every one of these links wrong."),
	Example: diag.T("[[site.translation]]\nlanguage = \"英语\"\nbase_url = \"www.example.cn/en\"", "[[site.translation]]\nlanguage = \"English\"\nbase_url = \"www.example.cn/en\""),
	Fix:     diag.T("语言写代码，例如 en、ug、zh-Hant；网址从 https:// 写起。", "Write a tag such as en, ug or zh-Hant, and the address from https:// on."),
	Run: func(p *Pass) {
		c := p.Board.Config
		seen := map[string]bool{c.Language: true}
		for i, t := range c.Site.Translations {
			at := func(key string) diag.Pos { return c.Pos("site." + item("translation", i, key)) }
			switch {
			case !languageTag.MatchString(t.Language):
				p.Report(at("language"), diag.T("“%s”不是语言代码", "%q is no language tag", t.Language), diag.T("例如 en、ug、zh-Hant", "such as en, ug or zh-Hant"))
			case seen[t.Language]:
				p.Report(at("language"), diag.T("语言 %s 写了两次，或者就是本站的语言", "the language %s stands twice, or is the board's own", t.Language), diag.T("每种语言写一段", "write one table for each language"))
			}
			seen[t.Language] = true
			if !record.IsBaseURL(t.BaseURL) {
				p.Report(at("base_url"), diag.T("网址“%s”不能用", "%q is no address that a site can have", t.BaseURL),
					diag.T("从 https:// 写起，不要有汉字、空格、? 和 #", "begin with https://, in ASCII, without spaces, ? and #"))
			}
		}
	},
}
