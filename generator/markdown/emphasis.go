package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// emphasisParser is goldmark's parser of * and _ with the flanking rules of the markdown-cjk-friendly specification
// (an amendment to CommonMark 0.31.2, section 6.2; commonmark-spec issue 650). CommonMark takes the ** in
//
//	**公示期：**五个工作日
//
// for an opening mark, because it follows punctuation and precedes a letter; Chinese has no space there that would tell.
// The amendment takes Chinese, Japanese and Korean punctuation for letters, and a CJK character beside other punctuation
// for a space. Text without CJK characters reads as in CommonMark.
type emphasisParser struct{}

func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := contextBefore(block)
	line, segment := block.PeekLine()
	length := 1
	for length < len(line) && line[length] == line[0] {
		length++
	}
	after := contextAfter(line[length:])
	canOpen, canClose := flanking(line[0], before, after)
	node := parser.NewDelimiter(canOpen, canClose, length, line[0], emphasisDelimiters{})
	node.Segment = segment.WithStop(segment.Start + length)
	block.Advance(length)
	pc.PushDelimiter(node)
	return node
}

// emphasisDelimiters pairs the marks that emphasisParser found.
type emphasisDelimiters struct{}

func (emphasisDelimiters) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

func (emphasisDelimiters) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (emphasisDelimiters) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

// side is what stands on one side of a delimiter run, in the specification's terms.
type side struct {
	space       bool // Unicode whitespace, or the start or end of the line
	cjk         bool // a CJK sequence or an ideographic variation selector
	punctuation bool // a Unicode punctuation sequence
	foreign     bool // a non-CJK punctuation sequence
}

// flanking says whether a run of the mark may open and close emphasis.
func flanking(mark byte, before, after side) (canOpen, canClose bool) {
	left := !after.space && (!after.foreign || before.space || before.foreign || before.cjk)
	right := !before.space && (!before.foreign || after.space || after.foreign || after.cjk)
	if mark == '_' {
		return left && (!right || before.punctuation), right && (!left || after.punctuation)
	}
	return left, right
}

// contextBefore classifies the character before the reader's position, together with the one before that if it is
// a variation selector.
func contextBefore(block text.Reader) side {
	r := block.PrecendingCharacter()
	if isIdeographicSelector(r) {
		return side{cjk: true}
	}
	if !isSelector(r) {
		return classify(r)
	}
	_, segment := block.PeekLine()
	base, _ := utf8.DecodeLastRune(block.Source()[:segment.Start-utf8.RuneLen(r)])
	s := classify(base)
	if r == 0xFE01 && isQuotationMark(base) { // the standardized full-width forms of ‘ ’ “ ”
		s.cjk, s.foreign = true, false
	}
	s.space = false
	return s
}

func contextAfter(rest []byte) side {
	if len(rest) == 0 {
		return side{space: true}
	}
	r, _ := utf8.DecodeRune(rest)
	return classify(r)
}

func classify(r rune) side {
	s := side{space: util.IsSpaceRune(r), cjk: isCJK(r), punctuation: util.IsPunctRune(r)}
	s.foreign = s.punctuation && !s.cjk
	return s
}

// isSelector reports the general-use variation selectors but for U+FE0F, which asks for an emoji.
func isSelector(r rune) bool { return 0xFE00 <= r && r <= 0xFE0E }

func isIdeographicSelector(r rune) bool { return 0xE0100 <= r && r <= 0xE01EF }

func isQuotationMark(r rune) bool {
	return r == 0x2018 || r == 0x2019 || r == 0x201C || r == 0x201D
}
