package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"strings"

	"noticeboard/generator/diag"
)

// loadStatic reads the files of static/. Each is published with eight digits of its hash in the name
// (static/style.3f2a9c1b.css), so that a browser may keep it for ever and still sees every change.
func (r *Renderer) loadStatic(fsys fs.FS, problems *diag.List) (pages []Page) {
	err := fs.WalkDir(fsys, "static", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		ext := path.Ext(name)
		hashed := strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
		r.static[strings.TrimPrefix(name, "static/")] = hashed
		pages = append(pages, Page{hashed, func(b *bytes.Buffer) error { b.Write(data); return nil }})
		return nil
	})
	if err != nil {
		problems.Error(diag.Pos{File: "templates/static"}, "template",
			diag.T("读不到静态文件：%v", "cannot read the static files: %v", err), diag.Text{})
	}
	return pages
}
