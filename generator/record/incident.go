package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// IncidentKind is an entry of the public-order ledgers (平安台账): patrol, report, lead, dispute. Only numbers are published.
var IncidentKind = &Kind{
	Name: "incident", Title: diag.T("平安台账", "public-order entry"), Files: "ledgers/incidents*.toml", Table: "incident", Numbered: true,
	New: func() Record { return new(Incident) },
}

// Kinds of Incident.
const (
	Patrol    = "治安巡防"
	Report    = "涉稳信息"
	Lead      = "案件线索"
	Found     = "矛盾排查" // a dispute that was found out; with a Result it was also mediated
	Mediation = "纠纷调处" // a dispute that was brought to the hub
)

// Incident is one entry.
type Incident struct {
	Meta
	Kind    string        `toml:"kind" rec:"required,enum=治安巡防|涉稳信息|案件线索|矛盾排查|纠纷调处"`
	Hub     Ref[Hub]      `toml:"hub" rec:"required"`
	Date    calendar.Date `toml:"date" rec:"required"`
	Type    string        `toml:"type" rec:"enum=邻里|土地|婚姻家庭|赡养|债务|劳务|用水|其他"` // of a dispute
	People  int           `toml:"people" rec:"min=0"`                        // who took part in a patrol
	Result  string        `toml:"result" rec:"enum=成功|未成功|移交|处理中"`           // of a dispute
	Closed  calendar.Date `toml:"closed"`
	Handler string        `toml:"handler" rec:"internal"`
	Matter  string        `toml:"matter" rec:"internal"`
}

// Dispute says whether the entry is a dispute, found out or brought.
func (i *Incident) Dispute() bool { return i.Kind == Found || i.Kind == Mediation }

// SettledOn says whether a dispute was settled by a day. One of which nobody wrote down when it was closed counts from its own day.
func (i *Incident) SettledOn(day calendar.Date) bool {
	return i.Dispute() && i.Result == "成功" && !i.Date.After(day) && !i.Closed.After(day)
}

// Label returns the date and the kind.
func (i *Incident) Label() string { return i.Date.Chinese() + i.Kind }
