package html

import (
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/doc"
	"noticeboard/generator/reading"
	"noticeboard/generator/record"
	"noticeboard/generator/search"
	"noticeboard/generator/site"
)

// otherKind is the value of the filter for pages that are in no list: overviews, statistics, fixed pages.
const otherKind = "other"

// makeIndex makes the search index of all pages that stand for themselves. Lists and easy pages tell nothing of their own.
func (r *Renderer) makeIndex() *search.Index {
	jobs := runtime.GOMAXPROCS(0) // the index is the same for any number
	var records []record.Record
	for _, l := range r.site.Lists {
		records = append(records, l.Records...)
	}
	for _, p := range r.site.Pages() {
		records = append(records, p)
	}
	entries := make([]search.Entry, len(records))
	persons := make([][]string, jobs)
	var wait sync.WaitGroup
	for k := range jobs {
		wait.Go(func() {
			seen := map[string]bool{}
			for i := k; i < len(records); i += jobs {
				entries[i] = r.searchable(records[i], func(name string) {
					if !seen[name] {
						seen[name] = true
						persons[k] = append(persons[k], name)
					}
				})
			}
		})
	}
	wait.Wait()
	var names []string
	for _, list := range persons {
		names = append(names, list...)
	}
	note := func(name string) { names = append(names, name) }
	for _, o := range r.site.Overviews {
		t := texts{note: note}
		t.document(r.overview(o.Name))
		entries = append(entries, search.Entry{Path: o.Path(), Title: o.Title, Kind: otherKind, Text: t.String()})
	}
	if len(r.site.StatisticsSets()) > 0 {
		t := texts{note: note}
		r.statisticsText(&t)
		entries = append(entries, search.Entry{Path: site.Statistics, Title: r.words["section-statistics"], Kind: otherKind, Text: t.String()})
	}
	return search.Build(entries, r.spoken(append(names, r.knownNames()...)), jobs)
}

// searchable is the entry of a record: what its page says in the record's own name, without what it says of the way to other pages. note is called for
// each name of a person.
func (r *Renderer) searchable(x record.Record, note func(name string)) search.Entry {
	e := search.Entry{
		Path: r.site.Address(x), Title: x.Label(), Kind: x.Base().Kind.Name, Date: site.Date(x), Publicity: r.publicity(x),
	}
	if e.Kind == record.PageKind.Name {
		e.Kind = otherKind
	}
	for _, v := range site.Villages(x) {
		if r.site.Address(v) != "" {
			e.Villages = append(e.Villages, villageValue(v))
		}
	}
	t := texts{note: note}
	switch x := x.(type) {
	case *record.Village:
		e.Villages, e.Subject = []string{villageValue(x)}, true
		r.villageText(&t, x)
	case *record.Hub:
		e.Subject = true
		r.hubText(&t, x)
	default:
		for _, f := range r.facts(e.Path, x) {
			t.line(f.Text)
		}
	}
	d := r.document(x)
	if d != nil && d.Title != e.Title {
		t.line(d.Title)
	}
	t.document(d)
	switch x := x.(type) {
	case *record.Selection:
		for _, step := range compose.Life(r.site.Board, x, r.site.Today) {
			t.line(step.Title)
			t.blocks(step.Blocks)
		}
	case *record.Material:
		if players := r.players(e.Path, x); len(players) > 0 {
			t.line(x.Transcript)
		}
	}
	e.Text = t.String()
	return e
}

func (r *Renderer) villageText(t *texts, v *record.Village) {
	t.line(v.Intro)
	hubs := r.hubs(v)
	rows, _ := r.groupRows(r.site.Address(v), v, hubs)
	for _, row := range rows {
		line := []string{row.Name}
		for _, h := range row.Hubs {
			line = append(line, h.Text, h.Note)
			t.name(h.Note)
		}
		t.name(row.Head)
		t.line(append(line, row.Head)...)
	}
	for _, b := range v.Boards {
		t.line(b.Name)
	}
}

func (r *Renderer) hubText(t *texts, h *record.Hub) {
	t.line(h.Intro)
	t.name(r.headName(h))
	for _, f := range r.hubFacts(r.site.Address(h), h) {
		t.line(f.Label, f.Text)
	}
	for _, name := range r.memberNames(h) {
		t.name(name)
		t.line(name)
	}
	for _, o := range r.officials(h) {
		t.name(o.Name)
		t.line(o.Name, o.Post)
	}
}

