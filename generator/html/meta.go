package html

import (
	"cmp"
	"html/template"
	"strings"

	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// What programs read in the head of a page: the META tags of the guide to government sites (政府网站发展指引), Open Graph, the way to
// feeds and to other languages, JSON-LD (jsonld.go). A tag is there when what it says is known; nothing is made up.

// appendMeta appends <meta name="name" content="content">, nothing for an empty content.
func appendMeta(dst []byte, name, content string) []byte {
	return appendTag(dst, `<meta name="`, name, content)
}

func appendProperty(dst []byte, name, content string) []byte {
	return appendTag(dst, `<meta property="`, name, content)
}

func appendTag(dst []byte, open, name, content string) []byte {
	if content == "" {
		return dst
	}
	dst = append(dst, open...)
	dst = append(dst, name...)
	dst = append(dst, `" content="`...)
	dst = appendText(dst, content)
	return append(dst, `">`...)
}

// sectionHead is what all pages of a section have in their heads: the tags of the site and of the column. The tags of the site are there
// only when the board gives all of them, since the guide asks for all; so are those of a column.
func (r *Renderer) sectionHead(section string) template.HTML {
	name, domain, code, ok := r.site.Identity()
	if !ok || section == "404" {
		return ""
	}
	dst := appendMeta(nil, "SiteName", name)
	dst = appendMeta(dst, "SiteDomain", domain)
	dst = appendMeta(dst, "SiteIDCode", code)
	if c := r.site.Column(section); c != nil {
		dst = appendMeta(dst, "ColumnName", r.sectionTitle(section))
		dst = appendMeta(dst, "ColumnDescription", c.Description)
		dst = appendMeta(dst, "ColumnKeywords", strings.Join(c.Keywords, ","))
		dst = appendMeta(dst, "ColumnType", c.Type)
	}
	return template.HTML(dst)
}

// sectionTitle is the name of a section in the menus.
func (r *Renderer) sectionTitle(section string) string {
	for _, item := range r.menu {
		if item.section == section {
			return item.Text
		}
	}
	return r.words["section-"+section]
}

// appendHead appends what stands in the head of one page alone, but for its JSON-LD.
func (r *Renderer) appendHead(dst []byte, p *planned, c *content) []byte {
	if p.path == site.NotFound {
		return dst
	}
	dst = r.appendArticleTags(dst, p.path, c)
	dst = r.appendOpenGraph(dst, p.path, c)
	return r.appendAlternates(dst, p.path, c)
}

// appendArticleTags appends the tags of an article. The guide asks for its title, time and source; a record that is not dated, or not
// before tomorrow, has no time, and none of these tags. PubDate has minutes: of a record only the day is known, so it is the first minute.
// Description is the one that every page has: names of META tags know no case.
func (r *Renderer) appendArticleTags(dst []byte, path string, c *content) []byte {
	x := c.record
	if x == nil || !r.identified || !r.published(x) {
		return dst
	}
	dst = appendMeta(dst, "ArticleTitle", x.Label())
	dst = appendMeta(dst, "PubDate", site.Published(x).String()+" 00:00")
	dst = appendMeta(dst, "ContentSource", r.site.Source(x))
	dst = appendMeta(dst, "Keywords", strings.Join(r.site.Keywords(x), ","))
	dst = appendMeta(dst, "Author", author(x))
	dst = appendMeta(dst, "Image", r.pictureURL(x))
	return appendMeta(dst, "Url", r.site.URL(path))
}

// author is who wrote a record, "" where that is not said.
func author(x record.Record) string {
	switch x := x.(type) {
	case *record.Material:
		return x.Author
	case *record.Article:
		return x.Author
	}
	return ""
}

// published says whether a record has come out by today.
func (r *Renderer) published(x record.Record) bool {
	d := site.Published(x)
	return !d.IsZero() && !d.After(r.site.Today)
}

// pictureURL is the absolute address of the picture that shares a record, "" when it has none or the site's address is not known.
func (r *Renderer) pictureURL(x record.Record) string {
	if path := r.site.Shared(x); path != "" {
		return r.site.URL(path)
	}
	return ""
}

// aboutSite prepares what every page says of the site.
func (r *Renderer) aboutSite() {
	r.graph = appendProperty(nil, "og:site_name", r.site.Board.Config.Title)
	if r.site.Board.Config.Language == "zh-CN" { // Open Graph has no language without a country
		r.graph = appendProperty(r.graph, "og:locale", "zh_CN")
	}
	r.publisher = appendString([]byte(`,"publisher":{"@type":"Organization","name":`), r.site.Publisher())
	r.publisher = append(r.publisher, "}}"...)
}

// appendOpenGraph appends what chats show of a page that somebody shares (ogp.me).
func (r *Renderer) appendOpenGraph(dst []byte, path string, c *content) []byte {
	dst = appendProperty(dst, "og:title", cmp.Or(c.title, r.site.Board.Config.Title))
	article := c.record != nil && r.published(c.record)
	if article {
		dst = append(dst, `<meta property="og:type" content="article">`...)
	} else {
		dst = append(dst, `<meta property="og:type" content="website">`...)
	}
	dst = appendProperty(dst, "og:url", r.site.URL(path))
	dst = append(dst, r.graph...)
	dst = appendProperty(dst, "og:description", c.description)
	if c.record != nil {
		dst = appendProperty(dst, "og:image", r.pictureURL(c.record))
	}
	if article {
		first, last := site.Published(c.record), site.Date(c.record)
		dst = appendProperty(dst, "article:published_time", first.String())
		if last != first && !last.After(r.site.Today) {
			dst = appendProperty(dst, "article:modified_time", last.String())
		}
		dst = appendProperty(dst, "article:section", r.section(c.record.Base().Kind))
	}
	return dst
}

// appendAlternates appends the way to the feeds of what the page is about, and to the same page in other languages.
func (r *Renderer) appendAlternates(dst []byte, path string, c *content) []byte {
	if f := r.feed(path, c); f != nil && !r.portal {
		if path != site.Home { // there it is on every page
			dst = appendFeed(dst, "application/atom+xml", site.Relative(path, f.Atom()), f.Title)
		}
		dst = appendFeed(dst, "application/feed+json", site.Relative(path, f.JSON()), f.Title)
	}
	translations := r.site.Board.Config.Site.Translations
	if r.site.BaseURL == "" || len(translations) == 0 {
		return dst
	}
	below := path
	if path == site.Home {
		below = ""
	}
	own := r.site.URL(path)
	dst = appendLanguage(dst, r.site.Board.Config.Language, own)
	for _, t := range translations {
		dst = appendLanguage(dst, t.Language, strings.TrimSuffix(t.BaseURL, "/")+"/"+below)
	}
	return appendLanguage(dst, "x-default", own)
}

// feed returns the feed of what a page is about, nil for none.
func (r *Renderer) feed(path string, c *content) *site.Feed {
	if path == site.Home {
		return r.site.Feed(nil, nil)
	}
	if c.list != nil {
		return r.site.Feed(c.list.Kind, c.list.Village)
	}
	if v, ok := c.record.(*record.Village); ok {
		return r.site.Feed(nil, v)
	}
	return nil
}

func appendFeed(dst []byte, form, href, title string) []byte {
	dst = append(dst, `<link rel="alternate" type="`...)
	dst = append(dst, form...)
	dst = append(dst, `" href="`...)
	dst = appendText(dst, href)
	dst = append(dst, `" title="`...)
	dst = appendText(dst, title)
	return append(dst, `">`...)
}

func appendLanguage(dst []byte, language, href string) []byte {
	dst = append(dst, `<link rel="alternate" hreflang="`...)
	dst = appendText(dst, language)
	dst = append(dst, `" href="`...)
	dst = appendText(dst, href)
	return append(dst, `">`...)
}
