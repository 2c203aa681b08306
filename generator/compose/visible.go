package compose

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// What public pages may tell, and from which day on.

// happened says whether a day has come. A date that is not known counts as past.
func happened(d, today calendar.Date) bool { return !d.After(today) }

// shownHub says whether a reference leads to a hub that may be named to the public.
func shownHub(r record.Ref[record.Hub]) bool { return r.To != nil && r.To.Shown() }

// counted says whether what is written down of a hub is counted on public pages, as package tally does: not where its village is
// not public.
func counted(r record.Ref[record.Hub]) bool {
	return r.To == nil || r.To.Village == nil || r.To.Village.IsPublic()
}

// headCell names to the public who kept a hub on a day. A member whom the board does not name in public is only 户长 there.
func headCell(h *record.Hub, day calendar.Date) doc.Cell {
	if h == nil {
		return doc.Cell{}
	}
	name := h.HeadNameOn(day)
	if unnamed(h, name) {
		return doc.Cell{Content: doc.Plain("户长")}
	}
	return personCell(name)
}

// headName is who kept a hub on a day, "" where that is not known or not told to the public.
func headName(h *record.Hub, day calendar.Date) string {
	name := h.HeadNameOn(day)
	if unnamed(h, name) {
		return ""
	}
	return name
}

// unnamed says whether a name is that of the hub's head and the board does not tell it to the public.
func unnamed(h *record.Hub, name string) bool {
	m := h.Head.To
	return m != nil && m.Withheld() && name == m.Name
}
