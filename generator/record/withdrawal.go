package record

import (
	"slices"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// WithdrawalKind is the log of what was taken down or corrected (撤下和更正记录), for the office. Pages show its public wording alone.
var WithdrawalKind = &Kind{
	Name: "withdrawal", Title: diag.T("撤下记录", "withdrawal"), Files: "ledgers/withdrawals*.toml", Table: "withdrawal", Numbered: true,
	New: func() Record { return new(Withdrawal) },
}

// Withdrawal takes a published record down from a day on, or some people out of it, or logs that it was corrected (PIPL arts 46
// and 47): what, when, who asked, who decided, why.
type Withdrawal struct {
	Meta
	Record string        `toml:"record" rec:"required"` // kind:id, as selection:2026-guozhai
	Type   string        `toml:"type" rec:"enum=撤下|更正"` // 撤下 by default
	Date   calendar.Date `toml:"date" rec:"required"`   // the first day on which the site no longer shows it
	Cause  string        `toml:"cause" rec:"required,enum=本人申请|经核实有误|依照规定|其他"`
	Title  string        `toml:"title"`  // of what remains, without names; by default place, date and kind
	Notice string        `toml:"notice"` // what the page says instead of the computed sentence, without names
	Only   []Ref[Member] `toml:"only"`   // of the people in the record only these are taken out; the rest stays

	Asked     calendar.Date `toml:"asked" rec:"internal"`
	AskedBy   string        `toml:"asked_by" rec:"internal"`
	DecidedBy string        `toml:"decided_by" rec:"required,internal"`
	Reason    string        `toml:"reason" rec:"required,internal"`
	By        string        `toml:"by" rec:"internal"` // who did it
	Remark    string        `toml:"remark" rec:"internal"`

	To Record `toml:"-"` // the record, nil when there is none
}

// Label returns the title of the record.
func (w *Withdrawal) Label() string {
	if w.To == nil {
		return w.Record
	}
	return w.To.Label()
}

// Whole says whether the withdrawal takes the whole record down.
func (w *Withdrawal) Whole() bool { return w.Type == "撤下" && len(w.Only) == 0 }

// Withdrawable are the kinds that can be taken down: what is put up for people to read and may tell of people. Others are not
// published any more with public = false.
var Withdrawable = []*Kind{SelectionKind, NoticeKind, CommendationKind, ActivityKind, TrainingKind, ArticleKind, MaterialKind}

// withdrawn resolves what the withdrawals name, which may be of any kind.
func (a *assembler) withdrawn() {
	a.withdrawals = map[Record][]*Withdrawal{}
	for _, w := range a.Withdrawals {
		orText(&w.Type, "撤下")
		name, id, _ := strings.Cut(w.Record, ":")
		i := slices.IndexFunc(Kinds, func(k *Kind) bool { return k.Name == name })
		if i < 0 || id == "" {
			if w.Record != "" {
				a.problems.Error(w.Pos("record"), "unknown-reference", diag.T("看不懂“%s”是哪条记录", "%q names no record", w.Record),
					diag.T("写成“种类:编号”，例如 selection:2026-guozhai、notice:2026-road-repair", "write kind:id, as in selection:2026-guozhai or notice:2026-road-repair"))
			}
			continue
		}
		to, ok := a.byID[Kinds[i]][id]
		if !ok {
			a.noSuchRecord(&w.Meta, Kinds[i], id, "record")
			continue
		}
		w.To = to
		a.withdrawals[to] = append(a.withdrawals[to], w)
	}
}
