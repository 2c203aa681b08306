package main

import (
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
	"noticeboard/generator/source"
	"noticeboard/templates"
)

// A clerk learns the keys of a kind from its sample only: every key must stand there, filled in or behind a #.
func TestSamplesShowEveryKey(t *testing.T) {
	for _, k := range record.Kinds {
		name := "new/" + k.Name + path.Ext(k.Files)
		sample, err := templates.New.ReadFile(name)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, key := range keysOf(reflect.TypeOf(k.New()).Elem(), "") {
			last := key[strings.LastIndex(key, ".")+1:]
			shown := regexp.MustCompile(`(?m)(^|[\s#{,])` + last + ` *=|\[[a-z_.]*\b` + last + `\]`)
			if !shown.Match(sample) {
				t.Errorf("%s does not show %s", name, key)
			}
		}
	}
}

// What stands behind a # is an example to be uncommented: it must then be a key of the kind, with a value of its type.
func TestSamplesUncommented(t *testing.T) {
	behind := regexp.MustCompile(`(?m)^# ?((?:[a-z_]+ = |\[+[a-z_.]+\]+$).*)`)
	wrong := []string{"toml", "unknown-key", "unknown-value", "wrong-type", "front-matter"}
	for _, k := range record.Kinds {
		b := blanks{ID: "x", Today: "2026-11-25", Contact: "organisation"}
		text, err := b.fill(k)
		if err != nil {
			t.Error(err)
			continue
		}
		name := strings.ReplaceAll(k.Files, "*", "x")
		files := fstest.MapFS{name: {Data: behind.ReplaceAll(text, []byte("$1"))}}
		_, problems := source.Load(files, source.Options{Calendar: calendar.Builtin(), Jobs: 1})
		for _, p := range problems {
			if p.Pos.File == name && slices.Contains(wrong, p.Check) {
				t.Errorf("%s: %s", p.Pos, p.Message.Chinese)
			}
		}
	}
}

// keysOf lists the keys of a record struct, those of its tables behind a dot.
func keysOf(s reflect.Type, before string) []string {
	var keys []string
	for i := range s.NumField() {
		f := s.Field(i)
		key := f.Tag.Get("toml")
		if f.Anonymous || key == "-" || key == "" {
			continue
		}
		keys = append(keys, before+key)
		typ := f.Type
		for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ.Kind() == reflect.Struct && strings.HasSuffix(typ.PkgPath(), "/record") && !strings.HasPrefix(typ.Name(), "Ref[") {
			keys = append(keys, keysOf(typ, before+key+".")...)
		}
	}
	return keys
}
