package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// input is the flags of all commands that read records.
type input struct {
	content, templates, today, baseURL string
	noPDF, archive                     bool
	jobs                               int
}

func (a *app) contentFlag(c *cobra.Command, content *string) {
	c.Flags().StringVar(content, "content", "content", a.pick("记录所在的`文件夹`", "`folder` of the records"))
}

func (a *app) inputFlags(c *cobra.Command, in *input) {
	a.contentFlag(c, &in.content)
	f := c.Flags()
	f.StringVar(&in.templates, "templates", "templates", a.pick("自己的页面模板所在的`文件夹`，可以没有", "`folder` of your own page templates, which may be missing"))
	f.StringVar(&in.today, "today", "", a.pick("按这个`日期`生成，写成 2026-11-25（平时是今天，或 board.toml 里固定的日期）", "`date` to build for, as 2026-11-25 (by default the one in board.toml, or today)"))
	f.StringVar(&in.baseURL, "base-url", "", a.pick("网站将来的`网址`，用于订阅、站点地图和二维码（平时按 board.toml）", "the site's `address`, for feeds, sitemap and QR codes (by default that of board.toml)"))
	f.BoolVar(&in.noPDF, "no-pdf", false, a.pick("不生成打印件（PDF）", "make no printed sheets (PDF)"))
	f.IntVar(&in.jobs, "jobs", runtime.GOMAXPROCS(0), a.pick("同时做几件事，写一个`数`（平时按处理器的个数）", "`number` of things to do at once (by default one for each processor)"))
	f.Lookup("jobs").DefValue = "" // the help text is the same on every machine
}

// archiveFlag is a flag of the commands that write PDFs.
func (a *app) archiveFlag(c *cobra.Command, in *input) {
	c.Flags().BoolVar(&in.archive, "pdf-a", false, a.pick("打印件按电子档案格式 PDF/A-1b 生成，用于归档", "make the sheets as PDF/A-1b, the format for archives"))
}

// options turns the flags into the generator's options. This is where the machine's clock is read.
func (in *input) options() (generator.Options, error) {
	opt := generator.Options{Clock: calendar.FromTime(time.Now()), BaseURL: in.baseURL, PDF: !in.noPDF, Archive: in.archive, Jobs: in.jobs, Tool: tool()}
	var err error
	if opt.Today, err = parseToday(in.today); err != nil {
		return opt, err
	}
	if in.jobs < 1 {
		return opt, usage(diag.T("--jobs 至少是 1", "--jobs must be at least 1"), diag.T("平时不用写，会按电脑的处理器安排", "leave it out: it follows the number of processors"))
	}
	if in.noPDF && in.archive {
		return opt, usage(diag.T("--no-pdf 和 --pdf-a 不能一起用", "--no-pdf and --pdf-a exclude each other"), diag.T("要归档用的打印件，去掉 --no-pdf", "leave out --no-pdf for sheets to archive"))
	}
	if in.baseURL != "" && !record.IsBaseURL(in.baseURL) {
		return opt, usage(diag.T("--base-url 的网址“%s”不完整", "--base-url %q is no full address", in.baseURL), diag.T("从 https:// 写起，例如 https://www.example.cn/cun/", "begin with https://, as in https://www.example.cn/cun/"))
	}
	if opt.Content, err = contentFolder(&in.content); err != nil {
		return opt, err
	}
	in.templates = typed(in.templates)
	if info, err := os.Stat(in.templates); err == nil && info.IsDir() {
		opt.Templates = os.DirFS(in.templates)
	} else if err == nil || !errors.Is(err, fs.ErrNotExist) || in.templates != "templates" {
		return opt, usage(diag.T("打不开模板文件夹 %s", "can't open the template folder %s", in.templates), diag.T("检查 --templates 后面的名字", "check the name after --templates"))
	}
	return opt, nil
}

// parseToday reads the value of --today; the zero date where it was not given.
func parseToday(text string) (calendar.Date, error) {
	if text == "" {
		return calendar.Date{}, nil
	}
	day, err := calendar.Parse(text)
	if err != nil {
		return day, usage(diag.T("--today 的日期“%s”不对", "--today %q is no date", text), diag.T("写成 2026-11-25 的样子：四位年-两位月-两位日", "write it as 2026-11-25"))
	}
	return day, nil
}

// contentFolder opens the folder of the records.
func contentFolder(name *string) (fs.FS, error) {
	*name = typed(*name)
	switch info, err := os.Stat(*name); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usage(diag.T("找不到记录所在的文件夹 %s", "can't find the folder of the records, %s", *name),
			diag.T("请到项目文件夹里运行，或用 --content 指明位置；要新建公示栏，运行 noticeboard new board 镇名", "run noticeboard in the project's folder or name the folder with --content; noticeboard new board NAME begins a new one"))
	case err != nil:
		return nil, machine(diag.T("打不开文件夹 %s：%v", "can't open the folder %s: %v", *name, err), diag.Text{})
	case !info.IsDir():
		return nil, usage(diag.T("%s 是文件，不是文件夹", "%s is a file, not a folder", *name), diag.T("--content 后面写放着 board.toml 的那个文件夹", "name the folder that holds board.toml"))
	}
	return os.DirFS(*name), nil
}

// typed is a folder's name without the quotation mark that Windows leaves at its end: in "D:\公示栏\" the last backslash makes
// the mark a part of the name.
func typed(name string) string { return filepath.Clean(strings.TrimRight(name, `"`)) }

// outFolder refuses an output folder that holds something else of value: it is replaced as a whole, and what was published
// there and is no longer made is deleted.
func (in *input) outFolder(out string) (string, error) {
	out = typed(out)
	refuse := func(message diag.Text) (string, error) {
		return "", usage(message, diag.T("用 --out 指明一个专门放网站的文件夹，例如 --out public", "name a folder for the site alone, as in --out public"))
	}
	for _, f := range []struct {
		path string
		what diag.Text
	}{
		{in.content, diag.T("记录所在的文件夹", "the folder of the records")},
		{in.templates, diag.T("模板文件夹", "the template folder")},
	} {
		if inside(out, f.path) {
			return refuse(diag.T("网站不能输出到%s %s 里面", "the site can't go into %s, %s", f.what, f.path))
		}
		if _, err := os.Stat(f.path); err == nil && inside(f.path, out) {
			return refuse(diag.T("不能输出到 %s：%s %s 在它里面", "the site can't go to %s: it holds %s, %s", out, f.what, f.path))
		}
	}
	if inside(".", out) {
		return refuse(diag.T("不能输出到 %s：现在就在这个文件夹里运行", "the site can't go to %s: this is where the command runs", out))
	}
	return out, nil
}

// inside says whether path is the folder or lies below it, as the file system sees it: by links and, on Windows, whatever
// the case of letters. It is false where the folder does not exist.
func inside(path, folder string) bool {
	want, err := os.Stat(folder)
	if err != nil {
		return false
	}
	if path, err = filepath.Abs(path); err != nil {
		return false
	}
	for {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			path = real
		}
		if info, err := os.Stat(path); err == nil && os.SameFile(info, want) {
			return true
		}
		up := filepath.Dir(path)
		if up == path {
			return false
		}
		path = up
	}
}

// tool names this very program by its file, which changes whenever it is built anew.
func tool() string {
	path, err := os.Executable()
	if err != nil {
		return version
	}
	info, err := os.Stat(path)
	if err != nil {
		return version
	}
	return fmt.Sprintf("%s %d %d", versionText(), info.Size(), info.ModTime().UnixNano())
}
