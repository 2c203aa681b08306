package compose

import (
	"strings"
	"testing"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// TestEnded: what Record, Life, Easy, Three and Broadcast tell of a round a day before and on the day on which its list comes down. The
// board is as it is written: nothing was emptied.
func TestEnded(t *testing.T) {
	board := lifeBoard(t)
	board.Config.Retention = record.Retention{Keep: record.KeepResult, Grace: new(15)}
	s := board.Selections[0]
	last := s.Appointment.Date.AddDays(15)
	var names []string
	for _, c := range s.Candidates {
		names = append(names, c.Member.To.Name)
	}
	told := func(text string) bool {
		for _, name := range names {
			if strings.Contains(text, name) {
				return true
			}
		}
		return false
	}
	before := doc.Dump(Record(board, s, last)) + timelineText(board, last)
	if !told(before) || strings.Contains(before, "名单已撤下") {
		t.Errorf("a day before nobody is named:\n%s", before)
	}
	after := doc.Dump(Record(board, s, last.AddDays(1))) + timelineText(board, last.AddDays(1))
	if told(after) {
		t.Errorf("somebody is named:\n%s", after)
	}
	goldenLife(t, "ended", after)
	if Easy(board, s, last) == nil || Easy(board, s, last.AddDays(1)) != nil || Three(board, s, last.AddDays(1)) != nil {
		t.Error("the easy page is there until the list comes down, and not after")
	}
	open := *s
	open.Appointment, open.Posting = nil, nil
	days := *s.Publicity
	days.Keep, days.Grace = record.KeepDays, new(0)
	open.Publicity = &days
	if end := days.Period.End; Broadcast(board, &open, end) == nil || Broadcast(board, &open, end.AddDays(1)) != nil {
		t.Error("the script is read out until the last day")
	}
	if text := doc.Dump(Record(board, &open, days.Period.End.AddDays(1))); !strings.Contains(text, "结果另行公布") || told(text) {
		t.Errorf("without a result:\n%s", text)
	}
}

// TestWithdrawalText: the sentence follows from cause and kind, unless the withdrawal has its own.
func TestWithdrawalText(t *testing.T) {
	on := onDay(t, "2026-11-20")
	for want, w := range map[string]*record.Withdrawal{
		"应当事人申请，本公示已于2026年11月20日撤下。":      {Type: "撤下", Cause: "本人申请", To: &record.Selection{}},
		"经核实，本通报已于2026年11月20日撤下。":         {Type: "撤下", Cause: "经核实有误", To: &record.Notice{Type: "通报"}},
		"依照规定，本决定已于2026年11月20日撤下。":        {Type: "撤下", Cause: "依照规定", To: &record.Commendation{}},
		"本页内容已于2026年11月20日撤下。":            {Type: "撤下", Cause: "其他", To: &record.Material{}},
		"经核实，本页内容已于2026年11月20日更正。":        {Type: "更正", Cause: "经核实有误", To: &record.Notice{}},
		"应当事人申请，本页中2人的信息已于2026年11月20日撤下。": {Type: "撤下", Cause: "本人申请", Only: make([]record.Ref[record.Member], 2), To: &record.Selection{}},
		"另有说明。": {Type: "撤下", Cause: "其他", Notice: "另有说明。", To: &record.Notice{}},
	} {
		w.Date = on
		if got := WithdrawalText(w); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
