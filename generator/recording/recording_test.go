package recording

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// secret marks what must not be published, payload what must be, untouched.
const secret = "SECRET+31.2304+121.4737/"

func be16(n int) string { return string(binary.BigEndian.AppendUint16(nil, uint16(n))) }
func be32(n int) string { return string(binary.BigEndian.AppendUint32(nil, uint32(n))) }
func be64(n int) string { return string(binary.BigEndian.AppendUint64(nil, uint64(n))) }
func le32(n int) string { return string(binary.LittleEndian.AppendUint32(nil, uint32(n))) }

func cleaned(t *testing.T, name, file string) (string, Form) {
	t.Helper()
	var out bytes.Buffer
	src := strings.NewReader(file)
	form, err := Examine(src, src.Size())
	if err == nil {
		err = Clean(&out, src, src.Size())
	}
	if err != nil {
		t.Fatalf("%s: %s: %v", name, form, err)
	}
	if at := strings.Index(out.String(), "SECRET"); at >= 0 {
		t.Errorf("%s: a secret is left at %d: %q", name, at, out.String()[max(0, at-40):min(out.Len(), at+40)])
	}
	var again bytes.Buffer
	if err := Clean(&again, bytes.NewReader(out.Bytes()), int64(out.Len())); err != nil || again.String() != out.String() {
		t.Errorf("%s: cleaning twice: %v, equal: %t", name, err, again.String() == out.String())
	}
	return out.String(), form
}

// refuse says that a file can't be cleaned, with this cause, and that nothing is written of it.
func refuse(t *testing.T, name, file string, cause error) {
	t.Helper()
	var out bytes.Buffer
	src := strings.NewReader(file)
	var broken *Error
	if err := Clean(&out, src, src.Size()); !errors.As(err, &broken) || broken.Cause != cause || out.Len() > 0 {
		t.Errorf("%s: error %v, want %v; %d bytes written", name, err, cause, out.Len())
	}
}

// frame is an MP3 frame of 417 bytes (MPEG-1, 128 kbit/s, 44.1 kHz), adts one of AAC.
func frame(fill string) string { return "\xff\xfb\x90\x00" + strings.Repeat(fill, 413) }

func adts(fill string) string {
	n := 200
	return string([]byte{0xFF, 0xF1, 0x50, 0x80 | byte(n>>11), byte(n >> 3), byte(n<<5) | 0x1F, 0xFC}) + strings.Repeat(fill, n-7)
}

// id3 is a tag of version 2.4; reversed it stands at the end of a file, with a footer.
func id3(text string, reversed bool) string {
	size := string([]byte{0, 0, byte(len(text) >> 7), byte(len(text) & 127)})
	if reversed {
		return "ID3\x04\x00\x10" + size + text + "3DI\x04\x00\x10" + size
	}
	return "ID3\x04\x00\x00" + size + text
}

// ape is a tag of version 2 with header and footer.
func ape(text string) string {
	end := le32(2000) + le32(len(text)+32) + le32(1)
	return "APETAGEX" + end + le32(-0x60000000) + be64(0) + text + "APETAGEX" + end + le32(-0x80000000) + be64(0)
}

// lyrics is a Lyrics3 tag of version 2: six digits at its end say how long it is.
func lyrics(text string) string {
	return "LYRICSBEGIN" + text + fmt.Sprintf("%06dLYRICS200", len(text)+11)
}

var id31 = ("TAG" + secret + strings.Repeat("\x00", 128))[:128]

