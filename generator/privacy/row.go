package privacy

import (
	"cmp"
	"slices"
)

const (
	maxGap       = 3  // visible characters between two digits of one number, as in " - "
	mobileLength = 11 // the shortest number that is looked for
	idLength     = 18
)

// extent returns where the row of digits that starts at i ends, and how many digits it has. An X ends the row and
// belongs to it when it can be a check character; separators after the last digit do not belong to it.
func extent(text string, i int, s script) (end, digits int) {
	gap := 0
	for end = i; i < len(text); {
		c := charAt(text, i)
		i += c.size
		switch c.class {
		case digit:
			if c.script != s {
				return end, digits
			}
			digits, gap, end = digits+1, 0, i
		case checkX:
			if digits >= idLength-1 {
				end = i
			}
			return end, digits
		case invisible:
		case other:
			return end, digits
		default:
			if gap++; gap > maxGap {
				return end, digits
			}
		}
	}
	return end, digits
}

// row is a row of digits in groups, ready to be searched. One is used for all rows of a text.
type row struct {
	text   string
	floor  int // where the last number that ends in X ends: what follows is no part of its word
	script script
	digits []place
	groups []group
	x      place     // the X after the last group, if its value is 10
	found  []Finding // of all rows so far
}

// place is one digit and the bytes it takes.
type place struct {
	value      byte
	start, end int
}

// group is a stretch of digits with nothing visible between them.
type group struct {
	from, to int  // indexes of digits
	tight    bool // the gap before it is one that phone and card numbers have: one character, or a hyphen with spaces
	used     bool // belongs to a finding
}

func (g group) len() int { return g.to - g.from }

// find appends the findings of the row from start to end. The surest kind chooses its groups first.
func (r *row) find(start, end int, s script) {
	if r.digits == nil {
		r.digits, r.groups = make([]place, 0, 32), make([]group, 0, 16)
	}
	r.script, r.digits, r.groups, r.x = s, r.digits[:0], r.groups[:0], place{}
	r.split(start, end)
	before := len(r.found)
	for _, kind := range [...]Kind{IDNumber, BankCard, OldIDNumber, Mobile} {
		r.search(kind)
	}
	slices.SortFunc(r.found[before:], func(a, b Finding) int { return cmp.Compare(a.Start, b.Start) })
}

func (r *row) split(start, end int) {
	visible, marked, broken := 0, false, false
	for i := start; i < end; {
		c := charAt(r.text, i)
		p := place{c.value, i, i + c.size}
		i += c.size
		switch c.class {
		case digit:
			if len(r.groups) == 0 || visible > 0 {
				r.groups = append(r.groups, group{from: len(r.digits), tight: !broken && (visible == 1 || marked)})
			}
			r.digits = append(r.digits, p)
			r.groups[len(r.groups)-1].to = len(r.digits)
			visible, marked, broken = 0, false, false
		case checkX:
			r.x = p
		case space:
			visible++
		case newline:
			visible++
			broken = true
		case mark:
			visible++
			marked = true
		}
	}
}

// search tries every stretch of unused groups i to j, the longest first.
func (r *row) search(k Kind) {
	for i := 0; i < len(r.groups); i++ {
		for j := r.reach(i); j >= i; j-- {
			if prefix, ok := r.match(k, i, j); ok {
				r.add(k, i, j, prefix)
				i = j
				break
			}
		}
	}
}

// match says whether the groups i to j are a number of kind k, and how many of their first digits are a dialling prefix
// and no part of it.
func (r *row) match(k Kind, i, j int) (prefix int, ok bool) {
	switch k {
	case IDNumber:
		return 0, matchID(r, i, j)
	case OldIDNumber:
		return 0, matchOldID(r, i, j)
	case BankCard:
		return 0, matchCard(r, i, j)
	}
	return matchMobile(r, i, j)
}

// reach returns the last group that a number beginning with group i can take in, or i-1 when i is used.
func (r *row) reach(i int) int {
	j := i
	for j < len(r.groups) && !r.groups[j].used && r.groups[j].to-r.groups[i].from <= longestNumber {
		j++
	}
	return j - 1
}

// longestNumber is a card of 19 digits; a mobile number with 0086 is shorter.
const longestNumber = 19

func (r *row) add(k Kind, i, j, prefix int) {
	for g := i; g <= j; g++ {
		r.groups[g].used = true
	}
	start, end := r.digits[r.groups[i].from+prefix].start, r.digits[r.groups[j].to-1].end
	if k == IDNumber && r.groups[j].to-r.groups[i].from < idLength {
		end = r.x.end
	}
	r.found = append(r.found, Finding{k, start, end, r.text[start:end]})
}

// tight says whether no gap between the groups i to j is wider than phone and card numbers have it.
func (r *row) tight(i, j int) bool {
	for _, g := range r.groups[i+1 : j+1] {
		if !g.tight {
			return false
		}
	}
	return true
}

// lengths returns the lengths of the groups i to j, less the prefix of the first.
func (r *row) lengths(buf []int, i, j, prefix int) []int {
	for _, g := range r.groups[i : j+1] {
		buf = append(buf, g.len())
	}
	buf[0] -= prefix
	return buf
}

// neighbour says whether a group stands beside i to j at a tight gap and has a length that ok accepts.
func (r *row) neighbour(i, j int, ok func(length int) bool) bool {
	return i > 0 && r.groups[i].tight && ok(r.groups[i-1].len()) ||
		j+1 < len(r.groups) && r.groups[j+1].tight && ok(r.groups[j+1].len())
}
