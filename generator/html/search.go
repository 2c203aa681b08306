package html

import (
	"noticeboard/generator/record"
	"noticeboard/generator/search"
	"noticeboard/generator/site"
)

// searchPage finds pages by their words. Without JavaScript it shows the way to everything: all lists by kind and village.
type searchPage struct {
	head
	Index    *search.Index
	Villages []choice // values of the filters
	Kinds    []choice
	Stages   bool // something is or was in publicity
	Lists    []sectionLinks
	More     []link
}

// choice is a value of a filter.
type choice struct{ Value, Name string }

// sectionLinks are a list and, by village, its parts.
type sectionLinks struct {
	tile
	Villages []tile
}

func (r *Renderer) search(path string) content {
	s := r.site
	p := &searchPage{head: head{Title: r.words["search"], Crumbs: r.crumbs(path, nil, nil)}, Index: r.index, Stages: r.anyPublicity()}
	for _, l := range s.Lists {
		p.Kinds = append(p.Kinds, choice{l.Kind.Name, r.section(l.Kind)})
		links := sectionLinks{tile: r.listTile(path, l, r.section(l.Kind))}
		for _, v := range s.Board.Villages {
			if of := s.List(l.Kind, v); of != nil && s.Address(v) != "" {
				links.Villages = append(links.Villages, r.listTile(path, of, v.Name))
			} else if hubs := r.hubs(v); l.Kind == record.HubKind && s.Address(v) != "" && len(hubs) > 0 {
				links.Villages = append(links.Villages, tile{v.Name, r.words.Text("search-count", len(hubs)), r.href(path, v) + "#nb-hubs"})
			} else if l.Kind == record.VillageKind && s.Address(v) != "" {
				links.Villages = append(links.Villages, tile{Text: v.Name, Href: r.href(path, v)})
			}
		}
		p.Lists = append(p.Lists, links)
	}
	for _, v := range s.Board.Villages {
		if s.Address(v) != "" {
			p.Villages = append(p.Villages, choice{villageValue(v), v.Name})
		}
	}
	for _, item := range r.menu {
		if !r.isList(item.section) {
			p.More = append(p.More, link{item.Text, site.Relative(path, item.Href)})
		}
	}
	if len(p.More) > 0 {
		p.Kinds = append(p.Kinds, choice{otherKind, r.words["search-others"]})
	}
	return content{title: p.Title, data: p}
}

func (r *Renderer) listTile(path string, l *site.List, text string) tile {
	return tile{text, r.words.Text("search-count", len(l.Records)), site.Relative(path, l.Path(1))}
}

// isList says whether a section is a list of records.
func (r *Renderer) isList(section string) bool {
	for _, l := range r.site.Lists {
		if l.Kind.Name == section {
			return true
		}
	}
	return false
}

// villageValue names a village in addresses and in the index.
func villageValue(v *record.Village) string { return v.ID }

// anyPublicity says whether the filter by stage would find anything.
func (r *Renderer) anyPublicity() bool {
	for _, l := range r.site.Lists {
		for _, x := range l.Records {
			if !r.publicity(x).IsZero() {
				return true
			}
		}
	}
	return false
}
