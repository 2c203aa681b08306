package site

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// Redirect leads from an address that a page had before to the one it has now.
type Redirect struct {
	From, To string // site paths; To may have an anchor
	Record   record.Record
}

// Redirects returns them in the order of the records.
func (s *Site) Redirects() []Redirect { return s.redirects }

var address = regexp.MustCompile(`^(?:[a-z0-9_-][a-z0-9_.-]*/)*[a-z0-9_-][a-z0-9_.-]*\.html$`)

// findRedirects makes the redirects of all records that have a page. taken are the addresses of pages.
func (s *Site) findRedirects(taken map[string]record.Record) (problems diag.List) {
	for _, r := range s.Board.All() {
		m := r.Base()
		if len(m.Aliases) == 0 {
			continue
		}
		to := s.Address(r)
		var list []Redirect
		for _, alias := range m.Aliases {
			switch {
			case !record.IsAddress(alias):
				list = append(list, s.formerPages(r, record.SlugOf(alias))...)
			case !address.MatchString(alias):
				problems.Error(m.Pos("aliases"), "alias", diag.T("aliases 里的 %q 不是网站里的地址", "the alias %q is no address of the site", alias), addressHint(alias))
			case to != "":
				list = append(list, Redirect{alias, to, r})
			case !hasPages(m.Kind):
				problems.Error(m.Pos("aliases"), "alias", diag.T("%s没有自己的页面，旧地址 %s 没有地方可转", "a %s has no page for the address %s to lead to", m.Kind.Title, alias),
					diag.T("这种记录的 aliases 只写旧编号", "aliases of such records are ids alone"))
			}
		}
		for _, d := range list {
			if by, ok := taken[d.From]; ok {
				problems.Error(m.Pos("aliases"), "alias", s.takenBy(d.From, by), diag.T("aliases 只写现在没有页面的地址，一个地址只写一次", "aliases are addresses without a page, each written once"))
				continue
			}
			taken[d.From] = r
			s.redirects = append(s.redirects, d)
		}
	}
	return problems
}

// hasPages says whether public records of a kind have pages.
func hasPages(k *record.Kind) bool {
	for _, m := range menu {
		if m.kind == k {
			return true
		}
	}
	return k == record.PageKind || k == record.StatisticsKind
}

func (s *Site) takenBy(address string, by record.Record) diag.Text {
	if by == nil {
		return diag.T("旧地址 %s 是网站自己的页面", "the old address %s is a page of the site itself", address)
	}
	at := by.Base().Pos("aliases")
	return diag.Text{
		Chinese: fmt.Sprintf("旧地址 %s 已被占用（%s）", address, at),
		English: fmt.Sprintf("the old address %s is taken by %s", address, at),
	}
}

// addressHint says how to write an address that is not in order.
func addressHint(alias string) diag.Text {
	better := strings.ToLower(strings.ReplaceAll(alias, `\`, "/"))
	if _, rest, ok := strings.Cut(better, "://"); ok {
		_, better, _ = strings.Cut(rest, "/")
	}
	better, _, _ = strings.Cut(better, "?")
	better, _, _ = strings.Cut(better, "#")
	better = strings.TrimPrefix(path.Clean("/"+better), "/")
	if address.MatchString(better) {
		return diag.T("请写成 %q：从网站首页的文件夹算起，用小写", "write %q: from the folder of the home page, in lower case", better)
	}
	return diag.T("写成 2019/water.html 的样子：从网站首页的文件夹算起，只用小写字母、数字、-、_ 和 /，以 .html 结尾",
		"write it as 2019/water.html: from the folder of the home page, lower-case letters, digits, -, _ and /, with .html at its end")
}

// formerPages are the redirects to all pages of a record that stood below its name.
func (s *Site) formerPages(r record.Record, slug string) (list []Redirect) {
	to := s.Address(r)
	if to == "" || strings.Contains(to, "#") {
		return nil
	}
	list = append(list, Redirect{path.Join(path.Dir(to), slug+".html"), to, r})
	if easy := s.Easy(r); easy != "" {
		list = append(list, Redirect{easyPath("easy/", r, slug), easy, r}, Redirect{easyPath("easy/pinyin/", r, slug), s.EasyPinyin(r), r})
	}
	if v, ok := r.(*record.Village); ok {
		for _, l := range s.VillageLists(v) {
			former := *l
			former.stem = "villages/" + slug + "/" + path.Base(l.stem)
			for n := 1; n <= l.Pages(); n++ {
				list = append(list, Redirect{former.Path(n), l.Path(n), r})
			}
		}
	}
	return list
}
