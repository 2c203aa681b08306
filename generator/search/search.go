// Package search makes the index that lets a page find any word of the site without a server. A browser that opened the site from a USB
// stick may run scripts but not fetch files, so the index is a set of small scripts, each of which hands its part to the one global function
// nbSearch (templates/static/js/search). A query loads the few parts it needs.
//
//	search/g/N.js   for each letter, each pair and many triples of letters, the entries that hold it: in text, title and names
//	search/n/N.js   names of people and places by their pinyin, with the entries that hold them
//	search/t/N.js   the entries themselves: address, title, date, villages, text
//	search/f.js     the entries of each kind and village, and the days of publicity
//
// # What matches
//
// A query is cut at blanks into terms; an entry matches when its title or text holds every one of them as a substring, after fold: width
// and case are equal, and every run of punctuation and blanks counts as one and the same sign. Terms of up to two letters are answered by the
// lists alone. Those of longer terms are candidates, and the text says whether they hold the term as a whole; where many entries hold both pairs of
// three letters, there is a list for the three. A term in Latin letters also matches the entries that hold a name whose pinyin it begins, syllable
// by syllable, at any syllable: zhangguiying, guiy, zgy, gy. Several such terms are first tried as the syllables of one name.
//
// # Sizes
//
// Entries are numbered oldest first, so that a new one appends to lists and touches no others. A list is written as gaps or as a bitmap, whichever
// is shorter, in printable ASCII (encode.go). Parts are so many that one has a few kilobytes, a power of two so that the number seldom changes.
package search

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/parallel"
)

// Entry is a page that can be found. All of it is published.
type Entry struct {
	Path      string
	Title     string
	Kind      string          // value of the filter
	Villages  []string        // values of the filter
	Date      calendar.Date   // zero for pages without one
	Publicity calendar.Period // zero for none
	Subject   bool            // the page of a village or hub: it comes before those that tell of it
	Text      string          // what the page says below its title, a line for each paragraph
}

// folded is what is searched.
func (e *Entry) folded() []rune { return Fold(e.Title + "\n" + e.Text) }

// Name is the name of a person or place. Syllables are the readings of each of its characters without tone marks, lv for lü; several where it is
// not certain which is right.
type Name struct {
	Text      string
	Syllables [][]string
}

// File is a part of the index.
type File struct {
	Path  string
	Write func(*bytes.Buffer)
}

// Index tells the search page what there is to load.
type Index struct {
	Files    []File
	Entries  int
	Subjects int    // entries before this one are Subjects
	Grams    int    // number of files below g
	Names    int    // number of files below n; 0 for none
	Chunk    int    // entries in a file below t
	Few      int    // a pair that more entries hold is among the triples
	Version  string // changes with the index
}

// few is how many entries that might hold a term can be looked at.
const few = 64

// Sizes that parts of the index have on average, in bytes.
const (
	gramPart = 3500
	namePart = 3500
	textPart = 3000
)

// Build makes the index. Names that no entry holds are left out; entries are put into their order: first the Subjects as they come, then by date.
func Build(entries []Entry, names []Name, jobs int) *Index {
	slices.SortStableFunc(entries, func(a, b Entry) int {
		if a.Subject != b.Subject {
			if a.Subject {
				return -1
			}
			return 1
		}
		if a.Subject {
			return 0
		}
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Path, b.Path))
	})
	x := &Index{Entries: len(entries), Few: few}
	for x.Subjects < len(entries) && entries[x.Subjects].Subject {
		x.Subjects++
	}
	texts, titles := make([][]rune, len(entries)), make([][]rune, len(entries))
	parallel.Each(jobs, len(entries), func(i int) {
		titles[i], texts[i] = Fold(entries[i].Title), entries[i].folded()
	})
	all := gramsOf(texts, jobs)
	found := all.findNames(names, texts, jobs)
	held := make([][]rune, len(entries)) // the names that an entry holds
	for i := range found {
		for _, d := range found[i].entries {
			held[d] = append(append(held[d], separator), found[i].folded...)
		}
	}
	x.addGrams([]*grams{all, gramsOf(titles, jobs), gramsOf(held, jobs)}, all.triplesOf(texts, few, jobs))
	x.addNames(found)
	x.addFilters(entries)
	x.seal(entries, x.Files)
	x.addTexts(entries)
	return x
}

// seal gives the index its version: a hash of its lists, of the order of the entries and of their titles.
func (x *Index) seal(entries []Entry, lists []File) {
	h := sha256.New()
	var b bytes.Buffer
	for _, f := range lists {
		b.Reset()
		f.Write(&b)
		h.Write(b.Bytes())
	}
	for i := range entries {
		io.WriteString(h, entries[i].Path+"\n"+entries[i].Title+"\n")
	}
	x.Version = hex.EncodeToString(h.Sum(nil)[:4])
}
