package html

import (
	"strings"

	"noticeboard/generator/site"
)

// redirectPage leads from an address of the past to a page. Its layout stands alone.
type redirectPage struct {
	Lang, Site  string
	Title, Href string // of the page it leads to
	Canonical   string // the full address where it is known
	Style, Icon string
}

func (r *Renderer) redirect(d site.Redirect) content {
	up := strings.Repeat("../", strings.Count(d.From, "/"))
	p := &redirectPage{
		Lang: r.site.Board.Config.Language, Site: r.site.Board.Config.Title, Title: d.Record.Label(), Href: site.Relative(d.From, d.To),
		Style: up + r.static["style.css"], Icon: up + r.static["icon.svg"],
	}
	p.Canonical = p.Href
	if r.site.BaseURL != "" {
		p.Canonical = r.site.BaseURL + d.To
	}
	return content{title: p.Title, data: p}
}
