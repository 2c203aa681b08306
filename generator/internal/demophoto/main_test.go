package main

import (
	"bytes"
	"image"
	"image/jpeg"
	"os"
	"testing"
)

// TestCommitted holds the committed photos against what the program draws, at a tenth of the size and within what JPEG and another
// processor's floating point may change.
func TestCommitted(t *testing.T) {
	board, err := papers("../../font/data")
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range views {
		data, err := os.ReadFile("../../../content/photos/" + v.file)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 250_000 {
			t.Errorf("%s has %d bytes", v.file, len(data))
		}
		if !bytes.Contains(data[:200], exif()) {
			t.Errorf("%s does not say how it lies and where it was taken", v.file)
		}
		committed, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if committed.Bounds().Size() != image.Pt(v.height, v.width) {
			t.Errorf("%s is %v", v.file, committed.Bounds())
		}
		small := v
		small.width, small.height = v.width/10, v.height/10
		if data, err = small.photo(board); err != nil {
			t.Fatal(err)
		}
		drawn, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		sum := 0
		for y := range small.width {
			for x := range small.height {
				is := 0
				for i := range 100 {
					g, _, _, _ := committed.At(x*10+i%10, y*10+i/10).RGBA()
					is += int(g >> 8)
				}
				g, _, _, _ := drawn.At(x, y).RGBA()
				want := int(g >> 8)
				sum += max(is/100-want, want-is/100)
			}
		}
		if mean := float64(sum) / float64(small.width*small.height); mean > 12 {
			t.Errorf("%s differs from what is drawn by %.1f of 255", v.file, mean)
		}
	}
}
