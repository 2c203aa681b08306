package markdown

import (
	"strings"
	"unicode/utf8"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// warnAboutMarks warns of a paragraph that was probably meant to be a heading or a list.
func (c *converter) warnAboutMarks(offset int) {
	s := c.text[offset:]
	switch {
	case strings.HasPrefix(s, "#"):
		title := strings.TrimLeft(s, "#")
		if r, _ := utf8.DecodeRuneInString(title); len(s)-len(title) > 6 || !isCJK(r) && r != ' ' {
			return // #1 and #tag are text
		}
	case strings.HasPrefix(s, "＃"):
	case c.indentedList(offset):
	default:
		return
	}
	c.faults.Warning(c.posAt(offset), "markdown-mark",
		diag.T("这一行像是小标题或列表，但没有写对，会照原样显示", "this line looks like a heading or a list but is plain text"),
		diag.T("小标题用半角 # 加一个空格，列表用 - 或 1. 加一个空格，前面不要留空格",
			"write # and a space for a heading, - or 1. and a space for a list, at the start of the line"))
}

// indentedList reports a list's mark behind four spaces or a U+3000.
func (c *converter) indentedList(offset int) bool {
	start := strings.LastIndexByte(c.text[:offset], '\n') + 1
	if offset-start < 3 {
		return false
	}
	s := c.text[offset:]
	return strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "+ ")
}

// warnAboutStars warns of ** that reached the text.
func (c *converter) warnAboutStars(offset int) {
	c.faults.Warning(c.posAt(offset), "markdown-mark",
		diag.T("这里的 ** 没有与它成对的另一半，会照原样显示", "this ** has no partner and is shown as it is"),
		diag.T("加粗的文字前后各写一个 **，与文字之间不留空格；就是要显示星号，写成 \\*\\*",
			`write ** before and after the bold text without spaces inside; to show stars write \*\*`))
}

// warnAboutJoinedLine warns when the line behind the break at offset begins with a number of its own: it will be
// appended to the line above.
func (c *converter) warnAboutJoinedLine(offset int) {
	newline := strings.IndexByte(c.text[offset:], '\n')
	if newline < 0 {
		return
	}
	start := offset + newline + 1
	line, _, _ := strings.Cut(c.text[start:], "\n")
	trimmed := strings.TrimLeft(line, " \t>")
	number, _ := doc.CutNumber(trimmed)
	if number == "" && !strings.HasPrefix(trimmed, "•") && !strings.HasPrefix(trimmed, "●") {
		return
	}
	c.faults.Warning(c.posAt(start+len(line)-len(trimmed)), "markdown-joined",
		diag.T("这一行会接在上一行的后面，不另起一段", "this line will be joined to the one above"),
		diag.T("要另起一段，就在它前面空一行；要列成一条一条，每行以“1. ”（点后有空格）开头",
			"leave an empty line above it; or make a list, with “1. ” before each entry"))
}
