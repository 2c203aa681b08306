package html

import (
	"path"
	"strings"

	"noticeboard/generator/diag"
)

// Portal prepares the pages of the same site for a portal that takes it in as a column: without scripts, without the page for
// lost visitors, without feeds, sitemap and robots.txt, which belong to a site of its own. Addresses are the same.
func (r *Renderer) Portal() (*Renderer, diag.List) {
	p := *r
	p.portal, p.frames = true, map[frameKey]*frame{}
	var problems diag.List
	plan := p.plan()
	p.makeFrames(plan, &problems)
	if problems.HasErrors() {
		return &p, problems
	}
	p.try(plan, &problems)
	p.pages = p.finish(plan)
	for _, page := range r.pages {
		if strings.HasPrefix(page.Path, "static/") && path.Ext(page.Path) != ".js" {
			p.pages = append(p.pages, page)
		}
	}
	return &p, problems
}
