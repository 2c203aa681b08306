// Subset makes the font files of package font from the full fonts.
//
//	go run ./internal/subset -in FOLDER -out data -list testdata/kTGH.txt
//
// FOLDER holds the inputs listed in this program's tables under exactly those names; data/PROVENANCE.md says which packages
// they come from. An input whose SHA-256 differs from the one on record is refused, so that the provenance stays true. Equal
// inputs give equal files.
//
// Four faces get the 8,105 characters of the 通用规范汉字表 (Unihan kTGH) and the signs of Chinese print (see signs); the fifth,
// the rare-character face, gets every other character of LXGW WenKai. The sources hold no glyph programs: the prep table of the
// Noto fonts only sets dropout control, and goes. Layout tables (GSUB, GPOS, vertical metrics) are not carried over, since
// package font chooses glyphs itself. One outline of the Noto fonts is changed: see lengthenDash.
package main

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"noticeboard/generator/font"
)

// input is a file that the faces are made from.
type input struct{ file, sha256 string }

var (
	unihan  = input{"Unihan_OtherMappings.txt.bz2", "bdeef44d75d914e793b7f27ddc3bee01b2d11dd34f4e52de1a9fba74a1612dc2"}
	serif   = input{"NotoSerifSC_400Regular.ttf", "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742"}
	bold    = input{"NotoSerifSC_700Bold.ttf", "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6"}
	sans    = input{"NotoSansSC_500Medium.ttf", "b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a"}
	wenkai  = input{"LXGWWenKai-Regular.ttf", "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8"}
	kaiFace = output{wenkai, "Noticeboard Kai", "Regular", "NoticeboardKai-Regular"}
)

// output is a face to be made. postScript is also the name of its file.
type output struct {
	from                      input
	family, style, postScript string
}

var common = []output{
	{serif, "Noto Serif SC", "Regular", "NotoSerifSC-Regular"},
	{bold, "Noto Serif SC", "Bold", "NotoSerifSC-Bold"},
	{sans, "Noto Sans SC", "Medium", "NotoSansSC-Medium"},
	kaiFace,
}

var rare = output{wenkai, "Noticeboard Kai Rare", "Regular", "NoticeboardKaiRare-Regular"}

func main() {
	log.SetFlags(0)
	log.SetPrefix("subset: ")
	in := flag.String("in", "", "folder with the full fonts and Unihan")
	out := flag.String("out", "data", "folder for the faces and SHA256SUMS")
	list := flag.String("list", "", "file for the list of the 8,105 characters")
	flag.Parse()
	if *in == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*in, *out, *list); err != nil {
		log.Fatal(err)
	}
}

func run(in, out, list string) error {
	table, err := tableCharacters(in)
	if err != nil {
		return err
	}
	if list != "" {
		if err := os.WriteFile(list, []byte(string(table)+"\n"), 0o644); err != nil {
			return err
		}
	}
	wanted := map[rune]bool{}
	for _, r := range table {
		wanted[r] = true
	}
	var sums strings.Builder
	make := func(o output, want func(rune) bool) error {
		data, err := face(in, o, want)
		if err != nil {
			return err
		}
		name := o.postScript + ".ttf"
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), name)
		fmt.Printf("%-32s %9d bytes\n", name, len(data))
		return os.WriteFile(filepath.Join(out, name), data, 0o644)
	}
	for _, o := range common {
		if err := make(o, func(r rune) bool { return wanted[r] || isSign(r) }); err != nil {
			return err
		}
	}
	if err := make(rare, func(r rune) bool { return !wanted[r] && !isSign(r) && !isPrivate(r) }); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums.String()), 0o644)
}

// read returns an input, checked against its digest.
func read(dir string, in input) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(dir, in.file))
	if err != nil {
		return nil, err
	}
	if got := fmt.Sprintf("%x", sha256.Sum256(data)); got != in.sha256 {
		return nil, fmt.Errorf("%s: SHA-256 is %s, the file on record has %s", in.file, got, in.sha256)
	}
	return data, nil
}

// tableCharacters returns the 通用规范汉字表 in the order of Unicode.
func tableCharacters(dir string) ([]rune, error) {
	packed, err := read(dir, unihan)
	if err != nil {
		return nil, err
	}
	var table []rune
	lines := bufio.NewScanner(bzip2.NewReader(bytes.NewReader(packed)))
	for lines.Scan() {
		var r rune
		if n, _ := fmt.Sscanf(lines.Text(), "U+%X\tkTGH\t2013:", &r); n == 1 && strings.Contains(lines.Text(), "\tkTGH\t2013:") {
			table = append(table, r)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	slices.Sort(table)
	if table = slices.Compact(table); len(table) != 8105 {
		return nil, fmt.Errorf("%s: %d characters have kTGH, want 8105", unihan.file, len(table))
	}
	return table, nil
}

// face makes one face of the characters that want asks for.
func face(dir string, o output, want func(rune) bool) ([]byte, error) {
	data, err := read(dir, o.from)
	if err != nil {
		return nil, err
	}
	full, err := font.Parse(o.from.file, data)
	if err != nil {
		return nil, err
	}
	c := choose(full, want)
	if len(c.runes) == 0 {
		return nil, errors.New(o.from.file + ": none of the wanted characters is there")
	}
	return c.assemble(full, data, o)
}
