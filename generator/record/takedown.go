package record

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
)

// TakeDown empties what the public may not see any more on a day, so that nothing that is made of the board can tell it, whoever
// makes it: numbers, dates, places and the choices of closed lists stay, since they are counted; words and people go.
//
// Only the planning of a site calls it, once, before the board is shared. What the office prints is made of a board that has all.
func (b *Board) TakeDown(today calendar.Date) {
	t := taker{Board: b}
	for _, s := range b.Selections {
		switch {
		case b.Keeping(s, today).Down():
			t.empty(s, b.Keeping(s, today).Withdrawal)
		case s.StageOn(today) == Withdrawn && s.Publicity != nil:
			for i := range s.Publicity.Posted { // the paper on them has the names
				s.Publicity.Posted[i].Photo = ""
			}
		}
	}
	for _, n := range b.Notices {
		if b.Keeping(n, today).Down() {
			t.empty(n, b.Keeping(n, today).Withdrawal)
		}
	}
	for _, w := range b.Withdrawals {
		switch {
		case w.To == nil || w.Date.After(today):
		case len(w.Only) > 0:
			w.takeOut()
		case w.Whole():
			t.empty(w.To, w)
		}
	}
}

// taker takes records down.
type taker struct {
	*Board
	people map[string]bool // whose names no title may keep; made when first needed
}

// empty leaves of a record what may be known of something that was public once. w is what withdrew it, nil where its time was over.
func (t *taker) empty(r Record, w *Withdrawal) {
	m := r.Base()
	v := reflect.ValueOf(r).Elem()
	if s, ok := r.(*Selection); ok {
		s.anonymise(nil)
	}
	if c, ok := r.(*Commendation); ok { // a decision that was withdrawn honours nobody
		c.Awards, c.Reserve = nil, nil
	}
	title := w.title(r)
	for i := range v.NumField() {
		if f := v.Type().Field(i); !f.Anonymous {
			clearField(v.Field(i), f)
		}
	}
	if title == "" || t.namesSomebody(title) {
		title = t.plainTitle(r)
	}
	if f := v.FieldByName("Title"); f.IsValid() {
		f.SetString(title)
	}
	m.Body, m.Text, m.Readings, m.Cuts = nil, "", nil, nil
}

// keptKeys are the keys whose words tell nothing of people: who issued what under which number, and the result of a publicity,
// which is written without names.
var keptKeys = map[string]bool{"issuer": true, "contact": true, "number": true, "post": true, "covers": true, "result": true, "honour": true}

// clearField takes words and people out of a field and of what lies below it.
func clearField(v reflect.Value, f reflect.StructField) {
	switch x := v.Addr().Interface().(type) {
	case *[]doc.Block:
		*x = nil
		return
	case *Ref[Member]:
		if strings.HasPrefix(x.ID, anonymous) {
			return
		}
		v.SetZero()
		return
	case *Ref[Official]:
		v.SetZero()
		return
	case *[]Ref[Member], *[]Ref[Official]:
		v.SetZero()
		return
	}
	key := f.Tag.Get("toml")
	closed := strings.Contains(f.Tag.Get("rec"), "enum=")
	switch {
	case key == "" || key == "-" || keptKeys[key] || closed:
	case v.Kind() == reflect.String, v.Type() == reflect.TypeFor[[]string]():
		v.SetZero()
	case holdsReferences(v.Type()) && !v.Addr().Type().Implements(referenceType):
		clearBelow(v)
	}
}

func clearBelow(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			clearBelow(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			clearBelow(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			clearField(v.Field(i), v.Type().Field(i))
		}
	}
}

// anonymous begins the ids of people who were taken out of a record.
const anonymous = "-"

// TakenOut stands where the name of somebody stood who was taken out of a list that is shown still.
const TakenOut = "（已撤下）"

