package sheet

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/typeset"
)

// DisclosureIndex is the catalogue of what has to be made public (村务公开目录), for the notice board.
var DisclosureIndex = &Sheet{
	Name: "disclosure", Title: diag.T("村务公开目录", "disclosure catalogue"), Public: true, Overview: compose.Disclosure.Name, Template: &typeset.LedgerA4,
	About:    diag.T("村务公开目录和公开情况，A4 横放", "what has to be made public, and what has been: A4 landscape"),
	Subjects: overview(compose.Disclosure),
	Compose:  overviewDocument(compose.Disclosure),
}

// overview gives the sheet of an overview the board as its subject on the days on which there is something to show.
func overview(o *compose.Overview) func(*record.Board, calendar.Date) []record.Record {
	return func(b *record.Board, today calendar.Date) []record.Record {
		if o.Compose(b, today) == nil {
			return nil
		}
		return board(b, today)
	}
}

func overviewDocument(o *compose.Overview) func(*record.Board, record.Record, calendar.Date) []*doc.Document {
	return func(b *record.Board, _ record.Record, today calendar.Date) []*doc.Document {
		return []*doc.Document{o.Compose(b, today)}
	}
}
