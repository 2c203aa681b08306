package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// PlanKind is a study plan (学习安排) of the town or a village for a year or a part of it, with its sessions.
var PlanKind = &Kind{
	Name: "plan", Title: diag.T("学习安排", "study plan"), Files: "plans/*.toml", Public: true,
	New: func() Record { return new(Plan) },
}

// Plan says who studies what, when and in which form, and what came of it. Who attended is internal.
type Plan struct {
	Meta
	Title        string          `toml:"title" rec:"required"`
	Year         int             `toml:"year" rec:"required,min=1949,max=2100"`
	Village      Ref[Village]    `toml:"village"` // none for the plan of the whole town
	Intro        string          `toml:"intro"`
	MustRead     []Ref[Material] `toml:"must_read"` // 规定必读篇目
	Arrangements []Arrangement   `toml:"arrangement"`
	Sessions     []Session       `toml:"session"`
	Deliveries   []Delivery      `toml:"delivery"`
}

// Arrangement is a row of the core table: what holds for a learner condition (T-1 to T-5) or a class of hub (K-1 to K-6).
type Arrangement struct {
	For     string   `toml:"for" rec:"required,enum=T-1|T-2|T-3|T-4|T-5|K-1|K-2|K-3|K-4|K-5|K-6"`
	Time    string   `toml:"time"`
	Content string   `toml:"content"`
	Forms   []string `toml:"forms" rec:"enum=集中学习|个人自学|送学上门|网上助学|邮寄教材|专人伴学|子女助学|录像辅学|结对帮扶"`
	Help    string   `toml:"help"` // 学习进度督查、学习效果考核, and what else is done
}

// Session is one meeting for study of a hub, or of the whole village.
type Session struct {
	Date      calendar.Date   `toml:"date" rec:"required"`
	Time      string          `toml:"time"` // 晚上7:30—8:30
	Hub       Ref[Hub]        `toml:"hub"`
	For       []string        `toml:"for" rec:"enum=T-1|T-2|T-3|T-4|T-5|K-1|K-2|K-3|K-4|K-5|K-6"` // whom it suits; empty for all
	Topic     string          `toml:"topic" rec:"required"`
	Materials []Ref[Material] `toml:"materials"`
	Form      string          `toml:"form" rec:"required,enum=集中学习|送学上门|网上助学|录像辅学|现场观摩"`
	Place     string          `toml:"place"` // by default the hub's room
	Host      string          `toml:"host"`
	Cancelled string          `toml:"cancelled"` // why it was not held
	Count     int             `toml:"count" rec:"min=0"`
	Attended  []Ref[Member]   `toml:"attended" rec:"internal"`
	Effect    *Effect         `toml:"effect"`

	Plan *Plan `toml:"-"`
}

// Effect is the check of what was learnt (学习效果考核): of the questions asked, how many were answered rightly.
type Effect struct {
	Asked int    `toml:"asked" rec:"required,min=1"`
	Right int    `toml:"right" rec:"min=0"`
	Note  string `toml:"note"`
}

// Delivery is study brought to a member who can't come.
type Delivery struct {
	Date      calendar.Date   `toml:"date" rec:"required"`
	Member    Ref[Member]     `toml:"member" rec:"required,internal"`
	Way       string          `toml:"way" rec:"required,enum=送学上门|网上助学|邮寄教材|专人伴学|子女助学|录像辅学"`
	Materials []Ref[Material] `toml:"materials" rec:"required"`
	By        string          `toml:"by" rec:"internal"`
	Finished  *bool           `toml:"finished"` // false while the member is still at it; true when left out
}

// Attendance returns how many came: those listed, or the number that was written down.
func (s *Session) Attendance() int { return max(s.Count, len(s.Attended)) }

// Held says whether the session took place by a day.
func (s *Session) Held(today calendar.Date) bool { return s.Cancelled == "" && !s.Date.After(today) }

// Done says whether the member has read what was brought.
func (d *Delivery) Done() bool { return d.Finished == nil || *d.Finished }

// Label returns the plan's title.
func (p *Plan) Label() string { return p.Title }

// Learners names the learner conditions T-1 to T-5 and hub classes K-1 to K-6 of the core table.
var Learners = map[string]string{
	"T-1": "有农事活动的党员",
	"T-2": "外出务工经商的党员",
	"T-3": "离退休党员、老党员",
	"T-4": "文化程度较高的党员",
	"T-5": "文化程度偏低的党员",
	"K-1": "“两委”干部、年轻党员、后备干部为主的中心户",
	"K-2": "离退休党员为主的中心户",
	"K-3": "生活困难党员为主的中心户",
	"K-4": "年老体弱党员为主的中心户",
	"K-5": "流动党员为主的中心户",
	"K-6": "读写困难党员为主的中心户",
}
