package typeset

import "noticeboard/generator/font"

// Phone is a picture for chat groups, as wide as a phone: 1080 pixels at two to the point, and as tall as its text. The text is of
// 48 pixels, the size of a phone's own. Headings of level 1 to 3 are a panel that says on which day something ends.
var Phone = Template{
	Width: Pt(540), Height: Pt(1340),
	Left: Pt(36), Top: Pt(44), AreaWidth: Pt(468), AreaHeight: Pt(1260),
	Lines: 35, Chars: 19, MaxPages: 1, Tall: true, Band: Pt(14),
	Size: Pt(24), LeastSize: Pt(17), TitleSize: Pt(42), TitleColor: calmRed, TitleAfter: 1, MarkSize: Pt(42), Role: font.Heading,
	Headings: [4]HeadingStyle{
		{Role: font.Title, Size: Pt(72), Color: calmRed, Centered: true, Fill: paleRed},
		{Role: font.Heading, Size: Pt(26), Color: noteGrey, Centered: true, Fill: paleRed},
		{Role: font.Heading, Size: Pt(20), Color: noteGrey, Centered: true, Fill: paleRed, After: 1},
		{Role: font.Heading, Size: Pt(19), Color: noteGrey, Centered: true},
	},
	TableSizes:  [4]Length{Pt(24), Pt(22), Pt(20), Pt(17)},
	NoteSize:    Pt(20),
	NoteRole:    font.Heading,
	Bullet:      "·",
	ListHang:    true,
	ListFlush:   true,
	HanLatinGap: 125,
	CodeSize:    Pt(165),
	CodeMiddle:  true, WritingLine: Pt(48),
}
