package photo

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
)

func picture() image.Image {
	m := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i := range m.Pix {
		m.Pix[i] = byte(i * 7)
	}
	m.Set(3, 3, color.White)
	return m
}

const secret = "119.9E32.2N"

// withSegment puts a JPEG segment right after the start marker.
func withSegment(data []byte, marker byte, body string) []byte {
	seg := []byte{0xFF, marker, 0, 0}
	binary.BigEndian.PutUint16(seg[2:], uint16(len(body)+2))
	return bytes.Join([][]byte{data[:2], seg, []byte(body), data[2:]}, nil)
}

// exif is a little-endian EXIF body with one orientation tag.
func exif(orientation byte) string {
	return "Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00" + string(orientation) + "\x00\x00\x00\x00\x00\x00\x00" + secret
}

func TestJPEG(t *testing.T) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, picture(), nil); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	dirty := withSegment(withSegment(plain, 0xE1, exif(6)), 0xFE, secret)
	dirty = append(dirty, secret...)
	clean, turned, err := Clean(dirty)
	if err != nil || !turned || !bytes.Equal(clean, plain) {
		t.Errorf("turned %t, error %v, equal to the plain picture: %t", turned, err, bytes.Equal(clean, plain))
	}
	if _, turned, _ = Clean(withSegment(plain, 0xE1, exif(1))); turned {
		t.Error("an upright photo counts as turned")
	}
	for n := range len(plain) - 1 {
		if _, _, err := Clean(plain[:n]); err == nil {
			t.Fatalf("cut after %d bytes: no error", n)
		}
	}
}

func TestPNG(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, picture()); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(secret)))
	chunk = append(append(chunk, "tEXt"...), secret...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	dirty := bytes.Join([][]byte{plain[:33], chunk, plain[33:], []byte(secret)}, nil)
	clean, _, err := Clean(dirty)
	if err != nil || !bytes.Equal(clean, plain) {
		t.Errorf("error %v, equal to the plain picture: %t", err, bytes.Equal(clean, plain))
	}
	for n := range len(plain) {
		if _, _, err := Clean(plain[:n]); err == nil {
			t.Fatalf("cut after %d bytes: no error", n)
		}
	}
}

func FuzzClean(f *testing.F) {
	var b bytes.Buffer
	jpeg.Encode(&b, picture(), nil)
	f.Add(withSegment(b.Bytes(), 0xE1, exif(3)))
	f.Add([]byte(pngSignature))
	f.Fuzz(func(t *testing.T, data []byte) {
		before := bytes.Clone(data)
		clean, _, err := Clean(data)
		if !bytes.Equal(before, data) {
			t.Error("the data were written to")
		}
		if err == nil {
			again, turned, err := Clean(clean)
			if err != nil || turned || !bytes.Equal(again, clean) {
				t.Errorf("cleaning twice: %v, turned %t", err, turned)
			}
		}
	})
}

func TestOrientation(t *testing.T) {
	exif := func(order string, turn byte) string {
		value := string([]byte{0, turn})
		header := "MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01"
		if order == "II" {
			value = string([]byte{turn, 0})
			header = "II\x2a\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00"
		}
		body := "Exif\x00\x00" + header + value + "\x00\x00\x00\x00\x00\x00"
		return "\xff\xd8\xff\xff\xe1\x00" + string([]byte{byte(len(body) + 2)}) + body + "\xff\xda\x00\x02"
	}
	for _, c := range []struct {
		name, data string
		want       int
	}{
		{"big-endian", exif("MM", 6), 6}, {"little-endian", exif("II", 8), 8}, {"out of range", exif("MM", 9), 1},
		{"cut short", exif("MM", 6)[:20], 1}, {"no note", "\xff\xd8\xff\xda\x00\x02", 1}, {"no JPEG", "\x89PNG", 1}, {"empty segment", "\xff\xd8\xff\xe1\x00\x00", 1},
	} {
		if got := Orientation([]byte(c.data)); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
}
