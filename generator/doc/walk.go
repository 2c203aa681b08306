package doc

// Walk calls visit for every block in reading order, a block before the blocks inside it. Where visit returns false,
// the blocks inside are skipped.
func Walk(blocks []Block, visit func(Block) bool) {
	for _, b := range blocks {
		if !visit(b) {
			continue
		}
		switch b := b.(type) {
		case *List:
			for _, it := range b.Items {
				Walk(it.Blocks, visit)
			}
		case *Quote:
			Walk(b.Blocks, visit)
		case *Illustrated:
			Walk(b.Blocks, visit)
		case *Attachment:
			Walk(b.Blocks, visit)
		}
	}
}

// WalkInlines calls visit for every inline of the blocks in reading order, at any depth: text, cells, captions and field
// values. Where visit returns false, the inlines inside are skipped.
func WalkInlines(blocks []Block, visit func(Inline) bool) {
	Walk(blocks, func(b Block) bool {
		eachContent(b, func(c []Inline) { walkContent(c, visit) })
		return true
	})
}

func walkContent(content []Inline, visit func(Inline) bool) {
	for _, in := range content {
		if visit(in) {
			walkContent(inside(in), visit)
		}
	}
}

// eachContent calls f for every run of inlines that belongs to b itself, not to blocks inside it, in reading order.
func eachContent(b Block, f func([]Inline)) {
	switch b := b.(type) {
	case *Heading:
		f(b.Content)
	case *Paragraph:
		f(b.Content)
	case *Addressee:
		f(b.Content)
	case *Figure:
		f(b.Caption)
	case *Table:
		f(b.Caption)
		for _, c := range b.Head {
			f(c.Content)
		}
		for _, row := range b.Rows {
			for _, c := range row {
				f(c.Content)
			}
		}
	case *Fields:
		for _, field := range b.Fields {
			f(field.Value)
		}
	}
}

// inside returns the inlines that in holds, nil for a leaf.
func inside(in Inline) []Inline {
	switch in := in.(type) {
	case *Emphasis:
		return in.Content
	case *Strong:
		return in.Content
	case *Link:
		return in.Content
	}
	return nil
}

// Targets calls picture for the target of every picture of the blocks, and link for that of every link, code and node of a tree.
func Targets(blocks []Block, picture, link func(target string)) {
	Walk(blocks, func(b Block) bool {
		switch b := b.(type) {
		case *Figure:
			picture(b.Target)
		case *QRCode:
			link(b.Target)
		case *Tree:
			nodeTargets(&b.Root, link)
		}
		return true
	})
	WalkInlines(blocks, func(in Inline) bool {
		switch in := in.(type) {
		case *Image:
			picture(in.Target)
		case *Link:
			link(in.Target)
		}
		return true
	})
}

func nodeTargets(n *TreeNode, link func(target string)) {
	if n.Target != "" {
		link(n.Target)
	}
	for i := range n.Children {
		nodeTargets(&n.Children[i], link)
	}
}
