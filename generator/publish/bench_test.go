package publish

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// big is 10,000 outputs of 6 kB in 20 folders.
func big(edited int) (list []Output) {
	page := bytes.Repeat([]byte("村务公开 0123456789 "), 250)
	for i := range 10_000 {
		key := fmt.Sprintf("k%d", i)
		if i < edited {
			key += "e"
		}
		list = append(list, Output{Path: fmt.Sprintf("d%d/notice-%d.html", i/500, i), Key: key, Write: func(w *bytes.Buffer) error {
			w.WriteString(key)
			w.Write(page[len(key):])
			return nil
		}})
	}
	return list
}

func mustPublish(b *testing.B, dir string, outputs []Output) {
	b.Helper()
	if _, err := Publish(context.Background(), outputs, Options{Dir: dir, Fingerprint: "f"}); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkFloor writes the same bytes without any of the care.
func BenchmarkFloor(b *testing.B) {
	outputs := big(0)
	parent := b.TempDir()
	for i := 0; b.Loop(); i++ {
		dir := filepath.Join(parent, fmt.Sprint(i))
		for d := range 20 {
			os.MkdirAll(filepath.Join(dir, fmt.Sprintf("d%d", d)), 0o777)
		}
		each(context.Background(), 2, len(outputs), func(_, i int) error {
			var buf bytes.Buffer
			outputs[i].Write(&buf)
			return os.WriteFile(filepath.Join(dir, outputs[i].Path), buf.Bytes(), 0o666)
		})
	}
}

func BenchmarkCold(b *testing.B) {
	outputs := big(0)
	parent := b.TempDir()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		mustPublish(b, filepath.Join(parent, fmt.Sprint(i), "public"), outputs)
	}
}

func BenchmarkUnchanged(b *testing.B) {
	outputs := big(0)
	dir := filepath.Join(b.TempDir(), "public")
	mustPublish(b, dir, outputs)
	b.ReportAllocs()
	for b.Loop() {
		mustPublish(b, dir, outputs)
	}
}

func BenchmarkOneEdited(b *testing.B) {
	sets := [][]Output{big(1), big(0)}
	dir := filepath.Join(b.TempDir(), "public")
	mustPublish(b, dir, big(0))
	for i := 0; b.Loop(); i++ {
		mustPublish(b, dir, sets[i%2])
	}
}

func BenchmarkAllEdited(b *testing.B) {
	sets := [][]Output{big(10_000), big(0)}
	dir := filepath.Join(b.TempDir(), "public")
	mustPublish(b, dir, big(0))
	for i := 0; b.Loop(); i++ {
		mustPublish(b, dir, sets[i%2])
	}
}

func BenchmarkUpToDate(b *testing.B) {
	dir := filepath.Join(b.TempDir(), "public")
	mustPublish(b, dir, big(0))
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := UpToDate(dir, "f"); !ok {
			b.Fatal("not up to date")
		}
	}
}
