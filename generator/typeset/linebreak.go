package typeset

import "math"

// line is a piece of setter.boxes on one line. end is where its ink ends: boxes from end to to are spaces that hang.
type line struct {
	from, end, to int
	last          bool // of its paragraph, or before a break the author asked for
	trimmed       bool // the blank before an opening mark at its start is taken away: every line but the first
}

// costs of breaks, in thousandths: 1000 is a line spread by 0.05 em in every gap, or one compressed to the full.
const (
	costLine    = 50    // of every line, so that of two equal ways the shorter paragraph wins
	costStop    = 500   // of compressing 。 ？ ！
	costOrphan  = 6000  // of a last line of one character (孤字)
	costRagged  = 20000 // of a line too loose to be spread
	costPenalty = 20    // of one unit of box.brk
)

// breaker holds the running sums over one paragraph's boxes, and the best way to reach each of them.
type breaker struct {
	width      []Length // sums over the boxes before index: of advances with gaps,
	soft, stop []Length // of what can be taken away, other than at 。 ？ ！ and there,
	gaps       []int32  // and of the places that can be spread
	em         Length
	forced     int // 1 + index of the box before which an unbreakable run had to be parted; 0 for none
	best       []int64
	from       []int32
	end        []int32
}

func grow[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/2)
	}
	return b[:n]
}

// breakLines parts boxes into lines and appends them to s.lines: the first is measure-indent wide, the others measure; em is the
// width of a character. All ways are weighed together (after Knuth and Plass), so an early line gives way where a late one would suffer.
//
// A run that allows no break and is longer than its line is broken where the line is full, at the least bad place: that is
// the emergency in which a rule of 避头尾 can fail.
func (s *setter) breakLines(from, to int, indent, measure, em Length) {
	start := from
	s.breaker.forced = 0
	for _, cut := range s.cuts {
		if cut > start && cut <= to {
			s.breakSegment(start, cut, indentOf(start == from, indent), measure, em, start == from)
			start = cut
		}
	}
	if start < to {
		s.breakSegment(start, to, indentOf(start == from, indent), measure, em, start == from)
	}
}

func indentOf(first bool, indent Length) Length {
	if first {
		return indent
	}
	return 0
}

func (s *setter) breakSegment(from, to int, indent, measure, em Length, first bool) {
	boxes := s.boxes[from:to]
	n := len(boxes)
	k := &s.breaker
	k.sum(boxes, em)
	if end := inkEnd(boxes, n); k.natural(boxes, 0, end, first) <= measure-indent {
		s.lines = append(s.lines, line{from, from + end, to, true, !first})
		return
	}
	k.search(boxes, indent, measure, first)
	at := len(s.lines)
	for j := n; j > 0; j = int(k.from[j]) {
		i := int(k.from[j])
		s.lines = append(s.lines, line{from + i, from + int(k.end[j]), from + j, j == n, i > 0 || !first})
		if j < n && boxes[j-1].brk == never {
			k.forced = from + j + 1
		}
	}
	for a, b := at, len(s.lines)-1; a < b; a, b = a+1, b-1 {
		s.lines[a], s.lines[b] = s.lines[b], s.lines[a]
	}
}

func (k *breaker) sum(boxes []box, em Length) {
	n := len(boxes)
	k.em = em
	k.width, k.soft, k.stop, k.gaps = grow(k.width, n+1), grow(k.soft, n+1), grow(k.stop, n+1), grow(k.gaps, n+1)
	k.width[0], k.soft[0], k.stop[0], k.gaps[0] = 0, 0, 0, 0
	for i := range boxes {
		b := &boxes[i]
		k.width[i+1] = k.width[i] + b.width + b.gap
		soft, stop := b.front+spaceRoom(b)+gapRoom(b, em), Length(0)
		if b.class == stopMark {
			stop = b.back
		} else {
			soft += b.back
		}
		k.soft[i+1], k.stop[i+1] = k.soft[i]+soft, k.stop[i]+stop
		k.gaps[i+1] = k.gaps[i]
		if !b.solid {
			k.gaps[i+1]++
		}
	}
}

// spaceRoom is how much a word space can shrink: from 1/3 to 1/4 of a character.
func spaceRoom(b *box) Length {
	if b.class == space {
		return b.width / 4
	}
	return 0
}

// gapRoom is how much the gap between Han and Latin can shrink: to 1/8 of a character. Wider gaps spread a name or label and
// don't shrink.
func gapRoom(b *box, em Length) Length {
	if b.gap > em/8 && b.gap <= em/3 {
		return b.gap - em/8
	}
	return 0
}

// inkEnd is the end of what is printed of boxes[:n]: spaces at a line end hang.
func inkEnd(boxes []box, n int) int {
	for n > 0 && (boxes[n-1].class == space || boxes[n-1].class == wideSpace) {
		n--
	}
	return n
}

// natural is the width of boxes[i:end] as a line before any adjustment: the mark at its end takes half a character
// (GB/T 15834-2011, 5.1.10), and so does an opening mark at the start of a turned line.
func (k *breaker) natural(boxes []box, i, end int, first bool) Length {
	if end <= i {
		return 0
	}
	w := k.width[end] - k.width[i] - boxes[end-1].gap - boxes[end-1].back
	if i > 0 || !first {
		w -= boxes[i].front
	}
	return w
}

