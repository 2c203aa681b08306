package site

import (
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// Screen is the page for the screen in the town's hall, which turns through what is current.
const Screen = "screen.html"

// VillageScreen is the same for the hall of a village, "" for one without a page.
func (s *Site) VillageScreen(v *record.Village) string {
	if s.Address(v) == "" {
		return ""
	}
	return "villages/" + slug(v) + "/" + Screen
}

// Slide is what a screen shows at a time.
type Slide struct {
	Record    record.Record
	Publicity *record.Publicity // announced or under way, nil for a plain notice
	Last      calendar.Date     // after this day the slide is dropped
}

const (
	screenNotices = 6  // plain notices on a screen
	screenDays    = 30 // that a notice stays there which has no last day of its own
)

// Slides returns what is current in a village and in the whole town, or everywhere for nil: what is announced or in publicity, the earliest
// last day first, then the newest notices.
func (s *Site) Slides(v *record.Village) (list []Slide) {
	concerns := func(r record.Record) bool {
		villages := Villages(r)
		return v == nil || len(villages) == 0 || slices.Contains(villages, v)
	}
	for _, c := range s.Running(nil) {
		if p := record.OpenPublicity(c.Record, s.Today); p != nil && concerns(c.Record) {
			list = append(list, Slide{c.Record, p, p.Period.End})
		}
	}
	notices := s.List(record.NoticeKind, nil)
	if notices == nil {
		return list
	}
	left := screenNotices
	for _, r := range notices.Records {
		if left == 0 {
			break
		}
		n := r.(*record.Notice)
		last := n.Until
		if last.IsZero() {
			last = n.Date.AddDays(screenDays)
		}
		if n.Publicity == nil && !s.Keeping(r).Down() && !s.Today.After(last) && concerns(r) {
			list = append(list, Slide{r, nil, last})
			left--
		}
	}
	return list
}
