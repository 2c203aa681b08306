package pdf

import (
	"encoding/binary"
	"math"
)

// srgbProfile is the profile that an archived file's colours are meant in, a display profile by matrix and curve of version 2.1, the
// last that PDF 1.4 knows (ICC.1:1998-09). It is made here from published constants, so that no file of others is shipped.
func srgbProfile() []byte {
	const name = "sRGB IEC61966-2.1"
	tags := []profileTag{
		{"desc", textDescription(name)},
		{"cprt", profileType("text", append([]byte("No copyright"), 0))},
		{"wtpt", xyz(d50)},
		{"rXYZ", xyz(srgbPrimaries[0])}, {"gXYZ", xyz(srgbPrimaries[1])}, {"bXYZ", xyz(srgbPrimaries[2])},
		{"rTRC", transferCurve()}, {"gTRC", nil}, {"bTRC", nil}, // one curve for all
	}
	return profile(tags)
}

// d50 is the white of the connection space, in 1/65536 (ICC.1:1998-09, 6.1.11).
var d50 = [3]uint32{0x0000F6D6, 0x00010000, 0x0000D32D}

// srgbPrimaries are the XYZ values of red, green and blue in 1/65536: the chromaticities of IEC 61966-2-1:1999, table 1 (those
// of ITU-R BT.709 with white D65), adapted from x 0.3127, y 0.3290 to D50 by the linear Bradford matrix (ICC.1, annex E).
var srgbPrimaries = [3][3]uint32{{0x6FA0, 0x38F5, 0x0390}, {0x6297, 0xB787, 0x18D9}, {0x249F, 0x0F84, 0xB6C3}}

// curvePoints is how many samples of the transfer curve the profile holds. Between two of them a reader interpolates; with
// 1024 it is off by less than 1/30000 of full light anywhere.
const curvePoints = 1024

// linearLight is the sRGB transfer function (IEC 61966-2-1:1999, 5.2), both from 0 to 1.
func linearLight(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// transferCurve samples linearLight. No sample lies so near the middle between two whole numbers that another processor's
// rounding could show.
func transferCurve() []byte {
	b := binary.BigEndian.AppendUint32(nil, curvePoints)
	for i := range curvePoints {
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(65535*linearLight(float64(i)/(curvePoints-1)))))
	}
	return profileType("curv", b)
}

type profileTag struct {
	name string
	data []byte // nil for that of the tag before
}

// profile is a whole profile: header, table, data (ICC.1:1998-09, 6.1 and 6.2).
func profile(tags []profileTag) []byte {
	be := binary.BigEndian
	b := make([]byte, 128)
	copy(b[8:], "\x02\x10\x00\x00mntrRGB XYZ ")
	for i, v := range []uint16{2026, 1, 1, 0, 0, 0} { // made: year, month, day, hour, minute, second
		be.PutUint16(b[24+2*i:], v)
	}
	copy(b[36:], "acsp")
	for i, v := range d50 {
		be.PutUint32(b[68+4*i:], v)
	}
	b = be.AppendUint32(b, uint32(len(tags)))
	at, size := len(b)+12*len(tags), 0
	next := at
	for _, t := range tags {
		if t.data != nil {
			at, size = next, len(t.data)
			next += (size + 3) &^ 3
		}
		b = be.AppendUint32(be.AppendUint32(append(b, t.name...), uint32(at)), uint32(size))
	}
	for _, t := range tags {
		b = append(b, t.data...)
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
	}
	be.PutUint32(b, uint32(len(b)))
	return b
}

// profileType is a tag's data behind its signature and four reserved bytes.
func profileType(signature string, data []byte) []byte {
	return append([]byte(signature+"\x00\x00\x00\x00"), data...)
}

func xyz(v [3]uint32) []byte {
	var b []byte
	for _, c := range v {
		b = binary.BigEndian.AppendUint32(b, c)
	}
	return profileType("XYZ ", b)
}

// textDescription names the profile in ASCII; its Unicode and Macintosh names are empty (ICC.1:1998-09, 6.5.16).
func textDescription(name string) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(name)+1))
	b = append(append(b, name...), 0)
	return profileType("desc", append(b, make([]byte, 4+4+2+1+67)...))
}
