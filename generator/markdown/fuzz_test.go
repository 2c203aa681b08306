package markdown

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// FuzzText holds that no character is lost: a writer makes random Markdown of which it knows the plain text, and the
// document must have exactly that text, with nothing to complain about.
func FuzzText(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed, uint8(seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, blocks uint8) {
		w := writer{rand: rand.New(rand.NewPCG(seed, 1))}
		for range blocks%12 + 1 {
			w.block("")
		}
		source := w.source.String()
		if w.flip() {
			source = strings.ReplaceAll(source, "\n", "\r\n")
		}
		got, faults := Parse(source, Options{File: "a.md"})
		if len(faults) > 0 {
			t.Errorf("faults:\n%s", format(faults))
		}
		if want := strings.Join(w.lines, "\n"); doc.PlainText(got) != want {
			t.Errorf("source:\n%s\ngot:\n%s\nwant:\n%s", source, doc.PlainText(got), want)
		}
	})
}

// writer makes Markdown and, in lines, the text that a reader must meet.
type writer struct {
	rand   *rand.Rand
	source strings.Builder
	lines  []string
}

func (w *writer) flip() bool { return w.rand.IntN(2) == 0 }

func (w *writer) pick(choices ...string) string { return choices[w.rand.IntN(len(choices))] }

// block writes one block behind indent, with an empty line after it.
func (w *writer) block(indent string) {
	switch w.rand.IntN(7) {
	case 0:
		w.leaf(indent+strings.Repeat("#", 1+w.rand.IntN(4))+" ", "")
	case 1:
		for i := range 1 + w.rand.IntN(3) {
			w.leaf(indent+fmt.Sprintf("%d. ", i+1), "")
		}
	case 2:
		for range 1 + w.rand.IntN(3) {
			w.leaf(indent+"- ", indent+"  ")
			if indent == "" && w.flip() {
				w.source.WriteByte('\n')
				w.block("  ")
			}
		}
	case 3:
		w.leaf(indent+"> ", indent+"> ")
	case 4:
		w.table(indent)
	default:
		w.leaf(indent+w.pick("", "", "　　", "  ", "    ", "\t", " 　"), indent)
	}
	w.source.WriteString("\n")
}

// leaf writes a paragraph behind prefix. Its further lines, if any, stand behind next; "" keeps it on one line.
func (w *writer) leaf(prefix, next string) {
	w.source.WriteString(prefix)
	text := w.inlines(next, true)
	w.source.WriteString("\n")
	w.lines = append(w.lines, text)
}

func (w *writer) table(indent string) {
	columns := 1 + w.rand.IntN(3)
	w.source.WriteString(indent)
	row := func() {
		var cells []string
		for range columns {
			w.source.WriteString("| ")
			cells = append(cells, w.inlines("", false))
			w.source.WriteString(" ")
		}
		w.source.WriteString("|\n" + indent)
		w.lines = append(w.lines, strings.Join(cells, "\t"))
	}
	row()
	w.source.WriteString(strings.Repeat("|"+w.pick(" --- ", ":-", "-:", ":--:"), columns) + "|\n" + indent)
	for range w.rand.IntN(3) {
		row()
	}
}

// inlines writes runs of text and marks in turn, so that no two marks touch, and returns the text.
func (w *writer) inlines(next string, breaks bool) string {
	text := w.han()
	w.source.WriteString(text)
	for range w.rand.IntN(5) {
		text += w.marked()
		plain := w.han()
		w.source.WriteString(plain)
		text += plain
		if !breaks {
			continue
		}
		switch w.rand.IntN(6) {
		case 0, 1:
			if next != "" {
				w.source.WriteString("\n" + next)
			}
		case 2:
			if next != "" {
				w.source.WriteString(w.pick("\\", "  ") + "\n" + next)
				text += "\n"
			}
		}
	}
	// A paragraph must not end in a break: what follows a break is text.
	last := w.han()
	w.source.WriteString(last)
	return text + last
}

