package typeset

import (
	"math/rand/v2"
	"testing"

	"noticeboard/generator/font"
)

// lineQuality counts what a reader sees of a paragraph's lines.
type lineQuality struct {
	lines, loose, ragged, stops, orphans int
	cost                                 int64
}

// rate adds up the lines from cuts[n] to cuts[n+1].
func (q *lineQuality) rate(k *breaker, boxes []box, ends []int, indent, measure Length) {
	i := 0
	for _, j := range ends {
		m := measure
		if i == 0 {
			m -= indent
		}
		end := max(inkEnd(boxes[:j], j), i)
		cost, _ := k.cost(boxes, i, end, j, m, true)
		d := m - k.natural(boxes, i, end, true)
		soft, _ := k.room(boxes, i, end, true)
		q.lines++
		q.cost += cost
		switch {
		case j == len(boxes):
			if i > 0 && signs(boxes[i:end]) <= 1 {
				q.orphans++
			}
		case d < 0 && -d > soft:
			q.stops++
		case d > 0:
			if s := spreadOf(d, int(k.gaps[max(end-1, 0)]-k.gaps[i]), k.em); s > maxSpread {
				q.ragged++
			} else if s > 120 {
				q.loose++
			}
		}
		i = j
	}
}

// Weighing all breaks of a paragraph together must beat taking the best line one by one: this is why breakLines does it.
func TestWholeParagraphsBeatGreedyLines(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	var whole, greedy lineQuality
	for range 3000 {
		template := Official
		template.Chars = 20 + r.IntN(12)
		template.Size = template.AreaWidth/Length(template.Chars) - 1
		s := setter{t: &template, fonts: font.Builtin(), em: template.em(), scratch: new(scratch), reported: map[rune]bool{}}
		run := run{typeStyle: s.bodyStyle(font.Body)}
		s.shapeText(mixture(r, 8+r.IntN(40)), run)
		s.pairs(0, run)
		n, indent, measure := len(s.boxes), 2*s.em, s.em*Length(template.Chars)
		s.breakLines(0, n, indent, measure, s.em)
		var ends []int
		for _, ln := range s.lines {
			ends = append(ends, ln.to)
		}
		k := &s.breaker
		k.sum(s.boxes, s.em)
		whole.rate(k, s.boxes, ends, indent, measure)
		greedy.rate(k, s.boxes, greedyEnds(k, s.boxes, indent, measure), indent, measure)
	}
	t.Logf("whole paragraphs %+v", whole)
	t.Logf("line by line     %+v", greedy)
	if whole.cost >= greedy.cost || whole.orphans*2 > greedy.orphans || whole.loose+whole.ragged > greedy.loose+greedy.ragged {
		t.Errorf("whole paragraphs %+v, line by line %+v", whole, greedy)
	}
}

// greedyEnds takes the best line at each place, without a look at those that follow.
func greedyEnds(k *breaker, boxes []box, indent, measure Length) (ends []int) {
	for i := 0; i < len(boxes); {
		m := measure
		if i == 0 {
			m -= indent
		}
		reach := i + 1
		for reach < len(boxes) && k.fits(boxes, i, reach+1, m) {
			reach++
		}
		best, at := int64(-1), emergency(boxes, i, reach)
		for j := reach; j > i; j-- {
			if j < len(boxes) && boxes[j-1].brk == never {
				continue
			}
			cost, loose := k.cost(boxes, i, max(inkEnd(boxes[:j], j), i), j, m, true)
			if best < 0 || cost < best {
				best, at = cost, j
			}
			if loose {
				break
			}
		}
		ends = append(ends, at)
		i = at
	}
	return ends
}
