package typeset

import (
	"math/rand/v2"
	"testing"

	"noticeboard/generator/doc"
)

// randomBlocks makes blocks of every kind in any order.
func randomBlocks(r *rand.Rand, n, depth int) (blocks []doc.Block) {
	for range n {
		text := func(pieces int) []doc.Inline { return doc.Plain(mixture(r, 1+r.IntN(pieces))) }
		switch r.IntN(17) {
		case 0:
			blocks = append(blocks, &doc.Heading{Level: 1 + r.IntN(4), Number: "一、", Content: text(8)})
		case 1:
			list := &doc.List{Ordered: r.IntN(2) == 0, Start: r.IntN(120)}
			for range r.IntN(4) {
				list.Items = append(list.Items, doc.Item{Blocks: append([]doc.Block{&doc.Paragraph{Content: text(20)}}, nested(r, depth)...)})
			}
			blocks = append(blocks, list)
		case 2:
			blocks = append(blocks, randomTable(r))
		case 3:
			blocks = append(blocks, &doc.Quote{Blocks: nested(r, depth)})
		case 4:
			blocks = append(blocks, &doc.Fields{Fields: []doc.Field{{Label: "电话", Value: text(3)}, {Label: "通讯地址", Value: text(12)}}})
		case 5:
			blocks = append(blocks, &doc.Rule{})
		case 6:
			blocks = append(blocks, &doc.Signature{Issuers: []string{mixture(r, 2), "郭寨村", "银杏村", "宣堡镇"}[:1+r.IntN(4)], Date: "2026年3月5日", Sealed: r.IntN(2) == 0,
				Post: []string{"", "镇长"}[r.IntN(8)/7]})
		case 7:
			blocks = append(blocks, &doc.QRCode{Target: "page:a", Caption: mixture(r, 2)})
		case 8:
			blocks = append(blocks, &doc.WritingLines{Count: r.IntN(30)})
		case 9:
			blocks = append(blocks, &doc.Blank{Kind: doc.BlankKind(r.IntN(2)), Label: mixture(r, r.IntN(2))})
		case 10:
			blocks = append(blocks, &doc.Paragraph{Content: append(annotate(mixture(r, 1+r.IntN(30)), syllables...), doc.CheckBox{}, doc.Text("可"))})
		case 11:
			list := &doc.AttachmentList{}
			for range r.IntN(12) {
				list.Names = append(list.Names, mixture(r, 1+r.IntN(6)))
			}
			blocks = append(blocks, list)
		case 12:
			blocks = append(blocks, &doc.Attachment{Number: r.IntN(3), Title: mixture(r, r.IntN(4)), Blocks: append(nested(r, depth), doc.P("文"))})
		default:
			blocks = append(blocks, &doc.Paragraph{Content: append(text(40), &doc.Strong{Content: text(3)}, doc.Name("欧阳建国"), doc.LineBreak{}, doc.Text("完。"))})
		}
	}
	return blocks
}

func nested(r *rand.Rand, depth int) []doc.Block {
	if depth == 0 {
		return nil
	}
	return randomBlocks(r, r.IntN(3), depth-1)
}

func randomTable(r *rand.Rand) *doc.Table {
	columns := 1 + r.IntN(6)
	t := &doc.Table{Columns: make([]doc.Align, columns), Caption: doc.Plain(mixture(r, r.IntN(3)))}
	row := func(pieces int) []doc.Cell {
		cells := make([]doc.Cell, columns)
		for i := range cells {
			cells[i].Content = doc.Plain(mixture(r, r.IntN(pieces)))
		}
		return cells
	}
	if r.IntN(3) > 0 {
		t.Head = row(3)
	}
	if span := 1 + r.IntN(columns); t.Head != nil && r.IntN(3) == 0 {
		t.Head = append([]doc.Cell{{Content: doc.Plain(mixture(r, 2)), Span: span}}, t.Head[span:]...)
	}
	for range r.IntN(30) {
		t.Rows = append(t.Rows, row(2+r.IntN(15)))
	}
	return t
}

// Whatever a document holds, nothing is lost and all of it stands inside the type area.
func TestRandomDocuments(t *testing.T) {
	r := rand.New(rand.NewPCG(156, 225))
	for n := range 300 {
		template := []Template{Official, Reading, ReadingA5}[n%3]
		d := &doc.Document{Title: mixture(r, r.IntN(6)), Blocks: randomBlocks(r, 1+r.IntN(12), 3)}
		l, _ := Set(d, &template, testOptions())
		if _, got := readLines(l); len(got) != len([]rune(d.Title+textOfBlocks(d.Blocks, &template, 0))) {
			t.Fatalf("document %d: text is lost or doubled:\n got %s\nwant %s", n, string(got), d.Title+textOfBlocks(d.Blocks, &template, 0))
		}
		for i, p := range l.Pages {
			if len(p.Items) < 2 && len(d.Blocks) > 1 {
				t.Errorf("document %d: page %d of %d is empty", n, i+1, len(l.Pages))
			}
			for _, it := range p.Items[:max(len(p.Items)-1, 0)] {
				checkInside(t, n, i, it, &template)
			}
		}
	}
}

func checkInside(t *testing.T, n, page int, it Item, template *Template) {
	t.Helper()
	x, y := place(it)
	bottom := template.Top + template.AreaHeight
	if l, ok := it.(*Line); ok {
		y = l.Y2
	}
	if x < template.Left-template.em() || x > template.Left+template.AreaWidth+1 || y < template.Top || y > bottom {
		t.Errorf("document %d, page %d: %T at %s, %s", n, page+1, it, pt(x), pt(y))
	}
}
