package search

import (
	"cmp"
	"slices"
	"strings"

	"noticeboard/generator/parallel"
)

// namedEntries is a name with the entries that hold it.
type namedEntries struct {
	Name
	folded  []rune
	entries []uint32
}

// findNames finds the entries that hold each name, by its pairs of letters and then by the text. Names of one letter, and names that no entry
// holds, are left out. The result is in the order of the names' texts.
func (g *grams) findNames(names []Name, texts [][]rune, jobs int) []namedEntries {
	all := make([]namedEntries, len(names))
	parallel.Each(jobs, len(names), func(i int) {
		n := namedEntries{Name: names[i], folded: Fold(names[i].Text)}
		var candidates []uint32
		for k := 0; k+1 < len(n.folded); k++ {
			with := g.entries(n.folded[k], n.folded[k+1])
			if candidates == nil {
				candidates = with
			} else {
				candidates = common(candidates, with)
			}
			if len(candidates) == 0 {
				return
			}
		}
		n.entries = slices.DeleteFunc(candidates, func(d uint32) bool { return !contains(texts[d], n.folded) })
		all[i] = n
	})
	all = slices.DeleteFunc(all, func(n namedEntries) bool { return len(n.entries) == 0 })
	slices.SortFunc(all, func(a, b namedEntries) int { return cmp.Compare(a.Text, b.Text) })
	return slices.CompactFunc(all, func(a, b namedEntries) bool { return a.Text == b.Text })
}

// starts returns the two letters with which a query that finds the name may begin: a syllable's first two, or its first one and that of the
// next syllable.
func (n *Name) starts() []string {
	var list []string
	add := func(a, b byte) {
		if s := string([]byte{a, b}); !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	for i, alternatives := range n.Syllables {
		for _, s := range alternatives {
			if len(s) > 1 {
				add(s[0], s[1])
			}
			if i+1 < len(n.Syllables) {
				for _, next := range n.Syllables[i+1] {
					if s != "" && next != "" {
						add(s[0], next[0])
					}
				}
			}
		}
	}
	return list
}

// pinyin is how the readings are written: blanks between syllables, strokes between the readings of one.
func (n *Name) pinyin() string {
	list := make([]string, len(n.Syllables))
	for i, s := range n.Syllables {
		list[i] = strings.Join(s, "/")
	}
	return strings.Join(list, " ")
}
