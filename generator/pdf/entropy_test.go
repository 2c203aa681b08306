package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"math/rand/v2"
	"testing"

	"noticeboard/generator/font"
)

// skewed is a sample in which each byte is about as frequent as the two rarer ones together, which makes the longest codes.
func skewed() (b []byte) {
	a, n := 1, 1
	for i := range 22 {
		b = append(b, bytes.Repeat([]byte{byte(i)}, n)...)
		a, n = n, a+n
	}
	return b
}

// TestEntropyCode unpacks with another reader what was packed, of bytes that the sample has and others.
func TestEntropyCode(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 5000)
	for i := range noise {
		noise[i] = byte(r.Uint32())
	}
	samples := map[string][]byte{"nothing": nil, "one byte": {7}, "skewed": skewed(), "noise": noise}
	for _, f := range font.Builtin().Faces() {
		samples[f.Name] = sampleSubset(f)
	}
	for name, sample := range samples {
		c, all := newEntropyCode(sample), 0
		for _, w := range c.words {
			if w.n < 1 || w.n > maxCodeLength {
				t.Fatalf("%s: a code of %d bits", name, w.n)
			}
			all += 1 << (maxCodeLength - w.n)
		}
		if all != 1<<maxCodeLength {
			t.Errorf("%s: the code is not complete", name)
		}
		for n := range 40 {
			data := append(bytes.Clone(noise[:n]), sample...)
			packed := c.pack([]byte("before"), data)
			z, err := zlib.NewReader(bytes.NewReader(packed[len("before"):]))
			if err != nil {
				t.Fatal(err)
			}
			if got, err := io.ReadAll(z); err != nil || !bytes.Equal(got, data) {
				t.Fatalf("%s, %d bytes: got %d bytes, %v", name, len(data), len(got), err)
			}
		}
	}
}

// TestOutlinesShrink: what is known of a face's outlines is of use for others than those of the sample.
func TestOutlinesShrink(t *testing.T) {
	f := font.Builtin().Faces()[0]
	gids := []font.GlyphID{0}
	for _, r := range "为做好清理沟渠工作现将有关事项通知如下各村民小组要按照分工把渠道干净" {
		g, ok := f.Glyph(r)
		if !ok {
			t.Fatalf("no %c", r)
		}
		gids = append(gids, g)
	}
	data := f.Subset(gids)
	if packed := newEntropyCode(sampleSubset(f)).pack(nil, data); len(packed) > len(data)*85/100 {
		t.Errorf("%d bytes of %d", len(packed), len(data))
	}
}
