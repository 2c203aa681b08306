package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// VoiceKind is an entry of the voice book (民情记录本). Only Summary and Answer may be shown to the public.
var VoiceKind = &Kind{
	Name: "voice", Title: diag.T("民情记录", "voice"), Files: "ledgers/voices*.toml", Table: "voice", Numbered: true,
	New: func() Record { return new(Voice) },
}

// Voice is one matter that a villager brought to a hub: settled there, or reported up and answered.
type Voice struct {
	Meta
	Hub        Ref[Hub]      `toml:"hub" rec:"required"`
	Date       calendar.Date `toml:"date" rec:"required"`
	Type       string        `toml:"type" rec:"enum=诉求|建议|求助|表扬"`
	Topic      string        `toml:"topic" rec:"required,enum=道路水利|农业生产|环境卫生|社会保障|邻里关系|村务公开|教育医疗|用水用电|其他"`
	Who        string        `toml:"who" rec:"internal"`
	Matter     string        `toml:"matter" rec:"required,internal"` // in the villager's words
	Summary    string        `toml:"summary"`                        // for the public page; not shown there when empty
	How        string        `toml:"how" rec:"internal"`             // how it was settled on the spot
	Settled    calendar.Date `toml:"settled"`                        // settled by the hub itself
	Reported   calendar.Date `toml:"reported"`
	ReportedTo string        `toml:"reported_to"`
	Answered   calendar.Date `toml:"answered"`
	Answer     string        `toml:"answer"` // the office's reply, for the public page
}

// VoiceState is how far a voice has come.
type VoiceState uint8

const (
	VoiceOpen     VoiceState = iota // 待办: neither settled nor reported
	VoiceReported                   // 已上报，待答复
	VoiceSettled                    // 当场办结
	VoiceAnswered                   // 已答复
)

// VoiceOpenDays is how long a matter may wait at the hub before it is settled or reported.
const VoiceOpenDays = 7

// StateOn derives the state on a day from the dates.
func (v *Voice) StateOn(day calendar.Date) VoiceState {
	come := func(d calendar.Date) bool { return !d.IsZero() && !d.After(day) }
	switch {
	case come(v.Answered):
		return VoiceAnswered
	case come(v.Settled):
		return VoiceSettled
	case come(v.Reported):
		return VoiceReported
	}
	return VoiceOpen
}

// Label returns the date and the topic.
func (v *Voice) Label() string { return v.Date.Chinese() + v.Topic }
