// Package photo makes pictures fit to be shown. What was never meant for others goes: the place where a photo was taken, the
// camera's owner, comments, embedded previews. A photo that lies on its side is turned, a large one is scaled down.
//
// [Clean] works on the file's segments and leaves the picture itself as it is. [Inspect] tells from the first bytes what a file
// is and how it will be published. [Versions] and [Print] decode, once for all widths.
//
// Pictures are scaled by the mean of the area that falls on each new pixel, in whole numbers and on the planes that the
// decoder gives. The filters of golang.org/x/image/draw compute in floating point, so that another processor may give other bytes, and
// take 150 MB beside a photo of twelve megapixels; this takes a row.
package photo

import (
	"bytes"
	"encoding/binary"
)

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
	return nil, false, &Error{Cause: errNotPicture, form: form(data)}
}

// cleanJPEG keeps the segments that decoding needs, of the whole file (ITU-T T.81, B.1.1): a progressive picture has segments
// between its scans too. What follows the end of the image goes: phones append films and depth maps.
func cleanJPEG(data []byte) (clean []byte, turned bool, err error) {
	clean = append(make([]byte, 0, len(data)), data[:2]...)
	scans := 0
	for i := 2; ; {
		if i+4 > len(data) && !bytes.HasPrefix(data[i:], []byte{0xFF, 0xD9}) {
			return nil, false, &Error{Cause: errTruncated}
		}
		if data[i] != 0xFF {
			return nil, false, &Error{Cause: errDamaged}
		}
		marker := data[i+1]
		if marker == 0xFF { // fill byte
			i++
			continue
		}
		if marker == 0xD9 { // end of image
			if scans == 0 {
				return nil, false, &Error{Cause: errTruncated}
			}
			return append(clean, data[i:i+2]...), turned, nil
		}
		length := int(binary.BigEndian.Uint16(data[i+2:])) // of the segment, with these two bytes
		end := i + 2 + length
		if length < 2 || end > len(data) {
			return nil, false, &Error{Cause: errTruncated}
		}
		body := data[i+4 : end]
		switch {
		case marker == 0xE1:
			turned = turned || orientation(body) > 1
		case marker == 0xDA: // start of scan
			scans++
			n := scanLength(data[end:])
			if n < 0 {
				return nil, false, &Error{Cause: errTruncated}
			}
			end += n
			clean = append(clean, data[i:end]...)
		case needed(marker, body):
			clean = append(clean, data[i:end]...)
		}
		i = end
	}
}

// needed says whether a segment matters to the picture. Of the application segments these are JFIF's (APP0) without a preview,
// and Adobe's (APP14), which says what the colours are.
func needed(marker byte, body []byte) bool {
	switch {
	case marker == 0xE0:
		return len(body) == 14 && bytes.HasPrefix(body, []byte("JFIF\x00"))
	case marker == 0xEE:
		return len(body) == 12 && bytes.HasPrefix(body, []byte("Adobe"))
	}
	return marker < 0xE0 || marker > 0xEF && marker != 0xFE
}

// scanLength is the length of the entropy-coded data at the start of data, in which FF is followed by 00 or is a restart marker;
// -1 where no marker ends it.
func scanLength(data []byte) int {
	for i := 0; ; {
		n := bytes.IndexByte(data[i:], 0xFF)
		if n < 0 || i+n+1 >= len(data) {
			return -1
		}
		i += n
		if next := data[i+1]; next != 0 && (next < 0xD0 || next > 0xD7) {
			return i
		}
		i += 2
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

// shown are the chunks that the picture needs; the others hold texts, times and what cameras and editors left. Profiles of colour go
// as well: a JPEG loses its own, and the widths of one picture must look alike.
var shown = map[string]bool{"IHDR": true, "PLTE": true, "IDAT": true, "IEND": true, "tRNS": true, "sRGB": true}

func cleanPNG(data []byte) ([]byte, error) {
	clean := append(make([]byte, 0, len(data)), pngSignature...)
	for i := len(pngSignature); ; {
		if i+12 > len(data) {
			return nil, &Error{Cause: errTruncated}
		}
		end := uint64(i) + 12 + uint64(binary.BigEndian.Uint32(data[i:]))
		if end > uint64(len(data)) {
			return nil, &Error{Cause: errTruncated}
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
