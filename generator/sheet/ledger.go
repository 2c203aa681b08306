package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

func villages(b *record.Board, _ calendar.Date) []record.Record { return all(b.Villages) }

// VoiceBook are pages of the 民情记录本 of a hub.
var VoiceBook = &Sheet{
	Name: "voice-book", Title: diag.T("民情记录本", "voice book"), Suffix: "-voices", Template: &typeset.LedgerA4,
	About:    diag.T("民情记录本的内页，A4 横放，已记的事填好，只供内部使用", "pages of a hub's voice book: A4 landscape, for the office alone"),
	Subjects: hubs,
	Compose: one(func(_ *record.Board, h *record.Hub, today calendar.Date) *doc.Document {
		return compose.VoiceBook(h, today)
	}),
}

// VoiceReply is the 回复单 for a villager.
var VoiceReply = &Sheet{
	Name: "voice-reply", Title: diag.T("群众反映事项回复单", "reply slip"), Suffix: "-replies", Template: &typeset.FormA4,
	About:    diag.T("交给反映人的回复单，A4，上半张存根，已答复的填好，另有一张空白", "for the villager who brought a matter: A4 with a stub, filled in where it is answered, and an empty one"),
	Subjects: hubs,
	Compose: func(_ *record.Board, r record.Record, today calendar.Date) []*doc.Document {
		return compose.VoiceReplies(r.(*record.Hub), today)
	},
}

// IncidentLedger is the 平安台账 of a village.
var IncidentLedger = &Sheet{
	Name: "ledger-incidents", Title: diag.T("平安台账", "public-order ledger"), Suffix: "-incidents", Template: &typeset.LedgerA4,
	About:    diag.T("治安巡防、矛盾排查、纠纷调处的台账，A4 横放，每村一份，只供内部使用", "patrols and disputes of a village: A4 landscape, for the office alone"),
	Subjects: villages,
	Compose: one(func(_ *record.Board, v *record.Village, today calendar.Date) *doc.Document {
		return compose.IncidentLedger(v, today)
	}),
}

// HelpLedger is the 帮扶台账 of a village.
var HelpLedger = &Sheet{
	Name: "ledger-help", Title: diag.T("帮扶台账", "help ledger"), Suffix: "-help", Template: &typeset.LedgerA4,
	About:    diag.T("帮扶困难群众的台账，A4 横放，每村一份，只供内部使用", "help for people in difficulty: A4 landscape, one for each village, for the office alone"),
	Subjects: villages,
	Compose: one(func(_ *record.Board, v *record.Village, today calendar.Date) *doc.Document {
		return compose.HelpLedger(v, today)
	}),
}

// VisitLog is the 挂钩联系走访记录 of an official.
var VisitLog = &Sheet{
	Name: "ledger-visits", Title: diag.T("挂钩联系走访记录", "visit log"), Suffix: "-visits", Template: &typeset.LedgerA4,
	About:    diag.T("挂钩联系干部的走访记录，A4 横放，每人一份", "visits of a liaison official: A4 landscape"),
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return all(b.Officials) },
	Compose: one(func(_ *record.Board, o *record.Official, today calendar.Date) *doc.Document {
		return compose.VisitLog(o, today)
	}),
}

// DuesLedger is the 党费收缴登记 of a village.
var DuesLedger = &Sheet{
	Name: "ledger-dues", Title: diag.T("党费收缴登记", "dues ledger"), Suffix: "-dues", Template: &typeset.LedgerA4,
	About:    diag.T("党费按月收缴的登记，A4 横放，每村一份，只供内部使用", "dues of a village's members by month: A4 landscape, for the office alone"),
	Subjects: villages,
	Compose: one(func(_ *record.Board, v *record.Village, today calendar.Date) *doc.Document {
		return compose.DuesLedger(v, today)
	}),
}

// AllowanceLedger is the 误工补助和活动经费发放登记 of a village.
var AllowanceLedger = &Sheet{
	Name: "ledger-allowance", Title: diag.T("误工补助发放登记", "allowance ledger"), Suffix: "-allowance", Template: &typeset.LedgerA4,
	About:    diag.T("误工补助和活动经费的发放登记，A4 横放，每村一份，由领取人签名", "allowances of a village's heads, to be signed by them: A4 landscape"),
	Subjects: villages,
	Compose:  one(compose.AllowanceLedger),
}

// KitLedger is the 配套物品发放台账 of a village.
var KitLedger = &Sheet{
	Name: "kit-ledger", Title: diag.T("配套物品发放台账", "kit ledger"), Suffix: "-kits", Template: &typeset.LedgerA4,
	About:    diag.T("七样配套物品的发放台账，A4 横放，每村一份", "the seven things of each hub of a village: A4 landscape"),
	Subjects: villages,
	Compose: one(func(_ *record.Board, v *record.Village, today calendar.Date) *doc.Document {
		return compose.KitLedger(v, today)
	}),
}
