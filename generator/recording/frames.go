package recording

import (
	"bytes"
	"encoding/binary"
	"strconv"
)

// frameHead is how much of a frame tells its length.
const frameHead = 6

// mp3Length returns the bytes of the MPEG audio frame that begins with p, 0 when none does (ISO/IEC 11172-3, 2.4.2.3, and
// 13818-3 for the lower sampling rates). Layer III only.
func mp3Length(p []byte) int64 {
	if len(p) < 4 || p[0] != 0xFF || p[1]&0xE6 != 0xE2 {
		return 0
	}
	version := p[1] >> 3 & 3 // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
	rates, slots := [16]int64{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}, int64(72)
	if version == 3 {
		rates, slots = [16]int64{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}, 144
	}
	sampling := [4]int64{44100, 48000, 32000}[p[2]>>2&3] >> [4]int{2, 0, 1, 0}[version]
	rate := rates[p[2]>>4]
	if version == 1 || sampling == 0 || rate == 0 {
		return 0
	}
	return slots*rate*1000/sampling + int64(p[2]>>1&1)
}

// aacLength is mp3Length for ADTS frames (ISO/IEC 13818-7, 6.2).
func aacLength(p []byte) int64 {
	if len(p) < 6 || p[0] != 0xFF || p[1]&0xF6 != 0xF0 || p[2]>>2&15 > 12 {
		return 0
	}
	if n := int64(p[3]&3)<<11 | int64(p[4])<<3 | int64(p[5])>>5; n >= 7 {
		return n
	}
	return 0
}

// id3Length returns the bytes of the ID3v2 tag that begins with p, 0 when none does (ID3v2.4.0 structure, 3.1).
func id3Length(p []byte) int64 {
	if len(p) < 10 || !bytes.HasPrefix(p, []byte("ID3")) {
		return 0
	}
	n := int64(10)
	if p[5]&0x10 != 0 { // a footer follows
		n = 20
	}
	return n + syncsafe(p[6:])
}

// syncsafe reads four bytes of seven bits.
func syncsafe(p []byte) int64 {
	return int64(p[0]&127)<<21 | int64(p[1]&127)<<14 | int64(p[2]&127)<<7 | int64(p[3]&127)
}

// leading returns the bytes of a tag that begins at off, 0 when none does.
func (c *cleaner) leading(off int64) int64 {
	p := c.most(off, 32)
	if n := id3Length(p); n > 0 {
		return n
	}
	if len(p) == 32 && bytes.HasPrefix(p, []byte("APETAGEX")) {
		return 32 + int64(binary.LittleEndian.Uint32(p[12:]))
	}
	return 0
}

// trailing returns where a tag begins that ends at end, and end when none does: ID3v1 with its extension, ID3v2 with a
// footer, APE, Lyrics3.
func (c *cleaner) trailing(end int64) int64 {
	if p := c.peek(end-128, 3); string(p) == "TAG" {
		if p = c.peek(end-355, 4); string(p) == "TAG+" {
			return end - 355
		}
		return end - 128
	}
	if p := c.peek(end-10, 10); bytes.HasPrefix(p, []byte("3DI")) {
		return max(0, end-20-syncsafe(p[6:]))
	}
	if p := c.peek(end-32, 32); bytes.HasPrefix(p, []byte("APETAGEX")) {
		start := min(max(0, end-int64(binary.LittleEndian.Uint32(p[12:]))), end-32)
		if string(c.peek(start-32, 8)) == "APETAGEX" { // a header stands before
			start -= 32
		}
		return start
	}
	switch p := c.peek(end-15, 15); {
	case p == nil:
	case string(p[6:]) == "LYRICS200":
		if n, err := strconv.ParseInt(string(p[:6]), 10, 64); err == nil && n >= 0 {
			return max(0, end-15-n)
		}
	case string(p[6:]) == "LYRICSEND": // version 1 says nothing of its length, at most 5100 bytes of text
		from := max(0, end-5120)
		if i := bytes.LastIndex(c.most(from, int(end-from)), []byte("LYRICSBEGIN")); i >= 0 {
			return from + int64(i)
		}
	}
	return end
}

// sniffFrames tells MP3 from AAC by the first frame behind the tags; "" when there is none.
func (c *cleaner) sniffFrames() Form {
	start, end := c.start(), c.tail()
	for off := start; off < min(start+windowSize, end); off++ {
		switch p := c.peek(off, 1); {
		case c.frameAt(off, end, mp3Length):
			return MP3
		case c.frameAt(off, end, aacLength):
			return AAC
		case p == nil || p[0] != 0: // only zeros may stand between: tags have them in reserve
			return ""
		}
	}
	return ""
}

// start is where the tags in front end.
func (c *cleaner) start() (off int64) {
	for n := c.leading(0); n > 0 && off < c.size; n = c.leading(off) {
		off += n
	}
	return off
}

// tail is where the tags at the end begin.
func (c *cleaner) tail() int64 {
	end := c.size
	for tag := c.trailing(end); tag < end; tag = c.trailing(end) {
		end = tag
	}
	return end
}

// frameAt says that a frame begins at off, and another, a tag or the end follows it. Sound may look like the head of a
// frame, but hardly like two at the right distance.
func (c *cleaner) frameAt(off, end int64, length func([]byte) int64) bool {
	n := length(c.most(off, frameHead))
	return n > 0 && (off+n == end || length(c.most(off+n, frameHead)) > 0 || c.leading(off+n) > 0)
}

// maxJunk is how much may stand between frames that is none: in joined files, tags of unknown kinds, with a picture.
const maxJunk = 4 << 20

// editFrames keeps the frames of MP3 and AAC and drops what stands before, between and behind them.
func (c *cleaner) editFrames() error {
	length := mp3Length
	if c.form == AAC {
		length = aacLength
	}
	end := c.tail()
	off, junk := c.start(), int64(0)
	kept := int64(0) // where the frames before the present gap end
	gap := func(to int64) {
		if to > kept {
			c.drop(kept, to-kept)
		}
	}
	for off < end && c.err == nil {
		n := length(c.most(off, frameHead))
		tag := c.leading(off)
		switch {
		case n > 0 && (off == kept || c.frameAt(off, end, length)):
			if off+n > end {
				return &Error{errBroken}
			}
			gap(off)
			off += n
			kept = off
		case tag > 0:
			if off += tag; off > end {
				return &Error{errBroken}
			}
		default:
			off++
			junk++
		}
		if junk > maxJunk || len(c.edits) > maxEdits {
			return &Error{errUnknown}
		}
	}
	gap(c.size)
	if kept == 0 {
		return &Error{errUnknown}
	}
	return nil
}
