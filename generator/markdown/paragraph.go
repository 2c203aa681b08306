package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

const ideographicSpace = "\u3000"

// paragraphParser is goldmark's, but for indents: any number of spaces and U+3000 may begin a line, and none of them is
// content. (CommonMark makes code of a line behind four spaces; a clerk means 首行缩进.)
type paragraphParser struct{ parser.BlockParser }

func (paragraphParser) CanAcceptIndentedLine() bool { return true }

// Close trims the indents of all lines. Lines of nothing but indent, and paragraphs of nothing but such lines, vanish.
func (paragraphParser) Close(node ast.Node, reader text.Reader, _ parser.Context) {
	lines, source := node.Lines(), reader.Source()
	kept := 0
	for i := range lines.Len() {
		if s := trimIndent(lines.At(i), source); !util.IsBlank(s.Value(source)) {
			lines.Set(kept, s)
			kept++
		}
	}
	lines.SetSliced(0, kept)
	if kept == 0 {
		node.Parent().RemoveChild(node.Parent(), node)
		return
	}
	last := lines.At(kept - 1)
	lines.Set(kept-1, last.TrimRightSpace(source))
}

func trimIndent(s text.Segment, source []byte) text.Segment {
	s = s.TrimLeftSpace(source)
	for bytes.HasPrefix(source[s.Start:s.Stop], []byte(ideographicSpace)) {
		s.Start += len(ideographicSpace)
		s = s.TrimLeftSpace(source)
	}
	return s
}

// indentParser opens a paragraph at a line that begins with U+3000, also in the middle of another: whoever types the
// indent of a first line means a first line, even without an empty line above it.
type indentParser struct{ paragraphParser }

func (indentParser) Trigger() []byte { return []byte{ideographicSpace[0]} }

func (indentParser) CanInterruptParagraph() bool { return true }

func (p indentParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	if !bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte(ideographicSpace)) {
		return nil, parser.NoChildren
	}
	return p.paragraphParser.Open(parent, reader, pc)
}
