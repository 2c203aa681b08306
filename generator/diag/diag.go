// Package diag holds what noticeboard says about records: where a fault is, what it is, and what to do about it.
//
// A message is written once in both languages at the place that finds the fault, so that the two can't drift apart.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Lang is the language of messages.
type Lang uint8

const (
	Chinese Lang = iota
	English
)

// Text is one message in both languages.
type Text struct{ Chinese, English string }

// T formats the same arguments into the Chinese and the English wording; use %[n]v where their order differs. An argument
// that is a Text itself appears in the language it is formatted into.
func T(chinese, english string, args ...any) Text {
	if len(args) == 0 {
		return Text{chinese, english}
	}
	return Text{fmt.Sprintf(chinese, in(Chinese, args)...), fmt.Sprintf(english, in(English, args)...)}
}

func in(l Lang, args []any) []any {
	worded := slices.Clone(args)
	for i, a := range worded {
		if t, ok := a.(Text); ok {
			worded[i] = t.In(l)
		}
	}
	return worded
}

// In returns the wording in one language.
func (t Text) In(l Lang) string {
	if l == English {
		return t.English
	}
	return t.Chinese
}

// Pos is a place in a file. File is slash-separated and relative to the content folder. Line and Column count from 1;
// 0 means unknown. Columns count characters (runes), as editors show them.
type Pos struct {
	File         string
	Line, Column int
}

func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Severity orders diagnostics: an Error publishes nothing, a Warning publishes, a Note asks for nothing.
type Severity uint8

const (
	Note Severity = iota
	Warning
	Error
)

func (s Severity) String() string { return [...]string{"note", "warning", "error"}[s] }

// Text is the severity as a reader sees it.
func (s Severity) Text() Text {
	return [...]Text{{"说明", "note"}, {"提醒", "warning"}, {"错误", "error"}}[s]
}

// Diagnostic is one fault: where, how grave, which check found it, what it is and what to do.
type Diagnostic struct {
	Pos
	Severity Severity
	Check    string // name of the check, for example "publicity-too-short"
	Message  Text
	Hint     Text // empty where the message says it all
}

// Format is the one-line form file:line:column: severity: message [check], with the hint on a second line.
func (d Diagnostic) Format(l Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s [%s]", d.Pos, d.Severity.Text().In(l), d.Message.In(l), d.Check)
	if h := d.Hint.In(l); h != "" {
		b.WriteString("\n    → ")
		b.WriteString(h)
	}
	return b.String()
}

// List collects diagnostics. The zero value is ready to use; it is not safe for concurrent use.
type List []Diagnostic

// Error appends an error.
func (l *List) Error(p Pos, check string, message, hint Text) {
	*l = append(*l, Diagnostic{p, Error, check, message, hint})
}

// Warning appends a warning.
func (l *List) Warning(p Pos, check string, message, hint Text) {
	*l = append(*l, Diagnostic{p, Warning, check, message, hint})
}

// Note appends a note.
func (l *List) Note(p Pos, check string, message, hint Text) {
	*l = append(*l, Diagnostic{p, Note, check, message, hint})
}

// Count returns how many diagnostics have exactly this severity.
func (l List) Count(s Severity) (n int) {
	for _, d := range l {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// HasErrors says whether anything forbids publishing.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(d Diagnostic) bool { return d.Severity == Error })
}

// Sort orders by place, then by check, then by message, and drops exact repeats, so that the order in which
// workers found the faults can't be seen.
func (l *List) Sort() {
	slices.SortStableFunc(*l, func(a, b Diagnostic) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			strings.Compare(a.Check, b.Check), strings.Compare(a.Message.Chinese, b.Message.Chinese))
	})
	*l = slices.Compact(*l)
}
