// Gentable builds data/table.flate, the characters and words of package reading with their pinyin, and data/SHA256SUMS.
//
// It runs in the folder of package reading. Its argument is a folder with the inputs of data/PROVENANCE.md, unpacked:
//
//	complete.json              npm pack @pinyin-pro/data
//	dict.txt                   apt-get download python3-jieba
//	Unihan_Readings.txt.bz2    apt-get download unicode-data
//	Unihan_OtherMappings.txt.bz2
//
// Inputs with other digests are refused: another version may read the same words differently, so its result has to be
// looked through and the digest changed by hand. Our own words, places and surnames, data/*.tsv, go into the same table.
package main

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// digests are those of the inputs the committed table was made from.
var digests = map[string]string{
	"complete.json":                "ede39817cbcdeb0d252fee6f5ac7b218326e5a6f3b52b9ce34c01e2c7ebe176b",
	"dict.txt":                     "7197c3211ddd98962b036cdf40324d1ea2bfaa12bd028e68faa70111a88e12a8",
	"Unihan_Readings.txt.bz2":      "216d9e19e44195522b84a05bf7308e385356615121258869faf919e96824ddd5",
	"Unihan_OtherMappings.txt.bz2": "bdeef44d75d914e793b7f27ddc3bee01b2d11dd34f4e52de1a9fba74a1612dc2",
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("gentable: ")
	in := flag.String("in", "", "folder of the unpacked inputs")
	flag.Parse()
	if *in == "" {
		log.Fatal("usage: gentable -in FOLDER")
	}
	if err := generate(*in); err != nil {
		log.Fatal(err)
	}
}

func generate(folder string) error {
	files := map[string][]byte{}
	for name, digest := range digests {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		if got := fmt.Sprintf("%x", sha256.Sum256(data)); got != digest {
			return fmt.Errorf("%s has the digest %s, not %s", name, got, digest)
		}
		if strings.HasSuffix(name, ".bz2") {
			if data, err = io.ReadAll(bzip2.NewReader(bytes.NewReader(data))); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		files[name] = data
	}
	chars, err := unihan(files["Unihan_Readings.txt.bz2"], files["Unihan_OtherMappings.txt.bz2"])
	if err != nil {
		return err
	}
	own, err := rows("data/words.tsv")
	if err != nil {
		return err
	}
	places, err := rows("data/places.tsv")
	if err != nil {
		return err
	}
	surnames, err := rows("data/surnames.tsv")
	if err != nil {
		return err
	}
	words, err := lexicon(chars, files["complete.json"], files["dict.txt"], own, places)
	if err != nil {
		return err
	}
	if err := weighNames(chars, words, surnames); err != nil {
		return err
	}
	settle(chars, words)
	table, err := encode(chars, keep(chars, words))
	if err != nil {
		return err
	}
	if err := os.WriteFile("data/table.flate", table, 0o644); err != nil {
		return err
	}
	return sums("data/words.tsv", "data/places.tsv", "data/surnames.tsv", "data/table.flate")
}

// rows returns the lines of one of our own tables, cut at tabs, without comments.
func rows(name string) ([][]string, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var list [][]string
	for lines := bufio.NewScanner(bytes.NewReader(data)); lines.Scan(); {
		if line := strings.TrimSpace(lines.Text()); line != "" && line[0] != '#' {
			list = append(list, strings.Split(line, "\t"))
		}
	}
	return list, nil
}

// sums writes the digests of what the table was made from here, and of the table.
func sums(names ...string) error {
	var b strings.Builder
	slices.Sort(names)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(data), filepath.Base(name))
	}
	return os.WriteFile("data/SHA256SUMS", []byte(b.String()), 0o644)
}
