package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// HubKind is a 党员中心户, listed in the village's hubs.toml.
var HubKind = &Kind{
	Name: "hub", Title: diag.T("党员中心户", "hub"), Files: "villages/*/hubs*.toml", Table: "hub", Public: true,
	New: func() Record { return new(Hub) },
}

// Hub is a Party member's home where the members and families around it meet (党员中心户).
type Hub struct {
	Meta
	Name    string        `toml:"name"` // by default village, group and 党员中心户
	Group   int           `toml:"group" rec:"required,min=1"`
	Branch  string        `toml:"branch"`              // id of a branch of the village
	Head    Ref[Member]   `toml:"head" rec:"required"` // 户长
	Since   calendar.Date `toml:"since"`               // since when the head is in office
	Founded calendar.Date `toml:"founded"`
	TermEnd calendar.Date `toml:"term_end"` // of the head
	Former  []FormerHead  `toml:"former_head"`
	// Criteria say how a hub formed by likeness was formed, Principles how one formed by group was (三原则).
	Criteria   []string `toml:"criteria" rec:"enum=年龄结构相仿|文化水平相近|兴趣爱好相同|家庭住址相邻"`
	Principles []string `toml:"principles" rec:"enum=居住相邻|便于管理|能人优先"`
	Class      string   `toml:"class" rec:"enum=K-1|K-2|K-3|K-4|K-5|K-6"` // by the members it mostly serves
	Plate      string   `toml:"plate"`                                    // number of the door plate (户牌)
	Models     []string `toml:"models" rec:"enum=党员责任区|无职党员设岗定责|党员致富示范户"`
	Also       []string `toml:"concurrent_posts" rec:"enum=治安中心户长|计生中心户长"`
	Area       string   `toml:"area"`  // the 责任区 of the model 党员责任区
	Room       string   `toml:"room"`  // where people sit: 堂屋
	Intro      string   `toml:"intro"` // what the hub is known for

	Address string `toml:"address" rec:"internal"`
	Note    string `toml:"note" rec:"internal"`

	Village   *Village    `toml:"-"`
	Members   []*Member   `toml:"-"` // linked members, in the order of people.toml
	Officials []*Official `toml:"-"` // linked officials (挂钩联系)

	Activities []*Activity `toml:"-"` // newest first
	Sessions   []*Session  `toml:"-"` // of study plans, by date
	Results    []HubResult `toml:"-"` // of assessments, newest first
	Voices     []*Voice    `toml:"-"` // by date, as all ledgers
	Helps      []*Help     `toml:"-"`
	Incidents  []*Incident `toml:"-"`
	Kits       []*Kit      `toml:"-"`
	Visits     []*Visit    `toml:"-"`
}

// FormerHead is somebody who kept the hub before.
type FormerHead struct {
	Name  string        `toml:"name" rec:"required"`
	Since calendar.Date `toml:"since"`
	Until calendar.Date `toml:"until" rec:"required"`
	Why   string        `toml:"why" rec:"internal"`
}

// HubResult is the result of a hub in one round of assessment.
type HubResult struct {
	*Result
	Assessment *Assessment
}

// Centres are the five centres that a hub is (五中心), with what each is for.
var Centres = []struct{ Name, For string }{
	{"学习中心", "党员群众"}, {"议事中心", "村级事务"}, {"信息中心", "创业致富"}, {"调处中心", "家长里短"}, {"活动中心", "农民群众"},
}

// Duties are the six duties of a hub (六大职责).
var Duties = []string{"政策宣传", "党建联络", "致富帮困", "民情收集", "综治维稳", "乡风文明"}

// HeadDuties are the three functions of a head (户长三项职能), with what each asks.
var HeadDuties = []struct{ Name, About string }{
	{"召集", "召集联系党员学习、议事、开展活动"}, {"联络", "上联村党组织，下联党员和群众，传话、报情况、回话"}, {"监督", "督促党员履行义务，监督村务公开和村里办事"},
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

// Shown says whether the hub may be published: it is public, and so is its village.
func (h *Hub) Shown() bool { return h.IsPublic() && h.Village != nil && h.Village.IsPublic() }

// Families returns how many families the hub's members are linked to.
func (h *Hub) Families() (n int) {
	for _, m := range h.Members {
		n += m.FamilyCount()
	}
	return n
}
