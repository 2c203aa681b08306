package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// HubKind is a 党员中心户, listed in the village's hubs.toml.
var HubKind = &Kind{
	Name: "hub", Title: diag.T("党员中心户", "hub"), Files: "villages/*/hubs.toml", Table: "hub", Public: true,
	New: func() Record { return new(Hub) },
}

// Hub is a Party member's home where the members and families around it meet (党员中心户).
type Hub struct {
	Meta
	Name   string        `toml:"name"` // by default village, group and 党员中心户
	Group  int           `toml:"group" rec:"required,min=1"`
	Branch string        `toml:"branch"`              // id of a branch of the village
	Head   Ref[Member]   `toml:"head" rec:"required"` // 户长
	Since  calendar.Date `toml:"since"`
	Class  string        `toml:"class" rec:"enum=K-1|K-2|K-3|K-4|K-5|K-6"` // by the members it mostly serves
	Plate  string        `toml:"plate"`                                    // number of the door plate (户牌)
	Models []string      `toml:"models" rec:"enum=党员责任区|无职党员设岗定责|党员致富示范户"`
	Also   []string      `toml:"concurrent_posts" rec:"enum=治安中心户长|计生中心户长"`
	Room   string        `toml:"room"`  // where people sit: 堂屋
	Intro  string        `toml:"intro"` // what the hub is known for

	Address string `toml:"address" rec:"internal"`
	Note    string `toml:"note" rec:"internal"`

	Village   *Village    `toml:"-"`
	Members   []*Member   `toml:"-"` // linked members, in the order of people.toml
	Officials []*Official `toml:"-"` // linked officials (挂钩联系)
}

// Classes names what the class of a hub means (domain table K-1 to K-6).
var Classes = map[string]string{
	"K-1": "“两委”干部、年轻党员、后备干部为主",
	"K-2": "离退休党员为主",
	"K-3": "生活困难党员为主",
	"K-4": "年老体弱党员为主",
	"K-5": "流动党员为主",
	"K-6": "读写困难党员为主",
}

// Label returns the hub's name.
func (h *Hub) Label() string { return h.Name }

// Families returns how many families the hub's members are linked to.
func (h *Hub) Families() (n int) {
	for _, m := range h.Members {
		n += m.Families
	}
	return n
}
