package typeset

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// The sets of clreq "GB-style", written down a second time so that a slip in class.go is found.
const (
	neverAtStart = "。．，、；：！？‼⁇）》〉”’」』】〗〕］｝–～·・‰℃／"
	neverAtEnd   = "（《〈“‘「『【〖〔［｛／￥№"
)

// readLine is a printed line: its characters, and where its ink starts and ends.
type readLine struct {
	text       []rune
	start, end Length
}

// readLines collects what is printed, line by line, without page numbers.
func readLines(l *Layout) (lines []readLine, all []rune) {
	for _, p := range l.Pages {
		y := Length(-1)
		for _, it := range p.Items {
			t, ok := it.(*Text)
			if !ok || t.Tag == Artifact {
				continue
			}
			if t.Y != y {
				lines, y = append(lines, readLine{start: t.X + t.Glyphs[0].X}), t.Y
			}
			ln := &lines[len(lines)-1]
			for _, g := range t.Glyphs {
				ln.text = append(ln.text, g.Rune)
				all = append(all, g.Rune)
				if !blankRune(g.Rune) {
					ln.end = t.X + g.X + inkWidth(t, g)
				}
			}
		}
	}
	return lines, all
}

func blankRune(r rune) bool { c := classOf(r); return c == space || c == wideSpace }

// inkWidth is the advance of a glyph without the blank half of a closing mark.
func inkWidth(t *Text, g Glyph) Length {
	w := t.Size * Length(t.Face.Advance(g.ID)) / 1000
	switch {
	case strings.ContainsRune("。．，、；：！？）》〉”’」』】〗〕］｝", g.Rune) && w > t.Size*9/10:
		return w / 2
	case strings.ContainsRune("·・‧", g.Rune):
		return w * 3 / 4
	case classOf(g.Rune) == combining:
		return 0
	}
	return w
}

// lawful says whether the line surely had a place to break at: two Chinese characters side by side, no unit of a number.
func lawful(text []rune) bool {
	for i := 1; i < len(text); i++ {
		if unicode.Is(unicode.Han, text[i-1]) && unicode.Is(unicode.Han, text[i]) && (i < 2 || classOf(text[i-2]) != digit) {
			return true
		}
	}
	return false
}

// checkLines holds a paragraph against the rules that are true of every line, and returns how many lines it had.
func checkLines(t *testing.T, text string, chars, gap int, level BreakRules) int {
	t.Helper()
	template := Official
	template.Breaks = level
	template.HanLatinGap = gap
	template.Chars, template.PageNumberSize = chars, 0
	template.Size = template.AreaWidth/Length(chars) - 1
	l, _ := Set(&doc.Document{Blocks: []doc.Block{doc.P(text)}}, &template, Options{})
	lines, all := readLines(l)
	if got := string(all); got != string([]rune(text)) {
		t.Fatalf("text changed:\n got %q\nwant %q", got, text)
	}
	for i, ln := range lines {
		if right := template.Left + template.AreaWidth; ln.end > right+1 {
			t.Fatalf("line %d of %q is %s pt too long: %q", i, text, pt(ln.end-right), string(ln.text))
		}
		if i+1 < len(lines) && lawful(ln.text) {
			fault := badBreak(ln.text, lines[i+1].text)
			if level == BreakBasic && strings.ContainsRune(fault, '／') {
				fault = ""
			}
			if start := lines[i+1].text; level == BreakStrict && (start[0] == '…' || len(start) > 1 && start[0] == '—' && start[1] == '—') {
				fault = "strict line start"
			}
			if fault != "" {
				t.Fatalf("%s in %q (%d characters a line):\n%q\n%q", fault, text, chars, string(ln.text), string(lines[i+1].text))
			}
		}
	}
	return len(lines)
}

// badBreak names the rule that a break between two lines offends, "" for none.
func badBreak(before, after []rune) string {
	hung := len(before)
	for hung > 0 && blankRune(before[hung-1]) {
		hung--
	}
	if hung == 0 {
		return ""
	}
	end, start := before[hung-1], after[0]
	switch {
	case strings.ContainsRune(neverAtStart, start):
		return "forbidden line start " + string(start)
	case strings.ContainsRune(neverAtEnd, end):
		return "forbidden line end " + string(end)
	case hung < len(before):
		return ""
	case start == '—' && end != '—' && (len(after) < 2 || after[1] != '—'):
		return "single dash at the line start"
	case end == '—' && start == '—', end == '…' && start == '…':
		return "broken " + string(start)
	case isWord(end) && isWord(start):
		return "broken word or number"
	case end >= '0' && end <= '9' && strings.ContainsRune("年月日时分名户元万亩号%", start):
		return "number without its unit"
	case end == '月' && hung > 1 && classOf(before[hung-2]) == digit && classOf(start) == digit:
		return "day without its month"
	case end == '第' && start >= '0' && start <= '9':
		return "broken 第"
	}
	return ""
}

