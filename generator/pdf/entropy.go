package pdf

import (
	"encoding/binary"
	"hash/adler32"
	"math/bits"
	"slices"
	"sync"

	"noticeboard/generator/font"
)

// entropyCode is a Huffman code for the bytes of a face's subsets. Outlines of Chinese glyphs hold next to no repeats that a
// compressor could look for, and their bytes are distributed alike in all subsets, so that neither needs to be found out anew
// for each document: the code is made once, from a sample of the face's glyphs.
type entropyCode struct {
	words [256 + 1]codeword // of each byte, and of the end of the block
	head  bitWriter         // what stands before the data, with zlib's header
}

// codeword is a code whose first bit is the lowest, as deflate writes it.
type codeword struct {
	bits uint16
	n    uint
}

// entropyCodes is the codes of the faces that a Kit has met.
type entropyCodes struct{ byFace sync.Map }

func (c *entropyCodes) of(f *font.Face) *entropyCode {
	if known, ok := c.byFace.Load(f); ok {
		return known.(*entropyCode)
	}
	code, _ := c.byFace.LoadOrStore(f, newEntropyCode(sampleSubset(f)))
	return code.(*entropyCode)
}

// sampleSubset is a subset of some 500 glyphs from all over the face.
func sampleSubset(f *font.Face) []byte {
	gids := []font.GlyphID{0}
	for g := 1; g < f.Glyphs(); g += max(f.Glyphs()/512, 1) {
		gids = append(gids, font.GlyphID(g))
	}
	return f.Subset(gids)
}

func newEntropyCode(sample []byte) *entropyCode {
	c := new(entropyCode)
	var counts [len(c.words)]int
	for _, b := range sample {
		counts[b]++
	}
	for i := range counts {
		counts[i] = max(counts[i], len(sample)/1024+1)
	}
	lengths := codeLengths(counts[:])
	next := uint16(0) // codes of one length follow each other, shorter ones come first (RFC 1951, 3.2.2)
	for n := uint8(1); n <= maxCodeLength; n++ {
		for i, l := range lengths {
			if l == n {
				c.words[i] = codeword{bits.Reverse16(next) >> (16 - n), uint(n)}
				next++
			}
		}
		next <<= 1
	}
	c.head = blockHead(lengths)
	return c
}

// maxCodeLength is what a deflated block allows (RFC 1951, 3.2.7). Codes of codeLengths are never longer: one of 15 bits needs
// counts whose sum is the 17th Fibonacci number, 1597, times the least count, and newEntropyCode lets none be less than a
// 1024th of the sample, all of them together no more than 1281 times that.
const maxCodeLength = 15

// codeLengths returns the length of each symbol's code by Huffman's construction. Of equal counts the first comes first, so that
// equal counts give equal codes.
func codeLengths(counts []int) []uint8 {
	type tree struct {
		count  int
		leaves []int
	}
	trees := make([]tree, len(counts))
	for i, n := range counts {
		trees[i] = tree{n, []int{i}}
	}
	lengths := make([]uint8, len(counts))
	takeLeast := func() tree {
		least := 0
		for i := range trees {
			if trees[i].count < trees[least].count {
				least = i
			}
		}
		t := trees[least]
		trees = append(trees[:least], trees[least+1:]...)
		return t
	}
	for len(trees) > 1 {
		a, b := takeLeast(), takeLeast()
		a.count, a.leaves = a.count+b.count, append(a.leaves, b.leaves...)
		for _, i := range a.leaves {
			lengths[i]++
		}
		trees = append(trees, a)
	}
	return lengths
}

// blockHead is zlib's header (RFC 1950, 2.2) and that of a block with a code of its own (RFC 1951, 3.2.7). The lengths of the
// codes are written in four bits each. There are no distances; the one code they must have is of one bit.
func blockHead(lengths []uint8) bitWriter {
	w := bitWriter{buf: []byte{0x78, 0x01}}
	w.write(codeword{1 | 2<<1, 3})                         // the last block, with codes of its own
	w.write(codeword{uint16(len(lengths)-257) | 0<<5, 10}) // 257 lengths of literals, 1 of distances
	w.write(codeword{19 - 4, 4})                           // lengths of the codes for the lengths:
	w.write(codeword{0, 9})                                // repeats are not used
	for range 16 {
		w.write(codeword{4, 3})
	}
	for _, n := range append(lengths, 1) {
		w.write(codeword{uint16(bits.Reverse8(n) >> 4), 4})
	}
	return w
}

// pack appends data to dst as a zlib stream.
func (c *entropyCode) pack(dst, data []byte) []byte {
	w := bitWriter{append(slices.Grow(dst, len(data)), c.head.buf...), c.head.bits, c.head.n}
	for _, b := range data {
		w.write(c.words[b])
	}
	w.write(c.words[256])
	return binary.BigEndian.AppendUint32(w.close(), adler32.Checksum(data))
}

// bitWriter appends bits to buf, the lowest of a byte first.
type bitWriter struct {
	buf  []byte
	bits uint64 // those that are not in buf yet
	n    uint
}

func (w *bitWriter) write(c codeword) {
	w.bits |= uint64(c.bits) << (w.n & 63) // n is below 48; the mask spares a test
	if w.n += c.n; w.n >= 48 {
		at := len(w.buf)
		w.buf = binary.LittleEndian.AppendUint64(w.buf, w.bits)[:at+6]
		w.bits >>= 48
		w.n -= 48
	}
}

// close returns the bytes, the last filled with zeros.
func (w *bitWriter) close() []byte {
	for ; w.n > 0; w.n -= min(w.n, 8) {
		w.buf = append(w.buf, byte(w.bits))
		w.bits >>= 8
	}
	return w.buf
}
