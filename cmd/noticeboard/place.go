package main

import (
	"bytes"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"noticeboard/generator/diag"
	"noticeboard/generator/publish"
	"noticeboard/generator/record"
)

// spot is where a new record goes.
type spot struct {
	file    string // below the content folder, slash-separated
	village string // whose folder it is in; empty for kinds that stand elsewhere, and for the village itself
	id      string
}

// inVillage says whether records of a kind share a file in a village's folder.
func inVillage(kind *record.Kind) bool {
	return kind.Table != "" && strings.HasPrefix(kind.Files, "villages/")
}

// place turns a name such as "2027-guozhai" or, for kinds that live in a village's folder, "guozhai/guozhai-17" into a spot.
func place(kind *record.Kind, name string) (spot, error) {
	name = strings.TrimSuffix(name, path.Ext(kind.Files)) // somebody named the file
	parts := strings.Split(strings.Trim(strings.ReplaceAll(name, `\`, "/"), "/"), "/")
	at := spot{id: parts[len(parts)-1]}
	switch {
	case inVillage(kind) && len(parts) != 2:
		return at, usage(diag.T("要写明是哪个村：noticeboard new %s 村/编号", "name the village too: noticeboard new %s VILLAGE/ID", kind.Name),
			diag.T("例如 noticeboard new %s guozhai/guozhai-17", "as in noticeboard new %s guozhai/guozhai-17", kind.Name))
	case inVillage(kind):
		at.village = parts[0]
	case len(parts) != 1:
		return at, usage(diag.T("名称里不能有斜杠：%s", "the name can't hold a slash: %s", name), diag.T("只写名称，不写文件夹，例如 2027-guozhai", "write the name alone, without folders, as in 2027-guozhai"))
	}
	at.file = strings.Replace(kind.Files, "*", parts[0], 1)
	if kind.Table != "" { // the file's own name may go on, as in people-east.toml
		at.file = strings.TrimPrefix(strings.Replace(kind.Files, "*.toml", ".toml", 1), "villages/*/")
		if at.village != "" {
			at.file = "villages/" + at.village + "/" + at.file
		}
	}
	for _, part := range parts {
		if !storable(part) {
			return at, usage(diag.T("“%s”不能用作名称", "%q can't be used as a name", part), diag.T("只用字母、数字、汉字和短横线，例如 2027-guozhai", "use letters, digits and hyphens, as in 2027-guozhai"))
		}
	}
	return at, nil
}

// storable says whether every system can store a file of this name and packages source and site will take it.
func storable(name string) bool {
	bad := func(r rune) bool {
		return strings.ContainsRune(`<>:"|?*~`, r) || unicode.IsSpace(r) || !unicode.IsPrint(r)
	}
	return name != "" && utf8.ValidString(name) && !strings.ContainsFunc(name, bad) &&
		!strings.HasPrefix(name, ".") && !strings.HasSuffix(name, ".") && !publish.ReservedOnWindows(name)
}

func chinese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// appended is a file with one more record at its end, which begins with an empty line and has the line ends of what is there.
// A file in another encoding is refused: half of it would be unreadable in either.
func appended(old, text []byte, target string) ([]byte, error) {
	switch {
	case len(old) == 0:
		return bytes.TrimLeft(text, "\n"), nil
	case !utf8.Valid(old) || bytes.IndexByte(old, 0) >= 0:
		return nil, usage(diag.T("%s 不是 UTF-8 编码，没有改动", "%s is not in UTF-8 and was left alone", target),
			diag.T("用记事本打开它，点“文件→另存为”，在“编码”一栏选 UTF-8，保存后再试", "open it in Notepad, choose File > Save As, set the encoding to UTF-8 and save"))
	}
	if !bytes.HasSuffix(old, []byte("\n")) {
		text = append([]byte("\n"), text...)
	}
	if bytes.Contains(old, []byte("\r\n")) {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	}
	return append(old, text...), nil
}
