package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// MemberKind is a Party member (党员), listed in the village's people.toml. Members have no page of their own: what is
// published of them stands on the notices that name them.
var MemberKind = &Kind{
	Name: "member", Title: diag.T("党员", "member"), Files: "villages/*/people*.toml", Table: "member",
	New: func() Record { return new(Member) },
}

// Member is a Party member. The fields without "internal" may appear on notices that name the member (facts of the
// person as 任前公示 rules list them); there is no field for an ID number.
type Member struct {
	Meta
	Name      string         `toml:"name" rec:"required"`
	Reading   string         `toml:"reading"` // the name in pinyin, confirmed: "Zhā Jīnfèng"
	Sex       string         `toml:"sex" rec:"required,enum=男|女"`
	Ethnicity string         `toml:"ethnicity"` // 汉族 by default
	Birth     calendar.Month `toml:"birth"`     // year and month, never the day
	Education string         `toml:"education" rec:"enum=小学以下|小学|初中|高中|中专|大专|本科|研究生"`
	Joined    calendar.Month `toml:"joined"` // joined the Party
	Status    string         `toml:"status" rec:"enum=正式党员|预备党员"`
	Group     int            `toml:"group" rec:"required,min=1"` // villagers' group
	Branch    string         `toml:"branch"`                     // id of a branch of the village
	Hub       Ref[Hub]       `toml:"hub"`                        // the hub the member is linked to (联系党员)
	Post      string         `toml:"post"`                       // 现任职务
	Sources   []string       `toml:"sources" rec:"enum=致富能人|技术强人|退伍军人|退职干部"`
	Families  int            `toml:"families" rec:"min=0"` // linked families (联系户), where they are not listed in families.toml
	Duty      string         `toml:"assigned_duty"`        // the 岗 of a member without office (无职党员设岗定责)

	// Condition decides how study material reaches the member; it says something about health or schooling.
	Condition string        `toml:"condition" rec:"internal,enum=农事|外出|离退休|年老体弱|流动|生活困难|读写困难"`
	Away      string        `toml:"away" rec:"internal"` // where a migrant member (流动党员) lives
	AwaySince calendar.Date `toml:"away_since" rec:"internal"`
	Channel   string        `toml:"channel" rec:"internal,enum=网络|邮寄|电话"` // how a migrant member is reached
	Phone     string        `toml:"phone" rec:"internal"`
	Address   string        `toml:"address" rec:"internal"`
	Note      string        `toml:"note" rec:"internal"`

	Village *Village  `toml:"-"`
	Linked  []*Family `toml:"-"`
	Dues    []*Dues   `toml:"-"`
}

// FamilyCount returns how many families the member is linked to: those listed, or the number that was written down.
func (m *Member) FamilyCount() int {
	if len(m.Linked) > 0 {
		return len(m.Linked)
	}
	return m.Families
}

// Learner returns the learner condition of the core table, T-1 to T-5: by what hinders the member, else by schooling; "" where
// nothing special holds.
func (m *Member) Learner() string {
	switch m.Condition {
	case "农事":
		return "T-1"
	case "外出", "流动":
		return "T-2"
	case "离退休", "年老体弱":
		return "T-3"
	case "读写困难":
		return "T-5"
	}
	switch m.Education {
	case "大专", "本科", "研究生":
		return "T-4"
	case "小学", "小学以下":
		return "T-5"
	}
	return ""
}

// Label returns the member's name.
func (m *Member) Label() string { return m.Name }
