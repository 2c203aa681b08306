package source

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"noticeboard/generator/diag"
)

// syntaxErrors is how many faulty lines of one file are reported at most: beyond that the file is not TOML at all.
const syntaxErrors = 20

// parseTOML decodes text, which starts on line firstLine of file. The library stops at its first error; so that a clerk
// sees all mistakes at once, the faulty line is taken out and the rest is tried again. What could be read is returned
// even then.
func parseTOML(file, text string, firstLine int) (map[string]any, diag.List) {
	var problems diag.List
	for range syntaxErrors {
		table := map[string]any{}
		_, err := toml.Decode(text, &table)
		var fault toml.ParseError
		if !errors.As(err, &fault) {
			if err != nil { // not a fault of syntax: the library found two things that exclude each other
				problems.Error(diag.Pos{File: file, Line: firstLine}, "toml", diag.T("%v", "%v", err), diag.Text{})
			}
			return table, problems
		}
		start, end, line := lineAround(text, fault.Position.Start, fault.Position.Line)
		faulty := text[start:end]
		if strings.TrimSpace(faulty) == "" { // seen before: what is open runs to the end of the file
			return table, problems
		}
		defined := strings.Contains(fault.Message, "already")
		if defined && len(problems) > 0 { // the line taken out was a header, and its keys fell to the table before it
			return table, problems
		}
		message, hint := explain(faulty, fault.Message)
		column := 1 + utf8.RuneCountInString(text[start:min(max(fault.Position.Start, start), end)])
		problems.Error(diag.Pos{File: file, Line: firstLine + line - 1, Column: column}, "toml", message, hint)
		text = text[:start] + strings.Repeat(" ", end-start) + text[end:]
	}
	return nil, problems
}

// lineAround returns the bounds and the number of the line that holds the byte at offset. The library reports some
// faults on the line after the one that has them; a fault at the start of a line belongs to the line before when
// that is where its number says.
func lineAround(text string, offset, number int) (start, end, line int) {
	offset = min(max(offset, 0), len(text))
	if got := 1 + strings.Count(text[:offset], "\n"); got > number && offset > 0 {
		offset = strings.LastIndexByte(text[:offset], '\n')
	}
	start = strings.LastIndexByte(text[:offset], '\n') + 1
	end = len(text)
	if i := strings.IndexByte(text[offset:], '\n'); i >= 0 {
		end = offset + i
	}
	return start, end, 1 + strings.Count(text[:start], "\n")
}

// frontMatter splits a Markdown file into the TOML between its +++ lines and the body after them. Line numbers count
// from 1 and are those of the file.
func frontMatter(file, text string) (front string, frontLine int, body string, bodyLine int, fault *diag.Diagnostic) {
	fail := func(line int, message, hint diag.Text) *diag.Diagnostic {
		return &diag.Diagnostic{Pos: diag.Pos{File: file, Line: line}, Severity: diag.Error, Check: "front-matter", Message: message, Hint: hint}
	}
	rest, line := text, 1
	next := func() (string, bool) {
		if rest == "" {
			return "", false
		}
		first, after, _ := strings.Cut(rest, "\n")
		rest = after
		line++
		return strings.TrimRight(first, " \t\u3000"), true
	}
	first, ok := next()
	for ok && first == "" {
		first, ok = next()
	}
	switch {
	case !ok:
		return "", 0, "", 0, fail(1, diag.T("文件是空的", "the file is empty"), diag.T("可用 noticeboard new 生成一份样板", "noticeboard new writes a record to fill in"))
	case first == "---":
		return "", 0, "", 0, fail(line-1, diag.T("开头用了 ---", "the file begins with ---"), diag.T("请把开头和结尾的 --- 都改成 +++ ，中间用 键 = 值", "use +++ lines with TOML between them"))
	case strings.Trim(first, "+＋") == "" && strings.Contains(first, "＋"):
		return "", 0, "", 0, fail(line-1, diag.T("开头的加号是全角的", "the plus signs are full-width"), diag.T("改成半角 +++", "use plain +++"))
	case first != "+++":
		return "", 0, "", 0, fail(line-1, diag.T("文件要以一行 +++ 开头", "the file must begin with a line +++"), diag.T("在记录的各项前后各加一行 +++ ，正文写在第二个 +++ 下面", "put a line +++ before and after the fields; the text follows the second"))
	}
	frontLine, start := line, len(text)-len(rest)
	for {
		before := len(text) - len(rest)
		l, ok := next()
		if !ok {
			return "", 0, "", 0, fail(frontLine-1, diag.T("开头的 +++ 没有配对的第二个 +++", "the second line +++ is missing"), diag.T("在记录的各项之后加一行 +++", "add a line +++ after the fields"))
		}
		if l == "+++" {
			return text[start:before], frontLine, rest, line, nil
		}
	}
}
