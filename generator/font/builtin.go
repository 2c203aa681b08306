package font

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"strings"
	"sync"
)

// The files in data are made from the full fonts by internal/subset. FONT_SOURCES is a folder with the five files that
// data/PROVENANCE.md names.
//
//go:generate go run ./internal/subset -in $FONT_SOURCES -out data -list testdata/kTGH.txt

var (
	//go:embed data/NotoSerifSC-Regular.ttf
	serifRegular []byte
	//go:embed data/NotoSerifSC-Bold.ttf
	serifBold []byte
	//go:embed data/NotoSansSC-Medium.ttf
	sansMedium []byte
	//go:embed data/NoticeboardKai-Regular.ttf
	kaiRegular []byte
	//go:embed data/NoticeboardKaiRare-Regular.ttf
	kaiRare []byte
	//go:embed data/SHA256SUMS
	sums string
)

var builtin = sync.OnceValue(func() *Set {
	serif, bold := mustParse("NotoSerifSC-Regular.ttf", serifRegular), mustParse("NotoSerifSC-Bold.ttf", serifBold)
	sans, kai := mustParse("NotoSansSC-Medium.ttf", sansMedium), mustParse("NoticeboardKai-Regular.ttf", kaiRegular)
	rare := mustParse("NoticeboardKaiRare-Regular.ttf", kaiRare)
	s := new(Set)
	s.chains[Body] = []*Face{serif, kai, rare}
	s.chains[Title] = []*Face{bold, serif, kai, rare}
	s.chains[Heading] = []*Face{sans, serif, kai, rare}
	s.chains[Kai] = []*Face{kai, serif, rare}
	return s
})

// Builtin returns the faces that are part of noticeboard, parsed once.
func Builtin() *Set { return builtin() }

// mustParse panics only where the program was built with damaged data. The fingerprint is taken from SHA256SUMS, which a test
// holds against the data: hashing 25 MB would cost more than a whole sheet.
func mustParse(file string, data []byte) *Face {
	f, err := parse(file, data)
	if err != nil {
		panic(err)
	}
	f.fingerprint = func() (sum [sha256.Size]byte) {
		for line := range strings.Lines(sums) {
			if digest, name, _ := strings.Cut(strings.TrimSpace(line), "  "); name == file {
				hex.Decode(sum[:], []byte(digest))
			}
		}
		return sum
	}
	return f
}
