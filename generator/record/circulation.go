package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// CirculationKind is a circulation bag (传阅袋) of a village or a branch.
var CirculationKind = &Kind{
	Name: "circulation", Title: diag.T("传阅袋", "circulation bag"), Files: "circulations/*.toml", Public: true,
	New: func() Record { return new(Circulation) },
}

// Circulation is one bag: what is in it, and the hubs it has been passed to.
type Circulation struct {
	Meta
	Title    string       `toml:"title" rec:"required"` // 郭东支部致富资料传阅袋
	Village  Ref[Village] `toml:"village" rec:"required"`
	Branch   string       `toml:"branch"` // id of a branch of the village
	Intro    string       `toml:"intro"`
	Items    []BagItem    `toml:"item" rec:"required"`
	Route    []Ref[Hub]   `toml:"route"` // in the order in which it goes round
	Passings []Passing    `toml:"passing"`
}

// BagItem is something to read in the bag.
type BagItem struct {
	Category string        `toml:"category" rec:"required,enum=农业法律法规|市场经济知识|实用种养殖业技术|各类市场信息"`
	Title    string        `toml:"title" rec:"required"`
	Material Ref[Material] `toml:"material"`
	Since    calendar.Date `toml:"since"`
}

// Passing is the stay of the bag at one hub.
type Passing struct {
	Hub      Ref[Hub]      `toml:"hub" rec:"required"`
	Received calendar.Date `toml:"received" rec:"required"`
	Passed   calendar.Date `toml:"passed"` // zero while it is there
	Readers  int           `toml:"readers" rec:"min=0"`
	Remark   string        `toml:"remark" rec:"internal"`
}

// At returns the passing that holds the bag on a day, nil when nobody does.
func (c *Circulation) At(day calendar.Date) *Passing {
	for i := range c.Passings {
		if p := &c.Passings[i]; !p.Received.After(day) && (p.Passed.IsZero() || p.Passed.After(day)) {
			return p
		}
	}
	return nil
}

// Label returns the bag's name.
func (c *Circulation) Label() string { return c.Title }
