package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// Network is the chart of the three-level network for the wall.
var Network = &Sheet{
	Name: "network", Title: diag.T("党员中心户组织网络图", "chart of the network"), Public: true, Overview: compose.Network.Name, Template: &typeset.WallA3,
	About: diag.T("镇党委、村党组织、党员中心户三级网络图，A3 横放，张贴用", "the three levels of the network: A3 landscape, for the wall"),
	Subjects: func(b *record.Board, today calendar.Date) []record.Record {
		if compose.NetworkChart(b, today) == nil {
			return nil
		}
		return board(b, today)
	},
	Compose: one(func(b *record.Board, _ *record.Config, today calendar.Date) *doc.Document {
		return compose.NetworkChart(b, today)
	}),
}

// Regulation is a set of rules on official paper.
var Regulation = &Sheet{
	Name: "regulation", Title: diag.T("制度文本", "regulation"), Public: true, Template: &typeset.Official,
	About:    diag.T("制度、办法的文本，A4，按 GB/T 9704 排版", "the text of a set of rules: A4 by GB/T 9704"),
	Subjects: func(b *record.Board, _ calendar.Date) []record.Record { return published(b.Regulations) },
	Compose: one(func(_ *record.Board, r *record.Regulation, _ calendar.Date) *doc.Document {
		return compose.RegulationText(r)
	}),
}
