package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// RegulationKind is a set of rules of the town or a village (制度、办法), with its version and the time it holds for.
var RegulationKind = &Kind{
	Name: "regulation", Title: diag.T("制度", "regulation"), Files: "regulations/*.md", Public: true,
	New: func() Record { return new(Regulation) },
}

// Regulation is a set of rules. The Markdown body is its text.
type Regulation struct {
	Meta
	Title      string          `toml:"title" rec:"required"`
	Topic      string          `toml:"topic" rec:"required,enum=选聘|学习|考核奖惩|配套保障|联系服务|组织领导|公开"`
	Number     string          `toml:"number"`
	Village    Ref[Village]    `toml:"village"` // none for rules of the town
	Issuer     string          `toml:"issuer"`  // by default the village's Party organisation, or the town's
	Version    string          `toml:"version" rec:"required"`
	Adopted    calendar.Date   `toml:"adopted" rec:"required"`
	ValidFrom  calendar.Date   `toml:"valid_from" rec:"required"`
	ValidUntil calendar.Date   `toml:"valid_until"` // zero for no end
	Replaces   Ref[Regulation] `toml:"replaces"`
	Summary    string          `toml:"summary"`

	ReplacedBy *Regulation `toml:"-"`
}

// ValidOn says whether the rules hold on a day: they have begun, have not run out, and nothing that holds replaces them.
func (r *Regulation) ValidOn(day calendar.Date) bool {
	return !r.ValidFrom.After(day) && (r.ValidUntil.IsZero() || !r.ValidUntil.Before(day)) &&
		(r.ReplacedBy == nil || r.ReplacedBy.ValidFrom.After(day))
}

// Label returns the title.
func (r *Regulation) Label() string { return r.Title }
