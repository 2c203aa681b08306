package due

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// A Matter is an item of the disclosure catalogue (村务公开目录) with what has been published for it by a day.
type Matter struct {
	*record.Disclosure
	Rows []Row // one for each village of an item of the villages or groups, one alone for an item of the town
}

// Row is a matter in one village, or in the town where Village is nil.
type Row struct {
	Village *record.Village
	Last    record.Record // the newest publication, nil when there is none
	Date    calendar.Date // of it; zero where it has none, as rules that hold have
	Missing []Span        // finished periods that nothing was published for and whose deadline is past, oldest first
	Next    Span          // the oldest period whose deadline lies ahead and that nothing was published for; zero for none
}

// Span is a period of disclosure and the last day on which it has to be published.
type Span struct {
	Name     string // 2026-09, 2026-Q3, 2026-H1 or 2026, as in the key "covers"
	Title    string // 2026年第3季度
	Deadline calendar.Date
}

// Catalogue holds the items of disclosure.toml against what the records have published by today. Only items for the public are
// in it.
func Catalogue(b *record.Board, today calendar.Date) (list []Matter) {
	for _, d := range b.Disclosures {
		if d.Audience != "社会" || d.Withheld() {
			continue
		}
		m := Matter{Disclosure: d}
		if d.Level == "镇" {
			m.Rows = []Row{matter(b, d, nil, today)}
		} else {
			for _, v := range b.Villages {
				if v.IsPublic() {
					m.Rows = append(m.Rows, matter(b, d, v, today))
				}
			}
		}
		list = append(list, m)
	}
	return list
}

// Overdue returns in how many of the rows something is missing.
func (m *Matter) Overdue() (n int) {
	for i := range m.Rows {
		if len(m.Rows[i].Missing) > 0 {
			n++
		}
	}
	return n
}

// Met returns in how many of the rows something has been published and nothing is missing.
func (m *Matter) Met() (n int) {
	for i := range m.Rows {
		if r := &m.Rows[i]; r.Last != nil && len(r.Missing) == 0 {
			n++
		}
	}
	return n
}

// matter looks for what was published for an item in one village, or in the town.
func matter(b *record.Board, d *record.Disclosure, v *record.Village, today calendar.Date) Row {
	row := Row{Village: v}
	covered := map[string]bool{}
	for _, p := range publications(b, d, v) {
		if p.date.After(today) {
			continue
		}
		covered[p.covers] = true
		if row.Last == nil || p.date.After(row.Date) {
			row.Last, row.Date = p.record, p.date
		}
	}
	for _, span := range spans(d, today) {
		switch {
		case covered[span.Name]:
		case span.Deadline.Before(today):
			row.Missing = append(row.Missing, span)
		case row.Next.Name == "":
			row.Next = span
		}
	}
	if d.Period == "长期" && row.Last == nil {
		row.Missing = append(row.Missing, Span{Title: "一直没有公开"})
	}
	return row
}

// publication is a record that meets an item: when it was published and which period it covers.
type publication struct {
	record record.Record
	date   calendar.Date
	covers string
}

// publications lists the public records that meet an item in a village: notices that name it, and records of its kinds. What the
// town publishes covers all villages.
func publications(b *record.Board, d *record.Disclosure, v *record.Village) (list []publication) {
	add := func(r record.Record, at *record.Village, date calendar.Date, covers string) {
		if !r.Base().IsPublic() || at != v && at != nil {
			return
		}
		if covers == "" {
			covers = coveredOn(d, date)
		}
		list = append(list, publication{r, date, covers})
	}
	for _, n := range b.Notices {
		if n.Discloses.To == d {
			add(n, n.Village.To, n.Date, n.Covers)
		}
	}
	for _, kind := range d.Kinds {
		ofKind(b, kind, add)
	}
	return list
}

// ofKind calls add for all records of a kind that an item may name.
func ofKind(b *record.Board, kind string, add func(r record.Record, at *record.Village, date calendar.Date, covers string)) {
	switch kind {
	case "allowance":
		for _, x := range b.Allowances {
			covers := fmt.Sprint(x.Year)
			if x.Quarter > 0 {
				covers = fmt.Sprintf("%d-Q%d", x.Year, x.Quarter)
			}
			if !x.Published.IsZero() {
				add(x, x.Village.To, x.Published, covers)
			}
		}
	case "assessment":
		for _, x := range b.Assessments {
			half := 1
			if x.Round == "年终考核" {
				half = 2
			}
			add(x, x.Village.To, x.Date, fmt.Sprintf("%d-H%d", x.Year, half))
		}
	case "plan":
		for _, x := range b.Plans {
			add(x, x.Village.To, calendar.New(x.Year, 1, 1), fmt.Sprint(x.Year))
		}
	case "statistics":
		for _, x := range b.Statistics {
			add(x, nil, x.AsOf, "")
		}
	case "regulation":
		for _, x := range b.Regulations {
			if x.ReplacedBy == nil {
				add(x, x.Village.To, x.Adopted, "")
			}
		}
	case "organisation":
		for _, x := range b.Organisations {
			add(x, x.Village.To, x.Founded, "")
		}
	case "selection":
		for _, x := range b.Selections {
			if x.Publicity != nil {
				add(x, x.Village.To, x.Publicity.Start, "")
			}
		}
	case "commendation":
		for _, x := range b.Commendations {
			add(x, nil, x.Date, "")
		}
	case "activity":
		for _, x := range b.Activities {
			add(x, x.Village.To, x.Date, "")
		}
	case "training":
		for _, x := range b.Trainings {
			add(x, nil, x.Date, "")
		}
	case "notice":
		for _, x := range b.Notices {
			add(x, x.Village.To, x.Date, "")
		}
	}
}

