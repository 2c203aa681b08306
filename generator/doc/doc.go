// Package doc is the closed tree that a page or a printed sheet is made of. Records become Documents; html and typeset
// are two ways of showing the same Document, so the web and the paper cannot disagree.
//
// A Document says what a thing is (a heading, a signature, a person's name), never how it looks: there are no lengths,
// colours or addresses here.
package doc

// Document is one page or one printed form.
type Document struct {
	Title  string
	Ruby   []Inline // the Title with readings above it, for a cover; nil for none
	Number string   // 发文字号: 宣委发〔2026〕5号; empty for none
	Source string   // the record's file, relative to the content folder, for messages
	Blocks []Block
}

// Block is one of Heading, Paragraph, List, Table, Quote, Figure, Illustrated, Rule, Addressee, Fields, Signature, QRCode, Head,
// AttachmentList, Attachment, Imprint, WritingLines, Blank, Chart, Tree and PageBreak.
type Block interface{ block() }

// Inline is one of Text, Emphasis, Strong, Code, Link, Image, Name, Ruby, CheckBox and LineBreak.
type Inline interface{ inline() }

// Heading starts a section. Level 1 is the highest below the title. On official paper the levels read 一、 （一） 1. （1）
// (GB/T 9704-2012, 7.3.3).
type Heading struct {
	Level   int    // 1 to 4
	Number  string // "一、", "（一）", "1." or "（1）"; empty for an unnumbered heading
	ID      string // ASCII anchor, unique in the document
	Content []Inline
	Line    int // source line, 0 when composed
}

// Paragraph is running text.
type Paragraph struct {
	Content []Inline
	Line    int
}

// List is a bulleted or numbered list.
type List struct {
	Ordered bool
	Start   int  // first number of an ordered list
	Tight   bool // items hold single lines without space between
	Items   []Item
	Line    int
}

// Item is one entry of a List.
type Item struct{ Blocks []Block }

// Align is the alignment of a table column.
type Align uint8

