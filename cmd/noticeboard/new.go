package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"text/template"
	"time"

	"github.com/spf13/cobra"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/templates"
)

func (a *app) new() *cobra.Command {
	var content, today string
	c := &cobra.Command{
		Use: "new " + a.pick("种类 名称", "KIND NAME"), Args: cobra.ExactArgs(2),
		Short: a.pick("生成一份带说明的新记录", "write a commented record to fill in"),
		Long:  a.pick("在内容文件夹里生成一份带说明的新记录，填好就能用。已有的文件不会被覆盖。\n种类：", "Writes a commented record into the content folder. Files that exist are never overwritten.\nKinds: ") + a.kinds(),
		Example: `  noticeboard new selection 2027-guozhai
  noticeboard new notice 2026-12-water
  noticeboard new hub guozhai/guozhai-17
  noticeboard new board 宣堡镇`,
		RunE: func(_ *cobra.Command, args []string) error {
			kind := kindNamed(args[0])
			if kind == nil {
				return a.unknownKind(args[0])
			}
			day := calendar.FromTime(time.Now())
			if today != "" {
				var err error
				if day, err = calendar.Parse(today); err != nil {
					return usage(diag.T("--today 的日期 %q 不对", "--today %q is no date", today), diag.T("写成 2026-11-25 的样子", "write it as 2026-11-25"))
				}
			}
			return a.begin(kind, args[1], content, day)
		},
	}
	c.Flags().StringVar(&content, "content", "content", a.pick("记录所在的`文件夹`", "`folder` of the records"))
	c.Flags().StringVar(&today, "today", "", a.pick("记录里预填的日期（平时是今天）", "the date filled in (by default today)"))
	return c
}

func (a *app) kinds() string {
	var names []string
	for _, k := range record.Kinds {
		names = append(names, k.Name+a.pick("（"+k.Title.Chinese+"）", ""))
	}
	return strings.Join(names, a.pick("、", ", "))
}

func kindNamed(name string) *record.Kind {
	for _, k := range record.Kinds {
		if k.Name == strings.ToLower(name) || k.Title.Chinese == name {
			return k
		}
	}
	return nil
}

func (a *app) unknownKind(name string) error {
	var names []string
	for _, k := range record.Kinds {
		names = append(names, k.Name, k.Title.Chinese)
	}
	hint := diag.T("可以写：%s", "one of: %s", a.kinds())
	if like := diag.Nearest(name, names); like != "" {
		hint = diag.T("是不是 %s？", "did you mean %s?", like)
	}
	return usage(diag.T("没有“%s”这种记录", "there is no kind %q", name), hint)
}

// begin writes a new file or, for kinds that share a file, adds a record to its end.
func (a *app) begin(kind *record.Kind, name, content string, day calendar.Date) error {
	file, id, err := place(kind, name)
	if err != nil {
		return err
	}
	text, err := fill(kind, id, day)
	if err != nil {
		return err
	}
	target := filepath.Join(content, filepath.FromSlash(file))
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return machine(diag.T("建不了文件夹：%v", "can't make the folder: %v", err), diag.Text{})
	}
	old, err := os.ReadFile(target)
	switch {
	case err == nil && kind.Table == "":
		return usage(diag.T("%s 已经有了，没有覆盖", "%s exists and was not overwritten", target), diag.T("换一个名称，或直接修改那个文件", "choose another name, or edit that file"))
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return machine(diag.T("读不了 %s：%v", "can't read %s: %v", target, err), diag.Text{})
	}
	if err := write(target, append(old, text...)); err != nil {
		return machine(diag.T("写不了 %s：%v", "can't write %s: %v", target, err), diag.Text{})
	}
	a.say(diag.T("写好了 %s，请打开填写，再运行 noticeboard check", "wrote %s: fill it in, then run noticeboard check", target))
	return nil
}

// write replaces a file as a whole: what stood in it is there until the new text is.
func write(target string, text []byte) error {
	part, err := os.CreateTemp(filepath.Dir(target), ".new-*")
	if err != nil {
		return err
	}
	_, err = part.Write(text)
	err = errors.Join(err, part.Chmod(0o644), part.Close())
	if err == nil {
		err = os.Rename(part.Name(), target)
	}
	if err != nil {
		os.Remove(part.Name())
	}
	return err
}

// place turns a name such as "2027-guozhai" or, for kinds that live in a village's folder, "guozhai/guozhai-17" into
// the file below the content folder and the record's id.
func place(kind *record.Kind, name string) (file, id string, err error) {
	name = strings.Trim(strings.ReplaceAll(name, `\`, "/"), "/")
	village, id, nested := strings.Cut(name, "/")
	inVillage := kind.Table != "" && strings.Contains(kind.Files, "*")
	switch {
	case inVillage && (!nested || village == "" || id == ""):
		return "", "", usage(diag.T("要写明是哪个村：%s 村/编号", "name the village too: %s VILLAGE/ID", kind.Name), diag.T("例如 noticeboard new %s guozhai/guozhai-17", "as in noticeboard new %s guozhai/guozhai-17", kind.Name))
	case inVillage:
		return strings.Replace(kind.Files, "*", village, 1), id, checkName(village, id)
	case nested:
		return "", "", usage(diag.T("名称里不能有斜杠：%s", "the name can't hold a slash: %s", name), diag.Text{})
	}
	return strings.Replace(kind.Files, "*", village, 1), village, checkName(village)
}

// checkName refuses names that Windows can't store.
func checkName(names ...string) error {
	for _, n := range names {
		if n == "" || n == "." || n == ".." || strings.ContainsAny(n, `<>:"|?*`) || strings.HasPrefix(n, ".") {
			return usage(diag.T("“%s”不能用作名称", "%q can't be used as a name", n), diag.T("只用字母、数字、汉字和短横线，例如 2027-guozhai", "use letters, digits and hyphens, as in 2027-guozhai"))
		}
	}
	return nil
}

// fill makes the text of a new record.
func fill(kind *record.Kind, id string, day calendar.Date) ([]byte, error) {
	t, err := template.ParseFS(templates.New, "new/"+kind.Name+path.Ext(kind.Files))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, struct{ ID, Name, Today string }{id, id, day.String()})
	return b.Bytes(), err
}
