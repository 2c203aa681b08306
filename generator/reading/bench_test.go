package reading

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// notices returns the sentences of the tests as one text.
func notices(b *testing.B) string {
	b.Helper()
	data, err := os.ReadFile("testdata/heldout.tsv")
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	for line := range strings.Lines(string(data)) {
		sentence, _, _ := strings.Cut(line, "\t")
		text.WriteString(sentence)
	}
	return text.String()
}

// BenchmarkRead measures how many characters are read in a second.
func BenchmarkRead(b *testing.B) {
	text, r := notices(b), Builtin()
	for b.Loop() {
		r.Read(text, Options{Sandhi: true})
	}
	b.ReportMetric(float64(b.N*utf8.RuneCountInString(text))/b.Elapsed().Seconds(), "chars/s")
}

// BenchmarkLoad measures what the first Reader costs.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(packed); err != nil {
			b.Fatal(err)
		}
	}
}
