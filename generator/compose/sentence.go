package compose

import (
	"strings"
	"unicode/utf8"

	"noticeboard/generator/doc"
	"noticeboard/generator/reading"
)

// bySentence makes every sentence of a paragraph a paragraph of its own, in lists and quotes too: one idea to a line. Nothing but
// the spaces between sentences is lost.
func bySentence(blocks []doc.Block) (out []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			for _, s := range sentences(b.Content) {
				out = append(out, &doc.Paragraph{Content: s, Line: b.Line})
			}
		case *doc.Quote:
			out = append(out, &doc.Quote{Blocks: bySentence(b.Blocks), Line: b.Line})
		case *doc.Illustrated:
			out = append(out, &doc.Illustrated{Blocks: bySentence(b.Blocks)})
		case *doc.List:
			own := *b
			own.Items = make([]doc.Item, len(b.Items))
			for i, it := range b.Items {
				own.Items[i].Blocks = bySentence(it.Blocks)
				own.Tight = own.Tight && len(own.Items[i].Blocks) == 1 // what reads out takes a paragraph or an item whole
			}
			out = append(out, &own)
		default:
			out = append(out, b)
		}
	}
	return out
}

// breath is how many Han characters of a sentence stay in one piece; a longer one is parted after its semicolons.
const breath = 25

// sentences parts inlines after each sentence, and after the semicolons of a long one. An emphasis or a link stays whole.
func sentences(content []doc.Inline) (list [][]doc.Inline) {
	var open []doc.Inline
	end := func() {
		if len(open) > 0 {
			list, open = append(list, open), nil
		}
	}
	for _, in := range content {
		text, ok := in.(doc.Text)
		if !ok {
			open = append(open, in)
			if whole := doc.InlineText([]doc.Inline{in}); whole != "" && sentenceEnd(whole) == len(whole) {
				end()
			}
			continue
		}
		for rest := string(text); rest != ""; {
			if len(open) == 0 { // a space between two sentences is not part of the second
				if rest = strings.TrimLeft(rest, " 　\n"); rest == "" {
					break
				}
			}
			i := sentenceEnd(rest)
			if k := semicolon(open, rest, i); k > 0 {
				i = k
			}
			if i == 0 {
				open = append(open, doc.Text(rest))
				break
			}
			open = append(open, doc.Text(rest[:i]))
			rest = rest[i:]
			end()
		}
	}
	end()
	return list
}

// semicolon returns where the text is parted after its first semicolon: it belongs to a long sentence, which began with open and goes
// on to end, or to the end of text where that is 0. It returns 0 where it is not.
func semicolon(open []doc.Inline, text string, end int) int {
	if end > 0 {
		text = text[:end]
	}
	i := strings.Index(text, "；")
	if i < 0 || reading.Count(doc.InlineText(open))+reading.Count(text) <= breath {
		return 0
	}
	return i + len("；")
}

// closers may follow the mark that ends a sentence.
const closers = "”’」』）》】。！？"

// sentenceEnd returns where the first sentence of text ends, its closing marks included; 0 where none does.
func sentenceEnd(text string) int {
	i := strings.IndexAny(text, "。！？")
	if i < 0 {
		return 0
	}
	for i < len(text) {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune(closers, c) {
			break
		}
		i += size
	}
	return i
}
