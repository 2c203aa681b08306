package links

import (
	"bytes"
	"hash/maphash"
	"html"
	"net/url"
	"path"
	"strings"
)

// address looks at a link that stands between from and to.
func (s *scanner) address(from, to int) {
	value := bytes.TrimSpace(s.text[from:to])
	if len(value) == 0 {
		s.fault(s.on, Empty, "", "")
		return
	}
	if value[0] == '#' && !s.based {
		s.own(value, from)
		return
	}
	link := value
	if bytes.IndexByte(link, '&') >= 0 {
		link = []byte(html.UnescapeString(string(link)))
	}
	dir, slash := s.dir, false
	switch rest, kind := s.kind(link); kind {
	case elsewhere:
		return
	case script:
		s.fault(s.on, Script, string(value), string(value))
		return
	case rooted:
		s.fault(s.on, Outside, string(value), string(value))
		return
	case absolute:
		link, dir, slash = rest, "", true // a server shows index.html for a folder
	}
	file, anchor := cut(link)
	if bytes.IndexByte(file, '%') >= 0 {
		if plain, err := url.PathUnescape(string(file)); err == nil {
			file = []byte(plain)
		}
	}
	if len(file) == 0 && !slash && !s.based {
		if len(anchor) > 0 {
			s.own(value[bytes.IndexByte(value, '#'):], from)
		}
		return // "?q=": the page itself
	}
	s.path = append(s.path[:0], dir...)
	for {
		if rest, ok := bytes.CutPrefix(file, []byte("./")); ok {
			file = rest
			continue
		}
		rest, ok := bytes.CutPrefix(file, []byte("../"))
		if !ok {
			break
		}
		if len(s.path) == 0 {
			s.fault(s.on, Outside, string(value), string(value))
			return
		}
		file = rest
		s.path = s.path[:1+bytes.LastIndexByte(s.path[:len(s.path)-1], '/')]
	}
	s.path = append(s.path, file...)
	if bytes.Contains(file, []byte("/.")) {
		s.path = []byte(path.Clean(string(s.path)))
	}
	if len(s.path) == 0 || slash && s.path[len(s.path)-1] == '/' {
		s.path = append(s.path, "index.html"...)
	}
	target, ok := s.files[string(s.path)]
	switch {
	case !ok:
		s.fault(s.on, NoFile, string(s.path), string(value))
	case len(anchor) == 0 || string(anchor) == "top" || !strings.HasSuffix(s.names[target], ".html"):
	case target == s.on:
		s.own(value[bytes.IndexByte(value, '#'):], from)
	default:
		s.leadsTo(s.on, target, string(anchor), string(value))
	}
}

// own looks at a link to an anchor of the page itself; value is a part of the text and begins with "#".
func (s *scanner) own(value []byte, near int) {
	anchor := value[1:]
	if len(anchor) == 0 || string(anchor) == "top" {
		return
	}
	from := near + bytes.Index(s.text[near:], value)
	if bytes.IndexByte(anchor, '%') >= 0 {
		if plain, err := url.PathUnescape(string(anchor)); err == nil {
			anchor = []byte(plain)
		}
	}
	s.refs = append(s.refs, ref{maphash.Bytes(s.seed, anchor), from, from + len(value), NoAnchor})
}

type addressKind byte

const (
	relative  addressKind = iota
	absolute              // of the site
	elsewhere             // of another site, a telephone number, …
	rooted                // from the root of the server, wherever the site stands on it
	script
)

// kind tells what an address is relative to. rest is what follows the site's own address.
func (s *scanner) kind(link []byte) (rest []byte, kind addressKind) {
	i := bytes.IndexAny(link, ":/?#")
	switch {
	case i < 0:
		return nil, relative
	case i == 0 && bytes.HasPrefix(link, []byte("//")):
		return nil, elsewhere
	case i == 0 && link[0] == '/':
		return nil, rooted
	case i == 0 || link[i] != ':':
		return nil, relative
	case bytes.EqualFold(link[:i], []byte("javascript")):
		return nil, script
	case s.BaseURL != "":
		if rest, ok := bytes.CutPrefix(link, []byte(s.BaseURL)); ok {
			return rest, absolute
		}
	}
	return nil, elsewhere
}

// cut splits an address into the path, without a query, and the anchor.
func cut(link []byte) (file, anchor []byte) {
	file, anchor, _ = bytes.Cut(link, []byte("#"))
	file, _, _ = bytes.Cut(file, []byte("?"))
	if bytes.HasPrefix(anchor, []byte(":~:")) { // to a text, not to an element
		anchor = nil
	}
	return file, anchor
}

// absolute looks for the site's own address in a text of any form: a feed, a sitemap, JSON.
func (c *Checker) absolute(on int32, text []byte) {
	if c.BaseURL == "" {
		return
	}
	for {
		i := bytes.Index(text, []byte(c.BaseURL))
		if i < 0 {
			return
		}
		text = text[i+len(c.BaseURL):]
		end := bytes.IndexFunc(text, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("\"'<>\\`{}", r) })
		if end < 0 {
			end = len(text)
		}
		file, _ := cut(text[:end])
		name := string(file)
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		if plain, err := url.PathUnescape(name); err == nil {
			name = plain
		}
		if _, ok := c.files[name]; !ok {
			c.fault(on, NoFile, name, c.BaseURL+string(text[:end]))
		}
	}
}
