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

	Town             Town             `toml:"town" rec:"required"`
	Site             SiteOptions      `toml:"site"`
	Rules            Rules            `toml:"rules"`
	Retention        Retention        `toml:"retention"`
	Fonts            Fonts            `toml:"fonts"`
	Contacts         []Contact        `toml:"contact"`
	Sections         []Section        `toml:"section"`
	Years            []Year           `toml:"calendar_year"`
	Designs          []Design         `toml:"design"`
	Responsibilities []Responsibility `toml:"responsibility"`
	Terms            []Term           `toml:"term"`
	Lists            []NamedList      `toml:"named_list"`
	Glosses          []Gloss          `toml:"gloss"` // the house glossary, for all texts

	// Readings gives words and names their pinyin: "查金凤" = "Zhā Jīnfèng". A reading that begins with a capital is that of a
	// proper name.
	Readings map[string]string `toml:"readings"`
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
	PageSize       int    `toml:"page_size" rec:"min=5,max=200"` // entries on a page of a list
	HubMembers     string `toml:"hub_members" rec:"enum=count|names"`
	AllowanceNames string `toml:"allowance_names" rec:"enum=names|hubs"` // who is paid: heads by name, or hubs; names by default
	ShareNames     string `toml:"share_names" rec:"enum=count|names"`    // candidates on pictures for chats, which stay there for good: their number by default
	Footer         string `toml:"footer"`                                // a line such as who keeps the site
	ICP            string `toml:"icp"`                                   // ICP filing number; printed only when given
	PoliceFiled    string `toml:"police_filed"`                          // public-security filing number; printed only when given

	// What the guide to government sites asks for (政府网站发展指引): META tags and footer. Nothing of it is made up where it is not given.
	Name       string   `toml:"name"`       // SiteName, the standard name; by default the board's title
	Domain     string   `toml:"domain"`     // SiteDomain; by default the host of base_url
	IDCode     string   `toml:"id_code"`    // SiteIDCode (网站标识码), as issued; without it there are no META tags of the guide
	Organiser  string   `toml:"organiser"`  // 主办单位
	Undertaker string   `toml:"undertaker"` // 承办单位
	Columns    []Column `toml:"column"`

	Translations []Translation `toml:"translation"`
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

	FamiliesPerMember int   `toml:"families_per_member" rec:"min=1"` // linked families that each member should have (周围10户左右)
	HelpMin           int   `toml:"help_min" rec:"min=0"`            // people in difficulty whom a head helps (1～2名)
	HelpMax           int   `toml:"help_max" rec:"min=1"`
	TermYears         int   `toml:"term_years" rec:"min=1,max=10"`      // of an appointment
	ResultDays        int   `toml:"result_days" rec:"min=1"`            // working days after a publicity in which its result is owed
	ObjectionDays     int   `toml:"objection_days" rec:"min=1"`         // working days in which an objection is checked
	AnswerDays        int   `toml:"answer_days" rec:"min=1"`            // calendar days in which a reported voice is answered
	SessionsPerYear   int   `toml:"sessions_per_year" rec:"min=1"`      // study sessions of each hub
	PassingDays       int   `toml:"passing_days" rec:"min=1"`           // days that a circulation bag stays at a hub at most
	ExcellentFrom     int   `toml:"excellent_from" rec:"min=1,max=100"` // points
	PassFrom          int   `toml:"pass_from" rec:"min=1,max=100"`
	ExcellentShare    int   `toml:"excellent_share" rec:"min=1,max=100"` // percent of the hubs of a round that may be 优秀
	AssessmentMonths  []int `toml:"assessment_months"`                   // by the end of which the two rounds are done: 7 and 12

	SentenceMax        int `toml:"sentence_max" rec:"min=5,max=100"`         // Han characters of a sentence in a material with a level
	BookletSentenceMax int `toml:"booklet_sentence_max" rec:"min=5,max=100"` // in one for readers of 1,500 characters
	BookletPagesMax    int `toml:"booklet_pages_max" rec:"min=4,max=200"`    // pages of a study booklet
	BroadcastSpeed     int `toml:"broadcast_speed" rec:"min=60,max=400"`     // characters a minute of the village loudspeaker
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

// Design is a time during which hubs were formed in one way. Figures of two designs are never mixed.
type Design struct {
	Kind  string        `toml:"kind" rec:"required,enum=likeness|group"` // 分类建户, or one hub in each villagers' group
	From  calendar.Date `toml:"from"`                                    // zero when not known
	Until calendar.Date `toml:"until"`                                   // zero for today's
	Note  string        `toml:"note"`
}

// Responsibility is a row of the responsibility matrix (责任分工).
type Responsibility struct {
	Matter string   `toml:"matter" rec:"required"` // 审查
	Lead   string   `toml:"lead" rec:"required"`   // 牵头
	With   []string `toml:"with"`                  // 配合
	About  string   `toml:"about"`
}

// Term is a term with its preferred form and those that the sources also use.
type Term struct {
	Term    string   `toml:"term" rec:"required"`
	Aliases []string `toml:"aliases"`
	Meaning string   `toml:"meaning" rec:"required"`
}

// NamedList is a list with a name of its own, such as 四个保证 or 四难: what it says and its members.
type NamedList struct {
	Name  string   `toml:"name" rec:"required"`
	About string   `toml:"about"`
	Items []string `toml:"items" rec:"required"`
}

// Year is a holiday calendar that the board supplies for a year which noticeboard does not have yet.
type Year struct {
	Year    int             `toml:"year" rec:"required,min=1949,max=2100"`
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
	orText(&c.Site.AllowanceNames, "names")
	orText(&c.Site.ShareNames, "count")
	r := &c.Rules
	or(&r.PublicityDays, 5)
	orText(&r.PublicityUnit, "working")
	orText(&r.HubDesign, "group")
	or(&r.MembersMin, 10)
	or(&r.MembersMax, 20)
	or(&r.LiaisonMin, 1)
	or(&r.LiaisonMax, 2)
	or(&r.FamiliesPerMember, 10)
	or(&r.HelpMin, 1)
	or(&r.HelpMax, 2)
	or(&r.TermYears, 3)
	or(&r.ResultDays, 5)
	or(&r.ObjectionDays, 10)
	or(&r.AnswerDays, 15)
	or(&r.SessionsPerYear, 4)
	or(&r.PassingDays, 10)
	or(&r.ExcellentFrom, 90)
	or(&r.PassFrom, 60)
	or(&r.ExcellentShare, 20)
	or(&r.SentenceMax, 25)
	or(&r.BookletSentenceMax, 20)
	or(&r.BookletPagesMax, 24)
	or(&r.BroadcastSpeed, 180)
	if len(r.AssessmentMonths) == 0 {
		r.AssessmentMonths = []int{7, 12}
	}
	orText(&c.Retention.Keep, KeepResult)
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

// DesignOn returns the design by which hubs were formed on a day, nil when none is known for it.
func (c *Config) DesignOn(day calendar.Date) *Design {
	for i := range c.Designs {
		if d := &c.Designs[i]; !d.From.After(day) && (d.Until.IsZero() || !d.Until.Before(day)) {
			return d
		}
	}
	return nil
}
