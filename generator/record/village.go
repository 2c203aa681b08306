package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// VillageKind is an administrative village (行政村), one folder each.
var VillageKind = &Kind{
	Name: "village", Title: diag.T("行政村", "village"), Files: "villages/*/village.toml", Public: true,
	New: func() Record { return new(Village) },
}

// Village is an administrative village with its groups, branches and notice boards.
type Village struct {
	Meta
	Name       string    `toml:"name" rec:"required"`  // 郭寨村
	Party      string    `toml:"party" rec:"required"` // its Party organisation as it signs: 中共宣堡镇郭寨村总支部委员会
	Order      int       `toml:"order"`                // place in lists; by id where equal
	Households int       `toml:"households" rec:"min=0"`
	Population int       `toml:"population" rec:"min=0"`
	Intro      string    `toml:"intro"`
	Contact    string    `toml:"contact"` // id of an office in board.toml
	Groups     []Group   `toml:"group" rec:"required"`
	Branches   []Branch  `toml:"branch"`
	Boards     []Place   `toml:"board"`
	Merged     []Merger  `toml:"merger"`
	PastHubs   []PastHub `toml:"past_hub"`

	Hubs     []*Hub    `toml:"-"` // by group, then id
	Members  []*Member `toml:"-"` // in the order of people.toml
	Families []*Family `toml:"-"`
}

// Group is a villagers' group (村民小组).
type Group struct {
	Number     int    `toml:"number" rec:"required,min=1"`
	Name       string `toml:"name"` // "郭家组" where it has one
	Head       string `toml:"head"` // 村民小组组长
	Households int    `toml:"households" rec:"min=0"`
	Population int    `toml:"population" rec:"min=0"`
}

// Branch is a Party branch (支部) of the village, or a Party group (党小组) below a branch.
type Branch struct {
	ID        string `toml:"id" rec:"required"`
	Name      string `toml:"name" rec:"required"`         // 郭东支部
	Type      string `toml:"type" rec:"enum=党总支|党支部|党小组"` // 党支部 by default
	Parent    string `toml:"parent"`                      // id of the branch that a Party group belongs to
	Secretary string `toml:"secretary"`
	Note      string `toml:"note"` // what it is known for
}

// Place is a notice board or another posting place (公示栏).
type Place struct {
	Name   string `toml:"name" rec:"required"`
	Keeper string `toml:"keeper" rec:"internal"`
}

// Merger is one merger of villages (并村).
type Merger struct {
	Year     int    `toml:"year" rec:"required,min=1949,max=2100"`
	Villages string `toml:"villages" rec:"required"`
	Note     string `toml:"note"` // what changed by it
}

// PastHub is a hub of an earlier design, such as the pilot's, formed by likeness (分类建户). It has no linked members of today.
type PastHub struct {
	Name     string        `toml:"name" rec:"required"`
	Criteria []string      `toml:"criteria" rec:"enum=年龄结构相仿|文化水平相近|兴趣爱好相同|家庭住址相邻"`
	Members  int           `toml:"members" rec:"min=0"`
	Founded  calendar.Date `toml:"founded" rec:"required"`
	Closed   calendar.Date `toml:"closed"`
	Note     string        `toml:"note"`
}

// Label returns the village's name.
func (v *Village) Label() string { return v.Name }

// Group returns the group with this number, nil if there is none.
func (v *Village) Group(number int) *Group {
	for i := range v.Groups {
		if v.Groups[i].Number == number {
			return &v.Groups[i]
		}
	}
	return nil
}

// Branch returns the branch with this id, nil if there is none.
func (v *Village) Branch(id string) *Branch {
	for i := range v.Branches {
		if v.Branches[i].ID == id {
			return &v.Branches[i]
		}
	}
	return nil
}