// room is how much that line can be compressed: without and by touching 。 ？ ！.
func (k *breaker) room(boxes []box, i, end int, first bool) (soft, stop Length) {
	if end <= i {
		return 0, 0
	}
	soft, stop = k.soft[end]-k.soft[i], k.stop[end]-k.stop[i]
	last := &boxes[end-1]
	soft -= gapRoom(last, k.em)
	if last.class == stopMark {
		stop -= last.back
	} else {
		soft -= last.back
	}
	if i > 0 || !first {
		soft -= boxes[i].front
	}
	return soft, stop
}

// search fills best, from and end for every index a line can start at.
func (k *breaker) search(boxes []box, indent, measure Length, first bool) {
	n := len(boxes)
	k.best, k.from, k.end = grow(k.best, n+1), grow(k.from, n+1), grow(k.end, n+1)
	for i := range k.best {
		k.best[i] = math.MaxInt64
	}
	k.best[0] = 0
	reach := 0
	for i := 0; i < n; i++ {
		if k.best[i] == math.MaxInt64 {
			continue
		}
		m := measure
		if i == 0 {
			m -= indent
		}
		reach = max(reach, i+1)
		for reach < n && k.fits(boxes, i, reach+1, m) {
			reach++
		}
		k.linesFrom(boxes, i, reach, m, first)
	}
}

// fits says whether boxes[i:j] can be compressed into m. It never becomes true again once it was false.
func (k *breaker) fits(boxes []box, i, j int, m Length) bool {
	if c := boxes[j-1].class; c == space || c == wideSpace {
		return true
	}
	last := &boxes[j-1]
	room := k.soft[j] - k.soft[i] - gapRoom(last, k.em) + k.stop[j] - k.stop[i]
	return k.width[j]-k.width[i]-last.gap-room <= m
}

// linesFrom weighs the lines that start at i and end at or before reach: from the fullest down to those that are too loose
// to be looked at.
func (k *breaker) linesFrom(boxes []box, i, reach int, m Length, first bool) {
	found, some := false, false
	for j := reach; j > i; j-- {
		if j < len(boxes) && boxes[j-1].brk == never {
			continue
		}
		end := max(inkEnd(boxes[:j], j), i)
		cost, loose := k.cost(boxes, i, end, j, m, first)
		if loose && found {
			return
		}
		some = true
		found = found || j == len(boxes) || boxes[j-1].brk != lastResort
		k.improve(i, end, j, cost)
	}
	if !some {
		j := emergency(boxes, i, reach)
		k.improve(i, max(inkEnd(boxes[:j], j), i), j, costRagged)
	}
}

func (k *breaker) improve(i, end, j int, cost int64) {
	if c := k.best[i] + cost; c < k.best[j] {
		k.best[j], k.from[j], k.end[j] = c, int32(i), int32(end)
	}
}

// emergency is where an unbreakable run is broken: as late as a line that ends before reach can, between two characters
// that may end and start a line; else at reach.
func emergency(boxes []box, i, reach int) int {
	for j := reach; j > i; j-- {
		if j < len(boxes) && !boxes[j].class.neverStarts() && !boxes[j-1].class.neverEnds() {
			return j
		}
	}
	return reach
}

// cost is the badness of the line boxes[i:end] in width m, and whether it is so loose that shorter ones need not be tried.
func (k *breaker) cost(boxes []box, i, end, j int, m Length, first bool) (cost int64, loose bool) {
	cost = costLine
	if end <= i { // nothing but spaces
		return cost + costRagged, true
	}
	if j < len(boxes) {
		cost += costPenalty * int64(boxes[j-1].brk)
		if boxes[j-1].brk == lastResort {
			cost += costRagged * 3
		}
	} else if i > 0 && signs(boxes[i:end]) <= 1 {
		cost += costOrphan
	}
	d := m - k.natural(boxes, i, end, first)
	switch {
	case d >= 0 && j == len(boxes):
	case d > 0:
		spread := spreadOf(d, int(k.gaps[end-1]-k.gaps[i]), k.em)
		if spread > maxSpread {
			return cost + costRagged + spread*10, true
		}
		return cost + spread*spread*1000/2500, spread > 120
	case d < 0:
		soft, stop := k.room(boxes, i, end, first)
		room := int64(max(soft+stop, 1))
		part := int64(-d) * 1000 / room
		cost += part * part / 1000
		if -d > soft {
			cost += costStop
		}
	}
	return cost, false
}

// spreadOf is the growth of each of so many gaps that takes up d, in 1/1000 em.
func spreadOf(d Length, gaps int, em Length) int64 {
	return int64(d) * 1000 / (int64(max(gaps, 1)) * int64(em))
}

// maxSpread is the most that a gap grows in a justified line, in 1/1000 em. A looser line stays ragged.
const maxSpread = 250

// signs counts the characters of a last line without its marks; a Western word counts each letter.
func signs(boxes []box) (n int) {
	for i := range boxes {
		if c := boxes[i].class; c != pauseMark && c != stopMark && c != closing && c != opening && c != space && c != wideSpace {
			n++
		}
	}
	return n
}
