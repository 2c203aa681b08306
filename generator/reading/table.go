package reading

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

//go:generate go run ./internal/gentable -in $READING_SOURCES

//go:embed data/table.flate
var packed []byte

// table is the built-in knowledge. A character is its place in runes; words are a trie whose nodes of depth one are the characters, with the
// same numbers, and whose other nodes follow level by level, so that the children of a node stand together.
type table struct {
	runes     []rune
	place     [1 << 16]uint16 // 1 + place in runes of a character of the BMP, 0 for none
	syllables []string
	starts    []uint32 // of a character's readings in readings, the default first
	readings  []uint16 // places in syllables
	poly      []bool   // more than one reading is likely in a notice
	several   []bool   // more than one reading with a tone
	freq      []float32
	pos       []byte
	surname   []uint8   // 1 + place among its readings, 0 where it is no surname
	asName    []float32 // log of the share of names that begin with it
	given     []float32 // log of its share of the characters of given names

	children []uint32  // where the children of a node begin; one more at the end
	label    []uint16  // of the nodes below the characters
	wordFreq []float32 // log of the share of the word, 0 where the node is none
	wordPos  []byte
	places   []uint32 // 1 + where the places of its readings begin in digits, 0 where all are the defaults
	digits   []uint8

	kinds *[1 << 16]kinds
}

var errTable = errors.New("the table is damaged")

// columns reads the uvarints of the table one after another; after the first fault it gives zeros.
type columns struct {
	data []byte
	bad  bool
}

func (c *columns) next() int {
	if len(c.data) > 0 && c.data[0] < 0x80 {
		v := c.data[0]
		c.data = c.data[1:]
		return int(v)
	}
	v, n := binary.Uvarint(c.data)
	if n <= 0 || v > math.MaxInt32 {
		c.bad, c.data = true, nil
		return 0
	}
	c.data = c.data[n:]
	return int(v)
}

// load unpacks the table; internal/gentable/encode.go writes it.
func load(packed []byte) (*table, error) {
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errTable, err)
	}
	c := &columns{data: data}
	t := &table{runes: make([]rune, min(c.next(), 1<<16-1)), kinds: kindsTable()}
	n := c.next()
	if n > len(c.data) {
		return nil, errTable
	}
	t.syllables = strings.Split(string(c.data[:n]), " ")
	c.data = c.data[n:]
	t.loadCharacters(c)
	t.loadWords(c)
	if c.bad || len(c.data) > 0 {
		return nil, errTable
	}
	return t, nil
}

func (t *table) loadCharacters(c *columns) {
	n := len(t.runes)
	previous := rune(0)
	for i := range t.runes {
		previous += rune(c.next())
		t.runes[i] = previous
		if previous < 1<<16 {
			t.place[previous] = uint16(i + 1)
		}
	}
	t.starts, t.poly = make([]uint32, n+1), make([]bool, n)
	for i := range n {
		v := c.next()
		t.starts[i+1] = t.starts[i] + uint32(v/2)
		t.poly[i] = v%2 == 1
	}
	t.readings = make([]uint16, min(int(t.starts[n]), len(c.data)))
	for i := range t.readings {
		t.readings[i] = uint16(min(c.next(), len(t.syllables)-1))
	}
	toned := make([]bool, len(t.syllables))
	for i, s := range t.syllables {
		_, tone := tone(s)
		toned[i] = tone > 0
	}
	t.several = make([]bool, n)
	for i := range n {
		count := 0
		for _, s := range t.readings[min(int(t.starts[i]), len(t.readings)):min(int(t.starts[i+1]), len(t.readings))] {
			if toned[s] {
				count++
			}
		}
		t.several[i] = count > 1
	}
	t.freq, t.pos, t.surname = make([]float32, n), make([]byte, n), make([]uint8, n)
	for i := range n {
		t.freq[i] = float32(c.next())
	}
	for i := range n {
		t.pos[i] = byte(c.next())
	}
	for i := range n {
		t.surname[i] = uint8(c.next())
	}
	t.asName, t.given = shares(c, n), shares(c, n)
}