func isWord(r rune) bool {
	return r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == ',' || r == ':')
}

// mixture makes a random text of everything that notices mix.
func mixture(r *rand.Rand, pieces int) string {
	const hanzi = "宣堡镇郭寨村党员中心户选聘公示推荐考察审查学习活动群众困难帮扶年月日名的一是在不了有和人这"
	runes := []rune(hanzi)
	marks := []rune("，。、；：？！，。，、·～—…／")
	open, shut := []rune("（《“‘【〔「"), []rune("）》”’】〕」")
	var b strings.Builder
	for range pieces {
		switch r.IntN(16) {
		case 0:
			fmt.Fprintf(&b, "%d年%d月%d日", 2000+r.IntN(40), 1+r.IntN(12), 1+r.IntN(28))
		case 1:
			fmt.Fprintf(&b, "第%d期%d.%d%%", r.IntN(20), r.IntN(100), r.IntN(100))
		case 2:
			fmt.Fprintf(&b, "〔%d〕%d号", 2000+r.IntN(40), r.IntN(200))
		case 3:
			b.WriteString([]string{"GB/T 9704", "kg", "DVD", "Party members", "0523-87654321", "8:30—12:00", "1,234.50元", "-5℃", "10 000亩", "A4"}[r.IntN(10)])
		case 4:
			b.WriteString([]string{"——", "……", "！！！", "”。", "》、《", "：“", "）（", "￥5", "№12", " ", "　"}[r.IntN(11)])
		case 5, 6:
			b.WriteRune(marks[r.IntN(len(marks))])
		case 7, 8:
			k := r.IntN(len(open))
			b.WriteRune(open[k])
			for range r.IntN(12) {
				b.WriteRune(runes[r.IntN(len(runes))])
			}
			b.WriteRune(shut[k])
		default:
			for range 1 + r.IntN(14) {
				b.WriteRune(runes[r.IntN(len(runes))])
			}
		}
	}
	return b.String()
}

// lineCount is how many random lines are set; a release is tried with 500,000.
var lineCount = flag.Int("lines", 60_000, "random lines that TestLinesKeepTheRules sets")

func TestLinesKeepTheRules(t *testing.T) {
	want := *lineCount
	if testing.Short() {
		want = min(want, 10_000)
	}
	r := rand.New(rand.NewPCG(9704, 2012))
	lines := 0
	for lines < want {
		lines += checkLines(t, mixture(r, 5+r.IntN(120)), 10+r.IntN(30), r.IntN(3)*125, BreakRules(r.IntN(3)))
	}
	t.Logf("%d lines", lines)
}

func FuzzLines(f *testing.F) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		f.Add(mixture(r, 30), uint8(r.IntN(40)))
	}
	f.Add("）））））））））））））））））））））））））））））））））", uint8(28))
	f.Add("https://xuanbao.example.org/selections/2026-guozhai-03-very-long-address-that-never-ends.html", uint8(10))
	f.Add("\t\t\tXXXXXXXXXXXX\t\t\t\t\t", uint8(9))
	f.Fuzz(func(t *testing.T, text string, chars uint8) {
		if len(text) > 4000 {
			return
		}
		checkLines(t, text, 8+int(chars)%40, int(chars)/40*50, BreakRules(chars%3))
	})
}

// TestBreakRules breaks at a place that the levels see in different ways.
func TestBreakRules(t *testing.T) {
	for _, test := range []struct {
		text                 string
		basic, gb, strictest string
	}{
		{"一二三四五六七八九十／甲乙", "一二三四五六七八九十|／甲乙", "一二三四五六七八九|十／甲乙", "一二三四五六七八九|十／甲乙"},
		{"一二三四五六七八九十——甲乙", "一二三四五六七八九十|——甲乙", "一二三四五六七八九十|——甲乙", "一二三四五六七八九|十——甲乙"},
		{"一二三四五六七八九十……甲乙", "一二三四五六七八九十|……甲乙", "一二三四五六七八九十|……甲乙", "一二三四五六七八九|十……甲乙"},
	} {
		for level, want := range map[BreakRules]string{BreakBasic: test.basic, BreakGB: test.gb, BreakStrict: test.strictest} {
			template := Official
			template.Chars, template.Indent, template.PageNumberSize, template.Breaks = 10, 0, 0, level
			template.Size = template.em()
			l, _ := Set(&doc.Document{Blocks: []doc.Block{doc.P(test.text)}}, &template, Options{})
			lines, _ := readLines(l)
			var got []string
			for _, ln := range lines {
				got = append(got, string(ln.text))
			}
			if strings.Join(got, "|") != want {
				t.Errorf("level %d: got %q, want %s", level, got, want)
			}
		}
	}
}

