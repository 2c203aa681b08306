package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/reading"
	"noticeboard/generator/record"
	"noticeboard/generator/source"
)

// reader is what "read" was asked for, and the text that it reads.
type reader struct {
	content        string
	level          int
	pinyin, each   bool
	sandhi, asJSON bool

	name  string // of the file, as messages show it
	raw   string // what the file holds, to find lines in
	text  string
	board *record.Board // nil outside a project
	words *reading.Reader
	opt   reading.ExamineOptions
}

func (a *app) read() *cobra.Command {
	var r reader
	c := &cobra.Command{
		Use:   a.pick("read 文件", "read FILE"),
		Short: a.pick("看一篇文字难不难读，读音对不对", "how hard a text is, and how it is read"),
		Long: a.pick("说明一篇文字有多难：多少字在1500、2000、2500、3500字表以外，句子多长，最难的是哪些，哪些词要加解释，怎样改；并列出拿不准的读音。文件写 - 就从键盘或管道读。在项目文件夹里运行时，用 board.toml 的读音、词语解释和记录里的人名。",
			"Tells how hard a text is: characters outside the lists of 1,500, 2,000, 2,500 and 3,500, long sentences, the hardest words, those that want a gloss, what would help; and lists doubtful readings. With - as FILE it reads standard input. In a project's folder it knows the board's own readings, glosses and names."),
		Example: `  noticeboard read content/materials/winter-safety.md
  noticeboard read content/materials/winter-safety.md --level 2000
  noticeboard read notice.txt --pinyin
  noticeboard read - --json < notice.txt`,
		Args: a.oneFile,
		RunE: func(c *cobra.Command, args []string) error {
			if !slices.Contains(reading.Levels[:], r.level) {
				return usage(diag.T("--level 不能是 %d", "--level can't be %d", r.level), diag.T("可以写 1500、2000、2500 或 3500", "write 1500, 2000, 2500 or 3500"))
			}
			if err := a.openText(&r, args[0], c.Flags().Changed("content"), c.Flags().Changed("level")); err != nil {
				return err
			}
			switch {
			case r.asJSON:
				return a.readJSON(&r)
			case r.pinyin, r.each:
				a.printPinyin(&r)
			default:
				a.readReport(&r)
			}
			return nil
		},
	}
	a.contentFlag(c, &r.content)
	f := c.Flags()
	f.IntVar(&r.level, "level", reading.Levels[0], a.pick("给识多少`字`的人读：1500、2000、2500、3500（学习资料按它自己写的）", "how many `characters` the readers know: 1500, 2000, 2500, 3500 (by default what a material says)"))
	f.BoolVar(&r.pinyin, "pinyin", false, a.pick("只输出拼音，按词分写", "print the text with pinyin, by words"))
	f.BoolVar(&r.each, "each", false, a.pick("只输出拼音，注在每个字后面", "print the text with pinyin behind each character"))
	f.BoolVar(&r.sandhi, "sandhi", false, a.pick("“一”“不”按口语变调", "一 and 不 with their tones as spoken"))
	f.BoolVar(&r.asJSON, "json", false, a.pick("结果输出为一份 JSON", "print the result as one JSON document"))
	return c
}

// oneFile is for a command that takes one file.
func (a *app) oneFile(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage(diag.T("没有写要读哪个文件", "no file is named"), diag.T("例如 noticeboard read content/materials/winter-safety.md", "as in noticeboard read content/materials/winter-safety.md"))
	}
	return atMostOne(c, args)
}

// openText reads the file and what the board knows about its words.
func (a *app) openText(r *reader, name string, wantBoard, ownLevel bool) error {
	var data []byte
	var err error
	r.name = name
	if name == "-" {
		r.name = a.pick("（输入的文字）", "(standard input)")
		data, err = io.ReadAll(os.Stdin)
	} else {
		data, err = os.ReadFile(name)
	}
	switch info, fault := os.Stat(name); {
	case name != "-" && fault == nil && info.IsDir():
		return usage(diag.T("%s 是文件夹，不是文件", "%s is a folder, not a file", name), diag.T("一次读一个文件，例如 noticeboard read content/materials/winter-safety.md", "read one file at a time, as in noticeboard read content/materials/winter-safety.md"))
	case errors.Is(err, fs.ErrNotExist):
		return usage(diag.T("找不到文件 %s", "there is no file %s", name), diag.T("检查文件名；文件名里有空格时两边加引号", "check its name, and quote it where it holds spaces"))
	case err != nil:
		return machine(diag.T("读不了文件 %s：%v", "can't read %s: %v", name, err), diag.Text{})
	}
	text, words, problems := source.PlainText(name, data)
	if problems.HasErrors() {
		a.report(problems)
		return errRecords
	}
	r.raw, r.text = string(data), text
	r.words, r.opt = reading.Builtin(), reading.ExamineOptions{Level: r.level}
	if err := r.openBoard(wantBoard); err != nil {
		return err
	}
	if r.board != nil {
		own := r.board.Readings()
		r.words, r.opt.Names = r.words.With(own), reading.NamesOf(own)
		r.aboutRecord(name, ownLevel)
	}
	if len(words) > 0 {
		r.words = r.words.With(words)
	}
	r.opt.Reader = r.words
	return nil
}

// openBoard loads the project's records. A folder that is not there is a mistake only where it was named.
func (r *reader) openBoard(wanted bool) error {
	if info, err := os.Stat(filepath.Join(typed(r.content), "board.toml")); !wanted && (err != nil || info.IsDir()) {
		return nil
	}
	content, err := contentFolder(&r.content)
	if err != nil {
		return err
	}
	r.board, _ = source.Load(content, source.Options{Calendar: calendar.Builtin(), Jobs: 1})
	return nil
}

// aboutRecord takes thresholds and glossary from the board and, where the file is one of its materials, text, level and glosses from that.
func (r *reader) aboutRecord(name string, ownLevel bool) {
	glosses := r.board.Config.Glosses
	info, err := os.Stat(name)
	for _, m := range r.board.Materials {
		if other, fault := os.Stat(filepath.Join(r.content, filepath.FromSlash(m.File))); err == nil && fault == nil && os.SameFile(info, other) {
			glosses = append(slices.Clone(m.Glosses), glosses...)
			r.text = m.Whole() // all that the check of materials counts, not the body alone
			if !ownLevel && slices.Contains(reading.Levels[:], m.Level) {
				r.opt.Level = m.Level
			}
		}
	}
	for _, g := range glosses {
		r.opt.Glossary = append(r.opt.Glossary, reading.Gloss(record.Gloss{Word: g.Word, Easy: g.Easy, Meaning: g.Meaning}))
	}
	r.opt.SentenceMax = r.board.Config.Rules.SentenceLimit(r.opt.Level)
}

// line returns the line of the file in which a byte of the text stands, 0 when that is not told: Markdown may have joined lines.
func (r *reader) line(offset int) int {
	if r.text == r.raw {
		return 1 + strings.Count(r.text[:offset], "\n")
	}
	end := offset
	for n := 0; n < 8 && end < len(r.text) && r.text[end] != '\n' && r.text[end] != '\t'; n++ {
		end++
		for end < len(r.text) && r.text[end]&0xC0 == 0x80 {
			end++
		}
	}
	at := strings.Index(r.raw, r.text[offset:end])
	if at < 0 || end == offset {
		return 0
	}
	return 1 + strings.Count(r.raw[:at], "\n")
}