// shares turns a column of counts (16 times the logarithm of one more) into logarithms of shares, where nothing counted gets half a count.
func shares(c *columns, n int) []float32 {
	list := make([]float32, n)
	total := 0.0
	for i := range list {
		v := math.Exp(float64(c.next())/16) - 1
		total += v
		list[i] = float32(v)
	}
	for i, v := range list {
		list[i] = float32(math.Log((float64(v) + 0.5) / total))
	}
	return list
}

func (t *table) loadWords(c *columns) {
	n := len(t.runes)
	below := min(c.next(), len(c.data))
	t.children = make([]uint32, n+below+1)
	t.children[0] = uint32(n)
	for i := range n + below {
		t.children[i+1] = t.children[i] + uint32(c.next())
	}
	if int(t.children[n+below]) != n+below {
		c.bad = true
		return
	}
	t.label = make([]uint16, below)
	for i := range n + below {
		previous := 0
		for k := t.children[i]; k < t.children[i+1]; k++ {
			previous += c.next()
			t.label[k-uint32(n)] = uint16(previous)
		}
	}
	t.wordFreq, t.wordPos, t.places = make([]float32, below), make([]byte, below), make([]uint32, below)
	for i := range below {
		t.wordFreq[i] = float32(c.next())
	}
	depth, level := 2, t.children[n]
	digits := uint32(0)
	for i := range below {
		if node := uint32(n + i); node == level { // the first node of the next level
			depth, level = depth+1, t.children[level]
		}
		if t.wordFreq[i] == 0 {
			continue
		}
		v := c.next()
		t.wordPos[i] = byte(v / 2)
		if v%2 == 1 {
			t.places[i] = digits + 1
			digits += uint32(depth)
		}
	}
	t.digits = make([]uint8, min(int(digits), len(c.data)))
	for i := range t.digits {
		t.digits[i] = uint8(c.next())
	}
	t.weigh()
}

// weigh turns the steps of the frequencies, 1/16 of a natural logarithm each, into logarithms of shares.
func (t *table) weigh() {
	var exp [256]float64
	for i := range exp {
		exp[i] = math.Exp(float64(i) / 16)
	}
	total := 0.0
	for _, list := range [][]float32{t.freq, t.wordFreq} {
		for _, v := range list {
			total += exp[min(int(v), 255)]
		}
	}
	all := float32(math.Log(total))
	for i, v := range t.freq {
		t.freq[i] = v/16 - all
	}
	for i, v := range t.wordFreq {
		if v > 0 {
			t.wordFreq[i] = v/16 - all
		}
	}
}

// find returns the place of a character, or -1.
func (t *table) find(r rune) int {
	if r >= 0 && r < 1<<16 {
		return int(t.place[r]) - 1
	}
	if i, ok := slices.BinarySearch(t.runes, r); ok {
		return i
	}
	return -1
}

// child returns the node below node that is labelled with the character at place, or -1.
func (t *table) child(node, place int) int {
	n := len(t.runes)
	lo, hi := int(t.children[node])-n, int(t.children[node+1])-n
	want := uint16(place)
	for hi-lo > 8 {
		mid := (lo + hi) / 2
		if t.label[mid] < want {
			lo = mid + 1
		} else {
			hi = mid + 1
		}
	}
	for ; lo < hi; lo++ {
		if t.label[lo] == want {
			return lo + n
		}
	}
	return -1
}

// reading returns a reading of the character at place, the default for 0.
func (t *table) reading(place, which int) string {
	return t.syllables[t.readings[int(t.starts[place])+which]]
}

// Readings returns all readings of a character with tone marks, the usual one first; nil for one that is not known.
func (r *Reader) Readings(c rune) (list []string) {
	t := r.table
	place := t.find(c)
	if place < 0 {
		return nil
	}
	for which := range int(t.starts[place+1] - t.starts[place]) {
		list = append(list, t.reading(place, which))
	}
	return list
}

// Plain returns a syllable without its tone mark, in ASCII: lv for lǜ.
func Plain(syllable string) string {
	var b strings.Builder
	for _, r := range syllable {
		if v, ok := vowelOf()[r]; ok {
			r = v
		}
		switch r {
		case 'ü':
			r = 'v'
		case 'ê', 'ế', 'ề':
			r = 'e'
		case 'ń', 'ň', 'ǹ':
			r = 'n'
		case 'ḿ':
			r = 'm'
		}
		if r < 0x80 {
			b.WriteRune(r)
		}
	}
	return b.String()
}
