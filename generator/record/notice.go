package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// NoticeKind is a free notice (公告、通知、公示), written by hand.
var NoticeKind = &Kind{
	Name: "notice", Title: diag.T("公告通知", "notice"), Files: "notices/*.md", Public: true,
	New: func() Record { return new(Notice) },
}

// Notice is a notice whose text is its Markdown body.
type Notice struct {
	Meta
	Title     string        `toml:"title" rec:"required"`
	Date      calendar.Date `toml:"date" rec:"required"`
	Type      string        `toml:"type" rec:"required,enum=公告|通告|通知|公示|通报"`
	Number    string        `toml:"number"`
	Village   Ref[Village]  `toml:"village"`   // none for a notice of the whole town
	Issuer    string        `toml:"issuer"`    // by default the village's Party organisation, or the town's
	Addressee string        `toml:"addressee"` // 主送机关
	Contact   string        `toml:"contact"`   // id of an office in board.toml
	Summary   string        `toml:"summary"`
	Until     calendar.Date `toml:"until"` // last day on which the notice is current; zero for no end

	// Discloses names the item of disclosure.toml that the notice meets, Covers the period: 2026-09, 2026-Q3, 2026-H1 or 2026.
	Discloses Ref[Disclosure] `toml:"discloses"`
	Covers    string          `toml:"covers"`

	Easy  string   `toml:"easy"`  // the same in plain words and short sentences, Markdown
	Three []string `toml:"three"` // three sentences of your own for the card 三句话看懂

	// Publicity turns the notice into one with a period, counted and checked like that of a selection.
	Publicity *Publicity `toml:"publicity"`

	// Result is what came of the publicity, in a sentence without names; ResultDate is when that was made known. The page shows it, also
	// when the list is taken down.
	Result     string        `toml:"result"`
	ResultDate calendar.Date `toml:"result_date"`

	EasyBody []doc.Block `toml:"-"` // of Easy
}

// EasyText returns the text in plain words and where its blocks go.
func (n *Notice) EasyText() (string, *[]doc.Block) { return n.Easy, &n.EasyBody }

// Label returns the notice's title.
func (n *Notice) Label() string { return n.Title }
