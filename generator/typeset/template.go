package typeset

import "noticeboard/generator/font"

// Template is the geometry and the types of one kind of sheet: a value, to be copied and changed.
type Template struct {
	Width, Height         Length // of the sheet
	Left, Top             Length // of the type area (版心) on the sheet
	AreaWidth, AreaHeight Length // of the type area
	Lines                 int    // lines on a full page; the pitch is AreaHeight / Lines
	Chars                 int    // characters on a full line; one character takes AreaWidth / Chars

	Size       Length // of the body type
	TitleSize  Length
	Headings   [4]HeadingStyle // by level
	TableSizes [4]Length       // tried one after the other, largest first, until a table fits
	NoteSize   Length          // of captions
	Bullet     string          // before the items of an unordered list
	BulletHang bool            // turned lines of such an item align with its text; otherwise they run to the margin

	// HanLatinGap is the space between Chinese characters and Western letters or digits, in 1/1000 of a character.
	// 0 keeps them close even where a line is spread.
	HanLatinGap int
	// Seal is the diameter of the seal that a sealed signature keeps room for; 0 treats every signature as unsealed.
	Seal Length

	PageNumberSize Length // 0 prints none
	PageNumberDrop Length // from the lower edge of the type area to the dashes beside the number
}

// HeadingStyle is the look of one heading level.
type HeadingStyle struct {
	Role   font.Role
	Size   Length
	Indent int // in body characters
	Before int // blank lines above, dropped at the top of a page
}

// Official is the paper of official documents: A4 with 22 lines of 28 characters of 三号 type (GB/T 9704-2012, 5.2 and 7.3).
// 三号 is 15.75 pt: 28 characters of 16 pt don't fit the type area. Bold is not used.
var Official = Template{
	Width: MM(210), Height: MM(297),
	Left: MM(28), Top: MM(37), AreaWidth: MM(156), AreaHeight: MM(225),
	Lines: 22, Chars: 28,
	Size: Pt(15.75), TitleSize: Pt(22),
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(15.75), Indent: 2},
		{Role: font.Kai, Size: Pt(15.75), Indent: 2},
		{Role: font.Body, Size: Pt(15.75), Indent: 2},
		{Role: font.Body, Size: Pt(15.75), Indent: 2},
	},
	TableSizes: [4]Length{Pt(12), Pt(10.5), Pt(9), Pt(7.5)},
	NoteSize:   Pt(10.5),
	Bullet:     "——",
	Seal:       MM(42),

	PageNumberSize: Pt(14), PageNumberDrop: MM(7),
}

// Reading is the paper of study material: the type area of Official with 四号 type, more space between lines, headings in
// 黑体 that stand at the margin, and no room for a seal.
var Reading = Template{
	Width: MM(210), Height: MM(297),
	Left: MM(28), Top: MM(37), AreaWidth: MM(156), AreaHeight: MM(225),
	Lines: 23, Chars: 31,
	Size: Pt(14), TitleSize: Pt(22),
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(16), Before: 1},
		{Role: font.Heading, Size: Pt(15)},
		{Role: font.Heading, Size: Pt(14)},
		{Role: font.Heading, Size: Pt(14)},
	},
	TableSizes:  [4]Length{Pt(12), Pt(10.5), Pt(9), Pt(7.5)},
	NoteSize:    Pt(10.5),
	Bullet:      "·",
	BulletHang:  true,
	HanLatinGap: 125,

	PageNumberSize: Pt(14), PageNumberDrop: MM(7),
}

// pitch is the distance between baselines.
func (t *Template) pitch() Length { return t.AreaHeight / Length(t.Lines) }

// em is the width of one body character (字) with its share of the space that fills the line.
func (t *Template) em() Length { return t.AreaWidth / Length(t.Chars) }
