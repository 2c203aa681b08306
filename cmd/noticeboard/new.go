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
	"noticeboard/generator/source"
	"noticeboard/templates"
)

func (a *app) new() *cobra.Command {
	var content, today string
	c := &cobra.Command{
		Use: "new " + a.pick("种类 名称", "KIND NAME"), Args: a.kindAndName,
		Short: a.pick("生成一份带说明的新记录", "write a commented record to fill in"),
		Long: a.pick(`在记录文件夹里生成一份带说明的新记录，填好就能用。已有的内容不会被覆盖。
名称会成为记录的编号和网址的一部分，最好用拼音或英文字母、数字和短横线，例如 2027-guozhai。
中心户和党员写成 村/编号。

种类：
`, `Writes a commented record into the folder of the records, to be filled in. Nothing that exists is overwritten.
The name becomes the record's id and part of its address: best of letters, digits and hyphens, as in 2027-guozhai.
Hubs and members are named VILLAGE/ID.

Kinds:
`) + strings.TrimSuffix(a.kinds(), "\n"),
		Example: `  noticeboard new board 宣堡镇
  noticeboard new village guozhai
  noticeboard new hub guozhai/guozhai-17
  noticeboard new member guozhai/gz-101
  noticeboard new selection 2027-guozhai
  noticeboard new notice 2026-12-water`,
		RunE: func(_ *cobra.Command, args []string) error {
			day, err := parseToday(today)
			if err != nil {
				return err
			}
			if day.IsZero() {
				day = calendar.FromTime(time.Now())
			}
			kind := kindNamed(args[0])
			if kind == nil {
				return unknownKind(args[0])
			}
			return a.begin(kind, args[1], typed(content), day)
		},
	}
	a.contentFlag(c, &content)
	c.Flags().StringVar(&today, "today", "", a.pick("预填在记录里的`日期`，写成 2026-11-25（平时是今天）", "the `date` filled in, as 2026-11-25 (by default today)"))
	return c
}

func (a *app) kindAndName(c *cobra.Command, args []string) error {
	message := diag.T("要写明种类和名称：noticeboard new 种类 名称", "name a kind and a name: noticeboard new KIND NAME")
	example := diag.T("例如 noticeboard new notice 2026-12-water；种类有：%s", "as in noticeboard new notice 2026-12-water; kinds: %s", kindNames())
	switch {
	case len(args) == 2:
		return nil
	case len(args) > 2:
		message, example = diag.T("名称只能是一个词，这里写了：%s", "the name must be one word, not: %s", strings.Join(args[1:], " ")),
			diag.T("空格换成短横线：%s", "put hyphens in the place of spaces: %s", strings.Join(args[1:], "-"))
	case len(args) == 1 && kindNamed(args[0]) == nil:
		return unknownKind(args[0])
	case len(args) == 1 && kindNamed(args[0]) == record.ConfigKind:
		example = diag.T("名称写镇名：noticeboard new board 宣堡镇", "the name is that of the town: noticeboard new board 宣堡镇")
	case len(args) == 1 && inVillage(kindNamed(args[0])):
		example = diag.T("名称写成 村/编号：noticeboard new %s guozhai/guozhai-17", "the name is VILLAGE/ID: noticeboard new %s guozhai/guozhai-17", kindNamed(args[0]).Name)
	}
	return usage(message, example)
}

// kinds is the list of kinds in the help text.
func (a *app) kinds() string {
	var rows []row
	for _, k := range record.Kinds {
		rows = append(rows, row{k.Name, a.pick(k.Title.Chinese+"，", "") + "content/" + k.Files})
	}
	return columns(rows)
}

func kindNames() diag.Text {
	var chinese, english []string
	for _, k := range record.Kinds {
		chinese = append(chinese, k.Name+"（"+k.Title.Chinese+"）")
		english = append(english, k.Name)
	}
	return diag.Text{Chinese: strings.Join(chinese, "、"), English: strings.Join(english, ", ")}
}

// kindNamed knows a kind by its English and by its Chinese name; nil when there is none.
func kindNamed(name string) *record.Kind {
	for _, k := range record.Kinds {
		if k.Name == strings.ToLower(name) || k.Title.Chinese == name {
			return k
		}
	}
	return nil
}

