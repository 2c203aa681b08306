package typeset

import "noticeboard/generator/font"

// Paper is the size of a sheet.
type Paper struct{ Width, Height Length }

var (
	A5 = Paper{MM(148), MM(210)}
	A4 = Paper{MM(210), MM(297)}
	A3 = Paper{MM(297), MM(420)}
	A2 = Paper{MM(420), MM(594)}
)

// Landscape is the paper on its side.
func (p Paper) Landscape() Paper { return Paper{p.Height, p.Width} }

// Official is the paper of official documents: A4 with 22 lines of 28 characters of 三号 type (GB/T 9704-2012, 5.2 and 7.3).
// 三号 is 15.75 pt: 28 characters of 16 pt don't fit the type area. Bold is not used.
var Official = Template{
	Width: A4.Width, Height: A4.Height,
	Left: MM(28), Top: MM(37), AreaWidth: MM(156), AreaHeight: MM(225),
	Lines: 22, Chars: 28,
	Size: Pt(15.75), Indent: 2, TitleSize: Pt(22), TitleAfter: 1, MarkSize: Pt(42),
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(15.75), Indent: 2},
		{Role: font.Kai, Size: Pt(15.75), Indent: 2},
		{Role: font.Body, Size: Pt(15.75), Indent: 2},
		{Role: font.Body, Size: Pt(15.75), Indent: 2},
	},
	TableSizes: [4]Length{Pt(12), Pt(10.5), Pt(9), Pt(7.5)},
	NoteSize:   Pt(10.5),
	Bullet:     "——",
	Seal:       MM(42), CodeSize: MM(25), WritingLine: MM(12),

	PageNumberSize: Pt(14), PageNumberDrop: MM(7),
}

// Reading is the paper of study material: the type area of Official with 四号 type, more space between lines, headings in
// 黑体 that stand at the margin, and no room for a seal.
var Reading = Template{
	Width: A4.Width, Height: A4.Height,
	Left: MM(28), Top: MM(37), AreaWidth: MM(156), AreaHeight: MM(225),
	Lines: 23, Chars: 31,
	Size: Pt(14), Indent: 2, TitleSize: Pt(22), TitleAfter: 1, MarkSize: Pt(42),
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(16), Before: 1},
		{Role: font.Heading, Size: Pt(15)},
		{Role: font.Heading, Size: Pt(14)},
		{Role: font.Heading, Size: Pt(14)},
	},
	TableSizes:  [4]Length{Pt(12), Pt(10.5), Pt(9), Pt(7.5)},
	NoteSize:    Pt(10.5),
	Bullet:      "·",
	ListHang:    true,
	HanLatinGap: 125,
	CodeSize:    MM(25), WritingLine: MM(12), Beside: MM(46),

	PageNumberSize: Pt(14), PageNumberDrop: MM(7),
}

// ReadingA5 is a page of a booklet for people who read with effort: 18 pt 楷体 on lines twice as high, so that every line may
// carry pinyin. Booklet puts the pages two by two on A4.
var ReadingA5 = Template{
	Width: A5.Width, Height: A5.Height,
	Left: MM(18), Top: MM(17), AreaWidth: MM(112), AreaHeight: MM(168),
	Lines: 13, Chars: 17,
	Role: font.Kai, Size: Pt(18), Indent: 2, TitleSize: Pt(26), TitleAfter: 1, MarkSize: Pt(36),
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(20), Before: 1},
		{Role: font.Heading, Size: Pt(18)},
		{Role: font.Heading, Size: Pt(18)},
		{Role: font.Heading, Size: Pt(18)},
	},
	TableSizes:  [4]Length{Pt(16), Pt(14), Pt(12), Pt(10.5)},
	NoteSize:    Pt(12),
	Bullet:      "·",
	ListHang:    true,
	HanLatinGap: 125,
	CodeSize:    MM(25), WritingLine: MM(14),

	PageNumberSize: Pt(16), PageNumberDrop: MM(8),
}

// PosterA3 is a notice for the wall. Its text and the names in its tables are 32 pt, characters of 10 mm in ink, and 26 pt (more
// than 8 mm, which is read at a distance of two metres) where they would else need a second sheet.
var PosterA3 = Template{
	Width: A3.Width, Height: A3.Height,
	Left: MM(29), Top: MM(32), AreaWidth: MM(239), AreaHeight: MM(356),
	Lines: 19, Chars: 21, MaxPages: 1, Series: true,
	Size: Pt(32), LeastSize: Pt(26), Indent: 2, TitleSize: Pt(54), TitleAfter: 1, MarkSize: Pt(72),
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(32), Indent: 2},
		{Role: font.Kai, Size: Pt(32), Indent: 2},
		{Role: font.Body, Size: Pt(32), Indent: 2},
		{Role: font.Body, Size: Pt(32), Indent: 2},
	},
	TableSizes: [4]Length{Pt(32), Pt(30), Pt(28), Pt(26)},
	NoteSize:   Pt(18),
	Bullet:     "——",
	Seal:       MM(42), CodeSize: MM(42), WritingLine: MM(16),
}

