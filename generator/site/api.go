package site

import (
	"bytes"
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// The API is a set of static JSON files for other programs, a county portal's for one: api/index.json says what there is, and each
// kind has a file, in parts where it has many records. api/schema.json (JSON Schema 2020-12) describes them all.
//
// It tells less than the pages do: no name of a candidate, of a head, or of anybody else, except where a clerk wrote it in a title or
// a summary. It lists what the lists of the site hold, so what is taken off them is taken off here.

// API is the site path of the API's index.
const API = "api/index.json"

// apiSize is how many records a file holds at most.
const apiSize = 200

//go:embed schema.json
var apiSchema []byte

type apiIndex struct {
	Schema      string    `json:"$schema"`
	Title       string    `json:"title"`
	Description string    `json:"description,omitempty"`
	Language    string    `json:"language"`
	Publisher   string    `json:"publisher"`
	URL         string    `json:"url,omitempty"`
	AsOf        string    `json:"as_of,omitempty"`
	Kinds       []apiKind `json:"kinds"`
	Feeds       []apiFeed `json:"feeds,omitempty"`
}

type apiKind struct {
	Kind  string `json:"kind"`
	Title string `json:"title"`
	Total int    `json:"total"`
	Path  string `json:"path"`
	URL   string `json:"url,omitempty"`
}

type apiFeed struct {
	Title string `json:"title"`
	Atom  string `json:"atom"`
	JSON  string `json:"json"`
}

// apiFile is a part of the records of a kind. Next and Previous name files of the same folder.
type apiFile struct {
	Schema   string      `json:"$schema"`
	Kind     string      `json:"kind"`
	Title    string      `json:"title"`
	AsOf     string      `json:"as_of,omitempty"`
	Total    int         `json:"total"`
	Page     int         `json:"page"`
	Pages    int         `json:"pages"`
	Previous string      `json:"previous,omitempty"`
	Next     string      `json:"next,omitempty"`
	Items    []apiRecord `json:"items"`
}

// apiRecord is what the API tells of a record. Paths are relative to the root of the site; addresses need a BaseURL.
type apiRecord struct {
	ID       string     `json:"id"`
	Kind     string     `json:"kind"`
	Title    string     `json:"title"`
	Path     string     `json:"path"`
	URL      string     `json:"url,omitempty"`
	Easy     string     `json:"easy,omitempty"`
	Picture  string     `json:"picture,omitempty"`
	Date     string     `json:"date,omitempty"`
	Villages []string   `json:"villages,omitempty"` // ids
	Stage    string     `json:"stage,omitempty"`
	Period   *apiPeriod `json:"period,omitempty"`
	Summary  string     `json:"summary,omitempty"`
	Keywords []string   `json:"keywords,omitempty"`
	apiFacts
	Downloads []apiDownload `json:"downloads,omitempty"`
}

// apiFacts are what pages of some kinds show besides.
type apiFacts struct {
	Issuer     string `json:"issuer,omitempty"`
	Number     string `json:"number,omitempty"` // of the document
	Until      string `json:"until,omitempty"`  // last day on which it is current
	Version    string `json:"version,omitempty"`
	ValidFrom  string `json:"valid_from,omitempty"`
	ValidUntil string `json:"valid_until,omitempty"`
	Year       int    `json:"year,omitempty"`
	Level      int    `json:"level,omitempty"` // Han characters that a reader must know
	MustRead   bool   `json:"must_read,omitempty"`
	Group      int    `json:"group,omitempty"` // of a hub
	Since      string `json:"since,omitempty"`
	Members    int    `json:"members,omitempty"`
	Families   int    `json:"families,omitempty"`
	Households int    `json:"households,omitempty"`
	Population int    `json:"population,omitempty"`
	Groups     int    `json:"groups,omitempty"`
	Hubs       int    `json:"hubs,omitempty"`
}

type apiPeriod struct {
	Start string `json:"start"`
	End   string `json:"end"` // the last day
	Days  int    `json:"days"`
	Unit  string `json:"unit"` // working or calendar
}

type apiDownload struct {
	Title string `json:"title"`
	Path  string `json:"path"`
	URL   string `json:"url,omitempty"`
}

// api returns the files of the API.
func (s *Site) api() []File {
	files := []File{{API, s.apiIndex}, {"api/schema.json", func(b *bytes.Buffer) { b.Write(apiSchema) }}}
	for _, l := range s.apiLists() {
		for n := 1; n <= l.parts(); n++ {
			files = append(files, File{"api/" + l.file(n), func(b *bytes.Buffer) { s.apiFile(b, l, n) }})
		}
	}
	return files
}

// apiList is a kind with its public records.
type apiList struct {
	kind    *record.Kind
	name    string // of the file: notices
	records []record.Record
}

func (l *apiList) parts() int { return (len(l.records) + apiSize - 1) / apiSize }

// file is the name of part n, counted from 1; "" when there is no such part.
func (l *apiList) file(n int) string {
	switch {
	case n < 1 || n > l.parts():
		return ""
	case n == 1:
		return l.name + ".json"
	}
	return l.name + "-" + strconv.Itoa(n) + ".json"
}

func (s *Site) apiLists() (lists []*apiList) {
	for _, l := range s.Lists {
		lists = append(lists, &apiList{l.Kind, strings.TrimSuffix(l.stem, "/"), l.Records})
	}
	if pages := s.Pages(); len(pages) > 0 {
		lists = append(lists, &apiList{record.PageKind, "pages", asRecords(pages)})
	}
	return lists
}

func (s *Site) apiIndex(b *bytes.Buffer) {
	config := s.Board.Config
	index := apiIndex{
		Schema: "schema.json", Title: config.Title, Description: config.Description, Language: config.Language,
		Publisher: s.Publisher(), URL: s.BaseURL, AsOf: day(s.Today), Kinds: []apiKind{},
	}
	for _, l := range s.apiLists() {
		path := "api/" + l.file(1)
		index.Kinds = append(index.Kinds, apiKind{l.kind.Name, s.text(l.kind.Title), len(l.records), path, s.URL(path)})
	}
	for _, f := range s.feeds {
		index.Feeds = append(index.Feeds, apiFeed{f.Title, f.Atom(), f.JSON()})
	}
	writeJSON(b, index)
}

func (s *Site) apiFile(b *bytes.Buffer, l *apiList, n int) {
	part := l.records[(n-1)*apiSize : min(n*apiSize, len(l.records))]
	f := apiFile{
		Schema: "schema.json", Kind: l.kind.Name, Title: s.text(l.kind.Title), AsOf: day(s.Today), Total: len(l.records),
		Page: n, Pages: l.parts(), Previous: l.file(n - 1), Next: l.file(n + 1), Items: make([]apiRecord, len(part)),
	}
	for i, r := range part {
		f.Items[i] = s.apiRecord(r)
	}
	writeJSON(b, f)
}

func (s *Site) apiRecord(r record.Record) apiRecord {
	path := s.Address(r)
	x := apiRecord{
		ID: r.Base().ID, Kind: r.Base().Kind.Name, Title: r.Label(), Path: path, URL: s.URL(path),
		Easy: s.Easy(r), Picture: s.Shared(r), Date: day(Date(r)), Summary: Summary(r), Keywords: s.Keywords(r), apiFacts: s.apiFacts(r),
	}
	for _, v := range Villages(r) {
		if s.Address(v) != "" {
			x.Villages = append(x.Villages, v.ID)
		}
	}
	if st, ok := s.Status(r); ok {
		x.Stage = st.Stage.String()
		if _, isNotice := r.(*record.Notice); isNotice && st.Stage == record.Posted {
			x.Stage = "over"
		}
		if p := st.Publicity; p != nil && !p.Period.IsZero() && st.Stage != record.Withdrawn {
			x.Period = &apiPeriod{day(p.Period.Start), day(p.Period.End), p.Length, p.Rule.Unit.String()}
		}
	}
	if s.Downloads != nil {
		for _, d := range s.Downloads(r) {
			x.Downloads = append(x.Downloads, apiDownload{d.Title, d.Path, s.URL(d.Path)})
		}
	}
	return x
}

func (s *Site) apiFacts(r record.Record) apiFacts {
	switch r := r.(type) {
	case *record.Notice:
		return apiFacts{Issuer: r.Issuer, Number: r.Number, Until: day(r.Until)}
	case *record.Selection:
		return apiFacts{Issuer: r.Issuer}
	case *record.Commendation:
		return apiFacts{Issuer: r.Issuer, Number: r.Number, Year: r.Year}
	case *record.Material:
		return apiFacts{Level: r.Level, MustRead: r.MustRead}
	case *record.Regulation:
		return apiFacts{Issuer: r.Issuer, Number: r.Number, Version: r.Version, ValidFrom: day(r.ValidFrom), ValidUntil: day(r.ValidUntil)}
	case *record.Assessment:
		return apiFacts{Issuer: r.Issuer, Year: r.Year}
	case *record.Allowance:
		return apiFacts{Issuer: r.Issuer, Year: r.Year}
	case *record.Plan:
		return apiFacts{Year: r.Year}
	case *record.Hub:
		return apiFacts{Group: r.Group, Since: day(r.Since), Members: len(r.Members), Families: r.Families()}
	case *record.Village:
		hubs := slices.DeleteFunc(slices.Clone(r.Hubs), func(h *record.Hub) bool { return s.Address(h) == "" })
		return apiFacts{Households: r.Households, Population: r.Population, Groups: len(r.Groups), Hubs: len(hubs), Members: len(r.Members)}
	}
	return apiFacts{}
}

// day is a date as the API writes it, "" for none.
func day(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
