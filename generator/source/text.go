package source

import (
	"strings"
	"unicode/utf8"

	"noticeboard/generator/diag"
	"noticeboard/generator/markdown"
	"noticeboard/generator/reading"
	"noticeboard/generator/record"
)

// text reads the Markdown body of a record. Readings in braces are taken out of it; messages still name the columns of the file.
func (b *reader) text(m *record.Meta, body string, line int) {
	m.Text, m.TextLine = body, line
	if strings.IndexByte(body, '{') >= 0 {
		plain, words := reading.Strip(body)
		m.Text, m.Cuts = plain, cuts(body, plain)
		m.Readings = append(m.Readings, words...)
	}
	var problems diag.List
	m.Body, problems = markdown.Parse(m.Text, markdown.Options{File: b.file.path, FirstLine: line})
	if len(m.Cuts) > 0 {
		for i := range problems {
			problems[i].Pos = uncut(m, problems[i].Pos)
		}
	}
	b.problems = append(b.problems, problems...)
}

// cuts tells what was taken out of a text, in braces.
func cuts(text, plain string) (list []record.Cut) {
	for at := 0; at < len(plain) || text != ""; {
		if text != "" && text[0] == '{' && (at == len(plain) || plain[at] != '{') {
			end := strings.IndexByte(text, '}') + 1
			if end == 0 {
				return list
			}
			list = append(list, record.Cut{Offset: at, Runes: utf8.RuneCountInString(text[:end])})
			text = text[end:]
			continue
		}
		if text == "" {
			return list
		}
		text = text[1:]
		at++
	}
	return list
}

// uncut moves a place in the stripped text to where it stands in the file.
func uncut(m *record.Meta, p diag.Pos) diag.Pos {
	if p.Column == 0 || p.Line < m.TextLine {
		return p
	}
	offset := 0
	for range p.Line - m.TextLine {
		offset += strings.IndexByte(m.Text[offset:], '\n') + 1
	}
	for range p.Column - 1 {
		if offset < len(m.Text) && m.Text[offset] != '\n' {
			_, size := utf8.DecodeRuneInString(m.Text[offset:])
			offset += size
		}
	}
	return m.TextPos(offset)
}

// easy reads the text in plain words. Its faults are told where its key stands.
func (b *reader) easy(r record.Easier) {
	text, body := r.EasyText()
	if text == "" {
		return
	}
	at := r.Base().Pos("easy")
	blocks, problems := markdown.Parse(text, markdown.Options{File: b.file.path, FirstLine: at.Line})
	*body = blocks
	for _, p := range problems {
		p.Pos = at
		b.problems = append(b.problems, p)
	}
}
