package html

import (
	"html/template"
	"path"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// The types below are what several layouts and the partials share. Addresses in them are relative to the page.

// head is the part of a page's data that all layouts but home and 404 have.
type head struct {
	Title      string
	Crumbs     template.HTML // the way here: home, section, village
	Neighbours template.HTML // links to the records before and after in the list of the kind
}

// figure is a large number.
type figure struct{ Label, Value, Unit, Href string }

// entry is a record in a list.
type entry struct {
	limit
	Ended       string // what replaces the stage after the limit
	Title, Href string
	Date        template.HTML // <time>, empty for a record without a date
	Stage       *stage
	Tags        []string
	Summary     string
}

// stage is where a publicity stands, in words. Class is "now", "wait", "done" or "off".
type stage struct {
	Class, Words string
	AsOf         string // the day for which it is true, where it changes from day to day
}

// running is a publicity that is under way, as a card.
type running struct {
	limit
	Title, Href string
	Stage       *stage
	LastDay     template.HTML // empty when the period is over
	Tags        []string
}

// news is a section with the newest records of a kind. More leads to the whole list, nil when all are shown.
type news struct {
	ID, Title string
	Entries   template.HTML
	More      *link
}

// tile is a link with a second line.
type tile struct{ Text, Note, Href string }

func (r *Renderer) href(from string, to record.Record) string {
	if path := r.site.Address(to); path != "" {
		return site.Relative(from, path)
	}
	return ""
}

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// day writes a date for readers, "" for none.
func (r *Renderer) day(d calendar.Date) string {
	if d.IsZero() || r.words["date-style"] != "english" {
		return d.Chinese()
	}
	return strconv.Itoa(d.Day()) + " " + months[d.Month()-1] + " " + strconv.Itoa(d.Year())
}

// shortDay leaves the year out where it is today's.
func (r *Renderer) shortDay(d calendar.Date) string {
	switch {
	case d.Year() != r.site.Today.Year() || d.IsZero():
		return r.day(d)
	case r.words["date-style"] == "english":
		return strconv.Itoa(d.Day()) + " " + months[d.Month()-1]
	}
	return d.ChineseMonthDay()
}

// time is a date as an element, empty for none.
func (r *Renderer) time(d calendar.Date) template.HTML { return timeElement(d, r.day(d)) }

func timeElement(d calendar.Date, text string) template.HTML {
	if d.IsZero() {
		return ""
	}
	return template.HTML(`<time datetime="` + d.String() + `">` + text + `</time>`)
}

// download is a file that a page offers. Form is PDF or TXT.
type download struct {
	link
	Form string
}

func newDownload(from string, d site.Download) download {
	form := strings.ToUpper(strings.TrimPrefix(path.Ext(d.Path), "."))
	return download{link{d.Title, site.Relative(from, d.Path)}, form}
}

func (r *Renderer) downloads(from string, x record.Record) (list []download) {
	if r.site.Downloads == nil {
		return nil
	}
	for _, d := range r.site.Downloads(x) {
		list = append(list, newDownload(from, d))
	}
	return list
}

// entry makes the line of a record in a list; in is the village whose list it is, nil for the town's.
func (r *Renderer) entry(from string, x record.Record, in *record.Village) entry {
	e := entry{Title: x.Label(), Href: r.href(from, x), Date: r.time(site.Date(x)), Summary: site.Summary(x)}
	if in == nil {
		e.Tags = r.villageTag(x)
	}
	if k := r.site.Keeping(x); k.Down() {
		e.Stage = r.gone(k)
		return e
	}
	if st, ok := r.site.Status(x); ok {
		e.Stage, e.limit, e.Ended = r.stage(x, st), r.limit(x), r.words["ended"]
	}
	switch x := x.(type) {
	case *record.Notice:
		e.Tags = append(e.Tags, x.Type)
		if !x.Until.IsZero() && r.site.Today.After(x.Until) {
			e.Tags = append(e.Tags, r.words["expired"])
		}
	case *record.Material:
		e.Tags = appendTags(e.Tags, x.Topic, r.level(x))
		if x.MustRead {
			e.Tags = append(e.Tags, r.words["must-read"])
		}
	case *record.Activity:
		e.Tags = append(e.Tags, x.Form)
	case *record.Commendation:
		key := "commended-members"
		if len(x.Awards) > 0 && x.Awards[0].Hub.To != nil {
			key = "commended-hubs"
		}
		e.Tags = append(e.Tags, x.Honour, r.words.Text(key, len(x.Awards)))
	case *record.Regulation:
		e.Tags = appendTags(e.Tags, x.Topic, x.Version, r.words[validity(x, r.site.Today)])
	case *record.Article:
		e.Tags = appendTags(e.Tags, x.Type, x.Author)
	case *record.Organisation:
		e.Tags = appendTags(e.Tags, x.Type)
	case *record.Village:
		e.Summary = r.words.Text("village-line", len(x.Groups), len(r.hubs(x)), len(x.Members))
	case *record.Hub:
		e.Tags = appendTags(e.Tags, r.groupName(x.Village, x.Group))
		if name := r.headName(x); name != "" {
			e.Tags = append(e.Tags, r.words.Text("hub-line", name))
		}
	}
	return e
}

// validity is the word for whether a regulation holds on a day.
func validity(x *record.Regulation, today calendar.Date) string {
	switch {
	case x.ValidFrom.After(today):
		return "regulation-not-yet"
	case x.ValidOn(today):
		return "regulation-holds"
	}
	return "regulation-ended"
}

// villageTag names the village that a record belongs to; none for several, and for one without a page.
func (r *Renderer) villageTag(x record.Record) []string {
	if list := site.Villages(x); len(list) == 1 && r.site.Address(list[0]) != "" {
		return []string{list[0].Name}
	}
	return nil
}

func appendTags(tags []string, more ...string) []string {
	for _, t := range more {
		if t != "" {
			tags = append(tags, t)
		}
	}
	return tags
}

// news makes a section of the first records of a list; nil for an empty list.
func (r *Renderer) news(from string, l *site.List, limit int) *news {
	if l == nil {
		return nil
	}
	n := &news{
		ID:      "nb-" + l.Kind.Name,
		Title:   r.section(l.Kind),
		Entries: r.entries(from, l.Records[:min(limit, len(l.Records))], l.Village),
	}
	if len(l.Records) > limit {
		n.More = &link{r.words.Text("more", len(l.Records)), site.Relative(from, l.Path(1))}
	}
	return n
}

// describe takes the first paragraph of a Document, cut after 80 characters, for search engines and previews.
func describe(d *doc.Document) string {
	const limit = 80
	for _, b := range d.Blocks {
		p, ok := b.(*doc.Paragraph)
		if !ok {
			continue
		}
		text := doc.InlineText(p.Content)
		n := 0
		for i := range text {
			if n++; n > limit {
				text = text[:i] + "…"
				break
			}
		}
		return strings.ReplaceAll(text, "\n", "")
	}
	return ""
}
