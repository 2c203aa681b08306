package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// readCanvas returns the content stream of each page of fpdf's file and the number of its objects, with object 0. It follows the
// cross-reference table; page i (from 0) is object 3+2i and its content object 4+2i, as fpdf numbers them (v0.9.0, putpages).
// The streams are slices of src.
func readCanvas(src []byte, pages int) (contents [][]byte, size int, err error) {
	offsets, err := readXref(src)
	if err != nil {
		return nil, 0, err
	}
	if len(offsets) < 3+2*pages {
		return nil, 0, fmt.Errorf("the canvas has %d objects for %d pages", len(offsets), pages)
	}
	ends := slices.Sorted(slices.Values(offsets))
	for i := range pages {
		n := 4 + 2*i
		k, _ := slices.BinarySearch(ends, offsets[n])
		if k+1 >= len(ends) {
			return nil, 0, fmt.Errorf("object %d of the canvas has no end", n)
		}
		c, err := readStream(src[offsets[n]:ends[k+1]], n)
		if err != nil {
			return nil, 0, err
		}
		contents = append(contents, c)
	}
	return contents, len(offsets), nil
}

var errXref = errors.New("the canvas's cross-reference table can't be read")

// readXref returns the offset of each object; for object 0, which is free, that of the table itself.
func readXref(src []byte) ([]int, error) {
	at := bytes.LastIndex(src, []byte("startxref\n"))
	if at < 0 {
		return nil, errXref
	}
	line, _, _ := bytes.Cut(src[at+len("startxref\n"):], []byte("\n"))
	table, err := strconv.Atoi(string(line))
	if err != nil || table < 0 || table > at {
		return nil, errXref
	}
	lines := bytes.SplitN(src[table:at], []byte("\n"), 3)
	if len(lines) != 3 || string(lines[0]) != "xref" {
		return nil, errXref
	}
	count, ok := bytes.CutPrefix(lines[1], []byte("0 "))
	n, err := strconv.Atoi(string(count))
	if !ok || err != nil || n < 1 || len(lines[2]) < 20*n {
		return nil, errXref
	}
	offsets := []int{table}
	for i := 1; i < n; i++ {
		entry := lines[2][20*i : 20*i+20]
		v, err := strconv.Atoi(string(entry[:10]))
		if err != nil || v <= 0 || v >= table {
			return nil, errXref
		}
		offsets = append(offsets, v)
	}
	return offsets, nil
}

// readStream returns the data of stream object n, which is all of b.
func readStream(b []byte, n int) ([]byte, error) {
	head := fmt.Appendf(nil, "%d 0 obj\n<</Length ", n)
	rest, ok := bytes.CutPrefix(b, head)
	digits, rest, found := bytes.Cut(rest, []byte(">>\nstream\n"))
	length, err := strconv.Atoi(string(digits))
	if !ok || !found || err != nil || length < 0 || length > len(rest) || !bytes.HasPrefix(rest[length:], []byte("\nendstream")) {
		return nil, fmt.Errorf("object %d of the canvas is not a plain stream", n)
	}
	return rest[:length], nil
}
