package search

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"unicode/utf8"

	"noticeboard/generator/calendar"
)

// call writes a script that hands one part of the index over. Arguments are JSON, which is JavaScript but for two line ends that json.Marshal
// escapes.
func call(b *bytes.Buffer, part string, arguments ...[]byte) {
	b.WriteString("nbSearch(")
	b.Write(quoted(part))
	for _, a := range arguments {
		b.WriteByte(',')
		b.Write(a)
	}
	b.WriteString(")\n")
}

func quoted(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // no script stands inside a page
	if err := e.Encode(v); err != nil {
		panic("search: " + err.Error()) // strings, numbers and lists of them can always be written
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}

func (x *Index) add(path string, write func(*bytes.Buffer)) {
	x.Files = append(x.Files, File{"search/" + path, write})
}

// shard is the part that holds what begins with letters; b is 0 for a letter alone, c for a pair. search.js has the same.
func shard(a, b, c rune, parts int) int {
	return (int(a)*31321 + int(b)*8191 + int(c)*2741) % 1048573 % parts
}

// addGrams writes the lists of all letters, pairs and triples: a section for each of letters and pairs of text, title and names, and for the triples
// of the text.
func (x *Index) addGrams(fields []*grams, more *triples) {
	type place struct { // of a list in text
		a, b, c  rune
		section  int
		from, to int
	}
	var text []byte
	var places []place
	var entries []uint32
	add := func(items []uint64, what func(it uint64) place) {
		for len(items) > 0 {
			key := items[0] &^ entryMask
			var n int
			entries, n = takeEntries(entries[:0], items, key)
			items = items[n:]
			p := what(key)
			p.from = len(text)
			for _, r := range []rune{p.a, p.b, p.c} {
				if r != 0 {
					text = utf8.AppendRune(text, r)
				}
			}
			text = appendList(text, entries)
			p.to = len(text)
			places = append(places, p)
		}
	}
	for f, g := range fields {
		add(g.items, func(it uint64) place {
			return place{a: g.letters[first(it)], b: g.letters[second(it)], section: 2*f + min(1, int(second(it)))}
		})
	}
	add(more.items, func(it uint64) place {
		pair := more.pairs[first(it)]
		return place{a: pair[0], b: pair[1], c: fields[0].letters[second(it)], section: 2 * len(fields)}
	})
	x.Grams = parts(len(text)+len(places), gramPart)
	files := make([][]byte, x.Grams)
	open := make([]int, x.Grams) // the section that each is in
	for section := range 2*len(fields) + 1 {
		for i := range places {
			p := &places[i]
			if p.section != section {
				continue
			}
			k := shard(p.a, p.b, p.c, x.Grams)
			started := open[k] == section && len(files[k]) > 0 && files[k][len(files[k])-1] != sections
			for ; open[k] < section; open[k]++ {
				files[k] = append(files[k], sections)
			}
			if started {
				files[k] = append(files[k], between)
			}
			files[k] = append(files[k], text[p.from:p.to]...)
		}
	}
	for k, f := range files {
		x.add("g/"+strconv.Itoa(k)+".js", func(b *bytes.Buffer) {
			fmt.Fprintf(b, "nbSearch(\"g/%d\",\"%s\")\n", k, f)
		})
	}
}

// addNames writes the names by the letters that a query for them may begin with: name, pinyin, list.
func (x *Index) addNames(names []namedEntries) {
	if len(names) == 0 {
		return
	}
	total := 0
	lists := make([]string, len(names))
	for i := range names {
		n := &names[i]
		lists[i] = string(appendList(nil, n.entries))
		total += len(n.starts()) * (len(n.Text) + len(n.pinyin()) + len(lists[i]) + 9)
	}
	x.Names = parts(total, namePart)
	files := make([][]string, x.Names)
	for i := range names {
		n := &names[i]
		var done []int
		for _, s := range n.starts() {
			if k := shard(rune(s[0]), rune(s[1]), 0, x.Names); !slices.Contains(done, k) {
				done = append(done, k)
				files[k] = append(files[k], n.Text, n.pinyin(), lists[i])
			}
		}
	}
	for k, f := range files {
		if f == nil {
			f = []string{} // null is no list
		}
		x.add("n/"+strconv.Itoa(k)+".js", func(b *bytes.Buffer) { call(b, "n/"+strconv.Itoa(k), quoted(f)) })
	}
}

// addTexts writes the entries, so many to a file that one has a few kilobytes.
func (x *Index) addTexts(entries []Entry) {
	total := 0
	for i := range entries {
		total += len(entries[i].Text) + len(entries[i].Title) + 100
	}
	x.Chunk = 1
	if total > 0 {
		x.Chunk = max(1, textPart*len(entries)/total)
	}
	for from, k := 0, 0; from < len(entries); from, k = from+x.Chunk, k+1 {
		chunk := entries[from:min(from+x.Chunk, len(entries))]
		x.add("t/"+strconv.Itoa(k)+".js", func(b *bytes.Buffer) {
			list := make([][]any, len(chunk))
			for i := range chunk {
				e := &chunk[i]
				list[i] = []any{e.Path, e.Title, e.Kind, e.Villages, day(e.Date), day(e.Publicity.Start), day(e.Publicity.End), e.Text}
			}
			call(b, "t/"+strconv.Itoa(k), quoted(list))
		})
	}
}

func day(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// epoch is the day from which the days of publicity are counted.
var epoch = calendar.New(2000, 1, 1)

// addFilters writes the entries of each kind and village, and of those with a publicity its first day and how many days later it ends.
func (x *Index) addFilters(entries []Entry) {
	kinds, villages := map[string][]uint32{}, map[string][]uint32{}
	var shown []uint32
	var days []byte
	for i := range entries {
		e, d := &entries[i], uint32(i)
		kinds[e.Kind] = append(kinds[e.Kind], d)
		for _, v := range e.Villages {
			villages[v] = append(villages[v], d)
		}
		if !e.Publicity.IsZero() {
			shown = append(shown, d)
			days = appendNumber(days, max(0, e.Publicity.Start.Sub(epoch)))
			days = appendNumber(days, max(0, e.Publicity.End.Sub(e.Publicity.Start)))
		}
	}
	x.add("f.js", func(b *bytes.Buffer) {
		call(b, "f", quoted(lists(kinds)), quoted(lists(villages)), quoted(string(appendList(nil, shown))), quoted(string(days)))
	})
}

func lists(of map[string][]uint32) map[string]string {
	out := map[string]string{}
	for _, key := range slices.Sorted(maps.Keys(of)) {
		out[key] = string(appendList(nil, of[key]))
	}
	return out
}
