package publish

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"
)

func (b *build) staged(path string) string {
	return filepath.Join(b.next(), filepath.FromSlash(path))
}

// makeFolders makes next/ with a folder for every output and the manifest.
func (b *build) makeFolders() error {
	dirs := map[string]bool{".": true, metaDir: true}
	for _, o := range b.outputs {
		parents(dirs, o.Path, true)
	}
	for _, dir := range slices.Sorted(maps.Keys(dirs)) {
		if err := b.makeFolder(dir); err != nil {
			return err
		}
	}
	return nil
}

// makeFolder makes one folder of next/ with the permissions and the group of the one it replaces.
func (b *build) makeFolder(dir string) error {
	path := b.staged(dir)
	if err := os.Mkdir(path, 0o777); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return nil
		}
		return err
	}
	if was := b.disk.dirs[dir]; was != nil {
		keepOwner(path, was)
		return os.Chmod(path, was.Mode()&(fs.ModePerm|fs.ModeSetgid|fs.ModeSticky)|0o700)
	}
	return nil
}

// write makes one new file of next/ and returns its modification time in ns.
func (b *build) write(path string, content func(io.Writer) error) (int64, error) {
	if err := b.prepare(); err != nil {
		return 0, err
	}
	name := b.staged(path)
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return 0, err
	}
	if err = errors.Join(content(f), f.Close()); err != nil {
		return 0, err
	}
	return mtime(name) // only now: Windows may set it when the file is closed
}

func mtime(name string) (int64, error) {
	info, err := os.Lstat(name)
	if err != nil {
		return 0, err
	}
	return info.ModTime().UnixNano(), nil
}

// finish completes next/, puts it in place and deletes the old tree. It returns the foreign files that arrived while the build ran.
func (b *build) finish(ctx context.Context, files []published, manifest []byte, now knowledge) (late []string, err error) {
	if err := b.prepare(); err != nil {
		return nil, err
	}
	err = each(ctx, b.Jobs, len(files), func(_, i int) error {
		f := &files[i]
		if f.written {
			return nil
		}
		copied, err := b.carry(f.path)
		if err == nil && copied {
			f.mtime, err = mtime(b.staged(f.path)) // file systems differ in how exactly they keep it
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if err := b.carryForeign(ctx); err != nil {
		return nil, err
	}
	if b.known.manifest == now.manifest && !b.known.orphaned {
		_, err = b.carry(manifestPath)
	} else {
		_, err = b.write(manifestPath, func(w io.Writer) error {
			_, err := w.Write(manifest)
			return err
		})
	}
	if err != nil {
		return nil, err
	}
	if err := b.saveState(now, files); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	old, err := b.replace(b.swap)
	if err != nil {
		b.dropStates(b.known.manifest)
		return nil, swapError(b.tree, err)
	}
	late = b.retire(old)
	b.dropStates(now.manifest)
	return late, nil
}

func (b *build) carryForeign(ctx context.Context) error {
	for _, dir := range b.disk.foreignDirs(b.foreignNames, b.foreignFiles) {
		if err := b.makeFolder(dir); err != nil {
			return err
		}
	}
	return each(ctx, b.Jobs, len(b.foreignFiles), func(_, i int) error {
		path := b.foreignFiles[i]
		_, err := b.carry(path)
		switch {
		case errors.Is(err, fs.ErrExist): // the file system takes two spellings for one name
			return collisionError(path, path, b.known.orphaned)
		case errors.Is(err, fs.ErrNotExist): // deleted meanwhile
			return nil
		}
		return err
	})
}

// carry brings a file of the old tree into next/, by a hard link where that can be.
func (b *build) carry(path string) (copied bool, err error) {
	from, to := filepath.Join(b.tree, filepath.FromSlash(path)), b.staged(path)
	if !b.disk.files[path].regular && path != manifestPath {
		if target, err := os.Readlink(from); err == nil {
			return false, os.Symlink(target, to)
		}
	}
	err = os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) || errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	return true, copyFile(from, to)
}

// copyFile keeps permissions and modification time.
func copyFile(from, to string) error {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	defer src.Close()
	info, err := src.Stat()
	if err != nil {
		return err
	}
	dst, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, info.Mode().Perm()|0o200)
	if err != nil {
		return err
	}
	_, err = io.Copy(dst, src)
	if err = errors.Join(err, dst.Close()); err != nil {
		return err
	}
	return os.Chtimes(to, time.Time{}, info.ModTime())
}

// retire deletes the old tree, but first rescues the files that somebody put there while the build ran. It
// returns their paths. What can't be deleted now is the next build's to clear away.
func (b *build) retire(old string) (late []string) {
	if old == "" {
		return nil
	}
	names, entries, err := list(old, ".", nil, nil)
	if err != nil {
		return nil
	}
	for i, name := range names {
		if entries[i].IsDir() || b.disk.files[name].found {
			continue
		}
		to := filepath.Join(b.tree, filepath.FromSlash(name))
		if exists(to) || os.MkdirAll(filepath.Dir(to), 0o777) != nil {
			continue
		}
		if rename(filepath.Join(old, filepath.FromSlash(name)), to) == nil {
			late = append(late, name)
		}
	}
	each(context.Background(), b.Jobs, len(names), func(_, i int) error {
		if !entries[i].IsDir() {
			os.Remove(filepath.Join(old, filepath.FromSlash(names[i])))
		}
		return nil
	})
	os.RemoveAll(old)
	slices.Sort(late)
	return late
}
