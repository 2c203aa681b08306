package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/klauspost/compress/zlib"
)

// version is the file format's.
func (o Options) version() string {
	if o.Archive {
		return "1.4"
	}
	return "1.7"
}

// writeIntent writes the colour profile and returns the catalog's entry that names it (ISO 19005-1, 6.2.2).
func (f *file) writeIntent() (string, error) {
	n := f.reserve()
	profile, err := deflatedProfile()
	if err != nil {
		return "", err
	}
	f.stream(n, "/N 3/Filter/FlateDecode", profile)
	const id = "(sRGB IEC61966-2.1)"
	return fmt.Sprintf("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier%s/Info%[1]s/DestOutputProfile %d 0 R>>]", id, n), nil
}

// deflatedProfile is the colour profile as all files hold it.
var deflatedProfile = sync.OnceValues(func() ([]byte, error) {
	var b bytes.Buffer
	zip := zlib.NewWriter(&b)
	if _, err := zip.Write(srgbProfile()); err != nil {
		return nil, err
	}
	err := zip.Close()
	return b.Bytes(), err
})

// glyphSet is the CIDSet of a subset with that many glyphs, numbered without gaps: one bit for each, the highest first
// (PDF Reference 1.4, table 5.20; required by ISO 19005-1, 6.3.5).
func glyphSet(glyphs int) []byte {
	set := make([]byte, (glyphs+7)/8)
	for i := range set {
		set[i] = 0xFF
	}
	if rest := glyphs % 8; rest > 0 {
		set[len(set)-1] = 0xFF << (8 - rest)
	}
	return set
}

// glyphCount is the number of glyphs of a TrueType font, from its table maxp: a subset has more than were asked for where
// glyphs are put together from others.
func glyphCount(font []byte) int {
	be := binary.BigEndian
	for p := 12; p+16 <= len(font) && p < 12+16*int(be.Uint16(font[4:])); p += 16 {
		if at := int(be.Uint32(font[p+8:])); string(font[p:p+4]) == "maxp" && at+6 <= len(font) {
			return int(be.Uint16(font[at+4:]))
		}
	}
	return 0
}

// plain replaces what an XMP packet can't hold (XML 1.0, 2.2), so that it and the information dictionary agree.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\uFFFE' || r == '\uFFFF' {
			return utf8.RuneError
		}
		return r
	}, s)
}
