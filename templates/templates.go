// Package templates holds the pages' layouts, the interface words and the stylesheet that are built into noticeboard,
// and lays a village's own files over them.
//
//	layouts/base.html       what surrounds every page: head, masthead, menu, footer
//	layouts/NAME.html       the inside of one kind of page: home, list, village, hub, selection, overview, document (notices,
//	                        materials, commendations, activities, fixed pages), easy, screen, statistics, search, 404; redirect is a whole page
//	partials/NAME.html      what several layouts share
//	static/*                published below static/ with a hash of the content in the name
//	i18n/zh-CN.toml, en.toml   the words of the interface, one key = "text" a line
//	i18n/own.toml           a village's own wording of some of them (not built in)
//
// A village replaces a file by one of the same name in its own templates folder. Layouts are html/template; the fields
// that they may use are documented in package html.
package templates

import (
	"embed"
	"errors"
	"io/fs"
	"slices"
	"strings"
)

//go:embed layouts partials static i18n
var builtin embed.FS

// FS returns the built-in files.
func FS() fs.FS { return builtin }

// Over returns the built-in files with own laid over them: where both have a file, own's is seen.
func Over(own fs.FS) fs.FS { return overlay{own, builtin} }

type overlay struct{ own, base fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.own.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.base.Open(name)
	}
	return f, err
}

// ReadDir lists the files of both, sorted by name.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	own, err := fs.ReadDir(o.own, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	base, baseErr := fs.ReadDir(o.base, name)
	if err != nil && baseErr != nil {
		return nil, baseErr
	}
	list := slices.Concat(own, base)
	slices.SortStableFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(list, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}
