package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/source"
)

// mark is how each generated file begins, and how it is told from those written by hand.
const mark = "# 本文件由程序生成（go run ./generator/internal/demo），请不要手工修改。人员和事情均为虚构。\n"

// generated says whether a file of the content folder is one of the program's.
func generated(content fs.FS, name string) (bool, error) {
	if path.Ext(name) != ".toml" {
		return false, nil
	}
	data, err := fs.ReadFile(content, name)
	return bytes.HasPrefix(data, []byte(mark)), err
}

// byHand is a content folder without the generated files.
type byHand struct{ fs.FS }

// ReadDir lists a folder.
func (f byHand) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(f.FS, name)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		made, failed := generated(f.FS, path.Join(name, e.Name()))
		if failed != nil {
			err = failed
		}
		return made
	}), err
}

// load reads the hand-written records. References to what is yet to be made lead nowhere here; other faults stop it.
func load(content fs.FS) (*record.Board, error) {
	board, problems := source.Load(byHand{content}, source.Options{Calendar: calendar.Builtin(), Jobs: 2})
	for _, d := range problems {
		if d.Severity == diag.Error && d.Check != "unknown-reference" {
			return nil, fmt.Errorf("the hand-written records have a fault: %s", d.Format(diag.English))
		}
	}
	return board, nil
}
