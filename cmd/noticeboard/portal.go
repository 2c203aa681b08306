package main

import (
	"os"
	"path/filepath"
	"strings"

	"noticeboard/generator"
	"noticeboard/generator/diag"
)

// portalName is what the package is called where nobody names it.
const portalName = "portal.zip"

// portalInfo is what the JSON document of build says of the package.
type portalInfo struct {
	File  string `json:"file"`
	Files int    `json:"files"`
	Pages int    `json:"pages"`
	Bytes int64  `json:"bytes"`
}

// portalFile says where the package goes, "" when none was asked for. It never goes into the folder of the site, which would
// publish it and make it a part of itself, nor among the records.
func (in *input) portalFile(name, out string) (string, error) {
	switch name {
	case "":
		return "", nil
	case portalName:
		name = filepath.Join(filepath.Dir(out), portalName)
	}
	name = typed(name)
	if !strings.EqualFold(filepath.Ext(name), ".zip") {
		return "", usage(diag.T("栏目包的文件名要以 .zip 结尾，这里是 %s", "the package must be called .zip, not %s", name), diag.T("例如 --portal=portal.zip", "as in --portal=portal.zip"))
	}
	dir := filepath.Dir(name)
	for _, folder := range []string{out, in.content, in.templates} {
		if below(dir, folder) {
			return "", usage(diag.T("栏目包不能放在 %s 里面", "the package can't go into %s", folder), diag.T("放在旁边，例如 --portal=portal.zip", "put it beside, as in --portal=portal.zip"))
		}
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return "", usage(diag.T("找不到放栏目包的文件夹 %s", "there is no folder %s for the package", dir), diag.T("先建好文件夹，或换一个位置", "make it first, or choose another place"))
	}
	return name, nil
}

// below says whether path is the folder or lies below it; the folder may not exist yet.
func below(path, folder string) bool {
	if inside(path, folder) {
		return true
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return false
	}
	rel, err := filepath.Rel(folder, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// writePortal writes the package of the site that was just published in out. The file is there whole or not at all.
func writePortal(site *generator.Site, name, out string) (info *portalInfo, err error) {
	fail := func(err error) error {
		return machine(diag.T("网站已经发布，但栏目包 %s 没有写成（%v）", "the site is published, but the package %s could not be written (%v)", name, err),
			diag.T("看看磁盘是否已满、文件是否正打开着，然后再运行一次", "see whether the disk is full or the file is open, and run it again"))
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".portal-*.zip")
	if err != nil {
		return nil, fail(err)
	}
	defer os.Remove(f.Name()) // gone already when all went well
	pack, err := site.WritePackage(f, os.DirFS(out))
	if end := f.Close(); err == nil {
		err = end
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return nil, fail(err)
	}
	return &portalInfo{filepath.ToSlash(name), pack.Files, pack.Pages, pack.Bytes}, nil
}
