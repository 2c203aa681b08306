package typeset

import (
	"math"
	"slices"
	"strings"

	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// title sets the document's title with its number and the blank lines below (GB/T 9704-2012, 7.3.1).
func (s *setter) title(numbered bool) {
	if s.doc.Title == "" {
		return
	}
	c := s.main
	c.tag = s.addTag("H1", 0)
	s.blank(s.t.TitleBefore)
	first := len(s.strips)
	content := s.doc.Ruby
	if len(content) == 0 {
		content = doc.Plain(s.doc.Title)
	}
	s.titleLines(content, c)
	s.bookmark(1, s.doc.Title, first)
	if numbered {
		s.number()
	}
	blank := len(s.strips)
	s.blank(s.t.TitleAfter)
	s.keepAll(blank)
}

// titleLines sets a title: centred, parted by meaning into lines that form a trapezoid or a diamond.
func (s *setter) titleLines(content []doc.Inline, c column) {
	style := ownStyle(font.Title, s.t.TitleSize, s.pitch)
	style.color = s.t.TitleColor
	if s.t.Fit {
		style = s.fit(plain(content), style, c.width)
	}
	if s.t.Tall { // as many as can be parted by meaning, with room for that
		if w, room := s.textWidth(plain(content), style), c.width*(maxTitleLines-1)+c.width/2; w > room {
			style.size = max(Length(int64(style.size)*int64(room)/int64(w)), s.t.Size)
			style.em = style.size
		}
	}
	style.pitch = max(style.pitch, style.size*5/4)
	s.boxes, s.cuts, s.lines = s.boxes[:0], s.cuts[:0], s.lines[:0]
	r := run{typeStyle: style, tag: c.tag}
	readings := len(s.readings)
	s.shape(content, r)
	if len(s.readings) > readings {
		style = style.withReadings()
	}
	s.pairs(0, r)
	s.track(style, c.width)
	s.breakByMeaning(len(s.boxes), c.width, style.em)
	for _, ln := range s.lines {
		from := len(s.items)
		s.setLine(ln, c.x, c.width, style.baseline(), alignCenter, style)
		s.strips = append(s.strips, strip{height: style.pitch, from: from, to: len(s.items), keep: true})
	}
}

// track spaces the characters of a title apart, two (聘书) twice as wide, where it then still takes one line.
func (s *setter) track(style typeStyle, width Length) {
	gap := style.size * Length(s.t.TitleTracking) / 1000
	n := Length(len(s.boxes))
	for i := range s.boxes {
		width -= s.boxes[i].width + s.boxes[i].gap
	}
	if n < 2 {
		return
	}
	if n == 2 {
		gap *= 2
	}
	if gap = min(gap, width/(n-1)); gap <= 0 {
		return
	}
	for i := range n - 1 {
		s.boxes[i].gap += gap
	}
}

// number sets the 发文字号 in the middle below the title, as printed sheets without a red head (版头) have it.
func (s *setter) number() {
	if s.doc.Number == "" {
		return
	}
	from := len(s.strips)
	c := s.main
	c.tag = s.addTag("P", 0)
	s.paragraph(doc.Plain(s.doc.Number), par{typeStyle: s.bodyStyle(font.Kai), column: c, how: alignCenter})
	s.keepAll(from)
}

// breakByMeaning parts boxes[:n] into the fewest lines that fit, or one more where that spares a word, and appends them to
// s.lines.
func (s *setter) breakByMeaning(n int, width, em Length) {
	s.breaker.sum(s.boxes[:n], em)
	costs := titleCosts(s.boxes[:n], s.opt.Keep)
	all := s.breaker.width[n]
	least := int((all + width - 1) / width)
	var best []int
	bestCost := math.MaxInt
	for lines := least; (lines <= least+1 || best == nil) && lines <= maxTitleLines; lines++ {
		t := titleSearch{k: &s.breaker, boxes: s.boxes[:n], costs: costs, width: width, em: em, lines: lines, best: math.MaxInt}
		t.try(0, 0)
		if cost := t.best + (lines-least)*extraTitleLine; t.best < math.MaxInt && cost < bestCost {
			best, bestCost = t.ends, cost
		}
	}
	if best == nil {
		s.breakLines(0, n, 0, width, em)
		return
	}
	from := 0
	for _, to := range best {
		s.lines = append(s.lines, line{from: from, end: inkEnd(s.boxes, to), to: to, last: true, trimmed: from > 0})
		from = to
	}
}

const (
	maxTitleLines  = 4
	extraTitleLine = 60 // the cost of a line more than needed
)

// titleSearch tries every way to part a title into a number of lines.
type titleSearch struct {
	k         *breaker
	boxes     []box
	costs     []int
	width, em Length
	lines     int
	at        [maxTitleLines]int
	best      int
	ends      []int
}

// try places the end of line number n, which starts at from.
func (t *titleSearch) try(n, from int) {
	count := len(t.boxes)
	if n == t.lines-1 {
		if t.k.natural(t.boxes, from, inkEnd(t.boxes, count), false) <= t.width {
			t.at[n] = count
			t.weigh()
		}
		return
	}
	for to := from + 1; to < count; to++ {
		if t.k.natural(t.boxes, from, inkEnd(t.boxes, to), false) > t.width {
			return
		}
		if t.costs[to] < forbidden {
			t.at[n] = to
			t.try(n+1, to)
		}
	}
}

// weigh compares the lines in t.at with the best so far: the words they part, and their outline.
func (t *titleSearch) weigh() {
	cost, from := 0, 0
	var w [maxTitleLines]int // in 1/10 em
	for n, to := range t.at[:t.lines] {
		w[n] = int(t.k.natural(t.boxes, from, inkEnd(t.boxes, to), false) * 10 / t.em)
		if to < len(t.boxes) {
			cost += t.costs[to]
		}
		if to-from < 2 {
			cost += 2 * forbidden
		} else if to-from < 4 {
			cost += 50
		}
		from = to
	}
	if cost += outlineCost(w[:t.lines]); cost < t.best {
		t.best, t.ends = cost, slices.Clone(t.at[:t.lines])
	}
}

// outlineCost rates the outline of lines of these widths. A trapezoid or a diamond whose lines differ a little is best;
// a waist (a line more than a character shorter than both its neighbours) is what the standard rules out.
func outlineCost(w []int) (cost int) {
	if len(w) < 2 {
		return 0
	}
	longest, shortest := slices.Max(w), slices.Min(w)
	differ := (longest - shortest) * 100 / max(longest, 1)
	switch {
	case differ > 40:
		cost += 20 + (differ-40)*2
	case differ > 25:
		cost += differ - 25
	case differ < 5:
		cost += 6
	}
	for i := 1; i+1 < len(w); i++ {
		if w[i]+10 < min(w[i-1], w[i+1]) {
			cost += 60
		}
	}
	return cost
}

const (
	forbidden   = 1000
	insideWord  = 45 // between two characters that nothing is known of
	insideQuote = 120
	partedWord  = 200
	besideStop  = 90 // more than a lopsided outline costs
)

var (
	// Words that a title is parted after, and words that it is parted before.
	goodEnds = []string{"的", "、", "》", "”", "镇", "村", "县", "市", "区", "乡", "省", "党委", "政府", "委员会", "党总支", "支部", "街道",
		"同志", "人员", "人选", "对象", "年度", "季度", "工作", "和", "与", "及", "暨"}
	goodStarts = []string{"关于", "为", "拟", "开展", "进一步", "做好", "表彰", "公示", "通知", "公告", "通报", "决定", "党员中心户", "情况"}
	badStarts  = []string{"的", "等", "和", "与", "及", "、", "了", "者"}
	// Words of village notices that a title is not parted in.
	words = [][]rune{[]rune("党员中心户"), []rune("中心户长"), []rune("党总支"), []rune("党支部"), []rune("委员会"), []rune("村民小组"), []rune("领导小组"),
		[]rune("党员"), []rune("预备党员"), []rune("年度"), []rune("季度"), []rune("公示"), []rune("公告"), []rune("通知"), []rune("通报"), []rune("决定"),
		[]rune("意见"), []rune("办法"), []rune("同志"), []rune("人员"), []rune("人选"), []rune("对象"), []rune("干部"), []rune("优秀"), []rune("先进"),
		[]rune("表彰"), []rune("选聘"), []rune("聘用"), []rune("推荐"), []rune("考核"), []rune("评议"), []rune("管理"), []rune("工作"), []rune("情况"),
		[]rune("突出"), []rune("贡献"), []rune("活动"), []rune("开展"), []rune("组织"), []rune("服务"), []rune("农村"), []rune("集体"), []rune("经济"),
		[]rune("财务"), []rune("收支"), []rune("村务"), []rune("党务"), []rune("公开"), []rune("结果"), []rune("名单"), []rune("培训"), []rune("学习")}
)

// titleCosts gives the cost of a break before each box of a title. It is never broken inside a word of keep, and hardly inside
// another one.
func titleCosts(boxes []box, keep []string) []int {
	runes := make([]rune, len(boxes))
	for i := range boxes {
		runes[i] = boxes[i].rune
	}
	costs := make([]int, len(boxes)+1)
	depth, quotes := 0, 0
	for i := range boxes {
		costs[i] = titleCost(boxes, runes, i)
		if insideKnownWord(runes, i) || insideName(runes, i) {
			costs[i] = max(costs[i], partedWord)
		}
		switch {
		case depth > 0:
			costs[i] = forbidden
		case quotes > 0:
			costs[i] = max(costs[i], insideQuote)
		}
		switch runes[i] {
		case '《', '〈', '〔', '（':
			depth++
		case '》', '〉', '〕', '）':
			depth--
		case '“', '‘':
			quotes++
		case '”', '’':
			quotes--
		}
	}
	preferStops(costs, runes)
	keepWhole(costs, runes, keep)
	return costs
}

// preferStops makes a break dearer that is not at a stop, in titles that have one: 承包地的几个问题，|一问一答.
func preferStops(costs []int, runes []rune) {
	stop := func(i int) bool {
		return strings.ContainsRune("，；：。！？", runes[i-1]) && costs[i] < forbidden
	}
	found := false
	for i := 1; i < len(runes); i++ {
		found = found || stop(i)
	}
	for i := 1; found && i < len(runes); i++ {
		if stop(i) {
			costs[i] = 0
		} else {
			costs[i] += besideStop
		}
	}
}

// keepWhole forbids breaks inside the words.
func keepWhole(costs []int, runes []rune, words []string) {
	for _, word := range words {
		w := []rune(word)
		for at := 0; len(w) > 0 && at+len(w) <= len(runes); at++ {
			if slices.Equal(runes[at:at+len(w)], w) {
				for i := at + 1; i < at+len(w); i++ {
					costs[i] = forbidden
				}
			}
		}
	}
}

// insideName says whether the place before runes[i] is likely inside a person's name, which stands before 等3名 or 等同志 and
// 同志: of the three characters before these, or of fewer after 、 and the verbs that name people.
func insideName(runes []rune, i int) bool {
	for end := i; end < min(i+maxName, len(runes)); end++ {
		after := string(runes[end:min(end+2, len(runes))])
		if !strings.HasPrefix(after, "等") && after != "同志" {
			continue
		}
		start := end - maxName
		for k := max(start, 0); k < end; k++ {
			before := string(runes[max(0, k-2):k])
			for _, verb := range []string{"、", "聘", "表彰", "任命", "选", "授予", "关于"} {
				if strings.HasSuffix(before, verb) {
					start = max(start, k)
				}
			}
		}
		return i > start && i <= end
	}
	return false
}

// maxName is the length of most names.
const maxName = 3

// insideKnownWord says whether one of words runs across the place before runes[i].
func insideKnownWord(runes []rune, i int) bool {
	for _, w := range words {
		for k := 1; k < len(w); k++ {
			if i >= k && i-k+len(w) <= len(runes) && slices.Equal(runes[i-k:i-k+len(w)], w) {
				return true
			}
		}
	}
	return false
}

func titleCost(boxes []box, runes []rune, i int) int {
	if i == 0 || boxes[i-1].brk == never {
		return forbidden
	}
	before, after := string(runes[max(0, i-4):i]), string(runes[i:min(len(runes), i+5)])
	ends := func(w string) bool { return strings.HasSuffix(before, w) }
	starts := func(w string) bool { return strings.HasPrefix(after, w) }
	good := slices.ContainsFunc(goodEnds, ends)
	switch {
	case slices.ContainsFunc(badStarts, starts):
		return 200
	case starts("关于"), starts("党员中心户") && good:
		return 0
	case ends("的"):
		return 4
	case ends("、"), starts("为"), starts("拟"):
		return 8
	case good && !strings.HasPrefix(after, "民委员会") && !strings.HasPrefix(after, "党"):
		return 12
	case slices.ContainsFunc(goodStarts, starts):
		return 15
	case boxes[i-1].class.western() != boxes[i].class.western():
		return 30
	}
	return insideWord
}
