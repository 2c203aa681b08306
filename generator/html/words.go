package html

import (
	"html/template"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/diag"
)

// Words is a catalogue of the interface words in one language. A word may hold %[1]s, %[2]s … for its arguments.
type Words map[string]string

// Text returns the word with its arguments filled in. An argument is text or a whole number; a place without an
// argument stays empty.
func (w Words) Text(key string, args ...any) string {
	text := w[key]
	if !strings.Contains(text, "%[") {
		return text
	}
	return placeholder.ReplaceAllStringFunc(text, func(p string) string {
		n, _ := strconv.Atoi(p[2 : len(p)-2])
		if n < 1 || n > len(args) {
			return ""
		}
		switch arg := args[n-1].(type) {
		case string:
			return arg
		case int:
			return strconv.Itoa(arg)
		}
		return ""
	})
}

var placeholder = regexp.MustCompile(`%\[\d+\]s`)

// constant is a use of a word that needs no arguments.
var constant = regexp.MustCompile(`\{\{word "([a-z0-9-]+)"\}\}`)

// fold writes words without arguments straight into a template, so that pages need not look them up. Lines stay lines.
// Unknown words are left to Execute.
func (w Words) fold(text string) string {
	return constant.ReplaceAllStringFunc(text, func(use string) string {
		word, ok := w[constant.FindStringSubmatch(use)[1]]
		if !ok || strings.Contains(word, "{{") {
			return use
		}
		return template.HTMLEscapeString(word)
	})
}

// loadWords reads the catalogue of a language and lays the village's own words (i18n/own.toml) over it.
func loadWords(fsys fs.FS, language string) (Words, diag.List) {
	if language == "" {
		language = "zh-CN"
	}
	name := "i18n/" + language + ".toml"
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		var problems diag.List
		problems.Error(diag.Pos{File: "board.toml"}, "words",
			diag.T("没有“%s”的界面用语（templates/%s）", "there are no interface words in %q (templates/%s)", language, name),
			diag.T("language 应写 zh-CN 或 en", "language is zh-CN or en"))
		return nil, problems
	}
	words, problems := ParseWords("templates/"+name, data)
	if data, err = fs.ReadFile(fsys, "i18n/own.toml"); err != nil {
		return words, problems
	}
	own, more := ParseWords("templates/i18n/own.toml", data)
	problems = append(problems, more...)
	known := sortedKeys(words)
	for _, key := range sortedKeys(own) {
		if _, ok := words[key]; !ok {
			hint := diag.T("词条见 templates/%s", "the words are those of templates/%s", name)
			if like := diag.Nearest(key, known); like != "" {
				hint = diag.T("是不是 %s？", "did you mean %s?", like)
			}
			problems.Error(diag.Pos{File: "templates/i18n/own.toml"}, "words",
				diag.T("没有“%s”这个词条", "there is no word %q", key), hint)
		}
		words[key] = own[key]
	}
	return words, problems
}

func sortedKeys(w Words) []string {
	keys := make([]string, 0, len(w))
	for k := range w {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

var wordLine = regexp.MustCompile(`^([a-z0-9-]+) = "([^"\\]*)"$`)

// ParseWords reads a catalogue: lines key = "text", empty lines, and lines that begin with #. The text holds neither
// quotes nor backslashes, so a catalogue is TOML too, but needs no TOML parser. file names it in the faults.
func ParseWords(file string, data []byte) (Words, diag.List) {
	var problems diag.List
	words := Words{}
	text := strings.TrimPrefix(string(data), "\ufeff")
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		m := wordLine.FindStringSubmatch(line)
		pos := diag.Pos{File: file, Line: i + 1}
		switch {
		case m == nil:
			problems.Error(pos, "words", diag.T("这一行看不懂", "this line cannot be read"),
				diag.T(`每行写成 key = "文字"，文字里不用英文引号和反斜杠`, `write key = "text", without quotes or backslashes in the text`))
		case words[m[1]] != "":
			problems.Error(pos, "words", diag.T("词条 %s 写了两次", "the word %s is written twice", m[1]), diag.Text{})
		default:
			words[m[1]] = m[2]
		}
	}
	return words, problems
}

// join lists several values.
func (w Words) join(list []string) string { return strings.Join(list, w["list-separator"]) }
