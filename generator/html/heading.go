package html

import (
	"html/template"
	"slices"
	"unicode/utf8"

	"noticeboard/generator/compose"
	"noticeboard/generator/doc"
)

// fitting is how many runes of a title stand in one line on the narrowest phone.
const fitting = 8

// heading is a page's title with <wbr> between its words: the stylesheet lets the lines of an h1 end nowhere else.
func (r *Renderer) heading(title string) template.HTML {
	dst := make([]byte, 0, 2*len(title))
	from := 0
	if utf8.RuneCountInString(title) > fitting {
		for _, at := range r.site.Board.Reader().Breaks(title) {
			dst = append(appendText(dst, title[from:at]), "<wbr>"...)
			from = at
		}
	}
	return template.HTML(appendText(dst, title[from:]))
}

// pinyinHeading is a page's title with a reading over every character. Browsers disagree about <wbr> beside ruby, so each word is an
// element that the stylesheet keeps in one piece.
func (r *Renderer) pinyinHeading(title string) template.HTML {
	b := r.site.Board
	rest := compose.Annotate(b, &doc.Document{Blocks: []doc.Block{doc.P(title)}}, compose.Annotation{Mode: compose.AllRuby, Sandhi: true}).
		Blocks[0].(*doc.Paragraph).Content
	w := &body{surroundings: surroundings{words: r.words, resolve: func(string) (string, bool) { return "", false }}}
	from := 0
	for _, to := range append(b.Reader().Breaks(title), len(title)) {
		var word []doc.Inline
		word, rest = cutInlines(rest, to-from)
		w.element(`<span class="word">`, word, "</span>")
		from = to
	}
	return template.HTML(w.dst)
}

// cutInlines parts Text and Ruby after so many bytes of text; a Ruby is not parted.
func cutInlines(list []doc.Inline, n int) (first, rest []doc.Inline) {
	for i, in := range list {
		if n <= 0 {
			return first, list[i:]
		}
		size := len(doc.InlineText(list[i : i+1]))
		if text, ok := in.(doc.Text); ok && size > n {
			return append(first, text[:n]), append([]doc.Inline{text[n:]}, slices.Clone(list[i+1:])...)
		}
		first = append(first, in)
		n -= size
	}
	return first, nil
}