// TestOrderOfAdjustment holds what a line gives and takes first: clreq, 行内标点调整.
func TestOrderOfAdjustment(t *testing.T) {
	const text = "一 a二（三），四。五六" // word space, Han–Latin gap, bracket, 逗号, 句号
	template := Official
	template.HanLatinGap = 250
	at := map[string]int{"space": 1, "gap": 2, "bracket": 4, "comma": 7, "stop": 9, "other": 10}
	for _, test := range []struct {
		by   float64 // in em: less than natural, or more
		want string  // what has changed
	}{
		{-0.05, "space"}, {-0.5, "bracket space"}, {-1, "bracket comma space"}, {-1.15, "bracket comma gap space"}, {-1.5, "bracket comma gap space stop"},
		{0.1, "space"}, {0.2, "gap space"}, {1.5, "bracket comma gap other space stop"},
	} {
		s := setter{t: &template, fonts: font.Builtin(), em: template.em(), scratch: new(scratch), reported: map[rune]bool{}}
		r := run{typeStyle: s.bodyStyle(font.Body)}
		s.shapeText(text, r)
		s.pairs(0, r)
		s.before, s.after = make([]Length, len(s.boxes)), make([]Length, len(s.boxes))
		d := Length(test.by * float64(s.em))
		if d < 0 {
			s.compress(s.boxes, -d, s.em)
		} else {
			s.spread(s.boxes, d, s.em)
		}
		var got []string
		for name, i := range at {
			if s.before[i] != 0 || s.after[i] != 0 {
				got = append(got, name)
			}
		}
		slices.Sort(got)
		var sum Length
		for i := range s.boxes {
			sum += s.before[i] + s.after[i]
		}
		if strings.Join(got, " ") != test.want || sum-d > 20 || d-sum > 20 {
			t.Errorf("by %g em: %v changed, by %s in all", test.by, got, pt(sum))
		}
	}
}

func TestBreaks(t *testing.T) {
	tests := []struct {
		name, text string
		chars      int
		want       []string
	}{
		{"mark trimmed at the end", "一二三四五（七），八九十", 10, []string{"一二三四五（七），", "八九十"}},
		{"mark pulls a character down", "一二三四五六七八，九十", 10, []string{"一二三四五六七", "八，九十"}},
		{"number whole", "一二三四五六12345名群众", 10, []string{"一二三四五六", "12345名群众"}},
		{"document number", "宣堡镇宣委发〔2026〕5号文件要求", 10, []string{"宣堡镇宣委发", "〔2026〕5号文件要求"}},
		{"date whole though the line stays ragged", "兹聘请您担任柳泾村第2组党员中心户户长，聘期自2026年10月16日起。", 30,
			[]string{"兹聘请您担任柳泾村第2组党员中心户户长，聘期自", "2026年10月16日起。"}},
		{"date longer than the line", "自2026年10月16日起", 6, []string{"自", "2026年", "10月16日起"}},
		{"date whole", "一二三四五六七八九十一二三四五六七八九十一二三四五2026年10月16日起施行", 30,
			[]string{"一二三四五六七八九十一二三四五六七八九十一二三四五", "2026年10月16日起施行"}},
		{"dash", "一二三四五六七——八九十一二三四", 10, []string{"一二三四五六七", "——八九十一二三四"}},
		{"lone character", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九", 20,
			[]string{"一二三四五六七八九十一二三四五六七八", "九十一二三四五六七八九十一二三四五六七", "八九"}},
		{"word longer than a line", strings.Repeat("a", 60), 10, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			template := Official
			template.Chars, template.PageNumberSize = test.chars, 0
			template.Size = template.AreaWidth / Length(test.chars)
			l, _ := Set(&doc.Document{Blocks: []doc.Block{doc.P(test.text)}}, &template, Options{})
			lines, _ := readLines(l)
			if test.want == nil {
				if len(lines) < 2 {
					t.Errorf("%d lines", len(lines))
				}
				return
			}
			var got []string
			for _, ln := range lines {
				got = append(got, string(ln.text))
			}
			if strings.Join(got, "|") != strings.Join(test.want, "|") {
				t.Errorf("got %q", got)
			}
		})
	}
}
