package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"slices"
	"strings"

	"noticeboard/generator/diag"
)

// bundles are the folders of static/ whose files are published as one, in the order of their names: a page loads one
// stylesheet and one script. That of the search page is the script of all pages with more behind it.
var bundles = map[string]string{"css": "style.css", "js": "script.js", "js/search": "search.js"}

// loadStatic reads the files of static/. Each is minified and published with eight digits of its hash in the name
// (static/style.3f2a9c1b.css), so that a browser may keep it for ever and still sees every change.
func (r *Renderer) loadStatic(fsys fs.FS, problems *diag.List) (pages []Page) {
	joined := map[string]*bytes.Buffer{}
	err := fs.WalkDir(fsys, "static", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return err
		}
		name := strings.TrimPrefix(file, "static/")
		if data, err = minified(path.Ext(name), data); err != nil {
			problems.Error(diag.Pos{File: "templates/" + file}, "template",
				diag.T("静态文件有错：%v", "the static file is faulty: %v", err),
				diag.T("请对照原来的文件改正；删去这个文件就恢复原样", "compare it with the built-in file; without this file the built-in one is used"))
			return nil
		}
		if bundle := bundles[path.Dir(name)]; bundle != "" {
			if joined[bundle] == nil {
				joined[bundle] = &bytes.Buffer{}
			}
			joined[bundle].Write(data)
			if path.Ext(name) == ".js" { // the minifier takes the last one away, and a bracket on the next line would be a call
				joined[bundle].WriteByte(';')
			}
			joined[bundle].WriteByte('\n')
			return nil
		}
		pages = append(pages, r.publishStatic(name, data))
		return nil
	})
	if err != nil {
		problems.Error(diag.Pos{File: "templates/static"}, "template",
			diag.T("读不到静态文件：%v", "cannot read the static files: %v", err), diag.Text{})
	}
	if own, all := joined["search.js"], joined["script.js"]; own != nil && all != nil {
		joined["search.js"] = bytes.NewBuffer(slices.Concat(all.Bytes(), own.Bytes()))
	}
	for _, folder := range []string{"css", "js", "js/search"} {
		if b := joined[bundles[folder]]; b != nil {
			pages = append(pages, r.publishStatic(bundles[folder], b.Bytes()))
		}
	}
	return pages
}

func (r *Renderer) publishStatic(name string, data []byte) Page {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	hashed := "static/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
	r.static[name] = hashed
	return Page{Path: hashed, Write: func(b *bytes.Buffer) error { b.Write(data); return nil }}
}

// minified returns a static file in its shortest form; files of other forms than text are left as they are.
func minified(ext string, data []byte) ([]byte, error) {
	if _, _, f := minifier.Match(ext); f == nil {
		return data, nil
	}
	return minifier.Bytes(ext, data)
}
