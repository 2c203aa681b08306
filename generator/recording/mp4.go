package recording

import (
	"encoding/binary"
	"maps"
	"slices"
)

// box is a box of ISO/IEC 14496-12, an atom of QuickTime.
type box struct {
	kind           string
	off, body, end int64 // where the box, its content and what follows it begin
}

// needed are the boxes that playing takes, by the box they stand in ("" the file). Every other becomes a free box: udta,
// meta, uuid and whatever makers of phones invent. Of a track's references (tref) all lead to tracks that go.
var needed = map[string][]string{
	"":     {"ftyp", "styp", "pdin", "moov", "sidx", "ssix", "moof", "mdat", "mfra"},
	"moov": {"mvhd", "trak", "mvex"},
	"mvex": {"mehd", "trex", "leva"},
	"trak": {"tkhd", "edts", "mdia"},
	"edts": {"elst"},
	"mdia": {"mdhd", "hdlr", "minf"},
	"minf": {"vmhd", "smhd", "hdlr", "dinf", "stbl"},
	"dinf": {"dref"},
	"stbl": {"stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stsh", "sdtp", "stps", "stdp", "padb", "sbgp", "sgpd"},
	"moof": {"mfhd", "traf"},
	"traf": {"tfhd", "tfdt", "trun", "sdtp", "sbgp", "sgpd"},
	"mfra": {"tfra", "mfro"},
}

// movie is what the walk through an MP4 file finds out.
type movie struct {
	*cleaner
	tracks map[uint32]bool   // whether a track stays, by its ID
	sizes  map[uint32]uint32 // of the samples of a track in fragments that give none
	data   []box             // mdat
	used   []span            // what samples of kept tracks claim of the file
	moov   bool
}

func (c *cleaner) editMP4() error {
	m := &movie{cleaner: c, tracks: map[uint32]bool{}, sizes: map[uint32]uint32{}}
	if err := m.walk(box{end: c.size}, ""); err != nil {
		return err
	}
	if !m.moov || !slices.Contains(slices.Collect(maps.Values(m.tracks)), true) {
		return &Error{errBroken}
	}
	return m.zeroUnused()
}

// boxes calls visit for each box between two places, which must be filled exactly.
func (m *movie) boxes(from, to int64, visit func(box) error) error {
	for at := from; at < to; {
		head := m.peek(at, 8)
		if head == nil || at+8 > to {
			return &Error{errBroken}
		}
		b := box{kind: string(head[4:]), off: at, body: at + 8}
		switch size := int64(binary.BigEndian.Uint32(head)); size {
		case 0: // to the end of the file
			if b.end = to; to != m.size {
				return &Error{errBroken}
			}
		case 1:
			if head = m.peek(at+8, 8); head == nil {
				return &Error{errBroken}
			}
			b.body += 8
			wide := binary.BigEndian.Uint64(head)
			if wide > uint64(to-at) {
				return &Error{errBroken}
			}
			b.end = at + int64(wide)
		default:
			b.end = at + size
		}
		if b.end < b.body || b.end > to || len(m.edits) > maxEdits {
			return &Error{errBroken}
		}
		if err := visit(b); err != nil {
			return err
		}
		at = b.end
	}
	return nil
}

// walk cleans the boxes within parent. handler is the kind of media of the track they belong to.
func (m *movie) walk(parent box, handler string) error {
	return m.boxes(parent.body, parent.end, func(b box) error {
		if !slices.Contains(needed[parent.kind], b.kind) {
			if b.kind == "cmov" { // a movie header compressed as QuickTime once did
				return &Error{errUnusual}
			}
			m.free(b)
			return nil
		}
		switch b.kind {
		case "moov":
			m.moov = true
			return m.walk(b, "")
		case "trak":
			return m.track(b)
		case "moof":
			return m.fragment(b)
		case "mvhd", "tkhd", "mdhd":
			return m.zeroTimes(b)
		case "hdlr": // what follows the kind of media is reserved, and a name
			if b.end-b.body < 12 {
				return &Error{errBroken}
			}
			m.zero(b.body+12, b.end-b.body-12)
		case "dref":
			return m.references(b)
		case "stsd":
			return m.descriptions(b, handler)
		case "trex":
			p := m.peek(b.body, 24)
			if p == nil || b.end-b.body < 24 {
				return &Error{errBroken}
			}
			m.sizes[binary.BigEndian.Uint32(p[4:])] = binary.BigEndian.Uint32(p[16:])
		case "mdat":
			m.data = append(m.data, b)
		default:
			if needed[b.kind] != nil {
				return m.walk(b, handler)
			}
		}
		return nil
	})
}

// free makes a box one that players skip, and empties it.
func (m *movie) free(b box) {
	m.put(b.off+4, "free")
	m.zero(b.body, b.end-b.body)
}

