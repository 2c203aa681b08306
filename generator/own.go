package generator

import (
	"bytes"
	"io/fs"
	"path"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/html"
	"noticeboard/templates"
)

// checkTemplates looks for what a village's own templates would spoil in silence: a layout under a name that nothing
// asks for, and a catalogue of words that replaces the built-in one and has only some of its words.
func (p *planner) checkTemplates() {
	if p.Templates == nil {
		return
	}
	for _, pattern := range []string{"*.html", "layouts/*.html", "i18n/*.toml"} {
		names, _ := fs.Glob(p.Templates, pattern) // the patterns are well formed
		for _, name := range names {
			builtin, err := fs.ReadFile(templates.FS(), name)
			switch {
			case name == "i18n/own.toml":
			case err != nil:
				p.strayTemplate(name)
			case strings.HasSuffix(name, ".toml"):
				p.checkWords(name, builtin)
			}
		}
	}
}

// ownLayouts tells whether the village has a layout or partial that is not the built-in one.
func (p *planner) ownLayouts() bool {
	if p.Templates == nil {
		return false
	}
	for _, pattern := range []string{"layouts/*.html", "partials/*.html"} {
		names, _ := fs.Glob(p.Templates, pattern) // the patterns are well formed
		for _, name := range names {
			own, _ := fs.ReadFile(p.Templates, name)
			builtin, err := fs.ReadFile(templates.FS(), name)
			if err != nil || !bytes.Equal(own, builtin) {
				return true
			}
		}
	}
	return false
}

func (p *planner) strayTemplate(name string) {
	known, _ := fs.Glob(templates.FS(), "*/*"+path.Ext(name))
	hint := diag.T("自己的模板要和原来的同名：%s", "a template of your own has the name of a built-in one: %s", strings.Join(known, ", "))
	like := diag.Nearest(name, known)
	if like == "" {
		like = diag.Nearest("layouts/"+name, known)
	}
	if like != "" {
		hint = diag.T("是不是 %s？", "did you mean %s?", like)
	}
	p.problems.Warning(diag.Pos{File: "templates/" + name}, "stray-template", diag.T("没有这个名字的模板，没有用上", "no built-in template has this name: it is not used"), hint)
}

// checkWords holds a catalogue of the village's own against the one that it replaces. Lines that can't be read are
// reported when the words are used.
func (p *planner) checkWords(name string, builtin []byte) {
	file := "templates/" + name
	data, err := fs.ReadFile(p.Templates, name)
	if err != nil {
		return
	}
	own, _ := html.ParseWords(file, data)
	all, _ := html.ParseWords(file, builtin)
	missing, first := 0, ""
	for key := range all {
		if _, ok := own[key]; ok {
			continue
		}
		if missing++; first == "" || key < first {
			first = key
		}
	}
	if missing > 0 {
		p.problems.Error(diag.Pos{File: file}, "words",
			diag.T("缺少 %d 个词条，第一个是 %s，网页上会空着", "words are missing, %d in all, the first is %s: pages would show nothing in their place", missing, first),
			diag.T("只改几个词的，写在 templates/i18n/own.toml 里；整份替换的，要写全", "to change some words write them into templates/i18n/own.toml; a file that replaces the built-in one must have them all"))
	}
}
