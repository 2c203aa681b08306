package main

import (
	"time"

	"github.com/spf13/cobra"

	"noticeboard/generator"
	"noticeboard/generator/check"
	"noticeboard/generator/diag"
)

func (a *app) check() *cobra.Command {
	var in input
	var asJSON, rules bool
	c := &cobra.Command{
		Use: "check", Args: noArgs,
		Short: a.pick("检查全部记录，什么也不写", "check all records, write nothing"),
		Long: a.pick("读取并检查全部记录和打印件，列出每一处错误和提醒：在哪个文件、第几行、怎么改。什么也不写。",
			"Reads and checks all records and printed sheets and lists every error and warning: file, line, what to do. Writes nothing."),
		Example: `  noticeboard check
  noticeboard check --json
  noticeboard check --list`,
		RunE: func(*cobra.Command, []string) error {
			if rules {
				check.Document(a.out, a.lang)
				return nil
			}
			opt, err := in.options()
			if err != nil {
				return err
			}
			return a.examine(opt, asJSON)
		},
	}
	a.inputFlags(c, &in)
	c.Flags().BoolVar(&asJSON, "json", false, a.pick("结果输出为一份 JSON", "print the result as one JSON document"))
	c.Flags().BoolVar(&rules, "list", false, a.pick("列出全部检查规则及其依据", "list all rules with their sources"))
	return c
}

func (a *app) examine(opt generator.Options, asJSON bool) error {
	start := time.Now()
	site, problems := generator.Plan(opt)
	var r result
	if site != nil {
		problems = append(problems, site.Proof()...)
		problems.Sort()
		r.Pages, r.Sheets = site.Pages, site.Sheets
	}
	if asJSON {
		r.Seconds, r.Diagnostics = seconds(start), a.diagnostics(problems)
		if err := a.printJSON(r); err != nil {
			return err
		}
	} else {
		a.report(problems)
		a.checked(problems)
	}
	if problems.HasErrors() {
		return errRecords
	}
	return nil
}

func (a *app) checked(problems diag.List) {
	errs := problems.Count(diag.Error)
	next := diag.T("可以运行 noticeboard build 生成网站", "noticeboard build makes the site")
	if errs > 0 {
		next = diag.T("改好错误才能生成网站", "the errors must be mended before the site can be made")
	}
	a.say(diag.T("检查完毕：错误 %s，提醒 %s。%s", "checked: %s, %s; %s", count(errs, "处", "error"), count(problems.Count(diag.Warning), "条", "warning"), next))
}
