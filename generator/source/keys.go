package source

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// place is a line and a column (in characters), both from 1, within one TOML text.
type place struct{ line, column int }

// keyPlaces finds where each key of a TOML text stands, by its path: "publicity.start", and for tables that repeat
// "candidate[2].member", counted from 0. The headers of tables have entries too. The TOML library has no positions for
// keys that are well-formed but wrong, and those are just the ones that clerks must be shown.
//
// It is a scanner, not a parser: it expects text that the library has accepted. Keys inside inline tables have no entry;
// look-ups fall back to the key that holds them.
func keyPlaces(text string) map[string]place {
	s := keyScanner{text: text, line: 1, places: map[string]place{}, count: map[string]int{}}
	for s.pos < len(s.text) {
		s.statement()
	}
	return s.places
}

type keyScanner struct {
	text      string
	pos       int
	line      int
	lineStart int
	prefix    string // path of the table that keys now belong to, with a dot, or ""
	places    map[string]place
	count     map[string]int // how often a [[table]] came, by path
}

// statement reads one blank line, comment, table header or key with its value.
func (s *keyScanner) statement() {
	s.blank()
	switch {
	case s.pos >= len(s.text):
	case s.text[s.pos] == '\n':
		s.newline()
	case s.text[s.pos] == '#':
		s.restOfLine()
	case s.text[s.pos] == '[':
		s.header()
		s.restOfLine()
	default:
		at := s.here()
		path := s.prefix + strings.Join(s.key("=\n"), ".")
		if _, ok := s.places[path]; !ok {
			s.places[path] = at
		}
		s.value()
	}
}

func (s *keyScanner) header() {
	at := s.here()
	s.pos++
	repeats := s.pos < len(s.text) && s.text[s.pos] == '['
	if repeats {
		s.pos++
	}
	var path strings.Builder
	parts := s.key("]\n")
	for i, p := range parts {
		if i > 0 {
			path.WriteByte('.')
		}
		path.WriteString(p)
		// a parent that repeats means its newest element
		if n := s.count[path.String()]; n > 0 && i < len(parts)-1 {
			fmt.Fprintf(&path, "[%d]", n-1)
		}
	}
	name := path.String()
	if repeats {
		s.count[name]++
		name = fmt.Sprintf("%s[%d]", name, s.count[name]-1)
	}
	s.places[name] = at
	s.prefix = name + "."
}

// key reads a dotted key up to one of the bytes in end.
func (s *keyScanner) key(end string) (parts []string) {
	var part strings.Builder
	for s.pos < len(s.text) && !strings.ContainsRune(end, rune(s.text[s.pos])) {
		switch c := s.text[s.pos]; c {
		case '.':
			parts = append(parts, part.String())
			part.Reset()
		case ' ', '\t':
		case '"', '\'':
			from := s.pos + 1
			s.str()
			part.WriteString(s.text[from:max(from, s.pos-1)])
			continue
		default:
			part.WriteByte(c)
		}
		s.pos++
	}
	return append(parts, part.String())
}

// value skips a value, which may run over several lines, and the rest of its last line.
func (s *keyScanner) value() {
	depth := 0
	for s.pos < len(s.text) {
		switch s.text[s.pos] {
		case '"', '\'':
			s.str()
			continue
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '#':
			for s.pos < len(s.text) && s.text[s.pos] != '\n' {
				s.pos++
			}
			continue
		case '\n':
			s.newline()
			if depth <= 0 {
				return
			}
			continue
		}
		s.pos++
	}
}

// str skips a string of any of the four forms.
func (s *keyScanner) str() {
	quote := s.text[s.pos]
	end := string(quote)
	if strings.HasPrefix(s.text[s.pos:], strings.Repeat(end, 3)) {
		end = strings.Repeat(end, 3)
	}
	s.pos += len(end)
	for s.pos < len(s.text) {
		switch {
		case strings.HasPrefix(s.text[s.pos:], end):
			s.pos += len(end)
			for len(end) == 3 && s.pos < len(s.text) && s.text[s.pos] == quote { // """a"""" ends in a quote mark of its own
				s.pos++
			}
			return
		case s.text[s.pos] == '\\' && quote == '"':
			s.pos++
			if s.pos < len(s.text) && s.text[s.pos] != '\n' {
				s.pos++
			}
		case s.text[s.pos] == '\n':
			if len(end) == 1 {
				return
			}
			s.newline()
		default:
			s.pos++
		}
	}
}

func (s *keyScanner) blank() {
	for s.pos < len(s.text) && (s.text[s.pos] == ' ' || s.text[s.pos] == '\t') {
		s.pos++
	}
}

func (s *keyScanner) restOfLine() {
	for s.pos < len(s.text) && s.text[s.pos] != '\n' {
		s.pos++
	}
	if s.pos < len(s.text) {
		s.newline()
	}
}

func (s *keyScanner) newline() {
	s.pos++
	s.line++
	s.lineStart = s.pos
}

func (s *keyScanner) here() place {
	return place{s.line, 1 + utf8.RuneCountInString(s.text[s.lineStart:s.pos])}
}

// find returns the place of path or, if it has none, of the nearest thing that holds it.
func find(places map[string]place, path string) (place, bool) {
	for path != "" {
		if p, ok := places[path]; ok {
			return p, true
		}
		cut := max(strings.LastIndexByte(path, '.'), strings.LastIndexByte(path, '['))
		if cut < 0 {
			break
		}
		path = path[:cut]
	}
	return place{}, false
}
