package recording

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// span is a part of the file.
type span struct{ off, end int64 }

// maxSpans bounds the memory that a file made to do harm can take; five hours of film have a tenth.
const maxSpans = 1 << 21

// claim notes that a kept track uses n bytes at off.
func (m *movie) claim(off, n int64) error {
	switch {
	case off < 0 || n < 0 || off > m.size || n > m.size-off:
		return &Error{errBroken}
	case n == 0:
		return nil
	}
	if last := len(m.used) - 1; last >= 0 && m.used[last].end == off {
		m.used[last].end += n
		return nil
	}
	if len(m.used) == maxSpans {
		return &Error{errUnusual}
	}
	m.used = append(m.used, span{off, off + n})
	return nil
}

// zeroUnused clears what no kept track claims of the media data: samples of the tracks that went, and what was left between.
// A claim outside is a contradiction.
func (m *movie) zeroUnused() error {
	slices.SortFunc(m.used, func(a, b span) int { return cmp.Compare(a.off, b.off) })
	used := m.used
	for _, b := range m.data {
		at := b.body
		for len(used) > 0 && used[0].off < b.end {
			if used[0].off < b.body || used[0].end > b.end {
				return &Error{errBroken}
			}
			if used[0].off > at {
				m.zero(at, used[0].off-at)
			}
			at = max(at, used[0].end)
			used = used[1:]
		}
		m.zero(at, b.end-at)
	}
	if len(used) > 0 {
		return &Error{errBroken}
	}
	return nil
}

// table is one of a sample table's boxes: entries of width bytes after some fixed fields.
type table struct {
	*window
	from, width, count int64
}

// entry returns a whole number of 4 or 8 bytes, part bytes into entry i; ok is false when there is none.
func (t *table) entry(i, part, width int64) (n int64, ok bool) {
	if i < 0 || i >= t.count {
		return 0, false
	}
	p := t.peek(t.from+i*t.width+part, int(width))
	switch {
	case p == nil:
		return 0, false
	case width == 8:
		n = int64(min(binary.BigEndian.Uint64(p), math.MaxInt64))
	default:
		n = int64(binary.BigEndian.Uint32(p))
	}
	return n, true
}

// table finds a box whose entries follow fixed bytes, the last four of which count them.
func (m *movie) table(parent box, kind string, fixed, width int64) (*table, error) {
	b, found, err := m.find(parent, kind)
	if err != nil || !found {
		return &table{window: m.another()}, err
	}
	t := &table{window: m.another(), from: b.body + fixed, width: width}
	count := m.peek(b.body+fixed-4, 4)
	if count == nil || t.from > b.end {
		return nil, &Error{errBroken}
	}
	t.count = int64(binary.BigEndian.Uint32(count))
	if width > 0 && t.count > (b.end-t.from)/width {
		return nil, &Error{errBroken}
	}
	return t, nil
}

