package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
)

// writer writes one TOML file. Keys with an empty value are left out.
type writer struct{ bytes.Buffer }

func newFile(about string) *writer {
	w := new(writer)
	w.WriteString(mark + "# " + about + "\n\n")
	return w
}

// table begins an element of [[name]].
func (w *writer) table(name string) {
	if !bytes.HasSuffix(w.Bytes(), []byte("\n\n")) {
		w.WriteByte('\n')
	}
	w.WriteString("[[" + name + "]]\n")
}

func (w *writer) text(key, value string) {
	if value != "" {
		w.line(key, quoted(value))
	}
}

func (w *writer) texts(key string, values []string) {
	if len(values) == 0 {
		return
	}
	items := make([]string, len(values))
	for i, v := range values {
		items[i] = quoted(v)
	}
	w.line(key, "["+strings.Join(items, ", ")+"]")
}

func (w *writer) number(key string, n int) {
	if n != 0 {
		w.line(key, strconv.Itoa(n))
	}
}

func (w *writer) date(key string, d calendar.Date) {
	if !d.IsZero() {
		w.line(key, d.String())
	}
}

func (w *writer) line(key, value string) { w.WriteString(key + " = " + value + "\n") }

// quoted writes a text between plain quotes. The demonstration has no text that would need an escape.
func quoted(s string) string {
	if strings.ContainsAny(s, "\"\\\n") {
		panic(fmt.Sprintf("demo: %q needs escapes", s))
	}
	return `"` + s + `"`
}
