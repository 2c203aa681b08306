package site

import (
	"net/url"
	"slices"
	"strings"

	"noticeboard/generator/record"
)

// Resolve turns the target of a link in a Document on page from into what stands in its href: a relative link to the
// page of a record ("hub:guozhai-03", also with "#anchor"), a relative link to a published file, or the target itself
// for an anchor and, with forbidden characters escaped, for an absolute address. ok is false when the target leads nowhere or may not be linked; then the
// text is shown without a link.
func (s *Site) Resolve(from, target string) (href string, ok bool) {
	scheme, rest, found := strings.Cut(target, ":")
	switch {
	case strings.HasPrefix(target, "#"):
		return target, len(target) > 1
	case !found:
		return s.file(from, target)
	case scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel":
		return forbidden.Replace(target), rest != ""
	}
	id, anchor, _ := strings.Cut(rest, "#")
	if scheme == "overview" {
		return s.overview(from, id)
	}
	address := s.Address
	if scheme == "easy" { // easy:notice:water is the easy page of notice:water
		scheme, id, _ = strings.Cut(id, ":")
		address = s.Easy
	}
	for _, k := range record.Kinds {
		if k.Name != scheme {
			continue
		}
		path := ""
		if r := s.Board.Find(k, id); r != nil {
			path = address(r)
		}
		if path == "" {
			return "", false
		}
		if anchor != "" {
			path, _, _ = strings.Cut(path, "#")
			path += "#" + anchor
		}
		return Relative(from, path), true
	}
	return "", false
}

func (s *Site) overview(from, name string) (string, bool) {
	if name == "statistics" && len(s.StatisticsSets()) > 0 {
		return Relative(from, Statistics), true
	}
	for _, o := range s.Overviews {
		if o.Name == name {
			return Relative(from, o.Path()), true
		}
	}
	return "", false
}

// forbidden are the characters that people paste into addresses and that no URL may hold as they are.
var forbidden = strings.NewReplacer(" ", "%20", `"`, "%22", "<", "%3C", ">", "%3E", `\`, "%5C", "^", "%5E", "`", "%60", "{", "%7B", "|", "%7C", "}", "%7D")

// file resolves a path in the content folder.
func (s *Site) file(from, target string) (string, bool) {
	if s.File == nil || target == "" {
		return "", false
	}
	path, ok := s.File(target)
	if !ok {
		return "", false
	}
	return (&url.URL{Path: Relative(from, path)}).EscapedPath(), true
}

// Pictures returns the sizes of a picture with links from a page, the narrowest first; nil where the picture is not published.
func (s *Site) Pictures(from, target string) []Picture {
	if s.Picture == nil {
		return nil
	}
	list := slices.Clone(s.Picture(target))
	for i := range list {
		list[i].Path = Relative(from, list[i].Path)
	}
	return list
}

// Relative returns the link from one site path to another.
func Relative(from, to string) string {
	for {
		i := strings.IndexByte(to, '/')
		if i < 0 || !strings.HasPrefix(from, to[:i+1]) {
			break
		}
		from, to = from[i+1:], to[i+1:]
	}
	if up := strings.Count(from, "/"); up > 0 {
		return strings.Repeat("../", up) + to
	}
	return to
}
