package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// TrainingKind is a training of hub heads (培训).
var TrainingKind = &Kind{
	Name: "training", Title: diag.T("培训", "training"), Files: "trainings/*.md", Public: true,
	New: func() Record { return new(Training) },
}

// Training is the record of one training. The Markdown body tells what was taught and what came of it.
type Training struct {
	Meta
	Title     string         `toml:"title" rec:"required"`
	Date      calendar.Date  `toml:"date" rec:"required"`
	Until     calendar.Date  `toml:"until"` // last day, of a training of several days
	Type      string         `toml:"type" rec:"required,enum=岗前培训|专题集训|拉练实训"`
	Topics    []string       `toml:"topics" rec:"enum=党务知识|综治信访|林业科技|农业技术|政策法规|调解方法|信息安全"`
	Drill     string         `toml:"drill" rec:"enum=土地流转|拆迁拆违|突发事件处置"` // what a 拉练实训 was about
	Organiser string         `toml:"organiser"`
	Trainer   string         `toml:"trainer"`
	Venue     string         `toml:"venue"`
	Villages  []Ref[Village] `toml:"villages"` // from which the heads came; none for the whole town
	Invited   int            `toml:"invited" rec:"min=0"`
	Attended  int            `toml:"attended" rec:"min=0"`
	Outcome   string         `toml:"outcome"`
	Summary   string         `toml:"summary"`
}

// Label returns the training's title.
func (t *Training) Label() string { return t.Title }
