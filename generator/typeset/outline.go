package typeset

import (
	"noticeboard/generator/doc"
	"noticeboard/generator/font"
)

// tree sets a hierarchy: as boxes joined by lines on a sheet that stands alone, such as a wall chart, elsewhere, or where
// that has no room for it, as an indented list. rest is what follows below it.
func (s *setter) tree(t *doc.Tree, rest []doc.Block, c column) {
	if s.t.MaxPages == 1 && s.wallTree(t, rest, c) {
		return
	}
	list := s.addTag("L", c.tag)
	s.outline(&t.Root, nil, list, c)
	s.strips = append(s.strips, strip{from: len(s.items), to: len(s.items), snap: true, blank: true})
}

// outline sets a node and those below it. open says for each level above, from the root's children on, whether its spine goes
// on below the node.
func (s *setter) outline(n *doc.TreeNode, open []bool, list int32, c column) {
	item := s.addTag("LI", list)
	inner := s.narrowed(c, min(Length(len(open))*2*s.em, max(c.width-6*s.em, 0)), 0)
	inner.tag = s.addTag("LBody", item)
	style := s.bodyStyle(c.role)
	if len(n.Children) > 0 {
		style.role = font.Heading
	}
	from, at := len(s.strips), len(s.items)
	s.paragraph(nodeContent(n), par{typeStyle: style, column: inner})
	if len(n.Children) > 0 {
		s.keepAll(from)
	}
	s.spines(from, at, open, inner.x, c.x)
	if len(n.Children) == 0 {
		return
	}
	below := s.addTag("L", inner.tag)
	for i := range n.Children {
		s.outline(&n.Children[i], append(open[:len(open):len(open)], i < len(n.Children)-1), below, c)
	}
}

// nodeContent is the name of a node, which may be a link, and its note.
func nodeContent(n *doc.TreeNode) []doc.Inline {
	content := doc.Plain(n.Name)
	if n.Target != "" {
		content = []doc.Inline{&doc.Link{Target: n.Target, Content: content}}
	}
	if n.Note != "" {
		content = append(content, doc.Text("　"), &doc.Emphasis{Content: doc.Plain(n.Note)})
	}
	return content
}

// spines draws the lines left of the strips of one node, whose items begin at index at: a vertical one for each level that goes
// on, and an elbow to the node itself, up to where its text begins.
func (s *setter) spines(from, at int, open []bool, text, left Length) {
	if len(open) == 0 {
		return
	}
	items := append([]Item(nil), s.items[at:]...)
	s.items = s.items[:at]
	for k := from; k < len(s.strips); k++ {
		st := &s.strips[k]
		start := len(s.items)
		line := func(x1, y1, x2, y2 Length) {
			s.items = append(s.items, &Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: thinRule, Color: Grey, Tag: Artifact})
		}
		for i, goesOn := range open {
			x := min(left+Length(i)*2*s.em+s.em*3/4, text-s.em/4)
			switch own := i == len(open)-1; {
			case own && k == from:
				middle := st.height / 2
				line(x, middle, max(min(x+s.em, text-s.em/8), x), middle)
				if !goesOn {
					line(x, 0, x, middle)
					continue
				}
				fallthrough
			case goesOn:
				line(x, 0, x, st.height)
			}
		}
		s.items = append(s.items, items[st.from-at:st.to-at]...)
		st.from, st.to = start, len(s.items)
	}
}
