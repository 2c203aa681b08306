package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/signal"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"noticeboard/generator"
	"noticeboard/generator/diag"
	"noticeboard/generator/publish"
)

func (a *app) build() *cobra.Command {
	var in input
	var out, portal string
	var asJSON bool
	c := &cobra.Command{
		Use: "build", Args: noArgs,
		Short: a.pick("生成网站和打印件", "make the site and the printed sheets"),
		Long: a.pick(`读取并检查全部记录，生成网站和打印件。
有一处错误就什么也不发布，原来的网站保持不变；没有变化的文件不重写。`,
			`Reads and checks all records and makes the site and the printed sheets. A single error publishes nothing
and leaves the site as it was; files that did not change are not rewritten.`),
		Example: `  noticeboard build
  noticeboard build --out D:/www --base-url https://www.example.cn/cun/
  noticeboard build --today 2026-12-01 --no-pdf
  noticeboard build --pdf-a
  noticeboard build --portal`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			opt, err := in.options()
			if err != nil {
				return err
			}
			if out, err = in.outFolder(out); err != nil {
				return err
			}
			if portal, err = in.portalFile(portal, out); err != nil {
				return err
			}
			opt.Portal = portal != ""
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt)
			defer stop()
			context.AfterFunc(ctx, stop) // a second Ctrl+C ends the process at once
			return a.publish(ctx, opt, out, portal, asJSON)
		},
	}
	a.inputFlags(c, &in)
	a.archiveFlag(c, &in)
	c.Flags().StringVar(&out, "out", "public", a.pick("网站输出到哪个`文件夹`", "`folder` for the site"))
	c.Flags().StringVar(&portal, "portal", "", a.pick("另做一个放进上级门户网站的栏目包（zip，没有脚本）；不写`文件`就放在网站文件夹旁边，叫 portal.zip",
		"also make the package of a column for a county portal (zip, no scripts); without a `FILE` it is portal.zip beside the site's folder"))
	c.Flags().Lookup("portal").NoOptDefVal = portalName
	c.Flags().BoolVar(&asJSON, "json", false, a.pick("结果输出为一份 JSON", "print the result as one JSON document"))
	return c
}

// result is the JSON document of build and check.
type result struct {
	Pages       int          `json:"pages"`
	Sheets      int          `json:"sheets"`
	Written     int          `json:"written"`
	Unchanged   int          `json:"unchanged"`
	Removed     int          `json:"removed"`
	Bytes       int64        `json:"bytes"`
	Seconds     float64      `json:"seconds"`
	Foreign     []string     `json:"foreign,omitempty"`
	Portal      *portalInfo  `json:"portal,omitempty"`
	Diagnostics []diagnostic `json:"diagnostics"`
}

type diagnostic struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Severity string `json:"severity"`
	Check    string `json:"check"`
	Message  string `json:"message"`
	Hint     string `json:"hint"`
}

func (a *app) diagnostics(list diag.List) []diagnostic {
	out := make([]diagnostic, len(list))
	for i, d := range list {
		out[i] = diagnostic{d.File, d.Line, d.Column, d.Severity.String(), d.Check, d.Message.In(a.lang), d.Hint.In(a.lang)}
	}
	return out
}

func (a *app) printJSON(v any) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// receipt is what a build leaves in the state of the published tree, so that a run that finds nothing to do can tell
// what is there.
type receipt struct {
	Pages, Sheets int
	Problems      diag.List
}

func (a *app) publish(ctx context.Context, opt generator.Options, out, portal string, asJSON bool) error {
	start := time.Now()
	fingerprint := generator.Fingerprint(opt)
	var done receipt
	report, current := publish.UpToDate(out, fingerprint)
	if current { // the package is made in any case: nothing tells whether it is that of this tree
		current = portal == "" && json.Unmarshal(report.Note, &done) == nil
	}
	var info *portalInfo
	if !current {
		tuneCollector()
		site, problems := generator.Plan(opt)
		if site == nil {
			return a.refuse(problems, asJSON, start)
		}
		done = receipt{site.Pages, site.Sheets, problems}
		note, err := json.Marshal(done)
		if err != nil {
			return err
		}
		bar := a.progress(start, asJSON)
		report, err = publish.Publish(ctx, site.Outputs, publish.Options{Dir: out, Jobs: opt.Jobs, Fingerprint: fingerprint, Note: note, Progress: bar.step, Verify: site.Verify})
		bar.close()
		if generator.Faults(err) != nil {
			problems = append(problems, site.Proof()...)
			problems.Sort()
			return a.refuse(problems, asJSON, start)
		}
		if err != nil {
			return a.unpublished(err, asJSON, start)
		}
		if portal != "" {
			if info, err = writePortal(site, portal, out); err != nil {
				return err
			}
		}
	}
	r := result{
		Pages: done.Pages, Sheets: done.Sheets, Written: report.Written, Unchanged: report.Unchanged, Removed: report.Removed,
		Bytes: report.Bytes, Seconds: seconds(start), Foreign: report.Foreign, Portal: info, Diagnostics: a.diagnostics(done.Problems),
	}
	if asJSON {
		return a.printJSON(r)
	}
	a.report(done.Problems)
	a.summary(r, out)
	return nil
}

