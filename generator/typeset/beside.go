package typeset

import "noticeboard/generator/doc"

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
// right until it has come past them, and what is left of it across the whole column. All that stands beside the pictures is
// kept on one page. A picture more than twice as wide as high goes across the column, before or after the others as the author has it.
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
	p, ok := s.loaded[f.Target]
	if !ok {
		p, _, _ = readPicture(f.Target, s.opt.Open)
	}
	return p.width > 2*p.height
}

// pair sets pictures at the left and text at the right, and returns the pictures that would take more than a page should give them.
func (s *setter) pair(figures, text []doc.Block, left, right, c column) (over []doc.Block) {
	from := len(s.items)
	height, over := s.pile(figures, left)
	first := len(s.strips)
	if height > 0 { // without a height of its own, so that the text starts at the top of the pictures
		s.strips = append(s.strips, strip{from: from, to: len(s.items)})
	}
	end := -1 // after the last strip beside the pictures, once it is known
	room := func() column {
		if end < 0 && s.stacked(first) >= height {
			end = len(s.strips)
		}
		if end >= 0 {
			return c
		}
		return right
	}
	for _, x := range text {
		if l, ok := x.(*doc.List); ok {
			s.listIn(l, room)
		} else {
			s.blocks([]doc.Block{x}, room())
		}
	}
	if lacking := height - s.stacked(first); lacking > 0 {
		s.strips = append(s.strips, strip{height: (lacking + s.pitch - 1) / s.pitch * s.pitch, from: len(s.items), to: len(s.items)})
	}
	if end < 0 {
		end = len(s.strips)
	}
	if end > first {
		s.keepAll(first)
		s.strips[end-1].keep = false
	}
	return over
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
		height = y + h
		above := len(s.strips)
		s.pictureCaption(f, ownStyle(s.t.Role, size, size*7/5), c)
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
