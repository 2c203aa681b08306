package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"noticeboard/generator"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/sheet"
)

func (a *app) print() *cobra.Command {
	var in input
	var out, subject string
	var list, imposed, longEdge bool
	c := &cobra.Command{
		Use: a.pick("print 表单", "print SHEET"), Args: atMostOne,
		Short: a.pick("打印一种表单（聘书、证书、胸卡、签到表……）", "print one kind of form (letters, certificates, badges …)"),
		Long: a.pick(`生成一种打印表单的 PDF，放在 print 文件夹里。这个文件夹只供内部使用，不会随网站发布。
表单写英文名或中文名都行，例如 letter 或 聘书。不写 --for，就把这种表单能打的全部打出来。--list 列出有哪些表单。`,
			`Makes the PDFs of one kind of form in the folder print, which is for the office and never published.
Without --for all of its subjects are printed. --list tells which forms there are.`),
		Example: `  noticeboard print --list
  noticeboard print certificate
  noticeboard print sign-in --for guozhai-03
  noticeboard print booklet --imposed`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 && !list && (subject != "" || imposed || longEdge) {
				return usage(diag.T("没有写打印哪种表单", "which form to print is missing"), diag.T("例如 noticeboard print kit；--list 列出全部表单", "as in noticeboard print kit; --list tells which there are"))
			}
			if list || len(args) == 0 {
				a.listSheets()
				return nil
			}
			s := sheet.Find(args[0])
			if s == nil {
				return unknownSheet(args[0])
			}
			how, err := imposition(s, imposed, longEdge)
			if err != nil {
				return err
			}
			opt, err := in.options()
			if err != nil {
				return err
			}
			if out, err = in.outFolder(out); err != nil {
				return err
			}
			if onSite(out) {
				return usage(diag.T("%s 在网站的文件夹里，打印件不能放进去：放进去就会随网站发布", "%s is in the folder of the site: what is printed there would be published", out),
					diag.T("去掉 --out，或者换一个文件夹，例如 --out print", "leave --out out or name another folder, as in --out print"))
			}
			return a.printAll(opt, s, how, subject, out)
		},
	}
	a.inputFlags(c, &in)
	a.archiveFlag(c, &in)
	f := c.Flags()
	if err := f.MarkHidden("no-pdf"); err != nil {
		panic(err) // the flag is defined a line above
	}
	f.StringVar(&out, "out", "print", a.pick("打印件放到哪个`文件夹`", "`folder` for the prints"))
	f.StringVar(&subject, "for", "", a.pick("只打这一条记录的，写`编号`", "print for the record with this `id` only"))
	f.BoolVar(&list, "list", false, a.pick("列出全部表单", "list all forms"))
	f.BoolVar(&imposed, "imposed", false, a.pick("小册子按骑马订拼版，双面打印时短边翻转", "impose a booklet for saddle stitching, to be printed on both sides, turned on the short edge"))
	f.BoolVar(&longEdge, "long-edge", false, a.pick("同 --imposed，双面打印时长边翻转", "like --imposed, but turned on the long edge"))
	return c
}

func imposition(s *sheet.Sheet, short, long bool) (generator.Imposition, error) {
	switch {
	case !short && !long:
		return generator.Unimposed, nil
	case !s.Booklet:
		return 0, usage(diag.T("“%s”不是小册子，不能拼版", "%q is no booklet and can't be imposed", s.Name), diag.T("去掉 --imposed", "leave --imposed out"))
	case long:
		return generator.LongEdge, nil
	}
	return generator.ShortEdge, nil
}

func (a *app) listSheets() {
	var rows []row
	for _, s := range sheet.Sheets {
		about := s.About.In(a.lang)
		if s.Public {
			about += a.pick("（也在网站上）", " (on the site too)")
		}
		rows = append(rows, row{s.Name, about})
	}
	fmt.Fprint(a.out, columns(rows))
}

// onSite says whether a folder is, or lies in, one that build has filled or fills where nothing else is said.
func onSite(out string) bool {
	if first, _, _ := strings.Cut(filepath.ToSlash(filepath.Clean(out)), "/"); strings.EqualFold(first, siteFolder) {
		return true
	}
	path, err := filepath.Abs(out)
	if err != nil {
		return false
	}
	for {
		if _, err := os.Stat(filepath.Join(path, siteMark)); err == nil {
			return true
		}
		up := filepath.Dir(path)
		if up == path {
			return false
		}
		path = up
	}
}

