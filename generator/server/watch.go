package server

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watcher reports changes below some folders. Only folders are watched: an editor that saves by renaming replaces the file, and a watch
// on the file would go with it. The folder above each root is watched too, for roots that come (back) later.
type watcher struct {
	fs    *fsnotify.Watcher
	roots []string
}

func watch(roots []string) (*watcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &watcher{fs: notify}
	for _, root := range roots {
		w.roots = append(w.roots, filepath.Clean(root))
	}
	if _, err := w.addRoots(); err != nil {
		notify.Close()
		return nil, err
	}
	return w, nil
}

func (w *watcher) close() { w.fs.Close() }

// addRoots watches every root that exists, and what exists above one. It returns the files found.
func (w *watcher) addRoots() (files []string, err error) {
	for _, root := range w.roots {
		above := filepath.Dir(root)
		for !isFolder(above) && filepath.Dir(above) != above {
			above = filepath.Dir(above)
		}
		if err := w.fs.Add(above); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		found, err := w.add(root)
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	return files, nil
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// add watches a folder with everything below and returns the files that stand there. It is no error when dir is a file or
// vanishes meanwhile.
func (w *watcher) add(dir string) (files []string, err error) {
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
			return nil
		case err != nil:
			return err
		case name != dir && ignored(d.Name()):
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case !d.IsDir():
			files = append(files, name)
			return nil
		}
		if err := w.fs.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
	return files, err
}

// next waits for a change and then until the files rest. Changed is nil when the system lost count; ok is false when ctx ended.
func (w *watcher) next(ctx context.Context) (changed []string, ok bool) {
	found := map[string]bool{}
	lost := false
	rest, limit := time.NewTimer(time.Hour), time.NewTimer(time.Hour)
	rest.Stop()
	limit.Stop()
	started := false
	for {
		select {
		case <-ctx.Done():
			return nil, false
		case event, open := <-w.fs.Events:
			if !open {
				return nil, false
			}
			event.Name = filepath.Clean(event.Name)
			counts, missed := w.take(event, found)
			lost = lost || missed
			if !counts && !missed {
				continue
			}
		case _, open := <-w.fs.Errors: // an overflow, or a folder that couldn't be read
			if !open {
				return nil, false
			}
			w.addRoots()
			lost = true
		case <-rest.C:
			return changes(found, lost), true
		case <-limit.C:
			return changes(found, lost), true
		}
		rest.Reset(quiet)
		if !started {
			started = true
			limit.Reset(longest)
		}
	}
}

func changes(found map[string]bool, lost bool) []string {
	if lost {
		return nil
	}
	return slices.Sorted(maps.Keys(found))
}

// take adds what an event says to found. Counts is false when it says nothing of interest; missed is true when changes may
// have gone unseen.
func (w *watcher) take(event fsnotify.Event, found map[string]bool) (counts, missed bool) {
	if event.Op == fsnotify.Chmod {
		return false, false // virus scanners and indexers
	}
	root, inside := w.root(event.Name)
	folder := isFolder(event.Name)
	var files []string
	var err error
	switch {
	case !inside && event.Has(fsnotify.Create) && w.above(event.Name): // a root may have come with it
		files, err = w.addRoots()
	case !inside || hidden(root, event.Name):
		return false, false
	case folder && event.Has(fsnotify.Create): // files may be in it before the watch is
		files, err = w.add(event.Name)
	case folder: // Windows reports a folder when something in it changes
		return false, false
	default:
		files = []string{event.Name}
	}
	for _, f := range files {
		found[f] = true
	}
	return len(files) > 0, err != nil
}

// hidden says that some part of name below root is ignored.
func hidden(root, name string) bool {
	rel, err := filepath.Rel(root, name)
	return err == nil && rel != "." && slices.ContainsFunc(strings.Split(filepath.ToSlash(rel), "/"), ignored)
}

func (w *watcher) root(name string) (root string, inside bool) {
	for _, root := range w.roots {
		if root == "." && !filepath.IsAbs(name) || name == root || strings.HasPrefix(name, root+string(filepath.Separator)) {
			return root, true
		}
	}
	return "", false
}

func (w *watcher) above(name string) bool {
	return slices.ContainsFunc(w.roots, func(root string) bool {
		return strings.HasPrefix(root, name+string(filepath.Separator))
	})
}

// ignored knows the files that editors, office programs and version control write beside the real ones.
func ignored(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".tmp", ".swp", ".swo", ".swx", ".bak", ".part", ".crdownload":
		return true
	}
	switch name {
	case "4913", ".git", ".hg", ".svn", ".DS_Store", "Thumbs.db", "desktop.ini", "node_modules":
		return true
	}
	return strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".~") || strings.HasPrefix(name, ".#") ||
		strings.HasSuffix(name, "~") || strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#") || strings.HasSuffix(name, ".noticeboard") && name[0] == '.'
}
