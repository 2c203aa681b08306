// Package calendar knows dates, Chinese working days and publicity periods (公示期).
//
// # Dates
//
// A [Date] is a day and nothing more: no time of day, no zone, and nothing here asks what day it is. A [Month] is what
// notices print of a birth date (出生年月).
//
// # Working days
//
// Which days are worked is decided once a year by a notice of the State Council (国务院办公厅关于部分节假日安排的通知),
// which moves weekends about (调休): a Saturday may be a working day and a Tuesday may be off. It can't be computed, so
// a [Calendar] holds data per year. A year without data is an error, a [*NoDataError], never a guess from the weekends.
// [Builtin] holds the years of data/holidays.tsv; a board adds a year with [Calendar.With] when the notice is out and
// the program is not yet renewed.
//
// # Periods
//
// "公示期为5个工作日" leaves two questions open, and a [Rule] answers both. Does the first day count? In practice it
// does (2022-10-31 to 11-04 was announced as five working days); 《民法典》 art. 201 says it does not unless agreed
// otherwise (art. 204). May a period of calendar days end on a day off? By art. 203 the next working day becomes the
// last. [Calendar.End] computes the last day, [Calendar.Length] says how long a given period really is, so that a stated
// last day can be held against both readings.
package calendar

import (
	_ "embed"
	"fmt"
	"maps"
	"strconv"
	"strings"
	"sync"
	"time"

	"noticeboard/generator/diag"
)

//go:generate go run ./internal/gendata $CHINESE_DAYS

//go:embed data/holidays.tsv
var holidays string

// Builtin returns the calendar that comes with the program. It is shared and, like every Calendar, never changes.
func Builtin() *Calendar { return builtin() }

var builtin = sync.OnceValue(func() *Calendar {
	c, err := parse(holidays)
	if err != nil {
		panic("calendar: data/holidays.tsv: " + err.Error())
	}
	return c
})

// Calendar says which days are worked. It is immutable and safe for concurrent use. The zero value knows no year.
type Calendar struct {
	first Date            // January 1 of the first year
	days  []day           // one for each day from first on, to December 31 of the last year
	names map[Date]string // days off → holiday
}

type day uint8

const (
	unknown day = iota
	working
	off
)

// NoDataError is the answer for a year whose holiday arrangements are not in the calendar.
type NoDataError struct{ Year int }

func (e *NoDataError) Error() string { return e.Text().English }

// Text says that the year is missing.
func (e *NoDataError) Text() diag.Text {
	return diag.T("没有%d年的放假调休数据，算不出工作日：国务院可能尚未公布，或者本程序还没有收录",
		"no holiday data for %d, so working days can't be counted: the State Council may not have published them, or this program does not have them yet", e.Year)
}

// Hint says what a clerk can do about it.
func (e *NoDataError) Hint() diag.Text {
	return diag.T("通知已公布的，请更新程序，或在 board.toml 里写明%d年的放假日和调休上班日；尚未公布的，请等公布后再确定公示的截止日期",
		"if the notice is out, update the program or write the days off and the working weekend days of %d into board.toml; if it is not, wait with the last day until it is", e.Year)
}

// StatutoryDays is the number of days off a year by law, 《全国年节及纪念日放假办法》: 13 from 2025, 11 in 2008 to 2024.
// Fewer days off in a year's data mean that they are not complete.
func StatutoryDays(year int) int {
	if year >= 2025 {
		return 13
	}
	return 11
}

// Working says whether d is a working day. The error is a *NoDataError.
func (c *Calendar) Working(d Date) (bool, error) {
	switch c.at(d) {
	case working:
		return true, nil
	case off:
		return false, nil
	}
	return false, &NoDataError{d.Year()}
}

func (c *Calendar) at(d Date) day {
	if i := d.Sub(c.first); i >= 0 && i < len(c.days) {
		return c.days[i]
	}
	return unknown
}

// HolidayName returns the holiday that a day off belongs to, for example 春节, and "" for every other day. Days added
// by With have no name.
func (c *Calendar) HolidayName(d Date) string { return c.names[d] }

// Years returns the known years in order.
func (c *Calendar) Years() []int {
	var years []int
	for y := c.first.Year(); y <= c.last().Year(); y++ {
		if c.at(New(y, time.January, 1)) != unknown {
			years = append(years, y)
		}
	}
	return years
}

// last is the December 31 that days ends on, or the zero Date.
func (c *Calendar) last() Date { return c.first.AddDays(len(c.days) - 1) }

// With returns a calendar that knows year besides the years of c: its weekends and daysOff are off, and workdays are
// worked. What c knew of that year is forgotten. Days of other known years are set as well,
// because the arrangements for a New Year may begin in December; days of unknown years have no effect.
func (c *Calendar) With(year int, daysOff, workdays []Date) *Calendar {
	start, end := New(year, time.January, 1), New(year, time.December, 31)
	if start.IsZero() {
		return c
	}
	w := c.spanning(start, end)
	for i := range end.Sub(start) + 1 {
		d := start.AddDays(i)
		w.set(d, weekday(d))
		delete(w.names, d)
	}
	w.setKnown(daysOff, off)
	w.setKnown(workdays, working)
	return w
}

func weekday(d Date) day {
	if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
		return off
	}
	return working
}

// spanning is a copy of c with room for the days from start to end.
func (c *Calendar) spanning(start, end Date) *Calendar {
	w := &Calendar{first: start, names: map[Date]string{}}
	if len(c.days) > 0 && c.first.Before(start) {
		w.first = c.first
	}
	if c.last().After(end) {
		end = c.last()
	}
	w.days = make([]day, end.Sub(w.first)+1)
	copy(w.days[max(0, c.first.Sub(w.first)):], c.days)
	maps.Copy(w.names, c.names)
	return w
}

func (c *Calendar) set(d Date, k day) { c.days[d.Sub(c.first)] = k }

func (c *Calendar) setKnown(dates []Date, k day) {
	for _, d := range dates {
		if c.at(d) != unknown {
			c.set(d, k)
			delete(c.names, d)
		}
	}
}

// parse reads lines of year, date, off or work, and holiday, separated by tabs. A year is known when it has lines.
func parse(table string) (*Calendar, error) {
	type row struct {
		date Date
		kind day
		name string
	}
	var rows []row
	years := map[int]bool{}
	n := 0
	for line := range strings.Lines(table) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 4 {
			return nil, fmt.Errorf("line %d: want 4 fields, have %d", n, len(fields))
		}
		d, err := Parse(fields[1])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		kind, ok := map[string]day{"off": off, "work": working}[fields[2]]
		if !ok || strconv.Itoa(d.Year()) != fields[0] {
			return nil, fmt.Errorf("line %d: %q", n, line)
		}
		rows = append(rows, row{d, kind, fields[3]})
		years[d.Year()] = true
	}
	c := &Calendar{}
	for year := range years {
		c = c.With(year, nil, nil)
	}
	for _, r := range rows {
		c.set(r.date, r.kind)
		if r.kind == off {
			c.names[r.date] = r.name
		}
	}
	return c, nil
}
