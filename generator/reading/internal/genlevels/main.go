// Genlevels turns a ranked list of characters into data/levels.txt and data/LEVELS.md.
//
// Its arguments are the list, a TSV of rank, character and level (1 to 4), and Unicode's Unihan_OtherMappings, plain or .bz2, whose
// kTGH says which characters are in level 1 of 通用规范汉字表:
//
//	LEVELS=literacy_levels.tsv UNIHAN=/usr/share/unicode/Unihan_OtherMappings.txt.bz2 go generate noticeboard/generator/reading
//
// It runs in the folder of package reading. A list that is not what the provenance says stops it.
package main

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"crypto/sha256"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// listSum is the checksum of the ranked list that the provenance describes.
const listSum = "8bc9b143c1c2efb592bf0b364be5143900019cea76eb3576dacee9409752cf82"

// sizes are how many characters each level adds.
var sizes = [...]int{1500, 500, 500, 1000}

func main() {
	log.SetFlags(0)
	log.SetPrefix("genlevels: ")
	if len(os.Args) != 3 || os.Args[1] == "" || os.Args[2] == "" {
		log.Fatal("usage: genlevels RANKED_LIST UNIHAN_OTHER_MAPPINGS")
	}
	if err := generate(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func generate(list, mappings string) error {
	data, err := os.ReadFile(list)
	if err != nil {
		return err
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(data)); sum != listSum {
		return fmt.Errorf("%s: checksum %s, want %s", list, sum, listSum)
	}
	levels, err := ranked(data)
	if err != nil {
		return fmt.Errorf("%s: %w", list, err)
	}
	basic, err := level1(mappings)
	if err != nil {
		return fmt.Errorf("%s: %w", mappings, err)
	}
	var out strings.Builder
	for i, chars := range levels {
		if len(chars) != sizes[i] {
			return fmt.Errorf("level %d has %d characters, want %d", i+1, len(chars), sizes[i])
		}
		for _, r := range chars {
			if !basic[r] {
				return fmt.Errorf("%c is not in level 1 of the standard list, or twice in the ranked one", r)
			}
			delete(basic, r)
			out.WriteRune(r)
		}
		out.WriteByte('\n')
	}
	if len(basic) > 0 {
		return fmt.Errorf("%d characters of level 1 are missing", len(basic))
	}
	if err := os.WriteFile(filepath.Join("data", "levels.txt"), []byte(out.String()), 0o644); err != nil {
		return err
	}
	about := fmt.Sprintf(provenance, listSum, sha256.Sum256([]byte(out.String())))
	return os.WriteFile(filepath.Join("data", "LEVELS.md"), []byte(about), 0o644)
}

// ranked reads the characters of each level, the commonest first.
func ranked(data []byte) (levels [len(sizes)][]rune, err error) {
	n := 0
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		n++
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 3 || fields[0] != strconv.Itoa(n) {
			return levels, fmt.Errorf("rank %d: unexpected line %q", n, line)
		}
		chars := []rune(fields[1])
		level, err := strconv.Atoi(fields[2])
		if err != nil || len(chars) != 1 || level < 1 || level > len(sizes) {
			return levels, fmt.Errorf("rank %d: unexpected line %q", n, line)
		}
		levels[level-1] = append(levels[level-1], chars[0])
	}
	return levels, nil
}

// level1 returns the 3,500 characters of level 1 of 通用规范汉字表.
func level1(name string) (map[rune]bool, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var in io.Reader = bytes.NewReader(data)
	if strings.HasSuffix(name, ".bz2") {
		in = bzip2.NewReader(in)
	}
	chars := map[rune]bool{}
	s := bufio.NewScanner(in)
	for s.Scan() {
		fields := strings.Split(s.Text(), "\t")
		if len(fields) != 3 || fields[1] != "kTGH" {
			continue
		}
		n, err := strconv.Atoi(strings.TrimPrefix(fields[2], "2013:"))
		if err != nil {
			return nil, fmt.Errorf("unexpected line %q", s.Text())
		}
		code, err := strconv.ParseInt(strings.TrimPrefix(fields[0], "U+"), 16, 32)
		if err != nil {
			return nil, fmt.Errorf("unexpected line %q", s.Text())
		}
		if n <= 3500 {
			chars[rune(code)] = true
		}
	}
	return chars, s.Err()
}

const provenance = `# Where levels.txt comes from

Four lines of characters, the commonest first: 1,500 (the literacy standard for farmers, 扫除文盲工作条例 art. 7), 500 more (2,000, that
for townspeople), 500 more (the 2,500 of 现代汉语常用字表, 1988), 1,000 more (the 3,500 of level 1 of 通用规范汉字表, 2013).

- Which characters are in the 3,500: kTGH 1–3500 of Unihan_OtherMappings, Unicode 15.0.0 (Debian unicode-data), Unicode licence.
- Their order: counts of kHanyuPinlu (Unihan_Readings, same source and licence) together with word counts of dict.txt of jieba (Debian
  python3-jieba, MIT licence). Order decides the first two lists; the third is the table of 1988.
- The ranked list from which this file was made: sha256 %s.
- levels.txt: sha256 %x.

Made by internal/genlevels; don't edit. The data is a changed form of Unicode's: © 1991–2022 Unicode, Inc., https://www.unicode.org/license.txt
`
