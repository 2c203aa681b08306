package check

import (
	"fmt"
	"reflect"
	"strings"
	"sync"

	"noticeboard/generator/record"
)

// published yields every written text of a record that is meant for the public, with the path of its key and whether it is
// tagged "office": all strings that a clerk writes into the table, but no internal fields, references, and values of an enum
// (which package source holds against their list). The id and the Markdown text are not among them. The path is good only
// until yield returns.
func published(r record.Record, yield func(text string, office bool, key *keyPath)) {
	v := reflect.ValueOf(r).Elem()
	w := textWalk{yield: yield}
	w.fields(v, shapes()[v.Type()])
}

// keyPath is where a text stands. It is made a string only where there is something to report.
type keyPath struct {
	steps [maxDepth]keyStep
	n     int
}

// maxDepth is how deep tables nest in a kind: a.b[1].c is 3. A test holds the kinds against it.
const maxDepth = 4

type keyStep struct {
	key   string
	index int // -1 where the key is not repeated
}

func (k *keyPath) String() string {
	var b strings.Builder
	for i, s := range k.steps[:k.n] {
		if i > 0 {
			b.WriteByte('.')
		}
		b.WriteString(s.key)
		if s.index >= 0 {
			fmt.Fprintf(&b, "[%d]", s.index)
		}
	}
	return b.String()
}

// shape is where a type of struct has texts; nil where it has none.
type shape []place

type place struct {
	field  int
	key    string
	office bool
	inner  shape // of a struct, a pointer to one, or the elements of a slice of them; nil for strings
	slice  bool
}

// shapes holds the shape of the struct of every kind, by its type.
var shapes = sync.OnceValue(func() map[reflect.Type]shape {
	all := map[reflect.Type]shape{}
	for _, k := range record.Kinds {
		t := reflect.TypeOf(k.New()).Elem()
		all[t] = shapeOf(t)
	}
	return all
})

func shapeOf(t reflect.Type) (s shape) {
	for i := range t.NumField() {
		f := t.Field(i)
		key, tag := f.Tag.Get("toml"), ","+f.Tag.Get("rec")+","
		if key == "" || key == "-" || strings.Contains(tag, ",internal,") || strings.Contains(tag, ",enum=") {
			continue
		}
		pl := place{field: i, key: key, office: strings.Contains(tag, ",office,")}
		inner := f.Type
		if inner.Kind() == reflect.Slice {
			inner, pl.slice = inner.Elem(), true
		}
		if inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		switch inner.Kind() {
		case reflect.String:
			s = append(s, pl)
		case reflect.Struct:
			if pl.inner = shapeOf(inner); pl.inner != nil {
				s = append(s, pl)
			}
		}
	}
	return s
}

type textWalk struct {
	path  keyPath
	yield func(string, bool, *keyPath)
}

func (w *textWalk) fields(v reflect.Value, s shape) {
	for i := range s {
		pl := &s[i]
		f := v.Field(pl.field)
		if !pl.slice {
			w.value(f, pl, -1)
			continue
		}
		for k := range f.Len() {
			w.value(f.Index(k), pl, k)
		}
	}
}

func (w *textWalk) value(v reflect.Value, pl *place, index int) {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return
		}
		v = v.Elem()
	}
	w.path.steps[w.path.n] = keyStep{pl.key, index}
	w.path.n++
	switch {
	case pl.inner != nil:
		w.fields(v, pl.inner)
	case v.Len() > 0:
		w.yield(v.String(), pl.office, &w.path)
	}
	w.path.n--
}
