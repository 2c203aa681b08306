package compose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"noticeboard/generator/doc"
	"noticeboard/generator/reading"
	"noticeboard/generator/record"
)

// Annotation says over which characters a Document gets readings.
type Annotation struct {
	Mode   RubyMode
	Level  int  // in HardRuby: readers know so many characters (1500, 2000, 2500 or 3500); 0 counts as 1500
	Sandhi bool // 一 and 不 as they are spoken, in booklets
}

// RubyMode is how many characters get a reading.
type RubyMode uint8

// The modes are written none, hard and all.
const (
	NoRuby   RubyMode = iota
	HardRuby          // characters outside the level, and names
	AllRuby
)

// rubyModes are the modes as records write them.
var rubyModes = map[string]RubyMode{"none": NoRuby, "hard": HardRuby, "all": AllRuby}

// Annotate returns a copy of d with readings over its Han characters. Text that already carries a reading keeps it, and a
// person's name gets one over the whole of it, so that it stays in one piece. d itself is not changed.
func Annotate(b *record.Board, d *doc.Document, o Annotation) *doc.Document {
	if o.Mode == NoRuby {
		return d
	}
	a := &annotator{Annotation: o, board: b, reader: b.Reader()}
	own := *d
	own.Blocks = a.blocks(d.Blocks)
	return &own
}

type annotator struct {
	Annotation
	board  *record.Board
	reader *reading.Reader
}

func (a *annotator) blocks(blocks []doc.Block) []doc.Block {
	out := make([]doc.Block, len(blocks))
	for i, b := range blocks {
		out[i] = a.block(b)
	}
	return out
}

// block copies what holds inlines. What is for offices and machines stays as it is.
func (a *annotator) block(b doc.Block) doc.Block {
	switch b := b.(type) {
	case *doc.Heading:
		own := *b
		own.Content = a.inlines(b.Content)
		return &own
	case *doc.Paragraph:
		own := *b
		own.Content = a.inlines(b.Content)
		return &own
	case *doc.Addressee:
		return &doc.Addressee{Content: a.inlines(b.Content)}
	case *doc.Figure:
		own := *b
		own.Caption = a.inlines(b.Caption)
		return &own
	case *doc.Quote:
		own := *b
		own.Blocks = a.blocks(b.Blocks)
		return &own
	case *doc.Illustrated:
		return &doc.Illustrated{Blocks: a.blocks(b.Blocks)}
	case *doc.Attachment:
		own := *b
		own.Blocks = a.blocks(b.Blocks)
		return &own
	case *doc.List:
		own := *b
		own.Items = make([]doc.Item, len(b.Items))
		for i, it := range b.Items {
			own.Items[i].Blocks = a.blocks(it.Blocks)
		}
		return &own
	case *doc.Fields:
		own := &doc.Fields{Fields: slices.Clone(b.Fields)}
		for i := range own.Fields {
			own.Fields[i].Value = a.inlines(own.Fields[i].Value)
		}
		return own
	case *doc.Table:
		own := *b
		own.Caption, own.Head = a.inlines(b.Caption), a.row(b.Head)
		own.Rows = make([][]doc.Cell, len(b.Rows))
		for i, row := range b.Rows {
			own.Rows[i] = a.row(row)
		}
		return &own
	}
	return b
}

func (a *annotator) row(row []doc.Cell) []doc.Cell {
	out := slices.Clone(row)
	for i := range out {
		out[i].Content = a.inlines(out[i].Content)
	}
	return out
}

// inlines reads the text of all of them at once, so that a word parted by emphasis is still one.
func (a *annotator) inlines(content []doc.Inline) []doc.Inline {
	if len(content) == 0 {
		return content
	}
	var text strings.Builder
	gather(&text, content)
	syllables := a.reader.Read(text.String(), reading.Options{Sandhi: a.Sandhi})
	return a.set(content, &syllables)
}

// gather writes the text that set will take readings for, in the same order.
func gather(text *strings.Builder, content []doc.Inline) {
	for _, in := range content {
		switch in := in.(type) {
		case doc.Text:
			text.WriteString(string(in))
		case doc.Name:
			text.WriteString(string(in))
		case doc.Ruby:
			text.WriteString(in.Base)
		case *doc.Emphasis:
			gather(text, in.Content)
		case *doc.Strong:
			gather(text, in.Content)
		case *doc.Link:
			gather(text, in.Content)
		default: // a wall that no word reaches across
			text.WriteByte('\n')
		}
	}
}

func (a *annotator) set(content []doc.Inline, rest *[]reading.Syllable) (out []doc.Inline) {
	for _, in := range content {
		switch in := in.(type) {
		case doc.Text:
			out = a.text(out, string(in), take(rest, string(in)))
		case doc.Name:
			out = append(out, a.name(string(in), take(rest, string(in))))
		case doc.Ruby:
			take(rest, in.Base)
			out = append(out, in)
		case *doc.Emphasis:
			out = append(out, &doc.Emphasis{Content: a.set(in.Content, rest)})
		case *doc.Strong:
			out = append(out, &doc.Strong{Content: a.set(in.Content, rest)})
		case *doc.Link:
			own := *in
			own.Content = a.set(in.Content, rest)
			out = append(out, &own)
		default:
			take(rest, "\n")
			out = append(out, in)
		}
	}
	return out
}

// take cuts the syllables of text off the rest.
func take(rest *[]reading.Syllable, text string) []reading.Syllable {
	n := len([]rune(text))
	taken := (*rest)[:n]
	*rest = (*rest)[n:]
	return taken
}

// text parts a text into plain runs and characters with readings, and appends them.
func (a *annotator) text(out []doc.Inline, text string, list []reading.Syllable) []doc.Inline {
	if !utf8.ValidString(text) {
		text = string([]rune(text)) // as the list counts it
	}
	out = slices.Grow(out, len(list))
	from, to := 0, 0 // of the plain run
	for i, s := range list {
		size := utf8.RuneLen(s.Rune)
		if s.Pinyin == "" || !a.wants(s.Rune) && !a.board.IsName(word(list, i)) {
			to += size
			continue
		}
		if from < to {
			out = append(out, doc.Text(text[from:to]))
		}
		out = append(out, doc.Ruby{Base: text[to : to+size], Text: s.Pinyin})
		to += size
		from = to
	}
	if from < to {
		out = append(out, doc.Text(text[from:to]))
	}
	return out
}

// word is the word that the character at i belongs to.
func word(list []reading.Syllable, i int) string {
	from, to := i, i+1
	for from > 0 && list[from-1].Word == list[i].Word {
		from--
	}
	for to < len(list) && list[to].Word == list[i].Word {
		to++
	}
	var text strings.Builder
	for _, s := range list[from:to] {
		text.WriteRune(s.Rune)
	}
	return text.String()
}

func (a *annotator) name(name string, list []reading.Syllable) doc.Inline {
	if slices.ContainsFunc(list, func(s reading.Syllable) bool { return s.Pinyin == "" && unicode.Is(unicode.Han, s.Rune) }) {
		return doc.Name(name)
	}
	spaced := a.reader.Spaced(name, reading.Options{Sandhi: a.Sandhi})
	if spaced == "" {
		return doc.Name(name)
	}
	return doc.Ruby{Base: name, Text: spaced}
}

// wants says whether a character gets a reading.
func (a *annotator) wants(c rune) bool {
	if a.Mode == AllRuby {
		return true
	}
	known := a.Level
	if known == 0 {
		known = reading.Levels[0]
	}
	level := reading.Level(c)
	return level == 0 || level > known
}
