package pdf

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"noticeboard/generator/doc"
	"noticeboard/generator/typeset"
)

// Charts and trees go through to the file: their words in reading order, a figure around the whole chart, lists within lists.
func TestChartsAndTrees(t *testing.T) {
	tree := &doc.Tree{Root: doc.TreeNode{Name: "镇党委", Note: "2个村"}}
	var words []string
	for _, village := range []string{"郭寨村", "银杏村"} {
		node := doc.TreeNode{Name: village, Note: "联络员"}
		for i := range 15 {
			hub := fmt.Sprintf("%s第%d户", village, i+1)
			words = append(words, hub)
			node.Children = append(node.Children, doc.TreeNode{Name: hub, Note: "户长"})
		}
		tree.Root.Children = append(tree.Root.Children, node)
	}
	chart := &doc.Chart{Title: "各村户数", Unit: "户", Labels: []string{"郭寨村", "银杏村"}, Series: []doc.Series{{Values: []float64{18, 9}}}}
	for _, template := range []typeset.Template{typeset.Reading, typeset.WallA3} {
		l, diags := typeset.Set(&doc.Document{Title: "网络", Blocks: []doc.Block{chart, tree}}, &template, typeset.Options{})
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		path := saved(t, l)
		text := strings.Join(strings.Fields(tool(t, "pdfinfo", "-struct-text", path)), " ")
		for _, want := range append(words, "Figure: /Placement /Block /BBox", "郭寨村18户银杏村9户", "L (block) LI (block) LBody (block)") {
			if !strings.Contains(text, want) {
				t.Errorf("no %q in\n%s", want, text)
			}
		}
		if out := tool(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("qpdf says\n%s", out)
		}
		box := regexp.MustCompile(`/BBox \[([\d.]+) [\d.]+ ([\d.]+) `).FindStringSubmatch(text)
		left, _ := strconv.ParseFloat(box[1], 64)
		right, _ := strconv.ParseFloat(box[2], 64)
		if least := template.Left.Points(); left < least-1 || left > least+1 || right < left+template.AreaWidth.Points()*9/10 {
			t.Errorf("the figure reaches from %g to %g", left, right)
		}
	}
}
