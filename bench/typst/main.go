//go:build unix

// Typst is the half of the comparison that runs noticeboard; bench.mjs runs it. See README.md.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"

	"noticeboard/generator/doc"
	"noticeboard/generator/pdf"
	"noticeboard/generator/typeset"
)

func main() {
	n := flag.Int("n", 1000, "`number` of notices")
	sources := flag.Bool("sources", false, "print the notices in Typst's language, as a JSON array")
	sample := flag.String("sample", "", "also write the last notice into this `file`")
	flag.Parse()
	if err := run(*n, *sources, *sample); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(n int, sources bool, sample string) error {
	docs := make([]*doc.Document, n)
	texts := make([]string, n)
	for i := range docs {
		docs[i] = notice(i)
		texts[i] = typst(docs[i])
	}
	out := json.NewEncoder(os.Stdout)
	if sources {
		return out.Encode(texts)
	}
	var b bytes.Buffer
	kit, size := new(pdf.Kit), 0
	set := func(i int) error {
		l, problems := typeset.Set(docs[i], &typeset.Official, typeset.Options{})
		if len(problems) > 0 {
			return fmt.Errorf("notice %d: %v", i, problems)
		}
		b.Reset()
		err := kit.Write(&b, l, pdf.Options{Author: "清溪镇人民政府", Date: "2026-11-25"})
		size += b.Len()
		return err
	}
	if err := set(0); err != nil { // reads the fonts
		return err
	}
	size = 0
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start, err := cpu()
	if err != nil {
		return err
	}
	for i := 1; i < n; i++ {
		if err := set(i); err != nil {
			return err
		}
	}
	end, err := cpu()
	if err != nil {
		return err
	}
	runtime.ReadMemStats(&after)
	if sample != "" {
		if err := os.WriteFile(sample, b.Bytes(), 0o666); err != nil {
			return err
		}
	}
	rest := float64(n - 1)
	return out.Encode(map[string]float64{
		"ms":        (end - start).Seconds() * 1000 / rest,
		"kilobytes": float64(size) / rest / 1000,
		"allocated": float64(after.TotalAlloc-before.TotalAlloc) / rest / 1e6,
	})
}

// cpu is the processor time that the process has taken, in all its threads.
func cpu() (time.Duration, error) {
	var u syscall.Rusage
	err := syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), err
}
