package publish

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// errInvalid is how a file system refuses a kind of rename that it doesn't know.
const errInvalid = syscall.EINVAL

func exchange(a, b string) error {
	return unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
}
