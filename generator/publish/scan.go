package publish

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// file is what the file system says of one file of the tree. The zero value stands for none.
type file struct {
	size, mtime int64
	regular     bool // neither a link nor a device
	found       bool
}

func describe(info fs.FileInfo) file {
	return file{info.Size(), info.ModTime().UnixNano(), info.Mode().IsRegular(), true}
}

// snapshot is the tree at one moment, without the manifest.
type snapshot struct {
	files map[string]file
	dirs  map[string]fs.FileInfo // the root is "."
}

// scan reads the tree below root; a missing root is an empty tree. What vanishes meanwhile is left out.
func scan(root string, jobs int) (snapshot, error) {
	s := snapshot{dirs: map[string]fs.FileInfo{}}
	info, err := os.Lstat(root)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	s.dirs["."] = info
	names, entries, err := list(root, ".", nil, nil)
	if err != nil {
		return s, err
	}
	infos := make([]fs.FileInfo, len(entries))
	err = each(context.Background(), jobs, len(entries), func(_, i int) (err error) {
		infos[i], err = entries[i].Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
	s.files = make(map[string]file, len(names))
	for i, name := range names {
		switch {
		case infos[i] == nil:
		case infos[i].IsDir():
			s.dirs[name] = infos[i]
		default:
			s.files[name] = describe(infos[i])
		}
	}
	return s, err
}

// list appends the names and entries of everything below dir, a folder before what is in it.
func list(root, dir string, names []string, entries []fs.DirEntry) ([]string, []fs.DirEntry, error) {
	f, err := os.Open(filepath.Join(root, filepath.FromSlash(dir)))
	if errors.Is(err, fs.ErrNotExist) {
		return names, entries, nil
	}
	if err != nil {
		return nil, nil, err
	}
	found, err := f.ReadDir(-1)
	f.Close()
	if err != nil {
		return nil, nil, err
	}
	for _, e := range found {
		name := e.Name()
		if dir != "." {
			name = dir + "/" + name
		}
		if name == manifestPath && !e.IsDir() {
			continue
		}
		names, entries = append(names, name), append(entries, e)
		if e.IsDir() {
			if names, entries, err = list(root, name, names, entries); err != nil {
				return nil, nil, err
			}
		}
	}
	return names, entries, nil
}

// foreign finds what neither known nor kept lists: the report's names, and the files themselves. Folders that
// once held our files and are empty now are not foreign.
func (s snapshot) foreign(known, kept map[string]record) (names, files []string) {
	ours := map[string]bool{metaDir: true}
	for _, set := range []map[string]record{known, kept} {
		for p := range set {
			parents(ours, p, true)
		}
	}
	seen := map[string]bool{}
	for p := range s.files {
		if _, ok := known[p]; ok {
			continue
		}
		if _, ok := kept[p]; ok {
			continue
		}
		files = append(files, p)
		seen[topForeign(p, ours)] = true
	}
	for dir := range s.dirs {
		if dir != "." && !ours[dir] {
			seen[topForeign(dir, ours)] = true
		}
	}
	for name := range seen {
		if _, isDir := s.dirs[name]; isDir {
			names = append(names, name+"/")
		} else {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	slices.Sort(files)
	return names, files
}

// foreignDirs lists the folders that must exist in the new tree for the foreign files' sake, outer ones first.
func (s snapshot) foreignDirs(names, files []string) []string {
	set := map[string]bool{}
	for _, f := range files {
		parents(set, f, true)
	}
	for _, n := range names {
		if top, isDir := strings.CutSuffix(n, "/"); isDir {
			for dir := range s.dirs {
				if dir == top || strings.HasPrefix(dir, n) {
					set[dir] = true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// topForeign is the outermost folder above p without anything of ours, or p itself.
func topForeign(p string, ours map[string]bool) string {
	for {
		dir := path.Dir(p)
		if dir == "." || ours[dir] {
			return p
		}
		p = dir
	}
}
