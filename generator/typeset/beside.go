package typeset

import (
	"maps"

	"noticeboard/generator/doc"
)

// parted is a column in two: so much at the left for a picture, an eighth of that between them, and the text in the rest. ok is false
// where that would leave no room for text.
func (s *setter) parted(c column, width Length) (left, right column, ok bool) {
	left, right = c, s.narrowed(c, width+width/8, 0)
	left.width = width
	return left, right, width > 0 && right.width < c.width
}

// photoBeside sets a photo's space that comes first at the left of the main column, where the template has it there, and
// returns the blocks that are left.
func (s *setter) photoBeside(blocks []doc.Block) []doc.Block {
	if s.t.Beside < photoWidth || len(blocks) == 0 {
		return blocks
	}
	b, isBlank := blocks[0].(*doc.Blank)
	_, text, ok := s.parted(s.main, s.t.Beside)
	if !ok || !isBlank || b.Kind != doc.PhotoBlank {
		return blocks
	}
	s.outlineBlank(b, Rect{s.main.x, s.t.Top + (s.t.AreaHeight-photoHeight)/2, photoWidth, photoHeight}, 0)
	s.furniture = len(s.items)
	s.main = text
	return blocks[1:]
}

// illustrated sets pictures beside their text: the pictures one below the other at the left, each over its caption, the text at the
// right. What stands beside the pictures is kept on one page. A picture more than twice as wide as high goes across the column, before
// or after the others as the author has it.
func (s *setter) illustrated(b *doc.Illustrated, c column) {
	left, right, ok := s.parted(c, s.t.Beside)
	if !ok {
		s.blocks(b.Blocks, c)
		return
	}
	var before, beside, after, text []doc.Block
	for _, x := range b.Blocks {
		f, isFigure := x.(*doc.Figure)
		switch {
		case !isFigure:
			text = append(text, x)
		case !s.wide(f):
			beside = append(beside, f)
		case len(text) == 0:
			before = append(before, f)
		default:
			after = append(after, f)
		}
	}
	s.blocks(before, c)
	if len(text) == 0 {
		s.blocks(beside, c)
	} else {
		over := s.pair(beside, text, left, right, c)
		s.blocks(over, c)
	}
	s.blocks(after, c)
}

// wide says whether a picture is a panorama. One that can't be read is not: it is reported when it is set.
func (s *setter) wide(f *doc.Figure) bool {
	p, _, _ := s.read(f.Target)
	return p.width > 2*p.height
}

// pair sets pictures at the left and text at the right, and returns the pictures that would take more than a page should give them.
// A text that is much longer than the pictures goes on across the column, with the first sentence or item that starts below them.
func (s *setter) pair(figures, text []doc.Block, left, right, c column) (over []doc.Block) {
	from := len(s.items)
	height, over := s.pile(figures, left)
	if height == 0 {
		s.blocks(text, c)
		return over
	}
	first := len(s.strips) // without a height of its own, so that the text starts at the top of the pictures
	s.strips = append(s.strips, strip{reach: height, from: from, to: len(s.items)})
	before := s.mark()
	end := s.flow(text, right, right, height)
	if tall := s.stacked(first); tall > min(2*height, s.pitch*Length(s.t.Lines-2)) {
		s.back(before)
		end = s.flow(text, right, c, height)
	}
	if lacking := height - s.stacked(first); lacking > 0 {
		s.strips = append(s.strips, strip{height: (lacking + s.pitch - 1) / s.pitch * s.pitch, from: len(s.items), to: len(s.items)})
		end = len(s.strips)
	}
	for i := first; i < end-1; i++ {
		s.strips[i].keep = true
	}
	return over
}

// flow sets text in one column until it is higher than so much, and what is left in another. It returns the index after the last strip
// in the first.
func (s *setter) flow(text []doc.Block, beside, below column, height Length) int {
	first, end := len(s.strips), -1
	room := func() column {
		if end < 0 && s.stacked(first) >= height {
			end = len(s.strips)
		}
		if end >= 0 {
			return below
		}
		return beside
	}
	for _, x := range text {
		if l, ok := x.(*doc.List); ok {
			s.listIn(l, room)
		} else {
			s.blocks([]doc.Block{x}, room())
		}
	}
	if end < 0 || below == beside {
		return len(s.strips)
	}
	return end
}

// mark is how much has been set.
type mark struct {
	strips, items, tags, outline, diags int
	reported                            map[rune]bool
}

func (s *setter) mark() mark {
	return mark{len(s.strips), len(s.items), len(s.layout.Tags), len(s.layout.Outline), len(s.diags), maps.Clone(s.reported)}
}

// back takes away what was set after a mark.
func (s *setter) back(m mark) {
	s.strips, s.items, s.diags, s.reported = s.strips[:m.strips], s.items[:m.items], s.diags[:m.diags], m.reported
	s.layout.Tags, s.layout.Outline = s.layout.Tags[:m.tags], s.layout.Outline[:m.outline]
}

// stacked is the height of the strips from index first on.
func (s *setter) stacked(first int) (height Length) {
	for _, st := range s.strips[first:] {
		height += st.height
	}
	return height
}

// pile adds pictures one below the other, each with its caption, as items that belong to no strip yet, as many as take three fifths of
// a page. It returns their height and the pictures that are left.
func (s *setter) pile(figures []doc.Block, c column) (height Length, over []doc.Block) {
	most := s.pitch * Length(s.t.Lines) * 3 / 5
	size := s.t.TableSizes[1]
	for i, x := range figures {
		f := x.(*doc.Figure)
		p, ok := s.load(f.Target, f.Alt, f.Line)
		if !ok {
			continue
		}
		w, h := s.pictureSize(&p, c.width)
		y := height + s.pitch/4
		if y+h > most && height > 0 {
			return height, figures[i:]
		}
		s.image(&p, Rect{c.x + (c.width-w)/2, y, w, h}, c)
		height = y + h + size/4
		above := len(s.strips)
		s.pictureCaption(f, ownStyle(c.role, size, size*7/5), c)
		for _, st := range s.strips[above:] {
			for _, it := range s.items[st.from:st.to] {
				move(it, 0, height)
			}
			height += st.height
		}
		s.strips = s.strips[:above]
	}
	return height, nil
}
