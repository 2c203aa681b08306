package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// ActivityKind is a meeting or another activity of a hub (活动).
var ActivityKind = &Kind{
	Name: "activity", Title: diag.T("活动", "activity"), Files: "activities/*.md", Public: true,
	New: func() Record { return new(Activity) },
}

// Activity is the record of one activity. The Markdown body tells what happened.
type Activity struct {
	Meta
	Title       string        `toml:"title" rec:"required"`
	Date        calendar.Date `toml:"date" rec:"required"`
	Hub         Ref[Hub]      `toml:"hub"`     // the hub that held it
	Village     Ref[Village]  `toml:"village"` // by default the hub's
	Form        string        `toml:"form" rec:"required,enum=学习|议事|义工|培训|调处|走访|文体"`
	Topic       string        `toml:"topic"` // 议题
	Venue       string        `toml:"venue"`
	Attended    int           `toml:"attended" rec:"min=0"`
	Host        string        `toml:"host"`
	Centre      string        `toml:"centre" rec:"enum=学习中心|议事中心|信息中心|调处中心|活动中心"` // which of the five centres it belongs to; by default from Form
	Families    int           `toml:"families" rec:"min=0"`                       // families that took part or were served
	Hours       float64       `toml:"hours"`                                      // of volunteer service, of all together
	Service     string        `toml:"service" rec:"enum=扶贫帮困|环境整治|治安巡防|文体服务|其他"`  // of 义工
	Suggestions []string      `toml:"suggestions"`                                // 建言献策
	Outcome     string        `toml:"outcome"`
	Summary     string        `toml:"summary"`
}

// Label returns the activity's title.
func (a *Activity) Label() string { return a.Title }
