// Demo makes the part of the demonstration board that nobody could write by hand: it adds to the hand-written records of
// 郭寨村 and eleven other villages what is missing for the town's real size of 203 hubs, 811 members and 5,075 linked
// families, with their ledgers, study plans, assessments and allowances, and the drawings of the study materials. All people and
// events in it are invented.
//
//	go run ./generator/internal/demo            rewrites the generated files below content/
//	go run ./generator/internal/demo -check     says whether the committed files are what it makes
//
// It runs in the project's folder. Equal hand-written records give equal bytes: chance comes from constants, and each file
// has its own stream, so that a change in one place moves little elsewhere.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("demo: ")
	content := flag.String("content", "content", "the content folder")
	check := flag.Bool("check", false, "compare instead of writing; fails where a file differs")
	flag.Parse()
	made, err := generate(os.DirFS(*content))
	if err != nil {
		log.Fatal(err)
	}
	stale, err := differences(os.DirFS(*content), made)
	if err != nil {
		log.Fatal(err)
	}
	if *check {
		for _, name := range stale {
			log.Printf("%s is not what the program makes", name)
		}
		if len(stale) > 0 {
			os.Exit(1)
		}
		return
	}
	for _, name := range stale {
		if err := put(filepath.Join(*content, filepath.FromSlash(name)), made[name]); err != nil {
			log.Fatal(err)
		}
	}
	fmt.Printf("%d files made, %d changed\n", len(made), len(stale))
}

// put writes a file, or removes it where the program no longer makes it.
func put(path string, data []byte) error {
	if data == nil {
		return os.Remove(path)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}

// differences names the generated files of a content folder that are missing, differ from made, or are made no more.
func differences(content fs.FS, made map[string][]byte) (names []string, err error) {
	for _, name := range slices.Sorted(maps.Keys(made)) {
		if data, err := fs.ReadFile(content, name); err != nil || !same(data, made[name]) {
			names = append(names, name)
		}
	}
	err = fs.WalkDir(content, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || made[p] != nil {
			return err
		}
		old, err := generated(content, p)
		if old {
			names = append(names, p)
		}
		return err
	})
	return names, err
}

// same says whether two files are equal. Pictures are where their pixels are: another version of Go may compress them otherwise.
func same(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	x, err1 := png.Decode(bytes.NewReader(a))
	y, err2 := png.Decode(bytes.NewReader(b))
	if err1 != nil || err2 != nil || x.Bounds() != y.Bounds() {
		return false
	}
	p, isRGBA := x.(*image.RGBA)
	q, _ := y.(*image.RGBA)
	return isRGBA && q != nil && bytes.Equal(p.Pix, q.Pix)
}
