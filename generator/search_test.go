package generator_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
	"noticeboard/generator/internal/browser"
	"noticeboard/generator/search"
)

// searchBoard is what the published index says: what can be found, and the names.
type searchBoard struct {
	dir      string
	paths    []string            // oldest first, as all that follow
	titles   []string            // folded
	folded   []string            // title and text
	subjects int                 // how many are pages of villages and hubs
	names    map[string][]string // the readings of each character, "shan/dan"
	sizes    map[string]int      // of the files below search/
}

// publishSearch writes the index and the search page of a board into a folder, and reads the index back.
func publishSearch(t *testing.T, s *generator.Site) *searchBoard {
	t.Helper()
	b := &searchBoard{dir: t.TempDir(), names: map[string][]string{}, sizes: map[string]int{}}
	chunks := map[int][]byte{}
	for _, o := range s.Outputs {
		if !strings.HasPrefix(o.Path, "search") && !strings.HasPrefix(o.Path, "static/") {
			continue
		}
		var buf bytes.Buffer
		if err := o.Write(&buf); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(b.dir, filepath.FromSlash(o.Path))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, buf.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		b.sizes[o.Path] = buf.Len()
		var number int
		if n, _ := fmt.Sscanf(o.Path, "search/t/%d.js", &number); n == 1 {
			chunks[number] = bytes.Clone(buf.Bytes())
		}
		if n, _ := fmt.Sscanf(o.Path, "search/n/%d.js", &number); n == 1 {
			var list []string
			handedOver(t, buf.Bytes(), &list)
			for i := 0; i < len(list); i += 3 {
				b.names[list[i]] = strings.Fields(list[i+1])
			}
		}
	}
	for i := range len(chunks) {
		var list [][]json.RawMessage
		handedOver(t, chunks[i], &list)
		for _, e := range list {
			var path, title, kind, text string
			for k, v := range map[int]*string{0: &path, 1: &title, 2: &kind, 7: &text} {
				if err := json.Unmarshal(e[k], v); err != nil {
					t.Fatal(err)
				}
			}
			if kind == "village" || kind == "hub" {
				b.subjects++
			}
			b.paths = append(b.paths, path)
			b.titles = append(b.titles, string(search.Fold(title)))
			b.folded = append(b.folded, string(search.Fold(title+"\n"+text)))
		}
	}
	return b
}

// handedOver reads the argument of a part.
func handedOver(t *testing.T, script []byte, value any) {
	t.Helper()
	_, rest, _ := strings.Cut(string(script), ",")
	if err := json.Unmarshal([]byte(strings.TrimSuffix(strings.TrimSpace(rest), ")")), value); err != nil {
		t.Fatalf("%v in %.80s", err, script)
	}
}

// truth returns the pages that a query finds, in the order of their paths. It goes through all texts and all names.
func (b *searchBoard) truth(query string) (paths []string) {
	var terms, letters []string
	for _, raw := range strings.Fields(query) {
		if term := string(search.Fold(raw)); term != "" && !slices.Contains(terms, term) {
			terms, letters = append(terms, term), append(letters, latinLetters(raw))
		}
	}
	joined := ""
	if len(terms) > 1 && !slices.Contains(letters, "") {
		joined = strings.Join(letters, "")
	}
	whole, spoken := b.pronounced(joined), make([][]string, len(terms))
	for k := range terms {
		spoken[k] = b.pronounced(letters[k])
	}
	for i, text := range b.folded {
		all, words := true, true
		for k, term := range terms {
			in := strings.Contains(text, term)
			words = words && in
			all = all && (in || holdsAny(text, spoken[k]))
		}
		if len(whole) > 0 {
			all = words || holdsAny(text, whole)
		}
		if all {
			paths = append(paths, b.paths[i])
		}
	}
	slices.Sort(paths)
	return paths
}

func holdsAny(text string, names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return strings.Contains(text, n) })
}

// inOrder returns the pages that a short Chinese term finds as they are to be shown: pages of villages and hubs with the term in their title or in a name,
// then pages with a name that has it, then those with it in the title, then the others; each time the newest first, and at the end what is
// left of the pages of villages and hubs, which stand in the order of their lists.
func (b *searchBoard) inOrder(term string) (paths []string) {
	var tiers [4][]string
	var rest []string
	for i := len(b.paths) - 1; i >= 0; i-- {
		if !strings.Contains(b.folded[i], term) {
			continue
		}
		tier := 3
		if strings.Contains(b.titles[i], term) {
			tier = 2
		}
		for name := range b.names {
			if n := string(search.Fold(name)); strings.Contains(n, term) && strings.Contains(b.folded[i], n) {
				tier = 1
				break
			}
		}
		switch {
		case i < b.subjects && tier < 3:
			tiers[0] = slices.Insert(tiers[0], 0, b.paths[i])
		case i < b.subjects:
			rest = slices.Insert(rest, 0, b.paths[i])
		default:
			tiers[tier] = append(tiers[tier], b.paths[i])
		}
	}
	return append(slices.Concat(tiers[:]...), rest...)
}

