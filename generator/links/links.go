// Package links holds the finished pages together: every address in them has to be one of a published file, every anchor
// one of an element. It sees the bytes that are published, whoever wrote them: this package, a layout, a village's own layout.
//
// A page is scanned when it is made, in a few microseconds, and only what can't be decided yet is kept: the anchors it has
// and the anchors of other pages it leads to. [Checker.Faults] decides the rest. Addresses of other sites are not looked up.
//
// What is looked at
//
//	href src srcset poster action formaction data-src data-href data-url, the address of a refresh
//	for list form headers aria-labelledby aria-describedby aria-controls aria-owns aria-details, which name elements of the page
//	url() of stylesheets
//	the site's own address (BaseURL) in these, in the content of meta tags, and in feeds, sitemaps and JSON
package links

import (
	"cmp"
	"hash/maphash"
	"path"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Options say what pages may hold.
type Options struct {
	BaseURL  string // with a slash at its end; what begins with it is an address of the site itself. May be empty
	NoScript bool   // a script is a fault
}

// Checker collects what leads nowhere. Its methods are safe for concurrent use.
type Checker struct {
	Options
	files map[string]int32
	names []string
	pages []page
	seed  maphash.Seed

	mu    sync.Mutex
	far   map[farKey][]use // links to anchors of other pages
	found map[Fault][]use
}

// page is what is kept of a page.
type page struct {
	seen atomic.Bool
	ids  []uint64 // hashes, sorted
}

type farKey struct {
	page   int32
	anchor string
}

// use is a place where something stands as written.
type use struct {
	page    int32
	written string
}

// New makes a Checker for a tree of these files.
func New(files []string, opt Options) *Checker {
	c := &Checker{
		Options: opt, names: files, files: make(map[string]int32, len(files)), pages: make([]page, len(files)), seed: maphash.MakeSeed(),
		far: map[farKey][]use{}, found: map[Fault][]use{},
	}
	for i, name := range files {
		c.files[name] = int32(i)
	}
	return c
}

// Checks says whether a file is of a form that Add looks into.
func Checks(name string) bool {
	switch path.Ext(name) {
	case ".html", ".css", ".xml", ".json":
		return true
	}
	return false
}

// Add looks into a finished file. A file that was added before, or is none of the tree's, is left alone.
func (c *Checker) Add(name string, text []byte) {
	i, ok := c.files[name]
	if !ok || c.pages[i].seen.Swap(true) {
		return
	}
	ext := path.Ext(name)
	if ext != ".html" && ext != ".css" {
		c.absolute(i, text)
		return
	}
	s := scanners.Get().(*scanner)
	defer scanners.Put(s)
	s.begin(c, i, text)
	if ext == ".css" {
		s.style()
	} else {
		s.page()
	}
	s.Checker, s.text = nil, nil
}

// Reason says what is wrong with a link.
type Reason byte

const (
	NoFile   Reason = iota // no file of the tree has the address
	NoAnchor               // the page has no such anchor
	NoID                   // an attribute names an element that the page does not have
	TwiceID                // two elements of a page have one id
	Outside                // the address leads out of the tree: to the root of a server, or above the site
	Empty                  // there is no address
	Script                 // a script where none may be
)

// Fault is one thing that leads nowhere, on as many pages as have it.
type Fault struct {
	Reason Reason
	Target string // path of the tree, with the anchor; for others than NoFile and NoAnchor as it is written
}

// Found is a Fault with the places where it stands, in the order of the paths.
type Found struct {
	Fault
	Places []Place
}

// Place is a page that has a fault, and the address as it stands there.
type Place struct{ Page, Written string }

// Faults returns what is wrong on the pages added so far, sorted. Anchors of pages that were not added are taken for good.
func (c *Checker) Faults() (list []Found) {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := map[Fault][]use{}
	for f, uses := range c.found {
		all[f] = uses
	}
	for key, uses := range c.far {
		p := &c.pages[key.page]
		if p.seen.Load() && !has(p.ids, maphash.String(c.seed, key.anchor)) {
			f := Fault{NoAnchor, c.names[key.page] + "#" + key.anchor}
			all[f] = append(slices.Clip(all[f]), uses...)
		}
	}
	for f, uses := range all {
		found := Found{Fault: f}
		for _, u := range uses {
			found.Places = append(found.Places, Place{c.names[u.page], u.written})
		}
		slices.SortFunc(found.Places, func(a, b Place) int {
			return cmp.Or(strings.Compare(a.Page, b.Page), strings.Compare(a.Written, b.Written))
		})
		found.Places = slices.Compact(found.Places)
		list = append(list, found)
	}
	slices.SortFunc(list, func(a, b Found) int {
		return cmp.Or(strings.Compare(a.Places[0].Page, b.Places[0].Page), strings.Compare(a.Target, b.Target), cmp.Compare(a.Reason, b.Reason))
	})
	return list
}

// Pending lists the files that pages added so far lead into by an anchor and that were not added themselves, in no order.
func (c *Checker) Pending() (names []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	told := map[int32]bool{}
	for key := range c.far {
		if !told[key.page] && !c.pages[key.page].seen.Load() {
			told[key.page] = true
			names = append(names, c.names[key.page])
		}
	}
	return names
}

func (c *Checker) fault(on int32, reason Reason, target, written string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f := Fault{reason, target}
	c.found[f] = append(c.found[f], use{on, written})
}

// leadsTo keeps a link to an anchor of another page.
func (c *Checker) leadsTo(on, to int32, anchor, written string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := farKey{to, anchor}
	c.far[key] = append(c.far[key], use{on, written})
}

func has(sorted []uint64, id uint64) bool {
	_, ok := slices.BinarySearch(sorted, id)
	return ok
}
