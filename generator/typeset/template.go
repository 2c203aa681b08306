package typeset

import "noticeboard/generator/font"

// Template is the geometry and the types of one kind of sheet: a value, to be copied and changed.
type Template struct {
	Width, Height         Length // of the sheet
	Left, Top             Length // of the type area (版心) on the sheet
	AreaWidth, AreaHeight Length // of the type area
	Lines                 int    // lines on a full page; the pitch is AreaHeight / Lines
	Chars                 int    // characters on a full line; one character takes AreaWidth / Chars
	MaxPages              int    // more pages are an error: a poster, a card or a certificate is one sheet; 0 allows any number
	Series                bool   // more pages than MaxPages are no error but told: sheets for the wall can hang side by side

	Role       font.Role // of running text
	Size       Length    // of the body type
	LeastSize  Length    // where MaxPages is exceeded, all type is set smaller until the body type has this size; 0 for never
	Indent     int       // of a paragraph's first line, in characters
	Centered   bool      // paragraphs and headings stand in the middle, not justified
	Middle     bool      // what a page holds stands in the middle of the type area, not at its top
	Tall       bool      // the sheet is as high as what it holds, Height at most; for a page that is looked at and not printed
	Fit        bool      // a title or heading longer than its line is set smaller, down to half its size, before it turns
	Headings   [4]HeadingStyle
	TableSizes [4]Length // tried one after the other, largest first, until a table fits
	NoteSize   Length    // of captions and of the words in a space to be filled
	NoteRole   font.Role // of the caption of a QR code
	Bullet     string    // before the items of an unordered list
	ListHang   bool      // turned lines of an item align with its text; otherwise they run to the margin
	ListFlush  bool      // items stand at the margin, not two characters in

	TitleSize     Length
	TitleColor    Color
	TitleTracking int    // space between the characters of a title of one line, in 1/1000 of their size
	TitleBefore   int    // blank lines above the title, on the cover of a book
	TitleAfter    int    // blank lines below the title
	MarkSize      Length // of the issuer's mark in a red head, the largest that is used

	Breaks BreakRules
	// HanLatinGap is the space between Chinese characters and Western letters or digits, in 1/1000 of a character.
	// 0 keeps them close even where a line is spread.
	HanLatinGap int
	// Seal is the diameter of the seal that a sealed signature keeps room for; 0 treats every signature as unsealed.
	Seal        Length
	CodeSize    Length // of a QR code without its quiet zone
	CodeMiddle  bool   // a QR code stands in the middle of its line
	WritingLine Length // the least distance of lines to write on
	Beside      Length // width of the column at the left for pictures beside their text, and for a photo's space that comes first; 0 for none
	Border      Border
	Band        Length // a band of the title's colour along the upper edge, so high

	PageNumberSize Length // 0 prints none
	PageNumberDrop Length // from the lower edge of the type area to the dashes beside the number
}

// HeadingStyle is the look of one heading level.
type HeadingStyle struct {
	Role     font.Role
	Size     Length
	Indent   int // in body characters
	Before   int // blank lines above, dropped at the top of a page
	After    int // blank lines below
	Color    Color
	Centered bool
	Fill     Color // behind the heading's lines, as wide as the column and half a character more; black for none
}

// Border is a frame of two strokes around a sheet, as certificates have it. Without Outer there is none.
type Border struct {
	Inset        Length // from the edge of the sheet
	Outer, Inner Length // width of the strokes
	Gap          Length // between them
	Color        Color
}

// BreakRules are the levels of 避头尾 that clreq describes. All keep 点号, closing marks, 连接号 and 间隔号 from the start of a
// line and opening marks from its end.
type BreakRules uint8

const (
	BreakGB     BreakRules = iota // also the solidus from both (GB/T 15834-2011, 5.1.9)
	BreakBasic                    // no more than that: clreq's "basic", for narrow columns
	BreakStrict                   // as BreakGB, and —— and …… from the start
)

// Scaled is the template enlarged or reduced to num/den. What is measured by hand keeps its size: seals, photos, lines to
// write on.
func (t Template) Scaled(num, den int) Template {
	for _, l := range []*Length{&t.Width, &t.Height, &t.Left, &t.Top, &t.AreaWidth, &t.AreaHeight, &t.Size, &t.LeastSize, &t.NoteSize, &t.TitleSize,
		&t.MarkSize, &t.CodeSize, &t.Band, &t.Border.Inset, &t.Border.Outer, &t.Border.Inner, &t.Border.Gap, &t.PageNumberSize, &t.PageNumberDrop} {
		*l = l.scaled(num, den)
	}
	for i := range t.Headings {
		t.Headings[i].Size = t.Headings[i].Size.scaled(num, den)
	}
	for i := range t.TableSizes {
		t.TableSizes[i] = t.TableSizes[i].scaled(num, den)
	}
	return t
}

// smaller is the template with all type in percent of its size, on the same sheet. Names in tables don't become smaller than
// LeastSize either.
func (t Template) smaller(percent int) Template {
	for _, l := range []*Length{&t.Size, &t.TitleSize} {
		*l = l.scaled(percent, 100)
	}
	for i := range t.Headings {
		t.Headings[i].Size = t.Headings[i].Size.scaled(percent, 100)
	}
	for i, l := range t.TableSizes {
		t.TableSizes[i] = max(l.scaled(percent, 100), min(l, t.LeastSize))
	}
	t.Lines, t.Chars = t.Lines*100/percent, t.Chars*100/percent
	return t
}

func (l Length) scaled(num, den int) Length { return Length(int64(l) * int64(num) / int64(den)) }

// pitch is the distance between baselines.
func (t *Template) pitch() Length { return t.AreaHeight / Length(t.Lines) }

// em is the width of one body character (字) with its share of the space that fills the line.
func (t *Template) em() Length { return t.AreaWidth / Length(t.Chars) }
