package record

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/reading"
)

// Board is everything the records say, with references resolved. It is read-only once Assemble returned it and may be
// shared by any number of goroutines.
type Board struct {
	Config   *Config
	Calendar *calendar.Calendar // the built-in years and those of board.toml

	Villages      []*Village // by Order, then id
	Hubs          []*Hub     // by village, group, id
	Members       []*Member  // by village, then as written
	Officials     []*Official
	Selections    []*Selection    // newest first, as are all dated kinds
	Commendations []*Commendation // …
	Materials     []*Material
	Activities    []*Activity
	Notices       []*Notice
	Pages         []*Page       // by Order, then id
	Statistics    []*Statistics // by Order, then id

	Organisations []*Organisation // by Order, then id
	Families      []*Family       // by village, then as written
	Plans         []*Plan         // newest year first, in it the town's before those of villages
	Trainings     []*Training
	Circulations  []*Circulation // by id
	Assessments   []*Assessment  // newest first
	Allowances    []*Allowance   // newest period first
	Regulations   []*Regulation  // by id
	Articles      []*Article     // newest first, undated ones last
	Events        []*Event       // as written
	Disclosures   []*Disclosure  // as written
	Voices        []*Voice       // by date, as all ledgers
	Helps         []*Help
	Incidents     []*Incident
	Kits          []*Kit
	Dues          []*Dues // as written
	Visits        []*Visit

	byID map[*Kind]map[string]Record
	all  []Record

	readings func() []reading.Word // made when first asked for, as are the reader and the names
	reader   func() *reading.Reader
	names    func() map[string]bool
}

// Find returns the record of a kind with this id, nil if there is none.
func (b *Board) Find(k *Kind, id string) Record {
	return b.byID[k][id]
}

// All returns every record in a fixed order.
func (b *Board) All() []Record { return b.all }

// Assemble makes a Board of records: it orders them, resolves the references between them and fills in defaults. Faults
// that keep a board from standing at all (duplicate ids, references that lead nowhere) are in the list; package check
// looks for the others.
//
// records must be in a fixed order; base is the calendar to which the board's own years are added.
func Assemble(records []Record, base *calendar.Calendar) (*Board, diag.List) {
	a := assembler{Board: &Board{Config: new(Config), Calendar: base, byID: map[*Kind]map[string]Record{}, all: records}}
	for _, k := range Kinds {
		a.byID[k] = map[string]Record{}
	}
	for _, r := range records {
		a.add(r)
	}
	a.Config.setDefaults()
	for _, y := range a.Config.Years {
		a.Calendar = a.Calendar.With(y.Year, y.Off, y.Working)
	}
	a.residents()
	for _, r := range records {
		a.references(r)
	}
	a.order()
	a.link()
	a.defaults()
	a.readings = sync.OnceValue(a.collectReadings)
	a.reader = sync.OnceValue(func() *reading.Reader { return reading.Builtin().With(a.readings()) })
	a.names = sync.OnceValue(a.collectNames)
	a.problems.Sort()
	return a.Board, a.problems
}

type assembler struct {
	*Board
	problems diag.List
}

func (a *assembler) add(r Record) {
	m := r.Base()
	if m.ID == "" { // already reported as missing
		return
	}
	if first, ok := a.byID[m.Kind][m.ID]; ok {
		at := first.Base().Pos("id")
		a.problems.Error(m.Pos("id"), "duplicate-id",
			diag.T("%s“%s”已经在 %s 用过", "%s %q is used already in %s", m.Kind.Title, m.ID, at),
			diag.T("每条记录的编号（id）不能重复，请改其中一个", "ids must be unique within a kind: change one of the two"))
	} else {
		a.byID[m.Kind][m.ID] = r
	}
	switch r := r.(type) {
	case *Config:
		a.Config = r
	case *Village:
		a.Villages = append(a.Villages, r)
	case *Hub:
		a.Hubs = append(a.Hubs, r)
	case *Member:
		a.Members = append(a.Members, r)
	case *Official:
		a.Officials = append(a.Officials, r)
	case *Selection:
		a.Selections = append(a.Selections, r)
	case *Commendation:
		a.Commendations = append(a.Commendations, r)
	case *Material:
		a.Materials = append(a.Materials, r)
	case *Activity:
		a.Activities = append(a.Activities, r)
	case *Notice:
		a.Notices = append(a.Notices, r)
	case *Page:
		a.Pages = append(a.Pages, r)
	case *Statistics:
		a.Statistics = append(a.Statistics, r)
	default:
		a.addMore(r)
	}
}

