package recording

import (
	"bytes"
	"encoding/binary"
)

// codecs are what an Ogg stream may hold: how its first packet and its second, the comments, begin, and how the second ends.
var codecs = []struct{ first, comment, end string }{
	{"\x01vorbis", "\x03vorbis", "\x01"},
	{"OpusHead", "OpusTags", ""},
	{"\x80theora", "\x81theora", ""},
}

// stream is one of the streams of an Ogg file, told apart by serial number.
type stream struct {
	codec   int
	packets int    // that have ended
	pages   []page // with the comments, in order
	length  int64  // of the comments so far
}

// page is a page of RFC 3533, 6.
type page struct {
	off  int64
	head string // header and lacing values
	from int64  // the comments begin here in the page's content,
	to   int64  // and end here
	n    int64  // of the whole content
}

const (
	continued = 1 // bits of a page's header type
	first     = 2
)

func (c *cleaner) editOgg() error {
	streams := map[uint32]*stream{}
	for at := int64(0); at < c.size; {
		p, err := c.page(at)
		if err != nil {
			return err
		}
		serial := binary.LittleEndian.Uint32([]byte(p.head[14:]))
		s := streams[serial]
		if p.head[5]&first != 0 {
			if s != nil && s.packets < 2 {
				return &Error{errBroken}
			}
			if s, err = c.beginning(p); err != nil {
				return err
			}
			streams[serial] = s
		}
		switch {
		case s == nil || len(streams) > 1000:
			return &Error{errBroken}
		case s.packets < 2:
			if err := c.header(s, p); err != nil {
				return err
			}
		}
		at += int64(len(p.head)) + p.n
	}
	for _, s := range streams {
		if s.packets < 2 {
			return &Error{errBroken}
		}
	}
	return nil
}

// page reads the header of a page.
func (c *cleaner) page(at int64) (p page, err error) {
	head := c.peek(at, 27)
	if head != nil && string(head[:5]) == "OggS\x00" {
		head = c.peek(at, 27+int(head[26]))
	} else if head != nil {
		return p, &Error{errBroken}
	}
	if head == nil {
		return p, &Error{errBroken}
	}
	p = page{off: at, head: string(head)}
	for _, n := range head[27:] {
		p.n += int64(n)
	}
	if p.n > c.size-at-int64(len(head)) {
		return p, &Error{errBroken}
	}
	return p, nil
}

// beginning is the stream that begins with a page.
func (c *cleaner) beginning(p page) (*stream, error) {
	content := c.most(p.off+int64(len(p.head)), int(min(p.n, 16)))
	for i, k := range codecs {
		if bytes.HasPrefix(content, []byte(k.first)) {
			return &stream{codec: i}, nil
		}
	}
	return nil, &Error{errUnusual}
}

// header looks for the comments in a page from the beginning of a stream, and empties them when it has seen their end.
func (c *cleaner) header(s *stream, p page) error {
	if len(s.pages) > 0 && p.head[5]&continued == 0 {
		return &Error{errBroken}
	}
	at := int64(0)
	p.from, p.to = -1, 0
	for _, n := range []byte(p.head[27:]) {
		if s.packets == 1 && p.from < 0 {
			p.from = at
		}
		at += int64(n)
		if n == 255 { // the packet goes on
			continue
		}
		if s.packets++; s.packets == 2 {
			p.to = at
			break
		}
	}
	if p.from < 0 {
		return nil
	}
	if s.packets == 1 {
		p.to = p.n
	}
	s.pages = append(s.pages, p)
	if s.length += p.to - p.from; len(s.pages) > 1<<14 {
		return &Error{errUnusual}
	}
	if s.packets == 2 {
		return c.emptyComments(s)
	}
	return nil
}

// emptyComments puts in the place of the comments such as have no entries and name zeros as the encoder, so that no page
// changes its size.
func (c *cleaner) emptyComments(s *stream) error {
	k := codecs[s.codec]
	zeros := s.length - int64(len(k.comment)+4+4+len(k.end))
	was := c.most(s.pages[0].off+int64(len(s.pages[0].head))+s.pages[0].from, len(k.comment))
	if zeros < 0 || string(was) != k.comment {
		return &Error{errBroken}
	}
	start := k.comment + string(binary.LittleEndian.AppendUint32(nil, uint32(zeros)))
	end := s.length - int64(len(k.end)) // the number of entries before it is zero
	done := int64(0)                    // bytes of the comments in the pages before
	for _, p := range s.pages {
		n := p.to - p.from
		content := make([]byte, n)
		if done < int64(len(start)) {
			copy(content, start[done:])
		}
		if done <= end && done+n > end { // k.end has one byte at most
			copy(content[end-done:], k.end)
		}
		c.replace(p, content)
		done += n
	}
	s.pages = nil
	return nil
}

// replace puts comments into a page.
func (c *cleaner) replace(p page, comments []byte) {
	body := p.off + int64(len(p.head))
	text := bytes.TrimRight(comments, "\x00")
	c.edits = append(c.edits, edit{off: body + p.from, n: p.to - p.from, text: string(text), zeros: int64(len(comments) - len(text))})
	sum := checksum(0, []byte(p.head[:22]+"\x00\x00\x00\x00"+p.head[26:]))
	sum = checksum(sum, c.peek(body, int(p.from)))
	sum = checksum(sum, comments)
	sum = checksum(sum, c.peek(body+p.to, int(p.n-p.to)))
	c.put(p.off+22, string(binary.LittleEndian.AppendUint32(nil, sum)))
}

// checksum is the CRC of RFC 3533: polynomial 04C11DB7, highest bit first, which hash/crc32 does not do.
func checksum(sum uint32, data []byte) uint32 {
	for _, b := range data {
		sum ^= uint32(b) << 24
		for range 8 {
			if sum&(1<<31) != 0 {
				sum = sum<<1 ^ 0x04C11DB7
			} else {
				sum <<= 1
			}
		}
	}
	return sum
}
