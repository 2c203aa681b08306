// Package sfnt reads and writes the container of a TrueType font: the table directory (OpenType 1.9, "Organization of an
// OpenType font"). What stands in the tables is package font's affair.
package sfnt

import (
	"encoding/binary"
	"slices"
	"strings"
)

// Kind is what the first four bytes of a file say it is.
type Kind uint8

const (
	Unknown    Kind = iota
	TrueType        // outlines in glyf
	CFF             // "OTTO": outlines in CFF
	Collection      // "ttcf": several fonts in one file
	WOFF            // "wOFF" and "wOF2": packed for the web
)

// KindOf looks at the signature only.
func KindOf(data []byte) Kind {
	if len(data) < 4 {
		return Unknown
	}
	switch string(data[:4]) {
	case "\x00\x01\x00\x00", "true":
		return TrueType
	case "OTTO":
		return CFF
	case "ttcf":
		return Collection
	case "wOFF", "wOF2":
		return WOFF
	}
	return Unknown
}

// Table is one named table. Data is shared with the file it was read from: never write into it.
type Table struct {
	Tag  string
	Data []byte
}

// Tables is a font's tables.
type Tables []Table

// Get returns the data of a table, nil where the font has none of that name.
func (t Tables) Get(tag string) []byte {
	for i := range t {
		if t[i].Tag == tag {
			return t[i].Data
		}
	}
	return nil
}

// Read returns the tables in the order of the directory. ok is false where the directory or a table runs past the end of
// data; checksums are not looked at (many fonts in use have wrong ones, and no renderer minds).
func Read(data []byte) (t Tables, ok bool) {
	if len(data) < 12 {
		return nil, false
	}
	n := int(binary.BigEndian.Uint16(data[4:]))
	if n == 0 || len(data) < 12+16*n {
		return nil, false
	}
	t = make(Tables, n)
	for i := range t {
		e := data[12+16*i:]
		at, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if at+size > uint64(len(data)) {
			return nil, false
		}
		t[i] = Table{string(e[:4]), data[at : at+size : at+size]}
	}
	return t, true
}

// Write lays the tables out as a TrueType file, sorted by tag, with checksums and head's checkSumAdjustment. Tables
// without data are left out. The tables themselves are not written to.
func Write(tables Tables) []byte {
	t := slices.DeleteFunc(slices.Clone(tables), func(t Table) bool { return len(t.Data) == 0 })
	slices.SortFunc(t, func(a, b Table) int { return strings.Compare(a.Tag, b.Tag) })
	size := 12 + 16*len(t)
	for i := range t {
		size += (len(t[i].Data) + 3) &^ 3
	}
	power, log := 1, 0
	for power*2 <= len(t) {
		power, log = power*2, log+1
	}
	be := binary.BigEndian
	out := make([]byte, 0, size)
	out = append(out, 0, 1, 0, 0)
	for _, v := range []int{len(t), 16 * power, log, 16 * (len(t) - power)} {
		out = be.AppendUint16(out, uint16(v))
	}
	out = out[:12+16*len(t)]
	head := -1
	for i := range t {
		at, d := len(out), t[i].Data
		out = append(out, d...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
		if t[i].Tag == "head" && len(d) >= 12 {
			head = at
			be.PutUint32(out[at+8:], 0)
		}
		e := out[12+16*i:]
		copy(e, t[i].Tag)
		be.PutUint32(e[4:], Checksum(out[at:]))
		be.PutUint32(e[8:], uint32(at))
		be.PutUint32(e[12:], uint32(len(d)))
	}
	if head >= 0 {
		be.PutUint32(out[head+8:], 0xB1B0AFBA-Checksum(out))
	}
	return out
}

// Checksum is the sum of the big-endian 32-bit words of b, whose length is a multiple of four.
func Checksum(b []byte) (sum uint32) {
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}
