package check

import (
	"reflect"
	"strings"
	"testing"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// TestPublished writes its own path into every string of every kind, and expects back just those that may be published.
func TestPublished(t *testing.T) {
	for _, k := range record.Kinds {
		r := k.New()
		want := map[string]bool{} // path → office
		paths(reflect.ValueOf(r).Elem(), "", want)
		got := map[string]bool{}
		published(r, func(text string, office bool, key *keyPath) {
			if text != key.String() {
				t.Errorf("%s: %s is said to stand at %s", k.Name, text, key)
			}
			got[text] = office
		})
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %v\nwant %v", k.Name, got, want)
		}
	}
}

func paths(v reflect.Value, prefix string, want map[string]bool) {
	for i := range v.NumField() {
		f, field := v.Field(i), v.Type().Field(i)
		key := field.Tag.Get("toml")
		if key == "" || key == "-" {
			continue
		}
		public := true
		for _, option := range strings.Split(field.Tag.Get("rec"), ",") {
			public = public && option != "internal" && !strings.HasPrefix(option, "enum=")
		}
		if prefix == "-" || !public {
			setPaths(f, prefix+key, false, map[string]bool{})
			continue
		}
		setPaths(f, prefix+key, strings.Contains(field.Tag.Get("rec"), "office"), want)
	}
}

func setPaths(f reflect.Value, at string, office bool, want map[string]bool) {
	switch f.Kind() {
	case reflect.String:
		f.SetString(at)
		want[at] = office
	case reflect.Slice:
		f.Set(reflect.MakeSlice(f.Type(), 2, 2))
		setPaths(f.Index(0), at+"[0]", office, want)
		setPaths(f.Index(1), at+"[1]", office, want)
	case reflect.Pointer:
		if f.Type().Elem().Kind() == reflect.Struct {
			f.Set(reflect.New(f.Type().Elem()))
			setPaths(f.Elem(), at, office, want)
		}
	case reflect.Struct:
		paths(f, at+".", want)
	}
}

func TestDepth(t *testing.T) {
	var depth func(s shape) int
	depth = func(s shape) (deepest int) {
		for _, pl := range s {
			deepest = max(deepest, 1+depth(pl.inner))
		}
		return deepest
	}
	for _, k := range record.Kinds {
		if n := depth(shapes()[reflect.TypeOf(k.New()).Elem()]); n > maxDepth {
			t.Errorf("%s nests %d deep: raise maxDepth", k.Name, n)
		}
	}
}

// What the record package says of its fields decides what is searched, so some are named here.
func TestPublishedKnowsTheFields(t *testing.T) {
	for _, tt := range []struct {
		rec    record.Record
		key    string
		found  bool
		office bool
	}{
		{&record.Config{Contacts: []record.Contact{{Phone: "x"}}}, "contact[0].phone", true, true},
		{&record.Config{Town: record.Town{Intro: "x"}}, "town.intro", true, false},
		{&record.Member{Post: "x"}, "post", true, false},
		{&record.Member{Phone: "x"}, "phone", false, false},
		{&record.Hub{Address: "x"}, "address", false, false},
		{&record.Selection{Objections: []record.Objection{{Matter: "x"}}}, "objection[0].matter", false, false},
		{&record.Selection{Nomination: &record.Step{Note: "x"}}, "nomination.note", true, false},
		{&record.Village{Boards: []record.Place{{}, {Keeper: "x"}}}, "board[1].keeper", false, false},
	} {
		found := false
		published(tt.rec, func(_ string, office bool, key *keyPath) {
			found = true
			if key.String() != tt.key || office != tt.office {
				t.Errorf("%T: %s, office %t; want %s, %t", tt.rec, key, office, tt.key, tt.office)
			}
		})
		if found != tt.found {
			t.Errorf("%s of %T: found %t, want %t", tt.key, tt.rec, found, tt.found)
		}
	}
}

func TestTextPos(t *testing.T) {
	m := &record.Meta{File: "notices/n.md", Text: "甲乙\n\n丙138\n", TextLine: 6, Body: []doc.Block{}}
	for _, tt := range []struct{ offset, line, column int }{{0, 6, 1}, {3, 6, 2}, {6, 6, 3}, {7, 7, 1}, {8, 8, 1}, {11, 8, 2}} {
		if p := textPos(m, tt.offset); p.Line != tt.line || p.Column != tt.column {
			t.Errorf("textPos(%d) = %s, want %d:%d", tt.offset, p, tt.line, tt.column)
		}
	}
}

func TestMayHide(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "138 0013 8000": false, "**公示期：**五个": false, "13**8": true, "电话&#49;38": true, "[138](x)0": true, "a*1 2_": true, "*1": false,
	} {
		if mayHide(text) != want {
			t.Errorf("mayHide(%q) = %t", text, !want)
		}
	}
}

func TestBetweenDigits(t *testing.T) {
	for text, want := range map[string]int{
		"": -1, "1-2": -1, "1\u00ad2": 1, "第1\u00ad2": 4, "1\u200b二": -1, "一\ufeff2": -1, "1\u200b": -1, "\u200b1": -1,
		"a\u200bb1\u200c2\u00ad3": 6, "1\u00ad\u00ad2": -1,
	} {
		if got := betweenDigits(text); got != want {
			t.Errorf("betweenDigits(%+q) = %d, want %d", text, got, want)
		}
	}
}
