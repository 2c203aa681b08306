package typeset

import "noticeboard/generator/font"

// LargeA4 is a page to be read at arm's length or out loud: 22 pt 楷体 on A4, every line with room for pinyin.
var LargeA4 = Template{
	Width: A4.Width, Height: A4.Height,
	Left: MM(24), Top: MM(24), AreaWidth: MM(162), AreaHeight: MM(244),
	Lines: 17, Chars: 20,
	Role: font.Kai, Size: Pt(22), Indent: 2, TitleSize: Pt(32), TitleAfter: 1, MarkSize: Pt(42),
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(24), Before: 1},
		{Role: font.Heading, Size: Pt(22)},
		{Role: font.Heading, Size: Pt(22)},
		{Role: font.Heading, Size: Pt(22)},
	},
	TableSizes:  [4]Length{Pt(20), Pt(18), Pt(16), Pt(14)},
	NoteSize:    Pt(16),
	Bullet:      "·",
	ListHang:    true,
	HanLatinGap: 125,
	CodeSize:    MM(40), WritingLine: MM(18),

	PageNumberSize: Pt(18), PageNumberDrop: MM(8),
}

// ScriptA4 is a script to be read out, on one page where it can be: 16 pt.
var ScriptA4 = func() Template {
	t := LargeA4
	t.Lines, t.Chars, t.Size, t.TitleSize = 28, 28, Pt(16), Pt(26)
	t.Headings[0].Size, t.Headings[0].Before = Pt(16), 0
	t.TableSizes = [4]Length{Pt(16), Pt(14), Pt(12), Pt(10.5)}
	t.WritingLine = MM(9)
	return t
}()

// BookletA5 and BookletA4 are ReadingA5 and LargeA4 with a cover, where the title stands lower, and with pictures beside the text
// in two fifths of the line.
var BookletA5, BookletA4 = covered(ReadingA5, 30), covered(LargeA4, 40)

func covered(t Template, size float64) Template {
	t.TitleSize, t.TitleBefore, t.TitleAfter = Pt(size), 1, 1
	t.Beside = t.AreaWidth * 2 / 5
	return t
}