// samples claims what a track's sample table points at: chunks (stco, co64), how many samples each has (stsc), and how long
// these are (stsz).
func (m *movie) samples(stbl box) error {
	size, one, err := m.sampleSizes(stbl)
	if err != nil {
		return err
	}
	runs, err := m.table(stbl, "stsc", 8, 12)
	if err != nil {
		return err
	}
	width := int64(4)
	chunks, err := m.table(stbl, "stco", 8, 4)
	if err == nil && chunks.count == 0 {
		width = 8
		chunks, err = m.table(stbl, "co64", 8, 8)
	}
	if err != nil {
		return err
	}
	sample, run := int64(0), int64(0)
	for i := range chunks.count {
		for next, ok := runs.entry(run+1, 0, 4); ok && next <= i+1; next, ok = runs.entry(run+1, 0, 4) {
			run++
		}
		off, ok := chunks.entry(i, 0, width)
		n, hasRun := runs.entry(run, 4, 4)
		if n = min(n, size.count-sample); !ok || !hasRun {
			return &Error{errBroken}
		}
		if one > 0 {
			if n > m.size/one {
				return &Error{errBroken}
			}
			err = m.claim(off, n*one)
			sample += n
		}
		for end := sample + n; one == 0 && sample < end && err == nil; sample++ {
			var length int64
			if length, ok = size.entry(sample, 0, 4); !ok {
				return &Error{errBroken}
			}
			err = m.claim(off, length)
			off += length
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// sampleSizes is the table of the samples' lengths in bytes. When all are alike, one is that length and the table only counts.
func (m *movie) sampleSizes(stbl box) (sizes *table, one int64, err error) {
	b, found, err := m.find(stbl, "stsz")
	if err != nil {
		return nil, 0, err
	}
	if !found { // none at all, or the compact stz2
		return nil, 0, &Error{errUnusual}
	}
	p := m.peek(b.body+4, 4)
	if p == nil || b.end-b.body < 12 {
		return nil, 0, &Error{errBroken}
	}
	if one = int64(binary.BigEndian.Uint32(p)); one == 0 {
		sizes, err = m.table(stbl, "stsz", 12, 4)
		return sizes, 0, err
	}
	// QuickTime counts sound in ways in which the length says nothing.
	if entry, found, _ := m.find(stbl, "stsd"); found {
		if p := m.peek(entry.body+16, 10); p != nil && (binary.BigEndian.Uint16(p[8:]) > 0 || one == 1) {
			return nil, 0, &Error{errUnusual}
		}
	}
	sizes, err = m.table(stbl, "stsz", 12, 0)
	return sizes, one, err
}

// fragment cleans a movie fragment and claims what its track runs point at.
func (m *movie) fragment(moof box) error {
	dropped := false
	end := moof.off // of the data of the track fragment before; the first one's count from the start of the box
	return m.boxes(moof.body, moof.end, func(b box) error {
		if b.kind != "traf" {
			if b.kind != "mfhd" {
				m.free(b)
			}
			return nil
		}
		header, found, err := m.find(b, "tfhd")
		if err == nil && !found {
			err = &Error{errBroken}
		}
		if err != nil {
			return err
		}
		f := fields{m.window.another(), header.body, header.end, false}
		flags, id := f.next(4)&0xFFFFFF, uint32(f.next(4))
		base := end
		switch {
		case flags&1 != 0:
			base = int64(min(f.next(8), math.MaxInt64))
		case flags&0x20000 != 0:
			base = moof.off
		case dropped: // counted from data that nobody will know
			return &Error{errUnusual}
		}
		f.skip(flags, 0x2, 0x8)
		size := int64(m.sizes[id])
		if flags&0x10 != 0 {
			size = int64(f.next(4))
		}
		kept, known := m.tracks[id]
		switch {
		case f.short || !known:
			return &Error{errBroken}
		case !kept:
			dropped = true
			m.free(b)
			return nil
		}
		if err := m.walk(b, ""); err != nil {
			return err
		}
		end, err = m.runs(b, base, size)
		return err
	})
}

// runs claims the samples of a track fragment and returns where the last one ends.
func (m *movie) runs(traf box, base, defaultSize int64) (end int64, err error) {
	end = base
	err = m.boxes(traf.body, traf.end, func(b box) error {
		if b.kind != "trun" {
			return nil
		}
		f := fields{m.window.another(), b.body, b.end, false}
		flags, count := f.next(4)&0xFFFFFF, int64(f.next(4))
		if flags&1 != 0 {
			if base > m.size {
				return &Error{errBroken}
			}
			end = base + int64(int32(f.next(4)))
		}
		f.skip(flags, 0x4)
		if flags&0xF00 == 0 { // all samples are alike
			if defaultSize > 0 && count > m.size/defaultSize {
				return &Error{errBroken}
			}
			err := m.claim(end, count*defaultSize)
			end += count * defaultSize
			return err
		}
		for ; count > 0 && !f.short; count-- {
			f.skip(flags, 0x100)
			size := defaultSize
			if flags&0x200 != 0 {
				size = int64(f.next(4))
			}
			f.skip(flags, 0x400, 0x800)
			if err := m.claim(end, size); err != nil {
				return err
			}
			end += size
		}
		if f.short {
			return &Error{errBroken}
		}
		return nil
	})
	return end, err
}

// fields reads a box's numbers one after the other.
type fields struct {
	*window
	at, end int64
	short   bool // there were not as many
}

// next is a number of 4 or 8 bytes; 0 when the box has no more.
func (f *fields) next(n int64) uint64 {
	p := f.peek(f.at, int(n))
	if f.at += n; p == nil || f.at > f.end {
		f.short = true
		return 0
	}
	if n == 8 {
		return binary.BigEndian.Uint64(p)
	}
	return uint64(binary.BigEndian.Uint32(p))
}

// skip passes the fields of 4 bytes that are there when these flags are set.
func (f *fields) skip(flags uint64, present ...uint64) {
	for _, flag := range present {
		if flags&flag != 0 {
			f.next(4)
		}
	}
}
