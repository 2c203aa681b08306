package main

import (
	"bytes"
	"image"
	"image/png"
	"testing"
)

// TestCanvas: shapes cover what they should, smooth at their edges, and what lies outside the picture does no harm.
func TestCanvas(t *testing.T) {
	c := newCanvas(40, 30)
	c.fill(red, box(10, 5, 20, 10)...)
	c.line(ink, 4, point{-50, 25}, point{100, 25})
	c.fill(blue, circle(40, 0, 6)...)
	im, err := png.Decode(bytes.NewReader(c.png()))
	if err != nil || im.Bounds() != image.Rect(0, 0, 40, 30) {
		t.Fatal(im, err)
	}
	for _, p := range []struct {
		x, y int
		want tint
	}{{10, 5, red}, {29, 14, red}, {9, 5, white}, {30, 14, white}, {10, 15, white}, {0, 25, ink}, {39, 24, ink}, {20, 21, white}, {39, 0, blue}} {
		if got := im.At(p.x, p.y); got != tints[p.want] {
			t.Errorf("%d, %d: %v, want %v", p.x, p.y, got, tints[p.want])
		}
	}
	shades := map[any]bool{}
	for x := 30; x < 40; x++ {
		for y := range 8 {
			shades[im.At(x, y)] = true
		}
	}
	if len(shades) < 3 { // outside, inside, between
		t.Errorf("the edge of a circle has %d colours", len(shades))
	}
}

// TestPictures: each picture of the materials has something to show in several colours, and is the same however it was compressed.
func TestPictures(t *testing.T) {
	for name, draw := range pictures {
		c := draw()
		used := map[tint]bool{}
		for _, t := range c.paint {
			used[t] = true
		}
		if len(used) < 4 {
			t.Errorf("%s has %d colours", name, len(used))
		}
	}
	c := newCanvas(8, 8)
	one := c.png()
	im, _ := png.Decode(bytes.NewReader(one))
	var other bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.NoCompression}).Encode(&other, im); err != nil {
		t.Fatal(err)
	}
	c.fill(red, box(0, 0, 1, 1)...)
	if !same(one, other.Bytes()) || bytes.Equal(one, other.Bytes()) || same(one, c.png()) || same(one, nil) || same([]byte("a"), []byte("b")) || !same([]byte("a"), []byte("a")) {
		t.Error("pictures are not compared by their pixels")
	}
}
