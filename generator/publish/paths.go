package publish

import (
	"fmt"
	"path"
	"strings"

	"noticeboard/generator/diag"
)

// metaDir holds the manifest. No output may go there.
const metaDir = ".noticeboard"

const manifestPath = metaDir + "/manifest"

func byPath(a, b Output) int { return strings.Compare(a.Path, b.Path) }

// Validate finds every path that some file system can't hold, and every two that can't stand side by side. A site is
// carried on USB sticks and unpacked on Windows, so the rules are the same on all systems. The outputs are sorted by path.
func Validate(outputs []Output) (errs Errors) {
	files := make(map[string]string, len(outputs)) // in lower case → as spelled
	dirs := make(map[string]string)
	for _, o := range outputs {
		if bad := badPath(o.Path); bad != (diag.Text{}) {
			errs = append(errs, &Error{Path: o.Path, Message: bad})
			continue
		}
		if strings.ContainsFunc(o.Key, func(r rune) bool { return r <= ' ' || r > '~' }) {
			errs = append(errs, &Error{Path: o.Path, Message: diag.T("%s 的键含空格或非 ASCII 字符：%q", "the key of %s has spaces or characters outside ASCII: %q", o.Path, o.Key)})
		}
		lower := strings.ToLower(o.Path)
		if other, taken := files[lower]; taken {
			errs = append(errs, clash(o.Path, other))
		}
		files[lower] = o.Path
		for dir := path.Dir(o.Path); dir != "."; dir = path.Dir(dir) {
			other, seen := dirs[strings.ToLower(dir)]
			if seen && other == dir {
				break
			}
			if seen {
				errs = append(errs, clash(dir, other))
			}
			dirs[strings.ToLower(dir)] = dir
		}
	}
	for _, o := range outputs {
		if dir, taken := dirs[strings.ToLower(o.Path)]; taken {
			errs = append(errs, clash(o.Path, dir+"/"))
		}
	}
	return errs
}

func clash(a, b string) *Error {
	return &Error{a,
		diag.T("两个输出要放在同一处：%s 和 %s", "two outputs want the same place: %s and %s", a, b),
		diag.T("给其中一个换个编号；只有大小写不同的名字在有些电脑上是同一个文件。", "Give one of them another id; names that differ only in case are one file on some machines."), nil}
}

// badPath says what is wrong with an output's path; empty when nothing is.
func badPath(p string) diag.Text {
	if p == "" || path.Clean("/" + p)[1:] != p {
		return diag.T("输出路径 %q 不是网站文件夹里的相对路径", "the output path %q is not a relative path inside the site", p)
	}
	for segment := range strings.SplitSeq(p, "/") {
		if strings.ContainsFunc(segment, func(r rune) bool { return r < ' ' || r > '~' || strings.ContainsRune(`<>:"\|?*`, r) }) {
			return diag.T("输出路径 %q 含有文件名里不能用的字符（只能用 ASCII 字符）", "the output path %q has a character that file names can't have (ASCII only)", p)
		}
		if strings.HasSuffix(segment, ".") || strings.HasSuffix(segment, " ") || strings.HasPrefix(segment, " ") || ReservedOnWindows(segment) {
			return diag.T("输出路径 %q 里的 %q 是 Windows 不允许的名字", "in the output path %q, Windows does not allow the name %q", p, segment)
		}
		if len(segment) > 255 {
			return diag.T("输出路径 %.60q… 里有一段超过 255 个字符", "the output path %.60q… has a part longer than 255 characters", p)
		}
	}
	if first, _, _ := strings.Cut(p, "/"); strings.EqualFold(first, metaDir) {
		return diag.T("输出路径 %q 占用了保留的文件夹 %s", "the output path %q is in the reserved folder %s", p, metaDir)
	}
	return diag.Text{}
}

// ReservedOnWindows knows the device names, which no extension makes usable.
func ReservedOnWindows(segment string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(segment), ".")
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	var n int
	for _, device := range []string{"COM", "LPT"} {
		if rest, ok := strings.CutPrefix(stem, device); ok && len(rest) == 1 {
			_, err := fmt.Sscanf(rest, "%d", &n)
			return err == nil
		}
	}
	return false
}

// parents adds the folders above a file to set, without the root.
func parents[V any](set map[string]V, file string, value V) {
	for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
		if _, seen := set[dir]; seen {
			return
		}
		set[dir] = value
	}
}
