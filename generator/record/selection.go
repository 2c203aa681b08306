package record

import (
	"slices"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// SelectionKind is one round of choosing hub heads (选聘), from nomination to appointment.
var SelectionKind = &Kind{
	Name: "selection", Title: diag.T("选聘", "selection"), Files: "selections/*.md", Public: true,
	New: func() Record { return new(Selection) },
}

// Selection is the record of one round. Its stage is derived from the dates in it; the Markdown body is a paragraph or
// two that the notice carries after its opening.
type Selection struct {
	Meta
	Title   string       `toml:"title"` // of the page; by default year, village and 党员中心户选聘
	Village Ref[Village] `toml:"village" rec:"required"`
	Post    string       `toml:"post"`    // 党员中心户户长 by default
	Issuer  string       `toml:"issuer"`  // by default the village's Party organisation
	Contact string       `toml:"contact"` // id of an office in board.toml; by default the village's

	Easy  string   `toml:"easy"`  // the same in plain words and short sentences, Markdown
	Three []string `toml:"three"` // three sentences of your own for the card 三句话看懂

	Nomination  *Step        `toml:"nomination"`  // 推荐
	Inspection  *Step        `toml:"inspection"`  // 考察
	Examination *Step        `toml:"examination"` // 审查
	Publicity   *Publicity   `toml:"publicity"`   // 公示
	Appointment *Appointment `toml:"appointment"` // 聘用
	Posting     *Step        `toml:"posting"`     // 挂牌
	Withdrawn   *Step        `toml:"withdrawn"`   // the round was called off

	Candidates []Candidate `toml:"candidate" rec:"required"`
	Objections []Objection `toml:"objection" rec:"internal"`

	EasyBody []doc.Block `toml:"-"` // of Easy
}

// EasyText returns the text in plain words and where its blocks go.
func (s *Selection) EasyText() (string, *[]doc.Block) { return s.Easy, &s.EasyBody }

// Step is a dated step of the round.
type Step struct {
	Date    calendar.Date `toml:"date" rec:"required"`
	By      string        `toml:"by"`                // who did it
	Team    []string      `toml:"team"`              // the inspectors, in an inspection
	Heard   int           `toml:"heard" rec:"min=0"` // people heard, in an inspection
	Meeting string        `toml:"meeting"`           // the meeting that decided, in an examination
	Note    string        `toml:"note"`              // what came of it, for the public timeline
}

// Publicity is the period in which the candidates are shown to the public.
type Publicity struct {
	Start         calendar.Date `toml:"start" rec:"required"`
	End           calendar.Date `toml:"end"` // as announced; computed when left out
	Days          int           `toml:"days" rec:"min=1"`
	Unit          string        `toml:"unit" rec:"enum=working|calendar"`
	CountStartDay *bool         `toml:"count_start_day"`
	Places        []string      `toml:"places"` // where the paper notice hangs
	Posted        []Posting     `toml:"posted"` // the posting log

	// Keep and Grace go before the board's [retention].
	Keep  string `toml:"keep" rec:"enum=result|days|always"`
	Grace *int   `toml:"grace" rec:"min=0,max=3650"`

	// Rule is Days, Unit and CountStartDay with the board's rules filled in. Period is the announced or computed period, zero
	// when it can't be computed (check publicity-year-unknown says why). Length is how many days of the unit it really has:
	// more than Days where the announced end is later, or the last day moved to a working day.
	Rule   calendar.Rule   `toml:"-"`
	Period calendar.Period `toml:"-"`
	Length int             `toml:"-"`
}

// Posting is a line of the posting log: the paper notice hung at one place.
type Posting struct {
	Place   string        `toml:"place" rec:"required"`
	Date    calendar.Date `toml:"date" rec:"required"`
	Removed calendar.Date `toml:"removed"`
	By      string        `toml:"by" rec:"internal"`
	Photo   string        `toml:"photo"` // path of a picture in the content folder
	Alt     string        `toml:"alt"`   // what the picture shows
}

// Candidate is a person to be engaged (预备人选).
type Candidate struct {
	Member      Ref[Member]  `toml:"member" rec:"required"`
	Hub         Ref[Hub]     `toml:"hub" rec:"required"`                           // of which the member is to be head
	NominatedBy []string     `toml:"nominated_by" rec:"enum=党组织推荐|党员推荐|村民推荐|个人自荐"` // by default the channels of Nominations
	Nominations []Nomination `toml:"nomination"`
	Principles  []string     `toml:"principles" rec:"enum=居住相邻|便于管理|能人优先"` // 三原则, as ticked on the form
	Merits      string       `toml:"merits"`

	Agreement   *Agreement    `toml:"agreement"` // 聘用协议
	Badge       string        `toml:"badge"`     // number of the 胸卡
	BadgeIssued calendar.Date `toml:"badge_issued"`
	Plate       string        `toml:"plate"` // number of the 户牌
	Hung        calendar.Date `toml:"hung"`  // the plate was hung up beside the others (上门增挂户牌)
	HungBy      string        `toml:"hung_by" rec:"internal"`
	Photo       string        `toml:"photo"` // of the plate on the door
	Alt         string        `toml:"alt"`
}

// Channels are the four ways of nomination, in the order of the rules.
var Channels = []string{"党组织推荐", "党员推荐", "村民推荐", "个人自荐"}

// Nomination is one nomination of a candidate.
type Nomination struct {
	Channel   string        `toml:"channel" rec:"required,enum=党组织推荐|党员推荐|村民推荐|个人自荐"`
	Date      calendar.Date `toml:"date"`
	By        string        `toml:"by"`                  // the organisation or the meeting; no private persons
	Present   int           `toml:"present" rec:"min=0"` // entitled people at the meeting
	Votes     int           `toml:"votes" rec:"min=0"`   // for the candidate
	Reason    string        `toml:"reason"`
	Statement string        `toml:"statement" rec:"internal"` // of a 个人自荐, in full
}

// Agreement is the 聘用协议 between the village Party organisation and the head.
type Agreement struct {
	Number string        `toml:"number" rec:"required"`
	Date   calendar.Date `toml:"date" rec:"required"`
	Start  calendar.Date `toml:"start"` // by default the term of the appointment
	End    calendar.Date `toml:"end"`
}

// Objection is one objection and what came of it (异议). Who raised it is never written down here.
type Objection struct {
	Received  calendar.Date `toml:"received" rec:"required"`
	Member    Ref[Member]   `toml:"member"` // whom it concerns
	Matter    string        `toml:"matter" rec:"internal"`
	Channel   string        `toml:"channel" rec:"enum=来信|来电|来访|电子邮件"`
	CheckedBy string        `toml:"checked_by" rec:"internal"`
	Closed    calendar.Date `toml:"closed"`   // zero while it is being checked
	Answered  calendar.Date `toml:"answered"` // when whoever raised it was told
	Outcome   string        `toml:"outcome" rec:"enum=不属实|不影响聘用|取消资格|暂缓"`
}

// Appointment is the result of the round.
type Appointment struct {
	Date      calendar.Date `toml:"date" rec:"required"`
	By        string        `toml:"by"`     // the meeting that decided
	Number    string        `toml:"number"` // of the document: 郭委〔2026〕5号
	TermStart calendar.Date `toml:"term_start"`
	TermEnd   calendar.Date `toml:"term_end"`
}

// Label returns the round's title.
func (s *Selection) Label() string { return s.Title }

// Appointed returns the candidates who are engaged: all but those whom an objection disqualified or put off.
func (s *Selection) Appointed() (list []*Candidate) {
	for i := range s.Candidates {
		if c := &s.Candidates[i]; !s.excluded(c.Member.ID) {
			list = append(list, c)
		}
	}
	return list
}

func (s *Selection) excluded(member string) bool {
	for _, o := range s.Objections {
		if o.Member.ID == member && (o.Outcome == "取消资格" || o.Outcome == "暂缓") {
			return true
		}
	}
	return false
}

// OpenObjections returns how many objections received by today are not closed by then.
func (s *Selection) OpenObjections(today calendar.Date) (n int) {
	for _, o := range s.Objections {
		if !o.Received.After(today) && (o.Closed.IsZero() || o.Closed.After(today)) {
			n++
		}
	}
	return n
}

// Stage is how far a round has come on a day.
type Stage uint8

const (
	Planned        Stage = iota // 筹备中: nothing has happened yet
	Nominated                   // 已推荐
	Inspected                   // 已考察
	Examined                    // 已审查
	Scheduled                   // 待公示: examined, the period is fixed and lies ahead
	InPublicity                 // 公示中
	Checking                    // 异议核实中: an objection is open, in or after the period
	AwaitingResult              // 公示期满，待公布结果
	Appointed                   // 已聘用
	Posted                      // 已挂牌上岗
	Withdrawn                   // 已终止
)

// Stages lists all stages in their order.
var Stages = []Stage{Planned, Nominated, Inspected, Examined, Scheduled, InPublicity, Checking, AwaitingResult, Appointed, Posted, Withdrawn}

var stageNames = [...]string{"planned", "nominated", "inspected", "examined", "scheduled", "in-publicity", "checking", "awaiting-result", "appointed", "posted", "withdrawn"}

// String returns the stage's English name, which is also its key in the i18n catalogues ("stage-in-publicity").
func (s Stage) String() string { return stageNames[s] }

// Shown says whether the candidates are or were shown to the public at this stage.
func (s Stage) Shown() bool { return s >= InPublicity && s <= Posted }

// Decided says whether the result is out.
func (s Stage) Decided() bool { return s == Appointed || s == Posted }

// StageOn derives the stage from the dates in the record.
func (s *Selection) StageOn(today calendar.Date) Stage {
	come := func(step *Step) bool { return step != nil && !step.Date.After(today) }
	switch p := s.Publicity; {
	case come(s.Withdrawn):
		return Withdrawn
	case come(s.Posting):
		return Posted
	case s.Appointment != nil && !s.Appointment.Date.After(today):
		return Appointed
	case p != nil && !p.Start.After(today):
		switch {
		case s.OpenObjections(today) > 0:
			return Checking
		case today.After(p.Period.End):
			return AwaitingResult
		}
		return InPublicity
	case come(s.Examination) && p != nil:
		return Scheduled
	case come(s.Examination):
		return Examined
	case come(s.Inspection):
		return Inspected
	case come(s.Nomination):
		return Nominated
	}
	return Planned
}

// Date returns the day by which lists order the round: its last dated step that has come or is announced.
func (s *Selection) Date() calendar.Date {
	switch {
	case s.Appointment != nil:
		return s.Appointment.Date
	case s.Publicity != nil:
		return s.Publicity.Start
	}
	for _, step := range []*Step{s.Examination, s.Inspection, s.Nomination} {
		if step != nil {
			return step.Date
		}
	}
	return calendar.Date{}
}

// Term returns the first and the last day for which a candidate is engaged: those of the agreement, else of the appointment. A
// day that is not written is zero.
func (s *Selection) Term(c *Candidate) (start, end calendar.Date) {
	if s.Appointment != nil {
		start, end = s.Appointment.TermStart, s.Appointment.TermEnd
	}
	if a := c.Agreement; a != nil {
		if !a.Start.IsZero() {
			start = a.Start
		}
		if !a.End.IsZero() {
			end = a.End
		}
	}
	return start, end
}

// nominations gives candidates the channels of their nominations, in the order of the rules, and their photos paths from the
// content folder.
func (s *Selection) nominations() {
	for i := range s.Candidates {
		c := &s.Candidates[i]
		c.Photo = strings.TrimPrefix(c.Photo, "/")
		if len(c.NominatedBy) > 0 {
			continue
		}
		for _, channel := range Channels {
			if slices.ContainsFunc(c.Nominations, func(n Nomination) bool { return n.Channel == channel }) {
				c.NominatedBy = append(c.NominatedBy, channel)
			}
		}
	}
}
