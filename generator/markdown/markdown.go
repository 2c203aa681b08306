// Package markdown reads the text of a record: Markdown in, the blocks of package doc out.
//
// The language is CommonMark 0.31 with tables. It differs where that helps who writes Chinese, or where the printed
// sheet could not follow:
//
//   - Lines of a paragraph join without a space wherever one side is a Chinese character or full-width mark, also across
//     emphasis and links. “ ” ‘ ’ — … and emoji belong to the language of the character beside them. Two Latin words, and anything
//     beside Korean, get a space. (CSS Text 3 wants a space between 汉 and a Latin letter; Chinese layout makes that gap
//     itself, and typists don't type it.)
//   - **公示期：**五个工作日 is bold: the flanking rules are those of markdown-cjk-friendly.
//   - Spaces and U+3000 before a paragraph are an indent, not content; behind them is never code. A line that begins with
//     U+3000 begins a paragraph. These indents and Markdown's own marks are the only characters that are not kept.
//   - Raw HTML, fenced code, scripts as links and pictures from other sites are errors, with a hint what to write instead.
//   - [name]: address lines and [text][name] references are plain text: a line such as [注]: … must not vanish.
//   - Headings have four levels. Their anchors count them, section-2-1 being the first part of the second; {#name} at the
//     end of a heading names it instead.
//   - Paths of files and pictures start at the folder of the record's file, with / at the content folder.
//   - A picture that is a paragraph of its own is a figure, its title the caption.
//
// Marks that look mistyped (##标题, ＃, a ** without its partner, 2、 swallowed by the line above) are warnings.
package markdown

import (
	"sync"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// Options tell where the Markdown comes from.
type Options struct {
	File      string // the record's file, relative to the content folder: for messages and as the base of relative paths
	FirstLine int    // line of File on which source starts; 0 counts as 1
}

// Parse reads source, which is UTF-8 with LF or CRLF line ends. All faults are listed, in the order of the text; what an
// error is about is not in the blocks. Parse may be called from many goroutines; the blocks share memory with source.
func Parse(source string, opt Options) ([]doc.Block, diag.List) {
	c := newConverter(source, opt)
	blocks := c.blocks(sharedParser().Parse(text.NewReader(c.source)))
	c.identifyHeadings()
	if len(c.faults) > 1 {
		c.faults.Sort()
	}
	return blocks, c.faults
}

// sharedParser is built once: building costs more than parsing a page, and a goldmark parser has no state of its own.
var sharedParser = sync.OnceValue(func() parser.Parser {
	paragraph := paragraphParser{parser.NewParagraphParser()}
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(indentParser{paragraph}, 950),
			util.Prioritized(paragraph, 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(emphasisParser{}, 500),
		),
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
})