// DefaultDay is the last day of publication in the month after the period where an item names none (the 15th, as Chongqing has it).
const DefaultDay = 15

// Months is how many months a period of the catalogue has; 0 for what is published at any time or for good.
func Months(period string) int {
	return map[string]int{"每月": 1, "每季度": 3, "每半年": 6, "每年": 12}[period]
}

// spans lists the periods of an item that have ended by today, and the one that runs, oldest first. Items that are published at
// any time or for good have none.
func spans(d *record.Disclosure, today calendar.Date) (list []Span) {
	months := Months(d.Period)
	if months == 0 {
		return nil
	}
	since := d.Since
	if since.IsZero() {
		since = calendar.New(today.Year()-months/12, time.January, 1)
	}
	last := d.Day
	if last == 0 {
		last = DefaultDay
	}
	for year := since.Year(); year <= today.Year(); year++ {
		for m := 1; m <= 12; m += months {
			first := calendar.New(year, time.Month(m), 1)
			if first.Before(since) {
				continue
			}
			if first.After(today) {
				return list
			}
			list = append(list, span(year, m, months, last))
		}
	}
	return list
}

// span is the period of some months that begins with a month, with the given day of the month after it as its deadline.
func span(year, month, months, day int) Span {
	next := monthEnd(year, month+months-1).AddDays(1)
	deadline := next.AddDays(min(day, monthEnd(next.Year(), int(next.Month())).Day()) - 1)
	name, title := named(year, month, months)
	return Span{name, title, deadline}
}

// named is the key and the title of the period of some months that begins with a month.
func named(year, month, months int) (name, title string) {
	switch months {
	case 1:
		return fmt.Sprintf("%d-%02d", year, month), fmt.Sprintf("%d年%d月", year, month)
	case 3:
		return fmt.Sprintf("%d-Q%d", year, month/3+1), fmt.Sprintf("%d年第%d季度", year, month/3+1)
	case 6:
		return fmt.Sprintf("%d-H%d", year, month/6+1), fmt.Sprintf("%d年%s", year, [...]string{"上半年", "下半年"}[month/6])
	}
	return fmt.Sprint(year), fmt.Sprintf("%d年", year)
}

// coveredOn is the period of an item that a publication of a day is about when it does not say so: the last one that had ended.
func coveredOn(d *record.Disclosure, day calendar.Date) (covers string) {
	if day.IsZero() {
		return ""
	}
	months := Months(d.Period)
	if months == 0 {
		return ""
	}
	for year := day.Year() - 1; year <= day.Year(); year++ {
		for m := 1; m <= 12; m += months {
			if monthEnd(year, m+months-1).Before(day) {
				covers, _ = named(year, m, months)
			}
		}
	}
	return covers
}

var disclosureOwed = &Rule{
	Name: "disclosure-owed", Title: diag.T("公开事项到期", "disclosure is owed"),
	Find: func(s *search) {
		for _, m := range Catalogue(s.Board, s.Today) {
			late := map[Span][]*record.Village{}
			var order []Span
			add := func(span Span, v *record.Village) {
				if late[span] == nil {
					order = append(order, span)
				}
				late[span] = append(late[span], v)
			}
			for i := range m.Rows {
				row := &m.Rows[i]
				for _, span := range row.Missing {
					add(span, row.Village)
				}
				if row.Next.Name != "" {
					add(row.Next, row.Village)
				}
			}
			for _, span := range order {
				s.disclosure(m.Disclosure, span, late[span])
			}
		}
	},
}

func (s *search) disclosure(d *record.Disclosure, span Span, villages []*record.Village) {
	who := diag.T("%s", "%s", s.Config.Town.Name)
	if villages[0] != nil {
		who = names(villages)
	}
	deadline := span.Deadline
	if deadline.IsZero() { // for good, and never published
		deadline = s.Today.AddDays(-1)
	}
	do := diag.T("发布后在公告里写 discloses = %q、covers = %q", "write discloses = %q and covers = %q in the notice", d.ID, span.Name)
	if span.Name == "" {
		do = diag.T("发布后在公告里写 discloses = %q", "write discloses = %q in the notice", d.ID)
	}
	if kinds := kindTitles(d.Kinds); kinds.Chinese != "" {
		do = diag.T("发布%s的记录就算公开；用公告公开的，%s", "a published record of %s will do; for a notice, %s", kinds, do)
	}
	s.owed(deadline, d.Pos("matter"), diag.T("公开“%s”（%s）：%s", "disclose %s (%s): %s", d.Matter, span.Title, who), do)
}

var allowanceUnpublished = &Rule{
	Name: "allowance-unpublished", Title: diag.T("补助名单待公开", "an allowance is to be published"),
	Find: func(s *search) {
		for _, a := range s.Allowances {
			if a.Published.IsZero() && !a.Paid.IsZero() {
				s.owed(a.Paid.AddDays(DefaultDay), a.Pos("paid"), diag.T("%s已发放，还没有公开", "%s is paid and not published", a.Title),
					diag.T("公开后写 published", "write published once it is"))
			}
		}
	},
}

// kindTitles joins what the kinds are called; empty for none.
func kindTitles(kinds []string) diag.Text {
	var chinese, english []string
	for _, k := range record.Kinds {
		if slices.Contains(kinds, k.Name) {
			chinese, english = append(chinese, k.Title.Chinese), append(english, k.Title.English)
		}
	}
	return diag.Text{Chinese: strings.Join(chinese, "、"), English: strings.Join(english, ", ")}
}
