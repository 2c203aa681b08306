package tally

import (
	"fmt"
	"strconv"

	"noticeboard/generator/calendar"
)

// Rate is what one quantity is of another: a percentage, or a mean.
type Rate struct {
	Name        string // English, as in counts = "settled-rate"
	Title       string // 调处成功率
	English     string
	Numerator   string // name of a Quantity
	Denominator string
	Unit        string // "%", or of a mean: 户/名
	Digits      int    // of fraction
}

// Rates lists all rates in the order of pages.
var Rates = []*Rate{
	{"members-per-hub", "平均每户联系党员", "linked members for each hub", "members", "hubs", "名", 1},
	{"families-per-member", "平均每名党员联系群众", "linked families for each member", "families", "members", "户", 1},
	{"families-per-hub", "平均每户中心户联系群众", "linked families for each hub", "families", "hubs", "户", 1},
	{"commended-share", "受表彰的中心户占比", "share of hubs commended", "commended", "hubs", "%", 1},
	{"excellent-rate", "考核优秀率", "share graded excellent", "excellent", "assessed", "%", 1},
	{"people-per-session", "平均每次学习人数", "attendance at each session", "session-people", "sessions", "人", 1},
	{"effect-rate", "学习效果考核答对率", "share of questions answered rightly", "questions-right", "questions-asked", "%", 1},
	{"training-rate", "培训到课率", "attendance of those invited to trainings", "training-people", "training-invited", "%", 1},
	{"people-per-activity", "平均每次活动人数", "attendance at each activity", "activity-people", "activities", "人", 1},
	{"activities-per-hub", "平均每户开展活动", "activities for each hub", "activities", "hubs", "次", 2},
	{"activity-people-per-member", "平均每名联系党员参加活动", "attendance at activities for each member", "activity-people", "members", "次", 2},
	{"voices-done-rate", "民情办结率", "share of voices settled or answered", "voices-done", "voices", "%", 1},
	{"answer-rate", "上报民情答复率", "share of reported voices answered", "voices-answered", "voices-reported", "%", 1},
	{"settled-rate", "调处成功率", "share of disputes settled", "disputes-settled", "disputes", "%", 1},
}

// FindRate returns the rate with this name, nil if there is none.
func FindRate(name string) *Rate {
	for _, r := range Rates {
		if r.Name == name {
			return r
		}
	}
	return nil
}

// Share is the value of a Rate with all that it is made of.
type Share struct {
	Numerator, Denominator int
	Period                 calendar.Period // of both; of one day for stocks
	Unit                   string
	Digits                 int
}

// Share returns a rate in a scope; false where the denominator is zero and there is no rate.
func (t *Tally) Share(name string, s Scope) (Share, bool) {
	r := FindRate(name)
	if r == nil {
		panic("tally: there is no rate " + strconv.Quote(name))
	}
	x := Share{Numerator: t.Count(r.Numerator, s), Denominator: t.Count(r.Denominator, s), Unit: r.Unit, Digits: r.Digits}
	switch { // a stock holds for a day, what happened for a span of days; where both meet, the span tells more
	case !t.quantity(r.Denominator).Stock:
		x.Period = t.Period(r.Denominator, s)
	case !t.quantity(r.Numerator).Stock:
		x.Period = t.Period(r.Numerator, s)
	default:
		x.Period = calendar.Period{Start: t.until(s), End: t.until(s)}
	}
	return x, x.Denominator > 0
}

// Value is the quotient, rounded half up to Digits of fraction, with its unit: 93.0%.
func (x Share) Value() string {
	n := x.Numerator
	if x.Unit == "%" {
		n *= 100
	}
	for range x.Digits {
		n *= 10
	}
	n = (2*n + x.Denominator) / (2 * x.Denominator)
	scale := 1
	for range x.Digits {
		scale *= 10
	}
	text := strconv.Itoa(n / scale)
	if x.Digits > 0 {
		text += fmt.Sprintf(".%0*d", x.Digits, n%scale)
	}
	return text + x.Unit
}

// String is the division with its result: 423÷455=93.0%.
func (x Share) String() string {
	return fmt.Sprintf("%d÷%d=%s", x.Numerator, x.Denominator, x.Value())
}
