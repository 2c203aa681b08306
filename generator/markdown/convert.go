package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// converter turns one goldmark tree into blocks. It walks the tree once, in the order of the source.
type converter struct {
	source []byte
	text   string // the same characters; the document's texts are cut out of it
	opt    Options
	faults diag.List

	headings []*doc.Heading
	stack    []doc.Inline // inlines of the open containers
	slab     []doc.Inline // finished contents are cut out of it
	run      run
	breaks   bool // the current block has several lines
	last     rune // its last strong character, for the next line break

	// The place that was last asked for: lines are counted on from it.
	offset, line int
}

func newConverter(source string, opt Options) *converter {
	opt.FirstLine = max(opt.FirstLine, 1)
	return &converter{source: []byte(source), text: source, opt: opt, line: opt.FirstLine}
}

// lineAt returns the line of the file that holds the byte at offset.
func (c *converter) lineAt(offset int) int {
	if offset < c.offset {
		c.offset, c.line = 0, c.opt.FirstLine
	}
	c.line += bytes.Count(c.source[c.offset:offset], []byte{'\n'})
	c.offset = offset
	return c.line
}

func (c *converter) posAt(offset int) diag.Pos {
	start := bytes.LastIndexByte(c.source[:offset], '\n') + 1
	return diag.Pos{File: c.opt.File, Line: c.lineAt(offset), Column: utf8.RuneCount(c.source[start:offset]) + 1}
}

