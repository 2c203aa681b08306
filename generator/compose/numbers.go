package compose

import (
	"fmt"
	"strconv"

	"noticeboard/generator/calendar"
	"noticeboard/generator/tally"
)

// How numbers, shares, sums of money and days are written.

// rateOf is a share in percent with one decimal, halves up: 93.0%; "—" of nothing.
func rateOf(part, whole int) string {
	if whole == 0 {
		return "—"
	}
	return tally.Share{Numerator: part, Denominator: whole, Unit: "%", Digits: 1}.Value()
}

// division is a share with what it is made of: 423÷455=93.0%; "—" of nothing.
func division(part, whole int) string {
	if whole == 0 {
		return "—"
	}
	return tally.Share{Numerator: part, Denominator: whole, Unit: "%", Digits: 1}.String()
}

// mean is sum÷n with one decimal, halves up; n is not 0.
func mean(sum, n int) string { return tally.Share{Numerator: sum, Denominator: n, Digits: 1}.Value() }

// outOf says a part with its share of the whole: 20件，占24件的83.3%.
func outOf(part, whole int, measure string) string {
	text := strconv.Itoa(part) + measure
	if whole == 0 {
		return text
	}
	return fmt.Sprintf("%s，占%d%s的%s", text, whole, measure, rateOf(part, whole))
}

// ofWhole writes a part with its whole, for narrow columns: 3/4; "—" of nothing.
func ofWhole(part, whole int) string {
	if whole == 0 {
		return "—"
	}
	return fmt.Sprintf("%d/%d", part, whole)
}

// share is a part with its whole and, where the whole is not 0, the rate: 64 / 65（98.5%）.
func share(part, whole int) string {
	switch {
	case whole == 0:
		return strconv.Itoa(part)
	case part == whole:
		return fmt.Sprintf("%d / %d（100%%）", part, whole)
	}
	return fmt.Sprintf("%d / %d（%s）", part, whole, rateOf(part, whole))
}

// span writes a range as the rules do: 1～2, or one number where there is no other. A hyphen could be lost in copying.
func span(low, high int) string {
	if low >= high {
		return strconv.Itoa(low)
	}
	return fmt.Sprintf("%d～%d", low, high)
}

// withUnit writes a number with its unit, "" for 0.
func withUnit(n int, unit string) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n) + unit
}

// yuan writes fen as yuan, with decimals only where there are fen: 80, 80.50.
func yuan(fen int64) string {
	if fen%100 == 0 {
		return strconv.FormatInt(fen/100, 10)
	}
	return money(fen)
}

// money writes fen as yuan with two decimals, as columns of a ledger have it: 80.00.
func money(fen int64) string {
	sign := ""
	if fen < 0 {
		sign, fen = "-", -fen
	}
	return fmt.Sprintf("%s%d.%02d", sign, fen/100, fen%100)
}

// dateText is a date in figures, as forms have it; "" for none.
func dateText(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
