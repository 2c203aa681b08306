package main

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"noticeboard/generator/font"
	"noticeboard/generator/font/internal/sfnt"
)

// choice is the characters of a face in ascending order, and its glyphs.
type choice struct {
	runes []rune
	gids  []font.GlyphID // in the new order; gids[0] is .notdef
	at    []uint16       // the new number of each character's glyph
}

func choose(full *font.Face, want func(rune) bool) choice {
	c := choice{gids: []font.GlyphID{0}}
	number := map[font.GlyphID]uint16{}
	for r, g := range full.Runes {
		if !want(r) {
			continue
		}
		n, known := number[g]
		if !known {
			n = uint16(len(c.gids))
			number[g] = n
			c.gids = append(c.gids, g)
		}
		c.runes, c.at = append(c.runes, r), append(c.at, n)
	}
	return c
}

// assemble writes a font file that stands on its own.
func (c choice) assemble(full *font.Face, data []byte, o output) ([]byte, error) {
	t, ok := sfnt.Read(full.Subset(c.gids))
	if !ok {
		return nil, fmt.Errorf("%s: the subset can't be read back", o.postScript)
	}
	t = slices.DeleteFunc(t, func(t sfnt.Table) bool { return t.Tag == "prep" || t.Tag == "fpgm" || t.Tag == "cvt " })
	if err := c.lengthenDash(t); err != nil {
		return nil, err
	}
	source, _ := sfnt.Read(data)
	t = append(t,
		sfnt.Table{Tag: "cmap", Data: c.cmap()},
		sfnt.Table{Tag: "name", Data: names(source.Get("name"), o)},
		sfnt.Table{Tag: "OS/2", Data: c.os2(source.Get("OS/2"))},
		sfnt.Table{Tag: "post", Data: post(source.Get("post"))},
	)
	return sfnt.Write(t), nil
}

// cmap writes format 4 for the characters that fit and format 12 for all, each under Unicode and Windows.
func (c choice) cmap() []byte {
	be := binary.BigEndian
	four, twelve := c.format4(), c.format12()
	b := be.AppendUint16(nil, 0)
	b = be.AppendUint16(b, 4)
	first := 4 + 4*8
	for _, e := range []struct{ platform, encoding, at int }{
		{0, 3, first}, {0, 4, first + len(four)}, {3, 1, first}, {3, 10, first + len(four)},
	} {
		b = be.AppendUint16(b, uint16(e.platform))
		b = be.AppendUint16(b, uint16(e.encoding))
		b = be.AppendUint32(b, uint32(e.at))
	}
	return append(append(b, four...), twelve...)
}

// group is a run of characters whose glyphs are numbered in step.
type group struct {
	start, end rune
	glyph      uint16
}

func (c choice) groups(limit rune) (groups []group) {
	for i, r := range c.runes {
		if r > limit {
			break
		}
		if k := len(groups) - 1; k >= 0 && groups[k].end == r-1 && int(groups[k].glyph)+int(r-groups[k].start) == int(c.at[i]) {
			groups[k].end = r
			continue
		}
		groups = append(groups, group{r, r, c.at[i]})
	}
	return groups
}

func (c choice) format4() []byte {
	groups := append(c.groups(0xFFFE), group{0xFFFF, 0xFFFF, 0})
	n := len(groups)
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	words := []int{4, 16 + 8*n, 0, 2 * n, 2 * power, log, 2 * (n - power)}
	for _, g := range groups {
		words = append(words, int(g.end))
	}
	words = append(words, 0)
	for _, g := range groups {
		words = append(words, int(g.start))
	}
	for _, g := range groups {
		words = append(words, int(g.glyph)-int(g.start))
	}
	words[len(words)-1] = 1 // U+FFFF leads to .notdef
	words = append(words, make([]int, n)...)
	var b []byte
	for _, w := range words {
		b = binary.BigEndian.AppendUint16(b, uint16(w))
	}
	return b
}

func (c choice) format12() []byte {
	be := binary.BigEndian
	groups := c.groups(0x10FFFF)
	b := []byte{0, 12, 0, 0}
	for _, v := range []int{16 + 12*len(groups), 0, len(groups)} {
		b = be.AppendUint32(b, uint32(v))
	}
	for _, g := range groups {
		b = be.AppendUint32(b, uint32(g.start))
		b = be.AppendUint32(b, uint32(g.end))
		b = be.AppendUint32(b, uint32(g.glyph))
	}
	return b
}

// names writes the Windows English entries. Copyright, trademark and licence are the source's own words.
func names(source []byte, o output) []byte {
	version := "Version 1.000; subset by noticeboard of: " + entry(source, 5)
	family := o.family
	if o.style != "Regular" && o.style != "Bold" {
		family += " " + o.style // a family of entry 1 has four styles only
	}
	subfamily := "Regular"
	if o.style == "Bold" {
		subfamily = "Bold"
	}
	be := binary.BigEndian
	var list, store []byte
	count := 0
	for _, e := range []struct {
		id   int
		text string
	}{
		{0, entry(source, 0)}, {1, family}, {2, subfamily}, {3, "noticeboard: " + o.postScript}, {4, strings.TrimSuffix(o.family+" "+o.style, " Regular")},
		{5, version}, {6, o.postScript}, {7, entry(source, 7)}, {13, entry(source, 13)}, {14, entry(source, 14)},
	} {
		if e.text == "" {
			continue
		}
		at := len(store)
		for _, u := range utf16.Encode([]rune(e.text)) {
			store = be.AppendUint16(store, u)
		}
		for _, v := range []int{3, 1, 0x409, e.id, len(store) - at, at} {
			list = be.AppendUint16(list, uint16(v))
		}
		count++
	}
	b := be.AppendUint16(nil, 0)
	b = be.AppendUint16(b, uint16(count))
	b = be.AppendUint16(b, uint16(6+len(list)))
	return append(append(b, list...), store...)
}

// entry returns the Windows English name with that id, "" where there is none.
func entry(t []byte, id int) string {
	be := binary.BigEndian
	n, store := int(be.Uint16(t[2:])), int(be.Uint16(t[4:]))
	for i := range n {
		e := t[6+12*i:]
		if be.Uint16(e) != 3 || be.Uint16(e[4:]) != 0x409 || int(be.Uint16(e[6:])) != id {
			continue
		}
		s := t[store+int(be.Uint16(e[10:])):][:be.Uint16(e[8:])]
		u := make([]uint16, len(s)/2)
		for i := range u {
			u[i] = be.Uint16(s[2*i:])
		}
		return string(utf16.Decode(u))
	}
	return ""
}

// os2 is the source's table with the first and last character of the subset.
func (c choice) os2(source []byte) []byte {
	b := slices.Clone(source)
	binary.BigEndian.PutUint16(b[64:], uint16(min(c.runes[0], 0xFFFF)))
	binary.BigEndian.PutUint16(b[66:], uint16(min(c.runes[len(c.runes)-1], 0xFFFF)))
	return b
}

// post is the source's table in version 3, without glyph names.
func post(source []byte) []byte {
	b := slices.Clone(source[:32])
	binary.BigEndian.PutUint32(b, 0x00030000)
	return b
}
