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

// bundles are the folders of static/ whose files are published as one, in the order of their names: a page loads one stylesheet and
// one script. The script runs in the head: js/head/ at once, before anything is shown, js/ when the page has been read. That of
// the search page has js/search/ behind it.
var bundles = []struct {
	name    string
	folders []string
}{
	{"style.css", []string{"css"}},
	{"script.js", []string{"js/head", "js"}},
	{"search.js", []string{"js/head", "js", "js/search"}},
}

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
		if folder := path.Dir(name); bundled(folder) {
			if joined[folder] == nil {
				joined[folder] = &bytes.Buffer{}
			}
			b := joined[folder]
			b.Write(data)
			if path.Ext(name) == ".js" { // the minifier takes the last one away, and a bracket on the next line would be a call
				b.WriteByte(';')
			}
			b.WriteByte('\n')
			return nil
		}
		pages = append(pages, r.publishStatic(name, data))
		return nil
	})
	if err != nil {
		problems.Error(diag.Pos{File: "templates/static"}, "template",
			diag.T("读不到静态文件：%v", "cannot read the static files: %v", err), diag.Text{})
	}
	for _, bundle := range bundles {
		var b bytes.Buffer
		for _, folder := range bundle.folders {
			switch files := joined[folder]; {
			case files == nil:
			case folder == "css" || folder == "js/head":
				b.Write(files.Bytes())
			default:
				b.WriteString("document.addEventListener(\"DOMContentLoaded\",function(){\n")
				b.Write(files.Bytes())
				b.WriteString("});\n")
			}
		}
		if b.Len() > 0 {
			pages = append(pages, r.publishStatic(bundle.name, b.Bytes()))
		}
	}
	return pages
}

// bundled says whether the files of a folder of static/ belong to a bundle.
func bundled(folder string) bool {
	for _, b := range bundles {
		if slices.Contains(b.folders, folder) {
			return true
		}
	}
	return false
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
