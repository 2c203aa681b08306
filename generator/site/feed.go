package site

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"slices"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// File is a published file that is not a page for people: a feed, the sitemap, robots.txt.
type File struct {
	Path  string
	Write func(*bytes.Buffer)
}

// Files returns the feeds, the sitemap and robots.txt. Feeds and sitemap need absolute addresses: without a BaseURL
// there is robots.txt alone.
func (s *Site) Files(pages []string) []File {
	files := []File{{"robots.txt", s.robots}}
	if s.BaseURL == "" {
		return files
	}
	for _, f := range s.Feeds() {
		files = append(files, File{f.Path, func(b *bytes.Buffer) { s.atom(b, f) }})
	}
	return append(files, s.sitemaps(pages)...)
}

// Feed is an Atom feed (RFC 4287).
type Feed struct {
	Path, Title string
	Page        string          // site path of the page it belongs to
	Records     []record.Record // newest first
}

// feedKinds are the kinds whose records are news.
var feedKinds = []*record.Kind{
	record.SelectionKind, record.NoticeKind, record.MaterialKind, record.CommendationKind, record.ActivityKind,
	record.TrainingKind, record.AssessmentKind, record.AllowanceKind, record.RegulationKind,
}

const feedLength = 30

// Feeds returns the feed of the town and one for each village that has news; none without a BaseURL.
func (s *Site) Feeds() []Feed {
	if s.BaseURL == "" {
		return nil
	}
	title := s.Board.Config.Title
	feeds := []Feed{{"feed.xml", title, Home, s.news(nil)}}
	for _, v := range s.Board.Villages {
		if path := s.VillageFeed(v); path != "" {
			feeds = append(feeds, Feed{path, title + " " + v.Name, s.Address(v), s.news(v)})
		}
	}
	return feeds
}

// VillageFeed returns the path of a village's feed, "" when it has none.
func (s *Site) VillageFeed(v *record.Village) string {
	if s.BaseURL == "" || len(s.VillageLists(v)) == 0 {
		return ""
	}
	return "villages/" + slug(v) + "/feed.xml"
}

// news returns the newest records that are not dated after today.
func (s *Site) news(v *record.Village) (list []record.Record) {
	for _, kind := range feedKinds {
		l := s.List(kind, v)
		if l == nil {
			continue
		}
		n := 0
		for _, r := range l.Records {
			if d := Date(r); n < feedLength && !d.IsZero() && !d.After(s.Today) && !s.Keeping(r).Down() {
				list = append(list, r)
				n++
			}
		}
	}
	slices.SortStableFunc(list, func(a, b record.Record) int { return cmp.Compare(0, Date(a).Compare(Date(b))) })
	return list[:min(len(list), feedLength)]
}

func (s *Site) atom(b *bytes.Buffer, f Feed) {
	b.WriteString(xml.Header + `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="` + s.Board.Config.Language + "\">\n")
	element(b, "id", s.BaseURL+f.Path)
	element(b, "title", f.Title)
	updated := calendar.New(2000, 1, 1) // of a feed that has no entry yet: any fixed day will do
	if len(f.Records) > 0 {
		updated = Date(f.Records[0])
	}
	element(b, "updated", timestamp(updated))
	b.WriteString("<author>")
	element(b, "name", s.Board.Config.Town.FullName)
	b.WriteString("</author>\n")
	link(b, "self", s.BaseURL+f.Path)
	link(b, "alternate", s.BaseURL+f.Page)
	for _, r := range f.Records {
		at := s.BaseURL + s.Address(r)
		b.WriteString("<entry>\n")
		element(b, "id", at)
		element(b, "title", r.Label())
		element(b, "updated", timestamp(Date(r)))
		link(b, "alternate", at)
		if sum := Summary(r); sum != "" {
			element(b, "summary", sum)
		}
		b.WriteString("</entry>\n")
	}
	b.WriteString("</feed>\n")
}

// timestamp is the first moment of the day in China.
func timestamp(d calendar.Date) string { return d.String() + "T00:00:00+08:00" }

func element(b *bytes.Buffer, name, text string) {
	b.WriteString("<" + name + ">")
	_ = xml.EscapeText(b, []byte(text)) // a bytes.Buffer takes every write
	b.WriteString("</" + name + ">\n")
}

func link(b *bytes.Buffer, rel, href string) {
	b.WriteString(`<link rel="` + rel + `" href="`)
	_ = xml.EscapeText(b, []byte(href))
	b.WriteString("\"/>\n")
}

// maxSitemap is the number of addresses that the sitemap protocol allows in one file.
const maxSitemap = 50_000

// sitemaps returns sitemap.xml, or an index of that name with sitemap-1.xml and so on when there are too many pages.
func (s *Site) sitemaps(pages []string) []File {
	if len(pages) <= maxSitemap {
		return []File{{"sitemap.xml", func(b *bytes.Buffer) { s.sitemap(b, "urlset", "url", pages) }}}
	}
	var files []File
	var parts []string
	for chunk := range slices.Chunk(pages, maxSitemap) {
		path := "sitemap-" + strconv.Itoa(len(parts)+1) + ".xml"
		parts = append(parts, path)
		files = append(files, File{path, func(b *bytes.Buffer) { s.sitemap(b, "urlset", "url", chunk) }})
	}
	return append(files, File{"sitemap.xml", func(b *bytes.Buffer) { s.sitemap(b, "sitemapindex", "sitemap", parts) }})
}

func (s *Site) sitemap(b *bytes.Buffer, root, entry string, paths []string) {
	b.WriteString(xml.Header + "<" + root + ` xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, p := range paths {
		b.WriteString("<" + entry + "><loc>")
		if p == Home {
			p = "" // as the page names itself: rel="canonical"
		}
		_ = xml.EscapeText(b, []byte(s.BaseURL+p))
		b.WriteString("</loc></" + entry + ">\n")
	}
	b.WriteString("</" + root + ">\n")
}

func (s *Site) robots(b *bytes.Buffer) {
	b.WriteString("User-agent: *\nAllow: /\n")
	if s.BaseURL != "" {
		b.WriteString("\nSitemap: " + s.BaseURL + "sitemap.xml\n")
	}
}