func (c *converter) blocks(parent ast.Node) []doc.Block {
	if parent.ChildCount() == 0 {
		return nil
	}
	blocks := make([]doc.Block, 0, parent.ChildCount())
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if b := c.block(n); b != nil {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

// block converts one node; it returns nil for what is refused.
func (c *converter) block(n ast.Node) doc.Block {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return c.paragraph(n)
	case *ast.Heading:
		return c.heading(n)
	case *ast.List:
		return c.list(n)
	case *table.Table:
		return c.table(n)
	case *ast.Blockquote:
		line := c.lineAt(c.markAt(n, ">"))
		return &doc.Quote{Blocks: c.blocks(n), Line: line}
	case *ast.ThematicBreak:
		return &doc.Rule{Line: c.lineAt(c.markAt(n, "-*_"))}
	case *ast.HTMLBlock:
		c.refuseHTML(n.Lines().At(0).Start)
	case *ast.FencedCodeBlock:
		c.faults.Error(c.posAt(c.markAt(n, "`~")), "markdown-code",
			diag.T("这里用 ``` 或 ~~~ 开始了一个代码块，告示里不能有代码块", "fenced code cannot stand in a notice"),
			diag.T("删去这一行和与它成对的那一行", "delete this line and the one that closes it"))
	}
	return nil
}

// markAt returns where the mark of a block stands, one of the characters of marks. Goldmark's Pos is up to three characters
// behind it where a tab was half used up by the quote or list around the block.
func (c *converter) markAt(n ast.Node, marks string) int {
	for at := min(n.Pos(), len(c.text)-1); at >= max(0, n.Pos()-3); at-- {
		if strings.IndexByte(marks, c.text[at]) < 0 {
			continue
		}
		for at > 0 && c.text[at-1] == c.text[at] {
			at--
		}
		return at
	}
	return max(0, min(n.Pos(), len(c.text)))
}

func (c *converter) paragraph(n ast.Node) doc.Block {
	at := n.Lines().At(0).Start
	line := c.lineAt(at)
	c.warnAboutMarks(at)
	if image, ok := n.FirstChild().(*ast.Image); ok && n.ChildCount() == 1 {
		if f := c.figure(image, line); f != nil {
			return f
		}
		return nil
	}
	content := c.leaf(n)
	if len(content) == 0 {
		return nil
	}
	return &doc.Paragraph{Content: content, Line: line}
}

func (c *converter) heading(n *ast.Heading) doc.Block {
	const deepest = 4
	at := c.markAt(n, "#")
	if lines := n.Lines(); lines.Len() > 0 {
		at = lines.At(0).Start
	}
	h := &doc.Heading{Level: min(n.Level, deepest), Line: c.lineAt(at)}
	if n.Level > deepest {
		c.faults.Warning(c.posAt(c.markAt(n, "#")), "markdown-heading",
			diag.T("小标题最多四级，这里是第%d级，按第四级处理", "headings have four levels, this is level %d and read as level 4", n.Level),
			diag.T("减少 # 的个数", "use fewer #"))
	}
	h.Content = c.leaf(n)
	c.takeID(n, h)
	if len(h.Content) == 0 {
		c.faults.Warning(c.posAt(c.markAt(n, "#")), "markdown-heading",
			diag.T("# 后面没有文字，这个小标题没有显示", "a heading without text is left out"),
			diag.T("写上小标题，或删去这一行", "write the heading or delete the line"))
		return nil
	}
	c.headings = append(c.headings, h)
	return h
}

func (c *converter) list(n *ast.List) doc.Block {
	l := &doc.List{Ordered: n.IsOrdered(), Tight: n.IsTight, Items: make([]doc.Item, 0, n.ChildCount())}
	l.Line = c.lineAt(c.markAt(n, "-+*0123456789"))
	if l.Ordered {
		l.Start = n.Start
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		l.Items = append(l.Items, doc.Item{Blocks: c.blocks(item)})
	}
	return l
}

func (c *converter) table(n *table.Table) doc.Block {
	t := &doc.Table{Columns: make([]doc.Align, len(n.Alignments))}
	t.Line = c.lineAt(n.FirstChild().Pos())
	for i, a := range n.Alignments {
		switch a {
		case table.AlignLeft:
			t.Columns[i] = doc.AlignLeft
		case table.AlignCenter:
			t.Columns[i] = doc.AlignCenter
		case table.AlignRight:
			t.Columns[i] = doc.AlignRight
		}
	}
	columns := len(t.Columns)
	cells := make([]doc.Cell, 0, n.ChildCount()*columns)
	if rows := n.ChildCount() - 1; rows > 0 {
		t.Rows = make([][]doc.Cell, 0, rows)
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		first := len(cells)
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, doc.Cell{Content: c.leaf(cell)})
		}
		c.refuseExtraCells(row, columns)
		content := cells[first:len(cells):len(cells)]
		if _, ok := row.(*table.TableHeader); !ok {
			t.Rows = append(t.Rows, content)
		} else if hasContent(content) {
			t.Head = content
		}
	}
	return t
}

func hasContent(cells []doc.Cell) bool {
	for _, c := range cells {
		if len(c.Content) > 0 {
			return true
		}
	}
	return false
}

// refuseExtraCells reports text behind the last column: goldmark, like GFM, drops it.
func (c *converter) refuseExtraCells(row ast.Node, columns int) {
	lines := row.LastChild().Lines()
	if lines.Len() == 0 {
		return
	}
	stop := lines.At(0).Stop
	rest, _, _ := strings.Cut(c.text[stop:], "\n")
	rest = strings.TrimLeft(rest, " \t")
	extra := strings.TrimSpace(strings.TrimPrefix(rest, "|"))
	if extra == "" {
		return
	}
	c.faults.Error(c.posAt(stop+strings.Index(c.text[stop:], extra)), "markdown-table",
		diag.T("这一行的格子比表头多，多出来的是“%[2]s”；表头有%[1]d格", "this row has more cells than the head, which has %d: %q", columns, extra),
		diag.T("给表头加一格，或删去多余的 |；文字里的竖线写成 \\|", `add a column to the head or delete the |; write a bar in text as \|`))
}

// leaf converts the inlines of a block that holds no blocks.
func (c *converter) leaf(n ast.Node) []doc.Inline {
	c.last, c.breaks = 0, n.Lines().Len() > 1
	return c.inlines(n)
}
