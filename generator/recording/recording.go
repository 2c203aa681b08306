// Package recording takes out of audio and video what was never meant to be published: where it was recorded (a village phone
// writes the position of somebody's home), by whom, when, with which device, cover pictures, comments, tracks of positions.
// It decodes nothing and leaves sound and picture as they are, byte for byte.
//
// Each container is walked by its own structure, and what is needed to play it is listed: the rest goes, known or not.
//
//	MP4, M4A   ISO/IEC 14496-12  other boxes, and tracks that are neither picture nor sound, become free boxes of the same
//	                             size; so do all bytes of mdat that no kept sample claims; times and names become zero
//	MP3, AAC   ISO/IEC 11172-3, 13818-7  frames stay; ID3, APE and Lyrics3 tags go
//	Ogg        RFC 3533          the comment header of Vorbis, Opus and Theora is emptied in its place
//	WAV        RIFF              fmt, fact and data stay
//	WebM       RFC 8794, 9559    tags, titles, dates, chapters and attachments become Void elements of the same size
//
// What encoders write into the coded picture or sound itself (SEI messages, LAME's note of its settings) stays.
//
// A file is read in two passes and never held: the first finds the edits, the second copies. So a recording of 200 MB
// needs less than 1 MB of memory.
package recording

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"slices"

	"noticeboard/generator/diag"
)

// A Form is a kind of container.
type Form string

// The forms that can be published, each one that browsers play.
const (
	MP4  Form = "MP4"
	MP3  Form = "MP3"
	AAC  Form = "AAC"
	Ogg  Form = "Ogg"
	WAV  Form = "WAV"
	WebM Form = "WebM"
)

// suffixes say which forms a file of this ending may have. M4A is MP4 with sound alone.
var suffixes = map[string]Form{".mp4": MP4, ".m4a": MP4, ".mp3": MP3, ".aac": AAC, ".ogg": Ogg, ".wav": WAV, ".webm": WebM}

// FormOf is the form that files of this ending (lower case, with the dot) have; "" for endings that can't be published.
func FormOf(suffix string) Form { return suffixes[suffix] }

// Suffixes are the endings that files of a form may have, sorted.
func Suffixes(f Form) (list []string) {
	for suffix, form := range suffixes {
		if form == f {
			list = append(list, suffix)
		}
	}
	slices.Sort(list)
	return list
}

var (
	errUnknown   = errors.New("no recording of a known form")
	errBroken    = errors.New("truncated or damaged")
	errProtected = errors.New("encrypted, or its parts are elsewhere")
	errUnusual   = errors.New("of a rare kind that can't be cleaned")
)

// Error says why a recording can't be used.
type Error struct{ Cause error }

func (e *Error) Error() string { return e.Text().English }

func (e *Error) Unwrap() error { return e.Cause }

// Text is the reason in a clerk's words.
func (e *Error) Text() diag.Text {
	switch e.Cause {
	case errBroken:
		return diag.T("文件不完整或已损坏，可能没有拷贝完", "the file is truncated or damaged")
	case errProtected:
		return diag.T("文件加了密，或者只是指向别处的文件", "the file is encrypted, or refers to data in other files")
	case errUnusual:
		return diag.T("文件的写法少见，去不掉里面的位置、机主等信息", "the file is of a rare kind, from which position, owner and the like can't be taken out")
	}
	return diag.T("不是 MP4、M4A、MP3、AAC、OGG、WAV 或 WebM 文件", "the file is none of MP4, M4A, MP3, AAC, Ogg, WAV, WebM")
}

// Hint is what to do about it.
func (e *Error) Hint() diag.Text {
	if e.Cause == errBroken {
		return diag.T("请从手机或相机里重新拷贝一次；还不行就用剪辑软件打开，另存为 MP3（录音）或 MP4（录像）",
			"copy it from the phone or camera again; if that is no help open it in an editor and save it as MP3, or MP4 for video")
	}
	return diag.T("请用剪辑软件打开，另存为 MP3（录音）或 MP4（录像）", "open it in an editor and save it as MP3, or as MP4 for video")
}

// Examine tells the form of a recording of size bytes and whether Clean can publish it. The error is an [Error], or one of
// reading src.
func Examine(src io.ReaderAt, size int64) (Form, error) {
	c, err := examine(src, size)
	return c.form, err
}

// Clean writes the recording to w without its metadata. Nothing is written of one that can't be cleaned.
func Clean(w io.Writer, src io.ReaderAt, size int64) error {
	c, err := examine(src, size)
	if err != nil {
		return err
	}
	return c.copy(w)
}

// examine finds the edits that clean the recording.
func examine(src io.ReaderAt, size int64) (*cleaner, error) {
	c := &cleaner{window: window{file: &file{src: src, size: size}}}
	c.form = c.sniff()
	err := c.edit()
	switch {
	case c.err != nil: // a read that failed explains whatever came of it
		err = c.err
	case err == nil:
		err = c.settle()
	}
	return c, err
}

