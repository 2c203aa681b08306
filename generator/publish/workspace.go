package publish

import (
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// workspace is the published tree and the work folder beside it.
type workspace struct {
	tree string // absolute, links resolved
	home string
	lock *os.File
}

func (w *workspace) next() string  { return filepath.Join(w.home, "next") }  // the new tree, and after an exchange the old one
func (w *workspace) aside() string { return filepath.Join(w.home, "aside") } // the old tree between two renames
func (w *workspace) trash() string { return filepath.Join(w.home, "trash") } // the old tree while it is deleted

func (w *workspace) part() string { return filepath.Join(w.home, "part") } // a state while it is written

func (w *workspace) statePath(manifest hash) string {
	return filepath.Join(w.home, "state-"+hex.EncodeToString(manifest[:8]))
}

// locate finds the places without touching anything. A link is followed, so that the work folder stands on the disk of the tree.
func locate(dir string) (*workspace, error) {
	tree, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if real, err := filepath.EvalSymlinks(tree); err == nil {
		tree = real
	} else if target, err := os.Readlink(tree); err == nil {
		// The link may lead nowhere because a build was killed while the tree was aside.
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(tree), target)
		}
		tree = target
	}
	if filepath.Dir(tree) == tree {
		return nil, notFolderError(tree)
	}
	if info, err := os.Stat(tree); err == nil && !info.IsDir() {
		return nil, notFolderError(tree)
	}
	return &workspace{tree: tree, home: filepath.Join(filepath.Dir(tree), "."+filepath.Base(tree)+".noticeboard")}, nil
}

// open locates and locks the workspace and clears away what a killed build left. The error of a second build is [ErrBusy].
func open(dir string) (*workspace, error) {
	w, err := locate(dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(w.home, 0o777); err != nil {
		return nil, err
	}
	w.lock, err = os.OpenFile(filepath.Join(w.home, "lock"), os.O_CREATE|os.O_RDWR, 0o666)
	if err != nil {
		return nil, err
	}
	if err := lockFile(w.lock); err != nil {
		w.lock.Close()
		if errors.Is(err, ErrBusy) {
			return nil, busyError(w.tree)
		}
		return nil, err
	}
	if err := w.recover(); err != nil {
		w.lock.Close()
		return nil, err
	}
	return w, nil
}

// close gives the lock back. The lock file stays: deleting it would let two builds lock two files of the same name.
func (w *workspace) close() { w.lock.Close() }

func (w *workspace) recover() error {
	if !exists(w.tree) && exists(w.aside()) {
		if err := rename(w.aside(), w.tree); err != nil {
			return err
		}
	}
	for _, left := range []string{w.next(), w.aside(), w.trash(), w.part()} {
		if err := os.RemoveAll(left); err != nil {
			return err
		}
	}
	// The folder keeps itself out of git.
	ignore := filepath.Join(w.home, ".gitignore")
	if exists(ignore) {
		return nil
	}
	return os.WriteFile(ignore, []byte("*\n"), 0o666)
}

// saveState replaces the state of one manifest in one step.
func (w *workspace) saveState(k knowledge, files []published) error {
	if err := os.WriteFile(w.part(), formatState(k, files), 0o666); err != nil {
		return err
	}
	return rename(w.part(), w.statePath(k.manifest))
}

// dropStates removes the states of other trees. One that stays does no harm.
func (w *workspace) dropStates(except hash) {
	states, _ := filepath.Glob(filepath.Join(globQuote(w.home), "state-*"))
	for _, s := range states {
		if s != w.statePath(except) {
			os.Remove(s)
		}
	}
}

// replace puts next in the place of the tree and returns where the old tree is now; empty when there was none.
func (w *workspace) replace(swap exchanger) (old string, err error) {
	if !exists(w.tree) {
		return "", rename(w.next(), w.tree)
	}
	err = swap(w.next(), w.tree)
	if err == nil {
		return w.next(), nil
	}
	if !errors.Is(err, errors.ErrUnsupported) && !errors.Is(err, errInvalid) {
		return "", err
	}
	if err := rename(w.tree, w.aside()); err != nil {
		return "", err
	}
	if err := rename(w.next(), w.tree); err != nil {
		return "", errors.Join(err, rename(w.aside(), w.tree))
	}
	// Only a tree that is missing from its place may be found aside, or a half-deleted one could come back.
	if err := rename(w.aside(), w.trash()); err != nil {
		return w.aside(), nil
	}
	return w.trash(), nil
}

// rename retries on Windows, where a virus scanner or an indexer may hold a fresh file for a moment.
func rename(from, to string) error {
	err := os.Rename(from, to)
	for wait := 10 * time.Millisecond; err != nil && !errors.Is(err, fs.ErrNotExist) && runtime.GOOS == "windows" && wait < 2*time.Second; wait *= 2 {
		time.Sleep(wait)
		err = os.Rename(from, to)
	}
	return err
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
