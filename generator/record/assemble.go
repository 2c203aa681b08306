package record

import (
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

// Assemble makes a Board of records: it orders them, resolves the references between them and fills in defaults. Faults
// that keep a board from standing at all (duplicate ids, references that lead nowhere) are in the list; package check
// looks for the others.
//
// records must be in a fixed order; base is the calendar to which the board's own years are added.
func Assemble(records []Record, base *calendar.Calendar) (*Board, diag.List) {
	a := assembler{Board: &Board{Config: new(Config), Calendar: base, byID: map[*Kind]map[string]Record{}, former: map[*Kind]map[string]Record{}, all: records}}
	for _, k := range Kinds {
		a.byID[k] = map[string]Record{}
	}
	for _, r := range records {
		a.add(r)
	}
	for _, r := range records {
		a.rename(r)
	}
	a.Config.setDefaults()
	for _, y := range a.Config.Years {
		a.Calendar = a.Calendar.With(y.Year, y.Off, y.Working)
	}
	a.residents()
	for _, r := range records {
		a.references(r)
	}
	a.withdrawn()
	a.order()
	a.link()
	a.defaults()
	a.readings = sync.OnceValue(a.collectReadings)
	a.reader = sync.OnceValue(func() *reading.Reader { return reading.Builtin().With(a.readings()) })
	a.names = sync.OnceValue(a.collectNames)
	a.proper = sync.OnceValue(func() reading.Names { return reading.NamesOf(a.readings()) })
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
	a.file(r)
}

// file puts a record into the list of its kind.
func (a *assembler) file(r Record) {
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
	case *Withdrawal:
		a.Withdrawals = append(a.Withdrawals, r)
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
		// Named before references are resolved: who writes the name is told the id.
		if h.Village = home(&h.Meta); h.Village != nil && h.Group > 0 {
			orText(&h.Name, fmt.Sprintf("%s第%d组党员中心户", h.Village.Name, h.Group))
		}
		orText(&h.Name, h.ID) // where the group or the village is missing; messages need something to call it
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
	if a.renamed(m, ref, key) {
		return
	}
	a.noSuchRecord(m, kind, id, key)
}

// noSuchRecord reports a reference to a record that there is not.
func (a *assembler) noSuchRecord(m *Meta, kind *Kind, id, key string) {
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
