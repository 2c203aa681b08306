package check

import (
	"strings"

	"noticeboard/generator/diag"
)

var siteTagsIncomplete = &Check{
	Name: "site-tags-incomplete", Severity: diag.Warning,
	Title:   diag.T("网页标签缺项，不会输出", "tags for portals lack something and are left out"),
	What:    diag.T("board.toml 的 [site] 写了 name、domain、id_code 或 [[site.column]]，但标识码和域名没有都写上。", "[site] in board.toml has name, domain, id_code or [[site.column]], but not both the code and a domain."),
	Why:     diag.T("《政府网站发展指引》（国办发〔2017〕47号）的网站标签有三项，缺一不可：SiteName、SiteDomain、SiteIDCode。没有给的不会编造，三项不全就一项也不输出，栏目和内容页的标签也一样。", "The guide to government sites asks for SiteName, SiteDomain and SiteIDCode together. Nothing is made up: with one of them missing, pages have none of the guide's tags."),
	Example: diag.T("[site]\nname = \"泰兴市人民政府\"\ndomain = \"www.taixing.example.cn\"", "[site]\nname = \"泰兴市人民政府\"\ndomain = \"www.taixing.example.cn\""),
	Fix:     diag.T("补上编发的标识码 id_code，并写 domain 或 base_url；没有标识码的，把这几项都删去。", "Add the id_code that was issued, and domain or base_url; delete these keys where there is no code."),
	Run: func(p *Pass) {
		c := p.Board.Config
		s := &c.Site
		hint := diag.T("没有编发标识码的网站用不着这些标签，把它们删去", "a site without a code needs no such tags: delete them")
		given := []struct {
			key   string
			given bool
		}{{"name", s.Name != ""}, {"domain", s.Domain != ""}, {"column[0].section", len(s.Columns) > 0}}
		switch {
		case s.IDCode != "" && s.Domain == "" && c.BaseURL == "":
			p.Report(c.Pos("site.id_code"), diag.T("写了网站标识码，没有写域名（domain）和网址（base_url），网页标签不会输出", "there is a site code but neither domain nor base_url: no tags are made"),
				diag.T("补上 domain = \"www.…\" 或者 base_url", "add domain or base_url"))
		case s.IDCode == "":
			for _, x := range given {
				if x.given {
					p.Report(c.Pos("site."+x.key), diag.T("写了 %s，没有写网站标识码（id_code），网页标签不会输出", "%s stands without the site code (id_code): no tags are made", strings.TrimSuffix(x.key, "[0].section")), hint)
					return
				}
			}
		}
		seen := map[string]bool{}
		for i, column := range s.Columns {
			if seen[column.Section] {
				p.Report(c.Pos("site."+item("column", i, "section")), diag.T("栏目 %s 写了两次，只用第一次", "the column %s is described twice; the first holds", column.Section),
					diag.T("删去一段", "delete one of them"))
			}
			seen[column.Section] = true
		}
	},
}
