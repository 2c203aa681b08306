package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// inlines converts the children of parent.
func (c *converter) inlines(parent ast.Node) []doc.Inline {
	base := len(c.stack)
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			c.textNode(t)
			continue
		}
		c.flush()
		c.inline(n)
	}
	c.flush()
	return c.pop(base)
}

// pop moves the inlines above base from the stack to the slab.
func (c *converter) pop(base int) []doc.Inline {
	found := c.stack[base:]
	if len(found) == 0 {
		return nil
	}
	if cap(c.slab)-len(c.slab) < len(found) {
		c.slab = make([]doc.Inline, 0, max(len(found), 16, 2*cap(c.slab)))
	}
	first := len(c.slab)
	c.slab = append(c.slab, found...)
	c.stack = c.stack[:base]
	return c.slab[first:len(c.slab):len(c.slab)]
}

func (c *converter) push(in doc.Inline) { c.stack = append(c.stack, in) }

func (c *converter) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Emphasis:
		content := c.inlines(n)
		switch {
		case len(content) == 0:
		case n.Level == 1:
			c.push(&doc.Emphasis{Content: content})
		default:
			c.push(&doc.Strong{Content: content})
		}
	case *ast.CodeSpan:
		if code := c.codeText(n); code != "" {
			c.last = lastStrong(code, c.last)
			c.push(doc.Code(code))
		}
	case *ast.Link:
		c.link(n)
	case *ast.AutoLink:
		c.autoLink(n)
	case *ast.Image:
		c.image(n)
	case *ast.RawHTML:
		c.refuseHTML(n.Segments.At(0).Start)
	}
}

// run is text that is not yet on the stack: a piece of the source while it is one, then a copy in buf.
type run struct {
	start, stop int
	buf         []byte
}

func (r *run) empty() bool { return r.start == r.stop && len(r.buf) == 0 }

// unshare makes buf hold the text.
func (r *run) unshare(source string) {
	if r.start < r.stop {
		r.buf = append(r.buf, source[r.start:r.stop]...)
		r.start, r.stop = 0, 0
	}
}

func (c *converter) flush() {
	if c.run.empty() {
		return
	}
	var s string
	if len(c.run.buf) > 0 {
		s = string(c.run.buf)
	} else {
		s = c.text[c.run.start:c.run.stop]
	}
	c.run = run{buf: c.run.buf[:0]}
	if c.breaks {
		c.last = lastStrong(s, c.last)
	}
	c.push(doc.Text(s))
}

func (c *converter) textNode(t *ast.Text) {
	s := c.text[t.Segment.Start:t.Segment.Stop]
	if strings.Contains(s, "**") {
		c.warnAboutStars(t.Segment.Start + strings.Index(s, "**"))
	}
	switch {
	case strings.IndexByte(s, '\\') >= 0 || strings.IndexByte(s, '&') >= 0:
		c.run.unshare(c.text)
		c.run.buf = appendUnescaped(c.run.buf, s)
	case c.run.empty():
		c.run.start, c.run.stop = t.Segment.Start, t.Segment.Stop
	case len(c.run.buf) == 0 && c.run.stop == t.Segment.Start:
		c.run.stop = t.Segment.Stop
	default:
		c.run.unshare(c.text)
		c.run.buf = append(c.run.buf, s...)
	}
	switch {
	case t.HardLineBreak():
		c.flush()
		c.push(doc.LineBreak{})
		c.last = 0
	case t.SoftLineBreak():
		c.softBreak(t)
	}
}

// softBreak joins two lines, with a space or without.
func (c *converter) softBreak(t *ast.Text) {
	after := c.firstStrong(t)
	if after == 0 {
		return
	}
	c.warnAboutJoinedLine(t.Segment.Stop)
	before := c.lastOfRun()
	if before != 0 && !joins(before, after) {
		c.run.unshare(c.text)
		c.run.buf = append(c.run.buf, ' ')
	}
}

// lastOfRun returns the last strong character so far in the block, 0 where a line begins.
func (c *converter) lastOfRun() rune {
	if len(c.run.buf) > 0 {
		return lastStrong(string(c.run.buf[max(0, len(c.run.buf)-64):]), c.last)
	}
	return lastStrong(c.text[c.run.start:c.run.stop], c.last)
}

// firstStrong returns the first strong character of the line behind n; where all are neutral, the first of them; 0 when
// nothing follows in the block.
func (c *converter) firstStrong(n ast.Node) rune {
	var neutral rune
	for n = following(n); n != nil; n = next(n) {
		var s string
		lineEnds := false
		switch n := n.(type) {
		case *ast.Text:
			s = unescape(c.text[n.Segment.Start:n.Segment.Stop])
			lineEnds = n.SoftLineBreak() || n.HardLineBreak()
		case *ast.AutoLink:
			s = string(n.Label(c.source))
		}
		for _, r := range s {
			if !isNeutral(r) {
				return r
			}
			if neutral == 0 {
				neutral = r
			}
		}
		if lineEnds {
			break
		}
	}
	return neutral
}

// next returns the node after n in reading order within the block: its first child, or what follows it.
func next(n ast.Node) ast.Node {
	if child := n.FirstChild(); child != nil {
		return child
	}
	return following(n)
}

// following returns the node after n and all it holds, nil at the end of the block.
func following(n ast.Node) ast.Node {
	for n.Type() == ast.TypeInline {
		if sibling := n.NextSibling(); sibling != nil {
			return sibling
		}
		n = n.Parent()
	}
	return nil
}

// codeText returns the characters of a code span; line ends are spaces there, as CommonMark has it.
func (c *converter) codeText(n ast.Node) string {
	if only, ok := n.FirstChild().(*ast.Text); ok && n.ChildCount() == 1 {
		s := c.text[only.Segment.Start:only.Segment.Stop]
		if strings.IndexByte(s, '\n') < 0 {
			return s
		}
	}
	var b strings.Builder
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			s := c.text[t.Segment.Start:t.Segment.Stop]
			b.WriteString(strings.NewReplacer("\r\n", " ", "\n", " ").Replace(s))
		}
	}
	return b.String()
}

// plain returns the text of inlines that cannot hold marks: a picture's alternative text.
func (c *converter) plain(n ast.Node) string {
	last := c.last
	content := c.inlines(n)
	c.last = last
	if holdsTarget(content) {
		c.faults.Warning(c.posAt(n.Pos()), "markdown-image",
			diag.T("图片说明里的链接和图片不会起作用", "links and pictures inside the description of a picture have no effect"),
			diag.T("图片说明只写文字", "write plain text there"))
	}
	return strings.ReplaceAll(doc.InlineText(content), "\n", " ")
}

func holdsTarget(content []doc.Inline) (found bool) {
	doc.WalkInlines([]doc.Block{&doc.Paragraph{Content: content}}, func(in doc.Inline) bool {
		switch in.(type) {
		case *doc.Link, *doc.Image:
			found = true
		}
		return true
	})
	return found
}
