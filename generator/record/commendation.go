package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// CommendationKind is a decision that commends hubs or members (表彰决定).
var CommendationKind = &Kind{
	Name: "commendation", Title: diag.T("表彰", "commendation"), Files: "commendations/*.md", Public: true,
	New: func() Record { return new(Commendation) },
}

// Commendation is a decision (决定). The Markdown body is its text; the list of the commended follows it.
type Commendation struct {
	Meta
	Title     string        `toml:"title" rec:"required"` // 关于表彰2026年度优秀党员中心户的决定
	Date      calendar.Date `toml:"date" rec:"required"`
	Number    string        `toml:"number"`                // 宣委发〔2026〕12号
	Issuer    string        `toml:"issuer"`                // by default the town's Party committee
	Addressee string        `toml:"addressee"`             // 主送机关
	Honour    string        `toml:"honour" rec:"required"` // title of honour: 优秀党员中心户
	Year      int           `toml:"year" rec:"min=1949,max=2100"`
	CopyTo    string        `toml:"copy_to"`    // 抄送, in the imprint (版记)
	PrintedBy string        `toml:"printed_by"` // 印发机关; without it there is no imprint
	Easy      string        `toml:"easy"`       // the same in plain words and short sentences, Markdown
	Three     []string      `toml:"three"`      // three sentences of your own for the card 三句话看懂
	Awards    []Award       `toml:"award" rec:"required"`
	Reserve   []Award       `toml:"reserve"` // heads named as village reserve cadres (村级后备干部人选)

	EasyBody []doc.Block `toml:"-"` // of Easy
}

// EasyText returns the text in plain words and where its blocks go.
func (c *Commendation) EasyText() (string, *[]doc.Block) { return c.Easy, &c.EasyBody }

// Award is one commended hub, or one commended member. Exactly one of the two is given.
type Award struct {
	Hub      Ref[Hub]    `toml:"hub"`
	Member   Ref[Member] `toml:"member"`
	Citation string      `toml:"citation"`

	Unnamed bool `toml:"-"` // the hub's head is not to be named here any more (withdrawal.only)
}

// Person returns the member who is commended: the hub's head where a hub is.
func (a *Award) Person() *Member {
	if a.Hub.To != nil {
		return a.Hub.To.Head.To
	}
	return a.Member.To
}

// Label returns the decision's title.
func (c *Commendation) Label() string { return c.Title }
