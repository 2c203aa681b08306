package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

	"noticeboard/generator/diag"
	"noticeboard/generator/reading"
)

// barWidth is how many characters the longest bar has, shareFull the share outside a list that fills one.
const (
	barWidth  = 24
	shareFull = 0.12
)

// doubtsShown is how many doubtful readings the report lists, the same one in several places counted once; --json has them all.
const doubtsShown = 30

// placesShown is how many places of one of them.
const placesShown = 3

// painter colours text on a terminal.
type painter bool

func (a *app) painter() painter {
	return painter(term.IsTerminal(int(a.out.Fd())) && os.Getenv("NO_COLOR") == "")
}

const (
	green  = 32
	yellow = 33
	red    = 31
)

func (p painter) in(colour int, s string) string {
	if !p || s == "" {
		return s
	}
	return fmt.Sprintf("\x1b[%dm%s\x1b[0m", colour, s)
}

// gauge is a bar of some of barWidth characters, at least one where there is anything.
func (p painter) gauge(colour int, part float64) string {
	n := min(barWidth, int(part*barWidth+0.5))
	if n == 0 && part > 0 {
		n = 1
	}
	return p.in(colour, strings.Repeat("█", n)) + strings.Repeat("░", barWidth-n)
}

func (a *app) readReport(r *reader) {
	report := reading.Examine(r.text, r.opt)
	if report.Characters+report.Names == 0 {
		a.say(diag.T("%s：没有汉字，没有什么可读的", "%s: no Chinese characters, nothing to read", r.name))
		return
	}
	p := a.painter()
	mean := 0.0
	for _, s := range report.Sentences {
		mean += float64(s.Length) / float64(len(report.Sentences))
	}
	names := diag.Text{}
	if n := report.Names; n > 0 {
		names = diag.T("（人名地名%d个字不算）", " (without %d in names)", n)
	}
	a.say(diag.T("%s：%d个字%s，%d句，平均一句%.1f个字", "%s: %d characters%s, %d sentences of %.1f characters on average",
		r.name, report.Characters, names, len(report.Sentences), mean))
	a.verdict(p, &report)
	a.shares(p, &report)
	a.lengths(p, &report)
	a.hardest(&report)
	a.advice(r, &report)
	a.doubts(r)
}

// verdict says whether the text keeps the gate of its level.
func (a *app) verdict(p painter, report *reading.Report) {
	if report.Passes() {
		a.say(diag.T("%s", "%s", p.in(green, a.pick(fmt.Sprintf("识%d字的人能读。", report.Level), fmt.Sprintf("Readers of %d characters can read it.", report.Level)))))
		return
	}
	var why []string
	if share := report.Share(report.Level); share > reading.GateShare {
		why = append(why, a.pick(fmt.Sprintf("表外的字占%.1f%%，最多2%%", share*100), fmt.Sprintf("%.1f%% of it outside the list, at most 2%%", share*100)))
	}
	if n := len(report.Unglossed); n > 0 {
		why = append(why, a.pick(fmt.Sprintf("%d个词要加解释", n), fmt.Sprintf("%d words without a gloss", n)))
	}
	if n := len(report.Long()); n > 0 {
		why = append(why, a.pick(fmt.Sprintf("%d句超过%d个字", n, report.SentenceMax), fmt.Sprintf("%d sentences above %d characters", n, report.SentenceMax)))
	}
	fmt.Fprintln(a.out, p.in(red, a.pick(fmt.Sprintf("给识%d字的人读还嫌难：", report.Level)+strings.Join(why, "；")+"。",
		fmt.Sprintf("Too hard for readers of %d characters: ", report.Level)+strings.Join(why, "; ")+".")))
}

func (a *app) shares(p painter, report *reading.Report) {
	a.say(diag.T("\n字表以外的字", "\nCharacters outside each list"))
	for i, level := range reading.Levels {
		share := report.Share(level)
		colour, mark := green, " "
		switch {
		case level == report.Level && share > reading.GateShare:
			colour, mark = red, "!"
		case share > reading.GateShare:
			colour = yellow
		}
		if level == report.Level && mark == " " {
			mark = "*"
		}
		fmt.Fprintf(a.out, "%s %d %s %4.1f%% %5d\n", mark, level, p.gauge(colour, share/shareFull), share*100, report.Outside[i])
	}
}

// lengths shows how many sentences are how long.
func (a *app) lengths(p painter, report *reading.Report) {
	a.say(diag.T("\n句子的长短（字数）", "\nLength of sentences in characters"))
	steps := []int{10, 15, 20, 25, 30}
	if !slices.Contains(steps, report.SentenceMax) {
		steps = append(steps, report.SentenceMax)
		slices.Sort(steps)
	}
	counts := make([]int, len(steps)+1)
	for _, s := range report.Sentences {
		k, _ := slices.BinarySearch(steps, s.Length)
		counts[k]++
	}
	most, from := max(1, slices.Max(counts)), 1
	for k, n := range counts {
		colour, label := green, fmt.Sprintf("%2d+", from)
		if k < len(steps) {
			label = fmt.Sprintf("%2d-%d", from, steps[k])
		}
		if from > report.SentenceMax {
			colour = red
		}
		fmt.Fprintf(a.out, "  %-5s %s %4d\n", label, p.gauge(colour, float64(n)/float64(most)), n)
		if k < len(steps) {
			from = steps[k] + 1
		}
	}
}