func TestFrames(t *testing.T) {
	for _, c := range []struct {
		form Form
		make func(string) string
	}{{MP3, frame}, {AAC, adts}} {
		front, back := c.make("a")+c.make("b"), c.make("c")+c.make("d")
		sound := front + back
		for name, file := range map[string]string{
			"plain":               sound,
			"ID3v2 twice":         id3(secret, false) + id3(secret+strings.Repeat("p", 300), false) + sound,
			"padding":             id3(secret, false) + "\x00\x00\x00" + sound,
			"ID3v2 at the end":    sound + id3(secret, true),
			"ID3v1":               sound + id31,
			"extended ID3v1":      sound + "TAG+" + secret + strings.Repeat("\x00", 227-4-len(secret)) + id31,
			"APE":                 sound + ape(secret),
			"APE in front":        ape(secret) + sound,
			"APE without a head":  sound + ape(secret)[32:],
			"all of them":         id3(secret, false) + sound + ape(secret) + lyrics(secret) + id31,
			"Lyrics3 version 1":   sound + "LYRICSBEGIN" + secret + "LYRICSEND" + id31,
			"a tag in the middle": front + id3(secret, false) + "junk " + secret + back + secret,
		} {
			if got, form := cleaned(t, name, file); got != sound || form != c.form {
				t.Errorf("%s, %s: form %s, %d bytes, want %d", c.form, name, form, len(got), len(sound))
			}
		}
		for n := len(sound) - 1; n >= len(sound)-len(back)/2+frameHead; n-- { // of less than a head nobody can tell what it was
			refuse(t, "cut short", sound[:n], errBroken)
			refuse(t, "cut short before a tag", sound[:n]+id31, errBroken)
		}
		refuse(t, "a tag alone", id3(secret, false), errUnknown)
		refuse(t, "a tag cut short", sound+id3(secret+secret, false)[:20], errBroken)
	}
}

func chunk(kind, content string) string {
	return kind + le32(len(content)) + content + strings.Repeat("S", len(content)&1)
}

func riff(chunks ...string) string {
	all := "WAVE" + strings.Join(chunks, "")
	return "RIFF" + le32(len(all)) + all
}

func TestWAV(t *testing.T) {
	format, data := chunk("fmt ", strings.Repeat("f", 16)), chunk("data", "payload")
	file := riff(chunk("LIST", "INFOIART"+secret), format, chunk("bext", secret), data, chunk("iXML", secret+"x"), chunk("id3 ", secret))
	want := riff(format, data[:len(data)-1]+"\x00")
	if got, form := cleaned(t, "chunks", file+secret); got != want || form != WAV {
		t.Errorf("%s: %q, want %q", form, got, want)
	}
	refuse(t, "cut short", file[:len(file)-1], errBroken)
	refuse(t, "no sound", riff(format, chunk("LIST", secret)), errBroken)
}

// oggPage is a page of one packet or a part of one; an open one goes on in the next page.
func oggPage(kind byte, serial, number int, open bool, packets ...string) string {
	var lacing, content string
	for i, p := range packets {
		lacing += strings.Repeat("\xff", len(p)/255)
		if !open || i < len(packets)-1 {
			lacing += string([]byte{byte(len(p) % 255)})
		}
		content += p
	}
	page := []byte("OggS\x00" + string([]byte{kind}) + be64(0) + le32(serial) + le32(number) + "\x00\x00\x00\x00" + string([]byte{byte(len(lacing))}) + lacing + content)
	binary.LittleEndian.PutUint32(page[22:], checksum(0, page))
	return string(page)
}

func comments(prefix, end string, entries ...string) string {
	s := prefix + le32(len(secret)) + secret + le32(len(entries))
	for _, e := range entries {
		s += le32(len(e)) + e
	}
	return s + end
}

