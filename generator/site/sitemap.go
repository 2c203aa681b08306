package site

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strconv"
)

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
		_ = xml.EscapeText(b, []byte(s.URL(p)))
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
