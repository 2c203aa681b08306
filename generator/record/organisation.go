package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// OrganisationKind is an organisation of the network (组织机构): committee, section, leading group, village organisation.
var OrganisationKind = &Kind{
	Name: "organisation", Title: diag.T("组织机构", "organisation"), Files: "organisations/*.toml", Public: true,
	New: func() Record { return new(Organisation) },
}

// Organisation is a body with its people, each with the dates of the post. Who holds a post today follows from the dates.
type Organisation struct {
	Meta
	Name      string            `toml:"name" rec:"required"` // as it signs
	Short     string            `toml:"short"`               // 领导小组; by default Name
	Type      string            `toml:"type" rec:"required,enum=镇党委|科室|领导小组|村党组织|村民委员会|村务监督委员会|专业合作协会"`
	Superior  Ref[Organisation] `toml:"superior"`
	Village   Ref[Village]      `toml:"village"`
	Founded   calendar.Date     `toml:"founded"`
	Principle string            `toml:"principle"` // “一把手”负责制
	Duties    string            `toml:"duties"`    // what it leads (主抓)
	Contact   string            `toml:"contact"`   // id of an office in board.toml
	Order     int               `toml:"order"`     // place among those of the same superior
	People    []Post            `toml:"person"`
	Meetings  []Meeting         `toml:"meeting"`
}

// Post is a person in a post, from Since to Until; a zero date is not known, a zero Until means still in office.
type Post struct {
	Name  string        `toml:"name" rec:"required"`
	Post  string        `toml:"post" rec:"required"`
	Since calendar.Date `toml:"since"`
	Until calendar.Date `toml:"until"`
	Term  calendar.Date `toml:"term_end"` // when the term runs out (任期届满)
}

// On says whether the person holds the post on a day.
func (p *Post) On(day calendar.Date) bool {
	return !p.Since.After(day) && (p.Until.IsZero() || !p.Until.Before(day))
}

// Meeting is one meeting of the organisation.
type Meeting struct {
	Date    calendar.Date `toml:"date" rec:"required"`
	Topic   string        `toml:"topic" rec:"required"`
	Outcome string        `toml:"outcome"`
}

// Label returns the organisation's short name.
func (o *Organisation) Label() string { return o.Short }
