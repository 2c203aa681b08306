package search

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"noticeboard/generator/calendar"
)

// decodeList reads what appendList writes, as search.js does.
func decodeList(text string) (entries []uint32) {
	value := func(c byte) int {
		if c > '\\' {
			c--
		}
		return int(c - '%')
	}
	if strings.HasPrefix(text, "!") {
		for i, c := range []byte(text[1:]) {
			for k := range 6 {
				if value(c)>>k&1 == 1 {
					entries = append(entries, uint32(6*i+k))
				}
			}
		}
		return entries
	}
	next, high := 0, 0
	for _, c := range []byte(text) {
		v := value(c)
		if v >= final {
			high = high*(signs-final) + v - final + 1
			continue
		}
		next += high*final + v
		entries = append(entries, uint32(next))
		next, high = next+1, 0
	}
	return entries
}

func FuzzList(f *testing.F) {
	f.Add([]byte{0, 0, 0, 0, 0, 0, 0, 0, 0})
	f.Add([]byte{63, 64, 65, 255, 7, 0})
	f.Add([]byte("a gap of 1663 and one of 1664\x06\x7f\xff"))
	f.Fuzz(func(t *testing.T, gaps []byte) {
		var entries []uint32
		next := uint32(0)
		for i, g := range gaps {
			next += uint32(g) * uint32(1+i%97)
			entries = append(entries, next)
			next++
		}
		text := string(appendList(nil, entries))
		if got := decodeList(text); !slices.Equal(got, entries) {
			t.Fatalf("%v is written %q, which reads %v", entries, text, got)
		}
		if strings.ContainsAny(text, "\"\\#$ ") || strings.LastIndexByte(text, '!') > 0 {
			t.Errorf("%q holds a mark", text)
		}
		if n := len(entries); n > 0 && len(text) > 2+int(entries[n-1])/6 {
			t.Errorf("%d signs for entries up to %d", len(text), entries[n-1])
		}
	})
}

