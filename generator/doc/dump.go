package doc

import (
	"fmt"
	"strconv"
)

// Dump returns the whole tree as canonical text: one line for each node, two spaces of indent for each level, strings in
// quotes. Two Documents have the same Dump exactly when every field but Source and the Lines is the same (nil and empty
// slices count as equal), so a hash of it may stand for the Document.
func Dump(d *Document) string { return string(AppendDump(nil, d)) }

// AppendDump appends Dump's text to dst.
func AppendDump(dst []byte, d *Document) []byte {
	p := dumper{dst: dst}
	if d.Number == "" {
		p.line("document", d.Title)
	} else {
		p.line("document", d.Title, d.Number)
	}
	if len(d.Ruby) > 0 {
		p.line("title")
		p.content(d.Ruby)
	}
	p.blocks(d.Blocks)
	return p.dst
}

// dumper writes one line per node; depth is the indent of the next line.
type dumper struct {
	dst   []byte
	depth int
}

func (p *dumper) blocks(blocks []Block) {
	p.depth++
	for _, b := range blocks {
		p.block(b)
	}
	p.depth--
}

func (p *dumper) block(b Block) {
	switch b := b.(type) {
	case *Heading:
		p.open("heading")
		p.int(b.Level)
		p.str(b.Number)
		p.str(b.ID)
		p.end()
		p.content(b.Content)
	case *Paragraph:
		p.line("paragraph")
		p.content(b.Content)
	case *List:
		p.list(b)
	case *Table:
		p.table(b)
	case *Quote:
		p.line("quote")
		p.blocks(b.Blocks)
	case *Figure:
		p.line("figure", b.Target, b.Alt)
		p.content(b.Caption)
	case *Illustrated:
		p.line("illustrated")
		p.blocks(b.Blocks)
	case *Rule:
		p.line("rule")
	case *Addressee:
		p.line("addressee")
		p.content(b.Content)
	case *Fields:
		p.line("fields")
		p.depth++
		for _, f := range b.Fields {
			p.line("field", f.Label)
			p.content(f.Value)
		}
		p.depth--
	case *Signature:
		p.open("signature")
		p.str(b.Date)
		p.flag(b.Sealed, "sealed")
		if b.Post != "" {
			p.flag(true, "post")
			p.str(b.Post)
		}
		for _, name := range b.Issuers {
			p.str(name)
		}
		p.end()
	case *QRCode:
		p.line("qrcode", b.Target, b.Caption)
	case *Head:
		p.line("head", b.Mark, b.Number)
	case *AttachmentList:
		p.line("attachments", b.Names...)
	case *Attachment:
		p.open("attachment")
		p.int(b.Number)
		p.str(b.Title)
		p.end()
		p.blocks(b.Blocks)
	case *Imprint:
		p.line("imprint", b.CopyTo, b.Issuer, b.Date)
	case *WritingLines:
		p.open("writing")
		p.int(b.Count)
		p.end()
	case *Blank:
		p.line("blank "+b.Kind.String(), b.Label)
	case *Chart:
		p.chart(b)
	case *Tree:
		p.line("tree")
		p.node(&b.Root)
	case *PageBreak:
		p.line("page-break")
	default:
		panic(fmt.Sprintf("doc: Dump does not know %T", b))
	}
}

func (p *dumper) chart(c *Chart) {
	p.open("chart " + c.Kind.String())
	p.str(c.Title)
	p.str(c.Unit)
	for _, l := range c.Labels {
		p.str(l)
	}
	p.end()
	p.depth++
	for _, s := range c.Series {
		p.open("series")
		p.str(s.Name)
		for _, v := range s.Values {
			p.dst = append(p.dst, ' ')
			p.dst = strconv.AppendFloat(p.dst, v, 'g', -1, 64)
		}
		p.end()
	}
	p.depth--
}

func (p *dumper) node(n *TreeNode) {
	p.depth++
	p.line("node", n.Name, n.Note, n.Target)
	for i := range n.Children {
		p.node(&n.Children[i])
	}
	p.depth--
}

