package pdf

import (
	"crypto/sha256"
	"fmt"
	"strconv"
	"unicode/utf16"

	"github.com/klauspost/compress/zlib"

	"noticeboard/generator/typeset"
)

// file is a PDF being written. Objects may be written in any order; each number once.
type file struct {
	buf     []byte
	offsets []int // of each object; index 0 is not used
	zip     *zlib.Writer
}

// start begins a file in which the numbers below next are taken.
func (f *file) start(version string, next int) {
	f.buf = append(append(append(f.buf[:0], "%PDF-"...), version...), "\n%\xE2\xE3\xCF\xD3\n"...)
	f.offsets = append(f.offsets[:0], make([]int, next)...)
}

// reserve returns a number for an object that is written later.
func (f *file) reserve() int {
	f.offsets = append(f.offsets, 0)
	return len(f.offsets) - 1
}

// object writes a whole object.
func (f *file) object(n int, format string, args ...any) {
	f.open(n)
	f.buf = fmt.Appendf(f.buf, format, args...)
	f.end()
}

// open begins object n; the caller appends to buf and calls end.
func (f *file) open(n int) {
	f.offsets[n] = len(f.buf)
	f.buf = append(strconv.AppendInt(f.buf, int64(n), 10), " 0 obj\n"...)
}

func (f *file) end() { f.buf = append(f.buf, "\nendobj\n"...) }

// stream writes data as a stream object as it is. dict holds further entries.
func (f *file) stream(n int, dict string, data []byte) {
	f.open(n)
	f.buf = fmt.Appendf(f.buf, "<<%s/Length %d>>\nstream\n", dict, len(data))
	f.buf = append(append(f.buf, data...), "\nendstream"...)
	f.end()
}

// lengthPlace is wide enough for the length of any stream: it is known only once the data is deflated in place.
const lengthPlace = "         0"

// deflated writes data as a deflated stream object.
func (f *file) deflated(n int, dict string, data []byte) error {
	at := f.openDeflated(n, dict)
	f.zip.Reset((*appender)(f))
	if _, err := f.zip.Write(data); err != nil {
		return err
	}
	if err := f.zip.Close(); err != nil {
		return err
	}
	f.endDeflated(at)
	return nil
}

// openDeflated begins a stream object whose deflated data the caller appends to buf, from the returned place on.
func (f *file) openDeflated(n int, dict string) int {
	f.open(n)
	f.buf = append(append(append(f.buf, "<<"...), dict...), "/Filter/FlateDecode/Length "...)
	f.buf = append(append(f.buf, lengthPlace...), streamStart...)
	return len(f.buf)
}

// endDeflated ends the stream whose data starts at that place.
func (f *file) endDeflated(at int) {
	digits := strconv.Itoa(len(f.buf) - at)
	copy(f.buf[at-len(streamStart)-len(digits):], digits)
	f.buf = append(f.buf, "\nendstream"...)
	f.end()
}

const streamStart = ">>\nstream\n"

// appender lets the compressor write to the end of the file.
type appender file

func (a *appender) Write(p []byte) (int, error) {
	a.buf = append(a.buf, p...)
	return len(p), nil
}

// finish writes the cross-reference table and the trailer with an ID made from the content (ISO 32000-1, 14.4).
func (f *file) finish(catalog, info int) ([]byte, error) {
	sum := sha256.Sum256(f.buf)
	at := len(f.buf)
	f.buf = fmt.Appendf(f.buf, "xref\n0 %d\n0000000000 65535 f \n", len(f.offsets))
	for n, offset := range f.offsets[1:] {
		if offset == 0 {
			return nil, fmt.Errorf("object %d was never written", n+1)
		}
		f.buf = append(appendPadded(f.buf, offset), " 00000 n \n"...)
	}
	f.buf = fmt.Appendf(f.buf, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%X><%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.offsets), catalog, info, sum[:16], sum[:16], at)
	return f.buf, nil
}

// appendPadded adds n with ten digits.
func appendPadded(b []byte, n int) []byte {
	var digits [10]byte
	for i := range digits {
		digits[9-i] = '0' + byte(n%10)
		n /= 10
	}
	return append(b, digits[:]...)
}

const hexDigits = "0123456789ABCDEF"

// appendText adds s as a text string (ISO 32000-1, 7.9.2.2) in UTF-16BE, written in hexadecimal so that nothing needs escaping.
func appendText(b []byte, s string) []byte {
	return append(appendUTF16(append(b, "<FEFF"...), s), '>')
}

// text is appendText on its own.
func text(s string) string { return string(appendText(nil, s)) }

func appendUTF16(b []byte, s string) []byte {
	for _, r := range s {
		if hi, lo := utf16.EncodeRune(r); hi != '\uFFFD' {
			b = appendHex(appendHex(b, uint16(hi)), uint16(lo))
		} else {
			b = appendHex(b, uint16(r))
		}
	}
	return b
}

func appendHex(b []byte, v uint16) []byte {
	return append(b, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

func appendInt(b []byte, v int64) []byte { return strconv.AppendInt(b, v, 10) }

// appendLength adds a length in points, exactly.
func appendLength(b []byte, l typeset.Length) []byte { return appendThousandths(b, int64(l)) }

// appendLengths adds each length and a space.
func appendLengths(b []byte, all ...typeset.Length) []byte {
	for _, l := range all {
		b = append(appendLength(b, l), ' ')
	}
	return b
}

// appendThousandths adds v/1000 without needless zeros.
func appendThousandths(b []byte, v int64) []byte {
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	b = strconv.AppendInt(b, v/1000, 10)
	if v %= 1000; v == 0 {
		return b
	}
	b = append(b, '.', '0'+byte(v/100), '0'+byte(v/10%10), '0'+byte(v%10))
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	return b
}
