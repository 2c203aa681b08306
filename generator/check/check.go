// Package check finds faults in what the records say: a publicity that is too short, an appointment before its time, a
// telephone number in a public text. Faults in how records are written (TOML, unknown keys, references that lead nowhere)
// are found before, by packages source and record.
//
// # A check
//
// A check is a documented value, a [Check], in the explicit list [Subjects]. It is named after the fault it finds, tells
// what it looks for, why (the clause or the source that asks for it), shows a record with the fault, and says how to put
// it right. [Document] prints all of that. A new check is one file here, its name in Subjects, and one archive in testdata
// with an example that fails and one that passes; the tests hold all three together.
//
// # Running
//
// [Run] runs all checks on a board and returns what they found, sorted by place. Checks read the board and never change
// it, so they run side by side; the result does not depend on the number of workers. Thresholds that differ from town to
// town come from the [rules] of board.toml.
package check

import (
	"fmt"
	"iter"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// Check is one rule for what records say. Exactly one of Run and Each is set.
type Check struct {
	Name     string // of the fault, in kebab-case: "publicity-too-short"
	Severity diag.Severity
	Title    diag.Text // the fault in a few words
	What     diag.Text // what exactly is looked for
	Why      diag.Text // the clause or the source, and what goes wrong otherwise
	Example  diag.Text // a record with the fault
	Fix      diag.Text

	Run  func(*Pass)                // looks at the whole board
	Each func(*Pass, record.Record) // looks at one record; records are spread over the workers
}

// Pass is one check at work on a board.
type Pass struct {
	Board *record.Board
	Today calendar.Date

	check *Check
	found diag.List
}

// Report adds a fault with the name and the severity of the running check. The hint may be empty.
func (p *Pass) Report(pos diag.Pos, message, hint diag.Text) {
	p.found = append(p.found, diag.Diagnostic{Pos: pos, Severity: p.check.Severity, Check: p.check.Name, Message: message, Hint: hint})
}

// Warn is Report for the milder cases of a check whose faults are errors.
func (p *Pass) Warn(pos diag.Pos, message, hint diag.Text) {
	p.found.Warning(pos, p.check.Name, message, hint)
}

func (p *Pass) rules() *record.Rules { return &p.Board.Config.Rules }

// byGroup says whether hubs are formed by villagers' group; else they are formed by likeness.
func (p *Pass) byGroup() bool { return p.rules().HubDesign == "group" }

// publicities yields every publicity that has a first day, with the record in which it stands.
func (p *Pass) publicities() iter.Seq2[*record.Meta, *record.Publicity] {
	return func(yield func(*record.Meta, *record.Publicity) bool) {
		for _, s := range p.Board.Selections {
			if s.Publicity != nil && !s.Publicity.Start.IsZero() && !yield(&s.Meta, s.Publicity) {
				return
			}
		}
		for _, n := range p.Board.Notices {
			if n.Publicity != nil && !n.Publicity.Start.IsZero() && !yield(&n.Meta, n.Publicity) {
				return
			}
		}
	}
}

// firstOf returns the first of a list that matches, and how many do: a check that would say the same of many says it once.
func firstOf[T any](list []T, match func(T) bool) (first T, n int) {
	for _, x := range list {
		if match(x) {
			if n == 0 {
				first = x
			}
			n++
		}
	}
	return first, n
}

// day is a date in both languages.
func day(d calendar.Date) diag.Text { return diag.Text{Chinese: d.Chinese(), English: d.String()} }

// item is the path of a key in the i-th of repeated tables: candidate[2].member.
func item(table string, i int, key string) string { return fmt.Sprintf("%s[%d].%s", table, i, key) }
