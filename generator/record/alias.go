package record

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"

	"noticeboard/generator/diag"
)

// SlugOf makes the name of a record in addresses: the id where it is ASCII and every system can store a file of this name,
// else a short hash of it, which stays the same as long as the id does.
func SlugOf(id string) string {
	if slugged.MatchString(id) && !device.MatchString(id) {
		return strings.ToLower(id)
	}
	sum := sha256.Sum256([]byte(id))
	return "r-" + hex.EncodeToString(sum[:5])
}

var (
	slugged = regexp.MustCompile(`^[A-Za-z0-9_-]{0,200}$`)
	device  = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`) // what Windows keeps for itself, whatever the extension
)

// FormerIDs returns those of the aliases that are ids the record had before; the others are addresses.
func (m *Meta) FormerIDs() (ids []string) {
	for _, alias := range m.Aliases {
		if !IsAddress(alias) {
			ids = append(ids, alias)
		}
	}
	return ids
}

// IsAddress says whether an alias is an address of the site, such as "notices/old.html", and not an id.
func IsAddress(alias string) bool {
	return strings.ContainsAny(alias, `/\`) || strings.HasSuffix(strings.ToLower(alias), ".html")
}

// rename makes the board know records by the ids they had before.
func (a *assembler) rename(r Record) {
	m := r.Base()
	for _, id := range m.FormerIDs() {
		by, taken := a.byID[m.Kind][id]
		key := "id"
		if !taken {
			by, taken = a.former[m.Kind][id]
			key = "aliases"
		}
		switch {
		case id == "":
			a.problems.Error(m.Pos("aliases"), "alias", diag.T("aliases 里有一项是空的", "an alias is empty"), diag.T("删去空的一项", "remove it"))
		case by == r:
			a.problems.Error(m.Pos("aliases"), "alias", diag.T("aliases 里的“%s”写了两次，或者就是现在的编号", "the alias %q is there twice, or is the id itself", id),
				diag.T("aliases 只写以前用过、现在不用的编号，每个写一次", "aliases are the ids of the past, each written once"))
		case taken:
			a.problems.Error(m.Pos("aliases"), "alias", diag.T("aliases 里的“%s”已归 %s", "the alias %q belongs to %s", id, by.Base().Pos(key)),
				diag.T("一个旧编号只能归一条记录，请改其中一个", "an old id leads to one record alone: change one of the two"))
		default:
			if a.former[m.Kind] == nil {
				a.former[m.Kind] = map[string]Record{}
			}
			a.former[m.Kind][id] = r
		}
	}
}

// renamed resolves a reference by an id of the past.
func (a *assembler) renamed(m *Meta, ref Reference, key string) bool {
	kind, id := ref.Target()
	to, ok := a.former[kind][id]
	if !ok {
		return false
	}
	now := to.Base().ID
	a.problems.Warning(m.Pos(key), "renamed", diag.T("%s“%s”的编号已经改为 %s", "the %s %q has the id %s now", kind.Title, id, now), diag.T("请改为 %q", "write %q", now))
	ref.SetID(now)
	ref.resolve(to)
	return true
}
