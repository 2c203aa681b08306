package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/due"
)

// mostDays is how far ahead "due" looks at most: two years, the reach of a holiday calendar.
const mostDays = 731

func (a *app) due() *cobra.Command {
	var in input
	var asJSON bool
	days := 30
	c := &cobra.Command{
		Use: "due", Args: noArgs,
		Short: a.pick("列出今后若干天要开始、到期、该办的事", "list what starts, ends or is owed next"),
		Long: a.pick("按日期列出：公示开始和期满、待公布的结果、待核实的异议、考核、任期和协议到期、村务公开时限、学习和培训、待答复的民情、待收的党费等。已经过期还没有办的排在最前面。什么也不写。",
			"Lists by date: publicity that starts or ends, results and answers that are owed, assessments, terms and agreements that end, disclosure by its catalogue, study and training, dues. What is overdue comes first. Writes nothing."),
		Example: `  noticeboard due
  noticeboard due --days 7
  noticeboard due --today 2026-12-01 --json`,
		RunE: func(*cobra.Command, []string) error {
			if days < 0 || days > mostDays {
				return usage(diag.T("--days 要写 0 到 %d 之间的天数", "--days must be from 0 to %d", mostDays), diag.T("例如 --days 30", "as in --days 30"))
			}
			opt, err := in.options()
			if err != nil {
				return err
			}
			return a.listDue(opt, days, asJSON)
		},
	}
	a.inputFlags(c, &in)
	c.Flags().IntVar(&days, "days", days, a.pick("今后几`天`", "how many `days` ahead"))
	c.Flags().BoolVar(&asJSON, "json", false, a.pick("结果输出为一份 JSON", "print the result as one JSON document"))
	return c
}

// dueItem is an item in the JSON document.
type dueItem struct {
	Date    string `json:"date"`
	Days    int    `json:"days"` // from today; negative when overdue
	Overdue bool   `json:"overdue"`
	Rule    string `json:"rule"`
	What    string `json:"what"`
	Do      string `json:"do,omitempty"`
	File    string `json:"file"`
	Line    int    `json:"line"`
}

func (a *app) listDue(opt generator.Options, days int, asJSON bool) error {
	items, today, problems := generator.Due(opt, days)
	if problems.HasErrors() {
		if asJSON {
			if err := a.printJSON(result{Diagnostics: a.diagnostics(problems)}); err != nil {
				return err
			}
		} else {
			a.report(problems)
		}
		return errRecords
	}
	if asJSON {
		list := make([]dueItem, len(items))
		for i, x := range items {
			list[i] = dueItem{x.Date.String(), x.Date.Sub(today), x.Overdue, x.Rule.Name, x.What.In(a.lang), x.Do.In(a.lang), x.Pos.File, x.Pos.Line}
		}
		return a.printJSON(map[string]any{"today": today.String(), "days": days, "items": list})
	}
	overdue := 0
	for _, x := range items {
		if x.Overdue {
			overdue++
		}
	}
	from := diag.Text{Chinese: today.Chinese(), English: today.String()}
	a.say(diag.T("从%s起%d天内有%d件事，其中已过期还没办的%d件", "in the %[2]d days from %[1]s: %[3]d, of which overdue: %[4]d", from, days, len(items), overdue))
	var last calendar.Date
	for i, x := range items {
		if x.Date != last || i == 0 {
			last = x.Date
			fmt.Fprintf(a.out, "\n%s\n", a.dueDay(x, today).In(a.lang))
		}
		fmt.Fprintf(a.out, "  %s  [%s]\n", x.What.In(a.lang), x.Pos)
		if do := x.Do.In(a.lang); do != "" {
			fmt.Fprintf(a.out, "    → %s\n", do)
		}
	}
	return nil
}

// dueDay is the line above the items of a day.
func (a *app) dueDay(x due.Item, today calendar.Date) diag.Text {
	n := x.Date.Sub(today)
	date := diag.Text{Chinese: x.Date.Chinese() + " " + x.Date.ChineseWeekday(), English: x.Date.String()}
	switch {
	case n < 0:
		return diag.T("%s（过期%d天）", "%s (%d days overdue)", date, -n)
	case n == 0:
		return diag.T("%s（今天）", "%s (today)", date)
	}
	return diag.T("%s（%d天后）", "%s (in %d days)", date, n)
}
