package calendar

import (
	"cmp"
	"fmt"
	"time"
)

// Month is a month of a year, as in 出生年月: notices give the month of birth and never the day. The zero value means
// "no month". Months compare with ==.
type Month struct {
	month int32 // months since January of the year 0, plus 1
}

// NewMonth returns a month of the years 1 to 9999; anything else is the zero Month.
func NewMonth(year int, month time.Month) Month {
	if year < 1 || year > 9999 || month < time.January || month > time.December {
		return Month{}
	}
	return Month{int32(year*12) + int32(month)}
}

// ParseMonth reads a month in exactly the form 1975-03. The error is a *ParseError.
func ParseMonth(s string) (Month, error) {
	y, m := -1, -1
	if len(s) == len("1975-03") && s[4] == '-' {
		y, m = digits(s[:4]), digits(s[5:])
	}
	if y < 0 || m < 0 {
		return Month{}, &ParseError{Value: s, Form: monthForm}
	}
	month := NewMonth(y, time.Month(m))
	if month.IsZero() {
		return Month{}, &ParseError{Value: s, Form: monthForm, Unreal: true}
	}
	return month, nil
}

// IsZero says whether m is no month.
func (m Month) IsZero() bool { return m.month == 0 }

// Year returns 1 to 9999, or 0 for the zero Month.
func (m Month) Year() int { return int(max(m.month-1, 0) / 12) }

// Month returns January to December, or 0 for the zero Month.
func (m Month) Month() time.Month {
	if m.IsZero() {
		return 0
	}
	return time.Month((m.month-1)%12 + 1)
}

// Compare returns -1, 0 or +1, for slices.SortFunc.
func (m Month) Compare(n Month) int { return cmp.Compare(m.month, n.month) }

// String returns the form 1975-03, or "" for the zero Month.
func (m Month) String() string {
	if m.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", m.Year(), m.Month())
}

// Chinese returns the form 1975年3月, or "" for the zero Month.
func (m Month) Chinese() string {
	if m.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d年%d月", m.Year(), m.Month())
}

// MarshalText writes the form of String; the zero Month is empty.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what ParseMonth reads; empty text is the zero Month.
func (m *Month) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*m = Month{}
		return nil
	}
	*m, err = ParseMonth(string(text))
	return err
}
