package record

import "noticeboard/generator/diag"

// FamilyKind is a family that a member keeps in touch with (联系户), listed in the village's families.toml. Only numbers of
// families are published.
var FamilyKind = &Kind{
	Name: "family", Title: diag.T("联系户", "linked family"), Files: "villages/*/families*.toml", Table: "family", Numbered: true,
	New: func() Record { return new(Family) },
}

// Family is a linked family.
type Family struct {
	Meta
	Head   string      `toml:"head" rec:"required,internal"` // 户主
	Group  int         `toml:"group" rec:"min=1"`            // by default the member's
	Member Ref[Member] `toml:"member" rec:"required"`
	People int         `toml:"people" rec:"min=0"`
	Note   string      `toml:"note" rec:"internal"`

	Village *Village `toml:"-"`
}

// Label returns the name of the family's head.
func (f *Family) Label() string { return f.Head }
