package pdf

import (
	"bytes"
	"strings"
	"testing"

	"noticeboard/generator/typeset"
)

// TestTurned follows two corners of the stored picture, upper left and upper right, through each EXIF orientation.
func TestTurned(t *testing.T) {
	const w, h = 300, 200
	corners := map[[2]typeset.Length]string{{0, h}: "upper left", {w, h}: "upper right", {0, 0}: "lower left", {w, 0}: "lower right"}
	for turn, want := range map[typeset.Turn][2]string{
		0: {"upper left", "upper right"}, 1: {"upper left", "upper right"}, 2: {"upper right", "upper left"},
		3: {"lower right", "lower left"}, 4: {"lower left", "lower right"}, 5: {"upper left", "lower left"},
		6: {"upper right", "lower right"}, 7: {"lower right", "upper right"}, 8: {"lower left", "upper left"},
	} {
		m := turned(&typeset.Image{Rect: typeset.Rect{W: w, H: h}, Turn: turn})
		at := func(u, v typeset.Length) string {
			return corners[[2]typeset.Length{m[0]*u + m[2]*v + m[4], m[1]*u + m[3]*v + m[5]}]
		}
		if got := [2]string{at(0, 1), at(1, 1)}; got != want {
			t.Errorf("orientation %d puts them %v, want %v", turn, got, want)
		}
	}
}

// What a page leaves in the canvas must not show on the next: a red dashed rule, then a black one.
func TestStrokesDoNotLeak(t *testing.T) {
	line := func(c typeset.Color, dash typeset.Length) []typeset.Item {
		return []typeset.Item{&typeset.Line{X2: 100000, Width: 1000, Color: c, Dash: dash, Tag: typeset.Artifact}}
	}
	page := func(items []typeset.Item) typeset.Page {
		return typeset.Page{Width: typeset.MM(210), Height: typeset.MM(297), Items: items}
	}
	d := &typeset.Layout{Pages: []typeset.Page{page(line(typeset.Red, 2500)), page(line(typeset.Black, 0))}}
	d.Pages[1].UpsideDown = true
	out := tool(t, "qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", saved(t, d), "-")
	if n := strings.Count(out, "RG\n"); n != 1 || strings.Count(out, "[2.50 2.50]") != 1 {
		t.Errorf("red is set %d times:\n%s", n, out)
	}
	if strings.Count(out, "/Rotate 180") != 1 {
		t.Error("one page is not turned")
	}
}

func TestMergedCellsAreTagged(t *testing.T) {
	d := notice()
	for i := range d.Tags {
		if d.Tags[i].Role == "TH" {
			d.Tags[i].Span = 3
			break
		}
	}
	if out := render(t, d); bytes.Count(out, []byte("/ColSpan 3")) != 1 {
		t.Error("a cell over three columns doesn't say so")
	}
}
