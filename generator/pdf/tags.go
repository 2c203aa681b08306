package pdf

import (
	"cmp"
	"fmt"
	"slices"

	"noticeboard/generator/typeset"
)

// tree is the logical structure while pages are drawn (ISO 32000-1, 14.7).
type tree struct {
	tags  []typeset.Tag
	nodes []node
}

// node is the structure element of one tag.
type node struct {
	children []int  // tags, in reading order
	touched  int    // how many children, from the first on, lie before what was drawn last
	own      []mark // content of its own
	object   int
	link     int          // number of the Link element around it; 0 where it needs none
	box      typeset.Rect // what its pictures and rectangles cover on boxPage, the first that has any; none where W is 0
	boxPage  int
}

// mark is a piece of a page that belongs to a structure element: a marked-content sequence, or a link annotation.
type mark struct {
	page  int
	id    int // marked-content identifier, or index in the page's links
	link  bool
	after int // how many of the element's children stand before it
}

func newTree(tags []typeset.Tag) *tree {
	t := &tree{tags: tags, nodes: make([]node, len(tags))}
	for i, tag := range tags {
		if tag.Parent >= 0 {
			t.nodes[tag.Parent].children = append(t.nodes[tag.Parent].children, i)
		}
	}
	return t
}

// content adds a piece to a tag's element, behind the children that have had content before.
func (t *tree) content(tag int, m mark) {
	n := &t.nodes[tag]
	m.after = n.touched
	n.own = append(n.own, m)
	for child := tag; t.tags[child].Parent >= 0; child = t.tags[child].Parent {
		p := &t.nodes[t.tags[child].Parent]
		for p.touched < len(p.children) && p.children[p.touched] <= child {
			p.touched++
		}
	}
}

// cover widens the box of a tag's element on the first page where it has one.
func (t *tree) cover(tag, page int, r typeset.Rect) {
	if tag < 0 {
		return
	}
	n := &t.nodes[tag]
	switch {
	case n.box.W == 0:
		n.box, n.boxPage = r, page
	case n.boxPage != page:
	default:
		right, bottom := max(n.box.X+n.box.W, r.X+r.W), max(n.box.Y+n.box.H, r.Y+r.H)
		n.box.X, n.box.Y = min(n.box.X, r.X), min(n.box.Y, r.Y)
		n.box.W, n.box.H = right-n.box.X, bottom-n.box.Y
	}
}

// writeTree writes the structure elements, the annotations' and pages' places in them, and returns the number of the root;
// 0 where the layout has no tags. The keys of the parent tree are the pages' indices, then one for each tagged link.
func (d *document) writeTree() int {
	t, f := d.tree, &d.out
	if len(t.nodes) == 0 {
		return 0
	}
	root, parents := f.reserve(), f.reserve()
	for i := range t.nodes {
		n := &t.nodes[i]
		n.object = f.reserve()
		if t.tags[i].Role != "Link" && slices.ContainsFunc(n.own, func(m mark) bool { return m.link }) {
			n.link = f.reserve()
		}
	}
	for i := range t.nodes {
		d.writeElement(i, root)
	}
	next := len(d.pages)
	f.open(parents)
	f.buf = append(f.buf, "<</Nums["...)
	for i, p := range d.pages {
		f.buf = fmt.Appendf(f.buf, "%d[", i)
		for _, tag := range p.marks {
			f.buf = appendReference(f.buf, t.nodes[tag].object)
		}
		f.buf = append(f.buf, "]\n"...)
	}
	for _, p := range d.pages {
		for _, l := range p.links {
			if l.Tag != typeset.Artifact {
				n := &t.nodes[l.Tag]
				f.buf = appendReference(append(appendInt(f.buf, int64(next)), ' '), cmp.Or(n.link, n.object))
				next++
			}
		}
	}
	f.buf = append(f.buf, "]>>"...)
	f.end()
	f.object(root, "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>", t.nodes[0].object, parents, next)
	return root
}

func (d *document) writeElement(i, root int) {
	f, n, tag := &d.out, &d.tree.nodes[i], &d.tree.tags[i]
	parent := root
	if tag.Parent >= 0 {
		parent = d.tree.nodes[tag.Parent].object
	}
	own := n.own
	if n.link > 0 {
		own = d.writeLinkElement(n, parent)
		parent = n.link
	}
	f.open(n.object)
	f.buf = append(append(append(f.buf, "<</S/"...), tag.Role...), "/P "...)
	f.buf = appendReference(f.buf, parent)
	page := -1
	if len(own) > 0 {
		page = own[0].page
		f.buf = appendReference(append(f.buf, "/Pg "...), pageObject(page))
	}
	if tag.Alt != "" {
		f.buf = appendText(append(f.buf, "/Alt"...), tag.Alt)
	}
	scope := tag.Role == "TH" && !d.options.Archive // younger than PDF 1.4
	cell := tag.Role == "TH" || tag.Role == "TD"
	switch {
	case scope && tag.Span > 1:
		f.buf = fmt.Appendf(f.buf, "/A<</O/Table/Scope/Column/ColSpan %d>>", tag.Span)
	case scope:
		f.buf = append(f.buf, "/A<</O/Table/Scope/Column>>"...)
	case cell && tag.Span > 1:
		f.buf = fmt.Appendf(f.buf, "/A<</O/Table/ColSpan %d>>", tag.Span)
	case tag.Role == "Figure" && n.box.W > 0: // required by ISO 32000-1, 14.8.5.4.3
		y := d.layout.Pages[n.boxPage].Height - n.box.Y
		f.buf = append(f.buf, "/A<</O/Layout/Placement/Block/BBox["...)
		f.buf = append(appendLengths(f.buf, n.box.X, y-n.box.H, n.box.X+n.box.W, y), "]>>"...)
	}
	f.buf = append(f.buf, "/K["...)
	for k := 0; k <= len(n.children); k++ {
		for len(own) > 0 && own[0].after <= k {
			f.buf = d.appendMark(f.buf, own[0], page)
			own = own[1:]
		}
		if k < len(n.children) {
			child := &d.tree.nodes[n.children[k]]
			f.buf = appendReference(f.buf, cmp.Or(child.link, child.object))
		}
	}
	f.buf = append(f.buf, "]>>"...)
	f.end()
}

// writeLinkElement writes the Link around a picture that leads somewhere: an annotation belongs to a Link and nothing else
// (ISO 32000-1, 14.8.4.4.2). It returns the picture's own content, without the annotations.
func (d *document) writeLinkElement(n *node, parent int) (own []mark) {
	f := &d.out
	f.open(n.link)
	f.buf = appendReference(append(f.buf, "<</S/Link/P "...), parent)
	f.buf = appendReference(append(f.buf, "/K["...), n.object)
	for _, m := range n.own {
		if m.link {
			f.buf = d.appendMark(f.buf, m, -1)
		} else {
			own = append(own, m)
		}
	}
	f.buf = append(f.buf, "]>>"...)
	f.end()
	return own
}

// appendMark adds one kid; page is the element's own, which needn't be said again.
func (d *document) appendMark(b []byte, m mark, page int) []byte {
	switch {
	case m.link:
		return fmt.Appendf(b, "<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>", pageObject(m.page), d.pages[m.page].links[m.id].object)
	case m.page != page:
		return fmt.Appendf(b, "<</Type/MCR/Pg %d 0 R/MCID %d>>", pageObject(m.page), m.id)
	}
	return append(appendInt(b, int64(m.id)), ' ')
}

func appendReference(b []byte, object int) []byte {
	return append(appendInt(b, int64(object)), " 0 R "...)
}