const (
	siteFolder = "public"
	siteMark   = ".noticeboard/manifest" // as package publish leaves it
)

func unknownSheet(name string) error {
	var names []string
	like := ""
	for _, s := range sheet.Sheets {
		names = append(names, s.Name, s.Title.Chinese)
		if like == "" && name != "" && strings.Contains(s.Title.Chinese, name) {
			like = s.Title.Chinese
		}
	}
	hint := diag.T("运行 noticeboard print --list 看有哪些", "run noticeboard print --list")
	if like == "" {
		like = diag.Nearest(name, names)
	}
	if like != "" {
		hint = diag.T("是不是 %s？", "did you mean %s?", like)
	}
	return usage(diag.T("没有“%s”这种表单", "there is no form %q", name), hint)
}

// printAll writes the form for one subject or for all. All are made before the first is written.
func (a *app) printAll(opt generator.Options, s *sheet.Sheet, how generator.Imposition, id, out string) error {
	prints, problems := generator.PlanPrints(opt, s, how)
	a.report(problems)
	if prints == nil {
		return errRecords
	}
	subjects, err := chosen(prints.Subjects, s, id)
	if err != nil {
		return err
	}
	files := make([]bytes.Buffer, len(subjects))
	var faults diag.List
	for i, r := range subjects {
		if err := prints.Output(r).Write(&files[i]); err != nil {
			found := generator.Faults(err)
			if found == nil {
				return machine(diag.T("打印不成：%v", "can't print: %v", err), diag.Text{})
			}
			faults = append(faults, found...)
		}
	}
	if faults.Sort(); len(faults) > 0 {
		a.report(faults)
		return errRecords
	}
	for i, r := range subjects {
		target := filepath.Join(out, filepath.FromSlash(prints.Output(r).Path))
		if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
			return machine(diag.T("建不了文件夹：%v", "can't make the folder: %v", err),
				diag.T("用 --out 换一个文件夹，或看看那里是否允许写入、是否已有同名的文件", "name another folder with --out, or see whether that place may be written to and has no file of that name"))
		}
		if err := write(target, files[i].Bytes()); err != nil {
			if link, ok := errors.AsType[*os.LinkError](err); ok {
				err = link.Err // without the name of the file on its way
			}
			return machine(diag.T("写不了 %s：%v", "can't write %s: %v", target, err), diag.T("如果正用别的程序打开着，先关掉再试", "if another program has it open, close it and try again"))
		}
	}
	a.say(diag.T("打好 %d 份%s，在 %s", "%d × %s in %s", len(subjects), s.Title, filepath.Join(out, s.Name)))
	return nil
}

// chosen finds the subject with an id, written as "guozhai-03" or "hub:guozhai-03"; all subjects for "".
func chosen(subjects []record.Record, s *sheet.Sheet, id string) ([]record.Record, error) {
	if id == "" && len(subjects) > 0 {
		return subjects, nil
	}
	if len(subjects) == 0 {
		return nil, usage(diag.T("现在没有可打的%s", "there is no %s to print at present", s.Title), diag.T("可能还没有这样的记录，也可能还不到时候：公示只在公示期内有，聘书要等聘用以后才有；可用 --today 换一天", "there may be no such record yet, or it is not the time: a notice of candidates is there during the period only; --today takes another day"))
	}
	_, short, kind := strings.Cut(id, ":")
	if !kind {
		short = id
	}
	var ids []string
	for _, r := range subjects {
		if m := r.Base(); m.ID == short && (!kind || id == m.Kind.Name+":"+m.ID) {
			return []record.Record{r}, nil
		}
		ids = append(ids, r.Base().ID)
	}
	hint := diag.T("这种表单按“%s”的编号打，例如 %s", "this form is printed by %s, for example %s", subjects[0].Base().Kind.Title, ids[0])
	if like := diag.Nearest(strings.ToLower(short), ids); like != "" {
		hint = diag.T("是不是 %s？", "did you mean %s?", like)
	}
	return nil, usage(diag.T("没有编号为“%s”的%s可打", "there is no %[2]s for %[1]q", id, s.Title), hint)
}
