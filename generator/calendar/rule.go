package calendar

import "noticeboard/generator/diag"

// Unit is what a period is counted in.
type Unit uint8

const (
	WorkingDays  Unit = iota // 工作日
	CalendarDays             // 日历日: every day counts
)

// ParseUnit reads "working" or "calendar". The error is a *UnitError.
func ParseUnit(s string) (Unit, error) {
	switch s {
	case "working":
		return WorkingDays, nil
	case "calendar":
		return CalendarDays, nil
	}
	return 0, &UnitError{s}
}

// String returns what ParseUnit reads.
func (u Unit) String() string { return [...]string{"working", "calendar"}[u] }

// Text is the name of the unit.
func (u Unit) Text() diag.Text {
	return [...]diag.Text{{Chinese: "工作日", English: "working days"}, {Chinese: "日历日", English: "calendar days"}}[u]
}

// Count is a number of these days as notices print it: 5个工作日, 5天.
func (u Unit) Count(n int) diag.Text {
	plural := "s"
	if n == 1 {
		plural = ""
	}
	if u == WorkingDays {
		return diag.T("%[1]d个工作日", "%[1]d working day%[2]s", n, plural)
	}
	return diag.T("%[1]d天", "%[1]d day%[2]s", n, plural)
}

// MarshalText writes what ParseUnit reads.
func (u Unit) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// UnmarshalText reads what ParseUnit reads.
func (u *Unit) UnmarshalText(text []byte) (err error) {
	*u, err = ParseUnit(string(text))
	return err
}

// UnitError is a text that names no unit.
type UnitError struct{ Value string }

func (e *UnitError) Error() string { return e.Text().English }

// Text says what is wrong and what may be written.
func (e *UnitError) Text() diag.Text {
	return diag.T("“%s”不是计算单位，应写 working（工作日）或 calendar（日历日）", "%q is no unit of a period; write working or calendar", e.Value)
}

// Rule says how long a period is and how it is counted. The regulation on appointments asks for at least five working
// days (党政领导干部选拔任用工作条例 art. 42).
type Rule struct {
	Days            int // at least 1
	Unit            Unit
	CountStartDay   bool // the first day is day 1 (practice); else the day after is (《民法典》 art. 201)
	EndOnWorkingDay bool // a last day that is off gives way to the next working day (art. 203); changes calendar days only
}

// Text is the rule in words, for example 5个工作日，首日计入.
func (r Rule) Text() diag.Text {
	length := r.Unit.Count(r.Days)
	start := diag.T("首日不计入", "the first day not counted")
	if r.CountStartDay {
		start = diag.T("首日计入", "the first day counted")
	}
	t := diag.Text{Chinese: length.Chinese + "，" + start.Chinese, English: length.English + ", " + start.English}
	if r.EndOnWorkingDay && r.Unit == CalendarDays {
		t.Chinese += "，末日遇休息日顺延"
		t.English += ", a last day off moved to the next working day"
	}
	return t
}

// firstDay is the earliest day that can count.
func firstDay(start Date, countStart bool) Date {
	if countStart {
		return start
	}
	return start.AddDays(1)
}

// RuleError is a period that can't be counted: no first day, less than one day, or an end beyond the year 9999.
type RuleError struct {
	Start Date
	Rule  Rule
}

func (e *RuleError) Error() string { return e.Text().English }

// Text says what is missing.
func (e *RuleError) Text() diag.Text {
	switch {
	case e.Start.IsZero():
		return diag.T("没有起始日期，无法计算期限", "a period without a first day can't be counted")
	case e.Rule.Days < 1:
		return diag.T("期限写成了%d天，至少应为1天", "a period of %d days can't be counted; it needs at least 1", e.Rule.Days)
	}
	return diag.T("期限%d天太长", "a period of %d days is too long", e.Rule.Days)
}

// End returns the last day of the period that begins on start. A start on a day off is no day of a period in working
// days. The error is a *NoDataError where the period runs into a year without data, or a *RuleError.
func (c *Calendar) End(start Date, r Rule) (Date, error) {
	first := firstDay(start, r.CountStartDay)
	if first.IsZero() || r.Days < 1 {
		return Date{}, &RuleError{start, r}
	}
	if r.Unit == WorkingDays {
		return c.nthWorking(first, r.Days)
	}
	end := first.AddDays(r.Days - 1)
	if end.IsZero() {
		return Date{}, &RuleError{start, r}
	}
	if r.EndOnWorkingDay {
		return c.nthWorking(end, 1)
	}
	return end, nil
}

// nthWorking is the n-th working day from d on, d included.
func (c *Calendar) nthWorking(d Date, n int) (Date, error) {
	for ; ; d = d.AddDays(1) {
		switch c.at(d) {
		case unknown:
			return Date{}, &NoDataError{d.Year()}
		case working:
			if n--; n == 0 {
				return d, nil
			}
		}
	}
}

// Length returns how many days the period from start to end really has, 0 when end is before its first day. The error
// is a *NoDataError.
func (c *Calendar) Length(start, end Date, u Unit, countStart bool) (int, error) {
	first := firstDay(start, countStart)
	if first.IsZero() || end.Before(first) {
		return 0, nil
	}
	if u == CalendarDays {
		return end.Sub(first) + 1, nil
	}
	n := 0
	for i := range end.Sub(first) + 1 {
		d := first.AddDays(i)
		switch c.at(d) {
		case unknown:
			return 0, &NoDataError{d.Year()}
		case working:
			n++
		}
	}
	return n, nil
}

// Nth returns which day of the period today is, as in 第3天: 0 before its first counted day, and r.Days from its last on.
// On a day off within a period of working days it is the number of working days so far. The error is a *NoDataError.
func (c *Calendar) Nth(start, today Date, r Rule) (int, error) {
	end, err := c.End(start, r)
	if err != nil {
		return 0, err
	}
	if !today.Before(end) {
		return r.Days, nil
	}
	n, err := c.Length(start, today, r.Unit, r.CountStartDay)
	return min(n, r.Days), err
}
