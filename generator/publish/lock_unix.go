//go:build unix && !solaris && !illumos && !aix

package publish

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// lockFile locks until f is closed or the process ends; [ErrBusy] when another holds the lock.
func lockFile(f *os.File) error {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	switch {
	case errors.Is(err, unix.EWOULDBLOCK):
		return ErrBusy
	case errors.Is(err, errors.ErrUnsupported), errors.Is(err, unix.ENOLCK):
		return nil // some network disks have no locks; better to build there without
	}
	return err
}

// keepOwner gives path the owner of what it replaces, as far as the process may.
func keepOwner(path string, was fs.FileInfo) {
	if s, ok := was.Sys().(*syscall.Stat_t); ok {
		if int(s.Uid) != os.Getuid() || int(s.Gid) != os.Getgid() {
			if os.Lchown(path, int(s.Uid), int(s.Gid)) != nil {
				os.Lchown(path, -1, int(s.Gid))
			}
		}
	}
}
