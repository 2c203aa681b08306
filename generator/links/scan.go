package links

import (
	"bytes"
	"hash/maphash"
	"path"
	"slices"
	"strings"
	"sync"
)

// scanner looks through one page. It knows just enough of HTML for pages that are well formed: tags, quoted and unquoted
// attributes, comments, and the elements whose text is no markup.
type scanner struct {
	*Checker
	on   int32
	text []byte
	pos  int

	dir     string // what addresses are relative to, with a slash at its end, or ""
	based   bool   // a base element says so: then an anchor alone leads to that page too
	refresh bool   // the tag at hand is the meta tag of a refresh
	ids     []uint64
	refs    []ref
	path    []byte // in the making
}

// ref is a use of an id of the page itself.
type ref struct {
	id       uint64
	from, to int // in the text
	reason   Reason
}

var scanners = sync.Pool{New: func() any { return new(scanner) }}

func (s *scanner) begin(c *Checker, on int32, text []byte) {
	name := c.names[on]
	*s = scanner{Checker: c, on: on, text: text, dir: name[:len(name)-len(path.Base(name))], ids: s.ids[:0], refs: s.refs[:0], path: s.path}
}

// style looks at the addresses in a stylesheet.
func (s *scanner) style() {
	for s.skip("url("); s.pos < len(s.text); s.skip("url(") {
		from := s.pos
		s.skip(")")
		value := bytes.Trim(bytes.TrimSuffix(s.text[from:s.pos], []byte(")")), "\"' ")
		if len(value) > 0 && value[0] != '#' {
			from += bytes.Index(s.text[from:], value)
			s.address(from, from+len(value))
		}
	}
}

// overCharacter is the tag that stands over every character of a page with pinyin; it names nothing.
var overCharacter = []byte(`rt lang="zh-Latn-pinyin" aria-hidden="true">`)

func (s *scanner) page() {
	for {
		i := bytes.IndexByte(s.text[s.pos:], '<')
		if i < 0 || s.pos+i+1 >= len(s.text) {
			break
		}
		s.pos += i + 1
		switch c := s.text[s.pos]; {
		case c == 'r' && bytes.HasPrefix(s.text[s.pos:], overCharacter):
			s.pos += len(overCharacter)
		case c == '/':
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			s.tag()
		case c == '!' && bytes.HasPrefix(s.text[s.pos:], []byte("!--")):
			s.skip("-->")
		}
	}
	s.finish()
}

// finish decides what the page can decide alone, and keeps its anchors.
func (s *scanner) finish() {
	ids := slices.Clone(s.ids)
	slices.Sort(ids)
	for i := 1; i < len(ids); i++ {
		if ids[i] == ids[i-1] {
			s.twice(ids[i])
		}
	}
	s.pages[s.on].ids = slices.Compact(ids)
	for _, r := range s.refs {
		if !has(ids, r.id) {
			written := string(s.text[r.from:r.to])
			target := written
			if r.reason == NoAnchor {
				target = s.names[s.on] + target
			}
			s.fault(s.on, r.reason, target, written)
		}
	}
}

// twice reports an id that two elements have; it is looked for again, since its text was not kept.
func (s *scanner) twice(id uint64) {
	for rest := s.text; ; {
		i := bytes.Index(rest, []byte("id="))
		if i < 0 {
			return
		}
		rest = rest[i+len("id="):]
		value := rest[:min(len(rest), 1+max(0, bytes.IndexAny(rest[min(1, len(rest)):], "\"' >")))]
		value = bytes.Trim(value, `"'`)
		if maphash.Bytes(s.seed, value) == id {
			s.fault(s.on, TwiceID, string(value), string(value))
			return
		}
	}
}

// skip goes behind the next end, or to the end of the page.
func (s *scanner) skip(end string) {
	if i := bytes.Index(s.text[s.pos:], []byte(end)); i >= 0 {
		s.pos += i + len(end)
	} else {
		s.pos = len(s.text)
	}
}

// tag reads a start tag, and the text of an element that has no markup in it.
func (s *scanner) tag() {
	from := s.pos
	for s.pos < len(s.text) && !ends[s.text[s.pos]] {
		s.pos++
	}
	name := s.text[from:s.pos]
	s.refresh = false
	for s.attribute(name) {
	}
	switch string(name) {
	case "script":
		if s.NoScript {
			s.fault(s.on, Script, "<script>", "<script>")
		}
		from := s.pos
		s.skip("</script")
		s.absolute(s.on, s.text[from:s.pos])
	case "style", "textarea", "title":
		s.skip("</" + string(name))
	}
}

