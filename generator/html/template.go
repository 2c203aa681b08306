package html

import (
	"html/template"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"

	"noticeboard/generator/diag"
)

// layouts are the templates that must be there. Partials are whatever partials/ holds.
var layouts = []string{"base", "home", "list", "village", "hub", "selection", "document", "overview", "statistics", "search", "easy", "screen", "redirect", "404"}

// parse reads all layouts and partials into one set, each under its path, and a second time as they are written: minified
// templates have other lines.
func (r *Renderer) parse(fsys fs.FS, problems *diag.List) {
	empty := template.New("").Funcs(template.FuncMap{"word": r.words.Text, "dial": dial, "heading": r.heading}).Option("missingkey=error")
	r.set, r.written = template.Must(empty.Clone()), empty
	var names []string
	for _, l := range layouts {
		names = append(names, "layouts/"+l+".html")
	}
	partials, _ := fs.Glob(fsys, "partials/*.html") // the pattern is well formed
	for _, name := range append(names, partials...) {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			problems.Error(diag.Pos{File: "templates/" + name}, "template",
				diag.T("读不到模板：%v", "cannot read the template: %v", err), diag.Text{})
			continue
		}
		folded := r.words.fold(string(text))
		r.common.add(name, folded)
		if _, err := r.written.New(name).Parse(folded); err != nil {
			*problems = append(*problems, fault(err))
			continue
		}
		short, err := minifier.String("text/html", folded)
		if err != nil {
			short = folded
		}
		if _, err := r.set.New(name).Parse(short); err != nil {
			*problems = append(*problems, fault(err))
		}
	}
}

// execute runs a layout. Its error names the line as the layout is written.
func (r *Renderer) execute(w io.Writer, layout string, data any) *TemplateError {
	err := r.set.ExecuteTemplate(w, layout, data)
	if err == nil {
		return nil
	}
	if written := r.written.ExecuteTemplate(io.Discard, layout, data); written != nil {
		err = written
	}
	return &TemplateError{fault(err), err}
}

// TemplateError is a page that a layout could not make.
type TemplateError struct {
	Diagnostic diag.Diagnostic
	Err        error
}

func (e *TemplateError) Error() string { return e.Diagnostic.Format(diag.English) }
func (e *TemplateError) Unwrap() error { return e.Err }

// place is how text/template and html/template say where a fault is:
//
//	template: layouts/home.html:12: unexpected …
//	template: layouts/home.html:12:8: executing …
//	html/template:layouts/home.html:12:8: …
var place = regexp.MustCompile(`^(?:html/)?template: ?([^:]+\.html)(?::(\d+))?(?::(\d+))?: *(.*)`)

// fault tells where in which template an error lies.
func fault(err error) diag.Diagnostic {
	text := strings.ReplaceAll(err.Error(), "\n", " ")
	pos := diag.Pos{File: "templates"}
	if m := place.FindStringSubmatch(text); m != nil {
		pos.File = path.Join("templates", m[1])
		pos.Line, _ = strconv.Atoi(m[2])
		if m[3] != "" {
			pos.Column, _ = strconv.Atoi(m[3])
			pos.Column++ // templates count from 0
		}
		text = m[4]
	}
	var list diag.List
	list.Error(pos, "template",
		diag.T("模板有错：%s", "the template is faulty: %s", text),
		diag.T("请对照原来的模板改正；删去这个文件就恢复原样", "compare it with the built-in template; without this file the built-in one is used"))
	return list[0]
}

// dial returns the number that a phone can dial, "" where the text is more than one plain number ("0523-88881、2转8").
func dial(phone string) string {
	number := strings.NewReplacer("－", "-", " ", "").Replace(phone)
	if len(number) < 3 || strings.Trim(number, "0123456789-") != "" {
		return ""
	}
	return number
}
