package html

import (
	"noticeboard/generator/doc"
)

// manyNodes is the number of nodes below one, other than the root, from which they are folded away until they are asked for.
const manyNodes = 12

// tree shows a hierarchy as a nested list.
func (w *body) tree(t *doc.Tree) {
	w.raw("<ul class=\"tree\">\n")
	w.node(&t.Root, true)
	w.raw("</ul>\n")
}

func (w *body) node(n *doc.TreeNode, root bool) {
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
	folded := !root && nodesBelow(n) > manyNodes
	if folded {
		w.raw("<details><summary>")
		w.text(w.words["tree-open"])
		w.raw("</summary>")
	}
	if len(n.Children) > 0 {
		w.raw("\n<ul>\n")
		for i := range n.Children {
			w.node(&n.Children[i], false)
		}
		w.raw("</ul>\n")
	}
	if folded {
		w.raw("</details>")
	}
	w.raw("</li>\n")
}

// nodesBelow counts the nodes below n at any depth.
func nodesBelow(n *doc.TreeNode) (count int) {
	for i := range n.Children {
		count += 1 + nodesBelow(&n.Children[i])
	}
	return count
}