// ends are the bytes that end the name of a tag or of an attribute.
var ends = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\f': true, '>': true, '/': true, '=': true}

// attribute reads one attribute; it returns false behind the end of the tag.
func (s *scanner) attribute(tag []byte) bool {
	for s.pos < len(s.text) && ends[s.text[s.pos]] {
		s.pos++
		if s.text[s.pos-1] == '>' {
			return false
		}
	}
	from := s.pos
	for s.pos < len(s.text) && !ends[s.text[s.pos]] {
		s.pos++
	}
	if s.pos >= len(s.text) {
		return false
	}
	name := s.text[from:s.pos]
	if s.text[s.pos] != '=' {
		return true
	}
	s.pos++
	from = s.pos
	if from >= len(s.text) {
		return false
	}
	switch q := s.text[from]; q {
	case '"', '\'':
		i := bytes.IndexByte(s.text[from+1:], q)
		if i < 0 {
			s.pos = len(s.text)
			return false
		}
		from++
		s.pos = from + i + 1
		s.value(tag, name, from, from+i)
	default:
		for s.pos < len(s.text) && s.text[s.pos] != '>' && (s.text[s.pos] == '/' || s.text[s.pos] == '=' || !ends[s.text[s.pos]]) {
			s.pos++
		}
		s.value(tag, name, from, s.pos)
	}
	return true
}

// value looks at the value of an attribute, which stands between from and to.
func (s *scanner) value(tag, name []byte, from, to int) {
	switch string(name) {
	case "class", "data-label", "scope", "datetime", "type", "lang": // the most frequent ones
	case "id":
		s.ids = append(s.ids, maphash.Bytes(s.seed, s.text[from:to]))
	case "href":
		if string(tag) == "base" {
			s.base(string(s.text[from:to]))
			return
		}
		s.address(from, to)
	case "src", "poster", "action", "formaction", "data-src", "data-href", "data-url":
		s.address(from, to)
	case "srcset", "imagesrcset":
		s.sources(from, to)
	case "for", "list", "form", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details":
		s.words(from, to)
	case "http-equiv":
		s.refresh = strings.EqualFold(string(s.text[from:to]), "refresh")
	case "content":
		s.content(from, to)
	default:
		if s.NoScript && len(name) > 2 && name[0] == 'o' && name[1] == 'n' {
			s.fault(s.on, Script, string(name), string(name))
		}
	}
}

// sources are the addresses of a srcset: "a.jpg 480w, b.jpg 960w".
func (s *scanner) sources(from, to int) {
	for from < to {
		end := to
		if i := bytes.IndexByte(s.text[from:to], ','); i >= 0 {
			end = from + i
		}
		for from < end && ends[s.text[from]] {
			from++
		}
		last := from
		for last < end && s.text[last] != ' ' {
			last++
		}
		s.address(from, last)
		from = end + 1
	}
}

// words are the ids that an attribute names, with spaces between.
func (s *scanner) words(from, to int) {
	for from < to {
		if s.text[from] == ' ' {
			from++
			continue
		}
		end := from
		for end < to && s.text[end] != ' ' {
			end++
		}
		s.refs = append(s.refs, ref{maphash.Bytes(s.seed, s.text[from:end]), from, end, NoID})
		from = end
	}
}

// content is that of a meta tag: "0; url=…" of a refresh, or an address of the site.
func (s *scanner) content(from, to int) {
	text := s.text[from:to]
	if s.refresh {
		if i := bytes.Index(text, []byte("url=")); i >= 0 {
			s.address(from+i+len("url="), to)
		}
		return
	}
	if s.BaseURL != "" && bytes.HasPrefix(text, []byte(s.BaseURL)) {
		s.address(from, to)
	}
}

// base changes what addresses are relative to.
func (s *scanner) base(address string) {
	if rest, ok := strings.CutPrefix(address, s.BaseURL); ok && s.BaseURL != "" {
		s.dir, s.based = rest, true
		return
	}
	s.fault(s.on, Outside, address, address)
}