func (p *dumper) list(l *List) {
	p.open("list")
	p.flag(l.Ordered, "ordered")
	p.int(l.Start)
	p.flag(l.Tight, "tight")
	p.end()
	p.depth++
	for _, it := range l.Items {
		p.line("item")
		p.blocks(it.Blocks)
	}
	p.depth--
}

func (p *dumper) table(t *Table) {
	p.open("table")
	for _, a := range t.Columns {
		p.dst = append(p.dst, ' ')
		p.dst = append(p.dst, a.String()...)
	}
	p.flag(t.Form, "form")
	for _, w := range t.Weights {
		p.int(w)
	}
	p.end()
	p.depth++
	p.line("caption")
	p.content(t.Caption)
	p.row("head", t.Head)
	for _, r := range t.Rows {
		p.row("row", r)
	}
	p.depth--
}

func (p *dumper) row(name string, cells []Cell) {
	p.line(name)
	p.depth++
	for _, c := range cells {
		p.open("cell")
		if c.Span > 0 {
			p.int(c.Span)
		}
		p.end()
		p.content(c.Content)
	}
	p.depth--
}

func (p *dumper) content(content []Inline) {
	p.depth++
	for _, in := range content {
		switch in := in.(type) {
		case Text:
			p.line("text", string(in))
		case *Emphasis:
			p.line("emphasis")
		case *Strong:
			p.line("strong")
		case Code:
			p.line("code", string(in))
		case *Link:
			p.line("link", in.Target)
		case *Image:
			p.line("image", in.Target, in.Alt)
		case Name:
			p.line("name", string(in))
		case Ruby:
			p.line("ruby", in.Base, in.Text)
		case CheckBox:
			p.open("checkbox")
			p.flag(in.Checked, "checked")
			p.end()
		case LineBreak:
			p.line("break")
		default:
			panic(fmt.Sprintf("doc: Dump does not know %T", in))
		}
		p.content(inside(in))
	}
	p.depth--
}

// line writes a whole line: a node's name and its strings.
func (p *dumper) line(name string, strs ...string) {
	p.open(name)
	for _, s := range strs {
		p.str(s)
	}
	p.end()
}

func (p *dumper) open(name string) {
	for range p.depth {
		p.dst = append(p.dst, "  "...)
	}
	p.dst = append(p.dst, name...)
}

func (p *dumper) end() { p.dst = append(p.dst, '\n') }

func (p *dumper) int(n int) {
	p.dst = append(p.dst, ' ')
	p.dst = strconv.AppendInt(p.dst, int64(n), 10)
}

func (p *dumper) flag(set bool, name string) {
	if set {
		p.dst = append(p.dst, ' ')
		p.dst = append(p.dst, name...)
	}
}

// str writes s in quotes. Only what would break the line or the quotes is escaped, so that Chinese and rare characters
// stay readable and strconv's tables of printable runes don't matter.
func (p *dumper) str(s string) {
	p.dst = append(p.dst, ' ', '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c != 0x7f {
			continue
		}
		p.dst = append(p.dst, s[start:i]...)
		start = i + 1
		const hex = "0123456789abcdef"
		switch c {
		case '"', '\\':
			p.dst = append(p.dst, '\\', c)
		case '\n':
			p.dst = append(p.dst, '\\', 'n')
		case '\t':
			p.dst = append(p.dst, '\\', 't')
		default:
			p.dst = append(p.dst, '\\', 'x', hex[c>>4], hex[c&15])
		}
	}
	p.dst = append(p.dst, s[start:]...)
	p.dst = append(p.dst, '"')
}

// String names the alignment as in HTML; "default" leaves it to the layout.
func (a Align) String() string {
	return [...]string{"default", "left", "center", "right"}[a]
}

// String names what goes into the space: "photo" or "seal".
func (k BlankKind) String() string {
	if k == SealBlank {
		return "seal"
	}
	return "photo"
}

// String names the form: "bar" or "line".
func (k ChartKind) String() string {
	if k == BarChart {
		return "bar"
	}
	return "line"
}