const (
	AlignDefault Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Table is a grid with one head row, repeated where the table breaks across pages. Every row has len(Columns) cells.
type Table struct {
	Caption []Inline
	Columns []Align
	Head    []Cell // may be empty
	Rows    [][]Cell
	// Weights share the width among the columns of a form, as 3:1:2; nil lets the content decide. Form says that the cells are
	// to be written in by hand: every row is high enough for that.
	Weights []int
	Form    bool
	Line    int
}

// Cell is the content of one table cell. In the head and in the rows of a form, Span is how many columns it covers; 0 counts as
// 1, and the cells it covers are left out of the row.
type Cell struct {
	Content []Inline
	Span    int
}

// Quote is a quotation.
type Quote struct {
	Blocks []Block
	Line   int
}

// Figure is an image that stands alone, with its caption. Target is a path relative to the content folder.
type Figure struct {
	Target  string
	Alt     string
	Caption []Inline
	Line    int
}

// Illustrated is one idea and the pictures that show it, in the order of the author. On paper with room for it they stand side
// by side.
type Illustrated struct{ Blocks []Block }

// Rule is a thematic break.
type Rule struct{ Line int }

// Addressee is the 主送机关 line: flush left, ending in a full-width colon (GB/T 9704-2012, 7.3.2).
type Addressee struct{ Content []Inline }

// Fields is a block of labelled values, such as the contact of the receiving office.
type Fields struct{ Fields []Field }

// Field is one labelled value.
type Field struct {
	Label string
	Value []Inline
}

// Signature is the issuer and the date of a document (GB/T 9704-2012, 7.3.5). Several issuers sign one below the other, sealed
// ones side by side.
type Signature struct {
	Issuers []string
	Date    string // 2026年3月5日, without leading zeros
	Sealed  bool   // a seal is stamped by hand over name and date: space is kept, nothing is drawn
	Post    string // the post of a signatory whose name is stamped by hand beside it (签名章, 7.3.5.3); empty for none
}

// QRCode links the sheet to its page. Target is a Link target; it is shown on paper only.
type QRCode struct {
	Target  string
	Caption string
}

// Head is the red head (版头) of an official document: the issuer's mark (发文机关标志) and the document number below it, with
// a red rule (GB/T 9704-2012, 7.2). Only decisions carry one. The number of the Document is not shown again.
type Head struct {
	Mark   string // 中共宣堡镇委员会文件
	Number string // 宣委发〔2026〕5号
}

// AttachmentList names the attachments below the body (附件说明, GB/T 9704-2012, 7.3.4), without punctuation after a name.
type AttachmentList struct{ Names []string }

// Attachment starts a new page with its number and title (附件, GB/T 9704-2012, 7.3.7). Number is 0 for a single one.
type Attachment struct {
	Number int
	Title  string
	Blocks []Block
}

// Imprint is the 版记 at the foot of the last page (GB/T 9704-2012, 7.4).
type Imprint struct {
	CopyTo string // 抄送, may be empty
	Issuer string // 印发机关
	Date   string // 印发日期, 2026年3月5日
}

// WritingLines are ruled lines to be written on by hand, on paper only.
type WritingLines struct{ Count int }

// Blank is an empty space to be filled by hand: a photo to be pasted, a seal. On paper only.
type Blank struct {
	Kind  BlankKind
	Label string // printed small inside: 贴照片处
}

// BlankKind says what goes into a Blank, and with that its size.
type BlankKind uint8

const (
	PhotoBlank BlankKind = iota // a one-inch photo, 25 × 35 mm
	SealBlank                   // a round seal of 42 mm
)

// Chart shows rows of numbers. Readers who can't see it get the same numbers as a table.
type Chart struct {
	Kind   ChartKind
	Title  string
	Unit   string   // of the values: 起
	Labels []string // of the places along the axis: years, months, villages
	Series []Series // each with a value for every label
}

// ChartKind is the form of a Chart.
type ChartKind uint8

const (
	BarChart  ChartKind = iota // horizontal bars, one group for each label
	LineChart                  // points joined in the order of the labels
)

// Series is one row of numbers of a Chart.
type Series struct {
	Name   string // empty where the Chart has only one
	Values []float64
}

// Tree is a hierarchy, such as the levels of the network: a nested list on a page, boxes joined by lines on a wall chart.
type Tree struct{ Root TreeNode }

// TreeNode is one box of a Tree.
type TreeNode struct {
	Name     string
	Note     string // a second line: 16户 65名党员
	Target   string // a Link target, "" for none
	Children []TreeNode
}

// PageBreak starts a new page on paper; on a page of the site it shows nothing.
type PageBreak struct{}

func (*Heading) block()        {}
func (*Paragraph) block()      {}
func (*List) block()           {}
func (*Table) block()          {}
func (*Quote) block()          {}
func (*Figure) block()         {}
func (*Illustrated) block()    {}
func (*Rule) block()           {}
func (*Addressee) block()      {}
func (*Fields) block()         {}
func (*Signature) block()      {}
func (*QRCode) block()         {}
func (*Head) block()           {}
func (*AttachmentList) block() {}
func (*Attachment) block()     {}
func (*Imprint) block()        {}
func (*WritingLines) block()   {}
func (*Blank) block()          {}
func (*Chart) block()          {}
func (*Tree) block()           {}
func (*PageBreak) block()      {}

// Text is a run of characters. Chinese source lines are already joined without a space.
type Text string

// Emphasis is stressed text (楷体 on paper, dots or weight on a page).
type Emphasis struct{ Content []Inline }

// Strong is text of strong importance (黑体).
type Strong struct{ Content []Inline }

// Code is text to be taken literally.
type Code string

// Link leads to Target: an absolute address, an anchor "#id", a record as "kind:id" (for example "hub:guozhai-03"), or a
// file's path relative to the content folder.
type Link struct {
	Target  string
	Content []Inline
	Line    int
}

// Image stands in the line. Target is a path relative to the content folder.
type Image struct {
	Target, Alt string
	Line        int
}

// Name is a person's name: never broken across lines, and spread to three characters in lists and tables.
type Name string

// Ruby is one Han character with its reading above it (pinyin with tone marks).
type Ruby struct{ Base, Text string }

// CheckBox is a box to be ticked by hand.
type CheckBox struct{ Checked bool }

// LineBreak is a break that the author asked for.
type LineBreak struct{}

func (Text) inline()      {}
func (*Emphasis) inline() {}
func (*Strong) inline()   {}
func (Code) inline()      {}
func (*Link) inline()     {}
func (*Image) inline()    {}
func (Name) inline()      {}
func (Ruby) inline()      {}
func (CheckBox) inline()  {}
func (LineBreak) inline() {}

// P makes a composed paragraph of plain text.
func P(text string) *Paragraph { return &Paragraph{Content: []Inline{Text(text)}} }

// Plain makes inline content of plain text; empty text gives no content.
func Plain(text string) []Inline {
	if text == "" {
		return nil
	}
	return []Inline{Text(text)}
}
