package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// Broadcast is the script for the village loudspeaker (广播稿), as a sheet in large type and as a plain text.
var Broadcast = &Sheet{
	Name: "broadcast", Title: diag.T("广播稿", "loudspeaker script"), Public: true, Suffix: "-broadcast", Template: &typeset.ScriptA4,
	About: diag.T("村里大喇叭念的稿子，一分钟以内，A4 大字，附姓名读音；另有文本文件",
		"for the village loudspeaker: within a minute, A4 in large type with the readings of the names; also as a text file"),
	Subjects: func(b *record.Board, today calendar.Date) (subjects []record.Record) {
		for _, list := range [][]record.Record{published(b.Selections), published(b.Notices), published(b.Commendations)} {
			for _, r := range list {
				if compose.Broadcast(b, r, today) != nil {
					subjects = append(subjects, r)
				}
			}
		}
		return subjects
	},
	Compose: func(b *record.Board, r record.Record, today calendar.Date) []*doc.Document {
		if d := compose.BroadcastSheet(b, r, today); d != nil {
			return []*doc.Document{d}
		}
		return nil
	},
	Text: func(b *record.Board, r record.Record, today calendar.Date) string {
		if s := compose.Broadcast(b, r, today); s != nil {
			return s.Text()
		}
		return ""
	},
}
