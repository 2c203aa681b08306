package html

import (
	"crypto/sha256"
	"encoding/base64"
	"strconv"
	"unicode/utf8"

	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// JSON-LD says to search engines what a page is, in the words of schema.org. It is data in a <script> that no browser runs. The
// Content-Security-Policy names its hash, so that nothing else can stand in its place, and checkers see that it is meant. It is appended by hand: encoding/json would cost as much as the rest of the page.
//
//	home                WebSite, with its publisher, and how to search it
//	a dated record      Article with its section; with its dates, the day on which it runs out (expires) and the period of a
//	                    publicity (temporalCoverage). A study material is a LearningResource.
//	a list              CollectionPage
//	any other page      WebPage
//
// A notice is an Article and no SpecialAnnouncement: that type is pending and made for emergencies. The publisher is an Organization
// and no GovernmentOrganization: a Party committee is none, and the board of a township is no government site. No person is named: a
// record's author is the body that issued it.

// appendData appends data as a block that is not run; nothing for none.
func appendData(dst, data []byte) []byte {
	if len(data) == 0 {
		return dst
	}
	dst = append(dst, `<script type="application/ld+json">`...)
	dst = append(dst, data...)
	return append(dst, `</script>`...)
}

// appendHash appends the source of the Content-Security-Policy that allows the block; nothing for none.
func appendHash(dst, data []byte) []byte {
	if len(data) == 0 {
		return dst
	}
	sum := sha256.Sum256(data)
	dst = append(dst, ` 'sha256-`...)
	dst = base64.StdEncoding.AppendEncode(dst, sum[:])
	return append(dst, '\'')
}

// appendJSONLD appends the data of a page; easy pages, which repeat another, have none, and neither has 404.html.
func (r *Renderer) appendJSONLD(dst []byte, path string, c *content) []byte {
	if c.easy || path == site.NotFound || r.portal {
		return dst
	}
	dst = append(dst, `{"@context":"https://schema.org","@graph":[`...)
	if path == site.Home {
		dst = r.appendWebSite(dst, c)
	} else {
		dst = r.appendWork(dst, path, c)
		dst = r.appendBreadcrumbs(dst, path, c)
	}
	return append(dst, `]}`...)
}

func (r *Renderer) appendWebSite(dst []byte, c *content) []byte {
	s := r.site
	dst = append(dst, `{"@type":"WebSite","name":`...)
	dst = appendString(dst, s.Board.Config.Title)
	dst = appendPair(dst, "url", s.URL(site.Home))
	dst = appendPair(dst, "description", c.description)
	dst = appendPair(dst, "inLanguage", s.Board.Config.Language)
	dst = append(dst, `,"publisher":{"@type":"Organization","name":`...)
	dst = appendString(dst, s.Publisher())
	dst = append(dst, `,"areaServed":{"@type":"AdministrativeArea","name":`...)
	dst = appendString(dst, s.Board.Config.Town.FullName)
	dst = append(dst, '}')
	if contacts := s.Board.Config.Contacts; len(contacts) > 0 && contacts[0].Phone != "" {
		dst = append(dst, `,"contactPoint":{"@type":"ContactPoint","name":`...)
		dst = appendString(dst, contacts[0].Unit)
		dst = appendPair(dst, "telephone", contacts[0].Phone)
		dst = appendPair(dst, "email", contacts[0].Email)
		dst = append(dst, '}')
	}
	dst = append(dst, '}')
	if s.Search != "" && s.BaseURL != "" {
		dst = append(dst, `,"potentialAction":{"@type":"SearchAction","target":`...)
		dst = appendString(dst, s.URL(s.Search)+"?q={q}")
		dst = append(dst, `,"query-input":"required name=q"}`...)
	}
	return append(dst, '}')
}

// appendWork appends what a page is.
func (r *Renderer) appendWork(dst []byte, path string, c *content) []byte {
	s := r.site
	x := c.record
	kind := "WebPage"
	article := x != nil && r.published(x)
	switch {
	case article && x.Base().Kind == record.MaterialKind:
		kind = "LearningResource"
	case article:
		kind = "Article"
	case c.list != nil:
		kind = "CollectionPage"
	}
	dst = append(dst, `{"@type":"`...)
	dst = append(dst, kind...)
	if article {
		dst = append(dst, `","headline":`...)
	} else {
		dst = append(dst, `","name":`...)
	}
	dst = appendString(dst, c.title)
	dst = appendPair(dst, "url", s.URL(path))
	if article {
		dst = appendPair(dst, "image", r.pictureURL(x))
		first, last := site.Published(x), site.Date(x)
		dst = appendPair(dst, "datePublished", first.String())
		if last != first && !last.After(s.Today) {
			dst = appendPair(dst, "dateModified", last.String())
		}
		dst = r.appendValidity(dst, x)
		if kind == "Article" {
			dst = appendPair(dst, "articleSection", r.section(x.Base().Kind))
		}
		if issuer := site.Issuer(x); issuer != "" {
			dst = append(dst, `,"author":{"@type":"Organization","name":`...)
			dst = append(appendString(dst, issuer), '}')
		}
	}
	return append(dst, r.publisher...)
}

// appendValidity appends the last day of a record, and the days of its publicity. The result of a round does not run out.
func (r *Renderer) appendValidity(dst []byte, x record.Record) []byte {
	_, round := x.(*record.Selection)
	if st, ok := r.site.Status(x); ok && st.Publicity != nil && !st.Publicity.Period.IsZero() && st.Stage != record.Withdrawn && !(round && st.Stage.Decided()) {
		p := st.Publicity.Period
		dst = appendPair(dst, "expires", p.End.String())
		return appendPair(dst, "temporalCoverage", p.Start.String()+"/"+p.End.String())
	}
	if n, ok := x.(*record.Notice); ok && !n.Until.IsZero() {
		return appendPair(dst, "expires", n.Until.String())
	}
	return dst
}

// appendBreadcrumbs appends the way to the page, the same as the page shows. Its items need absolute addresses; the last, the page itself,
// has none.
func (r *Renderer) appendBreadcrumbs(dst []byte, path string, c *content) []byte {
	s := r.site
	if s.BaseURL == "" {
		return dst
	}
	dst = append(dst, `,{"@type":"BreadcrumbList","itemListElement":[`...)
	n := 0
	add := func(name, at string) {
		if n++; n > 1 {
			dst = append(dst, ',')
		}
		dst = append(dst, `{"@type":"ListItem","position":`...)
		dst = strconv.AppendInt(dst, int64(n), 10)
		dst = append(dst, `,"name":`...)
		dst = appendString(dst, name)
		if at != path {
			dst = appendPair(dst, "item", s.URL(at))
		}
		dst = append(dst, '}')
	}
	add(r.words["home"], site.Home)
	kind, villages := (*record.Kind)(nil), []*record.Village(nil)
	switch {
	case c.record != nil:
		if kind = c.record.Base().Kind; kind != record.CommendationKind {
			villages = site.Villages(c.record)
		}
	case c.list != nil && c.list.Village != nil:
		kind, villages = record.VillageKind, []*record.Village{c.list.Village}
	case c.list != nil:
		kind = c.list.Kind
	}
	if l := s.List(kind, nil); l != nil && l.Path(1) != path {
		add(r.section(kind), l.Path(1))
	}
	for _, v := range villages {
		if at := s.Address(v); at != "" {
			add(v.Name, at)
		}
	}
	add(c.title, path)
	return append(dst, "]}"...)
}

// appendPair appends a key, which needs no escaping, and its text; nothing for an empty text.
func appendPair(dst []byte, key, text string) []byte {
	if text == "" {
		return dst
	}
	dst = append(dst, `,"`...)
	dst = append(dst, key...)
	dst = append(dst, `":`...)
	return appendString(dst, text)
}

// appendString appends s as a JSON string that can stand in a <script>: < > & are escaped, so that nothing ends the script or opens a
// comment in it, and U+2028 and U+2029, which older programs take for line ends. What is no UTF-8 becomes U+FFFD.
func appendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			switch {
			case c == '"' || c == '\\':
				dst = append(dst, s[start:i]...)
				dst = append(dst, '\\', c)
			case c < ' ' || c == '<' || c == '>' || c == '&':
				dst = append(dst, s[start:i]...)
				dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			default:
				i++
				continue
			}
			i++
			start = i
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == utf8.RuneError && size == 1:
			dst = append(dst, s[start:i]...)
			dst = append(dst, `\ufffd`...)
		case c == '\u2028' || c == '\u2029':
			dst = append(dst, s[start:i]...)
			dst = append(dst, `\u202`...)
			dst = append(dst, hex[c&15])
		default:
			i += size
			continue
		}
		i += size
		start = i
	}
	dst = append(dst, s[start:]...)
	return append(dst, '"')
}
