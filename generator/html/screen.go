package html

import (
	"html/template"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/qrcode"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// screenPage turns through what is current, on the screen of a hall. It names no candidates: a screen is seen by people who only pass by.
type screenPage struct {
	Title   string // of the board
	Place   string // the village's name, or the town's
	Home    string
	Slides  []slide
	Contact *record.Contact
	AsOf    string
}

// slide is a publicity or a notice as large as the screen.
type slide struct {
	ID        string
	Until     string // 2026-11-27: after this day it is dropped
	Class     string // "now" or "wait"
	State     string
	Tags      []string
	Title     string
	LastLabel string // 公示到
	Last, Day string // 11月27日, 星期五; empty for a notice without a last day of its own
	Facts     []string
	Unit      string
	Phone     string
	Code      template.HTML // QR code of the page, empty where the site's address is not known
}

func (r *Renderer) screen(path string, v *record.Village) content {
	s := r.site
	config := s.Board.Config
	p := &screenPage{Title: config.Title, Place: config.Town.Name, Home: site.Relative(path, site.Home), AsOf: r.words.Text("as-of", r.day(s.Today))}
	if s.TodayPinned {
		p.AsOf = r.words.Text("demonstration", r.day(s.Today))
	}
	if v != nil {
		p.Place, p.Home = v.Name, r.href(path, v)
		p.Contact = config.Contact(v.Contact)
	}
	if p.Contact == nil && len(config.Contacts) > 0 {
		p.Contact = &config.Contacts[0]
	}
	for i, x := range s.Slides(v) {
		p.Slides = append(p.Slides, r.slide("nb-slide-"+strconv.Itoa(i+1), x, v))
	}
	return content{title: r.words.Text("screen-title", p.Place), description: r.words.Text("screen-about", p.Place), data: p}
}

func (r *Renderer) slide(id string, x site.Slide, in *record.Village) slide {
	brief := compose.InBrief(r.site.Board, x.Record, r.site.Today, false)
	s := slide{ID: id, Until: x.Last.String(), Class: "wait", Title: brief.Title, Facts: brief.Facts, Code: r.code(x.Record)}
	if in == nil {
		s.Tags = r.villageTag(x.Record)
	}
	last := x.Last
	n, isNotice := x.Record.(*record.Notice)
	switch {
	case x.Publicity == nil:
		s.State, s.LastLabel, last = n.Type, r.words["screen-until"], n.Until
	case x.Publicity.Start.After(r.site.Today):
		s.State, s.LastLabel = r.words.Text("screen-from", r.shortDay(x.Publicity.Start)), r.words["last-day"]
	default:
		s.Class, s.State, s.LastLabel = "now", r.words["screen-open"], r.words["last-day"]
	}
	if isNotice && x.Publicity != nil && n.Type != "公示" {
		s.Tags = append(s.Tags, n.Type)
	}
	if !last.IsZero() {
		s.Last, s.Day = r.shortDay(last), r.weekday(last)
	}
	if c := brief.Contact; c != nil {
		s.Unit, s.Phone = c.Unit, c.Phone
	}
	return s
}

// weekday is the day of the week in the site's language.
func (r *Renderer) weekday(d calendar.Date) string {
	if r.words["date-style"] == "english" {
		return d.Weekday().String()
	}
	return d.ChineseWeekday()
}

// code is the QR code of a record's page, the same on the screens of all villages; empty where the site's address is not known.
func (r *Renderer) code(x record.Record) template.HTML {
	if r.site.BaseURL == "" {
		return ""
	}
	known, ok := r.codes.Load(x)
	if !ok {
		known, _ = r.codes.LoadOrStore(x, r.drawCode(x))
	}
	return known.(template.HTML)
}

func (r *Renderer) drawCode(x record.Record) template.HTML {
	c, err := qrcode.Encode(r.site.BaseURL + r.site.Address(x))
	if err != nil {
		return "" // an address too long for a code is reported where it is printed
	}
	size := strconv.Itoa(c.Size + 2*qrcode.Quiet)
	dst := make([]byte, 0, 8<<10)
	dst = append(dst, `<svg viewBox="0 -.5 `+size+" "+size+`" role="img" aria-label="`...) // a row of modules is a stroke along its middle
	dst = appendText(dst, r.words["screen-code"])
	dst = append(dst, `" shape-rendering="crispEdges"><rect y="-.5" width="`+size+`" height="`+size+`" fill="#fff"/><path stroke="#000" d="`...)
	for _, run := range c.Runs() {
		dst = strconv.AppendInt(append(dst, 'M'), int64(run.Column+qrcode.Quiet), 10)
		dst = strconv.AppendInt(append(dst, ' '), int64(run.Row+qrcode.Quiet), 10)
		dst = strconv.AppendInt(append(dst, 'h'), int64(run.Length), 10)
	}
	return template.HTML(append(dst, `"/></svg>`...))
}
