package privacy

import (
	"slices"
	"time"
)

// matchID takes 18 digits, or 17 and X, however grouped.
func matchID(r *row, i, j int) bool {
	digits := r.digits[r.groups[i].from:r.groups[j].to]
	check := r.x
	switch {
	case len(digits) == idLength:
		check = digits[idLength-1]
	case len(digits) != idLength-1 || check.value != 10 || j != len(r.groups)-1:
		return false
	}
	sum := 0
	for k, weight := range [...]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2} {
		sum += weight * int(digits[k].value)
	}
	if check.value != [...]byte{1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2}[sum%11] || !isDay(number(digits[6:10]), digits[10:14]) {
		return false
	}
	// The permanent residence card begins with 9, and so do the 统一社会信用代码 of companies.
	return knownProvince(digits) || digits[0].value == 9 && !r.isCreditCode(i, j)
}

// matchOldID takes 15 digits in one piece or as province, birth and sequence.
func matchOldID(r *row, i, j int) bool {
	digits := r.digits[r.groups[i].from:r.groups[j].to]
	if len(digits) != 15 || !knownProvince(digits) || !isDay(1900+number(digits[6:8]), digits[8:12]) {
		return false
	}
	var buf [longestNumber]int
	grouped := i == j || slices.Equal(r.lengths(buf[:0], i, j, 0), []int{6, 6, 3})
	return grouped && r.tight(i, j) && r.alone(i, j)
}

func number(digits []place) (n int) {
	for _, d := range digits {
		n = 10*n + int(d.value)
	}
	return n
}

// knownProvince holds the first two digits against GB/T 2260.
func knownProvince(digits []place) bool {
	switch p := number(digits[:2]); p / 10 {
	case 1:
		return p >= 11 && p <= 15
	case 2:
		return p >= 21 && p <= 23
	case 3:
		return p >= 31 && p <= 37
	case 4:
		return p >= 41 && p <= 46
	case 5:
		return p <= 54
	case 6:
		return p >= 61 && p <= 65
	case 7:
		return p == 71
	case 8:
		return p >= 81 && p <= 83
	}
	return false
}

// isDay says whether month and day exist in a year in which a living or lately dead person can be born.
func isDay(year int, monthDay []place) bool {
	month, day := number(monthDay[:2]), number(monthDay[2:])
	if year < 1850 || year > 2099 || month < 1 || month > 12 || day < 1 {
		return false
	}
	return day <= time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// matchCard takes the prefixes and lengths of issuers with a right Luhn digit.
func matchCard(r *row, i, j int) bool {
	digits := r.digits[r.groups[i].from:r.groups[j].to]
	if !knownIssuer(digits) || !luhn(digits) || !r.tight(i, j) || !r.alone(i, j) {
		return false
	}
	if i == j {
		return true
	}
	var buf [longestNumber]int
	if !cardGroups(r.lengths(buf[:0], i, j, 0)) {
		return false
	}
	// One in ten rows of numbers with four digits has a right Luhn digit: it must stand alone or be surely UnionPay's.
	unionPay := number(digits[:2]) == 62
	return unionPay || !r.neighbour(i, j, func(n int) bool { return n == 4 })
}

// knownIssuer covers what is issued in China: UnionPay (62, older 60 and 94 to 99), Visa, Mastercard, JCB, American
// Express and Diners Club.
func knownIssuer(digits []place) bool {
	n := len(digits)
	if n < 13 || n > longestNumber {
		return false
	}
	switch p := number(digits[:2]); {
	case p == 62, p == 60, p >= 94:
		return n >= 16
	case p >= 40 && p <= 49:
		return n == 16 || n == 13 || n == 19
	case p >= 51 && p <= 55, p == 35:
		return n == 16
	case p == 34, p == 37:
		return n == 15
	case p == 30, p == 36, p == 38, p == 39:
		return n == 14
	}
	return false
}

func luhn(digits []place) bool {
	sum := 0
	for k, d := range digits {
		v := int(d.value)
		if (len(digits)-k)%2 == 0 {
			if v *= 2; v > 9 {
				v -= 9
			}
		}
		sum += v
	}
	return sum%10 == 0
}

func cardGroups(lengths []int) bool {
	switch {
	case len(lengths) == 2:
		return lengths[0] == 6
	case len(lengths) == 3:
		return lengths[0] == 4 && lengths[1] == 6
	}
	for _, n := range lengths[:len(lengths)-1] {
		if n != 4 {
			return false
		}
	}
	return lengths[len(lengths)-1] <= 4
}

var mobileGroups = [][]int{{11}, {3, 4, 4}, {3, 8}, {7, 4}, {3, 3, 5}}

// matchMobile takes eleven digits, after 0, 86 or 0086 if these are written without a gap.
func matchMobile(r *row, i, j int) (prefix int, ok bool) {
	digits := r.digits[r.groups[i].from:r.groups[j].to]
	prefix = len(digits) - mobileLength
	if prefix < 0 || prefix >= r.groups[i].len() || !dialling(digits[:prefix]) {
		return 0, false
	}
	if digits[prefix].value != 1 || digits[prefix+1].value < 3 || !r.tight(i, j) || !r.alone(i, j) {
		return 0, false
	}
	var buf [longestNumber]int
	lengths := r.lengths(buf[:0], i, j, prefix)
	if slices.ContainsFunc(mobileGroups, func(g []int) bool { return slices.Equal(g, lengths) }) {
		return prefix, true
	}
	singles := r.script == arabic && len(lengths) == mobileLength && !r.neighbour(i, j, func(n int) bool { return n == 1 })
	return prefix, singles
}

func dialling(prefix []place) bool {
	switch len(prefix) {
	case 0:
		return true
	case 1:
		return prefix[0].value == 0
	case 2, 4:
		return number(prefix) == 86
	}
	return false
}
