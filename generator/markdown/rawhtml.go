package markdown

import (
	"strings"
	"unicode/utf8"

	"noticeboard/generator/diag"
)

// refuseHTML reports raw HTML, block or inline, that begins at offset.
func (c *converter) refuseHTML(offset int) {
	rest := c.text[offset:]
	trimmed := strings.TrimLeft(rest, " \t")
	offset += len(rest) - len(trimmed)
	name := htmlName(trimmed)
	c.faults.Error(c.posAt(offset), "markdown-html",
		diag.T("这里写了网页代码 <%s>，纸上印不出来，所以不能用", "raw HTML <%s> cannot be printed and is refused", name), htmlHint(name))
}

// htmlName returns what stands behind the <: the name of the element, in lower case, or "!" and the like.
func htmlName(tag string) string {
	tag = strings.TrimLeft(strings.TrimPrefix(tag, "<"), "/ ")
	end := 0
	for end < len(tag) && (isLetter(tag[end]) || isDigit(tag[end])) {
		end++
	}
	if end > 0 {
		return strings.ToLower(tag[:end])
	}
	if strings.HasPrefix(tag, "!--") {
		return "!--"
	}
	_, size := utf8.DecodeRuneInString(tag)
	return tag[:size]
}

func htmlHint(name string) diag.Text {
	switch name {
	case "br":
		return diag.T("要换行，就在行末打一个反斜杠 \\；要另起一段，就空一行", `end the line with \ to break it; leave an empty line for a new paragraph`)
	case "b", "strong":
		return diag.T("要加粗，写成 **文字**", "write bold as **text**")
	case "i", "em", "u", "font", "span", "mark", "big":
		return diag.T("要强调，写成 *文字* 或 **文字**；颜色、字号和下划线不用写，由版式决定",
			"write *text* or **text**; colour, size and underline belong to the layout")
	case "img", "picture":
		return diag.T("插图写成 ![图片说明](图片文件名)", "write a picture as ![what it shows](file)")
	case "a":
		return diag.T("链接写成 [文字](地址)", "write a link as [text](address)")
	case "table", "tr", "td", "th", "tbody", "thead":
		return diag.T("表格用竖线画：| 姓名 | 职务 |，下一行 |---|---|", "write a table with bars: | name | post |, then |---|---|")
	case "p", "div", "center", "section", "article":
		return diag.T("段落之间空一行就行；居中由版式决定", "separate paragraphs with an empty line; the layout centres what should be")
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return diag.T("小标题写成 ## 文字", "write a heading as ## text")
	case "ul", "ol", "li":
		return diag.T("列表每条一行，以 - 或 1. 加空格开头", "begin each entry of a list with - or 1. and a space")
	case "hr":
		return diag.T("分隔线写成单独一行 ---", "write a rule as --- on a line of its own")
	case "!--":
		return diag.T("不想显示的备注请写在开头 +++ 之间，行首加 #", "put a remark between the +++ lines, behind a #")
	}
	return diag.T("删去尖括号里的内容；如果就是要显示 <，写成 \\<", `delete the tag; to show a < write \<`)
}