// refuse reports why nothing is published.
func (a *app) refuse(problems diag.List, asJSON bool, start time.Time) error {
	if asJSON {
		if err := a.printJSON(result{Seconds: seconds(start), Diagnostics: a.diagnostics(problems)}); err != nil {
			return err
		}
		return errRecords
	}
	a.report(problems)
	a.complain(diag.T("有 %s错误，什么也没有发布，原来的网站没有动", "%s: nothing was published, the site is as it was", count(problems.Count(diag.Error), "处", "error")),
		diag.T("请按上面的提示逐条改好，再运行一次", "mend them as the hints say and run it again"))
	return errRecords
}

// unpublished reports what went wrong with the output tree: all of it but the last, which the exit reports.
func (a *app) unpublished(err error, asJSON bool, start time.Time) error {
	var faults diag.List
	var list publish.Errors
	switch {
	case errors.Is(err, context.Canceled):
		faults.Error(diag.Pos{}, "publish", diag.T("已中止，原来的网站没有动", "stopped: the site is as it was"), diag.Text{})
	case errors.As(err, &list) && len(list) > 0:
		for _, e := range list {
			faults.Error(diag.Pos{File: e.Path}, "publish", e.Message, e.Hint)
		}
	default:
		faults.Error(diag.Pos{}, "publish", diag.T("发布不成：%v", "could not publish: %v", err), diag.Text{})
	}
	if asJSON {
		if err := a.printJSON(result{Seconds: seconds(start), Diagnostics: a.diagnostics(faults)}); err != nil {
			return err
		}
	}
	last := len(faults) - 1
	for _, f := range faults[:last] {
		a.complain(f.Message, f.Hint)
	}
	return machine(faults[last].Message, faults[last].Hint)
}

func seconds(start time.Time) float64 {
	return float64(time.Since(start).Round(time.Millisecond)) / float64(time.Second)
}

func (a *app) summary(r result, out string) {
	a.say(diag.T("完成：%s网页，%s打印件；新写 %d，未变 %d，删去 %d；提醒 %s；用时 %.2f 秒",
		"done: %s, %s; %d written, %d unchanged, %d removed; %s; %.2f s",
		count(r.Pages, "个", "page"), count(r.Sheets, "份", "sheet"), r.Written, r.Unchanged, r.Removed, count(warnings(r.Diagnostics), "条", "warning"), r.Seconds))
	foreign := slices.DeleteFunc(slices.Clone(r.Foreign), func(name string) bool { return path.Base(name) == ".gitkeep" })
	if len(foreign) > 0 {
		a.say(diag.T("%s 里有 %s不是 noticeboard 写的文件，没有动：%s", "%s holds %s that noticeboard did not write, left alone: %s", out, count(len(foreign), "个", "file"), list(foreign)))
	}
	if p := r.Portal; p != nil {
		a.say(diag.T("栏目包：%s，%s，%.1f MB；解开后从 index.html 看起", "portal package: %s, %s, %.1f MB; index.html is its first page", p.File, count(p.Files, "个文件", "file"), float64(p.Bytes)/1e6))
	}
	a.say(diag.T("用浏览器打开 %s 看结果；要边改边看，运行 noticeboard serve", "open %s in a browser; noticeboard serve shows changes as you make them", filepath.Join(out, "index.html")))
}

// list names the first few.
func list(names []string) diag.Text {
	const most = 5
	if len(names) <= most {
		return diag.T("%s", "%s", strings.Join(names, ", "))
	}
	return diag.T("%s 等", "%s …", strings.Join(names[:most], ", "))
}

func warnings(list []diagnostic) (n int) {
	for _, d := range list {
		if d.Severity == diag.Warning.String() {
			n++
		}
	}
	return n
}
