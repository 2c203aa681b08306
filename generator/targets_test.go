package generator

import (
	"slices"
	"testing"

	"noticeboard/generator/doc"
)

func TestNodeTargets(t *testing.T) {
	tree := doc.TreeNode{Name: "镇", Target: "organisation:town", Children: []doc.TreeNode{
		{Name: "村", Children: []doc.TreeNode{{Name: "户", Target: "hub:a"}}}, {Name: "村", Target: "village:b"}}}
	var got []string
	nodeTargets(&tree, func(target string) { got = append(got, target) })
	if want := []string{"organisation:town", "hub:a", "village:b"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
