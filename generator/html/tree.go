package html

import (
	"noticeboard/generator/doc"
)

// tree shows a hierarchy as a nested list.
func (w *body) tree(t *doc.Tree) {
	w.raw("<ul class=\"tree\">\n")
	w.node(&t.Root)
	w.raw("</ul>\n")
}

func (w *body) node(n *doc.TreeNode) {
	w.raw("<li>")
	if href, ok := w.resolve(n.Target); ok && n.Target != "" {
		w.dst = appendLink(w.dst, link{n.Name, href})
	} else {
		w.text(n.Name)
	}
	if n.Note != "" {
		w.raw(" <span>")
		w.text(n.Note)
		w.raw("</span>")
	}
	if len(n.Children) > 0 {
		w.raw("\n<ul>\n")
		for i := range n.Children {
			w.node(&n.Children[i])
		}
		w.raw("</ul>\n")
	}
	w.raw("</li>\n")
}
