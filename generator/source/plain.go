package source

import (
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/markdown"
	"noticeboard/generator/reading"
)

// PlainText returns the words of a text file, without readings in braces, which are returned apart. The body of a record in Markdown
// is read as its page shows it, a line for each paragraph, and its front matter left out; any other text is taken as it is.
func PlainText(name string, data []byte) (plain string, words []reading.Word, problems diag.List) {
	content, fault := text(name, data)
	if fault != nil {
		return "", nil, diag.List{*fault}
	}
	if !strings.HasPrefix(strings.TrimLeft(content, " \t\n\u3000"), "+++") {
		plain, words = reading.Strip(content)
		return plain, words, nil
	}
	_, _, body, line, fault := frontMatter(name, content)
	if fault != nil {
		return "", nil, diag.List{*fault}
	}
	body, words = reading.Strip(body)
	blocks, problems := markdown.Parse(body, markdown.Options{File: name, FirstLine: line})
	return doc.PlainText(blocks), words, problems
}
