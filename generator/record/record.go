// Package record is the domain: the kinds of records a board is made of, one file per kind, and the Board that holds
// them with every reference resolved.
//
// A kind is a Go struct. Its fields carry two tags, read by package source when it binds a TOML table to the struct:
//
//	toml:"key"   the key a clerk writes (English snake_case)
//	rec:"…"      a comma-separated list of
//	    required      the key must be there and not empty
//	    internal      never published; personal data may stand here (see package check, personal-data)
//	    office        an office's contact: its telephone number is published on purpose
//	    enum=a|b|c    the only values allowed
//	    min=n, max=n  bounds of a whole number
//
// A field of type Ref names another record by its id.
package record

import (
	"strings"
	"unicode/utf8"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/reading"
)

// Meta is what every record has. Package source fills it; composed pages read it.
type Meta struct {
	ID     string `toml:"id"`     // unique within its kind; the file's name where the record does not say
	Public *bool  `toml:"public"` // nil: as the kind has it
	// Aliases are ids that the record had before, by which others may still refer to it, and old addresses of its page below the site
	// ("2019/water.html"); from all of them the site leads to where the page is now.
	Aliases []string `toml:"aliases"`

	Kind *Kind       `toml:"-"`
	Slug string      `toml:"-"` // ASCII name in addresses
	Dir  string      `toml:"-"` // folder of the file, relative to the content folder
	File string      `toml:"-"` // relative to the content folder
	Body []doc.Block `toml:"-"` // of kinds written in Markdown

	// Text is the Markdown source of Body and TextLine the file line it starts on.
	Text     string `toml:"-"`
	TextLine int    `toml:"-"`

	// Cuts are the readings in braces that were taken out of Text, in its order, and Readings the words that they belong to; those
	// of the record's other texts are there too.
	Cuts     []Cut          `toml:"-"`
	Readings []reading.Word `toml:"-"`

	// Locate finds where a key stands, for example "publicity.start" or "candidate[2].member".
	Locate func(key string) diag.Pos `toml:"-"`
}

// Pos returns where key stands in the record's file, or where the record starts when it has no such key.
func (m *Meta) Pos(key string) diag.Pos {
	if m.Locate == nil {
		return diag.Pos{File: m.File}
	}
	return m.Locate(key)
}

// Cut is something that was taken out of a Text.
type Cut struct {
	Offset int // byte of the Text before which it stood
	Runes  int // how long it was
}

// TextPos returns where a byte of Text stands in the record's file.
func (m *Meta) TextPos(offset int) diag.Pos {
	before := m.Text[:offset]
	start := strings.LastIndexByte(before, '\n') + 1
	column := utf8.RuneCountInString(before[start:]) + 1
	for _, c := range m.Cuts {
		if c.Offset >= start && c.Offset <= offset {
			column += c.Runes
		}
	}
	return diag.Pos{File: m.File, Line: m.TextLine + strings.Count(before, "\n"), Column: column}
}

// IsPublic says whether the record may be published.
func (m *Meta) IsPublic() bool {
	if m.Public != nil {
		return *m.Public
	}
	return m.Kind == nil || m.Kind.Public
}

// Withheld says whether the record itself asks not to be published. Of kinds without pages, such as members and voices, only that
// keeps what is written from the pages that tell of it.
func (m *Meta) Withheld() bool { return m.Public != nil && !*m.Public }

// Base returns the Meta of a record.
func (m *Meta) Base() *Meta { return m }

// Record is a pointer to one of the kinds' structs.
type Record interface {
	Base() *Meta
	// Label is the record's name for people: a title, a person's name.
	Label() string
}

// Kind describes one kind of record: what it is called, where it is written, how it is made.
type Kind struct {
	Name     string    // English, singular; the first part of a reference such as "hub:guozhai-03"
	Title    diag.Text // for people
	Files    string    // pattern of path.Match, relative to the content folder
	Table    string    // name of the [[table]] of which each element is a record; empty where the file is one record
	Public   bool      // whether records are published unless they say otherwise
	Numbered bool      // records of a Table that give no id get one from their file and their place in it: nothing refers to them
	New      func() Record
}

// Markdown says whether the record's file has front matter and a Markdown body.
func (k *Kind) Markdown() bool { return len(k.Files) > 3 && k.Files[len(k.Files)-3:] == ".md" }

// Kinds lists all kinds in the order in which they are read. A new kind is a file in this package and a line here.
var Kinds = []*Kind{
	ConfigKind, OrganisationKind, OfficialKind, VillageKind, HubKind, MemberKind, FamilyKind,
	SelectionKind, AssessmentKind, CommendationKind, MaterialKind, PlanKind, TrainingKind, CirculationKind, ActivityKind,
	NoticeKind, AllowanceKind, RegulationKind, ArticleKind, PageKind, EventKind, DisclosureKind, StatisticsKind,
	VoiceKind, HelpKind, IncidentKind, KitKind, DuesKind, VisitKind, WithdrawalKind,
}

// Ref is a reference to another record by its id. To is nil until the Board resolved it, and stays nil for an empty ID.
type Ref[T any] struct {
	ID string
	To *T
}

// Reference is a *Ref of any kind, as package source and the Board see it.
type Reference interface {
	SetID(id string)
	Target() (kind *Kind, id string)
	resolve(r Record) bool
}

// SetID makes r name the record id.
func (r *Ref[T]) SetID(id string) { r.ID = id }

// Target returns the kind and the id of the record that r names.
func (r *Ref[T]) Target() (*Kind, string) {
	switch any((*T)(nil)).(type) {
	case *Village:
		return VillageKind, r.ID
	case *Hub:
		return HubKind, r.ID
	case *Member:
		return MemberKind, r.ID
	case *Official:
		return OfficialKind, r.ID
	case *Selection:
		return SelectionKind, r.ID
	case *Material:
		return MaterialKind, r.ID
	case *Organisation:
		return OrganisationKind, r.ID
	case *Regulation:
		return RegulationKind, r.ID
	case *Disclosure:
		return DisclosureKind, r.ID
	}
	panic("record: reference to a type that is not a kind")
}

func (r *Ref[T]) resolve(rec Record) (ok bool) {
	r.To, ok = any(rec).(*T)
	return ok
}