func TestOgg(t *testing.T) {
	long := comments("OpusTags", "", "LOCATION="+secret, "METADATA_BLOCK_PICTURE="+strings.Repeat(secret, 40))
	cut := len(long) / 255 * 255
	if cut == len(long) {
		t.Fatal("the comments must not end with a whole segment")
	}
	for name, pages := range map[string][]string{
		"vorbis, sharing a page": {oggPage(first, 1, 0, false, "\x01vorbis head"), oggPage(0, 1, 1, false, comments("\x03vorbis", "\x01", "ARTIST="+secret), "\x05vorbis setup"), oggPage(0, 1, 2, false, "payload")},
		"opus, over two pages":   {oggPage(first, 7, 0, false, "OpusHead 12345"), oggPage(0, 7, 1, true, long[:cut]), oggPage(continued, 7, 2, false, long[cut:]), oggPage(0, 7, 3, false, "payload")},
		"two streams": {oggPage(first, 1, 0, false, "\x80theora head"), oggPage(first, 2, 0, false, "OpusHead 12345"), oggPage(0, 1, 1, false, comments("\x81theora", "", secret)),
			oggPage(0, 2, 1, false, comments("OpusTags", "", secret)+"\x00padding "+secret), oggPage(0, 2, 2, false, "payload")},
		"one after the other": {oggPage(first, 1, 0, false, "OpusHead 12345"), oggPage(0, 1, 1, false, comments("OpusTags", "", secret)), oggPage(0, 1, 2, false, "payload"),
			oggPage(first, 1, 0, false, "OpusHead 12345"), oggPage(0, 1, 1, false, comments("OpusTags", "", secret)), oggPage(0, 1, 2, false, "payload")},
		"ending on a page of its own": {oggPage(first, 1, 0, false, "\x01vorbis head"), oggPage(0, 1, 1, true, (comments("\x03vorbis", "", secret) + strings.Repeat("p", 510))[:509]+"\x01"), oggPage(continued, 1, 2, false, ""), oggPage(0, 1, 3, false, "payload")},
	} {
		file := strings.Join(pages, "")
		got, form := cleaned(t, name, file)
		if form != Ogg || len(got) != len(file) || strings.Count(got, "payload") != strings.Count(file, "payload") || strings.Count(got, "setup") != strings.Count(file, "setup") {
			t.Errorf("%s: %s, %q", name, form, got)
		}
		for _, p := range pages {
			page := []byte(got[:len(p)])
			got = got[len(p):]
			sum := binary.LittleEndian.Uint32(page[22:])
			clear(page[22:26])
			if sum != checksum(0, page) {
				t.Errorf("%s: a page has a wrong checksum", name)
			}
			if at := bytes.Index(page, []byte("vorbis")); at > 0 && page[at-1] == 3 {
				body := page[at+6:]
				if vendor := binary.LittleEndian.Uint32(body); page[27] < 255 && (len(body) < int(vendor)+9 || string(body[4+vendor:][:5]) != "\x00\x00\x00\x00\x01") {
					t.Errorf("%s: the comments are %q", name, body)
				}
			}
		}
		refuse(t, name+", cut short", file[:len(file)-1], errBroken)
	}
	refuse(t, "comments that never end", oggPage(first, 1, 0, false, "OpusHead 12345")+oggPage(0, 1, 1, true, long[:cut]), errBroken)
	refuse(t, "a stream in the place of another", oggPage(first, 1, 0, false, "OpusHead 12345")+oggPage(0, 1, 1, true, long[:cut])+oggPage(first, 1, 0, false, "OpusHead 12345"), errBroken)
	refuse(t, "FLAC", oggPage(first, 1, 0, false, "\x7fFLAC head"), errUnusual)
}

// TestChecksum holds the checksum against the value published for "123456789" with this polynomial and no reflection.
func TestChecksum(t *testing.T) {
	if got := checksum(0, []byte("123456789")); got != 0x89A1897F {
		t.Errorf("%X", got)
	}
}

// ebml is an element with a size of four bytes, or of unknown size.
func ebml(id uint32, content ...string) string {
	all := strings.Join(content, "")
	return strings.TrimLeft(be32(int(id)), "\x00") + be32(1<<28|len(all)) + all
}

func live(id uint32, content ...string) string {
	return be32(int(id)) + "\xff" + strings.Join(content, "")
}