// addMore is add for the kinds of the whole system beside those that every board has.
func (a *assembler) addMore(r Record) {
	switch r := r.(type) {
	case *Organisation:
		a.Organisations = append(a.Organisations, r)
	case *Family:
		a.Families = append(a.Families, r)
	case *Plan:
		a.Plans = append(a.Plans, r)
	case *Training:
		a.Trainings = append(a.Trainings, r)
	case *Circulation:
		a.Circulations = append(a.Circulations, r)
	case *Assessment:
		a.Assessments = append(a.Assessments, r)
	case *Allowance:
		a.Allowances = append(a.Allowances, r)
	case *Regulation:
		a.Regulations = append(a.Regulations, r)
	case *Article:
		a.Articles = append(a.Articles, r)
	case *Event:
		a.Events = append(a.Events, r)
	case *Disclosure:
		a.Disclosures = append(a.Disclosures, r)
	case *Voice:
		a.Voices = append(a.Voices, r)
	case *Help:
		a.Helps = append(a.Helps, r)
	case *Incident:
		a.Incidents = append(a.Incidents, r)
	case *Kit:
		a.Kits = append(a.Kits, r)
	case *Dues:
		a.Dues = append(a.Dues, r)
	case *Visit:
		a.Visits = append(a.Visits, r)
	}
}

// residents gives hubs and members the village in whose folder they are written.
func (a *assembler) residents() {
	folder := map[string]*Village{}
	for _, v := range a.Villages {
		folder[v.Dir] = v
	}
	lost := map[string]bool{}
	home := func(m *Meta) *Village {
		v := folder[m.Dir]
		if v == nil && !lost[m.File] {
			lost[m.File] = true
			a.problems.Error(diag.Pos{File: m.File}, "no-village",
				diag.T("同一文件夹里没有 village.toml，不知道这些记录属于哪个村", "there is no village.toml in this folder"),
				diag.T("请在 %s 里补上 village.toml（noticeboard new village %s）", "add village.toml in %s (noticeboard new village %s)", m.Dir, m.Dir[strings.LastIndex(m.Dir, "/")+1:]))
		}
		return v
	}
	for _, h := range a.Hubs {
		h.Village = home(&h.Meta)
	}
	for _, m := range a.Members {
		m.Village = home(&m.Meta)
	}
	for _, f := range a.Families {
		f.Village = home(&f.Meta)
	}
}

var referenceType = reflect.TypeFor[Reference]()

// references resolves every Ref in r, wherever it stands.
func (a *assembler) references(r Record) {
	var walk func(v reflect.Value, key string)
	walk = func(v reflect.Value, key string) {
		if v.CanAddr() && v.Addr().Type().Implements(referenceType) {
			a.resolve(r.Base(), v.Addr().Interface().(Reference), key)
			return
		}
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem(), key)
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), fmt.Sprintf("%s[%d]", key, i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				f := v.Type().Field(i)
				if name := f.Tag.Get("toml"); name != "" && name != "-" && holdsReferences(f.Type) {
					walk(v.Field(i), strings.TrimPrefix(key+"."+name, "."))
				}
			}
		}
	}
	walk(reflect.ValueOf(r).Elem(), "")
}

func holdsReferences(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return holdsReferences(t.Elem())
	case reflect.Struct:
		return t.PkgPath() == reflect.TypeFor[Board]().PkgPath()
	}
	return false
}

func (a *assembler) resolve(m *Meta, ref Reference, key string) {
	kind, id := ref.Target()
	if id == "" {
		return
	}
	if to, ok := a.byID[kind][id]; ok {
		ref.resolve(to)
		return
	}
	var ids, named []string
	for known, r := range a.byID[kind] {
		ids = append(ids, known)
		if r.Label() == id { // clerks write names where an id is wanted
			named = append(named, strconv.Quote(known))
		}
	}
	slices.Sort(ids)
	slices.Sort(named)
	if len(named) > 0 {
		a.problems.Error(m.Pos(key), "unknown-reference",
			diag.T("这里要写%s的编号，“%s”是名称", "this wants the id of a %s; %q is its name", kind.Title, id),
			diag.T("请改为 %[1]s", "write %[2]s", strings.Join(named, " 或 "), strings.Join(named, " or ")))
		return
	}
	hint := diag.T("请检查编号是否写错，或先补上这条%s记录", "check the id, or add the %s first", kind.Title)
	if like := diag.Nearest(id, ids); like != "" {
		hint = diag.T("是不是 %q？", "did you mean %q?", like)
	}
	a.problems.Error(m.Pos(key), "unknown-reference", diag.T("找不到编号为“%[2]s”的%[1]s", "no %s has the id %q", kind.Title, id), hint)
}

