package check

import (
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/parallel"
	"noticeboard/generator/record"
)

// chunk is how many records a worker takes at a time.
const chunk = 256

// Run runs all checks and returns what they found, sorted. jobs is the number of workers, at least one.
func Run(b *record.Board, today calendar.Date, jobs int) diag.List {
	tasks := plan(b, today)
	parallel.Each(max(1, jobs), len(tasks), func(i int) { tasks[i].run() })
	var all diag.List
	for i := range tasks {
		all = append(all, tasks[i].found...)
	}
	all.Sort()
	return all
}

// task is a check on the whole board, or on some of its records.
type task struct {
	Pass
	records []record.Record
}

func (t *task) run() {
	if t.check.Run != nil {
		t.check.Run(&t.Pass)
	}
	for _, r := range t.records {
		t.check.Each(&t.Pass, r)
	}
}

func plan(b *record.Board, today calendar.Date) (tasks []task) {
	for _, c := range Checks {
		pass := Pass{Board: b, Today: today, check: c}
		if c.Run != nil {
			tasks = append(tasks, task{Pass: pass})
			continue
		}
		for some := range slices.Chunk(b.All(), chunk) {
			tasks = append(tasks, task{Pass: pass, records: some})
		}
	}
	return tasks
}