func TestWebM(t *testing.T) {
	header := ebml(idHeader, ebml(0x4282, "webm"))
	seeks := ebml(idSeeks, ebml(idCRC, "SECR"), ebml(idSeek, ebml(0x53AB, be32(0x1254C367)), ebml(0x53AC, be32(9))), ebml(idSeek, ebml(0x53AB, be32(idCues)), ebml(0x53AC, "cues")))
	info := ebml(idInfo, ebml(idCRC, "abcd"), ebml(0x2AD7B1, "scale"), ebml(0x7BA9, secret), ebml(0x4461, "SECRETxx"), ebml(idMuxer, secret), ebml(idWriter, secret), ebml(idVoid, secret))
	track := ebml(idTrack, ebml(idType, "\x01"), ebml(0x536E, secret), ebml(idTracks, "codec"))
	tracks := ebml(idTracks, track, ebml(idVoid, secret))
	blocks := ebml(0xE7, "\x00") + ebml(0xA3, "payload one") + ebml(0xA0, "payload two")
	tags := ebml(0x1254C367, strings.Repeat(secret, 9)) + ebml(0x1941A469, secret) + ebml(0x1043A770, secret) + "\xec\x81S" + "\xbf\x84SECR"
	for name, file := range map[string]string{
		"whole":         header + ebml(idSegment, seeks, info, tracks, tags, ebml(idCluster, blocks, ebml(idVoid, secret)), ebml(idCues, "cues")),
		"live":          header + live(idSegment, seeks, info, tracks, live(idCluster, blocks), live(idCluster, blocks), tags),
		"with a suffix": header + ebml(idSegment, info, tracks, ebml(idCluster, blocks), ebml(idCues, "cues")) + ebml(idVoid, secret),
	} {
		got, form := cleaned(t, name, file)
		if form != WebM || len(got) != len(file) {
			t.Errorf("%s: %s, %d bytes, want %d", name, form, len(got), len(file))
		}
		if strings.Contains(got, be32(0x1254C367)) {
			t.Errorf("%s: the directory still leads to the tags", name)
		}
		for _, kept := range []string{blocks, "scale", "cues", "codec"} {
			if strings.Count(got, kept) != strings.Count(file, kept) {
				t.Errorf("%s: %q is lost", name, kept)
			}
		}
		refuse(t, name+", no element", file+"\x00", errBroken)
	}
	file := header + ebml(idSegment, info, tracks, ebml(idCluster, blocks))
	for n := range len(file) {
		if Clean(io.Discard, strings.NewReader(file[:n]), int64(n)) == nil {
			t.Fatalf("cut after %d bytes: no error", n)
		}
	}
	refuse(t, "positions", header+ebml(idSegment, info, ebml(idTracks, ebml(idTrack, ebml(idType, "\x21")))), errUnusual)
	refuse(t, "tags of unknown size", header+live(idSegment, tracks, live(0x1254C367, secret)), errUnusual)
}

// TestErrors: what can't be told is refused in words, and a disk that can't be read is not blamed on the file.
func TestErrors(t *testing.T) {
	for _, file := range []string{"", "ID3", "MZ program", "\xff\xd8\xff\xe0 picture", strings.Repeat("\x00", 99), "\x00\x00\x00\x00moov"} {
		refuse(t, file, file, errUnknown)
	}
	refuse(t, "half a header", "\x00\x00\x00\x14ftypmp42", errBroken)
	bad := errors.New("bad sector")
	var mine *Error
	if _, err := Examine(readerAt{iotest.ErrReader(bad)}, 100); !errors.Is(err, bad) || errors.As(err, &mine) {
		t.Errorf("a read error: %v", err)
	}
	if err := Clean(io.Discard, strings.NewReader(frame("a")), 900); !errors.As(err, &mine) || mine.Cause != errBroken {
		t.Errorf("shorter than announced: %v", err)
	}
	for _, cause := range []error{errUnknown, errBroken, errProtected, errUnusual} {
		e := &Error{cause}
		if e.Text().Chinese == "" || e.Hint().Chinese == "" || e.Error() == "" || !errors.Is(e, cause) {
			t.Errorf("%v has no words", cause)
		}
	}
}

type readerAt struct{ io.Reader }

func (r readerAt) ReadAt(p []byte, _ int64) (int, error) { return r.Read(p) }

func TestSuffixes(t *testing.T) {
	if got := strings.Join(Suffixes(MP4), " "); got != ".m4a .mp4" || FormOf(".m4a") != MP4 || FormOf(".avi") != "" {
		t.Errorf("%s", got)
	}
}
