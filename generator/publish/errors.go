package publish

import (
	"errors"
	"strings"

	"noticeboard/generator/diag"
)

// ErrBusy is behind the error of a build that finds another one at work on the same folder.
var ErrBusy = errors.New("another build is running")

// Error is one reason why nothing was published.
type Error struct {
	Path    string    // the output, or a file or folder of this machine; may be empty
	Message diag.Text // what is wrong, with the path where that helps
	Hint    diag.Text // what to do; empty where Err says it
	Err     error     // the cause, named in Message already; may be nil
}

func (e *Error) Error() string { return e.Message.English }

func (e *Error) Unwrap() error { return e.Err }

// Errors are all the reasons, in the order of the paths.
type Errors []*Error

func (l Errors) Error() string {
	lines := make([]string, len(l))
	for i, e := range l {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets [errors.Is] and [errors.As] see every reason.
func (l Errors) Unwrap() []error {
	errs := make([]error, len(l))
	for i, e := range l {
		errs[i] = e
	}
	return errs
}

func busyError(tree string) *Error {
	return &Error{tree,
		diag.T("另一个生成正在写 %s", "another build is writing %s", tree),
		diag.T("等它完成再试；如果开着 noticeboard 的另一个窗口，先把它关掉。", "Wait for it to finish, or close the other noticeboard window, and try again."),
		ErrBusy}
}

func machineError(path string, err error) *Error {
	return &Error{path,
		diag.T("没能发布，网站还是原来的样子（%v）", "could not publish; the site is as it was (%v)", err),
		diag.T("看看磁盘是否已满、这个文件夹是否允许写入、是否有别的程序正打开其中的文件，然后重试。",
			"See whether the disk is full, whether the folder may be written, and whether another program holds a file in it open; then try again."),
		err}
}

func swapError(tree string, err error) *Error {
	return &Error{tree,
		diag.T("新网站已经做好，但换不进 %s（%v）；网站还是原来的样子", "the new site is ready but can't take the place of %s (%v); the site is as it was", tree, err),
		diag.T("关掉正打开这个文件夹的程序再试；如果它本身是一块磁盘或共享，请用 --out 指定它里面的一个文件夹。",
			"Close programs that have this folder open and try again; if it is itself a mounted disk or share, name a folder inside it with --out."),
		err}
}

func notFolderError(tree string) *Error {
	return &Error{tree,
		diag.T("%s 不是可以发布的文件夹", "%s is not a folder to publish into", tree),
		diag.T("用 --out 另外指定一个文件夹。", "Name another folder with --out."), nil}
}

func writeError(path string, err error) *Error {
	return &Error{path, diag.T("做不出 %s（%v）", "can't make %s (%v)", path, err), diag.Text{}, err}
}

func verifyError(err error) *Error {
	return &Error{"", diag.T("做出来的网站有错（%v）", "the site as made is faulty (%v)", err), diag.Text{}, err}
}

// collisionError is for a foreign file or folder that stands where an output should go. Orphaned says that the manifest is missing,
// so that the file may well be an older output.
func collisionError(path, foreign string, orphaned bool) *Error {
	e := &Error{path,
		diag.T("网站要放 %s，但那里有一个不是 noticeboard 写的 %s", "the site needs the place of %s, but %s there was not written by noticeboard", path, foreign),
		diag.T("把它移到别处或改名，再生成一次。", "Move it away or rename it, and build again."), nil}
	if orphaned {
		e.Hint = diag.T("这个文件夹里的清单 %s 丢失或损坏，认不出哪些是自己写的。如果里面没有要留的东西，删掉整个文件夹再生成一次。",
			"The list %s in this folder is missing or damaged, so that noticeboard can't tell its own files. If there is nothing to keep, delete the whole folder and build again.", manifestPath)
	}
	return e
}
