package compose

import "noticeboard/generator/doc"

// illustrated joins pictures to the text they show. Pictures belong to the paragraph, list or quotation right before them; where there
// is none, as below a heading, to the one right after. Pictures without either stand alone.
func illustrated(blocks []doc.Block) (out []doc.Block) {
	for i := 0; i < len(blocks); {
		n := figures(blocks[i:])
		after := i + n
		switch {
		case n == 0:
			if n = figures(blocks[i+1:]); n > 0 && illustrable(blocks[i]) {
				out = append(out, &doc.Illustrated{Blocks: blocks[i : i+1+n : i+1+n]})
				i += 1 + n
				continue
			}
			out = append(out, blocks[i])
			i++
		case after < len(blocks) && illustrable(blocks[after]):
			end := after + 1
			end += figures(blocks[end:]) // those below belong to it too
			out = append(out, &doc.Illustrated{Blocks: blocks[i:end:end]})
			i = end
		default:
			out = append(out, blocks[i:after]...)
			i = after
		}
	}
	return out
}

// figures is how many pictures blocks begin with.
func figures(blocks []doc.Block) (n int) {
	for n < len(blocks) {
		if _, ok := blocks[n].(*doc.Figure); !ok {
			break
		}
		n++
	}
	return n
}

func illustrable(b doc.Block) bool {
	switch b.(type) {
	case *doc.Paragraph, *doc.List, *doc.Quote:
		return true
	}
	return false
}
