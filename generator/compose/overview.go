package compose

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Overview is a page that sums up records of the whole board: the network, the voices, the timeline.
type Overview struct {
	Name  string    // ASCII, of its address
	Title diag.Text // in menus
	Group string    // of the menu: show, network, study, service or open
	// Compose makes the page for a day, nil when the records have nothing for it.
	Compose func(b *record.Board, today calendar.Date) *doc.Document
}

// Overviews lists all overviews in the order of the menu. A new one is a file in this package and a line here.
var Overviews = []*Overview{
	Peace,
	Bulletin,
	Disclosure,
	Study,
	Voices, Help,
	Support,
	Network, Responsibilities, Timeline,
	Lists,
}

// FindOverview returns the overview with this name, or StatisticsPage; nil if there is none.
func FindOverview(name string) *Overview {
	if name == StatisticsPage.Name {
		return StatisticsPage
	}
	for _, o := range Overviews {
		if o.Name == name {
			return o
		}
	}
	return nil
}
