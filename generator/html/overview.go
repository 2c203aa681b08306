package html

import (
	"html/template"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// overviewPage sums up records of the whole board.
type overviewPage struct {
	head
	Body      template.HTML
	Downloads []download
}

func (r *Renderer) overviewPage(path string, o site.Overview) content {
	p := &overviewPage{head: head{Title: o.Title, Crumbs: r.crumbs(path, nil, nil)}}
	if r.site.OverviewDownloads != nil {
		for _, d := range r.site.OverviewDownloads(o.Name) {
			p.Downloads = append(p.Downloads, newDownload(path, d))
		}
	}
	d := r.overview(o.Name)
	body, summary := r.show(path, d, p.Title)
	p.Body = body
	return content{title: p.Title, description: summary, data: p}
}

// body shows the record's Document, and returns a description taken from its first paragraph.
func (r *Renderer) body(path string, x record.Record, heading string) (template.HTML, string) {
	return r.showDocument(path, r.document(x), heading, true)
}

// show shows a Document beside or below the first thing on a page.
func (r *Renderer) show(path string, d *doc.Document, heading string) (template.HTML, string) {
	return r.showDocument(path, d, heading, false)
}

// showDocument shows a Document; eager says that its first picture may be on the first screen. Its title is repeated only where it is not the page's own. The second result is a description
// taken from the first paragraph.
func (r *Renderer) showDocument(path string, d *doc.Document, heading string, eager bool) (template.HTML, string) {
	if d == nil {
		return "", ""
	}
	buffer := bodies.Get().(*[]byte)
	defer bodies.Put(buffer)
	dst := (*buffer)[:0]
	top := 1
	if d.Title != "" && d.Title != heading {
		top = 2
		dst = append(dst, `<h2 class="doc-title">`...)
		dst = appendText(dst, d.Title)
		dst = append(dst, "</h2>\n"...)
	}
	*buffer = appendBody(dst, d, top, surroundings{
		words:   r.words,
		resolve: func(target string) (string, bool) { return r.site.Resolve(path, target) },
		picture: func(target string) []site.Picture { return r.site.Pictures(path, target) },
		eager:   eager,
	})
	return template.HTML(*buffer), describe(d)
}
