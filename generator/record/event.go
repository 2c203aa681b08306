package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// EventKind is an entry of the timeline (大事记), listed in timeline.toml.
var EventKind = &Kind{
	Name: "event", Title: diag.T("大事记", "timeline entry"), Files: "timeline.toml", Table: "event", Numbered: true,
	New: func() Record { return new(Event) },
}

// Event is something that happened. An event whose day is not known keeps the source's words and its place in the file.
type Event struct {
	Meta
	Title    string        `toml:"title" rec:"required"`
	Date     calendar.Date `toml:"date"`
	DateText string        `toml:"date_text"`
	Tags     []string      `toml:"tags" rec:"enum=试点|全面推行|并村|创先争优|新农村建设|会议|选聘|培训|表彰|制度"`
	Text     string        `toml:"text"`
	Link     string        `toml:"link"` // a record as "kind:id", or an address
}

// Label returns the title.
func (e *Event) Label() string { return e.Title }
