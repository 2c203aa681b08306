package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// DisclosureKind is a matter of the disclosure catalogue (村务公开目录), listed in disclosure.toml.
var DisclosureKind = &Kind{
	Name: "disclosure", Title: diag.T("公开事项", "disclosure item"), Files: "disclosure.toml", Table: "item",
	New: func() Record { return new(Disclosure) },
}

// Disclosure is a matter that has to be made public. Its fields are the seven columns of a catalogue (the number is its
// place in the file): 序号, 公开事项, 公开依据, 公开时限, 公开主体, 公开渠道, 公开层级.
type Disclosure struct {
	Meta
	Matter    string        `toml:"matter" rec:"required"`
	Basis     string        `toml:"basis" rec:"required"`
	Period    string        `toml:"period" rec:"required,enum=每月|每季度|每半年|每年|随时|长期"`
	Day       int           `toml:"day" rec:"min=1,max=31"` // last day, in the first month after the period
	Within    int           `toml:"within" rec:"min=1"`     // of 随时: days after the matter arose
	Publisher string        `toml:"publisher" rec:"required"`
	Channels  []string      `toml:"channels" rec:"required"`
	Level     string        `toml:"level" rec:"required,enum=镇|村|组"`
	Audience  string        `toml:"audience" rec:"enum=社会|党内"` // 社会 by default
	Since     calendar.Date `toml:"since"`                     // periods that begin on this day or later are owed; by default those of this year
	// Kinds are the records that meet it without saying so; notices name it in their "discloses".
	Kinds []string `toml:"kinds" rec:"enum=notice|selection|commendation|assessment|allowance|plan|statistics|regulation|activity|training|voice|incident|organisation"`
}

// Label returns the matter.
func (d *Disclosure) Label() string { return d.Matter }
