package calendar

import (
	"cmp"
	"fmt"
	"time"

	"noticeboard/generator/diag"
)

// Date is a day of the Gregorian calendar in the years 1 to 9999, without time of day or zone. The zero value means
// "no date". Dates compare with == and may be keys of a map.
type Date struct {
	day int32 // day 1 is 0001-01-01
}

const (
	secondsPerDay = 24 * 60 * 60
	unixEpoch     = 719163  // the day of 1970-01-01
	lastDay       = 3652059 // the day of 9999-12-31
)

// New returns the date of a year, month and day. Values outside the usual ranges carry over as in time.Date
// (November 31 is December 1); a result outside the years 1 to 9999 is the zero Date.
func New(year int, month time.Month, day int) Date {
	return FromTime(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// FromTime returns the date that a calendar on the wall shows at t in the zone of t; the zero Date where that lies
// outside the years 1 to 9999.
func FromTime(t time.Time) Date {
	y, m, d := t.Date()
	return fromDay(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()/secondsPerDay + unixEpoch)
}

func fromDay(day int64) Date {
	if day < 1 || day > lastDay {
		return Date{}
	}
	return Date{int32(day)}
}

// Parse reads a date in exactly the form 2026-11-23 (ISO 8601). The error is a *ParseError.
func Parse(s string) (Date, error) {
	y, m, d, ok := 0, 0, 0, len(s) == len("2026-11-23") && s[4] == '-' && s[7] == '-'
	if ok {
		y, m, d = digits(s[:4]), digits(s[5:7]), digits(s[8:])
		ok = y >= 0 && m >= 0 && d >= 0
	}
	if !ok {
		return Date{}, &ParseError{Value: s, Form: dateForm}
	}
	date := New(y, time.Month(m), d)
	if date.IsZero() || date.Year() != y || date.Month() != time.Month(m) || date.Day() != d {
		return Date{}, &ParseError{Value: s, Form: dateForm, Unreal: true}
	}
	return date, nil
}

// digits is the value of a string of ASCII digits, or -1.
func digits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// IsZero says whether d is no date.
func (d Date) IsZero() bool { return d.day == 0 }

func (d Date) time() time.Time {
	return time.Unix((int64(d.day)-unixEpoch)*secondsPerDay, 0).UTC()
}

func (d Date) split() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	return d.time().Date()
}

// Year returns 1 to 9999, or 0 for the zero Date.
func (d Date) Year() int { y, _, _ := d.split(); return y }

// Month returns January to December, or 0 for the zero Date.
func (d Date) Month() time.Month { _, m, _ := d.split(); return m }

// Day returns the day of the month, 1 to 31, or 0 for the zero Date.
func (d Date) Day() int { _, _, n := d.split(); return n }

// Weekday returns the day of the week; it means nothing for the zero Date.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.day % 7) } // 0001-01-01 was a Monday

// AddDays returns the date n days later (earlier for n < 0). The zero Date stays zero; a result outside the years 1
// to 9999 is zero.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n > lastDay || n < -lastDay {
		return Date{}
	}
	return fromDay(int64(d.day) + int64(n))
}

// Sub returns the days from e to d: 1 when d is the day after e.
func (d Date) Sub(e Date) int { return int(d.day) - int(e.day) }

// Before says whether d is earlier than e; the zero Date is earlier than every other.
func (d Date) Before(e Date) bool { return d.day < e.day }

// After says whether d is later than e.
func (d Date) After(e Date) bool { return d.day > e.day }

// Compare returns -1, 0 or +1, for slices.SortFunc.
func (d Date) Compare(e Date) int { return cmp.Compare(d.day, e.day) }

// String returns the form 2026-11-23, or "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	y, m, n := d.split()
	if y < 0 || y > 9999 {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, n)
	}
	digit := func(n int) byte { return '0' + byte(n%10) }
	return string([]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(int(m) / 10), digit(int(m)), '-', digit(n / 10), digit(n)})
}

// Chinese returns the form 2026年3月5日, without leading zeros (GB/T 9704 clause 7.3.5.4), or "" for the zero Date.
func (d Date) Chinese() string {
	if d.IsZero() {
		return ""
	}
	y, m, n := d.split()
	return fmt.Sprintf("%d年%d月%d日", y, int(m), n)
}

// ChineseMonthDay returns the form 11月27日, or "" for the zero Date.
func (d Date) ChineseMonthDay() string {
	if d.IsZero() {
		return ""
	}
	_, m, n := d.split()
	return fmt.Sprintf("%d月%d日", int(m), n)
}

// ChineseWeekday returns 星期一 to 星期日, or "" for the zero Date.
func (d Date) ChineseWeekday() string {
	if d.IsZero() {
		return ""
	}
	return [...]string{"星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"}[d.Weekday()]
}

// MarshalText writes the form of String; the zero Date is empty.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what Parse reads; empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = Parse(string(text))
	return err
}

const (
	dateForm  = "2026-11-23"
	monthForm = "1975-03"
)

// ParseError is a text that is no date or no month.
type ParseError struct {
	Value  string
	Form   string // an example of the form that is wanted
	Unreal bool   // the form is right, but no calendar has this day or month
}

func (e *ParseError) Error() string { return e.Text().English }

// Text says what is wrong and how to write it.
func (e *ParseError) Text() diag.Text {
	if e.Unreal {
		return diag.T("日历上没有“%s”，请核对年月日", "%q is not in the calendar; check year, month and day", e.Value)
	}
	return diag.T("“%s”的写法不对，应写成 %s 这样", "%q is not written like %s", e.Value, e.Form)
}