// sniff tells the form by the first bytes. An ID3 tag may stand before MP3 and AAC, and what that is shows only behind it.
func (c *cleaner) sniff() Form {
	head := c.most(0, 12)
	switch {
	case len(head) == 12 && string(head[4:8]) == "ftyp":
		return MP4
	case bytes.HasPrefix(head, []byte("OggS")):
		return Ogg
	case len(head) == 12 && string(head[:4]) == "RIFF" && string(head[8:]) == "WAVE":
		return WAV
	case bytes.HasPrefix(head, []byte{0x1A, 0x45, 0xDF, 0xA3}):
		return WebM
	}
	return c.sniffFrames()
}

func (c *cleaner) edit() error {
	switch c.form {
	case MP4:
		return c.editMP4()
	case Ogg:
		return c.editOgg()
	case WAV:
		return c.editWAV()
	case WebM:
		return c.editWebM()
	case MP3, AAC:
		return c.editFrames()
	}
	return &Error{errUnknown}
}

// cleaner holds what is found out about one recording.
type cleaner struct {
	window
	form  Form
	edits []edit
}

// edit replaces n bytes at off by text and then zeros.
type edit struct {
	off, n int64
	text   string
	zeros  int64
}

// maxEdits bounds the memory that a file made to do harm can take.
const maxEdits = 1 << 20

func (c *cleaner) drop(off, n int64) { c.edits = append(c.edits, edit{off: off, n: n}) }

func (c *cleaner) zero(off, n int64) { c.edits = append(c.edits, edit{off: off, n: n, zeros: n}) }

// put overwrites as many bytes as text has.
func (c *cleaner) put(off int64, text string) {
	c.edits = append(c.edits, edit{off: off, n: int64(len(text)), text: text})
}

// settle brings the edits in order. None may overlap another: then the file contradicts itself.
func (c *cleaner) settle() error {
	c.edits = slices.DeleteFunc(c.edits, func(e edit) bool { return e.n == 0 })
	slices.SortFunc(c.edits, func(a, b edit) int { return cmp.Compare(a.off, b.off) })
	end := int64(0)
	for _, e := range c.edits {
		if e.off < end || e.off+e.n > c.size {
			return &Error{errBroken}
		}
		end = e.off + e.n
	}
	return nil
}

// copy sends to w what the edits leave and put in.
func (c *cleaner) copy(w io.Writer) error {
	buf := make([]byte, windowSize)
	send := func(r io.Reader, n int64) error {
		got, err := io.CopyBuffer(struct{ io.Writer }{w}, io.LimitReader(r, n), buf)
		if err == nil && got < n { // cut off since it was examined
			err = &Error{errBroken}
		}
		return err
	}
	at := int64(0)
	for _, e := range append(c.edits, edit{off: c.size}) {
		if err := send(io.NewSectionReader(c.src, at, e.off-at), e.off-at); err != nil {
			return err
		}
		if _, err := io.WriteString(w, e.text); err != nil {
			return err
		}
		if err := send(zeros{}, e.zeros); err != nil {
			return err
		}
		at = e.off + e.n
	}
	return nil
}

// zeros is an endless source of zero bytes.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// file is what is read.
type file struct {
	src  io.ReaderAt
	size int64
	err  error // the first that a read met
}

// window reads a file piece by piece, mostly forwards.
type window struct {
	*file
	buf []byte
	at  int64 // where buf begins
}

const windowSize = 64 << 10

// another is a second window on the same file, for reading two places in turn.
func (w *window) another() *window { return &window{file: w.file} }

// peek returns n ≤ windowSize bytes at off, valid until the next call; nil when the file does not have them all.
func (w *window) peek(off int64, n int) []byte {
	if off < 0 || n < 0 || off > w.size || int64(n) > w.size-off || w.err != nil {
		return nil
	}
	if off < w.at || off+int64(n) > w.at+int64(len(w.buf)) {
		if w.buf == nil {
			w.buf = make([]byte, 0, windowSize)
		}
		w.buf, w.at = w.buf[:min(windowSize, w.size-off)], off
		if got, err := w.src.ReadAt(w.buf, off); got < len(w.buf) {
			w.buf = w.buf[:0]
			if w.err = err; err == nil || errors.Is(err, io.EOF) {
				w.err = &Error{errBroken} // shorter than it was said to be
			}
			return nil
		}
	}
	return w.buf[off-w.at:][:n:n]
}

// most is peek for as many of n bytes as there are.
func (w *window) most(off int64, n int) []byte {
	return w.peek(off, int(max(0, min(int64(n), w.size-off))))
}
