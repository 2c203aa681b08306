package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// Prefixes of ids that a heading can't choose: those of the generated anchors, and of the page around the text.
const (
	generatedID = "section-"
	pageID      = "nb-"
)

// takeID moves a {#name} at the end of the heading's line into its ID.
func (c *converter) takeID(n *ast.Heading, h *doc.Heading) {
	lines := n.Lines()
	if lines.Len() == 0 || len(h.Content) == 0 {
		return
	}
	last := lines.At(lines.Len() - 1)
	line := strings.TrimRight(c.text[last.Start:last.Stop], " \t\r\n")
	brace := strings.LastIndex(line, "{#")
	if brace < 0 || !strings.HasSuffix(line, "}") || brace > 0 && line[brace-1] == '\\' {
		return
	}
	mark, id := line[brace:], line[brace+2:len(line)-1]
	t, ok := h.Content[len(h.Content)-1].(doc.Text)
	if !ok || !strings.HasSuffix(string(t), mark) {
		return
	}
	if !c.idIsFree(id) {
		c.faults.Error(c.posAt(last.Start+brace), "markdown-heading",
			diag.T("小标题的名字“%s”不能用", "the heading cannot be named %q", id),
			diag.T("用英文字母开头，只用字母、数字、- 和 _，不与别的小标题重复，不用 section- 或 nb- 开头",
				"begin with a letter, use letters, digits, - and _, no name twice, and none that begins with section- or nb-"))
		return
	}
	h.ID = id
	rest := strings.TrimRight(strings.TrimSuffix(string(t), mark), " \t")
	h.Content[len(h.Content)-1] = doc.Text(rest)
	if rest == "" {
		h.Content = h.Content[:len(h.Content)-1]
	}
}

func (c *converter) idIsFree(id string) bool {
	if strings.HasPrefix(id, generatedID) || strings.HasPrefix(id, pageID) || id == "" || !isLetter(id[0]) {
		return false
	}
	for i := range len(id) {
		if b := id[i]; !isLetter(b) && !isDigit(b) && b != '-' && b != '_' {
			return false
		}
	}
	for _, h := range c.headings {
		if h.ID == id {
			return false
		}
	}
	return true
}

// identifyHeadings gives the headings without a name their anchors: section-2-1 is the first part of the second section.
// A level that was skipped counts as 0.
func (c *converter) identifyHeadings() {
	highest := 4
	for _, h := range c.headings {
		highest = min(highest, h.Level)
	}
	var counts [5]int
	for _, h := range c.headings {
		counts[h.Level]++
		clear(counts[h.Level+1:])
		if h.ID != "" {
			continue
		}
		var buf [40]byte
		id := append(buf[:0], generatedID[:len(generatedID)-1]...)
		for level := highest; level <= h.Level; level++ {
			id = append(id, '-')
			id = strconv.AppendInt(id, int64(counts[level]), 10)
		}
		h.ID = string(id)
	}
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
