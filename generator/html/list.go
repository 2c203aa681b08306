package html

import (
	"html/template"
	"slices"
	"strconv"

	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// listPage is one page of a list.
type listPage struct {
	head
	Count, Number, Pages int
	Entries              template.HTML
	Newer, Older         *link // the page before and after this one
	Numbers              []pageNumber
	Villages             []link // on the list of hubs: where each village's begin
}

// pageNumber is a link to a page of the list, or a gap when it has no address.
type pageNumber struct {
	link
	Here bool
}

func (r *Renderer) list(path string, l *site.List, n int) content {
	p := &listPage{Count: len(l.Records), Number: n, Pages: l.Pages(), Entries: r.entries(path, l.Page(n), l.Village)}
	p.Title = r.section(l.Kind)
	if l.Village == nil {
		p.Crumbs = r.crumbs(path, l, nil)
	} else {
		p.Title = r.words.Text("list-village", l.Village.Name, p.Title)
		var more []link
		if n > 1 {
			more = []link{{p.Title, site.Relative(path, l.Path(1))}}
		}
		p.Crumbs = r.crumbs(path, r.site.List(record.VillageKind, nil), []*record.Village{l.Village}, more...)
	}
	title := p.Title
	if n > 1 {
		title = r.words.Text("list-title", p.Title, n)
		p.Newer = &link{Href: site.Relative(path, l.Path(n-1))}
	}
	if n < p.Pages {
		p.Older = &link{Href: site.Relative(path, l.Path(n+1))}
	}
	if l.Kind == record.HubKind {
		for _, v := range r.site.Board.Villages {
			if r.site.Address(v) != "" && len(r.hubs(v)) > 0 {
				p.Villages = append(p.Villages, link{v.Name, r.href(path, v) + "#nb-hubs"})
			}
		}
	}
	last := 0
	for _, k := range pagerNumbers(n, p.Pages) {
		if k > last+1 {
			p.Numbers = append(p.Numbers, pageNumber{link: link{Text: "…"}})
		}
		p.Numbers = append(p.Numbers, pageNumber{link{strconv.Itoa(k), site.Relative(path, l.Path(k))}, k == n})
		last = k
	}
	return content{title: title, data: p, list: l}
}

// pagerNumbers chooses the pages that are linked from page n: the first, the last, and those next to n.
func pagerNumbers(n, pages int) (list []int) {
	for _, k := range []int{1, n - 1, n, n + 1, pages} {
		if k >= 1 && k <= pages && !slices.Contains(list, k) {
			list = append(list, k)
		}
	}
	slices.Sort(list)
	return list
}