func (a *assembler) order() {
	slices.SortStableFunc(a.Villages, func(x, y *Village) int { return cmp.Or(cmp.Compare(x.Order, y.Order), cmp.Compare(x.ID, y.ID)) })
	place := map[*Village]int{nil: len(a.Villages)}
	for i, v := range a.Villages {
		place[v] = i
	}
	slices.SortStableFunc(a.Hubs, func(x, y *Hub) int {
		return cmp.Or(cmp.Compare(place[x.Village], place[y.Village]), cmp.Compare(x.Group, y.Group), cmp.Compare(x.ID, y.ID))
	})
	slices.SortStableFunc(a.Members, func(x, y *Member) int { return cmp.Compare(place[x.Village], place[y.Village]) })
	newestFirst(a.Selections, func(s *Selection) calendar.Date { return s.Date() })
	newestFirst(a.Commendations, func(c *Commendation) calendar.Date { return c.Date })
	newestFirst(a.Materials, func(m *Material) calendar.Date { return m.Date })
	newestFirst(a.Activities, func(x *Activity) calendar.Date { return x.Date })
	newestFirst(a.Notices, func(n *Notice) calendar.Date { return n.Date })
	a.orderMore()
	slices.SortStableFunc(a.Pages, func(x, y *Page) int { return cmp.Or(cmp.Compare(x.Order, y.Order), cmp.Compare(x.ID, y.ID)) })
	slices.SortStableFunc(a.Statistics, func(x, y *Statistics) int { return cmp.Or(cmp.Compare(x.Order, y.Order), cmp.Compare(x.ID, y.ID)) })
}

func newestFirst[R Record](list []R, date func(R) calendar.Date) {
	slices.SortStableFunc(list, func(x, y R) int {
		return cmp.Or(date(y).Compare(date(x)), cmp.Compare(x.Base().ID, y.Base().ID))
	})
}

// link makes the lists that lead back from villages and hubs.
func (a *assembler) link() {
	for _, h := range a.Hubs {
		if h.Village != nil {
			h.Village.Hubs = append(h.Village.Hubs, h)
		}
	}
	for _, m := range a.Members {
		if m.Village != nil {
			m.Village.Members = append(m.Village.Members, m)
		}
		if m.Hub.To != nil {
			m.Hub.To.Members = append(m.Hub.To.Members, m)
		}
	}
	for _, o := range a.Officials {
		for _, h := range o.Hubs {
			if h.To != nil {
				h.To.Officials = append(h.To.Officials, o)
			}
		}
	}
	a.linkMore()
}

// defaults fills what records leave to others: names from the village, contacts, the periods.
func (a *assembler) defaults() {
	for _, h := range a.Hubs {
		if h.Village != nil && h.Group > 0 {
			orText(&h.Name, fmt.Sprintf("%s第%d组党员中心户", h.Village.Name, h.Group))
		}
	}
	for _, m := range a.Members {
		orText(&m.Ethnicity, "汉族")
		orText(&m.Status, "正式党员")
	}
	a.defaultsMore()
	for _, s := range a.Selections {
		s.nominations()
		orText(&s.Post, "党员中心户户长")
		if v := s.Village.To; v != nil {
			if year := s.Date().Year(); year > 0 {
				orText(&s.Title, fmt.Sprintf("%s%d年党员中心户选聘", v.Name, year))
			}
			orText(&s.Issuer, v.Party)
			orText(&s.Contact, v.Contact)
		}
		orText(&s.Title, s.ID)
		a.period(s.Publicity)
	}
	for _, c := range a.Commendations {
		orText(&c.Issuer, a.Config.Town.Party)
	}
	for _, x := range a.Activities {
		if h := x.Hub.To; h != nil && x.Village.To == nil && h.Village != nil {
			x.Village.ID, x.Village.To = h.Village.ID, h.Village
		}
	}
	for _, n := range a.Notices {
		if v := n.Village.To; v != nil {
			orText(&n.Issuer, v.Party)
			orText(&n.Contact, v.Contact)
		}
		orText(&n.Issuer, a.Config.Town.Party)
		a.period(n.Publicity)
	}
}

// period fills the rule of a publicity from the board's and computes its end where the record does not announce one.
func (a *assembler) period(p *Publicity) {
	if p == nil {
		return
	}
	for i := range p.Posted {
		p.Posted[i].Photo = strings.TrimPrefix(p.Posted[i].Photo, "/")
	}
	r := a.Config.Rules
	or(&p.Days, r.PublicityDays)
	orText(&p.Unit, r.PublicityUnit)
	if p.CountStartDay == nil {
		p.CountStartDay = r.CountStartDay
	}
	unit, _ := calendar.ParseUnit(p.Unit)
	p.Rule = calendar.Rule{Days: p.Days, Unit: unit, CountStartDay: *p.CountStartDay, EndOnWorkingDay: *r.EndOnWorkingDay}
	end := p.End
	if end.IsZero() {
		var err error
		if end, err = a.Calendar.End(p.Start, p.Rule); err != nil {
			return
		}
	}
	p.Period, p.Length = calendar.Period{Start: p.Start, End: end}, p.Days
	if n, err := a.Calendar.Length(p.Start, end, p.Rule.Unit, p.Rule.CountStartDay); err == nil {
		p.Length = n
	}
}
