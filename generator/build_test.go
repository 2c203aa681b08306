package generator_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"noticeboard/generator"
	"noticeboard/generator/publish"
	"noticeboard/generator/record"
)

// TestDeterministic makes every file of the demonstration board twice: with one worker, one after the other; and with
// four, at the same time and the other way round.
func TestDeterministic(t *testing.T) {
	content := os.DirFS("../content")
	one := plan(t, generator.Options{Content: content, PDF: true, Jobs: 1})
	want := map[string]string{}
	for _, o := range one.Outputs {
		var b bytes.Buffer
		if err := o.Write(&b); err != nil {
			t.Fatal(err)
		}
		want[o.Path] = fmt.Sprintf("%s %x", o.Key, sha256.Sum256(b.Bytes()))
	}
	four := plan(t, generator.Options{Content: content, PDF: true, Jobs: 4})
	if len(four.Outputs) != len(want) || len(one.Outputs) != len(want) {
		t.Fatalf("%d outputs, then %d, of %d paths", len(one.Outputs), len(four.Outputs), len(want))
	}
	next := make(chan publish.Output)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			var b bytes.Buffer
			for o := range next {
				b.Reset()
				if err := o.Write(&b); err != nil {
					t.Error(err)
				}
				if got := fmt.Sprintf("%s %x", o.Key, sha256.Sum256(b.Bytes())); got != want[o.Path] {
					t.Errorf("%s: key and bytes are %s, were %s", o.Path, got, want[o.Path])
				}
			}
		})
	}
	for _, o := range slices.Backward(four.Outputs) {
		next <- o
	}
	close(next)
	wait.Wait()
	for i, o := range four.Outputs {
		if one.Outputs[i].Path != o.Path {
			t.Fatalf("output %d is %s, then %s", i, one.Outputs[i].Path, o.Path)
		}
	}
}

// Marks that stand in every internal field of TestInternal.
const (
	secret       = "隐记"
	secretID     = "11010519491231002X"
	secretMobile = "13912345678"
)

// TestInternal fills every internal field of every record with marks and looks for them in all that is published.
func TestInternal(t *testing.T) {
	content := changed(t, nil)
	filled := 0
	for _, k := range record.Kinds {
		for _, f := range internalFields(reflect.TypeOf(k.New()).Elem(), "", false) {
			found := false
			for name, file := range content {
				if ok, _ := path.Match(k.Files, name); ok {
					text, n := fill(string(file.Data), k, f, filled)
					file.Data = []byte(text)
					filled += n
					found = found || n > 0
				}
			}
			if !found {
				t.Errorf("no %s in content/ has a place for the internal field %s%s", k.Name, f.table, f.key)
			}
		}
	}
	site := plan(t, generator.Options{Content: content, PDF: true})
	for _, o := range site.Outputs {
		data := open(t, site, o.Path)
		if path.Ext(o.Path) == ".pdf" {
			data = append(data, inflated(data)...)
			data = append(data, tool(t, "pdftotext", "-raw", saved(t, data), "-")...)
		}
		for _, mark := range []string{secret, secretID, secretMobile} {
			if bytes.Contains(data, []byte(mark)) {
				t.Errorf("%s tells %s", o.Path, mark)
			}
		}
	}
	// The marks are in the records, or the test would prove nothing.
	told := fmt.Sprint(site.Board.Find(record.MemberKind, "gz-001").(*record.Member).Note)
	if !strings.Contains(told, secret) || filled < 200 {
		t.Errorf("%d fields filled, a member's note is %q", filled, told)
	}
}

// field is a text in a record: its key, and the name of the [[table]] below the record in which it stands.
type field struct{ table, key string }

// internalFields lists the texts of a record's type that are internal or stand in something internal.
func internalFields(t reflect.Type, table string, inside bool) (list []field) {
	for f := range t.Fields() {
		tag := f.Tag.Get("rec")
		key := f.Tag.Get("toml")
		internal := inside || slices.Contains(strings.Split(tag, ","), "internal")
		switch {
		case key == "" || key == "-":
		case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
			list = append(list, internalFields(f.Type.Elem(), key, internal)...)
		case f.Type.Kind() == reflect.Pointer && f.Type.Elem().Kind() == reflect.Struct:
			list = append(list, internalFields(f.Type.Elem(), key, internal)...)
		case f.Type.Kind() == reflect.String && internal && !strings.Contains(tag, "enum="):
			list = append(list, field{table, key})
		}
	}
	return list
}

// fill puts a mark into a field of every such record or table of a file, and returns how many.
func fill(text string, k *record.Kind, f field, number int) (string, int) {
	header := f.table
	switch {
	case header == "":
		header = k.Table
	case k.Table != "":
		header = k.Table + "." + header
	}
	if header == "" {
		return text, 0
	}
	var b strings.Builder
	n, here := 0, false
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "[") {
			name, _, _ := strings.Cut(strings.TrimPrefix(line, "[["), "]]")
			here = name == header || f.table != "" && strings.HasSuffix(name, "."+f.table) // [[help.action]]
		}
		if here && strings.HasPrefix(line, f.key+" = ") {
			continue
		}
		b.WriteString(line)
		if here && strings.HasPrefix(line, "[[") {
			n++
			fmt.Fprintf(&b, "%s = \"%s%d号，身份证%s，手机%s\"\n", f.key, secret, number+n, secretID, secretMobile)
		}
	}
	return b.String(), n
}

var stream = regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\nendstream`)

// inflated returns the compressed streams of a PDF.
func inflated(pdf []byte) []byte {
	var b bytes.Buffer
	for _, m := range stream.FindAllSubmatch(pdf, -1) {
		if r, err := zlib.NewReader(bytes.NewReader(m[1])); err == nil {
			io.Copy(&b, r) // a stream that is cut short by chance shows as far as it goes
		}
	}
	return b.Bytes()
}

func saved(t *testing.T, pdf []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(name, pdf, 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// TestFaultPublishesNothing has a character that no face can print: that is found only while outputs are made.
func TestFaultPublishesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	const name = "notices/2026-road-repair.md"
	notice := func(text string) generator.Options {
		return generator.Options{PDF: true, Content: changed(t, map[string]string{
			name: "+++\ntitle = \"修路\"\ndate = 2026-11-20\ntype = \"通知\"\n+++\n前一段。\n\n" + text + "\n"})}
	}
	site := plan(t, notice("后一段。"))
	if _, err := publish.Publish(context.Background(), site.Outputs, publish.Options{Dir: dir}); err != nil {
		t.Fatal(err)
	}
	before := tree(t, dir)
	site = plan(t, notice("联系人李\U000323AF。"))
	for what, faults := range map[string]fmt.Stringer{"Proof": list(site.Proof()), "Publish": list(publishFaults(t, site, dir))} {
		if got := faults.String(); !strings.HasPrefix(got, name+":8") || !strings.Contains(got, "U+323AF") {
			t.Errorf("%s says %q", what, got)
		}
	}
	if after := tree(t, dir); !reflect.DeepEqual(before, after) {
		t.Error("the published tree changed")
	}
}

// tree returns the names and contents of all files below dir.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, p))
		files[p] = string(data)
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files in %s: %v", len(files), dir, err)
	}
	return files
}
