package recording

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
)

// The elements of RFC 9559 that matter here, by their IDs with the length marker.
const (
	idVoid    = 0xEC
	idCRC     = 0xBF
	idHeader  = 0x1A45DFA3
	idSegment = 0x18538067
	idSeek    = 0x4DBB
	idInfo    = 0x1549A966
	idMuxer   = 0x4D80
	idWriter  = 0x5741
	idTracks  = 0x1654AE6B
	idTrack   = 0xAE
	idType    = 0x83
	idCluster = 0x1F43B675
	idCues    = 0x1C53BB6B
	idSeeks   = 0x114D9B74
)

// unneeded are the elements that become void, by the element they stand in. At the top all do that are not known: Tags,
// Attachments and Chapters among them.
var unneeded = map[uint32][]uint32{
	idInfo:  {idCRC, 0x7BA9 /* Title */, 0x4461 /* DateUTC */, 0x7384, 0x3C83AB, 0x3E83BB /* names of files */, 0x73A4, 0x3CB923, 0x3EB923, 0x4444 /* UUIDs */, 0x6924},
	idTrack: {idCRC, 0x536E /* Name */, 0x258688 /* CodecName */, 0x7446 /* AttachmentLink */},
}

// unknownSize is the length of an element of a live recording that ends where the next of its rank begins.
const unknownSize = -1

// element is an element of EBML (RFC 8794).
type element struct {
	id              uint32
	off, body, size int64
}

func (e element) end() int64 { return e.body + e.size }

// element reads the head of one; those of unknown size are given size -1.
func (c *cleaner) element(at, to int64) (e element, err error) {
	p := c.most(at, int(min(12, to-at)))
	if len(p) == 0 || p[0] < 0x10 {
		return e, &Error{errBroken}
	}
	width := bits.LeadingZeros8(p[0]) + 1
	if len(p) <= width || p[width] == 0 {
		return e, &Error{errBroken}
	}
	for _, b := range p[:width] {
		e.id = e.id<<8 | uint32(b)
	}
	p = p[width:]
	n := bits.LeadingZeros8(p[0]) + 1
	if len(p) < n {
		return e, &Error{errBroken}
	}
	size := uint64(p[0]) &^ (1 << (8 - n))
	for _, b := range p[1:n] {
		size = size<<8 | uint64(b)
	}
	e.off, e.body, e.size = at, at+int64(width+n), int64(size)
	if size == 1<<(7*n)-1 {
		e.size = unknownSize
	} else if size > uint64(to-e.body) {
		return e, &Error{errBroken}
	}
	return e, nil
}

// elements calls visit for each element between two places. It goes into those of unknown size; only Segment and Cluster may
// have none, and only outermost.
func (c *cleaner) elements(from, to int64, visit func(element) error) error {
	for at := from; at < to; {
		e, err := c.element(at, to)
		if err != nil {
			return err
		}
		if e.size == unknownSize && (to != c.size || e.id != idSegment && e.id != idCluster) || len(c.edits) > maxEdits {
			return &Error{errUnusual}
		}
		if err := visit(e); err != nil {
			return err
		}
		if at = e.body; e.size > 0 {
			at = e.end()
		}
	}
	return nil
}

func (c *cleaner) editWebM() error {
	segments, tracks := 0, 0
	var top func(e element) error
	live := false // inside a cluster of unknown size
	top = func(e element) error {
		switch e.id {
		case idHeader:
			return nil
		case idSegment:
			if segments++; segments > 1 {
				return &Error{errUnusual}
			}
			if e.size != unknownSize {
				return c.elements(e.body, e.end(), top)
			}
			return nil
		case idCluster:
			if live = e.size == unknownSize; !live {
				return c.elements(e.body, e.end(), c.inCluster)
			}
			return nil
		case idCues:
			return nil
		case idSeeks:
			return c.seeks(e)
		case idInfo:
			return c.master(e)
		case idTracks:
			tracks++
			return c.elements(e.body, e.end(), func(e element) error {
				if e.id != idTrack {
					return c.void(e)
				}
				return c.track(e)
			})
		}
		if live {
			return c.inCluster(e)
		}
		return c.void(e)
	}
	if err := c.elements(0, c.size, top); err != nil {
		return err
	}
	if segments == 0 || tracks == 0 {
		return &Error{errBroken}
	}
	return nil
}

// inCluster keeps of a cluster its time, its blocks, its place and the size of the one before.
func (c *cleaner) inCluster(e element) error {
	switch e.id {
	case 0xE7, 0xA3, 0xA0, 0xA7, 0xAB:
		return nil
	}
	return c.void(e)
}

// void makes an element one that players skip, of the same size and of zeros.
func (c *cleaner) void(e element) error {
	if e.size == unknownSize {
		return &Error{errUnusual}
	}
	rest := e.end() - e.off - 2
	head := []byte{idVoid, 0x80 | byte(rest)}
	if rest > 126 {
		rest -= 7
		head = binary.BigEndian.AppendUint64([]byte{idVoid}, 1<<56|uint64(rest))
	}
	c.put(e.off, string(head))
	c.zero(e.off+int64(len(head)), rest)
	return nil
}

// master voids the unneeded elements of one, and clears the names of the programs that wrote the file, which must be there.
func (c *cleaner) master(parent element) error {
	return c.elements(parent.body, parent.end(), func(e element) error {
		switch {
		case slices.Contains(unneeded[parent.id], e.id):
			return c.void(e)
		case e.id == idMuxer || e.id == idWriter || e.id == idVoid:
			c.zero(e.body, e.size)
		}
		return nil
	})
}

// track cleans the entry of a track, which must be of pictures or sound.
func (c *cleaner) track(entry element) error {
	kind := byte(0)
	err := c.elements(entry.body, entry.end(), func(e element) error {
		if p := c.most(e.body, 1); e.id == idType && e.size == 1 && len(p) == 1 {
			kind = p[0]
		}
		return nil
	})
	if err == nil && kind != 1 && kind != 2 {
		err = &Error{errUnusual}
	}
	if err != nil {
		return err
	}
	return c.master(entry)
}

// seeks voids the directory's entries that lead to elements which go.
func (c *cleaner) seeks(directory element) error {
	return c.elements(directory.body, directory.end(), func(e element) error {
		if e.id == idSeek && e.size <= 64 {
			p := c.peek(e.body, int(e.size))
			for _, kept := range []uint32{idInfo, idTracks, idCluster, idCues} {
				if bytes.Contains(p, binary.BigEndian.AppendUint32(nil, kept)) {
					return nil
				}
			}
		}
		return c.void(e)
	})
}