// zeroTimes clears the times of creation and modification, of 4 bytes each in version 0 and 8 in version 1.
func (m *movie) zeroTimes(b box) error {
	version, n := m.peek(b.body, 1), int64(8)
	if version != nil && version[0] == 1 {
		n = 16
	}
	if version == nil || b.body+4+n > b.end {
		return &Error{errBroken}
	}
	m.zero(b.body+4, n)
	return nil
}

// find returns the first box at a path below parent; found is false when there is none.
func (m *movie) find(parent box, path ...string) (hit box, found bool, err error) {
	err = m.boxes(parent.body, parent.end, func(b box) error {
		if b.kind == path[0] && !found {
			hit, found = b, true
		}
		return nil
	})
	if err != nil || !found || len(path) == 1 {
		return hit, found, err
	}
	return m.find(hit, path[1:]...)
}

// track keeps a track of pictures or sound. Others go: timed metadata hold where the phone went, time codes when, and
// subtitles of drones both; browsers show none of them.
func (m *movie) track(b box) error {
	header, hasHeader, err := m.find(b, "tkhd")
	if err != nil {
		return err
	}
	media, hasMedia, err := m.find(b, "mdia", "hdlr")
	if err != nil {
		return err
	}
	if !hasHeader || !hasMedia {
		return &Error{errBroken}
	}
	id, err := m.trackID(header)
	if err != nil {
		return err
	}
	kind := m.peek(media.body+8, 4)
	if kind == nil || media.end-media.body < 12 {
		return &Error{errBroken}
	}
	handler := string(kind)
	m.tracks[id] = m.tracks[id] || handler == "vide" || handler == "soun"
	if handler != "vide" && handler != "soun" {
		m.free(b)
		return nil
	}
	if err := m.walk(b, handler); err != nil {
		return err
	}
	table, found, err := m.find(b, "mdia", "minf", "stbl")
	if err == nil && !found {
		err = &Error{errBroken}
	}
	if err != nil {
		return err
	}
	return m.samples(table)
}

func (m *movie) trackID(header box) (uint32, error) {
	at := header.body + 12
	if version := m.peek(header.body, 1); version != nil && version[0] == 1 {
		at += 8
	}
	p := m.peek(at, 4)
	if p == nil || at+4 > header.end {
		return 0, &Error{errBroken}
	}
	return binary.BigEndian.Uint32(p), nil
}

// references clears the entries of a data reference box: URLs, file names and disks of the machine that made the film.
// An entry must say that the media are in this file.
func (m *movie) references(b box) error {
	if b.end-b.body < 8 {
		return &Error{errBroken}
	}
	return m.boxes(b.body+8, b.end, func(entry box) error {
		p := m.peek(entry.body, 4)
		switch {
		case p == nil || entry.end-entry.body < 4:
			return &Error{errBroken}
		case p[3]&1 == 0:
			return &Error{errProtected}
		}
		m.zero(entry.body+4, entry.end-entry.body-4)
		return nil
	})
}

// descriptions clears the compressor's name of a track's sample entries, and what makers put behind the decoder's settings.
func (m *movie) descriptions(b box, handler string) error {
	top := m.peek(b.body, 8)
	if top == nil || b.end-b.body < 8 {
		return &Error{errBroken}
	}
	version := top[0]
	return m.boxes(b.body+8, b.end, func(entry box) error {
		p := m.peek(entry.body, 28)
		if p == nil || entry.end-entry.body < 28 {
			return &Error{errBroken}
		}
		fixed := int64(28) // of a sound, before the boxes in it
		switch quickTime := binary.BigEndian.Uint16(p[8:]); {
		case entry.kind == "encv" || entry.kind == "enca":
			return &Error{errProtected}
		case handler == "vide":
			if fixed = 78; entry.end-entry.body >= fixed {
				m.zero(entry.body+42, 32)
			}
		case quickTime == 1 && version == 0:
			fixed = 44
		case quickTime == 2:
			fixed = 64
		}
		if entry.end-entry.body < fixed {
			return &Error{errBroken}
		}
		rest := entry.end - entry.body - fixed // QuickTime may end a list by four zeros
		if p := m.peek(entry.end-4, 4); rest >= 4 && string(p) == "\x00\x00\x00\x00" {
			if m.boxes(entry.body+fixed, entry.end, func(box) error { return nil }) != nil {
				rest -= 4
			}
		}
		return m.boxes(entry.body+fixed, entry.body+fixed+rest, func(child box) error {
			if slices.Contains([]string{"udta", "meta", "uuid", "free", "skip"}, child.kind) {
				m.free(child)
			}
			return nil
		})
	})
}
