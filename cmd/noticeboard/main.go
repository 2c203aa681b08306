// Noticeboard turns the records of a township (selections, notices, study materials, commendations) into a static site
// and print-ready PDFs.
//
//	noticeboard build    make public/
//	noticeboard check    list every mistake in the records, write nothing
//	noticeboard serve    show the site while the records are edited
//	noticeboard new      begin a record
//	noticeboard read     tell how hard a text is, and how it is read
//
// Exit status: 0 done · 1 the records have errors, which are listed · 2 wrong usage · 3 the machine failed.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"noticeboard/generator/diag"
)

// version is set by release builds (-ldflags "-X main.version=1.2.3").
var version = "dev"

// Exit statuses.
const (
	exitDone = iota
	exitRecords
	exitUsage
	exitMachine
)

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	a := &app{lang: language(args, os.Getenv), out: os.Stdout, err: os.Stderr}
	root := a.root()
	root.SetArgs(args)
	err := root.Execute()
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errRecords):
		return exitRecords
	}
	f := worded(root, err)
	a.complain(f.message, f.hint)
	return f.status
}

// errRecords ends a command whose diagnostics, printed already, hold an error.
var errRecords = errors.New("the records have errors")

// failure is an error with its words and its exit status.
type failure struct {
	status        int
	message, hint diag.Text
}

func (f *failure) Error() string { return f.message.English }

func machine(message, hint diag.Text) error { return &failure{exitMachine, message, hint} }

func usage(message, hint diag.Text) error { return &failure{exitUsage, message, hint} }

// app is what all commands share.
type app struct {
	lang     diag.Lang
	out, err *os.File
}

// say prints a line on stdout.
func (a *app) say(t diag.Text) { fmt.Fprintln(a.out, t.In(a.lang)) }

func (a *app) complain(message, hint diag.Text) {
	fmt.Fprintf(a.err, "noticeboard: %s\n", message.In(a.lang))
	if h := hint.In(a.lang); h != "" {
		fmt.Fprintf(a.err, "    → %s\n", h)
	}
}

// report prints diagnostics on stderr.
func (a *app) report(list diag.List) {
	for _, d := range list {
		fmt.Fprintln(a.err, d.Format(a.lang))
	}
}

// language is that of --lang, else of the environment, else Chinese.
func language(args []string, getenv func(string) string) diag.Lang {
	for i, arg := range args {
		value, ok := strings.CutPrefix(arg, "--lang=")
		if !ok && arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok {
			return named(value)
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			return named(value)
		}
	}
	return diag.Chinese
}

func named(tag string) diag.Lang {
	if strings.HasPrefix(strings.ToLower(tag), "en") {
		return diag.English
	}
	return diag.Chinese
}

// pick returns the wording of a text in the user's language.
func (a *app) pick(chinese, english string) string {
	return diag.Text{Chinese: chinese, English: english}.In(a.lang)
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "noticeboard",
		Short: a.pick("村务公示栏：把记录变成网站和打印件", "village notice boards: records become a site and printed sheets"),
		Long: a.pick(`noticeboard 读取 content 文件夹里的记录（TOML 和 Markdown），生成：
  · 一个不用服务器、不靠脚本就能看的网站；
  · 可以直接打印张贴的公示、公告、决定和学习资料（PDF）。`,
			`noticeboard reads the records in the folder content (TOML and Markdown) and makes
  · a site that needs no server and reads fully without scripts;
  · notices, decisions and study materials ready to print (PDF).`),
		Example: `  noticeboard build
  noticeboard serve
  noticeboard check
  noticeboard new board 宣堡镇
  noticeboard new selection 2027-guozhai`,
		SilenceErrors: true, SilenceUsage: true,
		Version: versionText(),
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			switch lang := cmd.Flag("lang").Value.String(); lang {
			case "", "zh", "en":
				return nil
			default:
				return usage(diag.T("--lang 不能是“%s”", "--lang can't be %q", lang), diag.T("可以写 zh（中文）或 en（英文）", "write zh (Chinese) or en (English)"))
			}
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetFlagErrorFunc(flagFault)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { fmt.Fprint(a.out, a.helpText(c)) })
	root.SetHelpCommand(a.help())
	root.CompletionOptions.DisableDefaultCmd = true
	cobra.MousetrapHelpText = a.pick(clickedChinese, clickedEnglish) // the library has no other place for it
	cobra.MousetrapDisplayDuration = time.Minute
	root.PersistentFlags().String("lang", "", a.pick("提示用的`语言`：zh 或 en（平时按系统设置）", "`language` of messages: zh or en (by default the system's)"))
	root.SetVersionTemplate("{{.Version}}\n")
	root.AddCommand(a.build(), a.check(), a.due(), a.serve(), a.print(), a.read(), a.new(), a.version())
	a.wordHelpFlags(root)
	return root
}

// count is a number with what is counted: a Chinese measure word, an English noun.
func count(n int, measure, noun string) diag.Text {
	if n != 1 {
		noun += "s"
	}
	return diag.T("%d %[2]s", "%d %[3]s", n, measure, noun)
}