// latinLetters is a term without tone marks, "" where it is no pinyin.
func latinLetters(raw string) string {
	plain := strings.NewReplacer("'", "", "’", "", "ā", "a", "á", "a", "ǎ", "a", "à", "a", "ē", "e", "é", "e", "ě", "e", "è", "e", "ī", "i", "í", "i",
		"ǐ", "i", "ì", "i", "ō", "o", "ó", "o", "ǒ", "o", "ò", "o", "ū", "u", "ú", "u", "ǔ", "u", "ù", "u", "ǖ", "v", "ǘ", "v", "ǚ", "v", "ǜ", "v", "ü", "v").
		Replace(strings.ToLower(raw))
	if len(plain) < 2 || strings.Trim(plain, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return plain
}

// pronounced returns the names, folded, of which letters spell the beginnings of syllables that follow one another.
func (b *searchBoard) pronounced(letters string) (names []string) {
	if letters == "" {
		return nil
	}
	for name, syllables := range b.names {
		open := map[string]bool{} // what is left of the letters when the syllables before are spelt
		for _, alternatives := range syllables {
			open[letters] = true
			next := map[string]bool{}
			for rest := range open {
				for _, s := range strings.Split(alternatives, "/") {
					for n := 1; n <= len(s); n++ {
						if left, ok := strings.CutPrefix(rest, s[:n]); ok {
							next[left] = true
						}
					}
				}
			}
			if open = next; open[""] {
				names = append(names, string(search.Fold(name)))
				break
			}
		}
	}
	return names
}

// queries makes queries of what the board says and of what it does not: parts of texts, names, pinyin and initials.
func (b *searchBoard) queries(n int) (list []string) {
	r := rand.New(rand.NewPCG(6, 1))
	part := func(length int) string {
		text := []rune(b.folded[r.IntN(len(b.folded))])
		at := r.IntN(len(text))
		return string(text[at:min(at+length, len(text))])
	}
	var names []string
	for name := range b.names {
		names = append(names, name)
	}
	slices.Sort(names)
	initials := func(name string) (s string) {
		for _, syllable := range b.names[name] {
			s += syllable[:1]
		}
		return s
	}
	spelt := func(name string) []string {
		var list []string
		for _, alternatives := range b.names[name] {
			first, _, _ := strings.Cut(alternatives, "/")
			list = append(list, first)
		}
		return list
	}
	for i := range n {
		name := names[r.IntN(len(names))]
		runes := []rune(name)
		switch i % 12 {
		case 0, 1, 2, 3:
			list = append(list, part(1+r.IntN(8)))
		case 4: // two parts of one text, so that some pages have both
			text := []rune(b.folded[r.IntN(len(b.folded))])
			at, to := r.IntN(len(text)), r.IntN(len(text))
			list = append(list, string(text[at:min(at+3, len(text))])+" "+string(text[to:min(to+2, len(text))]))
		case 5: // letters that seldom stand together
			list = append(list, part(2)+part(2))
		case 6:
			list = append(list, "鑫龘"[:3*(1+r.IntN(2))]+part(1))
		case 7:
			list = append(list, fmt.Sprint(r.IntN(300)))
		case 8:
			at := r.IntN(len(runes))
			list = append(list, string(runes[at:]))
		case 9:
			list = append(list, strings.Join(spelt(name), []string{"", " ", "'"}[r.IntN(3)]))
		case 10:
			s := initials(name)
			list = append(list, s[r.IntN(max(1, len(s)-1)):])
		case 11: // some syllables, the last one not whole
			s := spelt(name)
			s = s[r.IntN(len(s)):]
			word := strings.Join(s, "")
			list = append(list, word[:max(min(2, len(word)), len(word)-r.IntN(3))])
		}
	}
	return append(list, "pdf", "QQ", "８：３０", "8:30", "zz", "e", "，", "qqxz", "党员会", "张 李")
}

// searchAll asks every query and returns all its results; or, each time with nothing loaded yet, those of its first page and what was loaded for them.
const searchAll = `new Promise(function (resolve) {
  var queries = %s, all = %t, out = [], i = 0, loaded = [], append = document.head.appendChild;
  document.head.appendChild = function (e) { if (e.src) loaded.push(e.getAttribute("src").split("?")[0]); return append.call(document.head, e); };
  (function next() {
    if (i === queries.length) return resolve(out);
    if (!all) Object.keys(nbSearch.have).forEach(function (key) { delete nbSearch.have[key]; });
    loaded = [];
    var began = Date.now();
    nbSearch.ask(queries[i], !all && i %% 3 === 0 ? { village: "v03", kind: "notice" } : {}, function (a) {
      var one = { Found: [], Titles: [], Loaded: null, Total: 0, First: 0, Names: a.names };
      (function more() {
        a.more(function (found) {
          found.forEach(function (e) { one.Found.push(e[0]); one.Titles.push(e[1]); });
          if (!one.Loaded) { one.Loaded = loaded.slice(); one.First = found.length; }
          if (!a.done && all) return more();
          one.Total = a.total;
          one.Time = Date.now() - began;
          out.push(one);
          i++;
          next();
        });
      })();
    });
  })();
})`

type searchResult struct {
	Found, Titles, Loaded []string
	Names                 []string
	Total, First          int
	Time                  int // milliseconds
}

func ask(tab *browser.Tab, queries []string, all bool) []searchResult {
	tab.Helper()
	data, err := json.Marshal(queries)
	if err != nil {
		tab.Fatal(err)
	}
	return browser.Value[[]searchResult](tab, fmt.Sprintf(searchAll, data, all))
}

// TestSearchExact holds what the search page finds against what the texts hold, on the demonstration board: every page that a query should find is
// found, once, and no other.
func TestSearchExact(t *testing.T) {
	b := publishSearch(t, demonstration(t, false))
	tab := openSearch(t, b.dir)
	queries := b.queries(600)
	found, none, ordered := 0, 0, 0
	for i, got := range ask(tab, queries, true) {
		want := b.truth(queries[i])
		have := slices.Sorted(slices.Values(got.Found))
		if !slices.Equal(have, want) {
			t.Errorf("%q: found %d, should be %d; not found %v, wrong %v", queries[i], len(have), len(want), without(want, have), without(have, want))
		}
		if got.Total != len(want) {
			t.Errorf("%q: says %d, should be %d", queries[i], got.Total, len(want))
		}
		if term := string(search.Fold(queries[i])); len([]rune(term)) <= 2 && !strings.ContainsAny(queries[i], " ,") && latinLetters(queries[i]) == "" && len(term) > 2 {
			ordered++
			if want := b.inOrder(term); !slices.Equal(got.Found, want) {
				t.Errorf("%q: shown in the order %v, should be %v", queries[i], got.Found, want)
			}
		}
		found += len(want)
		if len(want) == 0 {
			none++
		}
	}
	if faults := tab.Faults(); len(faults) > 0 {
		t.Error(faults)
	}
	t.Logf("%d queries, %d results, %d queries without any", len(queries), found, none)
	if ordered < 50 {
		t.Errorf("the order of %d queries is no test", ordered)
	}
	if found < 10*len(queries) || none < len(queries)/50 {
		t.Error("the queries are no test")
	}
}

func without(list, other []string) (rest []string) {
	for _, s := range list {
		if !slices.Contains(other, s) {
			rest = append(rest, s)
		}
	}
	return rest[:min(len(rest), 5)]
}

// TestSearchWeight: on a board of 10,000 notices a query loads at most 100 kB, uncompressed, with filters for every third one.
func TestSearchWeight(t *testing.T) {
	if testing.Short() {
		t.Skip("a large board")
	}
	content := t.TempDir()
	if err := writeBoard(content, 10000); err != nil {
		t.Fatal(err)
	}
	site, problems := generator.Plan(generator.Options{Content: os.DirFS(content), Today: calendar.New(2026, 11, 25)})
	if site == nil {
		t.Fatal(problems)
	}
	b := publishSearch(t, site)
	tab := openSearch(t, b.dir)
	queries := b.queries(170)
	most, sum, late := 0, 0, 0
	for i, got := range ask(tab, queries, false) {
		bytes := 0
		for _, part := range got.Loaded {
			bytes += b.sizes[part]
		}
		if bytes > 100_000 {
			t.Errorf("%q loads %d bytes: %v", queries[i], bytes, got.Loaded)
		}
		most, sum = max(most, bytes), sum+bytes
		want := b.truth(queries[i])
		if wrong := without(got.Found, want); len(wrong) > 0 || got.First > 0 && len(want) == 0 {
			t.Errorf("%q: wrong %v", queries[i], wrong)
		}
		if got.First == 0 && len(want) > 0 && i%3 > 0 { // the reader has to ask for more
			late++
			t.Logf("%q: none of %d among those that were looked at first", queries[i], len(want))
		}
	}
	if late > len(queries)/100 {
		t.Errorf("%d queries show nothing at first, though there is something", late)
	}
	t.Logf("%d queries load %d bytes on average, %d at most", len(queries), sum/len(queries), most)
}
