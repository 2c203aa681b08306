package markdown

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/width"

	"noticeboard/generator/doc"
)

// TestEmphasisCases reads testdata/emphasis.txt: a line of Markdown, and below it what it means, with <em> and <strong>.
func TestEmphasisCases(t *testing.T) {
	f, err := os.Open("testdata/emphasis.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var lines []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := strings.TrimSuffix(s.Text(), "\r"); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, unicodeEscapes.Replace(line))
		}
	}
	if len(lines) < 80 || len(lines)%2 != 0 {
		t.Fatalf("%d lines of cases", len(lines))
	}
	for i := 0; i < len(lines); i += 2 {
		blocks, _ := Parse(lines[i], Options{})
		if got := markup(blocks[0].(*doc.Paragraph).Content); got != lines[i+1] {
			t.Errorf("%s\n got %s\nwant %s", lines[i], got, lines[i+1])
		}
	}
}

// unicodeEscapes spells what can't be seen in an editor.
var unicodeEscapes = strings.NewReplacer(`\u00A0`, "\u00A0", `\u3000`, "\u3000", `\uFE00`, "\uFE00", `\uFE01`, "\uFE01",
	`\uFE0E`, "\uFE0E", `\uFE0F`, "\uFE0F", `\U000E0101`, "\U000E0101")

func markup(content []doc.Inline) string {
	var b strings.Builder
	for _, in := range content {
		switch in := in.(type) {
		case *doc.Emphasis:
			b.WriteString("<em>" + markup(in.Content) + "</em>")
		case *doc.Strong:
			b.WriteString("<strong>" + markup(in.Content) + "</strong>")
		case *doc.Link:
			b.WriteString("<a>" + markup(in.Content) + "</a>")
		default:
			b.WriteString(doc.InlineText([]doc.Inline{in}))
		}
	}
	return b.String()
}

// TestEmphasisLikeCommonMark holds that text without CJK characters reads as in plain goldmark: all strings of up to six
// characters out of the kinds that the flanking rules tell apart.
func TestEmphasisLikeCommonMark(t *testing.T) {
	plain := parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(paragraphParser{parser.NewParagraphParser()}, 1)),
		parser.WithInlineParsers(util.Prioritized(parser.NewEmphasisParser(), 1)))
	ours := parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(paragraphParser{parser.NewParagraphParser()}, 1)),
		parser.WithInlineParsers(util.Prioritized(emphasisParser{}, 1)))
	alphabet := []string{"*", "**", "_", "a", " ", ".", "“", "é", "👍", "\u00A0", "¥"}
	length := 5
	if testing.Short() {
		length = 4
	}
	compared := 0
	var try func(prefix string, left int)
	try = func(prefix string, left int) {
		source := []byte(prefix)
		want := emphasisOf(plain.Parse(text.NewReader(source)), source)
		if got := emphasisOf(ours.Parse(text.NewReader(source)), source); got != want {
			t.Errorf("%q: got %s, CommonMark %s", prefix, got, want)
		}
		compared++
		if left > 0 && !t.Failed() {
			for _, a := range alphabet {
				try(prefix+a, left-1)
			}
		}
	}
	try("", length)
	if !t.Failed() && compared < 10_000 {
		t.Errorf("only %d strings compared", compared)
	}
}

func emphasisOf(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Emphasis:
			b.WriteByte("()[]"[(n.Level-1)*2+map[bool]int{true: 0, false: 1}[entering]])
		case *ast.Text:
			if entering {
				b.Write(n.Value(source))
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// TestCJK compares the table of CJK characters with the East Asian Width of golang.org/x/text.
func TestCJK(t *testing.T) {
	emoji := func(r rune) bool { // the wide symbols outside the listed squares and hexagrams are default emoji
		return 0x231A <= r && r <= 0x2B55 && !(0x2329 <= r && r <= 0x232A || 0x2630 <= r && r <= 0x2637 || 0x268A <= r && r <= 0x268F) ||
			0x1F000 <= r && r <= 0x1FAFF && !isCJK(r)
	}
	checked := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.IsPrint(r) || unicode.Is(unicode.Mn, r) {
			continue
		}
		wide := false
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth, width.EastAsianHalfwidth:
			wide = !emoji(r)
		}
		want := wide || unicode.Is(unicode.Hangul, r)
		if got := isCJK(r); got != want && !newlyWide(r) {
			t.Errorf("isCJK(%U %c) = %v", r, r, got)
		}
		if got := isHangul(r); got && !unicode.Is(unicode.Hangul, r) {
			t.Errorf("isHangul(%U %c)", r, r)
		}
		checked++
	}
	if checked < 100_000 {
		t.Errorf("only %d characters checked", checked)
	}
}

// newlyWide reports the symbols that became wide with Unicode 16, which older tables don't know.
func newlyWide(r rune) bool {
	return 0x2630 <= r && r <= 0x2637 || 0x268A <= r && r <= 0x268F || 0x4DC0 <= r && r <= 0x4DFF || 0x1D300 <= r && r <= 0x1D376
}
