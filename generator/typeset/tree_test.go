package typeset

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"noticeboard/generator/doc"
)

// network is a town with so many villages, branches in each and hubs in each of these.
func network(villages, branches, hubs int) *doc.Tree {
	t := &doc.Tree{Root: doc.TreeNode{Name: "中共宣堡镇委员会", Note: fmt.Sprintf("%d个村　%d个党员中心户", villages, villages*branches*hubs)}}
	for v := range villages {
		name := []string{"郭寨村", "银杏村", "张河村", "纪沟村", "西宣堡村", "毛群村"}[v%6]
		village := doc.TreeNode{Name: name, Note: "联络员 李秀英"}
		for b := range branches {
			branch := doc.TreeNode{Name: fmt.Sprintf("第%d党支部", b+1), Note: fmt.Sprintf("%d户", hubs)}
			for h := range hubs {
				branch.Children = append(branch.Children, doc.TreeNode{Name: fmt.Sprintf("第%d组", b*hubs+h+1),
					Note: string([]rune("张王李赵陈刘杨黄周吴")[(v+h)%10]) + givenNames[(v*7+b*3+h)%10]})
			}
			village.Children = append(village.Children, branch)
		}
		t.Root.Children = append(t.Root.Children, village)
	}
	return t
}

func wallChart(t *doc.Tree) *doc.Document {
	return &doc.Document{Title: "宣堡镇党员中心户三级网络图", Source: "overview:network", Blocks: []doc.Block{t, doc.P("截至2026年11月25日。")}}
}

// The whole town with its 204 hubs fits one sheet, in type that is read from a step away.
func TestWallChart(t *testing.T) {
	for _, test := range []struct {
		villages, branches, hubs int
		least                    Length
	}{{12, 1, 17, Pt(8.5)}, {12, 3, 6, Pt(8.5)}, {5, 1, 25, Pt(10)}, {3, 2, 3, Pt(16)}, {1, 1, 1, Pt(24)}, {2, 0, 0, Pt(30)}, {7, 2, 4, Pt(10)}} {
		tree := network(test.villages, test.branches, test.hubs)
		l, diags := Set(wallChart(tree), &WallA3, Options{})
		if len(l.Pages) != 1 || len(diags) > 0 {
			t.Errorf("%v: %d pages, %v", test, len(l.Pages), diags)
			continue
		}
		_, text := readLines(l)
		want := "宣堡镇党员中心户三级网络图" + nodeText(&tree.Root) + "截至2026年11月25日。"
		if string(text) != want {
			t.Errorf("%v:\n got %s\nwant %s", test, string(text), want)
		}
		least := Pt(1000)
		for _, it := range l.Pages[0].Items {
			checkWhole(t, test.hubs, 0, it, &WallA3)
			if x, ok := it.(*Text); ok && l.Tags[max(x.Tag, 0)].Role == "LBody" {
				least = min(least, x.Size)
			}
		}
		if least < test.least*4/5 { // notes are smaller than names
			t.Errorf("%v: type of %s", test, pt(least))
		}
	}
}

func nodeText(n *doc.TreeNode) string {
	text := n.Name + n.Note
	for i := range n.Children {
		text += nodeText(&n.Children[i])
	}
	return text
}

// Too much for a sheet goes on several, which is told; the tree does not get smaller and smaller.
func TestWallChartTooFull(t *testing.T) {
	l, diags := Set(wallChart(network(40, 5, 20)), &WallA3, Options{})
	if len(l.Pages) < 2 || len(diags) != 1 || !strings.Contains(diags[0].Format(1), "sheet-many") {
		t.Errorf("%d pages, %v", len(l.Pages), diags)
	}
}

func randomNode(r *rand.Rand, depth int) doc.TreeNode {
	n := doc.TreeNode{Name: mixture(r, 1+r.IntN(2)), Target: []string{"", "page:a", "hub:x"}[r.IntN(3)]}
	if r.IntN(2) == 0 {
		n.Note = mixture(r, 1+r.IntN(2))
	}
	if depth > 0 {
		for range r.IntN(5) {
			n.Children = append(n.Children, randomNode(r, depth-1))
		}
	}
	return n
}

// Every name and note is there once, in order and inside the sheet; in a list as on the wall.
func TestRandomTrees(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 203))
	for n := range 300 {
		template := []Template{WallA3, Reading, HandbookA5, Official, PosterA3}[n%5]
		template.MaxPages = min(template.MaxPages, 1)
		tree := &doc.Tree{Root: randomNode(r, r.IntN(5))}
		l, diags := Set(&doc.Document{Blocks: []doc.Block{tree}}, &template, testOptions())
		_, text := readLines(l)
		got := strings.ReplaceAll(string(text), "　", "")
		if want := strings.ReplaceAll(nodeText(&tree.Root), "　", ""); got != want {
			t.Fatalf("tree %d:\n got %s\nwant %s", n, got, want)
		}
		if diags.HasErrors() { // reported as too full
			continue
		}
		for i, p := range l.Pages {
			for _, it := range p.Items {
				if x, ok := it.(*Text); !ok || x.Tag != Artifact {
					checkWhole(t, n, i, it, &template)
				}
			}
		}
	}
}

// In a document a tree is a list within lists, whose spines go from a name down to the last one below it.
func TestOutline(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{network(2, 1, 2)}}
	d.Blocks[0].(*doc.Tree).Root.Children[0].Target = "page:guozhai"
	l, _ := Set(d, &Reading, testOptions())
	root, _ := find(t, l, "中共宣堡镇委员会")
	village, _ := find(t, l, "郭寨村")
	hub, _ := find(t, l, "第1组")
	if !near(village.X-root.X, 2*Reading.em()) || !near(hub.X-root.X, 6*Reading.em()) {
		t.Errorf("steps of %s and %s", pt(village.X-root.X), pt(hub.X-root.X))
	}
	if role := l.Tags[village.Tag].Role; role != "Link" {
		t.Errorf("the village is a %s", role)
	}
	path := ""
	for tag := hub.Tag; tag >= 0; tag = l.Tags[tag].Parent {
		path += " " + string(l.Tags[tag].Role)
	}
	if path != " LBody LI L LBody LI L LBody LI L LBody LI L Document" {
		t.Errorf("the hub stands in%s", path)
	}
	second, _ := find(t, l, "银杏村")
	for _, line := range linesOf(l.Pages[0]) {
		if line.X1 == line.X2 && line.X1 < village.X && line.Y2 > second.Y {
			t.Errorf("a spine goes on below the last village to %s", pt(line.Y2))
		}
	}
}