// marked writes one run inside marks, or an escape.
func (w *writer) marked() string {
	inner := w.punctuated()
	wrap := func(before, after string) string {
		w.source.WriteString(before + inner + after)
		return inner
	}
	switch w.rand.IntN(8) {
	case 0, 1:
		return wrap("**", "**")
	case 2:
		return wrap("*", "*")
	case 3:
		return wrap("***", "***")
	case 4:
		return wrap("[", "](hub:guozhai-03)")
	case 5:
		return wrap("`", "`")
	case 6:
		return wrap("[**", "**](#a)")
	}
	escaped := w.pick(`\*`, `\_`, "&amp;", "&#20013;", "&nbsp;", `\\`, `\<`, `\&`)
	w.source.WriteString(escaped)
	return map[string]string{`\*`: "*", `\_`: "_", "&amp;": "&", "&#20013;": "中", "&nbsp;": "\u00a0", `\\`: `\`, `\<`: "<", `\&`: "&"}[escaped]
}

func (w *writer) han() string {
	var b strings.Builder
	for range 1 + w.rand.IntN(4) {
		b.WriteString(w.pick("公", "示", "期", "郭", "寨", "𠮷", "𬱖", "䶮", "堃", "。", "，", "：", "）", "（", "》"))
	}
	return b.String()
}

// punctuated is text that CommonMark would not take into marks everywhere.
func (w *writer) punctuated() string {
	return w.pick("", "“", "（", "《", "(") + w.pick("张三", "名单", "2026年", "A座", "𠮷") + w.pick("", "”", "）", "》", ")", "：", "。", "！", "%", "……")
}

// FuzzParse reads arbitrary bytes. It must not panic; Han characters of the source are in the document once each, unless
// a fault names the place where they are not.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"# 甲\n\n**乙：**丙\n", "|甲|乙|\n|-|-|\n|丙|丁|戊|\n", "　　甲\n　　\n---\n", "[甲]: 乙\n\n[甲]", "- 甲\n\n      乙\n", "![甲](乙.png '丙')",
		"<b>甲</b>\n\n<!-- 乙", "```甲\n乙", "[甲](<乙 丙> \"丁\")", "![甲![乙](丙)](丁)", "> 甲\n乙\n> - 丙\n\n　丁", "`甲\n乙`", "## 甲 {#b}\n",
		"　\n===\n甲", "\\\n甲\\", "&#x4e00;甲&amp;", "1. 甲\n   1. 乙\n\n\n\n   丙", "*甲**乙*丙**", "\xe3\x80甲\xff", "\t甲\n\t- 乙", "<https://甲.cn>",
		">\t#", ">\t-", "-\t```", ">\t***", "-\t> 甲", ">\t<b>", ">\t|甲|\n>\t|-|", "甲\n|乙|\n|-|", "|\n|-",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		blocks, faults := Parse(string(source), Options{File: "a.md", FirstLine: 7})
		checkPositions(t, source, faults)
		if !utf8.Valid(source) {
			return
		}
		shown := hanCount(shownText(blocks))
		want := hanCount(string(source))
		// Entities and percent signs spell characters, dots take folders away.
		if bytes.Contains(source, []byte("&#")) || bytes.Contains(source, []byte("%")) || bytes.Contains(source, []byte("..")) {
			return
		}
		for r, n := range shown {
			if n > want[r] {
				t.Errorf("%c is shown %d times, written %d times", r, n, want[r])
			}
		}
		for r, n := range want {
			if shown[r] < n && len(faults) == 0 {
				t.Errorf("%c is shown %d times, written %d times, without a word", r, shown[r], n)
			}
		}
	})
}

func checkPositions(t *testing.T, source []byte, faults diag.List) {
	lines := bytes.Split(source, []byte("\n"))
	for _, d := range faults {
		if d.Line < 7 || d.Line >= 7+len(lines) || d.Column < 1 || d.Column > len(lines[d.Line-7])+1 {
			t.Errorf("%s is outside the file", d.Pos)
		}
	}
}

// shownText is all text, and the targets that are not shown as text.
func shownText(blocks []doc.Block) string {
	text := doc.PlainText(blocks)
	doc.Walk(blocks, func(b doc.Block) bool {
		if f, ok := b.(*doc.Figure); ok {
			text += f.Target
		}
		return true
	})
	doc.WalkInlines(blocks, func(in doc.Inline) bool {
		switch in := in.(type) {
		case *doc.Link:
			if label := doc.InlineText(in.Content); in.Target != label && in.Target != "mailto:"+label {
				text += in.Target
			}
		case *doc.Image:
			text += in.Target
		}
		return true
	})
	return text
}

func hanCount(s string) map[rune]int {
	counts := map[rune]int{}
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			counts[r]++
		}
	}
	return counts
}
