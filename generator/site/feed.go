package site

import (
	"bytes"
	"cmp"
	"encoding/json"
	"encoding/xml"
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// File is a published file that is not a page for people: a feed, the sitemap, robots.txt, a file of the API.
type File struct {
	Path  string
	Write func(*bytes.Buffer)
}

// Files returns robots.txt, the API, the feeds and the sitemap. Feeds and sitemap need absolute addresses: without a BaseURL there
// are none.
func (s *Site) Files(pages []string) []File {
	files := append([]File{{"robots.txt", s.robots}}, s.api()...)
	if s.BaseURL == "" {
		return files
	}
	for _, f := range s.feeds {
		files = append(files, File{f.Atom(), func(b *bytes.Buffer) { s.atom(b, f) }}, File{f.JSON(), func(b *bytes.Buffer) { s.jsonFeed(b, f) }})
	}
	return append(files, s.sitemaps(pages)...)
}

// Feed is the news of the town, of a village, of a kind, or of a kind in a village. It is published twice, as Atom (RFC 4287) and as
// JSON Feed 1.1.
type Feed struct {
	Kind    *record.Kind    // nil for all kinds
	Village *record.Village // nil for the whole town
	Title   string
	Page    string          // site path of the page it belongs to
	Records []record.Record // newest first

	stem string
}

// Atom returns the site path of the Atom feed.
func (f *Feed) Atom() string { return f.stem + ".xml" }

// JSON returns the site path of the JSON Feed.
func (f *Feed) JSON() string { return f.stem + ".json" }

// feedKinds are the kinds whose records are news.
var feedKinds = []*record.Kind{
	record.SelectionKind, record.NoticeKind, record.MaterialKind, record.CommendationKind, record.ActivityKind,
	record.TrainingKind, record.AssessmentKind, record.AllowanceKind, record.RegulationKind,
}

const feedLength = 30

// Feed returns the feed of a kind, nil for all kinds, in a village, nil for the whole town. It is nil when there is none.
func (s *Site) Feed(kind *record.Kind, v *record.Village) *Feed {
	for _, f := range s.feeds {
		if f.Kind == kind && f.Village == v {
			return f
		}
	}
	return nil
}

func (s *Site) findFeeds() (feeds []*Feed) {
	if s.BaseURL == "" {
		return nil
	}
	title := s.Board.Config.Title
	add := func(f *Feed, kinds ...*record.Kind) {
		if f.Records = s.news(f.Village, kinds); len(f.Records) > 0 || f.stem == "feed" {
			feeds = append(feeds, f)
		}
	}
	add(&Feed{Title: title, Page: Home, stem: "feed"}, feedKinds...)
	for _, kind := range feedKinds {
		if l := s.List(kind, nil); l != nil {
			add(&Feed{Kind: kind, Title: title + " " + s.text(kind.Title), Page: l.Path(1), stem: l.stem + "feed"}, kind)
		}
	}
	for _, v := range s.Board.Villages {
		if s.Address(v) == "" {
			continue
		}
		add(&Feed{Village: v, Title: title + " " + v.Name, Page: s.Address(v), stem: "villages/" + slug(v) + "/feed"}, feedKinds...)
		for _, l := range s.VillageLists(v) {
			if slices.Contains(feedKinds, l.Kind) {
				add(&Feed{Kind: l.Kind, Village: v, Title: title + " " + v.Name + " " + s.text(l.Kind.Title), Page: l.Path(1), stem: l.stem + "-feed"}, l.Kind)
			}
		}
	}
	return feeds
}

// news returns the newest current records of some kinds in a village, or in the town for nil.
func (s *Site) news(v *record.Village, kinds []*record.Kind) (list []record.Record) {
	for _, kind := range kinds {
		l := s.List(kind, v)
		if l == nil {
			continue
		}
		n := 0
		for _, r := range l.Records {
			if s.current(r) {
				list = append(list, r)
				if n++; n == feedLength {
					break
				}
			}
		}
	}
	slices.SortStableFunc(list, func(a, b record.Record) int { return cmp.Compare(0, Date(a).Compare(Date(b))) })
	return list[:min(len(list), feedLength)]
}

// current says whether a record is news: it is dated, not after today, it has not run out, and it was not called off.
func (s *Site) current(r record.Record) bool {
	if d := Date(r); d.IsZero() || d.After(s.Today) || s.Keeping(r).Down() {
		return false
	}
	switch r := r.(type) {
	case *record.Notice:
		return r.Until.IsZero() || !s.Today.After(r.Until)
	case *record.Selection:
		return r.StageOn(s.Today) != record.Withdrawn
	}
	return true
}

func (s *Site) atom(b *bytes.Buffer, f *Feed) {
	b.WriteString(xml.Header + `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="` + s.Board.Config.Language + "\">\n")
	element(b, "id", s.URL(f.Atom()))
	element(b, "title", f.Title)
	updated := calendar.New(2000, 1, 1) // of a feed that has no entry yet: any fixed day will do
	if len(f.Records) > 0 {
		updated = Date(f.Records[0])
	}
	element(b, "updated", timestamp(updated))
	author(b, s.Publisher())
	link(b, "self", s.URL(f.Atom()))
	link(b, "alternate", s.URL(f.Page))
	for _, r := range f.Records {
		at := s.URL(s.Address(r))
		b.WriteString("<entry>\n")
		element(b, "id", at)
		element(b, "title", r.Label())
		element(b, "updated", timestamp(Date(r)))
		element(b, "published", timestamp(Published(r)))
		if source := s.Source(r); source != s.Publisher() {
			author(b, source)
		}
		link(b, "alternate", at)
		if text := Brief(r); text != "" {
			element(b, "summary", text)
		}
		b.WriteString("</entry>\n")
	}
	b.WriteString("</feed>\n")
}

// timestamp is the first moment of the day in China.
func timestamp(d calendar.Date) string { return d.String() + "T00:00:00+08:00" }

func author(b *bytes.Buffer, name string) {
	b.WriteString("<author>")
	element(b, "name", name)
	b.WriteString("</author>\n")
}

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

// jsonFeed is a JSON Feed 1.1 (jsonfeed.org).
func (s *Site) jsonFeed(b *bytes.Buffer, f *Feed) {
	type name struct {
		Name string `json:"name"`
	}
	type item struct {
		ID        string   `json:"id"`
		URL       string   `json:"url"`
		Title     string   `json:"title"`
		Content   string   `json:"content_text"` // must be there: the title where nothing else is said
		Summary   string   `json:"summary,omitempty"`
		Image     string   `json:"image,omitempty"`
		Published string   `json:"date_published"`
		Modified  string   `json:"date_modified"`
		Authors   []name   `json:"authors"`
		Tags      []string `json:"tags,omitempty"`
	}
	feed := struct {
		Version  string `json:"version"`
		Title    string `json:"title"`
		Home     string `json:"home_page_url"`
		Self     string `json:"feed_url"`
		Language string `json:"language"`
		Authors  []name `json:"authors"`
		Items    []item `json:"items"`
	}{
		Version: "https://jsonfeed.org/version/1.1", Title: f.Title, Home: s.URL(f.Page), Self: s.URL(f.JSON()),
		Language: s.Board.Config.Language, Authors: []name{{s.Publisher()}}, Items: []item{},
	}
	for _, r := range f.Records {
		at := s.URL(s.Address(r))
		text := Brief(r)
		feed.Items = append(feed.Items, item{
			ID: at, URL: at, Title: r.Label(), Content: cmp.Or(text, r.Label()), Summary: text, Image: s.pictureURL(r),
			Published: timestamp(Published(r)), Modified: timestamp(Date(r)), Authors: []name{{s.Source(r)}}, Tags: s.Keywords(r),
		})
	}
	writeJSON(b, feed)
}

// writeJSON appends v on one line, with < > & escaped. Indenting it would cost three times as much as encoding it.
func writeJSON(b *bytes.Buffer, v any) {
	_ = json.NewEncoder(b).Encode(v) // structs of text and numbers always encode
}