// PosterA2 is PosterA3 in twice its area, all type larger by the square root of two; for many names it becomes as small as that
// of PosterA3.
var PosterA2 = func() Template {
	t := PosterA3.Scaled(14142, 10000)
	t.LeastSize = PosterA3.LeastSize
	return t
}()

// CertificateA4 is a certificate of honour (荣誉证书) or a letter of appointment (聘书): landscape, a spaced title in red, the text
// 小一 and never below 小二, room for a seal at the right, and a border without emblems.
var CertificateA4 = Template{
	Width: A4.Height, Height: A4.Width,
	Left: MM(40), Top: MM(30), AreaWidth: MM(217), AreaHeight: MM(150),
	Lines: 11, Chars: 25, MaxPages: 1, Middle: true, Fit: true,
	Size: Pt(24), LeastSize: Pt(18), Indent: 2, TitleSize: Pt(56), TitleColor: calmRed, TitleTracking: 500, TitleAfter: 1, MarkSize: Pt(42),
	Headings: [4]HeadingStyle{
		{Role: font.Title, Size: Pt(28)},
		{Role: font.Kai, Size: Pt(24), Indent: 2},
		{Role: font.Body, Size: Pt(24), Indent: 2},
		{Role: font.Body, Size: Pt(24), Indent: 2},
	},
	TableSizes: [4]Length{Pt(16), Pt(14), Pt(12), Pt(10.5)},
	NoteSize:   Pt(12),
	Bullet:     "——",
	Seal:       MM(42), CodeSize: MM(25), WritingLine: MM(12),
	Border: Border{Inset: MM(12), Outer: MM(1.4), Gap: MM(1.4), Inner: MM(0.4), Color: calmRed},
}

// Card is a badge (胸卡): the title small on top (the issuer), a heading of level 1 for the name, level 2 for the post, small
// lines for the rest. Grid puts ten on a sheet.
var Card = Template{
	Width: MM(90), Height: MM(54),
	Left: MM(5), Top: MM(5), AreaWidth: MM(80), AreaHeight: MM(44),
	Lines: 7, Chars: 21, MaxPages: 1, Middle: true, Fit: true, Beside: photoWidth, Centered: true,
	Size: Pt(10.5), LeastSize: Pt(7), TitleSize: Pt(11), TitleColor: calmRed,
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(28)},
		{Role: font.Kai, Size: Pt(14)},
		{Role: font.Body, Size: Pt(10.5)},
		{Role: font.Body, Size: Pt(10.5)},
	},
	TableSizes: [4]Length{Pt(9), Pt(8), Pt(7), Pt(6)},
	NoteSize:   Pt(7),
	Bullet:     "·",
	ListHang:   true,
	CodeSize:   MM(15), WritingLine: MM(8),
	Border: Border{Inset: MM(2), Outer: MM(0.5), Gap: MM(0.4), Inner: MM(0.15), Color: calmRed},
}

// Plate is a house plate (户牌) of 400 × 150 mm in its own size. Grid puts it on A3 with cut marks.
var Plate = Template{
	Width: MM(400), Height: MM(150),
	Left: MM(20), Top: MM(20), AreaWidth: MM(360), AreaHeight: MM(110),
	Lines: 6, Chars: 31, MaxPages: 1, Middle: true, Fit: true, Centered: true,
	Size: Pt(32), LeastSize: Pt(24), TitleSize: Pt(156), TitleColor: calmRed, TitleTracking: 250,
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(48)},
		{Role: font.Kai, Size: Pt(40)},
		{Role: font.Body, Size: Pt(32)},
		{Role: font.Body, Size: Pt(32)},
	},
	TableSizes: [4]Length{Pt(32), Pt(28), Pt(24), Pt(20)},
	NoteSize:   Pt(20),
	Bullet:     "·",
	ListHang:   true,
	CodeSize:   MM(40), WritingLine: MM(16),
	Border: Border{Inset: MM(6), Outer: MM(2.4), Gap: MM(2), Inner: MM(0.7), Color: calmRed},
}

// calmRed is the red of borders and titles that are meant to last: darker than that of a red head.
var calmRed = Color{0xA8, 0x2B, 0x24}
