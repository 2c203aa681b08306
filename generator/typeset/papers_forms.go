package typeset

import "noticeboard/generator/font"

// HandbookA5 is a page of the work handbook (《工作手册》): 小四 type on A5, with room at the fold for a stitched booklet.
var HandbookA5 = Template{
	Width: A5.Width, Height: A5.Height,
	Left: MM(17), Top: MM(17), AreaWidth: MM(114), AreaHeight: MM(170),
	Lines: 23, Chars: 26,
	Size: Pt(12), Indent: 2, TitleSize: Pt(42), TitleTracking: 300, TitleBefore: 3, TitleAfter: 3, MarkSize: Pt(30),
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(16)},
		{Role: font.Heading, Size: Pt(12)},
		{Role: font.Body, Size: Pt(12)},
		{Role: font.Body, Size: Pt(12)},
	},
	TableSizes:  [4]Length{Pt(12), Pt(10.5), Pt(9), Pt(8)},
	NoteSize:    Pt(9),
	Bullet:      "·",
	ListHang:    true,
	HanLatinGap: 125,
	CodeSize:    MM(22), WritingLine: MM(9),

	PageNumberSize: Pt(10.5), PageNumberDrop: MM(6),
}

// FormA4 is a form to be filled in by hand, upright, and LedgerA4 a page of a ledger with many columns, on its side.
var FormA4 = Template{
	Width: A4.Width, Height: A4.Height,
	Left: MM(25), Top: MM(22), AreaWidth: MM(160), AreaHeight: MM(250),
	Lines: 32, Chars: 37,
	Size: Pt(12), Indent: 2, TitleSize: Pt(22), TitleAfter: 1, MarkSize: Pt(36),
	Headings: [4]HeadingStyle{
		{Role: font.Heading, Size: Pt(14)},
		{Role: font.Kai, Size: Pt(12)},
		{Role: font.Body, Size: Pt(12)},
		{Role: font.Body, Size: Pt(12)},
	},
	TableSizes: [4]Length{Pt(12), Pt(10.5), Pt(9), Pt(8)},
	NoteSize:   Pt(9),
	Bullet:     "·",
	ListHang:   true,
	CodeSize:   MM(22), WritingLine: MM(10),

	PageNumberSize: Pt(10.5), PageNumberDrop: MM(6),
}

// LedgerA4 is FormA4 on its side.
var LedgerA4 = func() Template {
	t := FormA4
	t.Width, t.Height = A4.Height, A4.Width
	t.Left, t.Top, t.AreaWidth, t.AreaHeight = MM(20), MM(22), MM(257), MM(163)
	t.Lines, t.Chars = 20, 58
	return t
}()

// WallA3 is a chart for the wall on A3 on its side, on one sheet.
var WallA3 = func() Template {
	p := A3.Landscape()
	t := PosterA3
	t.Width, t.Height = p.Width, p.Height
	t.Left, t.Top, t.AreaWidth, t.AreaHeight = MM(18), MM(15), MM(384), MM(267)
	t.Lines, t.Chars, t.Fit = 31, 68, true
	t.Size, t.LeastSize, t.TitleSize, t.TitleColor = Pt(16), Pt(8.5), Pt(40), calmRed
	t.Headings[0].Size, t.Headings[1].Size = Pt(18), Pt(16)
	t.TableSizes = [4]Length{Pt(16), Pt(14), Pt(12), Pt(10.5)}
	t.NoteSize, t.CodeSize = Pt(12), MM(24)
	return t
}()
