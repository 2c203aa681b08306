package tally

import (
	"math/big"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// Derived is what the parts of a stated figure make: their sum, or the quotient of two.
type Derived struct {
	Arithmetic string // 423÷455=92.967%
	// Agrees says that the stated value is what the arithmetic gives when rounded as the stated value is.
	Agrees bool
}

// Derive holds a figure against the others of its set that it is made of. It returns nothing for a figure that names no parts, or
// parts that the set does not have, or a denominator of zero.
func Derive(s *record.Statistics, f *record.Figure) (list []Derived) {
	if d, ok := sum(s, f); ok {
		list = append(list, d)
	}
	if d, ok := quotient(s, f); ok {
		list = append(list, d)
	}
	return list
}

// Part returns the figure of a set with this id, nil if there is none.
func Part(s *record.Statistics, id string) *record.Figure {
	for i := range s.Figures {
		if f := &s.Figures[i]; f.ID == id && id != "" {
			return f
		}
	}
	return nil
}

// sum must be exact: only where the total is written with fewer decimals than its parts may it be off by its rounding.
func sum(s *record.Statistics, f *record.Figure) (Derived, bool) {
	total, finest := new(big.Rat), 0
	var terms []string
	for _, id := range f.SumOf {
		p := Part(s, id)
		if p == nil || p == f {
			return Derived{}, false
		}
		total.Add(total, exact(p.Value))
		finest = max(finest, decimals(p.Value))
		terms = append(terms, plain(p.Value))
	}
	if terms == nil {
		return Derived{}, false
	}
	d := Derived{Arithmetic: strings.Join(terms, "＋") + "=" + shortest(total, finest) + f.Unit, Agrees: exact(f.Value).Cmp(total) == 0}
	if decimals(f.Value) < finest {
		d.Agrees = rounds(total, f.Value)
	}
	return d, true
}

func quotient(s *record.Statistics, f *record.Figure) (Derived, bool) {
	n, d := Part(s, f.Numerator), Part(s, f.Denominator)
	if n == nil || d == nil || n == f || d == f || d.Value == 0 {
		return Derived{}, false
	}
	q := new(big.Rat).Quo(exact(n.Value), exact(d.Value))
	if f.Unit == "%" {
		q.Mul(q, big.NewRat(100, 1))
	}
	return Derived{
		Arithmetic: plain(n.Value) + "÷" + plain(d.Value) + "=" + shortest(q, decimals(f.Value)+3) + f.Unit,
		Agrees:     rounds(q, f.Value),
	}, true
}

// rounds says whether value is what q gives when it is rounded to as many decimals as value has. A half may go either way.
func rounds(q *big.Rat, value float64) bool {
	off := new(big.Rat).Sub(q, exact(value))
	half := big.NewRat(1, 2)
	for range decimals(value) {
		half.Quo(half, big.NewRat(10, 1))
	}
	return off.Abs(off).Cmp(half) <= 0
}

func plain(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func decimals(f float64) int {
	_, fraction, _ := strings.Cut(plain(f), ".")
	return len(fraction)
}

// exact is the decimal number that was written down, not the binary one nearest to it.
func exact(f float64) *big.Rat {
	r, ok := new(big.Rat).SetString(plain(f))
	if !ok { // not a number: TOML has inf and nan
		return new(big.Rat)
	}
	return r
}

// shortest writes r with at most so many decimals, without zeros at the end.
func shortest(r *big.Rat, digits int) string {
	text := r.FloatString(digits)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}

// Held is what the records hold beside a stated figure.
type Held struct {
	Value      string // 455起, or 423÷455=93.0%; empty where the records have nothing of it
	More       bool   // than stated
	Difference string // from what is stated, without a sign: 32起; empty where there is none
	Period     calendar.Period
}

// Beside counts what a stated figure names in its counts, for the year and the day of its set; false where it names nothing
// that is counted.
func (t *Tally) Beside(s *record.Statistics, f *record.Figure) (Held, bool) {
	var scope Scope
	if s.Year > 0 {
		scope = Year(nil, s.Year)
	}
	if !s.AsOf.IsZero() {
		scope.To = s.AsOf
	}
	if q := Find(f.Counts); q != nil {
		return t.countBeside(q, scope, f), true
	}
	if FindRate(f.Counts) == nil {
		return Held{}, false
	}
	x, ok := t.Share(f.Counts, scope)
	h := Held{Period: x.Period}
	if !ok {
		return h, true
	}
	h.Value = x.String()
	q := big.NewRat(int64(x.Numerator), int64(x.Denominator))
	unit := x.Unit
	if unit == "%" {
		q.Mul(q, big.NewRat(100, 1))
		unit = "个百分点"
	}
	if !rounds(q, f.Value) {
		h.differ(q, f.Value, x.Digits, unit)
	}
	return h, true
}

func (t *Tally) countBeside(q *Quantity, scope Scope, f *record.Figure) Held {
	n := t.Count(q.Name, scope)
	h := Held{Period: t.Period(q.Name, scope)}
	switch {
	case q.Undated:
		h.Period = calendar.Period{Start: t.Today, End: t.Today}
	case q.Stock:
		h.Period.Start = h.Period.End
	}
	if n == 0 && len(t.entries[q]) == 0 {
		return h
	}
	h.Value = q.Value(n) + q.Unit
	held := big.NewRat(int64(n), 1)
	for range q.Digits {
		held.Quo(held, big.NewRat(10, 1))
	}
	if held.Cmp(exact(f.Value)) != 0 {
		h.differ(held, f.Value, max(q.Digits, decimals(f.Value)), q.Unit)
	}
	return h
}

func (h *Held) differ(held *big.Rat, stated float64, digits int, unit string) {
	off := new(big.Rat).Sub(held, exact(stated))
	h.More = off.Sign() > 0
	h.Difference = shortest(off.Abs(off), digits) + unit
}
