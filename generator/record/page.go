package record

import "noticeboard/generator/diag"

// PageKind is a fixed page of the site, such as "about".
var PageKind = &Kind{
	Name: "page", Title: diag.T("固定页面", "page"), Files: "pages/*.md", Public: true,
	New: func() Record { return new(Page) },
}

// Page is a fixed page. Its address is its slug at the top of the site.
type Page struct {
	Meta
	Title   string `toml:"title" rec:"required"`
	Menu    string `toml:"menu"`  // its name in the menu; not in the menu when empty
	Order   int    `toml:"order"` // place in the menu
	Summary string `toml:"summary"`
}

// Label returns the page's title.
func (p *Page) Label() string { return p.Title }
