package compose

import (
	"strings"
	"unicode/utf8"

	"noticeboard/generator/doc"
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

// sentences parts inlines after each sentence. An emphasis or a link stays whole.
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