func (a *app) hardest(report *reading.Report) {
	if len(report.Hardest) == 0 {
		return
	}
	a.say(diag.T("\n最难的地方", "\nThe hardest"))
	for i, h := range report.Hardest {
		times := ""
		if h.Char != 0 && h.Count > 1 {
			times = a.pick(fmt.Sprintf("（%d处）", h.Count), fmt.Sprintf(" (%d times)", h.Count))
		}
		fmt.Fprintf(a.out, "  %2d. %s%s  %s\n", i+1, h.Text, times, h.Reason.In(a.lang))
	}
}

// advice lists the words that want a gloss, and the suggestions.
func (a *app) advice(r *reader, report *reading.Report) {
	if len(report.Unglossed) > 0 {
		var words []string
		for _, h := range report.Unglossed {
			words = append(words, h.Text)
		}
		a.say(diag.T("\n要加解释的词（写成 [[gloss]]，或换成容易的词）", "\nWords that want a gloss ([[gloss]]), or an easier word"))
		fmt.Fprintln(a.out, "  "+strings.Join(words, a.pick("、", ", ")))
	}
	if len(report.Suggestions) > 0 {
		a.say(diag.T("\n可以这样改", "\nWhat would help"))
		for _, s := range report.Suggestions {
			fmt.Fprintf(a.out, "  %s%s\n", a.at(r, s.Offset), s.Message.In(a.lang))
		}
	}
}

// at names a line of the file, where it is known.
func (a *app) at(r *reader, offset int) string {
	if n := r.line(offset); n > 0 {
		return a.pick(fmt.Sprintf("第%d行：", n), fmt.Sprintf("line %d: ", n))
	}
	return ""
}

var doubtNames = map[reading.Doubt]diag.Text{
	reading.Polyphone:  diag.T("多音字", "more than one reading"),
	reading.PersonName: diag.T("名字的读音没有核实", "a name that nobody confirmed"),
	reading.Unknown:    diag.T("不知道读音", "reading not known"),
}

// doubtful are the places of a text where the same reading of the same character is doubted.
type doubtful struct {
	syllable reading.Syllable
	places   []string
	count    int
}

// doubts lists the readings that an editor should look at: what nobody knows first, names last, and what is alike together.
func (a *app) doubts(r *reader) {
	var list []*doubtful
	total, offset := 0, 0
	for line := range strings.Lines(r.text) {
		read := r.words.Read(line, reading.Options{Sandhi: r.sandhi})
		at := offset
		for i, s := range read {
			if s.Doubt != reading.Sure {
				total++
				s.Word = 0
				k := slices.IndexFunc(list, func(d *doubtful) bool { return d.syllable == s })
				if k < 0 {
					k, list = len(list), append(list, &doubtful{syllable: s})
				}
				if list[k].count++; list[k].count <= placesShown {
					list[k].places = append(list[k].places, a.at(r, at)+around(read, i))
				}
			}
			at += len(string(s.Rune))
		}
		offset += len(line)
	}
	if total == 0 {
		return
	}
	order := []reading.Doubt{reading.Unknown, reading.Polyphone, reading.PersonName}
	slices.SortStableFunc(list, func(x, y *doubtful) int {
		return slices.Index(order, x.syllable.Doubt) - slices.Index(order, y.syllable.Doubt)
	})
	a.say(diag.T("\n拿不准的读音（%d处；读错的，在字后面写 {拼音}，名字写进 board.toml 的 [readings]）",
		"\nDoubtful readings (%d; put the right one in braces behind the character, those of names into [readings] of board.toml)", total))
	for i, d := range list {
		if i == doubtsShown {
			a.say(diag.T("  ……还有%d种，--json 列出全部", "  … and %d more, which --json lists", len(list)-i))
			break
		}
		fmt.Fprintln(a.out, "  "+a.doubt(d))
	}
}

// doubt is the line of one entry of the list: the character, how it was read, what it may be, and where.
func (a *app) doubt(d *doubtful) string {
	s := d.syllable
	what := doubtNames[s.Doubt].In(a.lang)
	if s.Other != "" {
		what = a.pick("也可能是 "+s.Other, "or "+s.Other)
	}
	line := strings.TrimSpace(string(s.Rune)+" "+s.Pinyin) + a.pick("（"+what+"）", " ("+what+")") + "  " + strings.Join(d.places, a.pick("；", "; "))
	if more := d.count - len(d.places); more > 0 {
		line += a.pick(fmt.Sprintf("；还有%d处", more), fmt.Sprintf("; %d more", more))
	}
	return line
}

// around is a rune with the four before and behind it, itself in brackets.
func around(read []reading.Syllable, i int) string {
	var b strings.Builder
	for k := max(0, i-4); k < min(len(read), i+5); k++ {
		switch c := read[k].Rune; {
		case k == i:
			b.WriteString("【" + string(c) + "】")
		case c > ' ':
			b.WriteRune(c)
		}
	}
	return b.String()
}