func (r *Renderer) statisticsText(t *texts) {
	t.document(r.overview("statistics"))
	for _, x := range r.site.StatisticsSets() {
		t.line(x.Title)
		t.line(x.Source)
		t.line(x.Note)
		for _, f := range x.Figures {
			t.line(f.Label, number(f.Value)+f.Unit, f.Note)
		}
		t.document(statedCharts(x))
		for _, c := range x.Contradictions {
			t.line(c.Title, c.Stated, c.Check, c.Handling)
		}
	}
}

// publicity is the period that a record's page shows, zero for none.
func (r *Renderer) publicity(x record.Record) calendar.Period {
	st, ok := r.site.Status(x)
	if !ok || st.Publicity == nil || st.Stage == record.Withdrawn {
		return calendar.Period{}
	}
	return st.Publicity.Period
}

// texts gathers what a page says, a line for each paragraph.
type texts struct {
	strings.Builder
	note func(name string)
}

// line adds values that stand beside one another; empty ones are left out.
func (t *texts) line(values ...string) {
	begun := false
	for _, v := range values {
		switch {
		case v == "":
			continue
		case begun:
			t.WriteByte('\t')
		case t.Len() > 0:
			t.WriteByte('\n')
		}
		begun = true
		t.WriteString(v)
	}
}

func (t *texts) name(name string) {
	if name != "" {
		t.note(name)
	}
}

func (t *texts) document(d *doc.Document) {
	if d != nil {
		t.blocks(d.Blocks)
	}
}

// blocks adds what a page shows of blocks: not what is for paper.
func (t *texts) blocks(blocks []doc.Block) {
	doc.WalkInlines(blocks, func(in doc.Inline) bool {
		if name, ok := in.(doc.Name); ok {
			t.name(string(name))
		}
		return true
	})
	t.line(doc.PlainText(onScreen(blocks)))
}

// onScreen leaves out the blocks that only paper shows; body.block has the same list.
func onScreen(blocks []doc.Block) []doc.Block {
	out := make([]doc.Block, 0, len(blocks))
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.QRCode, *doc.Head, *doc.Imprint, *doc.WritingLines, *doc.Blank, *doc.PageBreak:
		case *doc.Attachment:
			own := *b
			own.Blocks = onScreen(b.Blocks)
			out = append(out, &own)
		default:
			out = append(out, b)
		}
	}
	return out
}

// knownNames are the names of the board that texts may mention: of public members and officials, of villages, and of hubs that are not named
// after their village. A member's name of two characters may be a part of somebody else's, so it is one only where a page has it as a name.
func (r *Renderer) knownNames() (list []string) {
	b := r.site.Board
	for _, m := range b.Members {
		if !m.Withheld() && utf8.RuneCountInString(m.Name) > 2 {
			list = append(list, m.Name)
		}
	}
	for _, o := range b.Officials {
		if o.IsPublic() {
			list = append(list, o.Name)
		}
	}
	for _, v := range b.Villages {
		if r.site.Address(v) == "" {
			continue
		}
		list = append(list, v.Name)
		if stem := strings.TrimSuffix(v.Name, "村"); utf8.RuneCountInString(stem) > 1 {
			list = append(list, stem)
		}
		for _, h := range r.hubs(v) {
			if !strings.HasPrefix(h.Name, v.Name) {
				list = append(list, h.Name)
			}
		}
	}
	return list
}

// spoken gives names their pinyin; a character whose reading is doubtful has all that it may have.
func (r *Renderer) spoken(names []string) []search.Name {
	slices.Sort(names)
	names = slices.Compact(names)
	reader := r.site.Board.Reader()
	list := make([]search.Name, len(names))
	for i, name := range names {
		list[i].Text = name
		for _, s := range reader.Read(name, reading.Options{}) {
			var readings []string
			add := func(pinyin string) {
				if p := reading.Plain(pinyin); p != "" && !slices.Contains(readings, p) {
					readings = append(readings, p)
				}
			}
			add(s.Pinyin)
			if s.Doubt != reading.Sure {
				for _, pinyin := range reader.Readings(s.Rune) {
					add(pinyin)
				}
			}
			if s.Rune < 0x80 && strconv.IsPrint(s.Rune) && s.Rune != ' ' && s.Rune != '/' {
				add(strings.ToLower(string(s.Rune)))
			}
			if len(readings) > 0 {
				list[i].Syllables = append(list[i].Syllables, readings)
			}
		}
	}
	return list
}
