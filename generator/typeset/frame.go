package typeset

import "noticeboard/generator/font"

// Length is a distance in thousandths of a point (1/72 inch). Whole numbers keep the layout, and so the bytes of a
// sheet, equal on every machine.
type Length int32

// Pt and MM make lengths from points and millimetres.
func Pt(v float64) Length { return Length(v*1000 + 0.5) }
func MM(v float64) Length { return Length(v*72000/25.4 + 0.5) }

// Points returns the length in points.
func (l Length) Points() float64 { return float64(l) / 1000 }

// Layout is a document set on pages: inert and positioned. Whoever draws it decides nothing and measures nothing.
type Layout struct {
	Title string
	Lang  string // BCP 47, for example "zh-CN"
	Pages []Page
	// Tags is the logical structure in reading order. Tags[0] is the document; a parent stands before its children.
	Tags    []Tag
	Outline []Bookmark
}

// Page is one side of a sheet. The origin is its upper left corner; y grows downwards.
type Page struct {
	Width, Height Length
	Label         string // the printed page number, "" for none
	UpsideDown    bool   // printed turned by 180°: the back of a sheet that is flipped over its long edge
	Items         []Item
}

// Item is one of Text, Line, Rects, Image and Link.
type Item interface{ item() }

// Text is a run of glyphs of one face and size on one baseline.
type Text struct {
	Face   *font.Face
	Size   Length
	X, Y   Length // of the first glyph's origin on the baseline
	Glyphs []Glyph
	Color  Color
	Tag    int // index in Layout.Tags; Artifact for page furniture
}

// Glyph is one glyph of a Text. Rune is what a reader who copies the text gets, 0 for nothing.
type Glyph struct {
	ID   font.GlyphID
	Rune rune
	X    Length // of its origin, from Text.X
}

// Line is a straight stroke.
type Line struct {
	X1, Y1, X2, Y2, Width Length
	Color                 Color
	Dash                  Length // length of dashes and gaps, 0 for a solid line
	Tag                   int
}

// Rects are filled rectangles drawn as one shape, for example the dark modules of a QR code.
type Rects struct {
	Rects []Rect
	Color Color
	Tag   int
}

// Rect is a rectangle with its upper left corner.
type Rect struct{ X, Y, W, H Length }

// Image is a picture scaled into a rectangle.
type Image struct {
	Rect        // as it is seen, after turning
	Data []byte // a whole JPEG or PNG file
	Turn Turn
	Tag  int
}

// Turn says how the pixels of a picture lie on the paper, in the numbers of the EXIF tag Orientation (JEITA CP-3451, 4.6.4):
// 1 and 0 as they are stored, 3 upside down, 6 turned clockwise by a quarter, 8 counter-clockwise, 2, 4, 5 and 7 mirrored.
type Turn uint8

// Sideways says whether width and height are exchanged.
func (t Turn) Sideways() bool { return t >= 5 && t <= 8 }

// Link is an area that leads to an absolute address.
type Link struct {
	Rect
	URL string
	Tag int
}

func (*Text) item()  {}
func (*Line) item()  {}
func (*Rects) item() {}
func (*Image) item() {}
func (*Link) item()  {}

// Artifact is the Tag of items that are not content: page numbers, rules, marks.
const Artifact = -1

// Role is the structure type of a Tag, in the words of PDF 1.7 (ISO 32000-1, 14.8.4).
type Role string

// Tag is an element of the logical structure.
type Tag struct {
	Role   Role   // "Document", "Sect", "H1" to "H4", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "BlockQuote", "Figure", "Caption", "Link", "Span"
	Parent int    // index of the parent; -1 for the document
	Alt    string // alternative text of a Figure
	Span   int    // columns that a TH or TD covers; 0 counts as 1
}

// Bookmark is an entry of the outline.
type Bookmark struct {
	Level int // 1 is the highest
	Title string
	Page  int // index in Layout.Pages
	Y     Length
}

// Color is an sRGB colour.
type Color struct{ R, G, B uint8 }

var (
	Black = Color{}
	// Red is the red of official documents: Y 80 M 80 (GB/T 9704-2012, 5.2.4).
	Red = Color{0xE6, 0x3A, 0x2E}
	// Grey is for hints that are not content, such as the outline of the place for a seal.
	Grey = Color{0x80, 0x80, 0x80}
)
