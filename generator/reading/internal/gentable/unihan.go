package main

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// char is a character with all that the table says of it.
type char struct {
	readings []string // the default first
	poly     bool     // a notice may well use more than one of them
	table    bool     // it is in the 通用规范汉字表 (8,105 characters)
	freq     int      // jieba's count of the character as a word of its own
	pos      byte     // jieba's part of speech of it, 0 when there is none
	surname  string   // its reading as a surname, "" when it is none
	asName   int      // names of jieba's list that begin with it
	given    int      // names of jieba's list that have it after the surname
}

var (
	property  = regexp.MustCompile(`(?m)^U\+([0-9A-F]+)\t(kHanyuPinlu|kMandarin|kTGHZ2013)\t(.+)$`)
	tghNumber = regexp.MustCompile(`(?m)^U\+([0-9A-F]+)\tkTGH\t2013:(\d+)`)
	counted   = regexp.MustCompile(`^(.+)\((\d+)\)$`)
)

// unihan returns every character with a Mandarin reading. The default is the commonest reading with a tone by kHanyuPinlu, then that
// of kMandarin (for the mainland the first). Poly is set when 通用规范汉字字典 (kTGHZ2013) has more than one reading with a
// tone and the second is at least one in forty of the counted ones, or nothing was counted.
func unihan(readings, mappings []byte) (map[rune]*char, error) {
	fields := map[rune]map[string]string{}
	for _, m := range property.FindAllSubmatch(readings, -1) {
		r, err := codePoint(m[1])
		if err != nil {
			return nil, err
		}
		if fields[r] == nil {
			fields[r] = map[string]string{}
		}
		fields[r][string(m[2])] = string(m[3])
	}
	chars := map[rune]*char{}
	for r, f := range fields {
		if f["kMandarin"] == "" {
			continue
		}
		c := &char{}
		chars[r] = c
		counts, err := pinlu(f["kHanyuPinlu"])
		if err != nil {
			return nil, fmt.Errorf("%c: %w", r, err)
		}
		total, second := 0, 0
		var unstressed []string
		for i, one := range counts {
			if neutral(one.pinyin) {
				unstressed = append(unstressed, one.pinyin)
				continue
			}
			c.add(one.pinyin)
			total += one.count
			if i == 1 {
				second = one.count
			}
		}
		for _, reading := range append(strings.Fields(f["kMandarin"]), unstressed...) {
			c.add(reading)
		}
		toned := 0
		for _, group := range strings.Fields(f["kTGHZ2013"]) {
			_, list, _ := strings.Cut(group, ":")
			for reading := range strings.SplitSeq(list, ",") {
				c.add(reading)
				if !neutral(reading) {
					toned++
				}
			}
		}
		c.poly = toned > 1 && (total == 0 || second*40 >= total)
	}
	for _, m := range tghNumber.FindAllSubmatch(mappings, -1) {
		r, err := codePoint(m[1])
		if err != nil {
			return nil, err
		}
		if chars[r] != nil {
			chars[r].table = true
		}
	}
	chars['〇'] = &char{readings: []string{"líng"}, table: true}
	return chars, nil
}

func codePoint(hex []byte) (rune, error) {
	n, err := strconv.ParseInt(string(bytes.TrimSpace(hex)), 16, 32)
	return rune(n), err
}

type count struct {
	pinyin string
	count  int
}

// pinlu parses kHanyuPinlu, zhǎng(1879) cháng(1179), the commonest first and those without a tone last.
func pinlu(field string) ([]count, error) {
	var list []count
	for word := range strings.FieldsSeq(field) {
		m := counted.FindStringSubmatch(word)
		if m == nil {
			return nil, fmt.Errorf("kHanyuPinlu %q", field)
		}
		n, err := strconv.Atoi(m[2])
		if err != nil {
			return nil, err
		}
		list = append(list, count{m[1], n})
	}
	slices.SortStableFunc(list, func(a, b count) int {
		if x, y := neutral(a.pinyin), neutral(b.pinyin); x != y {
			if x {
				return 1
			}
			return -1
		}
		return b.count - a.count
	})
	return list, nil
}

// add appends a reading unless the character has it.
func (c *char) add(reading string) {
	if !slices.Contains(c.readings, reading) {
		c.readings = append(c.readings, reading)
	}
}

// neutral tells whether a syllable has no tone mark.
func neutral(pinyin string) bool {
	return !strings.ContainsAny(pinyin, "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c")
}
