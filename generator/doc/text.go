package doc

import (
	"fmt"
	"strconv"
)

// PlainText returns the characters a reader meets, in reading order: one line for each paragraph, heading, table row, issuer and
// the like, cells and the two halves of a field apart by tabs. A heading begins with its number; an image counts with its
// alternative text, a Ruby with its base. Bullets, list numbers, check boxes and other marks that are drawn, not stored, are
// not in it.
func PlainText(blocks []Block) string {
	return string(appendBlocksText(nil, blocks))
}

// InlineText is PlainText for inlines; a LineBreak is a line feed.
func InlineText(content []Inline) string {
	if len(content) == 1 {
		switch in := content[0].(type) {
		case Text:
			return string(in)
		case Name:
			return string(in)
		}
	}
	return string(appendInlineText(nil, content))
}

func appendBlocksText(dst []byte, blocks []Block) []byte {
	for i, b := range blocks {
		if i > 0 {
			dst = newline(dst)
		}
		dst = appendBlockText(dst, b)
	}
	return dst
}

// newline starts a line unless dst is at the start of one.
func newline(dst []byte) []byte {
	if len(dst) == 0 || dst[len(dst)-1] == '\n' {
		return dst
	}
	return append(dst, '\n')
}

func appendBlockText(dst []byte, b Block) []byte {
	switch b := b.(type) {
	case *Heading:
		dst = append(dst, b.Number...)
		return appendInlineText(dst, b.Content)
	case *Paragraph:
		return appendInlineText(dst, b.Content)
	case *Addressee:
		return appendInlineText(dst, b.Content)
	case *List:
		for _, it := range b.Items {
			dst = appendBlocksText(newline(dst), it.Blocks)
		}
		return dst
	case *Quote:
		return appendBlocksText(dst, b.Blocks)
	case *Table:
		return appendTableText(dst, b)
	case *Figure:
		dst = append(dst, b.Alt...)
		return appendInlineText(newline(dst), b.Caption)
	case *Illustrated:
		return appendBlocksText(dst, b.Blocks)
	case *Fields:
		for _, f := range b.Fields {
			dst = append(newline(dst), f.Label...)
			dst = append(dst, '\t')
			dst = appendInlineText(dst, f.Value)
		}
		return dst
	case *Signature:
		for _, name := range b.Issuers {
			dst = append(newline(dst), name...)
		}
		dst = append(newline(dst), b.Post...)
		return append(newline(dst), b.Date...)
	case *QRCode:
		return append(dst, b.Caption...)
	case *Head:
		dst = append(dst, b.Mark...)
		return append(newline(dst), b.Number...)
	case *AttachmentList:
		for _, name := range b.Names {
			dst = append(newline(dst), name...)
		}
		return dst
	case *Attachment:
		dst = append(dst, b.Title...)
		return appendBlocksText(newline(dst), b.Blocks)
	case *Imprint:
		dst = append(dst, b.CopyTo...)
		dst = append(newline(dst), b.Issuer...)
		return append(append(dst, '\t'), b.Date...)
	case *Blank:
		return append(dst, b.Label...)
	case *Chart:
		return appendChartText(dst, b)
	case *Tree:
		return appendNodeText(dst, &b.Root)
	case *Rule, *WritingLines, *PageBreak:
		return dst
	}
	panic(fmt.Sprintf("doc: PlainText does not know %T", b))
}

func appendChartText(dst []byte, c *Chart) []byte {
	dst = append(dst, c.Title...)
	for i, l := range c.Labels {
		dst = append(newline(dst), l...)
		for _, s := range c.Series {
			dst = append(dst, '\t')
			if i < len(s.Values) {
				dst = strconv.AppendFloat(dst, s.Values[i], 'f', -1, 64)
			}
			dst = append(dst, c.Unit...)
		}
	}
	return dst
}

func appendNodeText(dst []byte, n *TreeNode) []byte {
	dst = append(newline(dst), n.Name...)
	if n.Note != "" {
		dst = append(append(dst, '\t'), n.Note...)
	}
	for i := range n.Children {
		dst = appendNodeText(dst, &n.Children[i])
	}
	return dst
}

func appendTableText(dst []byte, t *Table) []byte {
	dst = appendInlineText(dst, t.Caption)
	dst = appendRowText(dst, t.Head)
	for _, row := range t.Rows {
		dst = appendRowText(dst, row)
	}
	return dst
}

func appendRowText(dst []byte, row []Cell) []byte {
	if len(row) == 0 {
		return dst
	}
	dst = newline(dst)
	for i, c := range row {
		if i > 0 {
			dst = append(dst, '\t')
		}
		dst = appendInlineText(dst, c.Content)
	}
	return dst
}

func appendInlineText(dst []byte, content []Inline) []byte {
	for _, in := range content {
		switch in := in.(type) {
		case Text:
			dst = append(dst, in...)
		case Code:
			dst = append(dst, in...)
		case Name:
			dst = append(dst, in...)
		case *Image:
			dst = append(dst, in.Alt...)
		case Ruby:
			dst = append(dst, in.Base...)
		case CheckBox:
		case LineBreak:
			dst = append(dst, '\n')
		case *Emphasis, *Strong, *Link:
			dst = appendInlineText(dst, inside(in))
		default:
			panic(fmt.Sprintf("doc: InlineText does not know %T", in))
		}
	}
	return dst
}
