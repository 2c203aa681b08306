package main

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// What Windows users read who double-click the program.
const (
	clickedChinese = `noticeboard 要在命令行里运行，不能双击打开。

请打开放着 content 文件夹的那个文件夹，在地址栏里输入 cmd 后按回车，
再在出现的窗口里输入：noticeboard serve
`
	clickedEnglish = `noticeboard is run from a command line.

Open the folder that holds the folder content, type cmd into the address bar and press Enter,
then type: noticeboard serve
`
)

// helpText is what --help shows. The library's own text counts Chinese characters as three columns and leaves English words
// among the Chinese.
func (a *app) helpText(c *cobra.Command) string {
	var b strings.Builder
	long := c.Long
	if long == "" {
		long = c.Short
	}
	fmt.Fprintf(&b, "%s\n\n%s\n  %s\n", long, a.pick("用法：", "Usage:"), a.useLine(c))
	if c.Example != "" {
		fmt.Fprintf(&b, "\n%s\n%s\n", a.pick("例子：", "Examples:"), c.Example)
	}
	if c.HasAvailableSubCommands() {
		var rows []row
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() {
				rows = append(rows, row{sub.Name(), sub.Short})
			}
		}
		fmt.Fprintf(&b, "\n%s\n%s", a.pick("命令：", "Commands:"), columns(rows))
	}
	var rows []row
	each := func(f *pflag.Flag) {
		if !f.Hidden {
			rows = append(rows, a.flagRow(f))
		}
	}
	c.LocalNonPersistentFlags().VisitAll(each)
	c.Root().PersistentFlags().VisitAll(each)
	fmt.Fprintf(&b, "\n%s\n%s", a.pick("选项：", "Options:"), columns(rows))
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n%s\n", a.pick("“noticeboard 命令 --help”说明一个命令的用法。", `"noticeboard COMMAND --help" tells more about a command.`))
	}
	return b.String()
}

func (a *app) useLine(c *cobra.Command) string {
	if c.HasAvailableSubCommands() {
		return c.CommandPath() + a.pick(" 命令 [选项]", " COMMAND [OPTIONS]")
	}
	line := c.Use
	if c.HasParent() {
		line = c.Parent().CommandPath() + " " + line
	}
	return line + a.pick(" [选项]", " [OPTIONS]")
}

func (a *app) flagRow(f *pflag.Flag) row {
	name, text := pflag.UnquoteUsage(f)
	left := "    --" + f.Name
	if f.Shorthand != "" {
		left = "-" + f.Shorthand + ", --" + f.Name
	}
	switch {
	case name != "" && f.NoOptDefVal != "" && f.Value.Type() != "bool": // the value may be left out
		left += "[=" + name + "]"
	case name != "":
		left += " " + name
	}
	if f.DefValue != "" && f.Value.Type() != "bool" {
		text += a.pick("；平时是 ", "; by default ") + f.DefValue
	}
	return row{left, text}
}

// row is a line of two columns.
type row struct{ left, right string }

func columns(rows []row) string {
	most := 0
	for _, r := range rows {
		most = max(most, width(r.left))
	}
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "  %s%s%s\n", r.left, strings.Repeat(" ", most-width(r.left)+3), r.right)
	}
	return b.String()
}

// width is how many columns of a terminal s takes: Chinese characters and their punctuation take two.
func width(s string) (n int) {
	for _, r := range s {
		n++
		if r >= 0x2E80 {
			n++
		}
	}
	return n
}

// wordHelpFlags words the flags that the library adds to every command.
func (a *app) wordHelpFlags(root *cobra.Command) {
	for _, c := range append(root.Commands(), root) {
		c.InitDefaultHelpFlag()
		c.Flags().Lookup("help").Usage = a.pick("显示用法", "show this help")
	}
	root.InitDefaultVersionFlag()
	root.Flags().Lookup("version").Usage = a.pick("显示版本", "show the version")
}

func (a *app) help() *cobra.Command {
	return &cobra.Command{
		Use:   "help " + a.pick("[命令]", "[COMMAND]"),
		Short: a.pick("说明一个命令的用法", "tell more about a command"),
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := c.Root().Find(args)
			if err != nil {
				return err
			}
			if err := noArgs(about, rest); err != nil {
				return err
			}
			return about.Help()
		},
	}
}

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use: "version", Args: noArgs,
		Short: a.pick("显示版本", "show the version"),
		Run:   func(*cobra.Command, []string) { fmt.Fprintln(a.out, versionText()) },
	}
}

// versionText is the version with the revision it was built from, where the Go command recorded one.
func versionText() string {
	text := "noticeboard " + version
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				text += " (" + s.Value[:min(len(s.Value), 12)] + ")"
			}
		}
		text += " " + info.GoVersion
	}
	return text
}