func TestNumbers(t *testing.T) {
	for n := range 50_000 {
		if got := decodeList(string(appendNumber(nil, n))); len(got) != 1 || int(got[0]) != n {
			t.Fatalf("%d reads %v", n, got)
		}
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"":                   "",
		"  。":                "",
		"郭寨村：第１组":            "郭寨村,第1组",
		"QQ、ｑｑ":              "qq,qq",
		"上午8：30\t——\n10:00。": "上午8,30,10,00",
		"三〇二室々":              "三〇二室々",
		"①②":                 "①②",
		"𬱖堃·𠮷":               "𬱖堃,𠮷",
		"lǜ Zhā":             "lǜ,zhā",
	} {
		if got := string(Fold(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestContains(t *testing.T) {
	for _, c := range []struct {
		text, term string
		want       bool
	}{{"桂桂英", "桂英", true}, {"桂英", "桂英华", false}, {"", "英", false}, {"张桂", "桂", true}, {"张桂张桂英", "张桂英", true}} {
		if got := contains([]rune(c.text), []rune(c.term)); got != c.want {
			t.Errorf("%s in %s: %t", c.term, c.text, got)
		}
	}
}

// sampleEntries are texts of few letters, so that pairs are frequent.
func sampleEntries(n int) (list []Entry) {
	r := rand.New(rand.NewPCG(1, 2))
	letters := []rune("党员会议村民小组张桂英郭寨，。8")
	for i := range n {
		var text strings.Builder
		for range 30 {
			text.WriteRune(letters[r.IntN(len(letters))])
		}
		list = append(list, Entry{
			Path: fmt.Sprintf("notices/%d.html", i), Title: fmt.Sprintf("第%d号", i), Kind: "notice", Villages: []string{"guozhai"},
			Date: calendar.New(2020, 1, 1).AddDays(i), Text: text.String(),
		})
	}
	return list
}

func files(x *Index) map[string]string {
	all := map[string]string{}
	for _, f := range x.Files {
		var b bytes.Buffer
		f.Write(&b)
		all[f.Path] = b.String()
	}
	return all
}

// TestGrams holds the lists against the texts: letters, pairs and triples.
func TestGrams(t *testing.T) {
	entries := sampleEntries(600)
	texts := make([][]rune, len(entries))
	for i := range entries {
		texts[i] = entries[i].folded()
	}
	holding := func(term ...rune) (list []uint32) {
		for d := range texts {
			if contains(texts[d], term) {
				list = append(list, uint32(d))
			}
		}
		return list
	}
	for _, jobs := range []int{1, 3} {
		g := gramsOf(texts, jobs)
		for _, a := range g.letters[1:] {
			if got, want := g.entries(a, 0), holding(a); a != separator && !slices.Equal(got, want) {
				t.Fatalf("%c: %v, want %v", a, got, want)
			}
			for _, b := range g.letters[1:] {
				if got, want := g.entries(a, b), holding(a, b); !slices.Equal(got, want) {
					t.Fatalf("%c%c: %v, want %v", a, b, got, want)
				}
			}
		}
		more := g.triplesOf(texts, few, jobs)
		found := map[string]bool{}
		for rest := more.items; len(rest) > 0; {
			key := rest[0] &^ entryMask
			got, n := takeEntries(nil, rest, key)
			rest = rest[n:]
			pair, c := more.pairs[first(key)], g.letters[second(key)]
			if want := holding(pair[0], pair[1], c); !slices.Equal(got, want) {
				t.Fatalf("%c%c%c: %v, want %v", pair[0], pair[1], c, got, want)
			}
			found[string([]rune{pair[0], pair[1], c})] = true
		}
		for _, text := range texts {
			for i := range len(text) - 2 {
				frequent := len(g.entries(text[i], text[i+1])) > few && len(g.entries(text[i+1], text[i+2])) > few
				if frequent != found[string(text[i:i+3])] {
					t.Fatalf("%c%c%c: there %t", text[i], text[i+1], text[i+2], !frequent)
				}
			}
		}
		if len(found) < 50 {
			t.Errorf("%d triples are no test", len(found))
		}
	}
}

// TestAppend: a new entry changes what holds its letters and its own text, and no other text.
func TestAppend(t *testing.T) {
	names := []Name{{"张桂英", [][]string{{"zhang"}, {"gui"}, {"ying"}}}, {"无此人", [][]string{{"wu"}, {"ci"}, {"ren"}}}}
	before := Build(sampleEntries(300), names, 2)
	after := Build(sampleEntries(301), names, 1)
	was, is := files(before), files(after)
	changed := 0
	for path, text := range was {
		if is[path] != text && strings.HasPrefix(path, "search/t/") {
			changed++
		}
	}
	if changed > 1 || len(is)-len(was) > 1 {
		t.Errorf("%d texts change, %d files are new", changed, len(is)-len(was))
	}
	if again := Build(sampleEntries(300), names, 3); !maps.Equal(was, files(again)) || again.Version != before.Version {
		t.Error("equal entries make another index")
	}
	if before.Version == after.Version {
		t.Error("another index has the same version")
	}
	if all := fmt.Sprint(is); strings.Contains(all, "无此人") || !strings.Contains(all, `"张桂英","zhang gui ying"`) {
		t.Error("names are not those that the entries hold")
	}
}

func TestEmpty(t *testing.T) {
	x := Build(nil, nil, 1)
	if x.Entries != 0 || x.Names != 0 || x.Grams != 1 {
		t.Errorf("%+v", x)
	}
}

func TestStarts(t *testing.T) {
	n := Name{"单e", [][]string{{"shan", "dan"}, {"e"}}}
	if got := strings.Join(n.starts(), " "); got != "sh se da de" {
		t.Error(got)
	}
	if n.pinyin() != "shan/dan e" {
		t.Error(n.pinyin())
	}
}

func BenchmarkBuild(b *testing.B) {
	entries := sampleEntries(2000)
	for b.Loop() {
		Build(slices.Clone(entries), nil, 1)
	}
}