func unknownKind(name string) error {
	hint := diag.T("可以写：%s", "one of: %s", kindNames())
	var names []string
	for _, k := range record.Kinds {
		names = append(names, k.Name)
		if strings.Contains(k.Title.Chinese, name) {
			hint = diag.T("是不是 %s（%s）？", "did you mean %s?", k.Name, k.Title.Chinese)
		}
	}
	if like := diag.Nearest(strings.ToLower(name), names); like != "" {
		hint = diag.T("是不是 %s？", "did you mean %s?", like)
	}
	return usage(diag.T("没有“%s”这种记录", "there is no kind %q", name), hint)
}

// begin writes a new file or, for kinds that share a file, adds a record to its end.
func (a *app) begin(kind *record.Kind, name, content string, day calendar.Date) error {
	at, err := place(kind, name)
	if err != nil {
		return err
	}
	blank := blanks{ID: at.id, Name: at.id, Today: day.String(), Contact: "organisation"}
	if kind != record.ConfigKind {
		if err := blank.fit(kind, at, content); err != nil {
			return err
		}
	}
	text, err := blank.fill(kind)
	if err != nil {
		return err
	}
	target := filepath.Join(content, filepath.FromSlash(at.file))
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
	if text, err = appended(old, text, target); err != nil {
		return err
	}
	if err := write(target, text); err != nil {
		return machine(diag.T("写不了 %s：%v", "can't write %s: %v", target, err), diag.Text{})
	}
	a.begun(kind, at, target, len(old) > 0)
	return nil
}

func (a *app) begun(kind *record.Kind, at spot, target string, added bool) {
	if added {
		a.say(diag.T("在 %s 末尾加了一段，请打开填写，再运行 noticeboard check", "added a record to the end of %s: fill it in, then run noticeboard check", target))
	} else {
		a.say(diag.T("写好了 %s，请打开填写，再运行 noticeboard check", "wrote %s: fill it in, then run noticeboard check", target))
	}
	switch kind {
	case record.ConfigKind, record.MemberKind, record.OfficialKind, record.DisclosureKind, record.StatisticsKind: // have no page of their own
	default:
		if chinese(at.id) && !kind.Numbered {
			a.say(diag.T("    → 网址里不能有汉字，它的网址会是一串代码；想要好记的网址，请换用拼音作名称", "    → addresses hold no Chinese characters, so it will have a code for one; a name in letters makes an address to remember"))
		}
	}
}

// blanks are what a new record's template may use.
type blanks struct {
	ID      string
	Name    string // the id where it is Chinese, and so a name; else empty
	Today   string
	Contact string // id of the board's first office
	Village string // the village whose id the name ends in, as in 2027-guozhai; else empty
}

// fit looks at the records that are there: a new one must have a board and a village to belong to, and an id of its own.
func (b *blanks) fit(kind *record.Kind, at spot, content string) error {
	if _, err := os.Stat(filepath.Join(content, record.ConfigKind.Files)); err != nil {
		return usage(diag.T("文件夹 %s 里还没有 board.toml", "there is no board.toml in the folder %s", content),
			diag.T("先到项目文件夹里，或用 --content 指明位置；要新建公示栏，先运行 noticeboard new board 镇名", "go to the project's folder or name it with --content; noticeboard new board NAME begins a new one"))
	}
	board, _ := source.Load(os.DirFS(content), source.Options{Calendar: calendar.Builtin(), Jobs: 1})
	if len(board.Config.Contacts) > 0 {
		b.Contact = board.Config.Contacts[0].ID
	}
	if !chinese(at.id) {
		b.Name = ""
	}
	for _, v := range board.Villages {
		if strings.HasSuffix(at.id, "-"+v.ID) {
			b.Village = v.ID
		}
	}
	if at.village != "" && board.Find(record.VillageKind, at.village) == nil {
		var known []string
		for _, v := range board.Villages {
			known = append(known, v.ID)
		}
		hint := diag.T("先运行 noticeboard new village %s", "first run noticeboard new village %s", at.village)
		if like := diag.Nearest(at.village, known); like != "" {
			hint = diag.T("是不是 %s？", "did you mean %s?", like)
		}
		return usage(diag.T("没有“%s”这个村", "there is no village %q", at.village), hint)
	}
	if there := board.Find(kind, at.id); there != nil && kind.Table != "" {
		return usage(diag.T("编号 %s 在 %s 里已经有了", "the id %s stands in %s already", at.id, there.Base().Pos("id")), diag.T("换一个编号", "choose another"))
	}
	return nil
}

func (b *blanks) fill(kind *record.Kind) ([]byte, error) {
	t, err := template.ParseFS(templates.New, "new/"+kind.Name+path.Ext(kind.Files))
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	err = t.Execute(&text, b)
	return text.Bytes(), err
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
