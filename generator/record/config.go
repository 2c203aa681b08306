package record

import (
	"net/url"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// ConfigKind is board.toml: the town, its offices, the site, and the thresholds of the rules.
var ConfigKind = &Kind{
	Name: "board", Title: diag.T("公示栏设置", "board settings"), Files: "board.toml", Public: true,
	New: func() Record { return new(Config) },
}

// Config is the whole of board.toml.
type Config struct {
	Meta
	Title       string        `toml:"title" rec:"required"`
	Description string        `toml:"description"`
	Language    string        `toml:"language" rec:"enum=zh-CN|en"` // of the interface words; zh-CN by default
	BaseURL     string        `toml:"base_url"`                     // where the site will stand, for feeds, sitemap and QR codes; may be empty
	Today       calendar.Date `toml:"today"`                        // pins the date of a demonstration board; --today goes before it

	Town     Town        `toml:"town" rec:"required"`
	Site     SiteOptions `toml:"site"`
	Rules    Rules       `toml:"rules"`
	Fonts    Fonts       `toml:"fonts"`
	Contacts []Contact   `toml:"contact"`
	Sections []Section   `toml:"section"`
	Years    []Year      `toml:"calendar_year"`
}

// IsBaseURL says whether a site can stand at an address: a full one with http or https and a host, in the ASCII characters of
// URLs, and nothing behind the path, for the pages' own paths follow there.
func IsBaseURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil &&
		!strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("?#\"<>\\^`{|}", r) })
}

// Label returns the site's title.
func (c *Config) Label() string { return c.Title }

// Town is the township (镇) whose board this is.
type Town struct {
	Name     string `toml:"name" rec:"required"`      // 宣堡镇
	FullName string `toml:"full_name" rec:"required"` // 泰兴市宣堡镇
	Party    string `toml:"party" rec:"required"`     // 中共宣堡镇委员会: signs what the town decides
	Intro    string `toml:"intro"`                    // one or two sentences for the home page
}

// SiteOptions are the choices of the published site.
type SiteOptions struct {
	PageSize    int    `toml:"page_size" rec:"min=5,max=200"` // entries on a page of a list
	HubMembers  string `toml:"hub_members" rec:"enum=count|names"`
	Footer      string `toml:"footer"`       // a line such as who keeps the site
	ICP         string `toml:"icp"`          // ICP filing number; printed only when given
	PoliceFiled string `toml:"police_filed"` // public-security filing number; printed only when given
}

// Rules are the thresholds that differ from town to town. setDefaults fills in what is left out.
type Rules struct {
	PublicityDays   int    `toml:"publicity_days" rec:"min=1,max=60"`
	PublicityUnit   string `toml:"publicity_unit" rec:"enum=working|calendar"`
	CountStartDay   *bool  `toml:"count_start_day"`
	EndOnWorkingDay *bool  `toml:"end_on_working_day"` // a period may not end on a day when the office is shut

	// HubDesign is how hubs are formed: by villagers' group (one in each, 按村民小组) or, as in the pilot, by likeness of
	// age, schooling and address with 10 to 20 members each (分类建户).
	HubDesign  string `toml:"hub_design" rec:"enum=group|likeness"`
	MembersMin int    `toml:"members_min" rec:"min=1"`
	MembersMax int    `toml:"members_max" rec:"min=1"`
	LiaisonMin int    `toml:"liaison_min" rec:"min=1"` // hubs an official is linked to (挂钩联系)
	LiaisonMax int    `toml:"liaison_max" rec:"min=1"`
}

// Fonts names the village's own TrueType files, relative to the content folder. A character that one of them lacks is
// taken from the built-in face.
type Fonts struct {
	Body    string `toml:"body"`    // 仿宋
	Title   string `toml:"title"`   // 小标宋
	Heading string `toml:"heading"` // 黑体
	Kai     string `toml:"kai"`     // 楷体
}

// Contact is an office that receives objections and questions (受理单位). All of it is published.
type Contact struct {
	ID       string `toml:"id" rec:"required"`
	Unit     string `toml:"unit" rec:"required"`
	Phone    string `toml:"phone" rec:"office"`
	Hours    string `toml:"hours"`
	Address  string `toml:"address"`
	Postcode string `toml:"postcode"`
	Email    string `toml:"email"`
}

// Section is an office of the town (科室) with its duties.
type Section struct {
	Name   string `toml:"name" rec:"required"`
	Duties string `toml:"duties"`
}

// Year is a holiday calendar that the board supplies for a year which noticeboard does not have yet.
type Year struct {
	Year    int             `toml:"year" rec:"required"`
	Off     []calendar.Date `toml:"off" rec:"required"` // days off, including those on weekdays by swap
	Working []calendar.Date `toml:"working"`            // Saturdays and Sundays that are working days
}

// setDefaults fills what board.toml leaves out.
func (c *Config) setDefaults() {
	if c.Language == "" {
		c.Language = "zh-CN"
	}
	or(&c.Site.PageSize, 20)
	orText(&c.Site.HubMembers, "count")
	r := &c.Rules
	or(&r.PublicityDays, 5)
	orText(&r.PublicityUnit, "working")
	orText(&r.HubDesign, "group")
	or(&r.MembersMin, 10)
	or(&r.MembersMax, 20)
	or(&r.LiaisonMin, 1)
	or(&r.LiaisonMax, 2)
	yes := true
	if r.CountStartDay == nil {
		r.CountStartDay = &yes
	}
	if r.EndOnWorkingDay == nil {
		r.EndOnWorkingDay = &yes
	}
}

func or(n *int, def int) {
	if *n == 0 {
		*n = def
	}
}

func orText(s *string, def string) {
	if *s == "" {
		*s = def
	}
}

// Contact returns the office with this id, nil if there is none.
func (c *Config) Contact(id string) *Contact {
	for i := range c.Contacts {
		if c.Contacts[i].ID == id {
			return &c.Contacts[i]
		}
	}
	return nil
}
