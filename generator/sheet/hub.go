package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

func hubs(b *record.Board, _ calendar.Date) []record.Record { return all(b.Hubs) }

// Badge is the badge (胸卡) of the heads of a village, ten on a sheet.
var Badge = &Sheet{
	Name: "badge", Title: diag.T("胸卡", "badges"), Suffix: "-badges", Template: &typeset.Card,
	About:    diag.T("户长胸卡，90 × 54 毫米，A4 上十张，带裁切线", "for the heads of a village: 90 × 54 mm, ten on A4 with cut marks"),
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return all(b.Villages) },
	Compose: func(b *record.Board, r record.Record, _ calendar.Date) (list []*doc.Document) {
		for _, h := range r.(*record.Village).Hubs {
			list = append(list, compose.Badge(b, h))
		}
		return list
	},
	Arrange: func(cards []*typeset.Layout) *typeset.Layout { return typeset.Grid(cards, typeset.A4, 2, 5, 0, true) },
}

// Plate is the door plate (户牌) of a hub.
var Plate = &Sheet{
	Name: "plate", Title: diag.T("户牌", "door plate"), Suffix: "-plate", Template: &typeset.Plate,
	About:    diag.T("户牌，400 × 150 毫米，印在 A3 横放的纸上，带裁切线", "400 × 150 mm on A3 landscape with cut marks"),
	Subjects: hubs,
	Compose:  one(func(b *record.Board, h *record.Hub, _ calendar.Date) *doc.Document { return compose.Plate(b, h) }),
	Arrange: func(plates []*typeset.Layout) *typeset.Layout {
		return typeset.Grid(plates, typeset.A3.Landscape(), 1, 1, 0, true)
	},
}

// KitReceipt is the form for the seven things that a hub is given (领用单).
var KitReceipt = &Sheet{
	Name: "kit", Title: diag.T("配套物品领用单", "kit receipt"), Suffix: "-kit", Template: &typeset.Official,
	About:    diag.T("七样配套物品的领用单，A4，每户一张", "for the seven things that a hub is given: A4"),
	Subjects: hubs,
	Compose: one(func(_ *record.Board, h *record.Hub, today calendar.Date) *doc.Document {
		return compose.KitReceipt(h, today)
	}),
}

// SignIn is the sheet on which members sign at a hub's meeting (签到表).
var SignIn = &Sheet{
	Name: "sign-in", Title: diag.T("活动签到表", "sign-in sheet"), Suffix: "-sign-in", Template: &typeset.Official,
	About:    diag.T("活动签到表，A4，列好本户联系的党员", "for a hub's meeting: A4, with its members listed"),
	Subjects: hubs,
	Compose:  one(func(_ *record.Board, h *record.Hub, _ calendar.Date) *doc.Document { return compose.SignIn(h) }),
}
