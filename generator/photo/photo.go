// Package photo takes out of pictures what was never meant to be shown: the place where a photo was taken, the
// camera's owner, comments, embedded previews. It works on the file's segments and leaves the picture itself as it is.
package photo

import (
	"bytes"
	"encoding/binary"
	"errors"

	"noticeboard/generator/diag"
)

var (
	errNotPicture = errors.New("neither JPEG nor PNG")
	errTruncated  = errors.New("truncated")
)

// Error says why a picture can't be used.
type Error struct{ Cause error }

func (e *Error) Error() string { return e.Text().English }

func (e *Error) Unwrap() error { return e.Cause }

// Text is the reason in a clerk's words.
func (e *Error) Text() diag.Text {
	if e.Cause == errTruncated {
		return diag.T("图片不完整，可能没有拷贝完", "the picture is truncated")
	}
	return diag.T("不是 JPEG 或 PNG 图片", "neither a JPEG nor a PNG picture")
}

// Clean returns the picture without metadata. Data that holds none is returned as it is; it is never written to. A
// turned photo (EXIF orientation) loses the note that says so: turned reports that.
func Clean(data []byte) (clean []byte, turned bool, err error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xD8}):
		return cleanJPEG(data)
	case bytes.HasPrefix(data, []byte(pngSignature)):
		clean, err = cleanPNG(data)
		return clean, false, err
	}
	return nil, false, &Error{errNotPicture}
}

// cleanJPEG drops the application segments but JFIF's (APP0) and Adobe's colour transform (APP14), and comments, up to the
// start of the scan (ITU-T T.81, B.1.1). What follows the end of the image goes too: phones append films and depth maps.
// In entropy-coded data FF is followed by 00 or a restart marker, so the first end marker after the scan is the picture's.
func cleanJPEG(data []byte) (clean []byte, turned bool, err error) {
	clean = append(make([]byte, 0, len(data)), data[:2]...)
	for i := 2; ; {
		if i+4 > len(data) {
			return nil, false, &Error{errTruncated}
		}
		if data[i] != 0xFF {
			return nil, false, &Error{errNotPicture}
		}
		marker := data[i+1]
		if marker == 0xFF { // fill byte
			i++
			continue
		}
		length := int(binary.BigEndian.Uint16(data[i+2:])) // of the segment, with these two bytes
		end := i + 2 + length
		if length < 2 || end > len(data) {
			return nil, false, &Error{errTruncated}
		}
		switch {
		case marker == 0xDA: // start of scan
			last := bytes.Index(data[end:], []byte{0xFF, 0xD9})
			if last < 0 {
				return nil, false, &Error{errTruncated}
			}
			return append(clean, data[i:end+last+2]...), turned, nil
		case marker == 0xE1:
			turned = turned || orientation(data[i+4:end]) > 1
		case marker == 0xE0, marker == 0xEE, marker < 0xE0, marker > 0xEF && marker != 0xFE:
			clean = append(clean, data[i:end]...)
		}
		i = end
	}
}

// Orientation is how a JPEG lies, in the numbers of the EXIF tag: 1 as it is stored, 3 upside down, 6 to be turned clockwise
// by a quarter, 8 counter-clockwise, 2, 4, 5 and 7 mirrored. It is 1 for anything else, and where nothing is said.
func Orientation(data []byte) int {
	if !bytes.HasPrefix(data, []byte{0xFF, 0xD8}) {
		return 1
	}
	for i := 2; i+4 <= len(data) && data[i] == 0xFF && data[i+1] != 0xDA; {
		if data[i+1] == 0xFF { // fill byte
			i++
			continue
		}
		end := i + 2 + int(binary.BigEndian.Uint16(data[i+2:]))
		if end > len(data) || end < i+4 {
			break
		}
		if data[i+1] == 0xE1 {
			if n := orientation(data[i+4 : end]); n >= 1 && n <= 8 {
				return n
			}
		}
		i = end
	}
	return 1
}

// orientation reads tag 0x0112 of an EXIF segment; 0 where there is none.
func orientation(segment []byte) int {
	tiff, ok := bytes.CutPrefix(segment, []byte("Exif\x00\x00"))
	if !ok || len(tiff) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.LittleEndian
	if tiff[0] == 'M' {
		order = binary.BigEndian
	}
	at := int(order.Uint32(tiff[4:]))
	if at < 0 || at+2 > len(tiff) {
		return 0
	}
	for n := int(order.Uint16(tiff[at:])); n > 0 && at+14 <= len(tiff); n, at = n-1, at+12 {
		if order.Uint16(tiff[at+2:]) == 0x0112 {
			return int(order.Uint16(tiff[at+10:]))
		}
	}
	return 0
}

const pngSignature = "\x89PNG\r\n\x1a\n"

// shown are the chunks that the picture needs; the others hold texts, times and what cameras and editors left.
var shown = map[string]bool{
	"IHDR": true, "PLTE": true, "IDAT": true, "IEND": true, "tRNS": true, "gAMA": true, "cHRM": true, "sRGB": true,
	"iCCP": true, "sBIT": true, "bKGD": true, "pHYs": true,
}

func cleanPNG(data []byte) ([]byte, error) {
	clean := append(make([]byte, 0, len(data)), pngSignature...)
	for i := len(pngSignature); ; {
		if i+12 > len(data) {
			return nil, &Error{errTruncated}
		}
		end := uint64(i) + 12 + uint64(binary.BigEndian.Uint32(data[i:]))
		if end > uint64(len(data)) {
			return nil, &Error{errTruncated}
		}
		name := string(data[i+4 : i+8])
		if shown[name] {
			clean = append(clean, data[i:end]...)
		}
		if name == "IEND" {
			return clean, nil
		}
		i = int(end)
	}
}
