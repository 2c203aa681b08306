package doc

import (
	"slices"
	"testing"
)

func TestTargets(t *testing.T) {
	blocks := []Block{
		&Quote{Blocks: []Block{&Figure{Target: "/a.jpg", Caption: []Inline{&Link{Target: "page:caption"}}}, &QRCode{Target: "page:code"}}},
		&Tree{Root: TreeNode{Name: "镇", Target: "organisation:town", Children: []TreeNode{
			{Name: "村", Children: []TreeNode{{Name: "户", Target: "hub:a"}}}, {Name: "村", Target: "village:b"}}}},
		&Paragraph{Content: []Inline{&Strong{Content: []Inline{&Image{Target: "/b.jpg"}, &Link{Target: "page:strong"}}}}},
	}
	var pictures, links []string
	Targets(blocks, func(target string) { pictures = append(pictures, target) }, func(target string) { links = append(links, target) })
	if want := []string{"/a.jpg", "/b.jpg"}; !slices.Equal(pictures, want) {
		t.Errorf("pictures: got %v, want %v", pictures, want)
	}
	if want := []string{"page:code", "organisation:town", "hub:a", "village:b", "page:caption", "page:strong"}; !slices.Equal(links, want) {
		t.Errorf("links: got %v, want %v", links, want)
	}
}