// anonymise takes those candidates out of a round whom a list names, all for nil. Their number and the outcome of objections
// against them stay.
func (s *Selection) anonymise(only []Ref[Member]) {
	for i := range s.Candidates {
		c := &s.Candidates[i]
		if only != nil && !names(only, c.Member.To) {
			continue
		}
		id := fmt.Sprintf("%s%d", anonymous, i+1)
		for k := range s.Objections {
			if o := &s.Objections[k]; o.Member.ID == c.Member.ID {
				o.Member.ID, o.Member.To = id, nil
			}
		}
		c.Member.ID, c.Member.To = id, nobody(c.Member.To)
		clearBelow(reflect.ValueOf(c).Elem())
		c.Agreement = nil
	}
}

// takeOut takes single people out of a record that stays.
func (w *Withdrawal) takeOut() {
	switch r := w.To.(type) {
	case *Selection:
		r.anonymise(w.Only)
	case *Commendation:
		r.Reserve = slices.DeleteFunc(r.Reserve, func(a Award) bool { return names(w.Only, a.Person()) })
		for i := range r.Awards {
			a := &r.Awards[i]
			switch {
			case !names(w.Only, a.Person()):
			case a.Hub.To != nil:
				a.Unnamed, a.Citation = true, ""
			default:
				a.Member.ID, a.Member.To, a.Citation = fmt.Sprintf("%s%d", anonymous, i+1), nobody(a.Member.To), ""
			}
		}
	}
}

func names(list []Ref[Member], m *Member) bool {
	for _, r := range list {
		if r.To == m && m != nil {
			return true
		}
	}
	return false
}

// nobody stands for a member who is not named.
func nobody(m *Member) *Member {
	no := false
	x := &Member{Meta: Meta{ID: anonymous, Public: &no, Kind: MemberKind}, Name: TakenOut}
	if m != nil {
		x.Village = m.Village
	}
	return x
}

// Nobody says whether a member stands for somebody who was taken out of a list.
func (m *Member) Nobody() bool { return m.ID == anonymous }

// title is the title that a record has when it is down: its own, and with a withdrawal the one that stands there, "" for none, since
// nobody knows whether the old one names whom it is about.
func (w *Withdrawal) title(r Record) string {
	if w == nil {
		return r.Label()
	}
	return w.Title
}

// person finds people whom the records don't know in the usual titles.
var person = regexp.MustCompile(`同志|(接收|发展|吸收|批准|聘任|聘用|拟聘|任命|录用|推荐|表彰|表扬|授予|选聘)[\p{Han}·]{2,4}?(等|为|、)`)

// namesSomebody says whether a title may name a person: somebody the records know, or in the usual form of such titles.
func (t *taker) namesSomebody(title string) bool {
	if person.MatchString(title) {
		return true
	}
	if t.people == nil {
		t.people = map[string]bool{}
		for _, m := range t.Members {
			t.people[m.Name] = true
		}
		for _, o := range t.Officials {
			t.people[o.Name] = true
		}
	}
	for i := range title {
		for j, n := i, 0; j < len(title) && n < longestName; n++ {
			_, size := utf8.DecodeRuneInString(title[j:])
			if j += size; t.people[title[i:j]] {
				return true
			}
		}
	}
	return false
}

// longestName is the number of characters of the longest name that is looked for.
const longestName = 6

// plainTitle is a title that names nobody: where, when, what.
func (t *taker) plainTitle(r Record) string {
	place, date, what := t.Config.Town.Name, calendar.Date{}, r.Base().Kind.Title.Chinese
	at := func(v *Village, day calendar.Date) {
		if date = day; v != nil {
			place = v.Name
		}
	}
	switch r := r.(type) {
	case *Selection:
		at(r.Village.To, calendar.Date{})
		return fmt.Sprintf("%s%d年%s选聘", place, r.Date().Year(), strings.TrimSuffix(r.Post, "户长"))
	case *Notice:
		at(r.Village.To, r.Date)
		what = r.Type
	case *Commendation:
		at(nil, r.Date)
	case *Activity:
		at(r.Village.To, r.Date)
	case *Training:
		at(nil, r.Date)
	case *Article:
		at(nil, r.Date)
	case *Material:
		at(nil, r.Date)
	}
	return place + date.Chinese() + what
}
