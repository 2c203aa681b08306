package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// Share is the picture that a clerk sends to a village's chat group while a publicity is announced or under way.
var Share = &Sheet{
	Name: "share", Title: diag.T("转发图片", "share picture"), Public: true, Picture: true, Template: &typeset.Phone,
	About: diag.T("发到微信群的长图（PNG），写明公示什么、公示到哪天、找谁问，有网页的二维码；不列姓名，board.toml 的 [site] share_names = \"names\" 可以列出",
		"the tall picture (PNG) for chat groups: what is on show, until when, whom to ask, and the QR code of the page; without names unless [site] share_names = \"names\" in board.toml"),
	Subjects: func(b *record.Board, today calendar.Date) (subjects []record.Record) {
		add := func(r record.Record) {
			if record.OpenPublicity(r, today) != nil && r.Base().IsPublic() {
				subjects = append(subjects, r)
			}
		}
		for _, s := range b.Selections {
			add(s)
		}
		for _, n := range b.Notices {
			add(n)
		}
		return subjects
	},
	Compose: func(b *record.Board, r record.Record, today calendar.Date) []*doc.Document {
		return []*doc.Document{compose.Share(b, r, today)}
	},
}
