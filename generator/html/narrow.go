package html

import (
	"unicode"
	"unicode/utf8"

	"noticeboard/generator/doc"
)

// A phone shows about 18 characters in a line. Lengths are in halves of a character, as digits and Latin letters are half as
// wide as the others.
const (
	phoneLine = 2 * 18
	closeGap  = 1 // what a column of a close table needs beside its text
	cellGap   = 3 // the same for other tables
	terseCell = 2 * 9
)

// narrow is how a table is shown on a narrow screen. "" leaves it as it is. "close" is a table of numbers that fits the screen
// when its labels break and its columns stand close. "wide" makes a card of each row, with the labels of the columns before its
// cells; in "wide terse" they are short numbers, several in one line.
func narrow(t *doc.Table) string {
	if len(t.Columns) < 3 || len(t.Head) == 0 || len(t.Rows) == 0 {
		return ""
	}
	lengths, numbers := columns(t)
	sum := 0
	for _, n := range lengths {
		sum += n
	}
	switch n := len(lengths); {
	case numbers && sum+closeGap*n <= phoneLine:
		return "close"
	case numbers && n > 3:
		return "wide terse"
	case n > 3 || sum+cellGap*n > phoneLine:
		return "wide"
	}
	return ""
}

// columns are the lengths of the longest cells, at least those of two characters of a label, and whether all cells but those of
// the first column are short numbers.
func columns(t *doc.Table) (lengths []int, numbers bool) {
	lengths = make([]int, len(t.Columns))
	for i := range lengths {
		lengths[i] = 4
	}
	numbers = true
	for _, row := range t.Rows {
		for i, c := range row {
			text := doc.InlineText(c.Content)
			if i < len(lengths) {
				lengths[i] = max(lengths[i], halves(text))
			}
			first, _ := utf8.DecodeRuneInString(text)
			if i > 0 && (halves(text) > terseCell || text != "" && !unicode.IsDigit(first) && first != '＊' && first != '—') {
				numbers = false
			}
		}
	}
	return lengths, numbers
}

func halves(text string) (n int) {
	for _, r := range text {
		n++
		if r >= 0x2000 {
			n++
		}
	}
	return n
}
